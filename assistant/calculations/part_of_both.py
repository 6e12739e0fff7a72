"""What part of several things together one of them is: of A and B combined, what share is A; A和B加起来，A占几成."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.calculations.calculation import Calculation
from assistant.calculations.chinese import AND
from assistant.calculations.english_words import bare_english
from assistant.calculations.things import readings
from assistant.questions.question import Question
from assistant.words.question_words import AUXILIARY_EN
from assistant.words.telling import has, terms_of
from documents.article import Language

_TOGETHER_ZH = r"(?:加在?一起|加起来|合在?一起|合起来|合计|总共|一共|之和|总和|总[数量额])"
_SHARE_ZH = r"(?:百分之(?:几|多少)|几成|(?:多[大少]|什么)的?(?:比[例重]|份额)|(?:比[例重]|份额|占比)(?:是|有)?多[少大])"
_BOTH_ZH = rf"(?P<whole>[^，,。？?占]+?{AND}[^，,。？?占]+?)的?{_TOGETHER_ZH}"
_SHARE_EN = r"(?:share|percentage|per ?cent|pct|proportion|fraction|part)"
_BOTH_EN = r"(?P<whole>[^,?]+? (?:and|plus) [^,?]+?)"
_TOGETHER_EN = r"(?:combined|(?:put |taken |added |counted )?together|altogether|in all)"
_PATTERNS: dict[Language, tuple[re.Pattern[str], ...]] = {
    "zh": (
        re.compile(
            rf"^{_BOTH_ZH}(?:之?[中里内]|里面)?[，,]?(?:其中)?(?P<part>[^，,。？?占]+?)所?占(?:了|到)?{_SHARE_ZH}$"
        ),
        re.compile(rf"^(?P<part>[^，,。？?占]+?)占(?:了|到)?{_BOTH_ZH}的?{_SHARE_ZH}$"),
    ),
    "en": tuple(
        re.compile(pattern, re.IGNORECASE)
        for pattern in (
            rf"^(?:out )?of (?:all )?(?:the )?{_BOTH_EN} {_TOGETHER_EN},"
            rf" what {_SHARE_EN} (?:{AUXILIARY_EN}) (?P<part>.+)$",
            rf"^if (?:you|we|one|I) (?:put|add|count|lump|take) (?:up )?(?:all )?(?:the )?{_BOTH_EN}"
            rf" {_TOGETHER_EN}, what {_SHARE_EN}(?: of (?:it|that|them|the total|the sum))?"
            rf" (?:{AUXILIARY_EN}) (?P<part>.+)$",
            rf"^what {_SHARE_EN} of (?:all )?(?:the )?{_BOTH_EN} {_TOGETHER_EN} (?:{AUXILIARY_EN}) (?P<part>.+)$",
        )
    ),
}
_AND = {"zh": re.compile(AND), "en": re.compile(r",? and | plus |, ")}


def of_both_together(question: Question) -> Iterator[Calculation]:
    """The ways to read the part of a sum that a question asks for; none where it asks for no such part."""
    language = question.language
    text = question.text.strip(" ？?。.")
    asked = next(filter(None, (pattern.search(text) for pattern in _PATTERNS[language])), None)
    if asked is None:
        return
    apart = _AND[language].split(asked["whole"])
    members = tuple(filter(None, (m.strip(" 的") if language == "zh" else bare_english(m) for m in apart)))
    part = [term for term, _ in terms_of(asked["part"])]
    for said, measured in readings(members, "", elided=True, split=True):
        things = tuple(replace(thing, years=thing.years or question.years) for thing in said)
        first = _the_one(part, [thing.words for thing in things])
        if len(things) > 1 and first is not None:
            ordered = (things[first], *things[:first], *things[first + 1 :])
            yield Calculation("share", ordered, measured, asked=question.text, within=True, places=question.places)


def _the_one(part: Sequence[str], members: Sequence[str]) -> int | None:
    """Which of the members is meant by the words of a part: one that they say whole, else one that has most of them."""
    whole = [all(any(has(word, term) for word in part) for term, _ in terms_of(member)) for member in members]
    if sum(whole) == 1:
        return whole.index(True)
    held = [sum(has(member, word) > 0 for word in part) for member in members]
    return held.index(max(held)) if max(held) and held.count(max(held)) == 1 else None
