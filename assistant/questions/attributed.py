"""Whom a question says something is the work of before it asks: designed by Jones, 是王工设计的."""

import re
from dataclasses import dataclass

from assistant.questions.phrases import PARTICIPLE
from assistant.words.question_words import AUXILIARY_EN, WH_EN, WH_ZH, WHETHER_ZH
from documents.article import Language

DOING_ZH = (
    r"提出|倡导|创立|创办|创建|成立|建立|设立|发起|开创|设计|制造|生产|研制|研发|开发|建造|承建|修建|建设|施工|发明|发现|发布|编制|编写"
    r"|撰写|起草|出版|制定|运营|经营|管理|主办|举办|承办|协办|投资|出资|捐赠|供应|提供|命名|主持|领导"
)
"""What somebody does of which something is the work."""
_HOW_ZH = r"(?:率先|首先|最早|最先|首次|共同|联合|一起|牵头|独立|自主|负责|合作|出面)"
_WHO_ZH = r"(?P<who>[^，,。？?；;]{2,24}?)"
ASKS_ZH = re.compile(rf"{WH_ZH}|{WHETHER_ZH}")
"""What asks for something, or for yes or no, in Chinese."""
_STATED_ZH = (
    re.compile(
        rf"^(?P<what>[^，,。？?；;是由]{{2,30}}?)(?:最早|最初|首先|当初|既然)?(?:是|由|是由){_WHO_ZH}{_HOW_ZH}*"
        rf"(?P<doing>{DOING_ZH})(?:出?来|而成|成)?(?:的)?[，,；;]\s*(?P<asked>.{{2,}})$"
    ),
    re.compile(
        rf"^(?:那个?|这个?)?由{_WHO_ZH}{_HOW_ZH}*(?P<doing>{DOING_ZH})(?:出?来|而成|成)?的"
        rf"(?P<asked>(?P<what>[^，,。？?；;]{{2,16}}?)(?=[，,的有是在里共]|{WH_ZH}|主要|目前|一共).*)$"
    ),
    re.compile(
        rf"^(?:自从|既然|在)?{_WHO_ZH}{_HOW_ZH}+(?P<doing>{DOING_ZH})了?"
        rf"(?P<what>[“《][^，,。？?；;]+?[”》][^，,。？?；;]{{0,6}}?)(?:之?后|以后|以来)?[，,；;]\s*(?P<asked>.{{2,}})$"
    ),
)
_ASKS_EN = re.compile(rf"\b(?:{WH_EN}|{AUXILIARY_EN}|name|list|tell|right)\b", re.IGNORECASE)
_WHO_EN = r"(?P<who>(?:the )?(?-i:[A-Z])[^,;?.–—]*?)"
_THEN_EN = r"\s*(?:[,;.]|\s[–—-])\s+(?:so |and |but )?(?P<asked>.+)$"
_STATED_EN = (
    re.compile(
        rf"^(?:since |as |given that )?(?P<what>(?!(?:{WH_EN}|{AUXILIARY_EN})\b)[^,;?]+?)"
        rf" (?:is|was|are|were|has been|had been) (?:\w+ly |first )?(?P<doing>{PARTICIPLE})"
        rf" (?:\w+ly )?by {_WHO_EN}{_THEN_EN}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"^(?P<what>[^,;?]+?), (?:which was )?(?P<doing>{PARTICIPLE}) (?:\w+ly )?by {_WHO_EN},? (?P<asked>[^,].+)$",
        re.IGNORECASE,
    ),
    re.compile(
        rf"^(?:since |as |after |given that )?(?P<who>(?-i:[A-Z])\S*(?: (?:and |& )?(?-i:[A-Z])\S*){{0,4}})"
        rf" (?:first |originally )?(?P<doing>{PARTICIPLE}) (?P<what>(?:the |(?-i:[A-Z])|[“\"'])[^,;?]+?){_THEN_EN}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"^(?P<what>(?:the |an? )[^,;?]+?) by {_WHO_EN}\s*(?:[,;:]|\s[–—-])\s+(?P<doing>)(?P<asked>.+)$", re.IGNORECASE
    ),
)
_IT_EN = re.compile(r"\b(?:it|they)\b", re.IGNORECASE)
_IT_ZH = re.compile(r"(?<![其吉])它")
# What is to be confirmed, as it is asked.
_TAG_ZH = re.compile(r"[，,]?[对是]?[吗吧么][？?]*$|[？?]+$")
_WHETHER_ZH = re.compile(r"是不是由?|是否是?由?|难道是")
_CONFIRM_EN = re.compile(
    rf"^(?:is it true that )?(?P<be>is|was|are|were) (?P<what>.+?)"
    rf" (?P<rest>(?:\w+ly |first )?{PARTICIPLE} (?:\w+ly )?by .+?)\?*$",
    re.IGNORECASE,
)
_OPENS_EN = re.compile(rf"^.*\b(?:{WH_EN}|{AUXILIARY_EN})\b (?=the |an? |its |[A-Z“\"'])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Attributed:
    """Something that a question says is the work of `who` by a `doing`, "" where it does not say, and what it asks."""

    what: str
    who: str
    doing: str
    asked: str


def as_stated(text: str, language: Language) -> str:
    """A question that wants it confirmed whose work something is, as the statement that it is, and "right?"."""
    if language == "zh":
        bare = _TAG_ZH.sub("", text)
        return f"{_WHETHER_ZH.sub('是', bare, count=1)}，对吗？"
    asked = _CONFIRM_EN.match(text)
    return f"{asked['what']} {asked['be'].lower()} {asked['rest']}, right?" if asked else text


def attributed_in(text: str, language: Language) -> Attributed | None:
    """What the standalone question `text` says is somebody's work before it asks; None if nothing."""
    for pattern in _STATED_ZH if language == "zh" else _STATED_EN:
        match = pattern.match(text)
        if match is None or not (ASKS_ZH if language == "zh" else _ASKS_EN).search(match["asked"]):
            continue
        if language == "zh":
            if ASKS_ZH.search(f"{match['what']}{match['who']}"):
                continue
            return Attributed(
                match["what"], match["who"], match["doing"], _IT_ZH.sub(match["what"], match["asked"], count=1)
            )
        what = _OPENS_EN.sub("", match["what"])
        asked = match["asked"]
        # What the question goes on with after an apposition has no subject of its own.
        opens = _ASKS_EN.match(asked) and not re.match(rf"{AUXILIARY_EN}\b", asked, re.IGNORECASE)
        asked = _IT_EN.sub(what, asked, count=1) if opens else f"{match['what']} {asked}"
        return Attributed(what, match["who"], match["doing"], asked)
    return None
