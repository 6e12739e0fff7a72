"""The figures of an answer: which were asked for, which a cited sentence holds, which are worked out rightly."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal, DivisionByZero, InvalidOperation
from functools import lru_cache

from assistant.answers import Citation
from documents.figures import Figure, normalise_width, parse, same, supports
from evals.fact import ExpectedFigure

MARKER = re.compile(r"\s?\[\d+\]")
_SENTENCE = re.compile(r"(?<=[。！？；\n])|(?<=[.!?;])\s")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_ADD, _TAKE, _TIMES, _OVER = frozenset("+＋加"), frozenset("-−–－减"), frozenset("×*xX乘"), frozenset("÷/／除")
_EQUALS = frozenset("=＝≈")


def without_markers(text: str) -> str:
    """`text` without citation markers [1] and marks of emphasis."""
    return MARKER.sub("", text).replace("**", "")


def meets(expected: ExpectedFigure, said: Figure) -> bool:
    """Whether `said` is the expected figure, in any unit that comes to the same value; a bare number in whichever unit.

    A bare number says nothing of its unit, but a scale is part of the number: 13 is met by 13 EFLOPS, not by 13亿元.
    A year is met by a day or a month in it.
    """
    if same(expected.figure, said) or (_is_bare(expected.figure) and expected.figure.value == said.value):
        return True
    if expected.figure.kind == "year" and said.kind == "date" and supports(said, expected.figure):
        return True
    comparable = expected.figure.unit == said.unit or (said.counted in ("times", "time") and not said.unit)
    return expected.within is not None and comparable and abs(expected.figure.value - said.value) <= expected.within


def _is_bare(figure: Figure) -> bool:
    if _NUMBER.fullmatch(figure.text):
        return True
    return figure.kind == "quantity" and not figure.unit and not figure.counted


def first_offset(expected: ExpectedFigure, text: str) -> int | None:
    """How many characters of `text` come before the expected figure; None if it is not there."""
    return next((said.start for said in _parsed(text) if meets(expected, said)), None)


def other_years(expected: ExpectedFigure, text: str) -> tuple[int, ...]:
    """The years that `text` ties the expected figure to, when the right one is nowhere among them."""
    wrong: set[int] = set()
    for sentence in _SENTENCE.split(text):
        figures = _parsed(sentence)
        if not any(meets(expected, said) for said in figures):
            continue
        years = {said.calendar[0] for said in figures if said.calendar and said.calendar[0]}
        if not years or expected.year in years:
            return ()
        wrong |= {year for year in years if year}
    return tuple(sorted(wrong))


def unsupported(text: str, citations: Sequence[Citation], asked: Iterable[str]) -> tuple[Figure, ...]:
    """The figures of an answer's text that nothing cited holds.

    Let through are the figures of the questions (`asked`), and what is worked out from cited figures: shown with
    its working, and rightly. A rank is let through that is no greater than the number of figures it can rank.
    """
    plain = without_markers(text)
    said = _parsed(plain)
    sources = [citation.quote for citation in citations]
    sources += [text for citation in citations for text in (citation.translation, citation.reading) if text]
    evidence = tuple(figure for source in sources for figure in _parsed(source))
    known = (*evidence, *(figure for question in asked for figure in _parsed(question)))
    results = _worked_out(plain, said, evidence)
    ranks = len({figure.value for figure in evidence})
    return tuple(
        figure
        for figure in said
        if not any(supports(source, figure) or _is_its_year(source, figure) for source in known)
        and not any(figure is operand or _equal(figure, operand) for operand in results)
        and not (figure.kind == "ordinal" and figure.value <= ranks)
        and not _is_label(plain, figure)
    )


def _equal(said: Figure, worked_out: Figure) -> bool:
    """Whether a figure repeats one of a working, where a multiple may stand without its word: ≈ 4.23."""
    return same(said, worked_out) or (said.value == worked_out.value and {said.unit, worked_out.unit} == {"times", ""})


def _is_label(text: str, figure: Figure) -> bool:
    """Whether the figure numbers a heading or an item, as in (2)."""
    return (
        text[figure.start - 1 : figure.start] in ("(", "（")
        and text[figure.end : figure.end + 1] in (")", "）")
        and not figure.unit
    )


def _is_its_year(source: Figure, said: Figure) -> bool:
    """Whether `said` is the year of `source`, written without the word that would make it one: 2021比2012."""
    known = source.calendar
    return known is not None and said.kind == "quantity" and not said.unit and said.value == known[0]


@lru_cache(maxsize=4096)
def _parsed(text: str) -> tuple[Figure, ...]:
    return parse(text)


def _worked_out(text: str, said: Sequence[Figure], evidence: Sequence[Figure]) -> tuple[Figure, ...]:
    """Operands and results of every working in `text` whose operands are cited and whose sum is right."""
    proven: list[Figure] = []
    start = 0
    while start < len(said) - 1:
        signs = _signs(text, said[start:])
        chain = said[start : start + len(signs) + 1]
        if signs and signs[-1] in _EQUALS and len(chain) > 2 and _is_right(chain, signs[:-1], evidence):
            proven += chain
        start += max(1, len(signs))
    return tuple(proven)


def _signs(text: str, figures: Sequence[Figure]) -> tuple[str, ...]:
    """The signs between figures that follow each other in one working, up to its equals sign."""
    signs: list[str] = []
    for left, right in zip(figures, figures[1:], strict=False):
        between = text[left.end : right.start].strip(" ()（）")
        if len(between) != 1 or between not in _ADD | _TAKE | _TIMES | _OVER | _EQUALS:
            return ()
        signs.append(between)
        if between in _EQUALS:
            return tuple(signs)
    return ()


def _is_right(chain: Sequence[Figure], signs: Sequence[str], evidence: Sequence[Figure]) -> bool:
    *operands, result = chain
    written = {_written(figure) for figure in evidence}
    cited = all(any(same(o, e) for e in evidence) or _written(o) in written for o in operands)
    return cited and any(
        _close(_carried_out([number(o) for o in operands], signs), number(result), _written_digits(result))
        for number in (_written, _value, _fraction)
    )


def _carried_out(numbers: Sequence[Decimal], signs: Sequence[str]) -> Decimal | None:
    total = numbers[0]
    try:
        for sign, number in zip(signs, numbers[1:], strict=True):
            if sign in _ADD:
                total += number
            elif sign in _TAKE:
                total -= number
            elif sign in _TIMES:
                total *= number
            else:
                total /= number
    except (DivisionByZero, InvalidOperation):
        return None
    return total


def _close(exact: Decimal | None, shown: Decimal, digits: int) -> bool:
    """Whether `shown` is `exact`, rounded to the digits that were written."""
    if exact is None:
        return False
    return abs(exact - shown) <= max(Decimal(5).scaleb(-digits - 1), abs(exact) * Decimal("0.0005"))


def _written(figure: Figure) -> Decimal:
    match = _NUMBER.search(normalise_width(figure.text))
    return Decimal(match.group().replace(",", "")) if match else figure.value


def _written_digits(figure: Figure) -> int:
    exponent = _written(figure).as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0


def _value(figure: Figure) -> Decimal:
    return figure.value


def _fraction(figure: Figure) -> Decimal:
    return figure.value / 100 if figure.unit == "%" else figure.value
