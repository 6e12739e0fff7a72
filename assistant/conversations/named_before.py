"""What an answer names that a follow-up may point at: the items of its list, a person, what was asked for."""

import re
from collections.abc import Sequence

from assistant.questions.phrases import has_han, names_in
from assistant.words.question_words import POSITIONS
from assistant.words.superlatives import LEAST_EN, MOST_EN
from index.terms import tagged_words

_MARKS = re.compile(r"\[\d+\]|\*\*")
_ITEM = r"[A-Z][\w’'&-]*(?: (?:of )?[A-Z0-9][\w’'&-]*){0,3}"
_LIST_EN = re.compile(
    rf"(?P<items>{_ITEM}(?:, {_ITEM})*,? and {_ITEM})(?=[,.;:]|\s\(|\s(?:is|are|was|were|will|have)\b|$)"
)
_LIST_ZH = re.compile(
    r"(?P<items>[\u3400-\u9fffA-Za-z0-9“”《》]{2,12}(?:、[\u3400-\u9fffA-Za-z0-9“”《》]{2,12})*(?:和|与"
    r"|及)[\u3400-\u9fffA-Za-z0-9“”《》]{2,12}?)(?=[，。；将已均都等]|分别|$)"
)
_TITLES = re.compile(r"(?:《[^《》]+》[、，和与及]?){2,}")
_BEFORE_ITEMS = re.compile(r"^.*(?:分别是|分别为|包括|有|是|即|建在)")
_FOREMOST = re.compile(
    rf"(?P<name>(?:The )?{_ITEM})(?: (?:is|was|are|were|remains|remained)|,) (?:by far )?the "
    rf"(?:{MOST_EN}|{LEAST_EN}|most|only)\b"
)
_ORDINAL = re.compile(
    r"第(?P<zh>[一二三四五六七八九])(?:个|条|项|种|座|家|点|位|所)?(?=[呢？?是在有什叫的由]|$)"
    r"|\b(?:the )?(?P<en>first|second|third|fourth|fifth)(?: one)?\b(?=[?.]?$"
    r"| (?:is|was|were|be|begun|built|opened)\b)",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"(?:其他|其余|另外|另)(?:的|[一两二三四几]?[个条项座家种所])?|\bthe others?(?: (?:one|two|three|four))?s?\b",
    re.IGNORECASE,
)
_THESE = re.compile(r"这些(?:当中|之中|里面?|中)?|(?<=which of )(?:these|those|them)\b", re.IGNORECASE)
_IS_SOMEONE = frozenset({"为", "是", "由", "系"})
_LONGEST_PERSON = 5
_FIGURE_OF = re.compile(r"的\d")
_PERSON_TAGS = ("nr", "nrt", "nrfg")


def plain(answer: str) -> str:
    """An answer without its markers and its emphasis."""
    return _MARKS.sub("", answer)


def lead_in(answer: str) -> str:
    """The name that an answer puts forward: **Suzhou**: …; "" where it puts forward a figure or nothing."""
    lead = re.match(r"\*\*([^*]+)\*\*(?:：|: )", answer)
    return lead[1] if lead and not re.search(r"\d", lead[1]) else ""


def foremost_in(answer: str) -> str:
    """What an answer says to be the first of its kind: Harrow is the largest; "" where it does not open with that."""
    said = _FOREMOST.match(plain(answer))
    return said["name"] if said else ""


def items_of(answer: str) -> list[str]:
    """The items of the first list of names in an answer: Line 1, Line 2 and the Airport Line."""
    text = plain(answer)
    if titles := _TITLES.search(text):
        return re.findall(r"《[^《》]+》", titles.group())
    if has_han(text):
        found = _LIST_ZH.search(text)
        items = re.split("[、和与及]", _BEFORE_ITEMS.sub("", found["items"])) if found else []
        # What each of several has is no list of names: 苏州的9827亿元.
        items = [] if any(map(_FIGURE_OF.search, items)) else items
    else:
        found = _LIST_EN.search(text.replace("the ", ""))
        items = re.split(r", and |, | and ", found["items"]) if found else []
    return [item.strip() for item in items if item.strip()]


def pointed_at(question: str, topic: str, answer: str, listed: Sequence[str] = ()) -> str | None:
    """`question` with the items of the answer that it points at put in: the second, the others, which of these."""
    items = list(listed)
    if len(items) < 2:
        return None
    if match := _ORDINAL.search(question):
        position = POSITIONS[(match["zh"] or match["en"]).lower()]
        return _with(question, match, items[position : position + 1])
    if match := _OTHERS.search(question):
        told = _asked_of(topic, answer, items)
        return _with(question, match, [item for item in items if item not in topic and item not in told])
    if match := _THESE.search(question):
        return _with(question, match, items)
    return None


def _asked_of(topic: str, answer: str, items: Sequence[str]) -> list[str]:
    """The items that the last answer told apart, where its question named none itself."""
    return [] if any(item in topic for item in items) else [item for item in items if item in plain(answer)]


def _with(question: str, match: re.Match[str], items: Sequence[str]) -> str | None:
    if not items:
        return None
    last = "和" if has_han(question) else " and "
    said = last.join(filter(None, (("、" if has_han(question) else ", ").join(items[:-1]), items[-1])))
    return question[: match.start()] + said + question[match.end() :]


def person_in(answer: str, topic: str) -> str:
    """The person that an answer names and the question before it did not; "" where there is none."""
    text = plain(answer)
    if has_han(text):
        persons = [(name, after) for name, after in _persons(text) if name not in topic]
        return next((name for name, after in persons if after), persons[0][0] if persons else "")
    unasked = [name for name in names_in(text) if not any(word in topic for word in name.split())]
    return next((name for name in unasked if " " in name), unasked[0] if unasked else "")


def _persons(text: str) -> list[tuple[str, bool]]:
    """The persons of a Chinese text, each with whether it is said that someone is or was that one: 所长为韩明远."""
    words = tagged_words(text)
    found: list[tuple[str, bool]] = []
    for at, (word, tag) in enumerate(words):
        # A given name that is a word of its own is cut off from its surname.
        given = words[at + 1][0] if len(word) == 1 and at + 1 < len(words) else ""
        if tag in _PERSON_TAGS and 1 < len(word + given) < _LONGEST_PERSON and not re.search(r"\W|\d", given):
            found.append((word + given, at > 0 and words[at - 1][0] in _IS_SOMEONE))
    return found


def named_in(answer: str, noun: str) -> str:
    """The name in an answer that ends with `noun`: Fog Signals Act for "that act"; "" where there is none."""
    text = plain(answer)
    if has_han(noun):
        found = re.search(rf"《[^《》]*{re.escape(noun)}》", text)
        return found.group() if found else ""
    return next((name for name in names_in(text) if name.lower().split()[-1] == noun.lower() and " " in name), "")


def title_in(answer: str, topic: str) -> str:
    """What an answer names in title marks or with capitals that the question did not: the Act that "What act…" asks."""
    text = plain(answer)
    if has_han(text):
        return next((name for name in re.findall(r"《[^《》]+》|“[^“”]{2,12}”", text) if name not in topic), "")
    noun = re.match(r"(?:what|which) ([a-z]+)", topic, re.IGNORECASE)
    after = re.search(rf"\b{noun[1]} ({_ITEM})", text) if noun else None
    if after:
        return after[1]
    unasked = [name for name in names_in(text) if " " in name and not any(word in topic for word in name.split())]
    return f"the {unasked[-1]}" if unasked else ""
