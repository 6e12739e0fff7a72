"""The figures that a calculation works with: each thing's own, of one measure and one year, or which thing has none."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import Self

from assistant.calculations.calculation import Calculation
from assistant.calculations.cell import Cell
from assistant.calculations.cells import cells_of
from assistant.calculations.operand_compatibility import alike, in_one_clause, may_go_together
from assistant.calculations.operand_names import may_be_said, told_apart
from assistant.calculations.own_figures import own_figures
from assistant.calculations.per_each import are_in_one_part, may_be_divided
from assistant.calculations.proving import are_proven, title_of
from assistant.calculations.row_cells import with_all_rows
from assistant.evidence.citing import Source
from assistant.evidence.finding import Found
from assistant.evidence.other_subjects import is_by_another_cause
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from assistant.words.telling import has, terms_of
from documents.article import Language
from documents.figures import Figure, write
from documents.years import YEAR_DIGITS

Ask = Callable[[Question], Found]
_MOST_EACH = 8
_TOGETHER = 0.5
_NOUN, _SAID = 1.0, 0.9
# Of more things, choices are no longer weighed against each other: there are too many.
MOST_THINGS = 6


@dataclass(frozen=True, slots=True)
class Operand:
    """A figure of the article with what it is of and the sentence that holds it."""

    name: str
    figure: Figure
    source: Source
    cell: Cell

    @classmethod
    def of(cls, name: str, cell: Cell) -> Self:
        """The figure of a cell under a name."""
        return cls(name, cell.figure, cell.source, cell)

    @property
    def year(self) -> int | None:
        """The year that it is, or is of; None where none is told."""
        if self.figure.calendar is not None and self.figure.calendar[0]:
            return self.figure.calendar[0]
        found = re.search(r"^\d+$" if self.cell.year else YEAR_DIGITS, self.cell.year or self.name)
        return int(found[0]) if found else None


@dataclass(frozen=True, slots=True)
class Missing:
    """What a calculation would need and the articles do not give, in words of the question; empty if it has none."""

    term: str


def sources_of(found: Found) -> tuple[Source, ...]:
    """Every sentence that was considered, the chosen ones first."""
    chosen = {s.key: s for s in found.sources}
    for hit, share in zip(found.ranked.hits, found.ranked.shares, strict=True):
        chosen.setdefault(hit.key, Source(hit.article, hit.sentence, share))
    return with_all_rows(s for s in chosen.values() if s.sentence.role != "heading")


def sources_for(question: Question, found: Found, lexicon: Lexicon) -> tuple[Source, ...]:
    """Every sentence that was considered, without those that tell of another cause than the asked one."""
    others = {hit.key for hit in found.ranked.hits if is_by_another_cause(question, hit, lexicon)}
    return tuple(source for source in sources_of(found) if source.key not in others)


def with_each_looked_up(
    cells: Sequence[Cell], calculation: Calculation, question: Question, ask: Ask, lexicon: Lexicon
) -> tuple[Cell, ...]:
    """Cells with those of the sentences that are found for every thing on its own."""
    found = {cell.key: cell for cell in cells}
    for thing in calculation.things:
        if text := " ".join((*sorted(thing.years), thing.words, calculation.shared)).strip():
            told = sources_for(question, ask(question.asking(text)), lexicon)
            found |= {cell.key: cell for cell in cells_of(told, question, lexicon)}
    return tuple(found.values())


def operands_of(
    calculation: Calculation, cells: Sequence[Cell], language: Language, *, any_unit: bool = False
) -> tuple[Operand, ...] | Missing:
    """The figure of every thing: those that together fit the words of the question best."""
    things = calculation.things
    fits_of = [list(own_figures(thing, calculation, cells)) for thing in things]
    for thing, fits in zip(things, fits_of, strict=True):
        if not fits:
            return Missing(thing.words)
    most = _MOST_EACH if len(things) < 4 else 3 if len(things) <= MOST_THINGS else 1
    tops = [sorted(fits, key=lambda fit: -fit[0])[:most] for fits in fits_of]
    # Where each has but one figure, its sentence may say of when it is what else happened: built in 2021.
    single = all(len(fits) == 1 for fits in fits_of)
    best: tuple[float, tuple[Cell, ...]] | None = None
    for chosen in product(*tops):
        chosen_cells = tuple(cell for _, cell in chosen)
        if not may_go_together(chosen_cells, calculation, any_unit=any_unit, single=single) or not are_proven(
            chosen_cells, calculation, cells
        ):
            continue
        if any_unit and not may_be_divided(chosen_cells, calculation):
            continue
        score = sum(points for points, _ in chosen) + alike(chosen_cells, things)
        if any_unit:
            score += _TOGETHER * (in_one_clause(chosen_cells) + are_in_one_part(chosen_cells))
        if best is None or score > best[0]:
            best = score, chosen_cells
    if best is None:
        return Missing(things[-1].words)
    names = told_apart(things, best[1], language)
    return tuple(Operand.of(name, cell) for name, cell in zip(names, best[1], strict=True))


def written(figure: Figure, language: Language) -> str:
    """The value of a figure in `language`, with its Chinese measure word: 42人."""
    exact = replace(figure, approximation="")
    counted = figure.counted if language == "zh" and figure.counted and not figure.counted.isascii() else ""
    return write(exact, language) + counted


def as_named(operands: Sequence[Operand], question: Question) -> tuple[Operand, ...]:
    """Figures without their names where one of these is no more than a piece of the question."""
    if all(may_be_said(operand.name, question.text, question.language) for operand in operands):
        return tuple(operands)
    return tuple(replace(operand, name="") for operand in operands)


def speak_of_it(operands: Sequence[Operand], question: Question) -> bool:
    """Whether figures of several sentences are each told with a noun of the question; those of one go together."""
    if len({o.source.key for o in operands}) < 2:
        return True
    nouns = [t for t, w in terms_of(question.text) if w >= _NOUN]
    texts = {f"{o.cell.text} {title_of(o.cell)}" for o in operands}
    abroad = any(o.source.sentence.wording_in(question.language) is None for o in operands)
    return abroad or all(any(has(text, t) >= _SAID for t in nouns) for text in texts)
