"""Changes that an article tells in a language that the question is not in: by unit, place and words of the figure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.calculations.aims import AIM, is_aimed
from assistant.calculations.calculation import Calculation
from assistant.calculations.cell import Cell
from assistant.calculations.cells import last_clause
from assistant.calculations.movements import Movement, movements
from assistant.calculations.own_figures import is_in_unit
from assistant.evidence.finding import Found
from assistant.words.telling import has, terms_of
from documents.scripts import HANZI
from documents.years import YEAR

_TIMES_ASKED = re.compile(r"\bhow many (minute|hour|day|week|month)s?\b", re.IGNORECASE)
# What an aim says besides what is measured: 并力争把…提高到.
_AROUND = re.compile(
    r"^.*(?:把|将|使|让)|^[并且还]+|(?:提高|提升|增加|上升|扩大|降低|下降|减少|缩短|压缩|增|降|达)(?:到|至)?[^\u3400-\u9fff]*$"
)
# So much of the question the words beside a figure have to mean.
_MEANT = 0.6
# In the sentence that was found to answer less is enough.
_FOUND = 0.4


def moved_abroad(calculation: Calculation, found: Found, cells: Sequence[Cell]) -> Movement | None:
    """The one change in the asked unit that the sentence found tells, where it is not in the asker's language."""
    if calculation.operation != "growth" or not found.answered:
        return None
    top, asked = found.sources[0], found.question
    times = _TIMES_ASKED.search(asked.text)
    units = frozenset({times[1].lower()}) if times else calculation.units
    if not units or asked.told_by(top.sentence) is not None:
        return None
    own = [cell for cell in cells if cell.source.sentence == top.sentence and cell.figure.unit in units]
    told = list(movements(own))
    said = len(told) == 1 and any(has(own[0].text, t) for t, _ in terms_of(calculation.shared))
    return told[0] if said else None


def in_their_words(calculation: Calculation, found: Found, cells: Sequence[Cell]) -> Iterator[Calculation]:
    """A change to what is aimed at, with what is measured in the Chinese words of the aim that mean those asked."""
    if calculation.operation != "growth" or len(calculation.things) != 2 or HANZI.search(calculation.shared):
        return
    if not (terms := terms_of(calculation.shared)):
        return
    for cell in cells:
        beside = last_clause(cell.before)
        if not HANZI.search(beside) or not is_aimed(cell) or not is_in_unit(calculation, cell):
            continue
        held = sum(w * has(beside, t) for t, w in terms)
        least = _MEANT * sum(w for _, w in terms)
        if found.answered and cell.source.sentence == found.sources[0].sentence:
            least *= _FOUND
        if held >= least and (words := _AROUND.sub("", AIM.sub("", YEAR.sub("", beside)))):
            yield replace(calculation, shared=words)
