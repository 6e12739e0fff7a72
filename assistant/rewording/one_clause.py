"""Questions of two clauses, or with a head before them, put as one that the rules know: more A or B, how many times."""

import re

from assistant.words.comparing import ABOVE_EN, ER_EN
from assistant.words.patterns import reworded, rewordings
from assistant.words.question_words import AUXILIARY_EN, LED_EN
from assistant.words.superlatives import GRADED_ZH
from documents.article import Language

_TOGETHER = r"(?:together|combined|(?:put|taken|added|counted) together|between them)"
_MARK = r"[?,;:—–-]+ ?(?:and )?(?:if (?:so|yes|not),? )?"
_BY = (
    r"(?:(?:by )?(?:how (?:much|many)|what(?: (?:margin|amount))?)(?: more)?"
    r"|what(?:['’]s| is| was| would be) the (?:difference|gap|margin)(?: then)?)"
)
_BEATEN = rf"(?:{ABOVE_EN}|outdone|beaten|overtaken|(?:be )?(?:{ER_EN}|ahead)(?: (?:than|of))?)"
# Which of two has more, and how many times as many it has: the greater is told by the lesser.
_EITHER_EN = (
    rf"^{LED_EN}(?:{AUXILIARY_EN} there |which (?:{AUXILIARY_EN} there )?)more(?: of)?(?:,"
    rf"|:)? (?P<a>[^,?]+?),? or (?P<b>[^,?]+?){_MARK}"
    r"(?:by )?how many times"
)
_EITHER_ZH = (
    rf"^(?P<a>[^，。？?]+?)(?:和|与|跟|还是|、|或)(?P<b>[^，。？?]+?)(?:相比"
    rf"|比起来)?[，,]?(?:哪一?[个种类边方者]|谁)的?(?:数量)?更?{GRADED_ZH}"
    r"(?:一?[些点])?[，,？?](?:前者|多的|它|大的|高的)?(?:是|为|相当于)(?:另一?[个种方边]|后者|少的|对方|小的"
    r"|低的)?的?(?:多少|几)倍"
)
EITHER = re.compile(re.sub(r"\(\?P<\w>", "(?:", f"{_EITHER_EN}|{_EITHER_ZH}"), re.IGNORECASE)
_EVENT = (
    r"(?:发布|出台|颁布|成立|创[办立建]|设立|建成|开通|启用|启动|上线|举[办行]|开业|开工|竣工|完工|投产"
    r"|投用|通车|推出|印发|实施|诞生)"
)
# What is done, and what is still to come.
_DONE = r"(?:finished|completed?|built|open(?:ed)?|operating|running|working|in use|in operation|in service)"
_COMING = r"(?:(?:still )?(?:under construction|being built|unfinished|to come|planned|under way|in the making))"
_COUNTER = r"[个家座所条项艘架辆名位间栋台套支处]"

_ENGLISH = rewordings(
    (r"\bby what (?:amount|margin|extent)\b|\bby how large an amount\b", "by how much"),
    (r"\b(?:first|second|third|fourth|fifth|last|top)-(?:placed|ranked) (?=[A-Za-z])", ""),
    (
        rf"^{LED_EN}{AUXILIARY_EN} (?P<l>[^,?]+? plus [^,?]+?)(?: (?:have|be|had))* "
        rf"{_BEATEN} (?P<b>[^?]+?){_MARK}{_BY}$",
        r"\g<w>by how much more was \g<b> than \g<l> together",
    ),
    (
        rf"^which (?:one )?(?:is|was) {ER_EN}[,:] (?P<a>[^,?]+?),? or (?P<l>[^,?]+? plus [^,?]+?),? and {_BY}$",
        r"by how much more was \g<a> than \g<l> together",
    ),
    (
        r"^(?!how\b|what\b|which\b|who\b|is\b|are\b)(?P<l>[^,?:]+? and [^,?:]+?),? (?:all together|altogether"
        r"|in all|in total|combined|put together|together|all told)$",
        r"what is the total of \g<l>",
    ),
    (
        r"^(?:if (?:you|we|one) (?:lump|add|put|take|count) )(?P<l>[^,?]+? and [^,?]+?) together, what"
        r" (?:share|portion|percent(?:age)?|proportion|fraction|part) (?P<x>is|are|was|were"
        r"|would be) (?P<a>[^,?]+?)(?:, in per ?cent)?$",
        r"what share of \g<l> together \g<x> \g<a>",
    ),
    (
        rf"^{LED_EN}{AUXILIARY_EN} (?P<l>[^,?]+? and [^,?]+?),? {_TOGETHER},?(?: (?:have|be|had|already|still))* "
        rf"{_BEATEN} (?P<b>[^?]+?){_MARK}{_BY}$",
        r"\g<w>by how much more was \g<b> than \g<l> together",
    ),
    (
        rf"{_EITHER_EN}(?: (?:as many|as much|more|over))?(?: {AUXILIARY_EN} (?:there|it|that|they))?$",
        r"\g<w>how many times as many \g<a> are there as \g<b>",
    ),
    (
        rf"^{LED_EN}(?P<a>[^,?]+?) (?:is|was|are|were|equals|equalled|came to) (?:what|which"
        rf"|how large an?) multiple of"
        r" (?P<b>[^?]+)$",
        r"\g<w>how many times \g<b> was \g<a>",
    ),
    (
        rf"^{LED_EN}(?!how\b|what\b|which\b|by\b)(?P<a>[^,?]+?) (?P<x>is|was|are|were) how many times"
        r"(?: (?:as (?:large|big|high|many|much) as|the size of|that of))?"
        r" (?!what\b|its?\b|as\b|more\b|less\b|\w+er\b)(?P<b>[^?]+)$",
        r"\g<w>how many times \g<b> \g<x> \g<a>",
    ),
    (
        rf"^(?:by )?how much (?P<e>{ER_EN}), in (?P<u>percentage points|per ?cent|percentage terms), (?=[^?]*\bthan\b)",
        r"by how many \g<u> \g<e> ",
    ),
    (
        rf"^{LED_EN}(?:{AUXILIARY_EN} there )more(?: of)? (?P<a>[^,?]+?),? or (?P<b>[^,?]+?){_MARK}"
        r"(?:by )?how (?:many|much)(?: more)?$",
        r"\g<w>by how many more \g<a> are there than \g<b>",
    ),
    (
        rf"^{LED_EN}{AUXILIARY_EN} the (?:sum|total) of (?P<l>[^,?]+? and [^,?]+?) "
        rf"(?:{ER_EN}|in excess|above)(?: (?:than|of))? (?P<b>[^?]+?){_MARK}{_BY}$",
        r"\g<w>by how much more was \g<b> than \g<l> together",
    ),
    (
        rf"^(?P<r>how (?:many|much) [^,?]+?),? (?:counting|including|taking"
        rf"|adding)(?: together)?(?: both)? (?:the )?{_DONE}"
        rf"(?: ones)?,? (?:and|or|plus) (?:(?:those|ones|the ones) )?(?:that are )?{_COMING}(?: ones)?$",
        r"\g<r> together, completed and under construction",
    ),
    # Both what is done and what is still to come of one thing.
    (
        rf"^(?:whether )?{_DONE} (?:or|and|plus) (?:(?:those|the ones) )?{_COMING},"
        r" (?P<r>how (?:many|much) [^,?]+?)(?: (?:is|are|does|do) (?:that|this|there|it)(?: (?:come to|make))?)?"
        r"(?: (?:altogether|in all|in total|together|combined))*$",
        r"\g<r> together, completed and under construction",
    ),
    (
        rf"^(?:if )?(?P<l>[^,?]+? and [^,?]+?) (?:are|is|were) {_TOGETHER}, (?:would|will|do|did|are|is)"
        r" (?:they|it|that|the (?:sum|total))(?: (?:have|be))?"
        rf" {_BEATEN} (?P<b>[^?]+?){_MARK}{_BY}$",
        r"by how much more was \g<b> than \g<l> together",
    ),
    (r"\bthan (?P<a>[^,?]+?) (?:plus|\+) (?P<b>[^,?]+?) together\b", r"than \g<a> and \g<b> together"),
    # What is taken away from it leaves a remainder.
    (
        r"^(?:if (?:you|we|one) )?(?:subtract|deduct|remove|drop|take(?: away| out)?)(?:ing)? (?P<b>[^:,;?]+?)"
        r" (?:from|out of) (?P<a>[^:,;?]+?)[:,;] ?(?:and )?how (?:many|much)"
        r" (?:(?:are|is|would be) )?(?:left|remains?|still there)\b.*$",
        r"how many of \g<a> are not \g<b>",
    ),
    # The sum of two, of which the measure stands behind.
    (
        r"^(?!how\b|what\b|which\b)(?P<l>[^,?:]+? (?:plus|\+) [^,?:]+?),"
        r" (?P<m>(?:in )?(?:(?:1[89]|20)\d\d )?(?!how\b|what\b)[a-z][^,?]*?)(?:, in [a-z ]+)?$",
        r"what is the total of \g<l> in \g<m>",
    ),
    (
        r"^how (?:does|do|did) (?P<a>[^,?]+?) compare (?:with|to) (?P<b>[^,?]+?),?"
        r" (?:as an? (?:percentage|share)|in per ?cent)$",
        r"what percentage of \g<b> is \g<a>",
    ),
    # Of those 12 halls each has how many on average.
    (
        r"^(?:for |of |across |in |with )?(?:the|those|these) (?P<b>\d[^,?:]*?)[,:?—–-]+ ?(?:and )?(?:what(?:'s"
        r"| is| was) the "
        r"average (?:number|amount) of|how many) (?P<a>[^,?]+?)(?: (?:is|are|was|were) (?:there|that))?(?: in)?"
        r"(?: per (?:\w+ ){0,2}\w+| for each(?: \w+)?| (?:in )?each(?: one)?)(?: on average| have)?(?: on average)?$",
        r"how many \g<a> per \g<b>",
    ),
)
_CHINESE = rewordings(
    # A sum that is compared, in two clauses: A加B，比C多多少；A和B加起来，有没有超过C？差多少.
    (
        r"^(?P<a>[^，,。？?]+?)(?<![增参添附追])加(?!工|强|快|大|速|入)上?(?P<b>[^，,。？?]+?)[，,]"
        r"(?=(?:要|还|能)?(?:比|超过|高[出于]|低于|不如))",
        r"\g<a>加上\g<b>之和",
    ),
    (
        r"(?P<s>加起来|之和|合计|相加|合起来|加在一起)[，,]?(?:有没有|是不是|能不能|能否|是否|会不会|能)?"
        r"(?:超过|高过|赶上|追上|比得过|多于|高于|大于|赶超)了?(?P<c>[^，,。？?]+?)(?:了?吗|没有?"
        r"|呢)?[？?，,](?:又|还)?(?:相?差|[高多低少]出?|超出?)了?(?=多少|几)",
        r"\g<s>比\g<c>多",
    ),
    # By which measure two are compared stands before them: 论2020年的规模，.
    (
        r"^(?:要?论起?|若?论|要说|单论|单看|只看|光看|单说|就)(?P<h>[^，,。？?]{2,24}?)(?:来[说讲看]|而言|上?看)?[，,]"
        r"(?=[^。？?]*(?:顶|抵|比|相当|倍|差|多少|几))",
        r"\g<h>，",
    ),
    (
        rf"(?<![\u3400-\u9fff])(?:一|1){_COUNTER}(?P<a>[^，,。？?]{{1,16}}?)(?:能|可以|大概|约|就|差不多)?"
        rf"(?:(?:顶|抵|当|赶)(?:得上|得过|上|过|了|得)?|相当于|等于)(?:了)?(?:多少"
        rf"|几)(?:{_COUNTER})(?P<b>[^，。？?]+)$",
        r"\g<a>是\g<b>的多少倍",
    ),
    (rf"{_EITHER_ZH}$", r"\g<a>是\g<b>的多少倍"),
    # When each was is what lies apart: A跟B，发布时间中间隔了几年.
    (
        rf"^(?P<a>[^，,。？?]+?)(?:和|与|跟|同|、|以及)(?P<b>[^，,。？?]+?)[，,]?(?:两者|二者|它们"
        rf"|这?两[个项部份次]?)?的?"
        rf"(?P<e>{_EVENT})的?(?:时间|年份|日期)?(?:上)?(?:之?中?间|前后)?(?:相|又)?(?:隔|差|距|间隔)(?:了|着)?"
        r"(?=(?:几|多少)个?年|多久)",
        r"\g<a>\g<e>与\g<b>\g<e>之间相隔",
    ),
    # Those 12 halls, each with how many on average.
    (
        rf"^(?:那|这|文中的?)?(?P<n>\d[\d.]*"
        rf"|[两三四五六七八九十百]+)(?P<c>{_COUNTER})(?P<b>[^，,。？?]{{1,24}}?)[，,里中]+"
        rf"(?:平均(?:下来|算下来|来看)?[，,]?)每(?:一)?(?P=c)[^，,。？?有]{{0,12}}?(?:拥?有|是|为|配|能?装|包含"
        rf"|分到|摊到|合)"
        r"(?P<q>(?:多少|几)[^，,。？?]+)$",
        r"平均每\g<c>\g<n>\g<c>\g<b>有\g<q>",
    ),
    # What came first, and what later: 先有了A，后来才有B，中间隔了几年.
    (
        r"^(?:先[是有]了?|首先是)?(?P<a>[^，,。？?]+?)[，,；](?:后来|之后|随后)?才?(?P<b>[^，,。？?]+?)(?:后来|之后|随后)才?"
        r"(?P<e>[^，,。？?]*)[，,。；]\s*(?:这?(?:两者|二者|其)?之?中?间|前后)(?:一共|总共)?(?:相?隔|相?差|过|间隔)(?:了|着)?"
        r"(?=(?:几|多少)(?:年|个月))",
        r"\g<a>到\g<b>\g<e>相隔",
    ),
    # What is added to what, before the sum is asked for.
    (
        r"(?<=[\u3400-\u9fff])(?:再)?加上(?P<b>[^，,。？?]+?)[，,](?=(?:一共|总共|合计|共|加起来"
        r"|合起来)[^，。？?]*(?:多少|几))",
        r"加上\g<b>",
    ),
)


def in_one_clause(text: str, language: Language) -> str:
    """A question in one clause where it asks in two, or after a head, for one result."""
    return reworded(text, _CHINESE if language == "zh" else _ENGLISH)
