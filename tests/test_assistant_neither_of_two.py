"""Whether a sentence tells which of two alternatives it is."""

import pytest
from core_fixtures import checked

from assistant.evidence.neither_of_two import tells_neither_of_two


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The harbour has 12 cold stores with room for 9,600 tonnes.", "Are the 12 cold stores rented or owned?"),
        ("The museum has 31 guides who were trained in 2021.", "Are the guides paid or do they work as volunteers?"),
        ("The ferry line carried 420,000 passengers.", "Does the ferry line run diesel or electric ships?"),
        ("The shop sold 300 lamps in May.", "Are the lamps made of brass or copper?"),
        ("The crews lease their nets.", "Do the growers own their orchards, or do they lease the land?"),
        ("港口有冷库12座，库容9600吨。", "港口的冷库是自有的还是租来的？"),
        ("竹编技艺有省级传承人7名。", "竹编传承人是专职的还是兼职的？"),
        ("翠屿茶业的厂房是向县里租的。", "渔业合作社的码头是租的还是自建的？"),
    ],
)
def test_what_speaks_of_neither_tells_neither(text, question):
    assert checked(tells_neither_of_two, text, question)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The crews lease their nets from the cooperative.", "Do the crews own or lease their nets?"),
        ("The juice plant is owned by the municipality.", "Is the juice plant privately or publicly owned?"),
        ("The plant is heated with wood chips.", "Is the plant heated with gas or with wood chips?"),
        ("The museum drew 7% more visitors.", "Is the museum growing or shrinking?"),
        ("The harvest reached 60,000 tonnes.", "Did the harvest rise or fall?"),
        ("It was founded in 1890 in Leith.", "Was it founded in Hull or in Oban?"),
        ("竹林归集体所有，由村里经营。", "竹林是集体的还是个人的？"),
        ("炒青仍由人工完成。", "炒青是用机器还是人工？"),
        ("竹海隧道为双向四车道。", "竹海隧道是双车道还是四车道？"),
        ("港口有冷库12座。", "港口有多少座冷库？"),
    ],
)
def test_what_tells_one_of_them_may_answer(text, question):
    assert not checked(tells_neither_of_two, text, question)
