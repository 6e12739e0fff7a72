"""The sentence that has what is asked for where the one that names the thing has it not: the builder is, it cost."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain
from typing import Final

from assistant.evidence.absence import content_words
from assistant.evidence.coverage import levels_in, said_by_number
from assistant.evidence.doings import asked_doings_en, asked_doings_zh
from assistant.evidence.faults import Candidate, candidate
from assistant.evidence.going_on import gone_on_from, points_back, stays_on
from assistant.evidence.ranking import Ranked
from assistant.evidence.stretches import STATEMENT
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from assistant.words.measures import measures_of
from documents.article import Sentence
from index.hit import Hit
from index.terms import question_terms

_LOOKED_AT: Final = 5
# So many sentences are taken to go on about one thing.
_MOST: Final = 4
# How well each word of a question has to be met: by a word of its sense; across languages on the average.
_MET: Final = 0.8
_MET_ABROAD: Final = 0.6
# What is measured is told by a figure: 出口额 by 其金额, 投资额 by 投资.
_MEASURE: Final = re.compile(r"(?<=[\u3400-\u9fff]{2})[额量数率值]$")
# The buyer is, the work was carried out by, 施工方是, 工程历时.
_WHO_OR_HOW_LONG: Final = re.compile(
    r"^The [a-z]+(?:er|or) (?:is|was)\b|\bwork \w+ (?:carried out|done|undertaken|led) by\b"
    r"|^[\u3400-\u9fff]{1,4}(?:方|者|人|单位)[是为：]|^承担|^(?:工程|工期|施工|修复|改造)[^，。]{0,2}(?:历时|耗时|用时|为|用了|花了)"
)
# How long something took is asked with these.
_TAKEN: Final = frozenset({"花", "花费", "耗费", "耗时", "历时", "用时"})


@dataclass(frozen=True, slots=True)
class Further:
    """A sentence that may be the answer, leading the others, with its figures and the one that it goes on from."""

    ranked: Ranked
    candidate: Candidate
    naming: Sentence


def told_further(
    question: Question, ranked: Ranked, lexicon: Lexicon, having: frozenset[str] = frozenset()
) -> Further | None:
    """A sentence that may be the answer and goes on from others, all speaking of what is asked and of `having`."""
    if not question.forms or question.forms == {"reason"} or question.confirms or question.operation is not None:
        return None
    looked_at: set[tuple[str, int, int]] = set()
    for first in ranked.hits[:_LOOKED_AT]:
        for told in _runs(first, lexicon):
            where = (first.article.name, told[0].number, told[-1].number)
            whole = "\n".join(sentence.wordings for sentence in told)
            if where in looked_at or not all(word in whole.lower() for word in having):
                continue
            if not (_may_be_of_the_year(question, told) and _goes_on_to_tell(question, told[-1].wording)):
                continue
            looked_at.add(where)
            hit = replace(first, sentence=told[-1])
            if (
                _speak_of_all(question, told, whole, lexicon)
                and (found := candidate(question, hit, lexicon)).fault is None
            ):
                return Further(ranked.led_by(hit, max(ranked.shares)), found, told[0])
    return None


def _may_be_of_the_year(question: Question, told: tuple[Sentence, ...]) -> bool:
    """Whether the sentence that may be the answer, or the one that names the thing, has a year that is asked for."""
    dated = f"{told[0].wording} {told[-1].wording}"
    return not question.years or any(year in dated for year in question.years)


def _goes_on_to_tell(question: Question, text: str) -> bool:
    """Whether a sentence of one statement points back, or has a word of what is asked, its measure or who it was."""
    if STATEMENT.search(text.rstrip("。.；;")):
        return False
    if points_back(text) or _WHO_OR_HOW_LONG.search(text):
        return True
    shared = frozenset(question_terms(question.text)) & frozenset(question_terms(text))
    return bool(shared - question.years) or bool(measures_of(question.text) & measures_of(text))


def _runs(hit: Hit, lexicon: Lexicon) -> Iterator[tuple[Sentence, ...]]:
    """A sentence with those that it goes on from, then with ever more of those that go on from it."""
    told = gone_on_from(hit.article, hit.sentence, lexicon, stays_on)[-_MOST:]
    if len(told) > 1:
        yield told
    while len(told) < _MOST and (after := lexicon.after(hit.article, told[-1])) and stays_on(after.wording):
        told = (*told, after)
        yield told


def _speak_of_all(question: Question, told: tuple[Sentence, ...], whole: str, lexicon: Lexicon) -> bool:
    """Whether sentences have each word of a question, but for what is done, which other checks look for."""
    doings = chain(asked_doings_en(question.text), asked_doings_zh(question.text))
    done = {form for forms in doings for form in forms} if question.forms == {"person"} else set()
    done |= said_by_number(question.text)
    words = [word for word in content_words(question.text) if word not in done | _TAKEN]
    words = [word for word in words if not lexicon.is_subject(word)] or words
    levels = [_level(word, whole, lexicon) for word in words]
    if all(question.told_by(sentence) for sentence in told):
        return bool(words) and min(levels) >= _MET
    return bool(words) and min(levels) > 0 and sum(levels) >= _MET_ABROAD * len(words)


def _level(word: str, whole: str, lexicon: Lexicon) -> float:
    """How well a text meets a word; a measure is met by one that means the same, or by what is measured."""
    if measures_of(word) & measures_of(whole):
        return 1.0
    bare = _MEASURE.sub("", word)
    return max(levels_in(list(dict.fromkeys((word, bare))), whole, lexicon))
