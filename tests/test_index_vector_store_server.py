"""The index with a real Chroma server on loopback."""

import contextlib
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
from index_fixtures import CITIES, BigramEncoder, article

from index import Index, vector_store
from index.building import collection_of, corpus_of, fingerprint_of
from index.keys import record_keys


@pytest.fixture(scope="module")
def url(tmp_path_factory):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    folder = tmp_path_factory.mktemp("server")
    command = [Path(sys.executable).with_name("chroma"), "run", "--path", folder, "--port", str(port)]
    with open(folder / "log", "wb") as log, subprocess.Popen(command, stdout=log, stderr=log, cwd=folder) as server:
        for _ in range(200):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
                break
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}"
        server.terminate()


def kept(url, articles):
    """How many of the passages of the articles the server has."""
    corpus, encoder = corpus_of(articles), BigramEncoder()
    return len(vector_store.read(url, collection_of(fingerprint_of(corpus, encoder)), record_keys(corpus.passages)))


def test_the_vectors_are_kept_on_the_server(url, tmp_path):
    index = Index.open(tmp_path, [CITIES], BigramEncoder(), chroma_url=url)
    assert index.search("一网通办累计办件量是多少？", "zh")[0].sentence.number == 2
    assert kept(url, [CITIES]) == 9
    assert not list(tmp_path.rglob("chroma*"))


def test_a_second_machine_embeds_nothing(url, tmp_path):
    first = Index.open(tmp_path / "first", [CITIES], BigramEncoder(), chroma_url=url)
    encoder = BigramEncoder()
    second = Index.open(tmp_path / "second", [CITIES], encoder, chroma_url=url)
    assert encoder.passages == []
    assert second.search("上海数字经济", "zh") == first.search("上海数字经济", "zh")


def test_what_is_replaced_is_deleted_on_the_server(url, tmp_path):
    changed = article(("上海数字经济规模达30590亿元。",), name="cities")
    Index.open(tmp_path, [CITIES], BigramEncoder(), chroma_url=url)
    Index.open(tmp_path, [changed], BigramEncoder(), chroma_url=url)
    assert kept(url, [CITIES]) == 0
    assert kept(url, [changed]) == 2


def test_what_another_set_of_documents_says_stays_on_the_server(url, tmp_path):
    other = article(("苏州有古典园林。",), name="gardens")
    Index.open(tmp_path / "cities", [CITIES], BigramEncoder(), chroma_url=url)
    Index.open(tmp_path / "gardens", [other], BigramEncoder(), chroma_url=url)
    assert (kept(url, [CITIES]), kept(url, [other])) == (9, 2)


def test_one_more_document_is_all_that_is_embedded_and_sent(url, tmp_path):
    Index.open(tmp_path, [CITIES], BigramEncoder(), chroma_url=url)
    encoder = BigramEncoder()
    other = article(("无锡有太湖。",), name="gardens")
    Index.open(tmp_path, [CITIES, other], encoder, chroma_url=url)
    assert encoder.passages == ["无锡有太湖。"]
    assert kept(url, [CITIES, other]) == 11
