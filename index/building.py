"""How an index comes to be on disk: embedded, put into Chroma, and beside it what a search reads."""

import logging
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from documents.article import Article
from documents.errors import ArticleIndexError
from index.dense import hubs_of
from index.embedding import Progress, embed, keys_of
from index.encoder import Encoder
from index.fusion import Floats
from index.layout import Fingerprint, built, damage, replacing
from index.lexical import LexicalIndex
from index.passages import CHUNKER_VERSION, Corpus
from index.term_memory import TermMemory
from index.wordbook import wordbook_name

VECTORS, HUBS, LEXICAL, TERMS = "vectors.npy", "hubs.npy", "lexical", "terms.json"
_KEYS, _CHROMA = "keys.npy", "chroma"

_log = logging.getLogger(__name__)


def corpus_of(articles: Sequence[Article]) -> Corpus:
    """What is to be indexed of the articles.

    Raises:
        ArticleIndexError: two articles share a name, or there is no sentence in any.
    """
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


def fingerprint_of(corpus: Corpus, encoder: Encoder) -> Fingerprint:
    """What an index of the corpus must have been built with."""
    return Fingerprint(encoder.name, encoder.dimensions, CHUNKER_VERSION, corpus.digest(), wordbook_name())


def write(
    path: Path,
    corpus: Corpus,
    encoder: Encoder,
    fingerprint: Fingerprint,
    progress: Progress | None,
    chroma_url: str | None,
    anew: bool = False,
) -> None:
    """Build the index at `path`, in a folder that takes its place when all of it is written; within `layout.writing`.

    With `anew` every text is embedded, else only those that no earlier index of the same model has.
    """
    from index import store

    earlier = {fingerprint for _, fingerprint in built(path)}
    with replacing(path, fingerprint) as folder:
        vectors = None
        if chroma_url and not anew:
            # Another machine may have embedded the same texts already.
            vectors = store.read(chroma_url, collection_of(fingerprint))
        if vectors is None or vectors.shape != (len(corpus.passages), encoder.dimensions):
            vectors = embed(corpus, encoder, {} if anew else _known(path, encoder), progress)
            store.write(chroma_url or folder / _CHROMA, collection_of(fingerprint), corpus.passages, vectors)
        np.save(folder / VECTORS, vectors, allow_pickle=False)
        np.save(folder / HUBS, hubs_of(corpus, vectors), allow_pickle=False)
        np.save(folder / _KEYS, keys_of(corpus.passages), allow_pickle=False)
        LexicalIndex.build(corpus).save(folder / LEXICAL)
        TermMemory.of(corpus.articles).save(folder / TERMS)
    if chroma_url:
        store.delete(chroma_url, [collection_of(other) for other in earlier - {fingerprint}])


def collection_of(fingerprint: Fingerprint) -> str:
    """The name of the collection in Chroma."""
    return f"sentences-{fingerprint.name}"


def _known(path: Path, encoder: Encoder) -> dict[int, Floats]:
    """The vectors that an earlier index of the same model holds, by the key of their text."""
    known: dict[int, Floats] = {}
    for folder, fingerprint in built(path):
        if (fingerprint.encoder, fingerprint.dimensions) == (encoder.name, encoder.dimensions):
            wrong = damage(folder)
            if wrong is not None:
                _log.warning("The earlier index at '%s' is damaged and not made use of: %s", folder, wrong)
                continue
            vectors = np.load(folder / VECTORS, mmap_mode="r", allow_pickle=False)
            keys = np.load(folder / _KEYS, allow_pickle=False)
            known |= {int(key): vector for key, vector in zip(keys, vectors, strict=False) if key}
    return known
