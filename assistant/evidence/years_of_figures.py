"""Of which year a figure of a sentence is: by a year beside it or by words such as 上年; and whether that is asked."""

import re
from collections.abc import Sequence

from assistant.evidence.alignment import listed
from assistant.questions.question import Question
from assistant.words.nearness import BREAK, LINK
from documents.figures import CALENDAR, Figure, parse
from documents.years import YEAR_DIGITS

_PAST_LINK = 20
# A change with the figure of either end: 由2022年的205增至2023年的248, from 34 to 25.5.
_CHANGE = re.compile(
    r"""
    [由从] (?P<low> [^，。；至到]{0,3} \d [^，。；至到]{0,14} )
        [^，。；至到\d]{0,6} [至到] (?P<high> [^，。；]{0,3} \d [^，。；]{0,12} )
    | \bfrom\ (?P<low_en> [^,;]{0,12} \d [^,;]{0,30}? )\ to\ (?P<high_en> [^,;]{0,12} \d [^,;]{0,24} )
    """,
    re.VERBOSE,
)
# A year that something else is set against says nothing of what follows: 12 % lower than in 2020.
_COMPARED = re.compile(
    r"(?:[比较]|相比于?|\b(?:than|over|with)(?: (?:in|the|that|of|those|at|end|by))*\s)$", re.IGNORECASE
)
_CHANGED = re.compile(
    r"[增减多少升降高低涨跌缩扩快慢]|\b(?:more|less|fewer|higher|lower|up|down|above|below|\w+er|increase|decrease|rise|fall)\b"
)
# What is told of several years together is of none of them: 三年累计407万, 407 over the three years.
_OVER_YEARS = re.compile(
    r"(?<![第近\d])[两二三四五六七八九十\d]{1,2}年(?:间|来|内)?(?:累计|合计|共计|总计|共)[^，。；\d]*$"
    r"|\b(?:in|over) (?:the|these|those) (?:two|three|four|five|six|seven|ten|\d{1,2}) years\b[^,;.\d]*$",
    re.IGNORECASE,
)
# What a clause begins with before its year: ；到, and in, in the year.
_HEAD = re.compile(r"(?:^|[，,；;。：:（(])\s*(?:而|到|至|在)?$|(?:[,;]|\band|\bwhile|\bbut)\s(?:in|by|for) $")
_OF_YEAR = re.compile(rf"^ of ({YEAR_DIGITS})\b")
# What ties a figure to the year right behind it: 65,000 in 2005 to 210,000 in 2023.
_IN = re.compile(r"(?: (?!to\b|from\b)[a-z-]+){0,3}? (?:in|by|for|during|as of|(?:at|by) the end of) ")
_COMPARED_WITH = re.compile(
    r"\b(?:from|than|against|versus|compared (?:with|to))\s[^,;.\d]{0,12}\d[\d.,]*[^,;.\d]{0,24}\b(?:in|for|during) $"
)
_BEFORE = re.compile(
    r"(?<![目当以之此])(?:前一个?|上一?个?)年度?(?!龄|[^，。]{0,6}[前后])|去年"
    r"|\b(?:the |a |one )?(?:year (?:before|earlier)|(?:previous|preceding|prior|last) year)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[，,；;。：:](?!\d{3})")
# The same of what only sets something against the year before: 比上年增长, up 4 % on the previous year.
_AGAINST = re.compile(
    r"(?:[比较]|相比于?|对比|\b(?:than|over|on|with|to|from|against|versus)(?: in)?\s)$", re.IGNORECASE
)
# Or so it is said behind: 与上年相比.
_COMPARED_BEHIND = re.compile(r"(?:同期)?(?:相比|持平|一样|相同)")


def year_of(figure: Figure, text: str) -> str | None:
    """The year that governs a figure: the nearest one in its own clause, else the last one before, else the next.

    None where every year there is that of another figure, or of the other end of a change.
    """
    figures = parse(text)
    years = [f for f in figures if f.kind == "year" and f.unit == "year"]
    if is_over_years(figure, text):
        return None
    if len(years) > 1 and (in_turn := listed(figures, text).get(figure.start)) and in_turn.year:
        return in_turn.year
    if ends := _ends_of_change(figure, text, years):
        return ends
    if (after := _told_after(figure, text, figures)) is not None:
        return str(int(after.value))
    years = [f for f in years if not _is_of_the_other_end(f, figure, text)]
    if of_year := _OF_YEAR.match(text[figure.end :]):
        return of_year[1]
    behind = (f for f in years if f.start >= figure.end and not _is_change_from(f, figure, text))
    if tied := next((f for f in behind if _IN.fullmatch(text[figure.end : f.start])), None):
        return str(int(tied.value))
    # 236 in 2022, which the other figures are only compared with, says nothing of their year.
    years = [f for f in years if not _COMPARED_WITH.search(text[: f.start])]
    beside = [f for f in years if not BREAK.search(_between(f, figure, text)) and not _is_change_from(f, figure, text)]
    # The year that a change begins in says nothing of what follows it.
    low = [span for match in _CHANGE.finditer(text) for span in (match.span("low"), match.span("low_en"))]
    inside = [f for f in years if any(start <= f.start < end for start, end in low)]
    before = [f for f in years if f.end <= figure.start and not is_compared(f, text) and f not in inside]
    nearest = min(beside, key=lambda f: _distance(_between(f, figure, text)), default=None)
    following = (f for f in years if not is_compared(f, text) and not _is_anothers(f, figure, text, figures))
    chosen = nearest or (before[-1] if before else next(following, None))
    return str(int(chosen.value)) if chosen is not None else None


def is_over_years(figure: Figure, text: str) -> bool:
    """Whether a figure is what several years make together."""
    return bool(_OVER_YEARS.search(text[: figure.start]))


def _is_change_from(year: Figure, figure: Figure, text: str) -> bool:
    """Whether a figure is how much more or less there is than in a year: 比2022年减少6起, 6 fewer than in 2022."""
    return is_compared(year, text) and bool(_CHANGED.search(_between(year, figure, text)))


def _told_after(figure: Figure, text: str, figures: Sequence[Figure]) -> Figure | None:
    """The year behind a figure where each of several has its own behind it: 22 articles, of 2015, and 25, of 2019."""
    row = [
        f
        for f in figures
        if (f.kind == "year" and f.unit == "year") or (f.unit == figure.unit and f.kind == figure.kind)
    ]
    if figure.kind in CALENDAR or len(row) < 4 or figure not in row:
        return None
    if any((f.kind == "year") != bool(i % 2) for i, f in enumerate(row)) or row[-1].kind != "year":
        return None
    # A year that goes on to a figure of another unit opens a statement of its own.
    year = row[row.index(figure) + 1]
    return None if BREAK.match(text, figure.end) and _opens_clause(year, text) else year


def _opens_clause(year: Figure, text: str) -> bool:
    """Whether a year stands at the head of its clause: ，2022年, and in 2022."""
    return bool(_HEAD.search(text[: year.start]))


def _is_anothers(year: Figure, figure: Figure, text: str, figures: Sequence[Figure]) -> bool:
    """Whether a year past a break is that of another figure: 54.7 %，2022年为51.2 %."""
    if year.start < figure.end:
        return False
    others = [f for f in figures if f is not figure and f.kind not in CALENDAR]
    alike = [f for f in others if f.unit == figure.unit and f.kind == figure.kind]
    if any(f.end <= year.start and _IN.fullmatch(text[f.end : year.start]) for f in alike):
        return True
    end = BREAK.search(text, year.end + 1)
    stop = end.start() if end else len(text)
    return _opens_clause(year, text) and any(year.end <= f.start < stop for f in others)


def _is_of_the_other_end(year: Figure, figure: Figure, text: str) -> bool:
    """Whether a year stands within the one end of a change, and a figure within the other: 由2022年的205增至248."""
    for change in _CHANGE.finditer(text):
        zh = change["low"] is not None
        low, high = change.span("low" if zh else "low_en"), change.span("high" if zh else "high_en")
        sides = [(low[0] <= f.start < low[1], high[0] <= f.start < high[1]) for f in (year, figure)]
        if sides in ([(True, False), (False, True)], [(False, True), (True, False)]):
            return True
    return False


def is_compared(year: Figure, text: str) -> bool:
    """Whether a year is only what something is set against: 比2020年, than in 2020."""
    return bool(_COMPARED.search(text[: year.start]))


def _ends_of_change(figure: Figure, text: str, years: Sequence[Figure]) -> str | None:
    """The year of one end of a change that has none beside it: of 34 to 25.5 between 1973 and 2020, 25.5 is of 2020."""
    for change in _CHANGE.finditer(text):
        zh = change["low"] is not None
        low, high = change.start("low" if zh else "low_en"), change.start("high" if zh else "high_en")
        if not low <= figure.start < change.end() or any(low <= f.start < change.end() for f in years):
            continue
        before = sorted({int(f.value) for f in years if f.end <= low})
        ends = [f for f in parse(text) if f.unit == figure.unit and low <= f.start < change.end()]
        if len(before) == len(ends) == 2:
            return str(before[figure.start >= high])
    return None


def _between(first: Figure, second: Figure, text: str) -> str:
    return text[min(first.end, second.end) : max(first.start, second.start)]


def _distance(between: str) -> int:
    """How far two figures are apart; a link sets them further apart than words do: 80 in 2015 and 95 in 2019."""
    return len(between) + _PAST_LINK * bool(LINK.search(between))


def may_be_of(years: frozenset[str], figure: Figure, text: str) -> bool:
    """Whether a figure is of one of `years` or of no year that is told; where none is asked for, any is."""
    return not years or year_of(figure, text) in {None, *years}


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


def says_year(year: str, text: str, reported: int | None) -> bool:
    """Whether a text has a year, or has a figure of it in words such as 上年."""
    if year in text:
        return True
    return bool(_years_before(text)) and any(year_before(f, text, reported) == year for f in parse(text))


def is_of_another_time(
    question: Question, figure: Figure, text: str, rivals: Sequence[Figure], reported: int | None = None
) -> bool:
    """Whether a figure is tied to a year that is not asked for, or to none where another of its unit is of it."""
    alike = [f for f in rivals if f.unit == figure.unit and f.kind == figure.kind]
    if question.years:
        year = told_year(figure, text, reported)
        if year is None:
            # Five exhibitions of 1,900 objects will open in 2025: things of another sort are no rivals.
            others = [f for f in alike if not (f.counted and figure.counted) or f.counted == figure.counted]
            return any(told_year(f, text, reported) in question.years for f in others)
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
        if not _AGAINST.search(text[: match.start()]) and not _COMPARED_BEHIND.match(text, match.end())
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
