"""The form of an answer, and the nouns that a question wants counted or told."""

import pytest
from core_fixtures import ask

from assistant.questions.forms import nouns_asked
from assistant.questions.question import analyse


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("大连港有多少个泊位？", {"quantity"}),
        ("How many berths are there?", {"quantity"}),
        ("占比是多少？", {"percent", "quantity"}),
        ("What percentage of the berths is new?", {"percent"}),
        ("总投资多少元？", {"money", "quantity"}),
        ("How much did the wharf cost?", {"money", "quantity"}),
        ("What has the wharf cost?", {"money"}),
        ("How much grant money came with the wharf?", {"money", "quantity"}),
        ("码头拿到多少资助资金？", {"money", "quantity"}),
        ("码头改造投资多少？", {"money", "quantity"}),
        ("How much was spent on the wharf?", {"money", "quantity"}),
        ("What does the pilot get paid?", {"money"}),
        ("How much will the two tugs set them back?", {"money", "quantity"}),
        ("How much of the coal is paid for?", {"quantity"}),
        ("什么时候开工？", {"time"}),
        ("In which year did it open?", {"time"}),
        ("谁担任董事长？", {"person"}),
        ("Who is the chairman?", {"person"}),
        ("哪里有灯塔？", {"place"}),
        ("Where is the lighthouse?", {"place"}),
        ("How long does the lease run?", {"quantity", "time"}),
        ("How long is the quay?", {"quantity"}),
        ("How long will the bridge be?", {"quantity"}),
        ("为什么不能靠港？", {"reason"}),
        ("Why was it closed?", {"reason"}),
        ("When the quay was full, how many ships were turned away?", {"quantity"}),
        ("How many ships were turned away when the quay was full?", {"quantity"}),
        ("How many ships came, and when did they leave?", {"quantity", "time"}),
        ("What does the report say about when the quay was built?", {"time"}),
        ("What is known of when the quay was built?", {"time"}),
        ("渡轮的准点率达到多少？", {"percent", "quantity"}),
        ("有哪些建议？", set()),
        ("几乎没有", set()),
    ],
)
def test_the_form_that_the_answer_takes(text, forms):
    assert ask(text).forms == forms


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("大连港有多少个泊位？", ("泊位",)),
        ("How many berths are there?", ("berths",)),
        ("港口集团的董事长是谁？", ("董事长",)),
        ("有多少人？", ()),
        ("How many people work there?", ()),
        ("规模是多少？", ()),
        ("全长多少公里？", ()),
        ("国家级的三种各是几个？", ()),
        ("How many MW do the plants give?", ()),
        ("How many berths are there and how many are in use?", ("berths",)),
        ("全县有多少个村没有通车？", ("村",)),
    ],
)
def test_the_nouns_that_are_to_be_counted_or_told(text, nouns):
    assert ask(text).asked_about == nouns


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("How many young scientists came to the port?", ("young scientists",)),
        ("How many business parks are there?", ("business parks",)),
        ("As of what date was it open?", ()),
        ("How many of the early settlers stayed?", ("early settlers",)),
    ],
)
def test_what_is_counted_ends_with_its_noun(text, nouns):
    assert ask(text).asked_about == nouns


@pytest.mark.parametrize(
    ("question", "nouns"),
    [
        ("浮桥用了几条船连的？", ("船",)),
        ("滨江院区有多少张床？", ()),
        ("冷库能装多少？", ()),
        ("公司有多少预算？", ("预算",)),
        ("计划一共有多少人申请？", ("人申请",)),
    ],
)
def test_what_is_counted_is_a_noun_without_what_is_done_to_it(question, nouns):
    assert analyse(question, "zh").asked_about == nouns


def test_what_only_begins_like_a_time_is_none():
    assert not analyse("Which timeline is the longest?", "en").forms
    assert analyse("Which times are given?", "en").forms == {"time"}


def test_the_hour_is_a_time():
    assert analyse("医院几时开通？", "zh").forms == {"time"}


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("How many more ships called in 2022 than in 2021?", ("ships",)),
        ("How many fewer accidents were there than in 2022?", ("accidents",)),
        ("最高的一天有多少？", ()),
    ],
)
def test_what_is_counted_is_told_without_words_that_compare_or_time_it(text, nouns):
    assert nouns_asked(text) == nouns


@pytest.mark.parametrize(
    "text", ["列一下正在修的几个码头。", "岛上的几家船厂是靠什么活下来的？", "这几条航线由谁经营？"]
)
def test_a_few_that_are_only_spoken_of_are_no_number_asked_for(text):
    assert "quantity" not in ask(text).forms


@pytest.mark.parametrize("text", ["今年的货量是去年的几倍？", "岛上有几家船厂？", "码头有几个？"])
def test_how_many_of_them_there_are_is(text):
    assert "quantity" in ask(text).forms


def test_what_is_going_on_is_no_part_of_what_is_counted():
    assert ask("除了已经投用的，还有多少泊位正在建？").asked_about == ("泊位",)


@pytest.mark.parametrize("text", ["What's the cost of the dock?", "What is the price of a berth?"])
def test_what_something_costs_is_asked_in_short_too(text):
    assert "money" in ask(text).forms
