"""Cells of tables answer by their row and their column; what has no row or column is refused."""

import pytest
from core_fixtures import PLAIN_RANKER, ask, hits_of, pipeline_of
from working_out import told_of_a_file

from assistant.drafts.quoting import quoted
from assistant.evidence.finding import find
from assistant.evidence.rows import is_of_another_row
from assistant.statement import Draft, figures_held
from assistant.words.lexicon import Lexicon
from documents.loading import load
from documents.scripts import question_language

BRANCHES = """# Harwell Foods

| Branch | 2021 revenue (million euros) | 2022 revenue (million euros) | Staff |
|---|---|---|---|
| North branch | 120.5 | 131.2 | 840 |
| South branch | 98.3 | 90.1 | 612 |
| Coast branch | 45.0 | 51.7 | 305 |
"""
NORTH = "North branch | 120.5 | 131.2 | 840"
COUNTIES = """# 云溪市统计公报

表1 各县粮食产量（万吨）

| 县区 | 2020年 | 2021年 |
|---|---|---|
| 青河县 | 12.5 | 13.1 |
| 白水区 | 8.4 | 8.8 |

| 项目 | 投资额（亿元） | 开工时间 |
|---|---|---|
| 东湖大桥 | 12.6 | 2021年3月 |
| 云溪水厂 | 3.2 | 2022年5月 |
| 二号冷库 | 0.8 | 2022年9月 |
"""

# The columns are what is measured of, the rows the measures.
RESORTS = """# 滨海旅游公报

表1 两地主要指标

| 指标 | 云港 | 海陵 |
|---|---|---|
| 接待游客（万人次） | 5720 | 4380 |
| 旅游收入（亿元） | 86 | 61 |
| 平均停留天数（天） | 3.2 | 2.6 |
| 满意度（分） | 86.4 | 88.1 |

由表1可知，海陵的满意度高于云港。
"""


@pytest.fixture
def found(tmp_path):
    def look(text, question):
        (tmp_path / "a.md").write_text(text, encoding="utf-8")
        (article,) = load(tmp_path / "a.md")
        language = question_language(question)
        return find(ask(question, language), lambda _: hits_of(article, language), Lexicon((article,)), PLAIN_RANKER)

    return look


@pytest.mark.parametrize(
    ("text", "question", "row", "figure"),
    [
        (BRANCHES, "What was the 2021 revenue of the north branch?", NORTH, "120.5 million euros"),
        (BRANCHES, "How many staff does the Coast branch have?", "Coast branch | 45.0 | 51.7 | 305", "305"),
        (COUNTIES, "青河县2021年粮食产量是多少？", "青河县 | 12.5 | 13.1", "13.1万吨"),
        (COUNTIES, "二号冷库投资额是多少？", "二号冷库 | 0.8 | 2022年9月", "0.8亿元"),
        (COUNTIES, "云溪水厂什么时候开工？", "云溪水厂 | 3.2 | 2022年5月", "2022年5月"),
    ],
)  # fmt: skip
def test_a_cell_answers_by_its_row_and_its_column(found, text, question, row, figure):
    answer = found(text, question)
    assert answer.sources[0].sentence.text == row
    assert [f.text for f in answer.figures] == [figure]


@pytest.mark.parametrize(
    ("text", "question", "row", "figure"),
    [
        (COUNTIES, "What was the grain output of 2021 in 青河县?", "青河县 | 12.5 | 13.1", "13.1万吨"),
        (COUNTIES, "How much investment did 二号冷库 take?", "二号冷库 | 0.8 | 2022年9月", "0.8亿元"),
    ],
)
def test_in_another_language_the_column_is_told_by_what_its_header_means(found, text, question, row, figure):
    answer = found(text, question)
    assert answer.sources[0].sentence.text == row
    assert [f.text for f in answer.figures] == [figure]


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("How many beds does North Hall have?", "410"),
        ("How many nurses does North Hall have?", "1,840"),
        ("How many admissions did North Hall have in 2024?", "24,100"),
    ],
)
def test_of_a_row_of_counts_the_one_under_what_is_counted_is_sure(found, question, figure):
    text = (
        "# Halls\n\n| Hall | Year opened | Beds | Admissions in 2024 | Nurses | Average wait (weeks) |\n"
        "|---|---|---|---|---|---|\n| North Hall | 1978 | 410 | 24,100 | 1,840 | 17.5 |\n"
        "| South Hall | 1996 | 190 | 9,700 | 815 | 9.6 |\n"
    )
    answer = found(text, question)
    assert answer.unambiguous
    assert [f.text for f in answer.figures] == [figure]


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("What were the orchard areas of 白水 in 2019 and 2021?", ["18.9万亩", "20.1万亩"]),
        ("What was the orchard area of 白水 in 2021?", ["20.1万亩"]),
    ],
)
def test_of_a_row_in_another_language_each_asked_year_has_its_cell(found, question, figures):
    text = (
        "# 果园\n\n| 县 | 2019年果园面积（万亩） | 2021年果园面积（万亩） | 工人（人） | 农户（户） |\n"
        "|---|---|---|---|---|\n"
        "| 白水 | 18.9 | 20.1 | 510 | 287 |\n| 青河 | 12.4 | 14.6 | 330 | 190 |\n"
    )
    assert [figure.text for figure in found(text, question).figures] == figures


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("What is the tourism revenue of 海陵?", "61亿元"),
        ("海陵的游客平均停留几天？", "2.6天"),
        ("海陵的满意度是多少分？", "88.1分"),
    ],
)
def test_of_a_row_of_one_measure_the_column_that_is_named_answers(found, question, figure):
    assert [f.text for f in found(RESORTS, question).figures] == [figure]


READING = """# Reading in the county

**Table 2. Loans and visits in the six largest towns**

| Town | Residents (2023) | Loans 2019 (%) | Loans 2023 (%) | Visits 2023 (%) |
|---|---|---|---|---|
| Harrow End | 18,700 | 6 | 41 | 58 |
| Upper Dene | 13,900 | 0 | 22 | 35 |
"""
FERRIES = """# Ferries

| Measure | 2021 | 2022 |
|---|---|---|
| Ferry journeys (million) | 3.1 | 3.6 |
| Fare revenue (€ million) | 22.5 | 27.9 |
"""


def test_the_cell_of_the_asked_year_whose_header_is_said_answers_whatever_the_caption_counts(found):
    assert [f.text for f in found(READING, "What was the share of loans in Upper Dene in 2023?").figures] == ["22%"]


@pytest.mark.parametrize(
    ("question", "is_another"),
    [
        ("2022年渡轮的客流是多少？", False),
        ("2022年取消了多少班渡轮？", True),
        ("2022年渡轮的票款收入是多少？", True),
    ],
)
def test_a_row_of_years_answers_for_what_it_measures_alone_in_another_language(tmp_path, question, is_another):
    (tmp_path / "a.md").write_text(FERRIES, encoding="utf-8")
    (article,) = load(tmp_path / "a.md")
    row = next(hit for hit in hits_of(article, "zh") if hit.sentence.text.startswith("Ferry"))
    assert is_of_another_row(ask(question), row, Lexicon((article,))) is is_another


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (BRANCHES, "What was the profit of the north branch in 2021?"),
        (BRANCHES, "What was the revenue of the east branch in 2022?"),
        (BRANCHES, "What was the revenue of the south branch in 2020?"),
        (COUNTIES, "红岩县2021年粮食产量是多少？"),
        (COUNTIES, "青河县2021年棉花产量是多少？"),
        (COUNTIES, "青河县2019年粮食产量是多少？"),
        (COUNTIES, "东湖大桥什么时候完工？"),
        (COUNTIES, "三号冷库投资额是多少？"),
    ],
)
def test_what_has_no_row_column_or_year_is_refused(found, text, question):
    assert not found(text, question).answered


def test_a_row_is_quoted_as_it_stands_after_the_figure_with_the_unit_of_its_header(found):
    answer = found(BRANCHES, "What was the revenue of the South branch in 2022?")
    (statement,) = quoted(answer, Lexicon((answer.sources[0].article,)), "en")
    assert statement.said("en") == "**90.1 million euros**: South branch | 98.3 | 90.1 | 612"
    draft = Draft((statement,))
    assert draft.citations[0].quote == "South branch | 98.3 | 90.1 | 612"
    assert [f.text for f in figures_held(draft.pieces("en")[0], draft)][:1] == ["90.1 million euros"]


ORCHARDS = """# 果园报告

| 年份 | 果园面积（万亩） | 综合产值（亿元） |
|---|---|---|
| 2019 | 18.9 | 21.4 |
| 2023 | 23.6 | 38.2 |
"""


@pytest.mark.parametrize(
    ("text", "question", "result"),
    [
        (ORCHARDS, "How much larger was the orchard area in 2023 than in 2019?", "**47,000 mu**"),
        (ORCHARDS, "By how much did the output value grow from 2019 to 2023?", "**1.68 billion yuan**"),
    ],
)
def test_what_another_language_gives_for_two_years_is_worked_out(tmp_path, text, question, result):
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    (article,) = load(tmp_path / "a.md")
    reply = pipeline_of(tmp_path / "index", article).reply(question)
    assert result in reply.draft.statements[0].text


def test_what_was_lost_is_not_worked_out_of_what_rose(tmp_path):
    text = "# 林地\n\n1991到2000年，Arden林地消失的面积从4150公顷上升到5870公顷。\n"
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    (article,) = load(tmp_path / "a.md")
    reply = pipeline_of(tmp_path / "index", article).reply("In 2000 how many hectares of Arden had been lost?")
    assert not any(statement.derived for statement in reply.draft.statements)


TOWNS = """# 旅游公报

| 指标 | 云港 | 海陵 | 白水 |
|---|---|---|---|
| 接待游客（万人次） | 5720 | 4380 | 610 |
| 旅游收入（亿元） | 86 | 61 | 12 |
| 平均停留天数（天） | 3.2 | 2.6 | 1.1 |
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("旅游收入哪个城市最高？", "**云港**：从高到低：云港86亿元 > 海陵61亿元 > 白水12亿元。"),
        ("平均停留天数哪个城市最高？", "**云港**：从高到低：云港3.2天 > 海陵2.6天 > 白水1.1天。"),
    ],
)
def test_columns_are_put_in_order_by_the_row_of_what_is_asked(tmp_path, question, said):
    assert told_of_a_file(tmp_path, TOWNS, question) == said


YEARS = """# Honey in Varda

**Table 2. Honey of Varda, 2021–2023**

| Year | Harvest (tonnes) | Hives (thousand) |
|---|---|---|
| 2021 | 388 | 22 |
| 2022 | 455 | 25 |
| 2023 | 512 | 27 |
"""


@pytest.mark.parametrize(("year", "figure"), [("2021", "388 tonnes"), ("2023", "512 tonnes")])
def test_a_row_is_of_the_year_that_it_is_labelled_with_whatever_years_its_table_is_named_for(found, year, figure):
    answer = found(YEARS, f"How many tonnes was the harvest of honey in {year}?")
    assert answer.sources[0].sentence.text.startswith(year)
    assert [f.text for f in answer.figures] == [figure]


@pytest.mark.parametrize(("verb", "other"), [("employ", False), ("have", False), ("pension", True)])
def test_that_something_was_there_is_said_by_its_number_alone(tmp_path, verb, other):
    (tmp_path / "a.md").write_text(BRANCHES, encoding="utf-8")
    (article,) = load(tmp_path / "a.md")
    row = next(hit for hit in hits_of(article, "en") if hit.sentence.text.startswith("Coast"))
    question = ask(f"How many staff did the Coast branch {verb}?", "en")
    assert is_of_another_row(question, row, Lexicon((article,))) is other


@pytest.mark.parametrize(
    ("label", "asked", "is_other"), [("青河县", "云溪", True), ("合计", "云溪", False), ("青河县", "青河县", False)]
)
def test_of_a_table_with_a_total_only_that_is_of_the_place_of_the_article(tmp_path, label, asked, is_other):
    (tmp_path / "a.md").write_text(
        "# 云溪市统计公报\n\n云溪市粮食生产平稳。云溪市种植水稻。\n\n| 县区 | 粮食产量（万吨） |\n|---|---|\n"
        "| 青河县 | 12.5 |\n| 白沙县 | 8.1 |\n| 合计 | 20.6 |\n",
        encoding="utf-8",
    )
    (article,) = load(tmp_path / "a.md")
    row = next(hit for hit in hits_of(article, "en") if hit.sentence.text.startswith(label))
    asked_of_it = ask(f"What was the grain output of {asked}?", "en")
    assert is_of_another_row(asked_of_it, row, Lexicon((article,))) is is_other
