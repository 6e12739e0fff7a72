"""The cells of the rows of an HTML table, with those that span several columns or rows in each of them."""

from collections.abc import Callable

from bs4.element import Tag

from documents.blocks import Row

# No more of a span is followed: a page may claim any.
_WIDEST, _TALLEST = 60, 500


def rows_of(table: Tag, text_of: Callable[[Tag], str]) -> dict[int, Row]:
    """The rows of a table by the identity of their element, inner tables not included."""
    found: dict[int, Row] = {}
    open_spans: dict[int, tuple[str, int]] = {}
    for element in table("tr"):
        if element.find_parent("table") is not table:
            continue
        own = element(["td", "th"], recursive=False)
        cells: list[str] = []
        for cell in own:
            _take_spans(cells, open_spans)
            text, width, height = text_of(cell), _span(cell, "colspan", _WIDEST), _span(cell, "rowspan", _TALLEST)
            for _ in range(width):
                if height > 1:
                    open_spans[len(cells)] = (text, height - 1)
                cells.append(text)
        _take_spans(cells, open_spans)
        in_head = element.parent is not None and element.parent.name == "thead"
        marked = bool(own) and (in_head or all(cell.name == "th" for cell in own))
        found[id(element)] = Row(tuple(cells), first=not found, marked=marked)
    return found


def _take_spans(cells: list[str], open_spans: dict[int, tuple[str, int]]) -> None:
    """Put the cells that span down from rows above where the row has come to."""
    while len(cells) in open_spans:
        text, left = open_spans.pop(len(cells))
        if left > 1:
            open_spans[len(cells)] = (text, left - 1)
        cells.append(text)


def _span(cell: Tag, name: str, most: int) -> int:
    value = str(cell.get(name, "1"))
    return min(max(int(value), 1), most) if value.isascii() and value.isdigit() else 1
