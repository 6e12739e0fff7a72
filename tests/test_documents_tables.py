"""The rows of tables in words, whatever file they are in."""

import docx
import pytest

from documents.loading import load

ENGLISH = """# Harwell Foods

## Branches

The group runs three branches.

| Branch | 2021 revenue (million euros) | 2022 revenue (million euros) | Staff | Opened |
|---|---|---|---|---|
| North branch | 120.5 | 131.2 | 1840 | 1921 |
| Coast branch | 45.0 | n/a | 305 | 1988 |
"""
CHINESE = """# 云溪市统计公报

表1 各县粮食产量

单位：万吨

| 县区 | 2020年 | 2021年 |
|---|---|---|
| 青河县 | 12.5 | 13.1 |
| 白水区 | 8.4 | - |

全市农业机械化率为八成。

| 指标 | 单位 | 2021 | 2022 |
|---|---|---|---|
| 常住人口 | 万人 | 231.5 | 230.2 |
| 城镇化率 | % | 61.2 | 62.4 |
"""
PAGE = """<h1>Report</h1><p>Some text stands here.</p><table><caption>Table 2: Sales (in millions of euros)</caption>
<thead><tr><th rowspan=2>Region</th><th colspan=2>Retail</th><th rowspan=2>Growth (%)</th></tr>
<tr><th>2021</th><th>2022</th></tr></thead><tr><td>Europe</td><td>1,204</td><td>1,310</td><td>8.8</td></tr></table>
<table><tr><th>Founded</th><td>1921</td></tr><tr><th>Seat</th><td>Graz</td></tr></table>"""


def readings(folder, name, text):
    file = folder / name
    file.write_text(text, encoding="utf-8")
    (article,) = load(file)
    assert all(article.text[s.start : s.end] == s.text for s in article.sentences)
    return {s.text: s.reading for s in article.sentences if s.reading}


def test_a_cell_is_told_under_its_header_with_its_unit_and_year(tmp_path):
    assert readings(tmp_path, "a.md", ENGLISH) == {
        # 1840 staff is written so that it is no year, as 1921 among years is.
        "North branch | 120.5 | 131.2 | 1840 | 1921": "North branch: revenue 120.5 million euros in 2021; "
        "revenue 131.2 million euros in 2022; staff 1,840; opened 1921",
        "Coast branch | 45.0 | n/a | 305 | 1988": "Coast branch: revenue 45.0 million euros in 2021; staff 305; "
        "opened 1988",
    }


def test_a_caption_a_unit_above_the_table_and_a_column_of_units_are_read(tmp_path):
    assert readings(tmp_path, "a.md", CHINESE) == {
        "青河县 | 12.5 | 13.1": "各县粮食产量：青河县：2020年12.5万吨；2021年13.1万吨",
        "白水区 | 8.4 | -": "各县粮食产量：白水区：2020年8.4万吨",
        "常住人口 | 万人 | 231.5 | 230.2": "常住人口：2021年231.5万人；2022年230.2万人",
        "城镇化率 | % | 61.2 | 62.4": "城镇化率：2021年61.2%；2022年62.4%",
    }


def test_cells_that_span_columns_and_rows_head_each_of_them(tmp_path):
    assert readings(tmp_path, "a.html", PAGE) == {
        "Europe | 1,204 | 1,310 | 8.8": "Sales: Europe: retail 1,204 million euros in 2021; "
        "retail 1,310 million euros in 2022; growth 8.8%",
        "Founded | 1921": "Founded: 1921",
        "Seat | Graz": "Seat: Graz",
    }


def test_a_word_table_is_read_by_its_first_row(tmp_path):
    document = docx.Document()
    document.add_paragraph("The board met in the town hall.")
    rows = [["Item", "Budget 2023 (EUR)", "Spent, %"], ["Roof", "12,500", "80"], ["Heating", "40,000", "25"]]
    table = document.add_table(rows=3, cols=3)
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            table.cell(r, c).text = text
    document.save(tmp_path / "a.docx")
    (article,) = load(tmp_path / "a.docx")
    assert [(s.role, s.reading) for s in article.sentences[1:]] == [
        ("columns", None),
        ("body", "Roof: budget 12,500 EUR in 2023; spent 80%"),
        ("body", "Heating: budget 40,000 EUR in 2023; spent 25%"),
    ]


@pytest.mark.parametrize(
    "table",
    [
        "| Roof | 12,500 |\n|---|---|\n| Heating | 40,000 |",
        "| Founded | 1921 |\n|---|---|\n| Seat | Graz |",
    ],
)
def test_a_first_row_that_holds_data_heads_nothing(tmp_path, table):
    (tmp_path / "a.md").write_text(f"# Report\n\n{table}\n", encoding="utf-8")
    (article,) = load(tmp_path / "a.md")
    assert [s.role for s in article.sentences] == ["title", "body", "body"]


def test_a_unit_of_100_million_is_multiplied_out(tmp_path):
    table = "# Report\n\n| City | Output (100 million yuan) |\n|---|---|\n| Ling | 12.5 |\n| Shu | 8 |\n"
    assert readings(tmp_path, "a.md", table) == {
        "Ling | 12.5": "Ling: output 1,250 million yuan",
        "Shu | 8": "Shu: output 800 million yuan",
    }


def test_a_cell_that_spans_more_than_a_page_may_hold_is_cut(tmp_path):
    page = "<h1>A</h1><table><tr><th colspan=999999999 rowspan=999999999>Head</th></tr><tr><td>1</td></tr></table>"
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    (article,) = load(tmp_path / "a.html")
    assert [s.text for s in article.sentences] == ["A", "Head", "1"]


def test_thousands_that_a_space_parts_have_the_unit_of_their_column(tmp_path):
    text = (
        "# 茶\n\n表1 各县茶产量（2023年）\n\n| 县 | 产量（吨） | 茶企（家） |\n|---|---|---|\n"
        "| 双江 | 8 650 | 167 |\n| 永德 | 5 120 | 93 |\n"
    )
    assert (
        readings(tmp_path, "a.md", text)["双江 | 8 650 | 167"] == "各县茶产量（2023年）：双江：产量8 650吨；茶企167家"
    )


def test_a_header_of_a_year_leaves_no_word_behind_and_a_blank_cell_is_no_label(tmp_path):
    text = (
        "# Halls\n\n| Hall | Opened | Admissions in 2024 | Exports (US$ million) |\n|---|---|---|---|\n"
        "| North | 1961 | 38,400 | 446 |\n| Group | – | 92,000 | 812 |\n"
    )
    told = readings(tmp_path, "a.md", text)
    assert told["North | 1961 | 38,400 | 446"] == (
        "North: opened 1961; admissions 38,400 in 2024; exports 446 million US dollars"
    )
    assert told["Group | – | 92,000 | 812"] == "Group: admissions 92,000 in 2024; exports 812 million US dollars"
