"""Faults put into an assistant on purpose: the suite must catch each by name, in gold answers and in the real ones."""

import re
from dataclasses import replace
from random import Random

import pytest
from evals_fixtures import GoldAssistant, answer

from assistant import answering, statement
from documents import load_shipped
from documents.article import Sentence
from evals.engines import Engines
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
    return replace(given, text=tenfold(given.text))


def tenfold(text):
    """`text` with every amount in millions, billions and trillions ten times as large."""
    amount = r"\d[\d,]*(?:\.\d+)? (?=million|billion|trillion)"
    return re.sub(amount, lambda m: f"{float(m[0].replace(',', '')) * 10:g} ", text)


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


@pytest.fixture(scope="module")
def real():
    """The shipped assistant as it is, opened once; a fault is put into the code below it, not into its answers."""
    opened = Engines().open("quote")
    yield opened
    opened.close()


def in_millions(fact):
    """Whether an English question asks for an amount that is told in millions, billions or trillions."""
    return fact.language == "en" and any(e.figure.value >= 10**6 for some in fact.figures for e in some)


@pytest.fixture(scope="module")
def asked():
    """Questions that a quotation answers, above all those for large amounts, and some that must be refused."""
    facts = load_facts(part="dev")
    plain = [f for f in facts if f.kind in ("single", "several", "near-miss", "list")]
    large, other = [f for f in plain if in_millions(f)], [f for f in plain if not in_millions(f)]
    return large + Random(1).sample(other, 40) + Random(1).sample([f for f in facts if not f.answerable], 30)


@pytest.fixture(scope="module")
def sound(real, asked):
    return evaluate(real, asked)


def shift_citations(monkeypatch):
    given = statement._citation

    def shifted(source, number):
        following = source.article.sentences[(source.sentence.number + 1) % len(source.article.sentences)]
        return given(replace(source, sentence=following), number)

    monkeypatch.setattr(statement, "_citation", shifted)


def spoil_english_units(monkeypatch):
    given = Sentence.in_language

    def spoilt(sentence, language):
        text = given(sentence, language)
        return tenfold(text) if text and language == "en" else text

    monkeypatch.setattr(Sentence, "in_language", spoilt)


def never_refuse(monkeypatch):
    given = answering.find

    def something_found(*asked):
        found = given(*asked)
        return found if found.answered or found.nearest is None else replace(found, sources=(found.nearest,))

    monkeypatch.setattr(answering, "find", something_found)


@pytest.mark.real_embedding
@pytest.mark.parametrize(
    ("fault", "verdict", "among", "least"),
    [
        (shift_citations, "evidence_cited", "all", 0.8),
        (shift_citations, "figures_supported", "all", 0.5),
        (spoil_english_units, "right", "amounts", 0.8),
        (never_refuse, "refused", "all", 0.5),
    ],
)
def test_a_fault_in_the_real_assistant_costs_its_verdict_most_of_its_score(
    asked, sound, monkeypatch, fault, verdict, among, least
):
    large = {fact.id for fact in asked if in_millions(fact)}
    fault(monkeypatch)
    # Another one: what the sound one has replied it need not look up again.
    with Engines().open("quote") as faulty:
        broken = evaluate(faulty, asked)
    whole, left = (report.share(verdict, lambda c: among == "all" or c.id in large) for report in (sound, broken))
    assert whole.cases >= 8
    assert left.value <= whole.value - least
