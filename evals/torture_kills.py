"""Processes killed at random moments of their work, and whether what they left is whole."""

import base64
import hashlib
import json
import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from threading import Timer
from typing import Any

from assistant.settings import Settings
from assistant.sources import AddedFiles
from assistant.weights import Weights, model_file
from documents import load
from evals.torture_victim import ADDED, BEGUN, DONE, REMOVED, REMOVING, added_text
from index import Encoder, Index
from index.wordbook import Wordbook

_PARTS = 3
_PART_BYTES = 12_000_000


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


def kill_documents(kills: int, random: Random) -> dict[str, int]:
    """Kills while documents are added and removed; what was said to be there is there, whole, and nothing else."""
    changes = 0
    for number in range(kills):
        with TemporaryDirectory() as place:
            said = kill("documents", {"folder": place}, random.uniform(0, 0.5))
            kept = AddedFiles(Path(place) / "added", Path(place) / "renderings.jsonl")
            there = {article.name: article.text for article in kept.articles()} if kept.names() else {}
        told = [line.split() for line in said if line != DONE]
        added, gone, surely = ({name for word, name in told if word == kind} for kind in (ADDED, REMOVING, REMOVED))
        halves = [name for name, text in there.items() if text != added_text(name)]
        if not added - gone <= set(there) or surely & set(there) or halves:
            raise BrokenError(f"After kill {number} there is {sorted(there)} of {sorted(added - gone)}; half: {halves}")
        changes += len(added) + len(surely)
    return {"kills": kills, "changes": changes}


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
