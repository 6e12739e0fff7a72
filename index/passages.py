"""What is indexed of an article: its sentences, their clauses, their paragraphs, in each language it is there in."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from documents.article import Article, Language, Sentence
from documents.sentences import clauses

PassageKind = Literal["sentence", "clause", "paragraph"]

CHUNKER_VERSION = 1
LANGUAGES: tuple[Language, Language] = ("zh", "en")
_LONGEST_PARAGRAPH: dict[Language, int] = {"zh": 600, "en": 1800}


@dataclass(frozen=True, slots=True)
class Passage:
    """One indexed text.

    `ordinal` counts the indexed sentences (for a paragraph: the paragraphs) of all articles from 0.
    `start` and `end` are offsets in the article, whatever language `text` is in.
    """

    kind: PassageKind
    language: Language
    text: str
    ordinal: int
    article: str
    section: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Corpus:
    """All that is indexed of some articles, in an order that depends on nothing but the articles.

    `paragraphs` are runs of ordinals of sentences that stand in one paragraph, at most as many as an
    embedding model reads well at once.
    """

    sentences: tuple[tuple[Article, Sentence], ...]
    paragraphs: tuple[tuple[int, ...], ...]
    passages: tuple[Passage, ...]

    @classmethod
    def of(cls, articles: Sequence[Article]) -> "Corpus":
        """The corpus of the articles. Headings, those of columns too, answer nothing and stay out."""
        sentences = tuple(
            (a, s) for a in articles for s in a.sentences if s.role not in {"heading", "columns"} and s.text.strip()
        )
        paragraphs = tuple(_paragraphs(sentences))
        return cls(sentences, paragraphs, tuple(_passages(sentences, paragraphs)))

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles that the sentences are from, in their order."""
        return tuple({article.name: article for article, _ in self.sentences}.values())

    @property
    def paragraph_of(self) -> npt.NDArray[np.intp]:
        """The ordinal of each sentence's paragraph, shape (sentences,)."""
        return np.repeat(np.arange(len(self.paragraphs)), [len(run) for run in self.paragraphs])

    def digest(self) -> str:
        """A digest of all that is indexed: it changes with any text, offset, section or order."""
        digest = hashlib.sha256()
        for p in self.passages:
            record = (p.kind, p.language, p.article, p.section, str(p.ordinal), str(p.start), str(p.end), p.text)
            digest.update("\x1f".join(record).encode("utf-8", "surrogatepass") + b"\x1e")
        return digest.hexdigest()


def _paragraphs(sentences: Sequence[tuple[Article, Sentence]]) -> Iterator[tuple[int, ...]]:
    run: list[int] = []
    length = 0
    for ordinal, (article, sentence) in enumerate(sentences):
        if run:
            before_article, before = sentences[run[-1]]
            together = article is before_article and sentence.paragraph == before.paragraph
            if not together or length + len(sentence.text) > _LONGEST_PARAGRAPH[sentence.language]:
                yield tuple(run)
                run, length = [], 0
        run.append(ordinal)
        length += len(sentence.text)
    if run:
        yield tuple(run)


def _passages(
    sentences: Sequence[tuple[Article, Sentence]], paragraphs: Sequence[tuple[int, ...]]
) -> Iterator[Passage]:
    for language in LANGUAGES:
        for ordinal, (article, sentence) in enumerate(sentences):
            yield from _of_sentence(article, sentence, ordinal, language)
        for ordinal, run in enumerate(paragraphs):
            texts = [text for text in (sentences[i][1].indexed_in(language) for i in run) if text]
            if texts:
                article, first = sentences[run[0]]
                last = sentences[run[-1]][1]
                text = ("" if language == "zh" else " ").join(texts)
                yield Passage(
                    "paragraph", language, text, ordinal, article.name, _section(first), first.start, last.end
                )


def _of_sentence(article: Article, sentence: Sentence, ordinal: int, language: Language) -> Iterator[Passage]:
    text = sentence.indexed_in(language)
    if not text:
        return
    origin = (ordinal, article.name, _section(sentence), sentence.start, sentence.end)
    yield Passage("sentence", language, text, *origin)
    parts = clauses(text)
    if len(parts) > 1:
        for start, end in parts:
            yield Passage("clause", language, text[start:end], *origin)


def _section(sentence: Sentence) -> str:
    return " / ".join(sentence.section)
