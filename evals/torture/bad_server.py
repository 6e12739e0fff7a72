"""A language model's server that does what it must not, askers who leave in mid-stream, and more than fit in a queue.

All through the page in a process of its own.
"""

import json
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from select import select
from socket import MSG_PEEK
from time import perf_counter, sleep
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from evals.askers import events_of
from evals.bench.bench import serving
from evals.torture.kills import BrokenError

BEHAVIOURS = ("hangs", "dies", "garbage", "429", "500", "endless")
# Longer than one who left may be waited for, by far.
_MODEL_SECONDS = 4.0
# Recasting, translating and wording a question are calls of their own, and each may take its time.
_CALLS, _SLACK = 3, 10.0
_CROWD = 400
_CHUNK = (
    'data: {"id":"x","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":%s}]}\n\n'
)


class BadServer(ThreadingHTTPServer):
    """Speaks the protocol of a language model's server and behaves as it is told; knows how many wait for it."""

    daemon_threads = True

    def __init__(self) -> None:
        """Listen on a free port of this machine."""
        super().__init__(("127.0.0.1", 0), _Handler)
        self.behaviour = "500"
        self.asked = 0
        self.waited_for = 0
        self.over = threading.Event()

    @property
    def model(self) -> str:
        """What the setting of the model names."""
        return f"http://127.0.0.1:{self.server_address[1]}/v1#bad"

    def handle_error(self, *_: object) -> None:
        """A client that went away is what is looked for."""


class _Handler(BaseHTTPRequestHandler):
    server: BadServer

    def do_GET(self) -> None:
        self._send(200, b'{"object":"list","data":[{"id":"bad","object":"model"}]}')

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self.server.asked += 1
        match self.server.behaviour:
            case "hangs":
                self._hang()
            case "garbage":
                self._send(200, b"\x00\xff\xfe not JSON {[" * 100)
            case "429" | "500" as status:
                self._send(int(status), b'{"error":{"message":"no"}}')
            case "dies":
                self._stream(3)
            case _:
                self._stream(None)

    def _send(self, status: int, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _stream(self, pieces: int | None) -> None:
        """Words without sense and without end, or as many as are said before the connection breaks."""
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        self.server.waited_for += 1
        while pieces != 0 and not self._left():
            with suppress(OSError):
                self.wfile.write((_CHUNK % json.dumps({"content": "word "})).encode())
                self.wfile.flush()
            pieces = None if pieces is None else pieces - 1
        self.server.waited_for -= 1
        self.close_connection = True

    def _hang(self) -> None:
        """Say nothing until nobody waits for it any more."""
        while not self._left():
            pass
        self.close_connection = True

    def _left(self) -> bool:
        """Whether whoever asked has gone, after a moment's look."""
        try:
            said = select([self.connection], [], [], 0.02)[0] and not self.connection.recv(1, MSG_PEEK)
        except OSError:
            return True
        return bool(said) or self.server.over.is_set()

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def bad_server() -> Iterator[BadServer]:
    """The server, in a thread of its own."""
    server = BadServer()
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.over.set()
        server.shutdown()
        server.server_close()


def misbehave(folder: Path, questions: Sequence[str], each: int) -> dict[str, Any]:
    """Every behaviour with `each` questions, as many askers who leave, and a crowd; what was asked, and the waits.

    Raises:
        BrokenError: an answer did not come in time, was worded by such a model, or a slot was not given back.
    """
    with bad_server() as server:
        task = {"engine": "model", "model": server.model, "model_seconds": _MODEL_SECONDS, "warm_up": []}
        with serving({**task, "index": str(folder / "index"), "folder": str(folder / "page")}) as (address, _):
            longest = 0.0
            for behaviour in BEHAVIOURS:
                server.behaviour = behaviour
                for number in range(each):
                    longest = max(longest, _answered(address, questions[number % len(questions)], behaviour))
            if not server.asked:
                raise BrokenError("No question reached the language model")
            left = [_leave(server, address, questions[number % len(questions)]) for number in range(3 * each)]
            server.behaviour = "hangs"
            refused, waited = _crowd(address, questions[0])
    found: dict[str, Any] = {
        "answers": len(BEHAVIOURS) * each,
        "model_calls": server.asked,
        "longest_seconds": round(longest, 1),
    }
    waits = [seconds for seconds in left if seconds is not None]
    if not waits:
        raise BrokenError("No question waited for the language model")
    found |= {"left": len(waits), "given_back_seconds": round(max(waits), 2)}
    return {**found, "refused_at_once": refused, "refused_after_seconds": round(waited, 2)}


def _answered(address: str, question: str, behaviour: str) -> float:
    """Seconds to the answer, which is a quotation or a refusal."""
    started, answer = perf_counter(), None
    for event in events_of(address, question, 60.0):
        answer = event.get("answer", answer)
    seconds = perf_counter() - started
    if answer is None or answer["mode"] != "quote" or "word word" in answer["text"]:
        raise BrokenError(f"With a model that {behaviour}, '{question}' is answered: {answer and answer['text'][:200]}")
    if seconds > _CALLS * _MODEL_SECONDS + _SLACK:
        raise BrokenError(f"With a model that {behaviour}, '{question}' took {seconds:.0f} s")
    return seconds


def _leave(server: BadServer, address: str, question: str) -> float | None:
    """Seconds from an asker's leaving in mid-stream until nobody waits for the model; None: it is not asked for this.

    Raises:
        BrokenError: the page went on waiting.
    """
    _until(lambda: server.waited_for == 0, _CALLS * _MODEL_SECONDS)
    events = events_of(address, question, 60.0)
    next(events, None)
    if not _until(lambda: server.waited_for > 0, _MODEL_SECONDS / 3):
        events.close()
        return None
    gone = perf_counter()
    events.close()
    if not _until(lambda: server.waited_for == 0, _MODEL_SECONDS / 2):
        raise BrokenError(f"A slot was not given back within {_MODEL_SECONDS / 2} s")
    return perf_counter() - gone


def _until(true: Callable[[], bool], seconds: float) -> bool:
    """Whether it became true within so many seconds."""
    end = perf_counter() + seconds
    while not true() and perf_counter() < end:
        sleep(0.01)
    return true()


def _crowd(address: str, question: str) -> tuple[int, float]:
    """How many of a crowd that does not fit are told so, and after how long at most."""
    body = json.dumps({"data": [question, []]}).encode()

    def ask(_: int) -> float | None:
        request = Request(f"{address}/gradio_api/call/stream", body, {"Content-Type": "application/json"})
        started = perf_counter()
        try:
            with urlopen(request, timeout=60) as reply:
                reply.read()
        except HTTPError as error:
            with error:
                if error.code == 503:
                    return perf_counter() - started
        return None

    with ThreadPoolExecutor(32) as pool, suppress(OSError):
        waits = [seconds for seconds in pool.map(ask, range(_CROWD)) if seconds is not None]
    if not waits:
        raise BrokenError(f"None of {_CROWD} at once was told that the queue is full")
    return len(waits), max(waits)
