"""Samples stand for the whole: every kind and language keeps its share."""

from collections import Counter

from evals_fixtures import fact, refusal_fact

from evals.sampling import sample

FACTS = [
    *(fact(f"single{number}", language) for number in range(30) for language in ("zh", "en")),
    *(fact(f"near{number}", language, kind="near-miss") for number in range(9) for language in ("zh", "en")),
    refusal_fact("one", "zh"),
    refusal_fact("one", "en"),
]


def test_every_kind_and_language_keeps_its_share():
    # 20 of 80: a quarter of 30, of 9 and of 1 is 7.5, 2.25 and 0.25; the left over go to the kind without any.
    counts = Counter((f.kind, f.language) for f in sample(FACTS, 20))
    assert [counts["unanswerable-near", language] for language in ("zh", "en")] == [1, 1]
    assert [counts["near-miss", language] for language in ("zh", "en")] == [2, 2]
    assert [counts["single", language] for language in ("zh", "en")] == [7, 7]


def test_the_seed_chooses_and_the_order_stays():
    first, again, other = sample(FACTS, 20), sample(FACTS, 20), sample(FACTS, 20, seed=2)
    assert first == again != other
    assert list(first) == sorted(first, key=FACTS.index)


def test_no_more_are_chosen_than_there_are():
    assert sample(FACTS, 500) == tuple(FACTS)
