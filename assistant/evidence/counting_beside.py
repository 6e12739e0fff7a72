"""How far a figure counts, or is measured in, what a question names: by the words right beside it."""

import re
from collections.abc import Sequence

from assistant.evidence.demands import asked_nouns
from documents.figures import Figure
from documents.scripts import HANZI
from index.terms import question_terms, tagged_words

_ASKED_NOUN = re.compile(
    r"(?:多少|(?<!哪)几)(?P<measure>[个家项类件名位座种条所批只台款次场层倍]?)(?P<noun>[\u3400-\u9fff]{1,6})"
)
ENGLISH_COUNTED = re.compile(
    r"\bhow many ([A-Za-z0-9&'’ -]{3,90}?)"
    r"(?=\s+(?:is|are|was|were|did|does|do|has|have|had|can|could|will|would|took|take)\b|[?,.]|$)",
    re.IGNORECASE,
)
# What a figure counts: the words after it, up to a break, a figure or the words that say where and when.
_PHRASE = re.compile(
    r"(?:[^,;.()0-9]|\d(?=[A-Z])){0,90}?(?=[,;.()]|\d(?![A-Z])|\b(?:in|by|at|from|for|under|with|which|that|had|were|was)\b|$)"
)
_LEFT_OUT = re.compile(
    r"^\s*(?:(?:is|are|was|were|has|have|had|remain\w*|in|by|at|for|from|on|under|and)\b|[,;.](?!\d)|$)"
)
# What they are is what is counted: 212 are scientists and 97 are technicians.
_ARE = re.compile(r"^\s*(?:are|were) (?:[a-z]+ )?(?!others?\b)[a-z]+[^s\W]s\b")
_PLURAL = re.compile(
    r"[a-z]s\b|\b(?:people|children|staff|personnel|police|cattle|sheep|fish|aircraft|feet|teeth|mice|crew|youth"
    r"|livestock|poultry|\w*men)\b",
    re.IGNORECASE,
)
# A part of what was counted before, which is no other one that is counted alike.
_OF_THEM = re.compile(r"\s*of (?:them|these|those|which|whom)\b")
_NUMBER = re.compile(r"\d[\d,.]*")
# What may stand between a noun and its figure.
BEFORE_FIGURE = re.compile(
    r"(?:大约|约|共有?|仅有?|只有|超过|突破|接近|近|已|也|又|还|则)?"
    r"(?:达到?|[增升降]至|(?:增加|增长|提高|上升|下降)[到至]|为|是|有)?(?:了|约|近|超)?$"
)
_PAUSES = re.compile(r"[，,、；;。：]|\d")
# After these characters a noun begins; after others it goes on: 万吨级泊位.
_HAVING = frozenset(("", "有", "为", "是", "共", "设", "达"))
NOUN = 2
# Verbs, adverbs and what joins them; words that the tagger has for nouns.
_NO_NOUN = frozenset("vdpucrfb")
_LEADS_ON = re.compile("其中|实际|目前")
_WITHOUT_ITS_NOUN = 0.5


def counted_with(figure: Figure, text: str, rivals: Sequence[Figure]) -> Figure:
    """The figure that says what is counted where this one leaves it out: 28 laboratories were ready and 6 were not."""
    behind = text[figure.end :]
    if figure.unit or _ARE.match(behind) or not (_LEFT_OUT.match(behind) or _has_no_plural(figure, text)):
        return figure
    before = [rival for rival in rivals if rival.end <= figure.start and not rival.unit]
    return counted_with(before[-1], text, rivals) if before else figure


def _has_no_plural(figure: Figure, text: str) -> bool:
    """Whether no noun in the plural follows a number in English: 14 looms running, 5 idle."""
    phrase = _PHRASE.match(text[figure.start + _past_number(figure) :])
    if HANZI.search(text) or phrase is None or _OF_THEM.match(phrase.group()):
        return False
    return not _PLURAL.search(phrase.group())


def counts_what_is_asked(question: str, figure: Figure, text: str, rivals: Sequence[Figure]) -> float:
    """How far the figure counts, or is measured in, what the question names."""
    counted = ENGLISH_COUNTED.search(question)
    if counted is not None:
        asked = set(question_terms(counted[1]))
        phrase = _PHRASE.match(text[figure.start + _past_number(figure) :])
        told = set(question_terms(phrase.group())) if phrase else set()
        # Of joint laboratories, those that are jointly built are none: the noun itself is what counts.
        nouns = [noun for noun in asked_nouns(question, "en") if noun in counted[1].split()]
        own = set(question_terms((nouns or counted[1].split())[-1]))
        known = 1.0 if not own or own & told else _WITHOUT_ITS_NOUN
        return 1.5 * known * len(asked & told) / len(asked) if asked else 0.0
    head = _ASKED_NOUN.search(question)
    if head is not None:
        measure = float(bool(figure.counted) and head["measure"] == figure.counted)
        figure = _goes_on_from(figure, text, rivals)
        if any(_named_after(head["noun"], rival, text) for rival in rivals):
            return 0.5 * measure + _named_after(head["noun"], figure, text)
        return 0.5 * measure + float(_named_in_front(head["noun"], text, rivals) == figure)
    unit = re.sub(
        r"^[^A-Za-z\u3400-\u9fff]*(?:[万亿千百]|trillion|billion|million|thousand)*\s*", "", figure.text[-24:]
    )
    return float(len(unit) > 1 and unit.lower() in question.lower())


def _goes_on_from(figure: Figure, text: str, rivals: Sequence[Figure]) -> Figure:
    """The figure that a Chinese one goes on from with a verb alone before it: 需要矿工3万人，实有2万人，尚缺1万人."""
    before = next((r for r in reversed(rivals) if r.end <= figure.start), None)
    if before is None or (before.unit, before.counted) != (figure.unit, figure.counted) or not figure.counted:
        return figure
    words = tagged_words(_LEADS_ON.sub("", _PAUSES.split(text[before.end : figure.start])[-1]))
    bare = words and all(tag[0] in _NO_NOUN for _, tag in words)
    return _goes_on_from(before, text, rivals) if bare else figure


def _named_after(noun: str, figure: Figure, text: str) -> float:
    """How much of a Chinese noun stands with a figure or right behind it."""
    after = text[figure.start : figure.end] + _PAUSES.split(text[figure.end : figure.end + 8])[0]
    pairs = [noun[i : i + 2] for i in range(max(1, len(noun) - 1))]
    return sum(pair in after for pair in pairs) / len(pairs)


def _named_in_front(noun: str, text: str, rivals: Sequence[Figure]) -> Figure | None:
    """The only figure with a Chinese noun right in front: 研究人员18人; 共有泊位126个 goes before 万吨级泊位48个."""
    end = noun[-NOUN:]
    fronts = [(r, _PAUSES.split(BEFORE_FIGURE.sub("", text[: r.start]))[-1]) for r in rivals]
    named = [(r, front.removesuffix(end)) for r, front in fronts if front.endswith(end)]
    bare = [r for r, front in named if front[-1:] in _HAVING]
    only = bare or [r for r, _ in named]
    return only[0] if len(only) == 1 else None


def _past_number(figure: Figure) -> int:
    """Where the number of a figure ends in it: after 200,000 in "more than 200,000"."""
    number = _NUMBER.search(figure.text)
    return number.end() if number else len(figure.text.split(" ")[0])
