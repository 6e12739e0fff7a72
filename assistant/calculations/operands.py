"""The figures that a calculation works with: each thing's own, of one measure and one year, or which thing has none."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product

from assistant.calculations.calculation import Calculation
from assistant.calculations.cell import Cell
from assistant.calculations.cells import tie
from assistant.calculations.operand_names import told_apart
from assistant.calculations.proving import are_proven, counted_alike, is_counted, is_rated, strange_words, title_of
from assistant.calculations.rivals import counts_another, counts_it, is_anothers, narrower, strangers
from assistant.calculations.rows import with_all_rows
from assistant.calculations.things import YEAR, Thing
from assistant.evidence.citing import Source
from assistant.evidence.evidence import Found
from assistant.questions.question import Question
from assistant.words.telling import VERB, has, names_in, terms_of
from documents.article import Language
from documents.figures import CALENDAR, Figure, write

Ask = Callable[[Question], Found]
_OF_ONE_SCALE, _WIDEST = frozenset({"difference", "excess", "total", "average", "growth", "remainder"}), 1000
# Of the words of a thing so much has to belong to its figure, and of what the things share so much has to be said.
_HELD, _SHARED_HELD, _VERB_HELD = 0.62, 0.5, 0.4
_TELLING = 0.6
# A name has to stand at least in the paragraph; less weight than this hardly says what is measured.
_KNOWN, _ABOVE, _HARDLY = 0.4, 0.5, 0.35
# What the title names is meant throughout.
_ENTITLED, _NEARBY = 0.65, 2
_OWN, _EARLIER, _SLIGHT = 0.8, 0.7, 0.2
_COMMA = re.compile(r", |，")
_COUNTS_ANOTHER, _NARROWER = 0.6, 0.08
_TOGETHER = 0.5
_LATEST = 2030
_STRANGE_NOUNS = 2
_MOST_EACH = 8
# Of more things, choices are no longer weighed against each other: there are too many.
MOST_THINGS = 6


@dataclass(frozen=True, slots=True)
class Operand:
    """A figure of the article with what it is of and the sentence that holds it."""

    name: str
    figure: Figure
    source: Source
    cell: Cell


@dataclass(frozen=True, slots=True)
class Missing:
    """What a calculation would need and the articles do not give, in words of the question; empty if it has none."""

    term: str


def sources_of(found: Found) -> tuple[Source, ...]:
    """Every sentence that was considered, the chosen ones first."""
    chosen = {(s.article.name, s.sentence.number): s for s in found.sources}
    for hit, share in zip(found.ranked.hits, found.ranked.shares, strict=True):
        chosen.setdefault((hit.article.name, hit.sentence.number), Source(hit.article, hit.sentence, share))
    return with_all_rows(s for s in chosen.values() if s.sentence.role != "heading")


def operands_of(
    calculation: Calculation, cells: Sequence[Cell], language: Language, *, any_unit: bool = False
) -> tuple[Operand, ...] | Missing:
    """The figure of every thing: those that together fit the words of the question best."""
    things = calculation.things
    fitting = [list(_fitting(thing, calculation, cells)) for thing in things]
    for thing, fits in zip(things, fitting, strict=True):
        if not fits:
            return Missing(thing.words)
    most = _MOST_EACH if len(things) < 4 else 3 if len(things) <= MOST_THINGS else 1
    tops = [sorted(fits, key=lambda fit: -fit[0])[:most] for fits in fitting]
    # Where each has but one figure, its sentence may say of when it is what else happened: built in 2021.
    single = all(len(fits) == 1 for fits in fitting)
    best: tuple[float, tuple[Cell, ...]] | None = None
    for chosen in product(*tops):
        chosen_cells = tuple(cell for _, cell in chosen)
        if not may_go_together(chosen_cells, calculation, any_unit=any_unit, single=single) or not are_proven(
            chosen_cells, calculation, cells
        ):
            continue
        score = sum(points for points, _ in chosen) + _alike(chosen_cells, things)
        if any_unit and _in_one_clause(chosen_cells):
            score += _TOGETHER
        if best is None or score > best[0]:
            best = score, chosen_cells
    if best is None:
        return Missing(things[-1].words)
    names = told_apart(things, best[1], language)
    return tuple(Operand(name, cell.figure, cell.source, cell) for name, cell in zip(names, best[1], strict=True))


def _fitting(thing: Thing, calculation: Calculation, cells: Sequence[Cell]) -> Iterator[tuple[float, Cell]]:
    """The cells that may be the figure of a thing, each with how well it fits."""
    own = _weighed(thing.words, cells)
    others = [t for other in calculation.things if other is not thing for t in _weighed(other.words, cells)]
    mine, theirs = {t for t, _ in own}, {t for t, _ in others}
    shared = [(t, w) for t, w in _weighed(calculation.shared, cells) if t not in mine]
    asked = mine | theirs | {t for t, _ in shared}
    # The whole of what the others are parts of may be named by no word of its own: 占全市的多少.
    whole = [] if any(w > _SLIGHT for _, w in own) else [(t, w) for t, w in others if t not in mine]
    known = [
        t
        for t, w in (*terms_of(thing.words), *terms_of(calculation.shared))
        if w >= VERB and any(has(c.own, t) >= _OWN for c in cells)
    ]
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
        ties = {t: tie(t, cell) for t in asked}
        if own and not whole and not _is_told(own, theirs, thing, cell, {t for t, _ in shared}, beside_some):
            continue
        common = sum(w * max(ties[t], _ENTITLED * bool(has(title_of(cell), t))) for t, w in shared)
        if common < held * sum(w for _, w in shared) and sum(w for _, w in shared) > _HARDLY:
            continue
        strange = strange_words(replace(cell, before=_last_clause(cell.before)), asked)
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


def may_be_figure_of(thing: Thing, calculation: Calculation, cell: Cell) -> bool:
    """Whether a figure is of the kind, the unit and the year that are asked for."""
    calendar = calculation.operation == "years"
    if (cell.figure.kind in CALENDAR) != calendar:
        return False
    if calendar:
        return True
    if calculation.units and cell.figure.unit not in calculation.units:
        return False
    if calculation.operation == "growth" and calculation.percent and cell.figure.unit == "%":
        return False
    if calculation.asked and not (is_counted(cell.figure, calculation.asked) and is_rated(cell, calculation.asked)):
        return False
    return not cell.is_change and cell.is_of(thing.years)


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
    proper = {t for name in names_in(thing.words) for t, _ in terms_of(name)}
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


def _last_clause(before: str) -> str:
    """What stands with a figure since the last comma: what leads to it says nothing strange."""
    return _COMMA.split(before.rstrip(" ,，"))[-1]


def _weighed(text: str, cells: Sequence[Cell]) -> list[tuple[str, float]]:
    """The words of a text with how much each tells: more, the fewer figures have it beside them."""
    most = max(1, len(cells))
    return [(t, w * (1.0 - 0.6 * sum(has(c.text, t) for c in cells) / most)) for t, w in terms_of(text)]


def may_go_together(
    cells: Sequence[Cell], calculation: Calculation, *, any_unit: bool = False, single: bool = False
) -> bool:
    """Whether figures are of different places of the text, one measure, and one year unless years are compared."""
    if len({cell.place for cell in cells}) < len(cells) or _is_far(cells, calculation.things):
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
    if calculation.operation == "share" and cells[0].figure.value > cells[1].figure.value:
        return False
    if calculation.operation == "remainder" and cells[0].figure.value < sum(c.figure.value for c in cells[1:]):
        return False
    if len({thing.years for thing in calculation.things}) > 1:
        return len({cell.year for cell in cells}) == len(cells) and _of_one_measure(cells, calculation.shared)
    alone = single and len({cell.place[:2] for cell in cells}) == 1
    return (alone and not any(thing.years for thing in calculation.things)) or _of_one_year(cells)


def _of_one_year(cells: Sequence[Cell]) -> bool:
    """Whether no two figures say another year, and those that say none stand where theirs is named."""
    years = {cell.year for cell in cells} - {None}
    undated = [cell.years_around for cell in cells if cell.year is None and cell.years_around]
    return len(years) < 2 and all(not years or years & around for around in undated)


def _in_one_clause(cells: Sequence[Cell]) -> bool:
    """Whether nothing but words of one clause stands between figures."""
    if len({cell.place[:2] for cell in cells}) > 1:
        return False
    start, end = min(c.figure.end for c in cells), max(c.figure.start for c in cells)
    return _COMMA.search(cells[0].text[start:end]) is None


def _of_one_scale(cells: Sequence[Cell]) -> bool:
    """Whether figures may be added up or set against each other: 14,000 students and 4 colleges are no sum."""
    values = [abs(cell.figure.value) for cell in cells if cell.figure.value]
    return not values or max(values) <= _WIDEST * min(values)


def _is_far(cells: Sequence[Cell], things: Sequence[Thing]) -> bool:
    """Whether a sentence that leaves out whom it is of stands far from that which the other figure is from."""
    numbers = [cell.source.sentence.number for cell in cells]
    if max(numbers) - min(numbers) <= _NEARBY:
        return False
    names = [[t for name in names_in(thing.words) for t, _ in terms_of(name)] for thing in things]
    return any(not has(cell.text, t) for own, cell in zip(names, cells, strict=True) for t in own)


def _of_one_measure(cells: Sequence[Cell], shared: str) -> bool:
    """Whether no figure lacks a word of the measure that another has, while it stands with words of its own."""
    if any(_is_of_more(cell, other, shared) for cell in cells for other in cells if cell is not other):
        return False
    for term, weight in terms_of(shared):
        ties = [tie(term, cell) for cell in cells]
        weak = cells[ties.index(min(ties))]
        if has(title_of(weak), term):
            continue
        lacks = weight > _SLIGHT and max(ties) >= _EARLIER and min(ties) < _KNOWN + 0.1
        asked = {t for t, _ in terms_of(shared)}
        if lacks and strange_words(replace(weak, before=f"{weak.earlier} {weak.before}"), asked):
            return False
    return True


def _is_of_more(cell: Cell, other: Cell, shared: str) -> bool:
    """Whether a figure stands with nouns of another measure: neither asked for nor said with the other figure."""
    asked = [t for t, _ in terms_of(shared)]
    names = {t for name in names_in(cell.before) for t, _ in terms_of(name)}
    nouns = [t for t, w in terms_of(YEAR.sub(" ", _last_clause(cell.before))) if w >= 1 and t not in names]
    strange = [t for t in nouns if not any(has(t, a) or has(a, t) for a in asked) and not has(title_of(cell), t)]
    return sum(not has(other.text, t) and not has(other.elsewhere, t) for t in strange) >= _STRANGE_NOUNS


def _alike(cells: Sequence[Cell], things: Sequence[Thing]) -> float:
    """What speaks for figures that stand together: one sentence, and the later year where none is asked for."""
    together = 0.15 * (len({cell.place[:2] for cell in cells}) == 1)
    undated = not any(thing.years for thing in things)
    years = [int(cell.year) for cell in cells if cell.year and cell.year.isdigit()]
    return together - (0.02 * min(40, _LATEST - max(years)) if undated and years else 0.0)


def written(figure: Figure, language: Language) -> str:
    """The value of a figure in `language`, with its Chinese measure word: 42人."""
    exact = replace(figure, approximation="")
    counted = figure.counted if language == "zh" and figure.counted and not figure.counted.isascii() else ""
    return write(exact, language) + counted
