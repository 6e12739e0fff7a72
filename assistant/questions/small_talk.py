"""Greetings, thanks and goodbyes, and questions about the assistant itself: texts that are made of nothing else."""

import re
from typing import Final, Literal

SmallTalk = Literal["greeting", "thanks", "farewell", "about_me"]

_ASKS_ABOUT_ME: Final = (
    r"(?:你|您)(?:是谁|是什么|叫什么(?:名字)?|(?:都)?(?:能|会|可以)(?:做|干|帮我?做?|回答|为我做)?(?:些|点|我)?(?:什么"
    r"|啥)(?:问题|事情?)?|有什么(?:功能|用))|(?:这个?)?(?:怎么用|如何使用)|who are you|what are you"
    r"|what(?:'s| is) your name|(?:what|how) (?:can|do|could) you (?:do|help)(?: (?:me|us))?(?: with)?(?: for me)?"
    r"|how do (?:i|you) (?:use this|work)|help(?: me)?|what can (?:i|we) ask(?: you)?"
)
_PARTS: Final[tuple[tuple[SmallTalk, str], ...]] = (
    ("about_me", _ASKS_ABOUT_ME),
    (
        "farewell",
        r"再见|拜拜|回头见|下次见|晚安|(?:good)?bye(?:[ -]?bye)?|see you(?: later| soon)?|good night"
        r"|have a (?:nice|good|great) day|take care",
    ),
    (
        "thanks",
        r"(?:非常|十分|万分|太|多|真是)?(?:谢谢|感谢|多谢|谢了|谢啦|辛苦)(?:你|您|大家"
        r"|的?(?:帮助|解答|回答|帮忙))*(?:了|啦)?|多谢|帮大忙了?|(?:很|太|非常)?有(?:用|帮助)"
        r"|(?:thanks|thank you|thx|cheers|ty|much appreciated)(?: (?:a lot|a million|so much|very much|indeed|again"
        r"|for (?:that|this|everything|(?:your|the|all your) (?:help|answers?|information))))*"
        r"|(?:你|您)?(?:说|讲|答|回答|解释|总结)得(?:很|真|太|非常)?(?:好|棒|清楚|不错|详细|明白)(?:了|啊)?"
        r"|that(?:'s|s| is| was) (?:very |really |so |most )?(?:helpful|useful|great|good|all(?: i needed)?|clear"
        r"|perfect)|that (?:really )?helps?|(?:very |really )helpful",
    ),
    (
        "greeting",
        r"(?:你|您|大家)们?好|嗨|哈喽|早上好|下午好|晚上好|中午好|早安|早|在吗|在不在|你好吗|最近好吗|hi|hello|hey"
        r"|hiya|good (?:morning|afternoon|evening|day)|greetings|how are you(?: doing)?(?: today)?"
        r"|how(?:'s| is) it going|what(?:'s| is) up|nice to meet you|(?:are )?you there",
    ),
)
_NODS: Final = (
    r"好的?|行|嗯|哦|噢|明白了?|知道了|懂了|了解了?|收到|太好了|没问题|ok(?:ay)?|great|perfect|good|nice|cool|got it"
    r"|i see|understood|al(?:l )?right|many|brilliant|wonderful|excellent|awesome|sure|fine|there|again|everyone|all"
    r"|so much|then|now|and|请问|那|吗"
)
_MARKS: Final = r"[\s，,。.！!？?、~～…:：;；)(（）呀啊啦哦哈呢吧😀-🙏]*"
_WHOLE: Final = re.compile(
    rf"^{_MARKS}(?:(?:{'|'.join(p for _, p in _PARTS)}|{_NODS})(?![a-z]){_MARKS})+$", re.IGNORECASE
)
_EACH: Final = tuple(
    (kind, re.compile(rf"(?<![a-z])(?:{pattern})(?![a-z])", re.IGNORECASE)) for kind, pattern in _PARTS
)
_LONGEST: Final = 80


def small_talk(text: str) -> SmallTalk | None:
    """What kind of small talk a text is, None where it says anything besides; a mere nod is answered like thanks."""
    if len(text) > _LONGEST or not _WHOLE.match(text):
        return None
    return next((kind for kind, pattern in _EACH if pattern.search(text)), "thanks")
