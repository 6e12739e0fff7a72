"""Intervals and tests against values worked out elsewhere."""

import pytest

from evals.statistics import Share, mcnemar, percentile, share


def test_a_wilson_interval_is_the_published_one():
    # 81 of 263: 0.255 to 0.366 (Newcombe 1998, table I, method 3).
    low, high = Share(81, 263).interval
    assert (round(low, 4), round(high, 4)) == (0.2553, 0.3662)


def test_all_of_few_cases_is_not_certain():
    low, high = Share(10, 10).interval
    assert (round(low, 3), round(high, 6)) == (0.722, 1.0)


def test_no_case_has_no_share():
    assert (str(Share(0, 0)), Share(0, 0).value, Share(0, 0).interval) == ("–", 0.0, (0.0, 1.0))


def test_a_share_is_written_with_its_interval():
    assert str(Share(15, 16)) == "93.8 % (71.7–98.9)"


def test_what_does_not_apply_counts_nowhere():
    assert share([1.0, None, 0.0, 0.5]) == Share(1.5, 3)


def test_mcnemar_is_the_binomial_tail_on_both_sides():
    # 2 · (C(10,0) + C(10,1)) / 2^10 = 22/1024
    assert mcnemar(9, 1) == pytest.approx(22 / 1024)
    assert mcnemar(1, 9) == mcnemar(9, 1)
    assert mcnemar(3, 3) == 1.0
    assert mcnemar(0, 0) == 1.0


def test_percentiles_step_linearly_between_values():
    assert percentile([4, 1, 3, 2], 50) == 2.5
    assert percentile([5], 95) == 5
    assert percentile([], 50) is None
