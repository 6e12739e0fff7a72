"""Whether a figure is of all that was done until then, where what was done within a year, or is new, is asked for."""

import re
from collections.abc import Sequence
from typing import Final

from assistant.evidence.kinds_of_doing import is_as_of
from assistant.evidence.stretches import STATEMENT, stretch_of
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from documents.figures import CALENDAR, Figure, parse
from documents.years import YEAR_DIGITS
from index.hit import Hit

_HAS: Final = "have|own|hold|run|operate|employ|number|count|contain|total|reach|stand|comprise|cover|amount|come"
_DONE: Final = r"\w+ed|built|sold|made|held|taken|set up|put up|brought"
# What is asked for as new, which no count of all tells.
_NEW_ASKED: Final = re.compile(
    r"新增|增设|新设|新开|增加了(?:多少|几)|新[建引签招批认上投入落获][\u3400-\u9fff]?了?(?:多少|几)"
    r"|\b(?:newly|(?:was|were|been) added|added in|how many new)\b(?!-)",
    re.IGNORECASE,
)
_NEW: Final = re.compile(
    r"新|增|扩|\b(?:new\w*|add\w*|more|further|extra|additional\w*|increas\w*|up|rose|grew|expand\w*)\b", re.IGNORECASE
)
_WITHIN_A_YEAR: Final = re.compile(
    rf"{YEAR_DIGITS}年(?:全年|这?一整?年|当年|单年|年内|内|度(?!假))|[仅单光][是单]?{YEAR_DIGITS}年"
    rf"|\b{YEAR_DIGITS} (?:alone|only|by itself)\b|\b(?:just|only|purely|solely) (?:in|during) {YEAR_DIGITS}"
    rf"|\b(?:during|within|in the (?:course|year) of) {YEAR_DIGITS}\b",
    re.IGNORECASE,
)
_DONE_IN_A_YEAR: Final = re.compile(
    rf"{YEAR_DIGITS}年(?![底末]|年[底末])[^，。？]*(?<![有到])了(?:多少|几)"
    rf"|\bdid\b(?!.*\b(?:{_HAS})\b).+\bin {YEAR_DIGITS}\b"
    rf"|\b(?:were|was) (?:\w+ ){{0,2}}(?:{_DONE})\b.*\bin {YEAR_DIGITS}\b",
    re.IGNORECASE,
)
_TOTAL_ASKED: Final = re.compile(
    r"累计|总计|截[至止]|[到至]\d{4}年|年[底末]|以来|\b(?:cumulative\w*|in total|in all|altogether|so far|to date|since"
    r"|by|as of|(?:end|close) of)\b",
    re.IGNORECASE,
)
_CUMULATIVE: Final = re.compile(r"累计|\b(?:cumulative\w*|accumulat\w+)\b", re.IGNORECASE)
_IN_TOTAL: Final = re.compile(r"总计|共有|\b(?:in total|in all|altogether|a total of)\b", re.IGNORECASE)
_OF_ALL_TIME: Final = re.compile(f"{_CUMULATIVE.pattern}|{_IN_TOTAL.pattern}", re.IGNORECASE)
# A year that all of a statement is of.
_OF_ALL: Final = re.compile(rf"^\s*(?:In |During |在)?(?P<year>{YEAR_DIGITS})(?:年(?:全年|度)?)?[，,]", re.IGNORECASE)
_PART: Final = re.compile(r"[，；;。、]|[,:](?!\d)|\band\b")


def is_a_running_total(question: Question, hit: Hit, lexicon: Lexicon, found: Sequence[Figure]) -> bool:
    """Whether what was done in one year, or came anew, is asked for, and all that a sentence counts was so until then.

    Built in 2022 is told by no count of those that had been built by the end of it.
    """
    asked = question.text
    if not question.wants_amount or question.operation is not None or question.translated or _TOTAL_ASKED.search(asked):
        return False
    is_new = bool(_NEW_ASKED.search(asked))
    is_within = bool(_WITHIN_A_YEAR.search(asked))
    if not (is_new or is_within or _DONE_IN_A_YEAR.search(asked)):
        return False
    text = lexicon.matching_text(hit.sentence, question.language)
    if is_new and _NEW.search(text):
        return False
    figures = [f for f in found or parse(text) if f.kind not in CALENDAR]
    of_the_day = is_within or (is_new and bool(question.years))
    all_that_came = _OF_ALL_TIME if is_new else _CUMULATIVE
    return bool(figures) and all(
        _counts_until_then(f, text, question.years, all_that_came, of_the_day=of_the_day) for f in figures
    )


def _counts_until_then(
    figure: Figure, text: str, years: frozenset[str], all_that_came: re.Pattern[str], *, of_the_day: bool
) -> bool:
    """Whether a figure counts all until a day: by a word for it, or `of_the_day` by the end of a year alone."""
    start, statement = stretch_of(figure, text, STATEMENT)
    _, part = stretch_of(figure, text, _PART)
    dates = [f for f in parse(text) if f.kind in CALENDAR and start <= f.start < start + len(statement)]
    within = [f for f in dates if f.text[:4] in years and not is_as_of(f, text)]
    opening = _OF_ALL.match(statement)
    if any(f.text in part for f in within) or (opening and opening["year"] in years):
        return False
    lead = text[start : figure.start]
    if all_that_came.search(part) or (not within and all_that_came.search(lead)):
        return True
    at_a_day = not within and any(is_as_of(f, text) and f.end <= figure.start for f in dates)
    return at_a_day and (of_the_day or bool(_IN_TOTAL.search(lead)))
