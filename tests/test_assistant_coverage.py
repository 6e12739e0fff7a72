"""How well a stretch of text meets the words of a question."""

import pytest
from core_fixtures import ask

from assistant.evidence.coverage import COVERAGE, coverage
from assistant.words.lexicon import Lexicon
from documents import article_from_text
from index.hit import Hit, Scores

TEXT = "灯塔公司有员工300名，年产灯具5万件。灯塔公司位于东港。\n\n码头于2018年动工，投资9亿元，水深12米。\n"
ARTICLE = article_from_text(TEXT, name="a")
LEXICON = Lexicon((ARTICLE,))


def measured(question, sentence):
    values = coverage(ask(question, "zh"), Hit(ARTICLE, ARTICLE.sentences[sentence], Scores(*[0.0] * 6), "zh"), LEXICON)
    return dict(zip(COVERAGE, values, strict=True))


def test_a_word_said_counts_whole_and_one_that_is_missing_nothing():
    met = measured("灯塔公司的员工有多少？", 0)
    assert (met["words_here"], met["least_here"], met["unmet_here"]) == (1.0, 1.0, 0.0)
    lacking = measured("灯塔公司的预算是多少？", 0)
    assert (lacking["least_here"], lacking["least_somewhere"], lacking["unmet_here"]) == (0.0, 0.0, 1.0)


def test_the_paragraph_meets_what_its_sentence_leaves_out():
    met = measured("灯塔公司的员工有多少？", 1)
    assert met["least_here"] == 0.0
    assert met["least_nearby"] == 1.0


def test_only_the_clause_with_the_figure_counts_for_what_is_measured():
    assert measured("码头投资多少？", 2)["measures_by_the_figure"] == 1.0
    assert measured("码头有多长？", 2)["measures_by_the_figure"] == 0.0


@pytest.mark.parametrize(("question", "met"), [("2018年动工的码头投资多少？", 0.0), ("7号码头投资多少？", -1.0)])
def test_numbers_of_a_question_are_looked_for(question, met):
    assert measured(question, 2)["numbers_here"] == met
