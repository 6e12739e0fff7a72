"""A smaller suite that stands for the whole: the same share of every kind and language, chosen by a seed."""

from collections.abc import Sequence
from random import Random

from evals.fact import Fact


def sample(facts: Sequence[Fact], count: int, seed: int = 1) -> tuple[Fact, ...]:
    """`count` of the facts in their order, each kind and language with its share; all where there are no more.

    Args:
        facts: what to choose from.
        count: how many; at least one of each kind and language as far as that goes.
        seed: the same seed chooses the same facts.
    """
    if count >= len(facts):
        return tuple(facts)
    random = Random(seed)
    groups: dict[tuple[str, str], list[Fact]] = {}
    for fact in facts:
        groups.setdefault((fact.kind, fact.language), []).append(fact)
    exact = {key: count * len(members) / len(facts) for key, members in groups.items()}
    taken = {key: int(share) for key, share in exact.items()}
    # What rounding down left over goes to the groups without any, then to those that lost most.
    by_loss = sorted(groups, key=lambda key: (taken[key] > 0, taken[key] - exact[key]))
    for key in by_loss[: count - sum(taken.values())]:
        taken[key] += 1
    kept = {fact.id for key, members in groups.items() for fact in random.sample(members, taken[key])}
    return tuple(fact for fact in facts if fact.id in kept)
