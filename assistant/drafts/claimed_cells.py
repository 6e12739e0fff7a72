"""Which figures a claim may be held against: those of just the thing, the time and the whole that it speaks of."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.calculations.cell import Cell
from assistant.calculations.things import YEAR
from assistant.drafts.claims import plain
from assistant.evidence.belonging import year_of
from assistant.evidence.kinds_of_doing import doings_by, is_as_of, kinds_of_doing
from assistant.evidence.numbered import of_the_number, tells_another_number
from assistant.evidence.other_times import is_of_another_time
from assistant.evidence.told_apart import is_of_an_unasked_part, of_the_state
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from assistant.words.telling import VERB, has, terms_of
from documents.article import Language
from documents.figures import CALENDAR, Figure, parse
from documents.scripts import HANZI

# What is counted right behind a number, and the particles that end a claim.
_COUNTED_ZH = re.compile(r"(?P<noun>[\u3400-\u9fff]{1,12}?)(?:了|的|呢)?(?=[，,。；？? ]|吗|$)")


def of_the_thing(cells: Sequence[Cell], question: Question, lexicon: Lexicon) -> list[Cell]:
    """The cells without those of another of the things that are told apart by number: of line 5 for line 4."""
    return [cell for cell in cells if not _is_anothers(cell, question, lexicon)]


def may_be_claimed(cells: Sequence[Cell], question: Question) -> list[Cell]:
    """The cells without those that are of another time or state, or of a part of which the claim does not speak."""
    return [
        cell for cell in cells if not (_is_of_another_case(cell, cells, question) or _is_of_the_past(cell, question))
    ]


def tells_the_doing(cell: Cell, text: str) -> bool:
    """Whether a year is that of just what a claim says was done: when it was founded, not when it was moved."""
    if is_as_of(cell.figure, cell.text):
        return False
    if claimed := kinds_of_doing(text):
        return bool(claimed & doings_by(cell.figure, cell.text))
    language: Language = "zh" if HANZI.search(text) else "en"
    told = f"{cell.text} {cell.elsewhere} {cell.around}"
    return all(has(told, term) for term, weight in terms_of(plain(YEAR.sub(" ", text), language)) if weight >= VERB)


def counts_the_same(cell: Cell, claim: Figure, text: str) -> bool:
    """Whether a count is of the noun that a claim counts: 20 districts are no 20 governments."""
    if claim.unit or claim.kind in CALENDAR:
        return True
    noun = claim.counted
    if HANZI.search(text):
        counted = _COUNTED_ZH.match(text, claim.end)
        noun = counted["noun"] if counted else ""
    terms = [term for term, _ in terms_of(noun)]
    told = f"{cell.own} {cell.figure.counted} {cell.earlier} {cell.twin}"
    # A single character is part of many a word: 区 of 开发区.
    return not terms or has(told, terms[-1]) >= (1.0 if len(terms[-1]) == 1 and HANZI.match(terms[-1]) else 0.1)


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
