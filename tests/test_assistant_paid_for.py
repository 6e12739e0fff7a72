"""A fee or a wage that is asked for is not told by other money."""

import pytest
from core_fixtures import ask, checked, checked_figures

from assistant.evidence.paid_for import is_other_money, tells_other_money

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
        ("The makers of nets had an output of £13 million.", "How much did the makers of nets export?", True),
        ("The makers of nets sold 300 tons abroad.", "How much did the makers of nets export?", False),
        ("渔网企业产值为13亿元。", "渔网企业的出口额是多少？", True),
        ("渔网企业出口300吨。", "渔网企业的出口量是多少？", False),
        ("渔网企业出口300吨。", "渔网企业的出口总额是多少？", True),
        ("渔网企业出口额为3亿元。", "渔网企业的出口总额是多少？", False),
        ("渔网企业产值为13亿元。", "渔网企业的研发强度是多少？", True),
        ("港口承担研发计划项目54项。", "港口的研发计划项目有多少？", False),
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
        ("The dairy sold milk worth £3 million in 2020.", "What profit did the dairy make in 2020?", True),
        ("The dairy earned £3 million in 2020.", "What profit did the dairy make in 2020?", False),
        ("The dairy made a loss in 2020 of £3 million.", "What was the profit of the dairy in 2020?", False),
        ("The dairy sold 40,000 cheeses in 2020.", "What revenue did the dairy have in 2020?", True),
        ("The bank lends the dairy £3 million.", "What interest does the bank charge?", True),
        ("The bank lends at 3%.", "What interest does the bank charge?", False),
        ("The fund helps farms with new barns.", "What does the fund invest in?", False),
        ("Half of the farms make a profit.", "How many farms make a profit?", False),
        ("乳品厂占地30亩，投资2亿元。", "乳品厂的年营业收入是多少？", True),
        ("乳品厂销售收入为3亿元，产品出口到9个国家。", "乳品厂的出口额是多少？", False),
        ("乳品厂销售收入为3亿元。", "乳品厂的出口额是多少？", True),
        ("乳品厂平均利润率为7%。", "乳品厂的利润率是多少？", False),
        ("乳品厂占地30亩。", "奶粉卖多少钱一罐？", True),
        ("乳品厂占地30亩，总投资2亿元。", "What is the price tag on the dairy?", False),
        ("乳品厂2020年获得补助300万元。", "乳品厂2020年拿到多少补贴？", False),
        # Across languages as well.
        ("The dairy covers 3 acres and cost £3 million.", "乳品厂的利润是多少？", True),
        ("乳品厂年产值2亿元。", "What subsidy does the dairy get?", True),
    ],
)
def test_other_money_is_no_fee_and_no_wage(text, question, is_other):
    assert checked(tells_other_money, text, question) is is_other


@pytest.mark.parametrize(
    "question", ["What fee does it charge for a product?", "What salary does he get?", "要交多少费用？"]
)
def test_a_fee_is_a_sum_of_money(question):
    assert "money" in ask(question).forms


@pytest.mark.parametrize(
    ("text", "question", "is_other"),
    [
        ("The dairy took £3 million, a turnover without equal.", "What was the profit of the dairy?", False),
        ("A profit was made, and turnover was £3 million.", "What was the profit of the dairy?", True),
        ("投资增加带动产值增长，2023年产值达5亿元，而2020年仅为1亿元。", "2020年的投资是多少？", True),
        ("2023年投资达5亿元，而2020年仅为1亿元。", "2020年的投资是多少？", False),
        ("Turnover was £5 million, and pay rose by 3%.", "What was the turnover?", False),
    ],
)
def test_a_figure_goes_with_the_sum_named_last(text, question, is_other):
    assert checked_figures(is_other_money, text, question) is is_other
