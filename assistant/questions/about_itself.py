"""Whether a question asks about the article as a publication, or about its author as a person: few articles say."""

import re
from typing import Final

from documents.units import MONTHS

_TEXT_ZH: Final = r"(?:(?:这|本|该|此)(?:一)?(?:篇|份|个)?(?:文章|论文|报告|文)|(?<![\u3400-\u9fff])(?:文章|论文|全文))"
# The text as the subject, not as what tells of another one: 文章说…
_NOT_ITSELF_ZH: Final = r"(?![中里内]|[^，。？]{0,2}(?:说|提|讲|指出|认为|介绍))"
_ITSELF_ZH: Final = _TEXT_ZH + _NOT_ITSELF_ZH
# A report may be the article or one that it speaks of.
_REPORT_ZH: Final = rf"(?<![\u3400-\u9fff])报告{_NOT_ITSELF_ZH}"
_TEXT_EN: Final = (
    r"(?:this|the) (?:article|paper|essay|report|study|text|document|publication|yearbook|bulletin"
    r"|author's (?:article|paper))"
)
_AUTHOR_ZH: Final = (
    rf"(?:{_TEXT_ZH}的?|^(?:请问)?|[，。？](?:请问)?)作者(?:的|是|有)?(?:来自"
    rf"|属于)?[^，。？认提指建主强觉说讲对]{{0,4}}"
    r"(?:单位|邮箱|邮件|电邮|电话|联系|年[龄纪]|多大|几岁|哪里人|哪国|国籍|性别|学历|学位|职[务称位业]|毕业|任教"
    r"|任职|就职|供职|上班|工作|机构|所属|出生|简介|背景|(?:哪|什么)[所个家]?(?:大学|学校|学院|公司|研究[所院])|来自)"
)
_AUTHOR_EN: Final = (
    r"(?:where|for whom|who|which [\w ]{2,30}|what [\w ]{2,30}|how old|when) (?:is|was|does|did|do|has) (?:the"
    r"|this) authors?"
    r" (?:from|based|work(?:ing)?|live|living|born|educated|employed|affiliated|teach|study|come|graduate|belong"
    r"|represent)\b|how old (?:is|was) (?:the|this) author\b"
    r"|\bauthor(?:'s|s')? (?:affiliations?|e-?mail|address|contact|age|nationality|gender|employer|institution"
    r"|university|job|profession|position|degree|education|background|biography|phone|supervisor)\b"
    r"|\b(?:affiliations?|e-?mail|address|age|nationality|employer|biography|profession|background) of the authors?\b"
    r"|\b(?:contact|e-?mail|reach|write to) (?:the|this) author\b"
)


def _published_zh(text: str) -> str:
    """The pattern of a question for the publication of what `text` matches."""
    return (
        rf"{text}[^，。？]{{0,6}}(?:发表|刊[登载发出]|出版|投稿|收稿|写[于成作]|撰写|完成|发布|问世)[^，。？]{{0,6}}"
        r"(?:哪|何|什么|几[月年号])"
        rf"|{text}[^，。？]{{0,4}}(?:哪|何|什么|几)[^，。？]{{0,6}}(?:发表|刊[登载发出]|出版|投稿|收稿"
        rf"|写[的于成作]|撰写|完成|发[布的]|问世)"
    )


_PUBLISHED_ZH: Final = (
    f"{_published_zh(_ITSELF_ZH)}"
    rf"|(?:哪|什么)[^，。？]{{0,4}}(?:期刊|杂志|刊物|出版社)[^，。？]{{0,4}}(?:发表|刊[登载发]|出版)了?{_TEXT_ZH}"
)
_PUBLISHED_EN: Final = (
    rf"\b(?:when|where|in (?:which|what) [\w ]{{2,24}}|which [\w ]{{2,24}}|who|how|what (?:year|date|month))"
    rf" (?:is|was|did|has|had|were)? ?{_TEXT_EN} (?:been )?(?:first )?(?:published|printed|written|released|issued"
    rf"|submitted|funded|reviewed|edited|come out|appear(?:ed)?|financed|received|accepted)\b"
    rf"|\b(?:who|which [\w ]{{2,24}}) (?:has |first )?(?:published|printed|issued|edited|reviewed|funded"
    rf"|financed|(?:put|brought) out) {_TEXT_EN}|\b(?:who|which [\w ]{{2,24}}) (?:put|brought) {_TEXT_EN} out\b"
    rf"|\b(?:publication (?:date|year)|(?:date|year) of publication|publisher|editor|journal|DOI) (?:of|for) {_TEXT_EN}"
    r"|^(?:(?:what|which|who)(?:['’]s| is| was) )?the (?:publication (?:date|year)|publisher|editor|journal|DOI)[?. ]*$"
    rf"|\b(?:which|what) (?:journal|magazine|newspaper|publisher)\b.*{_TEXT_EN}"
)
_EXTENT: Final = (
    rf"{_TEXT_ZH}[^，。？]{{0,6}}(?:(?:多少|几)(?:页|个?字|[张幅个]?(?:图|表)|[篇条]?(?:参考文献|引文|脚注))|多长)"
    rf"|{_TEXT_ZH}的?(?:页数|字数|篇幅|期刊|刊物|出版社|责任编辑|审稿人|参考文献|基金|卷号|期号|页码)"
    rf"|(?:谁|哪|什么)[^，。？]{{0,8}}资助了?(?:(?:这|本|该|此)项?(?:研究|课题)|{_TEXT_ZH})"
    r"|\bDOI(?:号|是|[?？]|$)"
    rf"|\bhow many (?:pages|words|characters|references|footnotes|tables|pictures|charts) (?:are|is|does|did|has"
    rf"|in)\b.*{_TEXT_EN}"
    rf"|\bhow long is {_TEXT_EN}|\b(?:page|word) count\b|\bnumber of (?:pages|words|references) (?:in|of) {_TEXT_EN}"
)
_ASKED: Final = re.compile("|".join((_AUTHOR_ZH, _AUTHOR_EN, _PUBLISHED_ZH, _PUBLISHED_EN, _EXTENT)), re.IGNORECASE)
_PUBLICATION: Final = re.compile(f"{_PUBLISHED_ZH}|{_published_zh(_REPORT_ZH)}|{_PUBLISHED_EN}", re.IGNORECASE)
_TELLS: Final = re.compile(
    r"作者|笔者|本文|本报告|这篇|文章|论文|\b(?:authors?|this (?:article|paper|essay|report|study|document)"
    r"|the (?:article|paper|essay|report|study))\b",
    re.IGNORECASE,
)
# A line above the first heading that says who published it, or when.
_BYLINE: Final = re.compile(
    r"发布|发表|出版|刊[登载发]|印发|编[写制印]|收稿|投稿"
    r"|\b(?:published|released|issued|prepared|compiled) (?:by|in|on)\b|^\W*(?:published|released|issued|date|by)\b",
    re.IGNORECASE,
)
# Or is a date alone, or behind the name of a magazine or a publisher: The Coast Review, 14 February 2025.
_DATELINE: Final = re.compile(
    rf"^(?:[^.!?；;:：|]|\.(?= ?\d)){{0,80}}?(?<! on )(?<! in )(?<! since )(?<! until )(?<! by )(?<!\d )\b"
    rf"(?:\d{{1,2}} )?(?:{'|'.join(MONTHS)})(?: \d{{1,2}},)? \d{{4}}[^\w.!?]*$"
    r"|^[^.!?。！？；;:：|]{0,40}?\d{4}年\d{1,2}月(?:\d{1,2}日)?[^\w。！？]*$",
    re.IGNORECASE,
)
_BYLINE_LENGTH: Final = 120


def asks_about_itself(text: str) -> bool:
    """Whether it is asked when, where or how long the article was published, or who its author is besides a name."""
    return bool(_ASKED.search(text))


def asks_of_publication(text: str) -> bool:
    """Whether it is asked who published the article, when or where."""
    return bool(_PUBLICATION.search(text))


def tells_about_itself(text: str, author: str | None, published: bool = False) -> bool:
    """Whether a sentence speaks of the article that it is in, or of who wrote it; of its publication if `published`."""
    if published and not _BYLINE.search(text):
        return False
    return bool(_TELLS.search(text) or (author and author in text))


def is_byline(text: str) -> bool:
    """Whether a line that stands above all headings says who published the article, or when."""
    return len(text) <= _BYLINE_LENGTH and bool(_BYLINE.search(text) or _DATELINE.match(text))


def is_dateline(text: str) -> bool:
    """Whether a line is no more than a date, or a name with a date: it tells nothing of what the article is about."""
    return bool(_DATELINE.match(text))
