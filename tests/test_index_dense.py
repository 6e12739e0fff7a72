import numpy as np
import pytest
from index_fixtures import article

from index.dense import DenseIndex, hubs_of
from index.passages import Corpus


def dense(corpus, vectors, hub=None):
    rows = np.array(vectors, dtype=np.float32)
    return DenseIndex(corpus, rows, np.zeros(len(rows), dtype=np.float32) if hub is None else np.array(hub, np.float32))


QUESTION = np.array([1, 0], dtype=np.float32)


def test_a_sentence_scores_its_cosine_and_its_paragraphs():
    corpus = Corpus.of([article(("甲。", "乙。"))])
    # Passages: two sentences, one paragraph.
    scores = dense(corpus, [[0.6, 0.8], [0.8, 0.6], [1, 0]]).search(QUESTION, "zh")
    assert scores.sentence == pytest.approx([0.6, 0.8])
    assert scores.paragraph == pytest.approx([1, 1])


def test_the_best_clause_counts_for_its_sentence():
    corpus = Corpus.of([article(("甲；乙。",))])
    # Passages: the sentence, two clauses, the paragraph.
    scores = dense(corpus, [[0.6, 0.8], [0, 1], [1, 0], [0, 1]]).search(QUESTION, "zh")
    assert scores.sentence == pytest.approx([1])


def test_a_quarter_of_the_hub_score_is_taken_off():
    corpus = Corpus.of([article(("甲。",), ("乙。",))])
    scores = dense(corpus, [[1, 0], [0.9, 0.1], [0, 1], [0, 1]], hub=[0.8, 0.2, 0, 0]).search(QUESTION, "zh")
    assert scores.corrected == pytest.approx([0.8, 0.85])


def test_the_questions_language_comes_first():
    corpus = Corpus.of([article(("甲。",), renderings=("One.",))])
    # Passages: sentence and paragraph in Chinese, then in English.
    index = dense(corpus, [[0.6, 0.8], [0, 1], [0.8, 0.6], [0, 1]])
    assert (index.search(QUESTION, "zh").sentence, index.search(QUESTION, "zh").other) == pytest.approx((0.6, 0.8))
    assert (index.search(QUESTION, "en").sentence, index.search(QUESTION, "en").other) == pytest.approx((0.8, 0.6))


def test_a_sentence_in_the_other_language_alone_is_still_found():
    corpus = Corpus.of([article(("甲。",))])
    scores = dense(corpus, [[0.6, 0.8], [0.6, 0.8]]).search(QUESTION, "en")
    assert scores.sentence == pytest.approx([0.6])
    assert scores.other == pytest.approx([0])


def test_hubs_are_counted_within_a_language_and_a_kind():
    corpus = Corpus.of([article(("甲。",), ("乙。",), renderings=("One.", "Two."))])
    assert [(p.kind, p.language) for p in corpus.passages][:4] == [("sentence", "zh")] * 2 + [("paragraph", "zh")] * 2
    # The Chinese sentences are at right angles, the English ones the same.
    vectors = np.array([[1, 0], [0, 1], [1, 0], [1, 0], [1, 0], [1, 0], [1, 0], [0, 1]], dtype=np.float32)
    assert hubs_of(corpus, vectors) == pytest.approx([0, 0, 1, 1, 1, 1, 0, 0])
