import numpy as np
import pytest
from index_fixtures import CITIES, CITIES_BOTH, BigramEncoder, article

from index.embedding import embed, key_of
from index.passages import Corpus


def test_every_passage_gets_the_vector_of_its_text():
    corpus, encoder = Corpus.of([CITIES]), BigramEncoder()
    vectors = embed(corpus, encoder, {})
    assert vectors == pytest.approx(BigramEncoder().encode_passages([p.text for p in corpus.passages]))


def test_a_text_that_stands_twice_is_embedded_once():
    encoder = BigramEncoder()
    embed(Corpus.of([article(("同。",), ("同。",))]), encoder, {})
    assert encoder.passages == ["同。"]


def test_known_texts_are_not_embedded_again():
    encoder = BigramEncoder()
    known = np.full(encoder.dimensions, 0.125, dtype=np.float32)
    vectors = embed(Corpus.of([article(("旧。",), ("新。",))]), encoder, {key_of("旧。"): known})
    assert encoder.passages == ["新。"]
    assert vectors[0] == pytest.approx(known)


def test_a_paragraph_in_both_languages_is_the_mean_of_its_sentences_weighted_by_length():
    corpus, encoder = Corpus.of([CITIES_BOTH]), BigramEncoder()
    vectors = embed(corpus, encoder, {})
    row = next(i for i, p in enumerate(corpus.passages) if p.kind == "paragraph")
    first, second = CITIES_BOTH.sentences[:2]
    mean = len(first.text) * vectors[0] + len(second.text) * vectors[1]
    assert vectors[row] == pytest.approx(mean / np.linalg.norm(mean))
    assert corpus.passages[row].text not in encoder.passages


def test_all_vectors_have_length_one():
    vectors = embed(Corpus.of([CITIES_BOTH]), BigramEncoder(), {})
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(np.ones(len(vectors)))


def test_progress_goes_from_nothing_to_all():
    steps = []
    embed(Corpus.of([article(*((f"第{i}句。",) for i in range(70)))]), BigramEncoder(), {}, lambda *s: steps.append(s))
    assert steps == [(0, 70), (64, 70), (70, 70)]
