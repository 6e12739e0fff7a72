"""Whether one thing is so many times another, as a question wants confirmed: worked out as how many times it is."""

import re
from dataclasses import replace
from decimal import Decimal

from assistant.calculations.computing import compute
from assistant.calculations.operands import Ask
from assistant.drafts.comparing import decided
from assistant.questions.question import Question
from assistant.statement import Statement
from assistant.words.lexicon import Lexicon
from assistant.words.question_words import AUXILIARY_EN
from documents.article import Language
from documents.figures import parse

_NUMBER_EN = r"twice|double|thrice|(?:\w+|\d+(?:\.\d+)?) times"
_BOUND_EN = (
    r"(?P<more>(?:(?:well|far|much|even|slightly|a little) )?(?:more than|over|above))"
    r"|(?P<least>at least|not? (?:less|fewer) than)|(?P<less>(?:less|fewer) than|under|not even)"
    r"|(?P<most>at most|not? more than)"
    r"|(?P<about>(?:very )?(?:about|around|roughly|nearly|almost|some|approximately|close to))"
)
_ENGLISH = re.compile(
    rf"^(?P<a>{AUXILIARY_EN} .+?) (?:(?:{_BOUND_EN}) )?(?P<n>{_NUMBER_EN})"
    r" (?=(?:as|the|that|those|what|its|their|[a-z]+er) )(?P<b>.+)$",
    re.IGNORECASE,
)
_MANIFOLD = {"double": 2, "triple": 3, "treble": 3, "quadruple": 4}
_GREW_EN = re.compile(
    rf"^(?:did|have|has|had) (?P<a>[^?]+?) (?:(?:{_BOUND_EN}) )?(?P<n>{'|'.join(_MANIFOLD)})d?\b(?P<r>[^?]*)$",
    re.IGNORECASE,
)
_NUMBER_ZH = r"[\d.]+|[一二两三四五六七八九十]+"
_CHINESE = re.compile(
    r"^(?P<a>[^。？?]+?)[，,]?(?:有没有|是不是|是否|有无|真的|难道|也|都|就)*(?:已经|已)?"
    r"(?:(?P<more>超过|多于|高于|大于|比)|(?P<least>达到|够|不[低少小]于)|(?P<less>不到|不足|低于|少于|小于)"
    r"|(?P<most>不超过|不[多高大]于)|是不是|是否|是(?!不是|否)|为|相当于|有(?!没有))了?"
    rf"(?P<b>[^。？?]+?)的?(?:(?P<about>大?约|将近|接近|差不多)|(?P<from>至少|起码)|(?P<to>最多|至多))?(?P<n>{_NUMBER_ZH})倍"
    r"(?:(?P<past>还?要?多|以上|有余|还不止)|(?P<below>以下|不到)|(?P<near>左右|上下))?"
    r"(?:了)?(?:吗|么|没有?|吧|呢)?$"
)
# A claim that something is not so is no such claim.
_NEGATED_BEFORE = re.compile(r"(?:\bno|\bnot|n['’]t|[不没未])$", re.IGNORECASE)
_NEGATED_BEHIND = re.compile(r"[不没未]")
_FIRST_AUXILIARY = re.compile(rf"^(?P<x>{AUXILIARY_EN}) ", re.IGNORECASE)
# As large on the hill as in the town; larger on the hill than in the town.
_SIDES = re.compile(r"^(?P<l>as \w+(?=.* as ).*|\w+er\b.*) (?P<w>as|than) (?P<r>.+)$", re.IGNORECASE)
_ROUNDED, _ABOUT = Decimal("0.005"), Decimal("0.1")
_WORDS = {"twice": 2, "thrice": 3}


def of_a_multiple(question: Question, ask: Ask, lexicon: Lexicon) -> Statement | None:
    """Yes or no with how many times one figure is another; None where no such is claimed or it cannot be worked out."""
    patterns = (_CHINESE,) if question.language == "zh" else (_GREW_EN, _ENGLISH)
    text = question.text.strip(" ？?。.")
    match = next(filter(None, (pattern.search(text) for pattern in patterns)), None)
    factor = _factor(match["n"]) if match else None
    if match is None or factor is None or _is_negated(match):
        return None
    asked = replace(question.asking(_asking(match, question.language)), confirms=False)
    made = compute(asked, lambda other: ask(question if other == asked else other), lexicon)
    if not isinstance(made, Statement):
        return None
    told = {figure.value for figure in made.derived if figure.unit == "times"}
    holds = _holds(told.pop(), factor, match, made.text) if len(told) == 1 else None
    return decided(question, made.text, made.sources, made.derived, holds=holds) if holds is not None else None


def _is_negated(match: re.Match[str]) -> bool:
    other = match.groupdict().get("b") or ""
    return bool(_NEGATED_BEFORE.search(match["a"]) or _NEGATED_BEHIND.match(other))


def _asking(match: re.Match[str], language: Language) -> str:
    """A claim as a question for how many times one is the other."""
    first, second = match["a"], match.groupdict().get("b") or ""
    if language == "zh":
        return f"{first}是{second}的几倍？"
    if match.re is _GREW_EN:
        return f"by how many times did {first} grow{match['r']}?"
    auxiliary = _FIRST_AUXILIARY.match(first + " ")
    of, is_so = (first[auxiliary.end() :], auxiliary["x"].lower()) if auxiliary else (first, "is")
    compared = _SIDES.search(second)
    if compared is None:
        return f"how many times {second} {is_so} {of}?"
    # It says nothing by itself: is it dearer to build on the hill.
    of, is_so = ("", "") if of == "it" else (of, is_so)
    return f"how many times {compared['l']} {is_so} {of} {compared['w']} {compared['r']}?"


def _factor(words: str) -> Decimal | None:
    said = words.lower().removesuffix(" times")
    if number := (_WORDS | _MANIFOLD).get(said):
        return Decimal(number)
    return next((figure.value for figure in parse(said) or parse(f"{said}倍")), None)


def _holds(value: Decimal, factor: Decimal, match: re.Match[str], text: str) -> bool | None:
    """Whether so many times is what is claimed; None where it was rounded to the very bound."""
    said = {name for name, group in match.groupdict().items() if group}
    if "≈" in text and abs(value - factor) < _ROUNDED:
        return None
    if said & {"less", "below"}:
        return value < factor
    if said & {"most", "to"}:
        return value <= factor
    if said & {"about", "near"}:
        return abs(value - factor) <= factor * _ABOUT
    if said & {"more", "least", "from", "past"}:
        includes = said & {"least", "from"} or match.groupdict().get("past") == "以上"
        return value >= factor if includes else value > factor
    return round(value) == factor if factor == round(factor) else abs(value - factor) <= factor * _ABOUT
