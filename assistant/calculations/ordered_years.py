"""The figures of one measure in several years, as an order of the years: in which one it was the highest."""

import re
from collections import defaultdict
from collections.abc import Sequence

from assistant.calculations.cell import Cell
from assistant.calculations.cells import tie
from assistant.calculations.series import Series, measures_asked
from assistant.questions.question import Question
from assistant.words.measures import measures_of
from assistant.words.superlatives import LEAST_EN, LEAST_ZH, MOST_EN, MOST_ZH
from assistant.words.telling import has, terms_of
from documents.figures import CALENDAR
from documents.years import YEAR

_WHICH_YEAR = re.compile(r"哪一?个?年|\b(?:which|what) year\b", re.IGNORECASE)
_END = re.compile(rf"{MOST_ZH}|{LEAST_ZH}|\b(?:{MOST_EN}|{LEAST_EN}|most|least)\b|新高|新低|\brecord\b", re.IGNORECASE)
_FROM_TO = re.compile(
    r"\d年?(?:到|至|[-–—~～])\d|\b(?:from|between) \d{4} (?:to|and|until) \d|\d{4} to \d", re.IGNORECASE
)
# Two years that nobody asked for are no order of all.
_LEAST, _LEAST_ASKED = 3, 2
_NEAR = 0.45


def asks_for_a_year(question: Question) -> bool:
    """Whether it is asked in which year something was at an end of its order."""
    asks = _WHICH_YEAR.search(question.text) and _END.search(question.text)
    return bool(asks) and not question.asks_growth


def series_of_years(question: Question, cells: Sequence[Cell]) -> Series | None:
    """The figures of what is measured, each with its year, of the sentence or column that says most of what is asked.

    None where none tells one for enough years, or says itself which year it was.
    """
    asked = _END.sub(" ", _WHICH_YEAR.sub(" ", YEAR.sub(" ", question.text)))
    terms = [term for term, _ in terms_of(asked)]
    measures = measures_asked(question) or frozenset(terms)
    # A price is no output, though the word for it tells little by itself.
    said = [term for term in terms if measures_of(term)]
    rows: dict[tuple[object, ...], list[Cell]] = defaultdict(list)
    for cell in cells:
        if cell.figure.kind in CALENDAR or cell.is_change or not (cell.year or "").isdigit() or _END.search(cell.text):
            continue
        if not all(has(cell.text, term) or measures_of(term) & measures_of(cell.text) for term in said):
            continue
        if measures and all(tie(term, cell) >= _NEAR for term in measures):
            # A table has its years beside its rows, or above its columns.
            rows[(*cell.source.key, cell.figure.unit)].append(cell)
            if cell.column:
                rows[(cell.key[0], cell.source.sentence.section, cell.column, cell.figure.unit)].append(cell)
    found = [told for row in rows.values() if (told := _of_each_year(question, row))]
    best = max(found, key=lambda row: sum(tie(term, row[0]) for term in terms), default=None)
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
