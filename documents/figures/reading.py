"""Reads the figures of a text, Chinese and English alike: one pattern finds where each starts, readers do the rest."""

import re
from dataclasses import replace
from functools import lru_cache

from documents.figures.amounts import MOST_DIGITS
from documents.figures.context import FigureReader, Read
from documents.figures.counts import COUNTS
from documents.figures.dates import CHINESE_DATES, ENGLISH_DATES
from documents.figures.neighbours import drop_articles, in_time, share_units
from documents.figures.shares import RANKS, SHARES
from documents.figures.value import Figure
from documents.numerals import VULGAR, normalise_width

# The more telling first: a date before its digits, a share before its numeral.
_READERS: tuple[tuple[str, str, FigureReader], ...] = (
    *CHINESE_DATES,
    *ENGLISH_DATES,
    *SHARES,
    *COUNTS[:1],
    *RANKS,
    *COUNTS[1:],
)
_BY_NAME = {name: reader for name, _, reader in _READERS}
_FIRST_CHARACTER = (
    rf"(?=['‘’\d{VULGAR[1:-1]}第首每半公西上零〇一二两三四五六七八九十百千万亿]|\b[a-fhjm-otszA-FHJM-OTSZ])"
)
_START = re.compile(
    _FIRST_CHARACTER + "(?:" + "|".join(rf"(?P<{name}>{pattern})" for name, pattern, _ in _READERS) + ")",
    re.VERBOSE | re.ASCII,
)


# The same sentences are read for every question; of longer texts none is kept, so that memory has a bound.
_KEPT, _LONGEST_KEPT = 8192, 1000


def parse(text: str) -> tuple[Figure, ...]:
    """The figures of `text` in reading order, without overlap; Chinese and English may be mixed.

    Digits glued to letters (5G, COVID-19), Chinese numerals that count nothing (一网通办, 十四五), citation
    markers ([1]) and "one" or 一 as an article or pronoun are no figures.
    """
    return _parsed(text) if len(text) <= _LONGEST_KEPT else _parsed.__wrapped__(text)


@lru_cache(maxsize=_KEPT)
def _parsed(text: str) -> tuple[Figure, ...]:
    folded = normalise_width(text)
    reads: list[Read] = []
    position = floor = 0
    while match := _START.search(folded, position):
        read = _BY_NAME[str(match.lastgroup)](folded, match, floor)
        if read is None or read.figure.value.adjusted() > MOST_DIGITS:
            position = read.figure.end if read else match.end()
            continue
        reads.append(read)
        position = floor = read.figure.end
    figures = (read.figure for read in in_time(folded, drop_articles(folded, share_units(folded, reads))))
    return tuple(replace(figure, text=text[figure.start : figure.end]) for figure in figures)
