"""What is told of a year when everything that happened in it is asked for."""

import pytest
from core_fixtures import ask

from assistant.drafts.chronicle import asked_year, told_of_the_year
from assistant.words.lexicon import Lexicon
from documents import article_from_text

PORT = article_from_text(
    "临港记\n\n2015年青岚码头建成。据《港口蓝皮书（2016）》，泊位有9个。2015年安泰灯塔点亮，2017年它又熄灭。雾天很多。\n",
    name="port",
)


def told(question):
    asked = ask(question)
    year = asked_year(asked)
    if year is None:
        return None
    draft = told_of_the_year(year, (PORT,), Lexicon((PORT,)), asked.language)
    return [statement.text for statement in draft.statements]


@pytest.mark.parametrize(
    ("question", "sentences"),
    [
        ("2015年发生了什么？", ["2015年青岚码头建成。", "2015年安泰灯塔点亮，2017年它又熄灭。"]),
        ("2017年有什么大事？", ["2015年安泰灯塔点亮，2017年它又熄灭。"]),
        ("2015年灯塔发生了什么？", ["2015年安泰灯塔点亮，2017年它又熄灭。"]),
        ("2016年发生了什么？", []),
        ("1066年发生了什么？", []),
        ("2015年雪山发生了什么？", []),
    ],
)
def test_the_sentences_of_the_year_are_told_in_order(question, sentences):
    assert told(question) == sentences


def test_in_the_other_language_a_line_says_that_there_is_no_rendering():
    asked = ask("What happened in 2017?", "en")
    draft = told_of_the_year(asked_year(asked), (PORT,), Lexicon((PORT,)), "en")
    assert [s.text for s in draft.statements] == ["2015年安泰灯塔点亮，2017年它又熄灭。"]
    assert draft.opening


@pytest.mark.parametrize("question", ["2015年建成了什么？", "2015年有多少泊位？", "What was built in 2015?"])
def test_what_is_narrower_is_looked_up(question):
    assert told(question) is None
