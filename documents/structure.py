"""From blocks to an article: title, author, abstract, keywords, headings, and a path for every sentence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from documents.article import Article, Role, Sentence
from documents.blocks import Block
from documents.language import columns, language_of
from documents.numbering import LABEL, heading_rank, label_name
from documents.sentences import split_sentences

_ENDED = re.compile(r"[。！？!?；;：:，,、…][”’」』）》\])\"'】]*$|(?<![A-Z])\.$")
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊"
    "秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤岩温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪"
)
_CHINESE_NAMES = re.compile(
    rf"(?:作者[：:]\s*)?[{_SURNAMES}][\u4e00-\u9fff·]{{1,3}}(?:[ 　、，,]+[{_SURNAMES}][\u4e00-\u9fff·]{{1,3}})*[\d*]*"
)
_ENGLISH_NAMES = re.compile(r"(?:[Bb]y|BY|Authors?:)\s+[A-Z][\w.’'-]*(?:[ ,]+(?:and )?[A-Z][\w.’'-]*){0,12}")
_HEADING_WORDS = re.compile(
    r"引言|导言|前言|绪论|结论|结语|小结|总结|参考文献|附录|致谢|"
    r"(?:Introduction|Background|Methods?|Results|Discussion|Conclusions?|References|Acknowledge?ments?|Appendix)"
)
_KEYWORD_MARKS = re.compile(r"[；;，,、]\s*")
_WIDEST_TITLE = 100
_INSIDE_STYLES = 10


@dataclass(frozen=True, slots=True)
class _Part:
    """A block with what it is; `rank` orders headings, outermost first; `label` ends a leading label."""

    block: Block
    role: Role
    rank: int = 0
    label: int = 0


def article_from_blocks(blocks: Sequence[Block], *, name: str, source: str | None = None) -> Article:
    """The article that `blocks` make, one line of its text each; without a title it is called `name`."""
    parts = _parts(blocks)
    text = "\n".join(part.block.text for part in parts)
    language = language_of(text)
    sentences: list[Sentence] = []
    path: list[tuple[int, str]] = []
    offset = 0
    for paragraph, part in enumerate(parts):
        content, role = part.block.text, part.role
        if role in {"heading", "abstract", "keywords"}:
            path = [above for above in path if above[0] < part.rank] if role == "heading" else []
        section = tuple(heading for _, heading in path)
        spans: list[tuple[int, int, Role]] = []
        if part.label and role != "keywords":
            spans.append((0, len(content[: part.label].rstrip()), "heading"))
        spans += [
            (part.label * (role != "keywords") + start, part.label * (role != "keywords") + end, role)
            for start, end in _spans(content[part.label :] if role != "keywords" else content, role)
        ]
        label = LABEL.match(content) if part.label else None
        for start, end, own_role in spans:
            above = section
            if role == "abstract" and own_role != "heading":
                above = (label_name(label[0]) if label else _abstract_name(sentences),)
            sentences.append(
                Sentence(
                    number=len(sentences),
                    text=content[start:end],
                    start=offset + start,
                    end=offset + end,
                    paragraph=paragraph,
                    section=above,
                    role=own_role,
                    language=language_of(content[start:end], language),
                    page=part.block.page_at(start),
                )
            )
        if role == "heading":
            path.append((part.rank, content))
        offset += len(content) + 1
    title = next((p.block.text for p in parts if p.role == "title"), name)
    author = next(
        (re.sub(r"^(?:作者[：:]|[Bb]y|BY|Authors?:)\s*", "", p.block.text) for p in parts if p.role == "author"), None
    )
    return Article(
        name=name,
        text=text,
        sentences=tuple(sentences),
        language=language,
        title=title,
        author=author,
        keywords=_keywords(parts),
        source=source,
    )


def _abstract_name(sentences: Sequence[Sentence]) -> str:
    return next((label_name(s.text) for s in reversed(sentences) if s.role == "heading"), "")


def _spans(content: str, role: Role) -> tuple[tuple[int, int], ...]:
    if role in {"body", "abstract"}:
        return split_sentences(content, language_of(content))
    return ((0, len(content)),)


def _keywords(parts: Sequence[_Part]) -> tuple[str, ...]:
    found = (_KEYWORD_MARKS.split(p.block.text[p.label :].rstrip("。.")) for p in parts if p.role == "keywords")
    return tuple(word.strip() for words in found for word in words if word.strip())


def _parts(blocks: Sequence[Block]) -> list[_Part]:
    styled = any(block.level for block in blocks)
    front = _front_matter(blocks)
    parts: list[_Part] = []
    for number, block in enumerate(blocks):
        label = LABEL.match(block.text)
        if number in front:
            parts.append(_Part(block, front[number]))
        elif label and label["keywords"]:
            parts.append(_Part(block, "keywords", label=label.end()))
        elif label:
            parts.append(_Part(block, "abstract", label=label.end()))
        elif rank := _rank(blocks, number, styled):
            parts.append(_Part(block, "heading", rank))
        else:
            parts.append(_Part(block, "body"))
    return parts


def _front_matter(blocks: Sequence[Block]) -> dict[int, Role]:
    """Which of the first blocks are the title and the author; none where the text does not show it."""
    if len(blocks) < 3:
        return {0: "title"} if len(blocks) == 2 and blocks[0].level in {0, 1} else {}
    first, second = blocks[0], blocks[1]
    marked = first.level == 0 or (first.level == 1 and sum(b.level == 1 for b in blocks) == 1)
    shaped = (
        first.level is None and _is_short(first.text) and not heading_rank(first.text) and not LABEL.match(first.text)
    )
    author = second.level is None and _is_author(second.text)
    followed = (
        author or LABEL.match(second.text) or second.level or heading_rank(second.text) or not _is_short(second.text)
    )
    if not marked and not (shaped and followed):
        return {}
    return {0: "title", 1: "author"} if author else {0: "title"}


def _is_short(text: str) -> bool:
    return columns(text) <= _WIDEST_TITLE and not _ENDED.search(text)


def _is_author(text: str) -> bool:
    if columns(text) > _WIDEST_TITLE or _HEADING_WORDS.fullmatch(text):
        return False
    return bool(_CHINESE_NAMES.fullmatch(text) or _ENGLISH_NAMES.fullmatch(text))


def _rank(blocks: Sequence[Block], number: int, styled: bool) -> int | None:
    """The rank of a heading: its own level where the file marks one, else by its number or shape."""
    block = blocks[number]
    if block.level is not None:
        return max(block.level, 1)
    following = blocks[number + 1].text if number + 1 < len(blocks) else ""
    rank = heading_rank(block.text)
    if rank and not (rank >= 5 and (not following or heading_rank(following) == rank)):
        return _INSIDE_STYLES + rank
    if _HEADING_WORDS.fullmatch(block.text) and following:
        return _INSIDE_STYLES + 1
    return None
