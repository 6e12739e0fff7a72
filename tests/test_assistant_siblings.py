"""A figure of one member of a list is none of another member."""

import pytest
from core_fixtures import ask, hits_of

from assistant.evidence.siblings import is_of_a_sibling
from assistant.words.lexicon import Lexicon
from documents import article_from_text
from documents.scripts import question_language

TRADE = "蜂蜜、野生菌和羊毛织品是村民的副业。其中蜂蜜合作社有会员412户，销售额1350万元。" + "码头很长。"
TRADE_EN = (
    "The valley sells honey, dried mushrooms and wool. The honey traders have 412 members and sell 90 tonnes. "
    "The pier is long."
)


def told(text, question, words):
    article = article_from_text(text, name="a")
    language = question_language(question)
    hit = next(hit for hit in hits_of(article, language) if words in hit.sentence.text)
    return is_of_a_sibling(ask(question, language), hit, Lexicon((article,)))


@pytest.mark.parametrize(
    ("text", "question", "sibling"),
    [
        (TRADE, "羊毛织品销售额多少？", True),
        (TRADE, "野生菌销售额是多少？", True),
        (TRADE, "蜂蜜销售额多少？", False),
        (TRADE, "蜂蜜和羊毛织品销售额各多少？", False),
        (TRADE, "合作社有多少户会员？", False),
        (TRADE_EN, "How many tonnes of wool are sold?", True),
        (TRADE_EN, "How many tonnes of dried mushrooms are sold?", True),
        (TRADE_EN, "How many tonnes of honey are sold?", False),
        (TRADE_EN, "How many members do the traders have?", False),
    ],
)
def test_the_figure_of_a_sibling_is_told_from_the_asked_one(text, question, sibling):
    assert told(text, question, "412") is sibling
