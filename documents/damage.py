"""Whether extraction broke the lines of a text, and how: the width of its page, the blank lines it put in."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from documents.blocks import Line, Row
from documents.numbering import heading_rank, starts_item
from documents.scripts import columns, language_of

ENDED = re.compile(r"[。！？!?.…][”’」』）》\])\"'】]*$|[；;：:]$")
# An entry in a table of contents: dots and a page number.
_CONTENTS = re.compile(r"(?:[.．·]\s?){4,}\s*\w{1,4}$|…{2,}\s*\d+$")
# No more of a line is looked at: the time for a line of dots grows with the square of its length.
_CONTENTS_END = 80
_FEWEST_LINES, _NARROWEST, _WIDEST = 3, 24, 200


@dataclass(frozen=True, slots=True)
class Piece:
    """A line with text, `width` columns wide with its indentation; `gaps` blank lines came before it.

    `whole` says that nothing is joined to it: a heading, an item of a list, a row of a table.
    """

    text: str
    width: int
    gaps: int
    indented: bool
    page: int | None
    level: int | None
    whole: bool
    row: Row | None = None


@dataclass(frozen=True, slots=True)
class Damage:
    """How a text was wrapped: the usual `width` of a full line, and whether blank lines part paragraphs.

    `room` is what a line and the next word together have at most when there was room for the word:
    a line that ends with that little was ended on purpose.
    """

    width: float
    room: int
    blank_between_all: bool
    blank_between_paragraphs: bool


def pieces_of(lines: Sequence[Line]) -> list[Piece]:
    """The lines with text, without the white space round them; a form feed parts lines as a line end does."""
    pieces: list[Piece] = []
    gaps = 0
    for line in lines:
        for part in re.split(r"[\f\v]", line.text):
            text = part.strip()
            if not text:
                gaps += not line.text.strip(" \t\u3000\u00a0")
                continue
            indentation = columns(part[: len(part) - len(part.lstrip())])
            pieces.append(
                Piece(
                    text=text,
                    width=columns(part.rstrip()),
                    gaps=gaps,
                    indented=indentation >= 2,
                    page=line.page,
                    level=line.level,
                    whole=line.whole or line.level is not None or bool(_CONTENTS.search(text[-_CONTENTS_END:])),
                    row=line.row,
                )
            )
            gaps = 0
    return pieces


def damage_of(pieces: Sequence[Piece]) -> Damage | None:
    """How the lines were broken, or None for a text whose lines end where its sentences do.

    Wrapped prose shows in long lines of nearly one width that end in mid-sentence.
    """
    plain = [p for p in pieces if not p.whole]
    widths = sorted(p.width for p in plain)
    widest = widths[int(0.9 * (len(widths) - 1))] if widths else 0
    if len(plain) < _FEWEST_LINES or not _NARROWEST <= widest <= _WIDEST:
        return None
    long = [pair for pair in pairwise(plain) if pair[0].width >= 0.7 * widest]
    broken = [pair for pair in long if not ENDED.search(pair[0].text) and not starts_item(pair[1].text)]
    full = [line.width for line, _ in broken if 0.8 * widest <= line.width <= 1.2 * widest]
    if len(full) < 2 or len(broken) < 0.3 * len(long) or len(full) < 0.6 * len(broken):
        return None
    # Tables and lists have unfinished lines too, but none goes on in the next, and no sentence ends.
    going_on = sum(_goes_on(line, after) for line, after in broken)
    if going_on < 0.5 * len(broken) or not any(ENDED.search(p.text) for p in plain):
        return None
    inside = [pair for pair in broken if not heading_rank(pair[0].text)]
    needs = sorted(line.width + columns(first_token(after.text)) for line, after in inside or broken)
    return _wrapped_at(median(full), needs[len(needs) // 33] - 1, plain)


def page_damage_of(pieces: Sequence[Piece]) -> Damage | None:
    """The damage of lines that are known to be those of a page, though too few to show it."""
    width = max((p.width for p in pieces), default=0)
    return _wrapped_at(width, int(0.9 * width), pieces) if pieces else None


def first_token(text: str) -> str:
    """What would have had to fit on the line before: a Latin word with its space, or one character."""
    word = re.match(r"[!-~]+", text)
    return " " + word[0] if word else text[:1]


def _wrapped_at(width: float, room: int, pieces: Sequence[Piece]) -> Damage:
    parted = sum(p.gaps > 0 for p in pieces[1:])
    between_all = parted > 0.8 * (len(pieces) - 1)
    return Damage(width, room, between_all, parted > 0 and not between_all)


def _goes_on(line: Piece, after: Piece) -> bool:
    """Whether an unfinished line may well go on in the next: in English that one begins with a small letter."""
    if "|" in line.text or "\t" in line.text:
        return False
    if language_of(line.text) == "zh":
        return bool(re.search(r"[，。、；！？]", line.text))
    return bool(re.match(r"[a-z\d(\"'“]", after.text))
