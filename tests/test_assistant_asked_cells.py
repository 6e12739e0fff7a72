"""What a question asks of a table by its rows and columns, in either language: cells, orders, sums, and what is not."""

import pytest
from core_fixtures import pipeline_of

from documents.loading import load

LINES = """# Rail lines of the Marl Plateau

Freight has moved to the roads since 1990. The Lake Line was electrified in 2016. The Mill Branch was closed in 1982.

Table 1. Lines, 2024

| Line | Length (km) | Stations | Passengers 2023 (million) | Passengers 2024 (million) | Ticket price (€) | Opened |
|---|---|---|---|---|---|---|
| Southern Line | 214 | 31 | 8.4 | 9.1 | 14.0 | 1871 |
| Quarry Line | 87 | 14 | 3.0 | 2.7 | 6.5 | 1904 |
| Lake Line | 132 | 22 | 6.1 | 6.9 | 9.5 | 1889 |
| Border Line | 165 | 19 | 4.2 | 4.6 | 8.0 | 1922 |
"""
LIBRARIES = """# 滨河市公共图书馆服务现状

全市图书馆共有工作人员286人。南湖馆仍在建设。

表1 滨河市各公共图书馆基本情况（2024年）

| 指标 | 东城馆 | 西城馆 | 江北馆 |
|---|---|---|---|
| 藏书（万册） | 52.3 | 47.8 | 35.1 |
| 到馆读者（万人次） | 88.6 | 73.2 | 60.9 |
| 建筑面积（平方米） | 9 200 | 8 750 | 6 400 |
| 年度经费（万元） | 1 240 | 1 105 | 930 |
"""
HOMES = """# 青川省民办养老机构调查

岭南市因资料缺失，未列入表中。

表1 2022年各市民办养老机构主要情况

| 城市 | 机构（家） | 床位（张） | 护理员（人） | 入住率（%） |
|---|---|---|---|---|
| 安陵 | 86 | 9450 | 1320 | 71.0 |
| 白河 | 54 | 6200 | 868 | 65.0 |
| 东原 | 33 | 3560 | 480 | 55.1 |
| 合计 | 173 | 19210 | 2668 | 66.1 |

表2 2020—2022年全省民办养老机构

| 年份 | 机构（家） | 床位（张） |
|---|---|---|
| 2020 | 150 | 16900 |
| 2021 | 164 | 18300 |
| 2022 | 173 | 19210 |
"""
BASINS = """# Basins of Harrow Dock

The dock was dug by hand. Its walls are of granite.

Table 1. Basins

| Basin | Berths | Wall (metres) | Depth (metres) |
|---|---|---|---|
| North Basin | 6 | 410 | 7.5 |
| Timber Basin | 4 | 265 | 5.2 |
| Long Basin | 9 | 730 | 8.8 |
"""


@pytest.fixture
def reply(tmp_path):
    def look(text, question):
        (tmp_path / "a.md").write_text(text, encoding="utf-8")
        return pipeline_of(tmp_path / "index", *load(tmp_path / "a.md")).reply(question)

    return look


@pytest.mark.parametrize(
    ("text", "question", "leads"),
    [
        (LINES, "How long is the Quarry Line?", ["87 km"]),
        (LINES, "What does a ticket for the Border Line cost?", ["8.0 euros"]),
        (LINES, "How many passengers did the Lake Line carry in 2023?", ["6.1 million"]),
        (LINES, "Give me the length of the Lake Line and its ticket price.", ["132 km, 9.5 euros"]),
        (LINES, "Quarry Line有多少个车站？", ["14"]),
        (LINES, "Lake Line的票价是多少？", ["9.5 euros"]),
        (BASINS, "What is the depth of water in the Timber Basin?", ["5.2 metres"]),
        (BASINS, "Give me the number of berths of the Long Basin and its depth of water.", ["9, 8.8 metres"]),
        (LIBRARIES, "西城馆2024年有多少到馆读者？", ["73.2万人次"]),
        (LIBRARIES, "江北馆的藏书和经费各是多少？", ["35.1万册", "930万元"]),
        (LIBRARIES, "东城馆的建筑面积有多大？", ["9 200平方米"]),
        (HOMES, "各市合计有多少护理员？", ["2668人"]),
        (HOMES, "2021年全省民办养老机构有多少家？", ["164家"]),
        (HOMES, "白河的床位和护理员各有多少？", ["6200张、868人"]),
    ],
)
def test_the_cells_of_the_named_row_and_column_are_said(reply, text, question, leads):
    assert [statement.lead for statement in reply(text, question).draft.statements] == leads


@pytest.mark.parametrize(
    ("text", "question", "said"),
    [
        (LINES, "Which line has the fewest stations?", "**Quarry Line**: from lowest to highest: Quarry Line 14 <"),
        (LINES, "Which is the oldest line?", "**Southern Line**: from lowest to highest: Southern Line 1871 <"),
        (LINES, "哪条线路的车站最少？", "**Quarry Line**：从低到高：Quarry Line 14 < Border Line 19"),
        (LINES, "How much longer is the Southern Line than the Lake Line?", "Southern Line is **82 km** above"),
        (LINES, "Adding up all four lines, how many stations are there?", "**86** in all (31 + 14 + 22 + 19 = 86)."),
        (LINES, "How many passengers did all lines carry altogether in 2023?", "**21.7 million** in all"),
        (LIBRARIES, "东城馆的经费比西城馆多多少？", "东城馆比西城馆多**135万元**"),
        (LIBRARIES, "三座图书馆一共藏书多少？", "合计**135.2万册**"),
        (HOMES, "入住率最高的是哪个市？", "**安陵**：从高到低：安陵71% > 白河65% > 东原55.1%。"),
        (
            HOMES.replace("| 合计", "| 其他7市 | 99 | 9900 | 999 | 60.0 |\n| 合计"),
            "哪个市的床位最多？",
            "**安陵**：从高到低：安陵9450张 > 白河6200张 > 东原3560张。",
        ),
        (
            LINES,
            "Which has more stations, the Quarry Line or the Lake Line?",
            "**Lake Line**: Lake Line (**22**) is above",
        ),
        (HOMES, "安陵和白河哪个床位多？", "**安陵**：安陵（**9450张**）高于白河"),
        (HOMES, "哪一年床位最多？", "**2022年**：从高到低：2022年19210张 > "),
    ],
)
def test_what_is_asked_of_all_rows_or_of_two_is_worked_out(reply, text, question, said):
    assert reply(text, question).draft.statements[0].said("zh" if "？" in question else "en").startswith(said)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (LINES, "How many passengers did the Lake Line carry in 2021?"),
        (LINES, "How long is the Mill Branch?"),
        (LINES, "How many accidents were there on the Lake Line in 2024?"),
        (LINES, "How many female passengers did the Lake Line carry in 2024?"),
        (LINES, "How much did the Lake Line cost?"),
        (BASINS, "How much water does the Timber Basin hold?"),
        (LIBRARIES, "南湖馆的藏书有多少？"),
        (LIBRARIES, "西城馆2022年的到馆读者是多少？"),
        (HOMES, "岭南市有多少张床位？"),
        (HOMES, "白河有多少名医生？"),
        (HOMES, "安陵公办养老机构有多少张床位？"),
        (HOMES, "白河2020年有多少张床位？"),
    ],
)
def test_another_row_column_or_year_is_refused(reply, text, question):
    assert not reply(text, question).answered
