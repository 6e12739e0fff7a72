"""What a figure was a year before, or what it is set against, worked back from it and the change: 比上年增加26处, up 6%."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from assistant.calculations.aims import is_aimed
from assistant.calculations.cell import Cell
from assistant.calculations.cells import cells_of, tie
from assistant.calculations.chinese import chinese_things
from assistant.calculations.english import english_things
from assistant.calculations.operands import Ask, sources_of, written
from assistant.calculations.other_words import IN_UNIT, UNITS_ASKED
from assistant.calculations.proving import counted_alike, is_counted, is_rated, strange_words, title_of
from assistant.calculations.rivals import strangers
from assistant.calculations.things import YEAR
from assistant.questions.asked_units import CURRENCIES
from assistant.questions.question import Question
from assistant.statement import Statement, ended
from assistant.texts import ABOUT, BACKWARDS, BACKWARDS_IN
from assistant.words.lexicon import Lexicon
from assistant.words.telling import VERB, has, terms_of
from documents.figures import CALENDAR, Figure
from documents.scripts import HANZI
from documents.units import UNITS

_MORE = r"增长|增加|增多|新增|上升|提高|提升|扩大|上涨|[增多高升涨]"
_LESS = r"减少|下降|降低|下跌|缩小|缩短|回落|下滑|偏少|偏低|[减少低降跌]"
_YEAR_BEFORE = r"(?:上年|去年|前一年|上一年|(?P<y>(?:1\d|20)\d{2})年)(?:末|底|年末|年底|同期|全年)?(?:的)?"
# Beside the change stands what it is since; nothing else may stand between.
_SINCE = re.compile(
    rf"(?:比|较|相比|相较于?){_YEAR_BEFORE}[，]?(?:净|又|共|同比|大幅|略|小幅)*(?:(?P<more>{_MORE})|(?P<less>{_LESS}))"
    r"(?:了|约|近|为|幅?达)*$"
    rf"|同比(?:(?P<more2>{_MORE})|(?P<less2>{_LESS}))(?:了|约|近)*$"
)
_MORE_EN = r"more|higher|larger|greater|longer|up|increase|rise|above"
_LESS_EN = r"fewer|less|lower|smaller|shorter|down|decrease|fall|decline|drop|below"
_YEAR_BEFORE_EN = (
    r"(?:(?:the )?(?:year before|previous year|preceding year|prior year|year earlier)|a year (?:earlier|before)"
    r"|(?P<y>(?:1\d|20)\d{2}))\b"
)
_LINK_EN = r"(?:(?:than|from|on|over|compared with|in|at|the|end|of|that|against)\s)*"
_SINCE_BEHIND_EN = re.compile(
    rf"^\s*(?:[a-z-]+ ){{0,2}}?(?:(?P<more>{_MORE_EN})|(?P<less>{_LESS_EN})) {_LINK_EN}{_YEAR_BEFORE_EN}", re.IGNORECASE
)
_MOVED_EN = re.compile(
    r"\b(?:(?P<more>up|rose|risen|grew|grown|increas\w+|climbed|gained|an increase of|a rise of)"
    r"|(?P<less>down|fell|fallen|declin\w+|decreas\w+|dropped|shrank|a decrease of|a fall of|a drop of))"
    r"(?: by)?(?: about| nearly| over| some)? $",
    re.IGNORECASE,
)
_REFERENCE_EN = re.compile(rf"^\s*{_LINK_EN}{_YEAR_BEFORE_EN}|^\s*year[ -]on[ -]year\b", re.IGNORECASE)
# What follows the change may be what it came to: 增长6%，达到51亿.
_REACHING = re.compile(
    r"^(?:[，,]\s?(?:全年)?)?(?:达到?|增至|升至|降至|减至|至|增加到|减少到|提高到|下降到)(?:了)?$"
    r"|^(?: [a-z -]{0,40}?)?,? (?:to|reaching|and reached|to reach) (?:a total of )?$",
    re.IGNORECASE,
)
# What it is above or below: 超过警戒水位1.68米, 1.68 metres above the warning level.
_BESIDE_REFERENCE = re.compile(
    r"(?:(?P<more>超过|高出|高于|超出|多于)|(?P<less>低于|少于|不足))(?P<ref>[\u3400-\u9fff]{2,12}?)(?:约|达|了)?$"
    r"|(?:比|较)(?P<ref2>[\u3400-\u9fff]{2,12}?)(?:(?P<more2>[高多长重大](?:出)?)|(?P<less2>[低少短轻小]))(?:了|约|出)*$"
)
_BESIDE_REFERENCE_EN = re.compile(
    rf"^\s*(?:[a-z-]+ )?(?:(?P<more>above|over|more than|higher than|ahead of|in excess of)"
    r"|(?P<less>below|under|less than|lower than|short of|behind|fewer than)) (?:the |its |their )?"
    r"(?P<ref>[a-z][\w' -]*?)(?=[,.;:]|$| (?:and|while|but|of|in|for|at|on|which|as)\b)",
    re.IGNORECASE,
)
_COMPARES = re.compile(
    r"[高低多少超]出|超过|[高低多少]于|[比较](?!例|重|值)|相差|差距|增|减|变化|涨|[上下]升|下降|提高"
    r"|\b(?:more|fewer|less|higher|lower|above|below|than|exceed\w*|difference|gap|gr[eo]w\w*|increas\w*|ris[ei]\w*"
    r"|rose|fell|fall\w*|declin\w*|decreas\w*|chang\w*|added|new|from)\b",
    re.IGNORECASE,
)
# How the asker wants it found says nothing of what is measured.
_ASIDE = re.compile(
    r"(?:按|照|按照|根据|依|据)(?:着)?(?:文中|文章|原文|本文|报告|年报)?(?:里|中)?(?:所?说|给出?|写|讲)?的?(?:数据|数字|变化|增[幅量])?"
    r"(?:来|去)?(?:倒推|反推|推算|推|算)(?:下来|出来|回去|一下|来看)?[，,]?|(?:倒推|反推|推算|换算|折算)(?:下来|出来|回去|一下)?"
    r"|(?:文中|文章|原文|报告)(?:说|里|中)的?|应该?(?=是|为|有)"
    r"|\b(?:working|counting|reckoning) back(?:wards)?,?|\b(?:according to|from|by) the (?:article|report|text),?"
    r"|\bat the (?:end|close) of\b|\bend of\b|\byear-end\b|\b(?:must|would) (?:have|there)\b",
    re.IGNORECASE,
)
_UNIT_ASKED = re.compile(
    rf"(多少|几)[百千万亿]*(?:{'|'.join(sorted((form for unit in UNITS for form in unit.chinese), key=len, reverse=True))})"
)
_PUT_IN_CHINESE = re.compile(r"年[末底初]|[末底](?=的|$|\s)")
_CLAUSE = re.compile(r"[，；;、：]|,(?!\d{3})")
_OF_WHICH = re.compile(r"其中|\bof which\b|\bincluding\b", re.IGNORECASE)
# A figure that another is set against is not what changed: 比多年平均值1512毫米偏少.
_SET_AGAINST = re.compile(
    r"(?:[比较](?!上|去|前)|[高低多少]于|超过)[^，。；]{0,12}$|\b(?:than|above|below|exceed\w*|against) (?:[a-z'-]+ ){0,5}$",
    re.I,
)
_WHOLE = re.compile("")
_SAID, _SMALL = 0.7, Decimal("0.25")
_MONEY_FORM = frozenset({"quantity", "percent", "money"})


@dataclass(frozen=True, slots=True)
class _Step:
    """A figure, a change told beside it, whether upwards, its `own` words, and the year or the name it is told against."""

    level: Cell
    change: Cell
    upwards: bool
    own: str = ""
    year: str = ""
    reference: str = ""


def worked_back(question: Question, ask: Ask, lexicon: Lexicon) -> Statement | None:
    """The asked figure worked back from another one and the change since, where no sentence states it itself."""
    if question.asks_why or question.confirms or question.operation or len(question.years) > 1:
        return None
    text = _ASIDE.sub(" ", question.text)
    if not (question.forms & _MONEY_FORM or question.asks_measure) or _COMPARES.search(YEAR.sub(" ", text)):
        return None
    cells = cells_of(sources_of(ask(question)), question, lexicon)
    terms = _terms(text, question)
    if not terms:
        return None
    year = next(iter(question.years), "")
    steps = [step for step in _steps(cells, lexicon.reported_year) if _answers(step, terms, question, year)]
    results = {_result(step)[0] for step in steps}
    if len(results) != 1 or _is_stated(steps[0], terms, year, cells):
        return None
    return _told(steps[0], question, year)


def _terms(text: str, question: Question) -> list[tuple[str, float]]:
    things_of = chinese_things if question.language == "zh" else english_things
    bare = _PUT_IN_CHINESE.sub(" ", YEAR.sub(" ", text))
    bare = _UNIT_ASKED.sub(r"\g<1>", UNITS_ASKED.sub("how much", IN_UNIT.sub("", bare)))
    ((_, shared),) = things_of("growth", _WHOLE.match(bare), bare)  # type: ignore[arg-type]
    return [(t, w) for t, w in terms_of(shared) if w >= VERB]


def _steps(cells: Sequence[Cell], reported: int | None) -> Iterator[_Step]:
    """The changes that sentences tell beside the figure that they led to, or that is above or below something."""
    measured = [cell for cell in cells if cell.figure.kind not in CALENDAR]
    for at, cell in enumerate(measured):
        row = [(n, c) for n, c in enumerate(measured) if c.source.place == cell.source.place and c.text == cell.text]
        levels = [c for n, c in row if n < at and _is_level(c) and _may_lead(c, cell)]
        after = next((c for n, c in row if n == at + 1 and _REACHING.search(_between(cell, c))), None)
        since = _since(cell)
        before = _of_the_same(levels, since[2] if since else "")
        if since is not None:
            level = after if after is not None and _may_lead(after, cell) else before
            if level is None:
                continue
            of = level.year or (str(reported) if reported else None)
            if of is not None and of.isdigit() and (not since[1] or int(since[1]) == int(of) - 1):
                yield _Step(level, cell, since[0], since[2], str(int(of) - 1))
        elif before is not None and (beside := _reference(cell)) and cell.figure.value < _SMALL * before.figure.value:
            if before.figure.unit == cell.figure.unit:
                yield _Step(before, cell, beside[0], reference=beside[1])


def _of_the_same(levels: Sequence[Cell], own: str) -> Cell | None:
    """The last figure before a change, or the last with the nouns that stand with the change."""
    nouns = [t for t, w in terms_of(YEAR.sub(" ", _OF_WHICH.sub(" ", own))) if w >= 1]
    named = [cell for cell in levels if nouns and all(has(cell.own, t) for t in nouns)]
    return next(reversed(named or levels), None)


def _between(first: Cell, second: Cell) -> str:
    return first.text[first.figure.end : second.figure.start]


def _is_level(cell: Cell) -> bool:
    return not cell.is_change and not _SET_AGAINST.search(cell.text[: cell.figure.start])


def _may_lead(level: Cell, change: Cell) -> bool:
    """Whether a change can be that of a figure: in its unit, in percent of it, or in points of a percentage."""
    unit, by = level.figure.unit, change.figure.unit
    if unit in {"%", "‰"}:
        return by == "pp"
    return by == "%" or (by == unit and counted_alike([level.figure.counted, change.figure.counted]))


def _since(cell: Cell) -> tuple[bool, str, str] | None:
    """Whether a change since the year before is upwards, the year if it is told, and what stands before it."""
    before, behind = cell.text[: cell.figure.start], cell.text[cell.figure.end :]
    if found := _SINCE.search(before):
        return bool(found["more"] or found["more2"]), found["y"] or "", _CLAUSE.split(before[: found.start()])[-1]
    if found := _SINCE_BEHIND_EN.match(behind):
        return bool(found["more"]), found["y"] or "", _CLAUSE.split(before)[-1]
    moved, since = _MOVED_EN.search(before), _REFERENCE_EN.match(behind)
    if moved is None or since is None:
        return None
    return bool(moved["more"]), since["y"] or "", _CLAUSE.split(before[: moved.start()])[-1]


def _reference(cell: Cell) -> tuple[bool, str] | None:
    if found := _BESIDE_REFERENCE.search(cell.text[: cell.figure.start]):
        return bool(found["more"] or found["more2"]), found["ref"] or found["ref2"]
    found = _BESIDE_REFERENCE_EN.match(cell.text[cell.figure.end :])
    return (bool(found["more"]), found["ref"]) if found else None


def _answers(step: _Step, terms: Sequence[tuple[str, float]], question: Question, year: str) -> bool:
    """Whether what can be worked back is what is asked: all of its words, and of its unit and year."""
    level = step.level
    if is_aimed(level) or is_aimed(step.change) or not is_counted(level.figure, question.text):
        return False
    if "money" in question.forms and level.figure.unit not in CURRENCIES:
        return False
    if question.units and level.figure.unit not in question.units:
        return False
    if not is_rated(level, question.text) or (level.figure.unit == "%") != ("percent" in question.forms):
        return False
    asked = {t for t, _ in terms}
    if step.reference:
        return _asks_for(step.reference, asked, level, question)
    if not year or step.year != year or strangers(level, asked):
        return False
    # Beside the change no other measure may stand than the asked one.
    own = replace(step.change, before=YEAR.sub(" ", _OF_WHICH.sub(" ", step.own)), behind="")
    if strange_words(own, asked) or strange_words(replace(level, behind=""), asked) > 1:
        return False
    return _is_of(level, terms)


def _is_of(cell: Cell, terms: Sequence[tuple[str, float]]) -> bool:
    """Whether a figure has every noun of a question, and one of them beside it."""
    nouns = [t for t, w in terms if w >= 1] or [t for t, _ in terms]
    ties = [max(tie(t, cell), _SAID * bool(has(title_of(cell), t))) for t in nouns]
    return min(ties) >= _SAID and any(has(cell.own, t) for t in nouns)


def _asks_for(reference: str, asked: set[str], level: Cell, question: Question) -> bool:
    """Whether a question is after what a figure is set against, and names nothing else than its sentence does."""
    names = [t for t, w in terms_of(reference) if w >= VERB]
    if not names or not all(any(has(t, name) or has(name, t) for t in asked) for name in names):
        return False
    others = [t for t in asked if not any(has(name, t) or has(t, name) for name in names)]
    if not all(has(level.text, t) or has(level.around, t) or has(title_of(level), t) for t in others):
        return False
    years = question.years
    return level.is_of(years)


def _is_stated(step: _Step, terms: Sequence[tuple[str, float]], year: str, cells: Sequence[Cell]) -> bool:
    """Whether some sentence gives the asked figure itself, or one that may be it."""
    for cell in cells:
        if cell is step.level or cell is step.change or cell.is_change or cell.figure.unit != step.level.figure.unit:
            continue
        if cell.figure.kind in CALENDAR or cell.figure.value == step.level.figure.value:
            continue
        if step.reference:
            names = [(t, w) for t, w in terms_of(step.reference) if w >= VERB]
            if all(has(cell.own, t) for t, _ in names):
                return True
        elif cell.year == year and _is_of(cell, terms):
            return True
    return False


def _result(step: _Step) -> tuple[Decimal, bool]:
    """The figure before the change, and whether it is only about so much."""
    level, change = step.level.figure, step.change.figure
    about = bool(level.approximation or change.approximation)
    if change.unit == "%":
        rate = change.value / 100
        exact = level.value / (1 + rate if step.upwards else 1 - rate)
        return _as_fine(exact, level), True
    return level.value - change.value if step.upwards else level.value + change.value, about


def _as_fine(value: Decimal, like: Figure) -> Decimal:
    """A value to as many digits as a figure is told in, at least three."""
    digits = max(3, len(re.sub(r"\D", "", like.text).lstrip("0")))
    return value.quantize(Decimal(1).scaleb(value.adjusted() - digits + 1), ROUND_HALF_UP)


def _told(step: _Step, question: Question, year: str) -> Statement | None:
    language = question.language
    value, about = _result(step)
    if value <= 0:
        return None
    level, change = step.level.figure, step.change.figure
    result = replace(level, text="", value=value, approximation="")
    whole, part, shown = (written(f, language) for f in (level, change, result))
    sign = "−" if step.upwards else "+"
    if change.unit == "%":
        sign = "+" if step.upwards else "−"
        working = f"{whole} ÷ (1 {sign} {part}) ≈ {shown}"
    else:
        working = f"{whole} {sign} {part} = {shown}"
    said = ABOUT.say(language, shown=shown) if about else shown
    name = step.reference if bool(HANZI.search(step.reference)) == (language == "zh") else ""
    text = (BACKWARDS_IN if year or name else BACKWARDS).say(
        language, name=name or (f"{year}年" if language == "zh" else year), result=said, working=working
    )
    sources = tuple(dict.fromkeys((step.level.source, step.change.source)))
    return Statement(ended(text, language), sources, (result,))
