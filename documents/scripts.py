"""Which language a piece of text is in, Chinese or English, and how wide it is on a page."""

import re
from unicodedata import east_asian_width

from documents.article import Language

HAN = r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff〇"
# One Chinese character.
HANZI = re.compile(f"[{HAN}]")
_BRACKETED = re.compile(r"[（(][^（()）]*[)）]")
_LATIN_WORD = re.compile(r"[A-Za-zÀ-ɏ]+(?:['’][A-Za-z]+)?")


def language_of(text: str, otherwise: Language = "zh") -> Language:
    """The language that says more of `text`: a Chinese character counts as much as a Latin word.

    What stands in brackets counts only where nothing else does: names are repeated there in the other language.
    `otherwise` is returned for text that has neither, such as a bare number.
    """
    for part in (_BRACKETED.sub(" ", text), text):
        han, words = len(HANZI.findall(part)), len(_LATIN_WORD.findall(part))
        if han or words:
            return "zh" if han >= words else "en"
    return otherwise


def columns(text: str) -> int:
    """The width of `text` in columns of a terminal: a Chinese character or mark has two."""
    return sum(2 if east_asian_width(character) in "WFA" else 1 for character in text)
