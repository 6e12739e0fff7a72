"""How the networks of the ranker are fitted, with torch; answering with them needs none."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from assistant.evidence.features import Matrix
from assistant.evidence.ranking import Network

if TYPE_CHECKING:
    from torch import Tensor


@dataclass(frozen=True, slots=True)
class Hyperparameters:
    """How a network is fitted.

    `members` networks of `hidden` units each are fitted from different starts and averaged, which is again one
    network; `drop` is the share of hidden units that rest at each step, `decay` the weight decay.
    """

    hidden: int
    epochs: int
    drop: float
    decay: float
    members: int = 3
    rate: float = 0.01


ORDER = Hyperparameters(hidden=16, epochs=200, drop=0.2, decay=1e-3)
DECIDE = Hyperparameters(hidden=12, epochs=400, drop=0.3, decay=1e-3)


def fit_order(groups: Sequence[Matrix], gold: Sequence[int], seed: int, options: Hyperparameters = ORDER) -> Network:
    """A network whose softmax over the sentences of a question puts the gold one first.

    Args:
        groups: the rows of each question's sentences, each of shape (sentences, features).
        gold: the position of the gold sentence in each group.
        seed: chooses the starts.
        options: how to fit.
    """
    import torch

    mean, scale = _spread(np.vstack(groups))
    longest = max(len(rows) for rows in groups)
    features = torch.zeros(len(groups), longest, len(mean))
    absent = torch.full((len(groups), longest), -1e9)
    for i, rows in enumerate(groups):
        features[i, : len(rows)] = torch.from_numpy((rows - mean) / scale)
        absent[i, : len(rows)] = 0.0
    wanted = torch.tensor(list(gold))

    def loss(scores: "Tensor") -> "Tensor":
        return torch.nn.functional.cross_entropy(scores + absent, wanted)

    return _fitted(features, loss, (mean, scale), seed, options)


def fit_decision(
    rows: Matrix, answers: Matrix, weights: Matrix, seed: int, options: Hyperparameters = DECIDE
) -> Network:
    """A network whose logistic is the probability that a question is answered.

    Args:
        rows: one row of features a question, shape (questions, features).
        answers: 1 where the question is answered, else 0, shape (questions,).
        weights: how much each question counts, shape (questions,).
        seed: chooses the starts.
        options: how to fit.
    """
    import torch

    mean, scale = _spread(rows)
    features = torch.from_numpy((rows - mean) / scale)
    wanted, share = (torch.from_numpy(np.asarray(values, dtype=np.float32)) for values in (answers, weights))

    def loss(scores: "Tensor") -> "Tensor":
        return torch.nn.functional.binary_cross_entropy_with_logits(scores, wanted, share)

    return _fitted(features, loss, (mean, scale), seed, options)


def _spread(rows: Matrix) -> tuple[Matrix, Matrix]:
    return rows.mean(0).astype(np.float32), (rows.std(0) + 1e-4).astype(np.float32)


def _fitted(
    features: "Tensor",
    loss: "Callable[[Tensor], Tensor]",
    spread: tuple[Matrix, Matrix],
    seed: int,
    options: Hyperparameters,
) -> Network:
    """Fit the members one after the other, each from its own start, and average them."""
    import torch

    threads = torch.get_num_threads()
    # Sums in a fixed order: the same seed gives the same network however many cores the machine has.
    torch.set_num_threads(1)
    try:
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(seed)
            members = [_member(features, loss, spread, options) for _ in range(options.members)]
    finally:
        torch.set_num_threads(threads)
    return average(members)


def _member(
    features: "Tensor", loss: "Callable[[Tensor], Tensor]", spread: tuple[Matrix, Matrix], options: Hyperparameters
) -> Network:
    from torch.nn import Dropout, Linear, Sequential, Tanh
    from torch.optim import Adam

    first, last = Linear(features.shape[-1], options.hidden), Linear(options.hidden, 1)
    layers = Sequential(first, Tanh(), Dropout(options.drop), last)
    descent = Adam(layers.parameters(), lr=options.rate, weight_decay=options.decay)
    for _ in range(options.epochs):
        descent.zero_grad()
        loss(layers(features).squeeze(-1)).backward()  # type: ignore[no-untyped-call]
        descent.step()
    hidden, bias, output = (values.detach().numpy().copy() for values in (first.weight.T, first.bias, last.weight[0]))
    return Network(*spread, hidden=hidden, bias=bias, output=output, offset=last.bias.item())


def average(networks: Sequence[Network]) -> Network:
    """The one network whose score is the mean of the scores of `networks`, which share their mean and scale."""
    return Network(
        networks[0].mean,
        networks[0].scale,
        hidden=np.hstack([network.hidden for network in networks]),
        bias=np.concatenate([network.bias for network in networks]),
        output=np.concatenate([network.output / np.float32(len(networks)) for network in networks]),
        offset=sum(network.offset for network in networks) / len(networks),
    )
