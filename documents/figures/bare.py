"""Decides what a plain integer without a unit means: a year, an age, the number of a thing, or a count."""

import re
from dataclasses import replace

from documents.figures.context import Read
from documents.numerals import listed

_AGE_BEFORE = re.compile(r"\b(?i:aged?|ages|age of|ages of)\s$", re.ASCII)
_YEAR_BEFORE = re.compile(r"(?:在|于|自|从|至|到|截至|公元|\b(?i:in|since|by|until|till|during|years?))\s*$", re.ASCII)
# What grows to 2000 grows to a number.
_REACHED = re.compile(
    r"(?:[增升涨降减跌达扩][\u3400-\u9fff]{0,3}?|提高|发展|壮大)(?:到|至)\s*$"
    r"|\b(?i:gr[eo]w\w*|r[io]se|risen|increas\w+|f[ae]ll\w*|drop\w*|declin\w+|climb\w*|reduc\w+|expand\w*|up|down)"
    r"(?: [a-z]+){0,2} to\s$",
    re.ASCII,
)
# The class of 2008, the model of 2021.
_OF_A_YEAR = frozenset(("届", "级", "版", "款", "期", "号"))
_YEAR_MEANT = re.compile(r"(?:\b(?i:the|its|their|his|her|this|that|of)|['’]s)\s$", re.ASCII)
_YEAR_FOLLOWS = "年至到和与及或底初末的"
_SPAN_AFTER = re.compile(r"\s*(?:间|内|后|前|里|来|中|以|的)")
_ERA_BEFORE = re.compile(r"\b(?:AD|A\.D\.|CE)\s$", re.ASCII)
_ERA_AFTER = re.compile(r"\s?(?:(?P<bc>BCE?|B\.C\.)|CE|AD|A\.D\.)(?![A-Za-z])")
_LABEL = re.compile(
    r"\b(?i:pages?|chapters?|sections?|articles?|figures?|tables?|parts?|volumes?|vol\.|no\."
    r"|(?<!s )(?<!staff )number|level|phase|route"
    r"|line|grade|category|class|season|episode|stage|type|room|gate|platform|step|version|item|rule|act)\s$"
    r"|(?:No\.|#)\s?$",
    re.ASCII,
)
_INITIALS = re.compile(r"(?<![A-Za-z])[A-Z]{2,5}[ -]$", re.ASCII)
_FIRST_LIKELY_YEAR = 1800
_NAME_BEFORE = re.compile(r"(?<![A-Za-z])([A-Z][A-Za-z]*)\s$")
# In a list that began with a count each further name has one of its own: Ashby 210 homes, Corrie 190 and Hay 70.
_MEMBER = r"(?:the )?[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)* \d[\d,.]*"
_IN_A_LIST = re.compile(
    r"\d[\d,.]*(?: (?:of (?:the|its|their|these|all) )?[a-z][a-z-]*){1,4},? (?:and )?"
    rf"(?P<members>(?:{_MEMBER}(?:, and |, | and ))*)(?:the )?(?:[A-Z][\w'’-]* )+$"
)
_NEXT_MEMBER = re.compile(rf"(?:, and|,| and) {_MEMBER}")
_LIST_REACH = 200
_FUNCTION_WORDS = frozenset(
    listed(
        "A About Above After All Almost Among An And Another Approximately Around As At Before Between Both But "
        "By During Each Either Every Exactly Fewer For From Her Here His How If In Including Into It Its Just "
        "Less Like More My Nearly No Not Of On Only Or Our Over Per Roughly Since Some Such Than That The Their "
        "Then There These They This Those Through To Under Until Up Upon Was We Were What When Where Which While "
        "Who With Within Year Years"
    )
)


def as_meant(text: str, span: tuple[int, int], read: Read) -> Read:
    """`read`, whose integer stands at `span`, with the kind that its surroundings give it."""
    figure = read.figure
    start, end = span
    if era := _ERA_AFTER.match(text, end):
        value = -figure.value if era["bc"] else figure.value
        return Read(replace(figure, end=era.end(), value=value, unit="year", kind="year", counted=""))
    if read.scale != 1 or (figure.unit and figure.unit != "year"):
        return read
    first = max(0, start - 28)
    if not figure.unit and _AGE_BEFORE.search(text, first, start):
        return replace(read, figure=replace(figure, unit="year", kind="duration", counted=""))
    if _is_year(text, span, read, first):
        return Read(replace(figure, unit="year", kind="year", counted=""))
    return Read(replace(figure, kind="ordinal")) if _is_label(text, start, first, read) else read


def _is_year(text: str, span: tuple[int, int], read: Read, first: int) -> bool:
    figure, (start, end) = read.figure, span
    dated = _YEAR_BEFORE.search(text, first, start)
    if figure.unit == "year":  # in 911 年, but not 300年间
        short = end - start <= 3 and text[figure.end - 1] == "年" and not figure.approximation
        return bool(dated) and short and not _SPAN_AFTER.match(text, figure.end)
    if _ERA_BEFORE.search(text, first, start):
        return True
    if (
        end - start != 4
        or not 1000 <= figure.value <= (2199 if dated else 2099)
        or figure.approximation in ("over", "nearly", "under")
    ):
        return False
    # ISO 1461: no year of so long ago goes with what a standard is called by.
    if figure.value < _FIRST_LIKELY_YEAR and _INITIALS.search(text, first, start):
        return False
    if _REACHED.search(text, first, start) and text[figure.end : figure.end + 1] != "年":
        return False
    if figure.counted and not figure.counted.isascii() and figure.counted not in _OF_A_YEAR:
        return False
    if figure.counted and not dated and (figure.value % 100 == 0 or not _YEAR_MEANT.search(text, first, start)):
        return False
    follows = text[figure.end : figure.end + 2].strip()[:1]
    return bool(dated) or not "\u4e00" <= follows <= "\u9fff" or follows in _YEAR_FOLLOWS


def _is_label(text: str, start: int, first: int, read: Read) -> bool:
    """Route 99, article 11, 99号公路: the number of one thing, not a number of things."""
    figure = read.figure
    if figure.unit or figure.approximation:
        return False
    if figure.counted == "号" or _LABEL.search(text, first, start):
        return True
    name = _NAME_BEFORE.search(text, first, start)
    counts = figure.counted and figure.value != 1  # "Apollo 1 test" counts no tests
    if name is None or counts or name[1] in _FUNCTION_WORDS:
        return False
    listed_before = _IN_A_LIST.search(text, max(0, start - _LIST_REACH), start)
    following = _NEXT_MEMBER.match(text, figure.end)
    others = f"{listed_before['members'] if listed_before else ''} {following[0] if following else ''}"
    # Flight 17 and Flight 370 are numbered, not counted.
    return listed_before is None or not others.strip() or name[1] in others
