"""Everyday ways of asking for a result, put in the words in which it is usually asked: how many Hulls make a Leith."""

import re
from functools import lru_cache

from assistant.rewording.two_clauses import TWO_CLAUSES
from assistant.rewording.usual_english import ENGLISH
from assistant.words.patterns import reworded, rewordings
from documents.article import Language
from documents.years import YEAR_DIGITS

_OF_TIME = r"[年月日底末初时间度]"
_ENGLISH = (*ENGLISH, *TWO_CLAUSES)
_CHINESE = rewordings(
    # How much more it became from one year to another.
    (
        r"(?P<t>(?:到|至|年间|年里|年来|以来)[^，。？?]{0,24}?)(?:新增|净增|增添|多出来?|新添)(?:加)?了?(?=多少|几)",
        r"\g<t>增加了",
    ),
    (
        r"(?:能|可以?|可)?(?:节省|省下|省出|少花|省)(?:下|出|掉)?了?(?=(?:多少|几)(?:个)?(?:分钟|小时|时间|天))",
        "缩短了",
    ),
    (r"[？?]?[（(][^（）()]*(?:算|计|表示|即可|数值)[）)]$", ""),
    (r"(?:一共|总共|共计?|累计)(?=(?:增长|增加|上升|提高|下降|减少|降低)了)", ""),
    # What there is already, with what is still to come.
    (
        r"^(?:等|待)?(?:目前|现在)?在建的?(?P<a>[^，。；？?]{0,8}?)(?:全部|都|全)?(?:投[产用运]|建成|完工|竣工|投入使用|通车|启用)"
        r"(?:之?后|了|以后)?"
        r"[，,]再?(?:加上|连同|算上|和|连)?(?:现有|在用|已有|已建成|原有)的?(?:那些)?[，,]?(?P<o>[^，。？?]{0,12}?)(?P=a)?"
        r"(?:一共|总共|合计)?(?:至少|最少)?(?:能|会|将|可)?(?:有|达到?|到)(?=多少|几)",
        r"在用和在建的\g<o>\g<a>一共有",
    ),
    # Of two that are named, the one is how many times the other: A和B比，后者是前者的几倍.
    *(
        (
            r"^(?:(?P<h>[^，,。？?]+)[，,])?(?P<a>[^，,。？?和与跟]+?)(?:和|与|跟)(?P<b>[^，,。？?]+?)(?P<m>的[^，,。？?年]+?)?"
            rf"(?:相?比(?:较|起来)?|对比)?[，,]{one}(?:是|为|相当于){other}的?(?=(?:几|多少)倍)",
            rf"\g<h>{first}\g<m>是{second}的",
        )
        for one, other, first, second in (
            ("后者", "前者", r"\g<b>", r"\g<a>"),
            ("前者", "后者", r"\g<a>", r"\g<b>"),
        )
    ),
    # What is to be done, before what is asked.
    (
        r"^(?:请|麻烦)?(?:你|您)?(?:帮(?:我|忙)|替我|给我)?(?:算|计算|推算|估算|核算|换算)(?:一下|一算|算看?"
        r"|出来)?[，,：:]",
        "",
    ),
    (r"^(?:按照?|根据|依据?|据|照)(?:文中|文章|原文|本文|报告|上?表)[^，,：:。？?]{0,10}?[，,：:]", ""),
    (r"(?P<m>增长|增加|上升|提高|下降|减少|降低|变化)(?:了)?多少[（(]百分比[）)]", r"\g<m>了百分之多少"),
    (r"多少个?百分比", "百分之多少"),
    (
        r"^(?P<a>[^，。？?比]{2,24}?)(?:比|较)?(?:原?批准的?|原定的?|原来的?)?(?:预算)?超支了?(?=多少|几)",
        r"\g<a>的实际花费比\g<a>的预算多",
    ),
    (r"之中(?=[，,])|(?<=[\u3400-\u9fff])里[头面](?=[，,])", "中"),
    (r"占(?:合计|总计|总数|总量|总额)的?(?=百分|多少|几|比)", "占全部的"),
    (r"的?[期项件家个座名次所台辆条班]数(?=[，,]?比)", "数量"),
    (
        rf"(?<=[\u3400-\u9fff])(?<!{_OF_TIME})[，,](?=(?:要|还)?比[^，。？]{{2,30}}?[多少高低大小长短重轻](?:出"
        rf"|了)*(?:多少|几))",
        "",
    ),
    (
        rf"(?:从|自|由)?(?P<y>{YEAR_DIGITS})年?(?:到|至)(?P<z>{YEAR_DIGITS})年?(?P<m>[^。？?]*?)(?:一共|总共|共计?)?"
        r"(?:多出来?了?|多了|涨了|长了)(?=多少|几)",
        r"从\g<y>年到\g<z>年\g<m>增加了",
    ),
    (rf"(?<=[\u3400-\u9fff”》）])(?<!年)(?:截至|截止|到|至)(?={YEAR_DIGITS}年[底末]?[，,])", ""),
    (r"(?P<s>[室国境省市校场区县岛城院库车馆])内外(?=[加合一总共都])", r"\g<s>内和\g<s>外"),
)


@lru_cache(maxsize=512)
def in_usual_words(text: str, language: Language) -> str:
    """A question in the words in which its result is usually asked for; itself where it is."""
    bare = text.strip(" ？?。.！!")
    said = re.sub(r"\s+", " ", reworded(bare, _CHINESE if language == "zh" else _ENGLISH)).strip()
    return text if said == bare else said + ("？" if language == "zh" else "?")
