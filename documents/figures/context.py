"""What stands directly before and after a number: approximations, currency signs and signs of the number itself."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from documents.figures.value import Approximation, Figure
from documents.numerals import alternatives
from documents.units import CURRENCY_SIGNS


@dataclass(frozen=True, slots=True)
class Read:
    """A figure with what its neighbours need to know: its magnitude, and whether it is `weak`, a mere 一 or "one"."""

    figure: Figure
    scale: Decimal = Decimal(1)
    weak: bool = False


# A reader of figures takes the folded text, the match that starts a figure, and where the figure before it ended.
FigureReader: TypeAlias = Callable[[str, re.Match[str], int], Read | None]


@dataclass(frozen=True, slots=True)
class Before:
    """Where a figure really starts, with what was found there."""

    start: int
    approximation: Approximation = ""
    currency: str = ""
    negative: bool = False


_REACH = 28  # characters before a number in which its approximation and currency are looked for
_NEGATIVE = re.compile(r"(?:(?<![\w%])[-−]|(?<=[长比速率为至达是])[-−]|负|零下|\b(?i:minus|negative)\s)$")
_CURRENCY = re.compile(rf"({alternatives(CURRENCY_SIGNS)})\s*$")
_BEFORE = re.compile(
    r"""(?:
      (?P<under>不足|不到|低于|小于|少于|不超过|至多|最多
        |\b(?i:less\sthan|fewer\sthan|under|below|at\smost|no\smore\sthan|not\smore\sthan))
    | (?P<over>不低于|不少于|不下|超过了?|超出|超|逾|突破了?|高于|大于|多于|至少
        |\b(?i:(?:more|greater|higher|larger|better)\sthan|just\sover|over|above|exceed(?:s|ed|ing)?|in\sexcess\sof
        |upwards?\sof|surpass(?:es|ed|ing)?|topp(?:ed|ing)|at\sleast|(?:no|not)\s(?:less|fewer)\sthan))
    | (?P<nearly>将近|接近|近|\b(?i:nearly|almost|close\sto|approaching|just\sunder))
    | (?P<about>大约有?|约为|约有|约|大概|\b(?i:about|around|approximately|approx\.|some|roughly|circa|ca?\.
        |an\sestimated|estimated))
    )\s*$""",
    re.VERBOSE | re.ASCII,
)
_LASTING = re.compile(r"[了达时续有过长需]\s*$")
_AFTER = re.compile(
    r"\s*(以上|以下|以内|左右|上下|多(?![于样元少数个])|余(?!额|下|地))|\s((?i:or more|or so|or less))\b|(\+)(?!\w)"
)
_AFTER_MEANING: dict[str, Approximation] = {
    "以上": "over",
    "多": "over",
    "余": "over",
    "+": "over",
    "or more": "over",
    "左右": "about",
    "上下": "about",
    "or so": "about",
    "以下": "under",
    "以内": "under",
    "or less": "under",
}


def look_before(text: str, floor: int, start: int) -> Before:
    """What belongs to the number at `start` on its left, not reaching back beyond `floor`."""
    first = max(floor, start - _REACH)
    negative = _NEGATIVE.search(text, max(0, start - 10), start)
    if negative and floor and not text[floor : negative.start()].strip():
        negative = None  # 3-5: the second end of a range
    moved = negative.start() if negative else start
    currency = _CURRENCY.search(text, first, moved)
    moved = currency.start() if currency else moved
    word = _BEFORE.search(text, first, moved)
    moved = word.start() if word else moved
    return Before(moved, _meaning(word), CURRENCY_SIGNS[currency[1]] if currency else "", bool(negative))


def _meaning(word: re.Match[str] | None) -> Approximation:
    groups: tuple[Approximation, ...] = ("under", "over", "nearly", "about")
    return next((name for name in groups if word and word[name]), "")


def look_after(text: str, end: int) -> tuple[Approximation, int]:
    """The approximation behind a figure (以上, 左右, "or so") and where the figure ends with it."""
    match = _AFTER.match(text, end)
    if match is None:
        return "", end
    return _AFTER_MEANING[match[match.lastindex or 1].lower()], match.end()


def is_past_span(text: str, before: Before) -> bool:
    """Whether the 近 of 近三年 means the past three years: it does unless a verb of lasting precedes (历时近三年)."""
    return text[before.start] == "近" and not _LASTING.search(text, max(0, before.start - 2), before.start)
