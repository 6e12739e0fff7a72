"""Tags of claims and words for when, each put in one way."""

import pytest

from assistant.questions.question import analyse
from assistant.rewording.plainly import plainly


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("The fair began in 2008, didn't it?", "The fair began in 2008, right?"),
        ("The fair began in 2008 didn't it?", "The fair began in 2008, right?"),
        ("There are 12 halls, aren't there?", "There are 12 halls, right?"),
        ("The fair was not held in 2008, was it?", "The fair was not held in 2008, right?"),
        ("The fair doesn't have 20 halls, does it?", "The fair does not have 20 halls, right?"),
        ("Isn't the fair old?", "Isn't the fair old?"),
        ("The budget is 56 million, no?", "The budget is 56 million, right?"),
        ("I think the port opened in 1990, correct?", "The port opened in 1990, right?"),
        ("Am I right that the port opened in 1990?", "The port opened in 1990, right?"),
        ("How large is it?", "How large is it?"),
        ("Tell me how many halls there are, will you?", "Tell me how many halls there are, will you?"),
        ("In 2020, how large was it, eh?", "In 2020, how large was it, eh?"),
        ("Is it correct?", "Is it correct?"),
        ("Is the library open, or not?", "Is the library open, or not?"),
        ("which yr was it built?", "which year was it built?"),
        ("What was Hull's revenue the year before 2023?", "What was Hull's revenue in 2022?"),
        ("How much did it earn in the year prior to 2023?", "How much did it earn in 2022?"),
        ("Hull's revenue the year after 2023?", "Hull's revenue in 2024?"),
        ("How many years before 2023 was it built?", "How many years before 2023 was it built?"),
        ("What did it earn the year before?", "What did it earn the year before?"),
        ("What did Hull earn in 2022, not 2023?", "What did Hull earn in 2022?"),
        ("What did Hull earn in 2022 rather than in 2023?", "What did Hull earn in 2022?"),
        ("How much snow fell in the 2023–24 season?", "How much snow fell in the 2023–2024 season?"),
        ("What was earned in 2023-09?", "What was earned in 2023-09?"),
        ("What did Hull not earn in 2023?", "What did Hull not earn in 2023?"),
        ("What made the trade of Hull pass 9 million?", "Why did the trade of Hull pass 9 million?"),
        ("What made up the trade of Hull?", "What made up the trade of Hull?"),
        ("Hull overtook Goole in 2020. How did it manage that?", "Hull overtook Goole in 2020 - why?"),
        ("The trade of Hull fell in 2020; what caused this?", "The trade of Hull fell in 2020 - why?"),
    ],
)
def test_english_is_put_plainly(typed, plain):
    assert plainly(typed, "en") == plain


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("是什么让港口收入突破9亿元？", "为什么港口收入突破9亿元？"),
        ("是什么导致了洪水？", "是什么导致了洪水？"),
        ("海关怎么突然查得更严了？", "海关为什么突然查得更严了？"),
        ("海关怎么查货？", "海关怎么查货？"),
        ("镇上推行双岗制，图的是什么", "镇上推行双岗制，目的是什么"),
        ("渡口有多大规模？", "渡口有多大的规模？"),
        ("渡口2022年的收入是多少（不是2023年）？", "渡口2022年的收入是多少？"),
        ("渡口2022年而不是2023年的收入是多少？", "渡口2022年的收入是多少？"),
        ("港口收入下降了，是什么原因？", "为什么港口收入下降？"),
        ("港口收入超过9亿元，靠的是什么？", "为什么港口收入超过9亿元？"),
        ("书会是2008年创办的，不是吗？", "书会是2008年创办的，对吗？"),
        ("镇上有20个馆，是不是？", "镇上有20个馆，对吗？"),
        ("我记得镇上有12个馆，没错吧", "镇上有12个馆，对吗？"),
        ("书会是2008年吧", "书会是2008年，对吗？"),
        ("镇上是不是有12个馆？", "镇上是不是有12个馆？"),
        ("2023年前一年的收入是多少？", "2022年的收入是多少？"),
        ("2023年的前一年收入是多少？", "2022年收入是多少？"),
        ("2023年的次年收入是多少？", "2024年收入是多少？"),
        ("2023年比前一年多多少？", "2023年比前一年多多少？"),
        ("2023年前一年级有几个班？", "2023年前一年级有几个班？"),
        ("镇上有多少个馆，对吧", "镇上有多少个馆，对吧"),
        ("条例是几几年的文件？", "条例是哪一年的文件？"),
        ("书会多会儿开始办的？", "书会什么时候开始办的？"),
        ("书会是哪一年弄起来的？", "书会是哪一年成立的？"),
        ("桥是哪年哪月建成的？", "桥是哪年哪月建成的？"),
    ],
)
def test_chinese_is_put_plainly(typed, plain):
    assert plainly(typed, "zh") == plain


@pytest.mark.parametrize(("text", "language"), [("It began in 2008, right?", "en"), ("它是2008年成立的，对吗？", "zh")])
def test_what_is_put_plainly_is_a_claim(text, language):
    assert analyse(text, language).confirms


@pytest.mark.parametrize(
    ("typed", "plain", "language"),
    [
        ("不算在建的，码头有多少座？", "已投入使用的码头有多少座？", "zh"),
        ("在用的码头有多少座（不包括在建的）？", "在用的码头有多少座？", "zh"),
        ("不算外贸，吞吐量有多少？", "不算外贸，吞吐量有多少？", "zh"),
        (
            "Leaving aside what is in use, how many piers are there?",
            "how many piers are there under construction?",
            "en",
        ),
        ("How many piers are there, excluding those under construction?", "How many piers are there in use?", "en"),
        ("码头的总产值（不是增加值）有多少？", "码头的总产值有多少？", "zh"),
        ("码头最大，不是吗？", "码头最大，对吗？", "zh"),
        ("How big was the port in 2021 (not the town)?", "How big was the port in 2021?", "en"),
        ("How big was the port in 2021, not just the town?", "How big was the port in 2021, not just the town?", "en"),
        ("How many boats came, not counting ferries?", "How many boats came, not counting ferries?", "en"),
    ],
)
def test_what_is_left_out_by_its_state_asks_for_the_other_state(typed, plain, language):
    assert plainly(typed, language) == plain
