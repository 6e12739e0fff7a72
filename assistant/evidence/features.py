"""Plain features of a question and the sentences found for it: what the ranker and the refusal are learned from."""

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from assistant.evidence.coverage import COVERAGE, coverage
from assistant.evidence.demands import DEMANDS, demands
from assistant.evidence.reasons import REASON
from assistant.evidence.years_of_figures import says_year
from assistant.questions.forms import AMOUNTS
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon, names
from documents.years import YEAR_DIGITS
from index.hit import Hit
from index.terms import question_terms

Matrix = npt.NDArray[np.float32]

SENTENCE_FEATURES = (
    "dense", "dense_own", "dense_less_hub", "dense_paragraph",
    "lexical", "lexical_paragraph", "gloss", "gloss_paragraph", "fused",
    "dense_before", "dense_after",
    "covered", "covered_with_before", "covered_by_paragraph", "covered_with_headings",
    "rarest_covered", "bigrams", "longest_run",
    "figure_of_form", "time_of_form", "name_of_form", "place_of_form", "reason_of_form",
    "years_shared", "names_shared", "length", "opens_paragraph", "new_terms", "asks", "summary_role",
)  # fmt: skip
DECISION_FEATURES = (
    *SENTENCE_FEATURES,
    "probability", "margin", "dense_above_mean", "score_above_mean",
    "best_covered", "best_covered_by_paragraph", "best_dense", "best_lexical",
    "covered_by_article", "names_missing", "names_missing_nearby", "years_missing", "years_missing_nearby",
    "rarest_missing", "rarest_missing_nearby", "terms",
    "meant", "meant_nearby", "meant_by_article", "rarest_not_meant_nearby", "rarest_not_meant", "terms_not_meant",
    *DEMANDS,
    *COVERAGE,
)  # fmt: skip
# Scores that mean something only next to those of the other sentences found.
_RELATIVE = SENTENCE_FEATURES[:18]

_FIGURE = re.compile(
    r"\d|[一二三四五六七八九十百千万亿两几半](?=[个名人种次家座条项岁位只篇部场块支届倍米多余、万亿分成])"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|million|billion|trillion|half|third|quarter|dozen|twice|double)s?\b",
    re.IGNORECASE,
)
_TIME = re.compile(
    rf"(?<!\d){YEAR_DIGITS}(?!\d)|世纪|年代|[一二三四五六七八九十\d]月|年前|\bago\b|\b(?:centur(?:y|ies)|January|February|March|April|May|June|July|August|September|October|November|December|today|decade)\b"
)
_PLACE = re.compile(r"[省市州国区县镇洲]|\b(?:in|at|near|from)\s+(?:the\s+)?[A-Z]")


@dataclass(frozen=True, slots=True)
class FoundFeatures:
    """The features of every sentence found for one question: `rows` is (hits, len(SENTENCE_FEATURES))."""

    rows: Matrix
    terms: tuple[str, ...]
    weights: Matrix


def sentence_features(question: Question, hits: Sequence[Hit], lexicon: Lexicon) -> FoundFeatures:
    """The features of each hit, in the order of SENTENCE_FEATURES."""
    terms = question_terms(question.text)
    weights = np.array([lexicon.weight(term) for term in terms] or [1.0], dtype=np.float32)
    dense = {hit.key: hit.scores.dense for hit in hits}
    mean_dense = float(np.mean([hit.scores.dense for hit in hits]))
    rows = [_row(question, hit, lexicon, terms, weights, dense, mean_dense) for hit in hits]
    return FoundFeatures(np.array(rows, dtype=np.float32), terms, weights)


def relative(rows: Matrix) -> Matrix:
    """What the ranker sees, (hits, features): scores standardised among the hits, less the best one's, and the rows."""
    columns = [SENTENCE_FEATURES.index(name) for name in _RELATIVE]
    scores = rows[:, columns]
    standard = (scores - scores.mean(0)) / (scores.std(0) + 1e-4)
    return np.hstack([standard, scores - scores.max(0), rows]).astype(np.float32)


def decision_features(
    question: Question, hits: Sequence[Hit], found: FoundFeatures, scores: Matrix, lexicon: Lexicon
) -> Matrix:
    """What the refusal is decided on, in the order of DECISION_FEATURES, for the sentence ranked first.

    `scores` are the ranker's.
    """
    order = np.argsort(-scores, kind="stable")
    top = int(order[0])
    hit = hits[top]
    nearby = lexicon.paragraph_terms(hit.article, hit.sentence) | lexicon.heading_terms(hit.article, hit.sentence)
    extra = [
        *_standing(scores, order, found.rows),
        *_said(question, hit, found, nearby, lexicon),
        *_meant(hit, found, nearby, lexicon),
        *demands(question, hit, lexicon),
        *coverage(question, hit, lexicon),
    ]
    return np.concatenate([found.rows[top], np.array(extra, dtype=np.float32)]).astype(np.float32)


def _standing(scores: Matrix, order: npt.NDArray[np.intp], rows: Matrix) -> Iterator[float]:
    """How far the first sentence stands before the others, and the best that any has."""
    top = int(order[0])
    shares = np.exp(scores - scores.max())
    shares /= shares.sum()
    second = float(shares[order[1]]) if len(order) > 1 else 0.0
    column = {name: rows[:, i] for i, name in enumerate(SENTENCE_FEATURES)}
    yield float(shares[top])
    yield float(shares[top]) - second
    yield float(column["dense"][top] - column["dense"].mean())
    yield float((scores[top] - scores.mean()) / (scores.std() + 1e-4))
    for name in ("covered", "covered_by_paragraph", "dense", "lexical"):
        yield float(column[name].max())


def _said(
    question: Question, hit: Hit, found: FoundFeatures, nearby: frozenset[str], lexicon: Lexicon
) -> Iterator[float]:
    """How much of the words, names and years of the question the articles and the paragraph say."""
    missing = [not lexicon.occurs(term) for term in found.terms]
    named = names(question.text)
    paragraph = lexicon.paragraph_text(hit.article, hit.sentence)
    yield _share([not m for m in missing], found.weights)
    yield _fraction(not lexicon.mentions(name) for name in named)
    yield _fraction(not _stands(name, paragraph) for name in named)
    yield _fraction(not lexicon.mentions(year) for year in question.years)
    yield _fraction(not says_year(year, paragraph, lexicon.reported_year) for year in question.years)
    yield _heaviest(missing, found.weights) / lexicon.heaviest
    yield _heaviest([term not in nearby for term in found.terms], found.weights) / lexicon.heaviest
    yield math.log1p(len(found.terms))


def _meant(hit: Hit, found: FoundFeatures, nearby: frozenset[str], lexicon: Lexicon) -> Iterator[float]:
    """How many of the words the sentence, its paragraph and the articles mean, in whichever words."""
    here = lexicon.meanings(hit.article, (hit.sentence,))
    around = lexicon.meanings(hit.article, lexicon.paragraph(hit.article, hit.sentence)) | nearby
    meant = [lexicon.is_meant(term, here) for term in found.terms]
    meant_nearby = [lexicon.is_meant(term, around) for term in found.terms]
    meant_somewhere = [lexicon.is_meant(term) for term in found.terms]
    yield _share(meant, found.weights)
    yield _share(meant_nearby, found.weights)
    yield _share(meant_somewhere, found.weights)
    yield _heaviest([not m for m in meant_nearby], found.weights) / lexicon.heaviest
    yield _heaviest([not m for m in meant_somewhere], found.weights) / lexicon.heaviest
    yield sum(not m for m in meant_somewhere)


def _row(
    question: Question,
    hit: Hit,
    lexicon: Lexicon,
    terms: tuple[str, ...],
    weights: Matrix,
    dense: dict[tuple[str, int], float],
    mean_dense: float,
) -> list[float]:
    sentence, scores, article = hit.sentence, hit.scores, hit.article
    own = lexicon.sentence_terms(article, sentence)
    previous = lexicon.before(article, sentence)
    before = own | (lexicon.sentence_terms(article, previous) if previous else frozenset())
    paragraph = lexicon.paragraph_terms(article, sentence)
    headings = own | lexicon.heading_terms(article, sentence)
    here = [term in own for term in terms] or [False]
    text = lexicon.matching_text(sentence, question.language)
    names_asked = names(question.text)
    return [
        scores.dense,
        scores.dense_own,
        scores.dense - 0.5 * scores.hub,
        scores.dense_paragraph,
        scores.lexical,
        scores.lexical_paragraph,
        scores.gloss,
        scores.gloss_paragraph,
        scores.fused,
        dense.get((article.name, sentence.number - 1), mean_dense),
        dense.get((article.name, sentence.number + 1), mean_dense),
        _share(here, weights),
        _share([term in before for term in terms], weights),
        _share([term in paragraph for term in terms], weights),
        _share([term in headings for term in terms], weights),
        _heaviest(here, weights) / lexicon.heaviest,
        _bigram_share(question.text, text),
        longest_run(question.text, text) / max(6, len(question.text)),
        _of_form(bool(question.forms & AMOUNTS), _new_match(_FIGURE, text, question.text)),
        _of_form("time" in question.forms, _new_match(_TIME, text, question.text)),
        _of_form("person" in question.forms, bool(names(text) - names_asked)),
        _of_form("place" in question.forms, bool(_PLACE.search(text))),
        _of_form("reason" in question.forms, bool(REASON.search(text))),
        _fraction(says_year(year, text, lexicon.reported_year) for year in question.years),
        _fraction(_stands(name, text) for name in names_asked),
        math.log1p(len(text)) / (1.0 if question.language == "en" else 0.8),
        float(previous is None),
        len(own - set(terms)) / (len(own) + 1),
        float("?" in text or "？" in text),
        float(sentence.role != "body"),
    ]


def _share(present: Sequence[bool], weights: Matrix) -> float:
    if not present:
        return 0.0
    return float(weights[np.array(present, dtype=bool)].sum() / weights.sum())


def _heaviest(present: Sequence[bool], weights: Matrix) -> float:
    return float(max((weight for weight, here in zip(weights, present, strict=False) if here), default=0.0))


def _fraction(flags: Iterable[bool]) -> float:
    values = list(flags)
    return sum(values) / len(values) if values else 0.0


def _of_form(asked: bool, given: bool) -> float:
    """1 when the form asked for stands there, -1 when it does not, 0 when it was not asked for."""
    return (1.0 if given else -1.0) if asked else 0.0


def _new_match(pattern: re.Pattern[str], text: str, question: str) -> bool:
    return any(match.group() not in question for match in pattern.finditer(text))


def _stands(name: str, text: str) -> bool:
    return name.lower() in text.lower()


def _bigram_share(question: str, text: str) -> float:
    pairs = {run[i : i + 2] for run in re.findall(r"[\u3400-\u9fff]{2,}", question) for i in range(len(run) - 1)}
    pairs |= set(re.findall(r"[a-z0-9][a-z0-9.]+", question.lower()))
    if not pairs:
        return 0.0
    lowered = text.lower()
    return sum(pair in lowered for pair in pairs) / len(pairs)


def longest_run(first: str, second: str) -> int:
    """The length of the longest run of characters that both texts share."""
    first, second = first.lower(), second.lower()
    low, high = 0, min(len(first), len(second))
    while low < high:
        length = (low + high + 1) // 2
        if any(first[i : i + length] in second for i in range(len(first) - length + 1)):
            low = length
        else:
            high = length - 1
    return low
