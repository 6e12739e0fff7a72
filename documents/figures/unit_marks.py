"""Finds the unit or the measure word behind a number."""

import re
from decimal import Decimal

from documents.figures.value import FigureKind
from documents.numerals import alternatives
from documents.units import BY_NAME, MEASURE_WORDS, MULTIPLES, UNITS

_WORDS = {word.lower(): unit.name for unit in UNITS for word in unit.words}
_SYMBOLS = {symbol: unit.name for unit in UNITS for symbol in unit.symbols}
_CHINESE = {form: unit.name for unit in UNITS for form in unit.chinese}
_NAMES = _WORDS | _SYMBOLS | _CHINESE | {form: name for form, (name, _) in MULTIPLES.items()} | {"in": "in"}

# 3年级, 5升级 and their like are no units; the unit `in` is read only before a bracket, as in (4 in).
_UNIT = re.compile(
    rf"\s*(?:(?P<chinese>{alternatives([*_CHINESE, *MULTIPLES])})"
    r"(?<!元(?=[素旦件宵]))(?<!升(?=[级至到高]))(?<!码(?=头))(?<!年(?=[级代]))(?<!天(?=[然津空]))(?<!周(?=[边围]))"
    rf"|(?P<symbol>{alternatives(_SYMBOLS)})(?:(?![A-Za-z0-9]|/[A-Za-z])|(?<=°)(?=[NSEW](?![A-Za-z])))|(?P<inch>in)(?=\))"
    rf"|[\s-]?(?i:(?P<word>{alternatives([*_WORDS, *MULTIPLES])})(?P<plural>e?s)?)\b(?!['’]s))",
    re.ASCII,
)
MEASURE = re.compile(rf"\s*({alternatives(MEASURE_WORDS)})")
_LETTER = re.compile(r"[A-Za-z_]")


def unit_at(text: str, end: int, number: Decimal) -> tuple[str, FigureKind, Decimal, int]:
    """Canonical unit ("" if none), kind, the factor of the written form (a decade is 10 years), and the end."""
    none: tuple[str, FigureKind, Decimal, int] = ("", "quantity", Decimal(1), end)
    match = _UNIT.match(text, end)
    if match is None:
        return none
    word = match["word"].lower() if match["word"] else ""
    form = match["chinese"] or match["symbol"] or match["inch"] or word
    if form == "second" and not match["plural"] and number != 1 and "-" not in match.group():
        return none  # two second prizes
    if form == "g" and match.group() == "g" and 2 <= number <= 7:
        return none  # 5g, written in a hurry, is a network
    name, factor = MULTIPLES.get(form, (_NAMES[form], 1))
    return name, BY_NAME[name].kind, Decimal(factor), match.end()


def ends_glued(text: str, end: int) -> bool:
    """Whether a letter that is no unit follows at once: 5G, 33C."""
    return bool(_LETTER.match(text, end))
