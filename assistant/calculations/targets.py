"""How much is missing of what is aimed at: the target that a sentence gives beside what is reached of the same."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.calculations.aims import is_aimed
from assistant.calculations.arithmetic import difference_of
from assistant.calculations.calculation import bare_words
from assistant.calculations.cell import Cell
from assistant.calculations.cells import SAID, cells_of, last_clause, tie
from assistant.calculations.gaps import AIMED_AT
from assistant.calculations.operands import Ask, Operand, sources_of
from assistant.calculations.proving import counted_alike, is_counted, is_rated, strange_words, title_of
from assistant.calculations.rivals import counts_another, strangers
from assistant.calculations.tables import is_of_an_unasked_row
from assistant.calculations.units_meant import units_meant, without_quantities
from assistant.calculations.worked import Worked
from assistant.evidence.stretches import STATEMENT
from assistant.questions.asked_units import SHARES_AND_POINTS
from assistant.questions.question import Question
from assistant.statement import Statement
from assistant.texts import TARGET_MISSED, TARGET_PASSED
from assistant.words.lexicon import Lexicon
from assistant.words.telling import VERB, has, terms_of
from documents.figures import CALENDAR, parse
from documents.years import YEAR, years_in

# What only says that something is to be reached, and what is left of it, names no measure.
_NOISE = re.compile(
    rf"{AIMED_AT}|达标|增加|提高|扩大|离|距离?|还|尚|仍|差|缺|欠|才能?|达到|完成|实现|赶上|需要?|再|如果|年[度初]?|没有|未|低于|高于"
    rf"|超过|现在|目前|水平"
    r"|\b(?:still|missing|short|shy|away|to go|need(?:ed|s)?|lack\w*|required|outstanding|remain\w*|left|below"
    r"|off|reach\w*"
    r"|meet|hit|achieve\w*|gap|shortfall|distance|compare\w*|ones?|if|you|we|would|will|have|been|end|more|further"
    r"|additional|extra|official|own|must|added|at|by|against|set|strateg(?:y|ies)|current\w*|level)\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"目标|力争|计划(?!单列)|指标为|到20\d\d年(?:底|末)?[，,]?[^，。；]{0,12}(?:建成|达到|实现|形成|培育|增至"
    r"|提高到|超过|突破)"
    r"|\b(?:targets?|goals?|plan|aims?|planned|objectives?|wants?|wanted|hopes?|intends?|seeks?)\b",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"^[^，,。；;]{0,4}的?(?:年度|年初|预期|原定)?的?(?:目标|计划|指标)|^ (?:[\w-]+ ){0,2}(?:target|goal)\b",
    re.IGNORECASE,
)
_HEADING = re.compile(r"目标|规划|计划|展望|\b(?:plans?|goals?|targets?|programme|outlook)\b", re.IGNORECASE)
_TO_DO = re.compile(r"到20\d\d年|将|\bto(?: \w+)? $|\bwill\b", re.IGNORECASE)
_NUMBER = re.compile(r"[\d.,%]+[百千万亿]*")
# What is there already may be given by the question itself.
_GIVEN = re.compile(r"(?:已有|现有|已经?建成?|已)的?|\d[\d.,]*[百千万亿]*[家个座项条所台辆件次]?")
# So many are to come to those that are there.
_NEW_BEFORE = re.compile(
    r"(?:新[建增设开添办招购]|增[加设建]|另建)[^，,。；;]*$|\b(?:new|additional|extra|another) (?:[\w-]+ ){0,2}$",
    re.IGNORECASE,
)
_NEW_BEHIND = re.compile(r"^\s*(?:new|more|additional|further|extra)\b", re.IGNORECASE)
_COUNTS = re.compile(r"\bhow many (?:more |fewer )?(?!more|fewer|per ?cent|percentage|points)", re.IGNORECASE)
# Who sets a target is no measure.
_AUTHORITY = re.compile(
    r"\b(?:the|its|their) (?:county|city|town|state|region|province|country|government|council|authority|ministry|board"
    r"|company|strategy|programme|parliament|commission)\b|[省市县区州国]?(?:政府|议会|部门)|[全本该][省市县区州国]",
    re.IGNORECASE,
)
_AGAINST = re.compile(
    r"^[^.;\d]*\b(?:against|compared with|below|short of|above|but) (?:the|a|its|their)(?: \w+){0,2} of $"
    r"|^[^。；\d]*(?:低于|高于|未达|距|不及|而)[^，。；\d]{0,8}(?:目标|计划|指标)[^，。；\d]{0,4}$",
    re.IGNORECASE,
)
_PART = re.compile(r"其中|\b(?:of which|of whom|including)\b", re.IGNORECASE)
_SMALLEST = 100
_HELD, _HALF, _ABROAD, _NOUN = 0.6, 0.5, 0.4, 1.0


def gap_to_target(question: Question, ask: Ask, lexicon: Lexicon) -> Statement | None:
    """What is missing of a target, where one figure is that of the target and one is what is reached."""
    if question.asks_why or question.confirms:
        return None
    language, found = question.language, ask(question)
    asked = _NOISE.sub(" ", _GIVEN.sub(" ", YEAR.sub(" ", without_quantities(question.text))))
    terms = [(t, w) for t, w in terms_of(bare_words(asked, language)) if w >= VERB]
    told = cells_of(sources_of(found), question, lexicon)
    terms = terms or _of_the_given(question, told)
    abroad = found.sources[0].key if found.sources and question.told_by(found.sources[0].sentence) is None else None
    pair = _of_the_measure(question, told, terms) or _of_one_sentence(question, told, terms, abroad)
    pair = pair or _of_the_next_sentence(question, told, terms)
    if pair is None:
        return None
    aim, level = pair
    target, reached = (Operand.of("", cell) for cell in (aim, level))
    shown, working, figures = difference_of(target, reached, language)
    say = TARGET_MISSED if level.figure.value < aim.figure.value else TARGET_PASSED
    return Worked(say.say(language, result=shown, working=working), figures).told_of((reached, target), language)


def _of_the_given(question: Question, told: Sequence[Cell]) -> list[tuple[str, float]]:
    """What the target measures whose figure the question gives alone: 离3500亿元的目标还差多少."""
    given = {(f.value, f.unit) for f in parse(question.text) if f.kind == "quantity" and f.unit}
    aims = [c for c in told if (c.figure.value, c.figure.unit) in given and _is_target(c)]
    words = {_NOISE.sub(" ", _BEFORE.sub(" ", YEAR.sub(" ", last_clause(cell.before)))) for cell in aims}
    return [(t, w) for t, w in terms_of(words.pop()) if w >= _NOUN] if len(words) == 1 else []


def _of_the_measure(
    question: Question, told: Sequence[Cell], terms: Sequence[tuple[str, float]]
) -> tuple[Cell, Cell] | None:
    """The target of what is asked and what is reached of it, wherever they are told."""
    cells = [cell for cell in told if _may_be(cell, question, terms)]
    aims = [cell for cell in cells if _is_target(cell) and _is_dated(cell, question.years)]
    aim = _only(_telling(aims, terms), terms, question.years)
    if aim is None:
        return None
    levels = [cell for cell in cells if not _is_target(cell) and _is_like(cell, aim)]
    level = _only(_telling(levels, terms, aim), terms, question.years - {aim.year or ""})
    if level is None or (not _is_set_against(level, aim) and _may_be_former(level, levels, question.years)):
        return None
    if not all(_says(aim, t) or _says(level, t) for t, w in terms if w >= _NOUN):
        return (aim, level) if _is_set_against(level, aim) and all(_is_near(level, t) for t, _ in terms) else None
    return aim, level


def _may_be_former(level: Cell, levels: Sequence[Cell], asked: frozenset[str]) -> bool:
    """Whether a figure stands beside one of another time and may not be that of now: 8.9, against 10.3 in 2022."""
    beside = [c for c in levels if c.source.key == level.source.key and c.year != level.year]
    if level.year in asked or not beside:
        return False
    return level.year is None or any(c.year is None or c.year > level.year for c in beside)


def _is_set_against(level: Cell, aim: Cell) -> bool:
    """Whether a sentence sets a figure right against its target: 78 %, against a target of 85 %."""
    if level.source.key != aim.source.key or not level.figure.end <= aim.figure.start:
        return False
    return bool(_AGAINST.search(level.text[level.figure.end : aim.figure.start]))


def _is_near(cell: Cell, term: str) -> bool:
    return bool(has(cell.text, term) or has(cell.around, term) or has(title_of(cell), term))


def _of_one_sentence(
    question: Question, told: Sequence[Cell], terms: Sequence[tuple[str, float]], abroad: tuple[str, int] | None
) -> tuple[Cell, Cell] | None:
    """The one target of a sentence that tells all that is asked, and the one other figure of its unit there.

    Of the sentence that was found in another language less is enough.
    """
    nouns = [term for term, weight in terms if weight >= _NOUN]
    for key in dict.fromkeys(cell.source.key for cell in told):
        row = [c for c in told if c.source.key == key and c.figure.kind not in CALENDAR and not c.is_change]
        row = [c for c in row if c.figure.unit not in SHARES_AND_POINTS and not c.column]
        aims = [cell for cell in row if _is_target(cell) and (cell.year is None or cell.is_of(question.years))]
        levels = [cell for cell in row if not _is_target(cell) and any(_is_like(cell, aim) for aim in aims)]
        if len(aims) != 1 or len(levels) != 1 or not nouns:
            continue
        held = sum(bool(has(f"{row[0].text} {title_of(row[0])}", noun)) for noun in nouns)
        if held >= len(nouns) * (_ABROAD if key == abroad else 1):
            return aims[0], levels[0]
    return None


def _of_the_next_sentence(
    question: Question, told: Sequence[Cell], terms: Sequence[tuple[str, float]]
) -> tuple[Cell, Cell] | None:
    """What is reached, and the one target that the sentence right behind tells of nothing else: it wants 60%."""
    cells = [cell for cell in told if cell.figure.kind not in CALENDAR and not cell.column]
    levels = [cell for cell in cells if _may_be(cell, question, terms) and not _is_target(cell)]
    levels = [cell for cell in levels if _held(cell, terms) >= sum(w for _, w in terms)]
    aims = [cell for cell in cells if _is_target(cell) and _is_dated(cell, question.years) and not cell.is_change]
    pairs = [
        (aim, level)
        for aim in aims
        for level in _latest(levels, question.years - {aim.year or ""})
        if aim.follows(level) and _is_like(level, aim) and not _speaks_of_more(aim, level)
    ]
    return pairs[0] if len({(aim.figure.value, level.figure.value) for aim, level in pairs}) == 1 else None


def _speaks_of_more(aim: Cell, level: Cell) -> bool:
    """Whether a target stands with a noun that neither the sentence before it nor what it stands under has."""
    told = _AUTHORITY.sub(" ", f"{aim.earlier} {aim.own}")
    own = _NOISE.sub(" ", _BEFORE.sub(" ", _NUMBER.sub(" ", YEAR.sub(" ", told))))
    return any(w >= _NOUN and not has(f"{level.text} {aim.around} {title_of(aim)}", t) for t, w in terms_of(own))


def _is_dated(cell: Cell, years: frozenset[str]) -> bool:
    """Whether a target is that of an asked year, or of a later one where the question names that of what is reached."""
    return cell.year is None or cell.is_of(years) or (cell.year.isdigit() and cell.year > max(years))


def _may_be(cell: Cell, question: Question, terms: Sequence[tuple[str, float]]) -> bool:
    """Whether a figure may be a target or a level of what is asked."""
    if cell.figure.kind in CALENDAR or cell.is_change or cell.is_former:
        return False
    # What is told in per cent is a rate, whether its name says so or not.
    if not is_rated(cell, question.text) and not (
        cell.figure.unit == "%" and any(w >= _NOUN and has(last_clause(cell.before), t) for t, w in terms)
    ):
        return False
    if is_of_an_unasked_row(cell, question.text):
        return False
    units = units_meant(question)
    if not is_counted(cell.figure, question.text) or (units and cell.figure.unit not in units):
        return False
    if cell.figure.unit == "%" and _COUNTS.search(question.text):
        return False
    # What stands under another year is of that.
    headed = set(years_in(" ".join(cell.source.sentence.section)))
    if headed and cell.year is None and question.years and not headed & question.years:
        return False
    asked = {t for t, _ in terms}
    return (
        bool(terms)
        and not _is_of_a_part(cell, question.text)
        and not counts_another(cell, asked)
        and not strangers(replace(cell, earlier="", before=last_clause(cell.before)), asked)
    )


def _is_of_a_part(cell: Cell, asked: str) -> bool:
    """Whether a figure is of a part that is not asked for, of what another figure is of: 46%，其中渔网6%."""
    head = cell.text[: cell.figure.start]
    parts = _PART.split(head)
    whole = [figure for figure in parse(parts[0]) if figure.unit == cell.figure.unit] if len(parts) > 1 else []
    return bool(whole) and any(weight >= _NOUN and not has(asked, term) for term, weight in terms_of(parts[-1]))


def _is_target(cell: Cell) -> bool:
    """Whether a figure is what is aimed at: it says so, or stands under such a heading as what is to be done."""
    if is_aimed(cell) or _BEHIND.match(cell.text[cell.figure.end :]):
        return True
    # Another statement of its sentence may be of what is aimed at, or of what is reached.
    before = STATEMENT.split(f"{cell.earlier}{cell.before}")[-1]
    told = before + STATEMENT.split(cell.text[cell.figure.start :])[0]
    headed = any(_HEADING.search(heading) for heading in cell.source.sentence.section)
    return bool(_BEFORE.search(before) or (headed and (_TO_DO.search(before) or _BEFORE.search(told))))


def _is_like(cell: Cell, aim: Cell) -> bool:
    same = cell.figure.unit == aim.figure.unit and counted_alike([cell.figure.counted, aim.figure.counted])
    near = cell.figure.value * _SMALLEST >= aim.figure.value
    return same and near and _is_new(cell) == _is_new(aim) and cell.figure.value != aim.figure.value


def _is_new(cell: Cell) -> bool:
    """Whether a figure is of what comes to what is there already."""
    behind = cell.text[cell.figure.end :]
    return bool(_NEW_BEFORE.search(f"{cell.earlier}{cell.before}") or _NEW_BEHIND.match(behind))


def _latest(cells: Sequence[Cell], years: frozenset[str]) -> list[Cell]:
    """The figures of the asked years, else those of the last year that any is of."""
    if asked := [cell for cell in cells if cell.year in years]:
        return asked
    told = [cell.year for cell in cells if cell.year and cell.year.isdigit()]
    return [cell for cell in cells if cell.year in {None, max(told, default=None)}]


def _says(cell: Cell, term: str) -> bool:
    return bool(has(f"{cell.earlier} {cell.own}", term))


def _only(cells: Sequence[Cell], terms: Sequence[tuple[str, float]], years: frozenset[str]) -> Cell | None:
    """The one figure that says most of what is measured and least else; None where there are several such."""
    asked = {t for t, _ in terms}
    fits = [(_held(cell, terms), -strange_words(cell, asked), cell) for cell in _latest(cells, years)]
    most = max((fit[:2] for fit in fits), default=None)
    best = [cell for *fit, cell in fits if tuple(fit) == most]
    return best[0] if len({cell.figure.value for cell in best}) == 1 else None


def _telling(cells: Sequence[Cell], terms: Sequence[tuple[str, float]], aim: Cell | None = None) -> list[Cell]:
    """The figures that enough of what is measured stands with; in the sentence of the target less is said again."""
    whole = sum(w for _, w in terms)
    near = aim.source.key if aim else None
    return [c for c in cells if _held(c, terms) >= (_HALF if c.source.key == near else _HELD) * whole]


def _held(cell: Cell, terms: Sequence[tuple[str, float]]) -> float:
    """How much of what is measured stands with a figure, or before one that stands with no other noun."""
    bare = not any(w >= _NOUN for _, w in terms_of(_NOISE.sub(" ", _NUMBER.sub(" ", cell.own))))
    return sum(w * (tie(t, cell, strict=not bare) >= SAID) for t, w in terms)
