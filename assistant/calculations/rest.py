"""What a sentence calls the rest of a whole: 316 farms, of which 48 and 203, and the others are rice paddies."""

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from assistant.calculations.arithmetic import worked_out
from assistant.calculations.calculation import Calculation
from assistant.calculations.cell import Cell
from assistant.calculations.cells import cells_of
from assistant.calculations.operands import Ask, Operand, sources_of
from assistant.calculations.proving import counted_alike
from assistant.evidence.citing import Source
from assistant.questions.asked_units import SHARES_AND_POINTS
from assistant.questions.question import Question
from assistant.statement import Statement
from assistant.words.lexicon import Lexicon
from assistant.words.telling import has, name_terms, terms_of
from documents.figures import CALENDAR

_REST = re.compile(
    r"(?:其余|余下|剩余|剩下)(?:的|部分)*(?:[\u3400-\u9fff]{0,4}?)(?:均|都|则|全部)?(?:为|是|来自|由|属于?|用于"
    r"|系)(?P<zh>[^，。；,;\d]{2,30})"
    r"|\bthe (?:rest|remainder|balance|remaining (?:ones|part)|others)\b(?P<en>[^,.;\d]{3,60})",
    re.IGNORECASE,
)
_OF_WHICH = re.compile(r"其中|包括|\bof (?:which|whom|these|those|them)\b|\bincluding\b", re.IGNORECASE)
_OF_THE = re.compile(r"\bof (?:the|its|their|these|those|our|all)(?: \w+)? $", re.IGNORECASE)
_REMAINDER = Calculation("remainder", ())
# What a part has is no part of its own: 1000万元（含屋顶400万元）.
_HAS = re.compile(r"含|包括|其中|\bof (?:which|whom)\b|\binclud(?:ing|es?)\b", re.IGNORECASE)
_BRACKET = re.compile(r"[(（][^)）]*$")
_LOOKED_AT = 3
_NOUN = 1.0


def the_rest(question: Question, ask: Ask, lexicon: Lexicon) -> Statement | None:
    """How much of a whole its rest is, where the asked thing is what a sentence calls the rest; else None."""
    if not question.wants_amount or question.asks_share or question.asks_why or question.confirms:
        return None
    for source in sources_of(ask(question))[:_LOOKED_AT]:
        row = [cell for cell in cells_of((source,), question, lexicon) if cell.figure.kind not in CALENDAR]
        rest = _REST.search(row[0].text) if row else None
        # What is told of the rest by a figure of its own needs no working.
        if rest is None or any(rest.start() <= cell.figure.start for cell in row):
            continue
        operands = _whole_and_parts(row, _before(source, question, lexicon))
        if operands is None or not _is_asked(question.text, rest[question.language], operands):
            continue
        result = worked_out(_REMAINDER, operands, question.language)
        return result.told_of(operands, question.language) if result else None
    return None


def _is_asked(asked: str, said: str | None, operands: Sequence[Operand]) -> bool:
    """Whether a noun of a question is told of the rest alone, none of a part alone, and another of the whole."""
    nouns = [t for t, w in terms_of(asked) if w >= _NOUN]
    whole = f"{operands[0].cell.own} {operands[0].cell.earlier}"
    parts = [operand.cell.own for operand in operands[1:]]
    telling = [noun for noun in nouns if said and has(said, noun)]
    # The crew of a boat is no rest of the sailings that fell to a lack of crew.
    told = f"{operands[0].cell.text} {operands[0].cell.around} {operands[-1].cell.text}"
    others = [noun for noun in nouns if noun not in telling]
    if any(not has(told, name) for name in name_terms(asked)):
        return False
    if others and not any(has(whole, noun) for noun in others):
        return False
    of_parts = [noun for noun in nouns if noun not in telling and any(has(part, noun) for part in parts)]
    return any(not any(has(part, noun) for part in parts) for noun in telling) and all(
        has(whole, noun) for noun in of_parts
    )


def _before(source: Source, question: Question, lexicon: Lexicon) -> list[Cell]:
    """The figures of the sentence before, of the same paragraph."""
    sentence = lexicon.before(source.article, source.sentence)
    if sentence is None or sentence.paragraph != source.sentence.paragraph:
        return []
    row = cells_of((Source(source.article, sentence, source.score),), question, lexicon)
    return [cell for cell in row if cell.figure.kind not in CALENDAR]


def _whole_and_parts(row: Sequence[Cell], before: Sequence[Cell]) -> list[Operand] | None:
    """A whole with the parts that are told of it: in one sentence, or begun in the one before."""
    for cells in (row, [*before, *row]):
        whole, *parts = [cell for cell in cells if _are_alike(cell, cells[-1])]
        parts = [part for part in parts if not _in_brackets(part, parts[0])]
        if any(_is_of_a_part(part, last) for last, part in pairwise(parts)):
            continue
        told = sum((cell.figure.value for cell in parts), Decimal(0))
        marked = _OF_WHICH.search(whole.text, whole.figure.end) or _OF_WHICH.search(cells[-1].text)
        marked = marked or _OF_THE.search(whole.text[: whole.figure.start])
        if parts and marked and told < whole.figure.value and whole.figure.unit not in SHARES_AND_POINTS:
            return [Operand.of("", cell) for cell in (whole, *parts)]
    return None


def _in_brackets(part: Cell, first: Cell) -> bool:
    """Whether a figure stands in brackets that were opened behind the first part."""
    opened = _BRACKET.search(part.text[: part.figure.start])
    return bool(opened and part.source.key == first.source.key and opened.start() >= first.figure.end)


def _is_of_a_part(part: Cell, last: Cell) -> bool:
    """Whether a figure is told as one of what the part before it has."""
    is_behind = part.source.key == last.source.key
    return is_behind and bool(_HAS.search(part.text[last.figure.end : part.figure.start]))


def _are_alike(cell: Cell, other: Cell) -> bool:
    """Whether two figures may be of one whole: in one unit, or counting alike; English leaves out what it counts."""
    figures = cell.figure, other.figure
    is_abroad = all(figure.counted.isascii() for figure in figures)
    counted = is_abroad or counted_alike([figure.counted for figure in figures])
    return not cell.is_change and figures[0].unit == figures[1].unit and (bool(figures[0].unit) or counted)
