"""Answers about the article itself: title, author, keywords, abstract, subject, summaries of it or of a section."""

import re
from collections.abc import Sequence
from functools import cache

from assistant.drafts.purpose import concluding, section_of_purpose
from assistant.evidence.citing import Source
from assistant.evidence.enumerations import ENUMERATED, told_of_the_point
from assistant.evidence.listings import SUMMED_UP, body_of, count_asked, listing
from assistant.questions.kinds import OF_THE_WHOLE
from assistant.questions.question import Question
from assistant.statement import Draft, Statement, noted
from assistant.texts import AUTHOR_OF
from assistant.words.lexicon import Lexicon
from assistant.words.question_words import FEW_EN
from documents.article import Article, Language, Role, Sentence
from index.terms import gloss_terms, question_terms

_ROLES: dict[str, Role] = {"title": "title", "author": "author", "keywords": "keywords", "abstract": "abstract"}
_NUMBERED = re.compile(
    r"第([一二三四五六七八九十]|\d{1,2})(?:个)?(?:部分|节|章|大点)|(?:^|[“（(])([一二三四五六七八九十])、"
    rf"|\b(?:section|part|chapter)\s+(one|{FEW_EN}|[ivx]+|\d{{1,2}})\b"
    r"|\b(first|second|third|fourth|fifth|sixth|last|final) (?:section|part|chapter)\b|(最后)一?(?:个)?(?:部分|节|章)",
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
_WHO_IS = re.compile(
    r"(?:谁是)(.{2,20}?)[？?]*$|(.{2,20}?)(?:先生|女士|教授)?(?:是谁|是什么人|是哪位)[？?]*$"
    r"|who(?:'s| is| was) (.{2,40}?)[?. ]*$",
    re.IGNORECASE,
)
_ADVISING = "suggest recommend propose advise take 建议 提出"
_LAST = frozenset({"last", "final", "最后"})
_MOST = 8
_MOST_OF_A_PART = 3
_FEW_POINTS = 2
# A heading is meant by a question when it has more than this share of what the question names.
_COVERED = 0.5


def about_article(
    question: Question, articles: Sequence[Article], lexicon: Lexicon, language: Language
) -> Draft | None:
    """The answer to a question about the article as a whole or a list that one section is, or None if there is none."""
    if question.kind not in OF_THE_WHOLE and len(articles) > 1:
        return None
    article = max(articles, key=lambda each: _named(question, each, lexicon))
    draft = _about(question, article, lexicon, language)
    return noted(draft, language) if draft else None


def about_the_author(question: Question, articles: Sequence[Article], language: Language) -> Draft | None:
    """Who someone is whom the question names and whom an article has as its author and tells nothing else of."""
    asked = _WHO_IS.match(question.text.strip())
    if asked is None:
        return None
    name = next(filter(None, asked.groups())).strip().lower()
    for article in articles:
        names = [each for each in (article.author, article.author_rendering) if each]
        if name not in [each.lower() for each in names]:
            continue
        if any(each in text for s in article.with_role("body") for text in s.texts for each in names):
            continue
        said = AUTHOR_OF.say(language, name=article.author_in(language), title=article.title_in(language))
        lines = (*article.with_role("author")[:1], *article.with_role("title")[:1])
        return Draft((Statement(said, tuple(Source(article, line, 1.0) for line in lines)),)) if lines else None
    return None


def _about(question: Question, article: Article, lexicon: Lexicon, language: Language) -> Draft | None:
    kind = question.kind
    if kind in _ROLES:
        return _draft(article, article.with_role(_ROLES[kind]), language)
    if kind == "about":
        titles = article.with_role("title")[:1]
        return _draft(article, (*titles, *(article.with_role("abstract")[:1] or _leads(article, (), 2))), language)
    # A section that is to be summed up is told whole, whatever sort of points its heading speaks of.
    summed_up = kind == "summary" and SUMMED_UP.search(question.text)
    section = asked_section(question, article, lexicon) if summed_up else None
    if section is None and (found := listing(question, article, lexicon)):
        sentences = _with_what_is_told(found.sentences, article, lexicon) or _points_of(article, found.section)
        return _draft(article, sentences, language) if sentences else _told(article, found.section, language)
    if kind not in {"list", "summary"}:
        return None
    section = section_of_purpose(question, article) or section or asked_section(question, article, lexicon)
    if kind == "list" and (section is None or not _lists(question, article, section, lexicon)):
        return None
    if section is not None:
        return _told(article, section, language)
    if question.asks_conclusion:
        return _draft(article, concluding(article), language)
    if question.asks_advice:
        return None
    overview = article.with_role("abstract") or _leads(article, (), 3)
    return _draft(article, overview, language, _contents(article, language) or _closing(article, language))


def _told(article: Article, section: tuple[str, ...], language: Language) -> Draft | None:
    """What a section says: by its headings and their points, or by how its paragraphs begin and what it enumerates."""
    parts = _parts(article, section)
    if not parts:
        listed = [s for s in article.sentences if s.section == section and ENUMERATED.match(s.text)]
        leads = _leads(article, section, _MOST)
        return _draft(article, sorted({*leads, *listed}, key=lambda s: s.number), language)
    statements: list[Statement] = []
    for part in parts:
        heading = _heading(article, part)
        statements += [_announced(article, (heading,), language)] if heading else []
        statements += _statements(article, _points(article, part), language)
    return Draft(tuple(statements))


def _with_what_is_told(points: Sequence[Sentence], article: Article, lexicon: Lexicon) -> list[Sentence]:
    """A point or two, each with what follows where it is only named; of a whole list the names are enough."""
    if len(points) > _FEW_POINTS:
        return list(points)
    return [s for point in points for s in (point, *told_of_the_point(point, lexicon.paragraph(article, point)))]


def _points_of(article: Article, section: tuple[str, ...]) -> list[Sentence]:
    """The points that a section without sections inside counts, with how its later paragraphs begin; else nothing."""
    if _parts(article, section):
        return []
    listed = [s for s in article.sentences if s.section == section and ENUMERATED.match(s.text)]
    if len(listed) < 2:
        return []
    # What leads up to the points says less than they do.
    later = [p[0] for p in article.paragraphs if p[0].section == section and p[0].role == "body"]
    return sorted({*listed, *(s for s in later if s.number > listed[0].number)}, key=lambda s: s.number)


def _named(question: Question, article: Article, lexicon: Lexicon) -> float:
    """How much of an article's title and name the question says; the first article is meant where it says nothing."""
    title = question_terms(f"{article.title} {article.title_rendering or ''} {article.name}")
    asked = question_terms(question.text)
    return sum(lexicon.weight(term) for term in asked if term in title)


def asked_section(question: Question, article: Article, lexicon: Lexicon) -> tuple[str, ...] | None:
    """The path of the section that the question names by its number or by the words of its heading."""
    paths = list(
        dict.fromkeys(s.section[: i + 1] for s in article.sentences for i in range(len(s.section)) if s.role == "body")
    )
    tops = [path for path in paths if len(path) == 1]
    match = _NUMBERED.search(question.text)
    if match and tops:
        word = next(group for group in match.groups() if group).lower()
        number = int(word) if word.isdigit() else len(tops) if word in _LAST else _ORDER.get(word, 0)
        return tops[number - 1] if 0 < number <= len(tops) else None
    terms = _asked_terms(question, lexicon)
    shares = {
        path: sum(lexicon.weight(t) for t in terms if lexicon.is_spoken_of(t, *_path_words(article, path)))
        for path in paths
    }
    whole = sum(lexicon.weight(t) for t in terms)
    best = max(paths, key=lambda path: (shares[path], -len(path)), default=None)
    if best is None or not whole or shares[best] <= _COVERED * whole:
        return None
    # What nearly every part is about does not choose one.
    alike = [path for path in tops if shares[path] >= shares[best]]
    return best if len(alike) < max(2, len(tops) / 2) else None


def _lists(question: Question, article: Article, section: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Whether a section lists what is asked: its headings name all of that, or it has as many parts as are asked."""
    said = count_asked(question.text)
    counted = said is not None and said == len(_parts(article, section))
    return counted or _names_wholly(question, article, section, lexicon)


def _names_wholly(question: Question, article: Article, section: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Whether all that a question asks about stands in the headings of a section, its own heading among them."""
    terms = _asked_terms(question, lexicon)
    held = _path_words(article, section)
    above = _path_words(article, section[:-1])
    in_own = any(lexicon.is_spoken_of(t, *held) and not lexicon.is_spoken_of(t, *above) for t in terms)
    # A word that no article has is asked about all the same.
    unheard = {t for t in question_terms(question.text) if not lexicon.occurs(t)} - _summary_words()
    terms |= unheard
    return in_own and all(lexicon.is_spoken_of(t, *held) for t in terms)


def _path_words(article: Article, path: tuple[str, ...]) -> tuple[frozenset[str], str]:
    """A section's heading and those above it: their terms in all languages with what they mean, and their text."""
    rendered = next((s.section_rendering[: len(path)] for s in article.sentences if s.section[: len(path)] == path), ())
    headings = (*path, *rendered)
    # What a Chinese heading may mean in English matters only where it has no English of its own.
    meant = () if rendered else tuple(t for heading in headings for t in gloss_terms(heading))
    said = (t for heading in headings for t in question_terms(heading))
    return frozenset((*said, *meant)), "\n".join(headings)


def _asked_terms(question: Question, lexicon: Lexicon) -> set[str]:
    """What a question wants to know about, without the words that only say that a summary or a list is wanted."""
    terms = {t for t in question_terms(question.text) if lexicon.occurs(t)} - _summary_words()
    return (terms - set(question_terms(_ADVISING)) or terms) if question.kind == "list" else terms


@cache
def _summary_words() -> frozenset[str]:
    """Words that only say that a summary is wanted."""
    asked = (
        "总结 概括 概述 归纳 主要 观点 内容 核心 要点 部分 简要 结论 提出 方面 体现 特点 "
        "summary summarize summarise main point key idea "
        "section part argument conclusion finding overview"
    )
    return frozenset(term for word in asked.split() for term in question_terms(word))


def _parts(article: Article, section: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """The sections right below one, in order; the top ones of the article for the empty path."""
    depth = len(section) + 1
    paths = (s.section[:depth] for s in body_of(article, section))
    return tuple(dict.fromkeys(path for path in paths if len(path) == depth))


def _heading(article: Article, path: tuple[str, ...]) -> Sentence | None:
    """The heading that opens a section: the last one with its words before the first sentence of the section."""
    first = next((s.number for s in body_of(article, path)), 0)
    before = [s for s in article.with_role("heading") if s.text == path[-1] and s.number < first]
    return before[-1] if before else None


def _contents(article: Article, language: Language) -> tuple[Statement, ...]:
    """A line for each top section: its heading, and the headings below it."""
    tops = _parts(article, ())
    if not any(_parts(article, top) for top in tops):
        return ()
    lines = []
    for top in tops:
        headings = [_heading(article, path) for path in (top, *_parts(article, top))]
        known = tuple(heading for heading in headings if heading is not None)
        lines += [_announced(article, known, language)] if known else []
    return tuple(lines)


def _announced(article: Article, headings: Sequence[Sentence], language: Language) -> Statement:
    """Headings as one line: the first before a colon, those below it after."""
    texts = [heading.in_language(language) or heading.text for heading in headings]
    colon, between, stop = ("：", "；", "。") if language == "zh" else (": ", "; ", ".")
    text = texts[0] + (colon + between.join(texts[1:]) + stop if texts[1:] else colon.strip())
    return Statement(text, tuple(Source(article, heading, 1.0) for heading in headings))


def _leads(article: Article, section: tuple[str, ...], most: int) -> tuple[Sentence, ...]:
    """The first sentence of each paragraph of a section: in expository prose it says what the paragraph holds."""
    leads = [p[0] for p in article.paragraphs if p[0].role == "body" and p[0].section[: len(section)] == section]
    if section and len(leads) < 3:
        leads = body_of(article, section)
    if len(leads) <= most:
        return tuple(leads)
    return tuple(leads[round(i * (len(leads) - 1) / (most - 1))] for i in range(most)) if most > 1 else tuple(leads[:1])


def _points(article: Article, section: tuple[str, ...]) -> tuple[Sentence, ...]:
    """What a section says in short: its enumeration where it has one, else how its paragraphs begin."""
    listed = [s for s in body_of(article, section) if ENUMERATED.match(s.text)]
    return tuple(listed[:_MOST]) if len(listed) > 1 else _leads(article, section, _MOST_OF_A_PART)


def _closing(article: Article, language: Language) -> tuple[Statement, ...]:
    """The first sentence of each top section, where there are any."""
    leads = (_leads(article, top, 1) for top in _parts(article, ()))
    return _statements(article, [lead[0] for lead in leads if lead], language)


def _statements(article: Article, sentences: Sequence[Sentence], language: Language) -> tuple[Statement, ...]:
    chosen = [s for s in dict.fromkeys(sentences) if s.text.strip()]
    return tuple(Statement(s.in_language(language) or s.text, (Source(article, s, 1.0),)) for s in chosen)


def _draft(
    article: Article, sentences: Sequence[Sentence], language: Language, more: Sequence[Statement] = ()
) -> Draft | None:
    statements = (*_statements(article, sentences, language), *more)
    return Draft(statements) if statements else None
