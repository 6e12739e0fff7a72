"""Finds the English noun phrase that a number counts, without a grammar: up to the first plural."""

import re

from documents.numerals import listed

_WORD = re.compile(r"[\s-]([A-Za-z][A-Za-z’'-]*)")
_ADJECTIVE = re.compile(r"-([a-z]+)")
_STOPS = frozenset(
    listed(
        "of in on at to for from by with and or but nor as is are was were be been being has have had do does did will "
        "would can could may might must shall should that which who whom whose this these those the a an its his her "
        "their it they he she we you than then when while where after before during since until into onto over under "
        "between against through per not no also only more most less about if so yet both each all any some such there "
        "here out up down off via plus minus times time o'clock"
    )
)
_IRREGULAR_PLURALS = frozenset(listed("people men women children feet teeth mice geese data media criteria series"))
_NO_PLURAL_ENDINGS = ("ss", "us", "is", "'s", "’s")
_LONGEST = 5


def noun_after(text: str, end: int, *, singular: bool = False) -> str:
    """The words behind the number that ends at `end`, as written; "" where nothing looks counted.

    `singular`: the number is 1, so no plural is waited for. After a hyphen it is one word: `two-lane`.
    """
    if adjective := _ADJECTIVE.match(text, end):
        return adjective[1]
    start = end + 1
    for _ in range(_LONGEST):
        match = _WORD.match(text, end)
        if match is None or match[1].lower() in _STOPS:
            break
        end = match.end()
        if _is_plural(match[1].lower()):
            return text[start:end]
    return text[start:end] if singular else ""


def _is_plural(word: str) -> bool:
    return word in _IRREGULAR_PLURALS or (
        len(word) > 3 and word.endswith("s") and not word.endswith(_NO_PLURAL_ENDINGS)
    )
