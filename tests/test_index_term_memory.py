"""The terms of sentences, remembered."""

import pytest
from index_fixtures import CITIES, CITIES_BOTH

from index.term_memory import TermMemory
from index.terms import meanings_of, passage_terms


def test_remembered_terms_are_those_that_would_be_looked_up(tmp_path):
    TermMemory.of([CITIES, CITIES_BOTH]).save(tmp_path / "terms.json")
    memory = TermMemory.load(tmp_path / "terms.json")
    for sentence in (*CITIES.sentences, *CITIES_BOTH.sentences):
        assert memory.terms(sentence) == passage_terms(sentence)
        assert memory.meanings(sentence) == meanings_of(sentence)


def test_what_is_remembered_is_not_looked_up(monkeypatch):
    memory = TermMemory.of([CITIES])
    monkeypatch.setattr("index.term_memory.passage_terms", lambda sentence: pytest.fail("looked up"))
    assert "数字" in memory.terms(CITIES.sentences[0])


def test_a_sentence_that_is_not_remembered_is_looked_up():
    assert "上海" in TermMemory().terms(CITIES.sentences[0])
