"""Words of common speech as the articles write them: only where they have the second and not the first."""

import pytest

from assistant.words.lexicon import Lexicon
from assistant.words.other_words import in_other_words
from documents import article_from_text

DEPOT = Lexicon(
    (
        article_from_text(
            "The depot was put into use in 2019 and has 40 trucks in operation. Its data centre won an award.",
            name="en",
        ),
    )
)
ROADS = Lexicon((article_from_text("公司的交易规模为3亿元。新厂于2020年竣工，涉及企业12家。", name="zh"),))


@pytest.mark.parametrize(
    ("asked", "written"),
    [
        ("When did the depot go live?", "When did the depot put into use?"),
        ("How many lorries are up and running?", "How many trucks are in operation?"),
        ("Who paid for the server farm?", "Who paid for the data centre?"),
        ("Which prize did the server-farm win?", "Which award did the data centre win?"),
        ("How many lorries does the depot boast?", "How many trucks does the depot has?"),
        ("How many trucks are there?", "How many trucks are there?"),
        ("How many ferries are there?", "How many ferries are there?"),
    ],
)
def test_an_english_question_says_what_the_article_writes(asked, written):
    assert DEPOT.expanded(asked).replace("lorries", "trucks") == written


@pytest.mark.parametrize(
    ("asked", "written"),
    [
        ("What did the Dutch buy?", "What did the Netherlands buy?"),
        ("How much went to the US?", "How much went to the United States?"),
        ("How many EVs were sold in the UK?", "How many electric vehicles were sold in the UK?"),
        ("Tell us of the Danish firm.", "Tell us of the Danish firm."),
    ],
)
def test_a_country_is_called_as_the_article_calls_it(asked, written):
    text = "The Netherlands and the United States bought 40 electric vehicles from a Danish firm."
    assert Lexicon((article_from_text(text, name="trade"),)).expanded(asked) == written


@pytest.mark.parametrize(
    ("asked", "written"),
    [
        ("公司的生意有多大规模？", "公司的交易有多大规模？"),
        ("公司的总体量是多少？", "公司的总规模是多少？"),
        ("牵涉多少厂家？", "涉及多少企业？"),
        ("新厂哪年完工？", "新厂哪年竣工？"),
        ("规模多大？", "规模多大？"),
        ("游客有多少？", "游客有多少？"),
    ],
)
def test_a_chinese_question_says_what_the_article_writes(asked, written):
    assert ROADS.expanded(asked) == written


def test_what_the_articles_speak_of_stays():
    assert in_other_words("two lorries", lambda _: True, lambda _: True) == "two lorries"
