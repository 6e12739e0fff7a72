"""What a question asks for, read by rules that hold for any article: its kind, the form of its answer, its years."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeVar

from assistant.small_talk import small_talk
from documents.article import Language
from documents.units import UNITS

Kind = Literal[
    "fact", "list", "explanation", "summary", "comparison", "computation",
    "title", "author", "keywords", "abstract", "about",
    "greeting", "thanks", "farewell", "about_me", "off_task", "empty",
]  # fmt: skip
Form = Literal["quantity", "percent", "money", "time", "person", "place", "reason"]
Operation = Literal["difference", "excess", "ratio", "share", "growth", "total", "ranking"]
Name = TypeVar("Name")


def _compiled(rows: Iterable[tuple[Name, str]]) -> tuple[tuple[Name, re.Pattern[str]], ...]:
    return tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in rows)


_FORMS: tuple[tuple[Form, re.Pattern[str]], ...] = _compiled(
    (
        (
            "percent",
            r"百分之(?:多少|几)|百分比|比例|占比|比重|投入强度|研发强度|份额|率(?:是|为|达|有)?多少|percent|proportion"
            r"|what share|what fraction|(?:R&D|research|expenditure|spending|investment) intensity|\brate\b",
        ),
        (
            "money",
            r"多少[^，。？]{0,2}元|多少钱|(?:金额|资金|交易额|成交额|营收|收入|工资|薪资|薪酬|价格|票价|造价|成本"
            r"|奖金)[^，。？]{0,4}(?:多少|几|多大|多高)|(?:怎么|如何|是否)收费|how much (?:money|funding)"
            r"|how much (?:did|does|do|is|was|were) .{1,80}\b(?:cost|spend|spent|invest(?:ed)?|trade|earn|paid|pay"
            r"|worth|charge)\b|what (?:did|does|do) .{1,80}\b(?:cost|charge)\b"
            r"|what (?:is|was|were|are) .{1,60}\bworth\b|what (?:is|was|were|are) the (?:\w+ ){0,4}?(?:cost|price"
            r"|fee|turnover|revenue|salary|wages?|prize money|budget)\b",
        ),
        (
            "time",
            r"什么时候|何时|(?:是|在)哪年|哪一?年|哪一?天|几[年月]|年份|什么时间|哪个年代|哪个?世纪|\bwhen\b"
            r"|(?:what|which) (?:year|date|day|month|century|decade|time)",
        ),
        (
            "quantity",
            r"多少|(?<!哪)几(?!乎|何|方面|个方面|月|号)|多大|多高|多长|多远|多久|多快|规模|数量|总量|第几"
            r"|how (?:many|much|long|far|large|big|tall|old|often|high|deep|wide|fast)"
            r"|what (?:number|size|amount|total|scale)|(?:number|size|scale|value|volume|amount|total"
            r"|population) of",
        ),
        ("person", r"谁|哪位|何人|\bwho(?:m|se)?\b"),
        (
            "place",
            r"哪里|哪儿|何处|什么地方|哪一?个?(?:国家|城市|地区|省|市|区|县|州)|\bwhere\b"
            r"|(?:what|which) (?:country|city|state|place|region|province|county|area|district)",
        ),
        ("reason", r"为什么|为何|原因|缘故|\bwhy\b|\breasons?\b"),
    )
)

# What the author concludes, and what the author wants done on the whole: nothing is said of what about.
_CONCLUSION = (
    r"(?:(?:文章|本文|论文|报告|作者|该文|全文)[^，。？]{0,6})?(?:结论|结语)(?:是|有|部分)?[^，。？]{0,6}[？?]?$"
    r"|得出(?:了|的)?[^，。？]{0,4}结论"
    r"|\bconclusions? (?:of|from|in) (?:the|this)\b"
    r"|(?:article|paper|report|text|author|study|review)(?:'s|s')? conclusions?\b"
    r"|\bwhat (?:do|does|did) (?:the |this )?(?:authors?|articles?|papers?|reports?|reviews?|stud(?:y|ies)) conclude\b"
)
_ADVICE = (
    r"(?:作者|文章|本文|论文|报告|该文|文中|全文)[^，。？]{0,6}(?:提出|给出|有|建议)[^，。？]{0,8}"
    r"(?:建议|对策|举措|措施|路径|主张|办法|思路)[^，。？]{0,3}[？?]?$"
    r"|\bwhat (?:do|does|did|is|are) (?:the |this )?(?:authors?|articles?|papers?|reports?)"
    r"(?:'s|s')? (?:recommend(?:ations?)?|suggest(?:ions?)?|propos(?:e|als?)|advise|advice)\s*[?.]*$"
    r"|\bwhat (?:\w+ ){1,2}(?:do|does|did) (?:the |this )?(?:authors?|articles?|papers?|reports?)"
    r" (?:recommend|suggest|propose)\s*[?.]*$"
)
_KINDS: tuple[tuple[Kind, re.Pattern[str]], ...] = _compiled(
    (
        (
            "off_task",
            r"(?:忽略|无视|忘掉|忘记|不要管|别管)[^。？]{0,14}(?:指令|指示|规则|要求|文章|原文|设定|限制|提示)"
            r"|(?:系统|初始|隐藏|内部)[^。？]{0,4}(?:提示词|提示语|prompt)|你的[^。？]{0,8}(?:提示词|提示语"
            r"|指令|规则|设定|配置|prompt)"
            r"|^(?!.*(?:多少|哪|谁|何时|什么时候))(?:请|帮|给|替|为|你|现在|麻烦)?[^，。？]{0,6}(?:写"
            r"|(?<![工合操运制动写著])作|编|创作|生成"
            r"|来(?=[一个点首段篇]))[^。？]{0,4}(?:一?首|一?篇|一?段|一?个|一?封|点)?[^。？]{0,6}(?:诗|小说|故事"
            r"|代码|程序|脚本|作文|情书|歌词|笑话|邮件)"
            r"|讲(?:一?个|点)?[^。？]{0,3}(?:笑话|故事)|(?:请你?|让你|你来)扮演|假装你是|你现在是"
            r"|今天[^。？]{0,4}(?:天气|星期|几号)"
            r"|以[^，。？]{1,8}的(?:形式|口吻|语气|口气|风格)[^，。？]{0,4}(?:写|讲|说|回答|改写|总结|介绍)"
            r"|^\d+\s*[-+×*/÷x加减乘除]\s*\d+\s*(?:等于|=|是)?(?:几|多少)?[？?。 ]*$"
            r"|\b(?:debug|refactor|compile)\b[^.?]{0,20}\b(?:code|script|program|function)\b"
            r"|^(?:what(?:'s| is) )?\d+ ?[-+*/x×] ?\d+ ?=?[? ]*$"
            r"|\b(?:ignore|disregard|forget|override)\b[^.?]{0,40}\b(?:instructions?|rules?|article|text|document"
            r"|prompt|above|guidelines)\b"
            r"|\b(?:system|initial|hidden|secret|your) (?:system |hidden |secret )?prompt\b"
            r"|\byour (?:\w+ )?(?:instructions?|rules?|configuration)\b"
            r"|^(?!(?:when|which|who|where|how|what|why|did|does|is|was)\b).*\b(?:write|compose|make up"
            r"|generate|draft)\b (?:me )?(?:a|an|some)\b[^.?]{0,24}\b(?:poem"
            r"|story|song|code|script|program|function|essay|email|letter|joke|haiku|limerick)\b"
            r"|\btell (?:me|us) an? (?:\w+ ){0,3}(?:joke|story|tale)\b|^translate\b"
            r"|^(?:please |now |can you |could you )*(?:pretend|act as|role-?play)\b|\byou are now\b"
            r"|\bwhat(?:'s| is) the weather\b",
        ),
        (
            "title",
            r"(?:文章|本文|这篇(?:文章|论文|文)?|该文|论文|报告)(?:的)?(?:标题|题目|题名|名字|名称|叫什么)"
            r"|^(?:标题|题目)(?:是什么)?[？?]*$"
            r"|\bwhat(?:'s| is| was)?\b[^?]{0,20}\b(?:title|name|called)\b[^?]{0,12}\b(?:article|paper|text"
            r"|document|essay|report|review|study)\b|\bwhat(?:'s| is)? [^?]{0,12}(?:article|paper|text|document"
            r"|essay|report|review|study)(?:'s)? (?:title"
            r"|called|titled)\b|^(?:what(?:'s| is) )?(?:the )?(?:title|headline)[?. ]*$",
        ),
        (
            "author",
            r"(?:文章|本文|这篇(?:文章|论文|文)?|该文|论文|报告|文)(?:的)?(?:作者|是谁写|由谁写|谁写)"
            r"|(?<!》)(?<!》的)作者(?:是谁|叫什么|是哪位|姓名|的名字|的?姓名)|^(?:作者)[？?]*$"
            r"|^(?:它|这)?(?:是|由)?谁(?:写|撰写|著)(?:了|的)?(?:本文|这[篇份](?:文章|论文|报告)?|该文|文章|论文|报告)?(?:的)?[？?]*$"
            r"|^(?:author|writer)[?. ]*$|\b(?:who(?:'s| is| was| are)|name of) (?:the |this )?(?:article's "
            r"|paper's |text's |report's |review's |study's )?(?:author|writer)s?\b|\bwho (?:wrote|authored|penned)"
            r"(?: (?:it|this|(?:this|the) (?:article|paper|text|document|essay|study|report|review)))?\s*[?.]*$"
            r"|\b(?:it|this|article|paper|text|document|essay|report|review|study) (?:is |was )?written by"
            r" (?:who|whom)\b"
            r"|\bwho .{0,12}\b(?:article|paper) .{0,8}by\b",
        ),
        ("keywords", r"关键[词字]|\bkey ?words?\b"),
        ("abstract", r"(?:摘要|内容提要)|\babstract\b"),
        (
            "about",
            r"(?:文章|本文|这篇(?:文章|论文|文)?|该文|论文)[^，。？]{0,6}(?:讲|说|谈|写|关于|讨论|论述|介绍)(?:的"
            r"|了|述)?(?:是)?(?:些)?(?:什么|啥)|(?:文章|本文|论文)的?(?:主题|主旨|中心思想)"
            r"|\b(?:article|paper|text|document|essay|it|this)\b (?:is |all )*about\b[^a-z]*$"
            r"|\b(?:topic|subject|theme|thesis) of (?:the|this) (?:article|paper|text|document|essay)"
            r"|what does (?:the|this) (?:article|paper|text|document|essay) (?:discuss|cover|deal with|say)[?. ]*$",
        ),
        (
            "summary",
            rf"总结|概括|概述|归纳|综述|梳理|{_CONCLUSION}|{_ADVICE}|(?:主要|核心)(?:观点|内容|结论|论点|思想)"
            r"|(?:简要|简单|大致)(?:介绍|说明|讲)|要点"
            r"|\bsummar(?:y|i[sz]e|ies|i[sz]ing)\b|\b(?:main|key|central|core) (?:points?|ideas?|arguments?"
            r"|findings?|conclusions?|takeaways?|messages?|claims?)\b|\boverview\b|\bgist\b|\boutline\b"
            r"|\bin a nutshell\b|\btl;?dr\b"
            r"|(?:第[一二三四五六七八九十\d]{1,2}|最后一?)个?(?:部分|节|章)[^，。？]{0,4}(?:讲|说|谈|写|提|论"
            r"|讨|介|涉|包|有)"
            r"[^，。？]{0,4}(?:什么|哪)|\bwhat (?:does|did|do|is|are) (?:\w+ ){0,2}?(?:(?:section|part|chapter)"
            r" \w+|(?:first|second|third|fourth|fifth|sixth|last|final) (?:section|part|chapter))\b",
        ),
    )
)

_OPERATIONS: tuple[tuple[Operation, re.Pattern[str]], ...] = _compiled(
    (
        (
            "excess",
            r"(?:比|较)[^，。？]{1,30}(?:多|少|高|低|大|小)(?:出|了)?百分之(?:几|多少)"
            r"|\bby (?:what|how many) per ?cent(?:age)?\b.{1,80}\b(?:larger|bigger|higher|greater|more|smaller|lower"
            r"|less|exceed|surpass)"
            r"|\b(?:what|how many) per ?cent(?:age)? (?:larger|bigger|higher|greater|more|smaller|lower|less)\b",
        ),
        (
            "ratio",
            r"(?:是|为|相当于)[^，。？]{1,24}的?(?:多少|几)倍|多少倍于"
            r"|how many times (?:as|larger|bigger|higher|greater|the size|(?-i:[A-Z])\S+ .{1,60}\b(?:is|was|are"
            r"|were)\b)"
            r"|\bratio (?:of|between)\b",
        ),
        (
            "share",
            r"(?:是|相当于|占)[^，。？]{1,24}的?(?:百分之(?:几|多少)|几分之几|多大比例|比例是多少)"
            r"|what (?:percentage|share|fraction|proportion) of\b.*\b(?:is|was|does|did|would)\b",
        ),
        (
            "difference",
            r"(?:比|较|与|和|跟)[^，。？]{1,30}(?:多|少|高|低|大|小|差|相差|领先|落后)(?:出|了)?(?:多少|几)|相差"
            r"|差距(?:是|有)?多|差多少|差额|之差"
            r"|\bdifference (?:between|in)\b|\bhow (?:much|many) (?:more|less|fewer|larger|bigger|higher|lower"
            r"|greater|smaller|further|farther)\b|\bby how (?:much|many)\b|\bgap between\b"
            r"|\bhow far (?:ahead|behind)\b"
            r"|\bhow many percentage points (?:more|higher|lower|less|above|below|ahead|behind)\b",
        ),
        (
            "growth",
            r"(?:增加|增长|上升|提高|下降|减少|变化|扩大)(?:了|到了|幅度)?(?:是)?(?:多少|几)|(?:增幅|涨幅|降幅)"
            r"|\bby (?:what|how many) per ?cent(?:age)? (?:did|has|have) .{1,80}\b(?:grow|grown|increased?|rise"
            r"|risen|fall|fallen|drop|dropped|declined?)\b"
            r"|\bhow much did .{1,80}\b(?:grow|increase|rise|fall|drop|decline|change|decrease)\b"
            r"|\b(?:increase|growth|rise|change|decline) (?:in|of) .{1,60}\b(?:from|between)\b",
        ),
        (
            "total",
            r"(?:合计|总共|一共|加起来|相加|总和|之和|共计|总数)[^，。？]{0,8}(?:多少|几|是)"
            r"|(?:和|与|、)[^，。？]{1,20}(?:合计|总共|一共|加起来|共有?)[^，。？]{0,4}(?:多少|几)"
            r"|\b(?:combined|altogether|put together|(?:the )?sum of|added together|add(?:s|ed)? up"
            r"|what is the total|(?:in total|in all)(?=[?.]|$))\b",
        ),
        (
            "ranking",
            r"排名|排序|名次|[名位排]列?第几|第几[名位]|从(?:高到低|大到小|低到高|小到大)"
            r"|排第[几一二三四五六七八九十]|第[二三四五]?(?:高|大|低|小)"
            r"|(?:最高|最大|最多|最低|最小|最少)的?(?:是)?(?:哪|谁|什么)"
            r"|哪[^，。？]{0,8}(?:最高|最大|最多|最低|最小|最少)"
            r"|\brank(?:s|ed|ing)?\b|\b(?:highest|lowest|largest|smallest|biggest"
            r"|(?:the|has|have|had) (?:most|least|fewest))\b(?! of)|\bin (?:descending|ascending) order\b",
        ),
    )
)

_COMPARISON = re.compile(
    r"哪[^，。？]{0,10}(?:更|较)(?:高|大|多|低|小|少|快|强)|谁(?:更|较)"
    r"|(?:高于|超过|多于|大于|低于|少于|小于|不如|不及|赶超)"
    r"|(?<![占对百])比(?![例重率值])[^，。？]{1,30}(?:更|还)?(?:高|大|多(?!少)|低|小|(?<!多)少)"
    r"|(?:比较|对比)[^，。？]{0,20}(?:和|与|跟|同)"
    r"|\bcompare[ds]?\b|\b(?:larger|bigger|higher|greater|smaller|lower|more|less|fewer)\b.{1,80}\bthan\b(?!\s*\d)"
    r"|\b(?:exceed(?:ed|s)?|surpass(?:ed|es)?|overt(?:ake|ook)|outperform(?:ed|s)?)\b"
    r"|\b(?:which|who)\b.{1,60}\b(?:larger|bigger|higher|greater|smaller|lower|more|less)\b",
    re.IGNORECASE,
)
_LIST = re.compile(
    r"哪些|哪几|有哪|列出|列举|包括什么|分别|各(?:自|是|有|为|占)|几方面|几个方面|哪[两三四五六七八九]"
    r"|[两三四五六七八]个?(?:主要|重要|关键)?[\u3400-\u9fff]{2,4}(?:是|有|为|包括)什么"
    r"|(?:举措|措施|做法|方面|建议|对策|途径)(?:是|有)?什么"
    r"|\blist\b|\bwhat (?:do|does|did) (?:the |this )?(?:authors?|articles?|papers?|reports?)"
    r" (?:recommend|suggest|propose)\b"
    r"|\bname (?:the|all|some|two|three|four|five)\b|\bwhat are\b|\bwhat were\b|\brespectively\b"
    r"|\beach\b|\bwhich (?:two|three|four|five|six|seven|(?!(?:is|was|has|does|this|its)\b)[a-z]+(?<!s)s\b)"
    r"|\bwhat (?:\w+ )?(?:measures|steps|ways|policies|cities|projects|platforms|services|areas|fields"
    r"|documents|forums|laws)\b|\bboth\b|\ball (?:the|of)\b",
    re.IGNORECASE,
)
_EXPLANATION = re.compile(
    r"为什么|为何|原因|怎么|怎样|如何|\bwhy\b|\bhow (?:does|do|did|is|are|was|were|can|should|will|has"
    r"|have)\b|\bin what way",
    re.I,
)
_YEAR = re.compile(r"(?<![\d.])(1[5-9]\d{2}|20\d{2})(?![\d.]*[\d亿万元%])")
_COUNTED = re.compile(
    r"(?:多少|几多"
    r"|(?<!哪)几(?!多|月|号|年))[个家项类件名位座种条所批只台款次场层倍颗篇首本辆架艘届幅道门户头匹棵支枝片块]?+(?P<zh>[\u3400-\u9fff]{2,6})(?=[？?，,。]|$)"
    r"|\bhow many (?P<plural>(?:[A-Za-z'’-]+ ){0,3}?(?:[A-Za-z'’-]+(?<!s)s|people|children|men|women))\b"
    r"|\bhow many (?P<en>[A-Za-z'’ -]{3,40}?)(?=\s+(?:is|are|was|were|did|does|do|has|have|had|can|could"
    r"|will|would|in|at|on|by|of|from|that|which|to|for|took|take|made|make)\b|[?,.]|$)"
    r"|\b(?:what|who) (?:is|was|were|are) the (?P<en_told>(?:\w+ ){0,3}?\w+) (?:of|in|for|at)\b"
    r"|的(?P<told>[\u3400-\u9fff]{2,6}?)(?:是|为|有)(?:谁|多少|几)",
    re.IGNORECASE,
)
# Nouns that only hold a place: they say nothing of what is counted.
_PLACEHOLDERS = re.compile(
    r"^(?:(?:combined|total|overall|whole) )?"
    r"(?:times?(?: .*)?|people|persons|points?|ways?|years?|months?|days?|others?|different .*|更?多"
    r"|年(?:的?历史)?|人|人次|钱.*|嘉宾|来宾|人士|与会者|参会者|guests?|attendees|participants"
    r"|时间|东西|名字|名称|内容|目的|作用|意义|原因|特点|方面|规模|总?数|总?量|数量|比例|比重|百分比|占比"
    r"|金额|数额|总额|水平|程度|percentage|share|proportion|number|amount|size|scale|total|value|name|title"
    r"|rate|level|volume"
    r"|(?:\w+ )*(?:target|goal|aim|maximum|minimum|length|width|height|depth|weight|age|area|estimate|average"
    r"|price|cost|speed|temperature)s?)$",
    re.I,
)
_PHYSICAL = ("quantity",)
_CHINESE_UNITS = "|".join(
    sorted((re.escape(w) for u in UNITS if u.kind in _PHYSICAL for w in u.chinese if len(w) > 1), key=len, reverse=True)
)
_ENGLISH_UNITS = "|".join(
    sorted((re.escape(w) for u in UNITS if u.kind in _PHYSICAL for w in u.words if len(w) > 2), key=len, reverse=True)
)
# What is measured without a unit being named, and the units that any answer must have one of.
_HOW_MUCH = r"(?:是|有|为|达)?(?:多|几)"
_WHAT_IS = r"\bwhat (?:is|was) the (?:\w+ ){0,2}"
_MEASURED: tuple[tuple[str, re.Pattern[str]], ...] = _compiled(
    (
        (
            "m²|mu|acre|sq mi|sq ft",
            rf"多大(?:的)?面积|(?:面积|占地){_HOW_MUCH}|{_WHAT_IS}area\b(?= of)|\bhow large an area\b",
        ),
        (
            "m|mi|nmi|ft|in|yd|ly",
            rf"多深|多宽|多远|(?:深度|宽度|距离|航程|里程|海拔|射程){_HOW_MUCH}|\bhow (?:deep|tall|wide|far away)\b"
            rf"|{_WHAT_IS}(?:depth|height|width|distance|altitude|length)\b(?= of)",
        ),
        ("g|lb", rf"多重(?!要)|(?:重量|体重){_HOW_MUCH}|\bhow heavy\b|\b(?:how much|what)\b.{{1,40}}\bweigh\b"),
        (
            "℃|°F|°",
            rf"(?:温度|气温|水温){_HOW_MUCH}|[多几]少?度(?!假)"
            rf"|\bwhat temperature\b|\bhow (?:hot|cold)\b|{_WHAT_IS}temperature\b",
        ),
        ("kWh|W", rf"多少电|(?:耗电|用电|发电)量?{_HOW_MUCH}|\bhow much (?:electricity|power|energy)\b"),
        ("km/h|m/s|mph|rpm", rf"多快|(?:速度|时速){_HOW_MUCH}|\bhow fast\b|{_WHAT_IS}speed\b"),
    )
)
_FINEST = 1000
_UNIT_ASKED = re.compile(
    rf"(?:多少|几)[十百千万亿]*({_CHINESE_UNITS}|[吨亩米升克瓦斤])"
    rf"|\bhow many ({_ENGLISH_UNITS})s?\b|\bin ({_ENGLISH_UNITS})s?(?=\?|$)"
    rf"|\bwhat (?:number|amount) of ({_ENGLISH_UNITS})s?\b",
    re.IGNORECASE,
)
SUPERLATIVE = re.compile(
    r"最|首[个家批位次]|第一|居[^，。]{0,6}[首前]|高于|超过|领先"
    r"|\b(?:most|least|largest|biggest|highest|lowest|smallest|first|top|leading|higher|more|best|foremost"
    r"|longest|oldest|greatest|fewest|only|main|primary|\w+est)\b",
    re.I,
)
_ASKS_SHARE = re.compile(
    r"百分之(?:多少|几)|占[^，。？]{1,24}(?:比重|比例|多少|几)|占比(?:是|为|有)?多少"
    r"|\b(?:what|which) (?:percentage|share|proportion|fraction)\b",
    re.I,
)
_ASKS_GROWTH = re.compile(
    r"(?:增速|增长率|增幅|涨幅|降幅)(?:是|为|达|有)?(?:到|了)?(?:多少|几|多大|多高)(?!个?百?[万亿]?元|[个家人点])"
    r"|\b(?:what|which)\b.{0,24}\b(?:growth rate|rate of growth)\b",
    re.I,
)
_CONFIRMS = re.compile(
    r"(?:吗|(?<![什怎那这多])么)\s*[？?]?$|是否|是不是|对吧|没错吧|对不对|是吧"
    r"|^\s*(?:is|are|was|were|did|does|do|has|have|had)\b(?!.*\bor\b)"
    r"|,\s*(?:isn't|aren't|wasn't|weren't|didn't|doesn't|don't|right|correct|is|was|did)\b[^,]*\?\s*$"
    r"|\bis it true\b",
    re.IGNORECASE,
)
_RANK_ASKED = re.compile(
    r"第几[位名]?|排名?(?:在|为|是)?第?几|\b(?:what|which) (?:rank|place|position)\b|\bhow .{0,30}\brank", re.I
)
# Nouns whose value is a figure, however the question for it is put.
_MEASURE_ASKED = re.compile(
    r"多[重深宽厚快热冷]|(?:产值|增加值|总值|价值|收入|面积|规模|人口|比重|占比|金额|[额量率])[？?]?$"
    r"|^(?!.*\b(?:who|why|when|where|is|are|was|were|do|does|did|has|have)\b).*\b(?:value|revenue|output|area"
    r"|population|length|capacity|share|number|amount|size)\b"
    r"|\bhow (?:heavy|hot|cold|thick)\b"
    r"|\b(?:what|which|how|state|give|tell)\b[^:]*\b(?:length|width|height|depth|area|capacity|output|production|revenue"
    r"|income|profit|turnover|value|temperature|altitude|elevation|speed|throughput|level|share|percentage|population"
    r"|budget|investment|capital|price|cost|fee|dividend|earnings|debt|ratio|density|weight|yield|consumption"
    r"|expenditure|spending|rainfall|coverage|growth|increase|decrease|target|maximum|minimum|allowance|subsidy"
    r"|gross (?:\w+ )?product|GDP|age|distance|intensity|index|score|volume|amount|estimate|average|loss|flow|proportion|fraction"
    r"|quota|salary|wage|duration|lifespan|charge|ticket|pass|impairment)s?\b",
    re.I,
)
# What is asked for by its own noun is that, whatever measures the question speaks of: which lakes have a depth of …
_THINGS_ASKED = re.compile(
    r"((?:(?:in|at|by|for|to) )?(?:what|which) (?:[\w’'-]+ ){1,5}?)"
    r"(?:did|does|do|was|were|are|is|has|have|had|can|could|will|would|should)\b",
    re.IGNORECASE,
)
_MONTH_ASKED = re.compile(r"几月|哪个?一?个?月|几号|\b(?:what|which) (?:month|day)\b", re.I)
_WHY = re.compile(r"为什么|为何|原因|\bwhy\b|\breasons?\b", re.I)


@dataclass(frozen=True, slots=True)
class Question:
    """A folded, standalone question with what it asks for.

    `forms` are the forms that its answer may take; `operation` is set when an answer has to be
    computed from figures; `years` are the calendar years that it names. `asked_about` are the nouns that
    the question wants counted or told (多少…, how many …, …的…是谁); `confirms` is set for questions that want a
    claim confirmed, `translated` for those that a model put into the articles' language, with words not the asker's.
    """

    text: str
    language: Language
    kind: Kind
    forms: frozenset[Form]
    years: frozenset[str]
    operation: Operation | None = None
    wants_list: bool = False
    asked_about: tuple[str, ...] = ()
    confirms: bool = False
    translated: bool = False

    @property
    def units(self) -> frozenset[str]:
        """The units of length, area, weight or speed that the question names without a number: only they answer it."""
        return _named_units(self.text)

    @property
    def asks_share(self) -> bool:
        """Whether only a percentage or a fraction can answer."""
        return bool(_ASKS_SHARE.search(self.text))

    @property
    def asks_growth(self) -> bool:
        """Whether only a rate of change can answer."""
        return bool(_ASKS_GROWTH.search(self.text))

    @property
    def asks_month(self) -> bool:
        """Whether a month or a day is asked for, which a year alone does not tell."""
        return bool(_MONTH_ASKED.search(self.text))

    @property
    def asks_conclusion(self) -> bool:
        """Whether it is asked what the article concludes."""
        return bool(re.search(_CONCLUSION, self.text, re.I))

    @property
    def asks_advice(self) -> bool:
        """Whether it is asked what the author wants done, on the whole."""
        return bool(re.search(_ADVICE, self.text, re.I))

    @property
    def asks_rank(self) -> bool:
        """Whether a place in an order is asked for: 排第几, which rank."""
        return bool(_RANK_ASKED.search(self.text))

    @property
    def asks_measure(self) -> bool:
        """Whether something is asked for by a noun whose value is a figure: what was the output, which capacity."""
        things = _THINGS_ASKED.match(self.text)
        return bool(_MEASURE_ASKED.search(self.text if things is None else things[1]))

    @property
    def wants_amount(self) -> bool:
        """Whether the answer is a number of something, not a time."""
        if self.forms & {"quantity", "percent", "money"}:
            return True
        return self.asks_measure and not self.forms & {"time", "person", "reason"}

    @property
    def wants_figure(self) -> bool:
        """Whether the answer is a quantity or a time."""
        if "reason" in self.forms:
            return False
        return self.wants_amount or "time" in self.forms

    @property
    def asks_why(self) -> bool:
        """Whether a reason is asked for."""
        return bool(_WHY.search(self.text))


def _named_units(text: str) -> frozenset[str]:
    asked = _UNIT_ASKED.search(text)
    if asked is None:
        measured = next((bases for bases, pattern in _MEASURED if pattern.search(text)), "")
        return frozenset(u.name for u in UNITS if u.base in measured.split("|"))
    written = next(group for group in asked.groups() if group).lower()
    named = [u for u in UNITS if written in u.chinese or written in {form.lower() for form in u.words}]
    # A distance asked for in kilometres is not told in millimetres.
    return frozenset(
        u.name for u in UNITS for asked in named if u.base == asked.base and u.factor * _FINEST > asked.factor
    )


def analyse(text: str, language: Language) -> Question:
    """What the folded, standalone question `text` asks for."""
    forms = frozenset(form for form, pattern in _FORMS if pattern.search(text))
    years = frozenset(_YEAR.findall(text))
    operation = next((name for name, pattern in _OPERATIONS if pattern.search(text)), None)
    confirms = bool(_CONFIRMS.search(text)) and not forms & {"reason"}
    if confirms:
        # A year in a claim is what is to be confirmed, not what narrows the question.
        years = frozenset()
    return Question(
        text,
        language,
        _kind(text, operation),
        forms,
        years,
        operation,
        bool(_LIST.search(text)),
        _asked_about(text),
        confirms,
    )


def _asked_about(text: str) -> tuple[str, ...]:
    found = (next((group for group in m.groups() if group), "").strip() for m in _COUNTED.finditer(text))
    nouns = (re.sub(r"(?:一共|总共|共计|合计|大约|分别|共|都|各|约|总)+$", "", noun) for noun in found)
    return tuple(noun for noun in nouns if noun and not _PLACEHOLDERS.search(noun) and not _named_units(text))


def _kind(text: str, operation: Operation | None) -> Kind:
    if not re.search(r"\w", text):
        return "empty"
    if talk := small_talk(text):
        return talk
    for kind, pattern in _KINDS:
        if pattern.search(text):
            return kind
    if operation is not None:
        return "computation"
    if _COMPARISON.search(text):
        return "comparison"
    if _EXPLANATION.search(text):
        return "explanation"
    return "list" if _LIST.search(text) else "fact"
