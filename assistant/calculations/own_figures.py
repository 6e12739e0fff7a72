"""The figures of an article that may be a thing's own, each with how well it fits the words of the question."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.calculations.aims import AIM, is_aimed
from assistant.calculations.calculation import Calculation
from assistant.calculations.cell import Cell
from assistant.calculations.cells import last_clause, tie
from assistant.calculations.proving import is_counted, is_rated, strange_words, title_of
from assistant.calculations.rivals import counts_another, counts_it, is_anothers, narrower, strangers
from assistant.calculations.things import Thing, is_age
from assistant.calculations.units_meant import LENGTHS
from assistant.questions.asked_units import SHARES_AND_POINTS
from assistant.words.telling import VERB, has, name_terms, terms_of
from documents.figures import CALENDAR
from documents.scripts import HANZI

# Of the words of a thing so much has to belong to its figure, and of what the things share so much has to be said.
_HELD, _SHARED_HELD, _VERB_HELD = 0.62, 0.5, 0.4
_TELLING = 0.6
# A name has to stand at least in the paragraph; less weight than this hardly says what is measured.
_KNOWN, _ABOVE, _HARDLY = 0.4, 0.5, 0.35
# What the title names is meant throughout.
_ENTITLED = 0.65
_OWN, _SLIGHT = 0.8, 0.2
_FEW = 10
_COUNTS_ANOTHER, _NARROWER = 0.6, 0.08

# What is measured in a unit of length; nothing is counted by such words.
_LENGTH = re.compile(r"里程|长度|[全总]长(?=$|[\s的])|\blength\b", re.IGNORECASE)
_PER = re.compile(r"(?:\bper |每)$", re.IGNORECASE)
_TIMED = re.compile(
    r"[长短久快慢早晚迟龄寿]|[时年月天日周岁]|分钟|停留|等"
    r"|\b(?:long|short|tim|tak|took|last|wait|year|month|week|day|night|hour|minute|second|age|old|young|earl|late|delay|period"
    r"|duration|fast|quick|slow|soon|life|term|stay|spen[dt]|journey|trip|voyage|season)",
    re.IGNORECASE,
)
_OF_GIVEN = frozenset({"total", "share", "remainder"})
_CHANGES = frozenset({"growth", "multiple"})


def own_figures(thing: Thing, calculation: Calculation, cells: Sequence[Cell]) -> Iterator[tuple[float, Cell]]:
    """The cells that may be the figure of a thing, each with how well it fits."""
    own = _weighed(thing.words, cells)
    others = [t for other in calculation.things if other is not thing for t in _weighed(other.words, cells)]
    mine, theirs = {t for t, _ in own}, {t for t, _ in others}
    shared = [(t, w) for t, w in _weighed(calculation.shared, cells) if t not in mine]
    asked = mine | theirs | {t for t, _ in shared}
    # The whole of what the others are parts of may be named by no word of its own: 占全市的多少.
    whole = [] if any(w > _SLIGHT for _, w in own) else [(t, w) for t, w in others if t not in mine]
    known = _known(thing, calculation, cells)
    beside_some = {t for t, _ in own if any(has(c.own, t) for c in cells)}
    given = calculation.operation != "years" and any(cell.figure.value == thing.amount for cell in cells)
    own_words = mine | {t for t, _ in shared}
    held = _SHARED_HELD if any(w >= 1 for _, w in terms_of(calculation.shared)) else _VERB_HELD
    is_counted_somewhere = any(counts_it(cell, mine) for cell in cells)
    for rank, cell in enumerate(cells):
        if not may_be_figure_of(thing, calculation, cell) or is_anothers(cell, thing, asked):
            continue
        exact = counts_it(cell, mine)
        of_another = counts_another(cell, own_words)
        if (given and cell.figure.value != thing.amount) or (is_counted_somewhere and not exact and of_another):
            continue
        if calculation.operation == "remainder" and of_another and cell.figure.counted.isascii():
            continue
        ties = {t: tie(t, cell) for t in asked}
        if own and not whole and not _is_told(own, theirs, thing, cell, {t for t, _ in shared}, beside_some):
            continue
        common = sum(w * max(ties[t], _ENTITLED * bool(has(title_of(cell), t))) for t, w in shared)
        if common < held * sum(w for _, w in shared) and sum(w for _, w in shared) > _HARDLY:
            continue
        strange = strange_words(replace(cell, before=last_clause(cell.before)), asked)
        # What the article measures by these words, it does not measure without them.
        named = exact or (bool(cell.name) and any(has(cell.name, t) for t in mine))
        least = _ABOVE if strange and not named else _KNOWN
        if any(ties[t] < least for t in known if t in ties and not has(title_of(cell), t)):
            continue
        away = 0.0
        if not whole and not exact:
            away = sum(w * (tie(t, cell, strict=True) >= _OWN) for t, w in others if t not in mine)
        near = (
            sum(w * tie(t, cell, strict=True) for t, w in own) + 0.8 * common + 0.4 * sum(w * ties[t] for t, w in whole)
        )
        dated = _dated(cell, thing.years)
        against = _COUNTS_ANOTHER * of_another + _NARROWER * narrower(cell, asked)
        if not own and strangers(cell, asked):
            against += _COUNTS_ANOTHER
        yield near - 0.8 * away + dated - 0.3 * min(strange, 4) - against - 0.005 * min(rank, 40), cell


def _known(thing: Thing, calculation: Calculation, cells: Sequence[Cell]) -> list[str]:
    """The telling words of what is asked that stand with some figure itself."""
    asked = (*terms_of(thing.words), *terms_of(calculation.shared))
    return [t for t, w in asked if w >= VERB and any(has(cell.own, t) >= _OWN for cell in cells)]


def may_be_figure_of(thing: Thing, calculation: Calculation, cell: Cell) -> bool:
    """Whether a figure is of the kind, the unit and the year that are asked for."""
    calendar = calculation.operation == "years"
    if (cell.figure.kind in CALENDAR) != calendar:
        return False
    if calendar:
        return True
    if is_age(cell.figure, cell.text):
        return False
    # How many they are of whom it is asked is no measure of theirs: 三省的总规模.
    if cell.figure.value <= _FEW and not cell.figure.unit and _is_said(cell, " ".join(calculation.texts)):
        return False
    # What is to be added up, or is a whole, may be given by the question itself: 6 of one kind and 2 of the other.
    if calculation.operation in _OF_GIVEN and thing.amount not in {None, cell.figure.value}:
        return False
    # What it came from is none of the level that is asked for, nor is what a rate is told per: 412 per 1,000 people.
    former = cell.is_former and not (thing.years and cell.year in thing.years)
    if calculation.operation not in _CHANGES and (former or _PER.search(cell.before)):
        return False
    return is_in_unit(calculation, cell) and not cell.is_change and cell.is_of(thing.years)


def _is_said(cell: Cell, asked: str) -> bool:
    """Whether the words of a question say a number, spelled out, with what it counts."""
    behind = cell.text[cell.figure.end : cell.figure.end + 1] if HANZI.search(cell.figure.text) else ""
    said = cell.figure.text if cell.figure.text.endswith(cell.figure.counted) else f"{cell.figure.text}{behind}"
    return not any(c.isdigit() for c in said) and said in asked


def is_in_unit(calculation: Calculation, cell: Cell) -> bool:
    """Whether a figure is in the unit that is asked for, and a rate only where one is."""
    if cell.figure.unit not in LENGTHS and _LENGTH.search(" ".join(calculation.texts)):
        return False
    if calculation.units and cell.figure.unit not in calculation.units:
        return False
    if calculation.operation == "growth" and calculation.percent and cell.figure.unit == "%":
        return False
    # A rate is no part of a rate.
    if calculation.operation == "share" and cell.figure.unit in SHARES_AND_POINTS:
        return False
    asked = calculation.asked if calculation.operation != "per" else ""
    # How long something takes is measured only where time is asked for.
    if asked and cell.figure.kind == "duration" and not _TIMED.search(f"{asked} {' '.join(calculation.texts)}"):
        return False
    if calculation.operation in _CHANGES and is_aimed(cell) and not AIM.search(asked):
        return False
    return not asked or (is_counted(cell.figure, asked) and is_rated(cell, asked))


def _is_told(
    own: Sequence[tuple[str, float]],
    theirs: set[str],
    thing: Thing,
    cell: Cell,
    shared: set[str],
    beside_some: set[str],
) -> bool:
    """Whether the words of a thing are held, and those that tell it from the others stand with the figure itself."""
    ties = {t: tie(t, cell) for t, _ in own}
    mine = set(ties)
    if not strangers(cell, mine | shared):
        ties = {t: max(held, _ENTITLED * bool(has(title_of(cell), t))) for t, held in ties.items()}
    if sum(w * ties[t] for t, w in own) < _HELD * sum(w for _, w in own):
        return False
    telling = [(t, w) for t, w in own if t not in theirs and w > 0.1]
    if not telling:
        return True
    proper = name_terms(thing.words)
    # A word that no figure has beside it tells none from another: the bus fleet.
    telling = [(t, w) for t, w in telling if t in beside_some or t in proper] or telling
    named = [(t, w) for t, w in telling if t in proper and not has(title_of(cell), t)]
    if any(ties[t] < _KNOWN for t, _ in named):
        return False
    heaviest = max(w for _, w in named or telling)
    most_telling = [t for t, w in named or telling if w >= heaviest - 0.12]
    strange = strangers(cell, mine | shared)
    # The company beside a name may be that of the name.
    beside = any(has(cell.own, t) for t in most_telling)
    if max(tie(t, cell, strict=True) for t in most_telling) >= _TELLING and (beside or not strange):
        return all(ties[t] >= _KNOWN for t in most_telling)
    # Whom the whole article is about, a sentence that names nobody else need not say.
    return all(has(title_of(cell), t) for t in most_telling) and not strange


def _dated(cell: Cell, years: frozenset[str]) -> float:
    """What speaks for a figure of one of `years`: that it says so; against it, that no year is named near it."""
    if not years:
        return 0.0
    if cell.year in years:
        return 0.5
    return 0.0 if cell.years_around & years else -0.5


def _weighed(text: str, cells: Sequence[Cell]) -> list[tuple[str, float]]:
    """The words of a text with how much each tells: more, the fewer figures have it beside them."""
    most = max(1, len(cells))
    return [(t, w * (1.0 - 0.6 * sum(has(c.text, t) for c in cells) / most)) for t, w in terms_of(text)]
