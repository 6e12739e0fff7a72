"""The figures of one measure in several years, as an order of the years: in which one it was the highest."""

import re
from collections import defaultdict
from collections.abc import Sequence

from assistant.calculations.cell import Cell
from assistant.calculations.cells import NEAR, tie
from assistant.calculations.series import Series, measures_asked
from assistant.evidence.ends_of_orders import END, measured_in, tells_the_measure
from assistant.questions.question import Question
from assistant.words.telling import terms_of
from documents.figures import CALENDAR

_FROM_TO = re.compile(
    r"\d年?(?:到|至|[-–—~～])\d|\b(?:from|between) \d{4} (?:to|and|until) \d|\d{4} to \d", re.IGNORECASE
)
# Two years that nobody asked for are no order of all.
_LEAST, _LEAST_ASKED = 3, 2


def series_of_years(question: Question, cells: Sequence[Cell]) -> Series | None:
    """The figures of what is measured, each with its year, of the sentence or column that says most of what is asked.

    None where none tells one for enough years, or says itself which year it was.
    """
    measured = measured_in(question)
    terms = [term for term, _ in terms_of(measured)]
    measures = measures_asked(question) or frozenset(terms)
    rows: dict[tuple[object, ...], list[Cell]] = defaultdict(list)
    for cell in cells:
        if cell.figure.kind in CALENDAR or cell.is_change or not (cell.year or "").isdigit() or END.search(cell.text):
            continue
        if not tells_the_measure(measured, cell.text):
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
