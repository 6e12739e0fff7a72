"""How often each word stands in each text: counted once, and taken over from an earlier count where a text is known."""

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class WordCounts:
    """Text `i` has the words with the numbers `numbers[starts[i]:starts[i + 1]]`, each so many `times`.

    Arrays of numbers hold in a tenth of the memory what sets and lists of strings hold.
    """

    words: tuple[str, ...]
    starts: npt.NDArray[np.int64]
    numbers: Numbers
    times: npt.NDArray[np.int32]

    @classmethod
    def of(cls, texts: Iterable[Iterable[str]]) -> "WordCounts":
        """Count the words of texts, one text after the other."""
        known: dict[str, int] = {}
        starts, numbers, times = array("q", [0]), array("i"), array("i")
        for text in texts:
            for word, count in Counter(text).items():
                numbers.append(known.setdefault(word, len(known)))
                times.append(count)
            starts.append(len(numbers))
        return cls(
            tuple(known),
            np.frombuffer(starts, dtype=np.int64),
            np.frombuffer(numbers, dtype=np.int32) if numbers else np.zeros(0, dtype=np.int32),
            np.frombuffer(times, dtype=np.int32) if times else np.zeros(0, dtype=np.int32),
        )

    @classmethod
    def of_postings(
        cls, words: Sequence[str], starts: npt.NDArray[Any], texts: Numbers, times: npt.NDArray[Any], size: int
    ) -> "WordCounts":
        """Turn round what `postings` gives, of so many texts."""
        matrix = _sparse().csc_matrix((times.astype(np.int32), texts, starts), shape=(size, len(words)))
        return cls._of_matrix(words, matrix)

    @classmethod
    def _of_matrix(cls, words: Sequence[str], matrix: Any) -> "WordCounts":  # noqa: ANN401 - scipy has no types
        rows = matrix.tocsr()
        return cls(tuple(words), rows.indptr.astype(np.int64), rows.indices.astype(np.int32), rows.data)

    @property
    def size(self) -> int:
        """How many texts there are."""
        return len(self.starts) - 1

    def texts(self) -> Iterator[list[int]]:
        """The numbers of the words of each text, each as often as it stands there."""
        for start, end in pairwise(self.starts.tolist()):
            yield np.repeat(self.numbers[start:end], self.times[start:end]).tolist()

    def postings(self) -> tuple[npt.NDArray[np.int64], Numbers, npt.NDArray[np.int32]]:
        """Where each word stands: word `i` so many times each in `texts[starts[i]:starts[i + 1]]`.

        Returns:
            starts, texts and times.
        """
        columns = self._matrix.tocsc()
        return columns.indptr.astype(np.int64), columns.indices.astype(np.int32), columns.data

    def joined(self, runs: Sequence[Sequence[int]]) -> "WordCounts":
        """The texts that runs of these make, in which every one of these has its position, in order."""
        ends = np.cumsum([0, *map(len, runs)])
        having = _sparse().csr_matrix((np.ones(self.size, dtype=np.int32), np.arange(self.size), ends))
        return WordCounts._of_matrix(self.words, having @ self._matrix)

    @property
    def _matrix(self) -> Any:  # noqa: ANN401 - scipy has no types
        return _sparse().csr_matrix((self.times, self.numbers, self.starts), shape=(self.size, len(self.words)))

    def words_of(self, row: int) -> list[str]:
        """The words of one text, each once."""
        return [self.words[number] for number in self.numbers[self.starts[row] : self.starts[row + 1]].tolist()]

    def having(self, words: Iterable[str]) -> list[int]:
        """The numbers of the texts that have one of the words at least."""
        wanted = frozenset(words)
        numbers = [number for number, word in enumerate(self.words) if word in wanted]
        found = np.flatnonzero(np.isin(self.numbers, numbers))
        texts: list[int] = np.unique(np.searchsorted(self.starts, found, side="right") - 1).tolist()
        return texts

    def frequencies(self) -> Counter[str]:
        """In how many texts each word stands."""
        found = np.bincount(self.numbers, minlength=len(self.words)).tolist()
        return Counter({word: count for word, count in zip(self.words, found, strict=True) if count})

    def rows(self, rows: npt.NDArray[np.intp]) -> "WordCounts":
        """The texts with these numbers, in this order, and none but their words."""
        taken = self._matrix[rows]
        used = np.flatnonzero(np.bincount(taken.indices, minlength=len(self.words)))
        return WordCounts._of_matrix([self.words[number] for number in used.tolist()], taken[:, used])

    def followed_by(self, other: "WordCounts") -> "WordCounts":
        """These texts and then those of `other`."""
        known = {word: number for number, word in enumerate(self.words)}
        numbers = np.array([known.setdefault(word, len(known)) for word in other.words], dtype=np.int32)
        return WordCounts(
            tuple(known),
            np.concatenate((self.starts, other.starts[1:] + self.starts[-1])),
            np.concatenate((self.numbers, numbers[other.numbers])),
            np.concatenate((self.times, other.times)),
        )


def _sparse() -> Any:  # noqa: ANN401 - scipy has no types
    """The library, which no search needs and which takes a fifth of a second to load."""
    import scipy.sparse  # type: ignore[import-untyped]

    return scipy.sparse


@dataclass(frozen=True, slots=True)
class EarlierCounts:
    """What an earlier index counted: the rows of its texts by their keys, and the counts by their name."""

    rows: Mapping[int, int]
    counts: Mapping[str, WordCounts]


NOTHING = EarlierCounts({}, {})


def counted(
    name: str, keys: Sequence[int], words_of: Callable[[int], Iterable[str]], earlier: EarlierCounts = NOTHING
) -> WordCounts:
    """The counts of texts, looked up where an earlier index has them.

    Args:
        name: the name that the counts have in `earlier`.
        keys: the keys of the texts.
        words_of: gives the words of the text of a number; asked for texts that are not known alone.
        earlier: what was counted before.
    """
    before = earlier.counts.get(name)
    rows = np.array([earlier.rows.get(key, -1) if before else -1 for key in keys], dtype=np.intp)
    fresh = np.flatnonzero(rows < 0)
    new = WordCounts.of(words_of(number) for number in fresh.tolist())
    if before is None or len(fresh) == len(rows):
        return new
    rows[fresh] = before.size + np.arange(len(fresh))
    return before.followed_by(new).rows(rows)
