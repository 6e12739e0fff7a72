"""What all tests share: no network, no settings from outside, a cache of their own, the shipped article opened once."""

import asyncio
import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from browser_fixtures import browser, page_address, scripted, visit  # noqa: F401 - fixtures of the tests in a browser

ROOT = Path(__file__).resolve().parent.parent
LOCAL = {"127.0.0.1", "localhost", "::1", "0.0.0.0", "::", ""}

for name in [name for name in os.environ if name.startswith("ASSISTANT_") and name != "ASSISTANT_CACHE"]:
    del os.environ[name]
# Kept between runs, since joining the language model writes a gigabyte; a user's own cache stays untouched.
os.environ.setdefault("ASSISTANT_CACHE", str(ROOT / ".pytest_cache" / "article-assistant"))
os.environ.update({"HF_HUB_OFFLINE": "1", "LC_ALL": "C.UTF-8", "TERM": "dumb", "COLUMNS": "80"})
# Otherwise pytest-asyncio asks for the current loop and so makes one that nobody closes.
asyncio.set_event_loop(None)


@pytest.fixture(scope="session", autouse=True)
def offline() -> Iterator[None]:
    """Every connection that leaves this machine fails, by name and by address."""
    with pytest.MonkeyPatch.context() as patch:
        for method in ("connect", "connect_ex"):
            patch.setattr(socket.socket, method, _only_local(getattr(socket.socket, method)))
        yield


def _only_local(connect):
    def connecting(self, address):
        local = self.family not in {socket.AF_INET, socket.AF_INET6} or address[0] in LOCAL
        if not local and not address[0].startswith("127."):
            raise OSError(f"A test tried to reach {address[0]}:{address[1]}; tests are offline.")
        return connect(self, address)

    return connecting


@pytest.fixture(autouse=True)
def own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the page keeps of its visitors goes where the test's other files are."""
    monkeypatch.setenv("ASSISTANT_DATA", str(tmp_path / "data"))


@pytest.fixture(scope="session")
def shipped_quotes():
    """The real assistant over the shipped article, quoting: the real embedding model, no language model."""
    from assistant import Assistant

    with Assistant.open(mode="quote") as assistant:
        yield assistant
