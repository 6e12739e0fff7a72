"""Readings of what is measured again and again, bounds, and plans are told apart from what they are not."""

import pytest
from core_fixtures import ask, checked

from assistant.evidence.qualifiers import (
    is_of_another_state,
    of_the_reading,
    of_the_rounding,
    without_earlier,
    without_qualifying,
)
from documents.figures import parse

TELLS = "日均客流92.3万人次，12月31日创下单日168.4万人次的最高纪录。"


@pytest.mark.parametrize(
    ("question", "signs"),
    [("最高的一天有多少客流？", [-1, 1]), ("日均客流是多少？", [1, -1]), ("客流有多少？", [0, 0])],
)
def test_a_reading_is_told_by_the_words_of_its_clause(question, signs):
    counts = [figure for figure in parse(TELLS) if figure.kind == "quantity"]
    assert [of_the_reading(question, figure, TELLS, counts) for figure in counts] == signs


def test_where_all_are_of_one_kind_none_is_preferred():
    text = "The highest tide was 4 metres and the highest wave 6 metres."
    figures = parse(text)
    assert [of_the_reading("What was the highest tide?", figure, text, figures) for figure in figures] == [0, 0]


@pytest.mark.parametrize(
    ("question", "given"),
    [
        ("馆藏的超过多少册？", [1, 0, 0]),
        ("不到多少册待修？", [0, 0, 1]),
        ("近三年新购了多少册？", [0, 0, 0]),
        ("附近多少个？", [0, 0, 0]),
        ("Over how many are in use?", [1, 0, 0]),
        ("How many more are planned?", [0, 0, 0]),
    ],
)
def test_where_a_bound_is_asked_for_the_figure_given_as_one_is_it(question, given):
    figures = parse("馆藏图书超过30万册，新购4.8万册，待修的不到5万册。")
    assert [of_the_rounding(question, figure) for figure in figures] == given


@pytest.mark.parametrize(
    ("text", "question", "other"),
    [
        ("The port has 47 berths in use.", "How many berths are in use?", False),
        ("The port has 47 berths in use.", "How many berths are under construction?", True),
        ("全市共有护林员310名。", "护林员缺口有多少名？", True),
        ("全市护林员尚缺70名。", "护林员缺口有多少名？", False),
        ("The park has 31 rangers.", "How many rangers does the park lack?", True),
        ("The park needs 7 more rangers.", "How many rangers is the park short of?", False),
    ],
)
def test_what_is_there_is_neither_what_is_under_way_nor_what_is_lacking(text, question, other):
    assert checked(is_of_another_state, text, question) == other


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("How many stalls were empty?", ["17"]),
        ("How many stalls are there in total?", ["17", "260"]),
    ],
)
def test_a_part_out_of_so_many_is_not_the_whole(question, figures):
    text = "In winter 17 market stalls out of 260 were empty."
    assert [f.text for f in without_qualifying(question, text, parse(text))] == figures


@pytest.mark.parametrize(
    ("text", "question", "figures"),
    [
        ("电动船占全部船只的61%；2022年的占比为48%。", "电动船占比多少？", ["61%"]),
        ("电动船占全部船只的61%；2022年的占比为48%。", "2022年电动船占比多少？", ["61%", "48%"]),
        ("Electric boats make up 61%; in 2022 the share was 48%.", "What share of the boats is electric?", ["61%"]),
        ("电动船占61%，缺口为48%。", "电动船缺口占多少？", ["48%"]),
        ("电动船占61%，落差为48%。", "电动船还缺多少？", ["61%", "48%"]),
        ("电动船占61%；2022年女船员占48%。", "电动船占比多少？", ["61%", "48%"]),
    ],
)
def test_what_the_same_was_in_another_year_is_left_out_where_no_year_is_asked_for(text, question, figures):
    shares = [figure for figure in parse(text) if figure.unit == "%"]
    assert [f.text for f in without_earlier(ask(question), shares, text)] == figures
