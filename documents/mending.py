"""Undoes what text extraction did: hard wraps, blank lines between all lines, page numbers, stray spaces.

Damage is detected first; a text without it keeps its own characters exactly.
"""

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from statistics import median

from documents.blocks import Block, Line
from documents.language import columns, language_of
from documents.numbering import LABEL, heading_rank, starts_item
from documents.spacing import seam, without_stray_spaces, words_of

_ENDED = re.compile(r"[。！？!?.…][”’」』）》\])\"'】]*$|[；;：:]$")
PAGE_NUMBER = re.compile(
    r"(?:[-–—·]\s*)?\d{1,4}(?:\s*[-–—·])?|第\s*\d+\s*页(?:\s*[，,/]?\s*共\s*\d+\s*页)?|(?:page\s+)?\d+\s*(?:of|/)\s*\d+|page\s+\d+",
    re.IGNORECASE,
)
_GLUED_HEADING = re.compile(
    r"(?:（[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,3}、)[^，、。；：！？（）]{2,30}$"
)
_FIRST_OF_SERIES, _LATER_OF_SERIES = (
    re.compile(r"(?:^|[。：；])(?:一是|首先)"),
    re.compile(r"[二三四五六七八九十]是|其次|再次|最后"),
)
_FEWEST_LINES, _NARROWEST, _WIDEST = 3, 24, 200
# A line of at least this share of the usual width was broken by the edge of the page.
_FULL, _LONGER = 0.9, 1.1
_GOES_ON = re.compile(r"[，、；：,;:”’）》」』)%％亿万千百年月日个家项件元倍]")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A line with text, `width` columns wide with its indentation; `gaps` blank lines came before it."""

    text: str
    width: int
    gaps: int
    indented: bool
    page: int | None
    level: int | None


@dataclass(frozen=True, slots=True)
class _Damage:
    """How a text was wrapped: the usual `width` of a full line, and whether blank lines part paragraphs."""

    width: float
    blank_between_all: bool
    blank_between_paragraphs: bool


def mend(lines: Sequence[Line], *, wrapped: bool = False) -> tuple[Block, ...]:
    """The blocks of a text: one a line when it is sound, else its lines put together again.

    Nothing is lost but white space, and page numbers that stand alone on a line of a damaged text;
    nothing is invented. `wrapped` says that the lines are known to be those of a page.
    """
    pieces = _pieces(lines)
    damage = _damage(pieces) or (_page_damage(pieces) if wrapped else None)
    if damage is None:
        return tuple(Block(p.text, p.level, _pages(p.page)) for p in pieces)
    pieces = _without_page_numbers(pieces, damage)
    if language_of("".join(p.text for p in pieces)) == "zh":
        pieces = _tidied(pieces, damage)
    words = words_of("\n".join(p.text for p in pieces))
    return tuple(_joined(group, words) for group in _groups(pieces, damage))


def _pieces(lines: Sequence[Line]) -> list[_Piece]:
    pieces: list[_Piece] = []
    gaps = 0
    for line in lines:
        for part in re.split(r"[\f\v]", line.text):
            text = part.strip()
            if not text:
                gaps += 1
                continue
            indentation = columns(part[: len(part) - len(part.lstrip())])
            pieces.append(_Piece(text, columns(part.rstrip()), gaps, indentation >= 2, line.page, line.level))
            gaps = 0
    return pieces


def _damage(pieces: Sequence[_Piece]) -> _Damage | None:
    """How the lines were broken, or None for a text whose lines end where its sentences do."""
    plain = [p for p in pieces if p.level is None]
    widths = sorted(p.width for p in plain)
    widest = widths[int(0.9 * (len(widths) - 1))] if widths else 0
    if len(plain) < _FEWEST_LINES or not _NARROWEST <= widest <= _WIDEST:
        return None
    long = [p for p in plain if p.width >= 0.7 * widest]
    broken = [p for p in long if not _ENDED.search(p.text)]
    full = [p.width for p in broken if 0.8 * widest <= p.width <= 1.2 * widest]
    # Tables and lists have unfinished lines too, but of any width, or not one sentence that ends.
    is_prose = any(_ENDED.search(p.text) for p in plain) and sum(map(_is_prose, broken)) > 0.5 * len(broken)
    if len(full) < 2 or len(broken) < 0.3 * len(long) or len(full) < 0.6 * len(broken) or not is_prose:
        return None
    return _wrapped_at(median(full), plain)


def _page_damage(pieces: Sequence[_Piece]) -> _Damage | None:
    """The damage of lines that are known to be those of a page, though too few to show it."""
    return _wrapped_at(max(p.width for p in pieces), pieces) if pieces else None


def _wrapped_at(width: float, pieces: Sequence[_Piece]) -> _Damage:
    parted = sum(p.gaps > 0 for p in pieces[1:])
    between_all = parted > 0.8 * (len(pieces) - 1)
    return _Damage(width, between_all, parted > 0 and not between_all)


def _is_prose(piece: _Piece) -> bool:
    return bool(re.search(r"[，。、；！？,]|[a-z]{2,} [a-z]{2,}", piece.text)) and "|" not in piece.text


def _without_page_numbers(pieces: Sequence[_Piece], damage: _Damage) -> list[_Piece]:
    """Without numbers alone on a line, unless a short line runs into one as a figure would."""
    usual_gap = 1 if damage.blank_between_all else 0
    kept: list[_Piece] = []
    for number, piece in enumerate(pieces):
        if PAGE_NUMBER.fullmatch(piece.text) and kept:
            before = kept[-1]
            after = pieces[number + 1] if number + 1 < len(pieces) else None
            apart = piece.gaps > usual_gap or after is None or after.gaps > usual_gap
            if apart or _ENDED.search(before.text) or before.width >= _FULL * damage.width:
                continue
        kept.append(piece)
    return kept


def _tidied(pieces: Sequence[_Piece], damage: _Damage) -> list[_Piece]:
    """Chinese lines without stray spaces; a heading glued to the end of a short line stands alone again."""
    tidied: list[_Piece] = []
    for piece in pieces:
        text = piece.text
        if language_of(text) == "zh":
            running = piece.width > 0.6 * damage.width or bool(re.search(r"[，。；：]", text))
            text = without_stray_spaces(text, running=running)
        of_usual_width = _FULL * damage.width <= piece.width <= _LONGER * damage.width
        parts = (text,) if of_usual_width else _unglued(text)
        tidied += [replace(piece, text=part, width=columns(part) if part != text else piece.width) for part in parts]
    return tidied


def _unglued(text: str) -> tuple[str, ...]:
    """A line in two where a numbered heading follows the end of a sentence or another heading."""
    found = _GLUED_HEADING.search(text)
    before = text[: found.start()] if found else ""
    if found and before and (before[-1] in "。！？" or heading_rank(before)):
        return *_unglued(before), found[0]
    return (text,)


@dataclass(frozen=True, slots=True)
class _Reading:
    """What the lines read so far say about the next: whether 二是 begins a paragraph, and a short line stands alone."""

    series_parts: bool
    short_lines_stand: bool


def _groups(pieces: Sequence[_Piece], damage: _Damage) -> list[list[_Piece]]:
    """The lines of each block together."""
    groups: list[list[_Piece]] = []
    # Among numbered headings, a short line behind the title and author is the rest of a sentence.
    numbered = any(_is_heading(piece, damage) for piece in pieces)
    reading = _Reading(series_parts=False, short_lines_stand=True)
    for piece in pieces:
        starts = not groups or _breaks(groups[-1], piece, damage, reading)
        if starts:
            groups.append([])
        groups[-1].append(piece)
        if _FIRST_OF_SERIES.search(piece.text):
            # 一是 at the beginning of a paragraph announces that 二是 begins one too; in mid-paragraph it does not.
            series_parts = starts and bool(re.match("一是|首先", piece.text))
            reading = replace(reading, series_parts=series_parts)
        if numbered and _ENDED.search(piece.text):
            reading = replace(reading, short_lines_stand=False)
    return groups


def _breaks(group: Sequence[_Piece], piece: _Piece, damage: _Damage, reading: _Reading) -> bool:
    """Whether `piece` begins a new block after the lines of `group`."""
    last = group[-1]
    full = last.width >= _FULL * damage.width
    inside_figure = re.search(r"\d\.$", last.text) and piece.text[0].isdigit()
    ended = bool(_ENDED.search(last.text)) and not inside_figure
    label = LABEL.match(group[0].text)
    if piece.level is not None or last.level is not None or LABEL.match(piece.text):
        return True
    if not full and (heading_rank(group[0].text) or (label and (label["keywords"] or label.end() == len(last.text)))):
        return True
    if (ended or not full or heading_rank(last.text)) and _is_heading(piece, damage):
        return True
    if piece.gaps and damage.blank_between_paragraphs:
        return ended or not full
    if ended and _LATER_OF_SERIES.match(piece.text):
        return reading.series_parts
    if starts_item(piece.text) and (ended or not full):
        return True
    if ended:
        return _ends_paragraph(last, piece, damage)
    return len(group) == 1 and reading.short_lines_stand and _stands_alone(last, piece, damage)


def _is_heading(piece: _Piece, damage: _Damage) -> bool:
    return heading_rank(piece.text) is not None and piece.width < _FULL * damage.width


def _ends_paragraph(last: _Piece, piece: _Piece, damage: _Damage) -> bool:
    """Whether the sentence that ends with the line `last` also ends its paragraph: there was room for more."""
    if piece.indented and not last.indented:
        return True
    if damage.blank_between_paragraphs:
        return last.width < 0.6 * damage.width
    # Chinese characters fill a line evenly; Latin words leave it ragged.
    usual = damage.width if language_of(last.text) == "zh" else 0.88 * damage.width
    return last.width + columns(_first_token(piece.text)) <= usual


def _stands_alone(last: _Piece, piece: _Piece, damage: _Damage) -> bool:
    """Whether an unfinished line is complete as it is, such as a title, and not cut off before `piece`."""
    short = last.width < 0.6 * damage.width and not re.search(r"[，,、；]", last.text)
    return short and not _GOES_ON.match(piece.text)


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
    return Block(text, group[0].level, tuple(pages))


def _pages(page: int | None) -> tuple[tuple[int, int], ...]:
    return () if page is None else ((0, page),)
