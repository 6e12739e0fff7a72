"""What is set against a capacity or a budget in one sentence."""

import pytest
from computing_articles import MORE, MORE_EN
from working_out import told, worked

from assistant.statement import Statement

HOUSE_EN = (
    "The concert house of Brannoch was built for £48 million, while £41.5 million had been earmarked for it. Its car "
    "park has room for 600 cars, of which 410 spaces are taken by season tickets. The restaurant can seat 140 guests, "
    "up from 90 in 2010. The mill can process 250 tonnes a day and processed 185 tonnes a day in 2021." + MORE_EN
)
WORKSHOP = "青岚造船厂投资1.35亿元，比原计划的1.2亿元有所超支；船厂设计年产能300吨，2022年实际产量234吨。" + MORE


@pytest.mark.parametrize(
    ("article", "question", "result"),
    [
        (HOUSE_EN, "By how much did the concert house exceed the money earmarked for it?", "6.5 million pounds"),
        (HOUSE_EN, "By what percentage did the concert house go over budget?", "15.66%"),
        (HOUSE_EN, "How many spaces are still free in the car park?", "190"),
        (HOUSE_EN, "What percentage of its capacity did the mill use in 2021?", "74%"),
        (WORKSHOP, "青岚造船厂超支了多少？", "1500万元"),
        (WORKSHOP, "造船厂2022年的产能利用率是多少？", "78%"),
        (WORKSHOP, "造船厂还有多少产能没有用上？", "66吨"),
    ],
)
def test_a_budget_overrun_and_the_use_of_a_capacity_are_worked_out(article, question, result):
    assert f"**{result}**" in told(article, question)


@pytest.mark.parametrize(
    ("article", "question"),
    [
        # What it was before is no use of it.
        (HOUSE_EN, "What percentage of its capacity does the restaurant use?"),
        # Another's budget.
        (HOUSE_EN, "By how much did the mill exceed its budget?"),
        (WORKSHOP, "造船厂2021年的产能利用率是多少？"),
    ],
)
def test_nothing_is_set_against_the_bound_of_another_or_of_another_time(article, question):
    assert not isinstance(worked(article, question), Statement)


TANKS_EN = "The lower cistern can hold 16 million litres and 12 million litres are stored." + MORE_EN
JETTY = "三号码头预算3000万元，实际花费3400万元。" + MORE
GARAGE = "东车库有车位240个，其中大型车位60个。西车库有车位300个，已占用180个。" + MORE
OVEN_EN = "Phase two of the bakery cost 2.9 million euros against a budget of 2.5 million." + MORE_EN
TWO_EN = "The lighthouse had a budget of £5 million. It cost £6.2 million in the end." + MORE_EN
# Kelso is one name among others, and not what all of it is about.
DAMS_EN = "Kelso Dam was planned in 1990. Marlow Dam cost £6 million against a budget of £5 million." + 4 * MORE_EN
PIER_EN = "The import pier cost £6 million against a budget of £5 million." + MORE_EN
SORTING_EN = (
    "The works can sort 900 parcels a day. The mill can treat 90 tonnes a day and treated 63 tonnes a day." + MORE_EN
)


@pytest.mark.parametrize(
    ("article", "question", "result"),
    [
        (TANKS_EN, "What is the utilisation of the lower cistern?", "75%"),
        (JETTY, "三号码头超支多少？", "400万元"),
        (JETTY, "三号码头比预算多花了多少？", "400万元"),
        (GARAGE, "西车库还剩多少车位？", "120个"),
        (OVEN_EN, "How far over budget was phase two of the bakery?", "400,000 euros"),
        (TWO_EN, "How much over budget was the lighthouse?", "1.2 million pounds"),
        (DAMS_EN, "How far over budget was Marlow Dam?", "1 million pounds"),
        (PIER_EN, "进口码头比预算多花了多少？", "100万英镑"),
        (SORTING_EN, "How much of the mill's capacity was unused?", "27 tonnes"),
    ],
)
def test_what_is_done_of_what_can_be_done_is_used_and_a_currency_is_said_once(article, question, result):
    assert f"**{result}**" in told(article, question)


@pytest.mark.parametrize(
    ("article", "question"),
    [
        (TANKS_EN, "What is the utilisation of the upper cistern?"),
        (JETTY, "一号码头超支多少？"),
        (JETTY, "灯塔比预算多花了多少？"),
        (OVEN_EN, "How far over budget was the brewery?"),
        (OVEN_EN, "How far over budget was phase three of the bakery?"),
        (DAMS_EN, "How far over budget was Kelso Dam?"),
        (PIER_EN, "出口码头比预算多花了多少？"),
        # A part of the places is none that is taken.
        (GARAGE, "东车库还剩多少车位？"),
    ],
)
def test_nothing_is_set_against_what_is_told_of_another_of_its_kind(article, question):
    assert not isinstance(worked(article, question), Statement)
