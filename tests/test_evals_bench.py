"""The bench: its questions, its askers against a small server, its tables and its plot."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from assistant.settings import Settings
from documents.errors import AssistantError
from evals.askers import Waits, ask_at_once
from evals.bench import bench
from evals.bench.bench import as_dict, fixed_questions, forget, serving
from evals.bench.bench_tables import engines_table, plot, start_table
from evals.bench.targets import targets_table
from evals.bench.worker import main as work_main
from evals.bench.worker import peak_megabytes

ROOT = Path(__file__).resolve().parent.parent


class Page(BaseHTTPRequestHandler):
    """Answers like the page's `/stream`; the question "bad" ends in an error."""

    asked: list = []

    def do_POST(self):
        question = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["data"][0]
        self.asked.append(question)
        self._send(json.dumps({"event_id": "bad" if question == "bad" else "good"}))

    def do_GET(self):
        evidence, answer = [{"type": "evidence"}], [{"type": "answer"}]
        good = f"event: generating\ndata: {json.dumps(evidence)}\n\nevent: complete\ndata: {json.dumps(answer)}\n\n"
        self._send("event: error\ndata: null\n\n" if self.path.endswith("bad") else good)

    def _send(self, text):
        self.send_response(200)
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, *args):
        pass


@pytest.fixture
def address():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Page)
    Page.asked = []
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def test_askers_ask_their_questions_in_turn(address):
    waits = ask_at_once(address, ["a", "b", "c"], askers=2, each=2)
    assert (waits.askers, len(waits.end), waits.failed) == (2, 4, 0)
    assert sorted(Page.asked) == ["a", "a", "b", "c"]
    assert all(evidence <= end for evidence, end in zip(waits.evidence, waits.end, strict=True))


def test_a_failed_answer_is_counted(address):
    waits = ask_at_once(address, ["bad", "a"], askers=2, each=1)
    assert (len(waits.end), waits.failed) == (1, 1)


def test_an_asker_who_does_not_wait_for_the_end_leaves(address, monkeypatch):
    monkeypatch.setattr("evals.askers.perf_counter", iter([0.0, 0.0, 0.5, 1.0]).__next__)
    # The evidence is there after 0.5 seconds, when the asker has had enough.
    waits = ask_at_once(address, ["a"], askers=1, each=1, patience=0.4)
    assert (waits.evidence, waits.end, waits.left, waits.failed) == ((0.5,), (), 1, 0)


def test_an_absent_page_is_a_failure_for_everyone():
    assert ask_at_once("http://127.0.0.1:9", ["a"], askers=3, each=1).failed == 3


def test_the_questions_are_fixed_and_in_both_languages():
    questions = fixed_questions(40)
    assert questions == fixed_questions(40)
    assert len(set(questions)) == 40
    assert sum(any(character >= "\u4e00" for character in question) for question in questions) == 20


FOUND = {
    "start": {"import": [0.2, 0.2, 0.3], "shell": [4.0], "build": [10.0], "open": [0.5]},
    "engines": {
        "quote": {"evidence": [0.02], "first": [0.02], "end": [0.02], "peak_megabytes": 400.4},
        "tutorial": {"evidence": [0.05], "first": [6.0], "end": [7.0], "peak_megabytes": 2000.0},
    },
    "askers": {
        "quote": [as_dict(Waits(n, (0.1,), (0.1 * n,), 0, 1.0)) for n in (1, 4)],
        "tutorial": [as_dict(Waits(1, (), (), 1, 1.0))],
    },
}


def test_the_start_table_has_median_and_slowest():
    assert start_table(FOUND, "en").rows[0] == ("import assistant, seconds", "0.2 / 0.29")


def test_engines_are_compared_with_the_tutorial_chain():
    rows = {row[0]: row[1:] for row in engines_table(FOUND, "en").rows}
    assert rows["to the end, seconds p50 / p95"] == ("0.02 / 0.02 (×350.0)", "7 / 7 (×1.0)")
    assert rows["peak of memory, MB"] == ("400", "2000")
    assert rows["4 at once: evidence / end p95, answers a second"] == ("0.1 / 0.4, 1/s", "–")


def test_each_target_is_met_or_not():
    rows = {row[0]: row[1:] for row in targets_table(FOUND, "en").rows}
    assert rows["import assistant, s"] == ("≤ 0.3", "0.2", "✓")
    assert rows["quote: to the evidence, p50 / p95, s"] == ("≤ 0.04 / 0.08", "0.02 / 0.02", "✓")
    assert rows["whole answer, times faster"] == ("≥ 2", "–", "✗")
    assert rows["64 at once, quote: p95 of the end, s / failures"] == ("≤ 3 / 0", "– / –", "✗")


def test_the_plot_has_a_line_for_each_engine():
    assert plot(FOUND, "en").count("<polyline") == 2


def test_a_measurement_that_fails_says_why(monkeypatch):
    monkeypatch.setattr(bench, "_IMPORT", "raise SystemExit('no such thing')")
    with pytest.raises(AssistantError, match="A measurement failed: no such thing"):
        bench._output([bench.sys.executable, "-c", bench._IMPORT])


def test_a_page_that_does_not_start_says_why():
    with pytest.raises(AssistantError, match="The page did not start"), serving({"engine": "quote"}):
        pass


def test_forgetting_a_folder_changes_nothing_in_it(tmp_path):
    (tmp_path / "file").write_text("kept", encoding="utf-8")
    forget(tmp_path)
    assert (tmp_path / "file").read_text(encoding="utf-8") == "kept"


def test_memory_is_more_than_nothing():
    assert peak_megabytes() > 1


@pytest.mark.real_embedding
def test_a_process_of_its_own_measures_an_engine(capsys):
    task = {
        "engine": "quote",
        "model": None,
        # The assistant's own index: building another takes longer than all else here.
        "index": str(Settings.from_environment().cache / "indexes" / "shipped"),
        "warm_up": ["上海有几个国家实验室？"],
        "questions": ["How many national laboratories are there?"],
        "seconds": 60,
    }
    assert work_main(["engine", json.dumps(task)]) == 0
    found = json.loads(capsys.readouterr().out)
    assert len(found["end"]) == len(found["evidence"]) == 1
    assert found["model"] is None
