"""How many a question says that there are by the way: 那5个实验室怎么组建队伍, where are the 40 stations."""

import re

from assistant.questions.operations import operation_of
from assistant.questions.taken_for_granted import Stated
from documents.article import Language
from documents.figures import Figure, parse
from index.terms import tagged_words

# A number after one of these picks some, or says how many more, as one does that is supposed.
_PICKS_ZH = re.compile(
    r"(?:[哪前后第每任某另余又再近头有是达到共为超过满约和与、]|其中|其余|至少|最多|不到|超过|只有|增加|减少|新增)$"
)
_SUPPOSED = re.compile(
    r"如果|假如|假设|若|要是|按照?|其中|分别(?:是|为)?多少|\b(?:if|suppose|assum\w+|respectively)\b",
    re.IGNORECASE,
)
_DEFINITE_EN = re.compile(r"\b(?:the|its|their|those|these|all|\w+['’]s) $", re.IGNORECASE)
# How so many were brought about: how did they manage to open 40 stations.
_MANAGED_EN = re.compile(
    r"^how (?:did|could) (?!.*\b(?:in|within|over|than|after|by|for) \d)"
    r"(?=.+? (?:manage to|succeed in|come to) )(?P<did>.+)$",
    re.IGNORECASE,
)
_MANAGING_EN = re.compile(r"\b(?:manage to|succeed in|come to) ", re.IGNORECASE)
_SOME_EN = re.compile(
    r"\b(?:first|last|next|top|other|latest|final|remaining|biggest|largest|main|leading|past|\w+est|most|more|years?|months?"
    r"|days?|weeks?|hours?|times|steps?|points|ways|reasons|aims|goals|figures)\b",
    re.IGNORECASE,
)
_PHRASE_EN = re.compile(r"(?:[\w’'-]+ ){0,3}?[\w’'-]*?(?<!s)s\b|[\w-]* ?(?:people|men|women|children|staff)\b")
_OF_EN = re.compile(
    r" (?:of|in|at) (?:the )?[A-Z]?[\w’'-]+(?: [A-Z][\w’'-]+| (?!is\b|are\b|was\b|were\b|did\b)[a-z]+(?=[?,.]|$))*"
)


def numbered_in(text: str, language: Language) -> Stated | None:
    """The number that the standalone question `text` gives to what it asks about; None if to nothing."""
    if _SUPPOSED.search(text) or operation_of(text) is not None:
        return None
    counts = [f for f in parse(text) if f.kind == "quantity" and not f.unit and f.value > 1]
    if len(counts) != 1:
        return None
    figure = counts[0]
    claim = _claim_zh(text, figure) if language == "zh" else _claim_en(text, figure)
    rest = f"{text[: figure.start]}{text[figure.end :]}"
    return Stated(claim, figure, rest, rest) if claim else None


def _claim_zh(text: str, figure: Figure) -> str:
    """That there are so many, in Chinese; nothing where a number only picks some."""
    before = re.sub(r"[这那的]+$", "", text[: figure.start])
    if _PICKS_ZH.search(text[: figure.start]) or re.search(r"[，,。]", before) or not figure.counted:
        return ""
    nouns = ""
    for word, tag in tagged_words(text[figure.end :].lstrip("的")):
        if tag[0] not in "nsbjl" and tag not in {"vn", "eng", "an"}:
            break
        nouns += word
    return f"{before}有{figure.text}{nouns}" if len(nouns) > 1 else ""


def _claim_en(text: str, figure: Figure) -> str:
    """That there are so many, in English; nothing where a number only picks some."""
    number = re.match(r"[\d,]+|[A-Za-z-]+", text[figure.start :])
    is_definite = bool(_DEFINITE_EN.search(text[: figure.start]))
    managed = None if is_definite else _MANAGED_EN.match(text)
    if number is None or not figure.counted or not (is_definite or managed):
        return ""
    end = figure.start + number.end()
    phrase = _PHRASE_EN.match(text[end:].lstrip())
    # With a capital it is a name: the 22 Articles.
    if phrase is None or phrase.group()[0].isupper() or _SOME_EN.search(phrase.group()):
        return ""
    if managed:
        return _MANAGING_EN.sub("", managed["did"].rstrip("?. "), count=1)
    behind = _OF_EN.match(text[end:].lstrip()[phrase.end() :])
    return f"there are {number.group()} {phrase.group()}{behind.group() if behind else ''}"
