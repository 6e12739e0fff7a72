"""What a question wants worked out: the operation, the things it sets side by side, and what they share."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistant.calculations.aims import AIM
from assistant.calculations.chinese import CHINESE_RULES, bare_chinese, chinese_things
from assistant.calculations.english import english_things
from assistant.calculations.english_rules import ENGLISH_RULES
from assistant.calculations.english_sums import ADD_EN
from assistant.calculations.english_words import bare_english
from assistant.calculations.sums import Sum, summed
from assistant.calculations.things import Thing, readings
from assistant.calculations.units_meant import POINTS, units_meant, without_quantities
from assistant.calculations.yearly import asked_each_year
from assistant.questions.asked_units import CURRENCIES
from assistant.questions.forms import AMOUNTS
from assistant.questions.operations import Operation
from assistant.questions.question import Question
from assistant.rewording.one_clause import EITHER
from assistant.rewording.rule_words import without_units_asked
from assistant.rewording.steps import reword
from assistant.words.comparing import THAN_ZH
from documents.article import Language
from documents.figures import parse
from documents.years import YEAR, YEAR_BEFORE_EN, YEAR_BEFORE_ZH, YEAR_DIGITS, years_in

_YEAR_BEFORE = re.compile(rf"[比较](?:{YEAR_BEFORE_ZH})|同比|\b(?:the )?(?:{YEAR_BEFORE_EN})\b", re.IGNORECASE)
# How long a change took says nothing of what changed: 五年间, over the five years.
_PERIOD = re.compile(
    r"(?<![上前])(?:这|近|过去)?[一二两三四五六七八九十\d]+年(?:(?:间|里|内|来|以来|期间)(?=[^，。？]*了(?:多少|几|百分))"
    r"|(?:间|里|内|来|以来|期间)?(?=[^，。？]{0,4}(?:增|升|提|降|减|翻|涨|扩|缩|压|延|上|下)))"
    r"|\b(?:over|in|within|during) (?:the |those |these |a )?(?:(?:past|last) )?(?:\w+ )?(?:years?|decade)\b(?! \d)",
    re.IGNORECASE,
)
_SINCE = re.compile(rf"以来|起|\bsince\b|(?:比|较)(?={YEAR_DIGITS}年)", re.IGNORECASE)
# It grew by so many times what it was; what it is a multiple of is another matter.
_GREW_TIMES = re.compile(
    r"(?:增|涨|升|提高|扩大|翻)[^，。？]{0,6}(?:多少|几)倍|[增涨]幅[^，。？]{0,4}(?:多少|几)倍|\bby how many times\b",
    re.IGNORECASE,
)
_MONTHS = re.compile(r"(?:几|多少)个?月|\bhow many months\b", re.IGNORECASE)
_PERCENT = re.compile(
    r"百分之|%|幅|增长率|增速|\bper ?cent|\bpercentage\b(?! points?)|\bgrowth rate\b"
    r"|\brate of (?:growth|increase|decline|change)\b",
    re.IGNORECASE,
)
_SHRINKS = re.compile(
    r"减少|下降|降低|下跌|缩小|缩短|压缩|缩减|削减|回落|下滑|萎缩|减(?:了|去)"
    r"|\b(?:f[ae]ll(?:en)?|decline[ds]?|drop(?:ped)?|decrease[ds]?|shr[aiu]nk|cut|lose|lost|reduced?|go down"
    r"|went down)\b",
    re.IGNORECASE,
)
_LESS = re.compile(
    r"(?:哪|谁)[^，。？]*?(?:更|比较|最)?[低少小短轻慢矮浅窄近便晚](?:一?些|一?点|宜)?(?=[？?，,。的]|$)"
    r"|\b(?:lower|less|fewer|smaller|shorter|lighter|slower|shallower|narrower|nearer|closer|cheaper|later|younger)\b"
    r"(?! than)",
    re.IGNORECASE,
)
# What is asked of each is quoted of each.
_EACH = re.compile(
    r"分别|各(?=自|是|为|有|占|达|多少|几)|\brespectively\b"
    r"|(?<!for )\beach\b(?! year)|\band (?:how (?:much|many)|what)\b",
    re.IGNORECASE,
)
_WITHOUT_QUANTITY = frozenset({"which", "years", "difference", "average", "ratio", "total", "share"})
_LEFT = re.compile(r"\b(?:left|remain(?:s|ed|der)?|the rest)\b|其余|剩", re.IGNORECASE)
_COMPARED = frozenset({"difference", "excess", "ratio", "growth"})
# What is to be added up is said by more than the name of a measure: total income.
_ADDS = re.compile(
    r"总共|一共|合计|共计|总计|加|总和|之和|共(?=有|多少|几)"
    rf"|\b(?:combined|altogether|together|sum|in (?:all|total)|{ADD_EN}|plus|jointly|total of)\b",
    re.IGNORECASE,
)
_OF_TWO_UNITS = frozenset({"ratio", "share", "per", "years"})
# What is counted of each is no measure of both: 每个国家的实验室.
_SPLIT = frozenset({"difference", "excess", "ratio", "total", "average"})
_NOT_ELIDED = frozenset({"per", "years"})
# Whether a sum is more than something is no question for the sum.
_WHETHER = re.compile(
    r"有没有[^，。？]{1,24}[高多大低少小长短](?:了|呢)*[？?]?$"
    r"|(?:超过|[高多大低少小]于|比)[^，。？]*(?:没有?|吗)[？?]?$"
    r"|^(?:is|are|was|were|do|does|did|has|have|had)\b.*(?:\bthan\b|\bexceed|\bsurpass|\boutnumber)",
    re.IGNORECASE,
)
# What is compared with the sum of several is compared with none of them.
OF_SIDES = frozenset({"difference", "excess", "ratio"})
_OF_SINGLE = frozenset({"difference", "excess", "ratio", "share"})
_SUMMED = re.compile(r"(?:之和|总和|合计|加起来|相加)的|\b(?:combined|put together|sum of)\b", re.IGNORECASE)
# What part of a sum something is asks for no sum.
_PART_OF_SUM = re.compile(r"(?:合计|总计|之和|总[和量额数]|[加合]起来)(?:[里中内]|当中|[，,])[^。？?]*占")
# The first way in which such a question can be read is what it says.
_ONE_READING = frozenset({"share"})
_TIMES = re.compile(r"\btimes\b|倍|\bratio\b", re.IGNORECASE)
# Where both sides of a comparison say what they are of, it is of two things, not of two years of one.
_MORE_THAN = re.compile(rf"{THAN_ZH}(?!\s*{YEAR_DIGITS}年?(?!.*的))|\bthan\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Calculation:
    """An operation over things; the words `shared` say what of them is measured.

    `percent` is set where the result is wanted in per cent, `shrinks` where a decrease, or the lesser of two, is asked
    about; `units` are those that the figures must be in, any if empty; `asked` is the question where a figure must be
    what it counts; `span` is how many years a change took where the question says that and no year; `first` is how many
    of the things are added up on the first side, where more than two are set against each other; `each_year` is set
    where a change is wanted for each year on average, `greater_first` where a ratio is that of the greater to the
    lesser, and `decimals` is to how many decimals the result is wanted; `within` is set where the first thing is one of
    those that are added up; `in_months` is set where the time between two events is wanted in months.
    """

    operation: Operation
    things: tuple[Thing, ...]
    shared: str = ""
    percent: bool = False
    shrinks: bool = False
    units: frozenset[str] = frozenset()
    asked: str = ""
    span: int = 0
    first: int = 1
    each_year: bool = False
    greater_first: bool = False
    decimals: int | None = None
    within: bool = False
    in_months: bool = False

    @property
    def years(self) -> frozenset[str]:
        """The years that its things are asked of."""
        return frozenset().union(*(thing.years for thing in self.things))

    @property
    def texts(self) -> tuple[str, ...]:
        """All its words: those that its things share, and each one's own."""
        return (self.shared, *(thing.words for thing in self.things))


_RULES = {"zh": (CHINESE_RULES, chinese_things), "en": (ENGLISH_RULES, english_things)}
_ENDS = " ？?。.！!"
# Longer texts are no such question; the time that the patterns take grows faster than the text.
_LONGEST = 240


def calculations(question: Question) -> Iterator[Calculation]:
    """The calculations that a question may ask for, the likeliest first.

    Its text is put into other words on the way, first as it is read for years and units as well, then for the rules.
    """
    if len(question.text) > _LONGEST or question.asks_why:
        return
    units, greater_first = units_meant(question), bool(EITHER.search(question.text))
    said = reword(question.text.strip(_ENDS), "calculation", question.language)
    asked = reword(_YEAR_BEFORE.sub(" ", said).strip(_ENDS), "rules", question.language)
    if (question.confirms and asked in question.text) or _EACH.search(asked):
        return
    question, text = replace(question, text=said), reword(asked, "list", question.language)
    for calculation in _of_text(question, text, units):
        yield replace(calculation, decimals=question.decimals, greater_first=greater_first)


def _of_text(question: Question, text: str, units: frozenset[str]) -> Iterator[Calculation]:
    if (several := summed(text, question.language)) is not None:
        yield from _of_sums(question, several, units)
    elif (yearly := _yearly(question, text, units)) is not None:
        yield yearly
    else:
        yield from _by_rules(question, text, units)


def _yearly(question: Question, text: str, units: frozenset[str]) -> Calculation | None:
    """The change that is asked for each year on average."""
    rules, _ = _RULES[question.language]
    change = _growth(question, units) if dict(rules)["growth"].search(text) else None
    return change if change is not None and change.each_year else None


def _by_rules(question: Question, text: str, units: frozenset[str]) -> Iterator[Calculation]:
    """The calculations by the rules of the question's language, whose words its text has been put in."""
    rules, things_of = _RULES[question.language]
    change = _growth(question, units) if dict(rules)["growth"].search(text) else None
    if change is not None and len(change.things) == 2 and not _TIMES.search(text) and not _MORE_THAN.search(text):
        yield change
    done: set[Operation] = set()
    for operation, pattern in rules:
        match = pattern.search(text)
        if match is None or operation in done:
            continue
        if operation == "growth":
            if change is not None:
                yield _multiple(change, text) if _TIMES.search(text) else change
            continue
        if not _may_ask(question, operation) or (operation in _OF_SINGLE and _SUMMED.search(text)):
            continue
        for parts, shared in things_of(operation, match, text):
            for made in readings(parts, shared, elided=operation not in _NOT_ELIDED, split=operation in _SPLIT):
                if _only_names_a_total(operation, made[0], text):
                    continue
                done |= {operation} & _ONE_READING
                names = any(thing.words for thing in made[0])
                alike = operation not in _OF_TWO_UNITS or (operation == "ratio" and not names)
                yield Calculation(
                    operation,
                    made[0],
                    "" if operation == "years" else without_quantities(made[1] if names else AIM.sub(" ", made[1])),
                    bool(_PERCENT.search(question.text)) and not POINTS.search(question.text),
                    shrinks=operation == "which" and bool(_LESS.search(question.text)),
                    units=units if alike or (operation == "ratio" and units == CURRENCIES) else frozenset(),
                    asked=question.text if alike or operation == "per" else "",
                    in_months=operation == "years" and bool(_MONTHS.search(question.text)),
                )


def _of_sums(question: Question, several: Sum, units: frozenset[str]) -> Iterator[Calculation]:
    """The calculations that set a sum of several things against one other thing."""
    rules, things_of = _RULES[question.language]
    for operation, pattern in rules:
        match = pattern.search(several.text) if operation in (*OF_SIDES, "share") else None
        for parts, shared in things_of(operation, match, several.text) if match else ():
            own = several.within() if operation == "share" else None
            sides = (own, 1) if own else several.sides(parts)
            for things, measured in readings(sides[0], shared, elided=True, split=True) if sides else ():
                yield Calculation(
                    operation,
                    things,
                    without_quantities(measured),
                    units=units,
                    asked=question.text,
                    first=sides[1] if sides else 1,
                    within=own is not None,
                )


def _may_ask(question: Question, operation: Operation) -> bool:
    """Whether the form of a question allows an operation; what compares asks for no total."""
    if operation in {"total", "average"} and (question.operation in _COMPARED or _WHETHER.search(question.text)):
        return False
    if operation == "total" and _PART_OF_SUM.search(question.text):
        return False
    # How much more an average is than another asks for no average of both.
    if operation == "average" and _MORE_THAN.search(question.text):
        return False
    if operation == "share" and question.operation in _COMPARED:
        return False
    if operation == "remainder" and _LEFT.search(question.text):
        return True
    return bool(question.forms & AMOUNTS) or operation in _WITHOUT_QUANTITY


def _only_names_a_total(operation: Operation, things: tuple[Thing, ...], text: str) -> bool:
    """Whether years stand beside a measure whose name says total, without being added up."""
    return operation == "total" and 0 < len(things) < 3 and not things[0].words and not _ADDS.search(text)


def _growth(question: Question, units: frozenset[str]) -> Calculation | None:
    """The change of what the question says from one year to another, or in the year that it names."""
    years = list(dict.fromkeys(years_in(question.text)))
    yearly = bool(_YEAR_BEFORE.search(question.text))
    if len(years) == 1 and yearly:
        years.insert(0, str(int(years[0]) - 1))
    if len(years) > 2:
        return None
    things = [Thing("", frozenset({year})) for year in sorted(years)] or [Thing("")]
    if len(years) == 1 and _SINCE.search(question.text):
        things.append(Thing(""))
    asked = asked_each_year(question.text)
    text = YEAR.sub(" ", _YEAR_BEFORE.sub(" ", _PERIOD.sub(" ", without_units_asked(asked.text))))
    shared = bare_words(AIM.sub(" ", text), question.language)
    spans = [int(f.value) for f in parse(question.text) if f.unit == "year" and f.kind == "duration"]
    return Calculation(
        "growth",
        tuple(things),
        shared,
        asked.compounds or (bool(_PERCENT.search(question.text)) and not POINTS.search(question.text)),
        bool(_SHRINKS.search(question.text)),
        units=units,
        asked=question.text,
        span=(1 if yearly else spans[0] if len(spans) == 1 else 0) if not years else 0,
        each_year=asked.is_asked,
    )


def _multiple(change: Calculation, text: str) -> Calculation:
    """By how many times something grew, or how many times what it was in the earlier year it is in the later one."""
    if _GREW_TIMES.search(text) or len(change.things) == 1:
        return replace(change, operation="multiple", units=frozenset(), percent=False)
    return replace(change, operation="ratio", things=change.things[::-1], units=frozenset(), percent=False)


def bare_words(text: str, language: Language) -> str:
    """The words of a text that name what is measured, without those that ask and compare."""
    return bare_chinese(text) if language == "zh" else bare_english(text)
