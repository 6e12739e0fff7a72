"""The terms of the sentences of some articles, found when their index is built, so that opening it looks up no word."""

import json
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

import numpy as np

from documents.article import Article
from index.keys import Keys, sentence_key
from index.terms import meanings_of, passage_terms
from index.word_counts import NOTHING, EarlierCounts, WordCounts, counted

_KEYS, _WORDS = "sentences.npy", "words.json"
_ARRAYS = ("starts", "numbers", "times")
_TERMS, _MEANINGS = "terms", "meanings"
# A hit is looked at many times for one question.
_SETS_KEPT = 4096


class TermMemory:
    """The terms and the meanings of the sentences of some articles, by their position among all of them."""

    def __init__(self, keys: Keys, terms: WordCounts, meanings: WordCounts) -> None:
        """Store the keys of the sentences, and their terms and meanings in the order of the keys."""
        self._keys = keys
        self._counts = {_TERMS: terms, _MEANINGS: meanings}
        self.terms = lru_cache(_SETS_KEPT)(lambda position: frozenset(terms.words_of(position)))
        self.meanings = lru_cache(_SETS_KEPT)(
            lambda position: frozenset(terms.words_of(position)).union(meanings.words_of(position))
        )

    @classmethod
    def of(cls, articles: Iterable[Article], earlier: "TermMemory | None" = None) -> "TermMemory":
        """The terms of all sentences of the articles; those that `earlier` has are not looked up."""
        sentences = [sentence for article in articles for sentence in article.sentences]
        keys = np.array([sentence_key(sentence) for sentence in sentences], dtype=np.uint64)
        if earlier is not None and np.array_equal(keys, earlier._keys):
            return earlier
        known = earlier._earlier() if earlier is not None else NOTHING
        listed = keys.tolist()
        terms = counted(_TERMS, listed, lambda position: passage_terms(sentences[position]), known)
        return cls(keys, terms, counted(_MEANINGS, listed, lambda position: meanings_of(sentences[position]), known))

    def frequencies(self) -> Counter[str]:
        """In how many sentences each term stands."""
        return self._counts[_TERMS].frequencies()

    def all_meanings(self) -> frozenset[str]:
        """The terms and meanings of all sentences together."""
        return frozenset().union(*(counts.words for counts in self._counts.values()))

    def having(self, terms: Iterable[str]) -> list[int]:
        """The positions of the sentences that have one of the terms at least."""
        return self._counts[_TERMS].having(terms)

    def save(self, folder: Path) -> None:
        """Write the terms as .npy and JSON files into a new folder."""
        folder.mkdir()
        np.save(folder / _KEYS, self._keys, allow_pickle=False)
        for name, counts in self._counts.items():
            for array in _ARRAYS:
                np.save(folder / f"{name}.{array}.npy", getattr(counts, array), allow_pickle=False)
        words = json.dumps({name: counts.words for name, counts in self._counts.items()}, ensure_ascii=False)
        (folder / _WORDS).write_text(words, encoding="utf-8", errors="surrogatepass")

    @classmethod
    def load(cls, folder: Path) -> "TermMemory":
        """Open what `save` wrote, memory-mapped and read-only.

        Raises:
            OSError, ValueError, KeyError: a file is missing or damaged.
        """
        words = json.loads((folder / _WORDS).read_text(encoding="utf-8", errors="surrogatepass"))
        terms, meanings = (
            WordCounts(
                tuple(words[name]),
                *(np.load(folder / f"{name}.{array}.npy", mmap_mode="r", allow_pickle=False) for array in _ARRAYS),
            )
            for name in (_TERMS, _MEANINGS)
        )
        return cls(np.load(folder / _KEYS, allow_pickle=False), terms, meanings)

    def _earlier(self) -> EarlierCounts:
        return EarlierCounts({key: row for row, key in enumerate(self._keys.tolist())}, self._counts)
