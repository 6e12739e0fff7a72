"""Three faults put into an assistant on purpose: the suite must catch each by name."""

import re
from dataclasses import replace

import pytest
from evals_fixtures import GoldAssistant, answer

from documents import load_shipped
from evals.facts import load_facts
from evals.running import evaluate

ARTICLE = load_shipped()
FACTS = [f for f in load_facts(part="dev") if f.kind not in ("computed", "summary", "conversation")]
PLACES = {sentence.start: place for place, sentence in enumerate(ARTICLE.sentences)}


def shares(spoil):
    """The share of every verdict when the gold answers are spoilt."""
    report = evaluate(GoldAssistant(FACTS, [ARTICLE], spoil), FACTS, articles=[ARTICLE])
    names = {verdict.name for case in report.cases for verdict in case.verdicts}
    return {name: report.share(name).value for name in names if report.share(name).cases}


def next_sentence(citation):
    s = ARTICLE.sentences[(PLACES[citation.start] + 1) % len(ARTICLE.sentences)]
    return replace(citation, quote=s.text, start=s.start, end=s.end, translation=s.rendering)


def shifted_citations(given):
    return replace(given, citations=tuple(map(next_sentence, given.citations)))


def units_off_by_ten(given):
    if given.language == "zh":
        return given
    text = re.sub(
        r"\d[\d,]*(?:\.\d+)? (?=million|billion|trillion)",
        lambda m: f"{float(m[0].replace(',', '')) * 10:g} ",
        given.text,
    )
    return replace(given, text=text)


def never_refusing(given):
    s = ARTICLE.sentences[0]
    return given if given.answered else answer(s.text, language=given.language)


def test_a_sound_assistant_passes():
    assert set(shares(lambda given: given).values()) == {1.0}


@pytest.mark.parametrize(
    ("mutation", "caught_by"),
    [
        (shifted_citations, {"evidence_cited", "citation_precision", "figures_supported"}),
        (units_off_by_ten, {"right", "figures_supported"}),
        (never_refusing, {"refused", "language"}),
    ],
)
def test_a_fault_is_caught_by_name(mutation, caught_by):
    low = {name for name, share in shares(mutation).items() if share < 1}
    assert low == caught_by
