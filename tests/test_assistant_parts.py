"""The parts of a question that asks more than one thing."""

import pytest

from assistant.questions.parts import parts_of


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
