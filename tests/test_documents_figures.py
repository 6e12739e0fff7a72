"""Figures are read with their value in both languages, compared across them, and written back without loss."""

from decimal import Decimal

import pytest
from documents.figures import Figure, parse


def read(text: str) -> list[tuple[str, Decimal, str]]:
    return [(figure.text, figure.value, figure.unit) for figure in parse(text)]


def one(text: str) -> Figure:
    figures = parse(text)
    assert len(figures) == 1, figures
    return figures[0]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("20590亿元", "2059000000000", "yuan"),
        ("2.059 trillion yuan", "2059000000000", "yuan"),
        ("20590\n亿元", "2059000000000", "yuan"),
        ("1,819.8亿元", "181980000000", "yuan"),
        ("67.946 billion yuan", "67946000000", "yuan"),
        ("RMB 2 trillion", "2000000000000", "yuan"),
        ("2万亿元", "2000000000000", "yuan"),
        ("¥300", "300", "yuan"),
        ("$3.5 million", "3500000", "usd"),
        ("350万美元", "3500000", "usd"),
        ("US$2bn", "2000000000", "usd"),
        ("162 584 mln EUR", "162584000000", "eur"),
        ("2.97亿件", "297000000", ""),
        ("297 million", "297000000", ""),
        ("1亿2000万人", "120000000", ""),
        ("一百二十三万人", "1230000", ""),
        ("3 588 项", "3588", ""),
        ("３５８８项", "3588", ""),
        ("2.97億件", "297000000", ""),
        ("两个", "2", ""),
        ("twenty-three", "23", ""),
        ("one hundred and five thousand", "105000", ""),
        ("half a million people", "500000", ""),
        ("two dozen eggs", "24", ""),
        ("13EFLOPS", "13", "EFLOPS"),
        ("100kW", "100", "kW"),
        ("300 毫米", "300", "mm"),
        ("300 mm", "300", "mm"),
        ("10 拍瓦", "10", "PW"),
        ("10 petawatts", "10", "PW"),
        ("100 千瓦", "100", "kW"),
        ("28.5°E", "28.5", "°"),
        ("零下5摄氏度", "-5", "℃"),
        ("-5 °C", "-5", "℃"),
        ("6½ miles", "6.5", "mi"),
        ("4.21%", "4.21", "%"),
        ("４.21％", "4.21", "%"),
        ("30 per cent", "30", "%"),
        ("百分之四点二一", "4.21", "%"),
        ("提高3个百分点", "3", "pp"),
        ("2.5 percentage points", "2.5", "pp"),
        ("四分之一", "0.25", "ratio"),
        ("a quarter of the total", "0.25", "ratio"),
        ("三分之二", str(Decimal(2) / 3), "ratio"),
        ("two-thirds", str(Decimal(2) / 3), "ratio"),
        ("half of the firms", "0.5", "ratio"),
        ("一半", "0.5", "ratio"),
        ("增加1.68倍", "1.68", "times"),
        ("1.68 times", "1.68", "times"),
        ("1.68-fold", "1.68", "times"),
        ("increased 3 times", "3", "times"),
        ("three times as large", "3", "times"),
        ("十年间", "10", "year"),
        ("3-year", "3", "year"),
        ("two and a half years", "2.5", "year"),
        ("一年半", "1.5", "year"),
        ("半个世纪", "50", "year"),
        ("a decade", "10", "year"),
        ("两个半小时", "2.5", "hour"),
        ("17 seconds", "17", "second"),
    ],
)
def test_a_quantity_is_read_with_its_value_in_whole_units(text: str, value: str, unit: str):
    figure = one(text)

    assert (figure.value, figure.unit) == (Decimal(value), unit)
