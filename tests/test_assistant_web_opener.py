"""What the page opens is what the server was started with, in the way that a visitor chose."""

import pytest
from index_fixtures import BigramEncoder
from langchain_core.language_models import FakeListChatModel

import assistant.assistant as assistants
from assistant.models import named_model
from assistant.models.language_model import Connection, LanguageModel
from assistant.web.opener import AssistantOpener
from assistant.web.protocols import Choice


@pytest.fixture
def file(tmp_path, monkeypatch):
    monkeypatch.setattr(assistants, "open_encoder", lambda _: BigramEncoder())
    path = tmp_path / "norvik.txt"
    path.write_text("Norvik has 14 lighthouses. The trust employs 57 people.\n", encoding="utf-8")
    return path


def test_another_way_of_answering_keeps_the_servers_documents(file, tmp_path):
    opener = AssistantOpener(file, tmp_path / "index", Choice("quote"))
    with opener(None, Choice()) as plain, opener(None, Choice("auto", passages=3)) as chosen:
        assert [article.name for article in chosen.articles] == ["norvik.txt"]
        assert (plain.mode, plain.language_model) == ("quote", None)
        assert (chosen.mode, chosen.language_model.name) == ("auto", "Qwen2.5-Coder-1.5B-Instruct")


def test_a_model_is_shared_by_all_who_name_it(file, tmp_path):
    opener = AssistantOpener(file, tmp_path / "index")
    with opener(None, Choice("auto", passages=3)) as one, opener(None, Choice("model", "local")) as other:
        assert one.language_model is other.language_model


def test_closing_an_assistant_leaves_the_shared_model_to_the_others(file, tmp_path, monkeypatch):
    ends = []
    chat = FakeListChatModel(responses=["Four."])
    models = {n: LanguageModel(n, lambda n=n: Connection(chat, close=lambda: ends.append(n))) for n in ("own", "other")}
    monkeypatch.setattr(named_model, "open_model", lambda name, settings: models[name])
    opener = AssistantOpener(file, tmp_path / "index", shared={"other": models["other"]})
    for name in models:
        with opener(None, Choice("auto", name)) as evicted:
            evicted.language_model.complete("s", "u", max_tokens=5, seconds=5)
    assert ends == []
    opener.close()
    assert ends == ["own"]


def test_the_index_of_an_upload_lies_beside_it_and_its_making_is_told(file, tmp_path):
    told = []
    with AssistantOpener()(file, Choice("quote"), lambda done, total: told.append((done, total))):
        assert (tmp_path / "index").is_dir()
    assert told == [(0, 3), (3, 3)]  # two sentences and their paragraph
