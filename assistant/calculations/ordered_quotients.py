"""The order of what there is for each of something, worked out of two columns of a table: waste per household."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from assistant.calculations.cell import Cell
from assistant.calculations.operands import written
from assistant.calculations.proving import is_rated
from assistant.calculations.rounding import rounded
from assistant.calculations.series import Series
from assistant.calculations.worked import figure_like
from assistant.evidence.grids import is_total
from assistant.questions.question import Question
from assistant.words.superlatives import LEAST_EN, MOST_EN
from assistant.words.telling import has, terms_of
from documents.figures import CALENDAR
from documents.units import BY_WORD

_EACH_ZH = (
    r"(?:每(?:一|个|家|座|名|位)?(?P<u>人次|平方米|公里|公顷|[天日人户亩吨]|[\u3400-\u9fff]{2}(?=的|平均))"
    r"|(?P<v>[人户亩])均)"
)
_OF_EACH = re.compile(
    rf"{_EACH_ZH}的?(?:平均)?(?P<zh>[^，。？最排居]{{2,14}}?)(?=最|从|排|由|居)"
    rf"|\b(?:most|least|by|{MOST_EN}|{LEAST_EN}) (?P<en>[^,?]{{3,40}}?) (?:per|for (?:each|every)) "
    r"(?:\w+ of )?(?!cent\b|year\b|annum\b)(?P<w>[a-z-]+)",
    re.IGNORECASE,
)
_FINER = range(3, 9)


def asks_of_each(question: Question) -> bool:
    """Whether things are to be put in the order of what there is for each of something."""
    return bool(_OF_EACH.search(question.text))


def is_of_each(series: Series) -> bool:
    """Whether the figures of an order are told as such: 户均3吨, 3 tonnes per household."""
    return not any(is_rated(cell, "") for _, cell in series)


def quotients(question: Question, cells: Sequence[Cell]) -> tuple[Series, str] | None:
    """What there is for each in every row of a table, and how that is worked out; None where a column is not sure."""
    asked = _OF_EACH.search(question.text)
    if asked is None:
        return None
    unit, measure = asked["u"] or asked["v"] or asked["w"], asked["zh"] or asked["en"]
    columns: dict[tuple[object, ...], dict[str, Cell]] = defaultdict(dict)
    for cell in (each for each in cells if each.name and not is_total(each.name)):
        if cell.column and cell.figure.kind not in CALENDAR and cell.is_of(question.years):
            columns[(cell.key[0], cell.source.sentence.section, cell.column)][cell.name] = cell
    rows = list(columns.values())
    terms = [t for t, _ in terms_of(measure)]
    wholes = _best(rows, terms) if terms else []
    among = [row for row in rows if _counts(next(iter(row.values())), unit)]
    if len(wholes) != 1 or len(among) != 1 or wholes[0] is among[0] or set(wholes[0]) != set(among[0]):
        return None
    return _divided(wholes[0], among[0], question)


def _best(rows: Sequence[dict[str, Cell]], terms: Sequence[str]) -> list[dict[str, Cell]]:
    """The columns whose header says the last of some words and most of the others."""
    headers = [next(iter(row.values())).column for row in rows]
    held = [sum(bool(has(header, t)) for t in terms) if has(header, terms[-1]) else 0 for header in headers]
    return [row for row, number in zip(rows, held, strict=True) if number and number == max(held)]


def _counts(cell: Cell, unit: str) -> bool:
    """Whether a column counts that of which there is each: by its header, unit or measure word."""
    terms = [t for t, _ in terms_of(unit)]
    figure = cell.figure
    if unit in BY_WORD:
        return figure.unit == BY_WORD[unit].name
    return figure.counted == unit or (bool(terms) and not figure.unit and all(has(cell.column, t) for t in terms))


def _divided(whole: dict[str, Cell], among: dict[str, Cell], question: Question) -> tuple[Series, str] | None:
    if not all(cell.figure.value for cell in among.values()):
        return None
    exact = {name: cell.figure.value / among[name].figure.value for name, cell in whole.items()}
    # As fine as tells every one from the others.
    for decimals in (question.decimals, *_FINER):
        series: Series = []
        for name, value in exact.items():
            figure = figure_like(Decimal(rounded(value, decimals)[0]), whole[name].figure)
            series.append((name, replace(whole[name], figure=figure)))
        if len({cell.figure.value for _, cell in series}) == len(set(exact.values())):
            break
    gap = "" if question.language == "zh" else " "
    told = [
        f"{name}{gap}{' ÷ '.join(written(each.figure, question.language) for each in (cell, among[name]))}"
        for name, cell in whole.items()
    ]
    return series, ("；" if question.language == "zh" else "; ").join(told)
