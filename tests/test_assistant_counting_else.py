"""How many there are of one thing is not told by how many there are of another."""

import pytest
from core_fixtures import checked_figures

from assistant.evidence.counting_else import counts_something_else

BANKS = "The firm runs 12 branches of banks in the north, which serve 90,000 clients."
ZONES = "The city has three development zones, and its 200 model factories use robots."


@pytest.mark.parametrize(
    ("text", "question", "otherwise"),
    [
        (ZONES, "How many development zones does the city have?", False),
        ("The city has named 200 model factories.", "How many development zones does the city have?", True),
        ("For this reason 41 farms have put up solar panels.", "How many panels have the farms put up?", True),
        ("The farms have put up 900 solar panels.", "How many panels have the farms put up?", False),
        ("The farms paid 9,800 dinars.", "How many mills were there?", True),
        ("The mills of Linton grind 29% of the corn.", "How many staff does Bell have?", True),
        (BANKS, "How many bank branches does the firm run?", False),
        ("渔港里，县级水产养殖示范区2个。", "城里的水产养殖企业有多少家？", True),
        ("渔港里，有水产养殖企业21个。", "城里的水产养殖企业有多少家？", False),
        ("全市医院已有12所。", "全市有几家医院？", False),
        # One word alone may be called otherwise, and how often is no count of things.
        ("The hub serves 40 scenarios.", "How many cases does the hub serve?", False),
        ("The two sides met on 9 occasions.", "How many times did the two sides meet?", False),
        ("全市建成智能工厂200家。", "全市有几座博物馆？", True),
        ("全市有开发区12个，智能工厂200家。", "全市有几个开发区？", False),
        ("合作社养了奶牛300头，山羊80只。", "合作社有多少头奶牛？", False),
        ("全市建成智能工厂200家。", "全市有几家？", False),
        ("码头有吊机企业30家；持证企业仅9家。", "码头的吊机公司中，“持证”的有几家？", False),
    ],
)
def test_a_count_of_something_else_is_none_of_what_is_asked(text, question, otherwise):
    assert checked_figures(counts_something_else, text, question) is otherwise


def test_what_is_counted_may_have_been_named_before():
    text = "这里登记鸟类。已有80种被记入名册，还有12种没有命名。全市有工厂。"
    assert not checked_figures(counts_something_else, text, "已经有多少种鸟类被列入？", at=1)
    assert not checked_figures(counts_something_else, text, "有多少不同种类的鸟类？", at=1)
    assert checked_figures(counts_something_else, text, "已经有多少种鱼类被列入？", at=1)
