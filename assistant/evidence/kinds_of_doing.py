"""What is done when something begins, ends or changes, told alike in both languages; and dates that count, not tell."""

import re
from collections.abc import Sequence
from typing import Final

from documents.figures import CALENDAR, Figure, parse

# What is founded, what is opened and what is started is told one for the other.
_KINDS: Final = {
    "begin": re.compile(
        r"成立|创[立办建设始刊]|始建|始于|组建|建立|设立|诞生|揭牌|推出|上线|启[用动]|投用|投[产运]|投入(?:使用|运[营行]|生产|试)"
        r"|开[业园馆放通幕航播服港]|建[馆校院园厂所港站台库]|面世|问世|首[届次]|开始|起步|举[办行]以来|办起|起[办建]|引入|引进"
        r"|\b(?:found(?:ed|ing)|establish(?:ed|ment|ing)|set(?:ting)? up|creat(?:ed|ion|ing)|launch(?:ed|ing)?"
        r"|open(?:ed|ing)?|beg[aiu]n\w*|start(?:ed|ing)?|inaugurat\w+|incorporat\w+|introduc\w+"
        r"|roll(?:ed)? out|kick(?:ed|ing)? off|unveil\w*|debut\w*"
        r"|first (?:held|edition|took place|organi[sz]ed)|(?:held|run|running) (?:\w+ )?since"
        r"|(?:put|brought|com(?:e|ing)|came|go|gone|going|went|enter(?:ed|s|ing)?)"
        r" (?:in)?(?:to |on )?(?:use|operation|service|being|line|stream|online|live)"
        r"|dat(?:e|es|ed|ing) (?:from|back)|born|take effect|form(?:ed|ing))\b",
        re.IGNORECASE,
    ),
    "issue": re.compile(
        r"发布|颁布|出台|印发|公布|发表|出版|制定|实施|施行|生效|推出|通过(?:了?(?=《)|(?=[的了]?(?:[？?]|$)))"
        r"|\b(?:issu\w+|publish\w*|releas\w+|promulgat\w+|adopt(?:ed|ion)|enact\w*|pass(?:ed|age)"
        r"|c(?:a|o)me into (?:force|effect)|introduc\w+|launch(?:ed)?|announc\w+|implement\w*"
        r"|dat(?:e|es|ed|ing) (?:from|back))\b",
        re.IGNORECASE,
    ),
    "build": re.compile(
        r"建成|竣工|完[工成]|落成|始建|建[馆校院园厂所港站台库于的]"
        r"|\b(?:complet\w+|finish\w*|built|constructed|erected|dat(?:e|es|ed|ing) (?:from|back))\b",
        re.IGNORECASE,
    ),
    "break ground": re.compile(
        r"开工|动工|奠基|始建|\b(?:br(?:oke|eak|eaking|oken) ground|ground (?:\w+ )?broken"
        r"|(?:construction|building|work)(?: \w+)? (?:beg[au]n|start\w*)"
        r"|(?:beg[aiu]n\w*|start\w*) (?:construction|building|to build)"
        r"|(?:work|construction|building) (?:on|of) [^,.;?]{2,60}? (?:beg[aiu]n|start(?:ed)?)(?=\W*$))\b",
        re.IGNORECASE,
    ),
    "renew": re.compile(
        r"重[建修开启]|重新[开启]|恢复|复[业航工](?!程)|[改扩]建|翻[修新]|修缮|升级|\b(?:re(?:built|build\w*|open\w*|furbish\w*|novat\w+|stor(?:ed|ation)|develop\w*)"
        r"|upgrad\w+|extended|expanded)\b",
        re.IGNORECASE,
    ),
    "move": re.compile(r"[搬迁]|转移到|改到|移[到至师]|\b(?:mov(?:e|ed|ing)|relocat\w+|transfer\w*)\b", re.IGNORECASE),
    "end": re.compile(
        r"停[办业产运止刊用]|关[闭停门了的]|闭[馆园店]|取消|撤销|终止|解散|下线|倒闭|废止"
        r"|\b(?:cancel\w*|clos(?:e|ed|ing|ure)|shut|abolish\w*|ended|suspend\w*|dissol\w+|scrap\w*|discontinu\w+"
        r"|postpon\w+|call(?:ed)? off)\b",
        re.IGNORECASE,
    ),
    "list": re.compile(r"上市|\b(?:went public|listed|IPO|floated)\b", re.IGNORECASE),
    "merge": re.compile(
        r"合并|收购|并购|兼并|\b(?:merg\w+|acquir\w+|acquisition|took over|taken over|bought)\b", re.IGNORECASE
    ),
    "rename": re.compile(r"更名|改名|改称|\b(?:renam\w+|rebrand\w*)\b", re.IGNORECASE),
}
_NAMES = re.compile(r"《[^》]*》|“[^”]*”|\"[^\"]*\"|[（(][^（）()]*[）)]")
# What begins again or anew does not begin: reopened in 2016.
_AGAIN = re.compile(
    r"重新开\w|构建|\bre-?open\w*|\bconstruction (?:beg[au]n|start\w*)|\bbeginning (?:with|in)\b", re.IGNORECASE
)
_AS_OF = re.compile(
    r"(?:截至|截止[到至]?)[^，。；,;]{0,6}$|\bas (?:of|at)(?: (?:the )?(?:end|close|start) of| [a-z]+)*\s*$"
    r"|\b(?:by|at) the (?:end|close) of(?: [a-z]+)*\s*$",
    re.IGNORECASE,
)
# When a count was made, or came so far, may be asked for too.
_COUNT_ASKED = re.compile(
    r"截[至止]|年[底末]|达|超过|突破|累计|统计|\d|有多少"
    r"|\b(?:as of|the end of|there (?:are|were)|reach\w*|exceed\w*|surpass\w*|pass\w*|count\w*|total\w*|figures?)\b",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"^(?:and )?(?:when|in (?:what|which) year) (?:will|is|are) (?!.* (?:begun|started)\b)", re.IGNORECASE
)
_DONE_BEFORE = re.compile(
    r"\b(?:begun|started|founded|launched|approved|announced|built|closed|set up)"
    r"(?: (?:in|on|since|back|early|late))*\s$",
    re.IGNORECASE,
)
# So few characters beside a date are no clause: 截至, in early.
_NO_CLAUSE = 8
_CLAUSE = re.compile(r"[，；。;]|, |\band\b|\bbut\b")
_BY = re.compile(r"(?<![达得受直])到$|\bby $", re.IGNORECASE)
# A plan has its doing by the end of a year, which is no date of a count.
_COUNTS = re.compile(
    r"^[^.;。；]*?\b(?:had|have|has|was home|were|numbered|stood|totalled|totaled|held|owned|employed|reached)\b",
    re.IGNORECASE,
)


def kinds_of_doing(text: str) -> frozenset[str]:
    """Which kinds of doing a text speaks of outside of the titles in it."""
    bare = _NAMES.sub("《》", text)
    kinds = {kind for kind, pattern in _KINDS.items() if pattern.search(bare)}
    if "begin" in kinds and not _KINDS["begin"].search(_AGAIN.sub(" ", bare)):
        kinds.discard("begin")
    return frozenset(kinds)


def of_the_doing(asked: str, text: str, dates: Sequence[Figure]) -> list[Figure]:
    """The dates without those of other doings than the asked one, and, unless a count is asked for, of counts."""
    kinds = kinds_of_doing(asked)
    if _TO_COME.search(asked):
        # What was begun is not yet opened.
        dates = [date for date in dates if not _DONE_BEFORE.search(text[: date.start])]
    if _COUNT_ASKED.search(asked):
        return list(dates)
    told = [date for date in dates if not is_as_of(date, text)]
    doings = [(date, doings_by(date, text)) for date in told]
    if not any(kinds & done for _, done in doings):
        return told or list(dates)
    return [date for date, done in doings if kinds & done or not done]


def only_counts(asked: str, text: str) -> bool:
    """Whether it is asked when something was done, and all dates of a text only say when something was counted."""
    dates = [figure for figure in parse(text) if figure.kind in CALENDAR]
    return bool(dates) and not _COUNT_ASKED.search(asked) and all(is_as_of(date, text) for date in dates)


def without_doings(text: str) -> str:
    """A text without the words for what was done."""
    for pattern in _KINDS.values():
        text = pattern.sub(" ", text)
    return text


def doings_by(date: Figure, text: str) -> frozenset[str]:
    """The kinds of doing that a date is told with: in its clause, else in the one it leads to, or the one before."""
    told = clauses_of(date, text)
    return next((kinds for kinds in map(kinds_of_doing, told) if kinds), frozenset())


def clauses_of(date: Figure, text: str) -> list[str]:
    """The clause of a date; where the date stands alone, the one that it leads to and the one before, too."""
    others = [figure for figure in parse(text) if figure.kind in CALENDAR and figure.start != date.start]
    floor = max((other.end for other in others if other.end <= date.start), default=0)
    ceiling = min((other.start for other in others if other.start >= date.end), default=len(text))
    before, behind = _CLAUSE.split(text[floor : date.start]), _CLAUSE.split(text[date.end : ceiling])
    told = [f"{before[-1]} {behind[0]}"]
    if len(told[0].strip()) <= _NO_CLAUSE:
        told += [" ".join(behind[1:2]), "" if floor else " ".join(before[-2:-1])]
    return told


def is_an_aim(date: Figure, text: str) -> bool:
    """Whether a date only bounds what is to be reached: 到2025年建成200家, by 2025."""
    return bool(_BY.search(text[: date.start]))


def is_as_of(date: Figure, text: str) -> bool:
    """Whether a date only says when something was counted: 截至2022年底, by the end of 2022 the portal held."""
    leads = _AS_OF.search(text[: date.start])
    return leads is not None and (
        not leads.group().lower().startswith(("by", "at")) or bool(_COUNTS.match(text[date.end :]))
    )
