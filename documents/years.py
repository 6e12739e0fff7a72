"""Years as texts write them: in digits, and as the year before another one."""

import re
from typing import Final

YEAR_DIGITS: Final = r"(?:1\d|20)\d{2}"
"""A year where the words around it say that it is one."""
LIKELY_YEAR_DIGITS: Final = r"(?:1[5-9]|20)\d{2}"
"""A year where nothing but the number says so: a smaller number is more often an amount."""
YEAR: Final = re.compile(rf"(?<![\d.]){YEAR_DIGITS}(?![\d.]*[\d亿万元%]|,\d)(?:年底?|年末)?")
"""A year with the word for it, where it is no amount."""
BARE_YEAR: Final = re.compile(rf"(?<!\d){LIKELY_YEAR_DIGITS}(?!\d)")
"""A number alone that is taken for a year."""
BRACKETED_YEAR: Final = re.compile(r"[(（]\d{4}(?:年)?[)）]")
"""A year in brackets: it is part of a title, or says when something else was."""
SINCE_YEAR: Final = re.compile(
    rf"{YEAR_DIGITS}年[^，。；\d]{{0,8}}以来"
    rf"|\bsince (?:(?:the|its|their|his|her|it|they) [^,;.\d]{{1,40}}? in )?{YEAR_DIGITS}\b",
    re.IGNORECASE,
)
"""Since when something has been so: since 1974, since the service was founded in 1974."""
YEAR_BEFORE_ZH: Final = "上年|去年|前一年|上一年"
YEAR_BEFORE_EN: Final = "year before|previous year|preceding year|prior year|year earlier"


def years_in(text: str) -> list[str]:
    """The years of a text in their order, four digits each."""
    return [match.group()[:4] for match in YEAR.finditer(text)]
