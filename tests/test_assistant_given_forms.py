"""Whether a sentence tells the number that is asked for, in figures or in words."""

import pytest
from core_fixtures import ask, checked, hits_of

from assistant.evidence.given_forms import lacks_the_form, lacks_the_quantity
from assistant.words.lexicon import Lexicon
from documents import article_from_text


@pytest.mark.parametrize(
    ("text", "lacks"),
    [
        ("2021年颁布的条例保障数据安全，促进半导体产业发展。", True),
        ("条例有数十条。", False),
        ("全部条款都在修订。", False),
        ("条例共46条。", False),
    ],
)
def test_a_number_is_told_in_figures_or_by_words_that_count(text, lacks):
    article = article_from_text(text, name="a")
    assert lacks_the_quantity(ask("条例一共多少条？"), hits_of(article)[0], Lexicon((article,))) is lacks


@pytest.mark.parametrize(
    ("text", "lacks"),
    [
        ("The fleet helped with many first voyages.", True),
        ("Several hundred workers mend the nets.", False),
        ("The yard employs 640 people.", False),
    ],
)
def test_people_are_counted_where_people_are_spoken_of(text, lacks):
    article = article_from_text(text, name="a")
    question = ask("How many people work at the yard?", "en")
    assert lacks_the_quantity(question, hits_of(article, "en")[0], Lexicon((article,))) is lacks


@pytest.mark.parametrize(
    ("text", "question", "lacks"),
    [
        ("这些树后来由堀口力照料。", "谁照料这些树？", False),
        ("渔民在树下乘凉。", "谁种的这些树？", False),
        ("围栏由橡木和铁条制成。", "谁种的这些树？", True),
        ("It was founded by monks in 1142.", "Who founded the abbey?", False),
        ("It was rebuilt by 1142 and reached by road.", "Who founded the abbey?", True),
    ],
)
def test_somebody_is_told_by_a_people_or_behind_the_word_for_by(text, question, lacks):
    assert checked(lacks_the_form, text, question) is lacks


@pytest.mark.parametrize(
    ("text", "question", "lacks"),
    [
        ("The market is held every Wednesday on the square.", "When is the market held?", False),
        ("The market is held every Wednesday on the square.", "What time is the market held?", True),
        ("The market is held every Wednesday on the square.", "When was the market founded?", True),
        ("The pool closes at 9 p.m. on weekdays.", "What time does the pool close?", False),
        ("集市每逢周六在镇中心举行。", "集市什么时候举行？", False),
        ("集市每逢周六在镇中心举行。", "集市是什么时候创办的？", True),
        ("集市在镇中心举行。", "集市什么时候举行？", True),
        ("The town put up lamps in 1926.", "How long did it take to put up the lamps?", True),
        ("Work on the lamps went on for two years.", "How long did it take to put up the lamps?", False),
        ("Work on the lamps went on from 1926 to 1928.", "How long did the lamps take?", False),
    ],
)
def test_a_time_is_told_in_hours_and_days_or_as_long_as_it_took_as_it_is_asked_for(text, question, lacks):
    assert checked(lacks_the_form, text, question) is lacks


def test_its_budget_is_that_of_what_stands_before_it():
    text = "The new heart centre was originally due to open in 2021 and opened in 2023; its budget of €64 million rose."
    assert not checked(lacks_the_form, text, "What was the original budget of the heart centre?")
