"""A comparison with a year before as a change since that year: longer than in 2015, 比上年多."""

import re

from assistant.words.comparing import MORE_EN
from assistant.words.patterns import reworded, rewordings
from documents.years import YEAR_BEFORE_EN, YEAR_BEFORE_ZH, YEAR_DIGITS

_EARLIER = rf"(?:{YEAR_BEFORE_ZH}|{YEAR_DIGITS}年)(?:末|底|同期)?"
# A number alone is a year where it is said when, and nothing is counted by it: in 2015, not 2000 visitors.
_EARLIER_EN = (
    rf"(?:(?:the )?(?:{YEAR_BEFORE_EN})|last year|(?:(?<=\bin )|(?<=\bat )|(?<=\bduring )|(?<=\bend of )"
    rf"|(?<=\bcompared with )|(?<=\bcompared to )){YEAR_DIGITS}"
    r"(?=[?. ]*$|, | (?:in|at|on|by|for|of|were|was|there)\b))"
)
_LINKS_EN = r"(?:(?:in|at|during|for|it|they|there|was|were|had|been|that|those|of|the end of) )*"
_WAS_EN = r"(?: (?:is|are|was|were|has been|have been|had been)(?: there)?\b)"
_ASKS_EN = rf"(?:{_WAS_EN}| (?:does|do|did)\b)?"
_LESS = r"(?:less|fewer|lower|smaller|shorter|slower|lighter|narrower|cheaper)"
_YEARS = re.compile(rf"(?<!\d){YEAR_DIGITS}(?!\d)")


def _than_before(more: str, moved: str) -> tuple[str, str]:
    """How much longer the lines were than the year before, as how much they changed since."""
    return (
        rf"^(?:by )?how (?P<q>many|much|far)(?P<u>(?: (?!{MORE_EN}\b)[\w-]+){{0,2}}) {more}\b{_ASKS_EN}(?P<r>[^?]*?)"
        rf"{_WAS_EN}?,? (?:than|compared (?:with|to)) {_LINKS_EN}(?P<y>{_EARLIER_EN})\b",
        rf"by how \g<q>\g<u> did\g<r> {moved} since \g<y>",
    )


_CHANGES = rewordings(
    (
        rf"(?:比|较)(?P<y>{_EARLIER})(?:还|又|要)?(?:[多高长大重快宽深厚贵])(?:了|出了?)?(?=多少|几|百分)",
        r"比\g<y>增加了",
    ),
    (
        rf"(?:比|较)(?P<y>{_EARLIER})(?:还|又|要)?(?:[少低短小轻慢窄浅薄])(?:了|出了?)?(?=多少|几|百分)",
        r"比\g<y>减少了",
    ),
    _than_before(_LESS, "decrease"),
    _than_before(MORE_EN, "increase"),
)


def as_change(text: str) -> str:
    """A question how much more something is than a year before, by how much it changed; with both years as it is."""
    if len(set(_YEARS.findall(text))) > 1:
        return text
    return reworded(text, _CHANGES)
