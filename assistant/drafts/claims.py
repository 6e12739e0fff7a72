"""How a claim is worded in a question: its sides, its direction, its figure and its years."""

import re
from decimal import Decimal

from assistant.words.patterns import reworded
from assistant.words.superlatives import GRADED_ZH
from documents.article import Language
from documents.figures import CALENDAR, Figure, parse, same
from documents.units import BY_NAME
from documents.years import YEAR

LESS = re.compile(
    r"低|少|小|短|轻|便宜|矮|慢|窄|浅|薄|弱|不如|不及|不到|不足|落后|跌破|跌至|降破"
    r"|\b(?:lower|less|fewer|smaller|shorter|lighter|cheaper|slower|narrower|shallower|weaker|poorer|behind"
    r"|below|under)\b",
    re.IGNORECASE,
)
EARLIER = re.compile(r"早|老|\b(?:earlier|older|before)\b", re.IGNORECASE)
_CLAIMS_ZH = (
    re.compile(
        r"(?P<a>[^，。？]+?)(?P<c>(?:已经?)?(?:高于|超过|超出|多于|大于|低于|少于|小于|不如|不及|不到|不足|赶超"
        r"|反超|领先|落后于?|早于|晚于))(?:了)?(?P<b>[^，。？]+)"
    ),
    re.compile(
        rf"(?<![^，。？])(?P<a>[^，。？]+?)(?<![占对百])比(?!例|重(?![点庆型大要])|率|值)(?P<b>[^，。？]+?)(?P<c>(?:要|还"
        rf"|更)?{GRADED_ZH})(?<![重广扩加]大)(?![型学麦规批众数量额组米])(?P<t>[^，。？]{{0,12}})$"
    ),
)
_ER = (
    r"(?:more|less|fewer|(?:larg|bigg|high|low|great|small|long|short|tall|heavi|light|cheap|old|young|wid|narrow|deep"
    r"|shallow|fast|slow|strong|weak|rich|poor|earli|lat|near|farth|furth|thick|thin|new)(?:er))"
)
_CLAIMS_EN = (
    re.compile(rf"(?P<a>.+?)\b(?P<c>{_ER})\b(?P<x>.*?) than (?P<b>.+)", re.IGNORECASE),
    re.compile(
        r"(?P<a>.+?)\b(?P<c>exceed(?:ed|s)?|surpass(?:ed|es)?|overt(?:ake|ook|akes)|outperform(?:ed|s)?"
        r"|outnumber(?:ed|s)?|outstrip(?:ped|s)?|outweigh(?:ed|s)?|outd(?:o|id|oes)|top(?:ped|s)?(?= [A-Z])"
        r"|ahead of|behind|above|below|under(?! (?:construction|way|development|review|discussion)\b)|over|beat)\b"
        r" (?P<b>.+)",
        re.IGNORECASE,
    ),
)
CLAIMS: dict[Language, tuple[re.Pattern[str], ...]] = {"zh": _CLAIMS_ZH, "en": _CLAIMS_EN}
# What is claimed to have come to a figure, or past it.
PASSES: dict[Language, re.Pattern[str]] = {
    "zh": re.compile(
        r"(?P<a>[^，。？]+?)(?P<c>突破|跨过|跨越|迈过|冲破|达到|站上|跌破|跌至|降破)(?:了)?(?P<b>[^，。？]*\d[^，。？]*|[^，。？]*[一两二三四五六七八九十][万千百十亿][^，。？]*)"
    ),
    "en": re.compile(
        r"(?P<a>.+?)\b(?P<c>pass(?:ed|es)?|reach(?:ed|es)?|hit|cross(?:ed|es)?|top(?:ped|s)?|broke|break) (?P<b>.+)",
        re.IGNORECASE,
    ),
}
RISES = re.compile(
    r"上升|增长|增加|提高|扩大|上涨|攀升|升高|\b(?:r[io]se[ns]?|gr[oe]wn?|grows|increase[ds]?|climb(?:ed)?"
    r"|expand(?:ed)?|go up|went up|lengthen(?:ed)?|widen(?:ed)?|raised?"
    r"|(?:get|got|gr[eo]w|bec[ao]me) (?:longer|larger|bigger|higher|greater|wider|stronger|more))\b",
    re.IGNORECASE,
)
FALLS = re.compile(
    r"下降|减少|降低|下跌|缩小|萎缩|下滑|\b(?:f[ae]ll(?:en|s)?|declin\w+|drop(?:ped)?|decreas\w+|shr[aiu]nk"
    r"|go down|went down|lose|lost(?!-)|shorten(?:ed)?|narrow(?:ed)?|lower(?:ed)?(?! than)"
    r"|(?:get|got|gr[eo]w|bec[ao]me) (?:shorter|smaller|lower|less|fewer|narrower|weaker))\b",
    re.IGNORECASE,
)
ASKED = re.compile(
    r"为什么|为何|怎么会|是因为什么|是否|是不是|有没有"
    r"|[，,]?\s*(?:这个?)?(?:说法)?(?:是|可是)?(?:真的?|事实|正确的?|属实|对的|成立)(?:吗|吧|么)?(?=[？?]|$)"
    r"|(?:了)?(?:吗|(?<![什怎多那这要])么)(?=[？?]|$)|[，,]?\s*(?:对吗|对吧|对不对"
    r"|是吗|是吧|是不是|没错吧|吧)(?=[？?]|$)"
    r"|(?:真的|确实|难道)|(?:据说|听说)"
    r"|^\s*(?:is|are|was|were|did|does|do|has|have|had)n['’]t\b"
    r"|^\s*(?:why|is it (?:true|right|correct|the case) that|do you know (?:if|whether)|how come)\b"
    r"|,?\s*(?:right|correct|isn't (?:it|that so)|is(?:n't)? that (?:right|true|correct)|(?:does|did|is|was|has"
    r"|have|are|were)n't (?:it|they)"
    r"|true or false)\s*\??$|\b(?:was|is) it\b",
    re.IGNORECASE,
)
# What is asked besides whether it is so.
AND_HOW_MUCH = re.compile(r",? (?:and )?(?:if so,? )?by (?:how (?:much|many)|what)\b[^,]*\??$", re.IGNORECASE)
# Has A as much as B, does it exceed B or not: as claims that A is more, 有没有B高, 超过B没有, 超没超过B.
_OR_NOT = (
    (
        re.compile(
            r"(?:有没有|(?<!没)有(?=[^，。？]+吗$))(?P<b>(?:(?!多少|几|什么|哪|谁)[^，。？]){1,24}?)(?:那么|这么)?"
            rf"(?P<c>{GRADED_ZH})(?:了|呢|吗)*$"
        ),
        r"比\g<b>\g<c>",
    ),
    (re.compile(r"(?<=[和计来加])[，,]\s*(?:是否|是不是|有没有)(?=超过|比|[高多大低少小]于)"), ""),
    (re.compile(r"(?P<c>超|高|多|大|低|少)没(?P=c)(?P<t>过|于)"), r"\g<c>\g<t>"),
    (re.compile(r"(?P<c>(?:超过|[高多大低少小]于|赶上|赶超)[^，。？]+?)(?:了)?没有?$"), r"\g<c>"),
)
_GRAMMAR = re.compile(
    r"\b(?:is|are|was|were|does|do|did|has|have|had|what|that|the|a|an|there|than|of|in|at|it|by|really|indeed"
    r"|reach(?:ed)?|amount(?:ed)?|make up"
    r"|more|makes up|made up|been|be|to|from|between|since|and|exactly|about|total|grow|grown)\b|[?,.]",
    re.IGNORECASE,
)
_GRAMMAR_ZH = re.compile(
    r"达到?了?|超过|(?:是|为|有|了|的|共|就是|就|也|已经?|都)(?=\s|$)|一共|总共|(?<=\S)(?:从|到|至|在|于)(?=\s)"
    r"|[，。？?、]|^\s*(?:从|在|到|自)\s*"
)
_NEAR = Decimal("0.02")


def as_comparing_claim(text: str) -> str:
    """A Chinese question that asks in other words than 比 and 吗 whether one is more than another, as that claim."""
    return reworded(text, _OR_NOT)


def figure_in(text: str) -> Figure | None:
    """The quantity that a text states."""
    return next((f for f in parse(text) if f.kind not in {"year", "date", "ordinal"}), None)


def of_the_measure(figure: Figure, claim: Figure) -> bool:
    """Whether a figure is of the measure of a claim: both years, or both of one unit."""
    if claim.kind in CALENDAR:
        return figure.kind in CALENDAR
    if figure.kind in CALENDAR:
        return False
    return figure.unit == claim.unit or _same_measure(figure, claim)


def _same_measure(figure: Figure, claim: Figure) -> bool:
    """Whether two units measure one dimension: kilometres and metres."""
    first, second = BY_NAME.get(figure.unit), BY_NAME.get(claim.unit)
    return first is not None and second is not None and first.base == second.base


def comparable(figure: Figure, claim: Figure) -> tuple[Decimal, Decimal]:
    """The values of two figures, in one unit where their units measure one dimension."""
    first, second = BY_NAME.get(figure.unit), BY_NAME.get(claim.unit)
    if first is None or second is None:
        return figure.value, claim.value
    return figure.value * first.factor, claim.value * second.factor


def agree(claim: Figure, figure: Figure) -> bool:
    """Whether a figure is the one that is claimed, or near it where the claim says about."""
    if claim.kind in CALENDAR:
        return (claim.calendar or (0,))[0] == (figure.calendar or (1,))[0]
    if same(claim, figure):
        return True
    said, value = comparable(claim, figure)
    return claim.approximation in {"about", "nearly"} and abs(said - value) <= _NEAR * abs(value)


def keeps_the_bound(claim: Figure, figure: Figure) -> bool:
    """Whether a figure is as much more, or less, as a claim says: 20590亿 is more than 2万亿."""
    said, value = comparable(claim, figure)
    return {"over": said <= value, "under": value <= said}.get(claim.approximation, False)


def year_words(text: str) -> str:
    """The years of a text, one after the other."""
    return " ".join(m.group() for m in YEAR.finditer(text))


def without_figures(text: str) -> str:
    """A text without its figures."""
    for figure in parse(text):
        text = text.replace(figure.text, " ")
    return text


def plain(text: str, language: Language) -> str:
    """The words of a side of a claim that name something."""
    text = (_GRAMMAR_ZH if language == "zh" else _GRAMMAR).sub(" ", text)
    return re.sub(r"\s+", " ", text).strip(" ,，的?？")
