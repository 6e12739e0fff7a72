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
