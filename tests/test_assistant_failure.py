from typing import get_args

import pytest

from assistant.models.failure import ModelFailure, Reason
from documents.scripts import HANZI


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


def test_a_failure_says_what_happened_what_the_server_said_and_what_to_do_in_both_languages():
    failure = ModelFailure.of(WithStatus(500), "qwen3:8b")
    assert (
        failure.in_language("en")
        == str(failure)
        == (
            "The language model qwen3:8b failed. It says: said the server. "
            "Ask again, or choose another with ASSISTANT_MODEL."
        )
    )
    assert failure.in_language("zh") == (
        "语言模型 qwen3:8b 出错。它说：said the server。请重试，或用 ASSISTANT_MODEL 换一个模型。"
    )


@pytest.mark.parametrize("reason", get_args(Reason))
def test_every_failure_names_the_model_and_the_next_step_in_both_languages(reason):
    failure = ModelFailure(reason, "qwen3:8b")
    for language in ("zh", "en"):
        said = failure.in_language(language)
        assert said.startswith(failure.note(language))
        assert "qwen3:8b" in said
        assert "ASSISTANT_" in said.removeprefix(failure.note(language))
    assert HANZI.search(failure.in_language("zh"))


def test_a_key_is_never_repeated(monkeypatch):
    monkeypatch.setenv("SOME_API_KEY", "very-private-value")
    text = str(ModelFailure.of(ValueError("sent very-private-value and sk-abcdef123456 away"), "m"))
    assert "sent *** and *** away" in text
