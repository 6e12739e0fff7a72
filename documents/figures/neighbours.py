"""What figures owe to what stands beside them: the unit of a range, the counts of a list, the time of a speed."""

import re
from dataclasses import replace
from decimal import Decimal

from documents.figures.context import Read
from documents.figures.value import Figure

_RANGE = re.compile(r"^\s*(?:-|–|—|--|~|～|至|到|to)\s*$")
_LIST = re.compile(r"^\s*(?:-|–|—|~|～|至|到|to|and|or|和|与|及|、|,|, and)\s*(?:the\s)?$")
_SUM = re.compile(r"^\s*(?:[−+=]|\s-\s)\s*$")
_SHARED_LIST = re.compile(r"^\s*(?:、|和|与|及|and|or|against|versus|vs\.?)\s*$")
_JOINED = re.compile(r"(?:[,、和与及]|\band|\bor|\bplus)\s*$")
_SENTENCE_END = re.compile(r"[。！？；.!?;]")
_MEASURED = ("quantity", "percent", "multiple", "duration")
_LIST_REACH = 60  # characters between two counts of one list
_ALIKE = 30  # members of a list that share a magnitude are not further apart

# What a length is when it is gone in an hour, and in a second.
_BY_HOUR, _BY_SECOND = {"km": "km/h", "mi": "mph"}, {"m": "m/s"}
_SPEED = re.compile(
    r"(?:(?P<hour>每小?时|时速)|(?P<second>每秒|秒速))"
    r"(?:[为是至达到]|可达|最高|平均){0,3}\s*$"
)


def in_time(text: str, reads: list[Read]) -> list[Read]:
    """Gives lengths that are gone in an hour or a second the unit of a speed: 每小时20公里, 时速100公里."""
    return [replace(read, figure=_speed(text, read.figure)) for read in reads]


def _speed(text: str, figure: Figure) -> Figure:
    match = _SPEED.search(text[: figure.start]) if figure.unit in _BY_HOUR | _BY_SECOND else None
    units = _BY_HOUR if match and match["hour"] else _BY_SECOND
    return replace(figure, unit=units.get(figure.unit, figure.unit)) if match else figure


def share_units(text: str, reads: list[Read]) -> list[Read]:
    """Gives the ends of a range, the terms of a sum and the members of a list the unit that is written once."""
    shared = list(reads)
    for index in range(len(shared) - 1, 0, -1):
        first, last = shared[index - 1], shared[index]
        gap = text[first.figure.end : last.figure.start]
        if _RANGE.match(gap):
            first, last = _range(first, last)
        elif _SUM.match(gap):
            first = _measured(_term(text, first, gap), last, nearest=Decimal(0))
        elif _LIST.match(gap):
            first = _era(first, last.figure)
        if _SHARED_LIST.match(gap):
            first = _measured(first, last, nearest=last.figure.value / _ALIKE)
        shared[index - 1], shared[index] = first, last
    return shared


def _is_bare(figure: Figure) -> bool:
    return figure.kind == "quantity" and not figure.unit and not figure.counted


def _era(first: Read, last: Figure) -> Read:
    """The 16th of "the 16th and 17th centuries", the 60 of 60、70年代."""
    figure = first.figure
    if last.unit == "century" and (_is_bare(figure) or figure.kind == "ordinal") and figure.value <= 21:
        return Read(replace(figure, unit="century", kind="year", counted=""))
    if last.unit == "decade" and _is_bare(figure) and figure.value % 10 == 0 and figure.value < 100:
        value = last.value - last.value % 100 + figure.value
        return Read(replace(figure, value=value, unit="decade", kind="year"))
    return first


def _range(first: Read, last: Read) -> tuple[Read, Read]:
    a, b = first.figure, last.figure
    if a.kind == "year" and a.unit == "year" and b.unit in ("", "year") and b.kind in ("quantity", "duration"):
        year = b.value if b.value > 99 else a.value - a.value % 100 + b.value  # 1922–26
        if a.value < year <= 2100:
            return first, Read(replace(b, value=year, unit="year", kind="year", counted=""))
    if not _is_bare(a):
        return first, last
    if b.kind == "year":
        if b.unit == "year" and 100 <= a.value <= b.value:
            return Read(replace(a, unit="year", kind="year")), last
        return _era(first, b), last
    if b.kind == "date" and a.value < b.value <= 31:
        return Read(replace(a, unit=b.unit, kind="date")), last  # 3至5月
    return _measured(first, last, furthest=b.value), last


def _measured(first: Read, last: Read, nearest: Decimal = Decimal(0), furthest: Decimal | None = None) -> Read:
    """`first` with the unit of `last`, and with its magnitude where the value then lies between the two bounds."""
    a, b = first.figure, last.figure
    if not _is_bare(a) or b.kind not in _MEASURED:
        return first
    scaled, scale = a.value * last.scale, first.scale
    if furthest is None:
        furthest = b.value * _ALIKE if nearest else scaled
    fits = scale == 1 and nearest <= scaled <= furthest
    value, scale = (scaled, last.scale) if fits else (a.value, scale)
    return replace(first, figure=replace(a, value=value, unit=b.unit, kind=b.kind, counted=b.counted), scale=scale)


def _term(text: str, read: Read, gap: str) -> Read:
    """A number before − or = is no year, though it has four digits: 2500 − 1140 = 1360亿元."""
    figure = read.figure
    if "-" in gap or figure.unit != "year" or not text[figure.end - 1].isdigit():
        return read
    return replace(read, figure=replace(figure, unit="", kind="quantity"))


def drop_articles(text: str, reads: list[Read]) -> list[Read]:
    """Leaves out a mere 一 or "one", more often an article than a count, unless it stands in a list of counts."""
    kept: list[Read] = []
    for index, read in enumerate(reads):
        if not read.weak or _in_list(text, kept[-1:], read, reads[index + 1 : index + 2]):
            kept.append(read)
    return kept


def _in_list(text: str, before: list[Read], read: Read, after: list[Read]) -> bool:
    return any(_joined(text, o.figure, read.figure) or o.figure.end == read.figure.start for o in before) or any(
        _joined(text, read.figure, other.figure) for other in after if not other.weak
    )


def _joined(text: str, first: Figure, last: Figure) -> bool:
    gap = text[first.end : last.start]
    counts = {first.kind, last.kind} <= {"quantity", "duration"} and last.value != Decimal(0)
    return counts and len(gap) <= _LIST_REACH and not _SENTENCE_END.search(gap) and bool(_JOINED.search(gap))
