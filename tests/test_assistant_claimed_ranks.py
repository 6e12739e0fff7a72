"""What a question takes to be the first or the most of its kind: put right where another is, else left as it is."""

import pytest
from core_fixtures import PLAIN_RANKER, ask, hits_of

from assistant.drafts.claimed_ranks import rank_put_right
from assistant.evidence.finding import find
from assistant.words.lexicon import Lexicon
from documents import article_from_text
from documents.scripts import question_language

ZH = article_from_text("大连市业务量15.8亿件，居全省首位；其次是青岛市9.4亿件、烟台市6.7亿件。", name="a")
MORE_ZH = article_from_text("2020年大连市产业规模达205亿元，高于青岛市的98亿元、烟台市的84亿元，位居首位。", name="a")
TWO_ZH = article_from_text("宁波港吞吐量居全国第一，厦门港客运量居全国第一。", name="a")
TWO_EN = article_from_text("Hull is the largest airport, and Whitby is the largest port.", name="a")
EN = article_from_text(
    "The busiest station was Canal Street with 3,412 calls, followed by Brindle Hill with 2,975.", name="a"
)


def put_right(article, question):
    lexicon = Lexicon((article,))

    def looked_up(part):
        return find(part, lambda _: hits_of(article, part.language), lexicon, PLAIN_RANKER)

    told = rank_put_right(ask(question), looked_up, lexicon)
    return [statement.said(question_language(question)) for statement in told]


@pytest.mark.parametrize(
    ("article", "question", "opening"),
    [
        (ZH, "青岛市业务量全省第一，具体是多少？", "并非如此："),
        (ZH, "为什么青岛市业务量居全省第一？", "并非如此："),
        (MORE_ZH, "2020年青岛市产业规模第一，大连市落后多少？", "并非如此："),
        (EN, "Since Brindle Hill was the busiest station, how many calls did it have?", "That is not so: "),
    ],
)
def test_another_that_is_first_is_put_right(article, question, opening):
    assert [said.startswith(opening) for said in put_right(article, question)] == [True]


@pytest.mark.parametrize(
    ("article", "question"),
    [
        (ZH, "大连市业务量全省第一，具体是多少？"),
        (ZH, "济南市业务量全省第一，具体是多少？"),
        (ZH, "青岛市利润全省第一，具体是多少？"),
        (ZH, "哪个市业务量全省第一？"),
        (TWO_ZH, "厦门港客运量全国第一，具体是多少？"),
        (TWO_ZH, "为什么厦门港客运量居全国第一？"),
        (TWO_EN, "Why is Whitby the largest port?"),
        (MORE_ZH, "2020年大连市产业规模第一，具体是多少？"),
        (EN, "Since Canal Street was the busiest station, how many calls did it have?"),
        (EN, "Since Brindle Hill was the oldest station, how many calls did it have?"),
        (EN, "Which was the busiest station?"),
    ],
)
def test_what_is_first_or_not_told_is_left_as_it_is(article, question):
    assert put_right(article, question) == []
