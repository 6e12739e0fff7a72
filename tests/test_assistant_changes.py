"""A comparison with a year before is reworded as a change since it, and a number that is no year is left alone."""

import pytest

from assistant.rewording.changes import as_change


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("How much longer were the lines than in 1995?", "by how much did the lines increase since 1995?"),
        ("How much more did the mill earn than in 1995?", "by how much did the mill earn increase since 1995?"),
        ("How much cheaper is bread than last year?", "by how much did bread decrease since last year?"),
        ("How many more swans were there than in 1995?", "by how many did swans increase since 1995?"),
        ("How many fewer swans compared with 1995?", "by how many did swans decrease since 1995?"),
        ("桥比1995年多多少座", "桥比1995年增加了多少座"),
    ],
)
def test_a_comparison_with_a_year_asks_for_the_change_since(text, said):
    assert as_change(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "How many more than 2000 swans came?",
        "How many more swans than 1900 came?",
        "How many more swans were in 1500 ponds than in 1600 lakes?",
        "How much longer were the lines in 1996 than in 1995?",
    ],
)
def test_a_number_that_is_no_year_and_two_years_are_left(text):
    assert as_change(text) == text
