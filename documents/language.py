"""Which language a piece of text is in, Chinese or English, and how wide it is on a page."""

import re
from unicodedata import east_asian_width

from documents.article import Language

HAN = r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff〇"
# One Chinese character.
HANZI = re.compile(f"[{HAN}]")
_LATIN_WORD = re.compile(r"[A-Za-zÀ-ɏ]+(?:['’][A-Za-z]+)?")


def language_of(text: str, otherwise: Language = "zh") -> Language:
    """The language that says more of `text`: a Chinese character counts as much as a Latin word.

    `otherwise` is returned for text that has neither, such as a bare number.
    """
    han, words = len(HANZI.findall(text)), len(_LATIN_WORD.findall(text))
    if not han and not words:
        return otherwise
    return "zh" if han >= words else "en"


def columns(text: str) -> int:
    """The width of `text` in columns of a terminal: a Chinese character or mark has two."""
    return sum(2 if east_asian_width(character) in "WFA" else 1 for character in text)
