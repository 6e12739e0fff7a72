"""Whether a sentence says the contrary of what it rests on: the other direction, done for planned, names swapped."""

import re
from collections.abc import Iterator, Sequence

from assistant.words.superlatives import LEAST_EN, LEAST_ZH, MOST_EN, MOST_ZH
from documents.figures import parse
from documents.numerals import alternatives

NEGATION = re.compile(
    r"不(?!断|仅|同|少|论|管|只|错|久|足|能不|得不|可或缺)|没有|未(?!来)|并非|尚未|无(?!人机|线|论)"
    r"|\b(?:not(?! only)|never|no(?! ?\d| less| fewer)|none|nor|neither|without|cannot|\w+n['’]t|failed to|lacks?)\b",
    re.IGNORECASE,
)
# The two sides of one direction; a sentence that takes one where its evidence takes the other is wrong.
_DIRECTIONS = tuple(
    (re.compile(one, re.IGNORECASE), re.compile(other, re.IGNORECASE))
    for one, other in (
        (
            r"增长|上升|提高|增加|上涨|扩大|\b(?:rise|rises|rose|risen|rising|increas\w+|grow|grows|grew|growth|up|more)\b",
            r"下降|减少|降低|下滑|回落|缩小|\b(?:fall|falls|fell|fallen|falling|decreas\w+|declin\w+|drop\w*|down|cut|cuts"
            r"|reduc\w+|fewer|less)\b",
        ),
        (
            r"高于|多于|大于|\b(?:higher|larger|greater|above|exceed\w*|longer|more)\b",
            r"低于|少于|小于|不及|不如|\b(?:lower|smaller|below|fewer|less|shorter)\b",
        ),
        (
            r"提前|如期|按期|\b(?:ahead|on schedule|on time|early)\b",
            r"推迟|延期|延误|\b(?:behind|late|delay\w*|postpon\w+)\b",
        ),
        (r"流入|进口|\b(?:imports?|imported)\b", r"流出|出口|\b(?:exports?|exported)\b"),
        (
            rf"{MOST_ZH}|\b(?:{MOST_EN}|most)\b",
            rf"{LEAST_ZH}|\b(?:{LEAST_EN}|least)\b",
        ),
    )
)
# What is not there yet, and words with which a sentence may still say so.
_PENDING = re.compile(
    r"正在|在建|尚在|预计|预期|有望|力争|即将|拟[建在于投]|将(?=[在于会要由达建成投开完继])|计划(?=[在于到将投建新用])"
    r"|\b(?:under construction|being built|expect(?:s|ed)?|will|would|plan(?:s|ned)? to|scheduled|intends? to"
    r"|aims? to|is to)\b",
    re.IGNORECASE,
)
_STILL_PENDING = re.compile(
    rf"{_PENDING.pattern}|将|要|应|计划|规划|目标|尚|未|施工|到\d{{4}}年|\b(?:to|should|shall|planned|plans|target|not|going)\b",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"[高多大低少小早晚长短]于|不及|不如|比(?![例率值如]|重[为是达约占较更高低的最])[^，。；]{1,20}?[高低多少大小长短快慢早晚]"
    r"|\b(?:more|less|fewer|(?!rather|other|either|whether)\w+er)\b[^.,;]{0,60}?\bthan\b",
    re.IGNORECASE,
)
_BETWEEN_ALIKE = re.compile(r"^\W*(?:and|or|和|与|及|以及|或|还有|、)?\W*$", re.IGNORECASE)
_RELATIVE = re.compile(r"\b(?:who|which|that)\b|[^\w]+", re.IGNORECASE)


def other_direction(clause: str, alike: Sequence[str]) -> str:
    """The word of `clause` whose contrary stands where its evidence says the same; "" if there is none."""
    for sides in _DIRECTIONS:
        for same, contrary in (sides, sides[::-1]):
            said = same.search(clause)
            if said is None or contrary.search(clause) or any(same.search(part) for part in alike):
                continue
            if any(contrary.search(part) for part in alike):
                return said.group()
    return ""


def passes_as_done(sentence: str, alike: Sequence[str]) -> bool:
    """Whether a sentence says as a fact what its evidence only expects, plans or is still building."""
    return bool(alike) and all(_PENDING.search(part) for part in alike) and not _STILL_PENDING.search(sentence)


def new_comparison(sentence: str, texts: Sequence[str]) -> str:
    """The words with which a sentence says that one thing is more than another, where no text compares anything."""
    match = _COMPARED.search(_without_figures(sentence))
    return match.group() if match and not any(_COMPARED.search(_without_figures(text)) for text in texts) else ""


def _without_figures(text: str) -> str:
    """`text` without its figures, whose own "more than" compares nothing."""
    for figure in reversed(parse(text)):
        text = f"{text[: figure.start]}#{text[figure.end :]}"
    return text


def swapped_names(sentence: str, names: Sequence[str], texts: Sequence[str]) -> str:
    """Two names of a sentence that stand the other way round about the same words in a text; "" if there are none."""
    for first, between, second in _pairs(sentence, names):
        if _BETWEEN_ALIKE.match(between):
            continue
        words = _bare(between)
        here = [_bare(b) for text in texts for a, b, c in _pairs(text, names) if (a, c) == (first, second)]
        there = [_bare(b) for text in texts for a, b, c in _pairs(text, names) if (a, c) == (second, first)]
        if words in there and words not in here:
            return f"{first}{between}{second}"
    return ""


def _pairs(text: str, names: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """The names that follow one another in a text, with what stands between them."""
    if not names:
        return
    name = alternatives(names)
    # First and last name are one.
    spans = [(m.start(), m.end()) for m in re.finditer(rf"(?:{name})(?: (?:{name}))*", text)]
    for (start, end), (begin, stop) in zip(spans, spans[1:], strict=False):
        if text[start:end] != text[begin:stop]:
            yield text[start:end], text[end:begin], text[begin:stop]


def _bare(between: str) -> str:
    return _RELATIVE.sub(" ", between).strip().lower()
