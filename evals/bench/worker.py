"""One measurement in a process of its own: `python -m evals.bench.worker TASK JSON` prints its result as JSON."""

import json
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from time import perf_counter
from typing import Any

from assistant.answers import Answer, History
from assistant.settings import Settings

ADDRESS = "serving "
FEWEST = 7


def measure_open(task: dict[str, Any]) -> dict[str, Any]:
    """Seconds to open the assistant, and to its first answer; builds the index where there is none.

    With a `cache`, nothing that is kept between runs is taken from elsewhere.
    """
    if "cache" in task:
        os.environ["ASSISTANT_CACHE"] = task["cache"]
    from assistant import Assistant

    started = perf_counter()
    with Assistant.open(index_path=task["index"], mode="quote", model="none") as assistant:
        opened = perf_counter() - started
        assistant.answer(task["question"])
        return {"open": opened, "answered": perf_counter() - started, "peak_megabytes": peak_megabytes()}


def measure_engine(task: dict[str, Any]) -> dict[str, Any]:
    """Seconds of every question to one engine, after a few that warm it up, and the peak of memory."""
    from evals.asking import Times, ask
    from evals.engines import Engines

    with Engines(model=task["model"]) as engines:
        engine = engines.open(task["engine"], None, Path(task["index"]))
        for question in task["warm_up"]:
            ask(engine, question)
        times: list[Times] = []
        started = perf_counter()
        for question in task["questions"]:
            if len(times) < FEWEST or perf_counter() - started < task["seconds"]:
                times.append(ask(engine, question)[1])
    return {
        "model": engines.model_name(task["engine"]),
        "evidence": [one.evidence for one in times],
        "first": [one.first for one in times],
        "end": [one.end for one in times],
        "peak_megabytes": peak_megabytes(),
    }


def measure_turns(task: dict[str, Any]) -> dict[str, Any]:
    """Seconds of each turn of one long conversation."""
    from assistant import Assistant, Turn

    history: list[Turn] = []
    ends: list[float] = []
    with Assistant.open(index_path=task["index"], mode="quote", model="none") as assistant:
        # What every first question loads is no matter of the conversation's length.
        for question in task["questions"]:
            assistant.answer(question)
        for number in range(task["turns"]):
            question = task["questions"][number % 5]
            started = perf_counter()
            answer = assistant.answer(question, tuple(history))
            ends.append(perf_counter() - started)
            history.append(Turn(question, answer.text))
    return {"end": ends}


def measure_embedding(task: dict[str, Any]) -> dict[str, Any]:
    """Sentences embedded a second, in bulk: those of the shipped article, in both languages."""
    from documents import load_shipped
    from index import open_encoder

    sentences = load_shipped().sentences
    texts = [text for s in sentences for text in (s.text, s.rendering) if text]
    encoder = open_encoder()
    encoder.encode_queries(texts[:1])
    rates: list[float] = []
    for _ in range(3):
        started = perf_counter()
        encoder.encode_passages(texts)
        rates.append(len(texts) / (perf_counter() - started))
    return {"per_second": rates}


def serve(task: dict[str, Any]) -> dict[str, Any]:
    """Serve the page over one engine on a free port until the process is stopped; the first line names the address."""
    from assistant.web.server import launch
    from assistant.web.serving import Serving
    from evals.engines import Engines, articles_of

    def ready(address: str) -> None:
        sys.stdout.write(f"{ADDRESS}{address}\n")
        sys.stdout.flush()

    settings = Settings.from_environment()
    settings = replace(settings, model_seconds=task.get("model_seconds", settings.model_seconds))
    with Engines(settings, task["model"]) as engines:
        engine: Any = engines.open(task["engine"], None, Path(task["index"]))
        if not hasattr(engine, "articles"):
            engine = _Page(engine, articles_of(None))
        for question in task["warm_up"]:
            engine.answer(question)
        launch(engine, Serving(port=0), folder=Path(task["folder"]), ready=ready)
    return {}


class _Page:
    """A baseline with what the page asks of an assistant besides answers."""

    def __init__(self, engine: Any, articles: tuple[Any, ...]) -> None:  # noqa: ANN401
        self._engine = engine
        self.articles = articles

    def answer(self, question: str, history: History = ()) -> Answer:
        return self._engine.answer(question, history)  # type: ignore[no-any-return]

    def stream(self, question: str, history: History = ()) -> Iterator[Any]:
        return self._engine.stream(question, history)  # type: ignore[no-any-return]

    def suggestions(self, language: str, k: int = 4) -> tuple[str, ...]:
        return ()

    def close(self) -> None:
        pass


def peak_megabytes() -> float:
    """The most memory that this process and its largest child have had, in megabytes."""
    import resource  # not on every system that can answer questions

    kilobytes = sum(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return kilobytes / (1e6 if sys.platform == "darwin" else 1e3)


TASKS: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
    "open": measure_open,
    "engine": measure_engine,
    "turns": measure_turns,
    "embedding": measure_embedding,
    "serve": serve,
}


def main(words: list[str]) -> int:
    """Run one task and print its result."""
    name, given = words
    sys.stdout.write(json.dumps(TASKS[name](json.loads(given))) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
