"""Which of the ranked sentences an answer cites: the first, and those that say what it leaves unsaid."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from assistant.evidence.causes_behind import cause_behind
from assistant.evidence.demands import asked_nouns
from assistant.evidence.enumerations import (
    ENUMERATED,
    MOST_TOLD,
    enumeration,
    lists_what_is_asked,
    points_behind,
    told_of_the_point,
)
from assistant.evidence.going_on import points_back
from assistant.evidence.listings import lists_another_sort
from assistant.evidence.ranking import Ranked
from assistant.evidence.reasons import explains, goes_on_to_explain, names_the_cause
from assistant.evidence.stretches import TAKES_UP
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from documents.article import Article, Sentence
from documents.figures import Figure
from index.hit import Hit
from index.terms import question_terms

# Another sentence is cited when it is this likely to be the one that answers, until so much of the doubt is covered,
# up to so many sentences: few where an answer is likely, more where it is not, measured on the development set.
_CONFIDENT = 0.75
_WHEN_CONFIDENT = (0.15, 0.8, 3)
_WHEN_DOUBTFUL = (0.04, 0.97, 4)
_MOST_FOR_A_LIST = 6
# A sentence this likely, by itself and as a share of the likeliest one, is cited with it; where words cannot be
# compared, one a little less likely, and so many where the answer is in doubt. Another has to say so much of what
# is asked and not yet said. Measured on the development set.
_NEAR, _NEAR_ACROSS, _NEAR_THE_FIRST = 0.3, 0.2, 0.4
_NEAR_IN_DOUBT, _MOST, _MOST_ACROSS = 0.12, 2, 3
# Where words can be compared and no figure is asked for, a sentence this likely beside a doubtful one.
_NEAR_UNCOUNTED = 0.15
_NEW = 0.2
_LISTED_ABROAD = 3
# What goes on from the first sentence (在此期间，机舱起火) needs a smaller share, and so does what it goes on from.
_NEAR_BEHIND, _NEAR_BEFORE = 0.1, 0.2
_STANDS_FOR = re.compile(r"^(?:该|此|这[^，。]{0,6}|它们?|他们?|她们?)|^(?:This|That|It|He|She|They)\b")
_WHO_OR_WHAT = re.compile(r"^(?:who|what|which)\b|谁|哪(?!里|儿)|什么", re.IGNORECASE)
_FIRST_ASKED = re.compile(r"第一[个项件步种]|首先|首个|最先|\bfirst\b", re.IGNORECASE)
_FIRST_TOLD = re.compile(
    r"(?:首先|最初|起初|第一(?![二三四五六七八九十]))|(?:First|Firstly|At first|Initially|To begin with)\b"
)
_HAPPENED_ASKED = re.compile(
    r"发生了?(?:什么|哪些|何)|出了?(?:什么|哪些)(?:事|问题|状况)|\bwhat (?:happened|occurred|took place|went wrong)\b",
    re.IGNORECASE,
)
_HAPPENED_NEXT = re.compile(
    r"(?:在?(?:此|这|其)期间|期间|其间|然后|随后|接着|之后|后来|不久)"
    r"|(?:During (?:this|that)|Meanwhile|Then|Soon|Afterwards?|Later|Next|At (?:this|that) (?:time|point))\b"
)
_OPENS_POINTING_BACK = re.compile(
    rf"{TAKES_UP.pattern}|^(?:在此|当时|那时)|^(?:During this|At (?:this|that) time|Among them)\b"
)
_HOW_IT_BEGAN = re.compile(
    r"^how (?:did|was) .{2,80} (?:start|begin|break out|come about|happen|caused|started)\W*$"
    r"|怎么(?:起火|着火|发生|引起)的",
    re.IGNORECASE,
)
_POINTING = re.compile(r"^(?:这些?|该|此)[^，。的]{1,6}|^(?:This|These|That|Those|Such) (?:[a-z]+ )?[a-z]+")

# What happened for the reason that was told right before.
_FOR_WHAT_WAS_TOLD = re.compile(
    r"^(?:Because of (?:this|these|that|those)|For (?:this|that|these|those) reasons?|As a (?:result|consequence)"
    r"|Therefore|Hence|Consequently|Thus|(?:This|That) is why)\b"
    r"|^(?:因此|为此|因而|所以|正因(?:为?如此|此|为此)|有鉴于此|鉴于此|受此影响|由此)"
)


@dataclass(frozen=True, slots=True)
class Source:
    """A sentence that an answer may rest on, with its probability of being the one that answers."""

    article: Article
    sentence: Sentence
    score: float

    @property
    def key(self) -> tuple[str, int]:
        """Where the sentence stands: the article's name and the sentence's number."""
        return self.article.name, self.sentence.number


def sources_to_cite(
    question: Question, ranked: Ranked, asked: Sequence[Figure], lexicon: Lexicon
) -> tuple[Source, ...]:
    """The sentences to cite, the first of `ranked` first; `asked` are the figures of that one that are asked for."""
    pairs = list(zip(ranked.hits, ranked.shares, strict=True))
    wants_many = question.wants_list or question.kind in {"explanation", "summary"}
    worth, enough, most = _WHEN_CONFIDENT if ranked.probability >= _CONFIDENT else _WHEN_DOUBTFUL
    most = _MOST_FOR_A_LIST if wants_many else most
    first = pairs[0][0]
    if listed := _listed(question, ranked, lexicon):
        return listed
    if points := _counted_points(question, first, lexicon):
        return tuple(Source(first.article, sentence, ranked.probability) for sentence in (first.sentence, *points))
    unclear = question.translated or first.sentence.in_language(question.language) is None
    unclear |= question.wants_figure and not asked
    chosen = [pairs[0]]
    covered = pairs[0][1]
    for hit, share in pairs[1:most]:
        if covered >= enough or share < worth:
            break
        covered += share
        as_well = _may_as_well_be_meant(question, first, hit, share, ranked.probability)
        if as_well or _adds(question, (hit, share), chosen, ranked.probability if unclear else None, lexicon):
            chosen.append((hit, share))
    sources = [Source(hit.article, hit.sentence, share) for hit, share in chosen]
    before = lexicon.before(first.article, first.sentence)
    points_at_it = before is not None and _points_at_the_asked(question, first, lexicon)
    opens_with_it = TAKES_UP.match(lexicon.matching_text(first.sentence, question.language))
    if before is not None and (points_at_it or opens_with_it):
        known = {source.key for source in sources}
        names_it = points_at_it or _may_stand_for_it(question, first)
        if (first.article.name, before.number) not in known and (
            names_it or _adds_terms(question, before, first, lexicon)
        ):
            sources.insert(1, Source(first.article, before, sources[0].score))
    after = _told_of_the_point(sources[0], lexicon) or _told_first(question, sources[0], lexicon)
    after = after or _told_next(question, sources[0], lexicon) or _told_of_it(question, sources[0], first, lexicon)
    if after:
        sources = [sources[0], *after, *(s for s in sources[1:] if s.sentence not in {a.sentence for a in after})]
    if question.asks_why or _HOW_IT_BEGAN.search(question.text):
        sources = _with_what_explains(question, sources, first, lexicon)
    return tuple(sources[:most])


def _listed(question: Question, ranked: Ranked, lexicon: Lexicon) -> tuple[Source, ...]:
    """The whole list where several things are asked for, or who they are, and one of the likeliest sentences has it."""
    wants_many = question.wants_list or (question.kind in {"explanation", "summary"} and not question.asks_why)
    # Across languages the sentence that shares the year or a name may come before the one that says what there is.
    abroad = question.wants_list and question.told_by(ranked.hits[0].sentence) is None
    for i, hit in enumerate(ranked.hits[: _LISTED_ABROAD if abroad else 1]):
        if (i or not wants_many) and not lists_what_is_asked(question, hit, lexicon):
            continue
        listed = enumeration(question, hit, lexicon)
        if listed and not lists_another_sort(question, hit.sentence, listed):
            return tuple(Source(hit.article, sentence, ranked.probability) for sentence in listed)
    return ()


def _counted_points(question: Question, first: Hit, lexicon: Lexicon) -> tuple[Sentence, ...]:
    """The points behind a sentence that only says how many there are, where they may be what is asked for."""
    if question.wants_figure or question.forms - {"reason"} or question.confirms:
        return ()
    return points_behind(first.sentence, lexicon.paragraph(first.article, first.sentence))


def _told_of_the_point(first: Source, lexicon: Lexicon) -> list[Source]:
    """What follows a point that is only named."""
    told = told_of_the_point(first.sentence, lexicon.paragraph(first.article, first.sentence))
    return [Source(first.article, sentence, first.score) for sentence in told]


def _told_first(question: Question, first: Source, lexicon: Lexicon) -> list[Source]:
    """What comes first of what a sentence only says that there is, where the first is asked for: 首先, 机组闻到气味."""
    if not _FIRST_ASKED.search(question.text) or question.wants_figure:
        return []
    after = lexicon.after(first.article, first.sentence)
    told = after is not None and any(map(_FIRST_TOLD.match, after.texts))
    return [Source(first.article, after, first.score)] if after is not None and told else []


def _told_next(question: Question, first: Source, lexicon: Lexicon) -> list[Source]:
    """What a sentence is followed by as it happened, where it is asked what happened: 随后屋顶起火."""
    if not _HAPPENED_ASKED.search(question.text) or question.forms:
        return []
    paragraph = lexicon.paragraph(first.article, first.sentence)
    following = [s for s in paragraph if s.number > first.sentence.number][:MOST_TOLD]
    told = takewhile(lambda s: any(map(_HAPPENED_NEXT.match, s.texts)), following)
    return [Source(first.article, sentence, first.score) for sentence in told]


def _told_of_it(question: Question, source: Source, first: Hit, lexicon: Lexicon) -> list[Source]:
    """The sentence that goes on about what a sentence names, and has what that one lacks of the question."""
    if question.forms or question.confirms or question.asks_why or not _WHO_OR_WHAT.search(question.text):
        return []
    paragraph = lexicon.paragraph(first.article, first.sentence)
    following = [s for s in paragraph if s.number > first.sentence.number]
    going_on = takewhile(lambda s: points_back(s.wording), following)
    told = next((s for s in going_on if _adds_terms(question, s, first, lexicon)), None)
    return [Source(first.article, told, source.score)] if told else []


def _with_what_explains(question: Question, sources: list[Source], first: Hit, lexicon: Lexicon) -> list[Source]:
    """The sources of an explanation, with what a point without a reason of its own belongs to, or the reason after."""
    known = {source.key for source in sources}
    before = lexicon.before(first.article, first.sentence)
    if before is not None and any(_FOR_WHAT_WAS_TOLD.match(text) for text in first.sentence.texts):
        reason = Source(first.article, before, sources[0].score)
        return [sources[0], reason, *(source for source in sources[1:] if source.key != reason.key)]
    after = lexicon.after(first.article, first.sentence)
    names_it = after is not None and any(map(names_the_cause, after.texts))
    if any(map(explains, first.sentence.texts)) and not names_it:
        return sources
    points = points_behind(after, lexicon.paragraph(first.article, first.sentence)) if after else ()
    told = bool(points) or any(
        (TAKES_UP.match(t) and explains(t)) or goes_on_to_explain(t) for t in (after.texts if after else ())
    )
    told = told or cause_behind(question, first.article, first.sentence, lexicon) is not None
    if after is not None and told:
        further = [Source(first.article, sentence, sources[0].score) for sentence in (after, *points)]
        return [sources[0], *further, *(s for s in sources[1:] if s.key not in {each.key for each in further})]
    paragraph = lexicon.paragraph(first.article, first.sentence)
    if ENUMERATED.match(first.sentence.text) and (first.article.name, paragraph[0].number) not in known:
        return [Source(first.article, paragraph[0], sources[0].score), *sources]
    return sources


def _may_stand_for_it(question: Question, first: Hit) -> bool:
    """Whether who or what is asked for may be whom a sentence only points back at: it abolished the tax."""
    if question.wants_figure or question.asks_why or not _WHO_OR_WHAT.search(question.text):
        return False
    return any(_STANDS_FOR.match(text) for text in first.sentence.texts)


def _points_at_the_asked(question: Question, first: Hit, lexicon: Lexicon) -> bool:
    """Whether a sentence points back at what is to be named: 这些设备 for 什么设备, 使用这种材料, these chambers."""
    text = lexicon.matching_text(first.sentence, question.language)
    nouns = asked_nouns(question.text, question.language)
    if not question.wants_figure and any(re.search(rf"这[种类一][^，。；]{{0,4}}{re.escape(n)}", text) for n in nouns):
        return True
    pointing = _POINTING.match(text)
    if pointing is None or question.wants_figure:
        return False
    pointed = pointing.group()
    meant = lexicon.text_meanings(pointed)
    return any(noun in pointed or bool(meant & set(question_terms(noun))) for noun in nouns)


def _adds(
    question: Question,
    other: tuple[Hit, float],
    chosen: Sequence[tuple[Hit, float]],
    probability: float | None,
    lexicon: Lexicon,
) -> bool:
    """Whether another sentence is worth a citation: it comes near, or says what is asked and the chosen ones do not.

    Where words cannot tell that, `probability` is that of an answer.
    """
    hit, share = other
    first = chosen[0][0].sentence
    if hit.sentence.role != first.role and hit.sentence.role in {"title", "heading", "author"}:
        return False
    if probability is not None:
        across = first.in_language(question.language) is None
        return question.wants_list or _may_be_meant(share, chosen, probability, _MOST_ACROSS if across else _MOST)
    if share >= max(_NEAR, _NEAR_THE_FIRST * chosen[0][1]):
        return True
    asks_for_a_form = question.forms or question.wants_list
    if not asks_for_a_form and share >= _least_beside(chosen[0][0], hit, question, lexicon):
        return True
    held = frozenset[str]().union(*(lexicon.meanings(one.article, (one.sentence,)) for one, _ in chosen))
    own = lexicon.meanings(hit.article, (hit.sentence,))
    terms = question_terms(question.text)
    whole = sum(lexicon.weight(term) for term in terms)
    new = sum(lexicon.weight(t) for t in terms if lexicon.is_meant(t, own) and not lexicon.is_meant(t, held))
    return new > _NEW * whole


def _least_beside(first: Hit, hit: Hit, question: Question, lexicon: Lexicon) -> float:
    """The share that a sentence beside the first one needs: little where it points back to it; of others none does."""
    if hit.article.name != first.article.name:
        return math.inf
    if lexicon.before(hit.article, hit.sentence) == first.sentence:
        points = _OPENS_POINTING_BACK.match(lexicon.matching_text(hit.sentence, question.language))
        return _NEAR_BEHIND if points else math.inf
    return _NEAR_BEFORE if lexicon.before(first.article, first.sentence) == hit.sentence else math.inf


def _may_be_meant(share: float, chosen: Sequence[tuple[Hit, float]], probability: float, most: int) -> bool:
    """Whether a sentence may be the one that answers instead of the first, where words cannot tell what it adds."""
    if probability >= _CONFIDENT:
        return share >= max(_NEAR_ACROSS, _NEAR_THE_FIRST * chosen[0][1])
    return share >= _NEAR_IN_DOUBT and len(chosen) < most


def _may_as_well_be_meant(question: Question, first: Hit, hit: Hit, share: float, probability: float) -> bool:
    """Whether no figure is asked for, and where an answer is in doubt a sentence comes near enough to be it."""
    if question.wants_figure or probability >= _CONFIDENT or share < _NEAR_UNCOUNTED:
        return False
    return hit.article.name == first.article.name and hit.sentence.role == first.sentence.role


def _adds_terms(question: Question, before: Sentence, first: Hit, lexicon: Lexicon) -> bool:
    terms = set(question_terms(question.text))
    own = lexicon.sentence_terms(first.article, first.sentence)
    return bool((terms - own) & lexicon.sentence_terms(first.article, before))
