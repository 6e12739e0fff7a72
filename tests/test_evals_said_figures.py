"""Figures in answers: cited, asked, worked out, or from nowhere."""

import pytest
from evals_fixtures import citation

from documents.figures import parse
from evals.fact import ExpectedFigure
from evals.said_figures import meets, unsupported

SUZHOU, HANGZHOU, NANJING = citation(0), citation(1), citation(2)


def loose(text, *citations, asked=()):
    return [figure.text for figure in unsupported(text, citations, asked)]


def test_a_figure_of_a_cited_sentence_or_its_translation_is_held():
    assert loose("2020年为9827亿元 [1], that is 982.7 billion yuan", SUZHOU) == []


def test_a_figure_of_a_sentence_that_is_not_cited_is_loose():
    assert loose("8429亿元", SUZHOU) == ["8429亿元"]


def test_figures_of_the_question_may_be_echoed():
    assert loose("不是2019年的100亿元。", SUZHOU, asked=["2019年是100亿元吗？"]) == []


def test_a_year_may_be_written_without_its_word():
    assert loose("2020比别的年份多：9827亿元", SUZHOU) == []


@pytest.mark.parametrize(
    "working",
    [
        "9827 − 8429 = 1398亿元",
        "9827亿元 − 8429亿元 = 1398亿元",
        "982.7 - 842.9 = 139.8 billion yuan",
        "多1398亿元（9827 − 8429 = 1398亿元）",
        "9827 ÷ 8429 ≈ 1.17倍",
        "9827 + 8429 = 18256亿元",
        "苏州是杭州的1.17倍（9827亿元 ÷ 8429亿元 ≈ 1.17）",
    ],
)
def test_a_right_working_with_cited_operands_is_held(working):
    assert loose(working, SUZHOU, HANGZHOU) == []


def test_a_wrong_result_is_loose():
    assert loose("9827 − 8429 = 1498亿元", SUZHOU, HANGZHOU) == ["1498亿元"]


def test_a_working_with_an_operand_from_nowhere_is_loose():
    assert loose("9827 − 7000 = 2827亿元", SUZHOU, HANGZHOU) == ["7000", "2827亿元"]


def test_a_result_without_its_working_is_loose():
    assert loose("高出1398亿元", SUZHOU, HANGZHOU) == ["1398亿元"]


def test_a_rank_is_held_up_to_the_number_of_figures_that_it_ranks():
    assert loose("南京排第二", NANJING) == []
    assert loose("南京排第九", NANJING) == ["第九"]


def test_the_number_of_a_heading_is_no_claim():
    assert loose("(2) Suzhou （3） Hangzhou", SUZHOU) == []


@pytest.mark.parametrize(
    ("expected", "said", "met"),
    [
        ("1483", "1,483 in all", True),
        ("1200", "超过1200个", True),
        ("13", "超13EFLOPS", True),
        ("2018", "2018年", True),
        ("44", "44%", True),
        ("31.5万", "31.5万吨", True),
        ("2022年", "2022年8月", True),
        ("2022年8月", "2022年", False),
        ("13", "13亿元", False),
        ("13", "14 EFLOPS", False),
        ("13亿元", "13亿人", False),
    ],
)
def test_a_bare_number_is_expected_in_whichever_unit_and_a_year_in_whichever_month(expected, said, met):
    assert meets(ExpectedFigure(parse(expected)[0]), parse(said)[0]) is met
