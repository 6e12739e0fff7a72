import numpy as np
import pytest

from index.fusion import best, fuse, hubs, standardised


def floats(*values):
    return np.array(values, dtype=np.float32)


def test_standardised_scores_are_deviations_from_the_mean():
    # Mean 2, standard deviation the root of (1 + 0 + 1) / 3.
    assert standardised(floats(1, 2, 3)) == pytest.approx([-1.2247, 0, 1.2247], abs=1e-4)


def test_scores_that_are_all_alike_say_nothing():
    assert standardised(floats(5, 5, 5)).tolist() == [0, 0, 0]


def test_fusion_is_the_weighted_sum_of_the_arms():
    # Two sentences: every arm is standardised to one of -1 and 1.
    assert fuse([floats(0, 4), floats(9, 1)], weights=(1.0, 0.25)) == pytest.approx([-0.75, 0.75])


def test_fusion_does_not_depend_on_an_arms_scale():
    small, large = floats(0.1, 0.2, 0.4), floats(10, 20, 40)
    other = floats(3, 1, 2)
    assert fuse([small, other], (1.0, 1.0)) == pytest.approx(fuse([large, other], (1.0, 1.0)), abs=1e-5)


def test_the_best_come_highest_first_and_of_equal_ones_the_earlier():
    assert best(floats(1, 3, 2, 3, 0), 3).tolist() == [1, 3, 2]
    assert best(floats(2, 2, 2), 2).tolist() == [0, 1]


def test_of_few_scores_all_are_the_best():
    assert best(floats(1, 2), 5).tolist() == [1, 0]


def test_a_hub_is_what_is_near_all_others():
    # Two opposite corners of a square and the diagonal between: cosines 0 and 0.7071.
    vectors = np.array([[1, 0], [0, 1], [0.5**0.5, 0.5**0.5]], dtype=np.float32)
    assert hubs(vectors) == pytest.approx([0.3536, 0.3536, 0.7071], abs=1e-4)


def test_a_single_vector_is_no_hub():
    assert hubs(np.ones((1, 1), dtype=np.float32)).tolist() == [0]
