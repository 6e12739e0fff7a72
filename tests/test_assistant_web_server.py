"""The whole server from outside: who gets in, what is served, and the API that other programs call."""

import json
import queue
import subprocess
import sys
import threading
import time
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from web_fixtures import QUESTIONS, ScriptedAssistant, Visitor, fetched, served

from assistant.models.deadline import abandoned
from assistant.web import server as web
from assistant.web.serving import Serving
from documents.errors import DocumentError, SettingsError


def opener(path, choice, progress=None):
    if progress:
        progress(1, 2)
    if path is not None and b"broken" in path.read_bytes():
        raise DocumentError(f"{path.name} cannot be read. Choose another file.")
    return ScriptedAssistant()


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    with served(ScriptedAssistant(), tmp_path_factory.mktemp("web"), opener=opener, upload_limit=2_000_000) as found:
        yield found


def until(true):
    """Waits for what comes sooner or later; gives up after a minute."""
    end = time.monotonic() + 60
    while not true() and time.monotonic() < end:
        time.sleep(0.01)


# ---- the API


@pytest.fixture(scope="module")
def called(tmp_path_factory):
    assistant = ScriptedAssistant()
    with served(assistant, tmp_path_factory.mktemp("api")) as found:
        return {**by_another_program("api", found), "asked": assistant.asked}


def by_another_program(way, address, *more):
    command = [sys.executable, str(Path(__file__).parent / "web_client.py"), way, address, QUESTIONS["zh"][0], *more]
    run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=120)
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout.rsplit("\n", 1)[1])


def test_answer_gives_the_answer_as_a_dict(called):
    assert called["answer"] == json.loads(json.dumps(ScriptedAssistant().answer(QUESTIONS["zh"][0]).to_dict()))


def test_stream_gives_evidence_text_and_answer(called):
    events = called["stream"]
    assert events[0]["type"] == "evidence"
    assert "".join(e["text"] for e in events if e["type"] == "text") == events[-1]["answer"]["text"]


def test_documents_lists_the_articles(called):
    (document,) = called["documents"]
    assert document["title"] == "上海数字经济的优势与创新发展研究"
    assert document["author"] == "张岩"
    assert document["language"] == "zh"


def test_a_history_of_pairs_reaches_the_assistant(called):
    assert ("那苏州呢？", (("上海呢？", "多。"),)) in called["asked"]


def test_only_three_functions_are_public(called):
    assert called["names"] == ["/answer", "/documents", "/stream"]


def test_the_functions_are_mcp_tools(tmp_path):
    with served(ScriptedAssistant(), tmp_path, mcp=True) as found:
        called = by_another_program("mcp", found)
    assert sorted(called["tools"]) == ["answer", "documents", "stream"]
    assert called["tools"]["answer"].startswith("Answers a question about the opened articles")
    assert "2.97亿件" in called["answer"]


def test_the_tools_stand_behind_the_password_too(tmp_path):
    with served(ScriptedAssistant(), tmp_path, mcp=True, password="open sesame") as found:
        assert fetched(f"{found}gradio_api/mcp/", {})[0] == 401
        called = by_another_program("mcp", found, "open sesame")
    assert "2.97亿件" in called["answer"]


# ---- visitors


def test_a_conversation_is_asked_listed_exported_and_deleted(address):
    visitor = Visitor(address)
    events = visitor.stream("ask_quote", question=QUESTIONS["en"][0], mode="quote")
    assert [e["type"] for e in events if e["type"] != "waiting"][-1] == "follow_ups"
    (listed,) = visitor.call("conversations", search="Yiwang")["conversations"]
    assert visitor.call("conversation", id=listed["id"])["turns"][0]["question"] == QUESTIONS["en"][0]
    assert "> [1] " in visitor.call("export", id=listed["id"], kind="md")["text"]
    assert json.loads(visitor.call("export", id=listed["id"], kind="json")["text"])["id"] == listed["id"]
    visitor.call("delete", id=listed["id"])
    assert visitor.call("conversations")["conversations"] == []


def test_one_visitor_cannot_read_export_rename_or_delete_anothers(address):
    ann, bob = Visitor(address), Visitor(address, "zh")
    conversation = ann.stream("ask", question=QUESTIONS["en"][0])[0]["conversation"]
    gone = {"error": "没有这个对话；也许它已被删除。"}
    assert bob.call("conversation", id=conversation) == gone
    assert bob.call("export", id=conversation, kind="json") == gone
    bob.call("rename", id=conversation, title="mine")
    bob.call("delete", id=conversation)
    assert ann.call("conversation", id=conversation)["title"] == QUESTIONS["en"][0][:60].strip()


def test_one_visitor_cannot_undo_replace_or_judge_anothers_answer(address):
    ann, bob = Visitor(address), Visitor(address)
    begun = ann.stream("ask", question=QUESTIONS["en"][0])[0]
    bob.call("undo", turn=begun["turn"])
    bob.stream("ask", question=QUESTIONS["en"][1], conversation=begun["conversation"], replaces=begun["turn"])
    assert "error" in bob.call("feedback", turn=begun["turn"], thumb="down")
    (turn,) = ann.call("conversation", id=begun["conversation"])["turns"]
    assert (turn["id"], turn["thumb"]) == (begun["turn"], None)


def test_another_visitor_cannot_delete_an_upload(address):
    ann, bob = Visitor(address), Visitor(address)
    added = ann.stream("add_article", **ann.upload("report.txt", b"12 tons")[1])[-1]
    assert "error" in bob.call("remove_article", article=added["article"])
    assert len(ann.call("shelf")["articles"]) == 2


def test_without_a_cookie_nothing_is_found(address):
    Visitor(address).stream("ask", question=QUESTIONS["en"][0])
    _, _, body = fetched(f"{address}gradio_api/run/page_conversations", {"data": [{}]})
    assert json.loads(body)["data"] == [{"conversations": []}]


def test_the_visitors_cookie_is_out_of_reach_of_scripts_and_other_sites(address):
    cookie = fetched(address)[1]["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie


def test_cookies_go_over_https_alone_where_the_page_is_served_over_it(address):
    assert "Secure" in fetched(address, X_Forwarded_Proto="https")[1]["Set-Cookie"]


@pytest.mark.parametrize("given", [{}, {"id": 3}, {"id": None, "turn": []}, {"id": "' OR 1=1 --"}])
@pytest.mark.parametrize("name", ["conversation", "feedback", "remove_article", "export"])
def test_nonsense_is_answered_with_a_sentence(address, name, given):
    assert isinstance(Visitor(address).call(name, **given)["error"], str)


# ---- a crowd


class Wording(ScriptedAssistant):
    """Gives evidence at once and then words nothing before it is told to; counts who still waits for words."""

    def __init__(self):
        super().__init__()
        self.go_on = threading.Event()
        self.waiting = set()

    def stream(self, question, history=()):
        items = super().stream(question, history)
        yield next(items)
        self.waiting.add(question)
        while not self.go_on.wait(0.01):
            if abandoned():
                self.waiting.remove(question)
                return
        yield from items


def asked_by(address, question, answers):
    """Asks through the API; puts the types of what comes into `answers` as it comes."""
    url = f"{address}gradio_api/call/stream"
    identity = json.loads(fetched(url, {"data": [question, []]})[2])["event_id"]
    with urllib.request.urlopen(f"{url}/{identity}") as lines:
        for line in lines:
            if line.startswith(b"data: [{"):
                answers.put((question, json.loads(line[6:])[0]["type"]))


def test_a_crowd_has_its_evidence_before_anybody_has_a_word(tmp_path):
    wording, answers, crowd = Wording(), queue.Queue(), [f"{QUESTIONS['en'][0]} {n}" for n in range(64)]
    with served(wording, tmp_path) as found, ThreadPoolExecutor(64) as pool:
        asking = [pool.submit(asked_by, found, question, answers) for question in crowd]
        first = [answers.get(timeout=60) for _ in crowd]
        wording.go_on.set()
        for each in asking:
            each.result(60)
    assert sorted(first) == sorted((question, "evidence") for question in crowd)
    ends = [answers.get_nowait() for _ in range(answers.qsize())]
    assert len([kind for _, kind in ends if kind == "answer"]) >= 64


def test_a_client_that_leaves_while_nothing_comes_gives_its_place_back(tmp_path):
    wording = Wording()
    with served(wording, tmp_path) as found:
        url = f"{found}gradio_api/call/stream"
        identity = json.loads(fetched(url, {"data": [QUESTIONS["en"][0], []]})[2])["event_id"]
        with urllib.request.urlopen(f"{url}/{identity}") as lines:
            assert any(line.startswith(b"event: generating") for line in lines)
        until(lambda: wording.asked and not wording.waiting)
        wording.go_on.set()
    assert not wording.waiting


def test_all_clients_share_one_session_of_the_framework(tmp_path):
    built = web.build(ScriptedAssistant(), folder=tmp_path)
    web.application(built)
    holder = built.blocks.state_holder
    assert holder["one"] is holder["another"]
    assert len(holder.session_data) == 1
    built.close()


# ---- uploads


def test_an_article_is_brought_asked_and_deleted(address):
    visitor = Visitor(address)
    status, answer = visitor.upload("report.txt", b"The plant made 12 tons.")
    assert status == 200
    added = visitor.stream("add_article", **answer)[-1]
    shelf = visitor.call("shelf")["articles"]
    assert [s["title"] for s in shelf][1:] == ["report"]
    assert visitor.stream("ask", question=QUESTIONS["en"][0], article=added["article"])[-2]["type"] == "answer"
    assert len(visitor.call("remove_article", article=added["article"])["articles"]) == 1


def test_another_visitor_cannot_ask_an_upload(address):
    ann, bob = Visitor(address), Visitor(address)
    added = ann.stream("add_article", **ann.upload("report.txt", b"12 tons")[1])[-1]
    assert bob.stream("ask", question="How many tons?", article=added["article"])[-1]["type"] == "failed"
    assert "error" in bob.call("article", article=added["article"])


def test_an_unreadable_file_is_told_and_not_kept(address):
    visitor = Visitor(address)
    _, answer = visitor.upload("report.pdf", b"broken")
    event = visitor.stream("add_article", **answer)[-1]
    assert event == {"type": "failed", "message": "report.pdf cannot be read. Choose another file."}
    assert len(visitor.call("shelf")["articles"]) == 1


def test_a_file_over_the_limit_is_cut_off(address):
    status, answer = Visitor(address).upload("big.txt", b"x" * 2_000_001)
    assert (status, answer) == (413, {"error": "“big.txt” is larger than 2 MB."})


def test_a_file_of_another_kind_is_refused(address):
    status, answer = Visitor(address, "zh").upload("a.exe", b"MZ")
    assert status == 400
    assert answer["error"].startswith("不能读“a.exe”这种文件。")


def test_a_stranger_without_a_mark_leaves_no_file(address):
    status, _, body = fetched(f"{address}page/upload?name=a.txt", b"text")
    assert (status, json.loads(body)["error"]) == (400, "Open the page in a browser first, then add an article.")


def test_an_upload_to_a_full_disk_is_told(address, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("assistant.web.library.Library.receive", full)
    status, answer = Visitor(address, "zh").upload("a.txt", b"text")
    assert (status, answer["error"][:14]) == (507, "“a.txt”没有存下来：服")


# ---- starting


def test_a_taken_port_says_what_to_do(address):
    port = int(address.rstrip("/").rsplit(":", 1)[1])
    with pytest.raises(SettingsError, match=rf"127.0.0.1:{port}.*--port {port + 1}"):
        web.launch(ScriptedAssistant(), Serving(port=port))
