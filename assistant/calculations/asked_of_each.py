"""What figures come to that are found by a plain question about each thing, as they are told by different words."""

import re
from collections.abc import Iterator, Sequence

from assistant.calculations.adding import may_be_added
from assistant.calculations.arithmetic import worked_out
from assistant.calculations.calculation import Calculation, bare_words
from assistant.calculations.cell import Cell
from assistant.calculations.cells import cells_of
from assistant.calculations.operand_compatibility import are_of_the_owner, count_other_nouns, counted_words
from assistant.calculations.operands import Ask, Missing, Operand, sources_of
from assistant.calculations.proving import counted_alike, is_rated, title_of
from assistant.calculations.rivals import strangers
from assistant.calculations.spans import are_told
from assistant.calculations.things import Thing
from assistant.evidence.finding import Found
from assistant.questions.asked_units import CURRENCIES, SHARES, SHARES_AND_POINTS
from assistant.questions.question import Question
from assistant.statement import Statement
from assistant.words.lexicon import Lexicon
from assistant.words.measures import measures_of
from assistant.words.question_words import AUXILIARY_EN
from assistant.words.telling import VERB, has, name_terms, terms_of
from documents.figures import CALENDAR
from documents.scripts import HANZI
from documents.years import YEAR

_OF_TWO = frozenset({"difference", "excess", "ratio", "total", "years"})
_COST = re.compile(r"^(?:the )?cost of (?P<x>.+)$", re.IGNORECASE)
_FOUNDING = re.compile(r"^(?:the )?founding of (?P<x>.+)$", re.IGNORECASE)
_MOST, _LOOKED_AT = 5, 3
_TOGETHER = re.compile(
    r"加起来|合起来|合计|总共|一共|加在一起|[两三四五]者|之和|,? ?\b(?:(?:if )?(?:taken |put |added "
    r"|counted )?together|combined|in (?:total|all)"
    r"|altogether|between them)\b,? ?",
    re.IGNORECASE,
)
_SHARES_ASKED = re.compile(
    r"百分之[几多]少?|百分比|几成|比[例重]|份额|占|\b(?:makes? up|made up|account\w*|per ?cent)\b", re.IGNORECASE
)
_SHARE_EN = r"what (?:share|portion|percent(?:age)?|per cent|proportion|fraction|part)"
_TO = (
    rf"(?:{AUXILIARY_EN}|(?:go|come|fall|belong)(?:es|s)? (?:to|from)|(?:went|came|fell|belonged) (?:to|from)"
    r"|(?:made|taken|held) up? ?(?:of|by)|spent on|consists? of)"
)
_LISTED_EN = (
    re.compile(rf"^(?P<h>{_SHARE_EN} of .+? {_TO}) (?P<l>[^?]+? and [^?]+)(?P<r>)$", re.IGNORECASE),
    re.compile(
        rf"^(?P<h>)(?P<l>[^?]+? and [^?]+?)(?P<r> (?:makes? up|account(?:s|ed)? for|made up|represent(?:s"
        rf"|ed)?) {_SHARE_EN} of .+)$",
        re.IGNORECASE,
    ),
)
_LISTED_ZH = re.compile(
    r"^(?P<h>(?:\d{4}年[，,]?)?)(?P<l>[^，。？]+?(?:和|与|跟|、"
    r"|及)[^，。？]+?)(?:这?[两三四五][国者个项类种地省市家])?(?P<r>[，,]?(?:共|总)?占[^？]+)$"
)
_OF_WHOLE_EN = re.compile(
    r"\s*of ([^,.;]+?)(?= (?:and|while|but|in|went|goes|is|was|were|are)\b|[,.;]|$)", re.IGNORECASE
)
_OF_WHOLE_ZH = re.compile(r"占(?:了|到)?([^，。；、\d]{2,12}?)的?(?:约|近)?$")
_SPLIT = {"zh": re.compile(r"和|与|跟|、|及"), "en": re.compile(r",? and |, ")}


def shares_added(question: Question, ask: Ask, lexicon: Lexicon) -> Statement | Missing | None:
    """What the shares of several come to together, each asked for by itself; None where no such is asked for."""
    text = question.text.strip(" ？?。.！!")
    if not question.asks_share or not _TOGETHER.search(text) or question.confirms:
        return None
    bare = re.sub(r"\s+", " ", _TOGETHER.sub(" " if question.language == "en" else "", text)).strip(" ,，")
    patterns = (_LISTED_ZH,) if question.language == "zh" else _LISTED_EN
    listing = next(filter(None, (pattern.match(bare) for pattern in patterns)), None)
    if listing is None:
        return None
    members = [part.strip() for part in _SPLIT[question.language].split(listing["l"]) if part.strip()]
    bare = bare_words(_SHARES_ASKED.sub(" ", f"{listing['h']} {listing['r']}"), question.language)
    whole = [term for term, weight in terms_of(bare) if weight >= 1]
    gap = " " if question.language == "en" else ""
    first = ask(question.asking(f"{listing['h']}{gap}{members[0]}{listing['r']}?"))
    # Where no sentence surely answers for the first of them, one that tells the whole as well has to have all.
    rows = [cells_of((source,), question, lexicon) for source in sources_of(ask(question))[:_LOOKED_AT]]
    rows = [row for row in rows if row and all(has(f"{row[0].text} {title_of(row[0])}", term) for term in whole)]
    rows = [*([cells_of(first.sources[:1], question, lexicon)] if first.answered else []), *rows]
    shares = (_each_own(members, [cell for cell in row if cell.figure.unit in SHARES]) for row in rows)
    told = next(filter(None, shares), None)
    if told is None or len(members) < 2:
        return None
    # Shares of two wholes, or of two years, come to nothing.
    if len({cell.year for cell in told if cell.year}) > 1 or any(_is_of_another_whole(cell, bare) for cell in told):
        return Missing("")
    operands = [Operand.of(member, cell) for member, cell in zip(members, told, strict=True)]
    result = worked_out(Calculation("total", ()), operands, question.language)
    return result.told_of(operands, question.language) if result else None


def _is_of_another_whole(cell: Cell, asked: str) -> bool:
    """Whether a share is told to be one of something else than what is asked: 5 percent of the budget."""
    told = _OF_WHOLE_EN.match(cell.text[cell.figure.end :]) or _OF_WHOLE_ZH.search(cell.text[: cell.figure.start])
    if told is None or not any(weight >= VERB for _, weight in terms_of(YEAR.sub(" ", told[1]))):
        return False
    whole = [term for term, _ in terms_of(asked)]
    return bool(whole) and not any(has(told[1], term) for term in whole)


def _each_own(members: Sequence[str], row: Sequence[Cell]) -> list[Cell]:
    """The figure of each member that alone has all its words beside it; empty where one has none."""
    told: list[Cell] = []
    for member in members:
        terms = [t for t, w in terms_of(member) if w >= VERB]
        own = [cell for cell in row if terms and all(has(cell.own, t) for t in terms)]
        told += own if len(own) == 1 else []
    return told if len({cell.key for cell in told}) == len(members) else []


def asked_of_each(likely: Sequence[Calculation], question: Question, ask: Ask, lexicon: Lexicon) -> Statement | None:
    """The result of the first calculation each of whose things a plain question finds one sure figure for."""
    for calculation in likely[:_MOST]:
        if calculation.operation not in _OF_TWO or len(calculation.things) != 2 or calculation.first != 1:
            continue
        # What a question gives a number of is not asked for.
        if any(thing.words[:1].isdigit() or thing.amount is not None for thing in calculation.things):
            continue
        if operands := operands_asked(calculation, question, ask, lexicon):
            result = worked_out(calculation, operands, question.language)
            return result.told_of(operands, question.language) if result else None
    return None


def operands_asked(
    calculation: Calculation, question: Question, ask: Ask, lexicon: Lexicon
) -> tuple[Operand, ...] | None:
    """The figures of two things that plain questions find; None where either is not sure."""
    told = [_told(thing, calculation, question, ask, lexicon) for thing in calculation.things]
    told = _beside_each_other(told, calculation, question, lexicon)
    cells = [cell for cell, _ in filter(None, told)]
    # Two figures of one sentence that are each the likeliest for one of the two things are told apart by that.
    sure = all(is_sure for _, is_sure in filter(None, told)) or len({cell.source.key for cell in cells}) == 1
    if not sure or len(cells) < len(calculation.things) or not all(is_rated(cell, question.text) for cell in cells):
        return None
    if not _go_together(cells, calculation) or count_other_nouns(cells, calculation):
        return None
    names = [thing.named(question.language) for thing in calculation.things]
    return tuple(Operand.of(name, cell) for name, cell in zip(names, cells, strict=True))


def _told(
    thing: Thing, calculation: Calculation, question: Question, ask: Ask, lexicon: Lexicon
) -> tuple[Cell, bool] | None:
    """The figure that plain questions find for a thing, and whether it is sure."""
    for text in _plain(thing, calculation, question):
        found = ask(question.asking(text))
        cell = figure_found(found, question, lexicon, any_will_do=True)
        if cell is None or (calculation.units and cell.figure.unit not in calculation.units):
            continue
        # A Chinese measure word says little of what is counted.
        words = thing.words if HANZI.search(calculation.asked) else counted_words(thing, calculation)
        if not _counts_another(cell, cells_of(found.sources[:1], question, lexicon), words):
            return cell, found.unambiguous
    return None


def _counts_another(cell: Cell, row: Sequence[Cell], words: str) -> bool:
    """Whether a number counts something else than another of its sentence, which counts what is asked for."""
    nouns = [term for term, weight in terms_of(words) if weight >= 1]

    def held(other: Cell) -> int:
        return sum(bool(other.figure.counted and has(other.figure.counted, noun)) for noun in nouns)

    return any(held(other) > held(cell) for other in row if other.figure.unit == cell.figure.unit)


def _beside_each_other(
    told: list[tuple[Cell, bool] | None], calculation: Calculation, question: Question, lexicon: Lexicon
) -> list[tuple[Cell, bool] | None]:
    """The figures with the missing one of two, where one of the same sentence alone is said to be what it is.

    So is one of another sentence where that of the other thing counts as much itself: 28 laboratories with 23 towns.
    """
    if None not in told:
        return _counted_together([pair for pair in told if pair], calculation, question, lexicon)
    if told.count(None) != 1:
        return told
    at = told.index(None)
    cell = next(pair[0] for pair in told if pair)
    others = {t for t, _ in terms_of(calculation.things[1 - at].words)}
    own = [t for t, w in terms_of(calculation.things[at].words) if w >= VERB and t not in others]
    row = [c for c in cells_of((cell.source,), question, lexicon) if c.figure.unit == cell.figure.unit]
    fits = [c for c in row if own and c.key != cell.key and all(has(f"{c.earlier} {c.own}", t) for t in own)]
    return [(fits[0], True) if pair is None else pair for pair in told] if len(fits) == 1 else told


def _counted_together(
    told: list[tuple[Cell, bool]], calculation: Calculation, question: Question, lexicon: Lexicon
) -> list[tuple[Cell, bool] | None]:
    """Two figures, those of one sentence where either counts all that is asked with nouns of its own."""
    (first, second), (thing, other) = told, calculation.things
    if first[0].source.key == second[0].source.key or calculation.operation == "years":
        return [first, second]
    if beside := _counted_beside(second[0], thing, other, question, lexicon):
        return [(beside, True), second]
    beside = _counted_beside(first[0], other, thing, question, lexicon)
    return [first, (beside, True) if beside else second]


def _counted_beside(cell: Cell, thing: Thing, other: Thing, question: Question, lexicon: Lexicon) -> Cell | None:
    """The one figure that counts a thing in the sentence of `cell`, which itself counts the other one."""
    if not any(has(cell.figure.counted, term) for term, _ in terms_of(other.words)):
        return None
    nouns = [term for term, weight in terms_of(thing.words) if weight >= 1]
    row = cells_of((cell.source,), question, lexicon)
    counting = [c for c in row if c.key != cell.key and any(has(c.figure.counted, noun) for noun in nouns)]
    return counting[0] if len(counting) == 1 else None


def _plain(thing: Thing, calculation: Calculation, question: Question) -> Iterator[str]:
    """The plain questions for the figure of a thing."""
    years = sorted(thing.years)
    if question.language == "zh":
        of = f"{thing.words}的{calculation.shared}" if calculation.shared else thing.words
        yield f"{years[0] + '年' if years else ''}{of}是多少？"
        return
    if calculation.operation == "years":
        if founded := _FOUNDING.match(thing.words):
            yield f"when was {founded['x']} founded?"
        return
    when = f" in {years[0]}" if years else ""
    if cost := _COST.match(thing.words):
        yield f"how much did {cost['x']} cost{when}?"
    if calculation.shared and thing.words:
        yield f"what was the {calculation.shared} of {thing.words}{when}?"
    words = thing.words or calculation.shared
    yield f"what was {words}{when}?"
    if calculation.units & CURRENCIES:
        yield f"how much was {words}{when}?"
    elif not calculation.units:
        yield f"how many {words} were there{when}?"


def figure_found(found: Found, question: Question, lexicon: Lexicon, *, any_will_do: bool = False) -> Cell | None:
    """The one figure that a plain question finds, a sure one unless any will do."""
    if not found.answered or len(found.figures) != 1 or not (found.unambiguous or any_will_do):
        return None
    figure = found.figures[0]
    cells = cells_of(found.sources[:1], question, lexicon)
    own = next((cell for cell in cells if cell.figure.start == figure.start), None)
    return own or next((c for c in cells if (c.figure.value, c.figure.unit) == (figure.value, figure.unit)), None)


def _go_together(cells: Sequence[Cell], calculation: Calculation) -> bool:
    """Whether figures may be set against each other: of one unit, of the asked years, and no changes."""
    first, second = cells
    if calculation.operation == "years":
        return first.key != second.key and all(cell.figure.calendar for cell in cells) and are_told(calculation, cells)
    if first.key == second.key or first.figure.unit != second.figure.unit:
        return False
    if calculation.operation == "total" and not may_be_added(cells, calculation):
        return False
    if not are_of_the_owner(calculation, cells):
        return False
    if not all(_says_it(cell, thing, calculation) for cell, thing in zip(cells, calculation.things, strict=True)):
        return False
    if any(cell.is_change or cell.figure.kind in CALENDAR for cell in cells):
        return False
    if calculation.operation == "ratio" and first.figure.unit in SHARES_AND_POINTS:
        return False
    if not all(cell.is_of(thing.years) for cell, thing in zip(cells, calculation.things, strict=True)):
        return False
    if calculation.units and first.figure.unit not in calculation.units:
        return False
    return counted_alike([cell.figure.counted for cell in cells])


def _says_it(cell: Cell, thing: Thing, calculation: Calculation) -> bool:
    """Whether what a thing is called, and a noun of what is measured, are told with its figure or above it."""
    told = f"{cell.text} {cell.elsewhere} {cell.around} {title_of(cell)}"
    said = terms_of(calculation.shared)
    nouns = [term for term, weight in said if weight >= 1]
    # Where no noun says what is measured, all that is said of it has to be told: how many people retired.
    is_measured = any(has(told, noun) or measures_of(noun) & measures_of(told) for noun in nouns) or (
        not nouns and all(has(told, term) for term, weight in said if weight >= VERB)
    )
    names = name_terms(thing.words)
    # What stands with another name alone is of that: behind Arden comes Bexley with 41.
    asked = {term for term, _ in (*said, *terms_of(thing.words))}
    if names and not any(has(f"{cell.earlier} {cell.own}", name) for name in names) and strangers(cell, asked):
        return False
    own = [term for term, weight in terms_of(thing.words) if weight >= VERB]
    is_named = all(has(told, term) for term in names) and any(
        has(f"{cell.text} {cell.elsewhere}", term) for term in own
    )
    return is_measured and (is_named or not own)
