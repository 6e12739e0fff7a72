"""What a figure was a year before, or what it is set against, worked back from it and the change that is told."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from assistant.calculations.aims import is_aimed
from assistant.calculations.calculation import bare_words
from assistant.calculations.cell import Cell
from assistant.calculations.cells import cells_of, tie
from assistant.calculations.operands import Ask, sources_of, written
from assistant.calculations.proving import is_counted, is_rated, strange_words, title_of
from assistant.calculations.rivals import strangers
from assistant.calculations.rounding import to_decimals
from assistant.calculations.told_changes import Step, steps_of, with_last_term
from assistant.questions.asked_units import CURRENCIES
from assistant.questions.forms import AMOUNTS
from assistant.questions.question import Question
from assistant.rewording.rule_words import without_units_asked
from assistant.statement import Statement, ended
from assistant.texts import ABOUT, BACKWARDS, BACKWARDS_IN
from assistant.words.comparing import THAN_ZH
from assistant.words.lexicon import Lexicon
from assistant.words.telling import VERB, has, name_terms, terms_of
from documents.figures import CALENDAR, Figure
from documents.scripts import HANZI
from documents.units import UNITS
from documents.years import YEAR, YEAR_BEFORE_EN, YEAR_BEFORE_ZH, YEAR_DIGITS

_COMPARES = re.compile(
    rf"[高低多少超]出|超过|[高低多少]于|{THAN_ZH}|较|[加合]起来|一共|总共|相差|差距|增|减|变化|涨|[上下]升|下降|提高"
    r"|\b(?:combined|together|more|fewer|less|higher|lower|above|below|than|exceed\w*|difference|gap|gr[eo]w\w*|increas\w*|ris[ei]\w*"
    r"|rose|fell|fall\w*|declin\w*|decreas\w*|chang\w*|added|new|from)\b",
    re.IGNORECASE,
)
# How the asker wants it found says nothing of what is measured.
_ASIDE = re.compile(
    r"(?:按|照|按照|根据|依|据)(?:着)?(?:文中|文章|原文|本文|报告|年报)?(?:里|中)?(?:所?说|给出?|写|讲)?的?(?:数据|数字|变化|增[幅量])?"
    r"(?:来|去)?(?:倒推|反推|推算|推|算)(?:下来|出来|回去|一下|来看)?[，,]?|(?:倒推|反推|推算|换算|折算)(?:下来|出来|回去|一下)?"
    r"|(?:文中|文章|原文|报告)(?:说|里|中)的?|应该?(?=是|为|有)"
    r"|\b(?:working|counting|reckoning) back(?:wards)?,?|\b(?:according to|from|by) the (?:article|report|text),?"
    r"|\bst(?:an|oo)d(?: at)?\b"
    r"|\bat the (?:end|close) of\b|\bend of\b|\byear-end\b|\b(?:must|would) (?:have|there)\b",
    re.IGNORECASE,
)
# The year before the one that is told of, or before the one that is named.
_YEAR_BEFORE = re.compile(
    rf"(?:(?P<y>{YEAR_DIGITS})年?(?:之|的)?)?(?<![比较])(?:{YEAR_BEFORE_ZH})(?:度|末|底|同期|全年)?"
    rf"|\b(?:in |at the end of )?(?:the (?:{YEAR_BEFORE_EN})"
    rf"|(?:a|one) year (?:earlier|before))(?: (?P<y_en>{YEAR_DIGITS}))?\b",
    re.IGNORECASE,
)
_UNIT_WORDS = "|".join(sorted((form for unit in UNITS for form in unit.chinese), key=len, reverse=True))
_UNIT_ASKED = re.compile(rf"(多少|几)[百千万亿]*(?:{_UNIT_WORDS})")
_PUT_IN_CHINESE = re.compile(r"年[末底]|[末底](?=的|$|\s)|(?:^|[，,])\s*的?(?:调查|统计|测算)?的?时候?(?!间|长|速|段)")
# A quick look before the figures of all sentences are read.
_SINCE_SAID = re.compile(
    rf"[比较]于?(?:上|去|前一|上一|{YEAR_DIGITS})年|同比"
    rf"|\b(?:than|from|over|on|year on|against|compared with)\b.{{0,24}}\b(?:year|{YEAR_DIGITS})\b"
    r"|\byear (?:before|earlier)\b",
    re.IGNORECASE,
)
_AGAINST = re.compile(
    r"(?:超过|高出|[高低多少]于|超出|不足|[比较])([\u3400-\u9fff]{2})"
    r"|\b(?:above|below|behind|than|exceed\w*|surpass\w*|topped|beat|missed|trail\w*"
    r"|(?:over|under|short of) (?:the|its|their)) (?:(?:the|its|their|neighbouring|nearby)"
    r" )*([a-z]{3,})",
    re.IGNORECASE,
)
_WHAT_IS = re.compile(
    r"\s*(?:in \d{4},? )?what (?:(?:is|was|are|were) (?!the (?:name|title|date)\b)"
    r"|(?:did|does|do) .+ (?:stand|come to|amount to)\b)",
    re.IGNORECASE,
)
_SAID = 0.7


def worked_back(question: Question, ask: Ask, lexicon: Lexicon) -> Statement | None:
    """The asked figure worked back from another one and the change since, where no sentence states it itself."""
    if question.asks_why or question.confirms or question.operation not in {None, "share"} or len(question.years) > 1:
        return None
    question, year = _with_year_before(replace(question, text=with_last_term(question.text)))
    text = _ASIDE.sub(" ", question.text)
    if not (question.forms & AMOUNTS or question.asks_measure or _WHAT_IS.match(question.text)) or _COMPARES.search(
        YEAR.sub(" ", text)
    ):
        return None
    sources = sources_of(ask(question))
    telling = [s for s in sources if _may_tell(lexicon.matching_text(s.sentence, question.language), question, year)]
    terms, light = _terms(text, question) if telling else ((), ())
    if not terms:
        return None
    told = cells_of(telling, question, lexicon)
    undone = filter(_can_be_undone, steps_of(told, lexicon.reported_year))
    steps = [step for step in undone if _answers(step, terms, question, year)]
    if not steps:
        return None
    said = [sum(bool(has(step.level.own, t)) for t in light) for step in steps]
    steps = [step for step, held in zip(steps, said, strict=True) if held == max(said)]
    results = {_result(step, question.decimals)[0] for step in steps}
    if len(results) != 1 or _is_stated(steps[0], terms, year or steps[0].year, cells_of(sources, question, lexicon)):
        return None
    return _told(steps[0], question, steps[0].year)


def _with_year_before(question: Question) -> tuple[Question, str | None]:
    """The question without the words for the year before, and the year that it is asked for; None where any may be."""
    said = _YEAR_BEFORE.search(question.text)
    if said is None:
        return question, next(iter(question.years), "")
    named = said["y"] or said["y_en"] or next(iter(question.years), "")
    year = str(int(named) - 1) if named else None
    text = _YEAR_BEFORE.sub(" ", question.text).strip(" 的，,")
    return replace(question, text=text, years=frozenset([year] if year else [])), year


def _may_tell(text: str, question: Question, year: str | None) -> bool:
    """Whether a sentence may set a figure against a year before, or against something that the question names."""
    if question.years or year is None:
        return bool(_SINCE_SAID.search(text))
    names = (name for found in _AGAINST.findall(with_last_term(text)) for name in found if name)
    return any(name.lower() in question.text.lower() for name in names)


def _terms(text: str, question: Question) -> tuple[list[tuple[str, float]], list[str]]:
    """The words of what is asked, and those that say little by themselves: 产量."""
    bare = _PUT_IN_CHINESE.sub(" ", YEAR.sub(" ", text))
    bare = _UNIT_ASKED.sub(r"\g<1>", without_units_asked(bare))
    terms = terms_of(bare_words(bare, question.language))
    return [(t, w) for t, w in terms if w >= VERB] or list(terms), [t for t, w in terms if w < VERB and len(t) > 1]


def _answers(step: Step, terms: Sequence[tuple[str, float]], question: Question, year: str | None) -> bool:
    """Whether what can be worked back is what is asked: all of its words, and of its unit and year."""
    level = step.level
    if is_aimed(level) or is_aimed(step.change) or not is_counted(level.figure, question.text):
        return False
    if "money" in question.forms and level.figure.unit not in CURRENCIES:
        return False
    if question.units and level.figure.unit not in question.units:
        return False
    is_rate = is_rated(level, question.text) or not question.forms & AMOUNTS
    if not (step.reference or is_rate) or not _is_of_its_form(level, question):
        return False
    asked = {t for t, _ in terms}
    if step.reference:
        return _asks_for(step.reference, asked, level, question)
    if year == "" or year not in {None, step.year} or strangers(level, asked):
        return False
    # Beside the change no other measure may stand than the asked one.
    own = replace(step.change, before=YEAR.sub(" ", step.own), behind="")
    if strange_words(own, asked) or strange_words(replace(level, behind=""), asked) > 1:
        return False
    return _is_of(level, terms, step.own if level.figure.start > step.change.figure.start else "")


def _is_of_its_form(cell: Cell, question: Question) -> bool:
    """Whether a figure is a percentage where one is asked for; where nothing says what, it may be either."""
    if "percent" in question.forms:
        return cell.figure.unit == "%"
    return cell.figure.unit != "%" or not question.forms & AMOUNTS


def _is_of(cell: Cell, terms: Sequence[tuple[str, float]], led: str = "") -> bool:
    """Whether a figure has every noun of a question, and one of them beside it, or beside the change that led to it."""
    nouns = [t for t, w in terms if w >= 1] or [t for t, _ in terms]
    ties = [max(tie(t, cell), _SAID * bool(has(title_of(cell), t))) for t in nouns]
    return min(ties) >= _SAID and any(has(f"{led} {cell.own}", t) for t in nouns)


def _asks_for(reference: str, asked: set[str], level: Cell, question: Question) -> bool:
    """Whether a question is after what a figure is set against, and names nothing else than its sentence does."""
    names = [t for t, w in terms_of(reference) if w >= VERB and t in name_terms(reference)]
    names = names or [t for t, w in terms_of(reference) if w >= VERB]
    if not names and reference not in question.text:
        return False
    if reference not in question.text and not all(any(has(t, name) or has(name, t) for t in asked) for name in names):
        return False
    others = [t for t in asked if not any(has(name, t) or has(t, name) for name in names)]
    if not all(has(level.text, t) or has(level.around, t) or has(title_of(level), t) for t in others):
        return False
    years = question.years
    return level.is_of(years)


def _is_stated(step: Step, terms: Sequence[tuple[str, float]], year: str, cells: Sequence[Cell]) -> bool:
    """Whether some sentence gives the asked figure itself, or one that may be it."""
    known = {step.level.key, step.change.key}
    for cell in cells:
        if cell.key in known or cell.is_change or cell.figure.unit != step.level.figure.unit:
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


def _can_be_undone(step: Step) -> bool:
    """Whether there is a figure that the change leads from: none where all of it went."""
    return step.upwards or step.change.figure.unit != "%" or step.change.figure.value < 100


def _result(step: Step, decimals: int | None) -> tuple[Decimal, bool]:
    """The figure before the change, and whether it is only about so much."""
    level, change = step.level.figure, step.change.figure
    about = bool(level.approximation or change.approximation)
    if change.unit == "%":
        rate = change.value / 100
        exact = level.value / (1 + rate if step.upwards else 1 - rate)
        asked = to_decimals(exact, level.unit, decimals)
        return _as_fine(exact, level) if asked is None else asked, True
    return level.value - change.value if step.upwards else level.value + change.value, about


def _as_fine(value: Decimal, like: Figure) -> Decimal:
    """A value to as many digits as a figure is told in, at least three."""
    digits = max(3, len(re.sub(r"\D", "", like.text).lstrip("0")))
    if not like.unit:
        # What is counted is counted whole.
        return value.quantize(Decimal(1), ROUND_HALF_UP)
    return value.quantize(Decimal(1).scaleb(value.adjusted() - digits + 1), ROUND_HALF_UP)


def _told(step: Step, question: Question, year: str) -> Statement | None:
    language = question.language
    value, about = _result(step, question.decimals)
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
