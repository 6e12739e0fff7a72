"""What a reader of files hands on: lines as they were found, then blocks, each one paragraph or heading."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a file as extraction left it; `page` counts from 1, None without pages."""

    text: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading or list item of a document, on one line.

    `level` is the heading level that the file itself marks (0 a title, 1 the outermost heading),
    None for text. `pages` holds (offset in text, page) where a page begins, ascending.
    """

    text: str
    level: int | None = None
    pages: tuple[tuple[int, int], ...] = ()

    def page_at(self, offset: int) -> int | None:
        """The page that the character at `offset` stands on, or None."""
        return next((page for start, page in reversed(self.pages) if start <= offset), None)
