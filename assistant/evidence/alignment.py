"""Figures that a sentence lists in the order of names or years: A、B分别为2、1; A and B had 2 and 1 respectively."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.words.telling import names_in
from documents.figures import CALENDAR, Figure
from documents.scripts import HANZI

_MARK = r"(?:,? and (?:the )?|, (?:the )?|、|以及|和|与|及)"
_BETWEEN = re.compile(rf"\s*{_MARK}\s*")
_NAME = r"(?:[A-Z][\w'’&.-]*(?: (?:of|the|and(?= [A-Z][\w-]* [A-Z])|[A-Z&][\w'’&.-]*))*)"
_NAMES = re.compile(rf"(?<![\w-]){_NAME}(?:{_MARK}{_NAME})+")
_SAYS_SO = re.compile(r"分别|依次|各(?=为|是|有|达)|\bin (?:that |this )?order\b|\brespectively\b", re.IGNORECASE)
_BEHIND = re.compile(r"[^,;.]{0,24},?\s*\brespectively\b", re.IGNORECASE)
_SPAN = re.compile(r"\s*(?:[—–~～-]{1,2}|[至到]|to)\s*")
_CLAUSE_ZH = re.compile(r"[，。；：:（）]")
_CLAUSE_EN = re.compile(r"[;:()](?:\s|$)|(?<=\d), (?=[a-z])")
# Where the name ends and what is said of it begins.
_SAID_ZH = re.compile(r"的|是|等|共|分别|依次|为|有|占|达|于|在")
_SAID_EN = re.compile(
    r"\s(?:is|are|was|were|has|had|have|came|reached|amounted|stood|stand|in|at|by|which|who|whose|received"
    r"|accounted|account)\b"
)
_LEAD_EN = re.compile(r"^.*\b(?:of|to|in|for|from|by|on|than|that)\s(?:the\s)?", re.IGNORECASE)
_LEAD_ZH = re.compile(r"^(?:.*(?:\d{4}年|年底|年末|月底|其中|来自|包括|[对向在往从的为是有]))?(?:全[市省县国])?")


@dataclass(frozen=True, slots=True)
class Listed:
    """What a figure of an ordered list is of: its `name`, the `words` of the list as if it had this figure alone.

    `year` is set where the list is one of years; `start` and `end` are where list and figures stand in the text.
    """

    name: str
    words: str
    year: str
    start: int
    end: int


def listed(figures: Sequence[Figure], text: str) -> dict[int, Listed]:
    """For each figure of such a list, by its offset, what it is of."""
    found: dict[int, Listed] = {}
    floor = listed_until = 0
    for run in runs_of([f for f in figures if f.kind not in CALENDAR], text):
        if len(run) > 1:
            told = bool(_SAYS_SO.search(text[floor : run[0].start]) or _BEHIND.match(text, run[-1].end))
            # Where it is said, the names may stand before other figures, and be those of more than one list.
            floor = 0 if told else floor
            before = text[floor : run[0].start]
            for named in _name_lists(before, len(run), figures, floor, told=told):
                found.update(_each(named, run, before, floor, listed_until))
                listed_until = run[-1].end
                break
        floor = run[-1].end
    return found


def runs_of(figures: Sequence[Figure], text: str, mark: re.Pattern[str] = _BETWEEN) -> list[tuple[Figure, ...]]:
    """Figures of one unit that stand one after the other with nothing but a list mark between them."""
    runs: list[tuple[Figure, ...]] = []
    for figure in sorted(figures, key=lambda f: f.start):
        last = runs[-1][-1] if runs else None
        if last is not None and last.unit == figure.unit and mark.fullmatch(text[last.end : figure.start]):
            runs[-1] = (*runs[-1], figure)
        else:
            runs.append((figure,))
    return runs


@dataclass(frozen=True, slots=True)
class _Names:
    """A list of names and where it stands in what is before the figures; `years` where they are years."""

    names: tuple[str, ...]
    start: int
    end: int
    years: bool = False


def _each(
    named: _Names, run: Sequence[Figure], before: str, floor: int, listed_until: int
) -> Iterator[tuple[int, Listed]]:
    opening = [m.end() for m in (_CLAUSE_ZH if HANZI.search(before) else _CLAUSE_EN).finditer(before[: named.start])]
    start = opening[-1] if opening else 0
    lead, link = before[start : named.start], before[max(named.end, listed_until - floor) :]
    for figure, name in zip(run, named.names, strict=True):
        year = re.sub(r"\D", "", name)[:4] if named.years else ""
        words = f"{lead}{'' if named.years else name}{link}"
        yield figure.start, Listed("" if named.years else name, words, year, floor + start, run[-1].end)


def _name_lists(before: str, count: int, figures: Sequence[Figure], floor: int, *, told: bool) -> Iterator[_Names]:
    """The lists of so many names or years before a run of figures, the nearest first."""
    years = [f for f in figures if f.kind in CALENDAR and floor <= f.start < floor + len(before)]
    for run in reversed(runs_of(years, " " * floor + before)):
        if len(run) == count:
            yield _Names(tuple(f.text for f in run), run[0].start - floor, run[-1].end - floor, years=True)
    yield from _spans(before, count, years, floor, told=told)
    if HANZI.search(before):
        yield from _chinese(before, count, told=told)
        return
    for match in reversed(list(_NAMES.finditer(before))):
        names = re.split(_MARK, match.group())
        if len(names) == count:
            yield _Names(tuple(names), match.start(), match.end())
    if told:
        yield from _english(before, count)


def _spans(before: str, count: int, years: Sequence[Figure], floor: int, *, told: bool) -> Iterator[_Names]:
    """The years from one to another that are so many: 2021—2023年, from 2021 to 2023."""
    for first, last in pairwise(years):
        spanned = _SPAN.fullmatch(before, first.end - floor, last.start - floor) and (told or count > 2)
        if spanned and last.value - first.value == count - 1:
            names = tuple(str(int(first.value) + n) for n in range(count))
            yield _Names(names, first.start - floor, last.end - floor, years=True)


def _items(clause: str, count: int) -> list[str]:
    """The items of a Chinese list of so many: a word that joins the last two may stand in a name, as in 普和、呼和."""
    items = clause.split("、")
    if len(items) == count - 1:
        for joint in re.finditer(r"以及|和|与|及", items[-1]):
            two = [items[-1][: joint.start()], items[-1][joint.end() :]]
            if all(len(name) > 1 for name in two):
                return [*items[:-1], *two]
    return items if len(items) == count else re.split(r"、|以及|和|与|及", clause)


def _chinese(before: str, count: int, *, told: bool) -> Iterator[_Names]:
    """Clauses with so many parts; the first name begins behind what leads to it, the last ends where more is said.

    Where it is not told that figures are in their order, only proper names can be what they are of.
    """
    start = 0
    clauses = []
    for clause in _CLAUSE_ZH.split(before):
        parts = _items(clause, count)
        if len(parts) == count and all(parts):
            clauses.append((start, clause, parts))
        start += len(clause) + 1
    for start, clause, parts in reversed(clauses):
        said = _SAID_ZH.search(parts[-1])
        last = parts[-1][: said.start()] if said else parts[-1]
        if not told:
            last = max((name for name in names_in(last) if last.startswith(name)), key=len, default="")
        lead = _LEAD_ZH.match(parts[0])
        cut = lead.end() if lead and lead.end() < len(parts[0]) else 0
        if count == 2 and len(parts[0]) - cut > 2 * len(last) + 2:
            cut = len(parts[0]) - len(last)
        names = (parts[0][cut:], *parts[1:-1], last)
        if all(1 < len(name) <= 16 and (told or names_in(name) == {name}) for name in names):
            yield _Names(names, start + cut, start + len(clause) - len(parts[-1]) + len(last))


def _english(before: str, count: int) -> Iterator[_Names]:
    """The last so many parts that are joined as a list, of things without capitals."""
    joined = list(re.finditer(r",? and (?:the )?|, (?:the )?", before))
    last = next((m for m in reversed(joined) if " and " in m.group()), None)
    if last is None or joined.index(last) < count - 2:
        return
    marks = joined[joined.index(last) - count + 2 : joined.index(last) + 1]
    opening = [m.end() for m in re.finditer(r"[,;:]\s", before[: marks[0].start()])]
    head = before[opening[-1] if opening else 0 : marks[0].start()]
    lead = _LEAD_EN.match(head)
    start = marks[0].start() - len(head) + (lead.end() if lead and lead.end() < len(head) else 0)
    said = _SAID_EN.search(before, marks[-1].end())
    end = said.start() if said else len(before.rstrip())
    bounds = [start, *(m.end() for m in marks)], [*(m.start() for m in marks), end]
    names = tuple(before[a:b].strip() for a, b in zip(*bounds, strict=True))
    if all(0 < len(name.split()) <= 5 for name in names):
        yield _Names(names, start, end)
