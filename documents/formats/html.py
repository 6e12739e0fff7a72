"""HTML through BeautifulSoup: the headings, paragraphs, list items and table rows of a page's own article."""

import re
from collections.abc import Iterator, Mapping

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PreformattedString, Tag

from documents.blocks import Line, Row
from documents.formats.text import decode
from documents.limits import LIMITS, Limits
from documents.spacing import run_together
from documents.spanning import Spanning, spread
from documents.unreadable import UnreadableError

_DECLARED = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)|<\?xml[^>]+encoding=[\"']([\w-]+)", re.IGNORECASE)
_TAG = re.compile(rb"<(/?)([A-Za-z][A-Za-z0-9]*)")
# Empty elements, and those whose end may be left out and is then put in by the parser.
_WITHOUT_END = frozenset(
    b"area base br col embed hr img input link meta param source track wbr "
    b"html head body p li dt dd tr td th thead tbody tfoot colgroup option optgroup rb rt rp".split()
)
_FURNITURE = ["script", "style", "noscript", "template", "nav", "aside", "form", "svg", "button", "iframe", "head"]
_BLOCK = re.compile(
    r"address|article|blockquote|body|center|d[dlt]|details|div|fieldset|fig(?:caption|ure)|footer|h[1-6]|h[rt]|html|"
    r"header|hgroup|li|main|[ou]l|p|pre|section|summary|table|tbody|t[dhr]|tfoot|thead"
)

_LONGEST_SPAN = 12
_NO_ROWS: Mapping[int, Row] = {}


def read_html(content: bytes, name: str, limits: Limits = LIMITS) -> tuple[Line, ...]:
    """The lines of an HTML page, one for each block with text; a page without h1 begins with its title.

    Raises:
        DocumentError: the bytes are no text, or elements stand too deep in one another.
    """
    levels = _levels(content)
    if levels > limits.levels:
        raise UnreadableError("nested", file=name, levels=str(levels), limit=str(limits.levels))
    try:
        return _read(content, name)
    except RecursionError as error:
        # Elements without an end of their own are not counted, and no setting lets this parser go as deep as they may.
        raise UnreadableError("bottomless", file=name) from error


def _levels(content: bytes) -> int:
    """How deep elements stand in one another, reading every end that is left out as none."""
    deepest = depth = 0
    for tag in _TAG.finditer(content):
        if tag[2].lower() not in _WITHOUT_END:
            depth = max(0, depth - 1) if tag[1] else depth + 1
            deepest = max(deepest, depth)
    return deepest


def _read(content: bytes, name: str) -> tuple[Line, ...]:
    declared = _DECLARED.search(content[:2048])
    encoding = next((group.decode("ascii") for group in declared.groups() if group), None) if declared else None
    page = BeautifulSoup(decode(content, name, encoding), "lxml")
    title = page.title.get_text().strip() if page.title else ""
    root = _article(page)
    lines = list(_lines(root))
    if title and not root.find("h1") and (not lines or lines[0].text != title):
        lines.insert(0, Line(" ".join(title.split()), level=0))
    return tuple(lines)


def _article(page: BeautifulSoup) -> Tag:
    """The one article or main part of a page without its furniture, else the whole body."""
    for found in page(_FURNITURE):
        found.decompose()
    body = page.body or page
    for footer in body(["header", "footer"]):
        if footer.find_parent(["article", "main"]) is None and not footer.find("h1"):
            footer.decompose()
    parts = [part for part in body(["article", "main"]) if part.find_parent(["article", "main"]) is None]
    if len(parts) == 1 and len(parts[0].get_text()) > len(body.get_text()) / 2:
        return parts[0]
    return body


def _lines(block: Tag, whole: bool = False, rows: Mapping[int, Row] = _NO_ROWS) -> Iterator[Line]:
    """The lines of a block: running text between the blocks inside it, and theirs; `whole` inside lists.

    `rows` are those of the table that the block is part of.
    """
    level = int(block.name[1]) if re.fullmatch(r"h[1-6]", block.name) else None
    whole = whole or block.name in {"li", "dt", "dd", "pre"}
    running = ""
    for piece in (*_pieces(block), None):
        if isinstance(piece, str):
            running += piece
            continue
        if text := running if block.name == "pre" else _collapsed(running):
            yield from (Line(line, level=level, whole=whole) for line in text.splitlines() if line.strip())
        running = ""
        if piece is None or piece.name == "br":
            continue
        if piece.name == "tr":
            cells = (_cell_text(cell) for cell in piece(["td", "th"], recursive=False))
            yield Line(" | ".join(cells), whole=True, row=rows.get(id(piece)))
        else:
            yield from _lines(piece, whole, _rows(piece) if piece.name == "table" else rows)


def _cell_text(cell: Tag) -> str:
    return " ".join(line.text for line in _lines(cell))


def _rows(table: Tag) -> dict[int, Row]:
    """The rows of a table by the identity of their element, inner tables not included."""
    elements = [element for element in table("tr") if element.find_parent("table") is table]
    owned = [element(["td", "th"], recursive=False) for element in elements]
    grid = spread([Spanning(_cell_text(c), _span(c, "colspan"), _span(c, "rowspan")) for c in cells] for cells in owned)
    found: dict[int, Row] = {}
    for element, own, cells in zip(elements, owned, grid, strict=True):
        in_head = element.parent is not None and element.parent.name == "thead"
        marked = bool(own) and (in_head or all(cell.name == "th" for cell in own))
        found[id(element)] = Row(cells, first=not found, marked=marked)
    return found


def _span(cell: Tag, name: str) -> int:
    value = str(cell.get(name, "1"))
    return max(int(value), 1) if value.isascii() and value.isdigit() and len(value) < _LONGEST_SPAN else 1


def _pieces(element: Tag) -> Iterator[str | Tag]:
    """Running text, blocks and line breaks in order, looking through inline elements."""
    for child in element.children:
        if isinstance(child, Tag):
            if _BLOCK.fullmatch(child.name) or child.name == "br":
                yield child
            else:
                yield from _pieces(child)
        elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
            yield str(child)


def _collapsed(text: str) -> str:
    """Text with its white space as a browser shows it; a line break between Chinese characters is none."""
    return run_together([" ".join(line.split()) for line in text.splitlines() if line.strip()] or [""])
