"""Which language a piece of text is in, Chinese or English, and how wide it is on a page."""

import re
from unicodedata import east_asian_width

from documents.article import Language

HAN = r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff〇"
# One Chinese character.
HANZI = re.compile(f"[{HAN}]")
_BRACKETED = re.compile(r"[（(][^（()）]*[)）]")
_LATIN_WORD = re.compile(r"[A-Za-zÀ-ɏ]+(?:['’][A-Za-z]+)?")
_LATIN_LETTERS = re.compile(r"[A-Za-z][A-Za-z'’-]*")
_HAN_GRAMMAR = re.compile(
    r"[的是吗呢了吧么]|多少|什么|哪|几|谁|如何|怎|为何|有没有|请|介绍|说明|以及|还有|那|这|在|和|与|从|到|比|被|把|及|给|用"
)
_ENGLISH_GRAMMAR = re.compile(
    r"\b(what|which|who|whom|whose|when|where|why|how|is|are|was|were|does|do|did|has|have|had|the|of|in|on|by|to|for"
    r"|and|tell|give|list|name|explain|describe|summari[sz]e|compare|please|about|can|could|should|would|there|many"
    r"|much)\b",
    re.IGNORECASE,
)


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


def question_language(question: str) -> Language:
    """The language whose grammar holds the question together; letters decide when neither's words do."""
    han = len(HANZI.findall(question))
    if not han:
        return "en" if _LATIN_LETTERS.search(question) else "zh"
    chinese = bool(_HAN_GRAMMAR.search(question))
    english = bool(_ENGLISH_GRAMMAR.search(question))
    if chinese != english:
        return "zh" if chinese else "en"
    words = len(_LATIN_LETTERS.findall(question))
    return "zh" if han >= words else "en"


def columns(text: str) -> int:
    """The width of `text` in columns of a terminal: a Chinese character or mark has two."""
    return sum(2 if east_asian_width(character) in "WFA" else 1 for character in text)
