"""How a follow-up asks for more of what was told: one of the points, what else there is, the same at length."""

import re

from assistant.questions.phrases import INTERROGATIVE, has_han
from assistant.words.question_words import POSITIONS

_ORDINAL_EN = "first|second|third|fourth|fifth|sixth|seventh|eighth|last"
_POINT_ASKED = re.compile(
    r"^(?:(?:其中|那么?|说说|讲讲|说一下|讲一下|介绍一下)[的，, ]*)*"
    r"(?:第(?P<zh>[一二三四五六七八])|(?P<zh_last>最后一))"
    r"(?:大|个|条|项|点|种|位|方面)?(?!方|年|季|产业|次|届|名|部分|章|节|医院|中学|人民)(?:(?!多少|[几哪谁多])[\u3400-\u9fff]){0,4}?"
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
# The answer put in doubt, or its place asked for: it is given again with the sentence that says so.
_ANSWER_ZH = r"(?:这(?:个|句话?|一点|些)?|上面|刚才(?:说)?的?|你说的)?(?:数据|数字|说法|答案|结论|信息)?"
_TEXT_ZH = r"(?:文章|原文|文中|文里|文本|报告|材料|论文)"
_SURE = re.compile(
    rf"^(?:(?:你|您)?(?:真的?|能)?(?:这么|很)?(?:确定|确认|肯定|有把握)(?:{_ANSWER_ZH})?[吗么嘛]|(?:是)?真的[吗么嘛]?(?:假的)?"
    rf"|{_ANSWER_ZH}(?:对|准确|可靠|没错|没记错|没弄错|没搞错|不会错|不会弄错|正确|属实|可信)吧?[吗么嘛]?"
    r"|(?:you(?:'re| are)|are you) (?:really |quite |absolutely |very )?(?:sure|certain|positive)"
    r"(?: (?:about|of) (?:that|this|it)(?: (?:figure|number|one))?)?|(?:oh )?really|seriously"
    r"|(?:is|are) (?:that|this|it|these|those|they)(?: (?:figure|number|answer)s?)? (?:really |actually )?"
    r"(?:right|correct|true|accurate|so|the case))$",
    re.IGNORECASE,
)
_IT_EN = r"(?:that|this|it)"
# Where in the text it stands, and how the text has it.
_WHERE_ZH = (
    rf"{_ANSWER_ZH}(?:的)?(?:是)?(?:在|从|出自|来自|见)?{_TEXT_ZH}?(?:的)?(?:在)?"
    r"(?:哪里|哪儿|哪一?[句段处页节]话?|什么地方|何处)(?:有)?(?:说|写|提|讲|看)?(?:到|过|出来)?(?:的|了)?(?:这一?点)?"
    rf"|{_TEXT_ZH}(?:里|中|上)?(?:具体)?(?:是)?(?:怎么|如何|哪里|哪一?句|哪一?段)(?:有)?"
    r"(?:说|写|提|讲|表述)(?:到|过)?(?:的|了)?(?:这一?点|这个)?"
)
# The words of the text themselves, or what the answer rests on.
_SOURCE_ZH = (
    r"(?:请|能|可以)?(?:你)?(?:给我?)?(?:看看?|引用|贴(?:一下)?|列出|给出)(?:一?下)?(?:原文|原句|出处|依据)[吗么]?"
    rf"|{_ANSWER_ZH}(?:的)?(?:有(?:什么|没有)?)?(?:依据|根据|凭据|证据|原文依据)(?:是什么|在哪里?|何在|呢)?[吗么]?"
    rf"|{_ANSWER_ZH}(?:有)?(?:原文|出处)[吗呢么]|(?:原文|原句|原话)(?:呢|是什么|是怎么说的)"
)
_WHERE_EN = (
    # Where it is alone asks for the place of a thing.
    r"(?:where(?! (?:is|was) (?:it|that|this)$)|in which (?:sentence|part|section|paragraph))"
    r"(?: exactly| in the [a-z]+)? (?:does|do|did|is|was)"
    r" (?:it|that|this|they|the (?:article|text|paper|report|document|author|authors|review|study))"
    r"(?: (?:say|state|mention|claim|write|said|stated|mentioned|written|come))?(?: (?:so|that|this|it|from))?"
    r"(?: in the [a-z]+)?",
    r"(?:which|what) (?:sentence|passage|part|line|paragraph)(?: of the [a-z]+)?"
    rf" (?:says|states|is {_IT_EN}(?: from| in)?|supports)(?: (?:so|that|this|it))?",
)
_SOURCE_EN = (
    r"(?:(?:can|could|would) you )?(?:please )?(?:show|quote|give|cite)(?: me)?"
    r" (?:the|your) (?:exact |original |source )?(?:sentence|passage|quote|wording|source|text|evidence|line)s?"
    rf"(?: (?:for|of|behind) {_IT_EN})?(?:,? please)?",
    rf"(?:what(?: is|'s) )?(?:your|the) (?:evidence|proof|basis)(?: (?:for|of) {_IT_EN})?",
    rf"how do you know(?: {_IT_EN})?",
    r"(?:says who|according to (?:what|whom))",
)
_WHERE_SAID = re.compile(
    "|".join(f"^(?:{asked})$" for asked in (_WHERE_ZH, _SOURCE_ZH, *_WHERE_EN, *_SOURCE_EN)), re.IGNORECASE
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
    r"|(?:(?<=[;:]\s)|(?<=[;:]\sand\s))(?:first|second|third|fourth|fifth|sixth|last)(?:ly)?, (?P<inner>[^.;\[]{3,})"
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
        found = [m["point"] or m["inner"] or m["other"] for m in _POINT_EN.finditer(answer)]
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
    """Whether a follow-up asks for what else there is, for the same at length, or where that is said."""
    return bool(_same_asked(bare) or _ELSE.match(bare))


def _same_asked(bare: str) -> bool:
    return bool(_AT_LENGTH.match(bare) or _SURE.match(bare) or _WHERE_SAID.match(bare))


def asked_more(bare: str, topic: str) -> str:
    """The earlier question asked again: as it stands, or for all where a single one was asked; "" for all others."""
    if _same_asked(bare):
        return topic
    if not _ELSE.match(bare):
        return ""
    every = _FOREMOST.sub("", topic)
    if not has_han(topic):
        return re.sub(r"^what (?:is|was) the (?=\w+(?<!s)\?)", "What are the ", every, flags=re.IGNORECASE) or topic
    body = every.rstrip("？?。 ")
    asked = INTERROGATIVE.search(body)
    if asked and re.search(r"什么|哪些", asked.group()) and asked.end() == len(body):
        return f"{body[: asked.start()]}有哪些？"
    return every
