"""Where an index lives and how it gets there: one folder per fingerprint, written beside and renamed into place."""

import json
import os
import re
import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from hashlib import file_digest, sha256
from pathlib import Path
from typing import Any

import filelock
import platformdirs

from documents.errors import ArticleIndexError

FORMAT = 3
_MANIFEST = "manifest.json"
_BUILDING = ".building-"
_LEFT = ".removed-"
_NAME = re.compile(r"[0-9a-f]{20}")


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """Everything that decides whether an index fits: model, how texts are cut, the texts, the dictionaries."""

    encoder: str
    dimensions: int
    chunker: int
    digest: str
    words: str = ""
    format: int = FORMAT

    @property
    def name(self) -> str:
        """A short name that differs whenever any part differs."""
        return sha256(json.dumps(asdict(self), sort_keys=True).encode()).hexdigest()[:20]


def cache_folder() -> Path:
    """The per-user folder for what can be made again: that of ASSISTANT_CACHE, else the system's."""
    named = os.environ.get("ASSISTANT_CACHE", "").strip()
    return Path(named).expanduser() if named else platformdirs.user_cache_path("article-assistant", appauthor=False)


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
        return Fingerprint(**_manifest(folder)["built_with"])
    except (OSError, ValueError, TypeError, KeyError):
        return None


def damage(folder: Path) -> str | None:
    """What is wrong with the files of the index in `folder`: one is missing or not as it was written. None: nothing."""
    try:
        for name, digest in dict(_manifest(folder)["files"]).items():
            if digest_of(folder / name) != digest:
                return f"{name} is not as it was written"
    except (OSError, ValueError, TypeError, KeyError) as error:
        return str(error)
    return None


def _manifest(folder: Path) -> Any:  # noqa: ANN401 - whatever the file holds
    return json.loads((folder / _MANIFEST).read_text(encoding="utf-8"))


def digest_of(file: Path) -> str:
    """The SHA-256 of a file, read piece by piece."""
    with file.open("rb") as opened:
        return file_digest(opened, "sha256").hexdigest()


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
            "Try again when it is, or choose another folder with --index-path",
            f"另一个进程正在“{path}”建索引，等了 {wait:g} 秒仍未完成。请稍后再试，或用 --index-path 换一个文件夹",
        ) from error
    except OSError as error:
        raise ArticleIndexError(
            f"The index cannot be written at '{path}' ({error}). Choose another folder with --index-path",
            f"索引写不进“{path}”：{error}。请用 --index-path 换一个文件夹",
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
    for other in tuple(path.iterdir()):
        # Those of older versions too, which `built` does not know.
        if _NAME.fullmatch(other.name) and other.name != fingerprint.name:
            _remove(other)


def _finish(folder: Path, target: Path, fingerprint: Fingerprint) -> None:
    files = [file for file in sorted(folder.rglob("*")) if file.is_file()]
    names = [file.relative_to(folder).as_posix() for file in files]
    digests = {n: digest_of(f) for n, f in zip(names, files, strict=True)}
    manifest = folder / _MANIFEST
    written = {"built_with": asdict(fingerprint), "files": digests}
    manifest.write_text(json.dumps(written, indent=1), encoding="utf-8")
    for file in (*files, manifest):
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
