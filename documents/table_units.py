"""The units of tables: split from a header, a label or the line above, and put behind the numbers of their column."""

import re
from decimal import Decimal

from documents.article import Language
from documents.figures import CALENDAR, parse
from documents.years import YEAR

# A cell that is a bare number, whose thousands a comma or a space may part.
NUMBER = re.compile(r"[-−–+±]?\s*\d[\d,.]*(?:[ \u00a0\u2009\u202f]\d{3}(?!\d))*(?:\.\d+)?(?:\s*[*†‡])?")
BRACKETED = re.compile(r"\s*[(（\[［]([^()（）\[\]［］]{1,40})[)）\]］]\s*$")
_UNIT_BEHIND = re.compile(r"\s*[,，/／]\s*([^\s,，/／]{1,12})\s*$|\s*(%|％|‰)\s*$")
_UNIT_INTRODUCTION = re.compile(
    r"^(?:人民币|(?:all )?(?:figures |amounts |values )?in(?=\s)|unit:?|单位[：:]?)\s*", re.IGNORECASE
)
_PLURAL = re.compile(r"\b(thousand|million|billion|trillion)s(?: of)?\b|^['’]?000s?\b", re.IGNORECASE)
_TURNED = re.compile(r"(US\$|[A-Z]{3}|[€$£¥])\s*(m|mn|bn|k|thousand|million|billion|trillion)\b\.?", re.IGNORECASE)
_MULTIPLES = {"m": "million", "mn": "million", "bn": "billion", "k": "thousand"}
_MULTIPLIED = re.compile(r"(1[0,]*)(?= ?[a-z])")


def split_unit(head: str, language: Language) -> tuple[str, str]:
    """A header or label without the unit at its end, and the unit; "" where there is none."""
    for pattern in (BRACKETED, _UNIT_BEHIND):
        found = pattern.search(head)
        unit = unit_of(next(group for group in found.groups() if group), language) if found else ""
        if found and unit:
            return head[: found.start()].strip(), unit
    return head.strip(), ""


def unit_of(text: str, language: Language) -> str:
    """A unit as it stands behind a number; "" where the text is none."""
    unit = _UNIT_INTRODUCTION.sub("", text.strip()).strip()
    unit = _PLURAL.sub(lambda m: (m[1] or "thousand").lower(), unit)
    if turned := _TURNED.fullmatch(unit):
        unit = f"{_MULTIPLES.get(turned[2].lower(), turned[2].lower())} {turned[1]}"
    for symbol, word in (("US$", "US dollars"), ("€", "euros"), ("$", "dollars"), ("£", "pounds"), ("¥", "yuan")):
        unit = unit.replace(symbol, word) if language == "en" else unit
    if _MULTIPLIED.match(unit):
        return unit
    # What a caption is of is no unit: (2024年).
    if YEAR.search(unit):
        return ""
    number = f"7{'' if language == 'zh' or unit[:1] in '%％‰' else ' '}{unit}"
    figures = parse(number)
    if len(figures) != 1 or figures[0].start:
        return ""
    figure = figures[0]
    is_unit = bool(figure.unit) or figure.value != Decimal(7) or (language == "zh" and figure.end == len(number))
    return unit if is_unit and figure.kind not in CALENDAR else ""


def with_unit(cell: str, unit: str, language: Language) -> str:
    """A bare number with its unit; a unit of 100 million yuan is multiplied out."""
    if not unit or not NUMBER.fullmatch(cell):
        return cell
    number = cell.rstrip("*†‡ ")
    if multiplied := _MULTIPLIED.match(unit):
        value = Decimal(re.sub(r"[,\s]", "", number).replace("−", "-")) * Decimal(multiplied[1].replace(",", ""))
        return f"{value.normalize():,f} {unit[multiplied.end() :].strip()}"
    close = language == "zh" or unit[:1] in "%％‰"
    return f"{number}{'' if close else ' '}{unit}"
