"""Where something is said to have been before a question asks: put right where the articles have another place."""

import pytest
from core_fixtures import PLAIN_RANKER, ask, hits_of

from assistant.drafts.claimed_places import place_put_right
from assistant.evidence.finding import find
from assistant.words.lexicon import Lexicon
from documents import article_from_text
from documents.scripts import question_language

ZH = article_from_text(
    "“城脑”是在浦东新区建设的。港口很大。人们喜欢海边。铁路增长了。书店关门了。剧场翻修了。公园开放了。", name="a"
)
TWO_ZH = article_from_text(
    "“云车”是在浦东新区启动的。后来“云车”在徐汇区开通。港口很大。人们喜欢海边。铁路增长了。书店关门了。", name="a"
)
EN = article_from_text(
    "The great fire broke out on 14 July at a plant in Penhale. Nobody was hurt. The port is large. People like it. "
    "Trains run late. The park is open. The shop was closed.",
    name="a",
)


def put_right(article, question):
    lexicon = Lexicon((article,))

    def looked_up(part):
        return find(part, lambda _: hits_of(article, part.language), lexicon, PLAIN_RANKER)

    told = place_put_right(ask(question), looked_up, lexicon)
    return [statement.said(question_language(question)) for statement in told]


@pytest.mark.parametrize(
    ("article", "question", "opening"),
    [
        (ZH, "“城脑”最早是在徐汇区建设的，后来怎么推广的？", "并非如此："),
        (EN, "The great fire broke out in Aldmoor; how long did it last?", "That is not so: "),
    ],
)
def test_another_place_is_put_right(article, question, opening):
    assert put_right(article, question)[0].startswith(opening)


@pytest.mark.parametrize(
    ("article", "question"),
    [
        (ZH, "“城脑”最早是在浦东建设的，后来怎么推广的？"),
        (ZH, "“城脑”最早是在中国建设的，后来怎么推广的？"),
        (ZH, "“云书”最早是在徐汇区建设的，后来怎么推广的？"),
        (TWO_ZH, "“云车”是在徐汇区开通的，有多少辆？"),
        (TWO_ZH, "“云车”最早是在静安区成立的，有多少辆？"),
        (EN, "The great fire broke out in Penhale; how long did it last?"),
        (EN, "The great fire was seen in Aldmoor; how long did it last?"),
        (EN, "Where did the great fire break out?"),
    ],
)
def test_the_same_place_or_one_that_holds_it_is_left_as_it_is(article, question):
    assert put_right(article, question) == []
