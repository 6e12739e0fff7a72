"""Whether the figure that was found counts something else than what is asked: factories, not development zones."""

import re
from collections.abc import Sequence
from typing import Final

from assistant.evidence.absence import content_words
from assistant.evidence.counting_beside import ENGLISH_COUNTED
from assistant.evidence.coverage import levels_in, nouns_of
from assistant.evidence.demands import is_general
from assistant.evidence.stretches import CLAUSE, STATEMENT, stretch_of
from assistant.questions.asked_units import SHARES
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from assistant.words.question_words import COUNTERS_ZH
from documents.figures import Figure, parse
from index.hit import Hit
from index.terms import english_terms, is_geographic, tagged_words

_COUNTED_ZH: Final = re.compile(r"(?:多少|几)(?:不同的?)?[\u3400-\u9fff]")
# What the asker sets off is what he wants counted: “规模以上”的有几家.
_SET_OFF: Final = re.compile(r"[“「\"]([^”」\"]{2,})[”」\"]")
# How often is told in other words than what is counted.
_OFTEN: Final = re.compile(r"\bhow many times\b|(?:多少|几)[次回遍]", re.IGNORECASE)
# What stands behind a figure whose noun is left out.
_LEFT_OUT_ZH: Final = re.compile(r"\s*(?:[被已均都]|[，。；]|$)")
# What is counted was named before: 数量由21个增至48个, 2014年为21个.
_ITS_NUMBER: Final = re.compile(
    r"^(?:其?(?:总|人)?(?:数量|总数|人数|规模|数目|总量)|(?:[12]\d{3})年[底末]?(?:[仅只已])?(?:为|达|有|增|减))"
)
_OF_ANYTHING: Final = frozenset("个")
_MEASURE_ZH: Final = re.compile(rf"(?:多少|几)([{COUNTERS_ZH}])")
# Money that is no unit of figures counts nothing else.
_COINS: Final = re.compile(r"\b(?:cents|pence|dinars)\b", re.IGNORECASE)
# Where it is counted: 全市, 本校.
_WHERE_ZH: Final = re.compile(r"[全本该我][\u3400-\u9fff]")
# How well the stretch between two marks, and the whole statement, have to tell what is counted, on the average.
_LEAST_BESIDE: Final = 0.2
_LEAST_AROUND: Final = 0.5


def counts_something_else(question: Question, hit: Hit, lexicon: Lexicon, found: Sequence[Figure]) -> bool:
    """Whether how many is asked, and hardly anything around the figure tells of what is to be counted."""
    text = question.told_by(hit.sentence)
    # In another language what is counted may be told by words that nobody knows.
    # What a row counts, its label and its headers say.
    if text is None or question.forms != {"quantity"} or hit.sentence.reading is not None:
        return False
    words = _to_count(question)
    if found and (words or question.asked_about) and _counts_who_has_it(question, found[0], text, lexicon):
        return True
    if found and _is_measured_otherwise(question, found[0], text, lexicon):
        return True
    if not words or not found or (found[0].unit and found[0].unit not in SHARES):
        return False
    if found[0].unit:
        return _is_another_share(question, words, stretch_of(found[0], text, CLAUSE)[1], lexicon)
    if (_ITS_NUMBER.search(text) or _is_left_out(found[0], text, question)) and _is_told_before(words, hit, lexicon):
        return False
    (_, beside), (_, around) = (stretch_of(found[0], text, mark) for mark in (CLAUSE, STATEMENT))
    if any(named in beside for named in _SET_OFF.findall(question.text)):
        return False
    # Most figures stand with a word of what is asked: nothing has to be looked up then.
    if any(word in beside.lower() for word in words) and len(words) * _LEAST_BESIDE <= 1:
        return False
    return _mean(words, beside, lexicon) < _LEAST_BESIDE and _mean(words, around, lexicon) < _LEAST_AROUND


def _is_measured_otherwise(question: Question, figure: Figure, text: str, lexicon: Lexicon) -> bool:
    """Whether a figure has another measure word than is asked by, and its clause lacks the noun: 2个 are no 家."""
    asked = _MEASURE_ZH.search(question.text)
    if asked is None or asked[1] in _OF_ANYTHING or figure.counted in {"", asked[1]}:
        return False
    nouns = [word for word in nouns_of(question) if not is_geographic(word)]
    beside = stretch_of(figure, text, CLAUSE)[1]
    return bool(nouns) and not any(levels_in(nouns[-1:], beside, lexicon))


def _is_another_share(question: Question, words: Sequence[str], beside: str, lexicon: Lexicon) -> bool:
    """Whether a share tells nothing of how many there are: hardly a word of what is counted, or not what they do."""
    if question.language == "en" or question.asks_share or "percent" in question.forms:
        return False
    done = [word for word in content_words(question.text) if word not in words and _is_a_doing(word)]
    return _mean(words, beside, lexicon) < _LEAST_BESIDE or (bool(done) and not any(levels_in(done, beside, lexicon)))


def _is_a_doing(word: str) -> bool:
    return [tag[0] for _, tag in tagged_words(word)] == ["v"]


def _is_left_out(figure: Figure, text: str, question: Question) -> bool:
    """Whether a figure has the asked measure word and what it counts goes without saying: 有120种被确认."""
    asked = _COUNTED_ZH.search(question.text)
    same = asked is not None and asked.group()[-1] == figure.counted
    return same and figure.counted not in _OF_ANYTHING and bool(_LEFT_OUT_ZH.match(text[figure.end :]))


def _is_told_before(words: Sequence[str], hit: Hit, lexicon: Lexicon) -> bool:
    """Whether a sentence or the one before names what is counted, or the articles are about it."""
    before = lexicon.before(hit.article, hit.sentence)
    near = f"{before.wordings if before else ''}\n{hit.sentence.wordings}"
    told = f"{near}\n{lexicon.heading_text(hit.article, hit.sentence)}"
    return all(word in told or lexicon.is_subject(word) for word in words)


def _counts_who_has_it(question: Question, figure: Figure, text: str, lexicon: Lexicon) -> bool:
    """Whether a figure counts what the question says has the asked things, or is a share of nothing like them."""
    asked = ENGLISH_COUNTED.search(question.text)
    if question.language != "en" or asked is None or _OFTEN.search(question.text):
        return False
    phrase = f"{' '.join(question.asked_about)} {asked[1]}"
    if figure.unit == "%":
        words = content_words(phrase)
        return bool(words) and " of " not in f"{asked[1]} " and not _mean(words, text, lexicon)
    others = [f for f in parse(text) if f.kind == figure.kind and not f.unit and f != figure]
    if others:
        return False
    told = re.match(r"[\d,.]*\d (?P<counted>(?:[a-z-]+ ){0,2}?[a-z]+s)\b", text[figure.start :])
    if figure.unit or told is None or not phrase:
        return False
    counted, heads = english_terms(told["counted"]), english_terms(phrase)
    if not counted or not heads or set(heads) & set(counted):
        return False
    return counted[-1] in english_terms(question.text) or bool(_COINS.search(told["counted"]))


def _to_count(question: Question) -> tuple[str, ...]:
    """The words that tell what is to be counted; none where it is not asked how many."""
    if _OFTEN.search(question.text):
        return ()
    if question.language == "en":
        words = content_words(" ".join(question.asked_about))
        # One English word alone may well be called otherwise: cases, scenarios.
        return words if len(words) > 1 else ()
    if not _COUNTED_ZH.search(question.text):
        return ()
    said = [word for word in content_words(question.text) if not _WHERE_ZH.fullmatch(word)]
    return tuple(word for word in nouns_of(question) if word in said and not (is_geographic(word) or is_general(word)))


def _mean(words: Sequence[str], text: str, lexicon: Lexicon) -> float:
    return sum(levels_in(words, text, lexicon)) / len(words)
