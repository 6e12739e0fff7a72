"""Reads years, dates, decades and centuries."""

import re
from decimal import Decimal

from documents.errors import FigureError
from documents.figures.context import FigureReader, Read
from documents.figures.value import Figure, FigureKind
from documents.numerals import ORDINAL_WORDS, from_chinese, from_ordinal
from documents.units import MONTHS

_MONTH = "(?:" + "|".join(rf"{month[:3]}(?:{month[3:]}|t?\.?)" for month in MONTHS) + ")(?![A-Za-z])"
_MONTH_NUMBERS = {month[:3]: number for number, month in enumerate(MONTHS, start=1)}
_PREPOSED_MAY = r"(?:(?<=\b[Ii]n\s)|(?<=[Ss]ince\s)|(?<=\b[Bb]y\s)|(?<=\b[Oo]f\s)|(?<=[Uu]ntil\s))May"
_BARE_MONTH = "|".join([*(month for month in MONTHS if month != "May"), _PREPOSED_MAY])
_YEAR = r"[12]\d{3}(?![\d,]\d)"
_LENGTH = (
    r"(?:多|余|来|级|制(?![定订作造])|的?历史|之久|的?时间|以上|左右)"  # 2000年 before one of these lasts 2000 years
)
_ZH_MONTH = r"1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]"
_ZH_DAY = r"[12]\d|3[01]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九]"
_ZH_ERA_YEAR = r"(?:(?P<bc>公元前|西元前)|公元|西元)\s*(?P<z_era>\d{1,4}|[一二三四五六七八九十百千零]+)"

CHINESE_DATE = rf"""(?<!\d)(?<!\d\.)(?:
      (?:{_ZH_ERA_YEAR}|(?P<z_year>1\d{{3}}|2[01]\d\d))\s*年(?!代|\s*{_LENGTH})
        (?:\s*(?P<z_month>{_ZH_MONTH})\s*月份?(?:\s*(?P<z_day>{_ZH_DAY})\s*[日号])?)?
    | (?<![一二三四五六七八九十])(?P<z_month2>{_ZH_MONTH})\s*月(?![球饼亮台票薪均度])份?
        (?:\s*(?P<z_day2>{_ZH_DAY})\s*[日号])?
    | (?P<z_day3>[12]\d|3[01]|0?[1-9])\s*日(?![元圆本]))"""
CHINESE_ERA = r"""(?<!\d)(?:
      (?:(?P<z_century>\d{1,2}|二十一?|十[一二三四五六七八九]?|上)\s*世纪\s*)?
        (?P<z_decade>\d{1,3}0|[一二三四五六七八九]十)\s*年代
    | (?P<z_century2>\d{1,2}|[一二三四五六七八九十]{1,3})\s*世纪)"""
ENGLISH_DATE = rf"""\b(?:
      (?P<e_day>[0-3]?\d)(?:st|nd|rd|th)?\s(?:of\s)?(?P<e_month>{_MONTH})(?:,?\s(?P<e_year>{_YEAR}))?
    | (?P<e_month2>{_MONTH})\s(?P<e_day2>[0-3]?\d)(?:st|nd|rd|th)?(?![\d%]|[,.]\d)(?:,?\s(?P<e_year2>{_YEAR}))?
    | (?P<e_month3>{_MONTH}),?\s(?:of\s)?(?P<e_year3>{_YEAR})
    | (?P<e_year4>[12]\d{{3}})-(?P<e_month4>[01]\d)-(?P<e_day4>[0-3]\d)(?!\d)
    | (?P<e_month5>{_BARE_MONTH})\b)"""
ENGLISH_ERA = rf"""(?<![A-Za-z0-9])(?:
      ['‘’]?(?P<e_decade>\d{{1,3}}0)['’]?s\b(?!\sof)
    | (?i:(?P<e_century>\d{{1,2}}(?:st|nd|rd|th)|{ORDINAL_WORDS})[\s-](?:century|centuries)\b))"""


def _plain(match: re.Match[str], value: int, unit: str, kind: FigureKind) -> Read:
    return Read(Figure("", match.start(), match.end(), Decimal(value), unit, kind))


def _date(match: re.Match[str], year: int, month: int, day: int) -> Read | None:
    if not month and not day:
        return _plain(match, year, "year", "year")
    if month > 12 or day > 31:
        return None
    if not day:
        return _plain(match, year * 100 + month, "month", "date")
    return _plain(match, year * 10000 + month * 100 + day, "day", "date")


def _integer(text: str | None) -> int:
    return int(text) if text and text.isdigit() else int(from_chinese(text)) if text else 0


def _chinese_date(text: str, match: re.Match[str], floor: int) -> Read | None:
    try:
        year = _integer(match["z_year"] or match["z_era"])
        month = _integer(match["z_month"] or match["z_month2"])
        day = _integer(match["z_day"] or match["z_day2"] or match["z_day3"])
    except FigureError:
        return None
    return _date(match, -year, 0, 0) if match["bc"] else _date(match, year, month, day)


def _english_date(text: str, match: re.Match[str], floor: int) -> Read | None:
    year = match["e_year"] or match["e_year2"] or match["e_year3"] or match["e_year4"]
    day = match["e_day"] or match["e_day2"] or match["e_day4"]
    name = match["e_month"] or match["e_month2"] or match["e_month3"] or match["e_month5"]
    month = _MONTH_NUMBERS[name[:3]] if name else int(match["e_month4"])
    return _date(match, _integer(year), month, _integer(day))


def _chinese_era(text: str, match: re.Match[str], floor: int) -> Read | None:
    try:
        if match["z_century2"]:
            return _plain(match, _integer(match["z_century2"]), "century", "year")
        decade = _integer(match["z_decade"])
        century = 20 if match["z_century"] in (None, "上") else _integer(match["z_century"])
    except FigureError:
        return None
    return _plain(match, decade if decade > 99 else (century - 1) * 100 + decade, "decade", "year")


def _english_era(text: str, match: re.Match[str], floor: int) -> Read | None:
    if match["e_century"]:
        return _plain(match, int(from_ordinal(match["e_century"])), "century", "year")
    decade = int(match["e_decade"])
    if decade % 100 == 0 and 100 <= decade < 2000:  # the 1700s are a century, the 2000s mostly a decade
        return _plain(match, decade // 100 + 1, "century", "year")
    return _plain(match, decade if decade > 99 else 1900 + decade, "decade", "year")


CHINESE_DATES: tuple[tuple[str, str, FigureReader], ...] = (
    ("chinese_date", CHINESE_DATE, _chinese_date),
    ("chinese_era", CHINESE_ERA, _chinese_era),
)
ENGLISH_DATES: tuple[tuple[str, str, FigureReader], ...] = (
    ("english_date", ENGLISH_DATE, _english_date),
    ("english_era", ENGLISH_ERA, _english_era),
)
