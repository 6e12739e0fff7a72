"""Whether the figure that was found is that of the part which a question leaves out: apart from the wing, 不算…."""

import re
from collections.abc import Sequence

from assistant.calculations.calculation import Calculation
from assistant.calculations.cell import Cell
from assistant.calculations.remainders import CARRIED_OUT, DENIED
from assistant.evidence.finding import Found
from assistant.words.telling import VERB, has, terms_of

_LEFT_OUT = re.compile(
    r"不算|不计|不含|不包括|扣除|减去|刨去|抛开|撇开|除去|除开"
    r"|\b(?:excluding|not counting|leaving (?:out|aside)|without counting|minus|except(?: for)?|apart from)\b",
    re.IGNORECASE,
)
_UNDONE = re.compile(
    r"(?:还|尚|仍)(?:剩|有)[^，。？]*(?:没有?|未)[^，。？]{1,4}[？?]?$|\bstill (?:ha(?:s|ve|d) )?to be \w+ed\b",
    re.IGNORECASE,
)


def asks_what_is_undone(text: str) -> bool:
    """Whether it is asked how much is still to be done."""
    return bool(_UNDONE.search(text))


def is_left_out(calculations: Sequence[Calculation], found: Found, cells: Sequence[Cell]) -> bool:
    """Whether a question leaves a part out in so many words, and what was found is just that part's figure.

    So is what is done where it is asked how much is not.
    """
    is_undone = asks_what_is_undone(found.question.text)
    if not found.figures or not (is_undone or _LEFT_OUT.search(found.question.text)):
        return False
    beside = [
        cell.own
        for cell in cells
        if cell.source.sentence == found.sources[0].sentence and cell.figure.value == found.figures[0].value
    ]
    parts = [thing.words for made in calculations if made.operation == "remainder" for thing in made.things[1:]]
    if is_undone:
        return bool(parts) and any(CARRIED_OUT.search(text) and not DENIED.search(text) for text in beside)
    names = [[t for t, w in terms_of(part) if w >= VERB] for part in parts]
    return any(
        own and not _LEFT_OUT.search(text) and all(has(text, t) for t in own) for own in names for text in beside
    )
