"""What a question states before it asks: since the fair began in 2012, how many came; 既然有20个馆，哪个最大."""

import re
from dataclasses import dataclass

from assistant.questions.attributed import ASKS_ZH
from assistant.questions.phrases import PARTICIPLE, chinese_subject, english_subject, names_in
from assistant.words.question_words import AUXILIARY_EN, WH_EN, WH_ZH
from documents.article import Language
from documents.figures import CALENDAR, Figure, parse
from documents.years import LIKELY_YEAR_DIGITS

_STATED_ZH = re.compile(
    r"^(?:既然|因为|由于|鉴于|考虑到|虽然|尽管|自从|自打)?(?P<claim>[^，,。；;？?]{4,}?)(?:的话)?[，,。；;]\s*"
    r"(?:那么?|所以|但是?|可是?|而)?(?P<asked>.{2,})$"
)
# What is only compared with, or spoken of, states nothing: 与2012年相比.
_COMPARES_ZH = re.compile(
    r"^(?:与|和|跟|同).*(?:比较?|对比|相比|比起来)$|^(?:相?较于?|相比|对比)|(?:相比|比起来|为例|而言|来[看说讲])$"
)
_BY_MEANS_ZH = re.compile(r"^(?:凭借?着?|靠着?|依托)")
# What was done once is dated by what opens a question: 2019年条例出台以后，2019年上线的“云书”.
_AFTER_ZH = re.compile(
    rf"^(?P<claim>{LIKELY_YEAR_DIGITS}年[^，,。；;？?]{{3,}}?)(?:[以之]?后|[以之]前|以来|时|的时候)(?![期期代间])[，,]?\s*(?P<asked>.{{3,}})$"
)
_NAMED_ZH = re.compile(
    rf"^(?P<date>{LIKELY_YEAR_DIGITS}年[\d月日]*)(?P<done>(?!新)[\u3400-\u9fff]{{2,4}})的(?P<asked>(?P<what>[《“][^》”]+[》”]\w{{0,4}}?)"
    rf"(?=[的有是在里共]|{WH_ZH}|主要|目前|一共).+)$"
)
# What is done once to a thing: 2016年创办的大会; of things of a kind, others may be of another year.
_ONCE_ZH = re.compile(
    rf"^(?P<date>{LIKELY_YEAR_DIGITS}年[\d月日]*)(?P<done>创办|创立|创建|成立|设立|建立|颁布|出台|发布|启动|启用|投用|上线|开通|通车|开馆|竣工|建成|开业)"
    r"的(?P<asked>.+)$"
)
_KIND_ZH = re.compile(r"(?:企业|公司|项目|产品|机构|学校|线路|人员|平台|园区|工厂|车站|基地)$")
_COUNTS_ZH = re.compile(r"(?:有|共)(?:多少|几|哪些)|(?:多少|几)[家个条座所]")
_DATED_ZH = r"(?:早?在|是|于|自|从)?{}(?:的时候|就|起)?"
_ASKS_EN = rf"(?:{WH_EN}|{AUXILIARY_EN}|name|list|tell)"
_SINCE_EN = re.compile(
    r"^(?:since|as|given(?: that)?|seeing (?:that|as)|now that|because|considering(?: that)?|although|(?:even )?though"
    rf"|while)\s+(?P<claim>.{{8,}}?),\s+(?:so |then )?(?P<asked>.*\b{_ASKS_EN}\b.+)$",
    re.IGNORECASE,
)
_PLAIN_EN = re.compile(
    rf"^(?!{_ASKS_EN}\b)(?P<claim>\S+ .{{6,}}?)(?:[,;.]|\s[–—-])\s+(?:so |and |but |then )?(?P<asked>{_ASKS_EN}\b.+)$",
    re.IGNORECASE,
)
_AFTER_EN = re.compile(
    rf"^(?:after|once|when|before) (?P<claim>.{{8,}}?\b{LIKELY_YEAR_DIGITS}), (?P<asked>.*\b{_ASKS_EN}\b.+)$",
    re.IGNORECASE,
)
# The same said at the end, of what was asked about: who hosted the fair when it started in 2008.
_BEHIND_EN = re.compile(
    rf"^(?P<asked>{_ASKS_EN}\b.{{8,}}?),? (?:when|after|once|before|since) (?:it|they) "
    rf"(?P<done>(?:(?:was|were) )?(?:first |originally )?{PARTICIPLE}\b[^,?]*?\b(?:in|on) (?:[A-Z][a-z]+ )?"
    rf"{LIKELY_YEAR_DIGITS})[?.]?$",
    re.IGNORECASE,
)
_INVERTED_EN = re.compile(rf"\b{AUXILIARY_EN}\b", re.IGNORECASE)
_NOUN_PHRASE_EN = re.compile(r"(?:the|its|an?|this|that) |[A-Z]")
_LAST_EN = re.compile(r"^.*\b(?=the )(?P<what>the [^,?]+)", re.IGNORECASE)
# An event that is first held is founded then.
_FIRST_HELD_EN = re.compile(r"\b(?:was|were) first (?:held|run|staged|organi[sz]ed)\b", re.IGNORECASE)
_PRONOUN_EN = re.compile(r"^(?:it|they)\s+", re.IGNORECASE)
_APPOSED_EN = re.compile(
    rf"^(?P<before>.+?), (?:which was )?(?P<done>(?:first |originally )?{PARTICIPLE}\b[^,]*?\b(?:in|on) [^,]*?"
    rf"{LIKELY_YEAR_DIGITS}), (?P<after>.+)$",
    re.IGNORECASE,
)
_OPENED_EN = re.compile(
    rf"^(?P<done>(?:first |originally )?{PARTICIPLE}\b[^,]*?\b(?:in|on) [^,]*?{LIKELY_YEAR_DIGITS}),"
    rf" (?P<asked>.*\b{_ASKS_EN}\b.+)$",
    re.IGNORECASE,
)
_ASKING_EN = re.compile(rf"^.*\b{_ASKS_EN}\b (?=the |an? |its |[A-Z“\"'])", re.IGNORECASE)
_BEGINNINGS_EN: dict[str, str] = {
    "founding": "founded", "foundation": "founded", "opening": "opened", "launch": "launched", "creation": "created",
    "establishment": "established", "release": "released", "publication": "published", "completion": "completed",
    "closure": "closed", "inception": "founded", "adoption": "adopted",
}  # fmt: skip
_NOMINAL_EN = re.compile(
    rf"^(?:after|since|before|following|with) (?:its|their|the) (?P<noun>{'|'.join(_BEGINNINGS_EN)})"
    rf"(?: of (?P<what>[^,]+?))? (?P<date>in {LIKELY_YEAR_DIGITS}), (?P<asked>.+)$",
    re.IGNORECASE,
)
_WITH_EN = re.compile(
    r"^(?:with (?:(?:only|just|all|its|their|his|her|the|of)\s+)*|having )"
    r"(?P<has>(?<=having )[a-z]+ .*?\d.*?|\d.+?),\s+(?P<asked>.+)$",
    re.IGNORECASE,
)
# What only says when, states nothing: 截至2022年底, by the end of 2022.
_TIMES = re.compile(
    r"截[至止]|[到自从在于底末初中年月日]|[上下]半"
    r"|\b(?:by|at|in|on|as|of|since|during|the|end|start|beginning|middle|close|early|late|mid|first|second|half"
    r"|quarter|fiscal|year|until|from|to)\b",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[\u3400-\u9fff]|[A-Za-z]+")
_FEWEST_ZH = 3
_LONG_NAME = 4
_DATED_EN = r",?\s*(?:\b(?:as early as|back|already|way)\s+)*(?:\b(?:in|on|by|since|from)\s+)?{}"


@dataclass(frozen=True, slots=True)
class Stated:
    """A statement with its `figure` that a question opens with, what it then asks, and all of it without the figure."""

    claim: str
    figure: Figure
    asked: str
    rest: str


def stated_in(text: str, language: Language) -> Stated | None:
    """What the standalone question `text` states of a figure or a year before it asks; None if nothing."""
    said = _said_zh(text) if language == "zh" else _said_en(text)
    if said is None:
        return None
    claim, asked, whole = said
    figures = [f for f in parse(claim) if f.kind != "ordinal"]
    amounts = [f for f in figures if f.kind not in CALENDAR]
    if not figures or len(amounts) > 1 or (not amounts and len(figures) > 1):
        return None
    figure = (amounts or figures)[0]
    if len(_WORDS.findall(_TIMES.sub(" ", claim.replace(figure.text, " ")))) < (_FEWEST_ZH if language == "zh" else 2):
        return None
    written = re.escape(figure.text)
    dated = _DATED_ZH if language == "zh" else _DATED_EN
    rest = re.sub(dated.format(written) if figure.kind in CALENDAR else written, "", whole, count=1)
    return Stated(claim, figure, asked, rest)


def _said_zh(text: str) -> tuple[str, str, str] | None:
    """What a Chinese question states, what it then asks, and both together."""
    if named := _NAMED_ZH.match(text):
        return f"{named['what']}{named['date']}{named['done']}", named["asked"], named["asked"]
    once = _ONCE_ZH.match(text)
    what = chinese_subject(once["asked"]) if once else ""
    if once and len(what) >= _LONG_NAME and not (_KIND_ZH.search(what) or _COUNTS_ZH.search(text)):
        return f"{what}{once['date']}{once['done']}", once["asked"], once["asked"]
    after = _AFTER_ZH.match(text)
    match = after or _STATED_ZH.match(text)
    if match is None or _COMPARES_ZH.search(match["claim"]):
        return None
    if ASKS_ZH.search(match["claim"]) or not ASKS_ZH.search(match["asked"]):
        return None
    claim = match["claim"]
    if led := _BY_MEANS_ZH.match(claim):
        claim = f"{chinese_subject(match['asked'])}有{claim[led.end() :]}"
    return claim, match["asked"], text


def _said_en(text: str) -> tuple[str, str, str] | None:
    """What an English question states, what it then asks, and both together."""
    if nominal := _NOMINAL_EN.match(text):
        what = nominal["what"] or _owner_of(nominal["asked"])
        done = _BEGINNINGS_EN[nominal["noun"].lower()]
        return f"{what} was {done} {nominal['date']}", nominal["asked"], nominal["asked"]
    if opened := _OPENED_EN.match(text):
        return f"{_owner_of(opened['asked'])} was {opened['done'].lower()}", opened["asked"], opened["asked"]
    if apposed := _APPOSED_EN.match(text):
        rest = f"{apposed['before']} {apposed['after']}"
        return f"{_ASKING_EN.sub('', apposed['before'])} was {apposed['done']}", rest, rest
    if behind := _BEHIND_EN.match(text):
        owner = _named_last(behind["asked"])
        done = _FIRST_HELD_EN.sub("was founded", behind["done"])
        return (f"{owner} {done}", behind["asked"], behind["asked"]) if owner else None
    held = _WITH_EN.match(text)
    match = held or _AFTER_EN.match(text) or _SINCE_EN.match(text) or _PLAIN_EN.match(text)
    if match is None:
        return None
    claim = f"{_owner_of(match['asked'])} has {held['has']}" if held else match["claim"]
    if pronoun := _PRONOUN_EN.match(claim):
        # What it did is said of what is asked about behind it.
        owner = _named_last(match["asked"])
        return (f"{owner} {claim[pronoun.end() :]}", match["asked"], match["asked"]) if owner else None
    return claim, match["asked"], text


def _owner_of(asked: str) -> str:
    """Who is asked about, who has what a question says with "its"."""
    return _subject_en(asked) or next(iter(names_in(f"x {asked}")), "it")


def _subject_en(asked: str) -> str:
    """The subject of an English question, without the verb that it is asked with."""
    return re.sub(r" (?:do|does|did|go|come)$", "", english_subject(asked))


def _named_last(asked: str) -> str:
    """What "it" means behind or before a question: whom it asks about, or what it names last."""
    subject = _subject_en(asked) if _INVERTED_EN.search(asked) else ""
    if _NOUN_PHRASE_EN.match(subject):
        return subject
    last = _LAST_EN.match(asked)
    return last["what"].strip(" .") if last else ""
