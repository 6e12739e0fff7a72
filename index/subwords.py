"""How the packaged model cuts a text into the pieces of its vocabulary: the same pieces as its own engine finds."""

import re
from dataclasses import dataclass, field

from index.packaged_weights import EncoderWeights

_SPACE = "\N{LOWER ONE EIGHTH BLOCK}"
_UNKNOWN_COSTS = 10.0
_WORDS_KEPT = 50_000


@dataclass(frozen=True, slots=True)
class Subwords:
    """A unigram vocabulary: of all ways to cut a word, the one whose pieces' scores add up highest is taken.

    The library for this, `tokenizers`, takes ten times as long to read the vocabulary as all of an article
    takes to be cut. No piece goes on past a space, so words are cut one by one and remembered.
    """

    ids: dict[str, int]
    scores: tuple[float, ...]
    unknown: int
    unknown_score: float
    characters: dict[int, str]
    longest: dict[str, int]
    _known: dict[str, list[int]] = field(default_factory=dict)

    @classmethod
    def of(cls, weights: EncoderWeights) -> "Subwords":
        """The vocabulary of the model."""
        longest: dict[str, int] = {}
        for piece in weights.pieces:
            longest[piece[:1]] = max(longest.get(piece[:1], 0), len(piece))
        return cls(
            {piece: i for i, piece in enumerate(weights.pieces) if i != weights.shape.unknown},
            weights.scores,
            weights.shape.unknown,
            min(weights.scores) - _UNKNOWN_COSTS,
            weights.characters,
            longest,
        )

    def cut(self, text: str) -> list[int]:
        """The numbers of the pieces of `text`, in order."""
        text = re.sub(" {2,}", " ", text.translate(self.characters))
        pieces: list[int] = []
        for word in text.removeprefix(" ").split(" "):
            known = self._known.get(word)
            if known is None:
                known = self._cut_word(_SPACE + word)
                if len(self._known) < _WORDS_KEPT:
                    self._known[word] = known
            pieces += known
        return pieces

    def _cut_word(self, word: str) -> list[int]:
        size = len(word)
        # The best way to each offset: its score, the last piece of it, and where that piece begins.
        best = [0.0] + [float("-inf")] * size
        last, begins = [self.unknown] * (size + 1), [0] * (size + 1)
        for i in range(size):
            here = best[i]
            for end in range(i + 1, min(size, i + self.longest.get(word[i], 0)) + 1):
                piece = self.ids.get(word[i:end])
                if piece is not None and here + self.scores[piece] > best[end]:
                    best[end], last[end], begins[end] = here + self.scores[piece], piece, i
            if here + self.unknown_score > best[i + 1]:
                best[i + 1], last[i + 1], begins[i + 1] = here + self.unknown_score, self.unknown, i
        pieces = []
        while size > 0:
            pieces.append(last[size])
            size = begins[size]
        return pieces[::-1]
