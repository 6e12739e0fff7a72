"""What the commands say of wrong usage, in the language of the terminal."""

import io

import pytest

from assistant.cli import command as cli
from assistant.cli.parser import build_parser
from assistant.texts import EMPTY


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
