"""Whether a sentence tells what is asked of a body only of one of its parts."""

import pytest
from core_fixtures import checked

from assistant.evidence.suborganisations import is_of_a_part


@pytest.mark.parametrize(
    ("text", "question", "part"),
    [
        ("临川大学氢能学院成立于2019年。", "临川大学什么时候成立的？", True),
        ("临川大学成立于1952年。", "临川大学什么时候成立的？", False),
        ("临川大学氢能学院成立于2019年。", "临川大学氢能学院什么时候成立的？", False),
        ("临川大学与省博物馆共建的基地建于2019年。", "临川大学的基地建于哪一年？", False),
        ("The School of Energy of Linton University was founded in 2019.", "When was Linton University founded?", True),
        ("Linton University was founded in 1952.", "When was Linton University founded?", False),
    ],
)
def test_what_is_told_of_a_part_is_not_told_of_the_whole(text, question, part):
    assert checked(is_of_a_part, text, question) is part
