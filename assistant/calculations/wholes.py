"""The whole that a part and its share make out: 8个，占全国总数的四分之一; 6 companies, 12% of the total."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from assistant.calculations.calculation import bare_words
from assistant.calculations.cell import Cell
from assistant.calculations.cells import NEAR, cells_of, last_clause, tie
from assistant.calculations.operands import Ask, sources_of, written
from assistant.calculations.proving import title_of
from assistant.calculations.rounding import to_decimals
from assistant.calculations.worked import figure_like
from assistant.evidence.citing import Source
from assistant.evidence.numbered import of_the_number
from assistant.questions.asked_units import SHARES_AND_POINTS
from assistant.questions.question import Question
from assistant.statement import Statement, ended
from assistant.texts import WHOLE, WHOLE_ABOUT
from assistant.words.lexicon import Lexicon
from assistant.words.telling import VERB, has, name_terms, terms_of
from documents.figures import CALENDAR, Figure, parse
from documents.years import YEAR

_IF = re.compile(
    r"[，,]?\s*(?:如果|假如|假设|假定|要是|若是?|既然|已知|按照?)(?P<zh>[^？?，,]*(?:占|是|为|等于)[^？?，,]*)[，,]?"
    r"|,?\s*\b(?:if|given(?: that)?|assuming(?: that)?|since|supposing|seeing that) (?P<en>[^?,]+),?",
    re.IGNORECASE,
)
# How the asker wants it found says nothing of what is counted.
_ASIDE = re.compile(
    r"(?:照|按|根据|依|用|拿|由|从)[^，,。？?]{0,14}?(?:占比|比例|份额|比重|百分比|分之|占)[^，,。？?]{0,10}?"
    r"(?:倒推|反推|倒算|反算|推算|估算|换算|推|算)[^，,。？?]{0,4}[，,]"
    r"|(?:倒推|反推|倒算|反算)(?:一下|下来|出来|回去)?[，,]?|大概|大约|估计|约莫"
    r"|\b(?:working|reckoning|counting|calculating|going) back(?:wards)?(?: (?:from|on|using|with|by) [^,?]+)?, ?"
    r"|(?:\b(?:judging|going|based|calculated|derived|estimated) |^)(?:from|by|on|using)"
    r" (?:the|its|that|their|\S+['’]s)(?: [a-z]+)? (?:share|percentage|proportion|fraction)\b[^,?]*, ?"
    r"|\b(?:roughly|approximately|about|around) (?=how\b)",
    re.IGNORECASE,
)
# A whole by the kind of its extent, in both languages.
_EXTENTS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"全国|国内|\b(?:(?:all of|the whole of|throughout|across)(?: the whole of| all of)? China"
        r"|nation(?:wide|al(?:ly)?)?|country(?:wide)?|(?:whole|entire) country)\b",
        r"全球|全世界|世界|\b(?:global(?:ly)?|world(?:wide)?)\b",
        r"全省|\bprovinc(?:e|ial(?:ly)?)(?:-?wide)?\b",
        r"全市|\bcity-?wide\b|\b(?:whole|entire) city\b|\bcity(?:'s)? total\b",
        r"全行业|行业(?:总|的)|\bindustry-?wide\b|\b(?:whole|entire) industry\b|\bindustry total\b",
    )
)
# A national laboratory is one of a kind, and no whole of which a part has a share.
_OF_A_KIND = re.compile(r"\b(?:nation|provinci|glob)al(?:-level)? (?!total|figure|number|count|sum)", re.IGNORECASE)
_EXTENT_WORDS = re.compile(
    r"\b(?:in|across|of|for|over) the (?:whole |entire )?(?:country|nation|world|province|city|industry)\b"
    r"|总数|总量|总计|共|\b(?:got|gotten|get|given)\b|" + "|".join(extent.pattern for extent in _EXTENTS),
    re.IGNORECASE,
)
_LEADS_ZH = re.compile(
    r"^[^，。；\d]{0,14}(?:[，,、][^，。；\d]{0,8})?占(?:到|了|据)?(?P<w>[^，。；\d]{1,16}?)的?(?:比[重例]为?)?[^，。；的]{0,3}$"
)
_LEADS_EN = re.compile(
    r"^[^,.;]{0,60}?(?:,| \(|\b(?:is|are|was|were))(?: (?:and|which|that))?"
    r"(?: (?:account(?:ing|s|ed) for|or|equal(?:ling)? to|m(?:ade|akes?|aking) up|represent(?:ing|s|ed)"
    r"|is|was|were|are))?(?: (?:about|nearly|some|around|almost|just over|over|more than|roughly|approximately))?\s*$",
    re.IGNORECASE,
)
_OF_EN = re.compile(r"^ (?:of|in) (?P<w>(?:the |its |all )?[^,.;]{3,48})", re.IGNORECASE)
_ROUGH = re.compile(
    r"约|近|超|逾|余|多|左右|不到|不足"
    r"|\b(?:about|nearly|some|around|almost|over|more than|roughly|approximately|under)\b",
    re.IGNORECASE,
)
_ANY = re.compile("")
_NUMERALS = {n: i + 1 for row in ("一二三四", "1234", "ⅰⅱⅲⅳ") for i, n in enumerate(row)}
_NUMERALS |= {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_CLASS = re.compile(
    r"(?<![A-Za-z\d第])(?P<zh>[一二三四1-4ⅠⅡⅢⅣ]|I{1,3}|IV)类|\bclass[ -](?P<en>[1-4]|I{1,3}|IV)\b", re.IGNORECASE
)
_CLASS_WORD = re.compile(r"[一二三四]类|class|[1-4]|i{1,3}|iv|类", re.IGNORECASE)
_WIDEST, _MEANT, _NOUN = 1000, 0.3, 1.0


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a whole with its share of it; `whole` is what the sentence calls that."""

    cell: Cell
    share: Figure
    whole: str
    is_rough: bool

    @property
    def fraction(self) -> Fraction:
        """The share as a fraction of one."""
        value = Fraction(self.share.value)
        return value / 100 if self.share.unit == "%" else value.limit_denominator(_WIDEST)


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole that was worked out from `part`, its share as it is written, and whether that is exact."""

    whole: Figure
    part: Cell
    share_text: str
    is_rough: bool


def whole_of(question: Question, ask: Ask, lexicon: Lexicon) -> Statement | None:
    """The whole of what is asked, worked out from a part and its share that one sentence gives."""
    works_back = bool(_ASIDE.search(question.text))
    question = replace(question, text=_ASIDE.sub("", question.text))
    condition = _IF.search(question.text)
    given = parse(condition["zh"] or condition["en"]) if condition else []
    said = question.text.replace(condition.group(), " ") if condition else question.text
    if "quantity" not in question.forms or question.asks_share or (condition and not any(map(_is_share, given))):
        return None
    extents = [extent for extent in _EXTENTS if extent.search(_OF_A_KIND.sub(" ", said))]
    # Where it is asked to be worked back, the whole may be any that has a name: 全部车辆.
    extent = extents[0] if len(extents) == 1 else _ANY if works_back and not extents else None
    if extent is None or _is_of_parts(said):
        return None
    told = [part for part in _told(question, extent, ask, lexicon) if _is_given(part, given)]
    terms = _terms(said, question)
    if extent is _ANY:
        found = [part for part in told if _is_named(part, terms)]
    else:
        found = [part for part in told if _is_asked(part, terms, said, known=bool(given))]
    if len({(part.cell.figure.value, part.fraction) for part in found}) != 1:
        return None
    return _statement(found[0], question)


def whole_told(question: Question, ask: Ask, lexicon: Lexicon) -> Whole | None:
    """The one whole of a named extent of which a sentence gives a part and its share, of what is asked."""
    terms = _terms(question.text, question)
    told = (part for extent in _EXTENTS for part in _told(question, extent, ask, lexicon))
    found = [part for part in told if _is_asked(part, terms, question.text, known=False)]
    if len({(part.cell.figure.value, part.fraction) for part in found}) != 1:
        return None
    return _worked(found[0], question.decimals)


def _told(question: Question, extent: re.Pattern[str], ask: Ask, lexicon: Lexicon) -> Iterator[_Part]:
    """The parts with their shares of a whole of one extent that the found sentences give."""
    # The figures are read of those sentences alone that may give a share of such a whole.
    shares = [s for s in sources_of(ask(question)) if _may_give_a_share(s, extent, question, lexicon)]
    for part in _parts(cells_of(shares, question, lexicon)):
        numbered = of_the_number(question.text, part.cell.figure, part.cell.text, parse(part.cell.text)) >= 0
        if extent.search(part.whole) and part.cell.is_of(question.years) and numbered:
            yield part


def _may_give_a_share(source: Source, extent: re.Pattern[str], question: Question, lexicon: Lexicon) -> bool:
    text = lexicon.matching_text(source.sentence, question.language)
    return bool(extent.search(text)) and any(map(_is_share, parse(text)))


def _is_of_parts(text: str) -> bool:
    return bool(re.search(r"占|比|\b(?:share|percent\w*|per cent|than)\b", text))


def _is_share(figure: Figure) -> bool:
    return figure.kind == "ratio" or figure.unit == "%"


def _is_given(part: _Part, given: Sequence[Figure]) -> bool:
    """Whether the amounts that a question gives are those of the sentence."""
    for figure in given:
        if _is_share(figure):
            share = Fraction(figure.value) / (100 if figure.unit == "%" else 1)
            if abs(share.limit_denominator(_WIDEST) - part.fraction) > Fraction(1, 200):
                return False
        elif figure.kind not in CALENDAR and figure.value != part.cell.figure.value:
            return False
    return True


def _terms(said: str, question: Question) -> list[tuple[str, float]]:
    """The words of what is counted."""
    text = YEAR.sub(" ", _EXTENT_WORDS.sub(" ", said))
    return [(t, w) for t, w in terms_of(bare_words(text, question.language)) if w >= VERB]


def _is_named(part: _Part, terms: Sequence[tuple[str, float]]) -> bool:
    """Whether it is the whole of a part that is asked for: its words are said, and none that tells the part from it."""
    whole = [t for t, w in terms_of(part.whole) if w >= VERB]
    own = [t for t, w in terms_of(last_clause(part.cell.before)) if w >= _NOUN and not has(part.whole, t)]
    asked = " ".join(t for t, _ in terms)
    missing = [t for t, _ in terms if not has(f"{part.whole} {title_of(part.cell)}", t)]
    return bool(whole) and all(has(asked, t) for t in whole) and not missing and not any(has(asked, t) for t in own)


def _is_asked(part: _Part, terms: Sequence[tuple[str, float]], said: str, *, known: bool) -> bool:
    """Whether a part is of what is asked: all its nouns are said, or some where the question gives the part itself."""
    if (number := _of_class(said)) and number <= _of_class(part.cell.text):
        terms = [(t, w) for t, w in terms if not _CLASS_WORD.fullmatch(t)]
    held = sum(w * (tie(t, part.cell, strict=True) >= NEAR or bool(has(title_of(part.cell), t))) for t, w in terms)
    named = all(has(part.cell.text, t) for t, _ in terms if t in name_terms(t))
    return bool(terms) and named and held >= (_MEANT if known else 1.0) * sum(w for _, w in terms)


def _of_class(text: str) -> set[int]:
    """The numbers of classes that a text says in any numerals: 一类, I类, class 1, Class I."""
    said = (match["zh"] or match["en"] for match in _CLASS.finditer(text))
    return {_NUMERALS[numeral.lower()] for numeral in said}


def _parts(cells: Sequence[Cell]) -> Iterator[_Part]:
    rows: dict[tuple[str, int], list[Cell]] = defaultdict(list)
    for cell in cells:
        if cell.figure.kind not in CALENDAR:
            rows[cell.source.key].append(cell)
    for row in rows.values():
        for cell, share in zip(row, row[1:], strict=False):
            if cell.figure.unit in SHARES_AND_POINTS or cell.is_change or not _is_share(share.figure):
                continue
            between = cell.text[cell.figure.end : share.figure.start]
            leads = _LEADS_ZH.match(between)
            behind = _OF_EN.match(cell.text[share.figure.end :]) if _LEADS_EN.match(between) else None
            if whole := leads or behind:
                rough = share.figure.unit == "%" or bool(
                    _ROUGH.search(f"{between} {share.figure.text} {cell.figure.text}")
                )
                yield _Part(cell, share.figure, whole["w"], rough)


def _worked(part: _Part, decimals: int | None) -> Whole | None:
    if part.fraction <= 0 or part.fraction >= 1:
        return None
    figure = part.cell.figure
    exact = Fraction(figure.value) / part.fraction
    smallest = Decimal(1) if not figure.unit and figure.value < 10_000 else Decimal("0.01")
    step = Decimal(1) if figure.value < 10_000 else Decimal(10) ** (figure.value.adjusted() - 3)
    whole = Decimal(exact.numerator) / Decimal(exact.denominator)
    value = to_decimals(whole, figure.unit, decimals)
    if value is None:
        value = (whole / step).quantize(smallest, ROUND_HALF_UP) * step
    share = f"{part.fraction}" if part.share.unit != "%" else part.share.text
    is_rough = part.is_rough or Fraction(value) != exact
    return Whole(figure_like(value.normalize(), figure), part.cell, share, is_rough)


def _statement(part: _Part, question: Question) -> Statement | None:
    language, told = question.language, _worked(part, question.decimals)
    if told is None:
        return None
    result = written(told.whole, language)
    sign = "≈" if told.is_rough else "="
    working = f"{written(part.cell.figure, language)} ÷ {told.share_text} {sign} {result}"
    text = (WHOLE_ABOUT if told.is_rough else WHOLE).say(language, result=result, working=working)
    return Statement(ended(text, language), (part.cell.source,), (told.whole, *parse(told.share_text)))
