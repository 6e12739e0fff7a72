"""The parts of a question that asks more than one thing: 规模多大，占全国多少; when was it passed and by whom."""

import re
from collections.abc import Callable

from assistant.questions.forms import WHEN_IT_WAS
from assistant.words.question_words import WH_ZH
from documents.scripts import HANZI

_ASKS_ZH = re.compile(WH_ZH)
_MARK_ZH = re.compile(
    r"[，,；;、]|以及|并且|(?:和|与|及)(?=[^，,；;、和与]{0,12}(?:多少|几|多[大长高]|什么|哪|谁|何时))"
)
_WORD_EN = (
    r"(?:how|what|which|when|where|who|whom|why|since when|by whom|by how"
    r"|(?:in|at|on|by|for|from|to|with) (?:what|which|how))"
)
_MARK_EN = re.compile(rf"(?:,|;)? and (?={_WORD_EN}\b)|[,;] (?={_WORD_EN}\b)", re.IGNORECASE)

# The same asked of two: 大会和论坛分别创办于哪年, when were the Hall and the Annex built.
_NAMED_ZH = re.compile(
    r"^(?P<when>(?:截至|到)?\d{4}年(?:[底末])?的?(?:[^，。？、和与及的]{2,10}的(?=[^，。？的]{4,18}各))?)?"
    r"(?P<first>[^，。？、和与及的]{2,16})(?:和|与|及|、)(?P<second>[^，。？、的\d]{2,16}?)"
    r"(?P<rest>(?:(?:的|\d{4}年)[^，。？和与]{0,12}?)?)"
    r"(?:分别|各自|各(?=有|是|为|占|达|几|多|[装产卖投花建收养][^，。？]{0,3}多少))(?P<asks>[^，。？]+)$"
)
_NAME_EN = r"(?-i:(?:the )?[A-Z][\w’'&-]*(?: (?:(?:of|for|on) (?:the )?)?[A-Z][\w’'&-]*){0,6})"
_NAMED_EN = re.compile(
    rf"^(?P<before>(?:how|when|where|what|who|which)\b(?![^?]*\bbetween\b)[^,?]{{0,200}}?)"
    rf" (?P<first>{_NAME_EN}) and (?P<second>{_NAME_EN})"
    r"(?P<after>(?: [a-z][^,?]*)?)$",
    re.IGNORECASE,
)
# Two things with nouns of their own: how many beds and nurses did it have, what were the sales and the costs in 2020.
_ONE_EN = r"(?!(?:and|or|many|much|more|than|in|of|at|for|by|to)\b)[a-z][\w’'-]*"
_NOUN_EN = rf"(?:the )?{_ONE_EN}(?: {_ONE_EN}){{0,2}}?"
_NOUNS_EN = re.compile(
    rf"^(?P<before>how (?:many|much)|what (?:is|are|was|were)(?! the difference)) (?P<first>{_NOUN_EN})"
    rf" and (?P<second>{_NOUN_EN})"
    r"(?P<after> (?:is|are|was|were|did|do|does|has|have|had|in|at|of|for|during)\b[^,?]*)$",
    re.IGNORECASE,
)


def parts_of(text: str) -> tuple[str, ...]:
    """The parts of a question that each ask for something, in its own words; empty where it asks for one thing only."""
    bare = text.strip().rstrip("？?。. ")
    if (clause := WHEN_IT_WAS.match(bare)) and not clause["before"]:
        # The clause before belongs to what is asked first.
        when, mark, rest = bare.partition(", ")
        first, *others = parts_of(rest) or (rest,)
        return (f"{when}{mark}{first}", *others) if others else ()
    parts = _parts_zh(bare) if HANZI.search(bare) else _MARK_EN.split(bare)
    return tuple(part.strip() for part in parts) if len(parts) > 1 else ()


def _parts_zh(text: str) -> list[str]:
    """The pieces between marks, each with what stands before it and asks nothing."""
    parts: list[str] = []
    left = ""
    at = 0
    for mark in (*_MARK_ZH.finditer(text), None):
        piece = text[at : mark.start() if mark else len(text)]
        if _ASKS_ZH.search(piece):
            parts.append(left + piece)
            left = ""
        else:
            left += piece + (mark.group() if mark else "")
        at = mark.end() if mark else len(text)
    if left and parts:
        parts[-1] += left
    return parts


def each_named(text: str, is_one: Callable[[str], bool]) -> tuple[str, ...]:
    """A question that asks the same of two names, once for each of them; empty where it does not name two.

    `is_one` tells whether two names that are joined are one: Bosnia and Herzegovina.
    """
    bare = text.strip().rstrip("？?。. ")
    if (zh := _NAMED_ZH.match(bare)) and not is_one(bare[zh.start("first") : zh.end("second")]):
        return tuple(f"{zh['when'] or ''}{name}{zh['rest']}{zh['asks']}？" for name in (zh["first"], zh["second"]))
    for pattern in (_NAMED_EN, _NOUNS_EN):
        if (en := pattern.match(bare)) and not is_one(f"{en['first']} and {en['second']}"):
            after = en["after"].replace(" each ", " ")
            return tuple(f"{en['before']} {name}{after}?" for name in (en["first"], en["second"]))
    return ()
