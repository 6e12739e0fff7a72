"""Whether a figure is of another time than the asked one: another year, or not of the year before."""

import re
from collections.abc import Sequence

from assistant.evidence.belonging import year_of
from assistant.questions.question import Question
from documents.figures import Figure, parse

_BEFORE = re.compile(
    r"[前上]一?个?年度?(?![^，。]{0,6}[前后])|去年"
    r"|\b(?:the |a )?(?:year (?:before|earlier)|(?:previous|preceding|prior|last) year)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[，,；;。：:](?!\d{3})")


def is_of_another_time(question: Question, figure: Figure, text: str, rivals: Sequence[Figure]) -> bool:
    """Whether a figure is tied to a year that is not asked for, or to none where another of its unit is of it."""
    alike = [f for f in rivals if f.unit == figure.unit and f.kind == figure.kind]
    if question.years:
        year = year_of(figure, text)
        if year is None:
            return any(year_of(f, text) in question.years for f in alike)
        return year not in question.years
    if not _BEFORE.search(question.text):
        return False
    before = _of_the_year_before(alike, text)
    return bool(before) and figure not in before


def _of_the_year_before(figures: Sequence[Figure], text: str) -> list[Figure]:
    """The figures of the year before the one that a sentence tells of: by its words, or by the earlier of its years."""
    if said := [f for f in figures if any(_beside(match, f, text) for match in _BEFORE.finditer(text))]:
        return said if len(said) < len(figures) else []
    years = {f: year_of(f, text) for f in figures}
    known = sorted({int(year) for year in years.values() if year})
    if len(known) == 2 and known[0] == known[1] - 1:
        return [f for f, year in years.items() if year == str(known[0])]
    # What has no year of its own is of the year that is reported on.
    if len(known) == 1 and None in years.values():
        return [f for f, year in years.items() if year]
    return []


def _beside(words: re.Match[str], figure: Figure, text: str) -> bool:
    """Whether words and a figure stand in one clause, with no other figure between them."""
    first, second = (words.end(), figure.start) if words.end() <= figure.start else (figure.end, words.start())
    return not _CLAUSE.search(text, first, second) and not any(first <= f.start < second for f in parse(text))
