"""How many of the figures of one measure that stand side by side are above or below a bound that a question gives."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from operator import ge, gt, lt

from assistant.calculations.cells import cells_of
from assistant.calculations.operands import Ask, sources_of, written
from assistant.calculations.proving import title_of
from assistant.calculations.series import Series, series_of
from assistant.questions.question import Question
from assistant.statement import Statement, ended, listed
from assistant.words.lexicon import Lexicon
from assistant.words.question_words import FEW_EN
from assistant.words.telling import has, terms_of
from documents.figures import CALENDAR, Figure, parse

_MEMBER = r"(?:城?市|省份?|国家?|地区|区|县|镇|港口?|线路?|门店|工厂|部门|分公司|枢纽|站)"
_ASKED_ZH = re.compile(
    rf"(?:有)?(?:几|多少)(?P<m>[个座家条所])(?P<n>{_MEMBER})"
    rf"|(?P<n2>{_MEMBER})(?:一共|总共|共)?有(?:几|多少)(?P<m2>[个座家条所])?"
)
_ASKED_EN = re.compile(
    rf"\bhow many (?:of (?:the|these|those) )?(?:(?:{FEW_EN}) )?"
    r"(?P<n>(?!people|percent|points|times|(?:years|months|weeks|days|hours|minutes|seconds)\b)[a-z]+s)\b",
    re.IGNORECASE,
)
_OVER = re.compile(
    r"超过|高于|大于|多于|在(?=[^，。？]*以上)|突破"
    r"|\b(?:above|over|more than|exceed\w*|greater than|higher than|larger than|at least)\b",
    re.IGNORECASE,
)
_UNDER = re.compile(
    r"低于|少于|小于|不足|不到|没到|\b(?:below|under|less than|fewer than|lower than|smaller than)\b",
    re.IGNORECASE,
)
# What is not above a bound is at most that much, and what is at least that much may be just that.
_DENIED = re.compile(
    r"[不未没](?:有|曾|能)?(?=超过|高于|大于|多于|突破|低于|少于|小于)|\b(?:not|no|never|\w+n['’]t)\b", re.IGNORECASE
)
_AT_LEAST = re.compile(r"以上|\bat least\b", re.IGNORECASE)
_CITIES = re.compile(r"城市|市|cities|towns|places", re.IGNORECASE)
_NO_CITY = re.compile(r"[省国县区港厂店局校院]$|公司|集团|大学|\b(?:Ltd|Inc|Group|Company|University|Port)\b")
_LEAST = 3


def counted_over(question: Question, ask: Ask, lexicon: Lexicon) -> Statement | None:
    """How many figures of a list are above, or below, the one bound that a question states; None if it has no such."""
    asked = (_ASKED_ZH if question.language == "zh" else _ASKED_EN).search(question.text)
    under, over = _UNDER.search(question.text), _OVER.search(question.text)
    if asked is None or bool(over) == bool(under) or question.asks_why or question.confirms:
        return None
    if question.units or _DENIED.search(question.text):
        return None
    said = under or over
    bounds = [f for f in parse(question.text) if f.kind not in CALENDAR and said and f.end > said.end()]
    if len(bounds) != 1 or bounds[0].kind == "ordinal":
        return None
    bare = question.text.replace(bounds[0].text, " ")
    bare = _OVER.sub(" ", _UNDER.sub(" ", bare.replace(asked.group(), " ")))
    cells = cells_of(sources_of(ask(question)), question, lexicon)
    if any(_is_told(cell.figure, cell.text, bounds[0]) for cell in cells):
        return None
    series = series_of(replace(question, text=bare), cells, _LEAST)
    if series is None or series[0][1].figure.unit != bounds[0].unit or not _are(_noun(asked), series):
        return None
    return _statement(question, series, bounds[0].value, asked, under=bool(under))


def _noun(asked: re.Match[str]) -> str:
    return next(word for name, word in asked.groupdict().items() if word and name.startswith("n"))


def _are(noun: str, series: Series) -> bool:
    """Whether the members of a list are said to be what is to be counted; cities need not be called so."""
    if any(has(f"{cell.text} {title_of(cell)}", term) for term, _ in terms_of(noun) for _, cell in series):
        return True
    return bool(_CITIES.fullmatch(noun)) and not any(_NO_CITY.search(name) for name, _ in series)


def _is_told(figure: Figure, text: str, bound: Figure) -> bool:
    """Whether a sentence counts by itself what is above the bound."""
    others = parse(text)
    counts = not figure.unit and figure.kind == "quantity" and bool(figure.counted)
    return counts and any(f.value == bound.value and f.unit == bound.unit for f in others)


def _statement(
    question: Question, series: Series, bound: Decimal, asked: re.Match[str], *, under: bool
) -> Statement | None:
    # What is more than so much may be any more than it; on the wrong side of the bound that says nothing.
    if any(_is_open(cell.figure, bound, under=under) for _, cell in series):
        return None
    language = question.language
    meets = lt if under else ge if _AT_LEAST.search(question.text) else gt
    held = [(n, c) for n, c in series if meets(c.figure.value, bound)]
    order: Sequence[tuple[str, Decimal]] = sorted(
        ((f"{n}{'' if language == 'zh' else ' '}{written(c.figure, language)}", c.figure.value) for n, c in held),
        key=lambda pair: -pair[1],
    )
    if not held:
        return None
    counter = (asked["m"] or asked["m2"] or "个") if language == "zh" else ""
    lead = f"{len(held)}{counter}"
    text = listed((text for text, _ in order), language)
    sources = tuple(dict.fromkeys(cell.source for _, cell in series))
    return Statement(ended(text, language), sources, (Figure("", 0, 0, Decimal(len(held)), "", "quantity"),), lead)


def _is_open(figure: Figure, bound: Decimal, *, under: bool) -> bool:
    """Whether a bound figure leaves open on which side of the asked bound it is."""
    if figure.approximation == "over":
        return figure.value <= bound
    if figure.approximation in {"under", "nearly"}:
        return figure.value >= bound
    return figure.value == bound and under
