"""A question without what it is padded with: pleases and thanks, asides to the listener, particles, rough words."""

import re

from assistant.words.question_words import WH_ZH, WHETHER_ZH
from documents.scripts import HANZI
from documents.years import YEAR_DIGITS

_ASKS_ZH = rf"(?:{WH_ZH}|{WHETHER_ZH})"
_GREETS_ZH = (
    r"劳驾|打扰(?:一下|了|下)?|打搅了?|不好意思|(?:你|您|大家)好|各位(?:好)?(?=[，, ])|大佬们?|那个(?=[，, ])"
    r"|话说(?=[，, ])|对了(?=[，, ])|顺便(?=问)|诶|哎|欸|嗯+|呃+|额+(?=[，, ])|哈喽|嗨|有人知道|有谁知道|求(?:问|助|教)"
)
_WANTS_TO_KNOW_ZH = r"(?:我)?(?:就)?(?:想|要|来)(?:问|请教|打听|了解|知道|查|咨询)(?:问|一?下子?|看看?)?"
_ASKS_TO_LOOK_ZH = (
    r"(?:能不能|能否|可否|可不可以|可以|能)?(?:麻烦|请|拜托|烦请)?(?:你|您)?(?:能不能|能否|可以)?(?:再)?"
    r"(?:帮(?:我们|我|忙)?(?:查|看|找|问|确认)(?:查|看|找|问|一查|一看)?(?:一?下)?"
    r"|(?:查|看|问)(?:一下|下|查|看|问)(?!来|去))"
)
_PLEASE_ZH = (
    r"(?:麻烦|拜托|烦请)(?:你|您|各位|大家)?(?:(?:问|查|看|说|告诉)(?:问|查|看|说)?(?:我)?(?:一?下子?)?)?"
    rf"(?=[，, ]|[^，,。？?]*{_ASKS_ZH})(?!事|点|在)"
)
_WHO_KNOWS_ZH = rf"(?:你|您|谁|有人|大家)(?:知道|晓得|清楚)(?=[^，,。？?]*{_ASKS_ZH}[^，,。？?]*[吗么不])"
_MAY_I_ASK_ZH = r"请问(?:一?下|问)?|请教(?:一?下|各位|大家)?|(?:我)?问(?:一?下|个(?:问题|事))"
_POLITE_ZH = f"(?:{_GREETS_ZH}|{_WANTS_TO_KNOW_ZH}|{_ASKS_TO_LOOK_ZH}|{_PLEASE_ZH}|{_WHO_KNOWS_ZH}|{_MAY_I_ASK_ZH})"
_LEAD_ZH = re.compile(rf"^(?:{_POLITE_ZH}[啊呀哈哦吧了]?[，,：:。！!～~… ]*)+")
_TAIL_ZH = re.compile(
    r"[，,。！!？?～~… ]*(?:(?:非常|十分|先|太|多)?(?:谢谢|多谢|谢了|谢啦|感谢|感激不尽|拜谢)(?:你|您|大家|各位|啦|了)*"
    r"|(?:麻烦|辛苦|拜托|劳驾)(?:你|您|大家|各位)?(?:了|啦)|(?<=[，,。！? ])(?:急+|在线等.{0,3})|求(?:解答?|告知|助"
    r"|教)|有人知道吗|(?<=[，,。？? ])(?:你|您|谁|大家)?(?:知道|清楚|晓得)(?:的)?(?:吗|么|不)|(?<=[，,。？? ])能(?:告诉"
    r"|说)(?:我)?(?:一?下)?吗)[啊呀哈哦呢吧～~。！!？? ]*$"
)
# What the asker has already is not what is asked for: 我手头有2020年的数，那2021年…….
_HAS_ZH = re.compile(
    r"^我(?:手[头上里边]|这[里边儿]|已经?|都|只)*(?:有|知道|查到|拿到|看到|找到)了?[^，,。；;？?]{0,20}?的?(?:数[据字]?|资料|情况|数值)了?"
    rf"[，,。；;](?:那么?|但是?|可是?|不过|现在|还|就)*(?=[^？?]*{_ASKS_ZH})"
)
_HAS_EN = re.compile(
    r"^i(?:['’]ve| have)?(?: already| only)? (?:got|have|know|found|seen) [^,;.?]{0,40}?\b(?:figures?|numbers?|data)\b"
    r"[^,;.?]{0,24}[,;.](?: (?:but|so|and|now))* (?=\S+ \S)",
    re.IGNORECASE,
)
# What ends a clause that asks, and says nothing; it may as well be the end of a name where nothing is asked.
_PARTICLE_ZH = re.compile(
    rf"(?<![^，,。；;？?！!、：:])(?P<clause>(?>[^，,。；;？?！!、：:]*{_ASKS_ZH})[^，,。；;？?！!、：:]*?)"
    r"(?:来着|(?<![多撒布阿瓦萨察喀])[哈哦噢喔]|[啊呢呀嘛咧嘞哟哒捏咯喽呗哇])+(?=[，,。；;？?！!、：:]|$)"
)
# Whether the listener knows is not what is asked: 你知道有多少家吗.
_WHETHER_ZH = re.compile(r"(?<!什)(?<!怎)[吗么不](?=[？?！!。 ]*$)")
# The amount of any measure, as an everyday question for money: 规模值多少钱.
_WORTH_ZH = re.compile(r"(?<![价总产加市估净面])值(?=多少钱)")
_FILLER_ZH = re.compile(r"(?<=[，,])(?:就是|那个|这个|呃|嗯|额)[，,]")

_ASKS_EN = (
    r"(?:how|what|who|whom|whose|when|where|which|why|is|are|was|were|did|does|do|has|have|had|can|could|list|name"
    r"|give|explain|compare|rank)"
)
_GREETS_EN = (
    r"hey|hi|hello|hiya|yo|ok(?:ay)?|well|um+|uh+|er+m?|hmm+|oh|sorry|excuse me|pardon me|btw|by the way|please"
    r"|pls|plz|quick (?:q|question|one)|just|(?:hey |hi |hello )?(?:there|all|everyone|folks|guys|team)|thanks|so"
    r"|and so|(?:i'?m |i am |i was |was )?(?:just |only )?(?:wondering|curious)(?: about)?|got a question|one question"
    r"|question"
)
# What leads to a question that is asked in full behind it.
_LEADS_EN = (
    r"(?:do|would|does) (?:you|anyone|anybody)(?: happen to)? know|any (?:idea|clue)|can anyone tell me"
    r"|(?:can|could|would|will) (?:you|u) (?:please |kindly )?(?:tell|remind|let) (?:me|us)(?: know)?"
    r"|(?:please |kindly )?(?:tell|remind) (?:me|us)|i(?:'d| would) (?:like|love) to know"
    r"|i (?:want|need)(?:ed)? to know"
)
_LEAD_EN = re.compile(
    rf"^(?:(?:{_GREETS_EN}|(?:{_LEADS_EN})(?= (?:how|what|who|when|where|which|why)\b))"
    rf"(?:\s*[,:;.!…–-]+\s*|\s+(?=(?:please|pls|plz|just|so|any|can|could|do|would|i|tell|quick|sorry|{_ASKS_EN})\b)))+"
    r"(?=\S+ \S)",
    re.IGNORECASE,
)
_TAIL_EN = re.compile(
    r"(?:[,.;!?…\s]+|\s-+\s)(?:please|pls|plz|thanks(?: a lot| so much| a million| in advance)?|thank you(?: so much"
    r"| very much| in advance)?|thx|ty|tysm|cheers|many thanks|any (?:ideas?|clue)|(?:does )?anyone know|do you know"
    r"|(?:i'm )?just (?:curious|wondering|asking)|i wonder|asap|btw|by the way|roughly|approx(?:imately)?"
    r"|more or less|ballpark|exactly)[.!? )]*$",
    re.IGNORECASE,
)
# An asked clause in the order of a statement, left by what led to it: how many labs there are, what the target is.
_THERE_EN = re.compile(
    r"^(?P<asks>(?:how many|how much|what) [^,?]+?) there (?P<verb>are|is|were|was)(?=[?. ]*$)", re.IGNORECASE
)
_INVERTED_EN = re.compile(
    r"^(?P<asks>what|who|where|when|how (?:big|large|high|long|old|far|deep|tall|wide|fast"
    r"|heavy)) (?P<what>the [^,?]+?) (?P<verb>is|was|are|were)(?P<rest>(?: (?:in|by) [^,?]+)?[?. ]*)$",
    re.IGNORECASE,
)
_ROUGH_EN = re.compile(
    r"\b(?:roughly|approx(?:imately|\.)?|around|about|exactly|precisely|actually|ballpark|like)[, ]+"
    r"(?=(?:how (?:many|much|big|large|long|far|high)|what)\b)"
    r"|(?<=\bhow many) (?:roughly|approximately|exactly|actually)\b|(?<=\bhow much) (?:roughly|approximately"
    r"|exactly|actually)\b"
    rf"|(?<=\bwhat)(?:,)? (?:roughly|approximately|exactly|actually)\b|\bback (?=in {YEAR_DIGITS}\b)",
    re.IGNORECASE,
)


def without_padding(text: str) -> str:
    """The folded `text` without its padding; as it is where nothing else is left of it."""
    plain = _chinese(text) if HANZI.search(text) else _english(text)
    return plain if sum(map(str.isalnum, plain)) > 1 else text


def _chinese(text: str) -> str:
    asked = _LEAD_ZH.sub("", _HAS_ZH.sub("", text))
    if asked != text and re.search(_ASKS_ZH, asked[:-2]):
        asked = _WHETHER_ZH.sub("", asked)
    bare = _FILLER_ZH.sub("", _TAIL_ZH.sub("", asked))
    return _WORTH_ZH.sub("", _PARTICLE_ZH.sub(r"\g<clause>", bare))


def _english(text: str) -> str:
    bare = _ROUGH_EN.sub("", _LEAD_EN.sub("", _HAS_EN.sub("", text)))
    bare = _THERE_EN.sub(r"\g<asks> \g<verb> there", bare)
    bare = _INVERTED_EN.sub(r"\g<asks> \g<verb> \g<what>\g<rest>", bare)
    while (shorter := _TAIL_EN.sub("", bare)) != bare:
        bare = shorter
    return bare
