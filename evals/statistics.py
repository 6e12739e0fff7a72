"""Whether a difference is more than chance: Wilson intervals for shares, McNemar's test for pairs, percentiles."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import comb, sqrt

_Z = 1.959964  # 95 %


@dataclass(frozen=True, slots=True)
class Share:
    """A share of `cases` with its 95 % Wilson interval; `total` is the sum of scores from 0 to 1."""

    total: float
    cases: int

    @property
    def value(self) -> float:
        """The share itself; 0 where there is no case."""
        return self.total / self.cases if self.cases else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """The Wilson score interval: what the true share may well be (Wilson 1927)."""
        if not self.cases:
            return 0.0, 1.0
        spread = _Z**2 / self.cases
        centre = (self.value + spread / 2) / (1 + spread)
        half = _Z * sqrt(self.value * (1 - self.value) / self.cases + spread / (4 * self.cases)) / (1 + spread)
        return max(0.0, centre - half), min(1.0, centre + half)

    def __str__(self) -> str:
        """`97.5 % (94.3–98.9)`, or a dash."""
        if not self.cases:
            return "–"
        low, high = self.interval
        return f"{100 * self.value:.1f} % ({100 * low:.1f}–{100 * high:.1f})"


def share(scores: Sequence[float | None]) -> Share:
    """The share of scores that are there; None does not apply and counts nowhere."""
    known = [score for score in scores if score is not None]
    return Share(sum(known), len(known))


def mcnemar(gained: int, lost: int) -> float:
    """The two-sided exact p value that `gained` and `lost` pairs differ by chance alone (McNemar 1947)."""
    changed = gained + lost
    if not changed:
        return 1.0
    tail = sum(comb(changed, k) for k in range(min(gained, lost) + 1))
    return min(1.0, float(2 * tail / 2**changed))


def percentile(values: Sequence[float], percent: float) -> float | None:
    """The value below which `percent` of all lie, with linear steps between; None of nothing."""
    if not values:
        return None
    ordered = sorted(values)
    position = (len(ordered) - 1) * percent / 100
    below = int(position)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (position - below)
