"""An embedding model behind an OpenAI-compatible server on loopback."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import numpy as np
import pytest
from index_fixtures import CITIES, BigramEncoder

from documents.errors import ModelError
from index import Index, open_encoder


class Server(ThreadingHTTPServer):
    """Answers with the vectors of character pairs, the last text first; `reply` may stand in their place."""

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked = []
        self.reply = None

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_port}/v1"


class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        given = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.asked.append((self.path, self.headers["Authorization"], given))
        vectors = BigramEncoder().encode_passages(given["input"]) * 3
        rows = [{"index": i, "embedding": vector.tolist()} for i, vector in enumerate(vectors)]
        body = json.dumps(self.server.reply or {"data": rows[::-1]}).encode()
        self.send_response(200 if self.server.reply is None else 503)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture
def server(monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "secret-of-openai")
    monkeypatch.setenv("ASSISTANT_API_KEY", "secret-of-the-test")
    with Server() as running:
        thread = threading.Thread(target=running.serve_forever, daemon=True)
        thread.start()
        yield running
        running.shutdown()
        thread.join()


def test_vectors_have_length_one_and_the_order_of_the_texts(server):
    encoder = open_encoder(f"{server.url}#pairs")
    texts = ["上海数字经济", "harbour", "x" * 9]
    assert encoder.dimensions == 64
    np.testing.assert_allclose(encoder.encode_passages(texts), BigramEncoder().encode_passages(texts), atol=1e-6)
    assert encoder.encode_queries([]).shape == (0, 64)


def test_the_prompts_are_those_of_the_models_family(server):
    encoder = open_encoder(f"{server.url}#intfloat/multilingual-e5-small")
    encoder.encode_queries(["one"])
    encoder.encode_passages(["two"])
    assert [given["input"] for _, _, given in server.asked[1:]] == [["query: one"], ["passage: two"]]
    path, key, given = server.asked[0]
    assert (path, key, given["model"]) == (
        "/v1/embeddings",
        "Bearer secret-of-the-test",
        "intfloat/multilingual-e5-small",
    )


def test_an_index_is_built_and_searched_with_it(server, tmp_path):
    index = Index.open(tmp_path, [CITIES], open_encoder(f"{server.url}#pairs"))
    assert index.search("一网通办累计办件量是多少？", "zh")[0].sentence.number == 2


def test_many_texts_are_sent_in_several_requests(server):
    encoder = open_encoder(f"{server.url}#pairs")
    assert encoder.encode_passages([f"text {number}" for number in range(130)]).shape == (130, 64)
    assert [len(given["input"]) for _, _, given in server.asked] == [1, 64, 64, 2]


def test_an_address_without_a_name_is_refused(server):
    with pytest.raises(ModelError, match="names no embedding model. Put its name behind the address"):
        open_encoder(server.url)


def test_a_server_that_fails_is_named_and_the_key_is_not(server):
    server.reply = {"error": "overloaded"}
    with pytest.raises(ModelError, match="'pairs' on .* gave no vectors .* ASSISTANT_EMBEDDING=packaged") as error:
        open_encoder(f"{server.url}#pairs")
    assert "secret-of-the-test" not in str(error.value)


def test_a_server_that_is_not_there_is_named():
    with pytest.raises(ModelError, match="gave no vectors"):
        open_encoder("http://127.0.0.1:9/v1#pairs")
