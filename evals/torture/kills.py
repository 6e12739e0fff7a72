"""Processes killed at random moments of their work, and whether what they left is whole."""

import base64
import hashlib
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from threading import Timer
from typing import Any

from assistant.document_sets import AddedFiles
from assistant.models.weights import Weights, model_file
from assistant.settings import Settings
from assistant.web.store import ConversationStore
from documents import load
from evals.torture.victim import ADDED, BEGUN, DONE, REMOVED, REMOVING, VISITOR, added_text, library_of
from index import Encoder, Index
from index.building import CHROMA
from index.wordbook import Wordbook

_PARTS = 3
_PART_BYTES = 12_000_000
# How often work that is done before it can be killed is tried, for each kill that is wanted.
_TRIES = 4


class BrokenError(AssertionError):
    """A promise that was not kept: what was done, and what was found."""


class Victims:
    """Processes that do one task, each killed at a moment of its own; the next one loads while the last is looked at.

    `kills` counts those that were killed at work, `finished` those that were done before.
    """

    def __init__(self, task: str, kills: int, random: Random, seconds: float, *, endless: bool = False) -> None:
        """Until `kills` were killed at work, at moments within about `seconds`; `endless` work is never done."""
        self.kills = self.finished = 0
        self._task, self._wanted, self._random = task, kills, random
        self._seconds, self._endless = seconds, endless
        self._next = self._started()

    def __enter__(self) -> "Victims":
        """Itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Let the one go that nobody wants any more."""
        self._next.kill()
        self._next.communicate()

    def __iter__(self) -> Iterator[int]:
        """The number of each one, as long as another is wanted; what is always done too soon is not tried forever."""
        while self.kills < self._wanted and self.finished < _TRIES * self._wanted:
            yield self.kills + self.finished

    @property
    def counts(self) -> dict[str, int]:
        """For the record."""
        return {"kills": self.kills, "finished": self.finished}

    def kill(self, given: dict[str, Any]) -> list[str]:
        """Let the next one work, kill it with signal 9, and give the lines that it said meanwhile.

        Raises:
            BrokenError: it failed by itself before.
        """
        victim, self._next = self._next, self._started()
        assert victim.stdin is not None
        assert victim.stdout is not None
        with suppress(BrokenPipeError):  # what it complains of is told below
            victim.stdin.write(json.dumps(given) + "\n")
            victim.stdin.flush()
        first = victim.stdout.readline().strip()
        timer = Timer(self._random.uniform(0, self._seconds), lambda: os.kill(victim.pid, signal.SIGKILL))
        timer.start()
        said, complaint = victim.communicate()
        timer.cancel()
        if first != BEGUN or victim.returncode not in (0, -signal.SIGKILL):
            raise BrokenError(f"{self._task} ended by itself: {complaint[-500:]}")
        # A line that was cut in the middle was never said.
        lines = said.split("\n")[:-1]
        self._count(done=DONE in lines)
        return lines

    def _count(self, *, done: bool) -> None:
        self.finished += done
        self.kills += not done
        # So that the moments of the kills spread over the whole of the work, however fast the machine is.
        if not self._endless:
            self._seconds = max(0.02, self._seconds * (0.8 if done else 1.1))

    def _started(self) -> "subprocess.Popen[str]":
        words, pipe = [sys.executable, "-m", "evals.torture.victim", self._task], subprocess.PIPE
        return subprocess.Popen(words, stdin=pipe, stdout=pipe, stderr=pipe, text=True)


def kill_index(folder: Path, kills: int, random: Random, encoder: Encoder, *, anew: bool = False) -> dict[str, int]:
    """Kills while an index is built, and while it is built again for changed, added and removed documents."""
    documents, path = folder / "documents", folder / "index"
    documents.mkdir()
    with Victims("build", kills, random, 1.0) as victims:
        for number in victims:
            # A figure changes every time, a second document comes and goes: an older index must never answer.
            (documents / "one.txt").write_text(_report(number), encoding="utf-8")
            if number % 2:
                (documents / "two.txt").write_text(_report(number + 1000), encoding="utf-8")
            else:
                (documents / "two.txt").unlink(missing_ok=True)
            said = victims.kill({"documents": str(documents), "index": str(path), "anew": anew})
            found = Index.open(path, load(documents), encoder).search("港口的泊位有多少个？", "zh", k=50)
            texts = {hit.sentence.text for hit in found}
            wanted = {f"港口的泊位有{number + extra}个。" for extra in ((0, 1000) if number % 2 else (0,))}
            if not wanted <= texts or len([text for text in texts if "泊位有" in text]) != len(wanted):
                raise BrokenError(f"After kill {number} the index answers {sorted(texts)}")
            left = [entry.name for entry in path.iterdir() if entry.name != ".lock"]
            # The index and its vectors, of one writing each.
            if DONE in said and sorted(name.startswith(CHROMA) for name in left) != [False, True]:
                raise BrokenError(f"After kill {number} there is left {left}")
        return victims.counts


def kill_words(folder: Path, kills: int, random: Random) -> dict[str, int]:
    """Kills while the wordbook is written."""
    with Victims("words", kills, random, 6.0) as victims:
        for number in victims:
            words = folder / str(number)
            victims.kill({"folder": str(words)})
            if Wordbook.open(words).count("上海") is None:
                raise BrokenError(f"After kill {number} the wordbook lacks words")
            shutil.rmtree(words)
        return victims.counts


def kill_joining(folder: Path, kills: int, random: Random) -> dict[str, int]:
    """Kills while the parts of a model are joined."""
    site = folder / "site"
    content = [bytes([number]) * _PART_BYTES for number in range(_PARTS)]
    packages = tuple(f"torture-part{number}" for number in range(_PARTS))
    for package, part in zip(packages, content, strict=True):
        _install(site, package, part)
    digest = hashlib.sha256(b"".join(content)).hexdigest()
    weights = {"file_name": "m.gguf", "size": _PARTS * _PART_BYTES, "sha256": digest, "packages": packages}
    sys.path.insert(0, str(site))
    try:
        with Victims("join", kills, random, 0.3) as victims:
            for number in victims:
                cache = folder / str(number)
                victims.kill({"site": str(site), "cache": str(cache), "weights": weights})
                file = model_file(Settings(cache=cache), weights=Weights(**weights))  # type: ignore[arg-type]
                if hashlib.sha256(file.read_bytes()).hexdigest() != digest or list(file.parent.glob("*.tmp")):
                    raise BrokenError(f"After kill {number} the model is not whole")
                shutil.rmtree(cache)
            return victims.counts
    finally:
        sys.path.remove(str(site))


def kill_store(folder: Path, kills: int, random: Random) -> dict[str, int]:
    """Kills while conversations and feedback are written to one file; nothing that was said to be stored is lost."""
    file = folder / "conversations.sqlite3"
    promised: list[str] = []
    with Victims("store", kills, random, 0.5, endless=True) as victims:
        for number in victims:
            promised += victims.kill({"file": str(file)})
            ConversationStore.open(file).close()
            with closing(sqlite3.connect(file)) as database:
                sound = database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
                kept = {row[0] for row in database.execute("SELECT id FROM turn WHERE answer IS NOT NULL")}
                kept &= {row[0] for row in database.execute("SELECT turn FROM feedback")}
            if not sound or not set(promised) <= kept:
                raise BrokenError(f"After kill {number} {len(set(promised) - kept)} turns or their feedback are lost")
        return {"kills": victims.kills, "turns": len(promised)}


def kill_documents(kills: int, random: Random) -> dict[str, int]:
    """Kills while documents are added and removed; what was said to be there is there, whole, and nothing else."""
    changes = 0
    with Victims("documents", kills, random, 1.0, endless=True) as victims:
        for number in victims:
            with TemporaryDirectory() as home:
                said = victims.kill({"folder": home})
                kept = AddedFiles(Path(home) / "added", Path(home) / "renderings.jsonl")
                there = {article.name: article.text for article in kept.articles()} if kept.names() else {}
            told = [line.split() for line in said if line != DONE]
            added, gone, surely = ({name for word, name in told if word == kind} for kind in (ADDED, REMOVING, REMOVED))
            halves = [name for name, text in there.items() if text != added_text(name)]
            if not added - gone <= set(there) or surely & set(there) or halves:
                lost = sorted(added - gone - set(there))
                raise BrokenError(f"After kill {number}, lost: {lost}; not gone: {surely & set(there)}; half: {halves}")
            changes += len(added) + len(surely)
        return {"kills": victims.kills, "changes": changes}


def kill_uploads(kills: int, random: Random) -> dict[str, int]:
    """Kills while a visitor of the page brings articles; what was said to be on the shelf is there, whole."""
    changes = 0
    with Victims("uploads", kills, random, 1.0, endless=True) as victims:
        for number in victims:
            with TemporaryDirectory() as home:
                said = [line for line in victims.kill({"folder": home}) if line != DONE]
                shelf = {shelved.id: shelved.title for shelved in library_of(Path(home)).shelf(VISITOR)}
                for line in said:
                    article, title = line.split()
                    texts = [file.read_text(encoding="utf-8") for file in Path(home).glob(f"*/{article}/*.txt")]
                    if shelf.get(article) != title or texts != [added_text(title)]:
                        raise BrokenError(f"After kill {number} the article {article} is lost or half")
            changes += len(said)
        return {"kills": victims.kills, "changes": changes}


def _report(number: int) -> str:
    others = "\n".join(f"第{i}段说的是另一件事，与港口无关。天气很好。" for i in range(12))
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
