"""The names that other programs rely on: no more than are listed, each with its arguments and with what it is."""

import inspect
import pydoc

import pytest

import assistant
import documents
import evals
import index
from assistant import Assistant

PUBLIC = {
    documents: "Article AssistantError DocumentError Language Role Sentence article_from_text clauses load "
    "load_shipped recall shipped_memory",
    index: "Encoder Hit Index PACKAGED Scores open_encoder",
    assistant: "Answer AnswerFigure Assistant AssistantError Citation Considered Evidence Turn answer",
    evals: "Fact Report evaluate load_facts load_report",
}
METHODS = {
    "answer": ["question", "history"],
    "stream": ["question", "history"],
    "aanswer": ["question", "history"],
    "astream": ["question", "history"],
    "search": ["question", "k"],
    "suggestions": ["language", "k"],
    "follow_ups": ["answer", "k"],
    "as_runnable": [],
    "refresh": [],
    "watch": ["seconds"],
    "warm_up": [],
    "close": [],
}


def arguments(function):
    return [name for name in inspect.signature(function).parameters if name != "self"]


@pytest.mark.parametrize("package", PUBLIC, ids=lambda package: package.__name__)
def test_a_package_lists_its_public_names_alone_and_each_says_what_it_is(package):
    assert dir(package) == sorted(package.__all__) == PUBLIC[package].split()
    told = [getattr(package, name) for name in dir(package)]
    assert all(inspect.getdoc(each) for each in told if inspect.isclass(each) or inspect.isroutine(each))


def test_an_assistant_is_opened_asked_and_closed_by_these_names():
    assert arguments(Assistant.open)[:4] == ["documents", "index_path", "mode", "model"]
    public = {name: each for name, each in inspect.getmembers(Assistant) if not name.startswith("_")}
    assert {name: arguments(each) for name, each in public.items() if inspect.isfunction(each)} == METHODS
    assert {name for name, each in public.items() if isinstance(each, property)} == {
        "articles",
        "language_model",
        "model_name",
        "retriever",
    }
    assert all(inspect.getdoc(each) for each in public.values())


def test_help_shows_what_is_public_and_how_it_is_used():
    printed = pydoc.plain(pydoc.render_doc(assistant))
    assert "found = answer(" in printed
    assert "class Assistant(builtins.object)" in printed
    assert "__getattr__" not in printed
