"""Reads quantities: digits, number words and Chinese numerals with their magnitude, unit and what they count."""

import re
from dataclasses import replace
from decimal import Decimal

from documents.errors import FigureError
from documents.figures.amounts import CHINESE_MAGNITUDE, amount_at
from documents.figures.bare import as_meant
from documents.figures.context import Before, FigureReader, Read, is_past_span, look_after, look_before
from documents.figures.nouns import noun_after
from documents.figures.unit_marks import MEASURE, ends_glued, unit_at
from documents.figures.value import Figure, FigureKind
from documents.numerals import (
    CHINESE,
    DIGITS,
    MAGNITUDES,
    VULGAR,
    WORDS,
    alternatives,
    from_chinese,
    from_digits,
    from_vulgar,
    from_words,
)
from documents.units import CURRENCY_CODES, LEXICAL_WORDS, LOOSE_MEASURES, MEASURE_WORDS

_AFTER_CODE = "|".join(rf"(?<={code})" for code in CURRENCY_CODES)
_DIGITS = rf"""(?:(?<![A-Za-z0-9_])|{_AFTER_CODE}|(?<=[A-Z])(?=[\d.,]+\s*[万亿%]))(?<!\d\.)(?:
    (?P<number>{DIGITS})(?P<vulgar>{VULGAR}|\s\d⁄\d)?|(?P<vulgar2>{VULGAR}))"""
_WORDS = rf"\b(?i:{WORDS})\b"
_FOLD = r"\b(?i:(?P<multiplier>two|three|four|five|six|seven|eight|nine|ten|twenty|hundred)fold)\b"
_HALF = r"\b(?i:half(?:\san?)?)(?=[\s-])"
_DECADE = r"\b(?i:a|the\s(?:past|last))(?=\s(?:decade|century)\b)"
_CHINESE_HALF = r"(?<![一二两三四五六七八九十\d年月天个多])半(?=\s*(?:个|年|天|小时|公里|英里|米))"

_HALF_UNIT = re.compile(r"\s*个半(小时|月)")
_HALF_UNITS = {"小时": "hour", "月": "month"}
_HALF_YEAR = re.compile(r"半(?![导岛球])")
_MORE = re.compile(r"\s*(?:余|多(?![于样元少数])|来(?=[个家人年岁名位种])|-plus(?![a-z]))")
_TENTHS = re.compile(r"\s*成(?![为立功员就熟长都本千上品分交果因语人套])")
_STRICT_MEASURE = re.compile(rf"\s*({alternatives(set(MEASURE_WORDS) - LOOSE_MEASURES)})")
_TIMES = re.compile(r"[\s-](times)\b", re.ASCII)
_COMPARED = re.compile(
    r"\s(?i:as|more|less|the|that|higher|larger|greater|bigger|faster|lower|its|their|those)\b", re.ASCII
)
_GREW = re.compile(r"(?i:increas|grow|grew|ris|rose|multipl|expand|jump|climb|up)\w*\s(?:\w+\s){0,2}$", re.ASCII)
_STRESSED = re.compile(r"(?:仅有?|只有?|共有?|唯一的?|\b(?i:only|just|exactly|total of|precisely))\s*$", re.ASCII)
_CHINESE_RANGE = re.compile(r"\s*(?:至|到|[-–—~～])\s*[零一二两三四五六七八九十\d]")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;\n“\"'(])\s*$")
_PRONOUN = re.compile(
    r"[\s-](?i:of|another|who|that|which|can|could|may|might|must|should|would|will|is|was|has|had|in|to|and|or|day|such"
    r"|side|sided|hand|way|time|by|on|at|for|from|with|as|if|when|where|the)\b|(?![\s-][A-Za-z])",
    re.ASCII,
)
_NAME_BEFORE = re.compile(r"[A-Z][A-Za-z]*-$")
_LINE_HEAD = re.compile(r"(?:\A|\n)\s*[(（]?$")
_ITEM_AFTER = re.compile(r"[)）、](?!\s*\d)|\.\s")
_COUNTED_CLASS = tuple("这那前后各为有共及供成出的")
_INDEFINITE = tuple("几数上")
_DETERMINERS = tuple("哪每这那某同另任其唯单之统")


def _quantity(
    text: str, span: tuple[int, int], number: Decimal, floor: int, *, numeral: bool = False, digits: bool = False
) -> Read | None:
    """The figure whose number stands at `span`; `numeral`: in Chinese characters, `digits`: in digits."""
    before = look_before(text, floor, span[0])
    value, scale, end = amount_at(text, span[1], number, numeral=numeral, currency=bool(before.currency))
    approximation = before.approximation
    if more := _MORE.match(text, end):
        approximation, end = approximation or "over", more.end()
        if magnitude := CHINESE_MAGNITUDE.match(text, end):
            scale = MAGNITUDES[magnitude[1][-1]]
            value, end = value * scale, magnitude.end()
    unit, kind, times, unit_end = unit_at(text, end, number)
    if half := _HALF_UNIT.match(text, end):
        value, unit, kind, unit_end = value + Decimal("0.5"), _HALF_UNITS[half[1]], "duration", half.end()
    if digits and unit_end == end and ends_glued(text, end):
        return None
    lone = not digits and value == scale == 1
    value, unit, end, counted = value * times, before.currency or unit, unit_end, ""
    if not unit:
        counted, unit, kind, factor, end = _counted(text, span[0], end, number, numeral)
        value *= factor
    elif kind == "duration" and _HALF_YEAR.match(text, end):
        value, end, lone = value + Decimal("0.5"), end + 1, False
    after, end = look_after(text, end)
    if kind == "duration" and approximation == "nearly" and is_past_span(text, before):
        before, approximation = Before(span[0]), ""
    approximation = approximation or after
    lone = lone and kind in ("quantity", "duration") and not approximation
    weak = lone and not _STRESSED.search(text, max(0, span[0] - 12), span[0])
    signed = -value if before.negative else value
    return Read(Figure("", before.start, end, signed, unit, kind, counted, approximation), scale, weak)


def _counted(text: str, start: int, end: int, number: Decimal, numeral: bool) -> tuple[str, str, FigureKind, int, int]:
    """What a number without a unit counts: the word, a unit, kind and factor if it proves to be a share, the end."""
    if tenths := _TENTHS.match(text, end):
        return "", "%", "percent", 10, tenths.end()
    if measure := (_STRICT_MEASURE if numeral else MEASURE).match(text, end):
        return measure[1], "", "quantity", 1, measure.end()
    if times := _TIMES.match(text, end):
        compared = _COMPARED.match(text, times.end()) or _GREW.search(text, max(0, start - 30), start)
        if compared or number % 1:
            return "", "times", "multiple", 1, times.end()
        return times[1], "", "quantity", 1, end
    return noun_after(text, end, singular=number == 1), "", "quantity", 1, end


def _digits(text: str, match: re.Match[str], floor: int) -> Read | None:
    if _in_name(text, *match.span()):
        return None
    written, vulgar = match["number"], match["vulgar"] or match["vulgar2"]
    number = (from_digits(written) if written else Decimal(0)) + (from_vulgar(vulgar) if vulgar else 0)
    read = _quantity(text, match.span(), number, floor, digits=True)
    plain = read is not None and not vulgar and written.isdigit()
    return as_meant(text, match.span(), read) if read and plain else read


def _in_name(text: str, start: int, end: int) -> bool:
    """COVID-19 is a name, [1] marks a citation, and (1) or 1. at the head of a line an item."""
    if text[start - 1 : start] == "[" and text[end : end + 1] == "]":
        return True
    if end - start <= 2 and _ITEM_AFTER.match(text, end) and _LINE_HEAD.search(text, max(0, start - 6), start):
        return True
    return bool(_NAME_BEFORE.search(text, max(0, start - 20), start))


def _words(text: str, match: re.Match[str], floor: int) -> Read | None:
    start, end, word = match.start(), match.end(), match.group()
    if word.lower() in ("zero", "a", "an") or re.compile("-[A-Z]").match(text, end):
        return None  # One-Stop, Five-Year: parts of names
    if word[0].isupper() and not _SENTENCE_START.search(text, max(0, start - 3), start):
        return None
    if word.lower() == "one" and _PRONOUN.match(text, end):
        return None
    return _quantity(text, match.span(), from_words(word), floor)


def _fold(text: str, match: re.Match[str], floor: int) -> Read | None:
    before = look_before(text, floor, match.start())
    value = MAGNITUDES.get(match["multiplier"].lower()) or from_words(match["multiplier"])
    return Read(Figure("", before.start, match.end(), value, "times", "multiple", "", before.approximation))


def _half(text: str, match: re.Match[str], floor: int) -> Read | None:
    read = _quantity(text, match.span(), Decimal("0.5"), floor, numeral=match.group() == "半")
    return read if read and (read.figure.unit or read.scale != 1) else None


def _decade(text: str, match: re.Match[str], floor: int) -> Read | None:
    read = _quantity(text, match.span(), Decimal(1), floor)
    return replace(read, weak=False) if read else None


def _chinese(text: str, match: re.Match[str], floor: int) -> Read | None:
    start, end, run = match.start(), match.end(), match.group()
    before = text[start - 1 : start]
    if text.startswith(LEXICAL_WORDS, start) or before in _INDEFINITE or (run == "一" and before in _DETERMINERS):
        return None
    if run[0] in "百千万亿":
        if len(run) > 1 or not _MORE.match(text, end):
            return None  # 百 in 百家 is no hundred, but 百余家 is over a hundred
        run = "一" + run
    try:
        read = _quantity(text, (start, end), from_chinese(run), floor, numeral=True)
    except FigureError:
        return None
    return read if read and _counts(text, run, end, read.figure) else None


def _counts(text: str, run: str, end: int, figure: Figure) -> bool:
    """Whether a Chinese numeral counts something and is not part of a word or a name."""
    following = text[figure.end : figure.end + 1]
    if figure.counted == "大":
        return len(run) == 1 and run != "一"  # 三大产业, not 二十大
    if figure.counted == "类" and run in "一二三四" and "\u4e00" <= following <= "\u9fff":
        return text[figure.start - 1 : figure.start] in _COUNTED_CLASS  # 三类医疗器械 is the third class
    if (run == "二" and figure.counted) or (figure.unit == "yuan" and len(run) == 1):
        return False  # what is counted is 两个; 二元 and 三元 are words
    if not text[: figure.start].strip() and not text[figure.end :].strip():
        return True  # the whole of an answer: 六
    large = any(character in "百千万亿" for character in run)
    return large or bool(figure.unit or figure.counted or _CHINESE_RANGE.match(text, end))


COUNTS: tuple[tuple[str, str, FigureReader], ...] = (
    ("half", _HALF, _half),
    ("digits", _DIGITS, _digits),
    ("fold", _FOLD, _fold),
    ("words", _WORDS, _words),
    ("decade", _DECADE, _decade),
    ("some_half", _CHINESE_HALF, _half),
    ("chinese", CHINESE, _chinese),
)
