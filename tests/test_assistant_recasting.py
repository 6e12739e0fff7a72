"""Follow-ups by point, preposition and year, and what takes whose place in the question before."""

import pytest
from core_fixtures import similarity

from assistant import Turn
from assistant.conversations.conversation import standalone
from assistant.conversations.in_unit import asks_unit


def alone(question, *turns):
    return standalone(question, turns, similarity)


CARGO = Turn("2021年大连港货物吞吐量是多少？", "5.2亿吨[1]")
BERTHS = Turn("How many berths does Dalian have?", "126 [1]")
POINTS = "港口发展有两大优势。[1]一是航道水深。[2]二是腹地广阔，覆盖六省。[3]"
POINTS_EN = "The port drew two lessons. [1] First, pilots need rest. [2] Second, charts must be new. [3]"


@pytest.mark.parametrize(
    ("question", "turns", "text"),
    [
        ("第二个呢？", (Turn("港口有哪两大优势？", POINTS),), "腹地广阔？"),
        ("第一点具体说说", (Turn("港口有哪两大优势？", POINTS),), "航道水深？"),
        ("第三个呢？", (Turn("港口有哪两大优势？", POINTS),), "港口有哪两大优势，第三个是什么？"),
        ("Tell me more about the second one", (Turn("What are the lessons?", POINTS_EN),), "charts must be new?"),
        ("第二条具体说什么？", (Turn("对策有哪几条？", "（一）加深航道：[1]一是清淤。[2]（二）培养人才：[3]"),),
         "概括“培养人才”这一部分？"),
        ("Why is that?", (Turn("What are the lessons?", POINTS_EN), Turn("And the first?", "")),
         "pilots need rest, and why?"),
        ("还有别的吗？", (Turn("当前最突出的问题是什么？", ""),), "问题有哪些？"),
        ("能详细说说吗？", (CARGO,), "2021年大连港货物吞吐量是多少？"),
        ("Anything else?", (Turn("Which ports are named?", ""),), "Which ports are named?"),
    ],
)  # fmt: skip
def test_one_of_the_points_or_more_of_them_is_asked_for(question, turns, text):
    assert alone(question, *turns) == text


@pytest.mark.parametrize(
    ("question", "turns", "text"),
    [
        ("On ships?", (Turn("How much was spent on salaries?", ""),), "How much was spent on ships?"),
        ("And in the outer harbour?", (Turn("How many berths are there in the town?", ""),),
         "How many berths are there in the outer harbour?"),
        ("And in Qingdao?", (Turn("How many days did guests of Dalian stay in the cold season?", ""),),
         "How many days did guests of Qingdao stay in the cold season?"),
        ("And from Qingdao?", (Turn("How much of it came from Dalian?", ""),), "How much of it came from Qingdao?"),
    ],
)  # fmt: skip
def test_what_stands_after_a_preposition_takes_the_place_of_what_stood_there(question, turns, text):
    assert alone(question, *turns) == text


@pytest.mark.parametrize(
    ("question", "turns", "text"),
    [
        ("提高了多少？", (CARGO, Turn("2020年呢？", "4.8亿吨[1]")), "大连港货物吞吐量从2020年到2021年提高了多少？"),
        ("By how much did it grow?",
         (Turn("What was Dalian's trade in 2020?", "12 [1]"), Turn("And in 2021?", "14 [1]")),
         "How much did Dalian's trade grow from 2020 to 2021?"),
        ("现在呢？", (CARGO,), "现在大连港货物吞吐量是多少？"),
        ("How many altogether?",
         (Turn("How many berths had Dalian built?", "4 [1]"), Turn("And tugs?", "9 [1]")),
         "How many berths and tugs had Dalian built together?"),
        ("And now?", (Turn("How many berths did Dalian have in 2019?", ""),), "How many berths did Dalian have now?"),
        ("和青岛港比差多少？", (CARGO,), "2021年大连港和青岛港货物吞吐量相差多少？"),
        ("How much larger?",
         (Turn("How large was Dalian's trade in 2020?", ""), Turn("And Yantai's?", ""), Turn("Which is larger?", "")),
         "What is the difference between Dalian's trade and Yantai's trade in 2020?"),
        ("这是截至什么时候的数据？", (Turn("大连港有多少个泊位？", ""),), "大连港泊位，截至什么时候？"),
        ("In which year did that start?", (Turn("What is the Pilot Scheme?", ""),),
         "In which year did the Pilot Scheme start?"),
        ("占全国多少？", (CARGO,), "大连港货物吞吐量占全国多少？"),
        ("2020年卖了多少？", (Turn("星海集团主要生产什么？", ""),), "星海集团2020年卖了多少？"),
    ],
)  # fmt: skip
def test_years_asked_for_in_turn_are_compared_and_a_time_takes_their_place(question, turns, text):
    assert alone(question, *turns) == text


@pytest.mark.parametrize(
    ("question", "turn", "text"),
    [
        ("哪一年？", Turn("澜驰汽车是谁创办的？", ""), "澜驰汽车是哪一年创办的？"),
        ("谁？", Turn("澜驰汽车是哪一年创办的？", ""), "澜驰汽车是谁创办的？"),
        ("北港呢，哪年开港的？", Turn("南港有多少泊位？", ""), "北港哪年开港的？"),
        ("And the Gannet, when was that built?", Turn("How long is the Fulmar?", ""), "When was the Gannet built?"),
        ("When did they come into force?", Turn("Who passed the Rules on Moving Cargo?", ""),
         "When did the Rules on Moving Cargo come into force?"),
        ("在建的呢？", Turn("在用仓库有多大？", ""), "在建仓库有多大？"),
        ("研究院呢？", Turn("港口有几家研究所？", ""), "港口有多少研究院？"),
        ("哪些国家？", Turn("货物主要运往哪些省？", ""), "货物主要运往哪些国家？"),
        ("And about whales?", Turn("How many papers were about sea ice?", ""), "How many papers were about whales?"),
        ("How many of them are pilots?", Turn("How many people work at the harbour?", ""),
         "How many of the people are pilots?"),
        ("How many berths does it have?", Turn("Which is larger, Dalian or Yantai?", "**Dalian**: It is. [1]"),
         "How many berths does Dalian have?"),
        ("泊位有多少？", Turn("文章的作者是谁？", "周若兰[1]"), "泊位有多少？"),
    ],
)  # fmt: skip
def test_names_are_kept_whole_and_what_is_counted_is_counted_anew(question, turn, text):
    assert alone(question, turn) == text


def test_what_two_were_compared_by_is_asked_of_another_alone():
    turns = (CARGO, Turn("青岛港呢？", "4.1亿吨[1]"), Turn("两者哪个更高？", "大连港[1]"))
    assert alone("两者哪个更高？", *turns[:2]) == "2021年大连港和青岛港货物吞吐量哪个更高？"
    assert alone("烟台港呢？", *turns) == "2021年烟台港货物吞吐量是多少？"


def test_after_a_rank_another_is_asked_for_what_was_ranked():
    assert alone("那青岛港呢？", CARGO, Turn("它在全国排第几？", "首位[1]")) == "2021年青岛港货物吞吐量是多少？"


def test_how_much_is_still_in_a_state_is_asked_of_what_was_measured():
    turn = Turn("How much dock space is in use?", "9 ha [1]")
    assert alone("How much is still under construction?", turn) == "How much dock space is still under construction?"


def test_which_of_its_kind_is_asked_for_takes_the_place_of_the_other():
    turn = Turn("低速情景下2030年产量能到多少？", "")
    assert alone("那最快的情景呢？", turn) == "最快的情景下2030年产量能到多少？"


@pytest.mark.parametrize(
    ("question", "turn", "text"),
    [
        ("医生呢？", Turn("医院有多少名护士？", "320人[1]"), "医院有多少名医生？"),
        ("床位呢？", Turn("医院有多少护士？", "320人[1]"), "医院有多少床位？"),
        ("2021年增加了吗？", Turn("区博物馆2020年展出文物多少件？", "300件[1]"),
         "区博物馆2021年展出文物多少件（增加）？"),
        ("And the Hale Trust?", Turn("How much did the port pay for the crane?", "**2 million**[1]"),
         "How much did the Hale Trust pay for the crane?"),
    ],
)  # fmt: skip
def test_no_verb_and_no_body_gives_its_place(question, turn, text):
    assert alone(question, turn) == text


YARD = Turn("When was the Slipway Museum set up?", "1971 [1]")
FESTIVAL = Turn("灯塔节接待了多少游客？", "21万人次[1]")


@pytest.mark.parametrize(
    ("question", "turns", "text"),
    [
        ("in dollars?", (Turn("What did the pier cost in 2021?", "9 million kroner [1]"),),
         "What did the pier cost in 2021 in dollars?"),
        ("换算成美元", (Turn("2021年码头投资是多少？", "9亿元[1]"),), "2021年码头投资是多少美元？"),
        ("In miles?", (Turn("How many kilometres long is the quay?", "4 km [1]"),), "How many miles long is the quay?"),
        ("And in acres?", (Turn("What is the area of the yard in hectares?", "9 ha [1]"),),
         "What is the area of the yard in acres?"),
        ("换算成英里呢？", (Turn("岸线有多少公里长？", "9公里[1]"),), "岸线有多少英里长？"),
        ("In May?", (Turn("How many ships called in June?", "9 [1]"),), "How many ships called in May?"),
        ("上一届呢？", (FESTIVAL,), "灯塔节上一届接待了多少游客？"),
        ("Last season?", (Turn("How many pilots does the port employ?", "9 [1]"),),
         "How many pilots does the port employ last season?"),
        ("The previous month?", (Turn("How many ships called in May?", "9 [1]"),), "The previous month?"),
        ("Last quarter?", (Turn("How many ships called in the third quarter?", "9 [1]"),), "Last quarter?"),
        ("上个月呢？", (Turn("5月有多少船进港？", "9艘[1]"),), "上个月呢？"),
        ("上一届呢？", (Turn("第三届灯塔节接待了多少游客？", "9万人次[1]"),), "上一届呢？"),
        ("And the crane?", (Turn("How high is the signal mast?", "9 m [1]"),), "How high is the crane?"),
        ("And the crane?", (Turn("How much does the signal mast cost?", "9 [1]"),), "How much does the crane cost?"),
        ("And the west?", (Turn("How long is the east pier?", "9 m [1]"),), "How long is the west pier?"),
        ("And cod?", (Turn("How many crews catch herring?", "9 [1]"),), "How many crews catch cod?"),
        ("And cod?", (Turn("How many catch herring?", "9 [1]"),), "How many catch cod?"),
        ("And the rest?", (Turn("How many catch herring?", "9 [1]"),), "the rest"),
        ("做饭的呢？", (Turn("捕鱼的有多少人？", "9人[1]"), Turn("修船的呢？", "8人[1]")), "做饭的有多少人？"),
        ("And the year before?", (Turn("What share of boats left on time?", "81% [1]"),),
         "What share of boats left on time the year before?"),
        ("And NMM?", (YARD,), "When was NMM set up?"),
        ("Which came first?", (YARD, Turn("And NMM?", "1980 [1]")),
         "Which was set up earlier, Slipway Museum or NMM?"),
        ("How many years lie between them?", (YARD, Turn("And NMM?", "1980 [1]")),
         "How many years after Slipway Museum was NMM set up?"),
        ("哪个更早？", (Turn("灯塔是哪一年建成的？", "1901年[1]"), Turn("船坞呢？", "1911年[1]")),
         "灯塔和船坞哪个建成更早？"),
        ("And Norway?", (Turn("How tall is the Netherlands?", "43% [1]"),), "How tall is Norway?"),
        ("And in Turku?", (Turn("What does the monthly pass cost?", "49 euros [1]"),),
         "What does the monthly pass cost in Turku?"),
        ("And the monthly pass?", (Turn("What does a single ticket cost?", "2 euros [1]"),),
         "What does a monthly pass cost?"),
        ("And now?", (Turn("How many berths did Dalian have then?", "9 [1]"),), "How many berths did Dalian have now?"),
        ("What is its budget?", (Turn("How many divers work at the Odder station?", "46 [1]"),),
         "What is the Odder station's budget?"),
        ("Sorry, I meant its director.", (Turn("What is the budget of the Odder station?", "46 [1]"),),
         "Who is the Odder station's director?"),
        ("How many boats does it have?",
         (Turn("Which is the largest yard?", "Odder Yard is the largest, with 9 boats. [1]"),),
         "How many boats does Odder Yard have?"),
        ("When will it open?", (Turn("Who pays for the Odder Lock?", "The county. [1]"),),
         "When will the Odder Lock open?"),
    ],
)  # fmt: skip
def test_it_is_the_place_the_owner_or_the_foremost_that_was_told(question, turns, text):
    assert alone(question, *turns) == text


@pytest.mark.parametrize("bare", ["in May", "in March", "in AD", "in days", "按天", "按月"])
def test_a_time_is_no_unit_of_what_was_asked(bare):
    assert not asks_unit(bare)
