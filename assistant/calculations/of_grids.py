"""What the figures of a table come to whose rows and columns a question names: an order, a sum, what sets two apart."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.calculations.arithmetic import average_of, total_of, worked_out
from assistant.calculations.calculation import Calculation
from assistant.calculations.cell import EMPTY, Cell
from assistant.calculations.extremes import ranks_said
from assistant.calculations.operands import Ask, Operand
from assistant.calculations.ordering import in_order
from assistant.calculations.things import Thing, number_said
from assistant.evidence.asked_entries import AVERAGED, Asked, asked_of_tables
from assistant.evidence.citing import Source
from assistant.evidence.grids import Entry, is_total
from assistant.evidence.told_ranks import asks_rank_among_all
from assistant.questions.asked_units import SHARES_AND_POINTS
from assistant.questions.operations import Operation
from assistant.questions.question import Question
from assistant.statement import Statement
from assistant.words.lexicon import Lexicon
from assistant.words.superlatives import BY_TIME
from documents.article import Language
from documents.figures import CALENDAR

_LEAST = 3
_ALL = re.compile(
    r"一共|总共|合计|共计|总计|总和|之和|加起来|相加|共有|总(?=[\u3400-\u9fff])"
    r"|\b(?:total|altogether|in all|combined|put together|overall|add\w* up|sum)\b",
    re.IGNORECASE,
)
# What is no amount is not added up.
_NO_AMOUNT = re.compile(
    r"均|率|比|价|得分|满意|每|\b(?:average|mean|rate|share|price|per|score|depth|height|width|length|greatest)\b",
    re.IGNORECASE,
)
_APART = re.compile(
    r"比[^，。？]*[高多大长少低小短轻重深宽](?:出|了)?(?:多少|几)|相?差|超过?(?:了|出)?(?:多少|几)"
    r"|\bby how (?:much|many)\b|\bhow (?:much|many) (?:\w+ ){0,3}?(?:more|less|fewer|\w+er)\b|\bdifference between\b"
    r"|\bgap between\b|\bexceed\b|\bhow (?:much )?\w+er\b",
    re.IGNORECASE,
)
# The latest of dates is not the lowest, as the least of ages is.
_YOUNGEST = re.compile(r"\byoungest\b|最年轻", re.IGNORECASE)
_WHICH = re.compile(
    r"哪|谁|排[在名]?第|什么(?=[^，。？]{0,6}最)|\b(?:which|who)\b|\bwhat (?:is|are|was|were) the\b(?! most of\b)",
    re.IGNORECASE,
)
_ONE_OF = re.compile(r"哪(?!年)|谁|\b(?:which|who)\b", re.IGNORECASE)
_HOW_MUCH = re.compile(r"多少|几|分别|\b(?:how|respectively)\b", re.IGNORECASE)
_OTHERS = re.compile(r"其[他它余]|(?:all |the )?(?:others?|rest|remaining)\b", re.IGNORECASE)
_TIMES = re.compile(r"倍|\bhow many times\b|\bratio\b", re.IGNORECASE)


def of_a_grid(question: Question, ask: Ask, lexicon: Lexicon) -> Statement | None:
    """What a question asks to be worked out of one table; None where its words are not all told by one."""
    operation = operation_said(question)
    averaged = operation is None and bool(AVERAGED.search(question.text))
    if not (operation or averaged or asks_for_an_end(question) or _ALL.search(question.text)):
        return None
    hits = ask(question).ranked.hits
    for asked in asked_of_tables(question, hits, lexicon, all_told=operation is None, averaged=averaged):
        if len(asked.measures) != 1:
            continue
        if operation is not None:
            made = _set_apart(operation, asked, question)
        elif asks_for_an_end(question):
            made = _order(asked, question)
        else:
            made = _of_all(asked, question, averaged=averaged)
        if made is not None:
            return made
    return None


def is_only_a_row(question: Question, ask: Ask) -> bool:
    """Whether what was found is a row of a table that tells no one figure of it, or none of all rows taken together."""
    found = ask(question)
    if not found.answered or found.sources[0].sentence.reading is None or question.asks_why or question.wants_list:
        return False
    # In another language the words of a header may be none that a dictionary has.
    is_readable = question.told_by(found.sources[0].sentence) is not None
    if is_readable and question.wants_figure and not found.unambiguous and question.operation is None:
        return True
    label = found.sources[0].sentence.text.split("|")[0].strip()
    if is_total(label) or label.lower() in question.text.lower():
        return False
    return question.operation == "total" or asks_for_an_end(question)


def asks_for_an_end(question: Question) -> bool:
    """Whether the first, the last or another rank of an order is asked for."""
    ranks = len(ranks_said(question.text))
    is_said = ranks == 1 or (not ranks and (question.operation == "ranking" or bool(BY_TIME.search(question.text))))
    return is_said and bool(_WHICH.search(question.text))


def asks_which_of_them(asked: Asked, question: Question) -> bool:
    """Whether one of the things that a question names is asked for, and not their figures."""
    return len(asked.things) > 1 and bool(_ONE_OF.search(question.text)) and not _HOW_MUCH.search(question.text)


def operation_said(question: Question) -> Operation | None:
    """What a question says that two figures are to be set against each other by."""
    if _TIMES.search(question.text):
        return "ratio"
    return "difference" if _APART.search(question.text) else None


def _set_apart(operation: Operation, asked: Asked, question: Question) -> Statement | None:
    """What two things, or two years, that are named differ by."""
    (measure,) = asked.measures
    if len(asked.things) == 2:
        sides = [asked.entries(measure, thing) for thing in asked.things]
    elif len(asked.years) == 2 and len(asked.things) <= 1:
        of_thing = asked.entries(measure, *asked.things) if asked.things or not asked.grid.things else ()
        sides = [tuple(e for e in of_thing if e.year == year) for year in sorted(asked.years)]
    else:
        return None
    if any(len(side) != 1 for side in sides):
        return None
    chosen = [side[0] for side in sides]
    if len({(e.figure.unit, e.figure.counted) for e in chosen}) > 1 or any(e.figure.kind in CALENDAR for e in chosen):
        return None
    operands = _operands(asked, chosen, question.language)
    of_two_years = len(asked.things) < len(chosen)
    names = [_year(entry, question.language) for entry in chosen] if of_two_years else asked.names
    operands = [replace(operand, name=name) for operand, name in zip(operands, names, strict=True)]
    things = tuple(Thing(name) for name in names)
    if of_two_years and operation == "difference":
        operation = "growth"
    result = worked_out(
        Calculation(operation, things, decimals=question.decimals, greater_first=True), operands, question.language
    )
    return result.told_of(operands, question.language) if result else None


def _order(asked: Asked, question: Question) -> Statement | None:
    """The things, or years, of a table in the order of a measure."""
    if not asked.things and asks_rank_among_all(question):
        return None
    (measure,) = asked.measures
    # Several others together are none of what is put in order.
    entries = [entry for entry in asked.entries(measure) if not _OTHERS.match(entry.thing)]
    is_rank = len(asked.things) == 1 and question.asks_rank
    if (asked.things and not is_rank) or len({entry.label for entry in entries}) < max(_LEAST, len(entries)):
        return None
    # Which of the years is asked for is no thing of a year, and the other way round.
    if ("time" in question.forms) == bool(entries[0].thing):
        return None
    if bool(BY_TIME.search(question.text)) != asked.grid.is_dated(measure) or _YOUNGEST.search(question.text):
        return None
    series = [(o.name, o.cell) for o in _operands(asked, entries, question.language)]
    return in_order(question, series)


def _of_all(asked: Asked, question: Question, *, averaged: bool) -> Statement | None:
    """What the figures of all things, or years, of a table come to or are on average, where no row tells it."""
    (measure,) = asked.measures
    entries = asked.entries(measure)
    said = number_said(question.text)
    if asked.things or len(entries) < _LEAST or (said or len(entries)) != len(entries):
        return None
    if len({entry.label for entry in entries}) < len(entries) or any(e.figure.kind in CALENDAR for e in entries):
        return None
    operands = _operands(asked, entries, question.language)
    if averaged:
        is_rate = entries[0].figure.unit in SHARES_AND_POINTS or AVERAGED.search(measure)
        made = None if is_rate else average_of(operands, question.language, question.decimals)
    else:
        is_amount = not _NO_AMOUNT.search(measure) and entries[0].figure.unit not in SHARES_AND_POINTS
        is_of_things = entries[0].thing and not asked.grid.total()
        made = total_of(operands, question.language) if is_amount and is_of_things else None
    return made.told_of(operands, question.language) if made else None


def _operands(asked: Asked, entries: Sequence[Entry], language: Language) -> list[Operand]:
    return [Operand.of(_label(entry, language), _cell(asked, entry)) for entry in entries]


def _label(entry: Entry, language: Language) -> str:
    return entry.thing or _year(entry, language)


def _year(entry: Entry, language: Language) -> str:
    return f"{entry.year}{'年' if language == 'zh' else ''}"


def _cell(asked: Asked, entry: Entry) -> Cell:
    return replace(
        EMPTY,
        figure=entry.figure,
        source=Source(asked.grid.article, entry.row, 0.0),
        text=entry.row.reading or "",
        name=entry.thing,
        column=entry.measure,
        year=entry.year,
    )
