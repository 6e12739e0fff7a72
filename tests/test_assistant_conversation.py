"""How follow-ups become questions that stand alone."""

import pytest
from conversation_fixtures import BERTHS, CARGO, alone
from core_fixtures import similarity

from assistant import Turn
from assistant.conversations.conversation import depends, standalone


@pytest.mark.parametrize(
    ("question", "turn", "text"),
    [
        ("那青岛港呢？", CARGO, "2021年青岛港货物吞吐量是多少？"),
        ("2019年呢？", CARGO, "2019年大连港货物吞吐量是多少？"),
        ("那烟台港2019年呢？", CARGO, "2019年烟台港货物吞吐量是多少？"),
        ("次年呢？", CARGO, "2022年大连港货物吞吐量是多少？"),
        ("青岛港和烟台港呢？", Turn("大连港有多少个泊位？", ""), "青岛港和烟台港有多少个泊位？"),
        ("它有多少个泊位？", Turn("大连港在哪里？", ""), "大连港有多少个泊位？"),
        ("为什么？", Turn("大型货轮能直接靠港吗？", ""), "大型货轮为什么能直接靠港？"),
        ("那一年有多少游客？", Turn("1998年花了多少钱？", ""), "1998年有多少游客？"),
        ("建了多少座？", Turn("新码头什么时候开工？", ""), "新码头建了多少座？"),
        ("And Qingdao?", BERTHS, "How many berths does Qingdao have?"),
        ("What about Yantai?", BERTHS, "How many berths does Yantai have?"),
        ("Qingdao and Yantai?", BERTHS, "How many berths does Qingdao and Yantai have?"),
        ("And in 2019?", Turn("How much did Dalian handle in 2021?", ""), "How much did Dalian handle in 2019?"),
        (
            "And the year before?",
            Turn("How much did Dalian handle in 2021?", ""),
            "How much did Dalian handle in 2020?",
        ),
        ("When was it built?", Turn("What is the oldest lighthouse?", ""), "When was the oldest lighthouse built?"),
        ("Why?", BERTHS, "Why does Dalian have berths?"),
        (
            "When should it open?",
            Turn("When did work start on the north pier?", ""),
            "When should the north pier open?",
        ),
        ("贵州出多少？", Turn("渔业基金有多大规模？", ""), "渔业基金规模，贵州出多少？"),
        ("四川出多少？", Turn("渔业基金里贵州出多少？", ""), "渔业基金里四川出多少？"),
    ],
)
def test_a_follow_up_takes_what_it_leaves_out_from_the_question_before(question, turn, text):
    assert alone(question, turn) == text


@pytest.mark.parametrize(
    ("question", "turn", "text"),
    [
        ("By whom?", Turn("When was the north pier built?", ""), "By whom was the north pier built?"),
        ("When?", Turn("Who opened the north pier?", ""), "When was the north pier opened?"),
        ("是谁设计的？", Turn("跨海大桥哪年通车？", ""), "跨海大桥是谁设计的？"),
        ("何时？", Turn("日本发布了什么战略？", ""), "日本何时发布战略？"),
        ("海拔多少？", Turn("最高峰是哪座？", ""), "最高峰海拔多少？"),
        ("And revenue?", Turn("How many tonnes did Qingdao Port handle in 2021?", ""),
         "What was the revenue of Qingdao Port in 2021?"),
        ("营业收入呢？", Turn("2021年港口集团运送旅客多少人次？", ""), "2021年港口集团营业收入是多少？"),
        ("How many of them were saved?", Turn("How many passengers did the ferry have?", "**212**: It had 212 [1]"),
         "How many of the 212 passengers were saved?"),
        ("When was that law passed?", Turn("What law followed the inquiry?", "It led to the Fog Signals Act. [1]"),
         "When was the Fog Signals Act passed?"),
        ("Where was he born?", Turn("Who was the first keeper?", "The first keeper was Robert Flett. [1]"),
         "Where was Robert Flett born?"),
        ("Which of these is open?", Turn("Which lights are there?", "There are Hamna, Voe and Sula. [1]"),
         "Which of Hamna, Voe and Sula is open?"),
        ("What is the second?", Turn("What three aims are there?", ""),
         "What three aims are there, and what is the second?"),
        ("第三个呢？", Turn("存在哪些问题？", ""), "存在哪些问题，第三个是什么？"),
        ("I meant Yantai", BERTHS, "How many berths does Yantai have?"),
        ("No, in 2019", Turn("How much did Dalian handle in 2021?", ""), "How much did Dalian handle in 2019?"),
        ("不是大连港，是青岛港", CARGO, "2021年青岛港货物吞吐量是多少？"),
        ("我是说青岛港", CARGO, "2021年青岛港货物吞吐量是多少？"),
        ("thirty years earlier?", Turn("What did keepers earn in 1910?", ""), "What did keepers earn in 1880?"),
        ("比2020年增加了多少？", CARGO, "2021年大连港货物吞吐量比2020年增加了多少？"),
        ("在建的呢？", Turn("大连港有多少个泊位？", ""), "大连港在建的泊位有多少个？"),
        ("How much revenue?", Turn("How many passengers are expected?", ""), "How much revenue is expected?"),
        ("And completed?", Turn("How many berths are under construction?", ""), "How many berths are completed?"),
        (
            "And completed?",
            Turn("and how much cargo is in transit?", ""),
            "how much cargo is completed?",
        ),
        ("题目呢？", Turn("作者是谁？", ""), "题目？"),
        ("有哪些？", Turn("集团有多少个码头？", ""), "集团有哪些码头？"),
    ],
)  # fmt: skip
def test_a_follow_up_becomes_a_question_that_a_person_could_have_asked(question, turn, text):
    assert alone(question, turn) == text


def test_what_took_each_other_s_place_is_compared():
    turns = (Turn("What was the area of Dalian in 2021?", ""), Turn("And Qingdao?", ""))
    assert alone("Which is larger?", *turns) == "Which is larger, the area of Dalian or the area of Qingdao in 2021?"


def test_the_others_are_those_of_the_list_that_were_not_asked_for():
    turns = (
        Turn("Which lights are there?", "Hamna, Voe and Sula. [1]"),
        Turn("When was the first built?", "In 1794. [1]"),
    )
    assert alone("And the others?", *turns) == "When was Voe and Sula built?"


def test_a_whole_question_is_joined_to_the_one_before_only_where_the_articles_join_them():
    turn = Turn("大连港有多少个泊位？", "")
    for joined, text in ((True, "大连港面积是多少？"), (False, "面积是多少？")):
        assert standalone("面积是多少？", (turn,), similarity, lambda *_, joined=joined: joined) == text


def test_after_thanks_a_whole_question_is_a_new_one():
    assert alone("面积是多少？", Turn("大连港有多少个泊位？", ""), Turn("谢谢！", "不客气！")) == "面积是多少？"


def test_a_follow_up_in_the_other_language_keeps_the_topic():
    assert alone("And Dalian?", Turn("青岛港有多少个泊位？", "")) == "Dalian有多少个泊位？"


def test_a_pronoun_for_a_year_may_stand_for_one_in_the_answer():
    assert alone("当年有多少游客？", Turn("什么时候维修？", "1998年维修。")) == "1998年有多少游客？"


def test_follow_ups_build_on_each_other():
    assert alone("青岛港呢？", CARGO, Turn("2019年呢？", "4.5亿吨")) == "2019年青岛港货物吞吐量是多少？"


def test_thanks_in_between_do_not_end_a_topic():
    assert alone("那青岛港呢？", CARGO, Turn("谢谢", "不客气！")) == "2021年青岛港货物吞吐量是多少？"


@pytest.mark.parametrize(
    "question",
    [
        "港口集团由谁担任董事长？",
        "2019年大连港货物吞吐量是多少？",
        "作者是谁？",
        "关键词有哪些？",
        "总结第三部分",
        "谢谢！",
        "写一首诗",
        "？",
        "What proposals does the article make?",
        "What is this article about?",
        "Why can large freighters not call directly?",
        "How long is the network of canals?",
        "谁来审批新的码头？",
        "When did the Port Group say that it will close its yard?",
        "How did the harbour pilots improve their training?",
        "青岛港从什么时候起公布它的吞吐量？",
        "什么是泊位？",
        "What is a berth?",
    ],
)
def test_what_stands_alone_is_not_dragged_back(question):
    assert standalone(question, (CARGO, BERTHS), similarity) == question


def test_an_order_for_a_language_repeats_the_question_before():
    assert standalone("请用英文回答", (CARGO,), similarity) == CARGO.question


def test_without_a_turn_before_a_follow_up_is_searched_as_it_stands():
    assert standalone("那青岛港呢？", (), similarity) == "那青岛港呢？"


def test_a_standalone_question_is_folded_and_free_of_orders():
    assert alone("請用英文回答：大連港有多少個泊位？") == "大连港有多少个泊位？"


@pytest.mark.parametrize("question", ["那青岛港呢？", "它有多少个泊位？", "And Qingdao?", "Why?", "2019年呢？"])
def test_what_leaves_something_out_depends(question):
    assert depends(question)


def test_fifty_turns_are_read_like_the_last_ones():
    turns = tuple(Turn(f"第{i}个港口有多少个泊位？", str(i)) for i in range(50))
    calls = []

    def counted(first, second):
        calls.append((first, second))
        return similarity(first, second)

    long = standalone("那青岛港呢？", (*turns, CARGO), counted)
    many = len(calls)
    short = standalone("那青岛港呢？", (*turns[-5:], CARGO), counted)
    assert long == short == "2021年青岛港货物吞吐量是多少？"
    assert many == len(calls) - many == 1


def test_fifty_follow_ups_cost_no_more_than_six():
    turns = (CARGO, *(Turn(f"{year}年呢？", "") for year in range(1971, 2021)))
    calls = []

    def counted(first, second):
        calls.append((first, second))
        return similarity(first, second)

    assert standalone("那青岛港呢？", turns, counted) != "那青岛港呢？"
    assert len(calls) <= 6
