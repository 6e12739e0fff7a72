"""The index of some articles: built once under a fingerprint, opened in a moment, searched by every arm at once."""

from collections.abc import Callable, Collection, Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np

from documents.article import Article, Language
from documents.errors import ArticleIndexError
from index.dense import DenseIndex, hubs_of
from index.embedding import Progress, embed, keys_of
from index.encoder import Encoder
from index.fusion import Floats, best, fuse, reciprocal_ranks
from index.glossary import Glossary
from index.hit import Hit, Scores
from index.layout import Fingerprint, built, is_built, replacing, writing
from index.lexical import LexicalIndex
from index.passages import CHUNKER_VERSION, Corpus

_VECTORS, _HUBS, _KEYS, _LEXICAL, _CHROMA = "vectors.npy", "hubs.npy", "keys.npy", "lexical", "chroma"
_QUESTIONS_KEPT = 512
WAIT = 600.0


class Index:
    """Sentences of articles, findable. Safe from many threads: nothing changes after it is opened."""

    def __init__(self, corpus: Corpus, dense: DenseIndex, lexical: LexicalIndex, encoder: Encoder) -> None:
        """Store the parts; use `open` or `build`."""
        self._corpus = corpus
        self._dense = dense
        self._lexical = lexical
        self._vector_of = lru_cache(_QUESTIONS_KEPT)(lambda text: encoder.encode_queries([text])[0])

    @classmethod
    def open(
        cls,
        path: Path,
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
        """
        corpus = _corpus_of(articles)
        fingerprint = _fingerprint(corpus, encoder)
        while True:
            if not is_built(path, fingerprint):
                with writing(path, wait):
                    # Another process may have built it while this one waited.
                    if not is_built(path, fingerprint):
                        _write(path, corpus, encoder, fingerprint, progress, chroma_url)
            try:
                return cls._read(path / fingerprint.name, corpus, encoder)
            except ArticleIndexError:
                # Unless another process has just put the index of other documents in its place.
                if is_built(path, fingerprint):
                    raise

    @classmethod
    def build(
        cls,
        path: Path,
        articles: Sequence[Article],
        encoder: Encoder,
        progress: Progress | None = None,
        *,
        chroma_url: str | None = None,
        wait: float = WAIT,
    ) -> "Index":
        """Build the index anew, embedding every text, whatever is there; else like `open`."""
        corpus = _corpus_of(articles)
        fingerprint = _fingerprint(corpus, encoder)
        with writing(path, wait):
            _write(path, corpus, encoder, fingerprint, progress, chroma_url, anew=True)
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
        corpus = _corpus_of(articles)
        vectors = embed(corpus, encoder, {})
        lexical = LexicalIndex.build(corpus, glossary)
        return cls(corpus, DenseIndex(corpus, vectors, hubs_of(corpus, vectors)), lexical, encoder)

    @classmethod
    def _read(cls, folder: Path, corpus: Corpus, encoder: Encoder) -> "Index":
        try:
            vectors = np.load(folder / _VECTORS, mmap_mode="r", allow_pickle=False)
            hub = np.load(folder / _HUBS, allow_pickle=False)
            lexical = LexicalIndex.load(folder / _LEXICAL, corpus)
        except (OSError, ValueError, KeyError) as error:
            raise ArticleIndexError(
                f"The index at '{folder}' is damaged ({error}). Build it again with: article-assistant index rebuild"
            ) from error
        if vectors.shape != (len(corpus.passages), encoder.dimensions) or hub.shape != (len(corpus.passages),):
            raise ArticleIndexError(
                f"The index at '{folder}' has vectors of shape {vectors.shape}, not "
                f"{(len(corpus.passages), encoder.dimensions)}. Build it again with: article-assistant index rebuild"
            )
        return cls(corpus, DenseIndex(corpus, vectors, hub), lexical, encoder)

    @property
    def articles(self) -> tuple[Article, ...]:
        """The indexed articles, in the order they were given."""
        return tuple({article.name: article for article, _ in self._corpus.sentences}.values())

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
        places = best(fused, k)
        hits = []
        for place, rank in zip(places, reciprocal_ranks(arms, places), strict=True):
            i = searched[place]
            own, other = float(meaning.sentence[i]), float(meaning.other[i])
            scores = Scores(
                dense=max(own, other),
                dense_paragraph=float(meaning.paragraph[i]),
                hub=float(meaning.hub[i]),
                lexical=float(words.text[i]),
                lexical_paragraph=float(words.text_paragraph[i]),
                fused=float(fused[place]),
                gloss=float(words.gloss[i]),
                gloss_paragraph=float(words.gloss_paragraph[i]),
                dense_own=own,
                dense_other=other,
                reciprocal_rank=float(rank),
            )
            article, sentence = self._corpus.sentences[i]
            hits.append(
                Hit(article, sentence, scores, language if sentence.in_language(language) else sentence.language)
            )
        return tuple(hits)

    def close(self) -> None:
        """Forget the questions asked; the files are released with the index itself."""
        self._vector_of.cache_clear()

    def _searched(self, documents: Collection[str] | None) -> np.ndarray[tuple[int], np.dtype[np.intp]]:
        sentences = self._corpus.sentences
        if documents is None:
            return np.arange(len(sentences), dtype=np.intp)
        return np.array([i for i, (article, _) in enumerate(sentences) if article.name in documents], dtype=np.intp)


def _corpus_of(articles: Sequence[Article]) -> Corpus:
    names = [article.name for article in articles]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise ArticleIndexError(f"Two documents are called '{twice}'. Rename one of the files and index again")
    corpus = Corpus.of(articles)
    if not corpus.sentences:
        raise ArticleIndexError(
            f"There is no sentence to index in {', '.join(names) or 'no document'}. Give a document that has text"
        )
    return corpus


def _fingerprint(corpus: Corpus, encoder: Encoder) -> Fingerprint:
    return Fingerprint(encoder.name, encoder.dimensions, CHUNKER_VERSION, corpus.digest())


def _write(
    path: Path,
    corpus: Corpus,
    encoder: Encoder,
    fingerprint: Fingerprint,
    progress: Progress | None,
    chroma_url: str | None,
    anew: bool = False,
) -> None:
    """Build in a folder of its own, which takes its place when all of it is written."""
    from index import store

    earlier = {fingerprint for _, fingerprint in built(path)}
    with replacing(path, fingerprint) as folder:
        vectors = None
        if chroma_url and not anew:
            # Another machine may have embedded the same texts already.
            vectors = store.read(chroma_url, _collection(fingerprint))
        if vectors is None or vectors.shape != (len(corpus.passages), encoder.dimensions):
            vectors = embed(corpus, encoder, {} if anew else _known(path, encoder), progress)
            store.write(chroma_url or folder / _CHROMA, _collection(fingerprint), corpus.passages, vectors)
        np.save(folder / _VECTORS, vectors, allow_pickle=False)
        np.save(folder / _HUBS, hubs_of(corpus, vectors), allow_pickle=False)
        np.save(folder / _KEYS, keys_of(corpus.passages), allow_pickle=False)
        LexicalIndex.build(corpus).save(folder / _LEXICAL)
    if chroma_url:
        store.delete(chroma_url, [_collection(other) for other in earlier - {fingerprint}])


def _collection(fingerprint: Fingerprint) -> str:
    return f"sentences-{fingerprint.name}"


def _known(path: Path, encoder: Encoder) -> dict[int, Floats]:
    """The vectors that an earlier index of the same model holds, by the key of their text."""
    known: dict[int, Floats] = {}
    for folder, fingerprint in built(path):
        if (fingerprint.encoder, fingerprint.dimensions) == (encoder.name, encoder.dimensions):
            vectors = np.load(folder / _VECTORS, mmap_mode="r", allow_pickle=False)
            keys = np.load(folder / _KEYS, allow_pickle=False)
            known |= {int(key): vectors[row] for row, key in enumerate(keys) if key}
    return known
