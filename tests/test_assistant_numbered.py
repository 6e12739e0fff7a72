"""Whether a sentence tells of another of the things that are told apart by number or rank."""

import pytest
from core_fixtures import ask, hits_of

from assistant.evidence.numbered import is_of_another_number, is_of_another_role
from assistant.words.language import question_language
from assistant.words.lexicon import Lexicon
from documents import article_from_text


def checked(check, text, question):
    article = article_from_text(text, name="a")
    language = question_language(question)
    return check(ask(question, language), hits_of(article, language)[0], Lexicon((article,)))


@pytest.mark.parametrize(
    ("text", "question", "another"),
    [
        ("第六次封湖从2021年开始。", "第五次封湖从哪一年开始？", True),
        ("第六次封湖从2021年开始。", "第六次封湖从哪一年开始？", False),
        ("手术5.2万台，其中四级手术占23%。", "三级手术占多少？", True),
        ("手术5.2万台，其中四级手术占23%。", "4级手术占多少？", False),
        ("地铁1号线设站22座。", "地铁2号线设站多少座？", True),
        ("工业是第一大产业，产值90亿元。", "第二大产业的产值是多少？", False),
        ("第一期和第二期共投资3亿元。", "第一期比第二期多投资多少？", False),
        ("It is the second expressway of its kind in China.", "Which was the first expressway of its kind?", True),
        ("Metro Line 1 has 22 stations.", "How many stations does Metro Line 2 have?", True),
        ("Phase two cost 3 million euros.", "How much did phase 2 cost?", False),
        ("The first stage took two years.", "How long did the work take?", False),
    ],
)
def test_a_number_that_tells_things_apart(text, question, another):
    assert checked(is_of_another_number, text, question) is another


def test_the_number_may_stand_in_the_sentence_before():
    article = article_from_text("这是江州市第二人民医院的年报。全院有床位1850张。", name="a")
    hit = hits_of(article, "zh")[-1]
    lexicon = Lexicon((article,))
    assert is_of_another_number(ask("第一人民医院有多少张床位？", "zh"), hit, lexicon)
    assert not is_of_another_number(ask("第二人民医院有多少张床位？", "zh"), hit, lexicon)


@pytest.mark.parametrize(
    ("text", "question", "another"),
    [
        ("中心主任李若水主持工作。", "中心的副主任是谁？", True),
        ("中心副主任李若水主持工作。", "中心的副主任是谁？", False),
        ("中心副主任李若水主持工作。", "中心的主任是谁？", True),
        ("The director is Ann Lee.", "Who is the deputy director?", True),
        ("The deputy director, Ann Lee, spoke.", "Who is the director?", True),
        ("The director, Ann Lee, and her deputy director spoke.", "Who is the director?", False),
    ],
)
def test_a_deputy_is_not_whom_he_stands_in_for(text, question, another):
    assert checked(is_of_another_role, text, question) is another
