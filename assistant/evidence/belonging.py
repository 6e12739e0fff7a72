"""To which name a figure of a sentence belongs, by what stands next to it."""

import re
from collections.abc import Sequence

from assistant.words.lexicon import names
from documents.figures import CALENDAR, Figure
from documents.scripts import HANZI
from index.glossary import spelling
from index.place_names import adjectives_of, country_of, names_abroad
from index.terms import is_geographic, is_proper_name, senses

_RANK = re.compile(r"(?<=[\u3400-\u9fff]{2})[省市县区州]$")
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


def local_names(figure: Figure, text: str, figures: Sequence[Figure]) -> frozenset[str]:
    """The proper names between a figure and the one before it: whose figure it is."""
    start = max((other.end for other in figures if other.end <= figure.start), default=0)
    segment = text[start : figure.start].lstrip()
    if start and _NEXT_COUNT.search(segment):
        return frozenset()
    is_chinese = HANZI.search(segment[:40]) and not re.search(r"[a-z]{3} [a-z]{2}", segment)
    # The first word of an English text is taken for no name: here it is not the first of its sentence.
    return _own_names(segment if is_chinese else f"x {segment}")


def _own_names(text: str) -> frozenset[str]:
    """The proper names of a text without what a tagger has for one and the dictionary for a common word: 登山, 师傅."""
    return frozenset(
        n for n in names(text) if not senses(n) or not HANZI.match(n) or is_proper_name(n) or is_geographic(n)
    )


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
    asked = _spelled(_own_names(question))
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
