"""Figures told apart by the words of a question: by contrast, by the columns of a table, by the years of a change."""

import pytest
from computing_articles import MORE, MORE_EN
from core_fixtures import PLAIN_RANKER, ask, hits_of

from assistant.calculations.computing import compute
from assistant.evidence.finding import find
from assistant.statement import Statement
from assistant.words.lexicon import Lexicon
from documents import article_from_text, load

YARD_EN = (
    "The firm employs 500 people: 300 at Elmsted, 150 at Corley and 50 at Norwick. Turnover rose to £40 million in "
    "2023 from £30 million in 2022. Profit was £9 million, compared with £6 million a year earlier. Orders amounted to "
    "£80 million, of which £50 million came from Norway and £20 million from Canada." + MORE_EN
)
LAB_EN = "Spending climbed from £3 million in 2020 to £5 million in 2023." + MORE_EN
CHARGERS = "全市建成公共充电桩4.8万个。公共充电桩中，快充桩1.8万个，慢充桩3万个。" + MORE
SCALES = "2020年白沙市数字经济规模达200亿元。2021年白沙市数字经济核心产业增加值为50亿元。" + MORE
SPENDING = "2018年船队投入为40亿元，投入强度为3.2%。2022年船队投入为90亿元，投入强度为4.7%。" + MORE
OUTPUTS = "2022年滨江市汽车产量为80万辆，高于襄城市的50万辆、汉源市的20万辆和通远市的9万辆。" + MORE
TABLE = """# Stations

| Station | Opened | Platforms | Passengers 2021 | Passengers 2023 | Staff |
| --- | ---: | ---: | ---: | ---: | ---: |
| Ashby | 1868 | 12 | 8,400 | 10,500 | 240 |
| Millbrook | 1902 | 6 | 3,150 | 3,780 | 85 |
| Wyre | 1979 | 2 | 640 | 960 | 17 |
"""


def worked(article, question):
    """The statement that is computed for a question, or None."""
    lexicon = Lexicon((article,))
    asked = ask(question)

    def looked_up(part):
        return find(part, lambda _: hits_of(article, part.language), lexicon, PLAIN_RANKER)

    return compute(asked, looked_up, lexicon)


def of(text, question):
    return worked(article_from_text(text, name="a"), question)


@pytest.mark.parametrize(
    ("text", "question", "result"),
    [
        (YARD_EN, "How many people work at Elmsted and Corley combined?", "**450** in all (300 + 150 = 450)"),
        (YARD_EN, "What share of the workforce is at Corley?", "(150 ÷ 500 = 30%)"),
        (YARD_EN, "How much of the orders came from countries other than Norway and Canada?", "80 million pounds − 50"),
        (YARD_EN, "How many of the people are not at Elmsted?", "**200** remain (500 − 300 = 200)"),
        (CHARGERS, "快充桩在公共充电桩里占多大比例？", "**37.5%**（1.8万个 ÷ 4.8万个"),
        (CHARGERS, "快充桩和慢充桩加在一块有几个？", "1.8万个 + 3万个 = 4.8万个"),
    ],
)
def test_figures_are_told_apart_by_the_words_of_what_they_are_of(text, question, result):
    assert result in of(text, question).text


def test_no_two_parts_are_taken_for_part_and_whole():
    text = (
        "Research funding was £90 million. Of the research funding, £60 million came from grants and £20 million from"
    )
    asked = "What percentage of research funding came from companies?"
    made = of(f"{text} companies.{MORE_EN}", asked)
    assert made is None or "60 million" not in made.text


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (YARD_EN, "How much more profit did Elmsted make than Corley?"),
        (YARD_EN, "How many more people retired at Elmsted than at Corley?"),
        (YARD_EN, "How many people work at Elmsted and Darnley combined?"),
        (SCALES, "2021年白沙市数字经济规模比2020年增长了多少？"),
    ],
)
def test_a_measure_that_is_not_said_of_the_figures_makes_no_result(text, question):
    assert not isinstance(of(text, question), Statement)


@pytest.mark.parametrize(
    ("text", "question", "result"),
    [
        (YARD_EN, "How much did turnover increase in 2023?", "an increase of **10 million pounds**"),
        (YARD_EN, "By how much did profit improve on the year before?", "an increase of **3 million pounds**"),
        (LAB_EN, "By how much has spending gone up since 2020?", "an increase of **2 million pounds**"),
        (SPENDING, "投入强度四年间提升了多少？", "从2018年到2022年，增加了**1.5个百分点**"),
        (SPENDING, "2022年船队投入比2018年增长了百分之几？", "**125%**"),
    ],
)
def test_a_change_is_worked_out_from_both_its_ends(text, question, result):
    assert result in of(text, question).text


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("汽车产量排名最后的是哪个市？", "**通远市**"),
        ("汽车产量排名倒数第二的是哪个市？", "**汉源市**"),
        ("汽车产量排第二的是哪个市？", "**襄城市**"),
    ],
)
def test_a_place_may_be_counted_from_the_end(question, first):
    assert of(OUTPUTS, question).said("zh").startswith(first)


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("Which station has the fewest staff?", "**Wyre**: from lowest to highest: Wyre 17 < Millbrook 85 < Ashby 240"),
        ("How many platforms do Ashby and Millbrook have in total?", "**18** in all (12 + 6 = 18)"),
        ("By what percentage did passenger numbers at Ashby grow from 2021 to 2023?", "an increase of **25%**"),
        ("How many years after Ashby did Millbrook open?", "**34 years** apart (1902 − 1868 = 34 years)"),
    ],
)
def test_a_table_is_worked_out_by_its_rows_and_columns(tmp_path, question, result):
    path = tmp_path / "table.md"
    path.write_text(TABLE, encoding="utf-8")
    assert result in worked(load(path)[0], question).said("en")
