"""The figures of one measure in several years, as an order of the years: in which one it was the highest."""

import re
from collections import defaultdict
from collections.abc import Sequence

from assistant.calculations.cell import Cell
from assistant.calculations.cells import NEAR, tie
from assistant.calculations.series import Series, measures_asked
from assistant.questions.question import Question
from assistant.words.measures import measures_of
from assistant.words.superlatives import LEAST_EN, LEAST_ZH, MOST_EN, MOST_ZH
from assistant.words.telling import terms_of
from documents.figures import CALENDAR
from documents.years import YEAR

_WHICH_YEAR = re.compile(r"哪一?个?年|\b(?:which|what) year\b", re.IGNORECASE)
_LATIN_WORD = re.compile(r"[A-Za-z]+")
# How fast something grew is in no figure of its years.
_CHANGE = re.compile(
    r"增[长幅量速]|[涨降]幅|\b(?:growth|increase|rise|decline|decrease|drop|fall|jump)\b", re.IGNORECASE
)
# What says that something is at an end of its order.
_END = re.compile(rf"{MOST_ZH}|{LEAST_ZH}|\b(?:{MOST_EN}|{LEAST_EN}|most|least)\b|新高|新低|\brecord\b", re.IGNORECASE)
_FROM_TO = re.compile(
    r"\d年?(?:到|至|[-–—~～])\d|\b(?:from|between) \d{4} (?:to|and|until) \d|\d{4} to \d", re.IGNORECASE
)
# Two years that nobody asked for are no order of all.
_LEAST, _LEAST_ASKED = 3, 2


def asks_for_a_year(question: Question) -> bool:
    """Whether it is asked in which year something was at an end of its order."""
    asks = _WHICH_YEAR.search(question.text) and _END.search(question.text)
    return bool(asks) and not question.asks_growth and not _CHANGE.search(question.text)


def series_of_years(question: Question, cells: Sequence[Cell]) -> Series | None:
    """The figures of what is measured, each with its year, of the sentence or column that says most of what is asked.

    None where none tells one for enough years, or says itself which year it was.
    """
    measured = _measured_in(question)
    terms = [term for term, _ in terms_of(measured)]
    measures = measures_asked(question) or frozenset(terms)
    rows: dict[tuple[object, ...], list[Cell]] = defaultdict(list)
    for cell in cells:
        if cell.figure.kind in CALENDAR or cell.is_change or not (cell.year or "").isdigit() or _END.search(cell.text):
            continue
        if not _tells_the_measure(measured, cell.text):
            continue
        if measures and all(tie(term, cell) >= NEAR for term in measures):
            # A table has its years beside its rows, or above its columns.
            rows[(*cell.source.key, cell.figure.unit)].append(cell)
            if cell.column:
                rows[(cell.key[0], cell.source.sentence.section, cell.column, cell.figure.unit)].append(cell)
    found = [(sum(tie(term, row[0]) for term in terms), _of_each_year(question, row)) for row in rows.values()]
    # What says less of what is asked than figures that are in no order is of something else.
    most = max((said for said, _ in found), default=0.0)
    best = next((told for said, told in found if told and said == most), None)
    suffix = "年" if question.language == "zh" else ""
    return [(f"{cell.year}{suffix}", cell) for cell in best] if best else None


def _of_each_year(question: Question, row: Sequence[Cell]) -> list[Cell]:
    """The one figure of each of the years that are asked about, or of all; empty where one has none or two."""
    first, last = (min(question.years), max(question.years)) if question.years else ("", "9999")
    spans = len(question.years) == 2 and bool(_FROM_TO.search(question.text))
    told = [c for c in row if not question.years or c.year in question.years or (spans and first < str(c.year) < last)]
    years = [str(cell.year) for cell in told]
    least = _LEAST_ASKED if question.years else _LEAST
    return told if len(set(years)) == len(years) >= least and question.years <= set(years) else []


def _measured_in(question: Question) -> str:
    """What is measured and of what, as the question says it without the year and the end that are asked for."""
    return _END.sub(" ", _WHICH_YEAR.sub(" ", YEAR.sub(" ", question.text)))


def _tells_the_measure(measured: str, text: str) -> bool:
    """Whether a text has every word for a measure or another one for the same: a price is no output."""
    words = _LATIN_WORD.findall(measured) or [term for term, _ in terms_of(measured)]
    return all(measures_of(word) & measures_of(text) for word in words if measures_of(word))
