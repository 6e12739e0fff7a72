"""Fixtures for tests of language models: the packaged model, served once a session, and a server that misbehaves."""

import functools
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from assistant.models.language_model import LanguageModel
from assistant.models.named_model import open_model
from assistant.settings import Settings


@functools.cache
def _packaged_model() -> LanguageModel:
    model = open_model("local", Settings.from_environment())
    assert model is not None
    return model


@pytest.fixture(scope="session")
def packaged_model(request: pytest.FixtureRequest) -> LanguageModel:
    """The real packaged model; every module that asks for it gets the same server."""
    model = _packaged_model()
    request.config.add_cleanup(model.close)
    return model


class OpenAIServer(ThreadingHTTPServer):
    """An OpenAI-compatible server on loopback that behaves as its `script` says and keeps the requests it got.

    Each item of the script is a piece of text to stream, a float of seconds to wait, an HTTP
    status to answer with (an int of 400 or more, only first), "garbage" or "cut" (the connection).
    """

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.script: list[str | float | int] = []
        self.requests: list[dict] = []
        self.keys: list[str] = []
        self.disconnected = threading.Event()
        self.released = threading.Event()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/v1"

    def handle_error(self, request, client_address) -> None:
        self.disconnected.set()


class _Handler(BaseHTTPRequestHandler):
    server: OpenAIServer
    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        pass

    def do_GET(self) -> None:
        self._send(200, json.dumps({"data": [{"id": "first-model", "owned_by": "somebody"}]}).encode())

    def do_POST(self) -> None:
        self.server.keys.append(self.headers.get("Authorization", ""))
        self.server.requests.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        script = self.server.script
        if script and isinstance(script[0], int):
            return self._send(script[0], b'{"error": {"message": "no: sk-secretsecret"}}')
        if script == ["garbage"]:
            return self._send(200, b"<html>It works!</html>", "text/html")
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        for step in script:
            if step == "cut":
                self.wfile.flush()
                self.connection.close()
                return None
            if isinstance(step, float):
                self.server.released.wait(step)
                continue
            self._stream({"role": "assistant", "content": step}, None)
        self._stream({}, "stop")
        self.wfile.write(b"data: [DONE]\n\n")
        return None

    def _stream(self, delta: dict, reason: str | None) -> None:
        chunk = {"id": "1", "object": "chat.completion.chunk", "created": 0, "model": "m"}
        chunk["choices"] = [{"index": 0, "delta": delta, "finish_reason": reason}]
        self.wfile.write(f"data: {json.dumps(chunk)}\n\n".encode())
        self.wfile.flush()

    def _send(self, status: int, body: bytes, kind: str = "application/json") -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture
def openai_server() -> Iterator[OpenAIServer]:
    """A misbehaving server, told what to do by its `script`."""
    server = OpenAIServer()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    yield server
    server.released.set()
    server.shutdown()
    server.server_close()
    thread.join()
