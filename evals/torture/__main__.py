"""The long test: processes killed at random moments of their work, inputs without number, and many askers for minutes.

`make torture`.
"""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from evals.askers import ask_at_once
from evals.bench.bench import fixed_questions, serving
from evals.environment import environment
from evals.showing import complain, write_json
from evals.torture.bad_server import misbehave
from evals.torture.inputs import generated, mutated, sound_files
from evals.torture.kills import (
    BrokenError,
    kill_documents,
    kill_index,
    kill_joining,
    kill_store,
    kill_uploads,
    kill_words,
)
from index import open_encoder

_ASKERS = 64
_WARM_UP = 5.0
# What a server at work may take on: five in a hundred of its memory; files and threads that are open at the moment.
_GROWTH, _SLACK = 1.05, 8


def serve_many(folder: Path, seconds: float) -> dict[str, Any]:
    """64 askers at once through the page for `seconds`: failures, and how memory, files and threads grow."""
    questions = fixed_questions(40)
    task = {"engine": "quote", "model": None, "index": str(folder / "index"), "warm_up": questions[:2]}
    with serving({**task, "folder": str(folder / "page")}) as (address, process):
        # The caches fill up first: the growth that counts is that of a server at work.
        started = perf_counter()
        while perf_counter() - started < max(_WARM_UP, seconds / 10):
            ask_at_once(address, questions, _ASKERS, 3)
        before, failed, answered, started = _held(process), 0, 0, perf_counter()
        while perf_counter() - started < seconds:
            waits = ask_at_once(address, questions, _ASKERS, 3)
            failed, answered = failed + waits.failed, answered + len(waits.end)
        after = _held(process)
    found = {"seconds": seconds, "answered": answered, "failed": failed, "before": before, "after": after}
    return {**found, "grown": grown(before, after)}


def _held(process: int) -> dict[str, int]:
    """What a process holds: megabytes of memory, open files, threads; nothing where the system does not tell."""
    folder = Path(f"/proc/{process}")
    if not folder.is_dir():
        return {}
    status = dict(line.split(":", 1) for line in (folder / "status").read_text(encoding="utf-8").splitlines())
    files = len(list((folder / "fd").iterdir()))
    return {"megabytes": int(status["VmRSS"].split()[0]) // 1000, "files": files, "threads": int(status["Threads"])}


def grown(before: dict[str, int], after: dict[str, int]) -> list[str]:
    """What grew under load that must not, by name; nothing where the system does not tell."""
    most = {name: count * _GROWTH if name == "megabytes" else count + _SLACK for name, count in before.items()}
    return [name for name in most if after.get(name, 0) > most[name]]


def torture(kills: int, seconds: float, seed: int) -> dict[str, Any]:
    """All of it, with the counts of what was survived.

    Raises:
        BrokenError: a promise was not kept.
    """
    encoder, random = open_encoder(), Random(seed)
    few = max(1, kills // 10)
    trials: dict[str, Callable[[Path], dict[str, Any]]] = {
        "index built and changed": lambda folder: kill_index(folder, kills, random, encoder),
        "index built anew": lambda folder: kill_index(folder, kills, random, encoder, anew=True),
        "dictionaries written": lambda folder: kill_words(folder, few, random),
        "model joined": lambda folder: kill_joining(folder, kills, random),
        "documents added": lambda _: kill_documents(kills, random),
        "articles brought": lambda _: kill_uploads(kills, random),
        "conversations written": lambda folder: kill_store(folder, kills, random),
        "generated inputs": lambda _: generated("torture"),
        "mutated files": lambda folder: mutated(folder, sound_files(), seconds=seconds / 40),
        "bad models": lambda folder: misbehave(folder, fixed_questions(8), max(2, kills // 10)),
        "64 askers": lambda folder: serve_many(folder, seconds),
    }
    found: dict[str, Any] = {"environment": environment(), "seed": seed}
    for name, trial in trials.items():
        with TemporaryDirectory() as folder:
            found[name] = trial(Path(folder))
        complain(f"{name}: {json.dumps(found[name])}")
    return found


def main(words: Sequence[str]) -> int:
    """Run it, and write the counts."""
    parser = argparse.ArgumentParser(prog="python -m evals.torture", description=__doc__)
    parser.add_argument("--kills", type=int, default=100, help="how often each kind of work is killed")
    parser.add_argument("--seconds", type=float, default=600.0, help="how long 64 askers ask")
    parser.add_argument("--seed", type=int, default=7, help="chooses the moments")
    parser.add_argument("--out", type=Path, default=Path(__file__).parent.parent / "results" / "torture.json")
    args = parser.parse_args(words)
    try:
        found = torture(args.kills, args.seconds, args.seed)
    except BrokenError as error:
        complain(f"broken: {error}")
        return 1
    write_json(args.out, found)
    return 1 if found["64 askers"]["failed"] or found["64 askers"]["grown"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
