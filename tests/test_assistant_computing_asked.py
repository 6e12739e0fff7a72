"""Results that are asked for in everyday words, of shares and their wholes, and of tables, over small articles."""

import pytest
from computing_articles import MORE, MORE_EN
from working_out import told, told_of_a_file, worked

from assistant.statement import Statement

CATCH_EN = (
    "In 2021 Velsund's catch reached 48,600 tonnes, ahead of Torhavn with 31,200 tonnes, Brekke with 22,400 tonnes and "
    "Osmark with 12,150 tonnes." + MORE_EN
)
CATCH = "2021年宁海渔获量达4860吨，高于青岚的3120吨、石塘的2240吨和安泰的1215吨。" + MORE
COURSES = (
    "截至2022年底，渔业学院累计开办船长培训班318期、轮机培训班206期。鱼市节创办于1996年，海影周创办于2009年。" + MORE
)
COURSES_EN = (
    "By the end of 2022 the fishery college had run 318 courses under the Skipper Programme and 206 courses under the "
    "Engine Room Scheme. The Marn Fish Fair has been held since 1996. The Coastal Film Week was founded in 2009."
) + MORE_EN
LIGHTS_EN = "6 lighthouses are under construction, and 11 have been completed." + MORE_EN
CREW = "船队直接从业人员12400人，其中女性占35%。新码头总投资8.6亿元，其中省财政出资占45%，县财政占30%。" + MORE
COMPLAINTS = "全年受理投诉4126件，其中住宿涨价占37.2%，交通拥堵占24.5%。" + MORE
CREW_EN = (
    "The fleet employs 12,400 people directly, 35% of them women. The new pier costs 860 million kroner, of which the "
    "state pays 45% and the county 30%." + MORE_EN
)
BOATS = "2022年青岚获批巡逻船9艘，占全省总数的三分之一。渔获中，鲱鱼占52%，鳕鱼占21%，鲭鱼占14%。" + MORE
BOATS_EN = (
    "Torhavn built 9 patrol vessels in 2022, a third of the national total. Herring made up 52% of the catch, cod 21% "
    "and mackerel 14%." + MORE_EN
)
COD_EN = (
    "Exports of dried cod came to US$930 million in 2022, 6% more than the US$877 million of 2021 and well above the "
    "US$655 million recorded in 2018." + MORE_EN
)
RESERVOIRS = "全县规划新建小型水库46座，截至2024年6月已建成29座。" + MORE
LINE = "青岚至石塘的快线改造完成后，列车运行时间由95分钟缩短至60分钟。船长由2019年的52人增至2023年的61人。" + MORE
PROCESSORS = "青岚有茶叶加工厂320家，其中规模以上企业24家；该市研制的全自动揉捻机，价格约为进口设备的55%。" + MORE
PIERS_OF_THREE = (
    "在建的码头有三个：青岚渔港码头，投资18.6亿元，2023年开工，计划2026年投用；石塘客运码头，投资22.3亿元，计划2027年建成；"
    "安泰油品码头，投资9.8亿元，计划2025年完工。" + MORE
)
HARBOURS = """# 港口

**表1 2022年各港指标**

| 港口 | 泊位（个） | 职工（人） | 营业额（亿元） |
|---|---|---|---|
| 宁海港 | 64 | 5200 | 9.1 |
| 青岚港 | 41 | 3100 | 4.8 |
| 合计 | 105 | 8300 | 13.9 |
"""
HARBOURS_EN = """# Harbours

**Table 1. Harbours in 2022**

| Harbour | Berths | Workers | Turnover (million euros) |
|---|---|---|---|
| Velsund | 64 | 5,200 | 910 |
| Torhavn | 41 | 3,100 | 480 |
| Total | 105 | 8,300 | 1,390 |
"""


@pytest.mark.parametrize(
    ("article", "question", "result"),
    [
        (CATCH_EN, "How many Osmarks would it take to match Velsund's catch in 2021?", "**4 times**"),
        (CATCH_EN, "Torhavn vs Brekke, catch in 2021: what's the gap in tonnes?", "**8,800 tonnes**"),
        (CATCH_EN, "Express Brekke's 2021 catch as a percentage of Velsund's.", "**46.09%**"),
        (CATCH_EN, "Of the combined 2021 catch of the four towns, what slice belongs to Velsund?", "**42.5%**"),
        (CATCH_EN, "What would Torhavn and Brekke's 2021 catch come to if combined?", "**53,600 tonnes**"),
        (CATCH, "请算一下：2021年石塘的渔获量是宁海的百分之多少？", "**46.09%**"),
        (COURSES, "船长培训班的期数，比轮机培训班多几期？", "**112期**"),
        (RESERVOIRS, "规划的小型水库还剩多少没建成？", "**17座**"),
        (RESERVOIRS, "How many of the planned reservoirs still have to be built?", "**17**"),
        (LINE, "青岚到石塘的列车运行时间能省下多少分钟？", "**35分钟**"),
        (LINE, "四年间船长净增了多少人？", "**9人**"),
        (PROCESSORS, "规模以上企业占茶叶加工厂的百分之多少？", "**7.5%**"),
        (COURSES_EN, "How many more 'Skipper' courses than 'Engine Room' courses were run by late 2022?", "**112**"),
        (
            COURSES_EN,
            "Out of all the Skipper and Engine Room courses, what proportion were the Skipper kind?",
            "**60.69%**",
        ),
        (COURSES_EN, "How many years older is the Marn Fish Fair than the Coastal Film Week?", "**13 years**"),
        (
            LIGHTS_EN,
            "Counting both the finished ones and those still going up, how many lighthouses are there?",
            "**17**",
        ),
        (COD_EN, "What was total growth in dried cod exports from 2018 to 2022?", "**275 million US dollars**"),
        (COD_EN, "By what percentage did dried cod exports grow between 2018 and 2022?", "**41.98%**"),
        (PIERS_OF_THREE, "三个在建码头加起来总投资多少？", "**50.7亿元**"),
    ],
)
def test_a_result_is_asked_for_in_everyday_words(article, question, result):
    assert result in told(article, question)


@pytest.mark.parametrize(
    ("article", "question", "result"),
    [
        (CREW, "船队里大约有多少女性？", "约为**4340人**（1.24万人 × 35% = 4340人）。"),
        (CREW, "县财政为新码头出了多少钱？", "约为**2.58亿元**（8.6亿元 × 30% = 2.58亿元）。"),
        (CREW_EN, "How many women does the fleet employ?", "About **4,340** (12,400 × 35% = 4,340)."),
        (
            CREW_EN,
            "How much is the county putting into the new pier?",
            "About **258 million kroner** (860 million kroner × 30% = 258 million kroner).",
        ),
        (
            BOATS,
            "2022年获批的巡逻船中，青岚以外的地区合计有几艘？",
            "其余为**18艘**（9艘 ÷ 1/3 = 27艘; 27艘 − 9艘 = 18艘）。",
        ),
        (
            BOATS_EN,
            "How many of the 2022 patrol vessels were built in places other than Torhavn?",
            "**18** remain (9 ÷ 1/3 = 27; 27 − 9 = 18).",
        ),
        (BOATS, "除了鲱鱼、鳕鱼、鲭鱼三类，剩下的渔获占百分之几？", "其余为**13%**（100% − 52% − 21% − 14% = 13%）。"),
        (
            BOATS_EN,
            "Leaving aside herring, cod and mackerel, what percentage of the catch is left over?",
            "**13%** remain (100% − 52% − 21% − 14% = 13%).",
        ),
    ],
)
def test_what_a_share_of_a_whole_comes_to_is_worked_out(article, question, result):
    assert told(article, question) == result


@pytest.mark.parametrize(
    ("article", "question"),
    [
        (CATCH_EN, "How many Osmarks would it take to match Velsund's population in 2021?"),
        (CATCH_EN, "Express Brekke's 2021 population as a percentage of Velsund's."),
        (COURSES_EN, "How many years older is the fishery college than the Marn Fish Fair?"),
        (COURSES, "渔业学院比鱼市节晚办了多少年？"),
        (LINE, "安泰到石塘的列车提速后能省下多少分钟？"),
        (CREW, "码头里大约有多少女性？"),
        (CREW, "市财政为新码头出了多少钱？"),
        (CREW, "船队成员平均待几天？"),
        (COMPLAINTS, "游客平均有多少件？"),
        (CREW_EN, "How many men does the fleet employ?"),
        (CREW_EN, "How much is the county putting into the fleet?"),
        (CREW_EN, "How much is the county putting into the new pier in Osmark?"),
        (BOATS, "除了鲱鱼、鳕鱼、带鱼三类，剩下的渔获占百分之几？"),
        (BOATS_EN, "How many of the 2022 lighthouses were built in places other than Torhavn?"),
    ],
)
def test_nothing_is_worked_out_of_what_is_not_told(article, question):
    assert not isinstance(worked(article, question), Statement)


@pytest.mark.parametrize(
    ("text", "question", "result"),
    [
        (HARBOURS_EN, "What fraction of all berths are in Velsund, as a percentage?", "**60.95%**"),
        (HARBOURS_EN, "What share of the total turnover comes from Torhavn?", "**34.53%**"),
        (HARBOURS_EN, "How many workers per berth are there in Torhavn?", "**75.61**"),
        (HARBOURS_EN, "Work out turnover per worker in Velsund.", "**175,000 euros**"),
        (HARBOURS, "宁海港的泊位占全部泊位的百分之几？", "**60.95%**"),
        (HARBOURS, "按表1算，青岚港每个泊位平均有多少名职工？", "**75.61人**"),
    ],
)
def test_what_belongs_together_in_a_table_is_taken_together(tmp_path, text, question, result):
    assert result in told_of_a_file(tmp_path, text, question)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (HARBOURS_EN, "What fraction of all berths are in Osmark?"),
        (HARBOURS_EN, "How many trawlers per berth are there in Torhavn?"),
        (HARBOURS, "青岚港每艘渔船平均有多少名职工？"),
    ],
)
def test_what_a_table_has_no_row_or_column_for_is_not_worked_out(tmp_path, text, question):
    assert told_of_a_file(tmp_path, text, question) == ""


def test_a_share_that_a_sentence_tells_is_quoted_whatever_it_is_called():
    article = "The herring business has 40 boats. Women hold most of its jobs but only 18% of skipper posts." + MORE_EN
    assert worked(article, "What percentage of skippers in the herring business are women?") is None
