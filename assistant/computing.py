"""Differences, ratios, shares, totals and growth over the article's figures, worked out in code and shown."""

import re
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from assistant.lexicon import Lexicon
from assistant.operands import ADDS_UP, Ask, Operand, operands_of, parts_of, written
from assistant.ordering import put_in_order
from assistant.question import Question
from assistant.statement import Statement, ended
from assistant.texts import DIFFERENCE, EXCESS, GROWTH, PREMISE_NO, RATIO, RELATION_MORE, SHARE, TOTAL
from documents.article import Language
from documents.figures import Figure, parse

_LESS = re.compile(r"低|少|小|不如|不及|落后|lower|less|fewer|smaller|behind", re.IGNORECASE)
_PREMISE = re.compile(
    r"为什么|为何|吗|是否|是不是|怎么会|^\s*(?:why|is|was|are|were|did|does|do|has|have|had)\b", re.IGNORECASE
)
# What a question claims; its one group that matches is the word that says which way.
_CLAIMS = re.compile(
    r"(高于|超过|多于|大于|低于|少于|小于|不如|不及|赶超|反超)"
    r"|(?<![占对百])比(?![例重率值])[^，。？]{1,30}(?:更|还|要)?(高|大|多|低|小|少|强)(?!微|型|家|学)"
    r"|\b(exceed(?:ed|s)?|surpass(?:ed|es)?|overt(?:ake|ook)|outperform(?:ed|s)?|ahead of|behind)\b"
    r"|\b(larger|bigger|higher|greater|more|smaller|lower|less|fewer)\b.{0,60}?\bthan\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:1[5-9]|20)\d{2}")
_SHARE_OF = re.compile(r"\b(?:percentage|share|fraction|proportion) of\b", re.IGNORECASE)
_TIMES = re.compile(r"\bhow many times\b", re.IGNORECASE)
# What stands between "how many times" and the name that the other one is measured by.
_MEASURED_BY = re.compile(r"^\s*(?:the )?$|\b(?:as|than|that of|size of)\s+(?:the )?$", re.IGNORECASE)
_UNCOUNTED = frozenset({"year", "date", "ordinal"})
_TWO_PLACES = Decimal("0.01")


def compute(question: Question, ask: Ask, lexicon: Lexicon) -> Statement | None:
    """The computed answer, or None when the articles do not give both figures."""
    if question.operation == "ranking":
        return put_in_order(question, ask, lexicon)
    operands = operands_of(question, ask, lexicon)
    if len(operands) < 2 and question.operation == "total":
        operands = parts_of(question, ask, lexicon)
    if len(operands) < 2 or len({o.figure.unit for o in operands}) > 1:
        return None
    if any(o.figure.kind in _UNCOUNTED for o in operands):
        return None
    result = _worked(question, operands)
    sources = tuple(dict.fromkeys(o.source for o in operands))
    return Statement(ended(result[0], question.language), sources, result[1]) if result else None


def _worked(question: Question, operands: Sequence[Operand]) -> tuple[str, tuple[Figure, ...]] | None:
    """The result in words with its working, and the figures that were worked out."""
    language = question.language
    first, second = sorted(operands[:2], key=lambda o: question.text.find(o.name))
    if (question.operation == "share" and _SHARE_OF.search(question.text)) or (
        question.operation == "ratio" and _is_turned(question.text, first)
    ):
        first, second = second, first
    match question.operation:
        case "difference" if len(operands) > 2:
            return _less_the_rest(operands, question.text, language)
        case "difference" | None:
            return _difference(first, second, language)
        case "excess":
            return _excess(first, second, language)
        case "ratio" | "share":
            return _quotient(first, second, language, share=question.operation == "share")
        case "growth":
            earlier, later = sorted(operands[:2], key=lambda o: o.name)
            return _growth(earlier, later, language) if _YEAR.match(earlier.name) else None
        case _:
            return _total(operands, language)


def _is_turned(text: str, first: Operand) -> bool:
    """Whether the first name is what the second is measured by: "how many times as large as A was B"."""
    match = _TIMES.search(text)
    place = text.find(first.name)
    return match is not None and match.end() <= place and bool(_MEASURED_BY.search(text[match.end() : place]))


def compare(question: Question, ask: Ask, lexicon: Lexicon) -> Statement | None:
    """Which of two is more, in the article's figures; a claim that is the wrong way round is corrected first."""
    operands = operands_of(question, ask, lexicon)
    if len(operands) != 2 or operands[0].figure.unit != operands[1].figure.unit:
        return None
    first, second = operands
    if first.figure.value == second.figure.value:
        return None
    claim = _CLAIMS.search(question.text)
    claims_more = claim is not None and not _LESS.search(next(group for group in claim.groups() if group))
    holds = (first.figure.value > second.figure.value) == claims_more
    larger, smaller = sorted(operands, key=lambda o: o.figure.value, reverse=True)
    text = RELATION_MORE.say(
        question.language,
        first=larger.name,
        first_figure=f"**{larger.figure.text}**",
        second=smaller.name,
        second_figure=f"**{smaller.figure.text}**",
    )  # fmt: skip
    if claim is not None and _PREMISE.search(question.text) and not holds:
        text = PREMISE_NO.say(question.language) + text
    return Statement(ended(text, question.language), tuple(dict.fromkeys((first.source, second.source))))


def _difference(first: Operand, second: Operand, language: Language) -> tuple[str, tuple[Figure, ...]]:
    larger, smaller = sorted((first, second), key=lambda o: o.figure.value, reverse=True)
    result = _change(larger.figure.value - smaller.figure.value, larger.figure)
    working = f"{written(larger.figure, language)} − {written(smaller.figure, language)} = {written(result, language)}"
    return DIFFERENCE.say(
        language, larger=larger.name, smaller=smaller.name, result=written(result, language), working=working
    ), (result,)


def _less_the_rest(
    operands: Sequence[Operand], question: str, language: Language
) -> tuple[str, tuple[Figure, ...]] | None:
    """The first of several less the sum of the others, when the question adds these up."""
    if not ADDS_UP.search(question):
        return None
    first, *rest = sorted(operands, key=lambda o: question.find(o.name))
    total = sum((o.figure.value for o in rest), Decimal(0))
    if first.figure.value <= total:
        return None
    result = _change(first.figure.value - total, first.figure)
    working = " − ".join(written(o.figure, language) for o in (first, *rest)) + f" = {written(result, language)}"
    names = "、".join(o.name for o in rest) + "之和" if language == "zh" else " and ".join(o.name for o in rest)
    return DIFFERENCE.say(
        language, larger=first.name, smaller=names, result=written(result, language), working=working
    ), (result,)


def _excess(first: Operand, second: Operand, language: Language) -> tuple[str, tuple[Figure, ...]] | None:
    """How much more the larger is in per cent of the smaller."""
    larger, smaller = sorted((first, second), key=lambda o: o.figure.value, reverse=True)
    if not smaller.figure.value:
        return None
    shown = f"{_rounded((larger.figure.value / smaller.figure.value - 1) * 100)}%"
    more, less = (written(o.figure, language) for o in (larger, smaller))
    return EXCESS.say(
        language,
        larger=larger.name,
        smaller=smaller.name,
        result=shown,
        working=f"({more} − {less}) ÷ {less} ≈ {shown}",
    ), tuple(parse(shown))


def _quotient(
    first: Operand, second: Operand, language: Language, *, share: bool
) -> tuple[str, tuple[Figure, ...]] | None:
    if not second.figure.value:
        return None
    value = first.figure.value / second.figure.value
    shown = _rounded(value * 100 if share else value)
    result = parse(f"{shown}%" if share else f"{shown}倍")[0]
    working = f"{written(first.figure, language)} ÷ {written(second.figure, language)} ≈ {shown}{'%' if share else ''}"
    text = (SHARE if share else RATIO).say(
        language, first=first.name, second=second.name, result=f"{shown}%" if share else shown, working=working
    )
    return text, (result, *parse(str(shown)))


def _growth(before: Operand, after: Operand, language: Language) -> tuple[str, tuple[Figure, ...]] | None:
    if not before.figure.value:
        return None
    change = after.figure.value - before.figure.value
    result = _change(abs(change), after.figure)
    words = (
        ("增加" if change >= 0 else "减少") if language == "zh" else ("an increase" if change >= 0 else "a decrease")
    )
    high, low = (after, before) if change >= 0 else (before, after)
    working = f"{written(high.figure, language)} − {written(low.figure, language)} = {written(result, language)}"
    computed: tuple[Figure, ...] = (result,)
    if result.unit != "pp":
        percent = _rounded(abs(change) / before.figure.value * 100)
        working += f"，约{percent}%" if language == "zh" else f", about {percent}%"
        computed += parse(f"{percent}%")
    text = GROWTH.say(
        language,
        before=before.name,
        after=after.name,
        direction=words,
        result=written(result, language),
        working=working,
    )
    return text, computed


def _total(operands: Sequence[Operand], language: Language) -> tuple[str, tuple[Figure, ...]]:
    result = _figure(sum((o.figure.value for o in operands), Decimal(0)), operands[0].figure)
    working = " + ".join(written(o.figure, language) for o in operands) + f" = {written(result, language)}"
    return TOTAL.say(language, result=written(result, language), working=working), (result,)


def _figure(value: Decimal, like: Figure) -> Figure:
    return Figure("", 0, 0, value, like.unit, like.kind, like.counted)


def _change(value: Decimal, like: Figure) -> Figure:
    """A difference; that of two percentages is in percentage points."""
    return Figure("", 0, 0, value, "pp" if like.unit == "%" else like.unit, like.kind, like.counted)


def _rounded(value: Decimal) -> str:
    shown = value.quantize(_TWO_PLACES, ROUND_HALF_UP).normalize()
    return f"{shown:f}"
