"""The forms in which a history may be given."""

import pytest

from assistant import AssistantError, Turn
from assistant.conversations.conversation import read_history


@pytest.mark.parametrize(
    "history",
    [
        [("大连港有多少个泊位？", "126个")],
        [Turn("大连港有多少个泊位？", "126个")],
        [["大连港有多少个泊位？", "126个"]],
        (("大连港有多少个泊位？", "126个"),),
        iter([("大连港有多少个泊位？", "126个")]),
        [{"role": "user", "content": "大连港有多少个泊位？"}, {"role": "assistant", "content": "126个"}],
        [
            {"role": "system", "content": "Be brief."},
            {"role": "user", "content": "大连港有多少个泊位？"},
            {"role": "assistant", "content": "126个"},
        ],
    ],
)
def test_a_history_is_read_in_every_form(history):
    assert read_history(history) == (Turn("大连港有多少个泊位？", "126个"),)


@pytest.mark.parametrize("history", [None, [], ()])
def test_no_history_is_no_turns(history):
    assert read_history(history) == ()


def test_an_unanswered_question_is_a_turn_when_another_follows():
    messages = [
        {"role": "user", "content": "a"},
        {"role": "user", "content": "b"},
        {"role": "assistant", "content": "c"},
    ]
    assert read_history(messages) == (Turn("a", ""), Turn("b", "c"))


def test_the_forms_may_be_mixed_and_empty_answers_are_turns():
    history = [Turn("a", "b"), ("c", None), {"role": "user", "content": "d"}, {"role": "assistant", "content": "e"}]
    assert read_history(history) == (Turn("a", "b"), Turn("c", ""), Turn("d", "e"))


@pytest.mark.parametrize(
    "history",
    [
        ["a"],
        [("a",)],
        [("a", "b", "c")],
        [3],
        [{"role": "robot", "content": "a"}],
        [{"role": "user"}],
        [{"content": "a"}],
        3,
    ],
)
def test_what_is_no_history_is_named_with_what_is(history):
    with pytest.raises(AssistantError, match="Give"):
        read_history(history)
