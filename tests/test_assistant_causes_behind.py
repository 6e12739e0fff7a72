"""A reason that the next sentence tells without a word for one."""

import pytest
from core_fixtures import ask, hits_of

from assistant.evidence.causes_behind import cause_behind
from assistant.words.lexicon import Lexicon
from documents import article_from_text


@pytest.mark.parametrize(
    ("text", "question", "is_told"),
    [
        ("The lido closed in 2020. Its pool leaked.", "Why did the lido close?", True),
        ("The inn lost half of its guests. It lies far from the road.", "Why did the inn lose guests?", True),
        ("The cave was shut in 2019. Rain had washed out the steps.", "Why was the cave shut?", True),
        ("The lido closed in 2020. It had 61 lockers.", "Why did the lido close?", False),
        ("The lido closed in 2020. It will not be opened again.", "Why did the lido close?", False),
        ("The fair was cancelled. About 1,500 people had come in May.", "Why was the fair cancelled?", False),
        ("The crane was painted red. It cannot turn.", "Why was the crane painted red?", False),
        ("The lido lost guests. Its pool leaked. It was built of brick.", "Why was the lido built of brick?", False),
        ("老浴场2020年关闭。池子漏水严重。", "老浴场为什么关闭？", True),
        ("老浴场2020年关闭。原址将建公园。", "老浴场为什么关闭？", False),
        ("老浴场2020年关闭。浴场有柜子61个。", "老浴场为什么关闭？", False),
    ],
)
def test_what_had_happened_before_or_is_amiss_is_a_reason(text, question, is_told):
    article = article_from_text(text, name="a")
    language = "en" if text.isascii() else "zh"
    told = cause_behind(ask(question, language), article, hits_of(article, language)[0].sentence, Lexicon((article,)))
    assert (told is not None) is is_told
