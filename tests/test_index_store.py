import numpy as np
import pytest
from index_fixtures import CITIES, BigramEncoder

from documents.errors import ArticleIndexError
from index import store
from index.passages import Corpus

PASSAGES = Corpus.of([CITIES]).passages
VECTORS = BigramEncoder().encode_passages([p.text for p in PASSAGES])


def test_vectors_come_back_in_the_order_of_the_passages(tmp_path):
    store.write(tmp_path, "cities", PASSAGES, VECTORS)
    assert store.read(tmp_path, "cities") == pytest.approx(VECTORS)


def test_a_collection_that_is_not_there_reads_as_none(tmp_path):
    assert store.read(tmp_path, "cities") is None


def test_a_collection_is_replaced_as_a_whole(tmp_path):
    store.write(tmp_path, "cities", PASSAGES, VECTORS)
    store.write(tmp_path, "cities", PASSAGES[:2], VECTORS[:2])
    assert len(store.read(tmp_path, "cities")) == 2


def test_chroma_keeps_cosine_space_texts_and_places(tmp_path):
    import chromadb

    store.write(tmp_path, "cities", PASSAGES, VECTORS)
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
        "ordinal": 2,
        "start": sentence.start,
        "end": sentence.end,
    }


def test_a_deleted_collection_is_gone(tmp_path):
    store.write(tmp_path, "cities", PASSAGES, VECTORS)
    store.delete(tmp_path, ["cities", "never there"])
    assert store.read(tmp_path, "cities") is None


def test_more_rows_than_a_page_come_back_in_order(tmp_path, monkeypatch):
    monkeypatch.setattr(store, "_PAGE", 3)
    store.write(tmp_path, "cities", PASSAGES, VECTORS)
    assert np.array_equal(store.read(tmp_path, "cities").round(4), VECTORS.round(4))


def test_a_server_that_does_not_answer_is_named():
    with pytest.raises(ArticleIndexError, match="The Chroma server at http://127.0.0.1:9 failed"):
        store.read("http://127.0.0.1:9", "cities")


def test_an_address_that_is_none_is_named():
    with pytest.raises(ArticleIndexError, match="'http://' is no address of a Chroma server"):
        store.read("http://", "cities")
