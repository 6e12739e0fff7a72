"""Undoes what text extraction did: hard wraps, blank lines between all lines, page numbers, stray spaces.

Damage is detected first; a text without it keeps its own characters exactly.
"""

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from itertools import zip_longest

from documents.blocks import Block, Line
from documents.damage import ENDED, Damage, Piece, damage_of, first_token, page_damage_of, pieces_of
from documents.numbering import FRONT_LABEL, LABEL, heading_rank, starts_item
from documents.scripts import columns, language_of
from documents.spacing import seam, without_stray_spaces, words_of

PAGE_NUMBER = re.compile(
    r"(?:[-–—·]\s*)?\d{1,4}(?:\s*[-–—·])?|第\s*\d+\s*页(?:\s*[，,/]?\s*共\s*\d+\s*页)?|"
    r"(?:page\s+)?\d+\s*(?:of|/)\s*\d+|page\s+\d+",
    re.IGNORECASE,
)
_GLUED_HEADING = re.compile(
    r"(?:（[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,3}、)[^，、。；：！？（）]{2,30}$"
)
_FIRST_OF_SERIES = re.compile(r"(?:^|[。：；])(?:一是|首先)")
_LATER_OF_SERIES = re.compile(r"[二三四五六七八九十]是|其次|再次|最后")
_GOES_ON = re.compile(r"[，、；：,;:”’）》」』)%％亿万千百年月日个家项件元倍]")
# A line of at least this share of the usual width was broken by the edge of the page.
_FULL, _LONGER = 0.9, 1.1


def mend(lines: Sequence[Line], *, wrapped: bool = False) -> tuple[Block, ...]:
    """The blocks of a text: one a line when it is sound, else its lines put together again.

    Nothing is lost but white space, and page numbers that stand alone on a line of a damaged text;
    nothing is invented. `wrapped` says that the lines are known to be those of a page.
    """
    pieces = pieces_of(lines)
    damage = damage_of(pieces) or (page_damage_of(pieces) if wrapped else None)
    if damage is None:
        return tuple(Block(p.text, p.level, _pages(p.page), p.row) for p in pieces)
    pieces = _without_page_numbers(pieces, damage)
    if language_of("".join(p.text for p in pieces)) == "zh":
        pieces = _tidied(pieces, damage)
    words = words_of("\n".join(p.text for p in pieces))
    return tuple(_joined(group, words) for group in _groups(pieces, damage))


def _without_page_numbers(pieces: Sequence[Piece], damage: Damage) -> list[Piece]:
    """Without numbers alone on a line, unless a short line runs into one as a figure would."""
    usual_gap = 1 if damage.blank_between_all else 0
    kept: list[Piece] = []
    for number, piece in enumerate(pieces):
        if PAGE_NUMBER.fullmatch(piece.text) and kept:
            before = kept[-1]
            after = pieces[number + 1] if number + 1 < len(pieces) else None
            apart = piece.gaps > usual_gap or after is None or after.gaps > usual_gap
            if apart or ENDED.search(before.text) or before.width >= _FULL * damage.width:
                continue
        kept.append(piece)
    return kept


def _tidied(pieces: Sequence[Piece], damage: Damage) -> list[Piece]:
    """Chinese lines without stray spaces; a heading glued to the end of a short line stands alone again."""
    tidied: list[Piece] = []
    for piece in pieces:
        if piece.row is not None:
            tidied.append(piece)
            continue
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


def _groups(pieces: Sequence[Piece], damage: Damage) -> list[list[Piece]]:
    """The lines of each block together."""
    groups: list[list[Piece]] = []
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
        if numbered and ENDED.search(piece.text):
            reading = replace(reading, short_lines_stand=False)
    return groups


def _breaks(group: Sequence[Piece], piece: Piece, damage: Damage, reading: _Reading) -> bool:
    """Whether `piece` begins a new block after the lines of `group`."""
    last = group[-1]
    full = not _had_room(last, piece, damage)
    inside_figure = re.search(r"\d\.$", last.text) and piece.text[0].isdigit()
    ended = bool(ENDED.search(last.text)) and not inside_figure
    label = LABEL.match(group[0].text)
    if piece.whole or last.whole or LABEL.match(piece.text):
        return True
    if FRONT_LABEL.match(piece.text) and FRONT_LABEL.match(last.text):
        return True
    if not full and (heading_rank(group[0].text) or (label and (label["keywords"] or label.end() == len(last.text)))):
        return True
    if (ended or not full or heading_rank(last.text)) and _is_heading(piece, damage):
        return True
    if piece.gaps and damage.blank_between_paragraphs:
        # A page may end within a paragraph, which then goes on behind the blank lines.
        return ended or not full or piece.text[0].isupper()
    if ended and _LATER_OF_SERIES.match(piece.text):
        return reading.series_parts
    if starts_item(piece.text) and (ended or not full):
        return True
    if ended:
        return _ends_paragraph(last, piece, damage)
    return len(group) == 1 and reading.short_lines_stand and _stands_alone(last, piece, damage)


def _is_heading(piece: Piece, damage: Damage) -> bool:
    return heading_rank(piece.text) is not None and piece.width < _FULL * damage.width


def _ends_paragraph(last: Piece, piece: Piece, damage: Damage) -> bool:
    """Whether the sentence that ends with the line `last` also ends its paragraph: there was room for more."""
    if piece.indented and not last.indented:
        return True
    if damage.blank_between_paragraphs:
        return last.width < 0.6 * damage.width
    return _had_room(last, piece, damage)


def _had_room(last: Piece, piece: Piece, damage: Damage) -> bool:
    """Whether the line `last` could have held the first word of the next one, so that it was ended on purpose."""
    return last.width + columns(first_token(piece.text)) <= damage.room


def _stands_alone(last: Piece, piece: Piece, damage: Damage) -> bool:
    """Whether an unfinished line is complete as it is, such as a title, and not cut off before `piece`."""
    short = last.width < 0.6 * damage.width and not re.search(r"[，,、；]", last.text)
    return short and not _GOES_ON.match(piece.text)


def _joined(group: Sequence[Piece], words: Set[str]) -> Block:
    lines: list[str] = []
    pages: list[tuple[int, int]] = []
    length = 0
    for piece, after in zip_longest(group, group[1:]):
        if piece.page is not None and (not pages or pages[-1][1] != piece.page):
            pages.append((length, piece.page))
        line = "".join(seam(piece.text, after.text, words)) if after else piece.text
        lines.append(line)
        length += len(line)
    return Block("".join(lines), group[0].level, tuple(pages), group[0].row)


def _pages(page: int | None) -> tuple[tuple[int, int], ...]:
    return () if page is None else ((0, page),)
