import numpy as np
import pytest
from index_fixtures import CITIES, BigramEncoder, article

from documents.errors import ArticleIndexError
from index import vector_store
from index.keys import record_keys
from index.passages import Corpus

PASSAGES = Corpus.of([CITIES]).passages
KEYS = record_keys(PASSAGES)
VECTORS = BigramEncoder().encode_passages([p.text for p in PASSAGES])


def write(folder, count=None, collection="cities"):
    vector_store.write(folder, collection, KEYS[:count], PASSAGES[:count], VECTORS[:count])


def test_vectors_come_back_by_the_keys_of_their_passages(tmp_path):
    write(tmp_path)
    found = vector_store.read(tmp_path, "cities", KEYS)
    assert np.array([found[key] for key in KEYS.tolist()]) == pytest.approx(VECTORS)


def test_a_collection_that_is_not_there_has_nothing(tmp_path):
    assert vector_store.read(tmp_path, "cities", KEYS) == {}


def test_what_is_there_stays_and_the_rest_is_added(tmp_path):
    write(tmp_path, 2)
    # Were they written again, the first two would be zeros.
    vector_store.write(
        tmp_path, "cities", KEYS, PASSAGES, np.vstack((np.zeros((2, 64), dtype=np.float32), VECTORS[2:]))
    )
    found = vector_store.read(tmp_path, "cities", KEYS)
    assert np.array([found[key] for key in KEYS.tolist()]) == pytest.approx(VECTORS)


def test_nothing_is_kept_but_what_is_named(tmp_path):
    write(tmp_path)
    write(tmp_path, collection="another-model")
    vector_store.keep_only(tmp_path, "cities", KEYS[:2])
    assert set(vector_store.read(tmp_path, "cities", KEYS)) == set(KEYS[:2].tolist())
    assert vector_store.read(tmp_path, "another-model", KEYS) == {}


def test_what_is_dropped_is_gone(tmp_path):
    write(tmp_path)
    vector_store.drop(tmp_path, "cities", KEYS[:2])
    vector_store.drop(tmp_path, "never there", KEYS)
    assert set(vector_store.read(tmp_path, "cities", KEYS)) == set(KEYS[2:].tolist())


def test_chroma_keeps_cosine_space_texts_and_places(tmp_path):
    import chromadb

    write(tmp_path)
    client = chromadb.PersistentClient(tmp_path)
    collection = client.get_collection("cities", embedding_function=None)
    # In cosine space a vector of any length is at distance 0 from itself.
    found = collection.query(query_embeddings=[3 * VECTORS[2]], n_results=1, where={"kind": "sentence"})
    client.close()
    assert found["documents"] == [["一网通办累计办件量2.97亿件。"]]
    assert found["distances"][0][0] == pytest.approx(0, abs=1e-6)
    sentence = CITIES.sentences[2]
    assert found["metadatas"][0][0] == {
        "article": "cities",
        "kind": "sentence",
        "language": "zh",
        "section": "",
        "start": sentence.start,
        "end": sentence.end,
    }


def test_a_clause_that_a_sentence_says_twice_is_one_record(tmp_path):
    passages = Corpus.of([article(("好；好；坏。",))]).passages
    keys = record_keys(passages)
    # The sentence, three clauses of which two are alike, and the paragraph.
    assert (len(passages), len(set(keys.tolist()))) == (5, 4)
    vector_store.write(tmp_path, "cities", keys, passages, BigramEncoder().encode_passages([p.text for p in passages]))
    assert len(vector_store.read(tmp_path, "cities", keys)) == 4


def test_more_rows_than_a_page_come_back(tmp_path, monkeypatch):
    monkeypatch.setattr(vector_store, "_PAGE", 3)
    write(tmp_path)
    assert len(vector_store.read(tmp_path, "cities", KEYS)) == len(PASSAGES)


def test_a_server_that_does_not_answer_is_named():
    with pytest.raises(ArticleIndexError, match="The Chroma server at http://127.0.0.1:9 failed"):
        vector_store.read("http://127.0.0.1:9", "cities", KEYS)


def test_an_address_that_is_none_is_named():
    with pytest.raises(ArticleIndexError, match="'http://' is no address of a Chroma server"):
        vector_store.read("http://", "cities", KEYS)
