"""Which row of a table changed most from one of its years to another: which port grew fastest from 2018 to 2023."""

import re
from collections import defaultdict
from dataclasses import replace
from decimal import Decimal
from typing import Final

from assistant.calculations.cell import Cell
from assistant.calculations.cells import cells_of
from assistant.calculations.operands import Ask, sources_of, written
from assistant.calculations.ordering import LOWEST, in_order
from assistant.calculations.proving import title_of
from assistant.calculations.rounding import rounded
from assistant.calculations.row_cells import with_all_rows
from assistant.calculations.series import Series, measures_asked
from assistant.calculations.worked import change_like
from assistant.evidence.finding import Found
from assistant.evidence.grids import caption_of, is_total
from assistant.evidence.rows import meant_in
from assistant.questions.asked_units import SHARES_AND_POINTS
from assistant.questions.question import Question
from assistant.statement import Statement
from assistant.words.lexicon import Lexicon
from assistant.words.telling import has
from documents.figures import CALENDAR, Figure
from documents.years import YEAR

_RISES_EN: Final = r"gr[eo]w\w*|increas\w+|r[io]sen?|rising|gain\w*|add(?:s|ed|ing)?|expan\w+|climb\w*|improv\w+"
_FALLS_EN: Final = r"fell|fall(?:s|en|ing)?|drop\w*|declin\w+|decreas\w+|shr[aiu]nk|lost|lose|reduc\w+"
_FALLS_ZH: Final = r"减少|下降|降低|降幅|缩小|萎缩|少了?"
_RISES_ZH: Final = r"增长|增加|增幅|增速|涨幅|多出来?|上升|提高|提升|扩大|涨"
_MOST_EN: Final = r"most|least|fastest|slowest|quickest|biggest|largest|greatest|highest|smallest"
_ASKED: Final = re.compile(
    rf"\b(?:which|what|who)\b.*?(?:\b(?:{_RISES_EN}|{_FALLS_EN})\b(?: by)?(?: the)? (?:{_MOST_EN})\b"
    rf"|\b(?:{_MOST_EN})(?: [a-z]+)? (?:{_RISES_EN}|{_FALLS_EN})\b)"
    rf"|(?:哪|谁)[^。？]*?(?:{_RISES_ZH}|{_FALLS_ZH})[^，。？哪谁]{{0,5}}最[快慢多少大小高低]"
    rf"|(?:{_RISES_ZH}|{_FALLS_ZH})[^，。？]{{0,3}}最[快慢多少大小高低][^。？]*(?:哪|谁)",
    re.IGNORECASE,
)
_FALLS: Final = re.compile(rf"\b(?:{_FALLS_EN})\b|{_FALLS_ZH}", re.IGNORECASE)
_RATE: Final = re.compile(
    r"最[快慢]|增速|[增涨降]幅|增长率|百分之"
    r"|\b(?:fastest|slowest|quickest|rate|percent(?:age)?(?! points)|proportionally)\b",
    re.IGNORECASE,
)
_AMOUNT: Final = re.compile(
    r"多出来?|增加|减少|百分点|\b(?:add(?:s|ed|ing)?|gain\w*|lost|lose|points)\b", re.IGNORECASE
)
_NOISE: Final = re.compile(
    r"\bin (?:euros?|dollars?|pounds|yuan|shillings|tonnes|money|absolute terms|percentage terms)\b"
    rf"|\b(?:{_RISES_EN}|{_FALLS_EN}|{_MOST_EN}|percentage|points|kind|sort|type|between)\b|{_RISES_ZH}|{_FALLS_ZH}|最|钱|的",
    re.IGNORECASE,
)
_TOLD: Final = 0.6
_TWO, _FEWEST = 2, 3


def asks_by_change(question: Question) -> bool:
    """Whether it is asked which of several changed most, or least, from one year to another."""
    is_plain = not (question.confirms or question.asks_why)
    return is_plain and len(question.years) == _TWO and bool(_ASKED.search(question.text))


def by_change(question: Question, ask: Ask, lexicon: Lexicon) -> Statement | None:
    """The rows of a table in the order of how much each changed between the years of a question that asks for it.

    None where none is sure.
    """
    years = sorted(question.years)
    found = ask(question)
    cells = cells_of(with_all_rows(sources_of(found)), question, lexicon)
    columns: dict[tuple[object, ...], dict[str, dict[str, Cell]]] = defaultdict(lambda: defaultdict(dict))
    for cell in cells:
        is_told = cell.column and cell.name and cell.figure.kind not in CALENDAR
        if is_told and cell.year in years and not is_total(cell.name):
            columns[(*_table(cell), _measure(cell), cell.figure.unit)][cell.name][cell.year or ""] = cell
    tables = [rows for rows in columns.values() if _are_asked(rows, question, found, lexicon)]
    if len(tables) != 1 or not all(len(row) == len(years) for row in tables[0].values()):
        return None
    return _ordered({name: (row[years[0]], row[years[1]]) for name, row in tables[0].items()}, question)


def _table(cell: Cell) -> tuple[object, ...]:
    return cell.key[0], cell.source.sentence.section, caption_of(cell.source.sentence).replace(cell.name, "")


def _measure(cell: Cell) -> str:
    return re.sub(r"\s+", " ", re.sub(r"\b(?:in|by)\b", " ", YEAR.sub(" ", cell.column))).strip()


def _are_asked(rows: dict[str, dict[str, Cell]], question: Question, found: Found, lexicon: Lexicon) -> bool:
    """Whether the headers of a table and what stands above it tell what is asked, and it has enough rows."""
    cell = next(iter(next(iter(rows.values())).values()))
    if len(rows) < _FEWEST:
        return False
    above = (
        f"{' '.join(cell.source.sentence.section)} {title_of(cell)} {caption_of(cell.source.sentence)} {cell.column}"
    )
    asked = replace(question, text=_NOISE.sub(" ", YEAR.sub(" ", question.text)))
    terms = sorted(measures_asked(asked))
    if not terms and found.missing is not None:
        return False
    meant = meant_in(above, terms, lexicon)
    return sum(bool(has(above, term)) or term in meant for term in terms) >= _TOLD * len(terms)


def _ordered(rows: dict[str, tuple[Cell, Cell]], question: Question) -> Statement | None:
    """The order by rate or amount; where the question leaves that open, only if the first is the same by both."""
    by_rate, by_amount = _changes(rows, question, in_percent=True), _changes(rows, question, in_percent=False)
    if _RATE.search(question.text):
        return in_order(question, *by_rate) if by_rate else None
    if by_amount is None or _AMOUNT.search(question.text) or by_rate is None:
        return in_order(question, *by_amount) if by_amount else None
    end = min if LOWEST.search(question.text) else max
    firsts = [end(order[0], key=lambda pair: pair[1].figure.value)[0] for order in (by_rate, by_amount)]
    return in_order(question, *by_amount) if firsts[0] == firsts[1] else None


def _changes(rows: dict[str, tuple[Cell, Cell]], question: Question, *, in_percent: bool) -> tuple[Series, str] | None:
    falls = bool(_FALLS.search(question.text))
    series: Series = []
    for name, (before, after) in rows.items():
        change = (after.figure.value - before.figure.value) * (-1 if falls else 1)
        if in_percent and (not before.figure.value or after.figure.unit in SHARES_AND_POINTS):
            return None
        figure = change_like(change, after.figure)
        if in_percent:
            shown = Decimal(rounded(change / before.figure.value * 100, question.decimals)[0])
            figure = Figure("", 0, 0, shown, "%", "percent")
        series.append((name, replace(after, figure=figure)))
    gap = "" if question.language == "zh" else " "
    told = []
    for name, pair in rows.items():
        first, last = (written(cell.figure, question.language) for cell in pair)
        working = f"{first} − {last}" if falls else f"{last} − {first}"
        told.append(f"{name}{gap}" + (f"({working}) ÷ {first}" if in_percent else working))
    return series, ("；" if question.language == "zh" else "; ").join(told)
