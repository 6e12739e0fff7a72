"""What the figures of the found sentences come to by the likeliest calculation, or what it lacks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from assistant.calculations.arithmetic import average_of, total_of, worked_out
from assistant.calculations.calculation import Calculation
from assistant.calculations.cell import Cell
from assistant.calculations.contrast import contrasted
from assistant.calculations.cross_lingual import in_their_words, moved_abroad
from assistant.calculations.movements import Movement, movement_of
from assistant.calculations.operand_compatibility import are_of_the_owner, fit_their_things, of_another_in_time
from assistant.calculations.operand_names import told_apart
from assistant.calculations.operands import (
    Ask,
    Missing,
    Operand,
    as_named,
    operands_of,
    speak_of_it,
    with_each_looked_up,
    written,
)
from assistant.calculations.own_figures import is_in_unit
from assistant.calculations.per_each import by_their_nouns
from assistant.calculations.raised_to import raised_to
from assistant.calculations.remainders import DENIED, is_one_of_several, left_over
from assistant.calculations.series import series_of
from assistant.calculations.spans import are_told, between_events, of_a_span
from assistant.calculations.stated import is_told, stated
from assistant.calculations.tables import of_a_table
from assistant.calculations.things import Thing, number_said
from assistant.calculations.told_parts import told_part
from assistant.calculations.yearly import lacks_years
from assistant.evidence.qualifiers import state_of
from assistant.questions.question import Question
from assistant.statement import Statement
from assistant.words.lexicon import Lexicon
from assistant.words.telling import VERB, has, terms_of
from documents.article import Language
from documents.figures import CALENDAR

_ANY_UNIT = frozenset({"per"})
_DENIES = re.compile(r"(?<!\bif )\bnot\b|n['’]t\b|(?<!有)没(?:有(?!没))?|[尚还]未|并非|不是", re.IGNORECASE)
_OF_TWO_YEARS = frozenset({"difference", "ratio"})
_CHANGES, _LONG = frozenset({"growth", "multiple"}), 5
# Whose results name both figures.
_SAYS_NAMES = frozenset({"difference", "excess", "ratio", "share"})


@dataclass(frozen=True, slots=True)
class Material:
    """The cells that a question is worked out from, and how to get more of them."""

    question: Question
    ask: Ask
    lexicon: Lexicon
    cells: tuple[Cell, ...]

    def wider(self, calculation: Calculation) -> tuple[Cell, ...]:
        """The cells with those of the sentences that are found for every thing on its own."""
        return with_each_looked_up(self.cells, calculation, self.question, self.ask, self.lexicon)


def worked_from(material: Material, likely: Sequence[Calculation]) -> Statement | Missing | None:
    """The result of the likeliest calculation that has its figures, or what the first lacks."""
    missing: Missing | None = None
    for _, group in groupby(likely, key=lambda calculation: calculation.operation):
        readings = tuple(group)
        for reading in readings:
            if said := stated(reading, material.question, material.ask(material.question), material.cells):
                return said
        for way in _WAYS:
            if made := next(filter(None, (way(calculation, material) for calculation in readings)), None):
                return made
        for calculation in readings:
            worked = _by_its_measure(calculation, material)
            if isinstance(worked, Statement):
                return worked
            if worked is not None and (is_told(calculation, material.cells) or _is_there(calculation, material.cells)):
                return None
            missing = missing or worked
    return missing


def _is_there(calculation: Calculation, cells: Sequence[Cell]) -> bool:
    """Whether one sentence with figures says all that is asked, so that it is quoted where no figure is sure."""
    terms = [t for text in calculation.texts for t, w in terms_of(text) if w >= VERB]
    texts = {cell.text for cell in cells if cell.figure.kind not in CALENDAR}
    return len(terms) > 1 and any(all(has(text, t) for t in (*terms, *calculation.years)) for text in texts)


def _told_by_its_ends(calculation: Calculation, material: Material) -> Statement | None:
    """A change whose two ends one sentence gives."""
    of_two_years = len(calculation.years) == 2 and not any(thing.words for thing in calculation.things)
    if calculation.operation not in _CHANGES and not (calculation.operation in _OF_TWO_YEARS and of_two_years):
        return None
    asked = calculation.years
    since = len(calculation.things) == 2 and not all(thing.years for thing in calculation.things)
    cells = [cell for cell in material.cells if is_in_unit(calculation, cell)]
    move = movement_of(calculation.shared, asked, cells, since=since)
    move = move or moved_abroad(calculation, material.ask(material.question), cells, material.lexicon)
    if move is None or _is_of_another_way(calculation, move, material.question):
        return None
    both = (move.before, move.after)
    years = [move.named(cell) for cell in both]
    ends = [
        Operand.of(_end_name(year if all(years) else "", cell, material.question.language), cell)
        for year, cell in zip(years, both, strict=True)
    ]
    if calculation.operation == "ratio" and calculation.things[0].years == {years[1]}:
        ends.reverse()
    return _worked(calculation, ends, material.question)


def _from_what_was_before(calculation: Calculation, material: Material) -> Statement | None:
    """A change whose later end alone is told with it."""
    if calculation.operation != "growth" or calculation.each_year:
        return None
    move = raised_to(calculation, material.ask(material.question), material.question, material.lexicon)
    language = material.question.language
    ends = [Operand.of(written(cell.figure, language), cell) for cell in (move.before, move.after)] if move else None
    return _told(calculation, ends, material.question) if ends else None


def _is_of_another_way(calculation: Calculation, move: Movement, question: Question) -> bool:
    """Whether what was lost is asked and another language tells what rose: the area lost rose from 4 to 5, a level."""
    rises = move.after.figure.value > move.before.figure.value
    return calculation.shrinks and rises and question.told_by(move.after.source.sentence) is None


def _end_name(year: str, cell: Cell, language: Language) -> str:
    if not year:
        return written(cell.figure, language)
    # A decade is written with its own word: 20世纪80年代.
    return f"{year}年" if language == "zh" and year.isdigit() else year


def _left_over(calculation: Calculation, material: Material) -> Statement | None:
    """What is left of a whole that one sentence gives with its parts."""
    language = material.question.language
    operands = left_over(calculation, material.cells, language)
    return _worked(calculation, operands, material.question) if operands else None


def _of_a_table(calculation: Calculation, material: Material) -> Statement | None:
    """What figures of a table come to whose rows and columns the question names."""
    cells = of_a_table(calculation, material.cells)
    if cells is None:
        return None
    language = material.question.language
    names = told_apart(calculation.things, cells, language)
    operands = [Operand.of(*named) for named in zip(names, cells, strict=True)]
    return _told(calculation, operands, material.question)


def _of_a_told_part(calculation: Calculation, material: Material) -> Statement | None:
    """The share of a part that one sentence counts with its whole."""
    pair = told_part(calculation, material.ask(material.question), material.cells, material.lexicon)
    return _worked(calculation, [Operand.of("", cell) for cell in pair], material.question) if pair else None


def _of_contrasted(calculation: Calculation, material: Material) -> Statement | None:
    """What figures come to that the words of the things tell apart."""
    if calculation.operation in _ANY_UNIT:
        return None
    if calculation.operation == "years" and (told := _of_events(calculation, material, material.cells)):
        return told
    language = material.question.language
    operands = contrasted(calculation, material.cells, language)
    if operands and is_one_of_several(calculation, [o.cell for o in operands], material.cells):
        return None
    if operands and calculation.operation == "years" and not are_told(calculation, [o.cell for o in operands]):
        return None
    return _worked(calculation, operands, material.question) if operands else None


def _over_a_period(calculation: Calculation, material: Material) -> Statement | None:
    """The change over so many years, where figures of two years stand so many years apart: 两年增加了多少."""
    if calculation.operation not in _CHANGES or not calculation.span:
        return None
    told = sorted({int(cell.year) for cell in material.cells if cell.year and cell.year.isdigit()}, reverse=True)
    # Of a long time both its first and its last year are counted: the ten years from 2012 to 2021.
    gaps = (calculation.span, calculation.span - 1) if calculation.span >= _LONG else (calculation.span,)
    for year, gap in ((year, gap) for gap in gaps for year in told if year - gap in told):
        things = (Thing("", frozenset({str(year - gap)})), Thing("", frozenset({str(year)})))
        if made := _of_found(replace(calculation, things=things), material):
            return made
    return None


def _of_found(calculation: Calculation, material: Material) -> Statement | None:
    """What figures of the sentences that were found come to that are said to be of what is measured."""
    for read in (calculation, *in_their_words(calculation, material.ask(material.question), material.cells)):
        made = _of_things(read, material, material.cells) if len(read.things) > 1 else None
        if isinstance(made, Statement):
            return made
    return None


def _by_its_measure(calculation: Calculation, material: Material) -> Statement | Missing | None:
    """The same with figures that are looked up for every thing on its own, or of one thing and its parts."""
    if len(calculation.things) > 1:
        return _of_things(calculation, material, material.wider(calculation))
    if calculation.operation == "years":
        return _of_events(calculation, material, material.cells)
    return _of_parts(calculation, material)


def _of_events(calculation: Calculation, material: Material, cells: Sequence[Cell]) -> Statement | None:
    """The years between two events, or those that one thing took."""
    dates = between_events(calculation, cells) or of_a_span(calculation, cells)
    result = worked_out(calculation, dates, material.question.language) if dates else None
    return result.told_of(dates, material.question.language) if dates and result else None


def _of_things(calculation: Calculation, material: Material, cells: Sequence[Cell]) -> Statement | Missing | None:
    language = material.question.language
    if calculation.operation == "years" and (told := _of_events(calculation, material, cells)):
        return told
    is_each = calculation.operation == "per"
    if is_each and (pair := by_their_nouns(calculation, material.ask(material.question), cells)):
        return _worked(calculation, [Operand.of("", cell) for cell in pair], material.question)
    operands = operands_of(calculation, cells, language, any_unit=is_each)
    if isinstance(operands, Missing):
        return None if calculation.operation == "which" else operands
    if is_one_of_several(calculation, [operand.cell for operand in operands], cells):
        return None
    if calculation.operation == "years" and not are_told(calculation, [operand.cell for operand in operands]):
        return None
    return _worked(calculation, operands, material.question)


def _of_parts(calculation: Calculation, material: Material) -> Statement | Missing | None:
    """The total or the average of what a sentence lists, as many as the question says."""
    if calculation.operation not in {"total", "average"}:
        return None
    said = number_said(material.question.text)
    series = series_of(material.question, material.cells, least=said or 2)
    if series is None or (said or len(series)) != len(series) or said is None:
        return None
    operands = [Operand.of(*member) for member in series]
    if calculation.operation == "average" and lacks_years(material.question.text, _years_of(operands)):
        return None
    language = material.question.language
    result = total_of(operands, language)
    if calculation.operation == "average":
        result = average_of(operands, language, calculation.decimals)
    return result.told_of(operands, language)


def _worked(calculation: Calculation, operands: Sequence[Operand], question: Question) -> Statement | None:
    """What figures come to, where each is told with what the question speaks of."""
    if calculation.operation == "remainder" and _is_no_remainder(operands):
        return None
    if calculation.operation == "average" and lacks_years(question.text, _years_of(operands)):
        return None
    if not fit_their_things([operand.cell for operand in operands], calculation, question):
        return None
    # The share of what is not so is none of what is.
    if calculation.operation == "share" and _DENIES.search(question.text):
        part = min(operands, key=lambda operand: operand.figure.value)
        if not DENIED.search(part.cell.own):
            return None
    if calculation.operation in {*_CHANGES, "difference"} and of_another_in_time(
        calculation, [o.cell for o in operands]
    ):
        return None
    if not speak_of_it(operands, question) or not are_of_the_owner(calculation, [o.cell for o in operands]):
        return None
    return _told(calculation, operands, question)


def _told(calculation: Calculation, operands: Sequence[Operand], question: Question) -> Statement | None:
    """What figures come to, without their names where one is no more than a piece of the question."""
    if calculation.operation in _SAYS_NAMES:
        operands = as_named(operands, question)
    result = worked_out(calculation, operands, question.language)
    return result.told_of(operands, question.language) if result else None


def _years_of(operands: Sequence[Operand]) -> set[str]:
    return {operand.cell.year for operand in operands if operand.cell.year}


def _is_no_remainder(operands: Sequence[Operand]) -> bool:
    """Whether parts are told as what is not so, or what is being built as a part of what is built."""
    states = {state_of(operand.cell.own) for operand in operands}
    return {1, -1} <= states or any(DENIED.search(operand.cell.own) for operand in operands[1:])


_WAYS = (
    _of_a_table, _told_by_its_ends, _from_what_was_before, _left_over, _of_contrasted, _over_a_period, _of_found,
    _of_a_told_part,
)  # fmt: skip
