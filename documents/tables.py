"""The rows of tables in words: a row's label, then every cell under its column's header, with the unit that it has."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from documents.article import Language
from documents.blocks import Block, Row
from documents.figures import CALENDAR, parse
from documents.scripts import columns
from documents.table_units import BRACKETED, NUMBER, split_unit, unit_of, with_unit
from documents.years import YEAR_DIGITS

# A row with longer cells lays out a page; its cells hold text of their own.
_LONGEST_ROW, _LONGEST_CAPTION = 400, 120
_BLANK = re.compile(r"[\s\-–—−./*·…]*|n/?a|无|不详|暂无", re.IGNORECASE)
_YEAR = re.compile(YEAR_DIGITS)
_YEAR_AT_AN_END = re.compile(rf"^{YEAR_DIGITS}(?![\w/–-])|(?<![\w/–-]){YEAR_DIGITS}$")
_IN_AT_THE_END = re.compile(r"\s*\b(?:in|of|for|by|during)$", re.IGNORECASE)
_COUNTER = re.compile(r"序号|编号|行次|#|no\.?|nr\.?|number|item no\.?", re.IGNORECASE)
_UNIT_HEAD = re.compile(r"(?:计量)?单位|units?(?: of measure(?:ment)?)?", re.IGNORECASE)
_UNIT_NAMED = re.compile(
    r"[(（\[【]?\s*(?:计量)?(?:单位|units?)\s*[：:]\s*([^()（）\[\]【】；;]{1,40})[)）\]】]?", re.IGNORECASE
)
_CAPTION_NUMBER = re.compile(
    r"^(?:续?表|图表|(?i:table|tab\.))\s*[\dA-Z一二三四五六七八九十]*(?:[-–.．]\d+)*[\s.：:、．-]*"
)
_CAPTION = re.compile(r"(?:续?表|图表|Table|TABLE)\s*[\dA-Z一二三四五六七八九十]")
_ENDED = re.compile(r"[。！？!?；;，,、…][”’」』）》\])\"']*$|(?<![A-Z])\.[”’\")\]]*$")


@dataclass(frozen=True, slots=True)
class Reading:
    """How a row reads: `words`, None where it says nothing more than its text, or as the head of its table."""

    words: str | None
    is_head: bool = False


def readings(blocks: Sequence[Block], language: Language) -> dict[int, Reading]:
    """The readings of all rows among the blocks of a document, by the position of their block."""
    found: dict[int, Reading] = {}
    for start, end in _tables(blocks):
        rows = [row for block in blocks[start:end] if (row := block.row) is not None]
        heads = _heads(rows)
        told = _told(blocks, start, language)
        columns_of = _Columns.of(rows, heads, language, told.unit)
        caption = told.name if told.is_caption or columns_of.only_years else ""
        for i, row in enumerate(rows):
            if _is_short(row):
                words = None if i < heads else _words(row, columns_of, caption, language)
                found[start + i] = Reading(words, is_head=i < heads)
    return found


@dataclass(frozen=True, slots=True)
class _Columns:
    """The header of each column without its unit, the units, and whether the headers tell nothing but years.

    `above` is the unit of all, `counts` are the columns whose numbers of four digits are no years.
    """

    heads: tuple[str, ...]
    units: tuple[str, ...]
    unit_column: int | None
    only_years: bool
    above: str
    counts: frozenset[int]

    @classmethod
    def of(cls, rows: Sequence[Row], top: int, language: Language, above: str) -> "_Columns":
        width = max((len(row.cells) for row in rows), default=0)
        paths = [list(dict.fromkeys(row.cells[i] for row in rows[:top] if i < len(row.cells))) for i in range(width)]
        gap = "" if language == "zh" else " "
        joined = [gap.join(part for part in path if not _BLANK.fullmatch(part)) for path in paths]
        parted = [split_unit(head, language) for head in joined]
        heads = tuple(head for head, _ in parted)
        unit_column = next((i for i, head in enumerate(heads) if _UNIT_HEAD.fullmatch(head)), None)
        only_years = all(_is_calendar(head) for i, head in enumerate(heads) if i and i != unit_column)
        below = [[row.cells[i] for row in rows[top:] if i < len(row.cells)] for i in range(width)]
        counts = {i for i, cells in enumerate(below) if _are_counts(cells) or _is_calendar(heads[i])}
        units = tuple(unit for _, unit in parted)
        return cls(heads, units, unit_column, only_years, above, frozenset(counts))

    def head(self, column: int) -> str:
        """The header of a column; "" where the table has none."""
        return self.heads[column] if column < len(self.heads) else ""

    def unit(self, column: int) -> str:
        """The unit in a column's header, "" without one."""
        return self.units[column] if column < len(self.units) else ""


def _are_counts(cells: Sequence[str]) -> bool:
    """Whether a column has numbers besides such as may be years."""
    return any(NUMBER.fullmatch(cell) and not _YEAR.fullmatch(cell) for cell in map(str.strip, cells))


def _tables(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """Where tables of data begin and end among the blocks."""
    start = None
    for i, block in enumerate((*blocks, None)):
        row = block.row if block is not None else None
        if start is not None and (row is None or row.first):
            rows = [b.row for b in blocks[start:i] if b.row is not None]
            if any(len(row.cells) > 1 and _is_short(row) for row in rows):
                yield start, i
            start = None
        if row is not None and start is None:
            start = i


def _heads(rows: Sequence[Row]) -> int:
    """How many rows at the top hold the headers of the columns; none where they hold data already."""
    marked = next((i for i, row in enumerate(rows) if not row.marked), len(rows))
    if marked == len(rows):
        return 0
    count = marked or 1
    # A cell that spans columns is a heading of those below it, which are headings too.
    if not marked and _spans(rows[0]) and len(rows) > 2:
        count = 2
    return count if all(_may_be_head(row, rows[count:], bool(marked)) for row in rows[:count]) else 0


def _is_short(row: Row) -> bool:
    """Whether a row is one of data, not one that lays out a page."""
    return columns("".join(row.cells)) <= _LONGEST_ROW


def _spans(row: Row) -> bool:
    return any(one == other and one for one, other in pairwise(row.cells))


def _may_be_head(row: Row, below: Sequence[Row], marked: bool) -> bool:
    """Whether a row holds headers: its columns hold figures where it has a year or words, or it is marked as one."""
    figures = 0
    for column, cell in enumerate(BRACKETED.sub("", cell) for cell in row.cells):
        under = [other.cells[column] for other in below if column < len(other.cells)]
        holds_figures = any(_is_figure(text) for text in under)
        figures += column > 0 and holds_figures
        if column and _is_figure(cell) and not (_is_calendar(cell) and holds_figures):
            return False
    named = len(row.cells) > 2 and len(below) > 1 and all(cell.strip() for cell in row.cells[1:])
    return marked or bool(figures) or named


def _is_figure(text: str) -> bool:
    """Whether a cell holds a figure and hardly more."""
    figures = parse(text)
    return bool(figures) and 2 * sum(f.end - f.start for f in figures) >= len(text.strip())


def _is_calendar(text: str) -> bool:
    figures = parse(text)
    return bool(figures) and all(f.kind in CALENDAR for f in figures) and _is_figure(text)


@dataclass(frozen=True, slots=True)
class _Told:
    """What stands right above a table: a name, whether as a numbered caption, and a unit for all of it."""

    name: str
    unit: str
    is_caption: bool


def _told(blocks: Sequence[Block], start: int, language: Language) -> _Told:
    """What the lines right above a table call it, without its number, and the unit that they give for all of it."""
    lines: list[str] = []
    for block in reversed(blocks[max(0, start - 2) : start]):
        text = block.text
        if block.row is not None or columns(text) > _LONGEST_CAPTION or (lines and block.level is not None):
            break
        if _ENDED.search(text) and not _UNIT_NAMED.search(text):
            break
        lines.insert(0, text)
    unit = next((unit_of(m[1], language) for line in reversed(lines) if (m := _UNIT_NAMED.search(line))), "")
    names = [_UNIT_NAMED.sub("", _CAPTION_NUMBER.sub("", line)).strip(" ：:") for line in lines]
    parted = [split_unit(name, language) for name in names if name]
    return _Told(
        next((name for name, _ in parted), ""),
        unit or next((u for _, u in parted if u), ""),
        any(_CAPTION.match(line) for line in lines),
    )


def _words(row: Row, table: _Columns, caption: str, language: Language) -> str | None:
    """A row in words: its label, then every other cell under its header."""
    cells = [cell.strip() for cell in row.cells]
    if len(cells) < 2:
        return None
    labels = _labels(cells, table)
    parts = [split_unit(cells[i], language) for i in labels]
    given = "" if table.unit_column is None else "".join(cells[table.unit_column : table.unit_column + 1])
    unit = unit_of(given, language) or next((unit for _, unit in parts if unit), "")
    label = (" " if language == "en" else "").join(_dated(name, language) for name, _ in parts if name)
    told = [
        _cell(
            cell,
            table.head(i),
            with_unit(_counted(cell, i, table), table.unit(i) or unit or table.above, language),
            language,
        )
        for i, cell in enumerate(cells)
        if i > labels[-1] and i != table.unit_column and not _BLANK.fullmatch(cell)
    ]
    if not told:
        return None
    colon, link = ("：", "；") if language == "zh" else (": ", "; ")
    return colon.join([part for part in (caption, label) if part] + [link.join(dict.fromkeys(told))])


def _labels(cells: Sequence[str], table: _Columns) -> range:
    """The columns of the cells that say what the row is about: a counter is passed over, then one cell or several."""
    first = int(bool(_COUNTER.fullmatch(table.head(0))) and len(cells) > 2)
    last = first
    figures = [i for i, cell in enumerate(cells) if i > first and i != table.unit_column and _is_figure(cell)]
    if figures and figures[0] - first > 1 and table.unit_column != figures[0] - 1:
        # Region, branch and then figures: both say what the figures are of.
        are_said = not any(map(_BLANK.fullmatch, cells[first + 1 : figures[0]]))
        are_figures = all(_is_figure(c) or _BLANK.fullmatch(c) for c in cells[figures[0] :])
        last = figures[0] - 1 if are_said and are_figures else first
    return range(first, last + 1)


def _cell(cell: str, head: str, said: str, language: Language) -> str:
    """One cell under its header."""
    if not head:
        return said
    if not _is_figure(cell):
        return f"{head}：{said}" if language == "zh" else f"{head}: {said}"
    if language == "zh":
        return f"{_dated(head, language)}{said}"
    # A number behind a name in capitals is taken for its own: Route 99.
    bare = NUMBER.fullmatch(cell)
    if year := _YEAR_AT_AN_END.search(head):
        measure = _IN_AT_THE_END.sub("", head.replace(year.group(), "").strip(" ,:-–"))
        return f"{_small(measure) if bare else measure} {said} in {year.group().strip()}".strip()
    return f"{_small(head) if bare else head} {said}"


def _small(head: str) -> str:
    """A header inside a sentence: without its capital, unless it is all capitals."""
    return head[:1].lower() + head[1:] if head[1:2].islower() else head


def _counted(cell: str, column: int, table: _Columns) -> str:
    """A number that is no year written so that it is not taken for one: 1,850."""
    return f"{cell[0]},{cell[1:]}" if column in table.counts and _YEAR.fullmatch(cell) else cell


def _dated(text: str, language: Language) -> str:
    """A year as a sentence writes it."""
    return f"{text}年" if language == "zh" and _YEAR.fullmatch(text) else text
