"""Years, dates, lengths of time and ranks are told from plain figures."""

from decimal import Decimal

import pytest
from figure_fixtures import one

from documents.figures import parse


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("十年间", "10", "year"),
        ("近三年", "3", "year"),
        ("300年间", "300", "year"),
        ("2000多年", "2000", "year"),
        ("3-year", "3", "year"),
        ("two and a half years", "2.5", "year"),
        ("两年半", "2.5", "year"),
        ("一年半", "1.5", "year"),
        ("半个世纪", "50", "year"),
        ("a decade", "10", "year"),
        ("39岁", "39", "year"),
        ("at age 39", "39", "year"),
        ("两个半小时", "2.5", "hour"),
        ("一个半月", "1.5", "month"),
        ("17 seconds", "17", "second"),
    ],
)
def test_a_length_of_time_is_no_year_of_the_calendar(text: str, value: str, unit: str):
    figure = one(text)

    assert (figure.value, figure.unit, figure.kind) == (Decimal(value), unit, "duration")


@pytest.mark.parametrize(
    ("text", "value", "unit", "kind"),
    [
        ("2022 年底", "2022", "year", "year"),
        ("二〇二二年", "2022", "year", "year"),
        ("（2021）", "2021", "year", "year"),
        ("year-end 2021", "2021", "year", "year"),
        ("in 2004 companies began", "2004", "year", "year"),
        ("the 1981 voluntary export restraints", "1981", "year", "year"),
        ("在 911 年", "911", "year", "year"),
        ("公元前221年", "-221", "year", "year"),
        ("221 BC", "-221", "year", "year"),
        ("1990s", "1990", "decade", "year"),
        ("mid-1930s", "1930", "decade", "year"),
        ("20世纪90年代", "1990", "decade", "year"),
        ("九十年代", "1990", "decade", "year"),
        ("20世纪", "20", "century", "year"),
        ("the 1700s", "18", "century", "year"),
        ("the year 2000 how many squares", "2000", "year", "year"),
        ("twenty-first-century", "21", "century", "year"),
        ("1943年1月7日", "19430107", "day", "date"),
        ("1943 年 1 月 7 日", "19430107", "day", "date"),
        ("7 January 1943", "19430107", "day", "date"),
        ("January 7, 1943", "19430107", "day", "date"),
        ("1943-01-07", "19430107", "day", "date"),
        ("April 1991", "199104", "month", "date"),
        ("1991年4月", "199104", "month", "date"),
        ("十二月", "12", "month", "date"),
        ("in November", "11", "month", "date"),
        ("第一款", "1", "", "ordinal"),
        ("首个国产", "1", "", "ordinal"),
        ("第 49 届", "49", "", "ordinal"),
        ("the first quarterback", "1", "", "ordinal"),
        ("3rd", "3", "", "ordinal"),
        ("Route 99", "99", "", "ordinal"),
        ("99号公路", "99", "", "ordinal"),
        ("ISO 1461", "1461", "", "ordinal"),
    ],
)
def test_years_dates_and_ranks_are_kinds_of_their_own(text: str, value: str, unit: str, kind: str):
    figure = one(text)

    assert (figure.value, figure.unit, figure.kind) == (Decimal(value), unit, kind)


def test_a_year_of_the_next_century_is_told_by_the_word_before_it():
    assert [f.kind for f in parse("It could lose 80% by 2100.")] == ["percent", "year"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("护林员增加到2000人", "quantity"),
        ("增至1998", "quantity"),
        ("from 12 rangers it grew to 2000 staff", "quantity"),
        ("推迟到2000年", "year"),
        ("in 2012 students protested", "year"),
        ("从2008届起", "year"),
    ],
)
def test_what_is_counted_or_grown_to_is_no_year(text: str, kind: str):
    assert parse(text)[-1].kind == kind
