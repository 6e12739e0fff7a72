"""A GGUF file served on loopback by a child process, which a crash or a kill cannot take the assistant down with."""

import json
import os
import secrets
import subprocess
import sys
import threading
from contextlib import suppress
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

from assistant.models.weights import INSTALL
from assistant.texts import Text
from documents.errors import ModelError

CONTEXT = 6144
SLOTS = 2
CACHE_MEGABYTES = 128
START_SECONDS = 180.0

_PROGRAM = Path(__file__).with_name("local_server.py")


@dataclass(frozen=True, slots=True)
class LocalServer:
    """A running server of the OpenAI-compatible HTTP interface; `key` is what its requests must carry."""

    address: str
    key: str = field(repr=False)
    process: subprocess.Popen[str] = field(repr=False)

    @classmethod
    def start(cls, file: Path, threads: int | None = None, seconds: float = START_SECONDS) -> "LocalServer":
        """Load `file` and serve it, with one thread per core unless `threads` says otherwise.

        Raises:
            ModelError: what serves it is not installed, the file is missing or is not a model, or it was not loaded
                within `seconds`.
        """
        if find_spec("xllamacpp") is None:
            raise ModelError(
                f"What runs a model on this machine, xllamacpp, is not installed. Install it with: {INSTALL}",
                f"在本机运行模型的程序 xllamacpp 没有安装。安装：{INSTALL}",
            )
        if not file.is_file():
            raise ModelError(
                f"No model file at '{file}'. Correct ASSISTANT_MODEL.",
                f"没有模型文件“{file}”。请改正 ASSISTANT_MODEL。",
            )
        key = secrets.token_urlsafe(24)
        process = subprocess.Popen(
            [sys.executable, "-P", str(_PROGRAM)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
            # Threads that wait by spinning take the core from whoever needs it: six times slower on a busy machine.
            env=os.environ | {"OMP_WAIT_POLICY": "passive"},
        )
        orders = {
            "file": str(file),
            "key": key,
            "context": CONTEXT,
            "slots": SLOTS,
            "threads": threads or available_cores(),
            "cache_megabytes": CACHE_MEGABYTES,
        }
        report = _exchange(process, json.dumps(orders), seconds)
        server = cls(str(report.get("address", "")), key, process)
        if not server.address:
            server.close()
            raise _not_served(file, report.get("error"), seconds)
        return server

    @property
    def running(self) -> bool:
        """Whether the process is still there."""
        return self.process.poll() is None

    def close(self) -> None:
        """Stop serving and free the memory; more than once is allowed."""
        self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout):
            if stream:
                # What was still to be sent to a process that ended cannot be; the stream is closed all the same.
                with suppress(BrokenPipeError):
                    stream.close()


def available_cores() -> int:
    """The cores that this process may use, at most 8: more do not speed up a model that memory holds up."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(cores, 8)


def _exchange(process: subprocess.Popen[str], orders: str, seconds: float) -> dict[str, str]:
    """Send `orders` and read the report, which is empty when the child ended or was silent for `seconds`."""
    assert process.stdin and process.stdout
    timer = threading.Timer(seconds, process.kill)
    timer.daemon = True
    timer.start()
    try:
        process.stdin.write(orders + "\n")
        process.stdin.flush()
        line = process.stdout.readline()
    except BrokenPipeError:
        line = ""
    finally:
        timer.cancel()
    try:
        report: dict[str, str] = json.loads(line)
    except ValueError:
        return {}
    return report


def _not_served(file: Path, said: str | None, seconds: float) -> ModelError:
    reason = Text(
        f"它的进程已结束，或 {seconds:.0f} 秒没有回应",
        f"the serving process ended or was silent for {seconds:.0f} seconds",
    )
    if said:
        reason = Text(said, said)
    return ModelError(
        f"'{file}' cannot be served: {reason.en}. Give a GGUF model that fits in memory: ASSISTANT_MODEL=FILE.gguf",
        f"“{file}”不能运行：{reason.zh}。请给出内存装得下的 GGUF 模型：ASSISTANT_MODEL=文件.gguf",
    )
