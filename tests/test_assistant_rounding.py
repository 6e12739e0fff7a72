"""What is written of a result whose figures are bounds, or that is large."""

from decimal import Decimal

import pytest
from computing_articles import MORE, MORE_EN
from working_out import worked

from assistant.calculations.rounding import rounded


@pytest.mark.parametrize(
    ("levels", "opening"),
    [
        # 41 and 32 are 73.
        (("超过84亿元", "41亿元", "32亿元"), "并非如此：宁海比安泰、兰渚之和多**11亿元以上**"),
        (("64亿元", "超过41亿元", "32亿元"), "是的：安泰、兰渚之和比宁海多**9亿元以上**"),
        (("40亿元", "约41亿元", "32亿元"), "是的：安泰、兰渚之和比宁海多**约33亿元**"),
        (("超过64亿元", "41亿元", "32亿元"), None),
        (("74亿元", "超过41亿元", "32亿元"), None),
        (("64亿元", "约35亿元", "32亿元"), None),
    ],
)
def test_a_sum_of_open_bounds_is_only_judged_where_they_decide_it(levels, opening):
    article = "2022年，宁海港口规模为{}，安泰为{}，兰渚为{}。".format(*levels) + MORE
    made = worked(article, "安泰和兰渚的港口规模加起来有没有宁海高？")
    assert (made is None) if opening is None else made.text.startswith(opening)


def test_a_sum_of_what_is_more_than_so_much_is_more_than_the_sum():
    article = "In 2022 the port economy of Ninghai was more than 41 million euros and that of Antai 32 million euros."
    made = worked(article + MORE_EN, "How large were the port economies of Ninghai and Antai together?")
    assert made.text.startswith("**more than 73 million euros** in all")


def test_a_large_result_has_two_places_of_its_unit():
    # 1,340,000,000,000 ÷ 3 is 446,666,666,666.67.
    assert rounded(Decimal(1_340_000_000_000) / 3) == ("446667000000", "≈")
