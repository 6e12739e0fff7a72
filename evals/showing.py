"""How runs look in a terminal: a progress bar with the share right so far, tables, JSON."""

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table as RichTable

from assistant.texts import Text
from documents import Language
from evals import labels
from evals.report import CaseResult, Report
from evals.running import Watch
from evals.table import Table

_FAILED = Text("{name}：{failed} 题未通过，列出 {shown} 题", "{name}: {failed} failed, {shown} of them here")
_RIGHT = Text("{name}：已对 {share:.1%}", "{name}: {share:.1%} right so far")


@contextmanager
def progress(name: str, total: int, language: Language) -> Iterator[Watch]:
    """A bar on the error output that counts cases and shows the share that passed."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(_RIGHT.say(language, name=name, share=0), total=total)
        passed = done = 0

        def watch(case: CaseResult) -> None:
            nonlocal passed, done
            done += 1
            passed += case.passed
            bar.update(task, advance=1, description=_RIGHT.say(language, name=name, share=passed / done))

        yield watch


def show_table(table: Table) -> None:
    """The table on the output: drawn in a terminal, in Markdown where the output goes elsewhere."""
    if not sys.stdout.isatty():
        say(table.markdown())
        return
    drawn = RichTable()
    for column, name in enumerate(table.head):
        drawn.add_column(name, justify="left" if column == 0 else "right")
    for row in table.rows:
        drawn.add_row(*row)
    Console().print(drawn)


def show_failures(reports: Sequence[Report], most: int, language: Language) -> None:
    """The first `most` cases of each report that failed: what was asked, what came, what is wrong with it."""
    for report in reports:
        failed = [case for case in report.cases if not case.passed]
        shown = failed[:most]
        say("\n" + _FAILED.say(language, name=report.name, failed=len(failed), shown=len(shown)))
        for case in shown:
            say("\n" + "\n".join(_told(case, language)))


def _told(case: CaseResult, language: Language) -> Iterator[str]:
    colon = "：" if language == "zh" else ": "
    kind = labels.KIND_NAMES[case.kind].say(language)
    yield f"{case.id} ({kind})"
    for question in case.after:
        yield f"  {labels.EARLIER.say(language)}{colon}{question}"
    yield f"  {labels.QUESTION.say(language)}{colon}{case.question}"
    yield f"  {labels.EXPECTED.say(language)}{colon}{case.expected}"
    yield f"  {labels.ANSWER.say(language)}{colon}{case.answer.text if case.answer else case.error}"
    for failure in case.failures:
        measure = labels.MEASURES["wrongly_refused" if failure.name == "answered" else failure.name]
        yield f"  – {measure.say(language)}{colon}{failure.reason}"


def say(text: str) -> None:
    """A line on the output."""
    sys.stdout.write(text + "\n")


def complain(text: str) -> None:
    """A line on the error output."""
    sys.stderr.write(text + "\n")


def show_json(value: Any) -> None:  # noqa: ANN401 - whatever JSON can say
    """JSON on the output, for programs."""
    say(json.dumps(value, ensure_ascii=False, indent=1))


def write_json(file: Path, value: Any) -> None:  # noqa: ANN401 - whatever JSON can say
    """JSON in a file, for programs and for committing."""
    file.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def names_of(reports: Sequence[Report]) -> str:
    """The names of some reports in one line."""
    return ", ".join(report.name for report in reports)
