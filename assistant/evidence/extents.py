"""Whether a figure is of another extent than the asked one: in all for per head, another whole, another dimension."""

import re

from assistant.evidence.entity_mismatch import NATIONAL
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from assistant.words.measures import DIMENSIONS, measures_of
from index.hit import Hit

_PER_HEAD_ASKED = re.compile(
    r"人均|户均|\b(?:per capita|per (?:head|person|inhabitant|resident|household))\b", re.IGNORECASE
)
_PER_HEAD = re.compile(r"[人户]均|每[人户名位]|\bper\b|\beach\b|\bcapita\b", re.IGNORECASE)
# So many for each measure of a space, a weight or a time.
_RATE_ASKED = re.compile(
    r"每(?:平方(?:公里|千米|米)|公顷|亩|公里|千米|米|吨|公斤|升|小时|分钟|秒|[天日周月])"
    r"|\bper (?:square \w+|hectare|acre|kilomet\w+|mile|lit(?:er|re)|tonne|ton|kilo\w*|hour|minute|second|day|week"
    r"|month)\b",
    re.IGNORECASE,
)
_RATE = re.compile(
    r"[每/]|[日月周时]均|平均|密度|率|时速|\b(?:per|each|every|hourly|daily|weekly|monthly|density|average|rate)\b"
    r"|\ban? (?:square|hectare|acre|kilomet\w+|mile|lit\w+|tonne|ton|kilo\w*|hour|minute|second|day|week|month)\b",
    re.IGNORECASE,
)
# The wholes that a share may be of.
_WHOLES = (
    NATIONAL,
    re.compile(r"全球|世界|国际|\bworld\w*|\bglobal\w*", re.IGNORECASE),
    re.compile(r"全省|省内|\bprovinc\w*", re.IGNORECASE),
    re.compile(r"全市|市内|本市|\bcity\b|\bcity-wide", re.IGNORECASE),
)
_SHARE_OF = re.compile(r"占[^，。？]*", re.IGNORECASE)
_SHARE_OF_EN = re.compile(r"\b(?:share|percentage|proportion|fraction|per ?cent) of (?:the )?[^,?]*", re.IGNORECASE)


def is_of_another_extent(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether a figure is asked for per head or measure, of one whole or along one dimension, and told otherwise."""
    text = question.told_by(hit.sentence)
    if text is None or not question.wants_amount:
        return False
    for asked, told in ((_PER_HEAD_ASKED, _PER_HEAD), (_RATE_ASKED, _RATE)):
        if asked.search(question.text) and not told.search(text):
            return True
    return _is_of_another_whole(question.text, text) or _is_along_another_dimension(question, text)


def _is_of_another_whole(asked: str, text: str) -> bool:
    part = _SHARE_OF.search(asked) or _SHARE_OF_EN.search(asked)
    if part is None:
        return False
    wanted = [whole for whole in _WHOLES if whole.search(part.group())]
    told = [whole for whole in _WHOLES if whole.search(text)]
    return bool(wanted) and bool(told) and not any(whole in told for whole in wanted)


def _is_along_another_dimension(question: Question, text: str) -> bool:
    """Whether a length is asked for along one dimension and told along another: no depth in 47 kilometres long."""
    wanted = measures_of(question.text) & DIMENSIONS if question.units else frozenset()
    told = measures_of(text) & DIMENSIONS
    return bool(wanted) and bool(told) and not wanted & told
