"""Articles from files, folders and strings."""

from documents.article import Article
from documents.blocks import Line
from documents.mending import mend
from documents.structure import article_from_blocks


def article_from_text(text: str, *, name: str, source: str | None = None) -> Article:
    """The article that a plain text makes, mended where extraction damaged it."""
    lines = tuple(Line(line) for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    return article_from_blocks(mend(lines), name=name, source=source)
