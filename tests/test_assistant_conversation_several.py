"""How follow-ups to several questions, or about several things, become questions that stand alone."""

import pytest
from conversation_fixtures import BERTHS, CARGO, alone

from assistant import Turn


@pytest.mark.parametrize(
    ("question", "turns", "text"),
    [
        ("差多少？", (CARGO, Turn("青岛港呢？", "")), "2021年大连港和青岛港货物吞吐量相差多少？"),
        ("加起来多少？", (CARGO, Turn("青岛港呢？", "")), "2021年大连港和青岛港货物吞吐量合计多少？"),
        ("和烟台港比哪个多？", (CARGO,), "2021年大连港和烟台港货物吞吐量哪个多？"),
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
