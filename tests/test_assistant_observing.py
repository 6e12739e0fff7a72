"""Spans and request lines: what operators see of an answer, and what they never see."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from core_fixtures import PLAIN_RANKER, PORTS, writer
from index_fixtures import BigramEncoder
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from assistant import observing
from assistant.assistant import Assistant
from assistant.observing import log_requests, observed, step
from assistant.opened import Opened
from assistant.settings import Settings
from documents.errors import ModelError
from index import Index

ROOT = Path(__file__).resolve().parent.parent
QUESTION = "2021年大连港货物吞吐量是多少？"
SAID = "2021年大连港货物吞吐量为5.2亿吨。"


@pytest.fixture
def assistant(tmp_path, monkeypatch):
    """Words every answer with a scripted model."""
    monkeypatch.setattr("assistant.opened.default_ranker", lambda: PLAIN_RANKER)
    index = Index.open(tmp_path, [PORTS], BigramEncoder())
    return Assistant(Opened.of(index, BigramEncoder()), writer(SAID), "model", Settings())


@pytest.fixture
def spans(monkeypatch):
    """The finished spans, in the order in which they ended."""
    exporter = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    monkeypatch.setattr(observing, "_tracer", lambda: provider.get_tracer("test"))
    return exporter


@pytest.fixture
def lines():
    """What is logged, until the test is over."""
    stream = io.StringIO()
    yield stream
    log_requests("off")


def test_an_answer_is_a_span_over_the_reply_its_retrieval_the_model_and_the_checking(assistant, spans):
    assistant.answer(QUESTION)
    finished = {span.name: span for span in spans.get_finished_spans()}
    assert set(finished) == {"answer", "reply", "retrieval", "model", "checking"}
    assert finished["reply"].start_time <= finished["retrieval"].start_time
    assert finished["retrieval"].end_time < finished["reply"].end_time
    root = finished["answer"]
    assert root.parent is None
    assert {span.parent.span_id for name, span in finished.items() if name != "answer"} == {root.context.span_id}
    assert finished["model"].attributes["model"] == "fake"
    assert root.attributes["article_assistant.status"] == "answered"
    assert root.attributes["article_assistant.citations"] == 1


def test_no_span_holds_a_text(assistant, spans):
    assistant.answer(QUESTION)
    told = " ".join(span.to_json() for span in spans.get_finished_spans())
    assert "大连" not in told.encode().decode("unicode_escape", "ignore")
    assert "大连" not in told


def test_a_failing_step_tells_the_kind_of_error_and_not_its_text(spans):
    with pytest.raises(ModelError), step("model"):
        raise ModelError("No answer came for 'my secret'. Ask again")
    (span,) = spans.get_finished_spans()
    assert span.attributes["error.type"] == "ModelError"
    assert "secret" not in span.to_json()


def test_nothing_is_made_while_opentelemetry_is_not_set_up(assistant, monkeypatch):
    monkeypatch.setattr(observing, "_tracer", lambda: None)
    assert assistant.answer(QUESTION).answered


def test_each_answer_is_one_line_with_a_request_id_and_without_texts(assistant, lines):
    log_requests("on", lines)
    assistant.answer(QUESTION)
    assistant.answer("你好")
    first, second = map(json.loads, lines.getvalue().splitlines())
    assert {name: first[name] for name in ("status", "language", "mode", "model", "citations")} == {
        "status": "answered",
        "language": "zh",
        "mode": "model",
        "model": "fake",
        "citations": 1,
    }
    assert len(first["request"]) == 12
    assert first["request"] != second["request"]
    assert "大连" not in lines.getvalue()


@pytest.mark.parametrize(
    ("question", "check"),
    [("大连港的局长是谁？", "missing_word"), ("2017年大连港货物吞吐量是多少？", "is_of_another_year")],
)
def test_a_refusal_names_the_check_that_refused(assistant, lines, spans, question, check):
    log_requests("on", lines)
    assert not assistant.answer(question).answered
    assert json.loads(lines.getvalue())["refused_by"] == check
    root = next(span for span in spans.get_finished_spans() if span.name == "answer")
    assert root.attributes["article_assistant.refused_by"] == check


def test_texts_are_logged_when_asked_for(assistant, lines):
    log_requests("texts", lines)
    assistant.answer(QUESTION)
    line = json.loads(lines.getvalue())
    assert line["question"] == QUESTION
    assert SAID[:-1] in line["text"]


def test_an_answer_that_failed_or_was_left_is_a_line_too(lines):
    log_requests("on", lines)

    def failing():
        yield "a"
        raise ModelError("silent")

    with pytest.raises(ModelError):
        list(observed("?", failing()))
    left = observed("?", (c for c in "ab"))
    next(left)
    left.close()
    failed, gone = map(json.loads, lines.getvalue().splitlines())
    assert (failed["status"], failed["error"], gone["status"]) == ("failed", "ModelError", "left")


def test_the_standard_variables_turn_spans_on():
    program = (
        "from assistant.observing import observed, step\n"
        "def work():\n"
        "    with step('retrieval'): pass\n"
        "    yield 1\n"
        "list(observed('my question', work()))\n"
    )
    for exporter, seen in (("console", True), ("none", False)):
        environ = {**os.environ, "OTEL_TRACES_EXPORTER": exporter, "OTEL_SERVICE_NAME": "reading-room"}
        done = subprocess.run(
            [sys.executable, "-c", program], cwd=ROOT, env=environ, capture_output=True, text=True, check=True
        )
        assert ('"name": "retrieval"' in done.stderr, "reading-room" in done.stderr) == (seen, seen)
        assert "my question" not in done.stderr
