"""How fast, and in how much memory: everything measured in processes of their own, baselines beside."""

import argparse
import json
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
from evals.bench_worker import ADDRESS
from evals.environment import environment
from evals.facts import load_facts
from evals.plots import lines_plot
from evals.sessions import results_folder, saved
from evals.showing import complain, show_json, show_table
from evals.statistics import percentile
from evals.table import Table

ROUNDS = 7
QUESTIONS = 40
ASKERS = (1, 4, 16, 64)
BASE = "tutorial"
_IMPORT = "from time import perf_counter as t; s = t(); import assistant; print(t() - s)"
_ASK = "import sys; from evals.__main__ import main; sys.exit(main(sys.argv[1:]))"

_LINES: dict[str, Text] = {
    "import": Text("import assistant（秒）", "import assistant, seconds"),
    "shell": Text("终端里 ask 一问到答案（秒）", "ask from a shell to the printed answer, seconds"),
    "build": Text("建索引并打开（秒）", "index built from nothing and opened, seconds"),
    "open": Text("打开已有索引（秒）", "open with the index there, seconds"),
}
_MOMENTS: dict[str, Text] = {
    "evidence": Text("到证据（秒，中位 / 95 %）", "to the evidence, seconds p50 / p95"),
    "first": Text("到首字（秒，中位 / 95 %）", "to the first word, seconds p50 / p95"),
    "end": Text("到答完（秒，中位 / 95 %）", "to the end, seconds p50 / p95"),
}
_MEMORY = Text("内存峰值（MB）", "peak of memory, MB")
_AT_ONCE = Text(
    "{n} 人同时问：到证据 / 到答完的 95 %（秒），每秒答数", "{n} at once: evidence / end p95, answers a second"
)
_MEASURE = Text("指标", "measure")
_ACROSS, _UP = Text("同时提问的人数", "askers at once"), Text("到答完的 95 %（秒）", "seconds to the end, p95")
_STEP = Text("正在测量：{what}", "measuring: {what}")


def run_bench(args: argparse.Namespace, language: Language) -> int:
    """Measure everything, save it as JSON and a plot, print the tables."""
    questions = fixed_questions(8 if args.quick else QUESTIONS)
    rounds = 3 if args.quick else ROUNDS
    with TemporaryDirectory() as folder:
        place = Path(folder)
        found: dict[str, Any] = {"environment": environment(), "questions": questions}
        complain(_STEP.say(language, what="start"))
        found["start"] = measure_start(place, questions[0], rounds)
        found["engines"], found["askers"] = {}, {}
        for engine in args.mode:
            complain(_STEP.say(language, what=engine))
            found["engines"][engine] = measure_engine(place, engine, args.model, questions)
            found["askers"][engine] = [
                as_dict(waits) for waits in measure_askers(place, engine, args.model, questions, args.quick)
            ]
    target = args.out if args.out and args.out.suffix == ".json" else results_folder(args.out) / "bench.json"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
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


def measure_start(folder: Path, question: str, rounds: int) -> dict[str, list[float]]:
    """Seconds to import, to answer from a shell, to build the index from nothing, to open it."""
    index = folder / "index"
    imports = [float(_output([sys.executable, "-c", _IMPORT])) for _ in range(rounds)]
    builds = [
        float(work("open", {"index": str(folder / f"build-{n}"), "question": question})["open"]) for n in range(2)
    ]
    work("open", {"index": str(index), "question": question})
    opens = [float(work("open", {"index": str(index), "question": question})["open"]) for _ in range(rounds)]
    words = [sys.executable, "-c", _ASK, "ask", question, "--mode", "quote", "--index-path", str(index)]
    shells: list[float] = []
    for _ in range(rounds):
        started = perf_counter()
        _output(words)
        shells.append(perf_counter() - started)
    return {"import": imports, "shell": shells, "build": builds, "open": opens}


def measure_engine(folder: Path, engine: str, model: str | None, questions: Sequence[str]) -> dict[str, Any]:
    """The times of all questions to one engine, asked one after the other."""
    task = {"engine": engine, "model": model, "index": str(folder / "index"), "warm_up": list(questions[:2])}
    return work("engine", {**task, "questions": list(questions)})


def measure_askers(
    folder: Path, engine: str, model: str | None, questions: Sequence[str], quick: bool
) -> Iterator[Waits]:
    """The waits of 1, 4, 16 and 64 askers at once, through the page."""
    each = 5 if engine == "quote" else 1
    task = {"engine": engine, "model": model, "index": str(folder / "index"), "warm_up": list(questions[:2])}
    with serving({**task, "folder": str(folder / "page")}) as address:
        ask_at_once(address, questions, 1, 1)
        for askers in ASKERS[:3] if quick else ASKERS:
            yield ask_at_once(address, questions, askers, each)


@contextmanager
def serving(task: dict[str, Any]) -> Iterator[str]:
    """A page in a process of its own, at the address that is given.

    Raises:
        AssistantError: the page did not start.
    """
    words = [sys.executable, "-m", "evals.bench_worker", "serve", json.dumps(task)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            first = process.stdout.readline()
            if not first.startswith(ADDRESS):
                process.kill()
                raise AssistantError(f"The page did not start: {process.communicate()[1][-500:]}")
            yield first.removeprefix(ADDRESS).strip()
        finally:
            process.terminate()


def work(name: str, task: dict[str, Any]) -> dict[str, Any]:
    """The result of one task of `bench_worker`."""
    lines = _output([sys.executable, "-m", "evals.bench_worker", name, json.dumps(task)]).splitlines()
    found: dict[str, Any] = json.loads(lines[-1])
    return found


def start_table(found: dict[str, Any], language: Language) -> Table:
    """Import, shell, build and open: median and slowest."""
    rows = tuple((text.say(language), _pair(found["start"][name])) for name, text in _LINES.items())
    return Table((_MEASURE.say(language), "p50 / p95"), rows)


def engines_table(found: dict[str, Any], language: Language) -> Table:
    """Every engine a column; behind its median stands how many times faster it is than the tutorial chain."""
    engines, base = found["engines"], found["engines"].get(BASE)
    rows = [
        (text.say(language), *(_with_ratio(one[moment], base and base[moment]) for one in engines.values()))
        for moment, text in _MOMENTS.items()
    ]
    rows.append((_MEMORY.say(language), *(f"{one['peak_megabytes']:.0f}" for one in engines.values())))
    for place, count in enumerate(ASKERS):
        columns = [waits[place] if place < len(waits) else None for waits in found["askers"].values()]
        rows.append((_AT_ONCE.say(language, n=count), *(_waits(one) for one in columns)))
    return Table((_MEASURE.say(language), *engines), tuple(rows))


def plot(found: dict[str, Any], language: Language) -> str:
    """Seconds to the end against askers at once, a line for each engine."""
    series = [
        (engine, [(waits["askers"], percentile(waits["end"], 95) or 0.0) for waits in all_waits])
        for engine, all_waits in found["askers"].items()
    ]
    return lines_plot(series, _UP.say(language), _ACROSS.say(language), _UP.say(language))


def as_dict(waits: Waits) -> dict[str, Any]:
    """Waits, ready for JSON."""
    return {
        "askers": waits.askers,
        "evidence": [round(value, 4) for value in waits.evidence],
        "end": [round(value, 4) for value in waits.end],
        "failed": waits.failed,
        "per_second": round(waits.per_second, 3),
    }


def _output(words: Sequence[str]) -> str:
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 3):
        raise AssistantError(f"A measurement failed: {done.stderr.strip()[-500:]}")
    return done.stdout


def _pair(values: Sequence[float | None]) -> str:
    known = [value for value in values if value is not None]
    middle, most = percentile(known, 50), percentile(known, 95)
    return "–" if middle is None or most is None else f"{middle:.3g} / {most:.3g}"


def _with_ratio(values: Sequence[float | None], base: Sequence[float | None] | None) -> str:
    middle = percentile([value for value in values if value is not None], 50)
    other = percentile([value for value in base or () if value is not None], 50)
    return _pair(values) + (f" (×{other / middle:.1f})" if middle and other else "")


def _waits(waits: dict[str, Any] | None) -> str:
    if waits is None:
        return "–"
    evidence, end = percentile(waits["evidence"], 95), percentile(waits["end"], 95)
    failed = f", {waits['failed']} ✗" if waits["failed"] else ""
    return (
        "–" if evidence is None or end is None else f"{evidence:.3g} / {end:.3g}, {waits['per_second']:.3g}/s{failed}"
    )
