"""The figures of a row of a table as cells: each is of what the row names, under the header of its column."""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from assistant.calculations.cell import EMPTY, Cell
from assistant.evidence.citing import Source
from assistant.words.telling import terms_of
from documents.figures import CALENDAR, Figure, parse

_CELL = re.compile(r"[；;]\s*")
_NAME = re.compile(r"^(.*?)[:：]\s*(?=[^:：]*$)")
_YEAR = re.compile(r"\d{4}年?")
_NUMBER = re.compile(r"[\d.,]+")


@lru_cache(maxsize=4096)
def row_cells(text: str) -> tuple[Cell, ...]:
    """The cells of a row that reads as words, without where it stands: 望海: 2021年产量12万吨；人口300万人."""
    first = _CELL.split(text)[0]
    named = _NAME.match(first)
    head, name = (first[: named.end()], re.split(r"[:：]\s*", named[1])[-1]) if named else ("", "")
    cells: list[Cell] = []
    start = len(head)
    figures = parse(text)
    for part in _CELL.split(text[start:]):
        end = start + len(part)
        inside = [f for f in figures if start <= f.start and f.end <= end]
        cells += _of_one(inside, text, start, end, replace(EMPTY, text=text, before=head, name=name))
        start = end + len((_CELL.match(text, end) or [""])[0])
    return tuple(cells)


def _of_one(figures: list[Figure], text: str, start: int, end: int, like: Cell) -> Iterable[Cell]:
    """The figure of one cell of a row, with the year that its header or its row gives."""
    measured = [f for f in figures if f.kind not in CALENDAR and f.kind != "ordinal"]
    dated = [f for f in figures if f.calendar is not None and f.calendar[0]]
    figure = next(iter(measured[:1] or dated), None)
    if figure is None:
        return
    by_year = bool(_YEAR.fullmatch(like.name))
    year = like.name[:4] if by_year else str((dated[0].calendar or ("",))[0]) if measured and dated else None
    before, behind = text[start : figure.start], text[figure.end : end]
    yield replace(
        like,
        figure=figure,
        before=f"{like.before}{before}",
        behind=f"{_NUMBER.sub(' ', figure.text)} {behind}",
        year=year,
        name="" if by_year or not terms_of(like.name) else like.name,
        column=f"{before.strip()} {behind.strip()} {figure.unit}",
    )


def with_all_rows(sources: Iterable[Source]) -> tuple[Source, ...]:
    """Sources with the other rows of the tables that some of them are rows of."""
    found = {s.key: s for s in sources}
    for source in tuple(found.values()):
        if source.sentence.reading is None:
            continue
        sentences = source.article.sentences
        positions = {s.number: position for position, s in enumerate(sentences)}
        for step in (-1, 1):
            at = positions[source.sentence.number] + step
            while 0 <= at < len(sentences) and sentences[at].reading is not None:
                found.setdefault(
                    (source.article.name, sentences[at].number), Source(source.article, sentences[at], 0.0)
                )
                at += step
    return tuple(found.values())
