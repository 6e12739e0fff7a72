"""Whether a sentence is of the asked year, and what else of that year it speaks of."""

import pytest
from core_fixtures import ask, checked_figures, hits_of

from assistant.evidence.dating import is_of_another_year, off_the_measure
from assistant.words.lexicon import Lexicon
from documents import article_from_text
from documents.scripts import question_language


def off(text, question):
    article = article_from_text(text, name="a")
    language = question_language(question)
    return off_the_measure(ask(question, language), hits_of(article, language), Lexicon((article,)))


def test_a_name_in_the_title_need_not_be_said_in_the_sentence_of_the_year():
    text = "# 云泽市年报\n\n截至2023年末，常住人口412.6万人。\n\n2022年是云泽市的旅游年。\n"
    assert 1 not in off(text, "云泽市2023年底有多少常住人口？")


def test_a_measure_may_be_told_by_another_word_for_it():
    text = "In 2020 the scale of the fishing trade reached 2 billion yuan.\n\nIn 2021 canning was 1 in size.\n"
    assert 0 not in off(text, "What was the size of the fishing trade in 2020?")


def test_another_measure_of_the_year_is_not_the_asked_one():
    text = "2022年港口旅客为500万人。\n\n2021年港口职工为3000人。\n"
    assert off(text, "2021年港口旅客有多少？") == {1}


@pytest.mark.parametrize(("year", "other"), [(1974, True), (2024, False)])
def test_the_year_since_which_something_is_the_most_is_not_that_of_a_figure(year, other):
    text = "In 2024 the port was busy. The boats sailed 9,412 times, more than ever since the line was opened in 1974."
    assert checked_figures(is_of_another_year, text, f"How many times did the boats sail in {year}?", at=1) is other


@pytest.mark.parametrize(("question", "other"), [("平台2021年的成交额", True), ("平台2022年的成交额", False)])
def test_an_amount_asked_for_by_its_noun_alone_has_its_own_year(question, other):
    text = "2021年颁布了条例。2022年平台成交额突破1亿元。"
    assert checked_figures(is_of_another_year, text, question, at=1) is other


@pytest.mark.parametrize(
    ("text", "question", "other"),
    [
        ("全年发布预警47次，平均误差为6.8%，2022年为11.5%。", "2022年发布了多少次预警？", True),
        ("2022年发布预警47次，平均误差为6.8%。", "2022年发布了多少次预警？", False),
        ("全年发布预警47次，2022年为31次。", "2022年发布了多少次预警？", False),
        ("流量达8940立方米，为2016年以来最大。", "2016年的流量是多少立方米？", True),
        ("2016年以来共植树300棵。", "2016年以来共植了多少棵树？", False),
        ("The flow was 8,940 litres, the largest since 2016.", "How many litres was the flow in 2016?", True),
        ("In 2016 the flow was 8,940 litres.", "How many litres was the flow in 2016?", False),
    ],
)
def test_a_year_of_another_figure_or_since_which_something_is_so_is_not_the_asked_one(text, question, other):
    assert checked_figures(is_of_another_year, text, question) is other


YEARS = "In 2012 the mill sold 40 rugs. By the end of 2021 it had 6 looms. It also has 9 dye vats."


@pytest.mark.parametrize(("year", "other"), [("2012", True), ("2021", False)])
def test_what_has_no_year_is_of_the_one_named_last_before_it(year, other):
    question = f"How many dye vats did the mill have in {year}?"
    text = YEARS.replace("In 2012", "The mill is old. In 2012")
    assert checked_figures(is_of_another_year, text, question, at=3) == other


SIZES = "青州蜂业2016年体量为7亿元，蜂农不多。2019年青州蜂蜜加工利润为2亿元。"


@pytest.mark.parametrize(
    ("question", "is_off"),
    [
        ("2019年青州蜂业体量多大？", True),
        ("2019年青州蜂蜜加工体量多大？", False),
        ("2019年青州蜂蜜加工利润多大？", False),
    ],
)
def test_what_is_added_is_not_the_size_that_is_told_of_another_year(question, is_off):
    assert (1 in off(SIZES, question)) == is_off


def test_what_was_founded_in_a_year_is_told_by_what_has_been_so_since_and_by_no_other_founding():
    text = "Since its founding in 1996, the inn has had one cook. The mill, founded in 2004, has had three."
    assert [checked_figures(is_of_another_year, text, "What was founded in 1996?", at=i) for i in (0, 1)] == [
        False,
        True,
    ]
