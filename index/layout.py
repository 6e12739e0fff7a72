"""Where an index lives and how it gets there: one folder per fingerprint, written beside and renamed into place."""

import json
import os
import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

import filelock
import platformdirs

from documents.errors import ArticleIndexError

FORMAT = 1
_MANIFEST = "manifest.json"
_BUILDING = ".building-"
_LEFT = ".removed-"


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """Everything that decides whether an index fits: model, how texts are cut, and the texts."""

    encoder: str
    dimensions: int
    chunker: int
    digest: str
    format: int = FORMAT

    @property
    def name(self) -> str:
        """A short name that differs whenever any part differs."""
        return sha256(json.dumps(asdict(self), sort_keys=True).encode()).hexdigest()[:20]


def default_path(name: str = "index") -> Path:
    """The per-user folder for the index of that name."""
    return platformdirs.user_cache_path("article-assistant") / "indexes" / name


def is_built(path: Path, fingerprint: Fingerprint) -> bool:
    """Whether a complete index of that fingerprint stands at `path`."""
    return read_manifest(path / fingerprint.name) == fingerprint


def built(path: Path) -> Iterator[tuple[Path, Fingerprint]]:
    """The folders of complete indexes at `path`, with what each was built with."""
    if path.is_dir():
        for folder in sorted(path.iterdir()):
            fingerprint = read_manifest(folder)
            if fingerprint is not None and fingerprint.name == folder.name:
                yield folder, fingerprint


def read_manifest(folder: Path) -> Fingerprint | None:
    """What the index in `folder` was built with; None when there is no whole index of a known format."""
    try:
        return Fingerprint(**json.loads((folder / _MANIFEST).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


@contextmanager
def writing(path: Path, wait: float) -> Iterator[None]:
    """Hold the one right to write at `path`.

    Raises:
        ArticleIndexError: another process still holds it after `wait` seconds, or the folder cannot be made.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
        with filelock.FileLock(path / ".lock", timeout=wait):
            yield
    except filelock.Timeout as error:
        raise ArticleIndexError(
            f"Another process is building the index at '{path}' and was not done after {wait:g} s. "
            "Try again when it is, or choose another folder with --index-path"
        ) from error
    except OSError as error:
        raise ArticleIndexError(
            f"The index cannot be written at '{path}' ({error}). Choose another folder with --index-path"
        ) from error


@contextmanager
def replacing(path: Path, fingerprint: Fingerprint) -> Iterator[Path]:
    """A folder to build in; when the block ends well it becomes the index of `fingerprint` and others go.

    The rename is what makes the index visible: whatever interrupts the block leaves the earlier index
    or none. Call it within `writing`.
    """
    _sweep(path)
    folder = path / f"{_BUILDING}{uuid.uuid4().hex[:8]}"
    folder.mkdir()
    try:
        yield folder
        _finish(folder, path / fingerprint.name, fingerprint)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    for other, kind in tuple(built(path)):
        if kind != fingerprint:
            _remove(other)


def _finish(folder: Path, target: Path, fingerprint: Fingerprint) -> None:
    (folder / _MANIFEST).write_text(json.dumps(asdict(fingerprint), indent=1), encoding="utf-8")
    for file in folder.rglob("*"):
        if file.is_file():
            _sync(file)
    if target.exists():
        _remove(target)
    folder.rename(target)


def _sync(file: Path) -> None:
    """A power cut after the rename must not find the file empty."""
    with file.open("rb+") as opened:
        os.fsync(opened.fileno())


def _remove(folder: Path) -> None:
    """Out of sight in one step; a reader that has it open keeps its memory-mapped files."""
    left = folder.with_name(f"{_LEFT}{uuid.uuid4().hex[:8]}")
    folder.rename(left)
    shutil.rmtree(left, ignore_errors=True)


def _sweep(path: Path) -> None:
    """Remove what an interrupted build has left; nobody else writes here, since the lock is held."""
    for folder in path.glob(".*-*"):
        if folder.name.startswith((_BUILDING, _LEFT)):
            shutil.rmtree(folder, ignore_errors=True)
