"""Which reader a file's ending calls for; every reader makes lines of bytes."""

from collections.abc import Callable
from functools import partial

from documents.blocks import Line
from documents.limits import LIMITS, Limits

Reader = Callable[[bytes, str], tuple[Line, ...]]

# The usual ending of each kind comes first; it is the one that users are told of.
_ENDINGS = {
    "text": (".txt", ".text"),
    "markdown": (".md", ".markdown"),
    "html": (".html", ".htm", ".xhtml"),
    "pdf": (".pdf",),
    "docx": (".docx",),
}
_KINDS = {ending: kind for kind, endings in _ENDINGS.items() for ending in endings}
ENDINGS = tuple(_KINDS)
USUAL = tuple(endings[0] for endings in _ENDINGS.values())


def reader_for(ending: str, limits: Limits = LIMITS) -> Reader | None:
    """The reader for a file's ending such as `.pdf`, or None; its library is loaded only now."""
    match _KINDS.get(ending.lower()):
        case "text":
            from documents.formats.text import read_text

            return read_text
        case "markdown":
            from documents.formats.markdown import read_markdown

            return read_markdown
        case "html":
            from documents.formats.html import read_html

            return partial(read_html, limits=limits)
        case "pdf":
            from documents.formats.pdf import read_pdf

            return partial(read_pdf, limits=limits)
        case "docx":
            from documents.formats.docx import read_docx

            return partial(read_docx, limits=limits)
    return None
