"""What a visitor chooses: the mode, the language model, how many sentences."""

import pytest
from web_fixtures import QUESTIONS, ScriptedAssistant, Visitor, fetched, served

from assistant.web.protocols import Choice
from assistant.web.serving import Serving


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    with served(ScriptedAssistant(), tmp_path_factory.mktemp("web")) as found:
        yield found


def test_a_choice_reaches_whoever_opens_and_is_kept_with_the_question(tmp_path):
    opened = []

    def watched(path, choice, progress=None):
        opened.append(choice)
        return ScriptedAssistant()

    with served(ScriptedAssistant(), tmp_path, opener=watched) as found:
        visitor = Visitor(found)
        events = visitor.stream("ask", question=QUESTIONS["en"][0], mode="model", model="ollama:qwen3:8b", passages=3)
        kept = visitor.call("conversation", id=events[0]["conversation"])["turns"][0]["settings"]
    assert opened == [Choice("model", "ollama:qwen3:8b", 3)]
    assert kept == {"mode": "model", "model": "ollama:qwen3:8b", "passages": 3, "article": "shipped"}


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"mode": "fast"}, "There is no mode “fast”."),
        ({"model": "gpt"}, "“gpt” is not the name of a language model."),
        ({"passages": 51}, "The number of sentences must be from 1 to 50."),
        ({"passages": "many"}, "The number of sentences must be from 1 to 50."),
    ],
)
def test_a_choice_that_there_is_not_is_told(address, given, said):
    visitor = Visitor(address)
    assert visitor.call("check_choice", **given)["error"].startswith(said)
    (event,) = visitor.stream("ask", question="?", **given)
    assert event["message"].startswith(said)


def test_a_visitor_from_elsewhere_names_no_address_and_no_file(tmp_path):
    with served(ScriptedAssistant(), tmp_path, any_model=False) as found:
        visitor = Visitor(found)
        for model in ("http://127.0.0.1:22/v1#x", "/etc/model.gguf", "openai:gpt-4.1"):
            said = visitor.call("check_choice", model=model)["error"]
            assert said == f"This server does not let visitors choose “{model}”."
        assert visitor.call("check_choice", model="local")["model"] == "local"


@pytest.mark.parametrize("header", ["X-Forwarded-For", "X-Forwarded-Host", "Forwarded", "Via"])
def test_a_visitor_through_a_proxy_names_no_address_and_no_file(address, header):
    visitor, forwarded = Visitor(address), {header: "elsewhere"}
    said = visitor.call("check_choice", model="http://127.0.0.1:22/v1#x", headers=forwarded)["error"]
    assert said == "This server does not let visitors choose “http://127.0.0.1:22/v1#x”."
    assert visitor.call("check_choice", model="http://127.0.0.1:22/v1#x")["model"] == "http://127.0.0.1:22/v1#x"
    assert '"any_model": false' in fetched(address, **forwarded)[2]
    assert '"any_model": true' in fetched(address)[2]


@pytest.mark.parametrize(
    ("given", "may"),
    [({}, True), ({"root_path": "/ask"}, False), ({"password": "sesame"}, False), ({"host": "0.0.0.0"}, False)],
)
def test_only_whoever_sits_at_the_server_may_name_any_model(given, may):
    assert Serving(**given).is_private is may
