import os
from collections.abc import Iterator

import langchain_openai  # noqa: F401 – so that no test's time limit pays for its import
import pytest
from langchain_core.language_models.fake_chat_models import FakeListChatModel
from model_fixtures import OpenAIServer, openai_server, packaged_model  # noqa: F401

from assistant.models.failure import ModelFailure
from assistant.models.language_model import LanguageModel
from assistant.models.named_model import open_model
from assistant.settings import Settings
from documents.errors import ModelError, SettingsError

SETTINGS = Settings(model_seconds=20.0)


@pytest.fixture
def model(openai_server: OpenAIServer, monkeypatch) -> Iterator[LanguageModel]:  # noqa: F811
    monkeypatch.setenv("OPENAI_API_KEY", "sk-openaisopenais")
    monkeypatch.setenv("ASSISTANT_API_KEY", "sk-secretsecret")
    opened = open_model(f"{openai_server.address}#some-model", SETTINGS)
    assert opened is not None
    yield opened
    opened.close()


def ask(model: LanguageModel, seconds: float = 10.0) -> str:
    return model.complete("Be brief.", "How many?", max_tokens=20, seconds=seconds)


def failure(model: LanguageModel, seconds: float = 10.0) -> ModelFailure:
    with pytest.raises(ModelFailure) as caught:
        ask(model, seconds)
    return caught.value


def test_none_is_no_model():
    assert open_model("none", SETTINGS) is None


def test_the_settings_choose_when_nothing_else_does():
    assert open_model(None, Settings(model="none")) is None


def test_a_langchain_chat_model_object_is_a_model():
    model = open_model(FakeListChatModel(responses=["Four."]), SETTINGS)
    assert model is not None
    assert ask(model) == "Four."


def test_an_opened_model_stays_what_it_is():
    model = LanguageModel("m", lambda: None)  # type: ignore[arg-type,return-value]
    assert open_model(model, SETTINGS) is model


def test_a_name_that_means_nothing_is_refused_with_the_forms_that_do():
    with pytest.raises(SettingsError, match="'qwen'.*'ollama:qwen3:8b'") as caught:
        open_model("qwen", SETTINGS)
    assert caught.value.in_language("zh").startswith("没有名为 'qwen' 的语言模型。可选：'local'（随附的模型）、")


def test_an_unknown_provider_is_refused_with_the_known_ones():
    with pytest.raises(SettingsError, match="nobody:m.*anthropic") as caught:
        open_model("nobody:m", SETTINGS)
    assert caught.value.in_language("zh").startswith("没有名为“nobody:m”的语言模型（")
    assert caught.value.in_language("zh").endswith("）。请用 ASSISTANT_MODEL 换一个。")


def test_a_missing_integration_package_comes_with_the_line_that_installs_it():
    with pytest.raises(ModelError, match="Install it with: pip install langchain-anthropic$") as caught:
        open_model("anthropic:claude-sonnet-4-5", SETTINGS)
    assert caught.value.in_language("zh") == (
        "anthropic:claude-sonnet-4-5 还需要一个包。安装：pip install langchain-anthropic"
    )


def test_a_missing_key_is_told_without_a_call(monkeypatch):
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    with pytest.raises(ModelFailure) as caught:
        open_model("openai:gpt-4.1-mini", SETTINGS)
    assert caught.value.reason == "key"


def test_a_server_is_asked_with_its_own_key_and_not_with_openais(model, openai_server):  # noqa: F811
    openai_server.script = ["Fo", "ur."]
    assert ask(model) == "Four."
    (request,) = openai_server.requests
    assert request["messages"] == [
        {"role": "system", "content": "Be brief."},
        {"role": "user", "content": "How many?"},
    ]
    assert (request["model"], request["temperature"], request["max_tokens"]) == ("some-model", 0, 20)
    assert openai_server.keys == ["Bearer sk-secretsecret"]


def test_without_a_name_the_servers_first_model_is_taken(openai_server):  # noqa: F811
    openai_server.script = ["Four."]
    model = open_model(openai_server.address, SETTINGS)
    assert model is not None
    assert ask(model) == "Four."
    model.close()
    assert openai_server.requests[0]["model"] == "first-model"


def test_ollama_needs_no_package_and_is_told_not_to_think(openai_server, monkeypatch):  # noqa: F811
    monkeypatch.setenv("OLLAMA_HOST", openai_server.address.removesuffix("/v1").removeprefix("http://"))
    openai_server.script = ["Four."]
    model = open_model("ollama:qwen3:8b", SETTINGS)
    assert model is not None
    assert ask(model) == "Four."
    assert model.name == "ollama:qwen3:8b"
    assert openai_server.requests[0]["model"] == "qwen3:8b"
    model.close()
    assert openai_server.requests[0]["reasoning_effort"] == "none"


@pytest.mark.parametrize(("status", "reason"), [(401, "key"), (404, "unknown"), (429, "busy"), (500, "broken")])
def test_a_refusal_of_the_server_is_told_by_its_kind(model, openai_server, status, reason):  # noqa: F811
    openai_server.script = [status]
    caught = failure(model)
    assert caught.reason == reason
    assert "sk-secret" not in str(caught)


def test_a_web_page_instead_of_an_answer_is_a_failure(model, openai_server):  # noqa: F811
    openai_server.script = ["garbage"]
    assert failure(model).reason in {"broken", "empty"}


def test_a_server_that_is_not_there_is_unreachable():
    model = open_model("http://127.0.0.1:9/v1#m", SETTINGS)
    assert model is not None
    assert failure(model).reason == "unreachable"


def test_a_hanging_server_costs_the_time_limit(model, openai_server):  # noqa: F811
    openai_server.script = [30.0, "too late"]
    assert failure(model, seconds=0.5).reason == "slow"


@pytest.mark.parametrize(("step", "reasons"), [(30.0, {"slow"}), ("cut", {"unreachable", "broken"})])
def test_what_was_said_before_a_failure_is_kept(model, openai_server, step, reasons):  # noqa: F811
    openai_server.script = ["Four ", "or ", step, "five"]
    came = []
    with pytest.raises(ModelFailure) as caught:
        for piece in model.stream("s", "u", max_tokens=20, seconds=2.0):
            came.append(piece)
    assert came == ["Four ", "or "]
    assert caught.value.reason in reasons


def test_endless_output_is_cut_off(model, openai_server):  # noqa: F811
    openai_server.script = ["and so on "] * 400
    assert failure(model).reason == "endless"


def test_a_reader_who_stops_early_hangs_up(model, openai_server):  # noqa: F811
    openai_server.script = [step for _ in range(200) for step in ("more ", 0.02)]
    pieces = model.stream("s", "u", max_tokens=2000, seconds=20)
    assert next(pieces) == "more "
    pieces.close()
    assert openai_server.disconnected.wait(4)


@pytest.mark.real_model
def test_the_packaged_model_answers_with_a_grammar_and_without(packaged_model):  # noqa: F811
    free = packaged_model.complete("Answer in one word.", "Capital of France?", max_tokens=8, seconds=120)
    assert "Paris" in free
    held = packaged_model.complete(
        "Answer in one word.", "Capital of France?", max_tokens=8, seconds=120, grammar='root ::= "Rome" | "Oslo"'
    )
    assert held in {"Rome", "Oslo"}


@pytest.mark.real_model
def test_the_packaged_model_served_on_loopback_is_a_server_like_any_other(packaged_model, monkeypatch):  # noqa: F811
    packaged_model.complete("Be brief.", "Hello", max_tokens=1, seconds=120)
    client = packaged_model._connection.chat
    monkeypatch.setitem(os.environ, "ASSISTANT_API_KEY", client.openai_api_key.get_secret_value())
    model = open_model(client.openai_api_base, SETTINGS)
    assert model is not None
    held = model.complete("Be brief.", "Rome or Oslo?", max_tokens=8, seconds=60, grammar='root ::= "Oslo"')
    model.close()
    assert held == "Oslo"
