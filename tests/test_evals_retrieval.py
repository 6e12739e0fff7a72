"""Ranks of gold sentences, and the measures made of them."""

from math import log2

import pytest
from evals_fixtures import ARTICLE, fact, refusal_fact

from evals.fact import Earlier
from evals.retrieval import GoldRanks, Retrieval, measure_retrieval
from index import Hit, Scores


class InOrder:
    """Finds the sentences in an order of its own."""

    def __init__(self, *places):
        self.places = places

    def search(self, question, k=10):
        scores = Scores(0, 0, 0, 0, 0, 0)
        return [Hit(ARTICLE, ARTICLE.sentences[place], scores, "zh") for place in self.places]


def test_ranks_count_from_one():
    (found,) = measure_retrieval(InOrder(1, 2, 0), [fact()], [ARTICLE]).found
    assert (found.gold, found.ranks) == (1, (3,))


def test_questions_that_need_an_earlier_one_or_have_no_gold_are_left_out():
    facts = [fact(after=(Earlier("？"),)), refusal_fact(), fact("none", quotes=())]
    assert measure_retrieval(InOrder(0), facts, [ARTICLE]).found == ()


def test_the_measures_follow_from_the_ranks():
    retrieval = Retrieval(
        (
            GoldRanks("a", "zh", "?", 1, (1,)),
            GoldRanks("b", "zh", "?", 1, (4,)),
            GoldRanks("c", "en", "?", 2, (2, 3)),
            GoldRanks("d", "en", "?", 1, ()),
        )
    )
    assert [retrieval.measure(f"recall@{cut}").value for cut in (1, 3, 5)] == [0.25, 0.5, 0.75]
    assert retrieval.measure("mrr", "zh").value == (1 + 1 / 4) / 2
    best = 1 + 1 / log2(3)
    assert retrieval.measure("ndcg", "en").value == pytest.approx((1 / log2(3) + 1 / log2(4)) / best / 2)
    assert (retrieval.floor("recall@5.en"), retrieval.floor("recall@5")) == (0.5, 0.75)


def test_the_table_has_a_column_for_each_language():
    table = measure_retrieval(InOrder(0), [fact(), fact(language="en")], [ARTICLE]).table()
    assert table.head == ("measure", "Chinese (1)", "English (1)", "all")
    assert table.rows[0] == ("recall@1", "100.0 % (20.7–100.0)", "100.0 % (20.7–100.0)", "100.0 % (34.2–100.0)")
    assert table.rows[3] == ("MRR", "1.000", "1.000", "1.000")


@pytest.mark.real_embedding
def test_the_packaged_index_finds_the_gold_sentences_of_the_shipped_suite():
    from evals.engines import Engines
    from evals.facts import load_suite

    suite = load_suite()
    found = measure_retrieval(Engines().searching(None), suite.facts, suite.articles)
    for language in ("zh", "en"):
        assert found.floor(f"recall@1.{language}") >= 0.92
        assert found.floor(f"recall@5.{language}") >= 0.97
