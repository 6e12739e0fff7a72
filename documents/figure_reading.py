"""Reads the figures of a text, Chinese and English alike, into values."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal

from documents import figure_patterns as patterns
from documents.errors import FigureError
from documents.figure_value import Approximation, Figure, FigureKind
from documents.numerals import (
    MAGNITUDES,
    denominator,
    from_chinese,
    from_digits,
    from_ordinal,
    from_vulgar,
    from_words,
    normalise_width,
)
from documents.units import BY_NAME, CURRENCY_SIGNS, LEXICAL_WORDS, MONTHS, MULTIPLES

_MONTH_NUMBERS = {month[:3]: number for number, month in enumerate(MONTHS, start=1)}
_CONTEXT = 28  # characters before a number in which its approximation and currency are looked for


@dataclass(frozen=True, slots=True)
class _Read:
    """A figure with what only its neighbours need: its magnitude, and whether it is `weak`: a mere 一 or "one"."""

    figure: Figure
    scale: Decimal = Decimal(1)
    weak: bool = False


def parse(text: str) -> tuple[Figure, ...]:
    """The figures of `text` in reading order, without overlap; Chinese and English may be mixed.

    Digits glued to letters (5G, COVID-19), Chinese numerals that count nothing (一网通办, 十四五) and "one" as a
    pronoun are no figures.
    """
    folded = normalise_width(text)
    reads: list[_Read] = []
    position = floor = 0
    while match := patterns.START.search(folded, position):
        read = _READERS[str(match.lastgroup)](folded, match, floor)
        if read is None:
            position = match.end()
            continue
        reads.append(read)
        position = floor = read.figure.end
    figures = (read.figure for read in _strong(folded, _inherited(folded, reads)))
    return tuple(replace(figure, text=text[figure.start : figure.end]) for figure in figures)


# --- calendar, shares and ranks -------------------------------------------------------------------------------------


def _integer(text: str) -> int:
    return int(text) if text.isdigit() else int(from_chinese(text))


def _plain(match: re.Match[str], value: Decimal | int, unit: str, kind: FigureKind) -> _Read:
    return _Read(Figure("", match.start(), match.end(), Decimal(value), unit, kind))


def _date(match: re.Match[str], year: int, month: int, day: int) -> _Read | None:
    if not month and not day:
        return _plain(match, year, "year", "year")
    if month > 12 or day > 31:
        return None
    if not day:
        return _plain(match, year * 100 + month, "month", "date")
    return _plain(match, year * 10000 + month * 100 + day, "day", "date")


def _chinese_date(text: str, match: re.Match[str], floor: int) -> _Read | None:
    found = {name: value for name, value in match.groupdict().items() if value and name[0] == "z"}
    year = _integer(found.get("zy") or found.get("zb") or "0")
    month = _integer(found.get("zm") or found.get("zm2") or "0")
    day = _integer(found.get("zd") or found.get("zd2") or found.get("zd3") or "0")
    return _date(match, -year, 0, 0) if match["bc"] else _date(match, year, month, day)


def _english_date(text: str, match: re.Match[str], floor: int) -> _Read | None:
    found = {name: value for name, value in match.groupdict().items() if value and name[0] == "e"}
    year = next((int(found[name]) for name in ("ey", "ey2", "ey3", "ey4") if name in found), 0)
    day = next((int(found[name]) for name in ("ed", "ed2", "ed4") if name in found), 0)
    name = next(found[name] for name in ("em", "em2", "em3", "em4", "em5") if name in found)
    return _date(match, year, int(name) if name.isdigit() else _MONTH_NUMBERS[name[:3]], day)


def _chinese_era(text: str, match: re.Match[str], floor: int) -> _Read | None:
    try:
        if match["zc2"]:
            return _plain(match, _integer(match["zc2"]), "century", "year")
        decade = _integer(match["ze"])
        century = 20 if match["zc"] in (None, "上") else _integer(match["zc"])
    except FigureError:
        return None
    return _plain(match, decade if decade > 99 else (century - 1) * 100 + decade, "decade", "year")


def _english_era(text: str, match: re.Match[str], floor: int) -> _Read | None:
    if match["ec"]:
        return _plain(match, from_ordinal(match["ec"]), "century", "year")
    decade = int(match["ee"])
    return _plain(match, decade if decade > 99 else 1900 + decade, "decade", "year")


def _share(text: str, start: int, end: int, value: Decimal, unit: str, kind: FigureKind, floor: int) -> _Read:
    left = _left(text, floor, start)
    after, end = _after(text, end)
    return _Read(Figure("", left.start, end, value, unit, kind, "", left.approximation or after))


def _chinese_share(text: str, match: re.Match[str], floor: int) -> _Read | None:
    whole, part = match["zp"], match["zn"]
    try:
        value = from_digits(part) if part[0].isascii() else from_chinese(part)
        if whole == "百":
            return _share(text, match.start(), match.end(), value, "%", "percent", floor)
        divisor = {"千": Decimal(1000), "万": Decimal(10000)}.get(whole) or Decimal(_integer(whole))
    except FigureError:
        return None
    return _share(text, match.start(), match.end(), value / divisor, "ratio", "ratio", floor) if divisor else None


def _english_share(text: str, match: re.Match[str], floor: int) -> _Read | None:
    if not match["fd"]:
        return _share(text, match.start(), match.end(), Decimal("0.5"), "ratio", "ratio", floor)
    article = match["fn"].lower() in ("a", "an")
    if article and not re.match(r"\s+of\b|\s*(?:[,.;:)]|$)", text[match.end() :]):
        return None
    value = (Decimal(1) if article else from_words(match["fn"])) / denominator(match["fd"])
    return _share(text, match.start(), match.end(), value, "ratio", "ratio", floor)


def _chinese_half(text: str, match: re.Match[str], floor: int) -> _Read | None:
    if match.group() == "半":
        return _quantity(text, match.start(), match.end(), Decimal("0.5"), floor, "chinese")
    return _share(text, match.start(), match.end(), Decimal("0.5"), "ratio", "ratio", floor)


def _slash(text: str, match: re.Match[str], floor: int) -> _Read | None:
    part, whole = int(match["s1"]), int(match["s2"])
    if not 0 < part < whole <= 10:
        return None
    return _share(text, match.start(), match.end(), Decimal(part) / whole, "ratio", "ratio", floor)


def _chinese_rank(text: str, match: re.Match[str], floor: int) -> _Read | None:
    try:
        value = _integer(match["zr"])
    except FigureError:
        return None
    measure = patterns.MEASURE.match(text, match.end())
    end = measure.end() if measure else match.end()
    return _Read(Figure("", match.start(), end, Decimal(value), "", "ordinal", measure[1] if measure else ""))


def _english_rank(text: str, match: re.Match[str], floor: int) -> _Read | None:
    before, after = text[max(0, match.start() - 8) : match.start()], text[match.end() : match.end() + 2]
    if re.search(r"\b(?i:at|per|every|each|split|one)\s$", before) or after[:1] in (",", ":"):
        return None
    if after[:1] in (" ", "-") and after[1:].isupper():
        return None  # the 20th National Congress: a name
    return _plain(match, from_ordinal(match["er"] or match["er2"]), "", "ordinal")


# --- quantities -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Left:
    start: int
    approximation: Approximation
    currency: str
    negative: bool


def _left(text: str, floor: int, start: int) -> _Left:
    first = max(floor, start - _CONTEXT)
    negative = patterns.NEGATIVE.search(text, max(0, start - 10), start)
    if negative and not text[floor : negative.start()].strip() and floor:
        negative = None  # 3-5: the second end of a range
    moved = negative.start() if negative else start
    if currency := patterns.CURRENCY.search(text, first, moved):
        moved = currency.start()
    if before := patterns.BEFORE.search(text, first, moved):
        moved = before.start()
    return _Left(moved, _approximation(before), CURRENCY_SIGNS[currency[1]] if currency else "", bool(negative))


def _approximation(match: re.Match[str] | None) -> Approximation:
    if match is None:
        return ""
    name = match.lastgroup
    return "under" if name == "under" else "over" if name == "over" else "nearly" if name == "nearly" else "about"


_AFTER_WORDS: dict[str, Approximation] = {
    "以上": "over",
    "多": "over",
    "余": "over",
    "+": "over",
    "or more": "over",
    "左右": "about",
    "上下": "about",
    "or so": "about",
    "以下": "under",
    "以内": "under",
    "or less": "under",
}


def _after(text: str, end: int) -> tuple[Approximation, int]:
    match = patterns.AFTER.match(text, end)
    return (_AFTER_WORDS[re.sub(r"\s", " ", match[match.lastindex or 1])], match.end()) if match else ("", end)


def _amount(text: str, end: int, number: Decimal, style: str, short: bool) -> tuple[Decimal, Decimal, int]:
    """The number with its magnitudes, their product, and where they end."""
    if half := patterns.AND_A_HALF.match(text, end):
        number, end = number + Decimal("0.5"), half.end()
    scale = Decimal(1)
    if style != "chinese" and (match := patterns.CHINESE_MAGNITUDE.match(text, end)):
        for character in match[1]:
            scale *= MAGNITUDES[character]
        return (*_compound(text, match.end(), number * scale, scale),)
    while match := patterns.ENGLISH_MAGNITUDE.match(text, end) or (
        patterns.SHORT_MAGNITUDE.match(text, end) if short else None
    ):
        scale, end = scale * MAGNITUDES[match[1].lower()], match.end()
    return number * scale, scale, end


def _compound(text: str, end: int, value: Decimal, scale: Decimal) -> tuple[Decimal, Decimal, int]:
    """The smaller groups after a magnitude: 1亿2000万, 3万5000."""
    smallest = scale
    while match := patterns.COMPOUND.match(text, end):
        group = MAGNITUDES[match[2]] if match[2] else Decimal(1)
        if group >= smallest or value % smallest:
            break
        value, smallest, end = value + Decimal(match[1] or match[3]) * group, group, match.end()
    return value, scale, end


def _quantity(text: str, start: int, end: int, number: Decimal, floor: int, style: str) -> _Read | None:
    """The figure whose number stands at start:end; `style` is "digits", "words" or "chinese"."""
    left = _left(text, floor, start)
    value, scale, end = _amount(text, end, number, style, bool(left.currency))
    approximation = left.approximation
    if more := patterns.MORE.match(text, end):
        approximation, end = approximation or "over", more.end()
        if again := patterns.CHINESE_MAGNITUDE.match(text, end):
            value, scale, end = value * MAGNITUDES[again[1][-1]], MAGNITUDES[again[1][-1]], again.end()
    if half := patterns.HALF_HOUR.match(text, end):
        value, end = value + Decimal("0.5"), half.end()
    unit, kind, times, unit_end = _unit(text, end, number)
    if style == "digits" and unit_end == end and re.match(r"[A-Za-z_]", text[end : end + 1]):
        return None  # 5G: glued to letters that are no unit
    value, end, unit = value * times, unit_end, left.currency or unit
    counted = ""
    if not unit:
        counted, end, unit, kind = _counted(text, start, end, number, style)
    if unit == "year" and kind == "duration" and patterns.HALF_MORE.match(text, end):
        value, end = value + Decimal("0.5"), end + 1
    after, end = _after(text, end)
    if left.approximation == "nearly" and kind == "duration" and text[left.start] == "近":
        left, approximation = _past(text, left, start)
    value = -value if left.negative else value
    weak = style != "digits" and value == times and scale == 1 and kind not in ("multiple", "percent")
    weak = weak and not (approximation or after or patterns.STRESSED.search(text[max(0, start - 12) : start]))
    figure = Figure("", left.start, end, value, unit, kind, counted, approximation or after)
    return _Read(figure, scale, weak)


def _past(text: str, left: _Left, start: int) -> tuple[_Left, Approximation]:
    """近三年 is the past three years, unless a verb of lasting stands before: 历时近三年."""
    if re.search(r"[了达时续有过长需]\s*$", text[max(0, left.start - 2) : left.start]):
        return left, "nearly"
    return replace(left, start=start), ""


def _unit(text: str, end: int, number: Decimal) -> tuple[str, FigureKind, Decimal, int]:
    match = patterns.UNIT.match(text, end)
    if match is None:
        return "", "quantity", Decimal(1), end
    form = match["chinese"] or match["symbol"] or re.sub(r"\s", " ", match["word"].lower())
    if form == "second" and not match["plural"] and number != 1 and "-" not in match.group():
        return "", "quantity", Decimal(1), end
    name = patterns.UNIT_NAMES[form]
    _, times = MULTIPLES.get(form, ("", 1))
    return name, BY_NAME[name].kind, Decimal(times), match.end()


def _counted(text: str, start: int, end: int, number: Decimal, style: str) -> tuple[str, int, str, FigureKind]:
    """The measure word or noun behind a number, the new end, and the unit and kind if it is a multiple."""
    pattern = patterns.STRICT_MEASURE if style == "chinese" else patterns.MEASURE
    if measure := pattern.match(text, end):
        return measure[1], measure.end(), "", "quantity"
    if times := patterns.TIMES.match(text, end):
        grew = patterns.GREW.search(text[max(0, start - 30) : start])
        if grew or number % 1 or patterns.COMPARED.match(text, times.end()):
            return "", times.end(), "times", "multiple"
        return times[1], end, "", "quantity"
    return _noun(text, end, number), end, "", "quantity"


def _noun(text: str, end: int, number: Decimal) -> str:
    """The English noun phrase behind a number, up to its first plural; "" if there is none."""
    if adjective := re.match(r"-([a-z]+)", text[end : end + 20]):
        return adjective[1]
    words: list[str] = []
    while len(words) < 5 and (match := patterns.NOUN.match(text, end)) and match[1].lower() not in patterns.NOUN_STOPS:
        words.append(match[1])
        end = match.end()
        if _is_plural(match[1]):
            return " ".join(words)
    return " ".join(words) if number == 1 else ""


def _is_plural(word: str) -> bool:
    word = word.lower()
    return word in patterns.IRREGULAR_PLURALS or (
        len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "’s"))
    )


def _digits(text: str, match: re.Match[str], floor: int) -> _Read | None:
    start, end, written = match.start(), match.end(), match["dn"] or ""
    head = text[max(0, start - _CONTEXT) : start]
    if re.search(r"[A-Z][A-Za-z]*-$|\[$", head) and re.match(r"[\s\]\w]|$", text[end : end + 1]):
        if head.endswith("-") or text[end : end + 1] == "]":
            return None  # COVID-19 is a name, [1] a citation
    number = from_digits(written) if written else Decimal(0)
    if vulgar := match["dv"] or match["dv2"]:
        number += from_vulgar(vulgar)
    if era := patterns.ERA_AFTER.match(text, end):
        return _Read(Figure("", start, era.end(), -number if era[1] else number, "year", "year"))
    if patterns.ERA_BEFORE.search(head):
        return _Read(Figure("", start, end, number, "year", "year"))
    read = _quantity(text, start, end, number, floor, "digits")
    if read is None or not written.isdigit():
        return read
    return _as_year(text, read, head, written) or _as_label(read, head, written) or read


def _as_year(text: str, read: _Read, head: str, written: str) -> _Read | None:
    figure = read.figure
    dated = patterns.YEAR_BEFORE.search(head)
    if figure.unit == "year" and figure.text == "" and len(written) <= 3:
        if dated and not figure.approximation and text[figure.end - 1] == "年":
            if not patterns.YEAR_SPAN_AFTER.match(text, figure.end):
                return replace(read, figure=replace(figure, kind="year"))
        return None
    if len(written) != 4 or not 1000 <= int(written) <= 2099 or figure.unit or read.scale != 1:
        return None
    if figure.approximation in ("over", "nearly", "under") or (figure.counted and not dated):
        return None
    follows = text[figure.end : figure.end + 2].strip()[:1]
    if "\u4e00" <= follows <= "\u9fff" and not dated and follows not in "年至到和与及或底初末的":
        return None
    return _Read(replace(figure, unit="year", kind="year", counted=""))


def _as_label(read: _Read, head: str, written: str) -> _Read | None:
    figure = read.figure
    if figure.unit or figure.counted not in ("", "号") or figure.approximation or read.scale != 1:
        return None
    named = patterns.NAMED.search(head)
    if (
        figure.counted == "号"
        or patterns.LABEL.search(head)
        or (named and named["word"] not in patterns.FUNCTION_WORDS)
    ):
        return _Read(replace(figure, kind="ordinal"))
    return None


def _words(text: str, match: re.Match[str], floor: int) -> _Read | None:
    start, end, word = match.start(), match.end(), match.group()
    if word.lower() in ("zero", "a", "an"):
        return None
    if re.match(r"-[A-Z]", text[end : end + 2]):
        return None  # One-Stop, Five-Year: parts of names
    if word[0].isupper() and not re.search(r"(?:^|[.!?:;\n“\"'(])\s*$", text[max(0, start - 3) : start]):
        return None
    if re.match(r"one\b", word, re.IGNORECASE) and word.lower() == "one" and patterns.PRONOUN.match(text, end):
        return None
    return _quantity(text, start, end, from_words(word), floor, "words")


def _english_half(text: str, match: re.Match[str], floor: int) -> _Read | None:
    read = _quantity(text, match.start(), match.end(), Decimal("0.5"), floor, "words")
    return read if read and (read.figure.unit or read.scale != 1) else None


def _decade(text: str, match: re.Match[str], floor: int) -> _Read | None:
    read = _quantity(text, match.start(), match.end() - 1, Decimal(1), floor, "words")
    return replace(read, weak=False) if read else None


def _chinese(text: str, match: re.Match[str], floor: int) -> _Read | None:
    start, end, run = match.start(), match.end(), match.group()
    if run[0] in "百千万亿" or text.startswith(LEXICAL_WORDS, start) or text[start - 1 : start] in tuple("几数上"):
        return None
    try:
        number = from_chinese(run)
    except FigureError:
        return None
    read = _quantity(text, start, end, number, floor, "chinese")
    if read is None or not _counts(text, run, end, read.figure):
        return None
    return read


def _counts(text: str, run: str, end: int, figure: Figure) -> bool:
    """Whether a Chinese numeral counts something and is not part of a word or a name."""
    large = any(character in "百千万亿" for character in run)
    if figure.counted == "大":
        return len(run) == 1 and run != "一"
    if figure.counted == "类" and run in "一二三四" and re.match(r"[\u4e00-\u9fff]", text[figure.end : figure.end + 1]):
        return text[figure.start - 1 : figure.start] in tuple("这那前后各为有共及供成出的")
    if run == "二" and figure.counted or (figure.unit == "yuan" and len(run) == 1):
        return False
    return large or bool(figure.unit or figure.counted or patterns.CHINESE_RANGE.match(text, end))


_Reader = Callable[[str, re.Match[str], int], _Read | None]
_READERS: dict[str, _Reader] = {
    "chinese_date": _chinese_date,
    "chinese_era": _chinese_era,
    "english_date": _english_date,
    "english_era": _english_era,
    "chinese_share": _chinese_share,
    "chinese_rank": _chinese_rank,
    "english_share": _english_share,
    "english_half": _english_half,
    "english_rank": _english_rank,
    "slash": _slash,
    "digits": _digits,
    "words": _words,
    "decade": _decade,
    "chinese_half": _chinese_half,
    "chinese": _chinese,
}


# --- neighbours -----------------------------------------------------------------------------------------------------


def _inherited(text: str, reads: list[_Read]) -> list[_Read]:
    """Gives both ends of a range, and the members of a list of centuries, the unit that is written once."""
    for index in range(len(reads) - 1, 0, -1):
        first, last = reads[index - 1], reads[index]
        gap = text[first.figure.end : last.figure.start]
        if patterns.RANGE.match(gap):
            reads[index - 1], reads[index] = _range(first, last)
        elif (
            last.figure.unit == "century" and first.figure.kind in ("quantity", "ordinal") and patterns.LIST.match(gap)
        ):
            reads[index - 1] = replace(first, figure=replace(first.figure, unit="century", kind="year", counted=""))
    return reads


def _range(first: _Read, last: _Read) -> tuple[_Read, _Read]:
    a, b = first.figure, last.figure
    if a.kind == "year" and a.unit == "year" and b.unit in ("", "year") and a.value % 100 < b.value < 100:
        return first, replace(
            last, figure=replace(b, value=a.value - a.value % 100 + b.value, unit="year", kind="year")
        )
    bare = a.kind == "quantity" and not a.unit and not a.counted
    if not bare:
        return first, last
    if b.unit == "century" or (b.kind == "year" and b.unit == "year" and 100 <= a.value <= b.value):
        return replace(first, figure=replace(a, unit=b.unit, kind="year")), last
    if b.kind not in ("quantity", "percent", "multiple", "duration"):
        return first, last
    value = a.value * last.scale if first.scale == 1 and a.value * last.scale < b.value else a.value
    return replace(first, figure=replace(a, value=value, unit=b.unit, kind=b.kind, counted=b.counted)), last


def _strong(text: str, reads: list[_Read]) -> list[_Read]:
    """Leaves out a mere 一 or "one", more often an article than a count, unless it stands in a list of counts."""
    kept: list[_Read] = []
    for index, read in enumerate(reads):
        following = reads[index + 1] if index + 1 < len(reads) else None
        listed = bool(kept) and _listed(text, kept[-1].figure, read.figure)
        listed = listed or (
            following is not None and not following.weak and _listed(text, read.figure, following.figure)
        )
        if not read.weak or listed:
            kept.append(read)
    return kept


def _listed(text: str, first: Figure, last: Figure) -> bool:
    gap = text[first.end : last.start]
    counts = {first.kind, last.kind} <= {"quantity", "duration"}
    return counts and len(gap) <= 60 and not re.search(r"[。！？；.!?;]", gap) and bool(patterns.JOINED.search(gap))
