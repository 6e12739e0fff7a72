"""Search by meaning: the cosines of a question with every sentence, its clauses and its paragraph, per language."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from documents.article import Language
from index.encoder import Vectors
from index.fusion import HUB_SHARE, Floats, hubs
from index.passages import LANGUAGES, Corpus, PassageKind

Rows = npt.NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class MeaningScores:
    """Cosines of a question, each of shape (sentences,).

    `sentence` is the best cosine with the sentence or a clause of it, in the question's language where
    it is there in it; `corrected` the same less a quarter of its hub; `other` the best in the other language
    (0 without one); `paragraph` the best with its paragraph; `hub` see `fusion.hubs`.
    """

    sentence: Floats
    corrected: Floats
    other: Floats
    paragraph: Floats
    hub: Floats


@dataclass(frozen=True, slots=True)
class _Side:
    """The rows of one language: where each sentence and paragraph is (-1: not there), and the clauses."""

    sentence_rows: Rows
    paragraph_rows: Rows
    clause_rows: Rows
    clause_sentences: Rows


class DenseIndex:
    """The vectors of a corpus with their hub scores, searched exactly, all rows at once."""

    def __init__(self, corpus: Corpus, vectors: Vectors, hub: Floats) -> None:
        """Store vectors (passages, dimensions) and hubs (passages,), both in the order of the passages."""
        self._vectors = vectors
        self._hub = hub
        self._sides = {language: _side(corpus, language) for language in LANGUAGES}
        self._paragraph_of = corpus.paragraph_of

    def search(self, vector: Floats, language: Language) -> MeaningScores:
        """The scores of every sentence for the vector of a question in `language`."""
        cosines = np.asarray(self._vectors @ vector, dtype=np.float32)
        here, there = self._sides[language], self._sides["en" if language == "zh" else "zh"]
        own, own_corrected, own_hub = self._sentences(here, cosines)
        other, other_corrected, other_hub = self._sentences(there, cosines)
        has_own, has_other = here.sentence_rows >= 0, there.sentence_rows >= 0
        paragraph = np.maximum(_pick(cosines, here.paragraph_rows, -1.0), _pick(cosines, there.paragraph_rows, -1.0))
        return MeaningScores(
            sentence=np.where(has_own, own, other),
            corrected=np.where(has_own, own_corrected, other_corrected),
            other=np.where(has_own & has_other, other, np.float32(0.0)),
            paragraph=paragraph[self._paragraph_of],
            hub=np.where(has_own, own_hub, other_hub),
        )

    def _sentences(self, side: _Side, cosines: Floats) -> tuple[Floats, Floats, Floats]:
        """Best cosine, best corrected cosine and hub of every sentence in one language."""
        hub = _pick(self._hub, side.sentence_rows, 0.0)
        best = _pick(cosines, side.sentence_rows, -1.0)
        corrected = best - HUB_SHARE * hub
        clauses = cosines[side.clause_rows]
        np.maximum.at(best, side.clause_sentences, clauses)
        np.maximum.at(corrected, side.clause_sentences, clauses - HUB_SHARE * self._hub[side.clause_rows])
        return best, corrected, hub


def hubs_of(corpus: Corpus, vectors: Vectors) -> Floats:
    """The hub score of every passage, among the passages of its kind and language; clauses count as sentences."""
    result = np.zeros(len(corpus.passages), dtype=np.float32)
    for language in LANGUAGES:
        for kinds in _LIKE:
            rows = [i for i, p in enumerate(corpus.passages) if p.language == language and p.kind in kinds]
            result[rows] = hubs(vectors[rows])
    return result


_LIKE: tuple[tuple[PassageKind, ...], ...] = (("sentence", "clause"), ("paragraph",))


def _side(corpus: Corpus, language: Language) -> _Side:
    sentence_rows = np.full(len(corpus.sentences), -1, dtype=np.intp)
    paragraph_rows = np.full(len(corpus.paragraphs), -1, dtype=np.intp)
    clauses: list[tuple[int, int]] = []
    for row, passage in enumerate(corpus.passages):
        if passage.language != language:
            continue
        if passage.kind == "sentence":
            sentence_rows[passage.ordinal] = row
        elif passage.kind == "paragraph":
            paragraph_rows[passage.ordinal] = row
        else:
            clauses.append((row, passage.ordinal))
    rows, sentences = np.array(clauses, dtype=np.intp).reshape(-1, 2).T
    return _Side(sentence_rows, paragraph_rows, rows, sentences)


def _pick(values: Floats, rows: Rows, missing: float) -> Floats:
    """The values at `rows`, and `missing` where a row is -1."""
    return np.where(rows >= 0, values[rows], np.float32(missing))
