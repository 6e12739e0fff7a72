"""Which sentences answer, and whether any does: the found sentences ranked, chosen, and held against the question."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from assistant.absence import absent_word, holds_a_place, is_meant_otherwise
from assistant.another import POINTS_BACK, counts_another, is_of_another_name, is_of_another_place
from assistant.asked_units import CURRENCIES
from assistant.dating import is_mixed, lacks_years, off_the_measure, year_fits
from assistant.demands import lacks_a_place, names_places
from assistant.enumerations import ENUMERATED, enumeration
from assistant.features import REASON
from assistant.lexicon import Lexicon, names
from assistant.members import only_counts_members
from assistant.pinpoint import asks_count, can_answer, pinpoint
from assistant.question import SUPERLATIVE, Question
from assistant.ranking import Ranked, Ranker, rank
from documents.article import Article, Sentence
from documents.figures import CALENDAR, Figure, parse, same
from documents.language import HANZI
from documents.numerals import listed
from index.hit import Hit
from index.terms import tagged_words

Fault = Literal["form", "figure", "year", "place", "names"]
Search = Callable[[Question], Sequence[Hit]]

# Another sentence is cited when it is this likely to be the one that answers, until so much of the doubt is covered,
# up to so many sentences: few where an answer is likely, more where it is not, measured on the development set.
_CONFIDENT = 0.75
_WHEN_CONFIDENT = (0.15, 0.8, 3)
_WHEN_DOUBTFUL = (0.04, 0.97, 4)
_MOST_FOR_A_LIST = 6
# A sentence this likely, by itself and as a share of the likeliest one, is cited with it; where words cannot be
# compared, one a little less likely, and a single one where the answer is in doubt. Another has to say so much of what
# is asked and not yet said. Measured on the development set.
_NEAR, _NEAR_ACROSS, _NEAR_THE_FIRST = 0.3, 0.2, 0.4
_NEAR_IN_DOUBT = 0.12
_NEW = 0.2

# Above this probability of an answer the counted noun may have another name in the paragraph.
_SURE = 0.6
# How many of the ranked sentences may take the place of a first one that cannot be the answer, and how likely
# they must be.
_LOOKED_AT = 5
_LEAST_SHARE = 0.25
_RIVAL_SHARE = 0.5
METADATA = frozenset({"title", "author", "keywords"})
_SHARES = frozenset({"%", "ratio", "pp", "‰"})
_RATES = _SHARES | {"times"}
_AGO = re.compile(r"年前|\b(?:ago|until|century)\b|世纪")
_PERSONS = frozenset({"nr", "ns", "nt", "nrt", "nrfg"})
_SOMEONE = re.compile(r"(?<!其)他|她|·")
_BODIES = tuple(listed("院 局 部 委 会 社 校 公司 大学 政府 集团 中心 人 者 家 员 们 生"))
_NO_BODIES = frozenset(listed("国家 社会 全部 内部 部 大部 局 会 机会 民生 卫生 人 家 一部 东部 西部 南部 北部 中部"))
_GROUP = re.compile(
    r"\b(?:government|company|companies|university|institute|academy|ministry|committee|council|parliament|court|army"
    r"|police|board|agency|king|queen|emperor|president|scientists?|experts?|students?|people|leaders?|workers?"
    r"|engineers?|teams?|teachers?|parents|women|men)\b",
    re.I,
)


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
    about and the articles lack, `wrong_years` that they have it only for other years, `only_counted` that they say
    how many there are of what is to be named; `nearest` is the best
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
    only_counted: bool = False
    nearest: Source | None = None

    @property
    def answered(self) -> bool:
        """Whether the articles say it."""
        return bool(self.sources)


def find(question: Question, search: Search, lexicon: Lexicon, ranker: Ranker) -> Found:
    """The sentences that answer `question`, or why none does."""
    # What a document is called, who wrote it and its keywords tell about it, and of what it tells about, nothing.
    hits = [hit for hit in search(question) if hit.sentence.role not in METADATA]
    ranked = rank(question, hits, lexicon, ranker)
    if not ranked.hits:
        return Found(question, (), ranked, 0.0)
    nearest = Source(ranked.hits[0].article, ranked.hits[0].sentence, ranked.answers)
    missing = missing_term(question, lexicon)
    if missing is not None:
        return Found(question, (), ranked, ranked.answers, missing=missing, nearest=nearest)
    asks_one = question.forms in ({"person"}, {"quantity"})
    if asks_one and ranked.answers < _SURE and (noun := absent_word(question, lexicon)):
        return Found(question, (), ranked, ranked.answers, missing=noun, nearest=nearest)
    if ranker.refuses(question, ranked):
        return _refused(question, ranked, lexicon, nearest)
    if ranked.answers < _SURE and (noun := _uncounted(question, ranked.hits[0], lexicon)):
        return Found(question, (), ranked, ranked.answers, missing=noun, nearest=nearest)
    faults = [fault_of(question, hit, lexicon) for hit in ranked.hits[:_LOOKED_AT]]
    if "reason" in question.forms:
        ranked = _led_by(ranked, _with_reason(ranked, lexicon))
    if question.years and question.operation is None and not is_mixed(question.text):
        off = off_the_measure(question, ranked.hits, lexicon)
        faults = [fault or ("year" if i in off else None) for i, fault in enumerate(faults)]
    least = _LEAST_SHARE * ranked.shares[0]
    looked_at = enumerate(zip(faults, ranked.shares, strict=False))
    fitting = [i for i, (fault, share) in looked_at if not fault and share >= least]
    if faults[0] == "figure" and not (fitting and ranked.shares[fitting[0]] >= _RIVAL_SHARE * ranked.shares[0]):
        fitting = [0]
    if not fitting:
        years, counted = faults[0] == "year", faults[0] == "names"
        return Found(question, (), ranked, ranked.answers, wrong_years=years, only_counted=counted, nearest=nearest)
    ranked = _led_by(ranked, _of_the_places(question, ranked, fitting, lexicon))
    sources = _sources(question, ranked, lexicon)
    text = lexicon.matching_text(sources[0].sentence, question.language)
    point = pinpoint(question, text, lexicon) if question.wants_figure else None
    figures, sure = (point.figures, point.sure) if point else ((), False)
    return Found(question, sources, ranked, ranked.answers, figures, sure, nearest=nearest)


def _of_the_places(question: Question, ranked: Ranked, fitting: Sequence[int], lexicon: Lexicon) -> int:
    """The place of the first sentence that names where it is asked about, if it is about as likely as the first."""
    least = _RIVAL_SHARE * ranked.shares[fitting[0]]
    near = (i for i in fitting if ranked.shares[i] >= least)
    return next((i for i in near if names_places(question, ranked.hits[i], lexicon)), fitting[0])


def _refused(question: Question, ranked: Ranked, lexicon: Lexicon, nearest: Source) -> Found:
    """The refusal of a question, with the word or the years that nothing speaks of."""
    missing = absent_word(question, lexicon)
    wrong_years = missing is None and lacks_years(question, ranked.hits[0], lexicon)
    return Found(question, (), ranked, ranked.answers, missing=missing, wrong_years=wrong_years, nearest=nearest)


def missing_term(question: Question, lexicon: Lexicon) -> str | None:
    """A name that the question asks about, or what it wants counted or told, when the articles never speak of it."""
    if question.translated:
        return None
    absent = [name for name in lexicon.names_of(question.text) if not lexicon.knows_name(name)]
    if absent:
        return max(absent, key=len)
    if not lexicon.readable(question.language):
        return None
    for noun in question.asked_about:
        terms = lexicon.question_terms(noun)
        if lexicon.is_spoken_of(noun) or holds_a_place(noun):
            continue
        # A Chinese compound is as absent as any of its parts; of an English phrase the last word is the head.
        parts = terms if question.language == "zh" else terms[-1:]
        if not all(lexicon.is_spoken_of(term) or is_meant_otherwise(term, lexicon) for term in parts):
            return noun
    return None


def _uncounted(question: Question, hit: Hit, lexicon: Lexicon) -> str | None:
    """The noun that the question wants counted when not even the paragraph speaks of it."""
    if question.translated or hit.sentence.in_language(question.language) is None:
        return None
    around = lexicon.paragraph(hit.article, hit.sentence)
    nearby = lexicon.meanings(hit.article, around) | lexicon.heading_terms(hit.article, hit.sentence)
    for noun in question.asked_about:
        terms = lexicon.question_terms(noun)
        text = lexicon.paragraph_text(hit.article, hit.sentence)
        if not terms or holds_a_place(noun) or lexicon.is_spoken_of(noun, nearby, text):
            continue
        if not (lexicon.is_spoken_of(terms[-1], nearby, text) or is_meant_otherwise(terms[-1], lexicon, nearby)):
            return noun
    return None


def fault_of(question: Question, hit: Hit, lexicon: Lexicon) -> Fault | None:
    """Why a sentence cannot be the answer: it lacks the form that is asked for, or has it for another year or place."""
    text = lexicon.matching_text(hit.sentence, question.language)
    if question.confirms:
        return None
    if question.wants_figure and hit.sentence.role in {"title", "heading", "author"}:
        return "form"
    if not question.translated and lacks_a_place(question, hit, lexicon):
        return "place"
    if not question.translated and only_counts_members(question, text, lexicon):
        # Points that follow name what their announcement counts.
        return None if enumeration(question, hit, lexicon) else "names"
    asked = parse(question.text)
    figures = [f for f in parse(text) if not any(same(f, a) and f.kind == a.kind for a in asked)]
    if not _has_form(question, text, figures):
        return "form"
    if another := _is_of_another(question, hit, figures, lexicon):
        return another
    if question.forms == {"quantity"} and not any(f.kind not in CALENDAR and can_answer(f, question) for f in figures):
        # What is counted has to be a figure; "how much" may be told in words, but not in figures of something else.
        counts_otherwise = asks_count(question) and any(f.kind not in CALENDAR for f in figures)
        return "form" if question.asked_about or counts_otherwise else "figure"
    return None if not question.years or year_fits(question, text, hit, lexicon) else "year"


def _is_of_another(question: Question, hit: Hit, figures: Sequence[Figure], lexicon: Lexicon) -> Fault | None:
    """The fault of a sentence that tells what is asked, but of another place, name or count."""
    if question.wants_figure and is_of_another_place(question, hit, lexicon):
        return "place"
    if is_of_another_name(question, hit, lexicon):
        return "form"
    text = lexicon.matching_text(hit.sentence, question.language)
    counted = pinpoint(question, text, lexicon).figures if question.forms == {"quantity"} else ()
    return "form" if counted and counts_another(question, counted[0], text, figures) else None


def _has_form(question: Question, text: str, figures: Sequence[Figure]) -> bool:
    forms = question.forms
    # 出口占收入的比重: the money is what the share is of.
    if "money" in forms and "percent" not in forms and not any(f.unit in CURRENCIES for f in figures):
        return False
    if question.asks_share and not any(f.unit in _SHARES for f in figures):
        return False
    if question.asks_growth and not any(f.unit in _RATES for f in figures):
        return False
    if question.units and not any(f.unit in question.units for f in figures):
        return False
    if question.asks_month and not any(f.calendar is not None and f.calendar[1] for f in figures):
        return False
    if forms == {"time"} and not any(f.kind in CALENDAR for f in figures) and not _AGO.search(text):
        return False
    if question.operation == "ranking" and not forms and not (SUPERLATIVE.search(text) or _is_series(figures)):
        return False
    return forms != {"person"} or _names_someone(text, question)


def _is_series(figures: Sequence[Figure]) -> bool:
    """Whether there are three figures of one unit, which can be put in order."""
    units = [f.unit for f in figures if f.kind not in CALENDAR]
    return any(units.count(unit) > 2 for unit in set(units))


def _names_someone(text: str, question: Question) -> bool:
    """Whether a sentence has a person, an organisation or a group that the question does not name itself."""
    if not HANZI.search(text):
        return bool(names(text) - names(question.text)) or bool(_GROUP.search(text))
    tagged = (
        word
        for word, tag in tagged_words(text)
        if tag in _PERSONS or (tag.startswith("n") and word.endswith(_BODIES) and word not in _NO_BODIES)
    )
    return bool(_SOMEONE.search(text)) or any(word not in question.text for word in tagged)


def _with_reason(ranked: Ranked, lexicon: Lexicon) -> int:
    """The place of the sentence that states a reason: the first one, or one that comes near it and says so."""
    near = [i for i, share in enumerate(ranked.shares[:_LOOKED_AT]) if share >= _LEAST_SHARE * ranked.shares[0]]
    told = (i for i in near if any(REASON.search(text) for text in _texts(ranked.hits[i].sentence)))
    return next(told, 0)


def _texts(sentence: Sentence) -> tuple[str, ...]:
    return (sentence.text, sentence.rendering) if sentence.rendering else (sentence.text,)


def _led_by(ranked: Ranked, first: int) -> Ranked:
    if not first:
        return ranked
    order = [first, *(i for i in range(len(ranked.hits)) if i != first)]
    return Ranked(tuple(ranked.hits[i] for i in order), tuple(ranked.shares[i] for i in order), ranked.answers)


def _sources(question: Question, ranked: Ranked, lexicon: Lexicon) -> tuple[Source, ...]:
    pairs = list(zip(ranked.hits, ranked.shares, strict=True))
    wants_many = question.wants_list or question.kind in {"explanation", "summary"}
    worth, enough, most = _WHEN_CONFIDENT if ranked.answers >= _CONFIDENT else _WHEN_DOUBTFUL
    most = _MOST_FOR_A_LIST if wants_many else most
    first = pairs[0][0]
    if (
        wants_many
        and (question.wants_list or not question.asks_why)
        and (siblings := enumeration(question, first, lexicon))
    ):
        return tuple(Source(first.article, sentence, ranked.answers) for sentence in siblings)
    chosen = [pairs[0]]
    covered = pairs[0][1]
    for hit, share in pairs[1:most]:
        if covered >= enough or share < worth:
            break
        covered += share
        if _adds(question, (hit, share), chosen, ranked.answers, lexicon):
            chosen.append((hit, share))
    sources = [Source(hit.article, hit.sentence, share) for hit, share in chosen]
    before = lexicon.before(first.article, first.sentence)
    if before is not None and POINTS_BACK.match(lexicon.matching_text(first.sentence, question.language)):
        known = {source.sentence.number for source in sources}
        if before.number not in known and _adds_terms(question, before, first, lexicon):
            sources.insert(1, Source(first.article, before, sources[0].score))
    if question.asks_why:
        sources = _with_what_explains(sources, first, lexicon)
    return tuple(sources[:most])


def _with_what_explains(sources: list[Source], first: Hit, lexicon: Lexicon) -> list[Source]:
    """The sources of an explanation, with what a point without a reason of its own belongs to, or the reason after."""
    if any(REASON.search(text) for text in _texts(first.sentence)):
        return sources
    paragraph = lexicon.paragraph(first.article, first.sentence)
    known = {source.sentence.number for source in sources}
    after = next((s for s in paragraph if s.number == first.sentence.number + 1), None)
    told = after is not None and any(POINTS_BACK.match(t) and REASON.search(t) for t in _texts(after))
    if after is not None and told and after.number not in known:
        return [sources[0], Source(first.article, after, sources[0].score), *sources[1:]]
    if ENUMERATED.match(first.sentence.text) and paragraph[0].number not in known:
        return [Source(first.article, paragraph[0], sources[0].score), *sources]
    return sources


def _adds(
    question: Question, other: tuple[Hit, float], chosen: Sequence[tuple[Hit, float]], answers: float, lexicon: Lexicon
) -> bool:
    """Whether another sentence is worth a citation: it comes near, or says what is asked and the chosen ones do not."""
    hit, share = other
    first = chosen[0][0].sentence
    if hit.sentence.role != first.role and hit.sentence.role in {"title", "heading", "author"}:
        return False
    text = lexicon.matching_text(first, question.language)
    doubtful = question.wants_figure and not pinpoint(question, text, lexicon).figures
    if doubtful or question.translated or first.in_language(question.language) is None:
        return question.wants_list or _may_be_meant(share, chosen, answers)
    if share >= max(_NEAR, _NEAR_THE_FIRST * chosen[0][1]):
        return True
    held = lexicon.meanings(hit.article, tuple(one.sentence for one, _ in chosen))
    own = lexicon.meanings(hit.article, (hit.sentence,))
    terms = lexicon.question_terms(question.text)
    whole = sum(lexicon.weight(term) for term in terms)
    new = sum(lexicon.weight(t) for t in terms if lexicon.is_meant(t, own) and not lexicon.is_meant(t, held))
    return new > _NEW * whole


def _may_be_meant(share: float, chosen: Sequence[tuple[Hit, float]], answers: float) -> bool:
    """Whether a sentence may be the one that answers instead of the first, where words cannot tell what it adds."""
    if answers >= _CONFIDENT:
        return share >= max(_NEAR_ACROSS, _NEAR_THE_FIRST * chosen[0][1])
    return share >= _NEAR_IN_DOUBT and len(chosen) == 1


def _adds_terms(question: Question, before: Sentence, first: Hit, lexicon: Lexicon) -> bool:
    terms = set(lexicon.question_terms(question.text))
    own = lexicon.sentence_terms(first.article, first.sentence)
    return bool((terms - own) & lexicon.sentence_terms(first.article, before))
