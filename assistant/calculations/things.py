"""The things that a question sets side by side: each one's words, year and figure, and what all of them share."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from assistant.evidence.grids import LOOSE
from assistant.words.question_words import FEW_EN
from assistant.words.telling import names_in, terms_of
from documents.figures import Figure, parse
from documents.numerals import CARDINALS
from documents.scripts import HANZI
from documents.years import YEAR, years_in

_SLIGHT = 0.2
_AGED = re.compile(r"\b(?:under|aged?|ages)(?: of)?(?:\s*$|\s(?=\d{1,2}$))", re.IGNORECASE)
# A measure that only the first of two says, at its end: 临湾港接收站的总投资.
_MEASURE_LAST = re.compile(
    r"^(?P<x>[\u3400-\u9fff]{2,8}?)(?P<m>(?:[产销总客货运储发用交吞招数人]?[\u3400-\u9fff])?[量额值数]|收入"
    r"|人数|面积|规模|产值|长度|投资)$"
)
# A year stands between a name and what is measured of it: 青屿2022年产业增加值.
_YEAR_BETWEEN = re.compile(r"^(?P<x>[\u3400-\u9fff]{2,8}?)(?P<m>(?:1\d|20)\d{2}年(?:[末底])?的?[\u3400-\u9fff]{3,})$")
_OF = re.compile(r"^(?P<x>[^的]{2,}.*?)的(?P<m>[\u3400-\u9fff]{2,12})$")
_NUMBER_SAID = re.compile(
    r"([两二三四五六七八九十]|\d{1,2})(?=[个类种项家座大城省市区县所条国门地])"
    rf"|\b(both(?! [^,?]{{2,60}}? and )|{FEW_EN})\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Thing:
    """One of the things that a question sets side by side: its words and the year that it is asked for.

    `amount` is set where the question gives the figure itself: of the 63 zones.
    """

    words: str
    years: frozenset[str] = frozenset()
    amount: Decimal | None = None

    def named(self, language: str) -> str:
        """The thing as an answer names it: its words, else its year."""
        year = "、".join(sorted(self.years))
        return self.words or (f"{year}年" if language == "zh" else year)


def _amount(words: str) -> Decimal | None:
    """The one figure that the words of a thing give: 63 of the 63 zones."""
    given = _given(words)
    return given[0].value if len(given) == 1 else None


def _without_amount(words: str) -> str:
    """Words without the one figure that they give."""
    given = _given(words)
    if len(given) != 1:
        return words
    return f"{words[: given[0].start]} {words[given[0].end :]}".strip()


def _given(words: str) -> list[Figure]:
    given = [f for f in parse(words) if f.kind == "quantity" and any(c.isdigit() for c in f.text)]
    return [f for f in given if not is_age(f, words)]


def is_age(figure: Figure, text: str) -> bool:
    """Whether a number of a text is an age and counts nothing: those under 18."""
    return not figure.unit and bool(_AGED.search(text[: figure.start]) or _AGED.match(figure.text))


def _tells(words: str) -> bool:
    """Whether words say more than that a figure is meant: the 2019 figure."""
    return any(weight > _SLIGHT for _, weight in terms_of(words))


# The urban one: what stands with the first is meant.
_ONE = re.compile(r" ones?$", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:the|an?) ", re.IGNORECASE)
_BARE_NAME = r"(?:the )?[A-Z][\w'’&-]*(?: [A-Z][\w'’&-]*)*"
_OF_NAME = re.compile(rf"^(?P<m>(?:the )?[a-z].*?)(?: (?:of|in|at|to|from|by|for))? (?P<x>{_BARE_NAME})$")
_NAMES_OWN = re.compile(rf"^(?P<x>{_BARE_NAME})(?:'s|’s) (?P<m>[a-z].*|[A-Z]\S*[A-Z]\S*(?: [a-z].*)?)$")
# Jiangbei invest in research, than Yunling: what a name does, with no other name in it.
_NAME_DOES = re.compile(rf"^(?P<x>{_BARE_NAME}) (?P<m>[a-z](?:(?! [A-Z][a-z]).)*)$")


def _elided(parts: tuple[str, ...]) -> tuple[tuple[str, ...], str]:
    """The parts without a measure that one of them says for all, and that measure: A的人口比B, the GDP of A than B."""
    for at, part in enumerate(parts):
        others = [LOOSE.sub("", YEAR.sub("", other)).strip(" 的") for i, other in enumerate(parts) if i != at]
        if not others or not all(others):
            continue
        split = _split_chinese(part, others) if HANZI.search(part) else _split_english(part, others)
        if split is None and all(_ONE.search(other) for other in others):
            adjective, _, measure = _ARTICLE.sub("", part).partition(" ")
            parts = tuple(_ARTICLE.sub("", _ONE.sub("", other)) for other in parts)
            split = (adjective, measure) if measure else None
        if split is not None:
            return (*parts[:at], split[0], *parts[at + 1 :]), split[1]
    return parts, ""


def _split_chinese(part: str, others: Sequence[str]) -> tuple[str, str] | None:
    """A part as a name and its measure, where the others are names alone of the same make: 临港市的人口, 青岚市."""
    plain = YEAR.sub("", part)
    years = "".join(match.group() for match in YEAR.finditer(part))
    ends = {other[-1] for other in others}
    cut = -1
    if len(ends) == 1:
        cut = plain.find(next(iter(ends)), 1) + 1
    if cut < 2 and all(names_in(other) == {other} for other in others):
        cut = max((len(name) for name in names_in(plain) if plain.startswith(name)), default=-1)
    measure = plain[cut:].strip(" 的") if cut > 1 else ""
    if len(measure) < 2 or any(plain[:cut] in other for other in others):
        return None
    return years + plain[:cut], measure


def _split_english(part: str, others: Sequence[str]) -> tuple[str, str] | None:
    if not all(re.fullmatch(rf"{_BARE_NAME}(?:'s|’s)?", other) for other in others):
        return None
    plain = " ".join(YEAR.sub(" ", part).split())
    years = "".join(f" {match.group()}" for match in YEAR.finditer(part))
    match = _OF_NAME.match(plain) or _NAMES_OWN.match(plain) or _NAME_DOES.match(plain)
    return (f"{match['x']}{years}", match["m"]) if match else None


def readings(
    parts: tuple[str, ...], shared: str, *, elided: bool, split: bool
) -> Iterator[tuple[tuple[Thing, ...], str]]:
    """The ways to read parts and what they share: words of one that all have may be `elided`.

    Where a measure may be `split` off the end of one part, the first way is to take it for that of both.
    """
    tails = [_YEAR_BETWEEN.match(part) or _OF.match(part) or _MEASURE_LAST.match(part) for part in parts]
    said = next((tail["m"] for tail in tails if tail), "")
    if split and len(parts) > 1 and said and sum(map(bool, tails)) == 1:
        bare = tuple(tail["x"] if tail else part for part, tail in zip(parts, tails, strict=True))
        if not any(part.endswith(said[-2:]) for part in bare):
            yield from _with_amounts(things_with_years(bare, f"{shared} {said}".strip()))
    yield from _with_amounts(things_with_years(parts, shared, elided=elided))


def _with_amounts(
    made: tuple[tuple[Thing, ...], str] | None,
) -> Iterator[tuple[tuple[Thing, ...], str]]:
    """Things with the figures that their words give beside the words."""
    if made is not None:
        bare = [_without_amount(thing.words) for thing in made[0]]
        if len(set(bare)) < len(bare) and any(bare) and len({thing.words for thing in made[0]}) == len(bare):
            # Their numbers are all that tells them apart: the 22 Articles and the 25 Articles.
            yield made
            return
        things = (replace(thing, words=_without_amount(thing.words), amount=_amount(thing.words)) for thing in made[0])
        yield tuple(things), made[1]


def things_with_years(
    parts: tuple[str, ...], shared: str, *, elided: bool = True
) -> tuple[tuple[Thing, ...], str] | None:
    """The parts with their years and what they share.

    A year that only one of them has is meant for all, and so are those of `shared`; where one says its year and
    nothing else, the words of the others are of it as well: 2023年出口比2022年.
    """
    parts, measure = _elided(parts) if elided else (parts, "")
    shared = f"{shared} {measure}".strip()
    own = [frozenset(years_in(part)) for part in parts]
    words = [LOOSE.sub("", YEAR.sub(" ", part)).strip() for part in parts]
    common = frozenset(years_in(shared))
    if len(set(own)) > 1 and sum(map(bool, own)) == 1:
        common |= frozenset().union(*own)
        own = [frozenset()] * len(parts)
    elif len(set(own)) == len(own) and any(not _tells(word) for word in words):
        shared, words = " ".join((shared, *words)), [""] * len(words)
    things = tuple(Thing(word, years or common) for word, years in zip(words, own, strict=True))
    told = all(terms_of(thing.words) or (thing.years and len(set(own)) > 1) for thing in things)
    return (things, YEAR.sub(" ", shared)) if told else None


def number_said(text: str) -> int | None:
    """How many things the question says that it means: 三类, the three kinds."""
    match = _NUMBER_SAID.search(text)
    if match is None:
        return None
    if match[2]:
        return 2 if match[2].lower() == "both" else CARDINALS.index(match[2].lower())
    return int(match[1]) if match[1].isdigit() else "_一二三四五六七八九十".index(match[1].replace("两", "二"))
