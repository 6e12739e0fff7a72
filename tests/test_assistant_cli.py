"""The commands: what they print, where, and with which exit status."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from cli_fixtures import CITATION, ENGLISH, opened_in_place, say_to

from assistant.answers import Answer, Turn
from assistant.cli import command as cli
from assistant.cli.ending import INTERRUPTED
from assistant.settings import SECRETS, described
from assistant.web.protocols import Choice
from assistant.web.serving import Serving
from documents.errors import AssistantError
from documents.shipped import load_shipped

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def scripted(monkeypatch):
    return opened_in_place(monkeypatch)


def test_ask_prints_the_answer_and_its_citation_with_section_and_original(scripted, capsys):
    assert cli.main(["ask", "How many cases?"]) == 0
    printed = capsys.readouterr()
    assert printed.out == (
        "297 million cases: Yiwang Tongban had handled 297 million cases. [1]\n"
        "\n"
        "[1] 二、现状 / （一）政务\n"
        "    Yiwang Tongban had handled 297 million cases.\n"
        "    “一网通办”累计办件量达2.97亿件。\n"
    )
    assert printed.err == "quoted · 0.02 s\n"


def test_a_citation_s_headings_are_in_the_answer_s_language_where_the_article_has_them(scripted, capsys, monkeypatch):
    article = load_shipped()
    sentence = next(s for s in article.sentences if s.rendering and s.section_rendering)
    cited = replace(CITATION, start=sentence.start, document=article.name)
    answer = Answer("?", "?", "en", ENGLISH, True, (cited,))
    monkeypatch.setattr(scripted, "stream", lambda question, history=None: iter((ENGLISH, answer)))
    cli.main(["ask", "How many cases?"])
    assert f"[1] {sentence.section_rendering[0]}" in capsys.readouterr().out


def test_where_the_model_failed_the_options_that_choose_another_are_named(scripted, capsys, monkeypatch):
    answer = Answer("?", "?", "en", ENGLISH, True, (CITATION,), notes=("The language model m cannot be reached.",))
    monkeypatch.setattr(scripted, "stream", lambda question, history=None: iter((ENGLISH, answer)))
    cli.main(["ask", "How many cases?", "--model", "ollama:m"])
    hint = "Take another language model with --model, or none with --mode quote.\n"
    assert capsys.readouterr().err.endswith(hint)
    cli.main(["ask", "How many cases?"])
    assert hint not in capsys.readouterr().err


def test_ask_takes_the_words_of_a_question_without_quotation_marks(scripted, capsys):
    cli.main(["ask", "--json", "How", "many", "cases?"])
    assert json.loads(capsys.readouterr().out)["question"] == "How many cases?"


def test_ask_reads_the_question_from_the_standard_input(scripted, capsys, monkeypatch):
    say_to(monkeypatch, "How many cases?")
    cli.main(["ask", "--json"])
    assert json.loads(capsys.readouterr().out)["question"] == "How many cases?"


def test_ask_with_json_prints_the_answer_as_to_dict_gives_it(scripted, capsys):
    assert cli.main(["ask", "How many cases?", "--json"]) == 0
    expected = json.loads(json.dumps(scripted.answer("How many cases?").to_dict()))
    assert json.loads(capsys.readouterr().out) == expected


@pytest.mark.parametrize("options", [[], ["--json"]])
def test_ask_exits_with_3_when_the_article_does_not_say(scripted, options):
    assert cli.main(["ask", "Who is the governor?", *options]) == 3


def test_a_refusal_comes_with_what_can_be_asked(scripted, capsys):
    cli.main(["ask", "Who is the governor?"])
    printed = capsys.readouterr()
    assert printed.out == "The article does not say this.\n"
    assert "How many?" in printed.err


def test_an_error_is_one_line_without_a_traceback_and_exits_with_1(scripted, capsys):
    assert cli.main(["ask", "boom"]) == 1
    assert capsys.readouterr().err == "Nothing at '/nowhere'. Make it with: article-assistant index\n"


def test_debug_shows_where_an_error_comes_from(scripted):
    with pytest.raises(AssistantError, match="nowhere"):
        cli.main(["--debug", "ask", "boom"])


def test_a_surprising_error_is_told_without_a_traceback(scripted, capsys, monkeypatch):
    monkeypatch.setattr(scripted, "stream", lambda *_: 1 / 0)
    assert cli.main(["ask", "How many?"]) == 1
    assert capsys.readouterr().err.startswith("Unexpected error (ZeroDivisionError): division by zero.")


def test_what_the_system_refuses_is_named_with_what_to_do(scripted, capsys, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device", "/data/a.txt")

    monkeypatch.setattr(scripted, "stream", full)
    assert cli.main(["ask", "How many?"]) == 1
    said = capsys.readouterr().err
    assert said.startswith("'/data/a.txt' cannot be read or written: No space left on device. Make room")


def test_a_document_that_is_not_there_is_told_in_the_language_of_the_terminal(capsys, monkeypatch):
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    assert cli.main(["ask", "--documents", "/nowhere.txt", "有多少？"]) == 1
    assert capsys.readouterr().err.startswith("没有名为“/nowhere.txt”的文件或文件夹。")


def test_control_c_ends_a_command_with_one_word(scripted, capsys):
    assert cli.main(["ask", "stop"]) == INTERRUPTED
    assert capsys.readouterr().err.endswith("Interrupted.\n")


def test_the_options_reach_the_assistant(scripted):
    cli.main(["ask", "x", "--documents", "a.md", "--index-path", "i", "--mode", "auto", "--model", "none"])
    assert scripted.opened_with[0] == (Path("a.md"), Path("i"), "auto", "none")


def test_history_is_read_from_a_file(scripted, tmp_path):
    file = tmp_path / "history.json"
    file.write_text('[["How large?", "Large."], {"role": "user", "content": "And Suzhou?"}]', encoding="utf-8")
    cli.main(["ask", "And Nanjing?", "--history", str(file)])
    assert scripted.turns[0] == Turn("How large?", "Large.")


@pytest.mark.parametrize("content", ["not JSON", '{"a": 1}', "[1]"])
def test_a_history_that_cannot_be_read_is_an_error(scripted, tmp_path, content, capsys):
    file = tmp_path / "history.json"
    file.write_text(content, encoding="utf-8")
    assert cli.main(["ask", "x", "--history", str(file)]) == 1
    assert "(question, answer) pairs" in capsys.readouterr().err or "[[question, answer], …]"


def test_chat_and_page_load_the_model_before_it_is_asked(scripted, monkeypatch):
    say_to(monkeypatch, "/quit")
    cli.main(["chat"])
    assert scripted.warmed
    scripted.warmed = False
    monkeypatch.setattr("assistant.web.server.launch", lambda assistant, **_: None)
    cli.main(["web"])
    assert scripted.warmed


def test_the_page_is_not_opened_to_others_without_a_password(capsys):
    assert cli.main(["web", "--host", "0.0.0.0"]) == 1
    assert "--password" in capsys.readouterr().err


def test_web_hands_its_options_to_the_page(scripted, monkeypatch, capsys):
    served = {}

    def launch(assistant, serving, *, ready, **options):
        served.update(options, serving=serving)
        ready("http://127.0.0.1:8000")

    monkeypatch.setattr("assistant.web.server.launch", launch)
    monkeypatch.setenv("ASSISTANT_PASSWORD", "open sesame")
    options = "--mode quote --host 0.0.0.0 --port 8000 --root-path /ask --mcp --password"
    assert cli.main(["web", *options.split()]) == 0
    opener, choice = served.pop("opener"), served.pop("choice")
    assert (opener.documents, opener.choice, choice) == (None, Choice("quote"), Choice("quote"))
    assert served == {
        "serving": Serving("0.0.0.0", 8000, "/ask", "open sesame", mcp=True),
        "open_browser": False,
        "facts_panel": None,
    }
    assert capsys.readouterr().err == "The page is ready: http://127.0.0.1:8000 (Ctrl-C stops it)\n"


def test_settings_lists_every_variable_with_its_value(monkeypatch, capsys):
    monkeypatch.setenv("ASSISTANT_MODE", "quote")
    monkeypatch.setenv("ASSISTANT_API_KEY", "sk-hush")
    assert cli.main(["settings", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert [row["value"] for row in rows if row["variable"] in SECRETS] == ["***", None]
    assert [(row["variable"], row["default"] or "", row["meaning"]) for row in rows] == [
        (variable, default, meaning.en) for variable, default, meaning in described()
    ]
    (mode,) = [row for row in rows if row["variable"] == "ASSISTANT_MODE"]
    assert (mode["value"], mode["default"]) == ("quote", "auto")
    assert cli.main(["settings"]) == 0
    assert capsys.readouterr().out.startswith("ASSISTANT_MODE = quote (default: auto)\n")


def test_model_show_tells_whether_the_file_is_ready(monkeypatch, tmp_path, capsys):
    monkeypatch.setenv("ASSISTANT_CACHE", str(tmp_path))
    assert cli.main(["model", "--json"]) == 0
    row = json.loads(capsys.readouterr().out)
    assert (row["setting"], row["ready"], row["megabytes"]) == ("local", False, 1117)


def test_index_stats_of_an_index_that_is_not_built(tmp_path, capsys):
    assert cli.main(["index", "stats", "--index-path", str(tmp_path), "--json"]) == 0
    row = json.loads(capsys.readouterr().out)
    assert (row["built"], row["encoder"]) == (False, None)


def test_there_is_no_index_in_an_empty_cache(monkeypatch, tmp_path, capsys):
    monkeypatch.setenv("ASSISTANT_CACHE", str(tmp_path))
    assert cli.main(["index", "cache"]) == 0
    assert capsys.readouterr().out == f"There is no index in the cache yet: {tmp_path / 'indexes'}\n"


@pytest.mark.real_embedding
def test_index_is_built_once_and_can_be_built_anew(tmp_path, capsys):
    document = tmp_path / "note.md"
    document.write_text("# Harbour\n\nThe harbour handled 47 million boxes in 2021.\n", encoding="utf-8")
    place = ["--documents", str(document), "--index-path", str(tmp_path / "index"), "--json"]
    rows = []
    for words in (["build"], ["rebuild"], ["stats"]):
        assert cli.main(["index", *words, *place]) == 0
        rows.append(json.loads(capsys.readouterr().out))
    assert rows[0] == rows[1] == rows[2]
    assert (rows[0]["built"], rows[0]["documents"], rows[0]["dimensions"]) == (True, ["note.md"], 384)
