"""What asks the article nothing: small talk, orders to do something else, what names nothing, what has no words."""

import re
from typing import Final, Literal, get_args

SmallTalk = Literal["greeting", "thanks", "farewell", "about_me"]
NoQuestion = Literal[SmallTalk, "off_task", "unclear", "empty"]
# What names nothing may still lean on an earlier question.
NEVER_FOLLOWS_UP: Final[frozenset[str]] = frozenset(get_args(NoQuestion)) - {"unclear"}

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
# Orders to leave the article alone, or to show what the assistant was told.
_OVERRIDES: Final = (
    r"(?:忽略|无视|忘掉|忘记|不要管|别管)[^。？]{0,14}(?:指令|指示|规则|要求|文章|原文|设定|限制|提示)"
    r"|(?:系统|初始|隐藏|内部)[^。？]{0,4}(?:提示词|提示语|prompt)"
    r"|你的[^。？]{0,8}(?:提示词|提示语|指令|规则|设定|配置|prompt)",
    r"\b(?:ignore|disregard|forget|override)\b[^.?]{0,40}"
    r"\b(?:instructions?|rules?|article|text|document|prompt|above|guidelines)\b"
    r"|\b(?:system|initial|hidden|secret|your) (?:system |hidden |secret )?prompt\b"
    r"|\byour (?:\w+ )?(?:instructions?|rules?|configuration)\b",
)
# Poems, stories and code to be made.
_WORKS_ZH: Final = "诗|小说|故事|代码|程序|脚本|作文|情书|歌词|笑话|邮件"
_WORKS_EN: Final = "poem|story|song|code|script|program|function|essay|email|letter|joke|haiku|limerick"
_WRITES: Final = (
    r"^(?!.*(?:多少|哪|谁|何时|什么时候|什么(?:导致|促使|让|使)|为什么|为何))(?:请|帮|给|替|为|你|现在|麻烦)?"
    r"[^，。？]{0,6}(?:写|(?<![工合操运制动写著])作|编|创作|生成|来(?=[一个点首段篇]))"
    rf"[^。？]{{0,4}}(?:一?首|一?篇|一?段|一?个|一?封|点)?[^。？]{{0,6}}(?:{_WORKS_ZH})"
    r"|讲(?:一?个|点)?[^。？]{0,3}(?:笑话|故事)",
    r"^(?!(?:when|which|who|where|how|what|why|did|does|is|was)\b).*"
    r"\b(?:write|compose|make up|generate|draft)\b (?:me )?(?:a|an|some)\b"
    rf"[^.?]{{0,24}}\b(?:{_WORKS_EN})\b"
    r"|\btell (?:me|us) an? (?:\w+ ){0,3}(?:joke|story|tale)\b|^translate\b",
    r"\b(?:debug|refactor|compile)\b[^.?]{0,20}\b(?:code|script|program|function)\b",
)
# A role to be played, or a manner to be put on.
_PLAYS: Final = (
    r"(?:请你?|让你|你来)扮演|假装你是|你现在是",
    r"以[^，。？]{1,8}的(?:形式|口吻|语气|口气|风格)[^，。？]{0,4}(?:写|讲|说|回答|改写|总结|介绍)",
    r"^(?:please |now |can you |could you )*(?:pretend|act as|role-?play)\b|\byou are now\b",
)
# A sum without the article, the weather, the day.
_OF_ANYTHING: Final = (
    r"今天[^。？]{0,4}(?:天气|星期|几号)|\bwhat(?:'s| is) the weather\b",
    r"^\d+\s*[-+×*/÷x加减乘除]\s*\d+\s*(?:等于|=|是)?(?:几|多少)?[？?。 ]*$",
    r"^(?:what(?:'s| is) )?\d+ ?[-+*/x×] ?\d+ ?=?[? ]*$",
)
_OFF_TASK: Final = re.compile("|".join((*_OVERRIDES, *_WRITES, *_PLAYS, *_OF_ANYTHING)), re.IGNORECASE)
_UNCLEAR: Final = re.compile(
    r"^(?:那|请问|这里?|那里|它|个|到底|究竟|是|有|一共|总共|大概|呢|吗|的|了|怎么|怎样|如何|样|为什么|为何"
    r"|什么|时候|何时|何地|多少|多大|多长|几|哪里?|哪些|谁|在|吧|啊|呀|意思|回事|啥|咋)+[？?。!！]*$"
    r"|^(?:(?:and|so|but|then|what|who|when|where|why|how|which|is|are|was|were|does|do|did|it|this|that|these|those"
    r"|they|them|he|she|ones?|many|much|big|long|far|come|mean|there|the|a|for|to|of)\b[\s,.!?]*)+$",
    re.IGNORECASE,
)


def no_question(text: str) -> NoQuestion | None:
    """What a text is that asks the article nothing; None for a question."""
    if not re.search(r"\w", text):
        return "empty"
    if talk := _small_talk(text):
        return talk
    if _OFF_TASK.search(text):
        return "off_task"
    return "unclear" if _UNCLEAR.search(text) else None


def _small_talk(text: str) -> SmallTalk | None:
    """What kind of small talk a text is, None where it says anything besides; a mere nod is answered like thanks."""
    if len(text) > _LONGEST or not _WHOLE.match(text):
        return None
    return next((kind for kind, pattern in _EACH if pattern.search(text)), "thanks")
