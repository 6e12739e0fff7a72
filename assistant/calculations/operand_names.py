"""What the figures of a calculation are called in its result."""

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.calculations.cell import Cell
from assistant.calculations.things import Thing
from assistant.words.telling import names_in
from documents.article import Language
from index.terms import tagged_words

CAPITALS = re.compile(r"\b[A-Z][\w'’&-]*(?: [A-Z][\w'’&-]*)*")
_AHEAD = re.compile(r"(?:(?<=[，。；、：])|(?<=^))(?![和与及对在的从由而])[\u3400-\u9fff](?<![和与及对在的为是于年])$")
_DONE = r"(?:led|run|held|made|built|won|kept|[a-z]{2,}ed)"
_DOER = r"(?:the )?[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*"
# By whom it was done is left without its "by": the projects led Shanghai.
_AGENT = re.compile(rf"(?<=[a-z]) {_DONE} {_DOER}$")
_DID = re.compile(rf"{_DOER} {_DONE}(?= )")
# What a name has in it, or ends with, where it was cut out of more than a noun phrase.
_CUT_ZH = re.compile(r"[比占](?=的)|(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])")
_NO_END_ZH = frozenset("的比占是和与及了在由从被把")
_OWNER_LAST = re.compile(r"['’]s?$|\b(?:of|and|or|the|an?|than|is|are|was|were)$", re.IGNORECASE)
_DOES = r"\b(?:do|does|did|has|have|had) (?:the |its )?"
_JOINT = r"(?:of|and|or|for|in|on|at|to|has|have|had|more|fewer|less)"
_PLURAL = re.compile(r"\b[a-z][a-z-]*(?<![siu'’])s$|\b(?:people|children|men|women)$| and [^,]+$")


def verb_of(name: str) -> str:
    """Whether an English name is followed by "is" or "are"."""
    head = re.split(r" (?:of|in|from|for|at|on|by|to|with|under) ", name)[0]
    return "are" if _PLURAL.search(head) else "is"


def told_apart(things: Sequence[Thing], cells: Sequence[Cell], language: Language) -> list[str]:
    """The things by their proper names where these tell them apart, else by their words, else by their years."""
    proper = [_proper_name(thing.words, language) for thing in things]
    if all(proper) and len(set(proper)) == len(proper):
        return proper
    years = [next(iter(thing.years), cell.year or "") for thing, cell in zip(things, cells, strict=True)]
    unit = "年" if language == "zh" else ""
    return [
        " ".join(_AGENT.sub("", thing.words).split()) or (f"{year}{unit if year.isdigit() else ''}" if year else "")
        for thing, year in zip(things, years, strict=True)
    ]


def may_be_said(name: str, asked: str, language: Language) -> bool:
    """Whether a name is a whole noun phrase, and not what is left of a clause of the question `asked`."""
    if language == "zh":
        words = [word for word, _ in tagged_words(name)]
        return not (_CUT_ZH.search(name) or (words and (words[-1] in _NO_END_ZH or words[0] in _NO_END_ZH)))
    words = name.split()
    if _OWNER_LAST.search(name):
        return False
    if len(words) > 1 and re.search(rf"{_DOES}{re.escape(name)}(?=$|[?,.]| than\b)", asked, re.IGNORECASE):
        return False
    if (did := _DID.match(name)) and re.search(rf"{_DOES}{re.escape(did.group())}\b", asked, re.IGNORECASE):
        return False
    joined = (rf"\b{re.escape(a)} {_JOINT} {re.escape(b)}\b" for a, b in pairwise(words))
    return not any(re.search(joint, asked, re.IGNORECASE) for joint in joined)


def whole_name(name: str, text: str) -> str:
    """A Chinese name with what a dictionary that knows only its end has cut off at the head of a clause: 白沙市."""
    ahead = _AHEAD.search(text[: text.rfind(name)])
    return f"{ahead.group()}{name}" if ahead else name


def _proper_name(words: str, language: Language) -> str:
    """The one proper name that words have, nothing if they have none or several."""
    if language == "en":
        found = [name.removesuffix("'s").removesuffix("’s") for name in CAPITALS.findall(words)]
    else:
        found = [whole_name(name, words) for name in sorted(names_in(words), key=words.find)]
    return found[0] if len(found) == 1 else ""
