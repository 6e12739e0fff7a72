"""Whether figures may be calculated with: of one measure, one scale and one year, and which go together best."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations

from assistant.calculations.adding import may_be_added
from assistant.calculations.aims import is_aimed
from assistant.calculations.calculation import Calculation
from assistant.calculations.cell import Cell
from assistant.calculations.cells import COMMA, last_clause, tie
from assistant.calculations.proving import counted_alike, strange_words, title_of
from assistant.calculations.tables import of_own_columns
from assistant.calculations.things import Thing
from assistant.evidence.entity_mismatch import NATIONAL
from assistant.evidence.qualifiers import state_of
from assistant.evidence.stretches import CLAUSE
from assistant.questions.question import Question
from assistant.words.telling import VERB, has, meets, name_terms, terms_of
from documents.figures import CALENDAR
from documents.scripts import HANZI
from documents.years import YEAR
from index.terms import tagged_words

_OF_ONE_SCALE, _WIDEST = frozenset({"difference", "excess", "total", "average", "growth", "remainder"}), 1000
_NEARBY = 2
_SAID, _WEAK, _SLIGHT = 0.7, 0.5, 0.2
_STRANGE_NOUNS = 2
_LATEST = 2030
_OF_THE_NATION = re.compile(
    r"全国|我国|\b(?:nation|country|China)['’]s\b|\bof (?:the (?:nation|country)|China)\b|\bnationwide\b", re.IGNORECASE
)
# Unlike NATIONAL: what is only called national or Chinese is not the whole of the nation.
_THE_NATION = re.compile(r"[全我中]国|国内|\b(?:nation|nationwide|country|China)\b", re.IGNORECASE)
_COUNTED_EN = re.compile(
    r" (?P<what>(?!(?:of|in|at|on|for|from|were|was|are|is|have|had|will)\b)(?:[a-z-]+ ){0,4}?[a-z-]+s)\b"
)
_OF_A_WHOLE = re.compile(r"其中|包括|占|\bof (?:which|whom|these|them|the)\b|\binclud|\bout of\b", re.IGNORECASE)


def may_go_together(
    cells: Sequence[Cell], calculation: Calculation, *, any_unit: bool = False, single: bool = False
) -> bool:
    """Whether figures are of different positions in the text, one measure, and one year unless years are compared."""
    things = calculation.things
    if len({cell.key for cell in cells}) < len(cells) or _is_far(cells, things) or not of_own_columns(cells, things):
        return False
    units = {cell.figure.unit for cell in cells}
    if ("%" in units) if any_unit else len(units) > 1:
        return False
    if not any_unit and calculation.operation != "ratio" and not counted_alike([cell.figure.counted for cell in cells]):
        return False
    if any(cell.figure.kind in CALENDAR for cell in cells):
        return True
    if calculation.operation in _OF_ONE_SCALE and not _of_one_scale(cells):
        return False
    if (calculation.operation == "total" or calculation.within) and not may_be_added(cells, calculation):
        return False
    if calculation.operation == "share" and not calculation.within and not _is_part_of_whole(cells, calculation):
        return False
    if calculation.operation == "remainder" and cells[0].figure.value < sum(c.figure.value for c in cells[1:]):
        return False
    if len({thing.years for thing in calculation.things}) > 1:
        return len({cell.year for cell in cells}) == len(cells) and _of_one_measure(cells, calculation.shared)
    alone = single and len({cell.source.key for cell in cells}) == 1
    return (alone and not calculation.years) or _of_one_year(cells)


def _is_part_of_whole(cells: Sequence[Cell], calculation: Calculation) -> bool:
    at = calculation.first
    if calculation.within:
        return True
    if sum(c.figure.value for c in cells[:at]) > cells[at].figure.value:
        return False
    # A sentence need not name its own place, but it has to say that a figure is the nation's.
    named = zip(calculation.things, cells, strict=False)
    if any(NATIONAL.search(thing.words) and not NATIONAL.search(cell.text) for thing, cell in named):
        return False
    return len(cells) > 2 or not _are_siblings(cells, calculation)


def _are_siblings(cells: Sequence[Cell], calculation: Calculation) -> bool:
    """Whether two counts of a list are of one noun, and the larger is told as more than what is asked: no whole."""
    part, whole = sorted(cells, key=lambda cell: cell.figure.value)
    first, last = sorted(cells, key=lambda cell: cell.figure.start)
    counted = [cell.figure.counted.split()[-1:] for cell in cells]
    if part.source.key != whole.source.key or counted[0] != counted[1] or not counted[0]:
        return False
    if _OF_A_WHOLE.search(first.text[first.figure.end : last.figure.start]):
        return False
    asked = {t for text in (calculation.asked, *(t.words for t in calculation.things)) for t, _ in terms_of(text)}
    return strange_words(whole, asked) > strange_words(part, asked)


def _of_one_year(cells: Sequence[Cell]) -> bool:
    """Whether no two figures say another year, and those that say none stand where theirs is named."""
    years = {cell.year for cell in cells} - {None}
    undated = [cell.years_around for cell in cells if cell.year is None and cell.years_around]
    return len(years) < 2 and all(not years or years & around for around in undated)


def in_one_clause(cells: Sequence[Cell]) -> bool:
    """Whether nothing but words of one clause stands between figures."""
    if len({cell.source.key for cell in cells}) > 1:
        return False
    start, end = min(c.figure.end for c in cells), max(c.figure.start for c in cells)
    return COMMA.search(cells[0].text[start:end]) is None


def _of_one_scale(cells: Sequence[Cell]) -> bool:
    """Whether figures may be added up or set against each other: 14,000 students and 4 colleges are no sum."""
    values = [abs(cell.figure.value) for cell in cells if cell.figure.value]
    return not values or max(values) <= _WIDEST * min(values)


def _is_far(cells: Sequence[Cell], things: Sequence[Thing]) -> bool:
    """Whether a sentence that leaves out whom it is of stands far from that which the other figure is from."""
    numbers = [cell.source.sentence.number for cell in cells]
    if max(numbers) - min(numbers) <= _NEARBY:
        return False
    names = [name_terms(thing.words) for thing in things]
    return any(not has(cell.text, t) for own, cell in zip(names, cells, strict=True) for t in own)


def _of_one_measure(cells: Sequence[Cell], shared: str) -> bool:
    """Whether no figure lacks a word of the measure that another has, while it stands with words of its own."""
    nouns = [t for t, w in terms_of(shared) if w >= VERB]
    # Words of another language mean too much to be proof.
    if shared.isascii() and not _is_alike_abroad(cells):
        return False
    said = all(has(cell.own, t) and (not t.isascii() or cell.own.isascii()) for cell in cells for t in nouns)
    aimed = said and any(is_aimed(cell) for cell in cells)
    if not aimed and any(_is_of_more(cell, other, shared) for cell in cells for other in cells if cell is not other):
        return False
    for term, weight in terms_of(shared):
        ties = [tie(term, cell) for cell in cells]
        weak = cells[ties.index(min(ties))]
        if has(title_of(weak), term):
            continue
        lacks = weight > _SLIGHT and max(ties) >= _SAID and min(ties) < _WEAK
        asked = {t for t, _ in terms_of(shared)}
        if lacks and strange_words(replace(weak, before=f"{weak.earlier} {weak.before}"), asked):
            return False
    return True


def _is_alike_abroad(cells: Sequence[Cell]) -> bool:
    """Whether Chinese sentences that have no English say one noun with figures that an English question tells apart."""
    if len({cell.source.key for cell in cells}) == 1 or any(cell.source.sentence.in_language("en") for cell in cells):
        return True
    first, *others = cells
    nouns = [t for t, w in terms_of(YEAR.sub(" ", last_clause(first.before))) if w >= 1]
    return any(all(has(cell.own, t) for cell in others) for t in nouns)


def _is_of_more(cell: Cell, other: Cell, shared: str) -> bool:
    """Whether a figure stands with nouns of another measure: neither asked for nor said with the other figure."""
    asked = [t for t, _ in terms_of(shared)]
    names = name_terms(cell.before)
    nouns = [t for t, w in terms_of(YEAR.sub(" ", last_clause(cell.before))) if w >= 1 and t not in names]
    strange = [t for t in nouns if not meets(t, asked) and not has(title_of(cell), t)]
    return sum(not has(other.text, t) and not has(other.elsewhere, t) for t in strange) >= _STRANGE_NOUNS


def alike(cells: Sequence[Cell], things: Sequence[Thing]) -> float:
    """What speaks for figures that stand together: one sentence, and the later year where none is asked for."""
    together = 0.15 * (len({cell.source.key for cell in cells}) == 1)
    undated = not any(thing.years for thing in things)
    years = [int(cell.year) for cell in cells if cell.year and cell.year.isdigit()]
    return together - (0.02 * min(40, _LATEST - max(years)) if undated and years else 0.0)


def are_of_the_owner(calculation: Calculation, cells: Sequence[Cell]) -> bool:
    """Whether who has all the things that are told apart is spoken of where the figures are: X的花费, X的预算."""
    owners = [thing.words.partition("的")[0] for thing in calculation.things if "的" in thing.words]
    if len(owners) < len(calculation.things) or len(set(owners)) > 1:
        return True
    terms = [term for term, weight in terms_of(owners[0]) if weight >= 1]
    return all(any(has(f"{c.text} {c.elsewhere} {title_of(c)}", term) for term in terms) for c in cells if terms)


def of_another_in_time(calculation: Calculation, cells: Sequence[Cell]) -> bool:
    """Whether of one thing at two times a figure stands with another name: 2021年橡树4棵，榆树3棵；2024年橡树6棵."""
    if len({thing.years for thing in calculation.things}) < 2 or len({t.words for t in calculation.things}) > 1:
        return False
    asked = f"{calculation.shared} {calculation.things[0].words}"
    # Words of another language mean too much to be proof.
    if any(bool(HANZI.search(cell.text)) != bool(HANZI.search(asked)) for cell in cells):
        return False
    nouns = [t for t, w in terms_of(YEAR.sub(" ", asked)) if w >= 1]
    for cell, other in permutations(cells, 2):
        lacks = any(has(other.own, t) and not has(cell.own, t) for t in nouns)
        # That it grew or came to so much is no name: 增加到.
        verbs = {word for word, tag in tagged_words(_beside(cell)) if tag.startswith("v")}
        told = terms_of(YEAR.sub(" ", _beside(cell)))
        beside = [t for t, w in told if w >= 1 and t not in verbs and not has(title_of(cell), t)]
        if lacks and any(not meets(t, nouns) and not has(other.own, t) for t in beside):
            return True
    return False


def _beside(cell: Cell) -> str:
    """The words before a figure in its clause; in English the names there, and the noun that it counts."""
    before = last_clause(cell.before)
    return before if HANZI.search(before) else " ".join((*sorted(name_terms(before)), cell.figure.counted))


def fit_their_things(cells: Sequence[Cell], calculation: Calculation, question: Question) -> bool:
    """Whether figures are those that a question gives, of the state that it speaks of and, of a nation, of one."""
    given = {thing.amount for thing in calculation.things if thing.amount is not None}
    has_given = calculation.operation != "difference" or given <= {cell.figure.value for cell in cells}
    if not has_given or _is_no_share_of_the_nation(cells, calculation, question):
        return False
    if len(calculation.things) != len(cells):
        return True
    if calculation.operation == "share" and count_other_nouns(cells, calculation):
        return False
    # What is done and what is still to come are told apart: facilities in use, and 4 under construction.
    told = (f"{cell.own} {CLAUSE.split(cell.text[cell.figure.end :])[0]}" for cell in cells)
    return all(state_of(t.words) * state_of(text) >= 0 for t, text in zip(calculation.things, told, strict=True))


def _is_no_share_of_the_nation(cells: Sequence[Cell], calculation: Calculation, question: Question) -> bool:
    """Whether a share of the nation is asked for, and the whole is told of no nation."""
    if calculation.operation != "share" or not _OF_THE_NATION.search(question.text):
        return False
    whole = max(cells, key=lambda cell: cell.figure.value)
    return not _THE_NATION.search(f"{last_clause(whole.before)} {whole.own}")


def count_other_nouns(cells: Sequence[Cell], calculation: Calculation) -> bool:
    """Whether an English noun right behind a number is none of its thing: 500 shops are no companies in Linton."""
    return any(
        _counts_another_noun(cell, counted_words(thing, calculation))
        for cell, thing in zip(cells, calculation.things, strict=True)
    )


def counted_words(thing: Thing, calculation: Calculation) -> str:
    """The words for what a thing counts; where it has no noun, the other's too: the labs opened, and those planned."""
    own = f"{thing.words} {calculation.shared}"
    if any(weight >= 1 for _, weight in terms_of(own)):
        return own
    return " ".join((own, *(each.words for each in calculation.things)))


def _counts_another_noun(cell: Cell, words: str) -> bool:
    counted = _COUNTED_EN.match(cell.text, cell.figure.end) if not cell.figure.unit else None
    terms = terms_of(words)
    return counted is not None and bool(terms) and not any(has(counted["what"], term) for term, _ in terms)
