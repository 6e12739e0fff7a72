"""Whether figures are proven to be of what is asked: of its measure, beside its name, with no rival as good."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from assistant.calculations.aims import is_aimed
from assistant.calculations.calculation import Calculation
from assistant.calculations.cell import Cell
from assistant.calculations.cells import NEAR, SAID, tie
from assistant.calculations.things import Thing
from assistant.questions.asked_units import COUNT_ALIKE, SHARES_AND_POINTS
from assistant.words.measures import measures_of
from assistant.words.telling import VERB, has, meets, name_terms, spelled_out, terms_of
from documents.figures import Figure
from documents.scripts import HANZI
from documents.units import UNITS
from index.terms import tagged_words

_COUNTED = re.compile(r"(?:多少|(?<!第)几)[百千万亿]*(?:余|多)?([名人位员口家所间座处台辆架艘套项件条篇册头只张班起])")
# How big, high or long something is no count of things tells, only one of people: 人口多大规模.
_SIZED = re.compile(
    r"多[大高长重深宽远厚]|\bhow (?:large|big|high|long|wide|deep|heavy|tall)\b"
    r"(?!.*\b(?:population|workforce|staff|team|fleet|army|crowd|audience|membership|enrol\w+|collection|class)\b)",
    re.IGNORECASE,
)
_OF_PEOPLE = frozenset("人名口户万亿")
_MEASURES = frozenset(unit.name for unit in UNITS if unit.words)
_NO_NOUN = (
    r"(?!(?:times|people|persons|percentage|points|per ?cent|"
    rf"{'|'.join(sorted({re.escape(word) for unit in UNITS for word in unit.words}))})(?:e?s)?\b)"
)
# How many of a noun there are is no length and no sum of money, unless the noun is a unit.
_COUNTED_EN = re.compile(
    rf"\bhow many (?:more |fewer |other )?(?:{_NO_NOUN}[\w-]+ ){{0,3}}?{_NO_NOUN}(?:\w+(?<!s)s)\b(?! (?:of|worth))",
    re.IGNORECASE,
)
_RATES = re.compile(
    r"占|比[重例]|份额|率|百分|增[速幅]|强度"
    r"|\b(?:shares?|proportion|percent\w*|per cent|account\w*|fraction|rates?|ratio|margin|intensity|growth)\b",
    re.IGNORECASE,
)
_EACH = re.compile(
    r"每(?![年天日月周小])|人均|户均|平均|均|\bper (?!cent|annum|year)\w+|\bfor (?:every|each)\b|\baverage\b",
    re.IGNORECASE,
)
_PARTS = re.compile(
    r"其中|[^，。；]中[，,]|\bof (?:which|whom|these|those|them)\b|^Of (?:the|its|all|this)\b[^,]*,"
    r"|\bincluding\b|\bamong (?:which|whom|them)\b"
)
_TOLD_AS_PARTS = re.compile(rf"{_PARTS.pattern}|[:：（(]|包括")
_HARD = re.compile(r"[；。]|[;.](?=\s)")
_OF_THE, _BEHIND = re.compile(r"\b(?:out )?of (?:the |its |their |these |all )*$", re.IGNORECASE), 14
_OF_A_WHOLE = re.compile(r"\s*of (?:the|its|all|their|this|that)\b", re.IGNORECASE)
_NO_NOUN_TAGS = ("v", "d", "p", "c", "u", "x", "m")
_NUMBERS = re.compile(r"[\d.,]+")
_DIGITS, _CLAUSES = re.compile(r"\d[\d.,]*年?"), re.compile(r"[，；。]|[,;.](?=\s|$)")
_MEAN = re.compile(r"平均|人均|年均|\baverage\b|\bmean\b|\bper (?:head|capita)\b", re.IGNORECASE)
_PHRASES = re.compile(r"[\u3400-\u9fff]{2,8}")
_NOUN = 1.0


def title_of(cell: Cell) -> str:
    """What the article of a figure is called, in both languages."""
    return f"{cell.source.article.title} {cell.source.article.title_rendering or ''}"


def counted_alike(counted: Sequence[str]) -> bool:
    """Whether measure words count the same kind of thing; nouns of English are what tells the things apart."""
    words = {word for word in counted if word and not word.isascii()}
    return len(words) < 2 or any(words <= group for group in COUNT_ALIKE)


def are_in_one_unit(cell: Cell, other: Cell) -> bool:
    """Whether two figures are in one unit, or in none and count alike."""
    if cell.figure.unit != other.figure.unit:
        return False
    return bool(cell.figure.unit) or counted_alike([cell.figure.counted, other.figure.counted])


def is_counted(figure: Figure, question: str) -> bool:
    """Whether a figure counts what a Chinese question asks to be counted: 多少台."""
    asked = _COUNTED.search(question)
    if asked is None and _SIZED.search(question) and not figure.unit:
        return bool(figure.counted) and figure.counted[0] in _OF_PEOPLE
    if asked is None:
        return not (figure.unit in _MEASURES and _COUNTED_EN.search(question))
    return not figure.unit and counted_alike([asked[1], figure.counted[:1]])


def is_rated(cell: Cell, question: str) -> bool:
    """Whether a question speaks of rates where a figure is one: 规模 is no 占比, the beds are not those per head."""
    if cell.figure.unit not in SHARES_AND_POINTS:
        # How long something takes is told on average, whether that is asked or not.
        if cell.figure.kind == "duration" and _MEAN.search(cell.before):
            return True
        return bool(_EACH.search(question)) or not _EACH.search(f"{cell.before} {cell.figure.text}")
    told = f"{cell.earlier} {cell.before} {cell.behind}"
    is_share = bool(_RATES.search(told) or _OF_A_WHOLE.match(cell.text, cell.figure.end))
    return bool(_RATES.search(question)) or not is_share


def strange_words(cell: Cell, asked: set[str]) -> int:
    """How many words stand with a figure that neither the question nor what is said before has: it is of those."""
    asked = asked.union(*(spelled_out(a, cell.text) for a in asked))
    words = " ".join(part for part in (cell.before, cell.behind))
    return sum(
        w >= 1 and not meets(t, asked) and not has(title_of(cell), t)
        for t, w in terms_of("".join(c if not c.isdigit() else " " for c in words))
    )


def are_proven(cells: Sequence[Cell], calculation: Calculation, among: Sequence[Cell]) -> bool:
    """Whether each figure is said to be of what its thing names and of the measure that all of them share."""
    things = calculation.things
    common = set.intersection(*({t for t, _ in terms_of(thing.words)} for thing in things))
    measure = {t for t, w in (*terms_of(calculation.shared), *_terms_in(things, common)) if w >= _NOUN}
    asked = measure | {t for thing in things for t, _ in terms_of(thing.words)}
    named = {t for thing in things for t in name_terms(thing.words)}
    if len({cell.source.key for cell in cells}) == 1:
        # In one sentence a word that no figure of the article is told by may be another word for what it says.
        known = {t for t in measure if any(has(cell.own, t) for cell in among)}
        said = known or any(tie(t, cell) >= SAID for t in asked - named for cell in cells)
        measure = known if said else measure
    if not _has_its_phrase(cells, calculation, among):
        return False
    if not has_its_parts(cells, calculation) or not _has_its_kind(cells, calculation):
        return False
    if not any(all(_is_spoken_of(term, cell) for term in measure) for cell in cells):
        return False
    return all(_is_of(measure, cell, cells, asked) for cell in cells) and all(
        _is_named(thing, cell, measure) for thing, cell in zip(things, cells, strict=True)
    )


def _has_its_phrase(cells: Sequence[Cell], calculation: Calculation, among: Sequence[Cell]) -> bool:
    """Whether every sentence has the Chinese phrase of a measure that some sentence has: 女教师 is more than 教师."""
    if calculation.operation in {"remainder", "share", "difference", "excess"}:
        for thing, cell in zip(calculation.things, cells, strict=True):
            # Words that only say how much is meant tell no measure: 全市.
            told = [p for p in _PHRASES.findall(thing.words) if any(w >= VERB for _, w in terms_of(p))]
            phrases = [p for p in told if any(p in other.own for other in among)]
            if any(p not in f"{cell.text}{cell.around}{cell.elsewhere}" for p in phrases):
                return False
    for phrase in _PHRASES.findall(calculation.shared):
        if not any(phrase in cell.own for cell in among):
            continue
        # What a plan calls by its short name may have its full one where it is reported.
        short = [t for t, _ in terms_of(phrase)] if any(is_aimed(cell) for cell in cells) else []
        if any(
            phrase not in f"{cell.text}{cell.around}" and not (short and all(has(cell.own, t) for t in short))
            for cell in cells
        ):
            return False
    return True


def has_its_parts(cells: Sequence[Cell], calculation: Calculation) -> bool:
    """Whether the parts of a whole are said to be parts of it, and no two parts are taken for part and whole."""
    if calculation.operation not in {"share", "remainder"}:
        return True
    at = calculation.first if calculation.operation == "share" else 0
    whole, name = cells[at], calculation.things[at]
    for part in (*cells[:at], *cells[at + 1 :]):
        if part.source.key == whole.source.key:
            first, last = sorted((part.figure, whole.figure), key=lambda figure: figure.start)
            if _PARTS.search(_HARD.split(part.text[: first.start])[-1]):
                return False
            # What follows the second figure may say so as well: nine members, four of whom are women.
            told = f"{part.text[first.end : last.start]} {part.text[last.end : last.end + _BEHIND]}"
            if _TOLD_AS_PARTS.search(told) or _OF_THE.search(whole.text[: whole.figure.start]):
                continue
            if _is_another_part(part, whole, name, calculation):
                return False
        elif (
            any(tie(t, part) < NEAR and not has(title_of(part), t) for t, w in terms_of(name.words) if w >= _NOUN)
            or name.amount is None
            and not whole.figure.unit
            and _counts_another(whole, calculation)
        ):
            return False
    return True


def _counts_another(whole: Cell, calculation: Calculation) -> bool:
    """Whether what is taken for a whole counts a noun in English that is not asked for: parks with 25 companies."""
    asked = {t for text in calculation.texts for t, _ in terms_of(text)}
    counted = [t for t, _ in terms_of(whole.figure.counted)] if whole.figure.counted.isascii() else []
    return bool(counted) and not meets(counted[-1], asked)


def _noun_before(before: str) -> str:
    """The noun right before a figure, with what stands before it in Chinese up to a verb: 国际航线 of 开通国际航线."""
    clause = _CLAUSES.split(before)[-1]
    if not HANZI.search(clause):
        return clause
    words = takewhile(lambda word: not word[1].startswith(_NO_NOUN_TAGS), reversed(tagged_words(clause)))
    return "".join(reversed([word for word, _ in words]))


def _is_another_part(part: Cell, whole: Cell, thing: Thing, calculation: Calculation) -> bool:
    """Whether what is taken for a whole stands beside the part with a noun of its own: 国际航线86条、国内航线54条."""
    names = name_terms(thing.words)
    nouns = [t for t, w in terms_of(thing.words) if w >= _NOUN]
    # Glass came to 9 of what was recycled, tin to 15: what is named beside the part alone is no whole.
    told = f"{whole.own} {title_of(whole)}"
    is_beside = bool(nouns) and all(has(part.own, t) and not has(told, t) for t in nouns)
    if thing.amount is None and is_beside and part.source.key == whole.source.key:
        return True
    if thing.amount is not None or all(t in names for t in nouns):
        return False
    behind = whole.behind.removeprefix(_NUMBERS.sub(" ", whole.figure.text)) if whole.figure.unit else whole.behind
    asked = {t for text in calculation.texts for t, _ in terms_of(text)}
    # Whose the whole is, a name before it says.
    named = name_terms(whole.before)
    return any(
        w >= _NOUN
        and t not in named
        and not meets(t, asked)
        and not has(title_of(whole), t)
        and not (part.source.key == whole.source.key and has(part.own, t))
        for t, w in terms_of(_DIGITS.sub(" ", f"{_noun_before(whole.before)} {behind}"))
    )


def _has_its_kind(cells: Sequence[Cell], calculation: Calculation) -> bool:
    """Whether figures that are compared count alike, and none is a mean where a mean is worked out."""
    if calculation.operation == "average" and any(_MEAN.search(cell.text) for cell in cells):
        return False
    if calculation.operation == "per":
        return not cells[1].figure.unit
    if calculation.operation in {"ratio", "share"} or not all(HANZI.search(cell.text) for cell in cells):
        return True
    return len({bool(cell.figure.counted) for cell in cells}) == 1


def _terms_in(things: Sequence[Thing], chosen: set[str]) -> list[tuple[str, float]]:
    return [(t, w) for thing in things for t, w in terms_of(thing.words) if t in chosen]


def _is_of(measure: set[str], cell: Cell, cells: Sequence[Cell], asked: set[str]) -> bool:
    """Whether a figure is of a measure: its sentence says so, or nothing in it speaks of anything else."""
    beside = [c for c in cells if c.source.key == cell.source.key]
    for term in measure:
        # What an article is about is meant throughout; which of its measures is, a title does not say.
        if (has(title_of(cell), term) and not measures_of(term)) or any(tie(term, c) >= SAID for c in beside):
            continue
        if tie(term, cell) < NEAR or not (_is_listed(cell, asked) or is_silent(cell, asked)):
            return False
    return True


def _is_spoken_of(term: str, cell: Cell) -> bool:
    """Whether the sentence of a figure, what it stands under or what the article is called says a word."""
    headings = " ".join((*cell.source.sentence.section, *cell.source.sentence.section_rendering))
    return any(has(text, term) for text in (cell.text, cell.elsewhere, headings, title_of(cell)))


def _is_listed(cell: Cell, asked: set[str]) -> bool:
    """Whether a figure is in a list of names of which something is said that is asked besides the name."""
    named = {t for t, _ in terms_of(cell.name)}
    return bool(named) and any(has(cell.own, t) for t in asked - named)


def is_silent(cell: Cell, asked: set[str]) -> bool:
    """Whether a sentence names no measure of its own, so that the one named before it is meant."""
    return cell.figure.unit not in SHARES_AND_POINTS and not strange_words(
        replace(cell, before=f"{cell.earlier} {cell.before}"), asked
    )


def _is_named(thing: Thing, cell: Cell, measure: set[str]) -> bool:
    """Whether each noun of a thing is said of its figure, where the sentence says none, at least before it."""
    names = name_terms(thing.words)
    nouns = [t for t, w in terms_of(thing.words) if w >= _NOUN and t not in measure and t not in names]
    return all(tie(t, cell) >= NEAR or has(title_of(cell), t) for t in nouns)
