"""What the evaluation opens it also closes, the language model of a baseline among it."""

import pytest
from core_fixtures import LIGHTS
from langchain_core.language_models import FakeListChatModel

import evals.engines as opening
from assistant.models.language_model import Connection, LanguageModel
from assistant.settings import Settings


@pytest.fixture
def ends(monkeypatch):
    """The names of the models that were closed."""
    closed = []

    def open_model(name, settings):
        if name == "none":
            return None
        chat = FakeListChatModel(responses=["Four."])
        return LanguageModel(name, lambda: Connection(chat, close=lambda: closed.append(name)))

    monkeypatch.setattr(opening, "open_model", open_model)
    monkeypatch.setattr(opening, "articles_of", lambda documents: (LIGHTS,))
    return closed


@pytest.mark.parametrize(("model", "used"), [("none", "local"), ("ollama:m", "ollama:m")])
def test_the_model_of_a_baseline_is_opened_once_named_and_closed(ends, model, used):
    with opening.Engines(Settings(), model=model) as engines:
        engines.open("whole")
        assert engines.language_model() is engines.language_model()
        assert engines.model_name("whole") == used
        assert engines.model_name("auto") == (None if model == "none" else used)
        engines.language_model().complete("s", "u", max_tokens=5, seconds=5)
    assert ends == [used]
