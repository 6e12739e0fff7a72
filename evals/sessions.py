"""What every command that asks questions shares: a run with its bar and journal, what is saved, shown and refused."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from assistant.texts import Text
from documents import Article, Language
from evals.asking import Answering
from evals.fact import Fact
from evals.journal import journal_name
from evals.report import Report
from evals.running import evaluate
from evals.showing import complain, progress, show_failures, show_json, show_table
from evals.table import kinds_table, measure, measures_table

_INTERRUPTED = Text(
    "已中断，做完的都留着。继续：在同一命令后加 --resume",
    "Interrupted; what was done is kept. Go on with: the same command --resume",
)
_SAVED = Text("结果存于 {path}", "Results are in {path}")
_BELOW = Text("{name}：{name_of} = {value:.4f}，低于 {floor}", "{name}: {name_of} = {value:.4f} is below {floor}")


@dataclass(slots=True)
class Session:
    """One command's runs: each with a bar and a journal, which stays until the results of all of them are saved."""

    args: argparse.Namespace
    language: Language
    _journals: list[Path] = field(default_factory=list, init=False)

    def run(
        self,
        assistant: Answering,
        name: str,
        asked: tuple[Sequence[Fact], Sequence[Article]],
        settings: dict[str, Any],
    ) -> Report:
        """Evaluate one engine; --resume finds its journal again."""
        facts, articles = asked
        repeat, workers = getattr(self.args, "repeat", 1), getattr(self.args, "workers", 1)
        journal = results_folder(self.args.out, is_whole(self.args)) / f".{journal_name(settings)}"
        if not self.args.resume:
            journal.unlink(missing_ok=True)
        self._journals.append(journal)
        with progress(name, len(facts) * repeat, self.language) as watch:
            return evaluate(
                assistant,
                facts,
                articles=articles,
                name=name,
                settings=settings,
                repeat=repeat,
                workers=workers,
                journal=journal,
                watch=watch,
            )

    def finish(self, reports: Sequence[Report]) -> int:
        """Save and show the reports; 1 if one was interrupted or lies under a floor."""
        paths = [report_file(self.args, report, len(reports)) for report in reports]
        for report, path in zip(reports, paths, strict=True):
            report.save(path)
        if self.args.json:
            show_json([summary(report, path) for report, path in zip(reports, paths, strict=True)])
        else:
            show_table(kinds_table(reports, self.language))
            show_table(measures_table(reports, self.language))
            if most := getattr(self.args, "failures", None):
                show_failures(reports, most, self.language)
        for path in paths:
            saved(path, self.language)
        if not all(report.complete for report in reports):
            complain(_INTERRUPTED.say(self.language))
            return 1
        for journal in self._journals:
            journal.unlink(missing_ok=True)
        failures = [failure for report in reports for failure in below(report, self.args.fail_under, self.language)]
        for failure in failures:
            complain(failure)
        return int(bool(failures))


def saved(path: Path, language: Language) -> None:
    """Say where something was written."""
    complain(_SAVED.say(language, path=path))


def summary(report: Report, path: Path | None = None) -> dict[str, Any]:
    """A report without its cases, for programs."""
    names = ("right", "evidence_cited", "citation_precision", "verbatim", "markers", "figures_supported", "language")
    measures = (*names, "refused", "refusal_precision", "wrongly_refused")
    found = {name: measure(report, name) for name in measures}
    return {
        "name": report.name,
        "file": str(path) if path else None,
        "complete": report.complete,
        "settings": report.settings,
        "passed": {"value": report.passed.value, "cases": report.passed.cases},
        "measures": {
            name: {"value": one.value, "cases": one.cases, "interval": one.interval}
            for name, one in found.items()
            if one.cases
        },
    }


def below(report: Report, floors: dict[str, float], language: Language) -> list[str]:
    """What to say of every measure that lies under its floor."""
    failures: list[str] = []
    for name, floor in floors.items():
        bare, _, asked = name.partition(".")
        found = measure(in_language(report, asked), bare)
        if found.cases and found.value < floor:
            failures.append(_BELOW.say(language, name=report.name, name_of=name, value=found.value, floor=floor))
    return failures


def in_language(report: Report, language: str) -> Report:
    """The report with the cases of one language only; "" leaves all."""
    cases = tuple(case for case in report.cases if language in ("", case.language))
    return Report(report.name, report.settings, report.environment, cases, report.complete)


def is_whole(args: argparse.Namespace) -> bool:
    """Whether all that the project ships is asked: such results are committed, and no others may replace them."""
    narrowed = ("suite", "documents", "part", "kind", "language", "limit", "chinese", "model")
    return not any(getattr(args, name, None) for name in narrowed) and getattr(args, "repeat", 1) in {None, 1}


def results_folder(out: Path | None, whole: bool = True) -> Path:
    """The folder that results and journals go to: of --out, else the project's own, else one beside the user.

    `whole`: what is asked may stand among the project's own results.
    """
    if out is not None:
        return out.parent if out.suffix == ".json" else out
    own = Path("evals") / "results"
    return own if whole and own.is_dir() else Path("evals-results")


def file_for(out: Path | None, name: str, whole: bool) -> Path:
    """The file for a measurement that is called `name` where --out gives no other; `whole` as for the folder."""
    return out if out is not None and out.suffix == ".json" else results_folder(out, whole) / name


def report_file(args: argparse.Namespace, report: Report, of: int) -> Path:
    """The file for one of `of` reports."""
    out: Path | None = args.out
    if out is not None and out.suffix == ".json":
        return out if of == 1 else out.with_name(f"{out.stem}-{report.name}.json")
    sampled = any(report.settings.get(key) for key in ("kind", "language", "limit"))
    words = [report.name, report.settings.get("part") or "", "sample" if sampled else ""]
    return results_folder(out, is_whole(args)) / f"{'-'.join(word for word in words if word)}.json"
