"""How much speaks for a figure: its state, its noun and its owner, the part and the whole, the words of its own."""

import pytest
from core_fixtures import LIGHTS, PORTS, ask

from assistant.evidence.pinpoint import pinpoint
from assistant.words.lexicon import Lexicon

LEXICON = Lexicon((PORTS, LIGHTS))


def asked(question, text):
    return [figure.text for figure in pinpoint(ask(question), text, LEXICON).figures]


@pytest.mark.parametrize(
    ("question", "text", "figures"),
    [
        ("有几座码头已经建成？", "4座码头正在建设，5座码头建成投用。", ["5座"]),
        ("在建的码头有几座？", "4座码头正在建设，5座码头建成投用。", ["4座"]),
        ("How many piers have been completed?", "4 piers are under construction, 5 have been completed.", ["5"]),
        ("支持了多少个新建仓库项目？", "三年支持了27个共8.8万平台的新建仓库项目。", ["27个"]),
        ("渡船分哪几类，各有多少艘？", "全港63艘渡船中，包括客船6艘，货船2艘。", ["6艘", "2艘"]),
        ("北港有多少领航人员？", "北港建于1983年，海拔29米，有领航人员18人。", ["18人"]),
        ("2021年四川产值是多少？", "2021年湖北省产值为152亿元，四川省为118亿元。", ["118亿元"]),
        (
            "How many visitors did Corran Light have?",
            "In 2022 Skerry Light had 14,300 visitors and Corran Light 31,000.",
            ["31,000"],
        ),
    ],
)
def test_state_kind_noun_and_owner_tell_figures_of_one_sentence_apart(question, text, figures):
    assert asked(question, text) == figures


def test_chinese_words_that_say_one_english_word_count_once():
    text = "截至2021年底，大连港累计牵头重大项目87项、灯塔研发计划项目45项。"
    assert asked("How many major projects did Dalian lead?", text) == ["87项"]


FLEET = "The yard has 73 boats, of which 51 are owned by the club itself and 22 by members; 14 sail, 6 idle at anchor."
SCALES = "全县应配护林员310名，实配240名，尚缺70名。"
HALLS = "展馆共有展品980件，其中寺院拥有610件，商会拥有370件。"
BOOM = "The boom was planned to be 18 metres long but is in fact 21 metres long."


@pytest.mark.parametrize(
    ("question", "text", "figures"),
    [
        ("How many boats do members own?", FLEET, ["22"]),
        ("How many boats are there in all?", FLEET, ["73"]),
        ("一共有多少艘船？", FLEET, ["73"]),
        ("还差多少名护林员？", SCALES, ["70名"]),
        ("应该配多少名护林员？", SCALES, ["310名"]),
        ("现在实际有多少名护林员？", SCALES, ["240名"]),
        ("How many rangers are lacking?", SCALES, ["70名"]),
        ("登山向导还缺多少名？", "登山向导60名，黄金周估计尚缺8名。", ["8名"]),
        ("展品里属于寺院自己的有多少？", HALLS, ["610件"]),
        ("展品一共有多少件？", HALLS, ["980件"]),
        ("How long is the boom actually?", BOOM, ["21 metres"]),
        ("吊杆原计划多长？", BOOM, ["18 metres"]),
    ],
)
def test_a_part_its_whole_and_what_was_planned_are_told_apart(question, text, figures):
    assert asked(question, text) == figures


@pytest.mark.parametrize(
    ("question", "text", "figures"),
    [
        (
            "How many cranes does the port have?",
            "The port has more than 200 cranes in use and leased 27 sheds with 88 berths.",
            ["more than 200"],
        ),
        (
            "How many lamps are in use?",
            "The town has nearly 4,000 lamps in use and 12 squares with 350 trees.",
            ["nearly 4,000"],
        ),
    ],
)
def test_what_a_figure_counts_follows_its_number(question, text, figures):
    assert asked(question, text) == figures
