"""Word documents through python-docx: paragraphs and table rows in order, headings by their style."""

import io
import re
import time
import zipfile
from collections.abc import Iterator

import docx
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.parts.story import StoryPart
from docx.text.paragraph import Paragraph

from documents.blocks import Line, Row
from documents.limits import LIMITS, Limits
from documents.spanning import WIDEST
from documents.unreadable import UnreadableError

_HEADING_STYLE = re.compile(r"(?:heading|标题)\s*(\d)", re.IGNORECASE)
_TITLE_STYLE = re.compile(r"title|标题|题目", re.IGNORECASE)
_DEEPEST_OUTLINE = 8
# What is merged downwards is said again in every row, if it is short enough for that.
_LONGEST_LABEL = 200
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def read_docx(content: bytes, name: str, limits: Limits = LIMITS) -> tuple[Line, ...]:
    """The lines of a Word document, one for each paragraph and table row.

    Raises:
        DocumentError: the file is damaged, protected, or in the older .doc format under a new name, or too long.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            # A file of some kilobytes can unpack to any size; pictures are packed already and count as they are.
            unpacked = sum(part.file_size for part in packed.infolist()) / 1e6
        if unpacked > limits.unpacked_megabytes:
            limit = f"{limits.unpacked_megabytes:g}"
            raise UnreadableError("unpacks", file=name, megabytes=f"{unpacked:.0f}", limit=limit)
        document = docx.Document(io.BytesIO(content))
        return tuple(_in_time(_lines(document.element.body, document.part), name, limits.seconds))
    except UnreadableError:
        raise
    except Exception as error:  # noqa: BLE001 - a damaged file leads zipfile, lxml and python-docx into errors of any kind
        raise UnreadableError("word", file=name) from error


def _in_time(lines: Iterator[Line], name: str, seconds: float) -> Iterator[Line]:
    """The lines as long as reading them all takes no longer than it may."""
    end = time.monotonic() + seconds
    for number, line in enumerate(lines, start=1):
        if time.monotonic() > end:
            raise UnreadableError("slow_word", file=name, seconds=f"{seconds:g}", line=str(number))
        yield line


def _lines(element: BaseOxmlElement, part: StoryPart) -> Iterator[Line]:
    """The lines below a body or a cell, content controls included."""
    for child in element.iterchildren():
        if child.tag == qn("w:tbl"):
            yield from _rows(child, part)
        elif child.tag in {qn("w:sdt"), qn("w:sdtContent"), qn("w:ins")}:
            yield from _lines(child, part)
        elif child.tag == qn("w:p"):
            paragraph = Paragraph(child, part)
            level = _level(paragraph)
            whole = bool(paragraph.style and (paragraph.style.name or "").startswith("List"))
            yield from (Line(line, level=level, whole=whole) for line in _text(child).split("\n") if line.strip())


def _text(paragraph: BaseOxmlElement) -> str:
    """The text of a paragraph as it stands, tracked insertions included, deletions not."""
    text = ""
    for node in paragraph.iter(qn("w:t"), qn("w:tab"), qn("w:br"), qn("w:cr")):
        # The same text box once more, for older programs.
        if next(node.iterancestors(_FALLBACK), None) is not None or node.getparent().tag == qn("w:tabs"):
            continue
        text += (node.text or "") if node.tag == qn("w:t") else "\t" if node.tag == qn("w:tab") else "\n"
    return text


def _rows(table: BaseOxmlElement, part: StoryPart) -> Iterator[Line]:
    """The rows of a table; what is merged downwards stands in each of its rows.

    The library's own cells come once for every column that they say they span, a billion if they say so,
    and look up all rows above for each that is merged.
    """
    above: dict[int, str] = {}
    first = True
    for row in table.tr_lst:
        column, own, grid = row.grid_before, list[str](), list[str]()
        for cell in row.tc_lst:
            if cell.vMerge == "continue" and column in above:
                text = above[column] if len(above[column]) <= _LONGEST_LABEL else ""
            else:
                text = above[column] = " ".join(line.text.strip() for line in _lines(cell, part))
            own.append(text)
            grid += [text] * min(cell.grid_span, WIDEST)
            column += cell.grid_span
        if any(own):
            marked = row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
            yield Line(" | ".join(own), whole=True, row=Row(tuple(grid), first=first, marked=marked))
            first = False


def _level(paragraph: Paragraph) -> int | None:
    """The heading level of a paragraph by its style, the styles that this one is based on, or its outline level."""
    style = paragraph.style
    seen: set[str] = set()
    # Styles may be based on one another in a circle.
    while style is not None and style.style_id not in seen:
        seen.add(style.style_id)
        name = style.name or ""
        if found := _HEADING_STYLE.match(name):
            return int(found[1])
        if _TITLE_STYLE.fullmatch(name):
            return 0
        outline = style.element.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}")
        if outline is not None and int(outline.get(qn("w:val"))) <= _DEEPEST_OUTLINE:
            return int(outline.get(qn("w:val"))) + 1
        style = style.base_style
    outline = paragraph._p.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}")
    if outline is not None and int(outline.get(qn("w:val"))) <= _DEEPEST_OUTLINE:
        return int(outline.get(qn("w:val"))) + 1
    return None
