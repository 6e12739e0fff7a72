"""Whether a figure is of another thing with the same head."""

import pytest
from core_fixtures import checked_figures

from assistant.evidence.compounds import is_of_another_compound


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("集成电路产业规模达到2500亿元；人工智能产业集聚了许多企业。", "人工智能产业规模是多少？"),
        ("全市产品进出口总额为8.6亿美元。", "全市产品出口总额是多少？"),
        (
            "Exports and imports of wool goods together were worth 58 million pounds.",
            "What were exports of wool goods worth?",
        ),
        # Of what the articles never speak of.
        ("Players visited 74 primary schools.", "How many secondary schools were visited?"),
        # Which goes on with the measure of the statement before.
        (
            "Carmill has the lowest repair rate, at 6.5%; Linmill stands at 8.3%. The return rate was never told.",
            "What is the return rate at Linmill?",
        ),
        ("制茶车间有机器25台。包装车间在东侧。", "包装车间有多少台机器？"),
        ("2023年茶产业产值为86亿元。", "2023年竹产业产值是多少？"),
        ("全市有小微企业3万家。", "全市上市企业有多少家？"),
        ("2023年茶园面积为46万亩。", "2023年茶园保险面积是多少？"),
        ("全省风电装机容量1420万千瓦，光伏装机容量960万千瓦。", "全省核电装机容量是多少？"),
    ],
)
def test_a_figure_of_another_compound_is_known(text, question):
    assert checked_figures(is_of_another_compound, text, question)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("集成电路产业规模达到2500亿元；人工智能产业集聚了许多企业。", "集成电路产业规模是多少？"),
        ("制茶车间有机器25台。包装车间在东侧。", "制茶车间有多少台机器？"),
        ("外地旅客达25万人次。", "运送旅客有多少人次？"),
        ("2023年茶产业产值为86亿元。", "2023年茶产业产值是多少？"),
        ("集成电路产业规模达到2500亿元。芯片设计的水平领先。", "芯片产业规模是多少？"),
        ("It has 40 foreign students.", "How many overseas students are there?"),
        ("The oldest ice is 122,000 years old.", "How old is the deepest ice?"),
        ("全市产品进出口总额为8.6亿美元，其中出口6.1亿美元。", "全市产品出口多少？"),
        ("全市产品进出口总额为8.6亿美元。", "全市产品进出口总额是多少？"),
        (
            "Exports and imports of wool goods together were worth 58 million pounds.",
            "What were imports and exports of wool goods worth?",
        ),
        # Neither what was done, nor the end of a name, nor more or less is a kind of what the figure counts.
        (
            "Troubles on the cattle market closed 11 farms in the hills.",
            "How many cattle farms in the hills had to shut?",
        ),
        (
            "Along the Salt and Silver Road came 40 envoys; in school exchanges, 140 pupils.",
            "How many pupils came under Salt and Silver Road exchanges?",
        ),
        ("Its wool sells at higher prices, 40 crowns a bale.", "How much do better prices come to?"),
    ],
)
def test_a_figure_of_the_asked_compound_is_not(text, question):
    assert not checked_figures(is_of_another_compound, text, question)
