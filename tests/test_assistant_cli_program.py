"""The command as a program of its own, with the real index: exit status, encodings, a real terminal."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from documents.shipped import load_shipped

ROOT = Path(__file__).resolve().parent.parent


def run(*words, **environ):
    command = [sys.executable, "-m", "assistant", *words]
    return subprocess.run(
        command, cwd=ROOT, env={**os.environ, **environ}, capture_output=True, text=True, encoding="utf-8", check=False
    )


@pytest.mark.real_embedding
def test_ask_as_a_program_of_its_own():
    done = run("ask", "“一网通办”累计办件量是多少？", "--mode", "quote", "--json")
    answer = json.loads(done.stdout)
    assert (done.returncode, answer["language"], answer["answered"]) == (0, "zh", True)
    assert "2.97亿件" in answer["text"]
    text = load_shipped().text
    assert [text[c["start"] : c["end"]] == c["quote"] for c in answer["citations"]] == [True]


@pytest.mark.real_embedding
def test_what_the_article_does_not_say_is_refused_on_a_terminal_without_unicode():
    done = run("ask", "谁是浙江省省长？", "--mode", "quote", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert (done.returncode, "Traceback" in done.stderr) == (3, False)


@pytest.mark.real_embedding
def test_a_document_that_is_not_there_is_named_in_one_line():
    done = run("ask", "x", "--documents", "/nowhere.pdf", "--mode", "quote")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1
    assert "/nowhere.pdf" in done.stderr


@pytest.mark.real_embedding
@pytest.mark.skipif(sys.platform == "win32", reason="needs a terminal of the POSIX kind")
def test_a_conversation_on_a_real_terminal_whose_locale_is_missing():
    import pty

    main, other = pty.openpty()
    command = [sys.executable, "-m", "assistant", "chat", "--mode", "quote"]
    environ = {**os.environ, "LC_ALL": "zh_XX.UTF-8"}
    with subprocess.Popen(command, cwd=ROOT, env=environ, stdin=other, stdout=other, stderr=other) as process:
        os.close(other)
        seen = read_until(main, "问：")
        for question in ("2020年上海数字经济规模是多少？", "那南京呢？"):
            os.write(main, f"{question}\n".encode())
            seen = read_until(main, "秒")
        os.write(main, b"/quit\n")
        status = process.wait(timeout=60)
    os.close(main)
    assert "7337亿元：" in seen
    assert status == 0


def read_until(terminal, words):
    """What a terminal shows up to `words` and the next prompt."""
    shown = b""
    while words not in shown.decode("utf-8", "ignore"):
        shown += os.read(terminal, 4096)
    return shown.decode("utf-8", "ignore")
