"""To which name, year, thing or word a figure of a sentence belongs."""

import pytest
from core_fixtures import LIGHTS, PORTS, ask

from assistant.evidence.belonging import local_names
from assistant.evidence.pinpoint import pinpoint
from assistant.evidence.years_of_figures import year_of
from assistant.words.lexicon import Lexicon
from documents.figures import parse

LEXICON = Lexicon((PORTS, LIGHTS))
CARGO = "2021年，大连港货物吞吐量为5.2亿吨，青岛港为4.1亿吨，烟台港为3.6亿吨。"
CARGO_EN = (
    "In 2021 Dalian handled 520 million tonnes of cargo, Qingdao 410 million tonnes and Yantai 360 million tonnes."
)
BERTHS = "截至2021年底，大连港共有泊位126个，其中万吨级泊位48个。"
STAFF = "The Harbour Trust employs 57 people, and 12 of them are keepers."
MASTS = "By the end of 2022, Dalian had built a cumulative 680 outdoor LTE masts and 2,100 indoor cells."
VISITORS = "Visitors numbered 80,000 in 2015 and 95,000 in 2019."
THROUGHPUT = "2022年，东港完成货物吞吐量2.38亿吨，集装箱吞吐量647万标准箱，分别增长5.1%和9.6%。"
GLACIERS = "The Halden Glacier lost only 9%, whereas the Brunn Glacier, which ends in a lake, lost nearly half."
PLANTS = (
    "The Lem plant, opened in 1968, has 95 megawatts, and the smaller Fenwick plant, opened in 1982, has 36 megawatts."
)
AREA = "It lost ice between 1973 and 2020, from 34 square kilometres to 25.5 square kilometres."
RIVALS = "2021年，全省茶叶产值超过640亿元，高于浙江的517亿元、福建的388亿元和广西的170亿元。"
RIVALS_EN = (
    "In 2021 the port's revenue exceeded 64 million euros, higher than Lisbon's 51 million euros"
    " and Porto's 17 million euros."
)
FERRIES = "截至2024年，三省共有渡口268家，其中云南112家、贵州84家、四川72家；另有客运码头67座。"


def asked(question, text):
    found = pinpoint(ask(question), text, LEXICON)
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


def test_one_measure_of_two_things_has_one_unit():
    text = "全港在用吊机总数超过20台，在用泊位面积超13公顷，在建泊位面积超7公顷。"
    assert asked("在用和在建泊位面积分别是多少？", text) == ["超13公顷", "超7公顷"]


def test_the_figures_of_several_names_come_in_the_order_of_the_question():
    above = "2021年，海陵港吞吐量为5.5亿吨，高于大连港的4.9亿吨、青岛港的3.3亿吨。"
    assert asked("大连港、青岛港2021年吞吐量各是多少？", above) == ["4.9亿吨", "3.3亿吨"]
    assert asked("烟台港和大连港2021年的货物吞吐量分别是多少？", CARGO) == ["3.6亿吨", "5.2亿吨"]


@pytest.mark.parametrize(
    ("question", "text", "figures"),
    [
        ("大连港有多少个泊位？", BERTHS, ["126个"]),
        ("万吨级泊位有多少个？", BERTHS, ["48个"]),
        ("How many people does the Harbour Trust employ?", STAFF, ["57"]),
        ("How many outdoor LTE masts does the town have?", MASTS, ["680"]),
        ("How many outdoor 5G masts does the town have?", MASTS.replace("LTE", "5G"), ["680"]),
        ("How many indoor cells does the town have?", MASTS, ["2,100"]),
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
    ("question", "figures"), [("江苏增长了百分之几？", ["2.95%"]), ("安徽增长了百分之几？", ["3.1%"])]
)
def test_lists_of_names_and_figures_go_together_in_order(question, figures):
    assert asked(question, "浙江、江苏、安徽分别增长2.94%、2.95%和3.1%。") == figures


@pytest.mark.parametrize(
    ("text", "years"),
    [
        (CARGO, ["2021", "2021", "2021"]),
        (VISITORS, ["2015", "2019"]),
        ("In 2015 there were 80,000 visitors and 95,000 in 2019.", ["2015", "2019"]),
        ("Founded in 1990, it had 50 employees in 2003.", ["2003"]),
        ("2015年游客8万人，2019年9.5万人。", ["2015", "2019"]),
        ("从2015年的8万人增加到2019年的9.5万人", ["2015", "2019"]),
        ("Revenue fell to £214 million from £236 million in 2022.", [None, "2022"]),
        ("Nine boats sank, two fewer than in 2022.", [None, None]),
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
        ("What share of its ice did the Brunn Glacier lose?", GLACIERS, ["nearly half"]),
        ("When did the Fenwick plant open?", PLANTS, ["1982"]),
        ("What is the capacity of the Fenwick plant?", PLANTS, ["36 megawatts"]),
        (
            "What share of the loss is due to soot?",
            "Warming explains 62% of the loss, while soot accounts for 14%.",
            ["14%"],
        ),
        ("在建的平台有几座？", "养殖平台从无到有，已投用5座，另有3座在建。", ["3座"]),
    ],
)
def test_a_word_goes_with_the_figure_that_fewer_breaks_part_it_from(question, text, figures):
    assert asked(question, text) == figures


@pytest.mark.parametrize(
    ("question", "text", "figures"),
    [
        ("2021年乙乡的产值是多少？", "2022年和2021年，乙乡产值分别为367亿元和351亿元。", ["351亿元"]),
        ("集装箱吞吐量增长了百分之几？", THROUGHPUT, ["9.6%"]),
        ("货物吞吐量是多少吨？", THROUGHPUT, ["2.38亿吨"]),
    ],
)
def test_figures_in_a_row_answer_the_list_or_the_clauses_before_them(question, text, figures):
    assert asked(question, text) == figures


def test_the_ends_of_a_change_have_the_years_before_it():
    text = AREA
    assert [year_of(f, text) for f in parse(text) if f.unit == "km²"] == ["1973", "2020"]
    assert asked("What was the area in 2020?", AREA) == ["25.5 square kilometres"]


@pytest.mark.parametrize(
    ("question", "text", "figures"),
    [
        ("2021年广西茶叶产值是多少？", RIVALS, ["170亿元"]),
        ("福建省2021年的茶叶产值是多少？", RIVALS, ["388亿元"]),
        ("2021年全省茶叶产值是多少？", RIVALS, ["超过640亿元"]),
        ("What was Porto's revenue in 2021?", RIVALS_EN, ["17 million euros"]),
        ("What was the port's revenue in 2021?", RIVALS_EN, ["exceeded 64 million euros"]),
    ],
)
def test_a_figure_belongs_to_the_owner_right_before_it(question, text, figures):
    assert asked(question, text) == figures


def test_a_joined_name_is_no_pair_of_things():
    text = "The fair drew 23 towns in Bosnia and Herzegovina with 28 stalls."
    assert asked("How many towns in Bosnia and Herzegovina did the fair draw?", text) == ["23"]


@pytest.mark.parametrize(
    ("question", "text", "figures"),
    [
        ("1号线何时开通？", "1号线于2014年9月28日开通，2号线于2017年12月26日开通。", ["2014年9月28日"]),
        ("2号线何时开通？", "1号线于2014年9月28日开通，2号线于2017年12月26日开通。", ["2017年12月26日"]),
        ("When was line 2 opened?", "1号线于2014年9月28日开通，2号线于2017年12月26日开通。", ["2017年12月26日"]),
        ("4号线多长？", "全长28公里的4号线和全长20公里的2号线已通车。", ["28公里"]),
        ("When was phase 2 completed?", "Phase 1 was completed in 2015, and phase 2 was completed in 2021.", ["2021"]),
        ("How long is tank B?", "Tank A is 60 metres long, and tank B is 25 metres long.", ["25 metres"]),
    ],
)
def test_a_figure_belongs_to_the_nearest_of_the_things_told_apart_by_number(question, text, figures):
    assert asked(question, text) == figures
    assert pinpoint(ask(question), text, LEXICON).unambiguous


@pytest.mark.parametrize(
    ("question", "figures"), [("贵州省有多少家渡口？", ["84家"]), ("四川的渡口有几家？", ["72家"])]
)
def test_a_member_of_a_whole_has_the_figure_behind_its_name(question, figures):
    assert asked(question, FERRIES) == figures


def test_a_member_may_stand_with_what_it_does():
    fund = "设立总规模50亿元的渔业基金，其中云南出资20亿元、贵州出资18亿元、四川出资12亿元。"
    assert [asked(f"渔业基金中{place}出多少？", fund) for place in ("云南", "四川")] == [["20亿元"], ["12亿元"]]
