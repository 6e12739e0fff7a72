"""Figures are written as each language writes them, and read back without loss."""

from decimal import Decimal

import pytest
from figure_fixtures import one
from hypothesis import given
from hypothesis import strategies as st

from documents.errors import FigureError
from documents.figures import Figure, same, write
from documents.units import BY_NAME


@pytest.mark.parametrize(
    ("text", "chinese", "english"),
    [
        ("20590亿元", "20590亿元", "2.059 trillion yuan"),
        ("8429亿元", "8429亿元", "842.9 billion yuan"),
        ("679.46亿元", "679.46亿元", "67.946 billion yuan"),
        ("2万亿元", "2万亿元", "2 trillion yuan"),
        ("2.97亿件", "2.97亿", "297 million"),
        ("近3万家", "近3万", "nearly 30,000"),
        ("711,988", "711988", "711,988"),
        ("1000余家", "超1000", "over 1,000"),
        ("超13EFLOPS", "超13EFLOPS", "over 13 EFLOPS"),
        ("100kW", "100千瓦", "100 kW"),
        ("10拍瓦", "10拍瓦", "10 PW"),
        ("$3.5 million", "350万美元", "3.5 million US dollars"),
        ("4.21%", "4.21%", "4.21%"),
        ("3个百分点", "3个百分点", "3 percentage points"),
        ("四分之一", "四分之一", "a quarter"),
        ("1.68倍", "1.68倍", "1.68 times"),
        ("十年", "10年", "10 years"),
        ("2022年", "2022年", "2022"),
        ("20世纪90年代", "20世纪90年代", "1990s"),
        ("7 January 1943", "1943年1月7日", "7 January 1943"),
        ("第一款", "第1", "1st"),
    ],
)
def test_a_figure_is_written_as_each_language_writes_it(text: str, chinese: str, english: str):
    assert (write(one(text), "zh"), write(one(text), "en")) == (chinese, english)


def test_an_unknown_unit_cannot_be_written():
    with pytest.raises(FigureError, match="'parsec' is no unit"):
        write(Figure("3 parsec", 0, 8, Decimal(3), "parsec", "quantity"), "en")


POSITIVE = st.decimals(min_value="0.01", max_value="99999999999999", places=2).map(lambda value: value.normalize())
APPROXIMATIONS = st.sampled_from(["", "about", "over", "nearly", "under"])
MEASURED = st.builds(
    lambda value, unit, approximation: Figure("", 0, 0, value, unit, BY_NAME[unit].kind, "", approximation),
    POSITIVE,
    st.sampled_from(sorted(BY_NAME)),
    APPROXIMATIONS,
)
COUNTS = st.builds(
    lambda value, approximation: Figure("", 0, 0, Decimal(value), "", "quantity", "", approximation),
    st.integers(0, 10**15),
    APPROXIMATIONS,
)
RATIOS = st.integers(2, 10).flatmap(
    lambda whole: st.integers(1, whole - 1).map(lambda part: Figure("", 0, 0, Decimal(part) / whole, "ratio", "ratio"))
)
YEARS = st.one_of(
    st.integers(1, 2099).map(lambda year: Figure("", 0, 0, Decimal(year), "year", "year")),
    st.integers(1, 2000).map(lambda year: Figure("", 0, 0, Decimal(-year), "year", "year")),
    st.integers(10, 203)
    .filter(lambda decade: decade % 10 or decade == 200)  # the 1700s are read as a century
    .map(lambda decade: Figure("", 0, 0, Decimal(10 * decade), "decade", "year")),
    st.integers(1, 21).map(lambda century: Figure("", 0, 0, Decimal(century), "century", "year")),
)
DATES = st.one_of(
    st.dates().map(lambda day: Figure("", 0, 0, Decimal(f"{day:%Y%m%d}"), "day", "date")),
    st.dates().map(lambda day: Figure("", 0, 0, Decimal(f"{day:%Y%m}"), "month", "date")),
).filter(lambda figure: 1000 <= (figure.calendar or (0,))[0] < 2200)
RANKS = st.integers(1, 2000).map(lambda rank: Figure("", 0, 0, Decimal(rank), "", "ordinal"))


@pytest.mark.parametrize("language", ["zh", "en"])
@given(figure=st.one_of(MEASURED, COUNTS, RATIOS, YEARS, DATES, RANKS))
def test_what_is_written_is_read_back_the_same(figure: Figure, language: str):
    back = one(write(figure, language))

    assert same(back, figure)
    assert back.approximation == figure.approximation
