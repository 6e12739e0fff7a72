"""Answers from the lines that tell of the document: where its authors work, who paid for it, when it was received."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from assistant.evidence.citing import Source
from assistant.questions.question import Question
from assistant.statement import Draft, Statement, noted
from assistant.words.lexicon import names
from documents.article import Article, Language, Sentence

_WORK_ZH: Final = (
    r"单位|机构|来自|任职|供职|就职|工作|任教|所属|院系"
    r"|(?:哪|什么)[所个家]?(?:大学|学校|高校|院校|学院|公司|研究[所院])"
)
_WORK_EN: Final = (
    r"(?:which|what) (?:institutions?|universit\w+|institutes?|colleges?|organi[sz]ations?|companies|schools?)"
    r"|\bwhere\b.*\b(?:work\w*|from|based|teach|employed|affiliated)\b|affiliations?|employers?|\bwork(?:s|ing)? for\b"
)
_BODY: Final = (
    r"大学|学院|研究[院所]|中心|公司|实验室|委员会|[局厅]"
    r"|\b(?:universit\w+|college|institute|school|department|faculty|centre|center|academy|laboratory)\b"
)
_AUTHORS: Final = re.compile(r"作者|\bauthors?\b", re.IGNORECASE)
# The text as what came about.
_ITSELF: Final = re.compile(
    r"论文|本文|这篇|文章是|(?:这|本|该)项?研究|本课题|\b(?:this|the) (?:paper|article|study|essay|research|thesis)\b",
    re.IGNORECASE,
)
# So long a line of one sentence may tell of the document alone.
_LONGEST: Final = 200


class _Line(NamedTuple):
    """What is asked of a document or of its authors, and how the lines begin, or what they name, that tell it."""

    of_authors: bool
    asked: re.Pattern[str]
    labelled: re.Pattern[str]
    names: re.Pattern[str] | None


def _line(asked: str, labelled: str, names: str | None = None, *, of_authors: bool = False) -> _Line:
    label = re.compile(rf"^\W*(?:{labelled})\W{{0,3}}[：:]", re.IGNORECASE)
    told = re.compile(names, re.IGNORECASE) if names else None
    return _Line(of_authors, re.compile(asked, re.IGNORECASE), label, told)


_LINES: Final = (
    _line(f"{_WORK_ZH}|{_WORK_EN}", r"(?:作者|第一作者|所在)?单位|affiliations?|institutions?", _BODY, of_authors=True),
    _line(r"收稿|投稿|\b(?:received|submitted)\b", r"(?:收稿|投稿)(?:日期|时间)|received(?: on)?"),
    _line(
        r"资助|基金项目|(?:经费|基金)(?:支持|来源)|\bfunded\b|\bgrant\b|\bsupported by\b|\bfinanced\b",
        r"(?:基金|资助)(?:项目|来源)?|项目(?:资助|基金)|funding|fund|supported by|acknowledge?ments?",
    ),
    _line(
        r"邮箱|邮件|联系方式|怎么联系|\be-?mail\b|\bcontact\b",
        r"(?:电子)?邮箱|e-?mail|联系(?:方式|邮箱)|通[讯信]作者",
        r"\S@\S",
        of_authors=True,
    ),
    _line(
        r"简介|职[称务]|研究方向|学[位历]|\b(?:position|degree|field of research|biograph\w+|background)\b",
        r"作者简介|第一作者|about the authors?",
        of_authors=True,
    ),
)


def told_of_itself(question: Question, articles: Sequence[Article], language: Language) -> Draft | None:
    """The lines that tell what is asked of a document or of who wrote it; None where it has no such line."""
    of_itself, of_authors = bool(_ITSELF.search(question.text)), bool(_AUTHORS.search(question.text))
    named = names(question.text)
    may_ask = [kind for kind in _LINES if (of_authors or named if kind.of_authors else of_itself)]
    asked = [kind for kind in may_ask if kind.asked.search(question.text)]
    for article in articles if asked else ():
        above = [s for s in article.sentences if not s.section and s.role in {"body", "author"} and _is_short(s)]
        written = [s for s in above if s.role == "author"]
        by_name = any(name in s.text for name in named for s in written)
        for kind in asked:
            if kind.of_authors and not (of_authors or by_name):
                continue
            if told := list(_telling(kind, above, article)):
                lines = dict.fromkeys((*(written if kind.of_authors else ()), *told))
                said = (Statement(s.in_language(language) or s.text, (Source(article, s, 1.0),)) for s in lines)
                return noted(Draft(tuple(said)), language)
    return None


def _telling(kind: _Line, above: Sequence[Sentence], article: Article) -> Iterator[Sentence]:
    labelled = [s for s in article.sentences if _is_short(s) and any(map(kind.labelled.search, s.texts))]
    if labelled or kind.names is None:
        yield from labelled
        return
    others = [other.labelled for other in _LINES if other is not kind]
    for sentence in above:
        if kind.names.search(sentence.text) and not any(label.search(sentence.text) for label in others):
            yield sentence


def _is_short(sentence: Sentence) -> bool:
    return len(sentence.text) <= _LONGEST and not sentence.text.rstrip().endswith(("。", "！", "？"))
