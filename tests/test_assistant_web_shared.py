"""Two real web processes, each with folders of its own, on one real Chroma server."""

import contextlib
import json
import os
import re
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.request import Request, urlopen

import pytest

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 60.0

pytestmark = pytest.mark.real_embedding


def until(found):
    """What `found` returns as soon as that is true; at the end whatever it returns then."""
    end = time.monotonic() + PATIENCE
    while not (seen := found()) and time.monotonic() < end:
        time.sleep(0.2)
    return seen


@pytest.fixture(scope="module")
def chroma(tmp_path_factory):
    folder = tmp_path_factory.mktemp("chroma")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]

    def listens():
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return True
        return False

    command = [Path(sys.executable).with_name("chroma"), "run", "--path", folder, "--port", str(port)]
    with open(folder / "log", "wb") as log, subprocess.Popen(command, stdout=log, stderr=log, cwd=folder) as server:
        assert until(listens)
        yield f"http://127.0.0.1:{port}"
        server.terminate()


class Machine:
    """The commands on a machine of its own, as far as folders make one."""

    def __init__(self, folder, chroma):
        own = {"ASSISTANT_CACHE": folder / "cache", "ASSISTANT_DATA": folder / "data", "ASSISTANT_CHROMA_URL": chroma}
        self.environ = {**os.environ, **{name: str(value) for name, value in own.items()}}
        folder.mkdir()
        self.log = folder / "log"
        self.server = None
        self.address = None

    def run(self, *words):
        command = [sys.executable, "-m", "assistant", *map(str, words)]
        subprocess.run(command, cwd=ROOT, env=self.environ, check=True, capture_output=True)

    def serve(self):
        command = [sys.executable, "-m", "assistant", "web", "--documents", "added", "--mode", "quote", "--port", "0"]
        with self.log.open("wb") as log:
            self.server = subprocess.Popen(command, cwd=ROOT, env=self.environ, stdout=log, stderr=log)
        found = until(lambda: re.search(r"http://127\.0\.0\.1:\d+", self.log.read_text(encoding="utf-8")))
        self.address = found[0]

    def call(self, name, *given):
        """What the page's API gives."""
        url = f"{self.address}/gradio_api/call/{name}"
        body = json.dumps({"data": given}).encode()
        with urlopen(Request(url, body, {"Content-Type": "application/json"}), timeout=PATIENCE) as reply:
            identity = json.load(reply)["event_id"]
        with urlopen(f"{url}/{identity}", timeout=PATIENCE) as events:
            data = re.search(r"event: complete\ndata: (.*)", events.read().decode())
        return json.loads(data[1])[0]

    def names(self):
        return {document["name"] for document in self.call("documents")}

    def answer(self, question):
        return self.call("answer", question, [])

    def stop(self):
        if self.server:
            self.server.terminate()
            self.server.wait(PATIENCE)


@pytest.fixture
def machines(tmp_path, chroma):
    both = [Machine(tmp_path / name, chroma) for name in ("first", "second")]
    yield both
    for machine in both:
        machine.stop()


def test_both_see_what_is_added_and_removed_through_either(machines, tmp_path):
    first, second = machines
    harbour, airport = tmp_path / "harbour.txt", tmp_path / "airport.txt"
    harbour.write_text("The harbour handled 47 million boxes in 2021.\n", encoding="utf-8")
    airport.write_text("The airport served 12 million travellers in 2021.\n", encoding="utf-8")
    first.run("index", "add", harbour)
    for machine in machines:
        machine.serve()
    assert "47 million" in second.answer("How many boxes did the harbour handle?")["text"]

    first.run("index", "add", airport)
    assert until(lambda: second.names() == {"airport.txt", "harbour.txt"})
    found = second.answer("How many travellers did the airport serve?")
    assert ("12 million" in found["text"], found["citations"][0]["document"]) == (True, "airport.txt")

    second.run("index", "remove", "harbour.txt")
    assert until(lambda: first.names() == second.names() == {"airport.txt"})
    assert not first.answer("How many boxes did the harbour handle?")["answered"]
