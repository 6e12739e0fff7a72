"""Which figure of a sentence a question asks for, and to which name and year a figure belongs."""

import pytest
from core_fixtures import LIGHTS, PORTS

from assistant.belonging import local_names, year_of
from assistant.language import question_language
from assistant.lexicon import Lexicon
from assistant.pinpoint import pinpoint
from assistant.question import analyse
from documents.figures import parse

LEXICON = Lexicon((PORTS, LIGHTS))
CARGO = "2021年，大连港货物吞吐量为5.2亿吨，青岛港为4.1亿吨，烟台港为3.6亿吨。"
CARGO_EN = (
    "In 2021 Dalian handled 520 million tonnes of cargo, Qingdao 410 million tonnes and Yantai 360 million tonnes."
)
BERTHS = "截至2021年底，大连港共有泊位126个，其中万吨级泊位48个。"
WHARF = "新码头于2018年6月开工，总投资35亿元。"
STAFF = "The Harbour Trust employs 57 people, and 12 of them are keepers."
VISITORS = "Visitors numbered 80,000 in 2015 and 95,000 in 2019."


def asked(question, text):
    found = pinpoint(analyse(question, question_language(question)), text, LEXICON)
    return [figure.text for figure in found.figures]


@pytest.mark.parametrize(
    ("question", "text", "figures"),
    [
        ("2021年大连港货物吞吐量是多少？", CARGO, ["5.2亿吨"]),
        ("2021年青岛港货物吞吐量是多少？", CARGO, ["4.1亿吨"]),
        ("烟台港货物吞吐量是多少？", CARGO, ["3.6亿吨"]),
        ("How much cargo did Qingdao handle in 2021?", CARGO_EN, ["410 million tonnes"]),
        ("How much cargo did Yantai handle?", CARGO_EN, ["360 million tonnes"]),
    ],
)
def test_a_figure_belongs_to_the_name_before_it(question, text, figures):
    assert asked(question, text) == figures


@pytest.mark.parametrize(
    ("question", "text", "figures"),
    [
        ("大连港有多少个泊位？", BERTHS, ["126个"]),
        ("万吨级泊位有多少个？", BERTHS, ["48个"]),
        ("How many people does the Harbour Trust employ?", STAFF, ["57"]),
        ("How many keepers are there?", STAFF, ["12"]),
    ],
)
def test_a_figure_belongs_to_the_words_beside_it(question, text, figures):
    assert asked(question, text) == figures


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("How many visitors were there in 2015?", ["80,000"]),
        ("How many visitors were there in 2019?", ["95,000"]),
    ],
)
def test_a_figure_belongs_to_the_year_beside_it(question, figures):
    assert asked(question, VISITORS) == figures


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("新码头什么时候开工？", ["2018年6月"]),
        ("新码头总投资多少元？", ["35亿元"]),
        ("新码头总投资了多少钱？", ["35亿元"]),
    ],
)
def test_the_form_asked_for_chooses_between_a_time_and_a_sum(question, figures):
    assert asked(question, WHARF) == figures


@pytest.mark.parametrize(
    ("question", "text", "figures"),
    [
        ("大连港共有多少个泊位，其中万吨级多少个？", BERTHS, ["126个", "48个"]),
        ("How many visitors were there in 2015 and in 2019 respectively?", VISITORS, ["80,000", "95,000"]),
    ],
)
def test_several_figures_are_given_where_several_are_asked_for(question, text, figures):
    assert asked(question, text) == figures


@pytest.mark.parametrize(
    ("question", "figures"), [("江苏增长了百分之几？", ["2.95%"]), ("安徽增长了百分之几？", ["3.1%"])]
)
def test_lists_of_names_and_figures_go_together_in_order(question, figures):
    assert asked(question, "浙江、江苏、安徽分别增长2.94%、2.95%和3.1%。") == figures


def test_a_figure_that_the_question_says_itself_is_not_the_answer():
    assert asked("大连港的126个泊位中有多少个万吨级？", BERTHS) == ["48个"]
    assert asked("In which year were there 95,000 visitors?", VISITORS) == ["2019"]


@pytest.mark.parametrize("question", ["谁担任董事长？", "有哪些泊位？", "Why was it built?"])
def test_a_question_that_asks_for_no_figure_gets_none(question):
    found = pinpoint(analyse(question, question_language(question)), BERTHS, LEXICON)
    assert (found.figures, found.sure) == ((), False)


def test_the_only_figure_is_sure():
    found = pinpoint(analyse("有多少座灯塔？", "zh"), "目前仍有3座灯塔正在建设。", LEXICON)
    assert ([f.text for f in found.figures], found.sure) == (["3座"], True)


def test_years_do_not_count_things():
    assert asked("大连港有多少个泊位？", "2021年大连港扩建。") == []


def test_figures_that_nothing_tells_apart_are_not_sure():
    assert not pinpoint(analyse("重量是多少？", "zh"), "甲有3吨，乙有4吨。", LEXICON).sure


@pytest.mark.parametrize(
    ("text", "years"),
    [
        (CARGO, ["2021", "2021", "2021"]),
        (VISITORS, ["2015", "2019"]),
        ("In 2015 there were 80,000 visitors and 95,000 in 2019.", ["2015", "2019"]),
        ("Founded in 1990, it had 50 employees in 2003.", ["2003"]),
        ("2015年游客8万人，2019年9.5万人。", ["2015", "2019"]),
        ("从2015年的8万人增加到2019年的9.5万人", ["2015", "2019"]),
        ("目前有3座灯塔。", [None]),
    ],
)
def test_the_year_that_governs_a_figure(text, years):
    assert [year_of(f, text) for f in parse(text) if f.kind not in {"year", "date"}] == years


def test_the_names_before_a_figure_say_whose_it_is():
    figures = parse(CARGO)
    owners = [local_names(figure, CARGO, figures) for figure in figures]
    assert owners == [frozenset(), {"大连港"}, {"青岛港"}, {"烟台港"}]


@pytest.mark.parametrize(
    ("question", "text", "figures"),
    [
        ("港口有多少人？", "港口有码头9座，总投资35亿元。", []),
        ("港口有多少人？", "港口有码头9座，员工300名。", ["300名"]),
        ("有多少家企业？", "有企业300个，占地35亩。", ["300个"]),
        ("How many pilots are there?", "The tower is 31 metres tall.", []),
        ("How many tonnes did it carry?", "It carried 3 gigatonnes.", ["3 gigatonnes"]),
        ("How many times as large was it?", "It earned 12 million dollars.", ["12 million dollars"]),
    ],
)
def test_a_figure_of_another_kind_is_not_what_is_counted(question, text, figures):
    assert asked(question, text) == figures
