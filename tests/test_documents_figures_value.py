"""When two figures are the same, and when one supports another."""

from decimal import Decimal

import pytest
from figure_fixtures import one

from documents.figures import Figure, same, supports


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("4.21%", "百分之四点二一"),
        ("四分之一", "25%"),
        ("a quarter of", "四分之一"),
        ("1 km", "1000米"),
        ("10拍瓦", "10 PW"),
        ("two decades", "二十年"),
        ("1.68倍", "1.68-fold"),
        ("三倍", "3 times"),
        ("近3万家", "30,000"),
        ("5 years old", "5岁"),
        ("1990s", "上世纪90年代"),
    ],
)
def test_the_same_value_is_recognised_across_languages_and_units(a: str, b: str):
    assert same(one(a), one(b))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("20590亿元", "20590 billion yuan"),
        ("2.97亿件", "2.97 billion"),
        ("3个百分点", "3%"),
        ("2022年", "2,022年"),
        ("第3", "3个"),
        ("350万元", "350万美元"),
        ("20世纪", "20个"),
        ("4月", "4个月"),
    ],
)
def test_what_looks_alike_is_not_the_same(a: str, b: str):
    assert not same(one(a), one(b))


def test_a_date_supports_its_year_and_month_but_not_the_reverse():
    date, month, year = one("1991年4月16日"), one("April 1991"), one("1991")

    assert supports(date, year)
    assert supports(date, month)
    assert supports(month, year)
    assert not supports(year, date)
    assert not supports(date, one("1992年"))


def test_a_rank_supports_the_bare_number_of_the_same_thing():
    assert supports(one("99号公路"), Figure("99", 0, 2, Decimal(99), "", "quantity"))
    assert not supports(one("第99号"), one("99个"))
