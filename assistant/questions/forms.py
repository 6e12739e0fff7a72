"""Which form the answer to a question has: an amount, a time, a person; and of what."""

import re
from functools import lru_cache
from typing import Literal

from assistant.questions.named_units import named_units
from assistant.words.measures import MEASURE_NOUNS_EN, MEASURE_NOUNS_ZH
from assistant.words.patterns import compiled
from assistant.words.question_words import AUXILIARY_EN
from index.terms import tagged_words

Form = Literal["quantity", "percent", "money", "time", "person", "place", "reason"]
# The forms that a figure alone can have.
AMOUNTS: frozenset[Form] = frozenset({"quantity", "percent", "money"})

# How long something lasts is told by a time too: until 2038.
HOW_LONG = r"多久(?!一次)|多长时间|\bhow long (?:do|does|did|will|would|has|have|had|can|must|may)\b(?!.*\bbe\W*$)"
CLOCK_ZH = r"几点(?=[钟开关闭到结上下出发起停熄]|半|[？?]|$)"
"""What asks for the time of day, and not for some points."""
_CAUSED = (
    r"\bwhat (?:(?:has|have|had) )?(?:(?:caused|led to|brought about|triggered|drove|driven)\b"
    r"|makes? (?!up\b)[^?]{3,60}? (?:so|more|less|\w{3,}er)\b(?! of\b))"
)
# Those few are some, and nobody asks how many: 当地的几家工厂靠什么….
_HOW_MANY_ZH = r"(?<!哪)(?<![这那])(?:(?<!的)几|(?<=的)几(?![个家项类件名位座种条所批只台款场次]))"
# What is paid or earned, by the noun for it and by the verb.
_SUMS_ZH = (
    "金额|资金|(?:交易|成交|[进出]口|销售|零售|贸易|签约|融资)额|产值|增加值"
    "|营收|收入|工资|薪资|薪酬|价格|票价|造价|成本|奖金|费用?"
)
_MONEY_ZH = (
    r"多少[^，。？]{0,2}元|多少钱|多少[^，。？]{0,4}(?:资金|经费|款项)",
    r"花(?:了|掉|费)?(?:多少|几)[百千万亿]*(?![百千万亿个天年月小分])",
    rf"(?:{_SUMS_ZH})[^，。？]{{0,4}}(?:多少(?!的)|几|多大|多高)|多少(?:费用|工资|薪水|学费|租金)",
    r"(?:收|缴|交)(?:多少|几)?费(?:多少|用)|(?:怎么|如何|是否)收费",
    r"(?:投资|造价|预算|拨款|融资|补贴)(?:总额|额)?(?:是|为|有|了|达)?多少(?![个家项人座条件次种])",
)
_PAYS_EN = (
    r"cost|spend|spent|invest(?:ed)?|trade|earn(?:ed)?|pa(?:id|y)|worth|charged?|fetch(?:ed)?|owed?|borrow(?:ed)?"
    r"|donat(?:ed?)|fined|sold for|sell for|set \w+ back"
)
_FEES_EN = r"fees?|fare|price|salary|wages?|rent|tuition|toll"
_MONEY_EN = (
    r"how much (?:[a-z]+ )?(?:money|funding|cash|capital)\b",
    rf"how much (?:did|does|do|is|are|was|were|will|would|has|have|had) (?:.{{1,80}} )?(?:{_PAYS_EN})\b",
    r"what (?:did|does|do|will|would|has|have|had) .{1,80}\b(?:cost|charge|fetch|sell for|earn|(?:get|be) paid)\b",
    r"how much (?:is|are|was|were) (?:an?|the) (?:[\w-]+ ){0,2}?(?:ticket|fare|fee|subscription|licence)\b",
    r"what (?:is|was|were|are) .{1,60}\bworth\b",
    r"what(?:['’]s| (?:is|was|were|are)) (?:the|[\w ]{1,30}['’]s?) (?:[\w&]+ ){0,4}?"
    rf"(?:{_FEES_EN}|cost|fares|turnover|revenue|prize money|budget"
    r"|(?:expenditure|spending|outlay|profit|earnings)(?= (?:in|on|of|for|by|at|during)\b|[?]|$))\b",
    rf"(?:what|which) (?:[\w-]+ ){{0,2}}?(?:{_FEES_EN}|ticket price)"
    r" (?:do|does|did|is|are|was|were|must|should|will|would|has|have|had|can)\b",
)
_SHARE_ZH = r"百分之(?:多少|几)|占(?:了|据|去)?(?:多大(?!面积)|几成|多少(?=[？?。]|$))"
_FORMS: tuple[tuple[Form, re.Pattern[str]], ...] = compiled(
    (
        (
            "percent",
            rf"{_SHARE_ZH}|百分比|比例|占比|比重|投入强度|研发强度|份额|率(?:是|为|有|达)?到?(?:大?约)?多少|percent"
            r"|proportion"
            r"|what (?:share|fraction|slice|chunk)|(?:R&D|research|expenditure|spending|investment) intensity|\brate\b",
        ),
        ("money", "|".join((*_MONEY_ZH, *_MONEY_EN))),
        (
            "time",
            rf"什么时候|何时|(?:是|在)哪年|哪一?年|哪一?天|几[年月时]|{CLOCK_ZH}|年份|什么时间|哪个年代|哪个?世纪|\bwhen\b|{HOW_LONG}"
            r"|(?:what|which) (?:years?|dates?|days?|months?|century|centuries|decades?|times?)\b",
        ),
        (
            "quantity",
            rf"多少|(?!{CLOCK_ZH}){_HOW_MANY_ZH}(?!乎|何|时|方面|个方面|月|号)|多大|多高|多长|多远|多久|多快|规模|数量|总量|第几"
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
        ("reason", rf"为什么|为何|原因|缘故|什么理由|\bwhy\b|\breasons?\b|{_CAUSED}"),
    )
)

_COUNTED = re.compile(
    rf"(?:多少|几多|{_HOW_MANY_ZH}(?!多|月|号|年|时|岁))"
    r"(?:起(?![重义点草步伏])|张(?![力量贴])|间(?![隔谍])|[个家项类件名位座种条所批只台款次场层倍颗篇首本辆架艘届幅道门户头匹棵"
    r"支枝片块套栋幢盏株尾桩])?+"
    r"(?P<zh>[\u3400-\u9fff]{2,6})(?=[？?，,。]|$)"
    r"|\bhow many (?:more |fewer |of (?:the|its|their|these|those|his|her) )?(?P<plural>(?:[A-Za-z0-9'’-]+ ){0,3}?"
    r"(?:(?!(?:does|was|has|is)\b)[A-Za-z'’-]+(?<!s)s(?!['’])|people|children|men|women))\b"
    rf"|\bhow many (?:more |fewer |of (?:the|its|their|these|those|his|her) )?(?!{AUXILIARY_EN}\b|of\b)"
    r"(?P<en>[A-Za-z0-9'’ -]{3,40}?)(?=\s+(?:is|are|was|were|did|does|do|has|have|had"
    r"|can|could|will|would|in|at|on|by|of|from|that|which|to|for|took|take|made|make"
    r"|work|live|study|serve|belong|exist)\b|[?,.]|$)"
    r"|\b(?:what|who) (?:is|was|were|are) the (?P<en_told>(?:\w+ ){0,3}?\w+) (?:of|in|for|at)\b"
    r"|的(?P<told>[\u3400-\u9fff]{2,6}?)(?:是|为|有)(?:谁|多少|几)",
    re.IGNORECASE,
)
# Light nouns: they say nothing of what is counted.
_LIGHT_ZH = (
    r"更?多|[一两二三四五六七八九十几各这那](?:个|种|类|项|方面|者|样|家|部分)"
    r"|年(?:的?历史)?了?|人|人次|钱.*|[一每单当][天日周月年次]"
    r"|时间|东西|名字|名称|内容|目的|作用|意义|原因|特点|方面|规模|总?数|总?量|数量|比例|比重|百分比|占比"
    r"|金额|数额|总额|水平|程度"
)
_LIGHT_EN = (
    r"times?(?: .*)?|people|persons|points?|ways?|years?|months?|days?|others?|different .*"
    r"|percentage|share|proportion|number|amount|size|scale|total|value|name|title|rate|level|volume"
    r"|(?:\w+ )*(?:target|goal|aim|maximum|minimum|length|width|height|depth|weight|age|area|estimate|average"
    r"|price|cost|speed|temperature)s?"
)
_PLACEHOLDERS = re.compile(rf"^(?:(?:combined|total|overall|whole) )?(?:{_LIGHT_EN}|{_LIGHT_ZH})$", re.IGNORECASE)
# Rates that are always shares; others are told as so much a year or to a currency.
_RATES_EN = (
    r"(?:un)?employment|literacy|interest|inflation|occupancy|vacancy|utili[sz]ation|recovery|response|survival|success"
    r"|poverty|turnout|penetration|retention|graduation|pass|satisfaction|recycling|failure"
)
_RATES_ZH = r"[\u3400-\u9fff](?<![汇频功效速心倍曲比])(?<!增长|出生|死亡|生育|发病|事故|犯罪)"
ASKS_SHARE = re.compile(
    rf"{_SHARE_ZH}|占(?!地|用)[^，。？]{{1,24}}(?:比重|比例|多少|几)"
    r"|(?<!男女)(?:占比|比例|比重|百分比)(?:是|为|有|达)?到?多[少大高]"
    r"|\b(?:what|which) (?:percentage|share|proportion|fraction|slice|chunk)\b"
    rf"|\bwhat (?:is|was|were) .{{0,40}}\b(?:{_RATES_EN}) rates?\b"
    rf"|{_RATES_ZH}率(?:是|为|有|达)?到?(?:了|大?约)?(?:多少|多高|几)",
    re.IGNORECASE,
)
ASKS_GROWTH = re.compile(
    r"(?:增速|增长率|增幅|涨幅|降幅)(?:是|为|达|有)?(?:到|了)?(?:多少|几|多大|多高)(?!个?百?[万亿]?元|[个家人点])"
    r"|\b(?:what|which)\b.{0,24}\b(?:growth rate|rate of growth)\b"
    r"|\bhow fast\b.*\b(?:grow\w*|grew|rise|rose|increase\w*|expand\w*|fall|fell|decline\w*|shrink)\b",
    re.IGNORECASE,
)
RANK_ASKED = re.compile(
    r"第几(?![届次个期批轮季号章节代条版集页天年站])|(?<![安编彩])排名?[在为是]?几(?![场次节天班个])|排在?什么位置|什么名次"
    r"|(?:名次|位次|排名|排行)[是为在]?(?:多少|第?几|如何|怎样|怎么样|什么位置)"
    r"|\b(?:what|which) (?:[\w-]+ )?(?:rank(?:ing)?|position)\b"
    r"|\b(?:what|which) place (?:does|do|did|would|will|is|was) .{1,60}\b"
    r"(?:take|hold|come|occup\w+|have|finish|rank\w*)\b"
    r"|\bwhere (?:does|do|did|would|will|is|was) .{1,80}\b"
    r"(?:rank(?:ed)?|come (?:among|in(?! [12]\d{3}\b))|come(?=\W*$))\b"
    r"|\bhow (?:high )?(?:does|do|did|is) .{1,60}\brank"
    r"|\bwhat(?:['’]s| is| was) (?![a-z]+ing\b).{1,60}\brank(?:ing)?\b",
    re.IGNORECASE,
)
# Nouns whose value is a figure, however the question for it is put.
_FURTHER_MEASURES_EN = (
    r"scale|altitude|elevation|throughput|level|capital|dividend|earnings|debt|ratio|yield|consumption|rainfall"
    r"|coverage|growth|increase|decrease|target|maximum|minimum|allowance|subsidy|gross (?:\w+ )?product|index|score"
    r"|volume|amount|estimate|average|loss|flow|fraction|quota|duration|lifespan|charge|ticket|pass|impairment"
)
_MEASURE_ASKED = re.compile(
    rf"多[重深宽厚快热冷]|(?:{MEASURE_NOUNS_ZH}|价值|比重)[？?]?$"
    r"|\bwhat (?:is|was|were|are) (?:the|its|their|[\w ]{1,30}['’]s?) (?!(?:main|chief|principal|major|most|biggest"
    r"|largest|leading|important|key)\b)(?:[\w&]+ ){0,3}?(?:exports|imports|sales|emissions|losses|savings|reserves"
    r"|deliveries|shipments|arrivals|receipts)(?= (?:in|of|for|to|from|by|at|during)\b|[?]|$)"
    r"|^(?!.*\b(?:who|why|when|where|is|are|was|were|do|does|did|has|have)\b)"
    r".*\b(?:value|revenue|output|area|population|length|capacity|share|number|amount|size)\b"
    r"|\bhow (?:heavy|hot|cold|thick)\b"
    rf"|\b(?:what|which|how|state|give|tell)\b[^:]*\b(?:{MEASURE_NOUNS_EN}|{_FURTHER_MEASURES_EN})s?\b",
    re.IGNORECASE,
)
# What is asked for by its own noun is that, whatever measures the question speaks of: which lakes have a depth of …
_THINGS_ASKED = re.compile(
    r"((?:(?:in|at|by|for|to) )?(?:what|which) (?:[\w’'-]+ ){1,5}?)"
    rf"{AUXILIARY_EN}\b",
    re.IGNORECASE,
)
DAY_ASKED = re.compile(r"哪一?(?:天|日(?!本))|几号|\b(?:what|which) day\b", re.IGNORECASE)
MONTH_ASKED = re.compile(rf"几月|哪个?一?个?月|\b(?:what|which) month\b|{DAY_ASKED.pattern}", re.IGNORECASE)
# The ranker was trained with the forms: further ways to ask what caused something are no form to it.
WHY = re.compile(
    r"为什么|为何|原因|什么[^，。？]{0,2}(?:导致|造成|引起|引发)|什么(?:导致|造成|引起|引发)的|\bwhy\b|\breasons?\b"
    rf"|{_CAUSED}"
    r"|\bwhat (?:made|makes) .+ (?:decide|choose|opt|come|leave|move|want|stop|close|give up)\b|\bhow come\b"
    r"|\bwhat (?:\w+ly )?(?:explain(?:s|ed)|prompted|held (?:up|back)|delayed)\b|\bwhat(?:['’]s| is| lies) behind\b",
    re.IGNORECASE,
)


WHEN_IT_WAS = re.compile(
    r"^when (?=[^,?]{3,90}, (?:(?:in|on|at|by|for|to|of|from|with) )?(?:how|what|which|who|where|why)\b)"
    r"|(?P<before>\b(?:how|what|which) [^,;?]*)(?<! and)(?<! of)(?<! about)(?<! out)(?<! know)(?<! say) when(?= )",
    re.IGNORECASE,
)
"""A clause that says of when something is asked: when it was full, how many were turned away."""
_NOUN_TAGS = frozenset("nlijxbze")
_SAYS_HOW = frozenset({"没有", "尚未", "还没", "已经", "正在", "仍然"})


def forms_of(text: str) -> frozenset[Form]:
    """The forms that the answer may take."""
    asking = WHEN_IT_WAS.sub(lambda match: match["before"] or "", text)
    return frozenset(form for form, pattern in _FORMS if pattern.search(asking))


@lru_cache(maxsize=1024)
def asks_measure(text: str) -> bool:
    """Whether something is asked for by a noun whose value is a figure: what was the output, which capacity."""
    things = _THINGS_ASKED.match(text)
    return bool(_MEASURE_ASKED.search(text if things is None else things[1]))


def nouns_asked(text: str) -> tuple[str, ...]:
    """The nouns that a question wants counted or told."""
    found = (_as_noun(m["zh"]) if m["zh"] else next(filter(None, m.groups()), "") for m in _COUNTED.finditer(text))
    nouns = (
        re.sub(r"(?:正在.*|一共|总共|共计|合计|大约|分别|平均|每[年月周天日]|共|都|各|约|总)+$", "", noun.strip())
        for noun in found
    )
    return tuple(noun for noun in nouns if noun and not _PLACEHOLDERS.search(noun) and not named_units(text))


def _as_noun(counted: str) -> str:
    """What is counted, without the word that says how: 船 of 几条船连的; nothing where there is no noun, as in 能装."""
    words = tagged_words(counted)
    if len(words) < 2:
        return counted
    nouns = [i for i, (_, tag) in enumerate(words) if tag[0] in _NOUN_TAGS or tag == "vn"]
    if not nouns or (words[-1][0] == "的" and nouns[0] > 0):
        return ""
    slight = (
        i
        for i in range(nouns[0] + 1, len(words))
        if words[i][1][0] in "udpv" and (len(words[i][0]) == 1 or words[i][0] in _SAYS_HOW)
    )
    return "".join(word for word, _ in words[: next(slight, len(words))])
