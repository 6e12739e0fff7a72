"""The figures of one measure in order, and the place of a name among them."""

import re
from collections.abc import Sequence
from decimal import Decimal

from assistant.lexicon import Lexicon
from assistant.operands import Ask, series_of, written
from assistant.question import Question
from assistant.statement import Statement, ended
from assistant.texts import HIGH_TO_LOW, LOW_TO_HIGH, PLACE
from documents.article import Language
from documents.figures import Figure, write

_LOWEST = re.compile(r"最低|最小|最少|低到高|小到大|\b(?:lowest|smallest|least|fewest|ascending)\b", re.IGNORECASE)
_ASKS_PLACE = re.compile(r"第几|排名|名次|\b(?:what|which) (?:rank|place|position)\b|\brank\b", re.IGNORECASE)
_ASKS_ONE = re.compile(r"哪|谁|\bwhich\b|\bwho\b|\bwhat city\b", re.IGNORECASE)


def put_in_order(question: Question, ask: Ask, lexicon: Lexicon) -> Statement | None:
    """The figures of one measure and year in one sentence, from high to low; the place of an asked name first."""
    found = ask(question)
    for source in found.sources:
        text = lexicon.matching_text(source.sentence, question.language)
        series = series_of(text, question.years)
        if len(series) < 3:
            continue
        return Statement(_said(question, series), (source,), _places(len(series)))
    return None


def _said(question: Question, series: Sequence[tuple[str, Figure]]) -> str:
    """The order of a series, after the name or the place that is asked for."""
    language = question.language
    rising = bool(_LOWEST.search(question.text))
    order = sorted(series, key=lambda pair: pair[1].value, reverse=not rising)
    gap, colon = ("", "：") if language == "zh" else (" ", ": ")
    listed = (" < " if rising else " > ").join(f"{name}{gap}{written(f, language)}" for name, f in order)
    listed = (LOW_TO_HIGH if rising else HIGH_TO_LOW).say(language, order=listed)
    named = [(place, name) for place, (name, _) in enumerate(order, 1) if name in question.text]
    if named and _ASKS_PLACE.search(question.text):
        place, name = named[0]
        return ended(PLACE.say(language, name=name, rank=_rank(place, language), order=listed), language)
    asked = _asked_place(question.text)
    if _ASKS_ONE.search(question.text) and asked <= len(order):
        return ended(f"**{order[asked - 1][0]}**{colon}{listed}", language)
    return ended(listed[:1].upper() + listed[1:], language)


def _places(count: int) -> tuple[Figure, ...]:
    """The places that an order of `count` gives, as figures that code worked out."""
    return tuple(_place(number) for number in range(1, count + 1))


def _place(number: int) -> Figure:
    return Figure("", 0, 0, Decimal(number), "", "ordinal")


def _rank(place: int, language: Language) -> str:
    return f"第{cn_ordinal(place)}" if language == "zh" else write(_place(place), "en")


def cn_ordinal(place: int) -> str:
    """A small place in Chinese numerals."""
    return "一二三四五六七八九十"[place - 1] if place <= 10 else str(place)


def _asked_place(text: str) -> int:
    match = re.search(
        r"第([二三四五])|(second|third|fourth|fifth)[- ](?:largest|highest|biggest|smallest|lowest)",
        text,
        re.IGNORECASE,
    )
    if match is None:
        return 1
    return (
        "一二三四五".index(match[1]) + 1
        if match[1]
        else ("second", "third", "fourth", "fifth").index(match[2].lower()) + 2
    )
