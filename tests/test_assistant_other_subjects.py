"""What a sentence tells of another one, or counts of other things, tells nothing of what is asked."""

import pytest
from computing_articles import MORE_EN
from core_fixtures import ask, checked, hits_of
from working_out import worked

from assistant.evidence.other_subjects import (
    counts_other_things,
    is_by_another_cause,
    is_for_others,
    is_of_another_subject,
)
from assistant.statement import Statement
from assistant.words.lexicon import Lexicon
from documents import article_from_text

MILLS = "Two mills, Linton Mill and Carder Mill, lie on the Wye. "

TWO_MILLS = "Linmill earned €11 million in 2024. Carmill lost €9 million in 2024."


@pytest.mark.parametrize(
    ("text", "question", "others"),
    [
        ("The guild bought 40 looms from the weavers.", "How many weavers are in the guild?", True),
        ("The guild has 640 weavers and 40 looms.", "How many weavers are in the guild?", False),
        ("The guild has 640 masters.", "How many members does the guild have?", False),
        ("The weavers numbered 640, up from 500.", "How many weavers are in the guild?", False),
        ("The plan was dropped after 63% of voters rejected it.", "How many weavers took part in the vote?", True),
        ("Since then 312 birds have been tagged.", "How many puffins have been tagged?", False),
        ("The council has 12 weavers.", "How many people does the council have?", False),
    ],
)
def test_a_figure_that_stands_with_another_thing_does_not_count_the_asked_one(text, question, others):
    assert checked(counts_other_things, text, question) is others


@pytest.mark.parametrize(
    ("text", "question", "other"),
    [
        (f"{MILLS}Linton Mill has 40 looms.", "How many looms does Carder Mill have?", True),
        (f"{MILLS}Linton Mill has 40 looms.", "How many looms does Linton Mill have?", False),
        (f"{MILLS}Ann Lee, Chief Miller", "Who is the chief of Carder Mill?", False),
        (TWO_MILLS, "How big was the loss that Linmill made in 2024?", True),
        (f"{TWO_MILLS} Its staff numbered 90.", "How many staff did Linmill have?", True),
        (f"{TWO_MILLS} Its staff numbered 90.", "How many staff did Carmill have?", False),
        (f"{TWO_MILLS} Within the Wool Union it ranks first with 90 looms.", "How many looms has Linmill?", False),
        (TWO_MILLS, "Linmill 2024年亏损了多少？", True),
        (TWO_MILLS, "Carmill 2024年亏损了多少？", False),
        (f"{MILLS}It has 40 looms.", "How many looms does Carder Mill have?", False),
    ],
)
def test_a_sentence_that_opens_with_another_name_is_of_another_subject(text, question, other):
    article = article_from_text(text, name="a")
    hit = hits_of(article)[-1]
    assert is_of_another_subject(ask(question), hit, Lexicon((article,))) is other


@pytest.mark.parametrize(
    ("question", "others"),
    [
        ("How much does a ticket cost for pupils?", True),
        ("How much does a ticket cost for adults?", False),
        ("How much does a ticket cost?", False),
    ],
)
def test_what_adults_pay_says_nothing_of_what_pupils_pay(question, others):
    assert checked(is_for_others, "A ticket costs €9 for adults.", question) is others


@pytest.mark.parametrize(
    ("text", "question", "another"),
    [
        ("The ferry lost 31 sailings because of fog.", "How many sailings were lost because of ice?", True),
        ("The ferry lost 31 sailings because of ice.", "How many sailings were lost because of thick ice?", False),
        ("The ferry lost 31 sailings because of fog.", "How many sailings were lost because of it in 2022?", False),
        ("In all 180 trains were cancelled, 80 of them in fog.", "How many trains stood due to strikes?", False),
        ("渡轮因大雾停航31班。", "渡轮因结冰停航多少班？", True),
        ("渡轮因大雾停航31班。", "渡轮因大雾停航多少班？", False),
        ("受台风影响，倒塌房屋52间。", "受地震影响倒塌房屋多少间？", True),
        ("受台风影响，倒塌房屋52间。", "因台风倒塌房屋多少间？", False),
        ("因干旱减产900吨。", "因洪水减产多少吨？", True),
        ("因干旱减产900吨。", "因严重干旱减产多少吨？", False),
        ("减产900吨。", "因洪水减产多少吨？", False),
    ],
)
def test_what_came_of_one_cause_says_nothing_of_another(text, question, another):
    assert checked(is_by_another_cause, text, question) is another


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("How much did the catch fall because of storms?", None),
        ("How much did the catch fall because of the oil spill?", "900 tonnes"),
        ("How much did the catch fall?", "900 tonnes"),
    ],
)
def test_a_told_change_is_no_result_for_another_cause(question, lead):
    made = worked("Report\n\nThe catch fell by 900 tonnes because of the oil spill in 2022." + MORE_EN, question)
    assert (made.lead if isinstance(made, Statement) else None) == lead
