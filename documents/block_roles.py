"""What each block of a document is: title, author, abstract, keywords, heading of a rank, or text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from documents.article import Role
from documents.blocks import Block
from documents.numbering import FRONT_LABEL, LABEL, heading_rank, starts_item
from documents.scripts import columns

_ENDED = re.compile(r"[。！？!?；;：:，,、…][”’」』）》\])\"'】]*$|(?<![A-Z])\.[”’\")\]]*$")
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊"
    "秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤岩温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪"
    "張劉陳楊黃趙吳孫馬羅鄭許韓馮鄧蕭葉蘇呂盧鍾譚陸賈韋鄒閻龍賀顧龔邵萬錢嚴湯顏聶魯關蘭歐陽"
)
_CHINESE_NAME = rf"[{_SURNAMES}][\u4e00-\u9fff·]{{1,3}}"
_BYLINE = (
    r"(?:作\s*者[：:]|(?:撰文|撰稿|执笔)(?:人|者)?[：:]|文[/／]|[Bb]y:?\s|BY:?\s"
    r"|(?:[Aa]uthors?|AUTHORS?|[Ww]ritten by)\s*[：:])\s*"
)
_TITLE_LABEL = re.compile(r"(?:标\s*题|题\s*目|[Tt]itle|TITLE)\s*[：:]\s*(?=\S)")
_ENGLISH_NAME = r"(?:[A-Z][\w’'-]*\.?|van|von|de|da|der|and|&)"
# What points from a name to where its bearer works, and the bracket that says it: 王芳¹，李刚², 王芳（北山大学）.
_POINTERS = r"(?:[\d*†‡¹²³⁴-⁹](?:[,，](?=[\d¹²³⁴-⁹]))?)*"
_WORKPLACE = r"[ \u3000]*[（(][^（）()]*(?:大学|学院|[院所局部社]|中心|公司)[^（）()]*[）)]"
_WORKPLACE_BEHIND = re.compile(f"{_WORKPLACE}$")
_POINTERS_BEHIND = re.compile(rf"(?<=[\u4e00-\u9fff]){_POINTERS}")
_NAMED = rf"{_CHINESE_NAME}{_POINTERS}"
_AUTHOR = re.compile(
    rf"{_BYLINE}.+|{_NAMED}(?:[ \u3000、，,]+{_NAMED})*(?:{_WORKPLACE})?|"
    rf"{_ENGLISH_NAME}(?:,?\s{_ENGLISH_NAME}){{1,8}}"
)
_NO_NAMES = re.compile(
    r"方法|方案|方向|高度|简|关于|关键|文献|文章|金融|万|白皮书|石油|江苏|安徽|宁夏|甘肃|陆地|前言|引言|史|论$|题$|要$|介$|述$|"
    r"\b(?:Introduction|Abstract|Summary|Chapter|Section|Part|Report|Overview|Background|The|A|An|Of|In)\b"
)
_HEADING_WORDS = re.compile(
    r"引\s*言|导\s*言|前\s*言|绪\s*论|结\s*论|结\s*语|小\s*结|总\s*结|参考文献|附\s*录|致\s*谢|注\s*释|"
    r"(?i:introduction|background|related work|methods?|results|discussion|conclusions?|summary|references|"
    r"acknowledge?ments?|appendix|notes)"
)
_CAPTION = re.compile(r"(?:图|表|Fig(?:ure|\.)|Table)\s*\d")
_KEYWORD_MARKS = re.compile(r"\s*[；;，,、]\s*|[ \u3000]{2,}")
_WIDEST_TITLE = 120
_WIDEST_AUTHOR = 100
_WIDEST_PLAIN_HEADING = 60
# Headings found by number or shape stand inside those that the file itself marks.
_INSIDE_STYLES = 10
_PLAIN = 9


@dataclass(frozen=True, slots=True)
class Part:
    """A block and what it is.

    `rank` orders headings, 1 outermost. `label` is where the text behind a label (摘要：) begins.
    """

    block: Block
    role: Role
    rank: int = 0
    label: int = 0


@dataclass(frozen=True, slots=True)
class _Habits:
    """How a document marks its headings: with levels of its own, and the rank of its outermost number."""

    styled: bool
    outermost: int


def parts_of(blocks: Sequence[Block]) -> list[Part]:
    """Every block with its role, in order; title and author only where the text shows them."""
    parts = _front_matter(blocks)
    ranks = [rank for block in blocks[len(parts) :] if (rank := heading_rank(block.text))]
    habits = _Habits(any(block.level for block in blocks), _INSIDE_STYLES + min(ranks, default=1))
    opening = _opening(blocks)
    for number in range(len(parts), len(blocks)):
        block = blocks[number]
        if block.row is not None:
            parts.append(Part(block, "body"))
        elif number < opening and block.level is None and re.match(_BYLINE, block.text) and _is_author(block.text):
            parts.append(Part(block, "author"))
        else:
            parts.append(_labelled(block, parts, habits) or _heading_or_body(blocks, number, habits))
    return parts


def title_of(part: Part) -> str:
    """The title in a title part, without a leading 标题： or Title:."""
    return _TITLE_LABEL.sub("", part.block.text)


def keywords_of(part: Part) -> tuple[str, ...]:
    """The keywords in a keywords part, without label and marks."""
    words = _KEYWORD_MARKS.split(part.block.text[part.label :].strip("。. "))
    return tuple(word for word in words if word)


def names_of(part: Part) -> str:
    """The names in an author part, without a leading 作者： or By."""
    names = re.sub(f"^{_BYLINE}", "", part.block.text)
    return _POINTERS_BEHIND.sub("", _WORKPLACE_BEHIND.sub("", names))


def _front_matter(blocks: Sequence[Block]) -> list[Part]:
    """The title and the author that a document begins with; nothing where the text does not show them."""
    if len(blocks) < 2:
        return []
    first, second = blocks[0], blocks[1]
    by_author = second.level is None and _is_author(second.text) and len(blocks) > 2
    told = by_author or bool(FRONT_LABEL.match(second.text))
    alone = sum(block.level == 1 for block in blocks) == 1
    marked = first.level == 0 or (first.level == 1 and (alone or told)) or bool(_TITLE_LABEL.match(first.text))
    if not marked and not (first.level is None and _looks_like_title(first.text) and (by_author or _opens(blocks))):
        return []
    title = Part(first, "title")
    return [title, Part(second, "author")] if by_author else [title]


def _opening(blocks: Sequence[Block]) -> int:
    """How many blocks stand before the first heading below the title and the first paragraph: there stand authors."""
    for number, block in enumerate(blocks):
        begins = block.level is not None or heading_rank(block.text) or _ENDED.search(block.text)
        if number and begins and not FRONT_LABEL.match(block.text):
            return number
    return len(blocks)


def _looks_like_title(text: str) -> bool:
    short = columns(text) <= _WIDEST_TITLE and not _ENDED.search(text)
    return short and not heading_rank(text) and not LABEL.match(text) and not _HEADING_WORDS.fullmatch(text)


def _opens(blocks: Sequence[Block]) -> bool:
    """Whether the second block begins a text: a labelled abstract, a heading, or a paragraph that ends."""
    first, second = blocks[0], blocks[1]
    if second.level is not None or heading_rank(second.text) or LABEL.match(second.text):
        return True
    if FRONT_LABEL.match(second.text):
        return True
    if _ENDED.search(second.text):
        return columns(second.text) > columns(first.text)
    return len(blocks) > 2 and _stands_short(second.text, blocks[2].text)


def _is_author(text: str) -> bool:
    if columns(text) > _WIDEST_AUTHOR or not _AUTHOR.fullmatch(text):
        return False
    names = _WORKPLACE_BEHIND.sub("", text)
    return bool(re.match(_BYLINE, text)) or not (_NO_NAMES.search(names) or _HEADING_WORDS.fullmatch(names))


def _labelled(block: Block, before: Sequence[Part], habits: _Habits) -> Part | None:
    """The abstract or keywords that a label announces, in the same block or alone before it."""
    if found := LABEL.match(block.text):
        if found.end() == len(block.text):
            return Part(block, "heading", block.level or habits.outermost)
        return Part(block, "keywords" if found["keywords"] else "abstract", label=found.end())
    above = before[-1] if before else None
    if above is None or block.level is not None or heading_rank(block.text):
        return None
    if above.role == "heading" and (found := LABEL.fullmatch(above.block.text)):
        return Part(block, "keywords" if found["keywords"] else "abstract")
    if above.role != "abstract" or above.label:
        return None
    # A heading that the file marks holds all that follows; a label without style, only the next paragraph.
    heading = next((part for part in reversed(before) if part.role == "heading"), None)
    return Part(block, "abstract") if heading and heading.block.level is not None else None


def _heading_or_body(blocks: Sequence[Block], number: int, habits: _Habits) -> Part:
    block = blocks[number]
    rank = _rank_by_shape(blocks, number, habits) if block.level is None else max(block.level, 1)
    return Part(block, "heading", rank) if rank else Part(block, "body")


def _rank_by_shape(blocks: Sequence[Block], number: int, habits: _Habits) -> int | None:
    """The rank of a heading by its number, a known word, or because it stands short before a paragraph."""
    text = blocks[number].text
    before = blocks[number - 1].text if number else ""
    following = blocks[number + 1].text if number + 1 < len(blocks) else ""
    if rank := heading_rank(text):
        # 1. and (1) also count the items of lists; a heading has text under it.
        is_item = rank in {5, 8} and (not following or rank in {heading_rank(before), heading_rank(following)})
        return None if is_item else _INSIDE_STYLES + rank
    if following and _HEADING_WORDS.fullmatch(text):
        return habits.outermost
    if habits.styled or not _stands_short(text, following) or not (_ENDED.search(before) or number < 3):
        return None
    return _INSIDE_STYLES + _PLAIN


def _stands_short(text: str, following: str) -> bool:
    """Whether a line without any mark is a heading by its position, short before a paragraph that ends."""
    plain = columns(text) <= _WIDEST_PLAIN_HEADING and not _ENDED.search(text) and not starts_item(text)
    if not plain or _CAPTION.match(text) or not re.search(r"[^\W\d_]", text) or re.search(r"[，。；,;|]", text):
        return False
    return bool(_ENDED.search(following)) and columns(following) >= 2 * columns(text)
