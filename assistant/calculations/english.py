"""Where in an English question the things stand that it wants set side by side, and what of them is measured."""

import re
from collections.abc import Iterator

from assistant.calculations.english_sums import TOTALS_EN, asked_beside
from assistant.calculations.english_words import bare_english
from assistant.questions.operations import Operation
from assistant.words.comparing import ER_EN
from assistant.words.question_words import AUXILIARY_EN
from assistant.words.telling import terms_of
from documents.figures import parse
from documents.years import YEAR_DIGITS

_WHICH = re.compile(rf"\b(?:which|who(?:se)?|what|{ER_EN})\b", re.IGNORECASE)
# What a relative clause says is of all of a list: A and B that the city has.
_CLAUSE = re.compile(r"(?<=\w) (?:that|which|who|whom) (?!of\b).*$", re.IGNORECASE)
# What is added up of all: the sum of revenue from A and B.
_MEASURE_OF = re.compile(
    r"^.*\b(?:sum of|total|combined|average|mean)\b(?: of)? (?:the )?(?P<y>\d{4} )?(?P<n>[a-z][\w -]*?)"
    r" (?:from|of|in|for|on|at|to|across|among|over) (?P<x>.+)$",
    re.IGNORECASE,
)
_IN_YEAR = re.compile(rf"\s(?:(?:in|by|during) )?(?:the )?{YEAR_DIGITS}$|\s(?:in|by|during)$")
_TIMES_COUNTED = re.compile(rf"^\s*as (?:many|much) (?P<n>.+?) {AUXILIARY_EN} (?P<a>.+?) as (?P<b>.+)$", re.IGNORECASE)
_COUNTED_OF = re.compile(
    rf"^how (?:much|many) (?P<n>(?:(?!\b(?:and|or)\b)[^,])+?) {AUXILIARY_EN} (?!there\b)", re.IGNORECASE
)
# What is counted of both: how many more stops does the bus network have.
_COUNTED = re.compile(rf"\bhow (?:much|many) {ER_EN} (?P<n>.+?) {AUXILIARY_EN} (?P<a>.+)$", re.IGNORECASE)
_TAIL = re.compile(rf"\s{AUXILIARY_EN}\b", re.IGNORECASE)
# The rest of a whole, and where it went, is no name of it.
_RESTING = re.compile(
    r"\b(?:went|goes|gone|go|spent|used|left(?: over)?|remain(?:s|ed|ing)?|the rest|rest|things?|anything|something"
    r"|everything|elsewhere|else|others?|(?:to|on|for|of|in)(?=\s*$))\b",
    re.IGNORECASE,
)
# One small word that is no plural may be said of a noun that follows.
_ADJECTIVE = re.compile(r"[a-z][a-z-]*[a-rt-z]|[a-z-]+ss", re.IGNORECASE)
# A total of what stands last is none of what stands before it: the length and the total cost.
_OF_THE_LAST = re.compile(r"\b(?:and|or) (?:(?:the|its|their|an?) )?(?:total|combined|average|mean)\b", re.IGNORECASE)
_LED = re.compile(r"^(?P<when>(?:in|by|at|on|for|among|of|during)\b[^,]{2,60}), (?P<rest>.+)$", re.IGNORECASE)


def english_things(operation: Operation, match: re.Match[str], text: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """The things that a rule's match sets side by side, and the words around that say what of them is measured."""
    groups = {name: value for name, value in match.groupdict().items() if value is not None}
    if operation == "total" and (apart := asked_beside(text)):
        yield apart
        return
    if operation in {"total", "average", "which"}:
        yield from _listed(operation, text)
        return
    outer = bare_english(text[: match.start()] + " " + text[match.end() :])
    for parts, shared in _sides(operation, groups):
        tidied = tuple(bare_english(part) for part in parts)
        if all(tidied):
            yield tidied, bare_english(f"{outer} {shared}")


def _sides(operation: Operation, groups: dict[str, str]) -> Iterator[tuple[tuple[str, ...], str]]:
    match operation:
        case "years":
            yield from _events(groups)
        case "ratio" if "r" in groups:
            yield from _times(groups)
        case "difference" | "excess" if "l" in groups:
            if not any(f.kind == "quantity" and f.unit for f in parse(groups["b"])):
                yield from _than(groups["l"], groups["b"])
        case "excess" if "x" in groups:
            yield (groups["x"], groups["y"]), ""
        case "remainder":
            whole, parts = _RESTING.sub(" ", groups.get("b") or groups["b2"]), groups.get("a") or groups["a2"]
            split = re.split(r"\bn?or\b|,? \band\b|, ", parts)
            # The word may stand within a name, unless it joins proper ones, or the last of a list.
            if " and " in parts and ", " not in parts and not all(part.strip()[:1].isupper() for part in split):
                yield (whole, parts), ""
            yield (whole, *split), ""
        case "share":
            part, whole = groups.get("a") or groups["a2"], groups.get("b") or groups["b2"]
            yield from _tailed((part, whole), "")
        case _:
            first, second = groups.get("a") or groups["a2"], groups.get("b") or groups["b2"]
            yield from _tailed((first, second), groups.get("m", "") + groups.get("n", ""))


def _tailed(parts: tuple[str, str], shared: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """The parts; what follows an auxiliary in the second is of both."""
    tail = _TAIL.search(parts[1])
    if tail and bare_english(parts[1][: tail.start()]) and bare_english(parts[0]):
        yield (parts[0], parts[1][: tail.start()]), f"{shared} {parts[1][tail.end() :]}"
    else:
        yield parts, shared


def _than(left: str, right: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Both sides of a "than"; where the left one is empty, the right one holds both: than the Mir is the Sola."""
    bare_left, bare_right, measure = _without_measure(left, right)
    if measure:
        yield (bare_left, bare_right), measure
        return
    counted = _COUNTED.search(left)
    if counted and not _TAIL.search(right) and bare_english(counted["n"]) and bare_english(counted["a"]):
        yield (counted["a"], right), counted["n"]
    tail = _TAIL.search(right)
    if not bare_english(left):
        if tail:
            yield (right[tail.end() :], right[: tail.start()]), ""
        return
    if not tail or not bare_english(right[: tail.start()]):
        yield (left, right), ""
        return
    short, rest = right[: tail.start()], right[tail.end() :]
    yield (left, short), rest
    # What is done with both names neither: than glass is recycled.
    if any(weight >= 1 for _, weight in terms_of(bare_english(rest))):
        yield (rest, short), left


def _without_measure(left: str, right: str) -> tuple[str, str, str]:
    """Both sides without the measure that only the left one says: data sets on transport, than on education."""
    led = re.match(r"\s*(on|in|from|to|for|at|by|of)\s+(?!\d)(?!.*\b(?:in|than)\b\s+\d)(.+)$", right, re.IGNORECASE)
    match = led and re.search(rf"^(.*\S)\s+{led[1]}\s+(?!\d)(\S.*)$", left, re.IGNORECASE)
    if not led or not match or not bare_english(match[1]) or not bare_english(match[2]) or _TAIL.search(led[2]):
        return left, right, ""
    return match[2], led[2], match[1]


def _times(groups: dict[str, str]) -> Iterator[tuple[tuple[str, ...], str]]:
    """What is measured and by what: how many times as large as B was A, how many times B's was A's."""
    rest, before = groups["r"], groups.get("l", "")
    if before and bare_english(before) and not _LED.match(before.strip() + " x"):
        led = re.match(r"^(?:in|by|at) [^,]{2,40}, *$", before, re.IGNORECASE)
        if not led:
            yield (before, re.sub(r"^\s*(?:as \w+ as|the size of|that of|\w+er than)\b", "", rest)), ""
            return
    if " than " in rest:
        left, right = rest.split(" than ", 1)
        yield from _than(left, right)
        return
    counted = _TIMES_COUNTED.match(rest)
    if counted and all(bare_english(counted[name]) for name in "nab"):
        yield (counted["a"], counted["b"]), counted["n"]
    alike = re.match(r"\s*as (?:\w+)(?P<x>.*?)\bas (?P<b>.+)$", rest, re.IGNORECASE)
    if alike and (places := _places(alike["x"], alike["b"])):
        yield places[:2], f"{before} {places[2]}"
        return
    body = alike["b"] if alike else rest
    tail = _TAIL.search(body)
    shared = before + (" " + alike["x"] if alike else "")
    if tail and bare_english(body[tail.end() :]):
        yield (body[tail.end() :], body[: tail.start()]), shared
    if alike and bare_english(alike["x"]):
        yield (alike["x"], body[: tail.start()] if tail else body), before + (body[tail.end() :] if tail else "")


def _places(left: str, right: str) -> tuple[str, str, str] | None:
    """Where one and the other are told, and what of both: as much as a pilot in Hull costs as in Leith."""
    led = re.match(r"(?:in|on|at|from|for|by) (?!\d)", right, re.IGNORECASE)
    name = r"(?:(?:the|an?) (?:[a-z-]+ )?[a-z-]+|(?-i:[A-Z])[\w'’-]*(?: (?-i:[A-Z])[\w'’-]*)*)"
    place = led and re.search(rf"\b{led[0]}(?P<n>{name})(?=$|\s)", left, re.IGNORECASE)
    tail = _TAIL.search(right)
    if not led or not place or tail or not bare_english(left[: place.start()] + left[place.end() :]):
        return None
    return place["n"], right[led.end() :], left[: place.start()] + left[place.end() :]


def _events(groups: dict[str, str]) -> Iterator[tuple[tuple[str, ...], str]]:
    """The two events whose years are asked to be set against each other."""
    if "a" in groups:
        yield (groups["a"], groups["b"]), ""
        return
    rest = groups["r"]
    if match := re.search(r"\bbetween (.+?) and (.+)", rest) or re.search(r"\bfrom (.+?) (?:to|until) (.+)", rest):
        yield (match[1], match[2]), rest[: match.start()]
    elif (
        match := re.search(rf"^\s*(?:after|before) (.+) {AUXILIARY_EN} (.+)", rest, re.IGNORECASE)
        or re.search(rf"{AUXILIARY_EN} (.+?)(?:, )?\b(?:after|before) (.+)", rest, re.IGNORECASE)
    ) or (match := re.search(rf"\b(?:earlier|later|sooner) {AUXILIARY_EN} (.+?) than (.+)", rest, re.IGNORECASE)):
        yield (match[1], match[2]), ""
    elif match := re.search(r"\b(?:earlier|later|older|younger) than (.+)", rest, re.IGNORECASE):
        tail = _TAIL.search(match[1])
        if tail:
            yield (match[1][: tail.start()], match[1][tail.end() :]), ""
        elif bare_english(rest[: match.start()]):
            yield (rest[: match.start()], match[1]), ""
    elif match := re.search(r"^\s*(?:after|before) (.+)", rest, re.IGNORECASE):
        yield (match[1],), ""
    elif re.search(r"\b(?:take|took|taken|last(?:ed)?)\b", rest):
        yield (
            (re.sub(r"\b(?:take|took|taken|last(?:ed)?|it|will|to (?:build|complete|finish|construct))\b", " ", rest),),
            "",
        )


def _listed(operation: Operation, text: str) -> Iterator[tuple[tuple[str, ...], str]]:
    asked = {"total": TOTALS_EN, "average": re.compile(r"average|mean", re.IGNORECASE), "which": _WHICH}[operation]
    if not asked.search(_OF_THE_LAST.sub(" ", text)):
        return
    led = _LED.match(text)
    rest, before = (led["rest"], led["when"]) if led else (text, "")
    divider = {"which": r"\bor\b", "total": r"\b(?:and|plus|or)\b"}.get(operation, r"\b(?:and|plus)\b")
    at = re.search(divider, rest, re.IGNORECASE)
    if at is None:
        if operation != "which":
            yield (), bare_english(text)
        return
    if operation == "which" and ", " in rest[: at.start()]:
        head, rest = rest.split(", ", 1)
        before += " " + head
    marks = list(re.finditer(divider, rest, re.IGNORECASE))
    if len(marks) > 1 and ", " not in rest:
        # A name may have the word for "and" within it.
        cuts = (tuple(bare_english(_CLAUSE.sub("", p)) for p in (rest[: m.start()], rest[m.end() :])) for m in marks)
        whole = [cut for cut in cuts if all(cut)]
        yield from ((cut, bare_english(before)) for cut in sorted(whole, key=_unlikeness))
    split = re.split(rf",\s*|{divider}", rest, flags=re.IGNORECASE)
    parts = tuple(tidied for part in split if (tidied := bare_english(_CLAUSE.sub("", part))))
    counted = _COUNTED_OF.match(rest)
    if len(parts) > 1 and counted and bare_english(counted["n"]):
        yield from _of_each(parts, counted["n"], before)
    named = _MEASURE_OF.match(split[0])
    if len(parts) > 1 and named and bare_english(named["n"]) and bare_english(named["x"]):
        yield (bare_english(named["x"]), *parts[1:]), bare_english(f"{before} {named['y'] or ''}{named['n']}")
    if len(parts) > 1:
        yield from _of_one_noun(parts, before)
        yield parts, bare_english(before)
    if operation != "which":
        yield (), bare_english(text)


def _of_one_noun(parts: tuple[str, ...], before: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """The parts of a list whose last has the noun of all: national and provincial projects."""
    adjective, _, noun = parts[-1].partition(" ")
    if noun and all(_ADJECTIVE.fullmatch(part) for part in (*parts[:-1], adjective)):
        yield (*parts[:-1], adjective), bare_english(f"{before} {noun}")


def _unlikeness(cut: tuple[str, ...]) -> tuple[bool, int]:
    """What speaks against a cut: that its two sides end in other words, and are of other lengths."""
    first, second = (side.split() for side in cut[:2])
    return first[-1] != second[-1], abs(len(first) - len(second))


def _of_each(parts: tuple[str, ...], counted: str, before: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """The parts of a list without what is counted of each and the verb: journeys, buses and ferries carry."""
    first = parts[0].removeprefix(bare_english(counted)).strip()
    when = _IN_YEAR.search(parts[-1])
    last, _, verb = parts[-1][: when.start() if when else None].rpartition(" ")
    verb = f"{verb} {when[0] if when else ''}".strip()
    shared = bare_english(f"{before} {counted}")
    if first and last and verb[:1].islower():
        yield (first, *parts[1:-1], last), f"{shared} {verb}"
    if first:
        yield (first, *parts[1:]), shared
