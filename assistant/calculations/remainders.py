"""What is left of a whole whose parts one sentence gives: 投资42亿元，其中疏浚16亿元; 310 lorries, of which 40."""

import re
from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from assistant.calculations.calculation import Calculation
from assistant.calculations.cell import Cell
from assistant.calculations.operand_names import told_apart
from assistant.calculations.operands import Operand
from assistant.calculations.own_figures import is_in_unit
from assistant.calculations.proving import counted_alike, title_of
from assistant.calculations.rivals import counts_another
from assistant.words.telling import VERB, has, terms_of
from documents.article import Language
from documents.figures import CALENDAR
from documents.scripts import HANZI

_OF_WHICH = re.compile(
    r"其中|(?<=[\u3400-\u9fff\d])包括|(?<=[\u3400-\u9fff])中[，,]包括"
    r"|(?<=[\u3400-\u9fff])中[，,](?=[^，。；]{0,6}\d)"
    r"|(?<=[\u3400-\u9fff])(?<![初高集])中(?![心央国间等学型文医药部期级东年])(?=[^，。；\d]{1,12}[只仅有为是占达][^，。；\d]{0,3}\d)"
    r"|\bof (?:which|whom|these|those|them)\b|\binclud(?:ing|ed)\b|\bamong (?:which|whom|them)\b"
)
# The whole stands behind the word: of the 40 schools, 31 have a hall.
_OF_THE = re.compile(r"(?:^|[;:] )(?:Out )?[Oo]f (?:the|its|their|our|these|all)\b(?:[^,;]|,(?=\d))*,(?!\d)")
_IS_PART = re.compile(r" of (?:which|whom|these|those|them)")
# National-level ones are the national ones.
_LEVEL = re.compile(r"(?<=\w)[ -](?:level|wide)\b(?: ones?)?", re.IGNORECASE)
# So much of what is said a sentence in another language has to mean; less where the question gives the whole itself.
_MEANT, _MEANT_OF_A_KNOWN = 0.6, 0.4
# A part that is told as what is not so is itself what is asked for.
DENIED = re.compile(r"没有|[尚还]?未(?!来)|\bnot\b|n['’]t\b", re.IGNORECASE)
# What is to be done, and what is done of it.
_PLANNED = re.compile(
    r"计划|拟|规划|任务|目标|应|需要?|要求|列入|\b(?:plan\w*|target\w*|due|to be|aim\w*|schedul\w*)\b", re.IGNORECASE
)
CARRIED_OUT = re.compile(r"完成|已|竣工|建成|落实|实现|\b(?:complet\w+|done|finish\w*|already|so far)\b", re.IGNORECASE)
# What is laid out on something goes by many names.
_OUTLAY = re.compile(
    r"投入|投资|支出|预算|经费|资金|花费|费用|开支|拨款"
    r"|(?:\b|^)(?:budget|fund|spend|spent|invest|cost|expenditur|outlay|grant)\w*",
    re.IGNORECASE,
)


def left_over(calculation: Calculation, cells: Sequence[Cell], language: Language) -> tuple[Operand, ...] | None:
    """The whole and the parts to be taken from it, where a sentence says of one whole that these are parts."""
    if calculation.operation != "remainder":
        return None
    sentences: dict[tuple[str, int], list[Cell]] = defaultdict(list)
    for cell in cells:
        if cell.figure.kind not in CALENDAR and not cell.is_change:
            sentences[cell.source.key].append(cell)
    rows = sentences.values()
    found = [told for row in rows if (told := _told(calculation, row) or _undone(calculation, row))]
    if len({tuple(cell.figure.value for cell in told) for told in found}) != 1:
        return None
    if len(found[0]) == len(calculation.things):
        names = told_apart(calculation.things, found[0], language)
    else:
        names = [cell.own.strip() for cell in found[0]]
    return tuple(Operand.of(name, cell) for name, cell in zip(names, found[0], strict=True))


def _told(calculation: Calculation, row: Sequence[Cell]) -> tuple[Cell, ...] | None:
    whole, *excluded = calculation.things
    behind = _OF_THE.search(row[0].text)
    mark = behind or _OF_WHICH.search(row[0].text)
    if mark is None or not excluded:
        return None
    start, end = (mark.end() if behind else mark.start()), mark.end()
    # The part may stand before the word: 6,400 forms, and 4,160 of them.
    if own := next((cell for cell in row if _IS_PART.fullmatch(row[0].text[cell.figure.end : end])), None):
        start = end = own.figure.start
    before = [cell for cell in row if cell.figure.end <= start and is_in_unit(calculation, cell)]
    parts = [cell for cell in row if cell.figure.start >= end]
    names = [_naming(thing.words) for thing in excluded]
    said = [(t, w) for t, w in terms_of(f"{whole.words} {calculation.shared}") if w >= VERB]
    for cell in reversed(before):
        if whole.amount not in {None, cell.figure.value} or not cell.is_of(calculation.years):
            continue
        alike = [part for part in parts if _is_part(part, cell)]
        headings = " ".join((*cell.source.sentence.section, *cell.source.sentence.section_rendering))
        head = f"{row[0].text[:start]} {cell.elsewhere} {title_of(cell)} {headings}"
        least = _least_meant(calculation, cell)
        # What all of them are is said with the whole: of the 48 parks, 7 are national.
        told = [[(t, w) for t, w in own if not has(head, t)] or own for own in names]
        chosen = [[part for part in alike if own and _is_named(own, part, least)] for own in told]
        held = sum(w * _says(head, t) for t, w in said) >= least * sum(w for _, w in said)
        # A word that all parts of a kind have means all of them: of 63 zones, those that are national.
        if not all(chosen) or not (held or (whole.amount and least < 1)):
            continue
        taken = tuple(part for fits in chosen for part in fits)
        if len(set(taken)) == len(taken) and sum((c.figure.value for c in taken), Decimal(0)) <= cell.figure.value:
            return (cell, *taken)
    return None


def _undone(calculation: Calculation, row: Sequence[Cell]) -> tuple[Cell, ...] | None:
    """What was planned and what of it is done, where it is asked how much is not: 计划改造120座，已改造78座."""
    whole, *excluded = calculation.things
    said = [(t, w) for t, w in terms_of(f"{whole.words} {calculation.shared}") if w >= VERB]
    if len(excluded) != 1 or not said:
        return None
    for planned, done in pairwise(row):
        if not (_is_part(done, planned) and _PLANNED.search(planned.before) and done.is_of(calculation.years)):
            continue
        head = f"{planned.earlier} {planned.own} {planned.elsewhere}"
        held = sum(w * _says(head, t) for t, w in said) >= _least_meant(calculation, planned) * sum(w for _, w in said)
        is_done = has(done.own, excluded[0].words) or CARRIED_OUT.search(done.own)
        if held and is_done and not DENIED.search(done.own):
            return planned, done
    return None


def _naming(words: str) -> list[tuple[str, float]]:
    """The words that name a part: those that tell something, or where there are none, all of them."""
    bare = _LEVEL.sub(" ", words)
    return [(t, w) for t, w in terms_of(bare) if w >= VERB] or list(terms_of(words))


def is_one_of_several(calculation: Calculation, chosen: Sequence[Cell], cells: Sequence[Cell]) -> bool:
    """Whether a part that is taken off is told like another figure of its sentence: 国家级经开区6个，高新区2个."""
    if calculation.operation != "remainder":
        return False
    for thing, part in zip(calculation.things[1:], chosen[1:], strict=True):
        said = [t for t, _ in _naming(thing.words) if has(part.own, t)]
        for cell in cells:
            if cell.source.key != part.source.key or cell.key in {c.key for c in chosen}:
                continue
            # The whole of a part is what its own sentence says it is a part of.
            if (
                part.source.key != chosen[0].source.key
                and _is_part(part, cell)
                and cell.figure.value > part.figure.value
            ):
                return True
            # That of another year is no other part.
            if cell.year is not None and cell.year != part.year:
                continue
            if said and _is_part(cell, chosen[0]) and all(has(cell.own, t) for t in said):
                return True
            if said and _counts_the_same(cell, part):
                return True
    return False


def _counts_the_same(cell: Cell, part: Cell) -> bool:
    """Whether two English numbers count one noun: 604 full-time firefighters, 318 on-call firefighters."""
    nouns = {
        figure.counted.split()[-1:][0]
        for figure in (cell.figure, part.figure)
        if figure.counted.isascii() and figure.counted
    }
    return len(nouns) == 1 and bool(cell.figure.counted and part.figure.counted)


def _least_meant(calculation: Calculation, whole: Cell) -> float:
    """How much of the words of a question its sentence has to say: all, but where they are of another language."""
    if not HANZI.search(whole.text) or HANZI.search(calculation.things[0].words):
        return 1.0
    return _MEANT if calculation.things[0].amount is None else _MEANT_OF_A_KNOWN


def _is_named(own: Sequence[tuple[str, float]], part: Cell, least: float) -> bool:
    """Whether so much of the words of a part stands with its figure."""
    return sum(w * bool(has(part.own, t)) for t, w in own) >= least * sum(w for _, w in own)


def _says(head: str, term: str) -> bool:
    """Whether what stands before the parts says a word of the whole, or for money laid out another word."""
    return bool(has(head, term) or (_OUTLAY.search(term) and _OUTLAY.search(head)))


def _is_part(part: Cell, whole: Cell) -> bool:
    """Whether a figure may be one of the parts of a whole: in its unit, and not a count of other things."""
    if part.figure.unit != whole.figure.unit or not counted_alike([part.figure.counted, whole.figure.counted]):
        return False
    return part.figure.value <= whole.figure.value and not (
        part.figure.counted.isascii() and counts_another(part, {t for t, _ in terms_of(whole.own + part.before)})
    )
