"""Whether figures may be added up: things of one kind, and shares of one whole, but no rates."""

import re
from collections.abc import Sequence

from assistant.calculations.calculation import Calculation
from assistant.calculations.cell import Cell
from assistant.calculations.cells import counts_a_noun
from assistant.calculations.rivals import counts_another
from assistant.questions.asked_units import SHARES_AND_POINTS
from assistant.words.telling import has, terms_of
from documents.scripts import HANZI
from documents.units import UNITS

_OF_A_WHOLE = re.compile(
    r"占|比重|份额|其中|\b(?:shares?|account\w*|proportion|ma[dk]es? up|of (?:which|whom|all|the))\b", re.IGNORECASE
)
_RATE = re.compile(r"(?<!分担)率(?!先)|增速|增幅|增长|强度|\b(?:rates?|growth|intensity|margin|yield)\b", re.IGNORECASE)
_PEOPLE = frozenset("人名位")
_MEASURES = frozenset(unit.name for unit in UNITS)


def may_be_added(cells: Sequence[Cell], calculation: Calculation) -> bool:
    """Whether figures are of one kind: counted by one noun or told in one paragraph, and no rates."""
    together = len({cell.source.key for cell in cells}) == 1
    if any(cell.figure.unit in SHARES_AND_POINTS for cell in cells):
        return together and all(_OF_A_WHOLE.search(cell.text) and not _RATE.search(cell.own) for cell in cells)
    # What one sentence counts of its own is no part of a sum over several: 3 national ranches, 486 provincial projects.
    if not together and any(counts_a_noun(c.figure) and counts_another(c, _asked(calculation)) for c in cells):
        return False
    together = together or len({(c.source.article.name, c.source.sentence.paragraph) for c in cells}) == 1
    of_years = len({thing.years for thing in calculation.things}) > 1
    return together or of_years or _count_alike(cells, calculation)


def _asked(calculation: Calculation) -> set[str]:
    return {t for text in calculation.texts for t, _ in terms_of(text)}


def _count_alike(cells: Sequence[Cell], calculation: Calculation) -> bool:
    """Whether what one English number counts stands with every other plain number too."""
    nouns = [_noun(cell) for cell in cells if counts_a_noun(cell.figure)]
    counted = {cell.figure.counted for cell in cells if not cell.figure.unit and HANZI.search(cell.text)}
    if counted and not counted <= _PEOPLE and ("" in counted or not _named_alike(calculation)):
        return False
    return all(
        cell.figure.unit in _MEASURES or has(f"{cell.own} {_noun(cell)}", noun)
        for noun in nouns
        for cell in cells
        if noun
    )


def _named_alike(calculation: Calculation) -> bool:
    """Whether all things are said to be of one kind: their names end alike, or what they share has a noun."""
    shared = any(w >= 1 for _, w in terms_of(calculation.shared))
    return shared or len({thing.words[-1:] for thing in calculation.things}) == 1


def _noun(cell: Cell) -> str:
    """The last word of what a plain number counts."""
    terms = terms_of(cell.figure.counted)
    return terms[-1][0] if terms else ""
