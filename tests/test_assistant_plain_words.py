"""Sums, differences, shares, multiples and changes that are asked for loosely, over small articles."""

import pytest
from computing_articles import DISTRICTS, MORE, MORE_EN
from core_fixtures import PORTS
from working_out import worked

from assistant.rewording.plain_words import in_plain_words
from assistant.statement import Statement
from documents.scripts import HANZI

LEVELS = "2022年，宁海港口规模达64亿元，高于安泰的41亿元、兰渚的32亿元。人们喜欢海边。"
LEVELS_EN = (
    "In 2022 the scale of the port economy of Ninghai reached 64 billion yuan, higher than Antai's 41 billion yuan and "
    "Lanzhu's 32 billion yuan." + MORE_EN
)
SPENDING = (
    "2012年科研经费投入20亿元，投入强度仅为2.1%，到2022年科研经费投入增加到65亿元，十年间增加2.25倍，投入强度也提高到3.4%。"
) + MORE
SPENDING_EN = (
    "In 2012 research expenditure was 2 billion yuan, with a research intensity of only 2.1%, and by 2022 research "
    "expenditure had risen to 6.5 billion yuan, an increase of 2.25 times in ten years, while research intensity had "
    "also risen to 3.4%." + MORE_EN
)
ROUTES = "全港开通国际航线86条、国内航线54条。全港货物吞吐量为320万吨，其中外贸货物120万吨。" + MORE
ROUTES_EN = "The port has 86 international routes and 54 domestic routes." + MORE_EN
RANCHES = "7个国家级海洋牧场已经建成投用，3个国家级海洋牧场正在建设。" + MORE
RANCHES_EN = (
    "7 marine ranches have been completed and put into use, and 3 marine ranches are under construction." + MORE_EN
)
PARKS = "全市57个公园中，包括国家级湿地公园8个，国家级森林公园3个，国家级地质公园4个，市级公园42个。" + MORE
FLEETS = "远洋渔船比2021年增加14艘，达到96艘。2022年全年受理投诉3200件，较上年下降20%。" + MORE
FLEETS_EN = "Trawlers increased by 14 compared with 2021, reaching 96." + MORE_EN
STATIONS = "全市有室外充电桩4万个，车库充电桩13万个。古桥保护工程项目86项、古井保护工程项目31项。" + MORE
BOARD_EN = (
    "The board has nine members, four of whom are women. 40 of the 120 lorries run on electricity and 15 run on biogas."
    + MORE_EN
)
NAMES = "17世纪末，安加兰有居民3.4万人，奥斯滕有居民1.6万人。" + MORE
SHARES_EN = (
    "In 2018 energy investment was 4.6% of the city's investment. In 2023 energy investment was 9.1% of the city's "
    "investment." + MORE_EN
)
GAUGES = "截至2023年末，流域共有水文站34处。全部水文站中，有29处实现在线监测，2020年时仅有11处。" + MORE
PARTS = "全市48个园区中，国家级7个，省级12个，市级29个。园区内有上市企业25家。" + MORE
PROJECTS_EN = (
    "The city led 312 national marine projects and 486 provincial marine projects. 3 national ranches are being built."
    + MORE_EN
)
WAITS_EN = "The average waiting time for a flat fell from 19 months in 2020 to 14 months in 2023." + MORE_EN
LINES = "地铁运营里程168公里，在建里程45公里；公交线路320条，其中快速公交24条。" + MORE
STAFF = "公交集团现有职工1.2万人，其中驾驶员7800人；地铁集团现有职工9600人，其中女职工3360人。" + MORE
INCOMES = (
    "2019年居民年均收入4.1万元，2023年居民年均收入5.3万元。2019年全县年均降雨量620毫米，2023年年均降雨量580毫米。"
    "2019年全县客运量620万人次，2023年客运量580万人次。"
) + MORE
INCOMES_EN = (
    "The average annual income per household was 41,000 euros in 2019 and 53,000 euros in 2023. The coast is long."
    + MORE_EN
)
FORUM = "2009年，宁海创办海洋论坛；2016年，宁海举办首届博览会。2021年通过促进条例。" + MORE


@pytest.mark.parametrize(
    ("article", "question", "opening"),
    [
        (LEVELS, "2022年宁海的港口规模高出安泰多少亿元？", "宁海比安泰多**23亿元**"),
        (LEVELS, "安泰和兰渚相比，2022年港口规模多了多少？", "安泰比兰渚多**9亿元**"),
        (LEVELS, "安泰与兰渚2022年港口规模之和，比宁海多多少？", "安泰、兰渚之和比宁海多**9亿元**"),
        (LEVELS, "安泰和兰渚的港口规模加起来有没有宁海高？", "是的：安泰、兰渚之和比宁海多**9亿元**"),
        (LEVELS, "安泰加上兰渚的港口规模超过宁海没有？", "是的：安泰、兰渚之和比宁海多**9亿元**"),
        (LEVELS, "宁海的港口规模比安泰和兰渚之和还大吗？", "并非如此：安泰、兰渚之和比宁海多**9亿元**"),
        (LEVELS_EN, "By what margin did Ninghai beat Antai in the port economy?", "Ninghai is **23 billion yuan**"),
        (LEVELS_EN, "What multiple of Lanzhu's port economy was Ninghai's?", "Ninghai is **2 times**"),
        (LEVELS_EN, "Taken together, how large were the port economies of Antai and Lanzhu?", "**73 billion yuan**"),
        (LEVELS_EN, "Do Antai and Lanzhu together have a larger port economy than Ninghai?", "Yes: Antai and Lanzhu"),
        (
            LEVELS_EN,
            "Was Ninghai's port economy larger than those of Antai and Lanzhu combined?",
            "No: Antai and Lanzhu",
        ),
        (PORTS, "2021年大连港货物吞吐量比青岛港和烟台港之和还高，对吗？", "并非如此：青岛港、烟台港之和比大连港多"),
        (SPENDING, "科研经费投入平均每年增加多少亿元？", "从2012年到2022年，平均每年增加**4.5亿元**"),
        (SPENDING, "投入强度十年间提高了几个百分点？", "从2012年到2022年，增加了**1.3个百分点**"),
        (
            SPENDING_EN,
            "By how much did research intensity go up from 2012 to 2022?",
            "From 2012 to 2022: an increase of **1.3",
        ),
        (
            SPENDING_EN,
            "What was the jump in research intensity from 2012 to 2022?",
            "From 2012 to 2022: an increase of **1.3",
        ),
        (
            SPENDING_EN,
            "What was the average annual increase in research expenditure from 2012 to 2022?",
            "From 2012 to 2022: an increase of **450 million yuan** a year",
        ),
        (ROUTES, "货物吞吐量里除去外贸货物还有多少？", "其余为**200万吨**"),
        (ROUTES, "外贸货物占货物吞吐量的多少？", "外贸货物相当于货物吞吐量的**37.5%**"),
        (RANCHES, "已建和在建的海洋牧场合共几个？", "合计**10个**"),
        (RANCHES_EN, "How many marine ranches are there counting both finished and unfinished ones?", "**10** in all"),
        (PARKS, "57个公园里除去国家级的还有几个？", "其余为**42个**"),
        (BOARD_EN, "What percentage of the board members are women?", "women are **44.44%** of board members"),
        (BOARD_EN, "What share of the lorries run on biogas?", "run on biogas is **12.5%** of lorries"),
        (RANCHES_EN, "Finished or not, how many marine ranches are there altogether?", "**10** in all (7 + 3 = 10)"),
        (
            RANCHES_EN,
            "How many marine ranches are there in total, finished and unfinished?",
            "**10** in all (7 + 3 = 10)",
        ),
        (PROJECTS_EN, "National plus provincial projects comes to how many?", "**798** in all (312 + 486 = 798)"),
        (DISTRICTS, "孵化器、研究所和平台三类加总有多少家？", "合计**46家**"),
        (LEVELS, "宁海与安泰2022年港口规模差额为？", "宁海比安泰多**23亿元**"),
        (
            LEVELS_EN,
            "Which city had the smallest port economy, and how far was it behind the largest?",
            "Ninghai is **32 billion yuan** above Lanzhu",
        ),
        (LEVELS, "安泰与兰渚2022年的港口规模合计，是否超过宁海？", "是的：安泰、兰渚之和比宁海多**9亿元**"),
        (GAUGES, "水文站里到2023年末还有几处没实现在线监测？", "其余为**5处**"),
        (FLEETS, "2021年有多少艘远洋渔船？", "2021年推算为**82艘**"),
        (FLEETS, "上年受理投诉多少件？", "2021年推算为**约4000件**"),
        (FLEETS_EN, "How many trawlers were there in 2021?", "2021: **82**"),
        (FLEETS_EN, "What was the number of trawlers a year earlier?", "2021: **82**"),
        (STATIONS, "室外充电桩比车库充电桩少多少万个？", "车库充电桩比室外充电桩多**9万个**"),
        (STATIONS, "古桥保护工程项目比古井保护工程项目多几项？", "古桥保护工程项目比古井保护工程项目多**55项**"),
        (LEVELS, "2022年港口规模超过40亿元的城市有几个？", "**2个**：宁海64亿元、安泰41亿元"),
        (
            LEVELS_EN,
            "How many cities had a port economy of more than 40 billion yuan?",
            "**2**: Ninghai 64 billion yuan",
        ),
        (LEVELS, "安泰2022年港口规模占宁海的几成？", "安泰相当于宁海的**64.06%**"),
        (LEVELS_EN, "Ninghai's port economy minus Antai's: what is it?", "Ninghai is **23 billion yuan**"),
        (PARTS, "48个园区中省级和国家级合计占多少？", "省级、国家级之和相当于园区的**39.58%**"),
        (PROJECTS_EN, "How many projects, national and provincial, were led?", "**798** in all (312 + 486 = 798)"),
        (
            PROJECTS_EN,
            "How many national and provincial projects were led in total?",
            "**798** in all (312 + 486 = 798)",
        ),
        (LEVELS, "安泰2022年的港口规模要再增加多少才能赶上宁海？", "宁海比安泰多**23亿元**"),
        (LEVELS_EN, "How much would Antai's port economy have to grow to match Ninghai's?", "Ninghai is **23 billion"),
        (
            WAITS_EN,
            "How much shorter was the average wait for a flat in 2023 than in 2020?",
            "2020 is **5 months** above",
        ),
        (
            WAITS_EN,
            "By how much did the waiting time for a flat come down?",
            "From 2020 to 2023: a decrease of **5 months**",
        ),
        (STAFF, "女职工在地铁集团职工中的比重？", "女职工相当于地铁集团职工的**35%**"),
        (LEVELS, "港口规模在41亿元以上的城市有几个？", "**2个**：宁海64亿元、安泰41亿元"),
        (FORUM, "论坛创办后几年通过了促进条例？", "相隔**12年**"),
    ],
)
def test_what_is_asked_loosely_is_worked_out(article, question, opening):
    made = worked(article, question)
    assert isinstance(made, Statement)
    assert made.said("zh" if HANZI.search(question) else "en").startswith(opening)


@pytest.mark.parametrize(
    ("article", "question"),
    [
        # A sibling is no whole.
        (ROUTES, "国内航线只占全部航线的多少？"),
        (ROUTES_EN, "Domestic routes make up what percentage of all routes?"),
        # The rate at which something grew each year is no mean of its changes.
        # Nothing of what is measured is said by either sentence.
        ("2012年底有码头42座。2022年引进船员230名。科研经费很多。" + MORE, "2012年以来科研经费翻了几倍？"),
        # A share of something is no amount of it.
        (SHARES_EN, "What was the increase in energy investment between 2018 and 2023?"),
        # What is to be added up is said by the question.
        (PARKS, "8个国家级湿地公园、3个国家级森林公园和7个国家级地质公园，加起来几个？"),
        # A length is no number of lines.
        (LINES, "地铁在建里程相当于公交里程的百分之几？"),
        # What is not above a bound, and members of another kind, are not counted.
        (LEVELS, "有几个城市的港口规模不超过41亿元？"),
        (LEVELS, "有几个省份的港口规模超过40亿元？"),
        (LEVELS_EN, "How many companies had a port economy of more than 40 billion yuan?"),
        (LEVELS_EN, "How many cities had a port economy of no more than 41 billion yuan?"),
        # Whether more than so much is more than the asked bound is not known.
        (
            "2022年，宁海港口规模超过30亿元，安泰为41亿元，兰渚为32亿元。人们喜欢海边。",
            "2022年港口规模超过31亿元的城市有几个？",
        ),
        (FLEETS, "上年比前年多了多少艘渔船？"),
    ],
)
def test_what_no_figures_prove_is_not_worked_out(article, question):
    assert not isinstance(worked(article, question), Statement)


def test_a_name_with_the_word_for_plus_in_it_is_one_name():
    assert "**1.8万人**" in worked(NAMES, "17世纪末安加兰的居民比奥斯滕多多少？").text


@pytest.mark.parametrize(
    ("question", "plain", "language"),
    [
        ("在用泊位减去在建泊位等于多少", "在用泊位和在建泊位相差多少", "zh"),
        ("北站客流顶得上几个南站", "北站客流是南站的多少倍", "zh"),
        ("安泰、兰渚、宁海三地港口规模的平均值", "安泰、兰渚、宁海港口规模的平均值", "zh"),
        (
            "Subtract the berths being built from those in use: what do you get",
            "what is the difference between those in use and the berths being built",
            "en",
        ),
        ("Quays, docks and piers: how many in all", "what is the total of Quays, docks and piers", "en"),
        ("How much of the cargo, in percent, was coal", "what percentage of the cargo was coal", "en"),
        ("What do we get adding the docks and the piers", "what is the total of the docks and the piers", "en"),
        ("The expo came how many years after the forum", "how many years after the forum did The expo come", "en"),
    ],
)
def test_loose_questions_are_put_in_plain_words(question, plain, language):
    assert in_plain_words(question, language) == plain


@pytest.mark.parametrize(
    ("article", "question", "opening"),
    [
        (
            INCOMES_EN,
            "By how much did the average annual income per household rise from 2019 to 2023?",
            "From 2019 to 2023: an increase of **12,000 euros**",
        ),
        (INCOMES, "2019年到2023年，居民年均收入增加了多少万元？", "从2019年到2023年，增加了**1.2万元**"),
        (INCOMES, "从2019年到2023年，年均降雨量减少了多少毫米？", "从2019年到2023年，减少了**40毫米**"),
        # The change itself is wanted for each year where that stands right before it: (620 − 580) ÷ 4.
        (INCOMES, "从2019年到2023年，客运量年均减少多少万人次？", "从2019年到2023年，平均每年减少**10万人次**"),
    ],
)
def test_the_change_of_what_is_a_mean_of_a_year_is_not_divided_by_the_years(article, question, opening):
    assert worked(article, question).text.startswith(opening)


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("How many ships on average were registered each year between 2019 and 2021?", None),
        # Two ends are all the years of the span, or all that are asked for.
        ("How many ships on average were registered each year between 2021 and 2022?", "**42**"),
        ("What was the average number of ships registered in 2019 and 2021?", "**38**"),
    ],
)
def test_a_mean_over_years_needs_every_year(question, result):
    article = (
        "In 2019 36 ships were registered, in 2021 40 ships were registered and in 2022 44 ships were registered."
        + MORE_EN
    )
    made = worked(article, question)
    assert (made is None) if result is None else made.text.startswith(result)


@pytest.mark.parametrize(
    ("question", "language"),
    [("36 minus 9 is what", "en"), ("36 plus 9 makes how many", "en"), ("36减9等于多少", "zh")],
)
def test_bare_numbers_are_no_things(question, language):
    assert in_plain_words(question, language) == question


@pytest.mark.parametrize(
    "question",
    [
        "If the quays and the piers are counted together, how many times the docks are they",
        "If you add the quays and the piers, what share of the berths are they",
        "Adding the quays to the piers gives how many more than the docks",
    ],
)
def test_what_is_asked_of_a_sum_is_not_answered_with_the_sum(question):
    assert in_plain_words(question, "en") == question
