"""PDF text layers through pypdf: lines with their pages, without the headers and footers that repeat."""

import io
import logging
import re
import time
from collections import Counter
from collections.abc import Iterator, Sequence

from pypdf import PdfReader

from documents.blocks import Line
from documents.limits import LIMITS, Limits
from documents.mending import PAGE_NUMBER
from documents.unreadable import UnreadableError

# Headers and footers have few lines; a line further in is text, however often it comes back.
_EDGE = 2


def read_pdf(content: bytes, name: str, limits: Limits = LIMITS) -> tuple[Line, ...]:
    """The lines of a PDF with their pages.

    Raises:
        DocumentError: the file is damaged, too long, needs a password, or is a scan without text.
    """
    # pypdf reports every oddity of a file that it reads well; what it cannot read it raises.
    logging.getLogger("pypdf").setLevel(logging.ERROR)
    try:
        reader = PdfReader(io.BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableError("password", file=name)
        if len(reader.pages) > limits.pages:
            raise UnreadableError("pages", file=name, pages=str(len(reader.pages)), limit=str(limits.pages))
        pages = list(_read_pages(reader, name, limits.seconds))
    except UnreadableError:
        raise
    except Exception as error:  # noqa: BLE001 - a damaged file leads pypdf into errors of any kind
        raise UnreadableError("pdf", file=name) from error
    if not any(pages):
        raise UnreadableError("scan", file=name, pages=str(len(pages)))
    return tuple(Line(line, number) for number, lines in enumerate(_without_edges(pages), start=1) for line in lines)


def _read_pages(reader: PdfReader, name: str, seconds: float) -> Iterator[list[str]]:
    """The lines of every page, as long as reading them all takes no longer than it may."""
    end = time.monotonic() + seconds
    for number, page in enumerate(reader.pages, start=1):
        yield _page_lines(page.extract_text())
        if time.monotonic() > end and number < len(reader.pages):
            raise UnreadableError("slow", file=name, seconds=f"{seconds:g}", page=str(number))


def _page_lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.splitlines() if line.strip()]


def _without_edges(pages: Sequence[list[str]]) -> list[list[str]]:
    """The pages without page numbers and without first and last lines that repeat, whatever their figures."""
    seen = Counter(key for lines in pages for key in {_key(line) for line in lines[:_EDGE] + lines[-_EDGE:]})
    often = {key for key, count in seen.items() if count >= 2 and count > len(pages) / 3}
    often |= _running_heads(pages, 0) | _running_heads(pages, -1)
    kept = []
    for lines in pages:
        first, last = 0, len(lines)
        while first < min(_EDGE, last) and _is_furniture(lines[first], often):
            first += 1
        while last > max(first, len(lines) - _EDGE) and _is_furniture(lines[last - 1], often):
            last -= 1
        kept.append(lines[first:last])
    return kept


def _running_heads(pages: Sequence[list[str]], edge: int) -> set[str]:
    """The first or last lines that differ in their page number alone from those of the next pages."""
    lines = [page[edge] if page else "" for page in pages]
    neighbours = [*zip(lines, lines[1:], strict=False), *zip(lines, lines[2:], strict=False)]
    return {_key(line) for line, other in neighbours if line != other and _key(line) == _key(other)}


def _is_furniture(line: str, often: set[str]) -> bool:
    return _key(line) in often or bool(PAGE_NUMBER.fullmatch(line.strip()))


def _key(line: str) -> str:
    return re.sub(r"\d+", "#", "".join(line.split()))
