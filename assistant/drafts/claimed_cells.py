"""Which figures a claim may be held against: those of just the thing, the time and the whole that it speaks of."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.calculations.cell import Cell
from assistant.calculations.things import YEAR
from assistant.evidence.belonging import year_of
from assistant.evidence.numbered import of_the_number, tells_another_number
from assistant.evidence.other_times import is_of_another_time
from assistant.evidence.told_apart import is_of_an_unasked_part, of_the_state
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from documents.figures import CALENDAR, Figure, parse


def of_the_thing(cells: Sequence[Cell], question: Question, lexicon: Lexicon) -> list[Cell]:
    """The cells without those of another of the things that are told apart by number: of line 5 for line 4."""
    return [cell for cell in cells if not _is_anothers(cell, question, lexicon)]


def may_be_claimed(cells: Sequence[Cell], question: Question) -> list[Cell]:
    """The cells without those that are of another time or state, or of a part of which the claim does not speak."""
    return [
        cell for cell in cells if not (_is_of_another_case(cell, cells, question) or _is_of_the_past(cell, question))
    ]


def _is_anothers(cell: Cell, question: Question, lexicon: Lexicon) -> bool:
    rivals = parse(cell.text)
    source = cell.source
    return (
        tells_another_number(question, source.article, source.sentence, lexicon)
        or of_the_number(question.text, cell.figure, cell.text, rivals) < 0
    )


def _is_of_another_case(cell: Cell, cells: Sequence[Cell], question: Question) -> bool:
    """Whether a figure is of another year, of a part, or of what is done where what is to come is claimed."""
    rivals = [c.figure for c in cells if (c.source, c.text) == (cell.source, cell.text)]
    if of_the_state(question.text, cell.figure, cell.text, rivals) < 0:
        return True
    if cell.figure.kind in CALENDAR:
        return False
    figures = _alike(cell)
    # A claimed year narrows what a claimed amount may be held against.
    dated = replace(question, years=frozenset(match.group()[:4] for match in YEAR.finditer(question.text)))
    if dated.years and is_of_another_time(dated, cell.figure, cell.text, figures):
        return True
    return is_of_an_unasked_part(question.text, cell.figure, cell.text, figures)


def _is_of_the_past(cell: Cell, question: Question) -> bool:
    """Whether a claim names no year and a sentence has the figure of one that is over: rose from 198 in 2022."""
    if YEAR.search(question.text) or cell.figure.kind in CALENDAR:
        return False
    year = year_of(cell.figure, cell.text)
    others = [year_of(figure, cell.text) for figure in _alike(cell) if figure != cell.figure]
    return year is not None and any(other is None or other > year for other in others)


def _alike(cell: Cell) -> list[Figure]:
    """The figures of the sentence that measure the same."""
    return [f for f in parse(cell.text) if (f.unit, f.kind) == (cell.figure.unit, cell.figure.kind)]
