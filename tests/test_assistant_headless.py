"""Follow-ups that leave out what is counted, compared or ordered: how many because of snow, who came second."""

import pytest
from core_fixtures import similarity

from assistant import Turn
from assistant.conversations.conversation import standalone


def alone(question, *turns):
    return standalone(question, turns, similarity)


LATE = Turn("How many ferries were late in 2020?", "**212**: 212 were late. [1]")
WARDS = Turn("平山县有多少座水库？", "9座[1]")


@pytest.mark.parametrize(
    ("question", "turns", "text"),
    [
        ("How many because of ice?", (LATE,), "How many of the 212 ferries were late in 2020 because of ice?"),
        ("And because of strikes?", (LATE, Turn("How many because of ice?", "20 [1]")),
         "How many of the 212 ferries were late in 2020 because of strikes?"),
        ("How many of them on the east coast?", (LATE,),
         "How many of the 212 ferries were late in 2020 on the east coast?"),
        ("How many indoors?", (Turn("How many 4K cameras hung outdoors?", "9 [1]"),),
         "How many 4K cameras hung indoors?"),
        ("市区的有多少?", (Turn("2021年底有多少个4G郊区基站?", "9个[1]"),), "2021年底有多少个4G市区基站?"),
        ("How many more are being built?", (Turn("How many locks has Odder opened?", "**9**: Nine. [1]"),),
         "How many locks are being built?"),
        ("How many others are planned?", (Turn("How many locks has Odder opened?", "9 [1]"),),
         "How many locks are planned?"),
        ("还有几座在建？", (Turn("平山县有几座污水处理厂建成投产了？", "3座[1]"),), "平山县在建的污水处理厂有几座？"),
        ("武汉市有几座？", (WARDS,), "武汉市有几座水库？"),
        ("How many in all?", (Turn("How many vans has the firm bought by 2022?", "9 [1]"),
                              Turn("And how many lorries?", "4 [1]")),
         "How many vans and lorries has the firm bought by 2022 together?"),
        ("一共多少？", (WARDS, Turn("平山县有多少条河？", "4条[1]")), "平山县的水库和河一共有多少？"),
    ],
)  # fmt: skip
def test_what_was_counted_is_counted_elsewhere_or_in_another_state(question, turns, text):
    assert alone(question, *turns) == text


@pytest.mark.parametrize(
    ("question", "turns", "text"),
    [
        ("占百分之几？", (Turn("平山县30座水库中，大型水库有几座？", "3座[1]"),),
         "平山县30座水库中，大型水库占百分之几？"),
        ("And as a percentage?", (Turn("How many of the 42 parishes have a library?", "6 [1]"),),
         "What percentage of the 42 parishes have a library?"),
        ("As a percentage?", (Turn("How many ferries were late in 2020?", "9 [1]"),),
         "What percentage of ferries were late in 2020?"),
        ("What percentage is that?", (Turn("How many vans did the firm buy?", "9 [1]"),),
         "What percentage of vans did the firm buy?"),
        ("As a percentage?", (Turn("What was Turku's output in 2020?", "9 [1]"),),
         "What percentage is Turku's output in 2020?"),
        ("后者是前者的几倍？", (Turn("2012年港口吞吐量是多少？", "4[1]"), Turn("2021年呢？", "9[1]")),
         "港口吞吐量2021年是2012年的几倍？"),
        ("So the later figure is how many times the earlier one?",
         (Turn("What did the port earn in 2012?", "4 [1]"), Turn("And in 2021?", "9 [1]")),
         "What did the port earn in 2021, how many times 2012?"),
        ("How many points above Oslo is that?", (Turn("What was Turku's jobless rate in 2021?", "9% [1]"),),
         "What is the difference between Turku's jobless rate and Oslo's jobless rate in 2021?"),
        ("How many more than in 2020?", (Turn("How many people did the yard employ in 2024?", "90 [1]"),),
         "How many more people did the yard employ in 2024 than in 2020?"),
        ("How much more is that?", (Turn("What was Dalian's trade in 2020?", "9 [1]"), Turn("And Yantai's?", "8 [1]")),
         "What is the difference between Dalian's trade and Yantai's trade in 2020?"),
        ("And what share are women?", (Turn("How many employees has the port?", "9 [1]"),),
         "What share of the employees are women?"),
        ("And what share are women?", (Turn("What is the port's income?", "9 [1]"),), "what share are women?"),
        ("And what share are women?", (Turn("How many more nurses did Turku hire in 2020 than in 2019?", "9 [1]"),),
         "What share of the nurses are women?"),
        ("What share are women?", (Turn("How many people did Turku hire in 2020?", "9 [1]"),), "What share are women?"),
        ("女性占多少？", (Turn("港口有多少员工？", "9人[1]"),), "港口员工中女性占多少？"),
        ("跟武汉差几个百分点？", (Turn("南京2021年的失业率是多少？", "9%[1]"),), "南京和武汉2021年的失业率相差多少？"),
        ("What was it in 2010?", (Turn("What was Turku's output in 2020?", "9 [1]"),),
         "What was Turku's output in 2010?"),
        ("2010年是多少？", (Turn("2020年大连港的吞吐量是多少？", "9[1]"),), "2010年大连港的吞吐量是多少？"),
        ("And before 2024?", (Turn("What does a day ticket cost?", "9 [1]"),),
         "What does a day ticket cost before 2024?"),
        ("同比增长多少？", (Turn("大连港2020年的吞吐量是多少？", "9[1]"),), "大连港2020年的吞吐量同比增长多少？"),
        ("占全省的比重呢？", (Turn("2023年平山县GDP是多少？", "9[1]"),), "2023年平山县GDP占全省的比重是多少？"),
    ],
)  # fmt: skip
def test_what_was_told_is_set_against_another_figure(question, turns, text):
    assert alone(question, *turns) == text


@pytest.mark.parametrize(
    ("question", "asked", "text"),
    [
        ("And who came second?", "Which mill had the highest output in 2023?",
         "Which mill had the second highest output in 2023?"),
        ("Which comes second, and how many are there?", "Which town has the most schools?",
         "Which town has the second highest number of schools, and how many are there?"),
        ("The third?", "Which line is the most popular?", "Which line is the third most popular?"),
        ("其次呢？", "哪个县的产量最高？", "哪个县的产量第二高？"),
        ("排第三的是谁？", "哪个县的产量最高？", "哪个县的产量第三高？"),
        ("第二个呢？", "有哪些建议？", "有哪些建议，第二个是什么？"),
    ],
)  # fmt: skip
def test_what_comes_next_is_asked_of_the_same_order(question, asked, text):
    assert alone(question, Turn(asked, "9 [1]")) == text


@pytest.mark.parametrize(
    ("question", "turns", "text"),
    [
        ("How many nurses work there?", (Turn("How many beds does Turku have?", "9 [1]"),),
         "How many nurses work at Turku?"),
        ("How deep is it there?", (Turn("How many berths does Turku have?", "9 [1]"),), "How deep is it at Turku?"),
        ("How much of it went to women?", (Turn("What bonus did the drivers get in 2023?", "9 [1]"),),
         "How much of the bonus went to women?"),
        ("What did most of it go on?", (Turn("How much council tax did Turku raise?", "9 [1]"),),
         "What did most of the council tax go on?"),
        ("And from the county?", (Turn("How much does the Odder Lock cost?", "9 [1]"),
                                  Turn("How much of that comes from the fund?", "9 [1]")),
         "How much of the Odder Lock comes from the county?"),
        ("When will it open?", (Turn("How much of the Odder Lock comes from the fund?", "9 [1]"),),
         "When will the Odder Lock open?"),
        ("Where is it?", (Turn("Who built the Odder Lock?", "9 [1]"),), "Where is the Odder Lock?"),
        ("Which towns are those colleges in?", (Turn("How many labs have Baltic and Nordic colleges set up?", "9"),),
         "Which towns are the Baltic and Nordic colleges in?"),
        ("What about the Hale one?", (Turn("When was the Odder Lock built?", "1971 [1]"),),
         "When was the Hale Lock built?"),
        ("When did it open?", (Turn("What was Anna Berg's first show?", "Her first show was on ships. [1]"),),
         "When did Anna Berg's first show open?"),
        ("What has it turned to?", (Turn("Which port lost cargo?", "Lind is the only port to have lost cargo. [1]"),),
         "What has Lind turned to?"),
        ("它的库容是多少？", (Turn("四座水库中哪座最大？", "**青山水库**：青山水库最大。[1]"),),
         "青山水库的库容是多少？"),
        ("大连的那个水族馆呢？", (Turn("青岛海洋馆投资多少？", "9亿元[1]"),), "大连水族馆投资多少？"),
        ("它在哪个城市？", (Turn("海星罐头出口到多少个国家？", "9个[1]"),), "海星罐头在哪个城市？"),
    ],
)  # fmt: skip
def test_a_pronoun_stands_for_the_place_the_part_or_the_thing_that_was_told(question, turns, text):
    assert alone(question, *turns) == text


@pytest.mark.parametrize(
    ("question", "turns", "text"),
    [
        ("And by boat?", (Turn("How many trips were made by tram in 2021?", "9 [1]"),),
         "How many trips were made by boat in 2021?"),
        ("And in Norway?", (Turn("How much do growers in Sweden pay for power?", "9 [1]"),),
         "How much do growers in Norway pay for power?"),
        ("And in the hills?", (Turn("How much do growers in the valley pay for power?", "9 [1]"),),
         "How much do growers in the hills pay for power?"),
        ("What about buses?", (Turn("How many trams run on line 3?", "9 [1]"),), "How many buses run on line 3?"),
        ("And men?", (Turn("What share of staff are women?", "9% [1]"),), "What share of staff are men?"),
        ("漳州的呢？", (Turn("福建宁德核电站装机多少？", "9[1]"),), "漳州核电站装机多少？"),
        ("门票收入呢？", (Turn("长春2022—2023赛季有多少观众？", "9万[1]"),), "2022—2023赛季长春门票收入是多少？"),
        ("人均呢？", (Turn("2023年平山县GDP是多少？", "9[1]"),), "2023年平山县人均GDP是多少？"),
        ("总投资多少？", (Turn("青山电站是什么时候并网的？", "2018年[1]"),), "青山电站总投资多少？"),
        ("资金从哪来？", (Turn("大桥什么时候通车？", "2018年[1]"),), "大桥资金从哪来？"),
        ("计划什么时候投用？", (Turn("青岛海洋馆什么时候开工的？", "2018年[1]"),), "青岛海洋馆计划什么时候投用？"),
        ("一届干多久？", (Turn("谁来当北方旅游联盟的主席？", "轮值[1]"),), "北方旅游联盟的主席一届干多久？"),
        ("增加了多少？", (Turn("平山县2019年有多少家工厂？", "9家[1]"), Turn("2023年呢？", "12家[1]")),
         "平山县的工厂从2019年到2023年增加了多少？"),
    ],
)  # fmt: skip
def test_a_follow_up_takes_the_place_of_its_like_whole(question, turns, text):
    assert alone(question, *turns) == text
