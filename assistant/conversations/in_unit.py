"""Follow-ups that ask for the same in another unit: in dollars?, 换算成美元."""

import re

from assistant.conversations.asking_otherwise import ASKED_ZH
from assistant.questions.phrases import has_han
from documents.figures import parse

_ASKED_ZH = re.compile(
    r"^(?:那么?|请|能|可以|能不能|把它|它)*(?:换算|折合|折算|转换|换|转|用|以|按)(?:成|为|作)?(?P<unit>[\u3400-\u9fff]{1,4}?)"
    r"(?:来?(?:计算?|算|表示|说|讲))?(?:呢|吗|的话|是|等于|大约|约|有)*(?:多少)?$"
)
_ASKED_EN = re.compile(
    r"^(?:(?:and|but|so)\b[, ]*)*(?:(?:what|how much) (?:is|was|would|are|were) (?:that|it|this|they)(?: be)? )?"
    r"(?:(?:convert|converted|expressed?|put)(?: (?:that|it|this))? )?(?:in|to|into) (?P<unit>[A-Za-z. ]{2,20}?)"
    r"(?:,? please)?$",
    re.IGNORECASE,
)


def _unit_of(bare: str) -> str:
    asked = (_ASKED_ZH if has_han(bare) else _ASKED_EN).match(bare)
    if asked is None:
        return ""
    figures = parse(f"5{'' if has_han(bare) else ' '}{asked['unit']}")
    return asked["unit"] if len(figures) == 1 and figures[0].unit and figures[0].text.endswith(asked["unit"]) else ""


def asks_unit(bare: str) -> bool:
    """Whether a follow-up asks for nothing but another unit."""
    return bool(_unit_of(bare))


def in_unit(bare: str, topic: str) -> str:
    """The earlier question asked for in the unit that a follow-up names; "" for all others."""
    unit = _unit_of(bare)
    if not unit or has_han(bare) != has_han(topic):
        return ""
    body = topic.rstrip("？?。. ")
    return f"{ASKED_ZH.sub('', body)}是多少{unit}？" if has_han(topic) else f"{body} in {unit}?"
