import pytest

from assistant.models.failure import ModelFailure


class WithStatus(Exception):
    def __init__(self, status_code: int) -> None:
        super().__init__("said the server")
        self.status_code = status_code


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (WithStatus(401), "key"),
        (WithStatus(404), "unknown"),
        (WithStatus(429), "busy"),
        (WithStatus(500), "broken"),
        (TimeoutError(), "slow"),
        (ConnectionRefusedError(), "unreachable"),
        (ValueError("?"), "broken"),
    ],
)
def test_each_kind_of_error_has_its_reason(error, reason):
    assert ModelFailure.of(error, "m").reason == reason


def test_the_note_is_in_the_askers_language():
    failure = ModelFailure("busy", "qwen3:8b")
    assert failure.note("en") == "The language model qwen3:8b takes no more questions at the moment."
    assert failure.note("zh") == "语言模型 qwen3:8b 目前请求过多，暂不受理。"


def test_a_key_is_never_repeated(monkeypatch):
    monkeypatch.setenv("SOME_API_KEY", "very-private-value")
    text = str(ModelFailure.of(ValueError("sent very-private-value and sk-abcdef123456 away"), "m"))
    assert "sent *** and *** away" in text
