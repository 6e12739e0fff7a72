"""The cells of a table whose row and column a question names, where no sentence found tells the same."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.calculations.of_grids import asks_for_an_end, asks_which_of_them, operation_said
from assistant.evidence.asked_entries import Asked, asked_of_tables, is_of_the_form
from assistant.evidence.citing import Source
from assistant.evidence.finding import Found
from assistant.evidence.grids import Entry
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon

_MOST = 3


def asked_cells(question: Question, found: Found, lexicon: Lexicon) -> tuple[Found, ...]:
    """What was found with the row of every cell asked for, and its figure; empty where a sentence tells it already.

    Nothing is found where the table has it for other years alone, and the sentence tells something else.
    """
    if question.operation not in {None, "total"} or operation_said(question):
        return ()
    for asked in asked_of_tables(question, found.ranked.hits, lexicon):
        # The first of an order is asked for, and no cell, but where a header says so: its greatest depth.
        if (not asked.things and asks_for_an_end(question)) or asks_which_of_them(asked, question):
            continue
        entries = _entries(asked, question)
        if entries and not _is_told(found):
            return _as_found(entries, asked, found)
        if not entries and asked.years and _tells_another(asked, found, question):
            return (replace(found, sources=(), wrong_years=True, refused_by=asked_cells.__name__),)
    return ()


def _entries(asked: Asked, question: Question, *, any_year: bool = False) -> tuple[Entry, ...]:
    """The one figure of each thing and measure that is asked for; empty where one has none, or several of one year."""
    total = asked.grid.total()
    things: Sequence[str | None] = asked.things or ([None] if not asked.grid.things else [total] if total else [])
    years = [frozenset({year}) for year in sorted(asked.years)] if len(asked.years) > 1 else [asked.years]
    each = [
        replace(asked, years=of).entries(measure, thing)
        for thing in things
        for measure in asked.measures
        for of in years
    ]
    if not 0 < len(each) <= _MOST or any(not entries or (len(entries) > 1 and not any_year) for entries in each):
        return ()
    told = tuple(entries[0] for entries in each)
    return told if all(is_of_the_form(entry, question) for entry in told) else ()


def _tells_another(asked: Asked, found: Found, question: Question) -> bool:
    """Whether a table has what is asked for in other years alone, and what was found is in another unit or names none.

    A sentence may tell it of the asked year, and names what it is of.
    """
    entries = _entries(replace(asked, years=frozenset()), replace(question, years=frozenset()), any_year=True)
    if not entries or not found.figures:
        return False
    source = found.sources[0]
    told = "\n".join((*source.sentence.texts, *source.sentence.section, source.article.title))
    if not all(thing in told or name in told for thing, name in zip(asked.things, asked.names, strict=True)):
        return True
    return not {entry.figure.unit for entry in entries} & {figure.unit for figure in found.figures}


def _is_told(found: Found) -> bool:
    """Whether a sentence, no row, tells one figure for sure: what it tells in words needs no table."""
    return found.unambiguous and found.sources[0].sentence.reading is None


def _as_found(entries: Sequence[Entry], asked: Asked, found: Found) -> tuple[Found, ...]:
    rows = dict.fromkeys(entry.row.number for entry in entries)
    told = []
    for number in rows:
        own = [entry for entry in entries if entry.row.number == number]
        source = Source(asked.grid.article, own[0].row, found.ranked.probability)
        figures = tuple(entry.figure for entry in own)
        told.append(replace(found, sources=(source,), figures=figures, unambiguous=True, missing=None, refused_by=""))
    return tuple(told)
