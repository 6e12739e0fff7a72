"""Loose forms of asking for a sum, a difference, a multiple or a share, as the plain questions that they stand for."""

import re
from functools import lru_cache

from assistant.words.comparing import CHANGING_ZH
from assistant.words.patterns import rewordings
from assistant.words.question_words import AUXILIARY_EN, LED_EN, SHARE_EN
from documents.article import Language
from documents.years import BARE_YEAR, YEAR_DIGITS

_MORE = r"(?:多|少|高|低|大|小|长|短|重|轻|快|慢|宽|窄|深|浅)"
_COUNTER = r"[个名人位家座台辆间所张条只艘架套项件]"
_SIDE = r"[^，。？?]{1,24}?"
_REGIONS = r"(?:城市|省份|地区|国家|市|省|国|县|地(?!区)|港(?!口)|城|镇|家(?!庭|具|电)|馆|站|校)"
_TOGETHER = (
    r"(?:if )?(?:(?:taken|put|added|counted|considered|lumped|grouped) )?together|combined|in total|in all|all told"
    r"|altogether|between them"
)
# Asked of a sum, this is more than the sum.
_OF_SUM = (
    r"(?![^?]*\b(?:times|shares?|fractions?|percent(?:age)?s?|per cent|proportions?|ratios?|multiples?|more|less|fewer"
    r"|differ\w*|gaps?|than|averages?|mean|(?:larg|great|high|small|bigg)e(?:r|st)|exceed\w*)\b)"
)
_AND = re.compile(r", | and | plus |[、和与加]")
_NUMBER = re.compile(r"\d[\d.,]*")


_CHINESE = rewordings(
    # That all are to be counted is said by the sum that is asked for.
    (
        r"[，,]?(?:都|全都?|全部|统统|一并|一起)?(?:算上|算进[去来]|(?:计算?|包括|包含)在内|计入)(?:的话)?(?=$|[，,？?])",
        "",
    ),
    (r"(?:不管|不论|无论)(?=[^，。？?]+(?:还是|或者?|、|和|与))", ""),
    (r"[合加]到一(?:起|块儿?)(?:来)?|[合加]起来看", "加起来"),
    (r"具体(?=是|为|有|达|占|多)", ""),
    # The pause after a sum that is compared: A与B之和，比C多多少.
    (r"(?P<s>之和|总和|合计|加起来|相加)[，,](?=(?:要|还)?(?:比|是|超|高|低|多|少))", r"\g<s>"),
    (r"(?<=[额差距比重例和计幅值])(?:是|为)$", "是多少"),
    # That it is so many that were named is said by their list.
    (r"(?<=[\u3400-\u9fff，,])[两二三四五六七八](?:大?类|种|项|者|样)(?=加|合|总|一共|共计|相加|之和)", ""),
    # A minus B.
    (
        rf"^(?P<a>{_SIDE})(?:减去|减掉|减)(?P<b>{_SIDE})(?:之?后)?[，,]?(?:还)?(?:等于|得到?|剩|是|为|有)(?=(?:多少|几))",
        r"\g<a>和\g<b>相差",
    ),
    # How much more A would need for B.
    (
        rf"^(?P<a>{_SIDE})(?:还)?(?:要|需要?|得)(?:再)?(?:增加|提高|增长|多)(?P<q>(?:多少|几)[^，。？?]{{0,6}}?)[，,]?才?能?"
        r"(?:赶上|追上|追平|达到|赶得上|与|和|跟)(?P<b>[^，。？?]+?)(?:的水平|持平|一样多?)?$",
        r"\g<a>比\g<b>少\g<q>",
    ),
    (
        rf"^(?P<w>[^，。？?]*?)[，,]?(?:从|由)?(?P<y>{YEAR_DIGITS}年?)(?:到|至)(?P<z>{YEAR_DIGITS}年)[，,]?"
        r"(?P<m>[^，。？?]*?)(?:扩大|增加|增长|提高|上升|变|翻|涨)(?:到|至|成|为)(?:了)?(?:原来|原先|原)的?(?=(?:几|多少)倍)",
        r"\g<w>\g<m>\g<z>是\g<y>的",
    ),
    # A beside B: how many more.
    (
        rf"^(?P<a>{_SIDE})(?:和|与|跟|同)(?P<b>{_SIDE})(?:相比较?|比起来|相较|对比)(?:而言|来看|之下)?[，,]?(?:前者)?"
        rf"(?P<m>[^，。？?比]{{0,16}}?)(?P<c>{_MORE})(?:了|出)*(?=(?:多少|几))",
        r"\g<a>\g<m>比\g<b>\g<c>",
    ),
    # How many of B is A worth.
    (
        rf"(?:顶得上|抵得上|抵得过|赶得上|相当于|等于)(?:了)?(?:多少|几){_COUNTER}(?P<b>[^，。？?]+)$",
        r"是\g<b>的多少倍",
    ),
    # Of each of three that were named: A、B和C三地的.
    (
        rf"(?P<l>[、和与跟及][^，。？?、和与]{{1,12}}?)(?:这)?[两二三四五六七八](?:个|大)?{_REGIONS}(?=[\u3400-\u9fff\d])",
        r"\g<l>",
    ),
    (r"(?:平均下来|平均算下来|算下来|摊下来)[，,]?(?=每)", "平均"),
    (
        rf"年均(?=[约还又净会能可要]?{CHANGING_ZH})|(?:每年平均|平均一年|逐年平均)(?=[^，。？?]{{0,8}}{CHANGING_ZH})",
        "平均每年",
    ),
)
_ENGLISH = rewordings(
    (
        rf"^(?:{_TOGETHER}), (?P<x>{AUXILIARY_EN}) (?P<l>[^,?]+? and [^,?]+?)"
        r" (?P<r>(?:more|less|fewer|\w+er)\b.* than .+)$",
        r"\g<x> \g<l> together \g<r>",
    ),
    (
        rf"^(?:{_TOGETHER}), (?P<r>(?!.*\bthan\b).+)$",
        r"\g<r> together",
    ),
    # All of a list before a colon, or after a question, is to be added up.
    (
        r"^(?:finished|completed|built|open(?:ed)?|ready) or not, (?P<r>how many .+?)"
        r"(?: altogether| in all| in total| together)?$",
        r"\g<r> together, completed and under construction",
    ),
    (
        r"^(?P<r>how many .+?)(?: (?:altogether|in all|in total|together|all told))?,? (?:both )?"
        r"(?:finished|completed|built|done|ready) (?:and|or|plus) (?:unfinished|incomplete|not|under construction)$",
        r"\g<r> together, completed and under construction",
    ),
    (
        r"^(?P<l>[^:,?]+(?:, [^:,?]+)* and [^:,?]+|[^:,?]+ plus [^:,?]+): ?(?:what(?:'s| is) )?"
        r"(?:how (?:many|much)|(?:the|their) (?:combined |joint |grand )?(?:total|sum|count|number))"
        r"(?: (?:are|is) (?:there|that|they))?(?: (?:in all|altogether|in total|all told|combined|together))?$",
        r"what is the total of \g<l>",
    ),
    # It rose by how much.
    (
        r"^(?P<a>[^,?]+?) (?:went up|went down|came down|rose|grew|increased|climbed|fell|dropped|declined|decreased"
        r"|improved|expanded|shrank|changed) by how (?P<q>much|many)(?P<r>[^?]*)$",
        r"by how \g<q>\g<r> did \g<a> change",
    ),
    (
        r"^(?:what (?:would|do|does) (?:you|we|one) get (?:by adding|(?:when|if) (?:you|we|one) adds?)"
        r"|what do (?:you|we) get adding|what is the result of adding)(?: up| together)? (?P<l>[^?]+)$",
        r"what is the total of \g<l>",
    ),
    (
        rf"^if (?:you|we|one) adds?(?: up| together)? (?P<l>[^,?]+?)(?: together)?, {_OF_SUM}(?:how|what) [^?]+$",
        r"what is the total of \g<l>",
    ),
    # Of so much, what share was it.
    (
        rf"^(?:out )?of (?P<b>[^,?]+), (?:what|how much)(?: as an?| in)? "
        rf"(?P<s>{SHARE_EN}) (?P<x>{AUXILIARY_EN}) (?P<a>[^?]+)$",
        r"what \g<s> of \g<b> \g<x> \g<a>",
    ),
    # It came how many years after something.
    (
        rf"^(?P<a>[^,?]+?) (?:came|took place|followed|opened|started|began|{AUXILIARY_EN})(?: \w+ed)? how many years"
        r" (?P<w>after|before) (?P<b>[^?]+)$",
        r"how many years \g<w> \g<b> did \g<a> come",
    ),
    (
        r"\bhow many times (?:over )?(?P<x>did|has|have) (?P<a>[^?]+?) (?:multiply|multiplied)\b",
        r"by how many times \g<x> \g<a> grow",
    ),
    (r"\bby how (?:large|great|big) a margin\b", "by how much"),
    (r"\bby what number\b|(?<=[a-z] )by what$", "by how many"),
    (
        r"\bhow much would (?P<a>[^,?]+?) (?:have|need) to (?:grow|rise|increase|gain|add|climb)(?: by)?"
        r" (?:in order )?to (?:match|reach|equal|catch up with|be level with) (?P<b>[^?]+)$",
        r"by how much less is \g<a> than \g<b>",
    ),
    (rf"(?<=\w) in terms of (?P<y>{YEAR_DIGITS}) (?P<m>[a-z][^,?]*)$", r" in \g<m> in \g<y>"),
    (r"(?<=\w) in terms of (?P<m>[a-z][^,?]*)$", r" in \g<m>"),
    # A list between commas is of what is counted.
    (
        rf"^how (?P<q>many|much) (?P<n>[^,?]+?), (?P<l>[\w'’ -]+? and [\w'’ -]+?)"
        rf"(?: combined| together| alike| included)?, (?P<r>{AUXILIARY_EN}\b[^,?]*)$",
        r"how \g<q> \g<l> \g<n> \g<r> together",
    ),
    (
        r"^(?:what|how (?:much|many)) (?:is|are|was|were) left (?:over )?of (?P<b>[^,?]+?),? (?:after|once|when|if)"
        r" (?:you |we |one )?(?:subtract|deduct|remov|exclud|tak(?:e|ing) (?:out|away))\w* (?P<a>[^?]+)$",
        r"how much of \g<b> is not \g<a>",
    ),
    (r"^(?P<n>how many [^,?]+?) (?:are|were) there that (?=(?:are|were|have|do|did) not\b)", r"\g<n> "),
    (
        r"^(?!how\b|what\b|which\b)(?P<l>[^:,?]+? plus [^:,?]+?) (?:comes? to|makes?|is|are|equals?|gives?|adds? up to)"
        r" (?:how (?:many|much)|what)(?: in all| altogether| in total)?$",
        r"what is the total of \g<l>",
    ),
    (r"^add (?P<a>[^,?]+?) to (?P<b>[^,?]+)$", r"what is the total of \g<a> and \g<b>"),
    (r"^(?!how\b|what\b|which\b)(?P<a>[^,?]+?)['’]s? share of (?P<b>[^,?]+)$", r"what share of \g<b> is \g<a>"),
    # A minus B.
    (
        r"^(?!(?:how|what|which)\b)(?P<a>[^:,?]+?) minus (?P<b>[^:,?]+?)(?: ?[:,—–-] ?[^?]*"
        r"| (?:is|equals|makes|comes to|leaves) (?:what|how (?:much|many)))?$",
        r"what is the difference between \g<a> and \g<b>",
    ),
    (
        r"^adding (?P<a>[^,?]+?) to (?P<b>[^,?]+?) (?:gives|makes|yields|comes to|results in)"
        rf" {_OF_SUM}(?:how (?:many|much)|what)\b.*$",
        r"what is the total of \g<a> and \g<b>",
    ),
    (
        r"^if (?P<l>[^,?]+? and [^,?]+?) (?:are|is|were) (?:all |both )?(?:counted|taken|added|put|lumped|combined)"
        rf"(?: up)?(?: together)?, {_OF_SUM}(?:what|how (?:many|much))\b.*$",
        r"what is the total of \g<l>",
    ),
    (r"(?:(?<=and )|(?<=or )|(?<=plus ))not (?:yet )?(?:finished|completed)\b", "unfinished"),
    (
        r"^how (?P<x>did|has|have) (?P<a>[^,?]+?) (?:change|move|develop)d?(?P<r>[^,?]*?),?"
        r" in (?:percentage points|per ?cent|percentage terms)$",
        r"by how much \g<x> \g<a> change\g<r>",
    ),
    (
        rf"\bby (?:what|how (?:large|great|big) a) (?:factor|multiple) {AUXILIARY_EN} (?P<a>[^,?]+?)"
        r" (?:exceed|surpass|outstrip|top|outweigh|outdo)(?P<b> [^?]+)$",
        r"how many times\g<b> was \g<a>",
    ),
    (rf"\bwhat multiple of (?P<b>[^,?]+?) (?P<x>{AUXILIARY_EN}) (?P<a>[^?]+)", r"how many times \g<b> \g<x> \g<a>"),
    (
        r"^(?:if (?:you|we|one) )?(?:subtract|deduct|take(?: away)?)(?:ing)? (?P<b>[^:,;?]+?) from (?P<a>[^:,;?]+?)"
        r"[:,;] ?(?:and )?(?:what|how (?:many|much))\b.*$",
        r"what is the difference between \g<a> and \g<b>",
    ),
    (
        rf"^{LED_EN}(?:how (?:big|large|wide|great|long|much)|what) (?P<x>is|was) (?P<a>[^,?]+?)(?:['’]s?)?"
        r" (?:lead|advantage|edge|margin) over (?P<b>[^?]+)$",
        r"\g<w>by how much higher \g<x> \g<a> than \g<b>",
    ),
    (
        rf"\bhow much of (?P<b>[^,?]+?),? (?:in per ?cent|in percentage terms|as a percentage|percentage-?wise),?"
        rf" (?P<x>{AUXILIARY_EN}) (?P<a>[^?]+)$",
        r"what percentage of \g<b> \g<x> \g<a>",
    ),
    # The unit says that what was earned is meant.
    (r"\b(?P<w>export|import)(?:s['’])? (?:earnings|revenues?|sales|values?|proceeds|receipts|income)\b", r"\g<w>s"),
    (r"\bhow many points\b(?! (?:of|are|were|was|did the))", "how many percentage points"),
    (r"\bfor (?:each|every) one\b", "for each"),
    (
        r"^(?!.*\b(?:together|combined)\b)(?P<a>[^,?]+?) "
        r"(?P<v>(?:have|has|had|employ|hold|own|carr|receive|produce|make|get)(?:y|s|ed|ies|ied)?)"
        r" how many (?P<m>more|fewer)(?P<n>(?: [\w-]+){0,3}?) than (?P<b>[^?]+)$",
        r"how many \g<m>\g<n> did \g<a> \g<v> than \g<b>",
    ),
)


@lru_cache(maxsize=512)
def in_plain_words(text: str, language: Language) -> str:
    """A question that asks loosely for what has to be worked out, as a plain one; itself where it is plain."""
    for pattern, said in _CHINESE if language == "zh" else _ENGLISH:
        match = pattern.search(text)
        if match and not _is_of_a_number(match):
            text = pattern.sub(said, text)
    return text


def _is_of_a_number(match: re.Match[str]) -> bool:
    """Whether a bare number that is no year stands for one of the things: 36 minus 9."""
    sides = [side for name in ("a", "b", "l") if (side := match.groupdict().get(name))]
    parts = [part.strip() for side in sides for part in _AND.split(side)]
    return any(_NUMBER.fullmatch(part) and not BARE_YEAR.fullmatch(part) for part in parts)
