"""Words counted, and counts taken over from earlier ones."""

import numpy as np
from pytest import fail

from index.word_counts import EarlierCounts, WordCounts, counted

TEXTS = ["a b a", "", "b c"]


def listed(counts):
    """Each text as its words with their counts."""
    return [
        {counts.words[n]: t for n, t in zip(counts.numbers[a:b].tolist(), counts.times[a:b].tolist(), strict=True)}
        for a, b in zip(counts.starts, counts.starts[1:], strict=False)
    ]


def test_words_are_counted_text_by_text():
    counts = WordCounts.of(text.split() for text in TEXTS)
    assert listed(counts) == [{"a": 2, "b": 1}, {}, {"b": 1, "c": 1}]
    assert counts.frequencies() == {"a": 1, "b": 2, "c": 1}
    assert sorted(counts.words_of(2)) == ["b", "c"]


def test_texts_taken_out_take_their_words_along():
    counts = WordCounts.of(text.split() for text in TEXTS).rows(np.array([2, 1]))
    assert listed(counts) == [{"b": 1, "c": 1}, {}]
    assert sorted(counts.words) == ["b", "c"]


def test_what_was_counted_earlier_is_not_counted_again():
    earlier = EarlierCounts({1: 0, 2: 1, 3: 2}, {"text": WordCounts.of(text.split() for text in TEXTS)})
    new = {0: "d b", 1: "b c", 2: "a b a"}
    # The first text is new; the other two are the third and the first of the earlier ones.
    counts = counted("text", [9, 3, 1], lambda place: new[place].split() if place == 0 else fail("counted"), earlier)
    assert listed(counts) == [{"d": 1, "b": 1}, {"b": 1, "c": 1}, {"a": 2, "b": 1}]


def test_counts_of_another_name_are_of_no_use():
    earlier = EarlierCounts({1: 0}, {"text": WordCounts.of([["a"]])})
    assert listed(counted("gloss", [1], lambda place: ["b"], earlier)) == [{"b": 1}]


def test_no_text_has_no_words():
    assert WordCounts.of([]).size == 0
    assert not WordCounts.of([[], []]).frequencies()
