"""The ranker: a small learned network orders the sentences found, another says whether the first one answers."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any, Literal

import numpy as np

from assistant.evidence.features import (
    DECISION_FEATURES,
    SENTENCE_FEATURES,
    Matrix,
    decision_features,
    relative,
    sentence_features,
)
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from documents.errors import ModelError
from index.hit import Hit

Threshold = Literal["zh", "en", "across"]
THRESHOLDS: tuple[Threshold, ...] = ("zh", "en", "across")


@dataclass(frozen=True)
class Network:
    """One hidden layer: `tanh((x - mean) / scale @ hidden + bias) @ output + offset`, (n, features) to (n,)."""

    mean: Matrix
    scale: Matrix
    hidden: Matrix
    bias: Matrix
    output: Matrix
    offset: float

    def __call__(self, rows: Matrix) -> Matrix:
        """The score of each row."""
        inner = np.tanh(((rows - self.mean) / self.scale) @ self.hidden + self.bias)
        return np.asarray(inner @ self.output + self.offset, dtype=np.float32)

    @classmethod
    def from_dict(cls, values: dict[str, Any]) -> "Network":
        """The network written by the training script."""
        arrays = {
            name: np.array(values[name], dtype=np.float32) for name in ("mean", "scale", "hidden", "bias", "output")
        }
        return cls(**arrays, offset=float(values["offset"]))


@dataclass(frozen=True)
class Ranker:
    """Both networks, and the probability of an answer below which a question is refused.

    The threshold of a language holds where the sentence can be read in the question's language, that of `across`
    where it cannot.
    """

    order: Network
    decide: Network
    thresholds: Mapping[Threshold, float]

    def refuses(self, question: Question, ranked: "Ranked") -> bool:
        """Whether the best sentence is too unlikely to answer."""
        readable = ranked.hits[0].sentence.in_language(question.language) is not None
        return ranked.probability < self.thresholds[question.language if readable else "across"]

    @classmethod
    def from_dict(cls, values: dict[str, Any]) -> "Ranker":
        """The ranker written by the training script; ModelError when it was trained on other features."""
        expected = {"sentence_features": list(SENTENCE_FEATURES), "decision_features": list(DECISION_FEATURES)}
        for name, features in expected.items():
            if values.get(name) != features:
                raise ModelError(
                    f"The ranker was trained on other {name}. Train it again: python -m evals train",
                    f"排序器训练时所用的 {name} 与现在的不同。请重新训练：python -m evals train",
                )
        return cls(
            Network.from_dict(values["order"]),
            Network.from_dict(values["decide"]),
            {kind: float(values["thresholds"][kind]) for kind in THRESHOLDS},
        )


@dataclass(frozen=True, slots=True)
class Ranked:
    """The sentences found, best first, with their shares of likelihood, and the probability that the first answers."""

    hits: tuple[Hit, ...]
    shares: tuple[float, ...]
    probability: float

    def led_by(self, hit: Hit, share: float) -> "Ranked":
        """The same with `hit` as the first sentence, which has so great a share, wherever it was found, if at all."""
        others = [(h, s) for h, s in zip(self.hits, self.shares, strict=True) if h.key != hit.key]
        hits, shares = zip((hit, share), *others, strict=True)
        return Ranked(hits, shares, self.probability)


def rank(question: Question, hits: Sequence[Hit], lexicon: Lexicon, ranker: Ranker) -> Ranked:
    """Order `hits` by how well each answers `question`."""
    if not hits:
        return Ranked((), (), 0.0)
    found = sentence_features(question, hits, lexicon)
    scores = ranker.order(relative(found.rows))
    decision = ranker.decide(decision_features(question, hits, found, scores, lexicon)[None, :])
    shares = np.exp(scores - scores.max())
    shares /= shares.sum()
    order = np.argsort(-scores, kind="stable")
    probability = float(1.0 / (1.0 + np.exp(-decision[0])))
    return Ranked(tuple(hits[i] for i in order), tuple(float(shares[i]) for i in order), probability)


@lru_cache(maxsize=1)
def default_ranker() -> Ranker:
    """The committed ranker."""
    return Ranker.from_dict(json.loads(files("assistant.evidence").joinpath("ranker.json").read_text(encoding="utf-8")))
