"""OpenAI's key goes to OpenAI alone, another server is shown its own."""

import pytest

from index.servers import NO_KEY, key_for


@pytest.fixture(autouse=True)
def keys(monkeypatch):
    for name in ("OPENAI_BASE_URL", "OPENAI_API_BASE", "ASSISTANT_API_KEY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("OPENAI_API_KEY", "sk-openai")


@pytest.mark.parametrize("address", ["https://api.openai.com/v1", "https://eu.api.openai.com:443/v1"])
def test_openai_is_shown_its_key(address):
    assert key_for(address) == "sk-openai"


@pytest.mark.parametrize(
    "address",
    ["http://10.0.0.5:8000/v1", "http://api.openai.com/v1", "https://api.openai.com.elsewhere.net/v1",
     "https://notapi.openai.com.cn/v1", "https://api.openai.com@elsewhere.net/v1"],
)  # fmt: skip
def test_no_other_server_is(address, monkeypatch):
    assert key_for(address) == NO_KEY
    monkeypatch.setenv("ASSISTANT_API_KEY", "sk-own")
    assert key_for(address) == "sk-own"


def test_the_server_in_the_place_of_openai_is_shown_openais_key(monkeypatch):
    monkeypatch.setenv("OPENAI_BASE_URL", "https://gateway.example/openai/v1")
    assert key_for("https://Gateway.example:443/v1") == "sk-openai"
    assert key_for("https://gateway.example:8443/v1") == NO_KEY
