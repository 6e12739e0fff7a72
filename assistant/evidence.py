"""Which sentences answer, and whether any does: the found sentences ranked, chosen, and held against the question."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.lexicon import Lexicon
from assistant.pinpoint import pinpoint, year_of
from assistant.question import Question
from assistant.ranking import Ranked, Ranker, rank
from documents.article import Article, Sentence
from documents.figures import Figure
from index.hit import Hit

Search = Callable[[Question], Sequence[Hit]]

# Another sentence is cited when it is this likely to be the one that answers, until so much of the doubt is covered.
_WORTH_CITING = 0.12
_DOUBT_COVERED = 0.86
_MOST_FOR_A_FACT = 3
_MOST_FOR_A_LIST = 6

_POINTS_BACK = re.compile(
    r"^(?:这|该|此|其|它|他|她|上述|同时|随着其)|^(?:This|These|That|Those|It|Its|They|Their|He|His|She|Her|Such|The latter|The former)\b"
)
_ENUMERATED = re.compile(r"^(?:[一二三四五六七八九十]是|第[一二三四五六七八九十]，|其[一二三四五]|[(（]?\d[)）.、]|(?:First|Second|Third|Fourth|Fifth|Finally)(?:ly)?,)")


@dataclass(frozen=True, slots=True)
class Source:
    """A sentence that an answer may rest on, with its probability of being the one that answers."""

    article: Article
    sentence: Sentence
    score: float


@dataclass(frozen=True, slots=True)
class Found:
    """What the articles hold for a question.

    `sources` are the sentences to cite, best first, empty when the question is refused; `figures` the asked
    figures in the first source, `sure` when no other figure comes near. `missing` names what the question asks
    about and the articles lack, `wrong_years` that they have it only for other years; `nearest` is the best
    sentence all the same. `ranked` is everything that was considered.
    """

    question: Question
    sources: tuple[Source, ...]
    ranked: Ranked
    answers: float
    figures: tuple[Figure, ...] = ()
    sure: bool = False
    missing: str | None = None
    wrong_years: bool = False
    nearest: Source | None = None

    @property
    def answered(self) -> bool:
        """Whether the articles say it."""
        return bool(self.sources)


def find(question: Question, search: Search, lexicon: Lexicon, ranker: Ranker) -> Found:
    """The sentences that answer `question`, or why none does."""
    ranked = rank(question, search(question), lexicon, ranker)
    if not ranked.hits:
        return Found(question, (), ranked, 0.0)
    nearest = Source(ranked.hits[0].article, ranked.hits[0].sentence, ranked.answers)
    if question.years:
        ranked = _with_year_first(question, ranked, lexicon)
        if not _year_fits(question, ranked.hits[0], lexicon):
            return Found(question, (), ranked, ranked.answers, wrong_years=True, nearest=nearest)
    if ranker.refuses(question, ranked):
        return Found(question, (), ranked, ranked.answers, missing=missing_term(question, lexicon), nearest=nearest)
    sources = _sources(question, ranked, lexicon)
    text = lexicon.matching_text(sources[0].sentence, question.language)
    point = pinpoint(question, text, lexicon) if question.wants_figure else None
    figures, sure = (point.figures, point.sure) if point else ((), False)
    return Found(question, sources, ranked, ranked.answers, figures, sure, nearest=nearest)


def missing_term(question: Question, lexicon: Lexicon) -> str | None:
    """The name of the question that the articles lack, if there is exactly one way to say it."""
    absent = [name for name in lexicon.names_of(question.text) if not lexicon.mentions(name)]
    return max(absent, key=len) if absent else None


def _with_year_first(question: Question, ranked: Ranked, lexicon: Lexicon) -> Ranked:
    """The first likely sentence that speaks of an asked year moved to the front."""
    for i, (hit, share) in enumerate(zip(ranked.hits, ranked.shares, strict=True)):
        if share < 0.02 and i > 2:
            break
        if _year_fits(question, hit, lexicon):
            order = [i, *(j for j in range(len(ranked.hits)) if j != i)]
            return Ranked(tuple(ranked.hits[j] for j in order), tuple(ranked.shares[j] for j in order), ranked.answers)
    return ranked


def _year_fits(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether the sentence may speak of an asked year: its figure is tied to that year, or to none and the year stands nearby."""
    text = lexicon.matching_text(hit.sentence, question.language)
    if question.wants_figure and not question.forms & {"time"}:
        point = pinpoint(question, text, lexicon)
        tied = {year for figure in point.figures if (year := year_of(figure, text)) is not None}
        if tied:
            return bool(tied & question.years) or _spans_asked_years(text, question.years)
    nearby = lexicon.paragraph_text(hit.article, hit.sentence)
    return any(year in nearby for year in question.years)


def _spans_asked_years(text: str, years: frozenset[str]) -> bool:
    return len(years) > 1 and all(year in text for year in years)


def _sources(question: Question, ranked: Ranked, lexicon: Lexicon) -> tuple[Source, ...]:
    pairs = list(zip(ranked.hits, ranked.shares, strict=True))
    wants_many = question.wants_list or question.kind in {"explanation", "summary"}
    most = _MOST_FOR_A_LIST if wants_many else _MOST_FOR_A_FACT
    first = pairs[0][0]
    if wants_many and (siblings := _enumeration(question, first, lexicon)):
        return tuple(Source(first.article, sentence, ranked.answers) for sentence in siblings)
    chosen = [pairs[0]]
    covered = pairs[0][1]
    for hit, share in pairs[1:most]:
        if covered >= _DOUBT_COVERED or share < _WORTH_CITING:
            break
        chosen.append((hit, share))
        covered += share
    sources = [Source(hit.article, hit.sentence, share) for hit, share in chosen]
    before = lexicon.before(first.article, first.sentence)
    if before is not None and _POINTS_BACK.match(lexicon.matching_text(first.sentence, question.language)):
        known = {source.sentence.number for source in sources}
        if before.number not in known and _adds_terms(question, before, first, lexicon):
            sources.insert(1, Source(first.article, before, sources[0].score))
    return tuple(sources[:most])


def _adds_terms(question: Question, before: Sentence, first: Hit, lexicon: Lexicon) -> bool:
    terms = set(lexicon.question_terms(question.text))
    own = lexicon.sentence_terms(first.article, first.sentence)
    return bool((terms - own) & lexicon.sentence_terms(first.article, before))


def _enumeration(question: Question, first: Hit, lexicon: Lexicon) -> tuple[Sentence, ...]:
    """The whole enumeration (一是, 二是, … / First, Second, …) when the question asks for what its headings or its opening announce."""
    paragraph = lexicon.paragraph(first.article, first.sentence)
    items = [i for i, s in enumerate(paragraph) if _ENUMERATED.match(s.text)]
    place = next(i for i, s in enumerate(paragraph) if s.number == first.sentence.number)
    if len(items) < 2:
        return ()
    terms = set(lexicon.question_terms(question.text))
    own = terms & lexicon.sentence_terms(first.article, first.sentence)
    opening = frozenset().union(*(lexicon.sentence_terms(first.article, s) for s in paragraph[: items[0]]))
    announced = terms & (lexicon.heading_terms(first.article, first.sentence) | opening)
    if place < items[0] or len(announced) >= len(own):
        return paragraph[items[0] :]
    return ()
