"""How an index comes to be on disk: embedded, put into Chroma, and beside it what a search reads."""

import logging
import shutil
import uuid
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import numpy as np

from documents.article import Article
from documents.errors import ArticleIndexError
from index.dense import hubs_of
from index.embedding import Progress, embed
from index.encoder import Encoder
from index.fusion import Floats
from index.keys import Keys, key_of, record_keys, sentence_key, vector_keys
from index.layout import FORMAT, Fingerprint, built, damage, replacing
from index.lexical import LexicalIndex
from index.passages import CHUNKER_VERSION, Corpus
from index.term_memory import TermMemory
from index.word_counts import NOTHING, EarlierCounts
from index.wordbook import wordbook_name

VECTORS, HUBS, LEXICAL, TERMS = "vectors.npy", "hubs.npy", "lexical", "terms"
_KEYS, _RECORDS, _SENTENCES = "keys.npy", "records.npy", "sentences.npy"
# What the folders of vectors begin with. They stand beside those of the indexes and are changed where they differ,
# since writing all of them takes longest.
CHROMA: Final = "chroma-"

_log = logging.getLogger(__name__)

_Built = tuple[Path, Fingerprint]


def corpus_of(articles: Sequence[Article]) -> Corpus:
    """What is to be indexed of the articles.

    Raises:
        ArticleIndexError: two articles share a name, or there is no sentence in any.
    """
    names = Counter(article.name for article in articles)
    twice = next((name for name, count in names.items() if count > 1), None)
    if twice is not None:
        raise ArticleIndexError(
            f"Two documents are called '{twice}'. Rename one of the files and index again",
            f"有两篇文档都叫“{twice}”。请给其中一个文件改名，再建索引",
        )
    corpus = Corpus.of(articles)
    if not corpus.sentences:
        raise ArticleIndexError(
            f"There is no sentence to index in {', '.join(names) or 'no document'}. Give a document that has text",
            f"{'、'.join(names) or '空的文档集'}里没有可以建索引的句子。请给出有文字的文档",
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

    With `anew` everything is made again, else only what no earlier index has made of the same texts.
    """
    replaced = list(_sound(path))
    earlier = [] if anew else replaced
    keys = record_keys(corpus.passages)
    gone = [(collection_of(found), np.setdiff1d(_array(folder / _RECORDS), keys)) for folder, found in replaced]
    with replacing(path, fingerprint) as folder:
        known = _known(earlier, encoder)
        if chroma_url and not anew:
            known |= _embedded_elsewhere(corpus, keys, known, chroma_url, collection_of(fingerprint))
        vectors = embed(corpus, encoder, known, progress)
        np.save(folder / VECTORS, vectors, allow_pickle=False)
        np.save(folder / HUBS, hubs_of(corpus, vectors), allow_pickle=False)
        np.save(folder / _KEYS, vector_keys(corpus.passages), allow_pickle=False)
        np.save(folder / _RECORDS, keys, allow_pickle=False)
        _write_words(folder, corpus, [one for one, found in earlier if _counts_alike(found, fingerprint)])
        if chroma_url:
            _to_server(chroma_url, collection_of(fingerprint), keys, corpus, vectors, anew)
        else:
            _to_disk(path, collection_of(fingerprint), keys, corpus, vectors, anew)
    if chroma_url:
        from index import vector_store

        for collection, some in gone:
            vector_store.drop(chroma_url, collection, some)
        for left in path.glob(f"{CHROMA}*"):
            shutil.rmtree(left, ignore_errors=True)


def collection_of(fingerprint: Fingerprint) -> str:
    """The name of the collection in Chroma: one for each embedding model, since a record tells what it is of."""
    return f"sentences-{key_of(fingerprint.encoder, str(fingerprint.dimensions)):016x}"


def _sound(path: Path) -> Iterator[_Built]:
    """The indexes at `path` that are as they were written."""
    for folder, fingerprint in built(path):
        wrong = damage(folder)
        if wrong is None:
            yield folder, fingerprint
        else:
            _log.warning("The earlier index at '%s' is damaged and not made use of: %s", folder, wrong)


def _array(file: Path) -> Keys:
    """The keys in a file; none where an older version wrote no such file."""
    return np.load(file, allow_pickle=False) if file.exists() else np.zeros(0, dtype=np.uint64)


def _known(earlier: Sequence[_Built], encoder: Encoder) -> dict[int, Floats]:
    """The vectors that earlier indexes of the same model hold, by the key of their text."""
    known: dict[int, Floats] = {}
    for folder, fingerprint in earlier:
        if (fingerprint.encoder, fingerprint.dimensions) == (encoder.name, encoder.dimensions):
            vectors = np.load(folder / VECTORS, mmap_mode="r", allow_pickle=False)
            known |= {key: vectors[row] for row, key in enumerate(_array(folder / _KEYS).tolist()) if key}
    return known


def _embedded_elsewhere(
    corpus: Corpus, keys: Keys, known: dict[int, Floats], chroma_url: str, collection: str
) -> dict[int, Floats]:
    """The vectors of other texts, which another machine has put on the server, by the key of their text."""
    from index import vector_store

    of_texts = vector_keys(corpus.passages).tolist()
    wanted = {key: text for key, text in zip(keys.tolist(), of_texts, strict=True) if text and text not in known}
    found = vector_store.read(chroma_url, collection, np.array(list(wanted), dtype=np.uint64))
    return {wanted[key]: vector for key, vector in found.items()}


def _counts_alike(earlier: Fingerprint, fingerprint: Fingerprint) -> bool:
    """Whether an earlier index found the words of a text in the same way."""
    return (earlier.format, earlier.words) == (FORMAT, fingerprint.words)


def _write_words(folder: Path, corpus: Corpus, earlier: Sequence[Path]) -> None:
    before = earlier[0] if earlier else None
    counts, terms = NOTHING, None
    if before is not None:
        rows = {key: row for row, key in enumerate(_array(before / _SENTENCES).tolist())}
        counts, terms = EarlierCounts(rows, LexicalIndex.counts(before / LEXICAL)), TermMemory.load(before / TERMS)
    np.save(
        folder / _SENTENCES,
        np.array([sentence_key(s) for _, s in corpus.sentences], dtype=np.uint64),
        allow_pickle=False,
    )
    LexicalIndex.build(corpus, earlier=counts).save(folder / LEXICAL)
    TermMemory.of(corpus.articles, terms).save(folder / TERMS)


def _to_server(url: str, collection: str, keys: Keys, corpus: Corpus, vectors: Floats, anew: bool) -> None:
    from index import vector_store

    if anew:
        vector_store.drop(url, collection, keys)
    vector_store.write(url, collection, keys, corpus.passages, vectors)


def _to_disk(path: Path, collection: str, keys: Keys, corpus: Corpus, vectors: Floats, anew: bool) -> None:
    """Make the files of Chroma hold the passages and nothing else."""
    from index import vector_store

    present = sorted(path.glob(f"{CHROMA}*"))
    # Chroma does not open a folder again that it failed on.
    fresh = path / f"{CHROMA}{uuid.uuid4().hex[:8]}"
    for folder in (fresh,) if anew or not present else (present[0], fresh):
        try:
            vector_store.write(folder, collection, keys, corpus.passages, vectors)
            vector_store.keep_only(folder, collection, keys)
            break
        except ArticleIndexError as error:
            if folder == fresh:
                shutil.rmtree(fresh, ignore_errors=True)
                raise
            _log.warning("The vectors are written anew: %s", error)
    for other in present:
        if other != folder:
            shutil.rmtree(other, ignore_errors=True)
