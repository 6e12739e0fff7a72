"""Text folded for comparison: width, script, case, quotation marks and white space make no difference."""

import re
from functools import cache
from typing import Any
from unicodedata import normalize

_SPACE = re.compile(r"\s+")
_MARKS = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "‐": "-", "‑": "-"})


def without_space(text: str) -> str:
    """`text` with every white space left out."""
    return _SPACE.sub("", text)


@cache
def _to_simplified() -> Any:  # noqa: ANN401 - opencc has no types
    import opencc

    return opencc.OpenCC("t2s")


@cache
def fold(text: str) -> str:
    """`text` in one width, simplified script and lower case, with single spaces."""
    return _SPACE.sub(" ", _to_simplified().convert(normalize("NFKC", text).translate(_MARKS)).casefold()).strip()


def says(text: str, wording: str) -> bool:
    """Whether `text` says `wording`, both folded.

    A wording in Latin letters must stand as whole words, hyphens and spaces being one; a trailing `*`
    lets its last word go on. A Chinese wording is found anywhere, white space ignored.
    """
    return _pattern(wording).search(_searched(text, wording)) is not None


def _searched(text: str, wording: str) -> str:
    return fold(text) if _is_latin(wording) else without_space(fold(text))


def _is_latin(wording: str) -> bool:
    return fold(wording).isascii()


@cache
def _pattern(wording: str) -> re.Pattern[str]:
    folded = fold(wording)
    if not _is_latin(wording):
        return re.compile(re.escape(without_space(folded)))
    open_end = folded.endswith("*")
    body = r"[\s-]+".join(re.escape(word) for word in re.split(r"[\s-]+", folded.rstrip("*")) if word)
    return re.compile(rf"(?<![a-z0-9]){body}" + ("" if open_end else r"(?![a-z0-9])"))
