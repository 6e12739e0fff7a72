"""The verdicts on one answer, without a judge model: each a small function whose verdict carries its reason."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.answers import Answer
from documents import Article, clauses
from documents.figures import parse, same
from documents.scripts import language_of
from evals.fact import Fact
from evals.folding import says
from evals.gold_spans import gold_sentences, gold_spans, span_of
from evals.said_figures import first_offset, meets, other_years, unsupported, without_markers

_MARKER_NUMBER = re.compile(r"\[(\d+)\]")
_EMPHASIS = re.compile(r"\*\*(.+?)\*\*")
_NAMED = re.compile(r"（[^（）]*）|\([^()]*\)|《[^《》]*》|“[^“”]*”|\"[^\"]*\"")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one check says of one answer: a score from 0 to 1 with its reason.

    `score` is None where the check does not apply; such a verdict counts nowhere.
    """

    name: str
    score: float | None
    reason: str

    def __str__(self) -> str:
        """`name 0.50: reason`, for a log or a terminal."""
        return f"{self.name} {'–' if self.score is None else format(self.score, '.2f')}: {self.reason}"


Judge = Callable[[Fact, Answer, Sequence[Article]], Verdict]


def right(fact: Fact, answer: Answer, articles: Sequence[Article]) -> Verdict:
    """Every expected figure and word is said, nothing forbidden is."""
    if not fact.answerable:
        return Verdict("right", None, "a refusal is expected")
    if not answer.answered:
        return Verdict("right", 0.0, "it was refused")
    text = without_markers(answer.text)
    if fact.kind == "greeting":
        polite = bool(text.strip()) and not answer.citations
        return Verdict(
            "right", float(polite), "answered politely" if polite else "a greeting needs words, no citations"
        )
    failures = [*_missing_figures(fact, text), *_missing_words(fact, text), *_forbidden(fact, text)]
    failures += _wrong_emphasis(fact, answer.text)
    return Verdict("right", float(not failures), "; ".join(failures) or "says what is expected")


def refused(fact: Fact, answer: Answer, articles: Sequence[Article]) -> Verdict:
    """What the document does not say is not answered, and nothing is cited."""
    if fact.answerable:
        return Verdict("refused", None, "an answer is expected")
    failures = list(_forbidden(fact, answer.text))
    if answer.answered:
        failures.append("it was answered")
    elif answer.citations:
        failures.append("a refusal must not cite")
    return Verdict("refused", float(not failures), "; ".join(failures) or "refused")


def answered(fact: Fact, answer: Answer, articles: Sequence[Article]) -> Verdict:
    """What the document says is not refused."""
    if not fact.answerable:
        return Verdict("answered", None, "a refusal is expected")
    return Verdict("answered", float(answer.answered), "answered" if answer.answered else "it was refused")


def evidence_cited(fact: Fact, answer: Answer, articles: Sequence[Article]) -> Verdict:
    """The share of the gold quotations that a citation overlaps."""
    gold = gold_spans(fact, articles)
    if not gold or not fact.answerable:
        return Verdict("evidence_cited", None, "no quotation is expected")
    cited = [span_of(citation) for citation in answer.citations]
    missed = [
        alternatives[0]
        for alternatives, spans in zip(fact.quotes, gold, strict=True)
        if not any(span.overlaps(other) for span in spans for other in cited)
    ]
    reason = f"not cited: {' | '.join(missed)}" if missed else "every quotation is cited"
    return Verdict("evidence_cited", 1 - len(missed) / len(gold), reason)


def citation_precision(fact: Fact, answer: Answer, articles: Sequence[Article]) -> Verdict:
    """The share of the citations that stand in a sentence of a gold quotation."""
    gold = gold_sentences(fact, articles)
    if not gold or not answer.citations:
        return Verdict("citation_precision", None, "no quotation is expected" if not gold else "nothing is cited")
    beside = [c for c in answer.citations if not any(span_of(c).overlaps(sentence) for sentence in gold)]
    reason = f"beside the point: {' | '.join(c.quote for c in beside)}" if beside else "every citation is to the point"
    return Verdict("citation_precision", 1 - len(beside) / len(answer.citations), reason)


def verbatim(fact: Fact, answer: Answer, articles: Sequence[Article]) -> Verdict:
    """Every quotation stands in its document exactly where its offsets say."""
    if not answer.citations:
        return Verdict("verbatim", None, "nothing is cited")
    texts = {article.name: article.text for article in articles}
    altered = [c for c in answer.citations if texts.get(c.document, "")[c.start : c.end] != c.quote or not c.quote]
    reason = "; ".join(f"[{c.number}] is not at {c.start}–{c.end} of '{c.document}'" for c in altered)
    return Verdict("verbatim", float(not altered), reason or "every quotation is verbatim")


def markers(fact: Fact, answer: Answer, articles: Sequence[Article]) -> Verdict:
    """Every marker has a citation, every citation a marker, in reading order."""
    said = list(dict.fromkeys(int(number) for number in _MARKER_NUMBER.findall(answer.text)))
    given = [citation.number for citation in answer.citations]
    if not said and not given:
        return Verdict("markers", None, "nothing is cited")
    agree = said == given == list(range(1, len(given) + 1))
    return Verdict(
        "markers", float(agree), "markers and citations agree" if agree else f"markers {said}, cited {given}"
    )


def figures_supported(fact: Fact, answer: Answer, articles: Sequence[Article]) -> Verdict:
    """No figure is said that no cited sentence holds and no shown working yields."""
    if not answer.answered:
        return Verdict("figures_supported", None, "nothing is claimed")
    asked = (fact.question, *(turn.question for turn in fact.after))
    loose = unsupported(answer.text, answer.citations, asked)
    reason = (
        f"no cited sentence holds {', '.join(figure.text for figure in loose)}" if loose else "all figures are held"
    )
    return Verdict("figures_supported", float(not loose), reason)


def language(fact: Fact, answer: Answer, articles: Sequence[Article]) -> Verdict:
    """The answer is in the language that was asked for.

    Names in brackets and quotation marks may differ, and so may quotations of sentences that have no translation,
    as long as words in the right language stand beside them.
    """
    text = without_markers(answer.text)
    own = _own_words(text, answer)
    bare = _NAMED.sub("", own)
    told = next((words for words in (bare, own, text) if any(map(str.isalpha, words))), text)
    written = language_of(told, otherwise=fact.answer_in)
    good = written == fact.answer_in
    expected = "" if good else f", not '{fact.answer_in}'"
    return Verdict("language", float(good), f"the answer is in '{written}'{expected}")


def _own_words(text: str, answer: Answer) -> str:
    """`text` without the quotations, or clauses and figures of them, that could not be given in another language."""
    quotes = [citation.quote for citation in answer.citations if citation.translation is None]
    parts = [part for quote in quotes for part in (quote, *(quote[start:end] for start, end in clauses(quote)))]
    figures = [figure.text for quote in quotes for figure in parse(quote)]
    for part in (*parts, *figures):
        text = text.replace(part, "")
    return text


VERDICTS: tuple[Judge, ...] = (
    right,
    refused,
    answered,
    evidence_cited,
    citation_precision,
    verbatim,
    markers,
    figures_supported,
    language,
)
VERDICT_NAMES: tuple[str, ...] = tuple(judge.__name__ for judge in VERDICTS)


def judge(fact: Fact, answer: Answer, articles: Sequence[Article]) -> tuple[Verdict, ...]:
    """All verdicts on an answer to a fact's question, in the order of VERDICTS."""
    return tuple(check(fact, answer, articles) for check in VERDICTS)


def directness(fact: Fact, answer: Answer) -> int | None:
    """The characters that a reader passes before the first asked figure; None where none is asked or said."""
    text = without_markers(answer.text)
    offsets = [first_offset(expected, text) for alternatives in fact.figures for expected in alternatives]
    return min((offset for offset in offsets if offset is not None), default=None)


def _missing_figures(fact: Fact, text: str) -> list[str]:
    failures: list[str] = []
    for alternatives in fact.figures:
        present = [expected for expected in alternatives if first_offset(expected, text) is not None]
        if not present:
            failures.append(f"does not say {' or '.join(map(str, alternatives))}")
            continue
        wrong = [other_years(expected, text) if expected.year else () for expected in present]
        if all(wrong):
            failures.append(f"ties {present[0].figure.text} to {wrong[0][0]}, not to {present[0].year}")
    return failures


def _wrong_emphasis(fact: Fact, text: str) -> list[str]:
    """A figure that an answer puts forward as the asked one must be it; a near miss may not hide it among others."""
    put_forward = [figure for part in _EMPHASIS.findall(text) for figure in parse(part)]
    expected = [one for alternatives in fact.figures for one in alternatives]
    beside = [figure.text for figure in put_forward if not any(meets(one, figure) for one in expected)]
    if not expected or not beside or (len(beside) < len(put_forward) and fact.kind != "near-miss"):
        return []
    return [f"puts forward {', '.join(beside)}"]


def _missing_words(fact: Fact, text: str) -> list[str]:
    missing = [group for group in fact.words if not any(says(text, wording) for wording in group)]
    if len(fact.words) - len(missing) >= fact.needed:
        return []
    return [f"does not say {' / '.join(group)}" for group in missing]


def _forbidden(fact: Fact, text: str) -> list[str]:
    failures = [f"says '{wording}'" for wording in fact.must_not if says(text, wording)]
    said = parse(text)
    return failures + [f"says {wrong.text}" for wrong in fact.wrong_figures if any(same(wrong, f) for f in said)]
