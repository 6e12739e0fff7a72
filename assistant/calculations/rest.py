"""What a sentence calls the rest of a whole: 316 farms, of which 48 and 203, and the others are rice paddies."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from assistant.calculations.another_thing import is_of_another_thing
from assistant.calculations.arithmetic import worked_out
from assistant.calculations.calculation import Calculation
from assistant.calculations.cell import Cell
from assistant.calculations.cells import cells_of
from assistant.calculations.operands import Ask, Missing, Operand, sources_of
from assistant.calculations.proving import are_in_one_unit
from assistant.evidence.citing import Source
from assistant.questions.asked_units import SHARES_AND_POINTS
from assistant.questions.question import Question
from assistant.statement import Statement
from assistant.words.lexicon import Lexicon
from assistant.words.telling import has, name_terms, terms_of
from documents.figures import CALENDAR
from documents.scripts import HANZI

_REST = re.compile(
    r"(?P<led>[^，。；;：:\d]{2,20})(?:其余|余下|剩余)(?:部分|的)+(?=[，。；;]|$)"
    r"|(?:其余|余下|剩余|剩下)(?:的|部分|均|都|则|全部|由)*(?P<zh>[^，。；,;\d]{2,30})"
    r"|(?P<ahead>[^,.;:\d]{3,60}) (?:the|its) (?:rest|remainder|balance)(?=[,.;]|$)"
    r"|\bthe (?:rest|remainder|balance|remaining (?:ones|part)|others)\b(?P<en>[^,.;\d]{3,60})",
    re.IGNORECASE,
)
# What is told behind a figure as its parts, unless that figure is called one itself: 812 of them.
_OF_WHICH = re.compile(
    r"其中|包括|主要|[:：]|\bof (?:which|whom|these|those|them)\b|\bincluding\b|\bamong (?:which|whom|them)\b",
    re.IGNORECASE,
)
_IS_PART = re.compile(r"^[^,;，；:：]{0,24}?\bof (?:which|whom|these|those|them)\b", re.IGNORECASE)
_OF_THESE = re.compile(r"^(?:其中|Of (?:which|whom|these|those|them)\b|Among (?:these|them)\b)")
_OF_THE = re.compile(r"\bof (?:the|its|their|these|those|our|all)(?: \w+)? $", re.IGNORECASE)
_REMAINDER = Calculation("remainder", ())
# What a part has is no part of its own: 1000万元（含屋顶400万元）.
_HAS = re.compile(r"含|包括|其中|\bof (?:which|whom)\b|\binclud(?:ing|es?)\b", re.IGNORECASE)
_BRACKET = re.compile(r"[(（][^)）]*$")
_LOOKED_AT = 3
_HUNDRED = Decimal(100)
_NOUN = 1.0


def the_rest(question: Question, ask: Ask, lexicon: Lexicon) -> Statement | Missing | None:
    """How much of a whole its rest is, where the asked thing is what a sentence calls the rest; else None.

    What is missing where the sentence found calls it the rest and gives no whole, as no part of it is what is asked.
    """
    if not question.wants_amount or question.asks_why or question.confirms:
        return None
    if question.operation not in {None, "share"}:
        return None
    found = ask(question)
    for source in sources_of(found)[:_LOOKED_AT]:
        row = [cell for cell in cells_of((source,), question, lexicon) if cell.figure.kind not in CALENDAR]
        rest = _REST.search(row[0].text) if row else None
        # What is told of the rest by a figure of its own needs no working.
        if rest is None or any(rest.start() <= cell.figure.start for cell in row):
            continue
        said = next(filter(None, rest.groups()))
        operands = _whole_and_parts(row, _before(source, question, lexicon)) or _of_a_hundred(row)
        if operands and question.asks_share != (operands[0].figure.unit in SHARES_AND_POINTS):
            operands = []
        is_of_another = bool(operands) and is_of_another_thing(question, question.text, found, row[0], lexicon)
        if operands and not is_of_another and _is_asked(question.text, said, operands):
            result = worked_out(_REMAINDER, operands, question.language)
            return result.told_of(operands, question.language) if result else None
        # No figure of a sentence is that of what it calls the rest, nor of another than what it parts.
        is_found = found.answered and found.sources[0].key == source.key
        if is_found and (is_of_another or _names_rest(question.text, said, [cell.own for cell in row])):
            return Missing("")
    return None


def _nouns(asked: str) -> list[str]:
    """The nouns of a question, each with the character before it that says which are meant: 男职工."""
    terms = terms_of(asked)
    led = {noun: term for (term, _), (noun, _) in pairwise(terms) if HANZI.fullmatch(term) and term + noun in asked}
    return [f"{led.get(noun, '')}{noun}" for noun, weight in terms if weight >= _NOUN]


def _names_rest(asked: str, said: str, parts: Sequence[str]) -> bool:
    """Whether a noun of a question is told of the rest and of no part."""
    telling = [noun for noun in _nouns(asked) if has(said, noun)]
    return any(not any(has(part.replace(said, " "), noun) for part in parts) for noun in telling)


def _is_asked(asked: str, said: str, operands: Sequence[Operand]) -> bool:
    """Whether a noun of a question is told of the rest alone, none of a part alone, and another of the whole."""
    nouns = _nouns(asked)
    whole = f"{operands[0].cell.own} {operands[0].cell.earlier}"
    parts = [operand.cell.own.replace(said, " ") for operand in operands[1:]]
    telling = [noun for noun in nouns if has(said, noun)]
    # The crew of a boat is no rest of the sailings that fell to a lack of crew.
    told = f"{operands[0].cell.text} {operands[0].cell.around} {operands[-1].cell.text}"
    others = [noun for noun in nouns if noun not in telling]
    if any(not has(told, name) for name in name_terms(asked)):
        return False
    if others and not any(has(whole, noun) for noun in others):
        return False
    of_parts = [noun for noun in nouns if noun not in telling and any(has(part, noun) for part in parts)]
    return _names_rest(asked, said, parts) and all(has(whole, noun) for noun in of_parts)


def _before(source: Source, question: Question, lexicon: Lexicon) -> list[Cell]:
    """The figures of the sentence before, of the same paragraph."""
    sentence = lexicon.before(source.article, source.sentence)
    if sentence is None or sentence.paragraph != source.sentence.paragraph:
        return []
    row = cells_of((Source(source.article, sentence, source.score),), question, lexicon)
    return [cell for cell in row if cell.figure.kind not in CALENDAR]


def _whole_and_parts(row: Sequence[Cell], before: Sequence[Cell]) -> list[Operand]:
    """A whole with the parts that are told of it, in one sentence or begun in the one before; empty where none is."""
    led = before[-1:] if _OF_THESE.match(row[0].text) else [cell for cell in before if cell.year == before[0].year]
    for cells in (row, [*led, *row]):
        alike = [cell for cell in cells if _are_alike(cell, cells[-1])]
        # The last of a sentence that parts are told of is the whole of them.
        for at in reversed(range(len(alike) - 1)):
            parts = _parts(alike[at + 1 :])
            if not _is_whole(alike[at], parts, is_first=at == 0):
                continue
            # What has parts and is one of several itself leaves open whose rest it is.
            is_a_part = any(_has_parts(one, two, is_first=False) for one, two in pairwise(alike[:at]))
            return [] if is_a_part else [Operand.of("", cell) for cell in (alike[at], *parts)]
    return []


def _parts(cells: Sequence[Cell]) -> list[Cell]:
    """The figures behind a whole that may be its parts."""
    return [cell for cell in cells if not _in_brackets(cell, cells[0])]


def _is_whole(whole: Cell, parts: Sequence[Cell], *, is_first: bool) -> bool:
    """Whether a figure is of that which all of some others, and more, are parts of."""
    if whole.figure.unit in SHARES_AND_POINTS or any(_is_of_a_part(part, last) for last, part in pairwise(parts)):
        return False
    told = sum((cell.figure.value for cell in parts), Decimal(0))
    return told < whole.figure.value and _has_parts(whole, parts[0], is_first=is_first)


def _has_parts(whole: Cell, part: Cell, *, is_first: bool) -> bool:
    """Whether parts are told of a figure: behind it, or in the next sentence, which says of what, or what is left."""
    if whole.source.key != part.source.key:
        return is_first or bool(_OF_THESE.match(part.text))
    between = whole.text[whole.figure.end : part.figure.start]
    if _OF_THE.search(whole.text[: whole.figure.start]):
        return True
    return bool(_OF_WHICH.search(_IS_PART.sub("", between)))


def _of_a_hundred(row: Sequence[Cell]) -> list[Operand]:
    """The shares that a sentence gives with the whole of them, where it gives nothing else; else empty.

    How many they are shares of may stand before them: of 1,400 people asked, 63%.
    """
    row = row[1:] if len(row) > 2 and row[0].figure.unit not in SHARES_AND_POINTS else row
    if any(cell.figure.unit != "%" or cell.is_change for cell in row):
        return []
    if sum((cell.figure.value for cell in row), Decimal(0)) >= _HUNDRED:
        return []
    hundred = replace(row[0], figure=replace(row[0].figure, value=_HUNDRED))
    return [Operand.of("", cell) for cell in (hundred, *row)]


def _in_brackets(part: Cell, first: Cell) -> bool:
    """Whether a figure stands in brackets that were opened behind the first part, which is in none."""
    if _BRACKET.search(first.text[: first.figure.start]):
        return False
    opened = _BRACKET.search(part.text[: part.figure.start])
    return bool(opened and part.source.key == first.source.key and opened.start() >= first.figure.end)


def _is_of_a_part(part: Cell, last: Cell) -> bool:
    """Whether a figure is told as one of what the part before it has."""
    is_behind = part.source.key == last.source.key
    return is_behind and bool(_HAS.search(part.text[last.figure.end : part.figure.start]))


def _are_alike(cell: Cell, other: Cell) -> bool:
    """Whether a figure may be of one whole with another."""
    return not cell.is_change and are_in_one_unit(cell, other)
