"""Whether a sentence has an answer of the form that is asked for: a sum, a share, a month, a person, a number."""

import re
from collections.abc import Sequence

from assistant.asked_units import CURRENCIES
from assistant.lexicon import Lexicon, names
from assistant.pinpoint import asks_count, can_answer
from assistant.question import SUPERLATIVE, Question
from documents.figures import CALENDAR, Figure, parse, same
from documents.language import HANZI
from documents.numerals import listed
from index.hit import Hit
from index.terms import tagged_words

_ABOVE = frozenset({"title", "heading", "author"})
_SHARES = frozenset({"%", "ratio", "pp", "‰"})
_RATES = _SHARES | {"times"}
_AGO = re.compile(r"年前|\b(?:ago|until|century)\b|世纪")
# An amount in words that is no figure: hundreds of channels, none of the treaties.
_VAGUE = re.compile(
    r"数[十百千万亿]|[几上成][十百千万]|没有一[个家项件名位座种条所台次人]"
    r"|\b(?:tens|dozens|scores|hundreds|thousands|millions|none) of\b",
    re.IGNORECASE,
)
_PERSONS = frozenset({"nr", "ns", "nt", "nrt", "nrfg"})
# 地层学家 may be cut before its last character.
_SOMEONE = re.compile(r"(?<!其)他|她|·|[学作画]家")
_BODIES = tuple(listed("院 局 部 委 会 社 校 公司 大学 政府 集团 中心 人 者 家 员 们 生"))
_NO_BODIES = frozenset(listed("国家 社会 全部 内部 部 大部 局 会 机会 民生 卫生 人 家 一部 东部 西部 南部 北部 中部"))
_GROUP = re.compile(
    r"\b(?:government|company|companies|university|institute|academy|ministry|committee|council|parliament|court|army"
    r"|police|board|agency|king|queen|emperor|president|scientists?|experts?|students?|people|leaders?|workers?"
    r"|engineers?|teams?|teachers?|parents|women|men)\b",
    re.I,
)


def new_figures(question: Question, hit: Hit, lexicon: Lexicon) -> tuple[Figure, ...]:
    """The figures of a sentence that the question does not state itself."""
    asked = parse(question.text)
    told = parse(lexicon.matching_text(hit.sentence, question.language))
    return tuple(f for f in told if not any(same(f, a) and f.kind == a.kind for a in asked))


def lacks_the_form(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether a sentence has nothing of the form that is asked for."""
    if question.wants_figure and hit.sentence.role in _ABOVE:
        return True
    figures = new_figures(question, hit, lexicon)
    if _lacks_the_unit(question, figures):
        return True
    text = lexicon.matching_text(hit.sentence, question.language)
    forms = question.forms
    if question.asks_month and not any(f.calendar is not None and f.calendar[1] for f in figures):
        return True
    if forms == {"time"} and not any(f.kind in CALENDAR for f in figures) and not _AGO.search(text):
        return True
    if question.operation == "ranking" and not forms and not (SUPERLATIVE.search(text) or _is_series(figures)):
        return True
    return forms == {"person"} and not _names_someone(text, question)


def lacks_the_quantity(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether what is counted stands there without a figure that can count it."""
    # "How much" may be told in words, but not in figures of something else.
    figures = new_figures(question, hit, lexicon)
    counts_otherwise = asks_count(question) and any(f.kind not in CALENDAR for f in figures)
    return bool(question.asked_about or counts_otherwise) and only_tells_in_words(question, hit, lexicon)


def only_tells_in_words(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether a quantity is asked for and no figure of the sentence can be it."""
    if question.forms != {"quantity"}:
        return False
    if _VAGUE.search(lexicon.matching_text(hit.sentence, question.language)):
        return False
    figures = new_figures(question, hit, lexicon)
    return not any(f.kind not in CALENDAR and can_answer(f, question) for f in figures)


def _lacks_the_unit(question: Question, figures: Sequence[Figure]) -> bool:
    units = {figure.unit for figure in figures}
    # 出口占收入的比重: the money is what the share is of.
    if "money" in question.forms and "percent" not in question.forms and not units & CURRENCIES:
        return True
    if question.asks_share and not units & _SHARES:
        return True
    if question.asks_growth and not units & _RATES:
        return True
    return bool(question.units) and not units & question.units


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
