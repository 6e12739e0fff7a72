"""The figures of sentences as cells of a table: each with the words that are its own, those it shares, and its year."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from assistant.calculations.cell import EMPTY, Cell
from assistant.calculations.row_cells import row_cells
from assistant.evidence.alignment import Listed, listed
from assistant.evidence.citing import Source
from assistant.evidence.years_of_figures import is_compared, is_over_years, year_before
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from assistant.words.telling import has, names_in
from documents.figures import CALENDAR, Figure, parse, same
from documents.units import MONTHS
from documents.years import BRACKETED_YEAR, YEAR_DIGITS
from index.terms import question_terms

# Where a new part of a sentence begins.
_BREAK = re.compile(
    r"[，,；;。：:()（）、](?!\d{3}| which\b)|(?<=[\u3400-\u9fff\d])[和与及](?=[\u3400-\u9fff]{1,12}\d)"
    r"|\s(?:and|while|whereas|but|against|compared with)\s"
)
# Where another thing begins to be told: what stood before it is not said of what follows, of whatever year.
_NEW_STATEMENT = re.compile(r"[;；]")
_CAPITAL_AHEAD = re.compile(r"\b[A-Z][a-z]+$")
_OF_THE_YEAR = (
    rf"(?:(?:early|late|mid|the end of|the (?:first|second) half of|{'|'.join(m.capitalize() for m in MONTHS)}"
    r"|(?:the )?(?:spring|summer|autumn|winter)(?: of)?)[ -])?"
)
_YEAR_BEHIND = re.compile(
    r"^(?:(?!\b(?:and|to|against|while)\b)[^,;.\d，；。]){0,40}?(?<!than )\b(?:in|of|by|during|for|since)"
    rf"\s+{_OF_THE_YEAR}({YEAR_DIGITS})\b"
)
_YEAR_RIGHT_BEHIND = re.compile(rf"^\s*(?:in|of) {_OF_THE_YEAR}({YEAR_DIGITS})\b")
_OF_THE = re.compile(r"^ (?:out )?of (?:the |its |their |these |all )*$", re.IGNORECASE)
_NUMBER = re.compile(r"[\d.,]+")
# What moved over a longer time did not begin the year before.
_LONG_SINCE = re.compile(
    r"以来|成立|创[办立建]|[十几\d]年(?:来|间|里)|多年"
    r"|\b(?:since|founded|decades?|over the (?:years|(?:past|last) \w+ years))\b",
    re.IGNORECASE,
)
_LIST_MARK = re.compile(r"(?: [a-z]+)?(?:,? and |, |、|和|与|及)")
COMMA = re.compile(r", |，")
# How much there is of it stands before what a number counts.
_MODIFIED = re.compile(r"^[^，,；;。、：:的]{0,8}的(?P<noun>[^，,；;。、：:的]{2,})")
# Whom another is set behind is not whose figure follows: behind Arden comes Bexley with 41.
_SET_BEHIND = re.compile(
    r"\b(?:behind|ahead of|after|unlike|besides|next to|followed by) (?:the )?[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*"
    r"(?= (?:\w+ ){0,4}[A-Z])"
)
_NEAR_MEASURE = 8
_SPANS = frozenset({"century", "decade"})
# A change is no level: what rose by 6.2 % is not 6.2 %.
_CHANGE_BEFORE = re.compile(
    r"(?:增长|增加|上升|提高|下降|减少|降低|增幅|提升|回落|扩大|上涨|下跌|高出"
    r"|(?:比|较)[^，。；]{1,24}[多少高低长短重轻])(?:了|约|出)*$"
    r"|(?<!made )(?<!make )(?<!makes )\b(?:by|up|down|rose|fell|grew|increased|decreased|growth of|increase of"
    r"|rise of)\s(?:about |nearly |over )?$",
    re.IGNORECASE,
)
_CHANGE_BEHIND = re.compile(
    r"^\s*(?:more|less|fewer|higher|lower|larger|smaller|above|below|up|down|\w*er) (?:\w+ )?(?:than|on)\b"
    r"|^\s*(?:percentage points )?(?:more|less|higher|lower) than\b",
    re.IGNORECASE,
)
SAID: Final = 0.7
"""How closely a word is tied to a figure that its sentence says before it: as much is said of the figure."""
NEAR: Final = 0.45
"""How closely a word is tied to a figure that stands in its paragraph."""
# The same of a word that stands with another figure or name before it, somewhere in the other language, only behind it,
# or beside it in the other language.
_ESTRANGED, _ELSEWHERE, _BEHIND, _TOLD_THERE = 0.25, 0.75, 0.3, 0.95


def cells_of(sources: Iterable[Source], question: Question, lexicon: Lexicon) -> tuple[Cell, ...]:
    """The cells of sentences, as they read in the question's language."""
    cells: list[Cell] = []
    for source in sources:
        text = lexicon.matching_text(source.sentence, question.language)
        elsewhere = source.sentence.rendering or "" if text == source.sentence.wording else source.sentence.wording
        around, years = _around(source, question, lexicon)
        twins = _row(elsewhere)
        row = row_cells if text == source.sentence.reading else _row
        for bare in row(text):
            cell = replace(
                bare,
                source=source,
                around=around,
                elsewhere=elsewhere,
                years_around=years,
                twin=_twin(bare, twins),
            )
            year = None if cell.figure.kind in CALENDAR else year_before(cell.figure, text, lexicon.reported_year)
            year = year or _year_of_a_move(cell, cells[-1:], lexicon.reported_year)
            cells.append(replace(cell, year=year or cell.year))
    return tuple(cells)


def _year_of_a_move(cell: Cell, last: Sequence[Cell], reported: int | None) -> str | None:
    """The year of either end of a move that names none, fell from 9 to 7: the last that is told, and the one before."""
    is_short = not _LONG_SINCE.search(cell.text)
    if cell.is_former and is_short and len({f.calendar for f in parse(cell.text) if f.calendar}) < 2:
        told = int(cell.year) if cell.year and cell.year.isdigit() else reported
        return str(told - 1) if told else None
    is_latter = last and last[0].is_former and last[0].source.key == cell.source.key and cell.year is None
    return str(reported) if is_latter and reported and cell.figure.unit == last[0].figure.unit else None


@lru_cache(maxsize=4096)
def _row(text: str) -> tuple[Cell, ...]:
    """The cells of one sentence in one language, without where it stands."""
    figures = [f for f in parse(text) if f.kind != "ordinal"]
    in_lists = listed(figures, text)
    row: list[Cell] = []
    for figure in figures:
        cell = _cell(figure, figures, text, row)
        cell = _of_its_name(cell, in_lists[figure.start]) if figure.start in in_lists else cell
        if row and row[-1].is_change and _joined(row[-1].figure, figure, text):
            cell = replace(cell, is_change=True)
        row.append(cell)
    return tuple(row)


def _joined(first: Figure, second: Figure, text: str) -> bool:
    """Whether two figures are parts of one list: up 2 places and 1 place."""
    return first.unit == second.unit and bool(_LIST_MARK.fullmatch(text[first.end : second.start]))


def _twin(cell: Cell, twins: Sequence[Cell]) -> str:
    """The words beside a figure in the other language, where it says the figure once."""
    alike = [twin for twin in twins if same(twin.figure, cell.figure)]
    return f"{alike[0].own}" if len(alike) == 1 else ""


def _cell(figure: Figure, figures: Sequence[Figure], text: str, row: Sequence[Cell]) -> Cell:
    calendar = figure.kind in CALENDAR
    rivals = [f for f in figures if (f.kind in CALENDAR) == calendar and f is not figure]
    floor = max((f.end for f in rivals if f.end <= figure.start), default=0)
    ceiling = min((f.start for f in rivals if f.start >= figure.end), default=len(text))
    opening = _break(text, floor, figure.start, last=counts_a_noun(figure)) if floor else None
    start = opening.end() if opening else floor
    behind = text[figure.end : ceiling]
    if _OF_THE.match(behind):
        # What is said of a part is said behind the whole: 40 of the 120 lorries run on electricity.
        whole = next(f for f in figures if f.start == ceiling)
        ceiling = min((f.start for f in rivals if f.start >= whole.end), default=len(text))
        behind = text[whole.end : ceiling]
    behind = _past_its_measure(figure, ceiling, rivals, text) or behind
    # Of a list of counts each has all words up to the next: 15 platforms for research and sales and 500 workshops.
    following = next((f for f in rivals if f.start == ceiling), None)
    is_listed = following is not None and counts_a_noun(figure) and counts_a_noun(following)
    closing = _break(behind, 0, len(behind), last=is_listed)
    behind = behind[: closing.start()] if closing else behind if ceiling == len(text) or opening is None else ""
    before = _SET_BEHIND.sub(" ", text[start : figure.start])
    bracketed = [m.span() for m in BRACKETED_YEAR.finditer(text)]
    years = [
        f
        for f in figures
        if ((f.calendar is not None and f.calendar[0]) or f.unit in _SPANS)
        and not any(start < f.start < end for start, end in bracketed)
    ]
    year = None if calendar else _year(years, start, figure, text, text[figure.end : ceiling])
    alike = [c for c in row if c.figure.unit == figure.unit and (c.figure.kind in CALENDAR) == calendar]
    bare = not question_terms(_NUMBER.sub(" ", f"{before} {behind}"))
    taken = (
        ""
        if bare
        else " ".join(
            c.own for c in alike if calendar or c.year == year or _NEW_STATEMENT.search(text, c.figure.end, start + 1)
        )
    )
    return replace(
        EMPTY,
        figure=figure,
        text=text,
        before=before,
        behind=f"{_NUMBER.sub(' ', figure.text)} {behind}",
        earlier=_SET_BEHIND.sub(" ", text[:start]),
        taken=taken,
        year=year,
        is_change=bool(_CHANGE_BEFORE.search(text[: figure.start]) or _CHANGE_BEHIND.match(text[figure.end :])),
    )


def _past_its_measure(figure: Figure, ceiling: int, rivals: Sequence[Figure], text: str) -> str:
    """What a Chinese number counts behind another that says how large it is: 27个共8.8万机架的项目."""
    measure = next((f for f in rivals if f.start == ceiling), None)
    if measure is None or not figure.counted or figure.counted.isascii() or measure.start - figure.end > _NEAR_MEASURE:
        return ""
    end = min((f.start for f in rivals if f.start >= measure.end), default=len(text))
    counted = _MODIFIED.match(text[measure.end : end])
    return counted["noun"] if counted and not _BREAK.search(text, figure.end, measure.start) else ""


def _break(text: str, start: int, end: int, *, last: bool) -> re.Match[str] | None:
    """Where a new part begins, first or last: not within a name, as Belt and Road."""
    breaks = [m for m in _BREAK.finditer(text, start, end) if not _within_a_name(text, m)]
    return breaks[-1 if last else 0] if breaks else None


def counts_a_noun(figure: Figure) -> bool:
    """Whether an English noun stands right behind a number."""
    return bool(figure.counted) and figure.counted.isascii()


def _within_a_name(text: str, mark: re.Match[str]) -> bool:
    return bool(_CAPITAL_AHEAD.search(text[: mark.start()])) and text[mark.end() : mark.end() + 1].isupper()


def _of_its_name(cell: Cell, in_list: Listed) -> Cell:
    """The cell of a figure in a list with the words of its own name instead of all names."""
    year = in_list.year or cell.year
    if match := _YEAR_BEHIND.match(re.sub(r"^\s*respectively", "", cell.text[in_list.end :])):
        year = match[1]
    behind = re.split(r"[,;.，；。]", cell.text[in_list.end :])[0]
    return replace(
        cell,
        before=in_list.words,
        behind=f"{_NUMBER.sub(' ', cell.figure.text)} {behind}",
        earlier=cell.text[: in_list.start],
        taken="",
        year=year,
        name=in_list.name,
    )


def _year(years: Sequence[Figure], start: int, figure: Figure, text: str, behind: str) -> str | None:
    """The year of a figure: beside it, right behind it, or the last one before it in its sentence."""
    if is_over_years(figure, text):
        return None
    before = [f for f in years if f.end <= figure.start and (f.start >= start or not is_compared(f, text))]
    beside = _YEAR_RIGHT_BEHIND.match(behind)
    if beside:
        return beside[1]
    if before and before[-1].start >= start:
        return _year_of(before[-1])
    if match := _YEAR_BEHIND.match(behind):
        return match[1]
    return _year_of(before[-1]) if before else None


def _year_of(figure: Figure) -> str:
    """The year of a figure; a century or decade as it is written, which is no year that is asked for."""
    if figure.unit in _SPANS:
        return figure.text
    return str((figure.calendar or (None,))[0])


def _around(source: Source, question: Question, lexicon: Lexicon) -> tuple[str, frozenset[str]]:
    """What stands before a sentence in its paragraph and above it, and the nearest years that are named there."""
    article, sentence = source.article, source.sentence
    paragraph = lexicon.paragraph(article, sentence)
    before = [s for s in paragraph if s.number < sentence.number]
    text = " ".join(lexicon.matching_text(s, question.language) for s in before)
    headings = " ".join([*sentence.section, *sentence.section_rendering, article.title, article.title_rendering or ""])
    return f"{text} {headings}", _years_of(text) | _years_of(headings)


@lru_cache(maxsize=4096)
def _years_of(text: str) -> frozenset[str]:
    return frozenset(_year_of(f) for f in parse(text) if f.calendar is not None and f.calendar[0])


def tie(term: str, cell: Cell, *, strict: bool = False) -> float:
    """How closely a word belongs to a figure: beside it, before it in the sentence, or only around.

    What stands with an earlier figure may be the measure of both; `strict` takes it for that figure's alone.
    """
    if beside := has(cell.own, term):
        return beside
    if cell.twin and (beside := has(cell.twin, term)):
        return _TOLD_THERE * beside
    if has(cell.earlier, term):
        if not strict:
            return NEAR if _is_of_another_statement(term, cell) else SAID
        if cell.taken and has(cell.taken, term):
            return _ESTRANGED
        # Another name may stand beside the figure.
        return _ESTRANGED if names_in(cell.before) else SAID
    if has(cell.around, term):
        return NEAR
    return _BEHIND if has(cell.text, term) else _ELSEWHERE * has(cell.elsewhere, term)


def _is_of_another_statement(term: str, cell: Cell) -> bool:
    """Whether a word stands with a figure of the same measure that another statement of the sentence tells."""
    parts = _NEW_STATEMENT.split(cell.earlier)
    return len(parts) > 1 and not has(parts[-1], term) and bool(has(cell.taken, term))


def last_clause(before: str) -> str:
    """What stands with a figure since the last comma: what leads to it says nothing strange."""
    return COMMA.split(before.rstrip(" ,，"))[-1]
