"""Changes told by what something came to alone, where what it was before stands before: 3 million, raised to 4."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.calculations.calculation import Calculation
from assistant.calculations.cell import Cell
from assistant.calculations.cells import cells_of
from assistant.calculations.movements import Movement
from assistant.calculations.operands import sources_of
from assistant.calculations.proving import title_of
from assistant.evidence.citing import Source
from assistant.evidence.finding import Found
from assistant.questions.asked_units import SHARES_AND_POINTS
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from assistant.words.telling import VERB, has, name_terms, terms_of
from documents.figures import CALENDAR

_RAISED_TO = re.compile(
    r"(?:增加|提高|提升|扩大|追加|上调|延长|调高|增|升|减少|下降|降低|缩短|压缩|缩减|下调|降|减)(?:到|至|为)(?:了)?$"
    r"|\b(?:rais(?:e|es|ed|ing)|r[io]se|risen|lift\w*|increas\w+|gr[eo]w\w*|climb\w*|lengthen\w*|exten(?:d|ds|ded|ding)|expand\w*|widen\w*|cut"
    r"|lower\w*|reduc\w+|fell|fallen|drop\w*|declin\w+|shorten\w*|shr[aiu]nk\w*)(?: [a-z’'-]+){0,5}? to"
    r" (?:about |around |nearly |over |just )?[£$€]?$",
    re.IGNORECASE,
)
_IT = re.compile(r"(?:It|They|This|These)\b|它|该|其(?!中)")
_FROM = re.compile(r"\bfrom\b", re.IGNORECASE)
_TOLD, _BACK, _LOOKED_AT = 0.75, 2, 3


def raised_to(calculation: Calculation, found: Found, question: Question, lexicon: Lexicon) -> Movement | None:
    """The one change of what is asked whose later end a sentence tells and whose earlier one stands before it."""
    told = [
        move
        for source in sources_of(found)[:_LOOKED_AT]
        for move in _moves(source, question, lexicon)
        if _is_of_it(move, calculation)
    ]
    ends = {(move.before.figure.value, move.after.figure.value) for move in told}
    return told[0] if len(ends) == 1 else None


def _moves(source: Source, question: Question, lexicon: Lexicon) -> Iterator[Movement]:
    row = _amounts(source, question, lexicon)
    for after in row:
        head = after.text[: after.figure.start]
        raised = _RAISED_TO.search(head)
        if raised is None or _FROM.search(raised.group()):
            continue
        own = [cell for cell in row if cell.figure.end <= raised.start()]
        for level in _levels(own, source, question, lexicon):
            alike = [cell for cell in level if cell.figure.unit == after.figure.unit]
            if alike:
                if len(alike) == 1:
                    yield Movement(alike[0], after)
                break


def _levels(own: list[Cell], source: Source, question: Question, lexicon: Lexicon) -> Iterator[list[Cell]]:
    """The figures before a change, sentence by sentence: of its own first, then of those before in its paragraph."""
    yield own
    sentence = source.sentence
    for _ in range(_BACK):
        before = lexicon.before(source.article, sentence)
        if before is None or before.paragraph != source.sentence.paragraph:
            return
        yield _amounts(replace(source, sentence=before), question, lexicon)
        sentence = before


def _amounts(source: Source, question: Question, lexicon: Lexicon) -> list[Cell]:
    cells = [cell for cell in cells_of((source,), question, lexicon) if not cell.column]
    return [c for c in cells if c.figure.kind not in CALENDAR and c.figure.unit and not c.is_change]


def _is_of_it(move: Movement, calculation: Calculation) -> bool:
    """Whether a change goes the asked way, in the asked unit and year, and most of what is asked about is told."""
    before, after = move.before, move.after
    if (after.figure.value < before.figure.value) != calculation.shrinks or after.figure.value == before.figure.value:
        return False
    if calculation.units and after.figure.unit not in calculation.units:
        return False
    if calculation.percent and after.figure.unit in SHARES_AND_POINTS:
        return False
    if len(calculation.years) > 1 or not all(year in f"{after.text} {after.year}" for year in calculation.years):
        return False
    words = calculation.shared
    told = f"{after.text} {after.around} {before.text} {before.around} {after.elsewhere} {title_of(after)}"
    nouns = [term for term, weight in terms_of(words) if weight >= VERB]
    # What it was before is told of the same, or of "it".
    if not _IT.match(before.text) and not _said(before.text, nouns):
        return False
    return bool(nouns) and _said(told, nouns) >= _TOLD * len(nouns) and all(has(told, n) for n in name_terms(words))


def _said(told: str, nouns: Sequence[str]) -> int:
    return sum(bool(has(told, noun)) for noun in nouns)
