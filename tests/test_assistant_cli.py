"""The commands: what they print, where, and with which exit status."""

import io
import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.answers import Answer, Citation, Evidence, Turn
from assistant.assistant import Assistant
from assistant.cli import command as cli
from assistant.cli.ending import INTERRUPTED
from assistant.cli.parser import build_parser
from assistant.settings import SECRETS, described
from assistant.texts import EMPTY
from assistant.web.protocols import Choice
from assistant.web.serving import Serving
from documents.errors import AssistantError
from documents.shipped import load_shipped

ROOT = Path(__file__).resolve().parent.parent
QUOTE = "“一网通办”累计办件量达2.97亿件。"
ENGLISH = "Yiwang Tongban had handled 297 million cases."
CITATION = Citation(1, QUOTE, 0, len(QUOTE), "二、现状 / （一）政务", "文章", ENGLISH, 0.9)


class ScriptedAssistant:
    """Answers in English with one citation; "governor" is refused, "boom" fails, "stop" is interrupted."""

    articles = (load_shipped(),)

    def __init__(self):
        self.opened_with = ()
        self.turns = []
        self.text = f"**297 million cases**: {ENGLISH} [1]"

    def open(self, *given, **named):
        self.opened_with = (given, named)
        return self

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    language_model = None

    def watch(self):
        self.watched = True

    def warm_up(self):
        self.warmed = True

    def suggestions(self, language, k=4):
        return ("How many?",)[:k]

    def follow_ups(self, answer, k=3):
        return ("How many?",)

    def answer(self, question, history=None):
        *_, answer = self.stream(question, history)
        return answer

    def stream(self, question, history=None):
        self.turns = list(history or ())
        if "boom" in question:
            raise AssistantError("Nothing at '/nowhere'. Make it with: article-assistant index")
        yield Evidence(question, question, "en", (CITATION,), answered=True)
        if "stop" in question:
            raise KeyboardInterrupt
        if "governor" in question:
            yield "The article does not say this."
            yield Answer(question, question, "en", "The article does not say this.", False)
            return
        yield self.text[:5]
        yield self.text[5:]
        yield Answer(question, question, "en", self.text, True, (CITATION,), seconds=0.02)


@pytest.fixture
def scripted(monkeypatch):
    assistant = ScriptedAssistant()
    monkeypatch.setattr(Assistant, "open", assistant.open)
    return assistant


def say_to(monkeypatch, *lines):
    monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


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


@pytest.mark.parametrize(
    "words",
    [
        ["aks"],
        ["ask", "x", "--mode", "guess"],
        ["ask", "x", "--model", "nothing"],
        ["web", "--port", "70000"],
        ["ask", "x", "--jsn"],
    ],
)
def test_wrong_usage_leaves_with_2(words, capsys):
    with pytest.raises(SystemExit) as left:
        cli.main(words)
    assert left.value.code == 2
    assert "--help" in capsys.readouterr().err


def test_wrong_usage_is_told_in_chinese_on_a_chinese_terminal(monkeypatch, capsys):
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    with pytest.raises(SystemExit):
        cli.main(["chat", "--port", "1"])
    assert capsys.readouterr().err == "用法有误：不认识：--port 1\n查看用法：article-assistant --help\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["ask", "x", "--model", "foo"], "--model：'foo' 应为'local'（随附的模型）"),
        (["ask", "x", "--model", "/gone/m.gguf"], "--model：没有文件 '/gone/m.gguf'；请改正路径，或用 --model local"),
        (["web", "--port", "abc"], "--port：'abc' 应为 0 到 65535 的整数"),
        (["feedback", "--fact", "0"], "--fact：'0' 应为不小于 1 的整数"),
        (["ask", "x", "--mode", "slow"], "--mode 不能是 'slow'，可选："),
        (["evals", "run"], "评测是另一个程序：python -m evals"),
    ],
)
def test_what_is_wrong_with_a_value_is_told_in_chinese_on_a_chinese_terminal(words, said, monkeypatch, capsys):
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    with pytest.raises(SystemExit) as left:
        cli.main(words)
    assert left.value.code == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "environment", "said"),
    [
        (["web", "--host", "0.0.0.0"], {}, "能连到 0.0.0.0 的人都可以阅读和提问。请设访客密码：article-assistant web"),
        (["ask", "x", "--history", "/gone.json"], {}, "“/gone.json”不能作为 JSON 读取。请写入 [[问题, 回答], …]。"),
        (["feedback", "--fact", "99"], {}, "没有第 99 条评价。列出所有评价：article-assistant feedback"),
        (["settings"], {"ASSISTANT_MODE": "slow"}, "ASSISTANT_MODE='slow' 无法理解。请设为：auto、quote、model 之一。"),
        (["settings"], {"ASSISTANT_THREADS": "0"}, "ASSISTANT_THREADS='0' 无法理解。请设为：1 到 256 的整数。"),
        (["index", "list", "--documents", "added"], {}, "还没有加入文档。加入：article-assistant index add 文件"),
        (["ask", "x", "--documents", "added"], {}, "还没有加入文档。加入：article-assistant index add 文件"),
    ],
)
def test_what_cannot_be_done_is_told_in_chinese_on_a_chinese_terminal(
    words, environment, said, monkeypatch, capsys, tmp_path
):
    for name, value in {"LC_ALL": "zh_CN.UTF-8", "ASSISTANT_DATA": str(tmp_path), **environment}.items():
        monkeypatch.setenv(name, value)
    cli.main(words)
    shown = capsys.readouterr()
    assert said in shown.err + shown.out


@pytest.mark.parametrize("question", ["", "   ", "？？？"])
@pytest.mark.parametrize(("terminal", "said"), [("zh_CN.UTF-8", EMPTY.zh), ("en_US.UTF-8", EMPTY.en)])
def test_where_nothing_is_asked_the_terminal_s_language_says_so(question, terminal, said, monkeypatch, capsys):
    monkeypatch.setenv("LC_ALL", terminal)
    monkeypatch.setattr("sys.stdin", io.StringIO(question))
    assert cli.main(["ask", question]) == 2
    assert capsys.readouterr().err == f"{said}\n"


def test_the_bare_program_shows_its_help(capsys):
    with pytest.raises(SystemExit) as left:
        cli.main([])
    assert left.value.code == 0
    assert "usage: article-assistant" in capsys.readouterr().out


@pytest.mark.parametrize(("language", "described"), [("zh", "在终端里对话"), ("en", "talk in the terminal")])
def test_help_is_written_in_the_language_of_the_terminal(language, described):
    assert described in build_parser(language).format_help()


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


def test_chat_answers_line_by_line_and_remembers(scripted, capsys, monkeypatch):
    say_to(monkeypatch, "How many cases?", "", "And in 2023?", "/quit", "never asked")
    assert cli.main(["chat"]) == 0
    assert capsys.readouterr().out.count("[1] 二、现状") == 2
    assert [turn.question for turn in scripted.turns] == ["How many cases?"]


def test_chat_and_page_load_the_model_before_it_is_asked(scripted, monkeypatch):
    say_to(monkeypatch, "/quit")
    cli.main(["chat"])
    assert scripted.warmed
    scripted.warmed = False
    monkeypatch.setattr("assistant.web.server.launch", lambda assistant, **_: None)
    cli.main(["web"])
    assert scripted.warmed


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
