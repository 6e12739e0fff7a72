"""Comparisons said with a verb or in two clauses, with bounds, and verbs that only look like comparing."""

import pytest
from computing_articles import MORE, MORE_EN
from core_fixtures import PORTS
from working_out import told, worked

from assistant.calculations.calculation import calculations
from assistant.questions.question import analyse
from assistant.rewording.comparisons import as_compared

_PROJECTS_EN = "By 2021 Lanzhu had led 90 harbour projects and 50 road projects." + MORE_EN
_AT_LEAST = "2021年，大连的货物吞吐量超过50万吨，高于青岛的30万吨和烟台的约20万吨。" + MORE
_GAP = "Dalian is **110 million tonnes** above Qingdao (520 million tonnes − 410 million tonnes = 110 million tonnes)."


@pytest.mark.parametrize(
    "question",
    [
        "Dalian's cargo topped Qingdao's in 2021 by how much?",
        "By how much did Qingdao's cargo trail Dalian's in 2021?",
        "How far did Qingdao's cargo lag behind Dalian's in 2021?",
        "By how many tonnes did Dalian's cargo exceed Qingdao's in 2021?",
        "How did Dalian compare with Qingdao in cargo in 2021?",
        "Compare Dalian and Qingdao in terms of cargo in 2021.",
    ],
)
def test_a_verb_may_say_what_is_compared(question):
    assert told(PORTS, question) == _GAP


def test_which_of_two_and_by_how_much_is_answered_by_the_difference():
    made = worked(PORTS, "青岛港跟大连港比，谁2021年的货物吞吐量大？差了多少？")
    assert made.text == "大连港比青岛港多**1.1亿吨**（5.2亿吨 − 4.1亿吨 = 1.1亿吨）。"


def test_the_first_of_two_kinds_is_compared_with_the_second():
    made = worked(_PROJECTS_EN, "Harbour projects vs. road projects: how many more of the first kind?")
    assert made.text == "Harbour projects are **40** above road projects (90 − 50 = 40)."


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("2021年大连的货物吞吐量起码比青岛高出多少？", "大连比青岛多**20万吨以上**（50万吨 − 30万吨 = 20万吨）"),
        ("2021年青岛的货物吞吐量比烟台高多少？", "青岛比烟台多**约10万吨**（30万吨 − 20万吨 = 10万吨）"),
    ],
)
def test_a_difference_is_as_exact_as_its_figures(question, opening):
    assert told(_AT_LEAST, question).startswith(opening)


@pytest.mark.parametrize(
    "question",
    [
        "How many harbour projects did Lanzhu lead up to the close of 2021",
        "How many teams did the club beat in 2021",
        "How many funds did the city top up in 2021",
        "How many firms lead the market",
    ],
)
def test_a_verb_with_an_object_compares_nothing(question):
    assert as_compared(question, "en") == question
    made = worked(_PROJECTS_EN, question)
    assert made is None or "−" not in getattr(made, "text", "")


@pytest.mark.parametrize(
    ("question", "is_compared"),
    [
        ("Which rose, the ferries or the buses?", False),
        ("Which one fell in 2022, the ferries or the buses?", False),
        ("Which carried more people, the ferries or the buses?", True),
    ],
)
def test_which_of_two_rose_is_told_by_no_level(question, is_compared):
    asked = calculations(analyse(question, "en"))
    assert any(calculation.operation == "which" for calculation in asked) is is_compared
