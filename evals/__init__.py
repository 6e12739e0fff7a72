"""Whether the answers are right, and how fast: known facts, verdicts, runs, baselines, reports."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from evals.fact import Fact
    from evals.facts import load_facts
    from evals.report import Report, load_report
    from evals.running import evaluate

__all__ = ["Fact", "Report", "evaluate", "load_facts", "load_report"]

_HOMES = {
    "Fact": "evals.fact",
    "Report": "evals.report",
    "evaluate": "evals.running",
    "load_facts": "evals.facts",
    "load_report": "evals.report",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - imported when first used: the command line must start quickly
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'evals' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
