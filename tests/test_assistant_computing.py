"""Differences, ratios, shares, growth, totals and orders, each with its working, over small articles."""

import pytest
from computing_articles import (
    ABOVE_EN,
    ABROAD_EN,
    AIMS,
    BUDGET,
    CROPS_EN,
    DISTRICTS,
    ENDS_EN,
    INCOME_EN,
    LINES,
    MAPS,
    MORE,
    MORE_EN,
    PIERS,
    PIERS_EN,
    SHARES,
    TWO_MEASURES,
    TWO_YEARS,
    VESSELS_EN,
    VISITORS_EN,
    WORKS,
)
from computing_cases import ANSWERS
from core_fixtures import PORTS, ask
from ordering_cases import ORDERED
from working_out import told, worked

from assistant.calculations.operands import Missing
from assistant.calculations.ordering import _are_members
from assistant.statement import Statement


@pytest.mark.parametrize(
    ("article", "question", "answer"),
    [pytest.param(*case, id=f"{kind}-{case[1]}") for kind, cases in (ANSWERS | ORDERED).items() for case in cases],
)
def test_a_result_is_shown_with_its_working(article, question, answer):
    assert told(article, question) == answer


@pytest.mark.parametrize(
    ("article", "question", "opening"),
    [
        (MAPS, "城里有50座桥梁，对吗？", "并非如此：**37座**"),
        (MAPS, "城里共有37座桥梁，是吗？", "是的：**37座**"),
        (TWO_YEARS, "为什么从2019年到2021年游客减少了？", "并非如此：2019年为**8万人**，2021年为**10万人**"),
        (CROPS_EN, "Was the barn built in 1950?", "No: **1901**"),
        (CROPS_EN, "Is it true that the farm sells 40 tons of maize?", "Yes: **40 tons"),
        (CROPS_EN, "Does the farm sell more rice than wheat?", "No: The farm sells 40 tons of maize, 25 tons of wheat"),
        (PIERS, "在建的码头有9座，对吗？", "并非如此：**5座**"),
        (PIERS, "建成的码头有9座，对吗？", "是的：**9座**"),
        (PIERS_EN, "Are nine piers under construction?", "No: **5**"),
        (PIERS_EN, "Are five piers under construction?", "Yes: **5**"),
        (LINES, "2号线是2014年开通的，对吧？", "并非如此：**2017年**"),
        (LINES, "2号线是2017年开通的，对吧？", "是的：**2017年**"),
        (SHARES, "2022年分担率是54.7%吗？", "并非如此：**51.2%**"),
        (SHARES, "2023年分担率是51.2%吗？", "并非如此：**54.7%**"),
        (VESSELS_EN, "Meridian 1 was sold in 2018, right?", "Yes: **2018**"),
        (INCOME_EN, "Is the income 198 euros?", "No: **215 euros**"),
        (INCOME_EN, "Was the income 198 euros in 2022?", "Yes: **198 euros**"),
        (INCOME_EN, "Does the farm employ 12 people?", "No: **40**"),
    ],
)
def test_a_claim_is_confirmed_or_put_right(article, question, opening):
    assert told(article, question).startswith(opening)


def test_a_claim_is_not_confirmed_by_what_is_told_of_another_number():
    assert not told(VESSELS_EN, "Meridian 2 was sold in 2018, right?").startswith("Yes")


def test_a_share_of_no_year_does_not_answer_for_the_year_of_another():
    assert "**23.6%**" not in told(ABROAD_EN, "What share of students came from abroad in 2022?")


def test_an_average_that_is_told_for_two_years_is_left_to_be_found():
    assert worked("2024年平均住院日为6.2天，上年为6.8天。" + MORE, "2023年平均住院日是多少天？") is None


@pytest.mark.parametrize("question", ["3号线是2017年开通的，对吗？", "2号线有没有无人驾驶列车？"])
def test_a_claim_of_what_is_never_told_is_neither_confirmed_nor_put_right(question):
    assert not isinstance(worked(LINES, question), Statement)


@pytest.mark.parametrize(
    ("article", "question", "result"),
    [
        (TWO_MEASURES, "2021年研发强度比2012年提高了多少个百分点？", "**0.9个百分点**（4.2% − 3.3%"),
        (TWO_MEASURES, "从2012年到2021年研发投入增加了多少亿元？", "**114亿元**（181.9亿元 − 67.9亿元"),
    ],
)
def test_a_stated_change_in_another_unit_does_not_answer(article, question, result):
    assert result in told(article, question)


@pytest.mark.parametrize(
    ("article", "question"),
    [
        (PORTS, "大连港和伦敦港货物吞吐量相差多少？"),
        (PORTS, "大连港和青岛港的人口加起来有多少？"),
        (PORTS, "2021年大连港货物吞吐量是青岛港和伦敦港之和的多少倍？"),
        (AIMS, "2023年到2024年公共交通分担率提高了几个百分点？"),
        (BUDGET, "除了轨道，医疗的财政投入还剩多少亿元？"),
        (BUDGET, "除了桥梁，交通财政投入里其余部分是多少亿元？"),
        ("港口有泊位126个。机场有3公里跑道。" + MORE, "港口的泊位和机场的跑道相差多少？"),
        ("2019年游客为0人，2021年游客为5人。" + MORE, "2021年游客是2019年的几倍？"),
        (VISITORS_EN, "What is the combined number of visitors, pilots and ships?"),
        ("The price was 0.52 euros per litre in 2023. There are 84 cows." + MORE_EN, "What was the price per litre?"),
        ("孵化器有6家，众创空间有9家，加速器有3家。" + MORE, "哪个城市的研发强度最高？"),
        (DISTRICTS, "哪个区的孵化器最多？"),
        (DISTRICTS, "全市哪家医院的病床最多？"),
        (WORKS, "1974年发生了什么？"),
        (CROPS_EN, "Is the farm the largest in the valley?"),
        (DISTRICTS, "孵化器涉及的平台在哪些地方？"),
        (PORTS, "2021年大连港的货物吞吐量在全国排第几？"),
    ],
)
def test_what_cannot_be_computed_or_is_not_proven_is_not(article, question):
    assert not isinstance(worked(article, question), Statement)


@pytest.mark.parametrize(
    ("article", "question", "missing"),
    [
        (PORTS, "大连港和伦敦港货物吞吐量相差多少？", "伦敦港"),
        (VISITORS_EN, "What is the combined number of visitors, pirates and ships?", "pirates"),
    ],
)
def test_an_operand_that_the_article_lacks_is_named(article, question, missing):
    assert worked(article, question) == Missing(missing)


@pytest.mark.parametrize(
    "question",
    [
        "为什么2021年大连港的货物吞吐量比青岛港的小型港口更多？",
        "Why did Dalian handle more cargo under the new plan than Qingdao in 2021?",
    ],
)
def test_only_the_comparing_word_says_which_way_a_claim_goes(question):
    assert not isinstance(worked(PORTS, question), Statement)


def test_a_place_that_the_series_does_not_have_is_not_named():
    assert told(PORTS, "2021年货物吞吐量第五大的是哪个港口？").startswith("从高到低：大连港5.2亿吨")


def test_thirteen_names_are_put_in_order_too():
    names = ["北京", "天津", "上海", "重庆", "南京", "杭州", "苏州", "广州", "武汉", "成都", "西安", "青岛", "长沙"]
    series = "，".join(f"{name}为{i}亿元" for i, name in enumerate(names, 1))
    statement = worked(f"2021年各市产值，{series}。{MORE}", "2021年各市产值，北京排第几？")
    assert statement.text.startswith("北京居**第13位**；从高到低：长沙13亿元 > 青岛12亿元")


def test_the_computed_figures_and_the_sentences_they_come_from_are_kept():
    statement = worked(PORTS, "2019年和2021年大连港货物吞吐量相差多少？")
    assert [(float(f.value), f.unit) for f in statement.derived] == [(70_000_000, "t")]
    assert [s.sentence.text[:5] for s in statement.sources] == ["2019年", "2021年"]


def test_what_a_sentence_states_itself_is_quoted():
    found = worked(WORKS, "2021年观众比上年增长了多少？")
    assert found.said("zh").startswith("**20%**：")
    assert not found.derived


def test_of_two_changes_in_a_sentence_the_asked_one_is_worked_out():
    asked = "By how many percentage points did the share of coal fall from 2015 to 2022?"
    assert "**11.7 percentage points**" in told(ENDS_EN, asked)


def test_which_of_two_is_larger_is_asked_with_both_at_the_head_too():
    question = "Which of Lanzhu and Ninghai had the larger economy in 2021?"
    assert told(ABOVE_EN, question).startswith("**Lanzhu**")


def test_a_list_of_figures_goes_with_the_list_of_names_before_it():
    text = "2021年江北研发强度为4.2%。云岭、海陵研发投入更多，但研发强度较低，2021年仅为2.9%、3.1%。"
    assert "4.2% − 3.1%" in told(text, "2021年江北研发强度比海陵高多少个百分点？")


def test_a_whole_phrase_may_stand_between_which_and_most():
    cities = "2020年，大连的货物吞吐量为60万吨，高于青岛的30万吨和烟台的20万吨。"
    assert told(cities, "哪个城市全年的货物吞吐量最大？").startswith("**大连")


def test_the_day_of_the_most_is_told_not_worked_out():
    crowds = "单日最高客流出现在2024年2月13日，达到16万人次。冰上项目15万人次，雪上项目3万人次，冰雕2万人次。"
    assert worked(crowds, "哪一天人最多？") is None


def test_the_month_of_the_most_is_told_where_a_sentence_names_it():
    crowds = (
        "August was the busiest month, with 83 crossings, and May the quietest, with 59. Boats made 12 trips, vans 40."
    )
    assert worked(crowds, "Which month had the most crossings, which the fewest, and how many in each?") is None


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "Going by barge makes 84% less smoke.",
            "By how much does going by barge cut smoke?",
        ),
    ],
)
def test_a_change_that_is_told_itself_is_not_missed(text, question):
    assert worked(text, question) is None


def test_a_share_that_is_told_is_not_worked_out():
    shares = "2023年全国规模为8820亿元，东北占27.4%。东北规模为2416亿元。"
    assert worked(shares, "全国规模里，东北占了多大一块？") is None


@pytest.mark.parametrize(
    ("names", "question", "members"),
    [
        (("大连港", "青岛港"), "谁的吞吐量最高？", True),
        (("大连港", "并同时"), "谁的吞吐量最高？", False),
        (("大连港", "完成了检修的青岛港"), "谁的吞吐量最高？", False),
        (("Dalian", "Qingdao)"), "Which port was the highest?", False),
        (("2019", "2021"), "When was the output the highest?", True),
        (("Dalian", "Qingdao"), "When was the output the highest?", False),
    ],
)
def test_an_order_is_one_of_names_of_what_is_asked_for(names, question, members):
    assert _are_members(names, ask(question)) is members
