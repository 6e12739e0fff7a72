"""How fast, and in how much memory: everything measured in processes of their own, baselines beside."""

import argparse
import json
import os
import shlex
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from assistant.texts import Text
from documents import Language
from documents.errors import AssistantError
from evals.askers import Waits, ask_at_once
from evals.bench.bench_tables import ASKERS, engines_table, plot, start_table
from evals.bench.worker import ADDRESS
from evals.environment import environment
from evals.facts import load_facts
from evals.options import ENGINES
from evals.sessions import file_for, saved
from evals.showing import complain, show_json, show_table, write_json

ROUNDS = 7
QUESTIONS = 40
# A language model takes seconds for an answer; without --full each engine is given this long for its questions,
# and nobody who asks along with others waits longer than this for the end of an answer.
ENGINE_SECONDS, PATIENCE_SECONDS = 45.0, 15.0
_WITHOUT_LIMIT = 86_400.0
_TURNS = 50
# It reads the whole article, for a minute and more, before its page answers anyone.
_SLOW_TO_START = "whole"
_IMPORT = "from time import perf_counter as t; s = t(); import assistant; print(t() - s)"
_ASK = "import sys; from evals.__main__ import main; sys.exit(main(sys.argv[1:]))"

_STEP = Text("正在测量：{what}", "measuring: {what}")


def run_bench(args: argparse.Namespace, language: Language) -> int:
    """Measure everything, save it as JSON and a plot, print the tables."""
    questions = fixed_questions(8 if args.quick else QUESTIONS)
    target = file_for(args.out, "bench.json", whole=not args.quick and {*args.mode} == {*ENGINES})
    target.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder:
        found: dict[str, Any] = {"environment": environment(), "questions": questions, "engines": {}, "askers": {}}
        # What else kept the machine busy: on a shared one the times are longer and only their ratios compare.
        found["load_before"] = os.getloadavg()[0] if hasattr(os, "getloadavg") else None
        complain(_STEP.say(language, what="start"))
        found["start"] = measure_start(Path(folder), questions, 3 if args.quick else ROUNDS)
        for engine in args.mode:
            complain(_STEP.say(language, what=engine))
            seconds = _WITHOUT_LIMIT if args.full else ENGINE_SECONDS
            found["engines"][engine] = measure_engine(Path(folder), engine, args.model, questions, seconds)
            if args.full or engine != _SLOW_TO_START:
                waits = measure_askers(Path(folder), engine, args.model, questions, args.quick, args.full)
                found["askers"][engine] = [as_dict(one) for one in waits]
            # Written after every engine, so that an interrupted bench leaves what it has.
            write_json(target, found)
    target.with_suffix(".svg").write_text(plot(found, language), encoding="utf-8")
    if args.json:
        show_json(found)
    else:
        show_table(start_table(found, language))
        show_table(engines_table(found, language))
    saved(target, language)
    return 0


def fixed_questions(count: int) -> list[str]:
    """The same questions every time, as many Chinese as English ones: single facts and near misses."""
    facts = [f for f in load_facts(part="test") if f.kind in ("single", "near-miss") and not f.after]
    chosen = []
    for language in ("zh", "en"):
        chosen += Random(7).sample([f.question for f in facts if f.language == language], count // 2)
    Random(7).shuffle(chosen)
    return chosen


def measure_start(folder: Path, questions: Sequence[str], rounds: int) -> dict[str, list[float]]:
    """Seconds to import, to answer from a shell, to build the index and to open it; what stays fast afterwards."""
    index, question = str(folder / "index"), questions[0]

    def opened(folder: str, **more: str) -> float:
        return float(work("open", {"index": folder, "question": question, **more})["open"])

    imports = [float(_output([sys.executable, "-c", _IMPORT])) for _ in range(rounds)]
    first = opened(str(folder / "first"), cache=str(folder / "cache"))
    builds = [opened(str(folder / f"build-{n}")) for n in range(2)]
    opened(index)
    cold, warm = [], []
    for _ in range(rounds):
        forget(Path(index))
        cold.append(opened(index))
        warm.append(opened(index))
    words = [sys.executable, "-c", _ASK, "ask", question, "--mode", "quote", "--index-path", index]
    shells: list[float] = []
    for _ in range(rounds):
        started = perf_counter()
        _output(words)
        shells.append(perf_counter() - started)
    turns = work("turns", {"index": index, "questions": list(questions), "turns": _TURNS})["end"]
    return {
        "import": imports,
        "shell": shells,
        "first": [first],
        "build": builds,
        "cold": cold,
        "open": warm,
        "embedding": work("embedding", {})["per_second"],
        "turn_1": turns[:5],
        "turn_50": turns[-5:],
    }


def forget(folder: Path) -> None:
    """Let the system drop the files of a folder from its memory, where it can be asked to."""
    if not hasattr(os, "posix_fadvise"):
        return
    for file in (path for path in folder.rglob("*") if path.is_file()):
        with file.open("rb") as opened:
            os.posix_fadvise(opened.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def measure_engine(
    folder: Path, engine: str, model: str | None, questions: Sequence[str], seconds: float
) -> dict[str, Any]:
    """The times of the questions to one engine, asked one after the other, as many as are done within `seconds`."""
    return work("engine", {**_task(folder, engine, model, questions), "questions": list(questions), "seconds": seconds})


def measure_askers(
    folder: Path, engine: str, model: str | None, questions: Sequence[str], quick: bool, full: bool
) -> Iterator[Waits]:
    """The waits of 1, 4, 16 and 64 askers at once, through the page."""
    each = 5 if engine == "quote" else 1
    patience = _WITHOUT_LIMIT if full else PATIENCE_SECONDS
    with serving({**_task(folder, engine, model, questions), "folder": str(folder / "page")}) as (address, _):
        ask_at_once(address, questions, 1, 1)
        for askers in ASKERS[:3] if quick else ASKERS:
            yield ask_at_once(address, questions, askers, each, patience)


def _task(folder: Path, engine: str, model: str | None, questions: Sequence[str]) -> dict[str, Any]:
    warm_up = list(questions[:1] if engine == _SLOW_TO_START else questions[:2])
    return {"engine": engine, "model": model, "index": str(folder / "index"), "warm_up": warm_up}


@contextmanager
def serving(task: dict[str, Any]) -> Iterator[tuple[str, int]]:
    """A page in a process of its own: its address and the number of the process.

    Raises:
        AssistantError: the page did not start.
    """
    words = [sys.executable, "-m", "evals.bench.worker", "serve", json.dumps(task)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            first = process.stdout.readline()
            if not first.startswith(ADDRESS):
                process.kill()
                said = process.communicate()[1][-500:]
                raise AssistantError(
                    f"The page did not start: {said} Try it with: article-assistant web",
                    f"网页没有启动：{said} 请试一试：article-assistant web",
                )
            yield first.removeprefix(ADDRESS).strip(), process.pid
        finally:
            process.terminate()


def work(name: str, task: dict[str, Any]) -> dict[str, Any]:
    """The result of one task of `evals.bench.worker`."""
    lines = _output([sys.executable, "-m", "evals.bench.worker", name, json.dumps(task)]).splitlines()
    found: dict[str, Any] = json.loads(lines[-1])
    return found


def as_dict(waits: Waits) -> dict[str, Any]:
    """Waits, ready for JSON."""
    return {
        "askers": waits.askers,
        "evidence": [round(value, 4) for value in waits.evidence],
        "end": [round(value, 4) for value in waits.end],
        "failed": waits.failed,
        "left": waits.left,
        "per_second": round(waits.per_second, 3),
    }


def _output(words: Sequence[str]) -> str:
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 3):
        said, command = done.stderr.strip()[-500:], shlex.join(words)
        raise AssistantError(
            f"A measurement failed: {said} Run it alone: {command}", f"一项测量失败：{said} 单独运行它：{command}"
        )
    return done.stdout
