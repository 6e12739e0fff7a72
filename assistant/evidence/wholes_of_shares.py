"""Whether a measure is asked for that a sentence names only as what something is a share of: 1.8% of its turnover."""

import re
from collections.abc import Collection, Iterator
from typing import Final

from assistant.evidence.shared_words import shared_words
from assistant.questions.asked_units import SHARES
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from assistant.words.measures import MEASURE_NOUNS_EN, MEASURE_NOUNS_ZH
from assistant.words.question_words import OF_SHARES
from documents.figures import Figure, parse
from index.hit import Hit

_WHOLE_ZH: Final = re.compile(r"(?:占|相当于|等于)(?P<whole>[^，,。；]{2,24}?)的?[约近超]?$")
_WHOLE_EN: Final = re.compile(
    r"^ of (?P<whole>[^,;.]{3,60}?)(?=[,;.]|$| (?:in|by|for|and|while|goes?|went|comes?|came|is|was|are|were|to)\b)"
)
_MEASURE: Final = re.compile(
    rf"(?:{MEASURE_NOUNS_ZH}|成本|预算|利润|经费|费用?|支出|投入|投资|资产)$|^(?:{MEASURE_NOUNS_EN}|sales|earnings|exports)s?$",
    re.IGNORECASE,
)
# What is asked for as a part of it without being called one, or as a rate.
_PART_ASKED: Final = re.compile(r"率|\b(?:rate|how much of)\b", re.IGNORECASE)


def names_it_as_a_whole_alone(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether a measure is asked for and a sentence only tells how large a share of it something else is."""
    if not question.wants_amount or question.operation is not None:
        return False
    if OF_SHARES.search(question.text) or _PART_ASKED.search(question.text):
        return False
    text = lexicon.matching_text(hit.sentence, question.language)
    wholes = [span for share in parse(text) if share.unit in SHARES for span in _whole_of(share, text)]
    if not wholes:
        return False
    said = {(start, end) for _, start, end in shared_words(question, text)}
    told = [(start, _said_up_to(start, end, said, text)) for start, end in said if _MEASURE.search(text[start:end])]
    inside = [length for at, length in told if any(start <= at < end for start, end in wholes)]
    outside = [length for at, length in told if not any(start <= at < end for start, end in wholes)]
    return max(inside, default=0) > max(outside, default=0)


def _said_up_to(start: int, end: int, said: Collection[tuple[int, int]], text: str) -> int:
    """How many characters up to `end` are asked words without a gap: more of 营业收入 than of 其他收入."""
    first = start
    while before := [a for a, b in said if a < first <= b or (b < first and text[b:first] in {" ", "的"})]:
        first = min(before)
    return end - first


def _whole_of(share: Figure, text: str) -> Iterator[tuple[int, int]]:
    """Where the words stand that say of what a share is."""
    if before := _WHOLE_ZH.search(text[: share.start]):
        yield before.span("whole")
    if behind := _WHOLE_EN.match(text[share.end :]):
        yield share.end + behind.start("whole"), share.end + behind.end("whole")
