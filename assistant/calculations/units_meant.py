"""The units that the figures of a calculation must be in by the words of the question."""

import re

from assistant.questions.asked_units import CURRENCIES, CURRENCY_ZH
from assistant.questions.question import Question
from documents.figures import parse
from documents.units import UNITS

POINTS = re.compile(r"百分点|percentage points?", re.IGNORECASE)
_RATE = re.compile(r"率|比重|占比|份额|强度|\b(?:shares?|proportion|percentage|margin|intensity|rate)\b", re.IGNORECASE)
_MONEY = re.compile(
    r"贵|便宜|钱(?!币|塘|江)|(?:出口|进口|销售|营业|成交|交易|贸易|投资|融资|消费)额"
    rf"|多少(?:万|亿|百万)*(?:{CURRENCY_ZH})"
    r"|\b(?:cheaper|dearer|pricier|costlier|expensive|money|cost(?:s|ly|lier)?|pays?|spen(?:d|t|ding)|expenditure|revenue|turnover|budget|income|invest(?:ed)?|earn(?:ed|ings)?|proceeds|receipts"
    r"|yuan|dollars?|euros?|pounds|shillings?|rupees?|francs?|kron(?:e|er|a|or)|rou?bles?|pesos?|rand)\b",
    re.IGNORECASE,
)
_MASS = re.compile(r"[重轻](?=多少|几|了多少)|更[重轻]|重量|\b(?:heavier|lighter|weighs?|weight)\b", re.IGNORECASE)
_LENGTH = re.compile(
    r"(?<![增成延缩加])[长短宽窄深浅远厚薄矮](?:多少|几|出|了多少)|\b(?:longer|shorter|wider|narrower|deeper|shallower|taller|farther|thicker|thinner)\b",
    re.IGNORECASE,
)
_GAP = re.compile(r"差距|\b(?:gap|difference|margin)\b", re.IGNORECASE)

LENGTHS = frozenset(unit.name for unit in UNITS if unit.base in {"m", "mi", "ft"})


def units_meant(question: Question) -> frozenset[str]:
    """The units that the figures must be in by the words of the question; none where these leave it open."""
    if POINTS.search(question.text):
        return frozenset({"%"})
    if question.units and not _GAP.search(question.text):
        return question.units
    if _RATE.search(question.text):
        return frozenset()
    # A sum that narrows what is counted is no measure: companies with revenue above 10 billion yuan.
    if _MONEY.search(without_quantities(question.text)):
        return CURRENCIES
    if _LENGTH.search(question.text):
        return frozenset(unit.name for unit in UNITS if unit.base in {"m", "mi", "ft", "month", "second"})
    if _MASS.search(question.text):
        return frozenset(unit.name for unit in UNITS if unit.base in {"g", "lb"})
    return frozenset()


def without_quantities(text: str) -> str:
    """A text without the quantities that it states."""
    for figure in parse(text):
        if figure.kind == "quantity" and figure.unit:
            text = text.replace(figure.text, " ")
    return text
