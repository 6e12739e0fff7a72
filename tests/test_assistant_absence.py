"""What is asked for: which words it is, and whether the articles speak of it."""

import pytest
from core_fixtures import ask, hits_of

from assistant.evidence.absence import absent_word, content_words, is_placeholder, missing_term, uncounted
from assistant.words.lexicon import Lexicon
from documents import article_from_text
from documents.scripts import question_language

CHINESE = "灯塔公司有员工300名，年产灯具5万件。\n\n码头于2018年动工，投资9亿元。\n"
ENGLISH = "The ferry was established in 1950. It carries 9,000 passengers.\n\nThe harbour has 12 species of birds.\n"


def opened(question):
    language = question_language(question)
    article = article_from_text(CHINESE if language == "zh" else ENGLISH, name="a")
    return ask(question, language), Lexicon((article,))


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("灯塔公司的投资是多少？", None),
        ("灯塔公司有多少职工？", None),
        ("How many kinds of birds does the harbour have?", None),
        ("灯塔公司的预算是多少？", "预算"),
        ("What was the ferry's budget?", "budget"),
        ("What is the ferry's phone number?", "phone"),
        ("What is the harbour's number?", None),
        ("Who operates the ferry?", None),
    ],
)
def test_an_absent_noun_is_named_as_the_question_writes_it(question, word):
    read, lexicon = opened(question)
    assert absent_word(read, lexicon) == word


def test_a_noun_of_a_size_is_spoken_of_without_it():
    article = article_from_text("青河有大型茶园7家。", name="a")
    assert missing_term(ask("青河有几家大茶园？", "zh"), Lexicon((article,))) is None


def test_the_kind_of_a_chinese_noun_may_be_left_out():
    article = article_from_text("该地区有两个特大都市，议案须三分之二多数通过。港口很深。", name="a.txt")
    assert missing_term(ask("该地区有多少个特大都市区？"), Lexicon((article,))) is None


def test_so_much_a_week_tells_a_weekly_output():
    (hit,) = hits_of(article_from_text("The mill sends 18 tonnes a week to a port.", name="a"), "en")
    lexicon = Lexicon((hit.article,))
    assert uncounted(ask("What is the weekly output of the mill?", "en"), hit, lexicon) is None
    assert uncounted(ask("What is the daily output of the mill?", "en"), hit, lexicon) == "daily output"


def test_words_that_only_hold_a_question_together_are_not_content():
    assert content_words("灯塔公司一共有多少员工？") == ("灯塔", "员工")
    assert content_words("How much does the ferry carry per year?") == ("ferri", "carri")


@pytest.mark.parametrize(("noun", "light"), [("maximum number", True), ("kinds", True), ("warning lights", False)])
def test_some_nouns_are_placeholders(noun, light):
    assert is_placeholder(noun) is light


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("What does the article say about cryptocurrency?", "cryptocurrency"),
        ("What does the article say about birds?", None),
        ("Does the author mention volcanoes?", "volcanoes"),
        ("文章怎么评价火山的？", "火山"),
        ("文章怎么评价码头的？", None),
    ],
)
def test_nothing_is_said_about_what_the_articles_have_no_word_for(question, word):
    assert missing_term(*opened(question)) == word


def test_of_absent_names_as_long_the_one_named_first_is_told():
    assert missing_term(*opened("苏州和南京的码头哪个大？")) == "苏州"
    assert missing_term(*opened("Which is larger, the Gilston ferry or the Dunmore ferry?")) == "Gilston"


def test_a_long_word_is_said_however_it_is_cut():
    lexicon = Lexicon((article_from_text("该地区有两个国际大都市区和一个港区。港口人多。", name="a"),))
    assert missing_term(ask("有多少个大都市区？"), lexicon) is None
    assert missing_term(ask("有多少个旅游度假区？"), lexicon)


def test_a_score_is_told_by_its_numbers():
    article = article_from_text("港口队在决赛中以3比1击败了青岛队。", name="a")
    hit, lexicon = hits_of(article)[0], Lexicon((article,))
    assert uncounted(ask("决赛的最终比分是多少？"), hit, lexicon) is None
    assert uncounted(ask("决赛的最终人数是多少？"), hit, lexicon) == "最终人数"
