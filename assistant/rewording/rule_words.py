"""The words that the rules of a language match, for others of the same meaning: fall short of, 还差."""

import re

from assistant.words.comparing import MORE_EN
from assistant.words.patterns import reworded, rewordings
from assistant.words.question_words import AUXILIARY_EN, FEW_EN
from assistant.words.superlatives import GRADED_ZH
from documents.article import Language
from documents.numerals import alternatives
from documents.scripts import HANZI
from documents.units import UNITS
from documents.years import YEAR_DIGITS
from index.terms import tagged_words

_TIME = r"(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|per ?cent|percentage points?|fold)$"
_UNITS = alternatives(word for unit in UNITS for word in unit.words if not re.match(_TIME, word))
_UNITS_ASKED = re.compile(
    r"\bhow many (?:(?:hundred|thousand|million|billion|trillion) )?"
    rf"(?:{_UNITS}|years|months|weeks|days|hours|minutes|seconds)(?:e?s)?\b(?! of)",
    re.IGNORECASE,
)
_IN_UNIT = re.compile(
    rf",? in (?:(?:thousand|million|billion|trillion)s?(?: of)? )?(?:{_UNITS})(?:e?s)?(?=[?]?$)", re.IGNORECASE
)
_ENGLISH = rewordings(
    # In which unit the result is wanted is no part of what is compared.
    (_IN_UNIT.pattern, ""),
    (r"(?<=\w),? (?:together|along) with (?=[^,?]+(?:[?]|how|in all|make|total))", " and "),
    # The unit says that money is meant: R&D money.
    (r"(?<=[\w&]) money\b(?! (?:supply|markets?|orders?|transfers?|laundering))", ""),
    # The unit is no part of what is compared: by how many yuan.
    (
        rf"\bhow many (?:(?:thousand|million|billion|trillion) )?(?:{_UNITS})(?:e?s)?\b(?! of| more| fewer| less)",
        "how much",
    ),
    (
        rf"\b(?P<h>(?:by )?how )many (?P<m>more|fewer|less) (?:{_UNITS})(?:e?s)? (?:of )?(?=[a-z][^?]* than\b)",
        r"\g<h>much \g<m> ",
    ),
    # By how much did A fall short of B; how far short of B was A.
    (
        rf"\b(?:by )?how (?:much|many|far)(?P<n>[^,?]*?) (?P<x>{AUXILIARY_EN}) (?P<a>.+?)"
        r" (?:fall|come|lag|trail)(?:ing)? (?:short of|behind)",
        r"by how much less\g<n> \g<x> \g<a> than",
    ),
    (
        rf"\bhow (?:much|far|many)(?P<n>[^,?]*?) (?:short of|shy of) (?P<b>.+?) (?P<x>{AUXILIARY_EN}) (?P<a>.+)",
        r"by how much less\g<n> \g<x> \g<a> than \g<b>",
    ),
    # In percentage terms, how much larger was A than B.
    (r"^in (?:percent(?:age)?|relative) terms,? (?:by )?how much", "by what percentage"),
    (
        r"^(?:by )?how much (?P<r>.+?),? (?:in (?:percent(?:age)?|relative) terms|as a percentage)$",
        r"by what percentage \g<r>",
    ),
    (r",? in (?:terms of )?(?:\w+ ){1,2}terms\b", ""),
    (r"\b(?:by )?(?:what|how (?:great|large|big) a) (?:factor|multiple)\b(?! of)", "how many times"),
    # Of the 40 schools, how many are still without a hall, are yet to get one, are left to be painted.
    (
        rf"^(?:out )?of (?P<b>(?:the|its|all|these) [^,?]+), how many (?:of them )?(?=(?:{AUXILIARY_EN} )?"
        r"(?:still |yet )?(?:not|n't|without|lack|no longer|to be|left|need)\b)",
        r"how many of \g<b> ",
    ),
    (
        rf"^(?P<l>how many [^,?]+? )(?:{AUXILIARY_EN} )?(?:still )?(?:without|lack(?:ing)?|do not have)\b",
        r"\g<l>are not with",
    ),
    (
        rf"^(?P<l>how many [^,?]+? )(?:{AUXILIARY_EN} )?(?:(?:still |yet |left |waiting )+to(?: be)?"
        r"|still (?:need|have) to(?: be)?) (?=[a-z])",
        r"\g<l>have not ",
    ),
    (
        rf"^how (?:many|much) (?P<b>[^,?]+?) (?:{AUXILIARY_EN} )?(?:be )?(?:left(?: over)?|remain(?:s|ing)?),?"
        r" (?P<r>(?:when|if|after|once) [^,?]+)$",
        r"what is left of \g<b> \g<r>",
    ),
    # A carried how many times as many journeys as B.
    (
        r"^(?P<a>[A-Z]?[\w' &-]+?) \w+ how many times as (?:many|much) (?P<m>.+?) as (?P<b>.+)$",
        r"how many times as many \g<m> did \g<a> as \g<b>",
    ),
    # Is A higher or lower than B, and by how much.
    (
        rf"^{AUXILIARY_EN} (?P<a>.+?) {MORE_EN}(?: or {MORE_EN})?(?P<m>(?: \w+)*?) than (?P<b>.+?)"
        r",? (?:and )?by how (?:much|many)(?P<u>.*)$",
        r"by how much\g<u> higher is \g<a>\g<m> than \g<b>",
    ),
    # Which is larger, A or B, and by how much.
    (
        rf"^(?:which|who) (?:one )?(?P<r>{AUXILIARY_EN} {MORE_EN}\b[^,]*|(?:has|had) [^,]*?{MORE_EN}[^,]*)"
        r"[,:] (?P<a>.+?) or (?P<b>.+?)"
        r",? (?:and )?by how (?:much|many)(?P<u>.*)$",
        r"by how much\g<u> \g<r> \g<a> than \g<b>",
    ),
    (rf"(?P<r>\b{MORE_EN}\b[^,?]*?) compared (?:with|to)\b", r"\g<r> than"),
    (
        r"^for (?:every|each) (?P<b>(?!\d)[^,]+), how many (?P<a>.+?) (?:are|were) there\b",
        r"what is the ratio of \g<a> to \g<b>",
    ),
    (r"\bbetween (?:them|the (?:two|three|four|pair))(?: of them)?\b(?=[ ?]|$)(?! and)", "together"),
    # How many of each are there, counting both A and B.
    (
        r"^how (?:many|much) (?P<m>.+?),? (?:counting|including|taking|if you count|adding)(?: together)?"
        r" both (?P<l>.+ and .+)$",
        r"in \g<m>, what is the total of \g<l>",
    ),
    (
        r"^how (?:many|much) .+? (?:once|if|when) (?P<a>.+?) (?:is|are|were)"
        r" (?:added to|combined with|put together with) (?P<b>.+)$",
        r"what is the total of \g<a> and \g<b>",
    ),
    # Buses, trams and ferries are said between dashes.
    (r"^how (?:many|much) [^—–()]+? ?[—–(] ?(?P<l>[^—–()]+ and [^—–()]+?) ?[—–)] ?(?P<r>.*)$", r"how many \g<l> \g<r>"),
    # Of so many that are listed it is their average.
    (
        rf"^(?:on average,? )?how (?:many|much) (?P<n>[^,]+?) {AUXILIARY_EN} each of the (?P<b>(?:{FEW_EN})"
        r" .+?) (?:have|has|hold|get|receive|contain|house|carry|employ|cover)\b.*$",
        r"what is the average number of \g<n> in the \g<b>",
    ),
    # On average, how many lockers does each of the 12 schools have.
    (
        rf"^(?P<l>.*?\bhow (?:many|much) [^,]+?) {AUXILIARY_EN} each (?:of (?:the )?|single )?(?P<b>.+?)"
        r" (?:have|has|hold|get|receive|contain|house|carry|employ|cover)\b",
        r"\g<l> per the \g<b>",
    ),
)
_CHINESE = rewordings(
    (r"(?<=[年月末底到至])(?P<of>[^，。？]{0,12}?)(?:一共|总共|共)?[多涨]了(?=多少|几|百分之)", r"\g<of>增加了"),
    (r"(?<=[年月末底到至])(?P<of>[^，。？]{0,12}?)(?:一共|总共|共)?[少降跌]了(?=多少|几|百分之)", r"\g<of>减少了"),
    # The share of some of a kind is that of all of it.
    (
        r"^(?P<a>[^，。？]+的)(?P<h>[^的，。？]{2,8})(?:一共|总共)?占(?=百分之|几成|多大(?:的)?比例)",
        r"\g<a>\g<h>占\g<h>的",
    ),
    # What a loose head names is measured of both sides; in which unit is no part of it.
    (r"^(?P<h>[^，。：:—？?]{2,30}?)(?:：|: ?|—{1,2}|–|--?)(?=[^，。？?]*(?:比|较|差|加|和))", r"\g<h>，"),
    (r"[，,]?(?:按|以|用)[万亿百千]*(?:元|美元|欧元|英镑|日元|吨|公里)(?:来)?(?:计算?|算|为单位)(?=[？?]?$)", ""),
    (r"(?<=[\u3400-\u9fff])的钱(?=[，,])", ""),
    # Which of the two is more, and by how much: the difference says both.
    (
        rf"^(?P<l>[^，。？?]+?)(?:谁|哪一?[个家座所条]?)的?(?P<m>[^，。？?]*?)[更要]?{GRADED_ZH}(?:一些|一点|些)?[？?，,]\s*"
        rf"(?:相?差|{GRADED_ZH})(?:出|了)?(?=多少|几)",
        r"\g<l>\g<m>相差",
    ),
    (
        rf"(?P<a>比[^，。？?]+?{GRADED_ZH})(?:一些|一点|些)?[吗么][？?，,]\s*(?:相?差|{GRADED_ZH})(?:出|了)?(?=多少|几)",
        r"\g<a>",
    ),
    (r"(?:差不多|几乎|大致|大体|将近|约莫|大约|大概|粗略)(?=是|为|相当|有|占|等于|比|高|低|多|少)", ""),
    (r"(?P<b>[离距][离]?(?:[^，。？]+?))(?:还|仍|尚)?(?:差|缺|少)(?:了)?(?=多少|几|多大)", r"\g<b>少"),
    (r"(?<=[^，。？])(?:离|距离?)(?=[^，。？]+少(?:多少|几|多大))", "比"),
    (r"(?:累加|加总|加和|合起来|[合加]在一(?:起|块儿?)|加一[起块]|合并|全部加起来|汇总)(?:起来)?", "加起来"),
    (r"^(?:请|帮我|麻烦)?(?:把|将)(?=[^，。？]+(?:加|合|相|求))", ""),
    (
        r"(?<=[\u3400-\u9fff])[两二三四五六七八九十](?:个)?(?:城市|省份|地区|国家|市|省|城|国|县|区|地|港)"
        rf"(?=的|在?{YEAR_DIGITS}年|之|，|合|加|共|总|平均)",
        "",
    ),
    (r"[两二三四五六七八]者(?=之|合|加|共|总|相|的)", ""),
    (
        r"(?P<m>[^，。？]+?)平均每[个家座项名人所条台艘辆件间](?=有|能|拥有|可|占|分到|包含|达|为|是|多少|几)",
        r"平均每个\g<m>",
    ),
)

_PLUSES = frozenset({"加", "连同", "外加", "再加", "加之", "算上", "连"})
_PLUS = re.compile("|".join(sorted(_PLUSES)))


def in_rule_words(text: str, language: Language) -> str:
    """A question in the words that the rules of its language match."""
    return with_plus_said(reworded(text, _CHINESE)) if language == "zh" else reworded(text, _ENGLISH)


def without_units_asked(text: str) -> str:
    """A text without the unit that an English question wants its result in: how many tonnes as how much."""
    return _UNITS_ASKED.sub("how much", _IN_UNIT.sub("", text))


def with_plus_said(text: str) -> str:
    """A Chinese text with 加上 for each word of its own that adds: 室外的加室内的, but not 增加 or 加工."""
    if not _PLUS.search(text):
        return text
    said = ""
    for word, _ in tagged_words(text):
        at = text.find(word)
        gap, text = text[:at], text[at + len(word) :]
        adds = word in _PLUSES and said and HANZI.match(text) and not text.startswith(("起来", "在一"))
        said += gap + ("加上" if adds else word)
    return said + text
