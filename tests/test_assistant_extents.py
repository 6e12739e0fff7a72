"""Whether a figure is of another extent than the asked one."""

import pytest
from core_fixtures import checked

from assistant.evidence.extents import is_of_another_extent


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("全市产值达186亿元。", "全市人均产值是多少？"),
        ("The city produced goods worth 186 million pounds.", "What was the output per capita of the city?"),
        ("全市产值达186亿元，占全省的三成。", "产值占全国的比重是多少？"),
        ("The river is 47 kilometres long.", "How deep is the river?"),
        ("There are 47 berths along the river.", "How many berths are there per kilometre?"),
        ("沿江有47个泊位。", "每公里有多少个泊位？"),
    ],
)
def test_per_head_another_whole_and_another_dimension_are_told_apart(text, question):
    assert checked(is_of_another_extent, text, question)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("全市人均产值达3.1万元。", "全市人均产值是多少？"),
        ("Output is 3,100 pounds per head.", "What is the output per capita?"),
        ("全市产值达186亿元，占全省的三成。", "产值占全省的比重是多少？"),
        ("获批8个产品，占全国总数的四分之一。", "获批产品占全国的比重是多少？"),
        ("The river is 47 kilometres long.", "What is the length of the river?"),
        ("The lake is 12 metres deep.", "How deep is the lake?"),
        ("The port handles 47 ships a day.", "How many ships are handled per day?"),
        ("港口日均接卸47艘船。", "港口每天接卸多少艘船？"),
    ],
)
def test_the_asked_extent_is_not(text, question):
    assert not checked(is_of_another_extent, text, question)
