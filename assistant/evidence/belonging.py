"""To which year and which name a figure of a sentence belongs, by what stands next to it."""

import re
from collections.abc import Sequence

from assistant.words.lexicon import names
from assistant.words.nearness import BREAK, LINK
from documents.figures import CALENDAR, Figure, parse
from documents.scripts import HANZI
from documents.years import YEAR_DIGITS
from index.glossary import spelling
from index.place_names import adjectives_of, country_of, names_abroad

_PAST_LINK = 20
_RANK = re.compile(r"(?<=[\u3400-\u9fff]{2})[省市县区州]$")
# A change with the figure of either end: 由2022年的205增至2023年的248, from 34 to 25.5.
_CHANGE = re.compile(
    r"""
    [由从] (?P<low> [^，。；至到]{0,3} \d [^，。；至到]{0,14} )
        [^，。；至到\d]{0,6} [至到] (?P<high> [^，。；]{0,3} \d [^，。；]{0,12} )
    | \bfrom\ (?P<low_en> [^,;]{0,12} \d [^,;]{0,30}? )\ to\ (?P<high_en> [^,;]{0,12} \d [^,;]{0,24} )
    """,
    re.VERBOSE,
)
# A year that something else is set against says nothing of what follows: 12 % lower than in 2020.
_COMPARED = re.compile(
    r"(?:[比较]|相比于?|\b(?:than|over|with)(?: (?:in|the|that|of|those|at|end|by))*\s)$", re.IGNORECASE
)
_CHANGED = re.compile(
    r"[增减多少升降高低涨跌缩扩快慢]|\b(?:more|less|fewer|higher|lower|up|down|above|below|\w+er|increase|decrease|rise|fall)\b"
)
# What a clause begins with before its year: ；到, and in, in the year.
_HEAD = re.compile(r"(?:^|[，,；;。：:（(])\s*(?:而|到|至|在)?$|(?:[,;]|\band|\bwhile|\bbut)\s(?:in|by|for) $")
_OF_YEAR = re.compile(rf"^ of ({YEAR_DIGITS})\b")
# What ties a figure to the year right behind it: 65,000 in 2005 to 210,000 in 2023.
_IN = re.compile(r"(?: (?!to\b|from\b)[a-z-]+){0,3}? (?:in|by|for|during|as of|(?:at|by) the end of) ")
_COMPARED_WITH = re.compile(
    r"\b(?:from|than|against|versus|compared (?:with|to))\s[^,;.\d]{0,12}\d[\d.,]*[^,;.\d]{0,24}\b(?:in|for|during) $"
)
# A count that comes right after an "and" has no part of what the one before it counts: 12 LNG tanks and 30 cranes.
_NEXT_COUNT = re.compile(
    r"(?:,|\band|\bor)\s+(?:(?:about|some|nearly|almost|around|over|only|another|more than|up to)\s+)?$"
)
# A member of a whole with its figure right behind, or what it does: ，其中黑龙江, 、吉林出资.
_DOES = 2
_MEMBER = re.compile(
    r"""
    (?: [^\d]* [，；：] )? (?: [、和与及] | 其中 | 包括 | 分别[为是]? )*  # what leads in to the members
    (?P<name> [\u3400-\u9fff]{2,10}? )
    (?: 各?[为是有达] | 分别[为是有] )? [约近超仅]?  # what leads on to the figure
    """,
    re.VERBOSE,
)
# Whose figure stands right behind: 高于苏州的, 和合肥的, higher than Suzhou's.
_THAN_ZH = "[高低多少大小]于|超过|不及|仅次于"
_OWNER = re.compile(
    rf"""
    (?: [，、；：和与及] | 以及 | {_THAN_ZH} )
        (?P<zh> (?! {_THAN_ZH} ) [\u3400-\u9fff]{{2,8}} ) 的 [约近超仅]? $
    | (?P<en> [A-Z][\w-]* (?: \ [A-Z][\w-]* )* ) ['’]s\ (?: (?: about | nearly | over | around )\  )? $
    """,
    re.VERBOSE,
)
# Whose figure it is that stands before: 38 cents for an Ecuadorian rose, 9 cents in Ecuador.
_OWNED_BEHIND = re.compile(r"(?: [a-z%/-]+){0,3}? (?:for|in|at|by|of|from|to) (?:an? |the )?([A-Z][\w-]+)")


def year_of(figure: Figure, text: str) -> str | None:
    """The year that governs a figure: the nearest one in its own clause, else the last one before, else the next.

    None where every year there is that of another figure, or of the other end of a change.
    """
    figures = parse(text)
    years = [f for f in figures if f.kind == "year" and f.unit == "year"]
    if ends := _ends_of_change(figure, text, years):
        return ends
    if (after := _told_after(figure, text, figures)) is not None:
        return str(int(after.value))
    years = [f for f in years if not _is_of_the_other_end(f, figure, text)]
    if of_year := _OF_YEAR.match(text[figure.end :]):
        return of_year[1]
    if tied := next((f for f in years if f.start >= figure.end and _IN.fullmatch(text[figure.end : f.start])), None):
        return str(int(tied.value))
    # 236 in 2022, which the other figures are only compared with, says nothing of their year.
    years = [f for f in years if not _COMPARED_WITH.search(text[: f.start])]
    beside = [f for f in years if not BREAK.search(_between(f, figure, text)) and not _is_change_from(f, figure, text)]
    # The year that a change begins in says nothing of what follows it.
    low = [span for match in _CHANGE.finditer(text) for span in (match.span("low"), match.span("low_en"))]
    inside = [f for f in years if any(start <= f.start < end for start, end in low)]
    before = [f for f in years if f.end <= figure.start and not is_compared(f, text) and f not in inside]
    nearest = min(beside, key=lambda f: _distance(_between(f, figure, text)), default=None)
    following = (f for f in years if not is_compared(f, text) and not _is_anothers(f, figure, text, figures))
    chosen = nearest or (before[-1] if before else next(following, None))
    return str(int(chosen.value)) if chosen is not None else None


def _is_change_from(year: Figure, figure: Figure, text: str) -> bool:
    """Whether a figure is how much more or less there is than in a year: 比2022年减少6起, 6 fewer than in 2022."""
    return is_compared(year, text) and bool(_CHANGED.search(_between(year, figure, text)))


def _told_after(figure: Figure, text: str, figures: Sequence[Figure]) -> Figure | None:
    """The year behind a figure where each of several has its own behind it: 22 articles, of 2015, and 25, of 2019."""
    row = [
        f
        for f in figures
        if (f.kind == "year" and f.unit == "year") or (f.unit == figure.unit and f.kind == figure.kind)
    ]
    if figure.kind in CALENDAR or len(row) < 4 or figure not in row:
        return None
    if any((f.kind == "year") != bool(i % 2) for i, f in enumerate(row)) or row[-1].kind != "year":
        return None
    # A year that goes on to a figure of another unit opens a statement of its own.
    year = row[row.index(figure) + 1]
    return None if BREAK.match(text, figure.end) and _opens_clause(year, text) else year


def _opens_clause(year: Figure, text: str) -> bool:
    """Whether a year stands at the head of its clause: ，2022年, and in 2022."""
    return bool(_HEAD.search(text[: year.start]))


def _is_anothers(year: Figure, figure: Figure, text: str, figures: Sequence[Figure]) -> bool:
    """Whether a year past a break is that of another figure: 54.7 %，2022年为51.2 %."""
    if year.start < figure.end:
        return False
    others = [f for f in figures if f is not figure and f.kind not in CALENDAR]
    alike = [f for f in others if f.unit == figure.unit and f.kind == figure.kind]
    if any(f.end <= year.start and _IN.fullmatch(text[f.end : year.start]) for f in alike):
        return True
    end = BREAK.search(text, year.end + 1)
    stop = end.start() if end else len(text)
    return _opens_clause(year, text) and any(year.end <= f.start < stop for f in others)


def _is_of_the_other_end(year: Figure, figure: Figure, text: str) -> bool:
    """Whether a year stands within the one end of a change, and a figure within the other: 由2022年的205增至248."""
    for change in _CHANGE.finditer(text):
        zh = change["low"] is not None
        low, high = change.span("low" if zh else "low_en"), change.span("high" if zh else "high_en")
        sides = [(low[0] <= f.start < low[1], high[0] <= f.start < high[1]) for f in (year, figure)]
        if sides in ([(True, False), (False, True)], [(False, True), (True, False)]):
            return True
    return False


def is_compared(year: Figure, text: str) -> bool:
    """Whether a year is only what something is set against: 比2020年, than in 2020."""
    return bool(_COMPARED.search(text[: year.start]))


def _ends_of_change(figure: Figure, text: str, years: Sequence[Figure]) -> str | None:
    """The year of one end of a change that has none beside it: of 34 to 25.5 between 1973 and 2020, 25.5 is of 2020."""
    for change in _CHANGE.finditer(text):
        zh = change["low"] is not None
        low, high = change.start("low" if zh else "low_en"), change.start("high" if zh else "high_en")
        if not low <= figure.start < change.end() or any(low <= f.start < change.end() for f in years):
            continue
        before = sorted({int(f.value) for f in years if f.end <= low})
        ends = [f for f in parse(text) if f.unit == figure.unit and low <= f.start < change.end()]
        if len(before) == len(ends) == 2:
            return str(before[figure.start >= high])
    return None


def _between(first: Figure, second: Figure, text: str) -> str:
    return text[min(first.end, second.end) : max(first.start, second.start)]


def _distance(between: str) -> int:
    """How far two figures are apart; a link sets them further apart than words do: 80 in 2015 and 95 in 2019."""
    return len(between) + _PAST_LINK * bool(LINK.search(between))


def local_names(figure: Figure, text: str, figures: Sequence[Figure]) -> frozenset[str]:
    """The proper names between a figure and the one before it: whose figure it is."""
    start = max((other.end for other in figures if other.end <= figure.start), default=0)
    segment = text[start : figure.start].lstrip()
    if start and _NEXT_COUNT.search(segment):
        return frozenset()
    is_chinese = HANZI.search(segment[:40]) and not re.search(r"[a-z]{3} [a-z]{2}", segment)
    # The first word of an English text is taken for no name: here it is not the first of its sentence.
    return names(segment if is_chinese else f"x {segment}")


def _names_with(figure: Figure, text: str, figures: Sequence[Figure]) -> frozenset[str]:
    """The names that a figure stands with: its own, or those of the one of another unit that it goes on from."""
    if own := local_names(figure, text, figures):
        return own
    before = max((f for f in figures if f.end <= figure.start), key=lambda f: f.end, default=None)
    if before is None or before.unit == figure.unit or re.search(r"[；;。]", text[before.end : figure.start]):
        return own
    return local_names(before, text, figures)


def belongs(question: str, figure: Figure, text: str, rivals: Sequence[Figure]) -> int:
    """1 when the name that stands with the figure is asked about, -1 when that of another one is, else 0.

    Names tell figures apart in a series: figures of one unit, each with a name of its own before it.
    """
    if (owned := _owned(question, figure, text, rivals)) is not None:
        return owned
    asked = _spelled(names(question))
    if members := _members_asked(asked, figure.unit, text, rivals):
        return 1 if figure in members else -1
    owners = [
        _spelled(_names_with(rival, text, rivals))
        for rival in rivals
        if rival.unit == figure.unit and rival.kind not in CALENDAR
    ]
    named = [owner for owner in owners if owner]
    shared = frozenset.intersection(*named) if named else frozenset()
    if not HANZI.search(text):
        # Of names of several words, what all have tells none from another: Skerry Light, Corran Light.
        asked, named, shared = asked - shared, [owner - shared for owner in named if owner - shared], frozenset()
    if not asked or len(named) < 2 or len(named) < len(owners) or shared:
        return 0
    if asked & _spelled(_names_with(figure, text, rivals)):
        return 1
    return -1 if any(asked & owner for owner in named) else 0


def _members_asked(asked: frozenset[str], unit: str, text: str, rivals: Sequence[Figure]) -> list[Figure]:
    """The figures of the members of a whole that are asked about: 其中黑龙江112家、吉林84家, beside other counts.

    Each member has nothing but its name before its figure; empty where only one stands so.
    """
    members: dict[Figure, frozenset[str]] = {}
    others: frozenset[str] = frozenset()
    for rival in rivals:
        start = max((other.end for other in rivals if other.end <= rival.start), default=0)
        told = _MEMBER.fullmatch(text[start : rival.start])
        own = local_names(rival, text, rivals) if rival.unit == unit and rival.kind not in CALENDAR else frozenset()
        if told and any(told["name"].startswith(name) and len(told["name"]) <= len(name) + _DOES for name in own):
            members[rival] = _spelled(own)
        else:
            others |= _spelled(own)
    if len(members) < 2 or asked & others:
        return []
    return [member for member, own in members.items() if own & asked]


def of_asked_names(question: str, text: str, rivals: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures of a series whose names a question gives, in its order, where it gives more than one."""
    asked = question.lower()
    named = [figure for figure in rivals if belongs(question, figure, text, rivals) > 0]

    def first_named(figure: Figure) -> int:
        own = local_names(figure, text, rivals)
        positions = [asked.find(said) for name in own for said in (name.lower(), spelling(name)) if said in asked]
        return min(positions, default=len(asked))

    return tuple(sorted(named, key=first_named)) if len(named) > 1 else ()


def _owned(question: str, figure: Figure, text: str, rivals: Sequence[Figure]) -> int | None:
    """The same of figures that stand right behind their owners: 苏州的3300亿元, Suzhou's 330 billion yuan.

    None where fewer than two figures of the unit have owners, or the question does not name exactly one of them.
    """
    alike = [rival for rival in rivals if rival.unit == figure.unit and rival.kind not in CALENDAR]
    owners = {rival: match["zh"] or match["en"] for rival in alike if (match := _OWNER.search(text[: rival.start]))}
    asked = [rival for rival, owner in owners.items() if re.search(_whole(owner), question)]
    if len(owners) < 2:
        behind = ((rival, _OWNED_BEHIND.match(text, rival.end)) for rival in alike)
        owners = {rival: match[1] for rival, match in behind if match}
        asked = [rival for rival, owner in owners.items() if _names_the_place(question, owner)]
    if len(owners) < 2 or len(asked) != 1:
        return None
    return 1 if figure == asked[0] else -1


def _names_the_place(question: str, name: str) -> bool:
    """Whether a question names a place or its people: Ecuador or Ecuadorian for each of them, 厄瓜多尔 for both."""
    countries = country_of(name) or (name,)
    forms = {name, *countries, *(form for country in countries for form in adjectives_of(country))}
    forms |= {abroad for country in countries for abroad in names_abroad(country) if len(abroad) > 1}
    return any(re.search(_whole(form), question, re.IGNORECASE) for form in forms)


def _whole(name: str) -> str:
    return re.escape(name) if HANZI.match(name) else rf"\b{re.escape(name)}\b"


def _spelled(found: frozenset[str]) -> frozenset[str]:
    """Names as they are compared across languages, places without their suffix: 四川 for 四川省."""
    return frozenset(spelling(_RANK.sub("", name)) for name in found)
