"""Whether a question wants something confirmed of which the articles tell nothing."""

import pytest
from core_fixtures import ask, hits_of

from assistant.evidence.untold import speaks_of_nothing_asked, untold_word
from assistant.words.lexicon import Lexicon
from documents import article_from_text

GREENWAY = article_from_text("“澜江绿道”于2023年5月1日开放，全长62公里，串联起11座公园。5号线长33公里。", name="a")
CAMPUS = article_from_text("The library lends 640,000 books a year and stays open until midnight.", name="b")


def untold(question, article, answers=0.4):
    return untold_word(ask(question), answers, Lexicon((article,)))


@pytest.mark.parametrize(
    ("question", "article", "word"),
    [
        ("绿道能露营吗？", GREENWAY, "露营"),
        ("绿道有没有夜班公交？", GREENWAY, "夜班"),
        ("绿道开放了吗？", GREENWAY, None),
        ("5号线长40公里，对吗？", GREENWAY, None),
        ("绿道有多长？", GREENWAY, None),
        # Of two things that are asked one or the other is not claimed.
        ("绿道能否露营过夜？", GREENWAY, "露营"),
        ("绿道能否全天开放，还是夜里关闭？", GREENWAY, None),
        ("What causes earthquakes?", CAMPUS, None),
        ("Does the library have a swimming pool?", CAMPUS, "swimming"),
        ("Does the library lend ten books to tenants?", CAMPUS, "tenants"),
        ("Is it true that the library lends books?", CAMPUS, None),
        ("The library met its target, right?", CAMPUS, "target"),
        ("Did books rise?", CAMPUS, None),
        ("Does the library have a forest?", CAMPUS, "forest"),
        ("Was the biggest library put there to lend books?", CAMPUS, None),
    ],
)
def test_the_word_of_a_claim_that_is_never_said(question, article, word):
    assert untold(question, article) == word


@pytest.mark.parametrize(
    ("question", "article", "answers", "word"),
    [
        ("地震怎么形成？", GREENWAY, 0.2, "地震"),
        ("二号楼有几层？", GREENWAY, 0.2, "二号楼"),
        ("绿道的公园在地震时开放多久？", GREENWAY, 0.2, None),
        ("What causes earthquakes?", CAMPUS, 0.2, "causes"),
        ("How many books does the library lend in earthquakes?", CAMPUS, 0.2, None),
    ],
)
def test_where_hardly_anything_speaks_for_an_answer_half_of_the_words_are_enough(question, article, answers, word):
    assert untold(question, article, answers=answers) == word


def test_where_much_speaks_for_an_answer_one_word_may_be_told_otherwise():
    assert untold("绿道能露营吗？", GREENWAY, answers=0.7) == "露营"
    assert untold("绿道公园全年开放能露营吗？", GREENWAY, answers=0.7) is None
    assert untold("绿道能露营吗？", GREENWAY, answers=0.9) is None


@pytest.mark.parametrize(
    ("question", "is_nothing"),
    [
        ("What is the official language of Velden?", True),
        ("What is the harbor of Velden like?", False),
        ("How old is Velden?", False),
    ],
)
def test_a_sentence_that_has_only_the_name_tells_nothing_of_what_is_asked(question, is_nothing):
    article = article_from_text("The harbour lies in Velden.", name="a")
    hit = next(hit for hit in hits_of(article, "en") if "Velden" in hit.sentence.text)
    assert speaks_of_nothing_asked(ask(question), hit, 0.2, Lexicon((article,))) is is_nothing


@pytest.mark.parametrize(
    ("text", "question", "word"),
    [
        ("The mill is closed to the public.", "Why did the owner sell the mill?", "owner"),
        ("The mill is closed to the public.", "Why was the mill closed?", None),
        ("The mill is closed to the public.", "Why is the mill sold?", None),
        ("磨坊不对外开放。", "磨坊当初为什么停产了？", "停产"),
        ("磨坊不对外开放。", "磨坊为什么不开放？", None),
    ],
)
def test_who_asks_why_something_was_done_claims_that_it_was(text, question, word):
    assert untold(question, article_from_text(text, name="a")) == word
