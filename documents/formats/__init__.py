"""The types of document that can be read: a row of one table each."""

from collections.abc import Callable
from dataclasses import dataclass
from pkgutil import resolve_name

from documents.blocks import Line
from documents.limits import Limits

FileReader = Callable[[bytes, str, Limits], tuple[Line, ...]]
"""Makes lines of a file's bytes; takes its name for errors, and how much of it is read."""


@dataclass(frozen=True, slots=True)
class Format:
    """A type of document: its endings, the usual one, which users are told of, first, and the function that reads it.

    `wrapped` says that a line may end where the page's line did, within a paragraph.
    """

    endings: tuple[str, ...]
    function: str
    wrapped: bool = False

    @property
    def reader(self) -> FileReader:
        """The function; its module, with the library that it needs, is loaded only now."""
        found: FileReader = resolve_name(self.function)
        return found


FORMATS = (
    Format((".txt", ".text"), "documents.formats.text:read_text"),
    Format((".md", ".markdown"), "documents.formats.markdown:read_markdown"),
    Format((".html", ".htm", ".xhtml"), "documents.formats.html:read_html"),
    Format((".pdf",), "documents.formats.pdf:read_pdf", wrapped=True),
    Format((".docx",), "documents.formats.docx:read_docx"),
)
_BY_ENDING = {ending: each for each in FORMATS for ending in each.endings}
ENDINGS = tuple(_BY_ENDING)
USUAL = tuple(each.endings[0] for each in FORMATS)


def format_of(ending: str) -> Format | None:
    """The type of document that a file's ending such as `.pdf` says, or None."""
    return _BY_ENDING.get(ending.lower())
