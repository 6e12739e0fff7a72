"""How a question wants its result written, apart from what it asks: two decimals, 取整数, for a report."""

import re

from documents.article import Language
from documents.numerals import CARDINALS

_COUNT_EN = CARDINALS[:7]
# How many decimals a word is for; one that is not here wants none: no decimals, the nearest integer.
_DECIMALS = {
    **{word: number for number, word in enumerate(_COUNT_EN)},
    **{word: number for number, word in enumerate("零一二三四五六")},
    "两": 2, "a": 1, "an": 1, "tenth": 1, "hundredth": 2,
}  # fmt: skip
_ROUND_ZH = (
    r"(?:结果|答案|数字|最后)?(?:请|麻烦)?(?:都|要|给|用)?(?:四舍五入)?(?:后)?(?:取|保留|精确|算"
    r"|四舍五入|留|给)?(?:到|至|成|为)?"
)
_ENOUGH_ZH = r"(?:即可|就行了?|就好|就可以了?|吧|的?话)?"
# What stands within brackets or after a mark, and says how many decimals are wanted.
_DECIMALS_ZH = re.compile(
    rf"(?:[，,。；;？?！!（(]\s*|(?<=[？?])"
    rf"|\s+)(?=[^。！!？?，,]*(?:小数|保留|取|精确|四舍五入|留)){_ROUND_ZH}(?:小数点?后?)?(?P<n>[零一二两三四五六\d])位(?:小数)?{_ENOUGH_ZH}[)）]?"
    r"(?=[。！!？?，, ]*$|[，,。；;])"
)
_WHOLE_ZH = re.compile(
    rf"(?:[，,。；;？?！!（(]\s*|\s+){_ROUND_ZH}(?:取整数?|整数|个位数?|不(?:要|带|用"
    rf"|留)小数){_ENOUGH_ZH}[)）]?(?=[。！!？?，, ]*$|[，,。；;])"
)
_PURPOSE_ZH = re.compile(
    r"^(?:我(?:们)?)?(?:正?在|要)?(?:写|做|填|赶|编|准备|整理|汇报|报告|开会|演讲|备课"
    r"|作业)[^，。：:？?\d]{0,10}?(?:用的?|需要|要用?|急)[，,：:]\s*"
)
_ROUND_EN = (
    r"(?:(?:and |but )?(?:please |kindly )?(?:(?:round(?:ed|ing)?|give|state|express|answer|show|write|keep|correct"
    r"|accurate)(?: (?:it|that|the (?:answer|result|figure)|your answer|off|up|down))*(?: (?:to|with|in|at|as))?"
    r"|to|with|in|at|use) )?"
)
_DECIMALS_EN = re.compile(
    rf"(?:[,;.?!:(–—-]+\s*|\s+)(?:{_ROUND_EN})(?P<n>\d|{'|'.join(_COUNT_EN)}|an?|no)"
    r"[ -](?:decimals?(?: places?| points?| digits?)?|d\.?p\.?|digits? after the (?:decimal )?point)"
    r"(?: (?:please|only|is fine|will do|are fine|if possible))?[)]?[.!? ]*$",
    re.IGNORECASE,
)
_NEAREST_EN = re.compile(
    rf"(?:[,;.?!:(–—-]+\s*{_ROUND_EN}|\s+{_ROUND_EN.removesuffix('?')})(?:the )?(?:nearest|closest)"
    r" (?P<n>whole(?: (?:number|per ?cent|figure))?|integer|unit|one|full number|tenth|hundredth|per ?cent"
    r"|percentage point)(?: (?:please|only|is fine|will do))?[)]?[.!? ]*$"
    rf"|(?:[,;.?!:(–—-]+\s*)(?:{_ROUND_EN})(?:an? )?(?:whole numbers?|integers?)(?: (?:please|only|is fine|will do))?"
    r"[)]?[.!? ]*$",
    re.IGNORECASE,
)
_PURPOSE_EN = re.compile(
    r"^(?:for (?:my|a|an|the|our|this) (?:[a-z]+ ){0,2}?(?:report|presentation|essay|homework|slides?|paper"
    r"|class|thesis|memo|article|talk|meeting|assignment|briefing|newsletter|speech|quiz|lecture)(?: [a-z]+){0,2}?"
    r"|(?:i(?:'m| am) )?(?:writing|preparing|doing|working on) (?:a|an|my|our|the|some) [a-z ]{3,30}?)[,:–—-]\s*"
    r"(?=(?:how|what|which|by|who|when|in|at|if|of|is|are|was|were|would|did|does)\b)",
    re.IGNORECASE,
)


def without_manner(text: str, language: Language) -> str:
    """The folded question `text` without how its result is to be written."""
    return _taken_apart(text, language)[0]


def decimals_wanted(text: str, language: Language) -> int | None:
    """To how many decimals the folded question `text` wants its result written, where it says so."""
    return _taken_apart(text, language)[1]


def _taken_apart(text: str, language: Language) -> tuple[str, int | None]:
    purpose, patterns = (
        (_PURPOSE_ZH, (_DECIMALS_ZH, _WHOLE_ZH)) if language == "zh" else (_PURPOSE_EN, (_DECIMALS_EN, _NEAREST_EN))
    )
    bare, decimals = purpose.sub("", text), None
    for pattern in patterns:
        if (match := pattern.search(bare)) and match.start():
            decimals = _number(match.groupdict().get("n"))
            bare = f"{bare[: match.start()].rstrip()}{_ending(match.group())}{bare[match.end() :]}"
    return (bare, decimals) if sum(map(str.isalnum, bare)) > 1 else (text, None)


def _ending(taken: str) -> str:
    """The question mark of what stood before the words taken out, or of the whole."""
    return next((mark for mark in taken if mark in "?？"), "")


def _number(said: str | None) -> int:
    if said is None:
        return 0
    return int(said) if said.isdigit() else _DECIMALS.get(said.lower(), 0)
