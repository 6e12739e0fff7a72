"""Whether what is told to be done or founded is what is asked."""

import pytest
from core_fixtures import checked, checked_figures

from assistant.evidence.dated_otherwise import dates_another
from assistant.evidence.occasions import is_only_planned, lacks_the_plan


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("交易所大力推进数据流通，2022年交易金额突破1亿元。", "交易所是哪一年成立的？"),
        ("The exchange traded 100 million shares in 2022.", "When was the exchange founded?"),
        ("截至2022年底，夜读计划借出图书2.1万册。", "夜读计划是哪一年推出的？"),
        ("By the end of 2022 the portal had 3,400 maps.", "When was the portal launched?"),
    ],
)
def test_a_deal_is_no_founding(text, question):
    assert checked(dates_another, text, question)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("到2027年，全市计划建成加氢站120座。", "到2027年已经建成了多少座加氢站？"),
        ("The city plans 120 stations by 2027.", "How many stations have been built so far?"),
        ("The depot has a budget of 90 million shillings.", "How much has actually been spent on the depot so far?"),
        ("The depot has a budget of 90 million shillings.", "车库到现在实际花了多少钱？"),
    ],
)
def test_a_plan_is_no_result(text, question):
    assert checked_figures(is_only_planned, text, question)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("论坛自2008年设立以来规模不断扩大。", "论坛是哪一年成立的？"),
        ("Since 1874 the mill has been in the family.", "When was the mill founded?"),
        ("截至2022年底，借出图书超过2万册。", "借出图书是什么时候超过2万册的？"),
        ("By the end of 2022 there were 3,400 maps.", "By the end of which year were there 3,400 maps?"),
        ("By the end of 2025 the line will be completed.", "When will the line be completed?"),
        ("到2027年，全市计划建成加氢站120座。", "到2027年计划建成多少座加氢站？"),
        ("截至2023年底，已建成加氢站38座。", "已经建成了多少座加氢站？"),
        ("The city had built 38 stations by 2023.", "How many stations had been built by 2023?"),
    ],
)
def test_a_founding_in_any_words_and_a_plan_asked_for_are_told(text, question):
    assert not checked(dates_another, text, question)
    assert not checked_figures(is_only_planned, text, question)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The hotels have 540 beds.", "How many beds were originally planned for the hotels?"),
        ("Five schools were opened at a cost of €11 million.", "What was the planned cost of the five schools?"),
        ("The museum drew 61,000 visitors.", "What are the projections for visitors over the next five years?"),
        ("The hotels have 540 beds.", "酒店原计划设多少张床位？"),
        ("青芜站于2020年开通。", "青芜站原定哪年开通？"),
        ("2016年门票收入为500万元。", "按预测，今后五年门票收入会涨到多少？"),
        ("2016年要素市场成交500万元。", "按预测，今后五年成交额会涨到多少？"),
        ("全市在用冷库有47座。", "计划新建冷库多少座？"),
        ("The port has 47 berths in use.", "How many berths are planned?"),
        ("The port landed 47 tons of cod in 2024.", "What was the port's target for cod in tons?"),
        ("The port landed 47 tons of cod in 2024.", "港口的捕鱼量目标是多少吨？"),
    ],
)
def test_what_came_of_it_is_no_plan(text, question):
    assert checked(lacks_the_plan, text, question)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The quay was to cost €14 million.", "What was the planned cost of the quay?"),
        ("The council forecasts 60,000 tonnes in 2030.", "What are the projections for 2030?"),
        ("仓库原计划投资6000万元。", "仓库原计划投资多少？"),
        ("The hotels have 540 beds.", "How many beds do the hotels have?"),
        ("到2025年将建成冷库47座。", "计划新建冷库多少座？"),
        ("47 berths are to be built by 2030.", "How many berths are planned?"),
        ("The port landed 47 tons of cod, short of its target of 50 tons.", "What was the target for cod in tons?"),
    ],
)
def test_a_plan_tells_what_was_planned(text, question):
    assert not checked(lacks_the_plan, text, question)
