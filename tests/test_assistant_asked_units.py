"""The units that a question asks for, by name or by what is measured."""

import pytest
from core_fixtures import ask

from assistant.questions.question import analyse


@pytest.mark.parametrize(("text", "unit"), 
    [
        ("全长多少公里？", "km"), ("How many miles long is it?", "mi"),
        ("How many MW does the plant give?", "GW"), ("装机超过多少kW？", "MW"), ("存了多少TB？", "PB"),
        ("How old is the pilot?", "year"),
        ("How many pounds of tea does it press?", "lb"),
        ("船长多大年纪？", "year"), ("水轮机的转速是多少？", "rpm"),
    ],
)  # fmt: skip
def test_a_unit_that_is_asked_for_brings_those_of_its_dimension(text, unit):
    assert unit in ask(text).units
    assert "yuan" not in ask(text).units


def test_an_area_is_measured_in_areas():
    assert {"km²", "ha", "acre"} <= ask("面积是多少？").units


def test_most_questions_name_no_unit():
    assert ask("大连港有多少个泊位？").units == frozenset()
    assert ask("能播出多少电视频道？").units == frozenset()


@pytest.mark.parametrize(
    ("text", "unit", "other"),
    [
        ("大桥有多少公里？", "km", "mm"),
        ("湖有多深？", "m", "kg"),
        ("How heavy is the bell?", "kg", "m"),
        ("气温是多少？", "℃", "m"),
        ("How much electricity does it use?", "kWh", "yuan"),
        ("What is the area of the park?", "ha", "m"),
    ],
)
def test_what_is_measured_narrows_the_units(text, unit, other):
    units = ask(text).units
    assert unit in units
    assert other not in units


@pytest.mark.parametrize(
    ("question", "measure"),
    [
        ("What was the output in 2021?", True),
        ("What depth does the channel have?", True),
        ("What percentage of revenue was spent?", True),
        ("What original products were approved?", False),
        ("Which gaps did the high-temperature cable fill?", False),
    ],
)
def test_a_measure_is_asked_for_where_it_is_the_noun_of_what(question, measure):
    assert analyse(question, "en").asks_measure is measure


def test_a_stretch_of_land_is_no_share():
    assert not analyse("基地占地多少亩？", "zh").asks_share


@pytest.mark.parametrize(
    ("text", "language", "is_one"),
    [
        ("What is the literacy rate of the valley?", "en", True),
        ("What was the exchange rate of the krone?", "en", False),
        ("河谷的失业率是多少？", "zh", True),
        ("河谷的汇率是多少？", "zh", False),
    ],
)
def test_a_rate_that_is_always_a_share_is_asked_for_as_one(text, language, is_one):
    assert analyse(text, language).asks_share is is_one
