"""Whether the answers are right, and how fast: known facts, verdicts, runs, baselines, reports."""

from evals.facts import Fact, load_facts

__all__ = ["Fact", "load_facts"]
