"""Writes a figure in Chinese or English, in the magnitudes of that language and without losing a digit."""

from decimal import Decimal

from documents.article import Language
from documents.errors import FigureError
from documents.figures.value import Figure
from documents.units import BY_NAME, CURRENCY_SIGNS, MONTHS

_MAGNITUDES: dict[Language, tuple[tuple[int, str], ...]] = {  # powers of ten
    "zh": ((12, "万亿"), (8, "亿"), (4, "万")),
    "en": ((12, " trillion"), (9, " billion"), (6, " million")),
}
_DECIMALS: dict[Language, int] = {"zh": 2, "en": 3}  # more would be harder to read than the plain number
_APPROXIMATIONS: dict[Language, dict[str, str]] = {
    "zh": {"": "", "about": "约", "over": "超", "nearly": "近", "under": "不到"},
    "en": {"": "", "about": "about ", "over": "over ", "nearly": "nearly ", "under": "under "},
}
_CURRENCIES = frozenset(CURRENCY_SIGNS.values()) | {"jpy"}
_PLURALS = {"yuan": "", "jpy": "", "mu": "", "in": "es", "krone": "r", "rand": ""}
_NAMED_FRACTIONS = {
    (1, 2): "half",
    (1, 4): "a quarter",
    (3, 4): "three quarters",
    (1, 3): "one third",
    (2, 3): "two thirds",
    (1, 5): "one fifth",
    (2, 5): "two fifths",
    (3, 5): "three fifths",
    (4, 5): "four fifths",
    (1, 10): "one tenth",
}


def write(figure: Figure, language: Language) -> str:
    """The figure in `language`: 2059000000000 yuan is "2.059 trillion yuan" and "20590亿元".

    Its approximation is kept ("nearly 30,000", "近3万"); measure word and counted noun are the caller's business.

    Raises:
        FigureError: the unit is none of `documents.units`.
    """
    approximation = _APPROXIMATIONS[language][figure.approximation]
    if figure.kind == "duration" and language == "zh" and figure.approximation == "nearly":
        approximation = "将近"  # 近三年 would be the past three years
    return approximation + _exact(figure, language)


def _exact(figure: Figure, language: Language) -> str:
    if figure.kind == "year":
        return _year(int(figure.value), figure.unit, language)
    if figure.kind == "date":
        return _date(figure, language)
    if figure.kind == "ordinal":
        return f"第{figure.value:f}" if language == "zh" else _rank(int(figure.value))
    if figure.kind == "ratio":
        return _ratio(figure.value, language)
    return _measured(figure, language)


def _measured(figure: Figure, language: Language) -> str:
    number = _number(figure, language)
    if not figure.unit:
        return number
    unit = BY_NAME.get(figure.unit)
    if unit is None:
        raise FigureError(
            f"'{figure.unit}' is no unit that can be written. Known units: {', '.join(BY_NAME)}.",
            f"“{figure.unit}”不是能写出的单位。可用的单位：{'、'.join(BY_NAME)}。",
        )
    if language == "zh":
        return number + (unit.chinese or unit.symbols)[0]
    if figure.unit in ("%", "‰", "°"):
        return number + figure.unit
    if figure.unit == "times":
        return f"{number} times"
    if unit.symbols and unit.base not in _CURRENCIES and not (unit.words and len(unit.symbols[0]) == 1):
        return f"{number} {unit.symbols[0]}"
    return f"{number} {unit.words[0]}{'' if figure.value == 1 else _PLURALS.get(figure.unit, 's')}"


def _number(figure: Figure, language: Language) -> str:
    value = figure.value
    for power, name in _MAGNITUDES[language]:
        scaled = value.scaleb(-power).normalize()
        if abs(scaled) >= 1 and -int(scaled.as_tuple().exponent) <= _DECIMALS[language]:
            return f"{scaled:{',' if language == 'en' else ''}f}{name}"
    value = value.normalize()
    like_year = 1000 <= value <= 2099 and figure.unit in ("", "year") and figure.approximation in ("", "about")
    return f"{value:,f}" if language == "en" or like_year else f"{value:f}"


def _year(number: int, unit: str, language: Language) -> str:
    if unit == "century":
        return f"{number}世纪" if language == "zh" else f"{_rank(number)} century"
    if unit == "decade":
        if language == "en":
            return f"{number}s"
        return (
            f"{number // 100 + 1}世纪{number % 100}年代" if number >= 1000 and number % 100 >= 20 else f"{number}年代"
        )
    if number < 0:
        return f"公元前{-number}年" if language == "zh" else f"{-number} BC"
    if number < 1000:
        return f"公元{number}年" if language == "zh" else f"AD {number}"
    return f"{number}年" if language == "zh" else str(number)


def _date(figure: Figure, language: Language) -> str:
    year, month, day = figure.calendar or (None, None, None)
    if language == "zh":
        parts = (f"{year}年" if year else "", f"{month}月" if month else "", f"{day}日" if day else "")
        return "".join(parts)
    if not month:
        return f"the {_rank(day or 0)}"
    return " ".join(str(part) for part in (day, MONTHS[month - 1], year) if part)


def _rank(number: int) -> str:
    suffix = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


def _ratio(value: Decimal, language: Language) -> str:
    for denominator in range(2, 101):
        numerator = int((value * denominator).to_integral_value())
        if 0 < numerator < denominator and Decimal(numerator) / denominator == value:
            if language == "zh":
                return "一半" if denominator == 2 else f"{_small_chinese(denominator)}分之{_small_chinese(numerator)}"
            return _NAMED_FRACTIONS.get((numerator, denominator)) or f"{(value * 100).normalize():f}%"
    return f"{(value * 100).normalize():f}%"


def _small_chinese(number: int) -> str:
    tens, ones = divmod(number, 10)
    digits = "零一二三四五六七八九"
    if not tens:
        return digits[ones]
    return ("" if tens == 1 else digits[tens]) + "十" + (digits[ones] if ones else "")
