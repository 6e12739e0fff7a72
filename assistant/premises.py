"""What a question takes for granted or wants confirmed, held against the article's figures: yes, or what it is."""

import re
from collections.abc import Sequence
from decimal import Decimal

from assistant.calculation import Calculation, Thing, things_with_years
from assistant.cells import Cell, cells_of
from assistant.computing import related
from assistant.lexicon import Lexicon
from assistant.movements import Movement, movement_of
from assistant.operands import Ask, Operand, operands_of, sources_of, written
from assistant.question import Question, analyse
from assistant.statement import Statement, ended
from assistant.texts import CONFIRMED, DENIED, PREMISE_NO, Text
from documents.article import Language
from documents.figures import CALENDAR, Figure, parse, same
from documents.units import BY_NAME

_LESS = re.compile(
    r"低|少|小|短|轻|便宜|矮|慢|窄|浅|薄|弱|不如|不及|不到|不足|落后"
    r"|\b(?:lower|less|fewer|smaller|shorter|lighter|cheaper|slower|narrower|shallower|weaker|poorer|behind"
    r"|below|under)\b",
    re.IGNORECASE,
)
_EARLIER = re.compile(r"早|老|\b(?:earlier|older|before)\b", re.IGNORECASE)
_ADJECTIVE = r"(?:高|低|多|少|大|小|长|短|重|轻|贵|便宜|快|慢|早|晚|矮|深|浅|宽|窄|远|近|厚|薄|强|弱|老)"
_CLAIMS_ZH = (
    re.compile(
        r"(?P<a>[^，。？]+?)(?P<c>(?:已经?)?(?:高于|超过|超出|多于|大于|低于|少于|小于|不如|不及|不到|不足|赶超"
        r"|反超|领先|落后于?|早于|晚于))"
        r"(?:了)?(?P<b>[^，。？]+)"
    ),
    re.compile(
        rf"(?P<a>[^，。？]+?)(?<![占对百])比(?![例重率值])(?P<b>[^，。？]+?)(?P<c>(?:要|还"
        rf"|更)?{_ADJECTIVE})(?![型学麦规批众数量额组米])(?P<t>[^，。？]{{0,12}})$"
    ),
)
_ER = (
    r"(?:more|less|fewer|(?:larg|bigg|high|low|great|small|long|short|tall|heavi|light|cheap|old|young|wid"
    r"|narrow|deep"
    r"|shallow|fast|slow|strong|weak|rich|poor|earli|lat|near|farth|furth|thick|thin|new)(?:er))"
)
_CLAIMS_EN = (
    re.compile(rf"(?P<a>.+?)\b(?P<c>{_ER})\b(?P<x>.*?) than (?P<b>.+)", re.IGNORECASE),
    re.compile(
        r"(?P<a>.+?)\b(?P<c>exceed(?:ed|s)?|surpass(?:ed|es)?|overt(?:ake|ook|akes)|outperform(?:ed|s)?"
        r"|outnumber(?:ed|s)?"
        r"|ahead of|behind|above|below|under(?! (?:construction|way|development|review|discussion)\b)|over|beat)\b"
        r" (?P<b>.+)",
        re.IGNORECASE,
    ),
)
_RISES = re.compile(
    r"上升|增长|增加|提高|扩大|上涨|攀升|升高|\b(?:r[io]se[ns]?|gr[oe]wn?|grows|increase[ds]?|climb(?:ed)?"
    r"|expand(?:ed)?|go up|went up|lengthen(?:ed)?|widen(?:ed)?|raised?"
    r"|(?:get|got|gr[eo]w|bec[ao]me) (?:longer|larger|bigger|higher|greater|wider|stronger|more))\b",
    re.IGNORECASE,
)
_FALLS = re.compile(
    r"下降|减少|降低|下跌|缩小|萎缩|下滑|\b(?:f[ae]ll(?:en|s)?|declin\w+|drop(?:ped)?|decreas\w+|shr[aiu]nk"
    r"|go down|went down|lose|lost|shorten(?:ed)?|narrow(?:ed)?|lower(?:ed)?(?! than)"
    r"|(?:get|got|gr[eo]w|bec[ao]me) (?:shorter|smaller|lower|less|fewer|narrower|weaker))\b",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"为什么|为何|怎么会|是因为什么|是否|是不是|有没有|(?:了)?[吗么](?=[？?]|$)|[，,]?\s*(?:对吗|对吧|对不对"
    r"|是吗|是吧|是不是|没错吧|吧)(?=[？?]|$)"
    r"|(?:真的|确实|难道)|(?:据说|听说)"
    r"|^\s*(?:why|is it (?:true|right|correct|the case) that|do you know (?:if|whether)|how come)\b"
    r"|,?\s*(?:right|correct|isn't (?:it|that so)|is(?:n't)? that (?:right|true|correct)|(?:does|did|is|was|has"
    r"|have|are|were)n't (?:it|they)"
    r"|true or false)\s*\??$|\b(?:was|is) it\b",
    re.IGNORECASE,
)
_GRAMMAR = re.compile(
    r"\b(?:is|are|was|were|does|do|did|has|have|had|that|the|a|an|there|than|of|in|at|it|by|really|indeed"
    r"|reach(?:ed)?|amount(?:ed)?|make up"
    r"|more|makes up|made up|been|be|to|from|between|since|and|exactly|about|total|grow|grown)\b|[?,.]",
    re.IGNORECASE,
)
_GRAMMAR_ZH = re.compile(
    r"达到?了?|超过|(?:是|为|有|了|的|共|就是|就|也|已经?|都)(?=\s|$)|一共|总共|(?<=\S)(?:从|到|至|在|于)(?=\s)"
    r"|[，。？?、]|^\s*(?:从|在|到|自)\s*"
)
_YEAR = re.compile(r"(?<![\d.])(?:1[0-9]\d{2}|20\d{2})(?![\d.]*[\d亿万元%]|,\d)(?:年底?|年末)?")
_NEAR = Decimal("0.02")


def examine(question: Question, ask: Ask, lexicon: Lexicon) -> Statement | None:
    """Yes or no with the figures that decide it; a premise that holds is left to be explained."""
    if not (question.confirms or question.asks_why or _ASKED.search(question.text)):
        return None
    text = _ASKED.sub(" ", question.text.strip(" ？?。")).strip(" ，,？?")
    cells = cells_of(sources_of(ask(question)), question, lexicon)
    return (
        _compared(question, text, cells, ask, lexicon)
        or _moved(question, text, cells)
        or _claimed(question, text, cells)
    )


def _compared(question: Question, text: str, cells: Sequence[Cell], ask: Ask, lexicon: Lexicon) -> Statement | None:
    """A claim that one thing is more than another, or than a figure."""
    language = question.language
    for pattern in _CLAIMS_ZH if language == "zh" else _CLAIMS_EN:
        match = pattern.search(text)
        if match is None:
            continue
        less = bool(_LESS.search(match["c"]))
        bound = _figure_in(match["b"])
        groups = match.groupdict()
        if bound is not None:
            words = f"{groups['a']} {groups.get('x') or ''} {_years_in(match['b'])} {_without_figures(match['b'])}"
            return _held_against(question, words, bound, cells, less=less)
        sides = (f"{groups['a']} {groups.get('x') or ''}", match["b"])
        for calculation in _sided(sides, groups.get("t") or "", language):
            operands = operands_of(calculation, cells, language)
            if not isinstance(operands, tuple):
                operands = operands_of(calculation, _wider(calculation, question, ask, lexicon, cells), language)
            if isinstance(operands, tuple):
                return _relation(question, operands, less=less, earlier=bool(_EARLIER.search(match["c"])))
    return None


def _sided(sides: tuple[str, str], tail: str, language: Language) -> list[Calculation]:
    """The two sides of a claim as things; a year that one side has is meant for both."""
    options = [(sides, tail)]
    if language == "en" and (cut := re.search(r"\s(?:is|are|was|were|does|do|did|has|have|had|in)\s", sides[1])):
        options.insert(0, ((sides[0], sides[1][: cut.start()]), sides[1][cut.end() - 4 :]))
    made = []
    for parts, shared in options:
        told = things_with_years((_plain(parts[0], language), _plain(parts[1], language)), _plain(shared, language))
        if told is not None:
            made.append(Calculation("which", *told))
    return made


def _relation(question: Question, operands: Sequence[Operand], *, less: bool, earlier: bool) -> Statement | None:
    first, second = (o.figure.value for o in operands)
    result = related(operands, question.language)
    if result is None:
        return None
    timed = operands[0].figure.kind in CALENDAR
    holds = (first < second) if (less or (timed and earlier)) else (first > second)
    if question.asks_why and holds:
        return None
    text = re.sub(r"^\*\*.*?\*\*(?:：|: )", "", result[0])
    opening = PREMISE_NO if question.asks_why else CONFIRMED if holds else DENIED
    return _said(opening, text, [o.cell for o in operands], question.language)


def _held_against(
    question: Question, words: str, bound: Figure, cells: Sequence[Cell], *, less: bool
) -> Statement | None:
    """A claim that something is more, or less, than a figure that the question states."""
    cell = _best(words, [c for c in cells if _measures(c, bound) and not c.is_change], question)
    if cell is None:
        return None
    value, limit = _comparable(cell.figure, bound)
    holds = value < limit if less else value > limit
    return _judged(question, cell, holds=holds)


def _moved(question: Question, text: str, cells: Sequence[Cell]) -> Statement | None:
    """A claim that something rose or fell between two years, or between those that a sentence gives."""
    rises, falls = bool(_RISES.search(text)), bool(_FALLS.search(text))
    if rises == falls or _figure_in(text) is not None:
        return None
    years = sorted({m.group()[:4] for m in _YEAR.finditer(text)})
    words = _plain(_YEAR.sub(" ", _FALLS.sub(" ", _RISES.sub(" ", text))), question.language)
    if move := movement_of(words, frozenset(years), cells):
        return _moved_in_one(move, question, rises=rises)
    if len(years) != 2:
        things: tuple[Thing, ...] = (Thing(""), Thing(""))
        if not words or len(years) > 2:
            return None
        if years:
            things = (Thing("", frozenset(years)), Thing(""))
    else:
        things = tuple(Thing("", frozenset({year})) for year in years)
    operands = operands_of(Calculation("growth", things, words), _dated(cells), question.language)
    if not isinstance(operands, tuple) or operands[0].cell.year is None or operands[1].cell.year is None:
        return None
    before, after = sorted(operands, key=lambda o: o.cell.year or "")
    if before.cell.year == after.cell.year:
        return None
    rose = after.figure.value > before.figure.value
    if question.asks_why and rose == rises:
        return None
    opening = PREMISE_NO if question.asks_why else CONFIRMED if rose == rises else DENIED
    return _said(opening, _movement(before, after, question.language), [before.cell, after.cell], question.language)


def _moved_in_one(move: Movement, question: Question, *, rises: bool) -> Statement | None:
    """A claim of a rise or a fall held against the sentence that tells both ends."""
    rose = move.after.figure.value > move.before.figure.value
    if question.asks_why and rose == rises:
        return None
    return _judged(question, move.after, holds=rose == rises)


def _movement(before: Operand, after: Operand, language: Language) -> str:
    rose = after.figure.value > before.figure.value
    first, last = written(before.figure, language), written(after.figure, language)
    if language == "zh":
        return f"{before.cell.year}年为**{first}**，{after.cell.year}年为**{last}**，{'上升' if rose else '下降'}了"
    verb = "rose" if rose else "fell"
    return f"it {verb} from **{first}** in {before.cell.year} to **{last}** in {after.cell.year}"


def _claimed(question: Question, text: str, cells: Sequence[Cell]) -> Statement | None:
    """A claim that states a figure or a year: confirmed with the sentence that holds it, or put right."""
    claim = _figure_in(text)
    if claim is None:
        if question.asks_why:
            return None
        claim = next((f for f in parse(text) if f.kind in CALENDAR), None)
        if claim is None or _RISES.search(text) or _FALLS.search(text):
            return None
        words = _plain(_YEAR.sub(" ", text), question.language)
    else:
        words = text.replace(claim.text, " ")
    alike = [c for c in cells if _measures(c, claim)]
    stated = [c for c in alike if _agree(claim, c.figure)]
    if cell := _best(words, stated, question):
        return None if question.asks_why else _judged(question, cell, holds=True)
    cell = _best(words, alike, question)
    return _judged(question, cell, holds=False) if cell is not None else None


def _best(words: str, cells: Sequence[Cell], question: Question) -> Cell | None:
    """The one figure that the words of a claim are about."""
    years = frozenset(m.group()[:4] for m in _YEAR.finditer(words))
    plain = _plain(_YEAR.sub(" ", words), question.language)
    calendar = bool(cells) and cells[0].figure.kind in CALENDAR
    if not plain:
        return None
    calculation = Calculation("years" if calendar else "which", (Thing(plain, years),))
    operands = operands_of(calculation, cells, question.language)
    return operands[0].cell if isinstance(operands, tuple) else None


def _judged(question: Question, cell: Cell, *, holds: bool) -> Statement | None:
    if question.asks_why and holds:
        return None
    opening = PREMISE_NO if question.asks_why else CONFIRMED if holds else DENIED
    shown = cell.source.sentence.in_language(question.language) or cell.source.sentence.text
    colon = "：" if question.language == "zh" else ": "
    return _said(opening, f"**{cell.figure.text}**{colon}{shown}", [cell], question.language)


def _said(opening: Text, text: str, cells: Sequence[Cell], language: Language) -> Statement:
    sources = tuple(dict.fromkeys(cell.source for cell in cells))
    return Statement(ended(opening.say(language) + text, language), sources)


def _dated(cells: Sequence[Cell]) -> list[Cell]:
    return [cell for cell in cells if cell.year is not None]


def _wider(
    calculation: Calculation, question: Question, ask: Ask, lexicon: Lexicon, cells: Sequence[Cell]
) -> list[Cell]:
    """The cells with those of the sentences that are found for every side on its own."""
    found = {cell.place: cell for cell in cells}
    for thing in calculation.things:
        text = " ".join((*sorted(thing.years), thing.words, calculation.shared)).strip()
        for cell in cells_of(sources_of(ask(analyse(text, question.language))), question, lexicon):
            found.setdefault(cell.place, cell)
    return list(found.values())


def _figure_in(text: str) -> Figure | None:
    """The quantity that a text states."""
    return next((f for f in parse(text) if f.kind not in {"year", "date", "ordinal"}), None)


def _measures(cell: Cell, claim: Figure) -> bool:
    """Whether a figure is of the measure of a claim: both years, or both of one unit."""
    figure = cell.figure
    if claim.kind in CALENDAR:
        return figure.kind in CALENDAR
    if figure.kind in CALENDAR:
        return False
    return _comparable(figure, claim) is not None and (figure.unit == claim.unit or _same_measure(figure, claim))


def _same_measure(figure: Figure, claim: Figure) -> bool:
    """Whether two units measure one dimension: kilometres and metres."""
    first, second = BY_NAME.get(figure.unit), BY_NAME.get(claim.unit)
    return first is not None and second is not None and first.base == second.base


def _comparable(figure: Figure, claim: Figure) -> tuple[Decimal, Decimal]:
    first, second = BY_NAME.get(figure.unit), BY_NAME.get(claim.unit)
    if first is None or second is None:
        return figure.value, claim.value
    return figure.value * first.factor, claim.value * second.factor


def _agree(claim: Figure, figure: Figure) -> bool:
    if claim.kind in CALENDAR:
        return (claim.calendar or (0,))[0] == (figure.calendar or (1,))[0]
    if same(claim, figure):
        return True
    said, value = _comparable(claim, figure)
    return claim.approximation in {"about", "nearly"} and abs(said - value) <= _NEAR * abs(value)


def _years_in(text: str) -> str:
    return " ".join(m.group() for m in _YEAR.finditer(text))


def _without_figures(text: str) -> str:
    for figure in parse(text):
        text = text.replace(figure.text, " ")
    return text


def _plain(text: str, language: Language) -> str:
    text = (_GRAMMAR_ZH if language == "zh" else _GRAMMAR).sub(" ", text)
    return re.sub(r"\s+", " ", text).strip(" ,，的?？")
