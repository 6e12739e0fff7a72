"""What operators see of every answer: OpenTelemetry spans and a line of log with a request id; no texts unless asked.

Spans are made once the standard variables (OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_TRACES_EXPORTER) or the program itself
have set OpenTelemetry up; until then nothing is even imported.
"""

import json
import logging
import os
import sys
import time
import uuid
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager, nullcontext
from functools import cache
from typing import Any, Final, TextIO, TypeVar

from assistant.answers import Answer

Item = TypeVar("Item")

NAME: Final = "article-assistant"
LOGGER: Final = "assistant.requests"
_ENDPOINTS = ("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT")

_log = logging.getLogger(LOGGER)


def observed(question: str, items: Generator[Item, None, str]) -> Generator[Item]:
    """The items of one answer, with a span around them all and a line of log at the end.

    What `items` returns is the check that refused, by its name, or "".
    """
    request, started = uuid.uuid4().hex[:12], time.perf_counter()
    told: dict[str, Any] = {"request": request, "status": "left"}
    with _root(request) as (span, inside):
        try:
            while True:
                # Only while the answer is worked on: whoever reads it has spans of its own.
                with inside():
                    item = next(items)
                if isinstance(item, Answer):
                    told |= _facts_of(item)
                yield item
        except StopIteration as end:
            told |= {"refused_by": end.value} if end.value else {}
        except Exception as error:
            told |= {"status": "failed", "error": type(error).__name__}
            raise
        finally:
            items.close()
            told["seconds"] = round(time.perf_counter() - started, 4)
            if span is not None:
                span.set_attributes({f"article_assistant.{name}": value for name, value in told.items()})
            _log.info("answer", extra={"told": told, "question": question})


@contextmanager
def step(name: str, **attributes: str | int | float) -> Iterator[None]:
    """A span around one step of an answer; nothing where nobody looks."""
    tracer = _tracer()
    if tracer is None:
        yield
        return
    span = tracer.start_span(name, attributes=attributes)
    try:
        yield
    except Exception as error:
        # Its name alone: the text of an error may hold the question.
        span.set_attribute("error.type", type(error).__name__)
        raise
    finally:
        span.end()


class RequestFormatter(logging.Formatter):
    """One line of JSON for each answer: when, request id, what came of it; question and answer only with `texts`."""

    def __init__(self, texts: bool = False) -> None:
        """Choose whether the line holds what was asked and said."""
        super().__init__()
        self._texts = texts

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        told = dict(getattr(record, "told", {}))
        said = told.pop("text", None)
        line = {"time": self.formatTime(record, "%Y-%m-%dT%H:%M:%S%z"), **told}
        if self._texts:
            line |= {"question": getattr(record, "question", None), "text": said}
        return json.dumps(line, ensure_ascii=False)


def log_requests(kind: str, stream: TextIO | None = None) -> None:
    """Write the lines to `stream`, the error output by default: "off", "on" or "texts"."""
    for handler in _log.handlers[:]:
        _log.removeHandler(handler)
    if kind == "off":
        return
    written = logging.StreamHandler(stream or sys.stderr)
    written.setFormatter(RequestFormatter(texts=kind == "texts"))
    _log.addHandler(written)
    _log.setLevel(logging.INFO)
    _log.propagate = False


def _facts_of(answer: Answer) -> dict[str, Any]:
    return {
        "status": "answered" if answer.answered else "refused",
        "language": answer.language,
        "mode": answer.mode,
        "model": answer.model or "none",
        "citations": len(answer.citations),
        "notes": len(answer.notes),
        "text": answer.text,
    }


@contextmanager
def _root(request: str) -> Iterator[tuple[Any, Any]]:
    """A span for the whole answer, and what makes it the parent of the spans in a block; None and nothing without."""
    tracer = _tracer()
    if tracer is None:
        yield None, nullcontext
        return
    from opentelemetry import trace

    span = tracer.start_span("answer", attributes={"article_assistant.request": request})
    try:
        yield (
            _Telling(span),
            lambda: trace.use_span(span, end_on_exit=False, record_exception=False, set_status_on_exception=False),
        )
    finally:
        span.end()


class _Telling:
    """A span that is told no text."""

    def __init__(self, span: Any) -> None:  # noqa: ANN401 - opentelemetry's
        self._span = span

    def set_attributes(self, values: Mapping[str, Any]) -> None:
        self._span.set_attributes({name: value for name, value in values.items() if not name.endswith(".text")})


def _tracer() -> Any:  # noqa: ANN401 - opentelemetry's
    """OpenTelemetry's tracer; None while nobody has set it up."""
    if os.environ.get("OTEL_SDK_DISABLED", "").lower() == "true":
        return None
    wanted = any(os.environ.get(name) for name in _ENDPOINTS) or os.environ.get("OTEL_TRACES_EXPORTER", "") not in (
        "",
        "none",
    )
    if wanted:
        _set_up()
    elif "opentelemetry.sdk.trace" not in sys.modules:
        return None
    from opentelemetry import trace

    return trace.get_tracer(NAME)


@cache
def _set_up() -> None:
    """Send spans where the standard variables say, unless the program has decided otherwise."""
    from opentelemetry import trace
    from opentelemetry.sdk.resources import Resource
    from opentelemetry.sdk.trace import TracerProvider
    from opentelemetry.sdk.trace.export import BatchSpanProcessor, ConsoleSpanExporter, SpanExporter

    if isinstance(trace.get_tracer_provider(), TracerProvider):
        return
    exporter: SpanExporter
    if os.environ.get("OTEL_TRACES_EXPORTER") == "console":
        exporter = ConsoleSpanExporter(out=sys.stderr)
    else:
        from opentelemetry.exporter.otlp.proto.grpc.trace_exporter import OTLPSpanExporter

        exporter = OTLPSpanExporter()
    name = os.environ.get("OTEL_SERVICE_NAME") or NAME
    provider = TracerProvider(resource=Resource.create({"service.name": name}))
    provider.add_span_processor(BatchSpanProcessor(exporter))
    trace.set_tracer_provider(provider)
