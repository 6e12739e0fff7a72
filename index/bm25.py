"""A BM25 table: made by the library bm25s, read and searched without it, since importing it takes half a second."""

import json
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]

# Measured on the development set; lower than the usual 1.5 and .75, since sentences are short.
_K1, _B = 0.75, 0.35
_SCORES, _TEXTS, _STARTS, _TOKENS = "scores.npy", "texts.npy", "starts.npy", "tokens.json"


@dataclass(frozen=True, slots=True)
class Table:
    """How much each token counts in each text.

    Token `i` of `tokens` counts `scores[starts[i]:starts[i + 1]]` in the texts with the numbers
    `texts[starts[i]:starts[i + 1]]`; there are `size` texts.
    """

    tokens: dict[str, int]
    scores: Floats
    texts: npt.NDArray[np.int32]
    starts: npt.NDArray[np.int64]
    size: int

    @classmethod
    def of(cls, documents: Sequence[Sequence[str]]) -> "Table":
        """The table of texts that are given as their tokens."""
        import bm25s  # type: ignore[import-untyped]

        # It turns its own debug messages on.
        logging.getLogger("bm25s").setLevel(logging.WARNING)
        made = bm25s.BM25(k1=_K1, b=_B)
        # A text without any token is given the empty one, which no question has.
        made.index([list(document) or [""] for document in documents], show_progress=False)
        found = made.scores
        return cls(made.vocab_dict, found["data"], found["indices"], found["indptr"], len(documents))

    def save(self, folder: Path) -> None:
        """Write the table as .npy and JSON files into a new folder."""
        folder.mkdir(parents=True)
        for name, values in ((_SCORES, self.scores), (_TEXTS, self.texts), (_STARTS, self.starts)):
            np.save(folder / name, values, allow_pickle=False)
        tokens = json.dumps({"size": self.size, "tokens": self.tokens}, ensure_ascii=False)
        (folder / _TOKENS).write_text(tokens, encoding="utf-8", errors="surrogatepass")

    @classmethod
    def load(cls, folder: Path) -> "Table":
        """Open a table that `save` wrote, memory-mapped and read-only.

        Raises:
            OSError, ValueError, KeyError: a file is missing or damaged.
        """
        named = json.loads((folder / _TOKENS).read_text(encoding="utf-8", errors="surrogatepass"))
        scores, texts, starts = (
            np.load(folder / name, mmap_mode="r", allow_pickle=False) for name in (_SCORES, _TEXTS, _STARTS)
        )
        return cls(named["tokens"], scores, texts, starts, named["size"])

    def score(self, words: Sequence[str]) -> Floats:
        """The BM25 score of every text for the tokens of a question, shape (texts,)."""
        scores = np.zeros(self.size, dtype=np.float32)
        for word in words:
            token = self.tokens.get(word)
            if token is not None:
                start, end = self.starts[token], self.starts[token + 1]
                scores[self.texts[start:end]] += self.scores[start:end]
        return scores
