"""Which row of a table changed most from one of its years to another."""

import pytest
from working_out import told_of_a_file

_LANDINGS = """# The harbour

**Table 1. Landings by kind of fish (thousand)**

| Kind | 2018 | 2022 |
|---|---|---|
| Herring | 12 | 31 |
| Cod | 20 | 46 |
| Plaice | 8 | 15 |
| Total | 40 | 92 |
"""
_TOWNS = """# 渔业

表1 各镇渔获产量

| 乡镇 | 2019年产量（吨） | 2023年产量（吨） |
| --- | --- | --- |
| 青溪镇 | 100 | 150 |
| 石门镇 | 300 | 380 |
| 云顶镇 | 200 | 190 |
"""


@pytest.mark.parametrize(
    ("article", "question", "first"),
    [
        # 26, 19 and 7 thousand more; 130, 158.33 and 87.5 per cent.
        (_LANDINGS, "Which kind of fish added the most landings between 2018 and 2022?", "Cod"),
        (_LANDINGS, "Which kind of fish grew fastest in landings between 2018 and 2022?", "Herring"),
        # 50, 80 and -10 tonnes.
        (_TOWNS, "2019年到2023年哪个乡镇的产量增加最多？", "石门镇"),
        (_TOWNS, "2019年到2023年哪个乡镇的产量增长最快？", "青溪镇"),
        # Both the least in landings, 7 thousand, and in per cent, 87.5, is plaice.
        (_LANDINGS, "Which kind of fish grew least in landings between 2018 and 2022?", "Plaice"),
    ],
)
def test_what_changed_most_is_worked_out_of_two_columns(tmp_path, article, question, first):
    said = told_of_a_file(tmp_path, article, question)
    assert said.startswith(f"**{first}**")
    assert "−" in said


def test_a_rate_is_told_with_its_working(tmp_path):
    said = told_of_a_file(tmp_path, _LANDINGS, "Which kind of fish grew fastest in landings between 2018 and 2022?")
    assert "Herring (31,000 − 12,000) ÷ 12,000" in said


@pytest.mark.parametrize(
    ("article", "question"),
    [
        # By the amount it is cod, by the rate herring.
        (_LANDINGS, "Which kind of fish grew most in landings between 2018 and 2022?"),
        (_LANDINGS, "Which kind of fish added the most landings between 2018 and 2020?"),
        (_TOWNS, "2019年到2023年哪个乡镇的游客增加最多？"),
    ],
)
def test_no_order_is_told_that_is_not_sure(tmp_path, article, question):
    assert told_of_a_file(tmp_path, article, question) == ""
