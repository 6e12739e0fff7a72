"""Answers about the article itself: title, author, keywords, abstract, subject, summaries of it or of a section."""

import re
from collections.abc import Sequence

from assistant.evidence import Source
from assistant.lexicon import Lexicon
from assistant.question import Question
from assistant.statement import Draft, Statement
from documents.article import Article, Language, Role, Sentence

_ROLES: dict[str, Role] = {"title": "title", "author": "author", "keywords": "keywords", "abstract": "abstract"}
_NUMBERED = re.compile(
    r"第([一二三四五六七八九十]|\d{1,2})(?:个)?(?:部分|节|章|大点|段)|([一二三四五六七八九十])、"
    r"|\b(?:section|part|chapter)\s+(one|two|three|four|five|six|seven|eight|nine|ten|[ivx]+|\d{1,2})\b"
    r"|\b(first|second|third|fourth|fifth|sixth|last) (?:section|part|chapter)\b",
    re.IGNORECASE,
)
_ORDER = {
    word: number
    for number, words in enumerate(
        ("一 one i first", "二 two ii second", "三 three iii third", "四 four iv fourth", "五 five v fifth",
         "六 six vi sixth", "七 seven vii", "八 eight viii", "九 nine ix", "十 ten x"), 1
    )
    for word in words.split()
}  # fmt: skip
_MOST = 8


def about_article(
    question: Question, articles: Sequence[Article], lexicon: Lexicon, language: Language
) -> Draft | None:
    """The answer to a question about the article as a whole, or None when it has no such part."""
    kind = question.kind
    article = articles[0]
    if kind in _ROLES:
        return _draft(article, article.with_role(_ROLES[kind]), language)
    if kind == "about":
        titles = article.with_role("title")[:1]
        return _draft(article, (*titles, *(article.with_role("abstract")[:1] or _leads(article, (), 2))), language)
    section = asked_section(question, article, lexicon)
    if section is None:
        overview = article.with_role("abstract") or _leads(article, (), 3)
        return _draft(article, (*overview, *_closing(article)), language)
    return _draft(article, _leads(article, section, _MOST), language)


def asked_section(question: Question, article: Article, lexicon: Lexicon) -> tuple[str, ...] | None:
    """The path of the section that the question names by its number or by the words of its heading."""
    paths = list(
        dict.fromkeys(s.section[: i + 1] for s in article.sentences for i in range(len(s.section)) if s.role == "body")
    )
    tops = [path for path in paths if len(path) == 1]
    match = _NUMBERED.search(question.text)
    if match and tops:
        word = next(group for group in match.groups() if group).lower()
        number = len(tops) if word == "last" else int(word) if word.isdigit() else _ORDER.get(word, 0)
        return tops[number - 1] if 0 < number <= len(tops) else None
    terms = {t for t in lexicon.question_terms(question.text) if lexicon.occurs(t)} - _everywhere(article, lexicon)
    best, best_share = None, 0.5
    for path in paths:
        held = (
            lexicon.question_terms(path[-1])
            + tuple(
                t
                for s in article.sentences
                if s.section[: len(path)] == path and s.section_rendering
                for t in lexicon.question_terms(s.section_rendering[len(path) - 1])
            )[:40]
        )
        share = sum(lexicon.weight(t) for t in terms & set(held)) / (sum(lexicon.weight(t) for t in terms) or 1.0)
        if share > best_share:
            best, best_share = path, share
    return best


def _everywhere(article: Article, lexicon: Lexicon) -> set[str]:
    """Words that only say that a summary is wanted, or that the whole article is about."""
    asked = (
        "总结 概括 概述 归纳 主要 观点 内容 核心 要点 部分 简要 结论 "
        "summary summarize summarise main point key idea section part argument conclusion finding overview"
    )
    return (
        {t for word in asked.split() for t in lexicon.question_terms(word)}
        | set(lexicon.question_terms(article.title))
        | set(lexicon.question_terms(article.title_rendering or ""))
    )


def _leads(article: Article, section: tuple[str, ...], most: int) -> tuple[Sentence, ...]:
    """The first sentence of each paragraph of a section: in expository prose it says what the paragraph holds."""
    leads = [p[0] for p in article.paragraphs if p[0].role == "body" and p[0].section[: len(section)] == section]
    if section and len(leads) < 3:
        leads = [s for s in article.sentences if s.role == "body" and s.section[: len(section)] == section]
    if len(leads) <= most:
        return tuple(leads)
    return tuple(leads[round(i * (len(leads) - 1) / (most - 1))] for i in range(most)) if most > 1 else tuple(leads[:1])


def _closing(article: Article) -> tuple[Sentence, ...]:
    """The first sentence of each top section, where there are any."""
    tops = dict.fromkeys(s.section[0] for s in article.sentences if s.role == "body" and s.section)
    return tuple(_leads(article, (top,), 1)[0] for top in tops if _leads(article, (top,), 1))


def _draft(article: Article, sentences: Sequence[Sentence], language: Language) -> Draft | None:
    chosen = [s for s in dict.fromkeys(sentences) if s.text.strip()]
    if not chosen:
        return None
    return Draft(tuple(Statement(s.in_language(language) or s.text, (Source(article, s, 1.0),)) for s in chosen))
