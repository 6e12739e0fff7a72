"""The number that a question gives by the way: taken for a statement that there are so many, or for none."""

import pytest

from assistant.questions.said_to_number import numbered_in
from documents.scripts import question_language


@pytest.mark.parametrize(
    ("question", "claim", "rest"),
    [
        ("全市500条公交线路怎么管理？", "全市有500条公交线路", "全市公交线路怎么管理？"),
        ("港口那5个国家实验室怎么组建队伍？", "港口有5个国家实验室", "港口那国家实验室怎么组建队伍？"),
        ("Where are the 40 fire stations?", "there are 40 fire stations", None),
        ("How did Linton manage to attract 2,000 firms?", "Linton attract 2,000 firms", None),
        ("How did the 30 mills share the buildings?", "there are 30 mills", "How did the  mills share the buildings?"),
        ("How do the town's nine mobile shops work?", "there are nine mobile shops", None),
        ("How did the seven laboratories in Linton build teams?", "there are seven laboratories in Linton", None),
    ],
)
def test_a_number_by_the_way_states_how_many_there_are(question, claim, rest):
    stated = numbered_in(question, question_language(question))
    assert stated.claim == claim
    assert rest is None or stated.rest == rest


@pytest.mark.parametrize(
    "question",
    [
        "排前3个城市是哪些？",
        "哪5个国家实验室最大？",
        "如果有500条公交线路，怎么管理？",
        "有500条公交线路吗？",
        "Which two stations were closed?",
        "What were the three largest fires?",
        "When did the 22 Articles come out?",
        "What happened in the 12 months before?",
    ],
)
def test_a_number_that_picks_some_states_nothing(question):
    assert numbered_in(question, question_language(question)) is None
