"""How English questions say what they want worked out, and where in them the things stand that are set side by side."""

import re
from collections.abc import Iterator

from documents.figures import parse

AUXILIARY = r"(?:is|are|was|were|does|do|did|has|have|had|can|could|will|would)"
_ER = (
    r"(?:more|less|fewer|(?:larg|bigg|high|low|great|small|long|short|tall|heavi|light|cheap|old|young|wid|narrow"
    r"|deep|shallow|fast|slow|quick|strong|weak|rich|poor|earli|lat|near|farth|furth|dens|hott|cold|warm|thick|thin"
    r"|clos|new|hard|soft|bright|wealthi|broad|steep)er)"
)
_SHARE = r"(?:share|percent(?:age)?|proportion|fraction|part)"
_MOVES = (
    r"(?:gr[oe]wn?|increased?|rise[n]?|rose|gain(?:ed)?|added|add|f[ae]ll(?:en)?|declined?|drop(?:ped)?|decreased?"
    r"|changed?|shr[aiu]nk|cut|expand(?:ed)?|reduced?|lose|lost|climb(?:ed)?|improved?|up|down|shorten(?:ed)?"
    r"|lengthen(?:ed)?|narrow(?:ed)?|widen(?:ed)?|lower(?:ed)?(?! than)|raised?|slip(?:ped)?|dip(?:ped)?|surged?"
    r"|soar(?:ed)?|jump(?:ed)?|boost(?:ed)?|extend(?:ed)?)"
)
# The words of a main clause.
_MAIN = r"(?:(?!\b(?:when|while|after|before|because|that|who|whose)\b)[^,;])"
_NO_TIME = r"(?!day|week|month|year|hour|minute|second|annum)"
_EXCEEDS = r"(?:exceed(?:ed|s)?|surpass(?:ed|es)?|outstrip(?:ped|s)?|outnumber(?:ed|s)?|top(?:ped|s)?|beat|lead)"
_BEYOND = r"(?:ahead of|behind|below|above)"


def _rule(operation: str, pattern: str) -> tuple[str, re.Pattern[str]]:
    return operation, re.compile(pattern, re.IGNORECASE)


ENGLISH_RULES = (
    _rule(
        "excess",
        rf"\b(?:by )?(?:what|how many) per ?cent(?:age)?\b(?! of| points).*?\b{_ER}\b.* than (?P<b>.+)(?P<a>)"
        rf"|\bby (?:what|how many) per ?cent(?:age)?\b(?! points)(?P<x>.+?)\b{_EXCEEDS}\b(?P<y>.+)",
    ),
    _rule(
        "years",
        r"\bhow (?:long|many years)\b(?P<r>.+)|\b(?:time|years"
        r"|interval) between (?P<a>.+?) and (?P<b>.+)",
    ),
    _rule("ratio", r"(?P<l>.*?)\bhow many times\b(?P<r>.+)"),
    _rule("ratio", r"\bratio (?:of|between) (?P<a>.+?) (?:to|and) (?P<b>.+)"),
    _rule(
        "per",
        rf"\bhow (?:many|much) (?P<a>.+?) (?:for (?:every|each)|per) (?P<b>{_NO_TIME}.+)",
    ),
    _rule(
        "per",
        rf"\baverage\b(?P<a>.+?) (?:for (?:every|each)|per(?! ?cent)) (?P<b>{_NO_TIME}.+)",
    ),
    _rule(
        "share",
        rf"\bwhat {_SHARE} of (?P<b>.+?) (?:{AUXILIARY}|comes?|came|goes|went|consist\w*|makes?|made|belong\w*"
        r"|\w+(?:ed|es|s)(?= (?:in|on|at|from|to|by|as|of|for)\b)) (?P<a>.+)",
    ),
    _rule(
        "share",
        rf"\bwhat {_SHARE} of (?:the |its |all )?(?P<b>[^,]+?) "
        r"(?P<a>[a-z]+ (?:in|on|at|from|to|by|as|of|for|with)\b.+)",
    ),
    _rule(
        "share",
        rf"(?P<a>.+?) (?:makes? up|made up|accounts? for|accounted for|represent\w*|constitute\w*|{AUXILIARY}) what "
        rf"{_SHARE} of (?P<b>.+)",
    ),
    _rule("share", rf"\b{_SHARE} of (?P<a>.+?) (?:in|among|out of) (?P<b>.+)"),
    _rule("share", rf"\b{_SHARE} (?:of|in) (?P<b>.+?) (?:{AUXILIARY}|comes?|goes|went|made|makes?) (?P<a>.+)"),
    _rule("average", r"\b(?:average|mean)\b(?P<r>.*)"),
    _rule(
        "remainder",
        rf"\bhow (?:many|much) (?:of )?(?P<b>.+?) (?:{AUXILIARY}) ?(?:not|n't|neither|no longer) (?P<a>.+)"
        rf"|\bhow (?:many|much) (?:of )?(?P<b2>.+?) (?:no longer|not) (?P<a2>.+)",
    ),
    _rule(
        "remainder", r"\b(?:apart from|except(?: for)?|besides|other than|excluding|without) (?P<a>[^,]+),? (?P<b>.+)"
    ),
    _rule(
        "growth",
        rf"\b(?:how (?:much|many|far)|by (?:how|what))\b{_MAIN}*?\b{_MOVES}\b"
        rf"|\b(?:what|how (?:large|big|great|high))\b{_MAIN}*?\b(?:growth|increase|rise|change|drop|decrease|decline"
        r"|fall|reduction|gain)\b",
    ),
    _rule(
        "difference",
        r"\b(?:difference|gap|margin|distance|spread)\b(?P<m>.*?)\bbetween (?P<a>.+?) and (?P<b>.+)",
    ),
    _rule(
        "difference",
        rf"(?P<l>.*?\b(?:how (?:much|many|far)|by (?:how|what))\b.*?\b{_ER}\b.*?) (?:than|compared (?:with"
        rf"|to)) (?P<b>.+)",
    ),
    _rule("difference", rf"\bhow (?:much|many|far)\b(?P<a>.*?)\b{_EXCEEDS}\b (?P<b>.+)"),
    _rule(
        "difference",
        rf"\bhow (?:much|many|far)\b(?P<n>[\w ]*?)\b{_BEYOND}\b (?P<b>.+?) {AUXILIARY} (?P<a>.+)"
        rf"|\bhow (?:much|many|far)\b(?P<a2>.*?)\b{_BEYOND}\b (?P<b2>.+)",
    ),
    _rule("difference", r"(?P<a>.+?) and (?P<b>.+?) differ\b"),
    _rule(
        "total",
        r"(?P<list>.+?(?:, .+?)*,? (?:and|plus|or) .+)|(?P<parts>\badd(?:s|ed)? up\b|\bsum of\b|\btotal\b|together\b)",
    ),
    _rule("which", r"(?P<list>.+? or .+)"),
)
_TOTALS = re.compile(
    r"\b(?:combined|altogether|together|total|sum|in all|add(?:s|ed)? up|all told|add|plus|jointly)\b", re.IGNORECASE
)
_WHICH = re.compile(rf"\b(?:which|who(?:se)?|what|{_ER})\b", re.IGNORECASE)
_NOISE = re.compile(
    r"\bhow (?:many|much|far|long|big|large|wide|high|great|tall|small|old)\b|\bwhat(?:'s)?\b|\bwhich\b"
    r"|\bwho(?:se)?\b"
    r"|\bby\b|\bpercentage points?\b|\bper ?cent(?:age)?\b"
    rf"|\b(?:and|or|than|as|does|do|did|is|are|was|were|has|have|had|be|been|there|in all|all told|please)\b"
    rf"|\b{_ER}\b"
    r"|\b(?:combined|altogether|together|total|sum|add(?:s|ed)? up(?: to)?|average|mean|on average|difference|gap"
    r"|margin|in (?:thousand|million|billion)s? of \w+|grow(?:n|th)?|grew|increased?|rise[n]?|rose|fall(?:en)?|fell"
    r"|added|gain(?:ed)?|cut|lose|lost|declined?|drop(?:ped)?|decreased?|changed?|shr[aiu]nk|expand(?:ed)?"
    r"|reduced?|climb(?:ed)?|from|to|since|between"
    r"|compared|with|account(?:ed)? for|make up|made up|come from|comes? to|came to|amount(?:ed)? to|jointly|put)\b"
    r"|[,?;:]",
    re.IGNORECASE,
)
_OF_TWO = re.compile(
    rf"^(?P<lead>[Ii]n [^,?]+, )?(?:which|who) (?:one )?(?:of|between|among|out of) (?:the two,? )?(?P<a>[^,?]+?) and "
    rf"(?P<b>[^,?]+?),? (?P<rest>(?:{AUXILIARY}|[a-z]+(?:ed|s)) [^?]+)$"
    rf"|^(?P<lead2>[Ii]n [^,?]+, )?(?:between|of|out of) (?P<a2>[^,?]+?) and (?P<b2>[^,?]+?), (?:which|who)(?: one)? "
    r"(?P<rest2>[^?]+)$",
    re.IGNORECASE,
)
_LOOSE = re.compile(
    r"^(?:(?:that|those|of|in|the|at|for)\b\s*)+|\b(?:in|of|at|on|for|the|that|those|came|make|made)$", re.IGNORECASE
)
# What a relative clause says is of all of a list: A and B that the city has.
_CLAUSE = re.compile(r"(?<=\w) (?:that|which|who|whom) (?!of\b).*$", re.IGNORECASE)
_TAIL = re.compile(rf"\s(?:{AUXILIARY})\b", re.IGNORECASE)
_LED = re.compile(r"^(?P<when>(?:in|by|at|on|for|among|of|during)\b[^,]{2,60}), (?P<rest>.+)$", re.IGNORECASE)


def english_things(operation: str, match: re.Match[str], text: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """The things that a rule's match sets side by side, and the words around that say what of them is measured."""
    if operation == "growth":
        yield (), _tidy(text)
        return
    groups = {name: value for name, value in match.groupdict().items() if value is not None}
    if operation in {"total", "average", "which"}:
        yield from _listed(operation, groups, text)
        return
    outer = _tidy(text[: match.start()] + " " + text[match.end() :])
    for parts, shared in _sides(operation, groups):
        tidied = tuple(_tidy(part) for part in parts)
        if all(tidied):
            yield tidied, _tidy(f"{outer} {shared}")


def _sides(operation: str, groups: dict[str, str]) -> Iterator[tuple[tuple[str, ...], str]]:
    match operation:
        case "years":
            yield from _events(groups)
        case "ratio" if "r" in groups:
            yield from _times(groups)
        case "difference" if "l" in groups:
            if not any(f.kind == "quantity" and f.unit for f in parse(groups["b"])):
                yield from _than(groups["l"], groups["b"])
        case "excess":
            if "x" in groups:
                yield (groups["x"], groups["y"]), ""
        case "remainder":
            whole, parts = groups.get("b") or groups["b2"], groups.get("a") or groups["a2"]
            yield (whole, *re.split(r"\bnor\b|\band\b|, ", parts)), ""
        case "share":
            yield from _tailed((groups["a"], groups["b"]), "")
            yield (groups["b"], groups["a"]), ""
        case _:
            first, second = groups.get("a") or groups["a2"], groups.get("b") or groups["b2"]
            yield from _tailed((first, second), groups.get("m", "") + groups.get("n", ""))


def _tailed(parts: tuple[str, str], shared: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """The parts; what follows an auxiliary in the second is of both."""
    tail = _TAIL.search(parts[1])
    if tail and _tidy(parts[1][: tail.start()]) and _tidy(parts[0]):
        yield (parts[0], parts[1][: tail.start()]), f"{shared} {parts[1][tail.end() :]}"
    else:
        yield parts, shared


def _than(left: str, right: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Both sides of a "than"; where the left one is empty, the right one holds both: than the Mir is the Sola."""
    left, right, measure = _without_measure(left, right)
    if measure:
        yield (left, right), measure
        return
    tail = _TAIL.search(right)
    if not _tidy(left):
        if tail:
            yield (right[tail.end() :], right[: tail.start()]), ""
        return
    if not tail or not _tidy(right[: tail.start()]):
        yield (left, right), ""
        return
    short, rest = right[: tail.start()], right[tail.end() :]
    yield (left, short), rest
    if _tidy(rest):
        yield (rest, short), left


def _without_measure(left: str, right: str) -> tuple[str, str, str]:
    """Both sides without the measure that only the left one says: data sets on transport, than on education."""
    led = re.match(r"\s*(on|in|from|to|for|at|by|of)\s+(?!\d)(?!.*\b(?:in|than)\b\s+\d)(.+)$", right, re.IGNORECASE)
    place = led and re.search(rf"^(.*\S)\s+{led[1]}\s+(?!\d)(\S.*)$", left, re.IGNORECASE)
    if not led or not place or not _tidy(place[1]) or not _tidy(place[2]) or _TAIL.search(led[2]):
        return left, right, ""
    return place[2], led[2], place[1]


def _times(groups: dict[str, str]) -> Iterator[tuple[tuple[str, ...], str]]:
    """What is measured and by what: how many times as large as B was A, how many times B's was A's."""
    rest, before = groups["r"], groups.get("l", "")
    if before and _tidy(before) and not _LED.match(before.strip() + " x"):
        led = re.match(r"^(?:in|by|at) [^,]{2,40}, *$", before, re.IGNORECASE)
        if not led:
            yield (before, re.sub(r"^\s*(?:as \w+ as|the size of|that of|\w+er than)\b", "", rest)), ""
            return
    if " than " in rest:
        left, right = rest.split(" than ", 1)
        yield from _than(left, right)
        return
    alike = re.match(r"\s*as (?:\w+)(?P<x>.*?)\bas (?P<b>.+)$", rest, re.IGNORECASE)
    body = alike["b"] if alike else rest
    tail = _TAIL.search(body)
    shared = before + (" " + alike["x"] if alike else "")
    if tail and _tidy(body[tail.end() :]):
        yield (body[tail.end() :], body[: tail.start()]), shared
    if alike and _tidy(alike["x"]):
        yield (alike["x"], body[: tail.start()] if tail else body), before + (body[tail.end() :] if tail else "")


def _events(groups: dict[str, str]) -> Iterator[tuple[tuple[str, ...], str]]:
    """The two events whose years are asked to be set against each other."""
    if "a" in groups:
        yield (groups["a"], groups["b"]), ""
        return
    rest = groups["r"]
    if match := re.search(r"\bbetween (.+?) and (.+)", rest) or re.search(r"\bfrom (.+?) (?:to|until) (.+)", rest):
        yield (match[1], match[2]), rest[: match.start()]
    elif match := re.search(rf"^\s*(?:after|before) (.+?) {AUXILIARY} (.+)", rest, re.IGNORECASE) or re.search(
        rf"{AUXILIARY} (.+?)(?:, )?\b(?:after|before) (.+)", rest, re.IGNORECASE
    ):
        yield (match[1], match[2]), ""
    elif match := re.search(r"\b(?:earlier|later|older|younger) than (.+)", rest, re.IGNORECASE):
        tail = _TAIL.search(match[1])
        if tail:
            yield (match[1][: tail.start()], match[1][tail.end() :]), ""
        elif _tidy(rest[: match.start()]):
            yield (rest[: match.start()], match[1]), ""
    elif match := re.search(r"^\s*(?:after|before) (.+)", rest, re.IGNORECASE):
        yield (match[1],), ""
    elif re.search(r"\b(?:take|took|taken|last(?:ed)?)\b", rest):
        yield (re.sub(r"\b(?:take|took|taken|last(?:ed)?|it)\b", " ", rest),), ""


def with_alternatives_last(text: str) -> str:
    """A question which of two it is, as one that ends with both: which had the larger port, Hull or Leith."""
    match = _OF_TWO.match(text)
    if match is None:
        return text
    parts = {name.rstrip("2"): part for name, part in match.groupdict().items() if part}
    return f"{parts.get('lead') or ''}which {parts['rest']}, {parts['a']} or {parts['b']}"


def _listed(operation: str, groups: dict[str, str], text: str) -> Iterator[tuple[tuple[str, ...], str]]:
    asked = {"total": _TOTALS, "average": re.compile(r"average|mean", re.I), "which": _WHICH}[operation]
    if not asked.search(text):
        return
    led = _LED.match(text)
    rest, before = (led["rest"], led["when"]) if led else (text, "")
    divider = {"which": r"\bor\b", "total": r"\b(?:and|plus|or)\b"}.get(operation, r"\b(?:and|plus)\b")
    at = re.search(divider, rest, re.IGNORECASE)
    if at is None:
        if operation != "which":
            yield (), _tidy(text)
        return
    if operation == "which" and ", " in rest[: at.start()]:
        head, rest = rest.split(", ", 1)
        before += " " + head
    split = re.split(rf",\s*|{divider}", rest, flags=re.IGNORECASE)
    parts = tuple(tidied for part in split if (tidied := _tidy(_CLAUSE.sub("", part))))
    if len(parts) > 1:
        yield parts, _tidy(before)
    if operation != "which":
        yield (), _tidy(text)


def _tidy(text: str) -> str:
    """Words without what asks, adds or compares."""
    bare = re.sub(r"\s+", " ", _NOISE.sub(" ", text)).strip(" ,.?'’")
    return _LOOSE.sub("", bare).strip()
