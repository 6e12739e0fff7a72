"""The terms of sentences, remembered."""

import pytest
from index_fixtures import CITIES, CITIES_BOTH, article

from index.term_memory import TermMemory
from index.terms import meanings_of, passage_terms

SENTENCES = (*CITIES.sentences, *CITIES_BOTH.sentences)


def agrees(memory, sentences):
    return all(
        memory.terms(place) == passage_terms(sentence)
        and memory.meanings(place) == passage_terms(sentence) | meanings_of(sentence)
        for place, sentence in enumerate(sentences)
    )


def test_remembered_terms_are_those_that_would_be_looked_up(tmp_path):
    TermMemory.of([CITIES, CITIES_BOTH]).save(tmp_path / "terms")
    assert agrees(TermMemory.load(tmp_path / "terms"), SENTENCES)


def test_only_what_is_new_is_looked_up(monkeypatch):
    memory = TermMemory.of([CITIES_BOTH])
    looked_up = []
    monkeypatch.setattr("index.term_memory.passage_terms", lambda s: looked_up.append(s.text) or passage_terms(s))
    new = article(("苏州有古典园林。",), name="gardens")
    assert agrees(TermMemory.of([new, CITIES_BOTH], memory), (*new.sentences, *CITIES_BOTH.sentences))
    assert looked_up == ["苏州有古典园林。"]


def test_the_terms_of_what_is_gone_are_gone(tmp_path):
    left = TermMemory.of([article(("苏州发展人工智能；南京发展软件业。",))], TermMemory.of([CITIES]))
    assert left.frequencies()["南京"] == 1
    assert "上海" not in left.frequencies()
    assert "shanghai" not in left.all_meanings()


def test_the_sentences_that_have_a_term_are_told():
    memory = TermMemory.of([CITIES])
    assert memory.having(["上海", "苏州", "北京"]) == [0, 3]
    assert memory.having(["北京"]) == []


def test_no_sentence_has_no_term():
    assert not TermMemory.of(()).frequencies()


@pytest.mark.parametrize("articles", [(), (CITIES,)])
def test_the_same_sentences_are_taken_over_as_they_are(articles):
    memory = TermMemory.of(articles)
    assert TermMemory.of(articles, memory) is memory
