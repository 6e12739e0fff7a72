"""Times that come again and again: opening hours, the days of the week, what happens every day."""

import re

from assistant.evidence.stretches import with_the_next
from assistant.questions.forms import CLOCK_ZH
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from assistant.words.question_words import FEW_EN
from index.hit import Hit

_DAYS_ZH, _DAYS_EN = "一二三四五六日", ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")
_CLOCK = (
    r"(?:\d{1,2}|[一二三四五六七八九十两]{1,3})(?:[:：]\d\d|[点时](?:[半整钟]|\d{1,2}分?)?)(?![名家个])"
    # With a point it is a clock only where no unit stands behind it: from 9.30 to 17.00.
    r"|\b(?:at|from|until|till|to|by|before|after|and) \d{1,2}\.\d\d"
    r"(?=[,;.)–-]|$| (?:and|to|until|on|every|daily|in the)\b)"
    rf"|\b(?:\d{{1,2}}|one|{FEW_EN}|eleven|twelve)(?: ?[ap]\.?m\b| o['’]clock\b"
    r"| in the (?:morning|afternoon|evening)\b)|\b(?:noon|midnight)\b"
)
_OF_A_CLOCK = re.compile(_CLOCK, re.IGNORECASE)
_REGULAR = re.compile(
    rf"{_CLOCK}|每[天日晚周逢月年]|(?:周|星期|礼拜)[{_DAYS_ZH}天末]|工作日|节假日"
    rf"|\b(?:{'|'.join(_DAYS_EN)})days?\b|\b(?:daily|weekly|weekdays?|weekends?)\b"
    r"|\bevery (?:other )?(?:day|night|morning|afternoon|evening|week|month|year)\b",
    re.IGNORECASE,
)
_CLOCK_ASKED = re.compile(r"几[点时]|\b(?:what|which) (?:time|hours?)\b", re.IGNORECASE)
# What is done at some time is asked for in the present; what was founded or built has a date.
_ASKED_EN = re.compile(
    r"\b(?:when|(?:what|which) (?:times?|days?|hours?)) (?:is|are|do|does|can|may|must|should)\b", re.IGNORECASE
)
# When something is open is asked for by its own noun, whatever the form of the question.
_HOURS_ASKED = re.compile(
    rf"{CLOCK_ZH}|(?:营业|开馆|闭馆|开门|关门|开园|办公|上班|下班|开放|接待)时间"
    r"|\b(?:what|which) hours?\b|\b(?:at )?what time(?! (?:of|period|span|frame|zone))\b"
    r"|(?<!many )\b(?:opening|closing|business|office|visiting|working|trading) (?:hours?|times?)\b",
    re.IGNORECASE,
)
_HOURS_TOLD = re.compile(
    rf"{_REGULAR.pattern}|\d ?(?:个)?(?:小时|hours?\b)|全天|昼夜|早[上晨]|晚[上间]|上午|下午|夜间|凌晨"
    r"|\b(?:round the clock|all day|sunrise|sunset|dawn|dusk|mornings?|afternoons?|evenings?|nights?)\b",
    re.IGNORECASE,
)
_ASKED_ZH = re.compile(r"什么时候|何时|什么时间|几[点时]|哪一?[几]?天")
_ONCE_ZH = re.compile(
    r"了|的[？?]?$|[建创]|成立|落成|竣工|设立|[动开完]工|开[通业幕始放](?:使用|运[营行])|投[产用运]|启用|翻新|改|[修装]|[年月]|出[生版]|发[现布生]"
)


def asks_regular_time(question: Question) -> bool:
    """Whether a question asks at what hours or on what days something is done, and not when it once was."""
    if question.forms != {"time"} or question.years:
        return False
    if question.language == "en":
        return bool(_ASKED_EN.search(question.text))
    return bool(_ASKED_ZH.search(question.text)) and not _ONCE_ZH.search(question.text)


def tells_regular_time(question: Question, text: str) -> bool:
    """Whether a text tells hours or days of the week, where a question asks for such; of a clock where it asks so."""
    told = _OF_A_CLOCK if _CLOCK_ASKED.search(question.text) else _REGULAR
    return asks_regular_time(question) and bool(told.search(text))


def lacks_the_hours(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether it is asked at what hours something is open or done, and a sentence and the next one tell no such."""
    if not _HOURS_ASKED.search(question.text) or question.years:
        return False
    return not _HOURS_TOLD.search(with_the_next(hit, question.language, lexicon))
