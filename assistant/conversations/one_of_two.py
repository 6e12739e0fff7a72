"""Which of the things that a conversation spoke of in turn is meant: the former, the latter, the first, the other."""

import re

from assistant.conversations.topic import Topic
from assistant.questions.phrases import has_han
from assistant.words.question_words import POSITIONS

_PAIR = 2
_FORMER = re.compile(r"前者|前一[个者]|\bthe former(?: one)?\b", re.IGNORECASE)
_LATTER = re.compile(r"后者|后一[个者]|\bthe latter(?: one)?\b", re.IGNORECASE)
_ORDINAL = re.compile(
    r"第(?P<zh>[一二三四])[个家座条种项位](?=[呢？?是在有比多少高低的由投占需要]|$)"
    r"|\bthe (?P<en>first|second|third|fourth)(?: one)?\b(?=[?.]?$| (?:is|was|be|have|has|cost|get|than)\b)",
    re.IGNORECASE,
)
_OTHER = re.compile(r"另外?一?[个家座条种项位](?=[呢？?是在有的由]|$)|\bthe other one\b", re.IGNORECASE)


def with_the_one_meant(rest: str, topic: Topic) -> str:
    """`rest` with the former, the latter, the first or the other one as what they stand for, where that is known."""
    ordinal = _ORDINAL.search(rest)
    at = POSITIONS[(ordinal["zh"] or ordinal["en"]).lower()] if ordinal else None
    if ordinal and at is not None and topic.points and not topic.listed and at < len(topic.points):
        return f"{rest[: ordinal.start()]}{topic.points[at]}{rest[ordinal.end() :]}"
    pair = topic.in_turn
    if len(pair) < _PAIR:
        return rest
    meant = {_FORMER: pair[-2], _LATTER: pair[-1]}
    if not topic.listed and not topic.points:
        if at is not None and at < len(pair):
            meant[_ORDINAL] = pair[at]
        if len(pair) == _PAIR:
            meant[_OTHER] = next((name for name in pair if name not in topic.text), "")
    for pattern, name in meant.items():
        if name and (match := pattern.search(rest)):
            rest = f"{rest[: match.start()]}{_written(name, rest)}{rest[match.end() :]}"
    return rest


def _written(name: str, rest: str) -> str:
    """A name as it stands in a sentence: with its article where it is a thing and no proper name."""
    return f"the {name}" if not has_han(rest) and name[:1].islower() and not name.startswith("the ") else name
