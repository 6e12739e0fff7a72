"""The shipped suite, checked against the article by machine: an error in it is a defect of the product's measure."""

from collections import Counter, defaultdict
from decimal import Decimal
from itertools import permutations

import pytest

from assistant.answers import Answer, Citation
from documents import load_shipped
from documents.figures import parse, same
from evals.facts import load_facts
from evals.gold_spans import gold_sentences
from evals.verdicts import judge

ARTICLE = load_shipped()
FACTS = load_facts()
COMPUTED = [fact for fact in FACTS if fact.kind == "computed" or fact.group == "talk-size-difference"]


def sentences(fact):
    starts = {span.start for span in gold_sentences(fact, [ARTICLE])}
    return [sentence for sentence in ARTICLE.sentences if sentence.start in starts]


def test_chinese_and_english_have_equal_parts():
    for part in ("dev", "test"):
        languages = Counter(fact.language for fact in FACTS if fact.part == part)
        assert languages["zh"] == languages["en"]


def test_the_parts_are_large_enough_to_report():
    test = [fact for fact in FACTS if fact.part == "test"]
    facts = [f for f in test if f.answerable and f.kind not in ("summary", "greeting", "conversation")]
    assert len(facts) >= 150
    assert len([fact for fact in test if not fact.answerable]) >= 60
    assert len([fact for fact in test if fact.kind == "conversation"]) >= 40
    assert 0.3 <= 1 - len(test) / len(FACTS) <= 0.4


def test_no_sentence_is_asked_for_in_both_parts():
    first = {}
    clashes = []
    for fact in FACTS:
        for span in gold_sentences(fact, [ARTICLE]):
            earlier = first.setdefault(span, fact)
            if earlier.part != fact.part:
                clashes.append(f"{fact.id} must be of the part '{earlier.part}': '{earlier.id}' asks for its sentence")
    assert clashes == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_figure_of_the_article_is_asked_for(language):
    asked = defaultdict(list)
    for fact in FACTS:
        if fact.language == language:
            expected = [e.figure for alternatives in fact.figures for e in alternatives]
            named = [f for group in fact.words for word in group for f in parse(word)]
            years = [f for f in parse(fact.question) if f.kind == "year"]
            for span in gold_sentences(fact, [ARTICLE]):
                asked[span.start] += expected + named + years
    never = [
        figure.text
        for sentence in ARTICLE.sentences
        for figure in parse(sentence.text)
        if figure.kind != "ordinal" and not any(same(figure, other) for other in asked[sentence.start])
    ]
    # 十年 and 近三年 are spans that other questions name; 2021 is the year of the figures beside it.
    assert set(never) <= {"十年", "三年", "近三年", "2021年"}


def test_every_expected_figure_stands_in_a_gold_sentence():
    for fact in FACTS:
        if not fact.quotes or fact in COMPUTED:
            continue
        held = [figure for sentence in sentences(fact) for figure in parse(sentence.text)]
        for alternatives in fact.figures:
            assert any(same(e.figure, figure) for e in alternatives for figure in held), fact.id


def test_every_computed_figure_comes_from_figures_of_its_gold_sentences():
    for fact in COMPUTED:
        values = {figure.value for sentence in sentences(fact) for figure in parse(sentence.text)}
        pairs = [(a, b) for a, b in permutations(values, 2) if b]
        results = {x for a, b in pairs for x in (a - b, a + b, a / b)} | {Decimal(6 + 2 + 1)} | values
        for alternatives in fact.figures:
            for expected in alternatives:
                tolerance = expected.within or Decimal(0)
                assert any(abs(expected.figure.value - value) <= tolerance for value in results), fact.id


def test_the_gold_sentences_themselves_are_a_right_answer_in_both_languages():
    """The accepted wordings fit the article and its rendering: quoting the gold sentences passes every verdict."""
    failures = []
    for fact in FACTS:
        if not fact.quotes or fact in COMPUTED:
            continue
        found = sentences(fact)
        text = " ".join(f"{s.in_language(fact.answer_in)} [{n}]" for n, s in enumerate(found, start=1))
        citations = tuple(
            Citation(n, s.text, s.start, s.end, "", ARTICLE.name, s.rendering) for n, s in enumerate(found, start=1)
        )
        answer = Answer(fact.question, fact.question, fact.answer_in, text, True, citations)
        failures += [f"{fact.id}: {v}" for v in judge(fact, answer, [ARTICLE]) if v.score is not None and v.score < 1]
    assert failures == []
