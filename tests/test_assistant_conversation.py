"""How follow-ups become questions that stand alone."""

import pytest
from core_fixtures import similarity

from assistant import Turn
from assistant.conversations.conversation import depends, standalone

CARGO = Turn("2021年大连港货物吞吐量是多少？", "5.2亿吨[1]")
BERTHS = Turn("How many berths does Dalian have?", "126 [1]")


def alone(question, *turns):
    return standalone(question, turns, similarity)


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


@pytest.mark.parametrize(
    ("question", "turns", "text"),
    [
        ("差多少？", (CARGO, Turn("青岛港呢？", "")), "2021年大连港和青岛港货物吞吐量相差多少？"),
        ("加起来多少？", (CARGO, Turn("青岛港呢？", "")), "2021年大连港和青岛港货物吞吐量合计多少？"),
        (
            "How many more is that than Dalian?",
            (BERTHS, Turn("And Qingdao?", "")),
            "How many more berths did Qingdao have than Dalian?",
        ),
        ("How many is that together?", (BERTHS, Turn("And Qingdao?", "")),
         "How many berths did Dalian and Qingdao have together?"),
        (
            "What is the difference?",
            (Turn("How large was Dalian's trade in 2020?", ""), Turn("And Qingdao's?", "")),
            "What is the difference between Dalian's trade and Qingdao's trade in 2020?",
        ),
        (
            "How much more is that than Yantai's?",
            (Turn("How large was Dalian's trade in 2020?", ""),),
            "What is the difference between Dalian's trade and Yantai's trade in 2020?",
        ),
    ],
)  # fmt: skip
def test_how_far_two_are_apart_and_what_they_make_together_is_asked_of_the_last_two(question, turns, text):
    assert alone(question, *turns) == text


@pytest.mark.parametrize(
    ("question", "turn", "text"),
    [
        ("这些数据是谁发布的？", CARGO, "2021年大连港货物吞吐量的数据是谁发布的？"),
        ("数据来源是什么？", CARGO, "2021年大连港货物吞吐量的数据来源是什么？"),
        (
            "Who published these figures?",
            Turn("How large was Dalian's trade in 2020?", ""),
            "Who published the figures on Dalian's trade in 2020?",
        ),
    ],
)
def test_whose_figures_they_are_is_asked_of_what_they_are_on(question, turn, text):
    assert alone(question, turn) == text


@pytest.mark.parametrize(
    ("question", "turn", "text"),
    [
        ("几个泊位？", Turn("大连港在哪里？", ""), "大连港几个泊位？"),
        ("室内的呢？", Turn("室外仓库建了多少个？", ""), "室内仓库建了多少个？"),
        ("资金方面呢？", Turn("作者对人才有什么建议？", ""), "作者对资金有什么建议？"),
        ("灌溉多少农田？", Turn("澄河全长多少？", ""), "澄河灌溉多少农田？"),
        ("哪年上线的？", Turn("“云仓”平台接入多少仓库？", ""), "“云仓”平台哪年上线的？"),
        ("还有几个在建？", Turn("有几个深水码头已经建成？", ""), "在建的深水码头有几个？"),
        ("And the one to Yantai?", Turn("When did the ferry to Dalian sail?", ""),
         "When did the ferry to Yantai sail?"),
        ("And Qingdao's?", Turn("What was Dalian's R&D intensity in 2021?", ""),
         "What was Qingdao's R&D intensity in 2021?"),
        ("And Yantai?", Turn("What was the trade of 大连 in 2020?", ""), "What was the trade of Yantai in 2020?"),
        ("他多大年纪？", Turn("青禾研究所首任所长是谁？", "青禾研究所有42人，首任所长为韩明远。[1]"),
         "韩明远多大年纪？"),
    ],
)  # fmt: skip
def test_what_is_left_out_or_changed_takes_the_place_of_its_like(question, turn, text):
    assert alone(question, turn) == text


def test_a_bare_count_after_a_bare_count_is_of_its_own():
    assert alone("有多少座冷库？", Turn("有多少家合作社？", "")) == "有多少座冷库？"


def test_names_in_two_writings_take_each_other_s_place():
    turns = (CARGO, Turn("What about Qingdao?", ""))
    assert alone("烟台港呢？", *turns) == "2021年烟台港货物吞吐量是多少？"
    assert alone("What is the second?", Turn("What three piers does the town plan?", "")) == (
        "What three piers does the town plan, and what is the second?"
    )


PIERS = (
    Turn("When was the North Pier opened?", "**1901**: The North Pier was opened in 1901. [1]"),
    Turn("And the South Pier?", "**1934**: The South Pier was opened in 1934. [1]"),
)
DAMS = (
    Turn("清溪水库面积是多少？", "**12平方公里**：清溪水库面积12平方公里。[1]"),
    Turn("白石水库呢？", "**9平方公里**：白石水库面积9平方公里。[1]"),
)
CATCH = (
    Turn("2021年渔获量是多少？", "**80万吨**：2021年渔获量80万吨。[1]"),
    Turn("2022年呢？", "**90万吨**：2022年渔获量90万吨。[1]"),
)


@pytest.mark.parametrize(
    ("question", "turns", "text"),
    [
        ("How long is the former?", PIERS, "How long is North Pier?"),
        ("Who owns the latter?", PIERS, "Who owns South Pier?"),
        ("How many years apart is that?", PIERS, "How many years after the North Pier was the South Pier opened?"),
        ("前者由谁管理？", DAMS, "清溪水库由谁管理？"),
        ("前者比后者多多少？", DAMS, "清溪水库和白石水库面积相差多少？"),
        ("哪一年更高？", CATCH, "渔获量2021年和2022年哪一年更高？"),
    ],
)
def test_what_was_asked_for_in_turn_is_pointed_at_by_its_place(question, turns, text):
    assert alone(question, *turns) == text


@pytest.mark.parametrize("question", ["你确定吗？", "原文是怎么说的？", "这句话在文章哪里？", "有什么依据吗？"])
def test_an_answer_that_is_doubted_in_chinese_is_asked_for_again(question):
    assert alone(question, Turn("大连港面积是多少？", "")) == "大连港面积是多少？"


@pytest.mark.parametrize(
    "question", ["Are you sure about that?", "Where does the text say so?", "Can you show me the source sentence?"]
)
def test_an_answer_that_is_doubted_in_english_is_asked_for_again(question):
    assert alone(question, Turn("How large is Oslo harbour?", "")) == "How large is Oslo harbour?"


def test_a_thing_takes_the_place_of_one_with_the_same_head_as_a_whole():
    assert alone("And air freight?", Turn("What does sea freight cost?", "")) == "What does air freight cost?"
    assert alone("白石水库呢？", Turn("清溪水库投资多少？", "")) == "白石水库投资多少？"


def test_a_thing_that_was_spoken_of_before_is_come_back_to():
    turns = (Turn("大连港面积是多少？", ""), Turn("青岛港在哪里？", ""))
    assert alone("再回到大连港，它由谁管理？", *turns) == "大连港由谁管理？"
    assert alone("Back to Oslo: who runs its port?", Turn("Where is Bergen?", "")) == "Who runs Oslo's port?"


@pytest.mark.parametrize(
    ("question", "turn", "text"),
    [
        ("And how many did Yantai handle?", Turn("How many ships did Dalian handle in 2020?", ""),
         "How many ships did Yantai handle in 2020?"),
        ("Is that more than in 2019?", Turn("How many ships came in 2020?", ""),
         "How many ships came in 2019 or 2020, which is more?"),
        ("为什么下降了？", Turn("2020年青岛外运货量是多少？", ""), "青岛外运货量为什么下降了？"),
        ("我想问的是2019年", Turn("2020年青岛港投资多少？", ""), "2019年青岛港投资多少？"),
        ("What about the last?", Turn("What steps does the port take?", "Two: first, dredge; second, buy cranes."),
         "buy cranes?"),
    ],
)  # fmt: skip
def test_what_is_compared_or_counted_is_taken_from_before(question, turn, text):
    assert alone(question, turn) == text


def test_whether_it_rose_asks_how_much_it_changed_between_the_two_years():
    assert alone("涨了吗？", *CATCH) == "渔获量从2021年到2022年变化了多少？"
    turns = (Turn("How many ships did Oslo handle in 2019?", "**9** [1]"), Turn("And in 2020?", "**12** [1]"))
    assert alone("Did it go up?", *turns) == "How many more ships did Oslo handle in 2020 than in 2019?"


def test_how_many_times_another_is_asks_of_both():
    assert alone("青岛是它的几倍？", Turn("2020年大连货运量是多少？", "")) == "2020年青岛货运量是大连的几倍？"


def test_of_three_years_the_highest_is_asked_of_all():
    turns = (*CATCH, Turn("2023年呢？", "**85万吨**：2023年渔获量85万吨。[1]"))
    assert alone("哪年最高？", *turns) == "渔获量2021年、2022年和2023年哪一年最高？"
