"""Of which year a figure is told, by a year or by words such as 上年, and whether that is not the asked one."""

import re
from collections.abc import Sequence

from assistant.evidence.belonging import year_of
from assistant.questions.question import Question
from documents.figures import Figure, parse

_BEFORE = re.compile(
    r"(?<![目当以之此])(?:前一个?|上一?个?)年度?(?!龄|[^，。]{0,6}[前后])|去年"
    r"|\b(?:the |a |one )?(?:year (?:before|earlier)|(?:previous|preceding|prior|last) year)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[，,；;。：:](?!\d{3})")
# What only sets something against the year before: 比上年增长, up 4 % on the previous year.
_AGAINST = re.compile(
    r"(?:[比较]|相比于?|对比|\b(?:than|over|on|with|to|from|against|versus)(?: in)?\s)$", re.IGNORECASE
)
# Or so it is said behind: 与上年相比.
_COMPARED = re.compile(r"(?:同期)?(?:相比|持平|一样|相同)")


def told_year(figure: Figure, text: str, reported: int | None) -> str | None:
    """The year of a figure: the one that words such as 上年 tell, else the one that governs it."""
    is_before = any(_beside(match, figure, text) for match in _years_before(text))
    return year_before(figure, text, reported) if is_before else year_of(figure, text)


def year_before(figure: Figure, text: str, reported: int | None) -> str | None:
    """The year before the last one told, or before `reported`, where words say that a figure is of it; else None."""
    words = next((match for match in _years_before(text) if _beside(match, figure, text)), None)
    if words is None:
        return None
    years = [f.calendar[0] for f in parse(text) if f.end <= words.start() and f.calendar and f.calendar[0]]
    last = years[-1] if years else reported
    return str(last - 1) if last else None


def is_of_another_time(
    question: Question, figure: Figure, text: str, rivals: Sequence[Figure], reported: int | None = None
) -> bool:
    """Whether a figure is tied to a year that is not asked for, or to none where another of its unit is of it."""
    alike = [f for f in rivals if f.unit == figure.unit and f.kind == figure.kind]
    if question.years:
        year = told_year(figure, text, reported)
        if year is None:
            return any(told_year(f, text, reported) in question.years for f in alike)
        return year not in question.years
    if not any(_years_before(question.text)):
        return False
    before = _of_the_year_before(alike, text)
    return bool(before) and figure not in before


def _years_before(text: str) -> list[re.Match[str]]:
    """Where a text speaks of the year before, other than to set something against it."""
    return [
        match
        for match in _BEFORE.finditer(text)
        if not _AGAINST.search(text[: match.start()]) and not _COMPARED.match(text, match.end())
    ]


def _of_the_year_before(figures: Sequence[Figure], text: str) -> list[Figure]:
    """The figures of the year before the one that a sentence tells of: by its words, or by the earlier of its years."""
    if said := [f for f in figures if any(_beside(match, f, text) for match in _years_before(text))]:
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
