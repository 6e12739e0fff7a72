"""Which kind of question it is, by rules that hold for any article."""

import re
from typing import Literal

from assistant.questions.operations import Operation
from assistant.words.comparing import THAN_ZH
from assistant.words.patterns import compiled

QuestionKind = Literal[
    "fact", "list", "explanation", "summary", "comparison", "computation",
    "title", "author", "keywords", "abstract", "about",
]  # fmt: skip
# What they ask for is told of the whole article, not by one of its sentences.
OF_THE_WHOLE: frozenset[QuestionKind] = frozenset({"title", "author", "keywords", "abstract", "about", "summary"})
# What the author concludes, and what the author wants done on the whole: nothing is said of what about.
CONCLUSION = (
    r"(?:(?:文章|本文|论文|报告|作者|该文|全文)[^，。？]{0,6})?(?:结论|结语)(?:是|有|部分)?[^，。？]{0,6}[？?]?$"
    r"|得出(?:了|的)?[^，。？]{0,4}结论"
    r"|\bconclusions? (?:of|from|in) (?:the|this)\b"
    r"|(?:article|paper|report|text|author|study|review)(?:'s|s')? conclusions?\b"
    r"|\bwhat (?:do|does|did) (?:the |this )?(?:authors?|articles?|papers?|reports?|reviews?|stud(?:y"
    r"|ies)) conclude\b"
)
ADVICE = (
    r"(?:作者|文章|本文|论文|报告|该文|文中|全文)[^，。？]{0,6}(?:提出|给出|有|建议)[^，。？]{0,8}"
    r"(?:建议|对策|举措|措施|路径|主张|办法|思路)[^，。？]{0,3}[？?]?$"
    r"|\bwhat (?:do|does|did|is|are) (?:the |this )?(?:authors?|articles?|papers?|reports?)"
    r"(?:'s|s')? (?:recommend(?:ations?)?|suggest(?:ions?)?|propos(?:e|als?)|advise|advice)\s*[?.]*$"
    r"|\bwhat (?:\w+ ){1,2}(?:do|does|did) (?:the |this )?(?:authors?|articles?|papers?|reports?)"
    r" (?:recommend|suggest|propose)\s*[?.]*$"
)
# The article by its own names, as a question for its title, author or matter has it.
_TEXT_ZH = r"文章|本文|这篇(?:文章|论文|文)?|该文|论文"
_TEXT_EN = "article|paper|text|document|essay|report|review|study"
_TITLE = (
    rf"(?:{_TEXT_ZH}|报告)(?:的)?(?:标题|题目|题名|名字|名称|叫什么)|^(?:标题|题目)(?:是什么)?[？?]*$",
    rf"\bwhat(?:'s| is| was)?\b[^?]{{0,20}}\b(?:title|name|called)\b[^?]{{0,12}}\b(?:{_TEXT_EN})\b",
    rf"\bwhat(?:'s| is)? [^?]{{0,12}}(?:{_TEXT_EN})(?:'s)? (?:title|called|titled)\b",
    r"^(?:what(?:'s| is) )?(?:the )?(?:title|headline)[?. ]*$",
)
# Not what the author is or does, which few articles say.
_AUTHOR_ZH = (
    rf"(?:{_TEXT_ZH}|报告|文)(?:的)?(?:作者"
    r"(?![^，。？]{0,8}(?:多大|几岁|年[龄纪]|多少|出生|毕业|任教|大学|职[务称]))|是谁写|由谁写|谁写)",
    r"(?:^|(?<=[，。？！：、 ])|请问一?下?|那么?|这位|[知晓]道|告诉我|说说)"
    r"作者(?:是谁|叫什么|是哪位|姓名|的名字|的?姓名)|^(?:作者)[？?]*$",
    r"^(?:它|这)?(?:是|由)?谁(?:执笔|动笔|来)?(?:写|撰写|著|编写|执笔)?(?<![谁来])(?:了|的|出来的)*(?:本文"
    r"|这(?:[篇份]|一篇)?(?:文章|论文|报告|稿子|东西|文)?|该文|文章|论文|报告)?的?[？?]*$",
    r"^这是谁写?的(?:文章|论文|报告)[？?]*$",
    r"^(?:这|本文|它|文章|论文)(?:篇|份)?(?:文章|论文|报告)?(?:是|出自)(?:哪位|谁)(?:的|之手|的?手笔)[？?]*$",
)
_AUTHOR_EN = (
    r"\bwho(?:['’]s| is| was) (?:the \w+ )?behind (?:this|the) (?:article|paper|text|essay|study)[?. ]*$",
    r"^(?:author|writer)[?. ]*$",
    r"\b(?:who(?:'s| is| was| are)|name of) (?:the |this )?"
    r"(?:article's |paper's |text's |report's |review's |study's )?(?:author|writer)s?\b",
    rf"\bwho (?:wrote|authored|penned)(?: (?:it|this|(?:this|the) (?:{_TEXT_EN})))?\s*[?.]*$",
    rf"\b(?:it|this|{_TEXT_EN}) (?:is |was )?written by (?:who|whom)\b",
    r"\bwho .{0,12}\b(?:article|paper) .{0,8}by\b",
    r"^whose (?:article|paper|text|essay|report|review|study|work) (?:is|was) (?:this|it)\b",
)
_ABOUT = (
    rf"(?:{_TEXT_ZH})[^，。？关对就]{{0,6}}(?:讲|说|谈|写|关于|讨论|论述|介绍)(?:的|了|述)?(?:是)?(?:些)?(?:什么|啥)",
    r"(?:文章|本文|论文)的?(?:主题|主旨|中心思想)",
    r"\b(?:article|paper|text|document|essay|it|this)\b (?:is |all )*about\b[^a-z]*$",
    r"\b(?:topic|subject|theme|thesis) of (?:the|this) (?:article|paper|text|document|essay)",
    r"what does (?:the|this) (?:article|paper|text|document|essay) (?:discuss|cover|deal with|say)[?. ]*$",
)
_SUMMARY = (
    CONCLUSION,
    ADVICE,
    r"(?:总结|概括|概述|归纳|综述|梳理)(?!出|过|了)|(?:主要|核心)(?:观点|内容|结论|论点|思想)",
    r"(?:作者|文章|本文|论文|报告)的?(?:观点|看法|论点|主张|立场)(?:是|有)?(?:什么|哪些|啥)?[？?]*$",
    r"(?:简要|简单|大致)(?:介绍|说明|讲)|要点",
    r"\bsummar(?:y|i[sz]e|ies|i[sz]ing)\b|\boverview\b|\bgist\b|\boutline\b|\bin a nutshell\b|\btl;?dr\b",
    r"\b(?:main|key|central|core) (?:points?|ideas?|arguments?|findings?|conclusions?|takeaways?|messages?|claims?)\b",
    r"\bwhat (?:is|are|was|were) the author(?:'s|s') (?:views?|opinions?|arguments?|positions?|thesis|stance)[?. ]*$",
)
_OF_A_SECTION = (
    r"(?:第[一二三四五六七八九十\d]{1,2}|最后一?)个?(?:部分|节|章)"
    r"[^，。？]{0,4}(?:讲|说|谈|写|提|论|讨|介|涉|包|有)[^，。？]{0,4}(?:什么|哪)",
    r"\bwhat (?:does|did|do|is|are) (?:\w+ ){0,2}?(?:(?:section|part|chapter) \w+"
    r"|(?:first|second|third|fourth|fifth|sixth|last|final) (?:section|part|chapter))\b",
)
_KINDS: tuple[tuple[QuestionKind, re.Pattern[str]], ...] = compiled(
    (
        ("title", "|".join(_TITLE)),
        ("author", "|".join((*_AUTHOR_ZH, *_AUTHOR_EN))),
        ("keywords", r"关键[词字]|\bkey ?words?\b"),
        ("abstract", r"(?:摘要|内容提要)|\babstract\b"),
        ("about", "|".join(_ABOUT)),
        ("summary", "|".join((*_SUMMARY, *_OF_A_SECTION))),
    )
)

_COMPARISON = re.compile(
    r"哪[^，。？]{0,10}(?:更|较)(?:高|大|多|低|小|少|快|强)|谁(?:更|较)"
    r"|(?:高于|超过|多于|大于|低于|少于|小于|不如|不及|赶超)"
    rf"|{THAN_ZH}[^，。？]{{1,30}}(?:更|还)?(?:高|大|多(?!少)|低|小|(?<!多)少)"
    r"|(?:比较|对比)[^，。？]{0,20}(?:和|与|跟|同)"
    r"|\bcompare[ds]?\b|\b(?:larger|bigger|higher|greater|smaller|lower|more|less|fewer)\b.{1,80}\bthan\b(?!\s*\d)"
    r"|\b(?:exceed(?:ed|s)?|surpass(?:ed|es)?|overt(?:ake|ook)|outperform(?:ed|s)?)\b"
    r"|\b(?:which|who)\b.{1,60}\b(?:larger|bigger|higher|greater|smaller|lower|more|less)\b",
    re.IGNORECASE,
)
_LIST_ZH = (
    r"哪些|哪几|有哪|列出|列举|包括什么|分别|各(?:自|是|有|为|占)|几方面|几个方面|哪[两三四五六七八九]"
    r"|[两三四五六七八]个?(?:主要|重要|关键)?[\u3400-\u9fff]{2,4}(?:是|有|为|包括)什么"
    r"|(?:举措|措施|做法|方面|建议|对策|途径)(?:是|有)?什么"
)
# Nouns that are listed, whatever verb is behind them.
_LISTED_EN = (
    r"measures|steps|ways|policies|cities|countries|projects|platforms|services|areas|fields|documents|forums|laws"
    r"|weaknesses|problems|challenges|shortcomings|difficulties|strengths|advantages|risks|kinds|types|factors"
)
_FEW_EN = "two|three|four|five|six|seven"
_LIST_EN = (
    r"\blist\b|\bwhat are\b|\bwhat were\b|\brespectively\b|\beach\b|\bboth\b|\ball (?:the|of)\b",
    r"\bwhat (?:do|does|did) (?:the |this )?(?:authors?|articles?|papers?|reports?) (?:recommend|suggest|propose)\b",
    r"\bname (?:the|all|some|two|three|four|five)\b",
    rf"\bwhich (?:{_FEW_EN}|(?!(?:is|was|has|does|this|its)\b)[a-z]+(?<!s)s\b)",
    r"\bwhich [a-z-]+ [a-z]{3,}(?<![aius])s (?:are|were|do|did|have|had|can|will|should|must)\b",
    rf"\bwhat (?:{_FEW_EN}|eight)\b",
    r"\bwhat (?:\w+ )?(?!(?:years|times|days|months|hours|percents|becomes|makes|happens)\b)[a-z]{3,}(?<![aius])s"
    r" (?:are|were|do|did|have|had|can|will|should|must|does [a-z]+ (?:have|face|offer))\b",
    rf"\bwhat (?:\w+ )?(?:{_LISTED_EN})\b",
    r"\b(?:consists? of|made up of|composed of|comprise|include)(?=[?.! ]*$)",
)
_LIST = re.compile("|".join((_LIST_ZH, *_LIST_EN)), re.IGNORECASE)
_EXPLANATION = re.compile(
    r"为什么|为何|原因|怎么|怎样|如何|\bwhy\b|\bhow (?:does|do|did|is|are|was|were|can|should|will|has"
    r"|have)\b|\bin what way",
    re.IGNORECASE,
)


def wants_list(text: str) -> bool:
    """Whether several things are asked for."""
    return bool(_LIST.search(text))


def kind_of(text: str, operation: Operation | None) -> QuestionKind:
    """The kind of a question for which `operation` has to be worked out."""
    for kind, pattern in _KINDS:
        if pattern.search(text):
            return kind
    if operation is not None:
        return "computation"
    if _COMPARISON.search(text):
        return "comparison"
    if _EXPLANATION.search(text):
        return "explanation"
    return "list" if wants_list(text) else "fact"
