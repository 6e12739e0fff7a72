"""Whether a figure is of the kind that a question asks for: a count for how many, a date for when."""

import re
from functools import lru_cache

from assistant.evidence.counting_beside import ENGLISH_COUNTED
from assistant.questions.asked_units import COUNT_ALIKE, SHARES
from assistant.questions.forms import HOW_LONG
from assistant.questions.question import Question
from documents.figures import CALENDAR, Figure, parse
from documents.scripts import HANZI

# So many of a thing are no share of it.
_TEN_THOUSANDS = re.compile(r"(?:多少|几)[十百千]*[万亿]")
_MEASURE_ASKED = re.compile(
    r"(?<![第哪])(?:多少|几)(?:不同的?)?(?!个(?:百分点|小时|月|星期|世纪|钟头))"
    r"(人次|[人个家项件名位座种类条款部台套辆架艘所处间栋幢层户份篇场次届回轮批组支枚张册])(?!力)"
)
# Where people are asked for, 五个 may be five of them.
_COUNT_ALIKE = (*COUNT_ALIKE, frozenset("人名位员口个"), frozenset({"人次", "人", "名", "位"}))
_MEASURE_WORDS = frozenset().union(*_COUNT_ALIKE)
# What a question that counts things may be answered with besides a plain number: half of them, 20 %.
_OF_A_COUNT = frozenset({"", "%", "ratio", "times"})
_LASTING = re.compile(HOW_LONG, re.IGNORECASE)
# What something took is told in years, and by no year.
_TAKING = re.compile(
    r"\bhow long (?:did|does|do|will|would|has|have|had)\b[^?]*\b(?:take|taken)\b"
    r"|(?:花|用|历时|耗时|费)了?(?:多久|多长时间|(?:多少|几)(?:年|个?月|天))",
    re.IGNORECASE,
)
# How large something is, is not told by how many parts it has; how large a number or an industry is may be.
_SIZE_ASKED = re.compile(r"(?<![模量业额群队])多大(?!年纪|岁|规模)")
# Nor by how long something takes.
_EXTENT_ASKED = re.compile(
    r"规模|(?:盘子|体量|块头|一块)[^，。？]{0,3}多大|多大(?:面积|一块)|\bhow (?:big|large)\b|\b(?:size|scale) of\b",
    re.IGNORECASE,
)
_DEGREES = frozenset({"°", "℃", "°F"})
_THINGS_ASKED_ZH = re.compile(r"(?:多少|几)(?!摄氏|华氏)[\u3400-\u9fff](?<!度)[\u3400-\u9fff]")
# People are counted, not measured: no kilometres for 多少游客.
_PEOPLE_ASKED_ZH = re.compile(
    r"(?:多少|(?<!哪)几)[\u3400-\u9fff]{0,5}?(?:(?<![卫民花])生|[客者员民师众兵士]|[职员民义技]工|人|孩子|儿童|专家|家庭)"
    r"(?=[？?。，]|$|[来去在从到参是受获住入选报乘使])"
)
# Those whoever they are: no money (人民币), work (人工) or homes (人家).
_ANYONE_ASKED = re.compile(r"(?:多少|几)[十百千万]?人(?![次均家工]|民币)|\bhow many people\b", re.IGNORECASE)
_PARTS = frozenset("个家座项条件种类款部台套处间栋幢层")
_NO_PEOPLE = _PARTS - {"个"} | frozenset("所辆艘架")
_PRICE_ASKED = re.compile(r"(?:多少|几块)钱|多少元")
# How many days are asked for is told in no other things.
_TIME_COUNTED = re.compile(
    r"(?<!哪)几个?(?:天|小时|分钟|星期|礼拜)(?![的后前内里])|多少个?(?:天(?!然)|小时|分钟|星期|礼拜)(?![的后前内里])"
    r"|\bhow many (?:days|hours|minutes|weeks)\b",
    re.IGNORECASE,
)

# Places taken together, with what says that they are counted instead: 三省联合发布, but 下辖三市.
_PLACES = frozenset("省市县区州镇村国")
_COUNTS_THEM = re.compile(r"[辖有设含括跨及盖达共为是布遍]了?$")
_TITLE = re.compile(r"《[^》]*》")
# A table or a chapter that is referred to by its number is none.
_REFERRED_TO = re.compile(
    r"(?:[图表式]|附[录件录]|\b(?:table|figure|fig\.|chart|appendix|section|chapter))\s*$", re.IGNORECASE
)
# At how many o'clock something is, is no amount.
_OF_THE_CLOCK = re.compile(r"\s?(?:[ap]\.?m\b|o['’]clock\b)", re.IGNORECASE)
# A Chinese postcode, and where it stands in what an author is reached by.
_POSTCODE = re.compile(r"\d{6}")
_ADDRESSED = re.compile(r"[\u3400-\u9fff][ \u3000]?\|\s*[)）;；]")


@lru_cache(maxsize=4096)
def telling_figures(text: str) -> tuple[Figure, ...]:
    """The figures of a text that may tell an amount or a time, in their order.

    Not those that only name places together (三省), refer to a table (表1), are of a clock (nine o'clock) or a postcode
    in an address, nor, where there are others of their kind, those in the title of a work (《三年行动方案》).
    """
    told = (f for f in parse(text) if f.kind in CALENDAR or not _REFERRED_TO.search(text[: f.start]))
    amounts = (f for f in told if not (_OF_THE_CLOCK.match(text, f.end) or _is_postcode(f, text)))
    figures = [figure for figure in amounts if not _names_places(figure, text)]
    titles = [match.span() for match in _TITLE.finditer(text)]
    outside = [f for f in figures if not any(start <= f.start < end for start, end in titles)]
    kinds = {figure.kind for figure in outside}
    return tuple(f for f in figures if f in outside or f.kind not in kinds)


def _is_postcode(figure: Figure, text: str) -> bool:
    """Whether a figure is the postcode behind the town of an address: （山城大学，兰州 730000）."""
    return bool(_POSTCODE.fullmatch(figure.text)) and bool(
        _ADDRESSED.search(f"{text[: figure.start]}|{text[figure.end :]}")
    )


def _names_places(figure: Figure, text: str) -> bool:
    in_words = HANZI.match(figure.text) and figure.counted in _PLACES and len(figure.text) == len("三省")
    return bool(in_words) and not _COUNTS_THEM.search(text[: figure.start])


def asks_count(question: Question) -> bool:
    """Whether a Chinese question says by its measure word what it wants counted: 多少人, 几家."""
    return bool(_MEASURE_ASKED.search(question.text))


def counts_time(question: Question) -> bool:
    """Whether days, hours, minutes or weeks are to be counted."""
    return bool(_TIME_COUNTED.search(question.text))


def asks_for_people(question: Question) -> bool:
    """Whether people are to be counted, whoever they are: 多少人, how many people."""
    return bool(_ANYONE_ASKED.search(question.text))


def asks_what_it_took(question: Question) -> bool:
    """Whether it is asked how long something took."""
    return bool(_TAKING.search(question.text))


def asks_for_things(question: Question) -> bool:
    """Whether a question wants things counted, by how many or a measure word, and no share of them."""
    counts = ENGLISH_COUNTED.search(question.text) or _MEASURE_ASKED.search(question.text)
    return bool(counts) and not question.asks_share and "percent" not in question.forms


def can_answer(figure: Figure, question: Question) -> bool:
    """Whether a figure is of the kind that `question` asks for: a count for how many, a date for when."""
    calendar = figure.kind in CALENDAR
    if question.asks_ordinal:
        return figure.kind == "ordinal"
    may_be_dated = calendar and not asks_what_it_took(question)
    if (_LASTING.search(question.text) or asks_what_it_took(question)) and not (
        may_be_dated or figure.kind == "duration"
    ):
        return False
    if _is_no_time(figure, question) or (figure.unit in SHARES and _TEN_THOUSANDS.search(question.text)):
        return False
    if figure.kind == "duration" and _EXTENT_ASKED.search(question.text):
        return False
    if not figure.unit and figure.counted in _PARTS and _SIZE_ASKED.search(question.text):
        return False
    if question.asks_share and figure.unit not in SHARES | {"times"}:
        return False
    # So many of something are no money.
    if figure.counted and not figure.unit and (question.forms == {"money"} or _PRICE_ASKED.search(question.text)):
        return False
    if question.wants_amount:
        if calendar or figure.kind == "ordinal":
            return calendar and "time" in question.forms
        return "quantity" not in question.forms or len(question.forms) > 1 or _counts(figure, question)
    return calendar if "time" in question.forms else False


def _is_no_time(figure: Figure, question: Question) -> bool:
    """Whether days or hours are to be counted, and a figure counts something else."""
    return counts_time(question) and figure.kind != "duration"


def _counts(figure: Figure, question: Question) -> bool:
    """Whether a figure counts as the question counts: no sum of money for 多少人, no 300 mm for how many people."""
    if english := ENGLISH_COUNTED.search(question.text):
        if figure.unit in _OF_A_COUNT or english[1].lower().startswith("times"):
            return True
        return figure.kind == "duration" or figure.unit in question.units
    measure = _MEASURE_ASKED.search(question.text)
    if measure is None:
        # Where something lies, or how hot it is, is no number of things: 28.5°E for 多少频道.
        if _PEOPLE_ASKED_ZH.search(question.text) and (figure.unit not in _OF_A_COUNT or figure.counted in _NO_PEOPLE):
            return False
        return figure.unit not in _DEGREES or not _THINGS_ASKED_ZH.search(question.text)
    if figure.unit not in _OF_A_COUNT:
        return False
    counted = figure.counted
    return (
        counted not in _MEASURE_WORDS
        or counted == measure[1]
        or measure[1] == "个"
        or any({counted, measure[1][0]} <= group for group in _COUNT_ALIKE)
    )
