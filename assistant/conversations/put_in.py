"""How a thing is written where another stood in a question: with its place, its article and its measure word."""

import re

from assistant.conversations.counterparts import place_of
from assistant.questions.phrases import has_han, is_measure, is_name
from assistant.words.question_words import COUNTERS_ZH
from index.terms import tagged_words

_OWN_COUNTER = "[台辆艘架列株头匹口册幅]"
_COUNTED_AS = f"几[{COUNTERS_ZH}件处]"
# What stands before a thing and goes with it: the Netherlands, a single ticket.
_OF_THAT_ONE = re.compile(r"\b(?:(?P<the>the )|(?P<a>an? )(?P<like>(?:[a-z-]+ )+))$")
_NO_PLURAL = re.compile(r"how many (?P<noun>[a-z]+(?: [a-z]+)*?) (?P<aux>are|were)\b", re.IGNORECASE)
COUNTED = re.compile(
    r"how many ([a-z][\w&-]*(?: (?!(?:with|in|on|at|of|for|from|by|to|along|are|is|were|was|did|do|does|has|have"
    r"|had)\b)"
    r"[\w&-]+)* ?)(?<! )(?=[ ?.]|$)",
    re.IGNORECASE,
)
"""What an English question counts."""


def with_its_place(span: str, piece: str, topic: str) -> str:
    """A Chinese span with the place that it stands behind, where another thing with its place takes its own."""
    if not has_han(span) or is_measure(span) or not is_name(tagged_words(piece)[0][0]):
        return span
    at = max(place_of(span, topic), 0)
    before, after = tagged_words(topic[:at]), tagged_words(topic[at + len(span) :])
    place = before[-1][0] if before else ""
    if len(tagged_words(piece)) > 1:
        return f"{place}{span}" if place and is_name(place) else span
    if not is_name(span):
        return span
    # A place within a place: 福建宁德.
    inner = after[0][0] if after and len(after[0][0]) > 1 else ""
    return f"{place if place and is_name(place) else ''}{span}{inner if inner and is_name(inner) else ''}"


def put_in(put: str, span: str, topic: str) -> str:
    """The topic with a span replaced: with the article of a name of one word, and with what only that one is like."""
    start = at = max(place_of(span, topic), 0)
    if not has_han(topic) and (before := _OF_THAT_ONE.search(topic[:at])):
        if before["the"] and is_name(put) and " " not in put:
            start = before.start("the")
        elif before["a"] and " " in put:
            start = before.start("like")
    return f"{topic[:start]}{put}{topic[at + len(span) :]}"


def counted_anew(piece: str, text: str) -> str:
    """A question that counts something else now, without the measure word of what it counted: 有几家专利, how much."""
    if (much := _NO_PLURAL.match(text)) and much["noun"] == piece and not piece.endswith("s"):
        single = {"are": "is", "were": "was"}[much["aux"]]
        text = f"How much {piece} {single}{text[much.end() :]}"
    if not is_name(piece):
        text = re.sub(rf"({re.escape(piece)}(?:一?共)?(?:有|达|是)?多少){_OWN_COUNTER}(?=[？?]?$)", r"\1", text)
    return re.sub(
        rf"{_COUNTED_AS}(?={re.escape(piece)})|(?<={re.escape(piece)})(?P<has>有){_COUNTED_AS}", r"\g<has>多少", text
    )


def counted_whole(span: str, piece: str, topic: str) -> str:
    """A word of what a question counts as the whole of it, where other things are to be counted: what about trams."""
    counted = COUNTED.match(topic)
    if counted is None or not piece.islower() or not piece.endswith("s") or span.endswith("s"):
        return span
    return counted[1] if re.search(rf"\b{re.escape(span)}\b", counted[1]) else span
