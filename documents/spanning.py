"""Cells of tables that span several columns or rows, put into each of them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

# No more of a span is followed: a page may claim any.
WIDEST: Final = 60
_TALLEST: Final = 500


@dataclass(frozen=True, slots=True)
class Spanning:
    """The text of a cell, and over how many columns and rows it stands."""

    text: str
    width: int = 1
    height: int = 1


def spread(rows: Iterable[Sequence[Spanning]]) -> Iterator[tuple[str, ...]]:
    """The rows of a table with one text for each column."""
    reaching_down: dict[int, tuple[str, int]] = {}
    for row in rows:
        cells: list[str] = []
        for cell in row:
            _take(cells, reaching_down)
            for _ in range(min(cell.width, WIDEST)):
                if cell.height > 1:
                    reaching_down[len(cells)] = (cell.text, min(cell.height, _TALLEST) - 1)
                cells.append(cell.text)
        _take(cells, reaching_down)
        yield tuple(cells)


def _take(cells: list[str], reaching_down: dict[int, tuple[str, int]]) -> None:
    """Put the cells that reach down from rows above where the row has come to."""
    while len(cells) in reaching_down:
        text, left = reaching_down.pop(len(cells))
        if left > 1:
            reaching_down[len(cells)] = (text, left - 1)
        cells.append(text)
