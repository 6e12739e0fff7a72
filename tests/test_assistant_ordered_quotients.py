"""The order of what there is for each of something, from two columns of a table."""

import pytest
from working_out import told_of_a_file

DEPOTS = """# Harbour depots

| Depot | Sheds | Coal (tonnes) | Cranes |
|---|---|---|---|
| Ashcombe | 312 | 202,800 | 42 |
| Millbrook | 263 | 157,095 | 35 |
| Eastgate | 190 | 131,150 | 24 |
| Total | 765 | 491,045 | 101 |
"""
TOWNS = """# 渔业

| 乡镇 | 养殖面积（万亩） | 渔获产量（吨） | 渔民（户） | 渔业收入（万元） |
| --- | --- | --- | --- | --- |
| 青溪镇 | 3.2 | 2560 | 4000 | 48000 |
| 石门镇 | 2.8 | 2100 | 3500 | 38500 |
| 云顶乡 | 1.6 | 960 | 1600 | 17600 |
"""


@pytest.mark.parametrize(
    ("article", "question", "result"),
    [
        # 131,150 / 190 = 690.26, 202,800 / 312 = 650, 157,095 / 263 = 597.32.
        (
            DEPOTS,
            "Which depot has the most coal per shed?",
            "**Eastgate**: from highest to lowest: Eastgate 690.26 tonnes > Ashcombe 650 tonnes > Millbrook 597.32 "
            "tonnes (Ashcombe 202,800 tonnes ÷ 312; Millbrook 157,095 tonnes ÷ 263; Eastgate 131,150 tonnes ÷ 190).",
        ),
        # As fine as tells 0.08 from 0.075.
        (
            TOWNS,
            "哪个乡镇每亩渔获产量最高？",
            "**青溪镇**：从高到低：青溪镇0.08吨 > 石门镇0.075吨 > 云顶乡0.06吨（青溪镇2560吨 ÷ 3.2万亩；石门镇2100吨 ÷ "
            "2.8万亩；云顶乡960吨 ÷ 1.6万亩）。",
        ),
    ],
)
def test_rows_are_put_in_the_order_of_one_column_for_each_of_another(tmp_path, article, question, result):
    assert told_of_a_file(tmp_path, article, question) == result


@pytest.mark.parametrize(
    "question", ["Which depot has the most pilots per shed?", "Which depot has the most coal per pier?"]
)
def test_no_order_of_wholes_is_given_for_one_of_what_there_is_for_each(tmp_path, question):
    assert told_of_a_file(tmp_path, DEPOTS, question) == ""


def test_an_order_of_towns_is_none_of_cities(tmp_path):
    assert told_of_a_file(tmp_path, TOWNS, "哪个乡镇的渔获产量第二高？").startswith("**石门镇**")
    assert told_of_a_file(tmp_path, TOWNS, "哪个城市的渔获产量第二高？") == ""
