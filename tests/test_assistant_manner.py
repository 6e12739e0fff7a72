"""How a result is to be written is taken out of a question, and obeyed."""

from decimal import Decimal

import pytest

from assistant.calculations.rounding import rounded
from assistant.rewording.manner import decimals_wanted, without_manner


@pytest.mark.parametrize(
    ("asked", "bare", "decimals"),
    [
        ("How many times as large was the port? Two decimals", "How many times as large was the port?", 2),
        ("What multiple of the 2012 figure was it (2 decimals)?", "What multiple of the 2012 figure was it?", 2),
        ("What share is it, rounded to one decimal place?", "What share is it?", 1),
        ("How many per school? Round to the nearest whole number.", "How many per school?", 0),
        ("For my report: how many ports are there?", "how many ports are there?", None),
        ("How many decimals does the system have?", "How many decimals does the system have?", None),
        ("平均每个港口有多少泊位？取整数", "平均每个港口有多少泊位？", 0),
        ("占百分之几，精确到小数点后一位？", "占百分之几？", 1),
        ("写报告用：港口占百分之几？保留两位小数", "港口占百分之几？", 2),
        ("他写了几位小数", "他写了几位小数", None),
        ("Which of the two ports is the nearest one?", "Which of the two ports is the nearest one?", None),
        ("How much does it cost to make a unit?", "How much does it cost to make a unit?", None),
        ("女委员是不是有 3位？", "女委员是不是有 3位？", None),
    ],
)
def test_the_manner_is_taken_out_of_the_question(asked, bare, decimals):
    language = "en" if asked.isascii() else "zh"
    assert (without_manner(asked, language), decimals_wanted(asked, language)) == (bare, decimals)


def test_a_result_has_as_many_places_as_are_asked_for():
    assert rounded(Decimal(88000) / 27) == ("3259.26", "≈")
    assert rounded(Decimal(88000) / 27, 0) == ("3259", "≈")
    assert rounded(Decimal(1) / 3, 3) == ("0.333", "≈")
    assert rounded(Decimal("2.5"), 2) == ("2.5", "=")
