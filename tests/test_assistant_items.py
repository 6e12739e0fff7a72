"""Of things that a sentence tells of one by one, a question asks about the one that it names."""

import pytest
from core_fixtures import checked, checked_figures

from assistant.evidence.dated_otherwise import dates_another
from assistant.evidence.items import is_of_another_item, is_of_another_statement
from assistant.evidence.pinpoint import pinpoint
from assistant.questions.question import analyse
from assistant.words.lexicon import Lexicon
from documents.scripts import question_language

DOCKS = (
    "在建的项目有三个：青浦湾集装箱码头，投资18亿元，2023年9月开工，计划2026年投用；"
    "东屿邮轮客运站，投资22亿元，计划2027年底建成；西屿渔港二期，投资9亿元，新增泊位14个，计划2025年完工。"
)
PLANTS = "Two are planned: the Corran tidal plant, costing 18 million euros; the Skerry wind park, with 40 turbines."
COUNTY = (
    "2023年，青岭县茶叶产业规模达到12亿元，成为全省重要的产茶基地；"
    "竹木加工稳步发展，多家企业设立研发中心，全年新增专利40件，占全县的三分之一。"
)


def asked(question, text):
    found = pinpoint(analyse(question, question_language(question)), text, Lexicon(()))
    return [figure.text for figure in found.figures]


@pytest.mark.parametrize(
    ("text", "question", "figures"),
    [
        (DOCKS, "东屿邮轮客运站投资多少？", ["22亿元"]),
        (DOCKS, "西屿渔港二期什么时候完工？", ["2025年"]),
        (DOCKS, "青浦湾集装箱码头哪年开工？", ["2023年9月"]),
        (PLANTS, "What will the Corran tidal plant cost?", ["18 million euros"]),
    ],
)
def test_a_figure_is_of_the_item_that_is_asked_about(text, question, figures):
    assert asked(question, text) == figures


@pytest.mark.parametrize(
    ("text", "question", "is_anothers"),
    [
        (PLANTS, "What will the Skerry wind park cost in euros?", True),
        (DOCKS, "东屿邮轮客运站有多少个泊位？", True),
        (DOCKS, "西屿渔港二期有多少个泊位？", False),
        ("公司收入82亿元；利润6亿元。", "公司的利润是多少？", False),
    ],
)
def test_what_only_another_item_has_is_not_told(text, question, is_anothers):
    assert checked(is_of_another_item, text, question) is is_anothers


@pytest.mark.parametrize(
    ("question", "is_anothers"),
    [
        ("青岭县茶叶产业占全县的多少？", True),
        ("茶叶产业规模有多大？", False),
        ("竹木加工的新增专利占全县多少？", False),
        ("茶叶加工企业占全县的多少？", False),
    ],
)
def test_a_statement_that_has_none_of_what_is_asked_about_tells_nothing_of_it(question, is_anothers):
    assert checked_figures(is_of_another_statement, COUNTY, question) is is_anothers


BEHIND = "船厂开了新坞，去年卖出木船14条，收入不少，渔网卖出的数量也在上升。"


@pytest.mark.parametrize(("question", "is_anothers"), [("卖出的渔网有多少？", True), ("卖出多少条木船？", False)])
def test_what_is_named_only_behind_the_figures_has_none_of_them(question, is_anothers):
    assert checked_figures(is_of_another_statement, BEHIND, question) is is_anothers


def test_the_beginning_of_work_is_not_told_by_its_end():
    assert checked(dates_another, DOCKS, "西屿渔港二期是哪年开工的？")
    assert not checked(dates_another, DOCKS, "西屿渔港二期是哪年完工的？")


ABROAD = (
    "The guild keeps 6 barns in Wales and Kent; for its young bulls, it rents 35 fields from 9 farmers."
    + " The sea is blue." * 9
)


@pytest.mark.parametrize(
    ("question", "is_anothers"), [("How many fields are in Kent?", True), ("How many fields are there?", False)]
)
def test_what_is_placed_in_another_statement_is_not_counted_here(question, is_anothers):
    assert checked_figures(is_of_another_statement, ABROAD, question) is is_anothers


def test_a_date_is_of_what_it_leads_to():
    text = "Since its founding in 2008, the Linton wool fair has drawn many weavers."
    assert not checked_figures(is_of_another_statement, text, "What year did the wool fair begin?")


SECTORS = "养猪平稳，猪场新增猪舍40栋，占全镇的三分之一；养蚕业扩大，养蚕农户达到35家。"


@pytest.mark.parametrize(("question", "is_anothers"), [("养蚕农户占全镇多少？", True), ("新增猪舍占全镇多少？", False)])
def test_what_only_shares_a_noun_with_a_statement_is_not_told_by_it(question, is_anothers):
    assert checked_figures(is_of_another_statement, SECTORS, question) is is_anothers
