"""A chat on the terminal: line by line, started over, gone on after an error."""

import pytest
from cli_fixtures import opened_in_place, say_to

from assistant.cli import command as cli


@pytest.fixture
def scripted(monkeypatch):
    return opened_in_place(monkeypatch)


def test_chat_answers_line_by_line_and_remembers(scripted, capsys, monkeypatch):
    say_to(monkeypatch, "How many cases?", "", "And in 2023?", "/quit", "never asked")
    assert cli.main(["chat"]) == 0
    assert capsys.readouterr().out.count("[1] 二、现状") == 2
    assert [turn.question for turn in scripted.turns] == ["How many cases?"]


def test_chat_starts_over_on_request(scripted, monkeypatch):
    say_to(monkeypatch, "How many cases?", "/new", "And in 2023?")
    cli.main(["chat"])
    assert scripted.turns == []


def test_chat_goes_on_after_an_error_and_after_a_stopped_answer(scripted, capsys, monkeypatch):
    say_to(monkeypatch, "boom", "stop", "/what", "How many cases?")
    assert cli.main(["chat"]) == 0
    printed = capsys.readouterr()
    assert "297 million" in printed.out
    assert all(said in printed.err for said in ("/nowhere", "Stopped.", "There is no command /what."))
