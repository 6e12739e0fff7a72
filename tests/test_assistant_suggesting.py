"""Suggested questions: well-formed, made of sentences and sections, and only those that the articles answer."""

from dataclasses import replace

import pytest
from core_fixtures import LIGHTS, PORTS, pipeline_of

from assistant import suggesting
from assistant.questions import asking_chinese, asking_english
from assistant.suggesting import OVERVIEW, follow_ups, question_of, starters


@pytest.fixture(scope="module")
def ports(tmp_path_factory):
    return pipeline_of(tmp_path_factory.mktemp("ports"), PORTS)


@pytest.fixture(scope="module")
def lights(tmp_path_factory):
    return pipeline_of(tmp_path_factory.mktemp("lights"), LIGHTS)


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("截至2021年底，大连港共有泊位126个，其中万吨级泊位48个。", "截至2021年底，大连港共有多少个泊位？"),
        ("新码头的总投资达到35亿元。", "新码头的总投资是多少？"),
        ("港口的绿化率超过40%。", "港口的绿化率是多少？"),
        ("2021年，大连港货物吞吐量为5.2亿吨，青岛港为4.1亿吨。", "2021年大连港货物吞吐量是多少？"),
        ("2023年比亚迪生产了300万辆汽车。", "2023年比亚迪生产了多少辆汽车？"),
        ("全校共有学生3万名。", "全校共有多少名学生？"),
        ("北京大学创建于1898年。", "北京大学创建于哪一年？"),
        ("长江是中国最长的河流。", "长江是什么？"),
        ("李白是一位诗人。", "李白是谁？"),
    ],
)
def test_a_chinese_sentence_makes_a_question(sentence, question):
    assert question_of(sentence, "zh") == question


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("Norvik has 14 lighthouses.", "How many lighthouses does Norvik have?"),
        ("By the end of 2021 Dalian had 126 berths.", "How many berths did Dalian have by the end of 2021?"),
        ("Norvik (the town) had opened 3 schools by 1990.", "How many schools had Norvik opened by 1990?"),
        ("The Harbour Trust employs 57 people.", "How many people does the Harbour Trust employ?"),
        ("There are 45 schools in the town.", "How many schools are there in the town?"),
        ("The city's population was 2.4 million in 2019.", "What was the city's population in 2019?"),
        (
            "In 2021, the chip industry of Ulm reached 2 million dollars in size.",
            "How large was the chip industry of Ulm in 2021?",
        ),
        ("The library was founded in 1862.", "When was the library founded?"),
        ("Anna Lund was a painter from Norvik.", "Who was Anna Lund?"),
        ("The User Datagram Protocol (UDP) is an example of a protocol.", "What is the User Datagram Protocol?"),
    ],
)
def test_an_english_sentence_makes_a_question(sentence, question):
    assert question_of(sentence, "en") == question


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("港区没有铁路专线。", "zh"),
        ("2021年。", "zh"),
        ("3座。", "zh"),
        ("与之相比，研发投入强度较低，2021年仅为2.94%、2.95%。", "zh"),
        ("目前，在上海16个区和气象、轨道、交通等专业单位对应的场景已普遍可见。", "zh"),
        ("其中万吨级泊位48个。", "zh"),
        ("该校创建于1898年。", "zh"),
        ("它有8个学院。", "zh"),
        ("人口约2400万人。", "zh"),
        ("The port area has no railway line.", "en"),
        ("It is 31 metres tall.", "en"),
        ("By contrast, they have 3 schools.", "en"),
        ("Unemployment was 5% in 2020.", "en"),
        ("", "zh"),
        ("", "en"),
    ],
)
def test_a_sentence_that_makes_no_good_question_makes_none(sentence, language):
    assert question_of(sentence, language) is None


def test_the_names_of_a_sentence_are_whole():
    assert asking_english.names_of("In 1998 the Harbour Trust (HT) and the Town Hall of Norvik met Anna.") == (
        "the Harbour Trust",
        "the Town Hall of Norvik",
    )
    assert asking_english.names_of("Brain Science and Sea Research grew.") == ()
    assert asking_chinese.names_of("上海“一网通办”帮办制度逐步完善。") == ("“一网通办”",)


def test_starters_are_answered_by_the_articles(ports):
    questions = starters(ports, "zh", 5)
    assert questions[0] == OVERVIEW["zh"]
    assert {"2021年大连港货物吞吐量是多少？", "“现状”这一部分的主要内容是什么？"} & set(questions)
    assert all(ports.reply(question).answered for question in questions)


def test_starters_are_in_the_language_asked_for(ports):
    questions = starters(ports, "en", 3)
    assert questions[0] == OVERVIEW["en"]
    assert {"How many berths did the port of Dalian have by the end of 2021?", "Who is Zhou Yuan?"} & set(questions)


def test_an_article_that_cannot_be_read_in_a_language_gives_questions_in_its_own(lights):
    assert starters(lights, "zh", 2) == (OVERVIEW["zh"], "How many lighthouses does Norvik have?")


def test_no_more_starters_than_wanted(ports):
    assert len(starters(ports, "zh", 1)) == 1
    assert starters(ports, "zh", 0) == ()


def test_follow_ups_are_near_and_never_the_question_itself(ports):
    asked = "截至2021年底，大连港共有多少个泊位？"
    questions = follow_ups(ports, asked, "zh", 3)
    assert asked not in questions
    assert questions[0] in {"2019年大连港货物吞吐量是多少？", "2021年大连港货物吞吐量是多少？"}
    assert all(ports.reply(question).answered for question in questions)


def test_suggestions_are_looked_up_one_by_one_in_the_line_of_the_questions(ports, monkeypatch):
    holding, seen = [], []

    def search(asked):
        seen.append(len(holding))
        return ports.search(asked)

    class Gate:
        def __enter__(self):
            holding.append(1)

        def __exit__(self, *_):
            holding.pop()

    monkeypatch.setattr(suggesting, "LOOKING_UP", Gate())
    pipeline = replace(ports, search=search)
    starters(pipeline, "zh", 5)
    follow_ups(pipeline, "截至2021年底，大连港共有多少个泊位？", "zh", 3)
    assert len(seen) > 5
    assert set(seen) == {1}


def test_nothing_follows_from_nothing(ports):
    assert follow_ups(ports, "", "zh", 3) == ()
