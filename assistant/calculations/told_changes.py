"""Changes that sentences tell beside the figure they led to, and what a figure is said to be above or below."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from assistant.calculations.cell import Cell
from assistant.calculations.proving import counted_alike
from assistant.words.comparing import THAN_ZH
from assistant.words.telling import has, terms_of
from documents.figures import CALENDAR
from documents.years import YEAR, YEAR_BEFORE_EN, YEAR_BEFORE_ZH, YEAR_DIGITS

_MORE = r"增长|增加|增多|新增|上升|提高|提升|扩大|上涨|[增多高升涨]"
_LESS = r"减少|下降|降低|下跌|缩小|缩短|回落|下滑|偏少|偏低|[减少低降跌]"
_YEAR_BEFORE = (
    rf"(?:{YEAR_BEFORE_ZH}|(?P<y>{YEAR_DIGITS})年)(?:末|底|年末|年底|同期|全年)?(?:的(?:调查|水平|数据|同期)?)?"
)
# Beside the change stands what it is since; nothing else may stand between.
_SINCE = re.compile(
    rf"(?:比|较|相比|相较于?){_YEAR_BEFORE}[，]?(?:净|又|共|同比|大幅|略|小幅)*(?:(?P<more>{_MORE})|(?P<less>{_LESS}))"
    r"(?:了|约|近|出|为|幅?达)*$"
    rf"|同比(?:(?P<more2>{_MORE})|(?P<less2>{_LESS}))(?:了|约|近)*$"
)
_MORE_EN = r"more|higher|larger|greater|longer|up|increase|rise|above"
_LESS_EN = r"fewer|less|lower|smaller|shorter|down|decrease|fall|decline|drop|below"
_YEAR_BEFORE_EN = rf"(?:(?:the )?(?:{YEAR_BEFORE_EN})|a year (?:earlier|before)|(?P<y>{YEAR_DIGITS}))\b"
_LINK_EN = r"(?:(?:than|from|on|over|compared with|in|at|the|end|of|that|against)\s)*"
_SINCE_BEHIND_EN = re.compile(
    rf"^\s*(?:[a-z-]+ ){{0,2}}?(?:(?P<more>{_MORE_EN})|(?P<less>{_LESS_EN})) {_LINK_EN}{_YEAR_BEFORE_EN}", re.IGNORECASE
)
_MOVED_EN = re.compile(
    r"\b(?:(?P<more>up|rose|risen|grew|grown|increas\w+|climbed|gained|an increase of|a rise of)"
    r"|(?P<less>down|fell|fallen|declin\w+|decreas\w+|dropped|shrank|a decrease of|a fall of|a drop of))"
    r"(?: by)?(?: about| nearly| over| some)? $",
    re.IGNORECASE,
)
_REFERENCE_EN = re.compile(rf"^\s*{_LINK_EN}{_YEAR_BEFORE_EN}|^\s*year[ -]on[ -]year\b", re.IGNORECASE)
# What follows the change may be what it came to: 增长6%，达到51亿.
_REACHING = re.compile(
    r"^(?:[，,]\s?(?:全年)?)?(?:达到?|增至|升至|降至|减至|至|增加到|减少到|提高到|下降到)(?:了)?$"
    r"|^(?: [\w -]{0,40}?)?,? (?:to|reaching|and reached|to reach) (?:a total of )?$",
    re.IGNORECASE,
)
# What it is above or below: 超过警戒水位1.68米, 1.68 metres above the warning level.
_BESIDE_REFERENCE = re.compile(
    r"(?:(?P<more>超过|高出|高于|超出|多于)|(?P<less>低于|少于|不足))(?P<ref>[\u3400-\u9fff]{2,12}?)(?:约|达|了)?$"
    r"|(?:比|较)(?P<ref2>[\u3400-\u9fff]{2,12}?)(?:(?P<more2>[高多长重大](?:出)?)|(?P<less2>[低少短轻小]))(?:了|约|出)*$"
)
# The one before in a row of such: 比上届增加58亿元.
_TERM = "(?:届|期|次|轮|[春夏秋冬雪赛财]?季)"
_LAST = re.compile(f"[上前]一?(?={_TERM})")
_BESIDE_LAST = re.compile(
    rf"[比较](?P<ref>{_LAST.pattern}{_TERM})(?:的)?(?:净|又|共)*(?:(?P<more>{_MORE})|(?:{_LESS}))(?:了|约|出)*$"
)
# By so much it is above what its verb has as its object: exceeded the estimate by 11 million.
_EXCEEDED_EN = re.compile(
    r"\b(?:(?P<more>exceed\w*|surpass\w*|top(?:ped|s)|beats?|overshot)|(?:undershot|missed|fell short of|trail\w*))"
    r" (?:the |its |their )?(?P<ref>[a-z][\w' -]*?) by (?:about |nearly |over |some |around )?[£$€]?$",
    re.IGNORECASE,
)
_BESIDE_REFERENCE_EN = re.compile(
    r"^\s*(?:[a-z-]+ )?(?P<sure>(?=[a-z]+ than\b))?(?:(?P<more>above|over|more than|ahead of|in excess of"
    r"|(?:high|great|larg|bigg|long|deep|wid|tall|fast|heavi|warm|hott|thick|strong|old|rich|lat)er than)"
    r"|(?P<less>below|under|less than|short of|behind|(?:low|small|short|few|shallow|light|narrow|cheap|slow|thin|cool"
    r"|cold|weak|young|poor|earli)er than)) (?:the |its |their )?"
    r"(?P<ref>[a-z][\w' -]*?)(?=[,.;:]|$| (?:and|while|but|of|in|for|at|on|which|as)\b)",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[，；;、：]|,(?!\d{3})")
_OF_WHICH = re.compile(r"其中|\bof which\b|\bincluding\b", re.IGNORECASE)
# A figure that another is set against is not what changed: 比多年平均值1512毫米偏少.
_COMPARED_WITH = re.compile(
    rf"(?:(?:{THAN_ZH}|较)(?!上|去|前)|[高低多少]于|超过)[^，。；]{{0,12}}$"
    r"|\b(?:than|above|below|exceed\w*|against) (?:[a-z'-]+ ){0,5}$",
    re.IGNORECASE,
)
_SMALL = Decimal("0.25")


@dataclass(frozen=True, slots=True)
class Step:
    """A figure with a change told beside it, whether that is upwards, and the year or the name that it is told against.

    `own` are the words that stand with the change alone.
    """

    level: Cell
    change: Cell
    upwards: bool
    own: str = ""
    year: str = ""
    reference: str = ""


def steps_of(cells: Sequence[Cell], reported: int | None) -> Iterator[Step]:
    """The changes that sentences tell beside the figure that they led to, or that is above or below something."""
    measured = [cell for cell in cells if cell.figure.kind not in CALENDAR]
    for at, cell in enumerate(measured):
        row = [(n, c) for n, c in enumerate(measured) if c.source.key == cell.source.key and c.text == cell.text]
        levels = [c for n, c in row if n < at and _is_level(c) and _may_lead(c, cell)]
        after = next((c for n, c in row if n == at + 1 and _REACHING.search(_between(cell, c))), None)
        since = _since(cell)
        before = _of_the_same(levels, since[2] if since else "")
        if since is not None:
            level = after if after is not None and _may_lead(after, cell) else before
            if level is None:
                continue
            # The year that the change is told against is not that of what it came to.
            of = (level.year if level.year != since[1] else "") or (str(reported) if reported else None)
            earlier = since[1] or (str(int(of) - 1) if of and of.isdigit() else "")
            if earlier and (not of or (of.isdigit() and int(earlier) < int(of))):
                yield Step(level, cell, since[0], since[2], earlier)
        elif before is not None and (beside := _reference(cell)) and (beside[2] or _is_little(cell, before)):
            yield Step(before, cell, beside[0], reference=beside[1])


def _is_little(change: Cell, level: Cell) -> bool:
    """Whether a figure is how far another is above something, not what that something is."""
    return change.figure.unit == level.figure.unit and change.figure.value < _SMALL * level.figure.value


def _of_the_same(levels: Sequence[Cell], own: str) -> Cell | None:
    """The last figure before a change, or the last with the nouns that stand with the change."""
    nouns = [t for t, w in terms_of(YEAR.sub(" ", own)) if w >= 1]
    named = [cell for cell in levels if nouns and all(has(cell.own, t) for t in nouns)]
    return next(reversed(named or levels), None)


def _between(first: Cell, second: Cell) -> str:
    return first.text[first.figure.end : second.figure.start]


def _is_level(cell: Cell) -> bool:
    return not cell.is_change and not _COMPARED_WITH.search(cell.text[: cell.figure.start])


def _may_lead(level: Cell, change: Cell) -> bool:
    """Whether a change can be that of a figure: in its unit, in percent of it, or in points of a percentage."""
    unit, by = level.figure.unit, change.figure.unit
    if unit in {"%", "‰"}:
        return by == "pp"
    return by == "%" or (by == unit and counted_alike([level.figure.counted, change.figure.counted]))


def _since(cell: Cell) -> tuple[bool, str, str] | None:
    """Whether a change since the year before is upwards, the year if it is told, and what stands before it."""
    before, behind = cell.text[: cell.figure.start], cell.text[cell.figure.end :]
    if found := _SINCE.search(before):
        return bool(found["more"] or found["more2"]), found["y"] or "", _own(before[: found.start()])
    if found := _SINCE_BEHIND_EN.match(behind):
        return bool(found["more"]), found["y"] or "", _own(before)
    moved, since = _MOVED_EN.search(before), _REFERENCE_EN.match(behind)
    if moved is None or since is None:
        return None
    return bool(moved["more"]), since["y"] or "", _own(before[: moved.start()])


def with_last_term(text: str) -> str:
    """A text with one word for the last of what comes in turn: 上届 for 上一届 and 前一届."""
    return _LAST.sub("上", text)


def _reference(cell: Cell) -> tuple[bool, str, bool] | None:
    """Whether a figure is above what it is set against, what that is, and whether its words leave no other reading."""
    if found := _BESIDE_LAST.search(cell.text[: cell.figure.start]):
        return bool(found["more"]), with_last_term(found["ref"]), True
    if found := _EXCEEDED_EN.search(cell.text[: cell.figure.start]):
        return bool(found["more"]), found["ref"], True
    if found := _BESIDE_REFERENCE.search(cell.text[: cell.figure.start]):
        return bool(found["more"] or found["more2"]), found["ref"] or found["ref2"], False
    found = _BESIDE_REFERENCE_EN.match(cell.text[cell.figure.end :])
    return (bool(found["more"]), found["ref"], found["sure"] is not None) if found else None


def _own(before: str) -> str:
    return _OF_WHICH.sub(" ", _CLAUSE.split(before)[-1])
