"""What the commands of evals say of wrong usage and of what cannot be done."""

import pytest
from evals_commands_fixtures import workplace_in

from evals import commands
from evals.__main__ import main


@pytest.fixture(autouse=True)
def workplace(tmp_path, monkeypatch):
    return workplace_in(tmp_path, monkeypatch)


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["run", "gone.yaml"], "The suite 'gone.yaml' cannot be read"),
        (["run", "suite.yaml", "--kind", "greeting"], "No fact of the suite fits"),
        (["report", "gone.json"], "'gone.json' cannot be read. Make a result file with: article-assistant evals run"),
        (["new", "gone.txt"], "There is no file or folder 'gone.txt'"),
        (["devset", "gone.json", "gone.json"], "'gone.json' is no file in the XQuAD format"),
    ],
)
def test_what_cannot_be_done_is_said_without_a_traceback(words, reason, capsys):
    assert main(["evals", *words]) == 1
    said = capsys.readouterr().err
    assert reason in said
    assert "Traceback" not in said


@pytest.mark.parametrize(
    "words",
    [
        ["run", "--mode", "dream"],
        ["run", "--fail-under", "glory=1"],
        ["run", "--fail-under", "right=2"],
        ["run", "--limit", "0"],
        ["run", "--kind", "riddle"],
        ["sing"],
    ],
)
def test_wrong_usage_exits_with_two(words, capsys):
    with pytest.raises(SystemExit) as error:
        main(["evals", *words])
    assert error.value.code == 2


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--fail-under", "right"], "--fail-under：'right' 后面缺少值，请写成 right=0.97"),
        (["--fail-under", "right=x"], "--fail-under：'x' 不是数，请写成 right=0.97"),
        (["--fail-under", "right=2"], "--fail-under：right=2 不在 0 到 1 之间"),
        (["--fail-under", "glory=1"], "--fail-under：没有 'glory' 这一指标，可选：right"),
        (["--kind", "riddle"], "--kind 不能是 'riddle'，可选：single"),
        (["--limit", "0"], "--sample/--limit：'0' 应为不小于 1 的整数"),
    ],
)
def test_wrong_usage_is_told_in_chinese_on_a_chinese_terminal(words, said, monkeypatch, capsys):
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    with pytest.raises(SystemExit):
        main(["evals", "run", *words])
    assert said in capsys.readouterr().err


def test_a_suite_that_is_not_there_is_told_in_chinese_on_a_chinese_terminal(monkeypatch, capsys):
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    assert main(["evals", "run", "gone.yaml"]) == 1
    assert capsys.readouterr().err == "题集“gone.yaml”读不出来。起草一份：article-assistant evals new 文件\n"


def test_an_unexpected_error_is_one_line_and_a_traceback_only_when_asked_for(monkeypatch, capsys):
    def break_down(suite, articles=None):
        raise RuntimeError("boom")

    monkeypatch.setattr(commands, "load_suite", break_down)
    assert main(["evals", "run", "suite.yaml"]) == 1
    assert "Unexpected error (RuntimeError): boom" in capsys.readouterr().err
    with pytest.raises(RuntimeError, match="boom"):
        main(["--debug", "evals", "run", "suite.yaml"])


def test_a_full_disk_is_told_as_by_the_other_commands(monkeypatch, capsys):
    def fill_up(suite, articles=None):
        raise OSError(28, "No space left on device", "quote.json")

    monkeypatch.setattr(commands, "load_suite", fill_up)
    assert main(["evals", "run", "suite.yaml"]) == 1
    assert "'quote.json' cannot be read or written: No space left on device." in capsys.readouterr().err
