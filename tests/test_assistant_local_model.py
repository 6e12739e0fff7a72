import os
import re
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from assistant import Answer, Assistant
from assistant.answers import Evidence
from assistant.models.failure import ModelFailure
from assistant.models.local_model import LocalServer, available_cores
from assistant.models.named_model import open_model
from assistant.models.weights import model_file
from assistant.settings import Settings
from documents.errors import ModelError


def test_a_missing_file_is_told_at_once(tmp_path):
    with pytest.raises(ModelError, match="No model file at '.*absent.gguf'. Correct ASSISTANT_MODEL."):
        LocalServer.start(tmp_path / "absent.gguf")


def test_a_file_that_is_no_model_is_told(tmp_path):
    path = tmp_path / "text.gguf"
    path.write_text("not a model", encoding="utf-8")
    with pytest.raises(ModelError, match=r"text.gguf' cannot be served") as caught:
        LocalServer.start(path)
    assert f"“{path}”不能运行：" in caught.value.in_language("zh")
    assert caught.value.in_language("zh").endswith("请给出内存装得下的 GGUF 模型：ASSISTANT_MODEL=文件.gguf")


def test_a_silent_start_is_given_up(tmp_path):
    path = tmp_path / "text.gguf"
    path.write_text("not a model", encoding="utf-8")
    with pytest.raises(ModelError, match="silent for 0 seconds") as caught:
        LocalServer.start(path, seconds=0.001)
    assert "0 秒没有回应" in caught.value.in_language("zh")


def test_a_server_that_ended_before_it_was_spoken_to_is_closed_without_complaint():
    process = subprocess.Popen([sys.executable, "-c", ""], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    process.wait()
    process.stdin.write("orders")
    LocalServer("", "", process).close()
    assert process.stdin.closed
    assert process.stdout.closed


def test_without_the_serving_library_the_line_that_installs_it_is_named(monkeypatch, tmp_path):
    monkeypatch.setitem(sys.modules, "xllamacpp", None)
    with pytest.raises(ModelError, match=r'pip install "article-assistant\[local\]"') as caught:
        LocalServer.start(tmp_path / "any.gguf")
    assert caught.value.in_language("zh") == (
        '在本机运行模型的程序 xllamacpp 没有安装。安装：pip install "article-assistant[local]"'
    )


def test_there_is_at_least_one_core_and_no_crowd():
    assert 1 <= available_cores() <= 8


def test_one_module_knows_the_serving_library():
    root = Path(__file__).parent.parent
    users = [
        path.name
        for folder in ("documents", "index", "assistant", "evals")
        for path in (root / folder).rglob("*.py")
        if re.search(r"^\s*(import|from) xllamacpp", path.read_text(encoding="utf-8"), re.MULTILINE)
    ]
    assert users == ["local_server.py"]


@pytest.mark.real_model
def test_the_server_wants_its_key_and_is_gone_when_closed():
    import httpx

    server = LocalServer.start(model_file(Settings.from_environment()))
    try:
        assert server.key not in repr(server)
        assert os.getpriority(os.PRIO_PROCESS, server.process.pid) > os.getpriority(os.PRIO_PROCESS, 0)
        assert httpx.get(f"{server.address}/v1/models", trust_env=False).status_code == 401
    finally:
        server.close()
    assert not server.running
    with pytest.raises(httpx.ConnectError):
        httpx.get(f"{server.address}/v1/models", trust_env=False)


@pytest.mark.real_model
def test_a_server_killed_in_mid_answer_keeps_what_it_said_and_is_started_anew():
    model = open_model("local", Settings.from_environment())
    assert model is not None
    try:
        came = []
        with pytest.raises(ModelFailure) as caught:
            for piece in model.stream("Count.", "Count from 1 to 300.", max_tokens=600, seconds=120):
                came.append(piece)
                if len(came) == 3:
                    model._connection.close()
        assert len(came) >= 3
        assert caught.value.reason in {"unreachable", "broken"}
        assert model.complete("Answer in one word.", "Capital of France?", max_tokens=5, seconds=120)
    finally:
        model.close()


@pytest.mark.real_embedding
@pytest.mark.real_model
def test_a_model_server_killed_in_mid_answer_leaves_the_quotation_and_one_line(monkeypatch):
    settings = Settings.from_environment()
    server = LocalServer.start(model_file(settings))
    monkeypatch.setenv("ASSISTANT_API_KEY", server.key)
    killing = threading.Timer(0.7, server.process.kill)
    try:
        with Assistant.open(mode="model", model=f"{server.address}/v1#packaged") as assistant:
            for item in assistant.stream("2020年上海数字经济规模是多少？"):
                if isinstance(item, Evidence):
                    killing.start()
    finally:
        killing.cancel()
        server.close()
    assert isinstance(item, Answer)
    assert item.answered
    assert "20590亿元" in item.text
    assert item.citations[0].quote in item.text
    (note,) = item.notes
    assert "packaged" in note
