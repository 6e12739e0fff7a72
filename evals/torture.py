"""The long test: processes killed at random moments of their work, and many askers for minutes. `make torture`."""

import argparse
import base64
import hashlib
import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from threading import Timer
from time import perf_counter
from typing import Any

from assistant.settings import Settings
from assistant.weights import Weights, model_file
from documents import load
from evals.askers import ask_at_once
from evals.bench import fixed_questions, serving
from evals.environment import environment
from evals.showing import complain
from evals.torture_victim import BEGUN, DONE
from index import Encoder, Index, open_encoder
from index.wordbook import Wordbook

_PARTS = 3
_PART_BYTES = 12_000_000
_ASKERS = 64
_WARM_UP = 5.0


class BrokenError(AssertionError):
    """A promise that was not kept: what was done, and what was found."""


def kill(task: str, given: dict[str, Any], after: float) -> list[str]:
    """Start a task, kill it with signal 9 `after` seconds of its work, and give the lines that it said meanwhile.

    Raises:
        BrokenError: it failed by itself before.
    """
    words = [sys.executable, "-m", "evals.torture_victim", task, json.dumps(given)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as victim:
        assert victim.stdout is not None
        first = victim.stdout.readline().strip()
        timer = Timer(after, lambda: os.kill(victim.pid, signal.SIGKILL))
        timer.start()
        said, complaint = victim.communicate()
        timer.cancel()
    if first != BEGUN or victim.returncode not in (0, -signal.SIGKILL):
        raise BrokenError(f"{task} ended by itself: {complaint[-500:]}")
    # A line that was cut in the middle was never said.
    return said.split("\n")[:-1]


def kill_index(folder: Path, kills: int, random: Random, encoder: Encoder, *, anew: bool = False) -> dict[str, int]:
    """Kills while an index is built, and while it is built again for changed, added and removed documents."""
    documents, path = folder / "documents", folder / "index"
    documents.mkdir()
    counts = {"kills": 0, "finished": 0}
    seconds = 1.0
    for number in range(kills):
        # A figure changes every time, a second document comes and goes: an older index must never answer.
        (documents / "one.txt").write_text(_report(number), encoding="utf-8")
        if number % 2:
            (documents / "two.txt").write_text(_report(number + 1000), encoding="utf-8")
        else:
            (documents / "two.txt").unlink(missing_ok=True)
        given = {"documents": str(documents), "index": str(path), "anew": anew}
        said = kill("build", given, random.uniform(0, seconds))
        counts["finished" if DONE in said else "kills"] += 1
        # So that the moments of the kills spread over the whole of the work, however fast the machine is.
        seconds = max(0.1, seconds * (0.8 if DONE in said else 1.1))
        found = Index.open(path, load(documents), encoder).search("港口的泊位有多少个？", "zh", k=50)
        texts = {hit.sentence.text for hit in found}
        wanted = {f"港口的泊位有{number + extra}个。" for extra in ((0, 1000) if number % 2 else (0,))}
        if not wanted <= texts or len([text for text in texts if "泊位有" in text]) != len(wanted):
            raise BrokenError(f"After kill {number} the index answers {sorted(texts)}")
        left = [entry.name for entry in path.iterdir() if entry.name != ".lock"]
        if len(left) != 1 and DONE in said:
            raise BrokenError(f"After kill {number} there is left {left}")
    return counts


def kill_words(folder: Path, kills: int, random: Random) -> dict[str, int]:
    """Kills while the wordbook is written."""
    counts = {"kills": 0, "finished": 0}
    for number in range(kills):
        place = folder / str(number)
        said = kill("words", {"folder": str(place)}, random.uniform(0, 6))
        counts["finished" if DONE in said else "kills"] += 1
        if Wordbook.open(place).count("上海") is None:
            raise BrokenError(f"After kill {number} the wordbook lacks words")
    return counts


def kill_joining(folder: Path, kills: int, random: Random) -> dict[str, int]:
    """Kills while the parts of a model are joined."""
    site = folder / "site"
    content = [bytes([number]) * _PART_BYTES for number in range(_PARTS)]
    packages = tuple(f"torture-part{number}" for number in range(_PARTS))
    for package, part in zip(packages, content, strict=True):
        _install(site, package, part)
    digest = hashlib.sha256(b"".join(content)).hexdigest()
    weights = {"file_name": "m.gguf", "size": _PARTS * _PART_BYTES, "sha256": digest, "packages": packages}
    counts = {"kills": 0, "finished": 0}
    sys.path.insert(0, str(site))
    try:
        for number in range(kills):
            cache = folder / str(number)
            given = {"site": str(site), "cache": str(cache), "weights": weights}
            said = kill("join", given, random.uniform(0, 0.3))
            counts["finished" if DONE in said else "kills"] += 1
            file = model_file(Settings(cache=cache), weights=Weights(**weights))  # type: ignore[arg-type]
            if hashlib.sha256(file.read_bytes()).hexdigest() != digest or list(file.parent.glob("*.tmp")):
                raise BrokenError(f"After kill {number} the model is not whole")
    finally:
        sys.path.remove(str(site))
    return counts


def kill_store(folder: Path, kills: int, random: Random) -> dict[str, int]:
    """Kills while conversations and feedback are written to one file; nothing that was said to be stored is lost."""
    file = folder / "conversations.sqlite3"
    promised: list[str] = []
    for number in range(kills):
        promised += kill("store", {"file": str(file)}, random.uniform(0, 0.5))
        with closing(sqlite3.connect(file)) as database:
            sound = database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            kept = {row[0] for row in database.execute("SELECT id FROM turn WHERE answer IS NOT NULL")}
        if not sound or not set(promised) <= kept:
            raise BrokenError(f"After kill {number} {len(set(promised) - kept)} turns are lost")
    return {"kills": kills, "turns": len(promised)}


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
    return {"seconds": seconds, "answered": answered, "failed": failed, "before": before, "after": after}


def _held(process: int) -> dict[str, int]:
    """What a process holds: megabytes of memory, open files, threads; nothing where the system does not tell."""
    place = Path(f"/proc/{process}")
    if not place.is_dir():
        return {}
    status = dict(line.split(":", 1) for line in (place / "status").read_text(encoding="utf-8").splitlines())
    files = len(list((place / "fd").iterdir()))
    return {"megabytes": int(status["VmRSS"].split()[0]) // 1000, "files": files, "threads": int(status["Threads"])}


def _report(number: int) -> str:
    others = "\n".join(f"第{place}段说的是另一件事，与港口无关。天气很好。" for place in range(12))
    return f"港口报告\n\n港口的泊位有{number}个。\n{others}\n"


def _install(site: Path, package: str, content: bytes) -> None:
    """Lay down a package with one data file as pip would."""
    name = package.replace("-", "_")
    (site / name / "data").mkdir(parents=True)
    (site / name / "data" / "part.bin").write_bytes(content)
    info = site / f"{name}-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: 1.0\n", encoding="utf-8")
    digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
    (info / "RECORD").write_text(f"{name}/data/part.bin,sha256={digest},{len(content)}\n", encoding="utf-8")


def torture(kills: int, seconds: float, seed: int) -> dict[str, Any]:
    """All of it, with the counts of what was survived.

    Raises:
        BrokenError: a promise was not kept.
    """
    encoder, random = open_encoder(), Random(seed)
    few = max(1, kills // 10)
    trials: dict[str, Callable[[Path], dict[str, Any]]] = {
        "index built and changed": lambda place: kill_index(place, kills, random, encoder),
        "index built anew": lambda place: kill_index(place, few, random, encoder, anew=True),
        "dictionaries written": lambda place: kill_words(place, few, random),
        "model joined": lambda place: kill_joining(place, kills, random),
        "conversations written": lambda place: kill_store(place, kills, random),
        "64 askers": lambda place: serve_many(place, seconds),
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
    parser.add_argument("--out", type=Path, default=Path(__file__).parent / "results" / "torture.json")
    args = parser.parse_args(words)
    try:
        found = torture(args.kills, args.seconds, args.seed)
    except BrokenError as error:
        complain(f"broken: {error}")
        return 1
    args.out.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return 1 if found["64 askers"]["failed"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
