"""Amounts told in several units, one after the other: 7 minutes 22 seconds. Each stays a figure of its own unit."""

import re

from documents.figures.reading import parse
from documents.figures.value import Figure

# The larger unit first.
_ONE_AFTER_THE_OTHER = (("year", "month", "week", "day", "hour", "minute", "second"), ("ft", "in"))
_JOINED = re.compile(r" ?(?:and )?|[零又]")


def in_all_its_units(figure: Figure, text: str) -> str:
    """A figure of `text` as it is written there, with what is told of it in smaller or larger units."""
    row = parse(text)
    first = last = next((i for i, one in enumerate(row) if one.start == figure.start), None)
    if first is None or last is None:
        return figure.text
    while first and _goes_on(row[first - 1], row[first], text):
        first -= 1
    while last + 1 < len(row) and _goes_on(row[last], row[last + 1], text):
        last += 1
    return text[row[first].start : row[last].end] if first < last else figure.text


def _goes_on(one: Figure, other: Figure, text: str) -> bool:
    """Whether the amount told by one figure is told on by the next in a smaller unit."""
    if not _JOINED.fullmatch(text[one.end : other.start]):
        return False
    if one.text.endswith("分") and other.unit == "second":
        return True
    return any(
        one.unit in units and other.unit in units and units.index(one.unit) < units.index(other.unit)
        for units in _ONE_AFTER_THE_OTHER
    )
