"""The index of some articles: built once under a fingerprint, opened in a moment, searched by every arm at once."""

import logging
from collections.abc import Callable, Collection, Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np

from documents.article import Article, Language
from documents.errors import ArticleIndexError
from index.building import HUBS, LEXICAL, TERMS, VECTORS, corpus_of, fingerprint_of, write
from index.dense import DenseIndex, MeaningScores, hubs_of
from index.embedding import Progress, embed
from index.encoder import Encoder
from index.fusion import Floats, best, fuse
from index.glossary import Glossary
from index.hit import Hit, Scores
from index.layout import damage, is_built, writing
from index.lexical import LexicalIndex, WordScores
from index.passages import Corpus
from index.term_memory import TermMemory

_QUESTIONS_KEPT = 512
WAIT = 600.0
_TRIES = 3

_log = logging.getLogger(__name__)


class Index:
    """Sentences of articles, findable. Safe from many threads: nothing changes after it is opened."""

    def __init__(
        self,
        corpus: Corpus,
        dense: DenseIndex,
        lexical: LexicalIndex,
        encoder: Encoder,
        terms: TermMemory | None = None,
    ) -> None:
        """Store the parts; use `open` or `build`. Without `terms`, whoever needs those of a sentence looks them up."""
        self.terms = terms
        self._corpus = corpus
        self._dense = dense
        self._lexical = lexical
        self._vector_of = lru_cache(_QUESTIONS_KEPT)(lambda text: encoder.encode_queries([text])[0])

    @classmethod
    def open(
        cls,
        path: str | Path,
        articles: Sequence[Article],
        encoder: Encoder,
        progress: Progress | None = None,
        *,
        chroma_url: str | None = None,
        wait: float = WAIT,
    ) -> "Index":
        """Open the index of `articles` at `path`, building it when there is none that fits.

        Args:
            path: the index's folder. What is there for other texts or another model is replaced.
            articles: what to index, each under its own name.
            encoder: the embedding model.
            progress: called with (texts embedded, texts in all) while building.
            chroma_url: a Chroma server that keeps the vectors, instead of files at `path`.
            wait: seconds to wait while another process builds.

        Raises:
            ArticleIndexError: two articles share a name, nothing is to be indexed, the folder cannot be
                written, another process holds it for longer than `wait`, or Chroma fails.

        What is damaged at `path` is built again.
        """
        path, corpus = Path(path).expanduser(), corpus_of(articles)
        fingerprint = fingerprint_of(corpus, encoder)
        folder = path / fingerprint.name
        wrong: str | None = None
        for _ in range(_TRIES):
            if wrong is not None:
                _log.warning("The index at '%s' is damaged (%s) and built again", folder, wrong)
            if wrong is not None or not is_built(path, fingerprint):
                with writing(path, wait):
                    # Another process may have built it while this one waited.
                    if damage(folder) is not None or not is_built(path, fingerprint):
                        write(path, corpus, encoder, fingerprint, progress, chroma_url)
            wrong = damage(folder)
            try:
                if wrong is None:
                    return cls._read(folder, corpus, encoder)
            except ArticleIndexError:
                # Unless another process has just put the index of other documents in its place.
                if is_built(path, fingerprint):
                    raise
        raise _damaged(folder, wrong)

    @classmethod
    def build(
        cls,
        path: str | Path,
        articles: Sequence[Article],
        encoder: Encoder,
        progress: Progress | None = None,
        *,
        chroma_url: str | None = None,
        wait: float = WAIT,
    ) -> "Index":
        """Build the index anew, embedding every text, whatever is there; else like `open`."""
        path, corpus = Path(path).expanduser(), corpus_of(articles)
        fingerprint = fingerprint_of(corpus, encoder)
        with writing(path, wait):
            write(path, corpus, encoder, fingerprint, progress, chroma_url, anew=True)
        return cls._read(path / fingerprint.name, corpus, encoder)

    @classmethod
    def in_memory(
        cls, articles: Sequence[Article], encoder: Encoder, glossary: Callable[[], Glossary] = Glossary.load
    ) -> "Index":
        """An index of `articles` that is never written, every text embedded on the spot.

        Args:
            articles: what to index, each under its own name.
            encoder: the embedding model.
            glossary: gives the dictionary, which takes a second to read; who builds many indexes reads it once.

        Raises:
            ArticleIndexError: two articles share a name, or nothing is to be indexed.
        """
        corpus = corpus_of(articles)
        vectors = embed(corpus, encoder, {})
        lexical = LexicalIndex.build(corpus, glossary)
        return cls(corpus, DenseIndex(corpus, vectors, hubs_of(corpus, vectors)), lexical, encoder)

    @classmethod
    def _read(cls, folder: Path, corpus: Corpus, encoder: Encoder) -> "Index":
        try:
            vectors = np.load(folder / VECTORS, mmap_mode="r", allow_pickle=False)
            hub = np.load(folder / HUBS, allow_pickle=False)
            lexical = LexicalIndex.load(folder / LEXICAL, corpus)
            terms = TermMemory.load(folder / TERMS)
        except (OSError, ValueError, KeyError) as error:
            raise _damaged(folder, error) from error
        if vectors.shape != (len(corpus.passages), encoder.dimensions) or hub.shape != (len(corpus.passages),):
            shape = len(corpus.passages), encoder.dimensions
            raise _damaged(folder, f"it has vectors of shape {vectors.shape}, not {shape}")
        return cls(corpus, DenseIndex(corpus, vectors, hub), lexical, encoder, terms)

    @property
    def articles(self) -> tuple[Article, ...]:
        """The indexed articles, in the order they were given."""
        return self._corpus.articles

    def search(
        self,
        question: str,
        language: Language,
        k: int = 20,
        vector: Floats | None = None,
        documents: Collection[str] | None = None,
    ) -> tuple[Hit, ...]:
        """The `k` sentences that answer `question` best, best first, each with the scores of all arms.

        Args:
            question: what is asked, standing alone.
            language: the language it is asked in.
            k: how many sentences at most.
            vector: the question's vector when it is known already, shape (dimensions,), of length 1.
            documents: the names of the articles to search; None for all.
        """
        if not question.strip():
            return ()
        meaning = self._dense.search(self._vector_of(question) if vector is None else vector, language)
        words = self._lexical.search(question, language)
        searched = self._searched(documents)
        by_words = words.text + words.gloss, words.text_paragraph + words.gloss_paragraph
        arms = [arm[searched] for arm in (meaning.corrected, meaning.paragraph, *by_words)]
        if not len(searched):
            return ()
        fused = fuse(arms)
        ranked = best(fused, k)
        hits = []
        for position in ranked:
            i = searched[position]
            article, sentence = self._corpus.sentences[i]
            found_in = language if sentence.in_language(language) else sentence.language
            hits.append(Hit(article, sentence, _scores(meaning, words, i, float(fused[position])), found_in))
        return tuple(hits)

    def close(self) -> None:
        """Forget the questions asked; the files are released with the index itself."""
        self._vector_of.cache_clear()

    def _searched(self, documents: Collection[str] | None) -> np.ndarray[tuple[int], np.dtype[np.intp]]:
        sentences = self._corpus.sentences
        if documents is None:
            return np.arange(len(sentences), dtype=np.intp)
        return np.array([i for i, (article, _) in enumerate(sentences) if article.name in documents], dtype=np.intp)


def _scores(meaning: MeaningScores, words: WordScores, i: int, fused: float) -> Scores:
    """What every arm says of sentence `i`."""
    own, other = float(meaning.sentence[i]), float(meaning.other[i])
    return Scores(
        dense=max(own, other),
        dense_paragraph=float(meaning.paragraph[i]),
        hub=float(meaning.hub[i]),
        lexical=float(words.text[i]),
        lexical_paragraph=float(words.text_paragraph[i]),
        fused=fused,
        gloss=float(words.gloss[i]),
        gloss_paragraph=float(words.gloss_paragraph[i]),
        dense_own=own,
    )


def _damaged(folder: Path, reason: object) -> ArticleIndexError:
    return ArticleIndexError(
        f"The index at '{folder}' is damaged ({reason}). Build it again with: article-assistant index rebuild",
        f"索引“{folder}”已损坏（{reason}）。请重建：article-assistant index rebuild",
    )
