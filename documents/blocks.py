"""What a reader of files hands on: lines as they were found, then blocks, each one paragraph or heading."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a table's row, one for each column: a cell that spans several columns or rows stands in each.

    `first` begins its table; `marked` says that the file itself has it as a row of headers.
    """

    cells: tuple[str, ...]
    first: bool = False
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a file as its reader found it.

    `page` counts from 1, None without pages. `level` is the heading level that the file itself
    marks (0 a title, 1 the outermost heading), None for text. `whole` lines are complete as they are:
    items of lists, rows of tables. `row` holds the cells of a table's row.
    """

    text: str
    page: int | None = None
    level: int | None = None
    whole: bool = False
    row: Row | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading or list item of a document, on one line.

    `level` and `row` as in `Line`. `pages` holds (offset in text, page) where a page begins, ascending.
    """

    text: str
    level: int | None = None
    pages: tuple[tuple[int, int], ...] = ()
    row: Row | None = None

    def page_at(self, offset: int) -> int | None:
        """The page that the character at `offset` stands on, or None."""
        return next((page for start, page in reversed(self.pages) if start <= offset), None)


def lines_of(text: str) -> tuple[Line, ...]:
    """The lines of a plain text, whatever ends them."""
    return tuple(Line(line) for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
