"""Ways of asking that come to one: the tags of a claim, and the words for a time."""

import re

from assistant.words.opposites import DONE, PENDING
from assistant.words.patterns import reworded, rewordings
from assistant.words.question_words import AUXILIARY_EN, WH_EN, WH_ZH
from assistant.words.superlatives import LEAST_EN, MOST_EN
from documents.article import Language
from documents.years import LIKELY_YEAR_DIGITS

_TAG_ZH = re.compile(
    r"[，,、 ]*(?:这?(?:个?说法)?(?:对[吧吗么嘛不]|对不对|是[吧吗么嘛]|是不是(?:这样|啊)?|没错[吧吗]?"
    r"|不(?:是|对)[吗么嘛]|(?:不是|是)这样的?[吗吧么]|(?:应该|我)?没(?:有)?(?:记|说|搞|弄)错的?[吧吗]?"
    r"|(?:应该)?不会错吧?|我(?:说|记)得对[吗吧]))[？?。！! ]*$"
)
_GUESS_ZH = re.compile(r"(?<=\d)(?P<rest>[^，,。？?]{0,6})吧[？?。 ]*$")
_HEARD_ZH = re.compile(r"^(?:我(?:记得|听说|以为|觉得|印象[中里])|听说|据说|印象[中里])[，,]?")
_ASKS_ZH = re.compile(rf"{WH_ZH}|介绍|告诉|说说|讲讲")
_CLAIM_ZH = "，对吗？"
_WHY_ZH = rewordings(
    (r"怎么(?=(?:突然|忽然|一下子?|就|反而|这么|那么|越来越)[\u3400-\u9fff]{2})", "为什么"),
    (r"(?<=[，,])(?:到底|究竟)?(?:是)?图(?:的)?(?:是|个)?(?:什么|啥)(?=[？?。 ]*$)", "目的是什么"),
)
# 多大规模 has no 大规模 in it.
_HOW_GREAT_ZH = re.compile(
    r"(?<=多[大高长深远])(?=规模|面积|比例|范围|力度|程度|额度|数量|容量|体量|幅度|数额|金额|距离)"
)
_WHEN_ZH = rewordings(
    (r"几几年|哪个?年份|何年(?=[^何]|$)|哪年(?=[^哪几]|$)", "哪一年"),
    (r"多会儿?(?!议)|多咱", "什么时候"),
    # What is said to be got going says nothing of how: founded, set up or opened.
    (
        r"(?<=年|候|时)(?:开始)?(?:(?:弄|搞|整|鼓捣|办|建|做)(?:起来?|出来)|(?:弄|搞|有))的?(?=[？?。 ]*$)",
        "成立的",
    ),
)

_BE = rf"(?:{AUXILIARY_EN}|wo|ai)"
_PRONOUN = "(?:it|they|he|she|there|that|this|these|those|we|you|i)"
_TAG_EN = re.compile(
    rf"(?:\s*[,;–—-]\s*(?:(?:and|or|but) )?|\s+(?={_BE}n['’]t ))"
    rf"(?:{_BE}(?:n['’]?t)? {_PRONOUN}(?: not)?"
    r"|(?:(?:is|was)(?:n['’]t)? (?:that|this|it) )(?:so|right|true|correct|the case)"
    r"|no|yes|yeah|true|eh|huh|innit|or not|am i (?:right|wrong|correct)|don['’]t you think|true or false|yes or no"
    r"|right|correct)[?.! ]*$|\s+(?:right|correct)\s*\?\s*$",
    re.IGNORECASE,
)
_HEARD_EN = re.compile(
    r"^(?:i (?:think|thought|believe|heard|read|understand|assume|gather|guess|(?:was|am) told|seem to remember)"
    r"|i['’]m told|they say|apparently|supposedly)[, ]+(?:that )?",
    re.IGNORECASE,
)
_RIGHT_EN = re.compile(r"^am i (?:right|correct) (?:that|in (?:thinking|saying|believing)(?: that)?) ", re.IGNORECASE)
_ASKS_EN = re.compile(
    r"^(?:(?:(?:in|on|at|by|for|from|since) [^,]{1,30}|so|and|but|then|well),? )?(?:(?:in|on|at|by|for|from|since) )?"
    rf"(?:{WH_EN}|{_BE})\b|\bhow (?:many|much|large|big|long|far|old|high)\b"
    r"|^(?:please )?(?:name|list|tell|give|explain|show|describe|say)\b",
    re.IGNORECASE,
)
# What is denied within a question: does not for doesn't, but not where it opens with it or a tag ends with it.
_NOT_EN = re.compile(
    r"(?<=\w )(is|are|was|were|do|does|did|has|have|had|ca|could|wo|would|should)n['’]t\b"
    rf"(?! {_PRONOUN}\b)",
    re.IGNORECASE,
)
_WHOLE = {"ca": "can", "wo": "will"}
_CLAIM_EN = ", right?"
_YEAR_EN = re.compile(r"\b(?P<asks>what|which) yrs?\b", re.IGNORECASE)
# A year told by the next to it: 2023年的前一年, the year before 2023.
_YEAR_BESIDE = {
    "zh": re.compile(
        rf"(?<!\d)(?P<year>{LIKELY_YEAR_DIGITS})年?"
        r"(?:(?P<before>的?(?:前一年|上一年)|之?前的?一年)|的?(?:后一年|下一年|次年|翌年)|之?后的一年)(?!级)"
    ),
    "en": re.compile(
        r"\b(?P<joined>(?:in|during|for|of|from|to|by|since|than|until|and|or|with|on|over|against|between|versus) )?"
        r"(?:the|one|a) year (?:just |immediately |directly )?(?:(?P<before>before|preceding|prior to)|after|following)"
        rf" (?P<year>{LIKELY_YEAR_DIGITS})\b(?!['’]s|[,.]\d)",
        re.IGNORECASE,
    ),
}
# A season or a school year: 2023–24.
_TWO_YEARS = re.compile(rf"(?<![\d–—/-])(?P<first>{LIKELY_YEAR_DIGITS})(?P<mark>[–—/-])(?P<last>\d\d)(?![\d–—/-])")
# A year that is not meant, beside the one that is: 2022年而不是2023年, in 2022, not 2023.
_OTHER_YEAR = {
    "zh": re.compile(
        rf"(?<!是)(?:[（(，,、；;。？?]|(?<=年))\s*(?:注意|记住)?[，,：:]?(?:而|我?(?:问|要|说)的?)?(?:不是|并非|不要|别)"
        rf"{LIKELY_YEAR_DIGITS}年?(?:的(?:数[据字]|那个)?)?(?:[）)]|(?=[，,。；;？?的]|$)|(?<=年)(?=[\u3400-\u9fff]))"
    ),
    "en": re.compile(
        r"\s*(?:[,;(–—-]+\s*|(?<=\d) )(?:(?:and|but) )?(?:i mean )?(?:not|rather than|instead of|as opposed to) "
        rf"(?:in |for |the |that of |the one (?:of|for|in) )*{LIKELY_YEAR_DIGITS}(?: (?:figure|one|number|value))?"
        r"(?![\d-])[)]?",
        re.IGNORECASE,
    ),
}

# What is not meant either: （不是增加值）, (not the value added).
_NOT_MEANT = {
    "zh": re.compile(
        r"[（(](?:不是|并非|而?非)[^（）()，。？?]{2,16}[）)]|[，,]而(?:不是|非)[^，,。？?]{2,16}(?=[，,。？?]|$)"
    ),
    "en": re.compile(
        r"\s*\(not (?!counting|including|only|just)[^()?]{3,40}\)"
        r"|,\s+not (?!counting|including|only|just|because|by\b|in\b)[^,?]{3,40}(?=[,?]|$)",
        re.IGNORECASE,
    ),
}

# What is not to be counted: （不算在建的）, leaving aside what is being built.
_LEFT_OUT = {
    "zh": re.compile(
        r"(?:^|[（(，,])\s*(?:不(?:算|计|含|包括|包含|把|考虑)|除去|除开|除了|刨[除去开]|撇开|扣除|去掉|排除|抛开)上?"
        r"(?P<what>[^，,（()）。；？?多几]{1,16}?)"
        r"(?:之外|以外|算上|算在内|算进去|不算|不计|不谈)?(?:[）)，,]|(?=[？?。]|$))"
    ),
    "en": re.compile(
        r"(?:^|\s*[,(]\s*|\s+)(?:leaving (?:aside|out)|(?:not|without) (?:counting|including)|excluding"
        r"|(?:setting|putting) aside|apart from|aside from|ignoring|disregarding|other than)"
        r"\s(?P<what>[^,()?]+)(?:[,)]\s*|(?=[?.]|$))",
        re.IGNORECASE,
    ),
}
_DONE_ITSELF, _PENDING_ITSELF = {"zh": "已投入使用的", "en": "in use"}, {"zh": "在建的", "en": "under construction"}

# What made something pass a mark asks why it did.
_MADE_ZH = re.compile(
    r"^(?:到底|究竟)?(?:是什么(?:原因|因素)?|什么原因|什么因素|什么)(?:让|使得?|推动|促使|导致)(?!了)(?=[^，。？的]{3})"
)
# What is stated and then asked the reason of: 客流下降了，是什么原因.
_STATED_WHY_ZH = re.compile(
    r"^(?P<claim>[^，,。；;？?]{4,40}?)(?:了)?[，,](?:这|那)?(?:到底|究竟|主要|都)?(?:是)?(?:什么原因|因为什么|为什么|为何|原因何在|原因是什么|什么导致的"
    r"|[靠凭](?:的是|的)?什么|怎么(?:做到|回事|实现)的?|如何(?:做到|实现)的|问题出在哪里?)(?:呢|啊|的)?[？?]?$"
)
_STATED_WHY_EN = re.compile(
    r"^(?P<claim>[^,;?]{12,}?)(?:\s*[.;,]|\s[–—-])\s+(?:so |and )?"
    r"(?:how come|why (?:is|was) (?:that|this|it)(?: so)?|why the [a-z]+"
    r"|how did (?:it|they|he|she|that|this) (?:manage (?:that|this|it|to)|happen|come about|do (?:that|it|this))"
    r"|what (?:caused|explains|explained|lay behind|is behind|was behind) (?:it|this|that))[?.! ]*$",
    re.IGNORECASE,
)
_MOVES_EN = (
    r"pass|exceed|surpass|outpace|reach|hit|cross|top|break|rise|fall|drop|grow|increase|decrease|decline|shrink"
    r"|climb|jump|soar|double|triple|plunge|slow|overtake|lose|gain|shut|close|stop|fail|miss"
)
_MADE_EN = re.compile(
    r"^what (?:made|let|helped|led|drove|pushed|caused|enabled|allowed|got|prompted|forced)"
    rf" (?!up\b|it\b)(?P<who>(?:[^\s,;?]+ ){{1,12}}?)(?:to )?(?=(?:{_MOVES_EN})\b)",
    re.IGNORECASE,
)
# A year sees nothing: which year saw the most sales.
_SAW_EN = re.compile(
    r"\b(?P<asks>(?:which|what) (?:year|quarter|month|week|day|season|decade))s? (?:saw|witnessed|brought)"
    rf"(?= (?:the |its |their )?(?:most|least|{MOST_EN}|{LEAST_EN})\b)",
    re.IGNORECASE,
)


def plainly(text: str, language: Language) -> str:
    """The folded, standalone question `text` with one tag for every one, one word for when and years themselves."""
    text = _YEAR_BESIDE[language].sub(_year_itself, _TWO_YEARS.sub(_both_years, text))
    text = _without_the_other_state(text, language)
    without = _OTHER_YEAR[language].sub("", text)
    text = without if re.search(rf"(?<!\d){LIKELY_YEAR_DIGITS}(?!\d)", without) else text
    text = _NOT_MEANT[language].sub("", text)
    return _chinese(text) if language == "zh" else _english(text)


def _without_the_other_state(text: str, language: Language) -> str:
    """The other state in place of the one that is left out of the count: 不算在建的, leaving aside what is in use."""
    match = _LEFT_OUT[language].search(text)
    done, pending = (bool(state.search(match["what"])) for state in (DONE, PENDING)) if match else (False, False)
    if match is None or done == pending:
        return text
    rest = f"{text[: match.start()]}{text[match.end() :]}"
    other, words = (PENDING, _PENDING_ITSELF) if done else (DONE, _DONE_ITSELF)
    if other.search(rest):
        return rest
    return f"{words['zh']}{rest}" if language == "zh" else f"{rest.rstrip('?. ')} {words['en']}?"


def as_claim(text: str, language: Language) -> str:
    """A statement as the question whether it is so."""
    return text + (_CLAIM_ZH if language == "zh" else _CLAIM_EN)


def _year_itself(match: re.Match[str]) -> str:
    year = int(match["year"]) + (-1 if match["before"] else 1)
    joined = match.groupdict().get("joined", "")
    return f"{year}年" if joined == "" else f"{joined or 'in '}{year}"


def _both_years(match: re.Match[str]) -> str:
    """Both years of a season in full; what is no season, such as a month, stays."""
    following = int(match["first"]) + 1
    return f"{match['first']}{match['mark']}{following}" if following % 100 == int(match["last"]) else match.group()


def _chinese(text: str) -> str:
    bare = _TAG_ZH.sub("", text)
    bare = _GUESS_ZH.sub(r"\g<rest>", bare) if bare == text else bare
    if bare != text and bare and not _ASKS_ZH.search(bare):
        return _HEARD_ZH.sub("", bare) + _CLAIM_ZH
    text = _HOW_GREAT_ZH.sub("的", _MADE_ZH.sub("为什么", reworded(text, _WHY_ZH)))
    if (stated := _STATED_WHY_ZH.match(text)) and not _ASKS_ZH.search(stated["claim"]):
        text = f"为什么{stated['claim']}？"
    return reworded(text, _WHEN_ZH)


def _english(text: str) -> str:
    text = _NOT_EN.sub(lambda match: f"{_WHOLE.get(match[1].lower(), match[1])} not", text)
    bare = _RIGHT_EN.sub("", text).rstrip("?. ") if _RIGHT_EN.match(text) else _TAG_EN.sub("", text)
    if bare != text and bare and not _ASKS_EN.search(bare):
        bare = _HEARD_EN.sub("", bare)
        return bare[:1].upper() + bare[1:] + _CLAIM_EN
    text = _STATED_WHY_EN.sub(r"\g<claim> - why?", text)
    text = _SAW_EN.sub(r"\g<asks> had", text)
    return _YEAR_EN.sub(r"\g<asks> year", _MADE_EN.sub(r"Why did \g<who>", text))
