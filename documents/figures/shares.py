"""Reads fractions, shares in hundred and ranks."""

import re
from decimal import Decimal

from documents.errors import FigureError
from documents.figures.context import FigureReader, Read, look_after, look_before
from documents.figures.unit_marks import MEASURE
from documents.figures.value import Figure, FigureKind
from documents.numerals import (
    CHINESE,
    DIGITS,
    FRACTION_WORDS,
    ORDINAL_WORDS,
    WORDS,
    denominator,
    from_chinese,
    from_digits,
    from_ordinal,
    from_words,
)

_CHINESE_SHARE = rf"(?P<z_whole>百|千|万|{CHINESE}|\d+)分之(?P<z_part>{CHINESE}|{DIGITS})"
_CHINESE_HALF = r"(?P<z_half>一半|半数)"
# 每五人中有一人
_CHINESE_OF_EACH = (
    rf"每(?P<c_whole>{CHINESE}|\d{{1,4}})[个人名位家户座辆台件][\u3400-\u9fff]{{0,4}}?[中里](?:面|就|便|约|大约|近)*有"
    rf"(?P<c_part>{CHINESE}|\d{{1,3}})[个人名位家户座辆台件]"
)
_CHINESE_RANK = rf"第\s*(?P<z_rank>{CHINESE}|\d+)|首(?=[个次批位家款套座台部届条项枚艘架例])"
_ENGLISH_SHARE = rf"""\b(?i:
      (?P<e_part>{WORDS}|an?)[\s-](?P<e_whole>{FRACTION_WORDS})\b(?![\s-](?:century|party|and|time)\b)
    | (?P<e_half>half)(?=\s(?:of|the|its|their|his|her|all|that|as|this|these|those)\b)
    | (?:^|(?<=by\s)|(?<=to\s)|(?<=than\s)|(?<=over\s)|(?<=about\s)|(?<=nearly\s)|(?<=almost\s)|(?<=under\s))
      (?P<e_half2>half)(?=\s*(?:[.,;)]|$)))"""
_SLASH_SHARE = r"(?<![A-Za-z0-9_])(?<!\d[./])(?P<s_part>\d{1,2})[/⁄](?P<s_whole>\d{1,3})(?![\d/])"
# What one counts by: any other whole is a number of its own, as in "five in twelve" and "5 in 3 towns".
_PART_WORDS = "one|two|three|four|five|six|seven|eight|nine"
_WHOLE_WORDS = rf"{_PART_WORDS[4:]}|ten|twenty|fifty|(?:a|one)\shundred|(?:a|one)\sthousand"
_WHOLES = r"10|20|25|50|100|1,?000|10,?000"
# One in five, nine out of ten; not "one in ten years".
_ENGLISH_OF_EACH = rf"""\b(?i:(?P<o_part>{_PART_WORDS}|[1-9](?!\s(?:in|out\sof)\s(?:every\s)?\d\b)|1)
      \s(?:in|out\sof)\s(?:every\s)?(?P<o_whole>{_WHOLE_WORDS}|{_WHOLES}|[2-9]))\b
    (?!\s(?i:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|percent|per\scent)\b|%|[,.]\d|-)"""
_ENGLISH_RANK = rf"""(?<![A-Za-z0-9_])(?P<e_rank>\d+(?:st|nd|rd|th))\b|\b(?i:(?P<e_rank2>{ORDINAL_WORDS}))\b"""

_OF = re.compile(r"\s+of\b|\s*(?:[,.;:)，。；、）]|$)")
# The eastern half and the second half are pieces, of whatever size.
_PART_BEFORE = re.compile(r"\b(?i:first|second|other|latter|upper|lower|top|bottom|left|right|\w+ern)\s$", re.ASCII)
_NO_RANK_BEFORE = re.compile(r"\b(?i:at|per|every|each|split|one)\s$")
_NAME_AFTER = re.compile(r"[\s-][A-Z]")  # the 20th National Congress
_PARTS = {"百": 100, "千": 1000, "万": 10000}


def _share(text: str, match: re.Match[str], floor: int, value: Decimal, kind: FigureKind = "ratio") -> Read:
    before = look_before(text, floor, match.start())
    after, end = look_after(text, match.end())
    unit = "%" if kind == "percent" else "ratio"
    return Read(Figure("", before.start, end, value, unit, kind, "", before.approximation or after))


def _chinese_share(text: str, match: re.Match[str], floor: int) -> Read | None:
    whole, part = match["z_whole"], match["z_part"]
    try:
        value = from_digits(part) if part[0].isascii() else from_chinese(part)
        if whole == "百":
            return _share(text, match, floor, value, "percent")
        parts = _PARTS.get(whole) or (Decimal(whole) if whole.isdigit() else from_chinese(whole))
    except FigureError:
        return None
    return _share(text, match, floor, value / parts) if parts else None


def _chinese_half(text: str, match: re.Match[str], floor: int) -> Read | None:
    return _share(text, match, floor, Decimal("0.5"))


def _english_share(text: str, match: re.Match[str], floor: int) -> Read | None:
    if match["e_half"] or match["e_half2"]:
        if _PART_BEFORE.search(text, max(0, match.start() - 12), match.start()):
            return None
        return _share(text, match, floor, Decimal("0.5"))
    part = match["e_part"].lower()
    if part in ("a", "an") and not _OF.match(text, match.end()):
        return None  # a third attempt
    value = Decimal(1) if part in ("a", "an") else from_words(part)
    return _share(text, match, floor, value / denominator(match["e_whole"]))


def _chinese_of_each(text: str, match: re.Match[str], floor: int) -> Read | None:
    try:
        whole, part = (from_digits(m) if m[0].isascii() else from_chinese(m) for m in match.group("c_whole", "c_part"))
    except FigureError:
        return None
    return _of_each(text, match, floor, part, whole)


def _english_of_each(text: str, match: re.Match[str], floor: int) -> Read | None:
    part, whole = (
        from_digits(m) if m[0].isascii() and m[0].isdigit() else from_words(m.lower())
        for m in match.group("o_part", "o_whole")
    )
    return _of_each(text, match, floor, part, whole)


def _of_each(text: str, match: re.Match[str], floor: int, part: Decimal, whole: Decimal) -> Read | None:
    return _share(text, match, floor, part / whole) if 0 < part < whole else None


def _slash_share(text: str, match: re.Match[str], floor: int) -> Read | None:
    part, whole = int(match["s_part"]), int(match["s_whole"])
    return _share(text, match, floor, Decimal(part) / whole) if 0 < part < whole <= 8 else None  # 9/11 is none


def _chinese_rank(text: str, match: re.Match[str], floor: int) -> Read | None:
    written = match["z_rank"]
    try:
        value = (Decimal(written) if written.isdigit() else from_chinese(written)) if written else Decimal(1)
    except FigureError:
        return None
    measure = MEASURE.match(text, match.end())
    end, counted = (measure.end(), measure[1]) if measure else (match.end(), "")
    return Read(Figure("", match.start(), end, value, "", "ordinal", counted))


def _english_rank(text: str, match: re.Match[str], floor: int) -> Read | None:
    start, end = match.span()
    if _NO_RANK_BEFORE.search(text, max(0, start - 8), start) or _NAME_AFTER.match(text, end):
        return None
    if match["e_rank2"] and text[end : end + 1] in (",", ":"):
        return None  # "First, …" orders an argument
    return Read(Figure("", start, end, from_ordinal(match["e_rank"] or match["e_rank2"]), "", "ordinal"))


SHARES: tuple[tuple[str, str, FigureReader], ...] = (
    ("chinese_share", _CHINESE_SHARE, _chinese_share),
    ("chinese_of_each", _CHINESE_OF_EACH, _chinese_of_each),
    ("chinese_half", _CHINESE_HALF, _chinese_half),
    ("chinese_rank", _CHINESE_RANK, _chinese_rank),
    ("english_of_each", _ENGLISH_OF_EACH, _english_of_each),
    ("english_share", _ENGLISH_SHARE, _english_share),
    ("slash_share", _SLASH_SHARE, _slash_share),
)
RANKS: tuple[tuple[str, str, FigureReader], ...] = (("english_rank", _ENGLISH_RANK, _english_rank),)
