"""A fee or a wage that is asked for is not told by other money."""

import pytest
from core_fixtures import ask, checked

from assistant.evidence.paid_for import tells_other_money

TRADE = "The exchange listed 1,200 products and its trade came to £90 million in 2022."


@pytest.mark.parametrize(
    ("text", "question", "is_other"),
    [
        (TRADE, "What fee does the exchange charge for a product?", True),
        (TRADE, "How much was the trade of the exchange worth?", False),
        ("The exchange charges £200 for each product.", "What fee does it charge for a product?", False),
        ("Seeds are sent free of charge to farmers.", "What fee do farmers pay for seeds?", False),
        ("The firm spent £3 million on machines.", "What is the average salary in the firm?", True),
        ("An engineer earns £3,000 a month.", "What is the average salary of an engineer?", False),
        ("交易所成交额突破1亿元，挂牌产品1200个。", "挂牌一个产品收费多少？", True),
        ("A nurse receives 40,000 dollars a year.", "What is the salary of a nurse?", False),
        ("护士每月能拿9000元。", "护士的工资是多少？", False),
        ("大桥总投资12亿元。", "大桥的建设费用是多少？", False),
        ("公司的研发投入为3亿元。", "公司的研发费用是多少？", False),
        ("公交票价为2元，老人免费。", "公交收费多少？", False),
        ("分拣员平均月收入6850元。", "分拣员的工资是多少？", False),
        ("A single ride is 2 euros, and pupils travel for 1 euro.", "What is the fare for pupils?", False),
        ("渡船船长月薪为6900元。", "坐一次渡船多少钱？", True),
        ("渡船船长月薪为6900元。", "船长的月薪是多少钱？", False),
        ("渡船票价2元，船长月薪6900元。", "坐一次渡船多少钱？", False),
        ("工厂总投资3亿元。", "工人的工资是多少？", True),
    ],
)
def test_other_money_is_no_fee_and_no_wage(text, question, is_other):
    assert checked(tells_other_money, text, question) is is_other


@pytest.mark.parametrize(
    "question", ["What fee does it charge for a product?", "What salary does he get?", "要交多少费用？"]
)
def test_a_fee_is_a_sum_of_money(question):
    assert "money" in ask(question).forms
