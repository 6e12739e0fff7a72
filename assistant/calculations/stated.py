"""Whether a sentence states a result itself, so that nothing has to be worked out: grew by 12 %."""

import re
from collections.abc import Sequence

from assistant.calculations.calculation import Calculation
from assistant.calculations.cell import Cell
from assistant.calculations.cells import last_clause, tie
from assistant.calculations.proving import is_counted, title_of
from assistant.calculations.units_meant import POINTS
from assistant.calculations.yearly import YEARLY
from assistant.evidence.finding import Found
from assistant.evidence.stretches import STATEMENT
from assistant.questions.asked_units import CURRENCIES, SHARES
from assistant.questions.question import Question
from assistant.statement import Statement
from assistant.words.telling import has, terms_of
from documents.figures import CALENDAR
from documents.years import YEAR_BEFORE_ZH, YEAR_DIGITS

_AGAINST = re.compile(
    rf"^[^.;,\d]{{0,24}}\b(?:than|on|over|from|since|compared (?:with|to))\b[^.;]{{0,30}}?\b(?P<y>{YEAR_DIGITS})\b",
    re.IGNORECASE,
)
_AGAINST_ZH = re.compile(
    rf"(?:(?:比|较|同)(?P<y>{YEAR_DIGITS}|{YEAR_BEFORE_ZH})年?|同比)[^，。；\d]{{0,14}}?"
    r"(?:[增涨升降减跌][长加多少高低]?|提高|多|高|少|低)(?:了|出)?$"
)
# What sets one thing against another; that something rose by so much does not.
_SET_AGAINST = re.compile(
    r"[比较超差]|[高低多少]于|领先|落后|\b(?:than|above|below|ahead|behind|exceed\w*|lead\w*|lag\w*|trail\w*|gap|differ\w*)\b",
    re.IGNORECASE,
)
_TIE, _SHARED, _SOME = 0.6, 0.65, 0.4


def is_told(calculation: Calculation, cells: Sequence[Cell]) -> bool:
    """Whether a sentence that gives a change has every noun of the question, so that it may be quoted."""
    terms = [t for text in calculation.texts for t, w in terms_of(text) if w >= 1]
    years = calculation.years
    changes = [cell for cell in cells if cell.is_change and all(year in cell.text for year in years)]
    return bool(terms) and any(all(tie(t, cell) >= _TIE for t in terms) for cell in changes)


def stated(calculation: Calculation, question: Question, found: Found, cells: Sequence[Cell]) -> Statement | None:
    """The result where a sentence states it itself."""
    terms = [(t, w) for thing in calculation.things for t, w in terms_of(thing.words)]
    shared = terms_of(calculation.shared)
    if not [t for t, w in (*terms, *shared) if w >= 1]:
        return None
    if found.tells_of_another:
        return None
    # An average that is told for one of several years is found as any other figure is.
    if not calculation.things and question.operation is None and found.unambiguous and found.figures:
        return None
    years = calculation.years if calculation.things else question.years
    # Of a whole that the question gives, a share is told in its sentence.
    given = {thing.amount for thing in calculation.things if thing.amount is not None}
    known = {c.source.key for c in cells if c.figure.value in given}
    cells = [c for c in cells if not known or c.source.key in known]
    dated = {(c.source, c.text, c.figure.unit) for c in cells if c.year in years}
    for cell in cells:
        # What has no year is not of the asked one where another of its sentence is.
        if cell.year is None and (cell.source, cell.text, cell.figure.unit) in dated:
            continue
        if not (_may_state(calculation, cell) and _is_dated(cell, years) and _is_in(cell, calculation, question)):
            continue
        if any(tie(t, cell) < _TIE for t, w in terms if w >= _SOME) or _is_told_apart(cell, (*terms, *shared)):
            continue
        if sum(w * tie(t, cell) for t, w in shared) < _SHARED * sum(w for _, w in shared):
            continue
        if any(tie(t, cell) < _TIE and not has(title_of(cell), t) for t, w in shared if w >= 1):
            continue
        shown = cell.source.sentence.in_language(question.language) or cell.source.sentence.text
        return Statement(shown, (cell.source,), lead=cell.figure.text)
    return None


def _is_told_apart(cell: Cell, terms: Sequence[tuple[str, float]]) -> bool:
    """Whether only another statement of its sentence, which may be of something else, speaks of what is asked."""
    *before, own = STATEMENT.split(cell.earlier)
    return bool(before) and not any(has(f"{own} {cell.own}", t) for t, w in terms if w >= 1)


def _is_dated(cell: Cell, years: frozenset[str]) -> bool:
    """Whether a stated change is that of the asked years: of the last one where they follow each other."""
    numbers = sorted(int(year) for year in years)
    if len(numbers) == 2 and numbers[1] - numbers[0] > 1:
        # What it is set against may be another year than the asked one: 6% more than in 2021, and than in 2018.
        against = _AGAINST.match(cell.text[cell.figure.end :]) or _AGAINST_ZH.search(cell.text[: cell.figure.start])
        return all(year in cell.text for year in years) and (against is None or against["y"] == str(numbers[0]))
    return cell.is_of(frozenset({str(numbers[-1])}) if numbers else years)


def _is_amount(cell: Cell) -> bool:
    return cell.figure.kind not in CALENDAR


def _is_in(cell: Cell, calculation: Calculation, question: Question) -> bool:
    """Whether a stated change is in what the question asks for by name: percentage points, money, kilometres."""
    if POINTS.search(question.text):
        return cell.figure.unit in {"pp", "%"}
    if calculation.operation in {"multiple", "ratio", "share"} or calculation.percent:
        return True
    if not is_counted(cell.figure, question.text):
        return False
    if question.units:
        return cell.figure.unit in question.units
    return "money" not in question.forms or cell.figure.unit in CURRENCIES


def _may_state(calculation: Calculation, cell: Cell) -> bool:
    match calculation.operation:
        case "share":
            return cell.figure.unit in SHARES and not cell.is_change
        case "growth":
            # How many times as much it became is no amount that it grew by.
            is_of_its_kind = cell.figure.unit == "%" or (not calculation.percent and cell.figure.unit != "times")
            is_yearly = not calculation.each_year or bool(YEARLY.search(f"{cell.earlier} {cell.own}"))
            return _is_amount(cell) and cell.is_change and is_of_its_kind and is_yearly
        case "difference":
            are_named = len(calculation.things) > 1 and all(thing.words for thing in calculation.things)
            compares = not are_named or _SET_AGAINST.search(f"{last_clause(cell.before)} {cell.behind}")
            return _is_amount(cell) and cell.is_change and cell.figure.unit != "times" and bool(compares)
        case "multiple":
            return cell.figure.unit == "times" and cell.is_change
        case "ratio":
            # What grew by 1.68 times is 2.68 times as much.
            return cell.figure.unit == "times" and not cell.is_change
        case "average":
            return _is_amount(cell) and ("平均" in cell.own or "average" in cell.own.lower())
        case _:
            return False
