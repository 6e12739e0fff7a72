"""Suggested questions: made of sentences with a figure, and only those that the articles answer."""

import pytest
from core_fixtures import LIGHTS, PORTS, reader_of

from assistant.suggesting import follow_ups, question_of, starters


@pytest.fixture(scope="module")
def ports(tmp_path_factory):
    return reader_of(tmp_path_factory.mktemp("ports"), PORTS)


@pytest.fixture(scope="module")
def lights(tmp_path_factory):
    return reader_of(tmp_path_factory.mktemp("lights"), LIGHTS)


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("目前仍有3座灯塔正在建设。", "目前仍有多少座灯塔正在建设？"),
        ("截至2021年底，大连港共有泊位126个，其中万吨级泊位48个。", "大连港共有泊位多少个？"),
        ("新码头的总投资达到35亿元。", "新码头的总投资多少元？"),
        ("港口的绿化率超过40%。", "港口的绿化率是多少？"),
    ],
)
def test_a_chinese_sentence_with_a_figure_makes_a_question(sentence, question):
    assert question_of(sentence, "zh") == question


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("Norvik has 14 lighthouses.", "How many lighthouses did Norvik have?"),
        ("By the end of 2021 Dalian had 126 berths.", "How many berths did Dalian have by the end of 2021?"),
    ],
)
def test_an_english_sentence_with_a_figure_makes_a_question(sentence, question):
    assert question_of(sentence, "en") == question


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("港区没有铁路专线。", "zh"),
        ("2021年。", "zh"),
        ("3座。", "zh"),
        ("The port area has no railway line.", "en"),
        ("It is 31 metres tall.", "en"),
        ("", "zh"),
    ],
)
def test_a_sentence_that_makes_no_good_question_makes_none(sentence, language):
    assert question_of(sentence, language) is None


def test_starters_are_answered_by_the_articles(ports):
    questions = starters(ports, "zh", 4)
    assert "目前仍有多少座灯塔正在建设？" in questions
    assert all(ports.reply(question).answered for question in questions)


def test_starters_are_in_the_language_asked_for(ports, lights):
    assert starters(ports, "en", 4) == ("How many berths did Dalian have by the end of 2021?",)
    assert starters(lights, "en", 4) == ("How many lighthouses did Norvik have?",)
    assert starters(lights, "zh", 4) == ()


def test_no_more_starters_than_wanted(ports):
    assert len(starters(ports, "zh", 1)) == 1
    assert starters(ports, "zh", 0) == ()


def test_follow_ups_are_near_and_never_the_question_itself(ports):
    questions = follow_ups(ports, "目前仍有多少座灯塔正在建设？", "zh", 3)
    assert "目前仍有多少座灯塔正在建设？" not in questions
    assert "大连港共有泊位多少个？" in questions
    assert all(ports.reply(question).answered for question in questions)


def test_nothing_follows_from_nothing(ports):
    assert follow_ups(ports, "", "zh", 3) == ()
