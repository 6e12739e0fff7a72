"""To which year and which name a figure of a sentence belongs, by what stands next to it."""

import re
from collections.abc import Sequence

from assistant.lexicon import names
from assistant.nearness import BREAK, LINK
from documents.figures import Figure, parse
from index.glossary import spelling

_HAN = re.compile(r"[\u3400-\u9fff]")
_LIST_MARK = re.compile(r"\s*(?:[、,，和与及]|\band\b|, and\b)\s*")
_PAST_LINK = 20
# What ties a figure to the year right behind it: 65,000 in 2005 to 210,000 in 2023.
_IN = re.compile(r"(?: (?!to\b|from\b)[a-z-]+){0,3}? (?:in|by|for|during|as of|(?:at|by) the end of) ")
_CALENDAR = frozenset({"year", "date"})


def year_of(figure: Figure, text: str) -> str | None:
    """The year that governs a figure: the nearest one in its own clause, else the last one before, else the next."""
    years = [f for f in parse(text) if f.kind == "year" and f.unit == "year"]
    if tied := next((f for f in years if f.start >= figure.end and _IN.fullmatch(text[figure.end : f.start])), None):
        return str(int(tied.value))
    beside = [f for f in years if not BREAK.search(_between(f, figure, text))]
    before = [f for f in years if f.end <= figure.start]
    nearest = min(beside, key=lambda f: _distance(_between(f, figure, text)), default=None)
    chosen = nearest or (before[-1] if before else next(iter(years), None))
    return str(int(chosen.value)) if chosen is not None else None


def _between(first: Figure, second: Figure, text: str) -> str:
    return text[min(first.end, second.end) : max(first.start, second.start)]


def _distance(between: str) -> int:
    """How far two figures are apart; a link sets them further apart than words do: 80 in 2015 and 95 in 2019."""
    return len(between) + _PAST_LINK * bool(LINK.search(between))


def local_names(figure: Figure, text: str, figures: Sequence[Figure]) -> frozenset[str]:
    """The proper names between a figure and the one before it: whose figure it is."""
    start = max((other.end for other in figures if other.end <= figure.start), default=0)
    segment = text[start : figure.start].lstrip()
    return names(
        segment
        if re.search(r"[\u3400-\u9fff]", segment[:40]) and not re.search(r"[a-z]{3} [a-z]{2}", segment)
        else f"x {segment}"
    )


def belongs(question: str, figure: Figure, text: str, rivals: Sequence[Figure]) -> int:
    """1 when the name that stands with the figure is asked about, -1 when that of another one is, else 0.

    Names tell figures apart in a series: figures of one unit, each with a name of its own before it.
    """
    asked = _spelled(names(question))
    owners = [
        _spelled(local_names(rival, text, rivals))
        for rival in rivals
        if rival.unit == figure.unit and rival.kind not in _CALENDAR
    ]
    named = [owner for owner in owners if owner]
    if not asked or len(named) < 2 or len(named) < len(owners) or frozenset.intersection(*named):
        return 0
    if asked & _spelled(local_names(figure, text, rivals)):
        return 1
    return -1 if any(asked & owner for owner in named) else 0


def _spelled(found: frozenset[str]) -> frozenset[str]:
    """Names as they are compared across languages."""
    return frozenset(spelling(name) for name in found)


def in_parallel(question: str, figure: Figure, text: str, rivals: Sequence[Figure]) -> int:
    """1 or -1 where a list of figures answers a list of names in the same order (浙江、江苏……2.94%、2.95%), else 0."""
    run = next((r for r in _runs(rivals, text) if figure in r), ())
    if len(run) < 2:
        return 0
    for listed in reversed(_name_lists(text[: run[0].start])):
        if len(listed) == len(run):
            asked = [name for name in listed if name.lower() in question.lower() or spelling(name) in question.lower()]
            if len(asked) != 1:
                return 0
            return 1 if run.index(figure) == listed.index(asked[0]) else -1
    return 0


def _runs(figures: Sequence[Figure], text: str) -> list[tuple[Figure, ...]]:
    """Figures of one unit that stand one after the other with nothing but a list mark between them."""
    runs: list[tuple[Figure, ...]] = []
    for figure in sorted(figures, key=lambda f: f.start):
        last = runs[-1][-1] if runs else None
        if last is not None and last.unit == figure.unit and _LIST_MARK.fullmatch(text[last.end : figure.start]):
            runs[-1] = (*runs[-1], figure)
        else:
            runs.append((figure,))
    return runs


def _name_lists(text: str) -> list[tuple[str, ...]]:
    """The runs of two or more names that are joined as a list."""
    found = sorted(
        (m.start(), m.end())
        for name in names(text if _HAN.search(text) else f"x {text}")
        for m in re.finditer(re.escape(name), text)
    )
    lists: list[list[tuple[int, int]]] = []
    for start, end in found:
        if lists and _LIST_MARK.fullmatch(text[lists[-1][-1][1] : start]):
            lists[-1].append((start, end))
        else:
            lists.append([(start, end)])
    return [tuple(text[a:b] for a, b in run) for run in lists if len(run) > 1]
