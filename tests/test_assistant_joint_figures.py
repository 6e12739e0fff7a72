"""A figure of several together is of none of them alone."""

import pytest
from core_fixtures import checked_figures

from assistant.evidence.joint_figures import is_of_several

MILLS = "Four mills, namely Ash, Bell, Crane and Dell, grind 29% of the corn."
MILLS_ZH = "有磨坊214家，其中青州71家，其余56家分布在白石、临河、大连等地。"
SCHOOLS_ZH = "有26所高校开设该专业，包括青州学院、白石学院和临河学院等，毕业生3150人。"


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
