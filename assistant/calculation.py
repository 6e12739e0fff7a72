"""What a question wants worked out: the operation, the things it sets side by side, and what they share."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from assistant.asked_units import CURRENCIES
from assistant.calculation_chinese import CHINESE_RULES, chinese_things
from assistant.calculation_english import ENGLISH_RULES, english_things, with_alternatives_last
from assistant.question import Question
from assistant.telling import names_in, terms_of
from documents.figures import parse
from documents.language import HANZI
from documents.units import UNITS

Operation = Literal[
    "difference", "excess", "ratio", "share", "growth", "total", "average", "per", "remainder", "years", "which"
]
_YEAR = re.compile(r"(?<![\d.])(?:1[0-9]\d{2}|20\d{2})(?![\d.]*[\d亿万元%]|,\d)(?:年底?|年末)?")
_YEAR_BEFORE = re.compile(
    r"比(?:上年|去年|前一年|上一年)|较(?:上年|去年|前一年|上一年)|同比"
    r"|\b(?:the )?(?:year before|previous year|preceding year|year earlier)\b",
    re.IGNORECASE,
)
_SINCE = re.compile(r"以来|起|\bsince\b", re.IGNORECASE)
_PERCENT = re.compile(r"百分之|%|幅|增长率|增速|\bper ?cent|\bpercentage\b(?! points?)", re.IGNORECASE)
POINTS = re.compile(r"百分点|percentage points?", re.IGNORECASE)
_SHRINKS = re.compile(
    r"减少|下降|降低|下跌|缩小|萎缩|减(?:了|去)"
    r"|\b(?:f[ae]ll(?:en)?|decline[ds]?|drop(?:ped)?|decrease[ds]?|shr[aiu]nk|cut|lose|lost|reduced?|go down"
    r"|went down)\b",
    re.IGNORECASE,
)
_ANYTHING = re.compile("")
_MONEY = re.compile(
    r"贵|便宜|多少(?:万|亿|百万)*(?:元|美元|欧元|英镑|日元|块钱)|\b(?:cheaper|expensive|cost(?:s|ly|lier)?|pays?"
    r"|yuan|dollars?|euros?|pounds)\b",
    re.IGNORECASE,
)
_MASS = re.compile(r"[重轻](?=多少|几|了多少)|更[重轻]|重量|\b(?:heavier|lighter|weighs?|weight)\b", re.IGNORECASE)
_LENGTH = re.compile(
    r"[长短宽窄深浅远厚薄矮](?:多少|几|出|了多少)|\b(?:longer|shorter|wider|narrower|deeper|shallower|taller|farther|thicker|thinner)\b",
    re.IGNORECASE,
)
_LOOSE = re.compile(r"\s*\b(?:in|of|by|at|during|for)\s*$", re.IGNORECASE)
# What is asked of each is quoted of each.
_EACH = re.compile(
    r"分别|各(?=自|是|为|有|占|达|多少|几)|\brespectively\b|(?<!for )\beach\b|\band (?:how (?:much|many)|what)\b",
    re.IGNORECASE,
)
_GAP = re.compile(r"差距|\b(?:gap|difference|margin)\b", re.IGNORECASE)
_QUANTITIES = frozenset({"quantity", "percent", "money"})
_WITHOUT_QUANTITY = frozenset({"which", "years", "difference", "average", "ratio", "total", "share"})
_COMPARED = frozenset({"difference", "excess", "ratio", "growth"})
# What is to be added up is said by more than the name of a measure: total income.
_ADDS = re.compile(
    r"总共|一共|合计|共计|总计|加|总和|之和|共(?=有|多少|几)"
    r"|\b(?:combined|altogether|together|sum|in (?:all|total)|add|plus|jointly|total of)\b",
    re.IGNORECASE,
)
_OF_TWO_UNITS = frozenset({"ratio", "share", "per", "years"})
# The first way in which such a question can be read is what it says.
_ONE_READING = frozenset({"share"})
_TIMES = re.compile(r"\btimes\b|倍|\bratio\b", re.IGNORECASE)
# Where both sides of a comparison say what they are of, it is of two things, not of two years of one.
_MORE_THAN = re.compile(r"(?<![占对百])比(?![例重率值])(?!\s*(?:1|20)\d{2,3}年?(?!.*的))|\bthan\b", re.IGNORECASE)
_NUMBER_SAID = re.compile(
    r"([两二三四五六七八九十]|\d{1,2})(?=[个类种项家座大城省市区县所条国门地])"
    r"|\b(both|two|three|four|five|six|seven|eight|nine|ten)\b",
    re.IGNORECASE,
)
_WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


@dataclass(frozen=True, slots=True)
class Thing:
    """One of the things that a question sets side by side: its words and the year that it is asked for."""

    words: str
    years: frozenset[str] = frozenset()

    def named(self, language: str) -> str:
        """The thing as an answer names it: its words, else its year."""
        year = "、".join(sorted(self.years))
        return self.words or (f"{year}年" if language == "zh" else year)


@dataclass(frozen=True, slots=True)
class Calculation:
    """An operation over things; the words `shared` say what of them is measured.

    `percent` is set where the result is wanted in per cent, `shrinks` where a decrease is asked about; `units` are
    those that the figures must be in, any if empty; `asked` is the question where a figure must be what it counts.
    """

    operation: Operation
    things: tuple[Thing, ...]
    shared: str = ""
    percent: bool = False
    shrinks: bool = False
    units: frozenset[str] = frozenset()
    asked: str = ""


# Longer texts are no such question; the time that the patterns take grows faster than the text.
_LONGEST = 240


def calculations(question: Question) -> Iterator[Calculation]:
    """The calculations that a question may ask for, the likeliest first."""
    if len(question.text) > _LONGEST or question.asks_why or question.confirms or _EACH.search(question.text):
        return
    text = _YEAR_BEFORE.sub(" ", question.text) if _YEAR_BEFORE.search(question.text) else question.text
    text = with_alternatives_last(text.strip(" ？?。.！!"))
    rules = CHINESE_RULES if question.language == "zh" else ENGLISH_RULES
    things_of = chinese_things if question.language == "zh" else english_things
    units = _units(question)
    change = _growth(question) if dict(rules)["growth"].search(text) else None
    if change is not None and len(change.things) == 2 and not _TIMES.search(text) and not _MORE_THAN.search(text):
        yield change
    done: set[str] = set()
    for operation, pattern in rules:
        match = pattern.search(text)
        if match is None or operation in done:
            continue
        if operation == "growth":
            if change is not None:
                yield change
            continue
        if not _may_ask(question, operation):
            continue
        for parts, shared in things_of(operation, match, text):
            made = things_with_years(parts, shared)
            if made is not None and not _only_names_a_total(operation, made[0], text):
                done |= {operation} & _ONE_READING
                yield Calculation(
                    operation,  # type: ignore[arg-type]
                    made[0],
                    "" if operation == "years" else without_quantities(made[1]),
                    bool(_PERCENT.search(question.text)) and not POINTS.search(question.text),
                    units=units if operation not in _OF_TWO_UNITS else frozenset(),
                    asked=question.text if operation not in _OF_TWO_UNITS else "",
                )


def _may_ask(question: Question, operation: str) -> bool:
    """Whether the form of a question allows an operation; what compares asks for no total."""
    if operation in {"total", "average"} and question.operation in _COMPARED:
        return False
    if operation == "share" and question.operation in _COMPARED:
        return False
    return bool(question.forms & _QUANTITIES) or operation in _WITHOUT_QUANTITY


def _only_names_a_total(operation: str, things: tuple[Thing, ...], text: str) -> bool:
    """Whether years stand beside a measure whose name says total, without being added up."""
    return operation == "total" and bool(things) and not things[0].words and not _ADDS.search(text)


def _units(question: Question) -> frozenset[str]:
    """The units that the figures must be in by the words of the question; none where these leave it open."""
    if POINTS.search(question.text):
        return frozenset({"%"})
    if question.units and not _GAP.search(question.text):
        return question.units
    # A sum that narrows what is counted is no measure: companies with revenue above 10 billion yuan.
    if _MONEY.search(without_quantities(question.text)):
        return CURRENCIES
    if _LENGTH.search(question.text):
        return frozenset(unit.name for unit in UNITS if unit.base in {"m", "mi", "ft", "month", "second"})
    if _MASS.search(question.text):
        return frozenset(unit.name for unit in UNITS if unit.base in {"g", "lb"})
    return frozenset()


def without_quantities(text: str) -> str:
    """A text without the quantities that it states."""
    for figure in parse(text):
        if figure.kind == "quantity" and figure.unit:
            text = text.replace(figure.text, " ")
    return text


def number_said(text: str) -> int | None:
    """How many things the question says that it means: 三类, the three kinds."""
    match = _NUMBER_SAID.search(text)
    if match is None:
        return None
    if match[2]:
        return 2 if match[2].lower() == "both" else _WORDS.index(match[2].lower()) + 2
    return int(match[1]) if match[1].isdigit() else "_一二三四五六七八九十".index(match[1].replace("两", "二"))


def _growth(question: Question) -> Calculation | None:
    """The change of what the question says from one year to another, or in the year that it names."""
    things_of = chinese_things if question.language == "zh" else english_things
    years = list(dict.fromkeys(match.group()[:4] for match in _YEAR.finditer(question.text)))
    if len(years) == 1 and _YEAR_BEFORE.search(question.text):
        years.insert(0, str(int(years[0]) - 1))
    if len(years) > 2:
        return None
    things = [Thing("", frozenset({year})) for year in sorted(years)] or [Thing("")]
    if len(years) == 1 and _SINCE.search(question.text):
        things.append(Thing(""))
    text = _YEAR.sub(" ", _YEAR_BEFORE.sub(" ", question.text))
    ((_, shared),) = things_of("growth", _ANYTHING.match(text), text)  # type: ignore[arg-type]
    return Calculation(
        "growth",
        tuple(things),
        shared,
        bool(_PERCENT.search(question.text)) and not POINTS.search(question.text),
        bool(_SHRINKS.search(question.text)),
        units=_units(question) & (CURRENCIES | {"%"}),
    )


_BARE_NAME = r"(?:the )?[A-Z][\w'’&-]*(?: [A-Z][\w'’&-]*)*"
_OF_NAME = re.compile(rf"^(?P<m>(?:the )?[a-z].*?)(?: (?:of|in|at|to|from|by|for))? (?P<x>{_BARE_NAME})$")
_NAMES_OWN = re.compile(rf"^(?P<x>{_BARE_NAME})(?:'s|’s) (?P<m>[a-z].*|[A-Z]\S*[A-Z]\S*(?: [a-z].*)?)$")
# Jiangbei invest in research, than Yunling: what a name does, with no other name in it.
_NAME_DOES = re.compile(rf"^(?P<x>{_BARE_NAME}) (?P<m>[a-z](?:(?! [A-Z][a-z]).)*)$")


def _elided(parts: tuple[str, ...]) -> tuple[tuple[str, ...], str]:
    """The parts without a measure that one of them says for all, and that measure: A的人口比B, the GDP of A than B."""
    for at, part in enumerate(parts):
        others = [_YEAR.sub("", other).strip(" 的") for i, other in enumerate(parts) if i != at]
        if not others or not all(others):
            continue
        split = _split_chinese(part, others) if HANZI.search(part) else _split_english(part, others)
        if split is not None:
            return (*parts[:at], split[0], *parts[at + 1 :]), split[1]
    return parts, ""


def _split_chinese(part: str, others: Sequence[str]) -> tuple[str, str] | None:
    """A part as a name and its measure, where the others are names alone of the same make: 临港市的人口, 青岚市."""
    plain = _YEAR.sub("", part)
    years = "".join(match.group() for match in _YEAR.finditer(part))
    ends = {other[-1] for other in others}
    cut = -1
    if len(ends) == 1:
        cut = plain.find(next(iter(ends)), 1) + 1
    if cut < 2 and all(names_in(other) == {other} for other in others):
        cut = max((len(name) for name in names_in(plain) if plain.startswith(name)), default=-1)
    measure = plain[cut:].strip(" 的") if cut > 1 else ""
    if len(measure) < 2 or any(plain[:cut] in other for other in others):
        return None
    return years + plain[:cut], measure


def _split_english(part: str, others: Sequence[str]) -> tuple[str, str] | None:
    if not all(re.fullmatch(rf"{_BARE_NAME}(?:'s|’s)?", other) for other in others):
        return None
    match = _OF_NAME.match(part) or _NAMES_OWN.match(part) or _NAME_DOES.match(part)
    return (match["x"], match["m"]) if match else None


def things_with_years(parts: tuple[str, ...], shared: str) -> tuple[tuple[Thing, ...], str] | None:
    """The parts with their years and what they share.

    A year that only one of them has is meant for all, and so are those of `shared`; where one says its year and
    nothing else, the words of the others are of it as well: 2023年出口比2022年.
    """
    parts, measure = _elided(parts)
    shared = f"{shared} {measure}".strip()
    own = [frozenset(match.group()[:4] for match in _YEAR.finditer(part)) for part in parts]
    words = [_LOOSE.sub("", _YEAR.sub(" ", part)).strip() for part in parts]
    common = frozenset(match.group()[:4] for match in _YEAR.finditer(shared))
    if len(set(own)) > 1 and sum(map(bool, own)) == 1:
        common |= frozenset().union(*own)
        own = [frozenset()] * len(parts)
    elif len(set(own)) == len(own) and any(not terms_of(word) for word in words):
        shared, words = " ".join((shared, *words)), [""] * len(words)
    things = tuple(Thing(word, years or common) for word, years in zip(words, own, strict=True))
    told = all(terms_of(thing.words) or (thing.years and len(set(own)) > 1) for thing in things)
    return (things, _YEAR.sub(" ", shared)) if told else None
