"""A figure of several together is of none of them alone, and those of some parts are of no other part."""

import pytest
from core_fixtures import checked_figures

from assistant.evidence.joint_figures import is_of_no_listed_part, is_of_several

MILLS = "Four mills, namely Ash, Bell, Crane and Dell, grind 29% of the corn."
MILLS_ZH = "有磨坊214家，其中青州71家，其余56家分布在白石、临河、大连等地。"
SCHOOLS_ZH = "有26所高校开设该专业，包括青州学院、白石学院和临河学院等，毕业生3150人。"
SPENT = "They spent 41% of it on schools, 23% on houses, 19% on health and 17% on roads."
COMPLAINTS_ZH = "投诉4126件，其中住宿占37.2%，交通占24.5%，退改签占15.8%。"


@pytest.mark.parametrize(
    ("text", "question", "is_joint"),
    [
        (MILLS, "How many sacks does Bell grind?", True),
        (MILLS, "How much of the corn do the four mills grind?", False),
        ("Ash, Bell and Crane have 3, 4 and 5 mills respectively.", "How many mills does Bell have?", False),
        ("The other 56 mills are in Ash, Bell and Crane.", "How many mills are in Bell?", True),
        (MILLS_ZH, "大连有几家磨坊？", True),
        (MILLS_ZH, "青州有几家磨坊？", False),
        (SCHOOLS_ZH, "白石学院有多少毕业生？", True),
        (SCHOOLS_ZH, "该专业毕业生有多少人？", False),
        ("青州、白石和临河的磨坊分别有3家、4家和5家。", "白石有几家磨坊？", False),
    ],
)
def test_what_several_have_together_is_told_of_none_alone(text, question, is_joint):
    assert checked_figures(is_of_several, text, question) is is_joint


@pytest.mark.parametrize(
    ("text", "question", "is_none"),
    [
        (SPENT, "How much did they spend on sports?", True),
        (SPENT, "How much did they spend on houses?", False),
        (SPENT, "What share went to health?", False),
        (SPENT, "how many、", False),
        ("Gales: 12 in 2019; 15 in 2020; 18 in 2021.", "How many gales did they face in 2020?", False),
        (COMPLAINTS_ZH, "投诉中导游占多少？", True),
        (COMPLAINTS_ZH, "投诉中交通占多少？", False),
    ],
)
def test_parts_tell_nothing_of_a_part_that_is_not_among_them(text, question, is_none):
    assert checked_figures(is_of_no_listed_part, text, question) is is_none
