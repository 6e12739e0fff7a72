"""Several things of a question that stand on one side together: how many times the sum of B and C is A."""

import re
from dataclasses import dataclass
from os.path import commonprefix

from assistant.calculations.chinese import AND
from assistant.words.comparing import ER_EN, THAN_ZH
from assistant.words.question_words import AUXILIARY_EN
from assistant.words.telling import terms_of
from documents.article import Language
from documents.scripts import HANZI

# Stands in the question for the sum of several while the rules find its sides; no article has it as a word.
MARK = "Ω"
_AND = rf"(?:{AND}|连同)"
_ADDED = r"(?:之和|总和|的和|合计|[加合]起来|相加|[加合][在到]?一(?:起|块儿?))"
_SUMS_ZH = (
    re.compile(rf"(?<=[是为比于过])(?P<l>[^，。？是为比]+?{_AND}[^，。？]+?)的?{_ADDED}"),
    re.compile(
        rf"^(?P<l>[^，。？是为比]+?{_AND}[^，。？是为比]+?)的?{_ADDED}(?=是|为|比|相当|超|多|少|高|低|不如|不及)"
    ),
    # Parts of a whole together: 48个园区中国家级和省级合计占多少.
    re.compile(
        rf"(?:^|(?<=[中里内，]))(?P<l>[^，。？是为比中里]+?{_AND}[^，。？是为比中里]+?)的?{_ADDED}(?=[一共]?占)"
    ),
    # Or with a word for plus alone: A加B超过C.
    re.compile(r"^(?P<l>[^，。？是为比]+?(?:加上|连同)[^，。？是为比]+?)(?=比|超过|[高多大低少小]于|不如|不及)"),
)
# One of several as a part of their sum: A和B加起来，A占百分之几.
_SHARE_ZH = re.compile(
    rf"^(?P<l>[^，。？是为比占]+?{_AND}[^，。？是为比占的]+?)(?:[两三四五六七八九十][^，。？占的]{{0,3}})?(?:的(?P<m>[^，。？占的]{{2,12}}?))?"
    rf"的?{_ADDED}(?:的话|[里中内]|当中|来看|来)?[，,]?(?:其中)?[，,]?(?P<a>[^，。？占]{{2,20}}?)(?:一?[项类家种个])?"
    r"(?:所)?占(?:了|到|其中|总数)*的?(?P<q>(?:百分之)?(?:多少|几)|比例|比重|几成|多大比例)"
)
# The same, its part first: A占A和B总数的百分之几.
_SHARE_FIRST_ZH = re.compile(
    rf"^(?P<a>[^，。？占]{{2,20}}?)占(?:了|到)?(?P<l>[^，。？是为比占]+?{_AND}[^，。？是为比占的]+?)的?(?:{_ADDED}|总[数量额])"
    r"的?(?P<q>(?:百分之)?(?:多少|几)|比例|比重|几成|多大比例)"
)
_LISTED = r"(?:(?!\b(?:than|is|are|was|were|of|as)\b)[^,?])+?(?:, (?:(?!\bthan\b)[^,?])+?)*,? and [^,?]+?"
_SUMS_EN = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:combined|total) (?P<m>[\w -]+?) (?:of|in|from|for|on|at) (?P<l>{_LISTED})(?= {AUXILIARY_EN}\b|$)",
        rf"\bsum of (?P<l>{_LISTED})(?= {AUXILIARY_EN}\b|$)",
        rf"(?:(?<=than )|(?<= as )|(?<=of )|(?<=times ))(?P<l>{_LISTED})(?: \w+)?"
        r" (?:combined|(?:put |taken |added )?together)\b",
        rf"^(?:{AUXILIARY_EN} )?(?P<l>{_LISTED}),? (?:combined|(?:put |taken |added )?together|between them),?(?= \w)",
    )
)
_SHARE_EN = r"(?:share|percentage|per ?cent|pct|proportion|fraction|part)"
_TOGETHER_EN = r"(?:combined|(?:put |taken |added |counted )?together|altogether|in all)"
_SHARES_EN = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"^(?:out )?of (?:all )?(?:the )?(?P<l>{_LISTED}) {_TOGETHER_EN}, what {_SHARE_EN} {AUXILIARY_EN} (?P<a>.+)$",
        rf"^(?:taking|putting|adding|counting|with) (?:the )?(?P<l>{_LISTED}) {_TOGETHER_EN},"
        rf" what {_SHARE_EN} {AUXILIARY_EN} (?:already |still )?(?P<a>.+)$",
        rf"\bwhat {_SHARE_EN} of (?:all )?(?:the )?(?P<l>{_LISTED}) {_TOGETHER_EN} {AUXILIARY_EN} (?P<a>.+)$",
    )
)
_COMPARES = re.compile(
    rf"倍|占|\b(?:percent\w*|per cent|share|proportion|fraction)\b"
    rf"|{THAN_ZH}|[超多少高低大小]过|[多少高低大小]于|差"
    rf"|\bhow many times\b|\b{ER_EN}\b.*\bthan\b"
    r"|\b(?:exceed|surpass|outstrip|outnumber|outweigh|outdo|outdid|outperform)\w*|\bratio\b|\bdiffer\w*",
    re.IGNORECASE,
)
_SPLIT_ZH = re.compile(_AND)
_SPLIT_EN = re.compile(r",? and |, ")


@dataclass(frozen=True, slots=True)
class Sum:
    """A question with a mark for the sum of several things, and these things.

    `part` is what is asked for as a part of the sum, where it is one of the things.
    """

    text: str
    things: tuple[str, ...]
    part: str = ""

    def within(self) -> tuple[str, ...] | None:
        """The one of the things that is asked for as a part of their sum, and the others."""
        part = {term for term, _ in terms_of(self.part)}
        named = [{term for term, _ in terms_of(thing)} for thing in self.things]
        # One that is said whole, with a measure or not, else the one that has most of the words: the outdoor ones.
        own = [at for at, terms in enumerate(named) if terms and terms <= part]
        most = max((len(part & terms) for terms in named), default=0)
        if len(own) != 1:
            own = [at for at, terms in enumerate(named) if most and len(part & terms) == most]
        if len(own) != 1:
            return None
        return (self.things[own[0]], *(thing for at, thing in enumerate(self.things) if at != own[0]))

    def sides(self, parts: tuple[str, ...]) -> tuple[tuple[str, ...], int] | None:
        """The two sides with the things that stand for the mark, and how many of them are on the first side."""
        marked = [MARK in part for part in parts]
        if self.part or len(parts) != 2 or sum(marked) != 1:
            return None
        other = parts[marked.index(False)]
        things = tuple(_with_measure_of(thing, self.things[-1], other) for thing in self.things)
        expanded = [tuple(part.replace(MARK, thing) for thing in things) if MARK in part else (part,) for part in parts]
        return (*expanded[0], *expanded[1]), len(expanded[0])


def _with_measure_of(thing: str, last: str, other: str) -> str:
    """A thing with the Chinese measure that the last of them says for all, as the other side does: 政府和个人支出."""
    measure = commonprefix((last[::-1], other[::-1]))[::-1]
    return thing if len(measure) < 2 or not HANZI.match(measure) or thing.endswith(measure) else f"{thing}{measure}"


def _listed(text: str, language: Language) -> tuple[str, ...]:
    """The things of a list."""
    split = _SPLIT_ZH if language == "zh" else _SPLIT_EN
    return tuple(part.strip() for part in split.split(text) if part.strip())


def _share_of_sum(text: str, language: Language) -> Sum | None:
    """The sum of which one of its own things is asked for as a part."""
    patterns = (_SHARE_ZH, _SHARE_FIRST_ZH) if language == "zh" else _SHARES_EN
    asked = next(filter(None, (pattern.search(text) for pattern in patterns)), None)
    if asked is None:
        return None
    things = _listed(asked["l"], language)
    if language == "en":
        return Sum(f"what share of {MARK} is {asked['a']}", things, asked["a"])
    measure = asked.groupdict().get("m")
    return Sum(f"{f'{measure}，' if measure else ''}{asked['a']}占{MARK}的{asked['q']}", things, asked["a"])


def summed(text: str, language: Language) -> Sum | None:
    """The sum that a question sets against one other thing; None where there is none."""
    if not _COMPARES.search(text):
        return None
    if (share := _share_of_sum(text, language)) is not None:
        return share
    for pattern in _SUMS_ZH if language == "zh" else _SUMS_EN:
        if match := pattern.search(text):
            measure = f"{match['m']} of " if match.groupdict().get("m") else ""
            return Sum(f"{text[: match.start()]}{measure}{MARK}{text[match.end() :]}", _listed(match["l"], language))
    return None
