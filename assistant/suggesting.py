"""Questions that the articles answer: to start with, and to go on with after an answer."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import Final

from assistant.answering import LOOKING_UP, Pipeline
from assistant.questions import asking_chinese, asking_english
from assistant.questions.question import analyse
from assistant.reply import Reply
from documents.article import Article, Language, Sentence
from documents.scripts import question_language

OVERVIEW: Final[dict[Language, str]] = {"zh": "这篇文章主要讲了什么？", "en": "What is the article about?"}
_ABOUT_SECTION: Final[dict[Language, str]] = {
    "zh": "“{heading}”这一部分的主要内容是什么？",
    "en": "What are the main points of the section “{heading}”?",
}
_ABOUT_NAME: Final[dict[Language, str]] = {
    "zh": "文章是怎么介绍{name}的？",
    "en": "What does the article say about {name}?",
}
_NUMBER: Final = re.compile(
    r"^(?:第?[一二三四五六七八九十\d]+[、.．章节部分]+|[（(](?:[一二三四五六七八九十]+|\d+)[)）]|\d+(?:\.\d+)*\.?(?=\s)|[IVX]+\.(?=\s))\s*"
)
_HEADING_LENGTHS: Final[dict[Language, range]] = {"zh": range(4, 31), "en": range(8, 91)}
_MOST_TRIED: Final = 24
_NEAR: Final = 6

Path = tuple[str, ...]


def starters(pipeline: Pipeline, language: Language, k: int) -> tuple[str, ...]:
    """Up to `k` questions to start with, spread over the articles, each answered by what it was made of.

    Articles that cannot be read in `language` give questions in their own.
    """
    overview = (
        (OVERVIEW[language],) if len(pipeline.articles) == 1 and _reply(pipeline, OVERVIEW[language]).answered else ()
    )
    spoken = _spoken(pipeline, language)
    sentences = [(a, s) for a in pipeline.articles for s in _spread(_bodies(a))]
    asked = chain(
        islice(_of_sentences(pipeline, sentences, spoken), max(1, k - 3)),
        islice(_of_sections(pipeline, _tops(pipeline.articles[0]), spoken), 2),
        _of_names(pipeline, sentences[:_MOST_TRIED], spoken, known=" ".join(a.title for a in pipeline.articles)),
    )
    return _first(k, chain(overview, asked))


def follow_ups(pipeline: Pipeline, asked: str, language: Language, k: int) -> tuple[str, ...]:
    """Up to `k` questions near a standalone question that the articles answer, the nearest first."""
    spoken = _spoken(pipeline, language)
    with LOOKING_UP:
        hits = pipeline.search(analyse(asked, question_language(asked)))
    if not hits:
        return ()
    article, first = hits[0].article, hits[0].sentence
    near = [h.sentence for h in hits[1:] if h.article.name == article.name]
    around = [s for s in _bodies(article) if s.section == first.section and s.number != first.number]
    beside = [s for s in _bodies(article) if s.section[:1] == first.section[:1]]
    sentences = [(article, s) for s in dict.fromkeys([*near, *around, *beside]) if s.role == "body"]
    paths = dict.fromkeys([first.section, first.section[:1], *(s.section for s in near), *_tops(article)])
    known = f"{asked} {article.title} {article.title_rendering or ''}"
    tried = sentences[:_MOST_TRIED]
    found = chain(
        _of_sentences(pipeline, tried, spoken),
        _of_names(pipeline, tried[:_NEAR], spoken, known),
        _of_sections(pipeline, [path for path in paths if path], spoken),
        _of_names(pipeline, tried[_NEAR:], spoken, known),
    )
    return _first(k, (question for question in found if question != asked))


def question_of(text: str, language: Language) -> str | None:
    """A well-formed question that a sentence answers with a figure, a year, or what something is.

    None where the sentence has no shape that surely makes one.
    """
    return asking_chinese.question_of(text) if language == "zh" else asking_english.question_of(text)


def _of_sentences(
    pipeline: Pipeline, sentences: Iterable[tuple[Article, Sentence]], language: Language
) -> Iterator[str]:
    for article, sentence in sentences:
        question = question_of(sentence.in_language(language) or "", language)
        if question is None:
            continue
        reply = _reply(pipeline, question)
        sources = [s for each in reply.draft.statements for s in each.sources]
        if reply.answered and [s.key for s in sources[:1]] == [(article.name, sentence.number)]:
            yield question


def _of_names(
    pipeline: Pipeline, sentences: Iterable[tuple[Article, Sentence]], language: Language, known: str
) -> Iterator[str]:
    """What is said about a name that is not `known`; a bare name must come back, then it is surely one."""
    names_of = asking_chinese.names_of if language == "zh" else asking_english.names_of
    whole = "\n".join(s.in_language(language) or "" for a in pipeline.articles for s in _bodies(a))
    for _, sentence in sentences:
        for name in names_of(sentence.in_language(language) or "")[:2]:
            bare = name.removeprefix("the ")
            if bare == name and name[0] not in "“《" and whole.count(name) < 2:
                continue
            if bare.strip("“”市省") in known:
                continue
            question = _ABOUT_NAME[language].format(name=name)
            reply = _reply(pipeline, question)
            sources = [s.sentence for each in reply.draft.statements for s in each.sources]
            if reply.answered and bare.strip("“”") in (sources[0].in_language(language) or ""):
                yield question


def _of_sections(pipeline: Pipeline, paths: Iterable[Path], language: Language) -> Iterator[str]:
    article = pipeline.articles[0]
    headings = {s.section: s for s in _bodies(article)}
    for path in paths:
        below = next((s for section, s in headings.items() if section[: len(path)] == path), None)
        if below is None:
            continue
        said = below.section if language == article.language else below.section_rendering
        heading = _NUMBER.sub("", said[len(path) - 1]).strip(" ：:【】") if len(said) >= len(path) else ""
        question = _ABOUT_SECTION[language].format(heading=heading)
        if len(heading) not in _HEADING_LENGTHS[language] or re.search(r"[“”？?]", heading):
            continue
        found = _reply(pipeline, question)
        sections = [s.sentence.section for each in found.draft.statements for s in each.sources]
        if found.answered and sum(path[-1] in section for section in sections) * 2 > len(sections):
            yield question


def _reply(pipeline: Pipeline, question: str) -> Reply:
    """The reply to a question that nobody waits for: it takes its turn among those that somebody asked."""
    with LOOKING_UP:
        return pipeline.reply(question)


def _first(k: int, questions: Iterable[str]) -> tuple[str, ...]:
    """The first `k` different ones; no more is looked for than that."""
    chosen: dict[str, None] = {}
    for question in questions if k > 0 else ():
        chosen[question] = None
        if len(chosen) >= k:
            break
    return tuple(chosen)


def _spoken(pipeline: Pipeline, language: Language) -> Language:
    """`language`, or the articles' own where none can be read in it."""
    readable = any(s.in_language(language) for a in pipeline.articles for s in _bodies(a))
    return language if readable else pipeline.articles[0].language


def _bodies(article: Article) -> list[Sentence]:
    return [s for s in article.sentences if s.role == "body"]


def _tops(article: Article) -> list[Path]:
    return list(dict.fromkeys(s.section[:1] for s in _bodies(article) if s.section))


def _spread(sentences: list[Sentence]) -> list[Sentence]:
    """Every third sentence, then the rest, so that the first few come from all over the article."""
    return [s for at in range(3) for s in sentences[at::3]]
