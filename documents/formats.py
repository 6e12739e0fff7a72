"""Which reader a file's ending calls for; every reader makes lines of bytes."""

from collections.abc import Callable

from documents.blocks import Line

Reader = Callable[[bytes, str], tuple[Line, ...]]

_KINDS = {
    ".txt": "text", ".text": "text",
    ".md": "markdown", ".markdown": "markdown",
    ".html": "html", ".htm": "html", ".xhtml": "html",
    ".pdf": "pdf",
    ".docx": "docx",
}  # fmt: skip
ENDINGS = tuple(_KINDS)


def reader_for(ending: str) -> Reader | None:
    """The reader for a file's ending such as `.pdf`, or None; its library is loaded only now."""
    match _KINDS.get(ending.lower()):
        case "text":
            from documents.formats_text import read_text

            return read_text
        case "markdown":
            from documents.formats_markdown import read_markdown

            return read_markdown
        case "html":
            from documents.formats_html import read_html

            return read_html
        case "pdf":
            from documents.formats_pdf import read_pdf

            return read_pdf
        case "docx":
            from documents.formats_docx import read_docx

            return read_docx
    return None
