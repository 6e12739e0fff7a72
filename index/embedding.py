"""The vectors of a corpus: each text embedded once, long work reported as it goes, known vectors taken over."""

from collections.abc import Callable, Mapping

import numpy as np
import numpy.typing as npt

from index.encoder import Encoder, Vectors
from index.keys import key_of, pooled_rows
from index.passages import Corpus

Progress = Callable[[int, int], None]

_TEXTS_PER_STEP = 64


def embed(
    corpus: Corpus, encoder: Encoder, known: Mapping[int, npt.NDArray[np.float32]], progress: Progress | None = None
) -> Vectors:
    """One vector of length 1 per passage of the corpus, in the order of its passages.

    A paragraph that is there in both languages gets the mean of its sentences, weighted by their length:
    measured, embedding it as well doubles the time and finds nothing more. In one language alone it is
    embedded, which finds 1 in 100 more sentences for questions in the other language.

    Args:
        corpus: what to embed.
        encoder: the embedding model.
        known: vectors by the key of their text (see `keys.key_of`), from an earlier index of the same model.
        progress: called with (texts done, texts in all), first with 0.
    """
    pooled = _pooled(corpus)
    vectors = np.zeros((len(corpus.passages), encoder.dimensions), dtype=np.float32)
    rows: dict[str, list[int]] = {}
    for row, passage in enumerate(corpus.passages):
        if row not in pooled:
            rows.setdefault(passage.text, []).append(row)
    fresh: list[str] = []
    for text, own_rows in rows.items():
        vector = known.get(key_of(text))
        if vector is None:
            fresh.append(text)
        else:
            vectors[own_rows] = vector
    fresh.sort(key=len)
    report = progress or (lambda done, total: None)
    report(0, len(fresh))
    for start in range(0, len(fresh), _TEXTS_PER_STEP):
        step = fresh[start : start + _TEXTS_PER_STEP]
        for text, vector in zip(step, encoder.encode_passages(step), strict=True):
            vectors[rows[text]] = vector
        report(start + len(step), len(fresh))
    for row, sentences in pooled.items():
        weights = np.array([len(corpus.passages[i].text) for i in sentences], dtype=np.float32)
        mean = weights @ vectors[sentences]
        vectors[row] = mean / max(float(np.linalg.norm(mean)), 1e-12)
    return vectors


def _pooled(corpus: Corpus) -> dict[int, list[int]]:
    """The rows of paragraphs that take the mean of their sentences, with the rows of those."""
    row_of = {
        (passage.language, passage.ordinal): row
        for row, passage in enumerate(corpus.passages)
        if passage.kind == "sentence"
    }
    paragraphs = ((row, corpus.passages[row]) for row in pooled_rows(corpus.passages))
    return {
        row: [row_of[p.language, i] for i in corpus.paragraphs[p.ordinal] if (p.language, i) in row_of]
        for row, p in paragraphs
    }
