"""The known facts for the page: the shipped suite put to the assistant that the page holds."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from assistant.web.protocols import Answering, FactsFailure, FactsResult, FactsRow, Progress
from evals.texts import KIND_NAMES

if TYPE_CHECKING:
    from evals.report import CaseResult

_Counts = dict[tuple[str, str], int]


class FactsPanel:
    """Runs the shipped suite and remembers, for each mode, what the run before it got right."""

    def __init__(self) -> None:
        """Start with no run before."""
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
        before, right = self._before.get(mode), _right(report.cases)
        self._before[mode] = right
        return FactsResult(
            rows=_rows(report.cases, right, before),
            failures=tuple(map(_failure, (case for case in report.cases if not case.passed))),
            seconds=tuple(case.times.end for case in report.cases if case.times is not None),
        )


def _right(cases: "Iterable[CaseResult]") -> _Counts:
    counts: _Counts = {}
    for case in cases:
        place = case.kind, case.language
        counts[place] = counts.get(place, 0) + case.passed
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
    return FactsFailure(case.question, case.expected, said, "; ".join(fault.reason for fault in case.faults))
