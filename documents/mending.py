"""Undoes what text extraction did: hard wraps, blank lines between all lines, page numbers, stray spaces.

Damage is detected first; a text without it keeps its own characters exactly.
"""

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from statistics import median

from documents.blocks import Block, Line
from documents.language import columns, language_of
from documents.numbering import LABEL, heading_rank, starts_item
from documents.spacing import seam, without_stray_spaces, words_of

_ENDED = re.compile(r"[。！？!?.…][”’」』）》\])\"'】]*$|[；;：:]$")
_PAGE_NUMBER = re.compile(
    r"(?:[-–—·]\s*)?\d{1,4}(?:\s*[-–—·])?|第\s*\d+\s*页(?:\s*[，,/]?\s*共\s*\d+\s*页)?|(?:page\s+)?\d+\s*(?:of|/)\s*\d+|page\s+\d+",
    re.IGNORECASE,
)
_GLUED_HEADING = re.compile(r"(?<=[。！？])(?=（[一二三四五六七八九十]{1,3}）[^，。；：！？]{2,30}$)")
_FIRST_OF_SERIES, _LATER_OF_SERIES = re.compile(r"一是|首先"), re.compile(r"[二三四五六七八九十]是|其次|再次|最后")
_GOES_ON = re.compile(r"[，、；：,;:”’）》」』)%％亿万千百年月日个家项件元倍]")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A line with text: `gaps` blank lines came before it, `indented` by a paragraph's indentation."""

    text: str
    page: int | None
    gaps: int
    indented: bool


@dataclass(frozen=True, slots=True)
class _Damage:
    """How a text was wrapped: the usual `width` of its full lines, and whether blank lines mean nothing."""

    width: float
    blank_between_all: bool


def mend(lines: Sequence[Line]) -> tuple[Block, ...]:
    """The blocks of a text: one a line when it is sound, else its lines put together again.

    Nothing is lost but white space and page numbers that stand alone on a line, nothing invented.
    """
    pieces = _pieces(lines)
    damage = _damage(pieces)
    if damage is None:
        return tuple(Block(p.text, pages=_pages(p.page)) for p in pieces)
    pieces = _without_page_numbers(pieces, damage)
    if language_of("".join(p.text for p in pieces)) == "zh":
        pieces = _tidied(pieces, damage)
    words = words_of("\n".join(p.text for p in pieces))
    blocks: list[Block] = []
    group: list[_Piece] = []
    series_starts_paragraphs = False
    for piece in pieces:
        if group and _breaks(group, piece, damage, series_starts_paragraphs):
            blocks.append(_joined(group, words))
            group = []
        if _FIRST_OF_SERIES.match(piece.text) or re.search(r"[。：]一是", piece.text):
            series_starts_paragraphs = not group and bool(_FIRST_OF_SERIES.match(piece.text))
        group.append(piece)
    if group:
        blocks.append(_joined(group, words))
    return tuple(blocks)


def _pieces(lines: Sequence[Line]) -> list[_Piece]:
    pieces: list[_Piece] = []
    gaps = 0
    for line in lines:
        for part in re.split(r"[\f\v]", line.text):
            text = part.strip()
            if not text:
                gaps += 1
                continue
            indent = part[: len(part) - len(part.lstrip())]
            pieces.append(_Piece(text, line.page, gaps, columns(indent) >= 2))
            gaps = 0
    return pieces


def _damage(pieces: Sequence[_Piece]) -> _Damage | None:
    """How the lines were broken, or None for a text whose lines end where its sentences do."""
    if len(pieces) < 3:
        return None
    widths = sorted(columns(p.text) for p in pieces)
    widest = widths[int(0.9 * (len(widths) - 1))]
    if not 24 <= widest <= 200:
        return None
    long = [p for p in pieces if columns(p.text) >= 0.7 * widest]
    broken = [columns(p.text) for p in long if not _ENDED.search(p.text)]
    full = [width for width in broken if 0.8 * widest <= width <= 1.2 * widest]
    if len(full) < 2 or len(broken) < 0.3 * len(long) or len(full) < 0.6 * len(broken):
        return None
    parted = sum(p.gaps > 0 for p in pieces[1:])
    return _Damage(median(full), parted > 0.8 * (len(pieces) - 1))


def _without_page_numbers(pieces: Sequence[_Piece], damage: _Damage) -> list[_Piece]:
    """Without numbers alone on a line, unless a short line runs into one as a figure would."""
    kept: list[_Piece] = []
    for number, piece in enumerate(pieces):
        if _PAGE_NUMBER.fullmatch(piece.text):
            before = kept[-1].text if kept else ""
            after = pieces[number + 1] if number + 1 < len(pieces) else None
            usual_gap = 1 if damage.blank_between_all else 0
            apart = piece.gaps > usual_gap or after is None or after.gaps > usual_gap
            if apart or _ENDED.search(before) or columns(before) > 0.85 * damage.width:
                continue
        kept.append(piece)
    return kept


def _tidied(pieces: Sequence[_Piece], damage: _Damage) -> list[_Piece]:
    tidied: list[_Piece] = []
    for piece in pieces:
        text = piece.text
        if language_of(text) == "zh":
            running = columns(text) > 0.6 * damage.width or bool(re.search(r"[，。；：]", text))
            text = without_stray_spaces(text, running=running)
        for part in _GLUED_HEADING.split(text) if columns(text) < 0.9 * damage.width else [text]:
            tidied.append(_Piece(part, piece.page, piece.gaps, piece.indented))
    return tidied


def _breaks(group: Sequence[_Piece], piece: _Piece, damage: _Damage, series_starts_paragraphs: bool) -> bool:
    """Whether `piece` begins a new block after the lines of `group`."""
    last = group[-1]
    ended = bool(_ENDED.search(last.text))
    if LABEL.match(piece.text) or heading_rank(piece.text) or (len(group) == 1 and heading_rank(last.text)):
        return True
    label = LABEL.match(group[0].text)
    if label and label["keywords"]:
        return columns(last.text) < 0.8 * damage.width
    if piece.gaps and not damage.blank_between_all:
        return ended or columns(last.text) < 0.8 * damage.width
    if ended and _LATER_OF_SERIES.match(piece.text):
        return series_starts_paragraphs
    if starts_item(piece.text):
        return ended or columns(last.text) < 0.9 * damage.width
    if ended:
        return piece.indented or columns(last.text) + columns(_first_token(piece.text)) <= damage.width
    stands_alone = (
        len(group) == 1 and columns(last.text) < 0.6 * damage.width and not re.search(r"[，,、；]", last.text)
    )
    return stands_alone and not _GOES_ON.match(piece.text)


def _first_token(text: str) -> str:
    """What would have had to fit on the line before: a Latin word with its space, or one character."""
    word = re.match(r"[!-~]+", text)
    return " " + word[0] if word else text[:1]


def _joined(group: Sequence[_Piece], words: Set[str]) -> Block:
    text, pages = "", list[tuple[int, int]]()
    for piece in group:
        if text:
            text, between = seam(text, piece.text, words)
            text += between
        if piece.page is not None and (not pages or pages[-1][1] != piece.page):
            pages.append((len(text), piece.page))
        text += piece.text
    return Block(text, pages=tuple(pages))


def _pages(page: int | None) -> tuple[tuple[int, int], ...]:
    return () if page is None else ((0, page),)
