"""The figures of a table that belong together: one of a row and the total of its column, two of what one row is of."""

import re
from collections.abc import Iterator, Sequence
from itertools import permutations

from assistant.calculations.calculation import Calculation
from assistant.calculations.cell import Cell
from assistant.calculations.proving import title_of
from assistant.calculations.things import Thing
from assistant.evidence.grids import caption_of, is_total
from assistant.questions.asked_units import SHARES_AND_POINTS
from assistant.words.measures import measures_of
from assistant.words.telling import VERB, has, terms_of
from documents.scripts import HANZI
from documents.years import BARE_YEAR

# So much of what is measured the headers in another language have to mean.
_MOSTLY, _NOUN = 0.5, 1.0
_OF_A_YEAR = re.compile(rf"\s*(?:in )?{BARE_YEAR.pattern}年?\s*")
# What says that the whole is meant says nothing of what is measured.
_EXTENT = re.compile(
    r"\b(?:the )?(?:country|nation|state|region|coast|city|province)(?:['’]s|-?wide)?\b|\bnational(?:ly)?\b"
    r"|\b(?:total|overall|entire|whole|all|combined)\b|全[国省市部区县]的?|总(?=[\u3400-\u9fff]{2})|合计|总计",
    re.IGNORECASE,
)


def is_of_an_unasked_row(cell: Cell, asked: str) -> bool:
    """Whether a figure is that of a row of a table that a question does not name, and no total of all rows."""
    if not cell.column or not cell.name or is_total(cell.name):
        return False
    return not any(has(asked, term) for term, _ in terms_of(cell.name))


def of_own_columns(cells: Sequence[Cell], things: Sequence[Thing]) -> bool:
    """Whether figures of one row are each told by the header of their own column, where they are of several columns."""
    for first, second in permutations(zip(cells, things, strict=False), 2):
        cell, other = first[0], second[0]
        if not cell.column or cell.source.key != other.source.key or cell.column == other.column:
            continue
        terms = [t for t, _ in terms_of(first[1].words)]
        if terms and not any(_says(cell.column, t) for t in terms):
            return False
    return True


def of_a_table(calculation: Calculation, cells: Sequence[Cell]) -> tuple[Cell, ...] | None:
    """The figures of one table that something is asked of; None where they are not sure."""
    told = [cell for cell in cells if cell.column and cell.name]
    if len(calculation.things) < 2 or calculation.first != 1 or not told:
        return None
    found: list[tuple[Cell, ...]] = []
    if calculation.operation in {"share", "per"} and len(calculation.things) == 2:
        if calculation.operation == "share":
            found += _part_and_total(calculation, told)
        else:
            found += _plainest(calculation, list(_two_of_one(calculation, told)))
    values = {tuple(cell.figure.value for cell in chosen) for chosen in found}
    return found[0] if len(values) == 1 else None


def _plainest(calculation: Calculation, found: Sequence[tuple[Cell, Cell]]) -> list[tuple[Cell, ...]]:
    """The pairs whose headers say the fewest nouns that are not asked for: visitors, not visitors from abroad."""
    asked = " ".join(calculation.texts)
    strange = [
        sum(w >= _NOUN and not _says(asked, t) and not _is_asked(t, asked) for cell in pair for t, w in _labelled(cell))
        for pair in found
    ]
    return [pair for pair, number in zip(found, strange, strict=True) if number == min(strange)]


def _labelled(cell: Cell) -> tuple[tuple[str, float], ...]:
    return terms_of(f"{cell.name} {_bare(cell.column)}")


def _is_abroad(cell: Cell, words: str) -> bool:
    return bool(HANZI.search(cell.text)) != bool(HANZI.search(words))


def _part_and_total(calculation: Calculation, cells: Sequence[Cell]) -> Iterator[tuple[Cell, Cell]]:
    """Every figure of a row that is named as the part, with the total of its column."""
    part, whole = calculation.things
    if part.amount is not None or whole.amount is not None:
        return
    asked = _terms(_EXTENT.sub(" ", f"{part.words} {whole.words} {calculation.shared}"))
    for cell, total in permutations(cells, 2):
        if not is_total(total.name) or _table(cell) != _table(total) or not _are_alike(cell, total):
            continue
        own = [t for t, _ in terms_of(cell.name)]
        rest = [t for t in asked if not any(has(t, o) or has(o, t) for o in own)]
        is_named = bool(own) and all(has(part.words, t) for t in own)
        if is_named and _tells(cell.column, rest, cell) and cell.is_of(calculation.years) and _is_amount(cell):
            yield cell, total


def _two_of_one(calculation: Calculation, cells: Sequence[Cell]) -> Iterator[tuple[Cell, Cell]]:
    """Every two figures that are of one row, or of one column, whose other headers say what is divided by what."""
    divided, divisor = calculation.things
    asked = f"{divided.words} {divisor.words} {calculation.shared}"
    for first, second in permutations(cells, 2):
        if _table(first) != _table(second) or not (_is_amount(first) and _is_amount(second)):
            continue
        for of, mine, theirs in _axes(first, second):
            own = [t for t, _ in terms_of(of)]
            # Whom the whole table is of need not be said twice.
            if not own or not all(_says(asked, t) or _is_asked(t, asked) for t in own):
                continue
            rest = [[t for t in _terms(thing.words) if not _says(of, t)] for thing in (divided, divisor)]
            if rest[0] and rest[1] and _tells(mine, rest[0], first) and _tells(theirs, rest[1], second):
                yield first, second


def _is_asked(term: str, asked: str) -> bool:
    """Whether a word of a header has what some word of a question means, which may be in another language."""
    return any(_says(term, t) for t, _ in terms_of(asked))


def _axes(first: Cell, second: Cell) -> Iterator[tuple[str, str, str]]:
    """What two figures have in common, and the header that tells each: of one row the columns', or the rows'."""
    if first.name == second.name and first.column != second.column:
        yield first.name, first.column, second.column
    if first.column == second.column or _bare(first.column) == _bare(second.column):
        yield _bare(first.column), f"{first.name} {first.before}", f"{second.name} {second.before}"


def _bare(column: str) -> str:
    """The header of a column without the unit of its figures."""
    return re.split(r"[（(]|\s\S+$", column.strip())[0].strip()


def _table(cell: Cell) -> tuple[object, ...]:
    return cell.key[0], cell.source.sentence.section


def _are_alike(cell: Cell, total: Cell) -> bool:
    return cell.column == total.column and cell.figure.unit == total.figure.unit and not is_total(cell.name)


def _is_amount(cell: Cell) -> bool:
    return cell.figure.unit not in SHARES_AND_POINTS


def _terms(words: str) -> list[str]:
    return [t for t, w in terms_of(words) if w >= VERB]


def _tells(header: str, terms: Sequence[str], cell: Cell) -> bool:
    """Whether a header says one of the words, and it, the headings or the title say all of them."""
    above = (
        f"{' '.join((*cell.source.sentence.section, cell.around))} {title_of(cell)} {caption_of(cell.source.sentence)}"
    )
    said = [t for t in terms if _says(header, t)]
    held = sum(t in said or _says(above, t) for t in terms)
    # Of a column of a year, what stands above the table says what is counted.
    return bool(said or (terms and _OF_A_YEAR.fullmatch(header))) and held >= len(terms) * (
        _MOSTLY if _is_abroad(cell, "".join(terms)) else 1
    )


def _says(text: str, term: str) -> bool:
    """Whether a text has a word, or another one for the same measure."""
    return bool(has(text, term) or measures_of(term) & measures_of(text))
