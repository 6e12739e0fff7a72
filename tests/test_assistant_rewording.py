"""The order in which a question is put into other words, and what each step says it does."""

import pytest

from assistant.rewording.steps import STEPS, reword
from documents.scripts import question_language


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.name)
def test_a_step_does_what_its_line_says(step):
    assert step.reword(step.asked, question_language(step.asked)) == step.said


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.name)
def test_what_a_step_has_put_into_other_words_stays_so(step):
    assert step.reword(step.said, question_language(step.said)) == step.said


def test_each_reader_has_its_steps_in_one_run():
    readers = [step.reader for step in STEPS]
    assert readers == [reader for one in dict.fromkeys(readers) for reader in readers if reader == one]


def test_the_steps_of_a_reader_follow_one_another():
    assert reword("length of the pier, to two decimals", "search") == "What is the length of the pier?"


def test_a_step_takes_the_language_that_the_one_before_has_left():
    assert reword("What is the length of the pier? 请用中文回答", "conversation") == "What is the length of the pier?"
