"""Follow-ups that ask for the same in another unit: in dollars?, 换算成美元."""

import re

from assistant.conversations.asking_otherwise import ASKED_ZH
from assistant.questions.phrases import has_han
from documents.figures import CALENDAR, parse

_ASKED_ZH = re.compile(
    r"^(?:那么?|请|能|可以|能不能|把它|它)*(?:换算|折合|折算|转换|换|转|用|以|按)(?:成|为|作)?(?P<unit>[\u3400-\u9fff]{1,4}?)"
    r"(?:来?(?:计算?|算|表示|说|讲))?(?:呢|吗|的话|是|等于|大约|约|有)*(?:多少)?$"
)
_ASKED_EN = re.compile(
    r"^(?:(?:and|but|so)\b[, ]*)*how many (?P<many>[a-z]+(?: [a-z]+)?) (?:is|was|are|were|would) (?:that|it|this|they)"
    r"(?: be)?$"
    r"|^(?:(?:and|but|so)\b[, ]*)*(?:(?:what|how much) (?:is|was|would|are|were) (?:that|it|this|they)(?: be)? )?"
    r"(?:(?:convert|converted|expressed?|put)(?: (?:that|it|this))? )?(?:in|to|into) (?P<unit>[A-Za-z. ]{2,20}?)"
    r"(?:,? please)?$",
    re.IGNORECASE,
)


# What may be a unit behind the word that asks how many, the longest first: million kroner, 亿元.
_AMOUNT_ASKED = re.compile(
    r"\bhow (?:many|much) (?P<en>[a-z]+(?: (?!in\b)[a-z]+)?)\b|(?:多少|几)(?P<zh>[\u3400-\u9fff]{1,5})"
    r"|\bin (?P<last>[a-z]+(?: [a-z]+)?)$",
    re.IGNORECASE,
)


def _unit_of(bare: str) -> str:
    asked = (_ASKED_ZH if has_han(bare) else _ASKED_EN).match(bare)
    unit = asked[asked.lastgroup] if asked and asked.lastgroup else ""
    return unit if unit and _is_unit(unit) else ""


def _is_unit(word: str) -> bool:
    """Whether a word is what amounts are told in; a month or a day says when, or for how long."""
    text = f"5{'' if has_han(word) else ' '}{word}"
    figures = parse(text)
    return (
        len(figures) == 1
        and figures[0].kind not in {*CALENDAR, "duration"}
        and bool(figures[0].unit)
        and figures[0].text == text
    )


def asks_unit(bare: str) -> bool:
    """Whether a follow-up asks for nothing but another unit."""
    return bool(_unit_of(bare))


def in_unit(bare: str, topic: str) -> str:
    """The earlier question asked for in the unit that a follow-up names; "" for all others."""
    unit = _unit_of(bare)
    if not unit or has_han(bare) != has_han(topic):
        return ""
    body = topic.rstrip("？?。. ")
    if held := _unit_asked_in(body):
        return f"{body[: held[0]]}{unit}{body[held[1] :]}{'？' if has_han(topic) else '?'}"
    return f"{ASKED_ZH.sub('', body)}是多少{unit}？" if has_han(topic) else f"{body} in {unit}?"


def _unit_asked_in(body: str) -> tuple[int, int] | None:
    """Where a question says in which unit it wants an amount: how many kilometres long, 多少亿元."""
    for asked in _AMOUNT_ASKED.finditer(body):
        start = next(asked.start(group) for group in ("en", "zh", "last") if asked[group])
        said = body[start : asked.end()]
        ends = range(len(said), 0, -1) if has_han(said) else [len(said), len(said.split()[0])]
        if end := next((end for end in ends if _is_unit(said[:end])), 0):
            return start, start + end
    return None
