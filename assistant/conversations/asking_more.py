"""How a follow-up asks for more of what was told: one of the points, what else there is, the same at length."""

import re

from assistant.questions.phrases import INTERROGATIVE, has_han
from assistant.words.question_words import POSITIONS

_ORDINAL_EN = "first|second|third|fourth|fifth|sixth|seventh|eighth|last"
_POINT_ASKED = re.compile(
    r"^(?:(?:其中|那么?|说说|讲讲|说一下|讲一下|介绍一下)[的，, ]*)*"
    r"(?:第(?P<zh>[一二三四五六七八])|(?P<zh_last>最后一))"
    r"(?:大|个|条|项|点|种|位|方面)?(?!方|年|季|产业|次|届|名|部分|章|节|医院|中学|人民)[\u3400-\u9fff]{0,4}?"
    r"(?:具体|详细|主要)*(?:是|指|讲|说|包括|展开)*(?:的)?(?:是)?(?:什么|哪个|谁|怎么说|怎样|说说|讲讲|说一下|内容|意思)*呢?$"
    rf"|^(?:(?:and|so|but|ok(?:ay)?)\b[, ]*)*(?:(?:what(?: is|'s| was| about)?|how about|which (?:is|was)"
    r"|(?:tell me|say) (?:more |something )?about|explain|elaborate on|more (?:on|about|details on)|describe) )?"
    rf"the (?P<en>{_ORDINAL_EN})(?: [a-z]+)?(?: about| then)?$",
    re.IGNORECASE,
)
_AT_LENGTH = re.compile(
    r"^(?:请|能|可以|能否|能不能|可不可以)*(?:给我)?(?:再)?(?:详细|具体|展开)(?:地|的)?(?:说|讲|介绍|解释|谈)?(?:一下|一点|一些|点|些"
    r"|说|讲|谈)*[吗呢吧]?$"
    r"|^(?:(?:can|could|would) you )?(?:please )?(?:tell me more|(?:give me )?more (?:details?|information)|elaborate"
    r"|go on|in more detail|say more)(?: (?:about|on) (?:it|that|this))?(?:,? please)?$",
    re.IGNORECASE,
)
_ELSE = re.compile(
    r"^(?:除此之外)?[，, ]*(?:还有(?:别的|其他的?|其它的?|另外的)?"
    r"(?:什么|哪些|哪几[个条项点]|[\u3400-\u9fff]{0,2}?[吗呢么])|(?:其他|别的)[吗呢么]?)$"
    r"|^(?:(?:what|anything|who|anyone) else|any(?: others?| more)"
    r"|(?:are|were|is) there (?:any ?)?(?:thing else|others?|more)(?: of (?:them|these|those))?)$",
    re.IGNORECASE,
)
_FOREMOST = re.compile(
    r"(?:当前|目前)?(?:最(?:为)?[\u3400-\u9fff]{1,2}|首要|头号)的|\b(?:most \w+|biggest|greatest|main|chief) "
)
_POINT_ZH = re.compile(
    r"(?:^|(?<=[。；;，,：:\]\s]))(?:[一二三四五六七八九](?:是|要(?!素))|第[一二三四五六七八九][，,]"
    r"|(?:首先|其次|再次|再者|最后)[，,]|其[一二三四五][，,是])(?P<point>[^。；;\[]{2,})"
)
_POINT_EN = re.compile(
    r"(?:^|(?<=[.;:\]\s]\s)|(?<=\n))(?:(?:First|Second|Third|Fourth|Fifth|Sixth|Finally|Lastly)(?:ly)?, "
    r"(?P<point>[^.;\[]{3,})"
    r"|The (?:first|second|third|fourth|fifth|last)(?: [a-z]+)? (?:is|was|concerns) (?P<other>[^.;\[]{3,}))"
)
# The headings of a section whose parts are told: （一）加强技术供给：, (1) Strengthen the supply:
_HEADED = re.compile(
    r"(?:^|(?<=[\]。.\n]))[ \t　]*[（(](?:[一二三四五六七八九十]|\d{1,2})[)）] ?(?P<point>[^：:。\[\]\n]{3,})[：:]",
    re.MULTILINE,
)
_SHORT = 4


def points_of(answer: str) -> tuple[str, ...]:
    """The points that an answer counts, without their numbers: 一是…二是…, First… Second…."""
    headed = [m["point"].strip() for m in _HEADED.finditer(answer)]
    if len(headed) > 1:
        return tuple(
            f"概括“{point}”这一部分" if has_han(point) else f"Summarize the part on {point}" for point in headed
        )
    found = [m["point"] for m in _POINT_ZH.finditer(answer)]
    if not found:
        found = [m["point"] or m["other"] for m in _POINT_EN.finditer(answer)]
    return tuple(map(_head_of, found)) if len(found) > 1 else ()


def _head_of(point: str) -> str:
    """What a point says before its first mark, or all of it where that is next to nothing."""
    head = re.split(r"[，,：:]" if has_han(point) else r"[:]", point)[0]
    return (head if len(head) >= _SHORT else point).strip()


def point_asked(bare: str, points: tuple[str, ...]) -> str:
    """The point that a follow-up asks for by its number: 第二个呢, the third one; "" where it asks for none."""
    match = _POINT_ASKED.match(bare)
    if match is None or not points:
        return ""
    word = (match["zh"] or match["en"] or "").lower()
    position = len(points) - 1 if match["zh_last"] or word == "last" else POSITIONS[word]
    return f"{points[position]}{'？' if has_han(points[position]) else '?'}" if position < len(points) else ""


def asks_more(bare: str) -> bool:
    """Whether a follow-up asks for what else there is, or for the same at length."""
    return bool(_AT_LENGTH.match(bare) or _ELSE.match(bare))


def asked_more(bare: str, topic: str) -> str:
    """The earlier question asked again: as it stands, or for all where a single one was asked; "" for all others."""
    if _AT_LENGTH.match(bare):
        return topic
    if not _ELSE.match(bare):
        return ""
    every = _FOREMOST.sub("", topic)
    if not has_han(topic):
        return re.sub(r"^what (?:is|was) the (?=\w+(?<!s)\?)", "What are the ", every, flags=re.I) or topic
    body = every.rstrip("？?。 ")
    asked = INTERROGATIVE.search(body)
    if asked and re.search(r"什么|哪些", asked.group()) and asked.end() == len(body):
        return f"{body[: asked.start()]}有哪些？"
    return every
