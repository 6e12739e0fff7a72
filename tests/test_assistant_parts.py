"""The parts of a question that asks more than one thing."""

import pytest

from assistant.questions.parts import each_named, parts_of


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("规模有多大，占全国多少？", ("规模有多大", "占全国多少")),
        ("2023年，产量多少，是谁公布的？", ("2023年，产量多少", "是谁公布的")),
        ("条例是什么时候通过、什么时候施行的？", ("条例是什么时候通过", "什么时候施行的")),
        ("东港和西港有多少泊位？", ()),
        ("How large is it and what share is that?", ("How large is it", "what share is that")),
        ("Who built it, when, and by whom is it run?", ("Who built it", "when", "by whom is it run")),
        ("How large are cod and haddock stocks?", ()),
    ],
)
def test_a_question_is_parted_where_each_part_asks(question, parts):
    assert parts_of(question) == parts


@pytest.mark.parametrize(
    ("question", "each"),
    [
        ("东山大会和西山论坛分别创办于哪年？", ("东山大会创办于哪年？", "西山论坛创办于哪年？")),
        ("2021年东港和西港的泊位各有多少？", ("2021年东港的泊位有多少？", "2021年西港的泊位有多少？")),
        ("When were the Corn Hall and the Annex built?",
         ("When were the Corn Hall built?", "When were the Annex built?")),
        ("When was the Ministry of Science founded?", ()),
        ("How many towns in Bosnia and Herzegovina take part?", ()),
        ("东港和西港相差多少？", ()),
        ("东港和西港各区有多少医院？", ()),
        ("2023年底青州的稻谷和小麦各收了多少？", ("2023年底青州的稻谷收了多少？", "2023年底青州的小麦收了多少？")),
        ("2022年的产值和出口额分别是多少？", ("2022年的产值是多少？", "2022年的出口额是多少？")),
        ("How many beds and nurses did it have in 2020?",
         ("How many beds did it have in 2020?", "How many nurses did it have in 2020?")),
        ("What is the difference in bus and tram fares?", ()),
        ("What is the distance between Dunmore and Lodz?", ()),
    ],
)  # fmt: skip
def test_the_same_asked_of_two_is_asked_of_each(question, each):
    assert each_named(question, lambda joined: joined == "Bosnia and Herzegovina") == each
