"""The things that a text tells apart by a number or letter: 3号线, phase II, 第五届, type B, C919, version 2.0."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from documents.figures import parse
from documents.numerals import CARDINALS, ORDINAL_WORDS, from_chinese, from_ordinal, listed
from documents.scripts import HANZI
from index.terms import english_terms, is_stop_word, word_meanings
from index.tokens import stem

_JOINT_ZH = r"(?:、|和|与|及|至|到|~|—|–|-)"
_NUMBER_ZH = r"(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]|\d{1,3}|[Ⅰ-Ⅻ]|[IVX]{1,4})"
_LETTERED_ZH = r"(?:\d?[A-Z]{1,2})"
# 第五次封湖, 第二季度; a rank is no name: 第二大, 第一位.
_ORDINAL_ZH = re.compile(
    rf"第(?P<number>{_NUMBER_ZH})(?![大位名多高长的一二三四五六七八九十百\d]|产业)"
    r"(?P<kind>[个次届期批轮代季]?)(?P<head>[\u3400-\u9fff]{0,12})"
)
# 三级手术, 1、2号线; how many there are is no name: 分三期.
_NUMBERED_ZH = re.compile(
    rf"(?<![\d一二三四五六七八九十百千万亿月.分A-Za-z])第?"
    rf"(?P<numbers>{_NUMBER_ZH}(?:(?:号线?|期)?{_JOINT_ZH}第?{_NUMBER_ZH})*)"
    r"(?P<kind>号(?![召称码])|期(?![间货望待刊限末])|季度|[级类等代环])(?P<head>[\u3400-\u9fff]{0,3})"
)
_LETTER_ZH = re.compile(
    rf"(?<![A-Za-z0-9])(?P<numbers>{_LETTERED_ZH}(?:[级类型座栋区]?{_JOINT_ZH}{_LETTERED_ZH})*)"
    r"(?P<kind>[级类型座栋区轮组股馆口段标班]|号线)(?P<head>[\u3400-\u9fff]{0,3})"
)
# 嫦娥五号, 东风三号.
_NAMED_ZH = re.compile(rf"(?P<head>[\u3400-\u9fff]{{2}})(?P<number>{_NUMBER_ZH})号")
_HALF_ZH = re.compile(r"(?P<half>[上下])半年")
_PLAN_ZH = re.compile(r"(?<![一二三四五六七八九十])(?P<number>十[一二三四五])五(?![年个家项十百千万亿])")
_ROMAN = {word: n for n, word in enumerate(listed("i ii iii iv v vi vii viii ix x xi xii"), 1)} | {
    chr(first + n): n for n in range(1, 13) for first in (0x215F, 0x216F)
}
_CARDINALS = {word: n for n, word in enumerate(CARDINALS[:11]) if n}
_ORDINAL_EN = re.compile(
    rf"\b(?P<number>{ORDINAL_WORDS}|\d{{1,2}}(?:st|nd|rd|th))(?P<words>(?: (?:[a-z][a-z-]+|[\u3400-\u9fff]+)){{1,4}})",
    re.IGNORECASE,
)
_THINGS_EN = (
    r"phase|line|unit|plant|block|store|stage|grade|level|type|class|tier|zone|section|chapter|round|volume|gate|pier"
    r"|berth|terminal|platform|ward|room|category|generation|runway|reactor|building|school|factory|hall|route|ship"
    r"|vessel|ferry|boat|mine|shaft|well|bridge|tunnel|tower|camp|batch|series|model|group|team|lot|sector|wing|bus"
    r"|tram|dock|quay|warehouse|kiln|furnace|mill|boiler|turbine|substation|pavilion|plot|borehole|silo|laboratory"
    r"|mission|pump|tank|workshop|hangar|version|edition|dam|lock|greenhouse|pond|site|pit"
)
_NUMBER_EN = rf"(?:\d{{1,2}}[A-Z]?(?![,.]?\d)|(?:{'|'.join([*_ROMAN, *_CARDINALS])})\b|(?-i:[A-Z]{{1,2}})\b)"
_NUMBERED_EN = re.compile(
    rf"\b(?P<head>{_THINGS_EN})s?[ -](?:no\.? ?|number )?"
    rf"(?P<numbers>{_NUMBER_EN}(?:(?:, and | and | or | to |, |–|-){_NUMBER_EN})*)(?!\s?%)",
    re.IGNORECASE,
)
_NUMBER_FIRST_EN = re.compile(
    rf"\bno\. ?(?P<number>\d{{1,2}}) (?P<words>(?:[a-z]+ )?(?:{_THINGS_EN}))\b", re.IGNORECASE
)
# Any other noun with a number behind it: depot 3; not what is measured or counted: reached 40 km, about 12 ships.
_ANYTHING_EN = re.compile(
    r"\b(?P<head>[A-Za-z][a-z]{3,})(?<!ed)(?<!ly)(?<!ing) (?:[Nn]o\. ?)?(?P<number>\d{1,2}[A-Z]?)\b"
    r"(?![,.]?\d|\s?[%°]|[-–/]| (?:per|percent|million|billion|thousand|hundred|of|to)\b)"
)
# The next of things that were just told of: the third fair drew 8,200 visitors; the second, held in 2022, drew 5,600.
_BARE_EN = re.compile(
    rf"\bthe (?P<number>{ORDINAL_WORDS})(?=[,;.)]| (?:was|is|were|had|has|drew|one|in|of|on|at)\b| \d)", re.IGNORECASE
)
# The edition before or after the one that was just told of: 第八届接待14.5万人次，上一届为9.2万人次.
_BESIDE_ZH = re.compile(r"(?<![比较])(?P<to>[上前下后])一?(?P<kind>届)(?!政府|党|领导|人大)")
_BESIDE_EN = re.compile(r"(?i)\bthe (?:(?P<before>previous|preceding)|next|following) (?:one|edition|session)\b")
_NO_NAME_ZH = re.compile(r"^(?:于|在|是|为|则|的|有|共|将|由|已|，)")
_NAMED_EN = re.compile(
    r"\b(?P<head>[A-Z][A-Za-z’']*[a-z])[ -](?P<number>\d{1,3})\b"
    r"(?![,.]\d|%|-| (?:per|million|billion|thousand)\b)"
)
_MODEL = re.compile(r"(?<![A-Za-z0-9])(?P<head>[A-Z]{1,5})-?(?P<number>\d{1,4}(?:\.\d)?[A-Z]{0,2})(?![A-Za-z0-9])")
_VERSION = re.compile(
    r"(?<![\d.])(?P<before>\d{1,2}\.\d)(?=版)|\bversion (?P<behind>\d{1,2}(?:\.\d{1,2})?)\b"
    r"|(?<=[\u3400-\u9fffA-Za-z])\s?(?P<bare>\d\.0)(?![\d%]|\s?[a-z万亿元米倍个吨])"
)
_NETWORK = re.compile(r"(?<![\w.])(?P<number>\d)G(?![A-Za-z0-9])")
# The space that many set between a digit and a character: 第 33 届, 3 号线.
_GAP_ZH = re.compile(r"(?<=第) +(?=\d)|(?<=\d) +(?=[\u3400-\u9fff])")
_MONTHS = frozenset(listed("january february march april may june july august september october november december"))
_ITEM = re.compile(rf"{_JOINT_ZH}|, and | and | or | to |, ")
_RANGE = re.compile(r"至|到|~|—|–|-| to ")
# What is held again and again, each time with the next number.
_EVENTS = listed(
    "congress conference forum summit expo exposition fair festival games symposium championship exhibition "
    "competition contest assembly tournament biennale marathon census"
)
# What no dictionary has as the English of a Chinese measure word.
_ENGLISH: dict[str, tuple[str, ...]] = {
    "届": (*_EVENTS, "edition", "session", "class"),
    "轮": ("round",), "批": ("batch", "lot"), "级": ("class", "tier"), "五": ("plan",),
    "半年": ("half",), "季": ("season", "quarter"), "座": ("block", "tower"), "栋": ("block",),
}  # fmt: skip
# The kinds whose number is part of a name, so that one which the articles never give is not there.
_FIRM = frozenset({"号", "号线", "期", "届", "no", "thing", "name", "model", "型", "座", "栋", "标", "段", "version"})
_EVENT_STEMS = frozenset(map(stem, _EVENTS))
_MOST_IN_RANGE = 20


@dataclass(frozen=True, slots=True)
class Designation:
    """One of the things that a text tells apart: its number or letter, how that is given, and what the thing is.

    `start` and `end` are its offsets; `kind` is the measure word in Chinese, else "th", "no", "name", "model" or so.
    """

    number: str
    kind: str
    head: str
    start: int
    end: int

    @property
    def is_firm(self) -> bool:
        """Whether the number is part of a name, not a rank."""
        return self.kind in _FIRM or (self.kind == "th" and self.head in _EVENT_STEMS)


@lru_cache(maxsize=4096)
def designations(text: str) -> tuple[Designation, ...]:
    """Everything that a text tells apart by number, in order."""
    found = [*_chinese_with_gaps(text)] if HANZI.search(text) else []
    found += _english(text)
    found += _in_both(text)
    found = sorted(found, key=lambda d: d.start)
    found = [*_named_after_others(found), *_next_of(found, text)]
    return tuple(sorted([*found, *_beside_others(found, text)], key=lambda d: d.start))


def _named_after_others(found: Sequence[Designation]) -> Iterator[Designation]:
    """The designations, each that has no name with that of the one before: 第四届论坛……第三届于2022年."""
    last = None
    for one in found:
        nameless = one.kind == "届" and (not one.head or _NO_NAME_ZH.match(one.head))
        yield replace(one, head=last.head) if nameless and last is not None else one
        if one.kind == "届" and not nameless:
            last = one


def _next_of(found: Sequence[Designation], text: str) -> Iterator[Designation]:
    """The next of things in order that are only called by their number: the second, held in 2022."""
    for match in _BARE_EN.finditer(text):
        before = [d for d in found if d.kind == "th" and d.start < match.start("number")]
        alike = [d for d in before if d.start == before[-1].start]
        number = str(from_ordinal(match["number"]))
        yield from (replace(d, number=number, start=match.start("number"), end=match.end("number")) for d in alike)


def _beside_others(found: Sequence[Designation], text: str) -> Iterator[Designation]:
    """The edition before or after the last one that is told of by its number: 上一届, the previous edition."""
    for match in (*_BESIDE_ZH.finditer(text), *_BESIDE_EN.finditer(text)):
        words = match.groupdict()
        step = -1 if words.get("before") or words.get("to", "") in ("上", "前") else 1
        alike = (d for d in found if d.kind == words.get("kind", "th") and d.number.isdigit())
        before = [d for d in alike if d.start < match.start()]
        last = (d for d in before if d.start == before[-1].start)
        yield from (replace(d, number=str(int(d.number) + step), start=match.start(), end=match.end()) for d in last)


def of_one_kind(one: Designation, other: Designation) -> bool:
    """Whether two designations tell the same kind of thing apart: 3号线 and line 4, but not 3号线 and 4号楼."""
    han = [bool(HANZI.search(d.kind + d.head)) for d in (one, other)]
    if all(han):
        return one.kind == other.kind and _of_one_head(one, other)
    if not any(han):
        return (one.kind, one.head) == (other.kind, other.head)
    chinese, english = (one, other) if han[0] else (other, one)
    return english.kind in {"th", "no"} and english.head in _meant(chinese.kind, chinese.head)


def _of_one_head(one: Designation, other: Designation) -> bool:
    if one.kind in {"期", "季度", "半年", "五"}:
        return True
    if one.kind == "name":
        return one.head == other.head
    if one.kind in "届次批轮个季第代":
        # 第六届进博会 is what 第五届中国国际进口博览会 was.
        return _is_short_for(one.head[:2], other.head) or _is_short_for(other.head[:2], one.head)
    return one.head[:1] == other.head[:1]


def _is_short_for(short: str, name: str) -> bool:
    position = 0
    for sign in short:
        position = name.find(sign, position) + 1
        if not position:
            return False
    return True


@lru_cache(maxsize=1024)
def _meant(kind: str, head: str) -> frozenset[str]:
    """The English stems that may stand for a Chinese measure word and what it tells apart."""
    words = {kind, *(head[:size] for size in range(1, 4))} - {"号", "name", ""}
    said = frozenset[str]().union(*(word_meanings(word) for word in words))
    return said | {stem(word) for word in _ENGLISH.get(kind, ())}


def _chinese_with_gaps(text: str) -> Iterator[Designation]:
    """The Chinese designations, read without the spaces beside digits, where they stand in `text` itself."""
    gaps = {i for match in _GAP_ZH.finditer(text) for i in range(*match.span())}
    kept = [i for i in range(len(text)) if i not in gaps]
    for one in _chinese("".join(text[i] for i in kept)):
        yield replace(one, start=kept[one.start], end=kept[one.end - 1] + 1)


def _chinese(text: str) -> Iterator[Designation]:
    for match in _ORDINAL_ZH.finditer(text):
        kind = match["kind"] or "第"
        # What comes again and again may go without its name: 第三届于2022年.
        named = len(match["head"]) > 1 or kind == "届"
        if named and kind != "期" and not match["head"].startswith("度"):
            yield Designation(_number(match["number"]), kind, match["head"], match.start(), match.end("kind"))
    for match in _NUMBERED_ZH.finditer(text):
        yield from _each(match, match["kind"], match["head"])
    for match in _LETTER_ZH.finditer(text):
        yield from _each(match, match["kind"], "" if match["kind"] != "号线" else "线")
    for match in _NAMED_ZH.finditer(text):
        yield Designation(_number(match["number"]), "name", match["head"], match.start(), match.end())
    for match in _HALF_ZH.finditer(text):
        yield Designation("1" if match["half"] == "上" else "2", "半年", "", match.start(), match.end())
    for match in _PLAN_ZH.finditer(text):
        yield Designation(_number(match["number"]), "五", "", match.start(), match.end())


def _english(text: str) -> Iterator[Designation]:
    for match in _ORDINAL_EN.finditer(text):
        number = str(from_ordinal(match["number"]))
        for term in english_terms(match["words"]):
            yield Designation(number, "th", term, match.start(), match.end("number"))
        first = match["words"].split()[0]
        if re.fullmatch(_THINGS_EN, first, re.IGNORECASE):
            yield Designation(number, "no", stem(first.lower()), match.start(), match.end("number"))
    yield from _called_by_number(text)


def _called_by_number(text: str) -> Iterator[Designation]:
    """The English things that a number stands behind, or before as No. 2."""
    for match in _NUMBERED_EN.finditer(text):
        yield from _each(match, "no", stem(match["head"].lower()))
    for match in _ANYTHING_EN.finditer(text):
        head = match["head"].lower()
        if head in _MONTHS or is_stop_word(head) or re.fullmatch(rf"(?:{_THINGS_EN})s?", head):
            continue
        if not _is_amount(match.start("number"), text):
            yield Designation(_number(match["number"]), "thing", stem(head), match.start(), match.end())
    for match in _NUMBER_FIRST_EN.finditer(text):
        yield Designation(match["number"], "no", stem(match["words"].split()[-1].lower()), match.start(), match.end())
    for match in _NAMED_EN.finditer(text):
        head = match["head"].lower()
        if head in _MONTHS or is_stop_word(head) or re.fullmatch(_THINGS_EN, head):
            continue
        if not _is_amount(match.start("number"), text):
            yield Designation(match["number"], "name", head, match.start(), match.end())


def _is_amount(position: int, text: str) -> bool:
    """Whether the number at `position` has a unit or counts something."""
    return any(figure.start == position for figure in parse(text) if figure.unit or figure.counted)


def _in_both(text: str) -> Iterator[Designation]:
    for match in _MODEL.finditer(text):
        if _is_amount(match.start(), text):
            continue
        yield Designation(match["number"], "model", match["head"], match.start(), match.end())
        if match["head"] == "Q" and match["number"] in {"1", "2", "3", "4"}:
            yield Designation(match["number"], "th", "quarter", match.start(), match.end())
    for match in _VERSION.finditer(text):
        number = match["before"] or match["behind"] or match["bare"]
        yield Designation(number, "version", "", match.start(), match.end())
    for match in _NETWORK.finditer(text):
        yield Designation(match["number"], "G", "", match.start(), match.end())


def _each(match: re.Match[str], kind: str, head: str) -> Iterator[Designation]:
    """A designation for each number of a list or range: lines 1 and 2, 1至4号线."""
    numbers = [_number(part) for part in _ITEM.split(re.sub(r"[号线期第级类型座栋区]", "", match["numbers"])) if part]
    if len(numbers) == 2 and _RANGE.search(match["numbers"]) and all(number.isdigit() for number in numbers):
        first, last = map(int, numbers)
        numbers = [str(n) for n in range(first, last + 1)] if last - first < _MOST_IN_RANGE else numbers
    for number in numbers:
        yield Designation(number, kind, head, match.start(), match.end("numbers"))


def _number(written: str) -> str:
    """A number or letter as it is compared: 三, III and 3 are one."""
    small = written.lower()
    if small in _ROMAN and (written.isupper() or not written.isascii() or len(small) > 1):
        return str(_ROMAN[small])
    if small in _CARDINALS:
        return str(_CARDINALS[small])
    if HANZI.match(written):
        return str(int(from_chinese(written)))
    return str(int(written)) if written.isdigit() else written.upper()
