"""The tables of articles as grids: each figure is of a thing, which may be a year, under a measure."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import Final

from documents.article import Article, Sentence
from documents.figures import CALENDAR, Figure, parse
from documents.sentences import clauses
from documents.years import YEAR, years_in
from index.hit import Hit

LEAD: Final = re.compile(r"^.*(?:：|: )")
"""What leads a row in words: the caption of its table and its own label, with ： or ": " behind each."""
LOOSE: Final = re.compile(r"\s*\b(?:in|of|by|at|during|for)\s*$", re.IGNORECASE)
"""A preposition at the end of a label whose year or figure is taken out."""
_TOTAL = re.compile(
    r"^(?:the )?(?:grand |overall )?(?:total|sum|all)\b|^(?:合|总|共)计|^总[数和量额]$|^全[国省市部体]$", re.IGNORECASE
)
_LEAST_PARTS = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """A figure of a table: what it is of, "" where that is a year, what is measured, and the year if one is told."""

    thing: str
    measure: str
    year: str | None
    figure: Figure
    row: Sentence

    @property
    def label(self) -> str:
        """What tells it from the others of its measure."""
        return self.thing or self.year or ""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: its figures, the name of what its things are, and what stands above it, with the years told there.

    `kind` is "" where the things head the columns, which have no name.
    """

    article: Article
    entries: tuple[Entry, ...]
    kind: str
    above: str
    years: frozenset[str]

    @property
    def things(self) -> tuple[str, ...]:
        """What its figures are of, in their order; none where they are of years alone."""
        return tuple(dict.fromkeys(entry.thing for entry in self.entries if entry.thing))

    @property
    def measures(self) -> tuple[str, ...]:
        """What is measured, in the order of the table."""
        return tuple(dict.fromkeys(entry.measure for entry in self.entries))

    def is_dated(self, measure: str) -> bool:
        """Whether what stands under a measure are dates."""
        return all(entry.figure.kind in CALENDAR for entry in self.entries if entry.measure == measure)

    def total(self) -> str | None:
        """The thing that is the sum of all others: it is called so, or is that by its figures."""
        named = next((thing for thing in self.things if is_total(thing)), None)
        return named or next((thing for thing in self.things[-1:] if self._adds_up(thing)), None)

    def _adds_up(self, thing: str) -> bool:
        """Whether the figures of a thing are the sums of those of all others, for one measure at least."""
        for measure in self.measures:
            own = [e.figure.value for e in self.entries if e.measure == measure and e.thing == thing]
            others = [e.figure.value for e in self.entries if e.measure == measure and e.thing != thing]
            if len(own) == 1 and len(others) >= _LEAST_PARTS and own[0] and sum(others, Decimal(0)) == own[0]:
                return True
        return False


def without_lead(text: str) -> str:
    """A row in words with blanks for what leads it, so that its cells stay where they are."""
    return LEAD.sub(lambda lead: " " * len(lead.group()), text)


def caption_of(sentence: Sentence) -> str:
    """What leads a row in words: what its table is called."""
    return " ".join(lead.group() for text in sentence.texts if (lead := LEAD.match(text)))


def is_total(name: str) -> bool:
    """Whether a row or column is called the total of others."""
    return bool(_TOTAL.search(name))


def grids_of(hits: Sequence[Hit]) -> Iterator[Grid]:
    """The tables that the rows among what was found stand in."""
    done: set[tuple[str, int]] = set()
    for hit in hits:
        if hit.sentence.reading is None or hit.key in done:
            continue
        rows = rows_with(hit.article, hit.sentence)
        done |= {(hit.article.name, row.number) for row in rows}
        if (grid := _grid(hit.article, rows)) is not None:
            yield grid


def rows_with(article: Article, row: Sentence) -> list[Sentence]:
    """All rows of the table that a row stands in."""
    first = last = row.number
    while first and article.sentences[first - 1].reading is not None:
        first -= 1
    while last + 1 < len(article.sentences) and article.sentences[last + 1].reading is not None:
        last += 1
    return list(article.sentences[first : last + 1])


def _grid(article: Article, rows: Sequence[Sentence]) -> Grid | None:
    cells = [cell for row in rows for cell in _cells(row)]
    if len(cells) < 2:
        return None
    head = next((s for s in article.sentences[rows[0].number - 1 : rows[0].number] if s.role == "columns"), None)
    lead = LEAD.match(rows[0].reading or "")
    caption = (lead.group() if lead else "").replace(_label(rows[0]), " ")
    section = " ".join((*rows[0].section, *rows[0].section_rendering))
    title = f"{article.title} {article.title_rendering or ''}"
    years = next((frozenset(told) for text in (caption, section, title) if (told := years_in(text))), frozenset())
    is_turned = _is_turned(cells)
    kind = head.text.split("|")[0].strip() if head and not is_turned else ""
    entries = _turned(cells) if is_turned else cells
    return Grid(article, tuple(entries), kind, f"{caption}\n{section}\n{title}", years)


def _label(row: Sentence) -> str:
    """What a row is labelled with, as its reading has it."""
    lead = LEAD.match(row.reading or "")
    parts = [part for part in re.split(r"：|: ", lead.group()) if part.strip()] if lead else []
    return parts[-1].strip() if parts else ""


def _cells(row: Sentence) -> Iterator[Entry]:
    """The figures of a row, each of its label, under its header."""
    text, label = row.reading or "", _label(row)
    dated = years_in(label)
    thing = YEAR.sub(" ", label).strip(" 年()（）") if dated else label
    figures = parse(text)
    for start, end in clauses(text):
        lead = LEAD.match(text[start:end]) if not start else None
        begin = start + (lead.end() if lead else 0)
        inside = [f for f in figures if begin <= f.start and f.end <= end]
        measured = next((f for f in inside if f.kind not in CALENDAR and f.kind != "ordinal"), None)
        figure = measured or next(iter(inside), None)
        if figure is None:
            continue
        head = text[begin : figure.start].strip()
        own = years_in(f"{head} {text[figure.end : end]}") if measured else []
        measure = LOOSE.sub("", YEAR.sub(" ", head) if own else head).strip(" 年")
        yield Entry(thing, measure, next(iter((*own, *dated)), None), figure, row)


def _is_turned(cells: Sequence[Entry]) -> bool:
    """Whether what is measured stands at the head of the rows: the columns are years, or each has several units."""
    if all(not cell.measure for cell in cells):
        return True
    if any(not cell.thing for cell in cells):
        return False
    columns: dict[str, set[str]] = defaultdict(set)
    for cell in cells:
        columns[cell.measure].add(_unit(cell))
    by_row = [{_unit(cell) for cell in row} for _, row in groupby(cells, key=lambda cell: cell.row.number)]
    return any(len(units) > 1 for units in columns.values()) and all(len(units) == 1 for units in by_row)


def _unit(cell: Entry) -> str:
    figure = cell.figure
    return f"{figure.unit} {figure.counted if not figure.counted.isascii() else ''} {figure.kind in CALENDAR}"


def _turned(cells: Sequence[Entry]) -> list[Entry]:
    return [Entry(cell.measure, cell.thing, cell.year, cell.figure, cell.row) for cell in cells]
