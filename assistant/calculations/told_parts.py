"""A part and its whole that one sentence counts, of which a share is asked: 286 firms, of which 173 replied."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from assistant.calculations.calculation import Calculation
from assistant.calculations.cell import Cell
from assistant.calculations.cross_lingual import answering_sentence, is_thing
from assistant.calculations.proving import are_in_one_unit, title_of
from assistant.evidence.demands import is_general
from assistant.evidence.finding import Found
from assistant.evidence.rows import asked_words, meant_in
from assistant.questions.asked_units import RELATIVE
from assistant.words.lexicon import Lexicon
from assistant.words.telling import has
from documents.figures import CALENDAR
from index.terms import senses

# What stands between a whole and the part behind it.
_PART_BEHIND: Final = re.compile(
    r"\bof (?:which|whom|these|those|them)\b|\b(?:yet|but|though|although)\b(?:[^.;]*\b(?:only|just|merely)\b)?"
    r"|其中|中[，,]?|[，,](?:但|而|却|可|不过)?(?:是)?(?:只有|仅有?|目前已?有?|已有?)",
    re.IGNORECASE,
)
# What stands before a whole that leads: of the region's 181 schools.
_WHOLE_AHEAD: Final = re.compile(r"(?:^|[;,] )(?:out )?of (?:[\w’'-]+ ){0,4}$", re.IGNORECASE)
# What stands between a part and the whole behind it, or right behind a part whose whole stands before.
_WHOLE_BEHIND: Final = re.compile(
    r"^(?: [\w-]+){0,3} (?:out )?of (?:the |its |their |all |a total of )*$", re.IGNORECASE
)
_OF_THEM: Final = re.compile(r"^ of (?:them|these|those|whom|which)\b", re.IGNORECASE)
# So much of what is asked the sentence has to mean.
_MEANT: Final = 0.4


def told_part(
    calculation: Calculation, found: Found, cells: Sequence[Cell], lexicon: Lexicon
) -> tuple[Cell, Cell] | None:
    """The part and the whole that the sentence likeliest to answer counts, where it tells but one; else None."""
    key = answering_sentence(found)
    if calculation.operation != "share" or key is None:
        return None
    own = [cell for cell in cells if cell.source.key == key and _is_an_amount(cell)]
    told = [pair for pair in _pairs(own) if pair[0].figure.value < pair[1].figure.value]
    if len(told) != 1 or not all(cell.is_of(calculation.years) for cell in told[0]):
        return None
    text = f"{own[0].text}\n{own[0].around}\n{title_of(own[0])}"
    words = [word for part in calculation.texts for word in asked_words(part)]
    meant = meant_in(text, words, lexicon)
    unmet = [word for word in words if word not in meant and not has(own[0].text, word)]
    # A day, or who it is, is what tells one part from another.
    if any(len(w) > 1 and senses(w) and is_thing(w) and not is_general(w) for w in unmet):
        return None
    return told[0] if words and len(unmet) <= (1 - _MEANT) * len(words) else None


def _is_an_amount(cell: Cell) -> bool:
    is_counted = cell.figure.kind not in CALENDAR and cell.figure.unit not in RELATIVE
    return is_counted and not (cell.column or cell.is_change)


def _pairs(own: Sequence[Cell]) -> Iterator[tuple[Cell, Cell]]:
    """The part and the whole of each two figures that stand beside each other, where a text tells them so."""
    for first, second in pairwise(own):
        if not are_in_one_unit(first, second):
            continue
        between = first.text[first.figure.end : second.figure.start]
        leads = _WHOLE_AHEAD.search(first.text[: first.figure.start])
        if leads or _PART_BEHIND.search(between) or _OF_THEM.match(first.text, second.figure.end):
            yield second, first
        elif _WHOLE_BEHIND.match(between):
            yield first, second
