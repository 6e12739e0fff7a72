"""Whether a change is wanted, or told, for each year on average."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from assistant.words.comparing import CHANGING_ZH
from documents.years import YEAR_DIGITS

_YEAR_EN = r"\b(?:(?:each|every|per|a) year|annually|yearly)\b"
_CHANGING_EN = (
    r"(?:increas\w*|gr[eo]w\w*|ris(?:e[ns]?|ing)|rose|f[ae]ll(?:s|en|ing)?|declin\w*|decreas\w*|drop\w*|gain\w*"
    r"|chang\w*|climb\w*|expan\w*|shr[aiu]nk\w*|reduc\w*|improv\w*|add(?:ed|ition\w*)?|extend\w*|extension"
    r"|lengthen\w*|widen\w*|narrow\w*|jump\w*|cuts?|loss|los[et]|(?:go(?:es|ne)?|went|c[ao]mes?) (?:up|down))\b"
)
# Asked of a change, this wants it for each year; a rate of growth for each year is another matter, and so is the change
# of what is itself a mean of a year: 年均收入, average annual rainfall.
EACH_YEAR = re.compile(
    rf"平均每年|每年平均|年均(?!增[长速]率|增速|增幅|复合)[约还又净会能可要]?{CHANGING_ZH}"
    rf"|\b(?:(?:average|mean) (?:annual|yearly)|(?:annual|yearly) average)"
    rf" (?:(?:net|absolute|overall|relative|rate of) )?{_CHANGING_EN}"
    rf"|\b(?:as|by) an annual average\b"
    rf"|(?:^|\bhow (?:much|many),? |\b{_CHANGING_EN}[^?]*)on average\b(?=.*{_YEAR_EN})"
    rf"|\bon average,? {_CHANGING_EN}(?=.*{_YEAR_EN})"
    rf"|(?:^|\b{_CHANGING_EN}[^?]*){_YEAR_EN},? on average\b|{_YEAR_EN},? on average,? {_CHANGING_EN}"
    rf"|\b(?:average|mean) (?:net )?{_CHANGING_EN}[^,?]*{_YEAR_EN}",
    re.IGNORECASE,
)
# The rate at which something grew each year, which compounds.
_COMPOUND = re.compile(
    rf"(?:平均每年|每年平均|年平均|年均)的?(?:复合)?(?:(?:增[长速]|增|下降|递增|递减|降)[率速幅]|复合)"
    rf"|复合(?:年均|年)?(?:增[长速])[率速]"
    rf"|(?:平均每年|每年平均|年均)(?:复合)?{CHANGING_ZH}[长加了]?百分之(?:几|多少)"
    rf"|\bcompound(?:ed)?\b[^,?]*\b(?:growth|rate)|\bCAGR\b"
    rf"|\b(?:average|mean) (?:annual|yearly|year-on-year|per-year)(?: percentage"
    rf"| compound)? (?:rate of )?{_CHANGING_EN}[ -]rate\b"
    rf"|\b(?:average|mean) (?:annual|yearly) rate\b|\b(?:annual|yearly|annuali[sz]ed) (?:average )?growth rate\b"
    rf"|\bby (?:what|how many) per ?cent(?:age)?\b[^?]*(?:{_YEAR_EN}[^?]*\bon average\b|\bon average\b[^?]*{_YEAR_EN})",
    re.IGNORECASE,
)
_COMPOUND_WORDS = re.compile(
    r"复合|\bcompound(?:ed)?\b|\bCAGR\b(?: of)?|(?<=[ -])rate\b(?: of)?|(?<=增长)率|(?<=增)速", re.IGNORECASE
)
# What says no more than that.
EACH_YEAR_WORDS = re.compile(
    r"平均每年|每年平均|年均|\bon average\b,?|\b(?:each|every|per|a) year\b|\bannual(?:ly)?\b|\byearly\b"
    r"|\b(?:average|mean)\b",
    re.IGNORECASE,
)
YEARLY = re.compile(
    r"平均每年|每年平均|年均|\b(?:a|per|each|every) year\b|\bannual average\b|\b(?:average|mean) (?:annual|yearly)\b",
    re.IGNORECASE,
)
_SPAN = re.compile(
    rf"(?P<a>{YEAR_DIGITS})年?(?:[到至]|[-–—~～]+)(?P<b>{YEAR_DIGITS})"
    rf"|\b(?:between|from) (?P<a2>{YEAR_DIGITS}) (?:and|to|until|till|through) (?P<b2>{YEAR_DIGITS})\b"
    rf"|\b(?P<a3>{YEAR_DIGITS}) (?:to|through|until) (?P<b3>{YEAR_DIGITS})\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class EachYear:
    """Whether a change is asked for each year and whether it compounds; `text` is without what says only that."""

    is_asked: bool
    compounds: bool
    text: str


def asked_each_year(text: str) -> EachYear:
    """What a question says of each year."""
    compounds = bool(_COMPOUND.search(text))
    is_asked = compounds or bool(EACH_YEAR.search(text))
    said = EACH_YEAR_WORDS.sub(" ", text) if is_asked else text
    return EachYear(is_asked, compounds, _COMPOUND_WORDS.sub(" ", said) if compounds else said)


def lacks_years(text: str, years: Collection[str]) -> bool:
    """Whether a question is of all years from one to another, and figures of some years are not of every one."""
    match = _SPAN.search(text)
    if match is None:
        return False
    first, last = (int(year) for year in match.groups() if year)
    return not {str(year) for year in range(first, last + 1)} <= set(years)
