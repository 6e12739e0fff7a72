"""What the beginning of a block says it is: a numbered heading, an item of a list, a labelled abstract."""

import re

from documents.scripts import columns

_DIGITS = "一二三四五六七八九十百"
# Outermost first; a document need not use them all.
_HEADINGS: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern)
    for pattern in (
        rf"第[{_DIGITS}\d]+[章编編部篇](?![{_DIGITS}\d])|(?:Chapter|CHAPTER|Part|PART) (?:\d+|[IVXLC]+)\b",
        rf"第[{_DIGITS}\d]+[节節]",
        rf"[{_DIGITS}]+、|[IVX]+\. (?=[A-Z])",
        rf"[（(][{_DIGITS}]+[）)]",
        r"\d{1,2}[.．、](?!\d)\s*(?=\D)|\d{1,2} (?=[A-Z])",
        r"\d{1,2}\.\d{1,2}\.?(?![\d.%亿万])\s*(?=[^\d\s])",
        r"\d{1,2}\.\d{1,2}\.\d{1,2}\.?(?![\d.])\s*",
        r"[（(]\d{1,2}[）)]\s*(?=\D)",
    )
)
_NOT_IN_HEADINGS = re.compile(r"[。；;！!]|(?:[.．·…]\s?){3}|[，,：:、.．？?]$")
_WIDEST_HEADING = 100
LABEL = re.compile(
    r"[【\[]?\s*(?P<abstract>摘\s*要|内容提要|Abstract|ABSTRACT)\s*(?:[】\]]\s*[：:]?|[：:.]|$)\s*|"
    r"[【\[]?\s*(?P<keywords>[关關]\s*[键鍵]\s*[字词詞]|Keywords|KEYWORDS|Key [Ww]ords)\s*"
    r"(?:[】\]]\s*[：:]?|[：:]|$)\s*"
)
FRONT_LABEL = re.compile(
    r"(?:标\s*题|题\s*目|作\s*者(?:单位|简介)?|单\s*位|机\s*构|日\s*期|(?:发布|发表|出版|撰写|完稿)(?:日期|时间|单位|机构)?|来\s*源"
    r"|摘\s*要|内容提要|[关關]\s*[键鍵]\s*[字词詞]"
    r"|Title|Authors?|Written by|By|Affiliations?|Date|Published(?: on)?|Source|Abstract|Key ?words)\s*[：:]",
    re.IGNORECASE,
)
_ITEM = re.compile(r"[-*•●▪◦·–]\s+\S|\d{1,2}[.)、]\s*(?=\D)|[（(]\d{1,2}[）)]|[①-⑳]|[a-z]\)\s")


def heading_rank(text: str) -> int | None:
    """1 for the outermost kind of numbered heading (第一章) to 8 for the innermost, None for no heading."""
    if columns(text) > _WIDEST_HEADING or _NOT_IN_HEADINGS.search(text):
        return None
    for rank in range(len(_HEADINGS), 0, -1):
        found = _HEADINGS[rank - 1].match(text)
        if found and found.end() < len(text):
            return rank
    return None


def starts_item(text: str) -> bool:
    """Whether a line begins an item of a list."""
    return bool(_ITEM.match(text))


def label_name(label: str) -> str:
    """The word of a label without its brackets and colon: 【摘要】： is 摘要."""
    return re.sub(r"[【】\[\]：:.\s]", "", label)
