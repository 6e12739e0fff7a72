"""Finds the magnitudes behind a number: 万亿, million, and the smaller groups of 1亿2000万."""

import re
from decimal import Decimal

from documents.numerals import MAGNITUDES

CHINESE_MAGNITUDE = re.compile(r"\s*([百千万亿]*[万亿]|百|千(?![米克瓦伏赫帕]))")
_ENGLISH_MAGNITUDE = re.compile(r"[\s-]?(?i:(hundred|thousand|million|billion|trillion|dozen|mln|bn|tn))\b", re.ASCII)
_SHORT_MAGNITUDE = re.compile(r"\s?(m|k)\b", re.ASCII)
_GLUED_THOUSAND = re.compile(r"(?<=\d)(k)\b", re.ASCII)
_LATER_GROUP = re.compile(r"\s?零?(\d+(?:\.\d+)?)\s?([百千万])|(\d{4})(?![\d.,])")
# A number of more digits counts nothing, and is more than can be reckoned with.
MOST_DIGITS = 20
_AND_A_HALF = re.compile(r"\s(?i:and a half)\b", re.ASCII)


def amount_at(text: str, end: int, number: Decimal, *, numeral: bool, currency: bool) -> tuple[Decimal, Decimal, int]:
    """The number with its magnitudes, the magnitude alone, and where they end.

    `numeral`: the number is in Chinese characters, which hold their magnitudes already. `currency`: a
    currency sign precedes, so that a lone m means million.
    """
    if half := _AND_A_HALF.match(text, end):
        number, end = number + Decimal("0.5"), half.end()
    scale = Decimal(1)
    if not numeral and (match := CHINESE_MAGNITUDE.match(text, end)):
        for character in match[1]:
            scale *= MAGNITUDES[character]
        value, end = _later_groups(text, match.end(), number * scale, scale)
        return value, scale, end
    abbreviated = _SHORT_MAGNITUDE if currency else _GLUED_THOUSAND
    while match := _ENGLISH_MAGNITUDE.match(text, end) or abbreviated.match(text, end):
        scale, end = scale * MAGNITUDES[match[1].lower()], match.end()
    return number * scale, scale, end


def _later_groups(text: str, end: int, value: Decimal, scale: Decimal) -> tuple[Decimal, int]:
    """The smaller groups behind a magnitude: 1亿2000万, 3万5000."""
    while match := _LATER_GROUP.match(text, end):
        group = MAGNITUDES[match[2]] if match[2] else Decimal(1)
        if group >= scale or value.adjusted() > MOST_DIGITS or value % scale:
            break
        value, scale, end = value + Decimal(match[1] or match[3]) * group, group, match.end()
    return value, end
