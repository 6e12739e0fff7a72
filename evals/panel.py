"""The known facts for the page: the shipped suite put to the assistant that the page holds."""

import json
import logging
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from assistant.web.protocols import Answering, FactsFailure, FactsResult, FactsRow, Progress
from evals.labels import KIND_NAMES

if TYPE_CHECKING:
    from evals.report import CaseResult

_Counts = dict[tuple[str, str], int]

LAST_RUNS: Final = "known-facts.json"

log = logging.getLogger(__name__)


class FactsPanel:
    """Runs the shipped suite and remembers, for each mode, what the run before it got right."""

    def __init__(self, folder: Callable[[], Path] | None = None) -> None:
        """`folder` gives where the last runs are kept, asked for once there is something to keep; None: in memory."""
        self._folder = folder
        self._before: dict[str, _Counts] = {}

    def run(self, assistant: Answering, progress: Progress) -> FactsResult:
        """All facts, with `progress` called after each."""
        from evals.facts import load_facts
        from evals.running import evaluate

        facts = load_facts()
        done = 0

        def watch(case: "CaseResult") -> None:
            nonlocal done
            done += 1
            progress(done, len(facts), case.question)

        report = evaluate(assistant, facts, articles=assistant.articles, watch=watch)
        mode = str(getattr(assistant, "mode", ""))
        before, right = self._last_runs().get(mode), _right(report.cases)
        self._keep(mode, right)
        return FactsResult(
            rows=_rows(report.cases, right, before),
            failures=tuple(map(_failure, (case for case in report.cases if not case.passed))),
            seconds=tuple(case.times.end for case in report.cases if case.times is not None),
        )

    def _last_runs(self) -> dict[str, _Counts]:
        if self._folder is not None and not self._before:
            try:
                kept = json.loads((self._folder() / LAST_RUNS).read_text(encoding="utf-8"))
                self._before = {
                    mode: {(kind, language): int(right) for kind, language, right in rows}
                    for mode, rows in kept.items()
                }
            except FileNotFoundError:
                pass
            except (OSError, ValueError, TypeError, AttributeError) as error:
                # Only a column of the page hangs on it.
                log.warning("the last run of the known facts cannot be read: %s", error)
        return self._before

    def _keep(self, mode: str, right: _Counts) -> None:
        self._before = {**self._before, mode: right}
        if self._folder is None:
            return
        rows = {mode: [[*asked, count] for asked, count in counts.items()] for mode, counts in self._before.items()}
        path = self._folder() / LAST_RUNS
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            beside = path.with_suffix(".new")
            beside.write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")
            beside.replace(path)
        except OSError as error:
            log.warning("the run of the known facts cannot be kept: %s", error)


def _right(cases: "Iterable[CaseResult]") -> _Counts:
    counts: _Counts = {}
    for case in cases:
        asked = case.kind, case.language
        counts[asked] = counts.get(asked, 0) + case.passed
    return counts


def _rows(cases: "Iterable[CaseResult]", right: _Counts, before: _Counts | None) -> tuple[FactsRow, ...]:
    asked: _Counts = {}
    for case in cases:
        asked[case.kind, case.language] = asked.get((case.kind, case.language), 0) + 1
    return tuple(
        FactsRow(
            kind,
            "zh" if language == "zh" else "en",
            count,
            right[kind, language],
            (before or {}).get((kind, language)),
            {"zh": KIND_NAMES[kind].zh, "en": KIND_NAMES[kind].en},
        )
        for (kind, language), count in asked.items()
    )


def _failure(case: "CaseResult") -> FactsFailure:
    said = case.answer.text if case.answer else case.error or ""
    return FactsFailure(case.question, case.expected, said, "; ".join(failure.reason for failure in case.failures))
