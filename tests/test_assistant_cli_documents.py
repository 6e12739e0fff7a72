"""The commands that take documents in, list them, take them out and translate them."""

import json

import pytest
from index_fixtures import BigramEncoder

from assistant.cli import command as cli
from assistant.cli import documents as cli_documents
from assistant.cli import on_disk as cli_on_disk
from documents.errors import ModelError

TEXT = "The harbour handled 47 million boxes in 2021.\n\nIt employs 900 people.\n\nThe mayor opened it.\n"
RENDERED = {
    "The harbour handled 47 million boxes in 2021.": "2021年港口处理了4700万个集装箱。",
    "It employs 900 people.": "它雇用了800人。",
    "The mayor opened it.": "市长为它揭幕。",
}


class ScriptedModel:
    """Renders what it knows; the figure of one sentence is wrong however often it is asked."""

    name = "scripted"

    def __init__(self, stop_at=None):
        self.asked = []
        self.stop_at = stop_at

    def complete(self, system, user, **_):
        self.asked.append(user)
        if len(self.asked) == self.stop_at:
            raise KeyboardInterrupt
        return next((there for text, there in RENDERED.items() if text.split()[1] in user), "？")

    def close(self):
        pass


@pytest.fixture
def harbour(tmp_path, monkeypatch):
    """A file to add, an empty cache and an encoder that needs no model."""
    monkeypatch.setenv("ASSISTANT_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    for module in (cli_documents, cli_on_disk):
        monkeypatch.setattr(module, "open_encoder", lambda _: BigramEncoder())
    path = tmp_path / "harbour.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def model(monkeypatch):
    scripted = ScriptedModel()
    monkeypatch.setattr(cli_documents, "open_model", lambda choice, settings: scripted)
    return scripted


def rows(capsys):
    return json.loads(capsys.readouterr().out)


def test_an_added_document_is_listed_and_can_be_removed(harbour, tmp_path, capsys):
    assert cli.main(["index", "add", str(harbour)]) == 0
    shown = capsys.readouterr()
    assert shown.out == "added: harbour.txt (3 sentences)\n"
    assert "article-assistant ask --documents added" in shown.err
    cli.main(["index", "list"])
    assert capsys.readouterr().out == "harbour.txt · harbour · 3 sentences, 0 of them rendered\n"
    cli.main(["index", "stats", "--documents", "added", "--json"])
    assert rows(capsys)["documents"] == ["harbour.txt"]
    assert cli.main(["index", "remove", "harbour.txt"]) == 0
    assert capsys.readouterr().out == "removed: harbour.txt\n"
    assert not (tmp_path / "cache" / "indexes" / "added").exists()
    cli.main(["index", "list"])
    assert "No document has been added." in capsys.readouterr().out


def test_a_document_that_was_not_added_is_named_with_those_that_were(harbour, capsys):
    cli.main(["index", "add", str(harbour)])
    assert cli.main(["index", "remove", "airport.txt"]) == 1
    assert "No document called 'airport.txt' was added. Added are: 'harbour.txt'" in capsys.readouterr().err


def test_rows_are_there_for_programs(harbour, capsys):
    row = {"name": "harbour.txt", "title": "harbour", "language": "en", "sentences": 3, "rendered": 0}
    cli.main(["index", "add", str(harbour), "--json"])
    assert rows(capsys) == [row]
    cli.main(["index", "list", "--documents", str(harbour), "--json"])
    assert rows(capsys) == [row]
    cli.main(["index", "remove", "harbour.txt", "--json"])
    assert rows(capsys) == {"removed": ["harbour.txt"], "left": []}


def test_sentences_are_rendered_when_their_figures_agree_and_the_rest_are_listed(harbour, model, capsys):
    assert cli.main(["index", "translate", "--documents", str(harbour)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "harbour.txt · harbour · 3 sentences, 2 of them rendered",
        "1 sentences are without a rendering:",
        "   harbour.txt 1: It employs 900 people.",
    ]
    cli.main(["index", "list", "--documents", str(harbour), "--json"])
    assert rows(capsys)[0]["rendered"] == 2


def test_an_interrupted_translation_keeps_what_was_done_and_goes_on(harbour, monkeypatch, capsys):
    models = [ScriptedModel(stop_at=2), ScriptedModel()]
    monkeypatch.setattr(cli_documents, "open_model", lambda choice, settings: models[0])
    assert cli.main(["index", "translate", "--documents", str(harbour)]) == 1
    assert "Run the same command again to continue." in capsys.readouterr().err
    monkeypatch.setattr(cli_documents, "open_model", lambda choice, settings: models[1])
    assert cli.main(["index", "translate", "--documents", str(harbour)]) == 0
    assert not any("47 million" in text or "4700" in text for text in models[1].asked)


def test_what_could_not_be_rendered_is_tried_again_only_when_asked(harbour, model, capsys):
    cli.main(["index", "translate", "--documents", str(harbour)])
    model.asked.clear()
    cli.main(["index", "translate", "--documents", str(harbour)])
    assert model.asked == []
    cli.main(["index", "translate", "--documents", str(harbour), "--again", "--json"])
    assert [row["text"] for row in rows_after(capsys)["unrendered"]] == ["It employs 900 people."]
    assert model.asked


def rows_after(capsys):
    """The JSON at the end of what was printed."""
    out = capsys.readouterr().out
    return json.loads(out[out.index("{") :])


def test_a_model_that_fails_leaves_what_was_done(harbour, monkeypatch, capsys):
    class Failing(ScriptedModel):
        def complete(self, system, user, **how):
            if self.asked:
                raise ModelError("The model is silent. Start it with: ollama serve")
            return super().complete(system, user, **how)

    monkeypatch.setattr(cli_documents, "open_model", lambda choice, settings: Failing())
    assert cli.main(["index", "translate", "--documents", str(harbour)]) == 1
    assert "The model is silent" in capsys.readouterr().err
    cli.main(["index", "list", "--documents", str(harbour), "--json"])
    assert rows(capsys)[0]["rendered"] == 1


def test_without_a_model_nothing_is_translated(harbour, capsys):
    assert cli.main(["index", "translate", "--documents", str(harbour), "--model", "none"]) == 1
    assert "There is no language model to translate with. Name one with: --model local" in capsys.readouterr().err


@pytest.mark.real_embedding
def test_an_answer_names_the_added_document_that_it_cites(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("ASSISTANT_CACHE", str(tmp_path / "cache"))
    (tmp_path / "harbour.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "airport.txt").write_text("The airport served 12 million travellers in 2021.\n", encoding="utf-8")
    cli.main(["index", "add", str(tmp_path / "harbour.txt"), str(tmp_path / "airport.txt")])
    capsys.readouterr()
    question = ["How many travellers did the airport serve?", "--documents", "added", "--mode", "quote"]
    assert cli.main(["ask", *question]) == 0
    assert "[1] airport.txt" in capsys.readouterr().out
    assert cli.main(["ask", *question, "--document", "harbour"]) == 3
