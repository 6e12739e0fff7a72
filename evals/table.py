"""Reports as tables: kind by language, and one line a measure, with a column for every report."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from documents import Language
from evals import labels
from evals.fact import KINDS, LANGUAGES
from evals.report import CaseResult, Report
from evals.statistics import Share, percentile, share


@dataclass(frozen=True, slots=True)
class Table:
    """A head and its rows, all of them texts."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def markdown(self) -> str:
        """The table in Markdown, figures to the right."""
        named = sum(not _is_figure(cell) for cell in self.rows[0]) if self.rows else len(self.head)
        rule = ["---" if column < named else "---:" for column in range(len(self.head))]
        lines = [self.head, tuple(rule), *self.rows]
        return "".join("| " + " | ".join(_cell(text) for text in line) + " |\n" for line in lines)


def kinds_table(reports: Sequence[Report], language: Language = "en") -> Table:
    """The share of cases that are right or rightly refused: kind by language, a column for every report.

    Reports of different cases, such as a whole run beside a sample, have their number of cases in every cell.
    """
    rows: list[tuple[str, ...]] = []
    for kind in KINDS:
        for asked in LANGUAGES:
            rows += _row(
                reports,
                (labels.KIND_NAMES[kind].say(language), labels.LANGUAGE_NAMES[asked].say(language)),
                lambda case, kind=kind, asked=asked: (case.kind, case.language) == (kind, asked),  # type: ignore[misc]
            )
    for name, answerable in ((labels.ANSWERS, True), (labels.REFUSALS, False)):
        for asked in LANGUAGES:
            rows += _row(
                reports,
                (name.say(language), labels.LANGUAGE_NAMES[asked].say(language)),
                lambda case, a=answerable, asked=asked: (case.answerable, case.language) == (a, asked),  # type: ignore[misc]
            )
    head = [labels.KIND.say(language), labels.ASKED_IN.say(language)]
    if asked_alike(reports):
        head.append(labels.CASES.say(language))
    return Table((*head, *names(reports, language)), tuple(rows))


def measures_table(reports: Sequence[Report], language: Language = "en") -> Table:
    """One line for every measure, in Chinese, in English and over all, a column for every report."""
    rows: list[tuple[str, ...]] = []
    alike = asked_alike(reports)
    for name, text in labels.MEASURES.items():
        rows.append((text.say(language), *(_said(measure(report, name), alike) for report in reports)))
    rows.append((labels.CHARACTERS.say(language), *(_median([c.characters_before for c in r.cases]) for r in reports)))
    for moment, text in labels.SECONDS.items():
        rows.append((text.say(language), *(_seconds(report, moment) for report in reports)))
    return Table((labels.MEASURE.say(language), *names(reports, language)), tuple(rows))


def measure(report: Report, name: str) -> Share:
    """One measure of a report by the name that `--fail-under` takes: a key of `labels.MEASURES`."""
    if name == "refusal_precision":
        return report.refusal_precision
    if name == "wrongly_refused":
        return report.wrongly_refused
    return report.share(name)


def names(reports: Sequence[Report], language: Language = "en") -> tuple[str, ...]:
    """The names of reports for the heads of columns; samples and interrupted runs say so."""
    return tuple(_named(report, language) for report in reports)


def _named(report: Report, language: Language) -> str:
    parts = [report.name]
    if report.settings.get("limit"):
        parts.append(labels.SAMPLE.say(language, count=len({case.id for case in report.cases})))
    if not report.complete:
        parts.append(labels.INCOMPLETE.say(language, done=len(report.cases)))
    return " ".join(parts)


def asked_alike(reports: Sequence[Report]) -> bool:
    """Whether all reports are about the same cases, so that one number of cases holds for every column."""
    return len({frozenset((case.id, case.repeat) for case in report.cases) for report in reports}) <= 1


def passed_share(report: Report, where: Callable[[CaseResult], bool]) -> Share:
    """The share of cases that passed among those that fulfil `where`."""
    return share([float(case.passed) for case in report.cases if where(case)])


def _row(
    reports: Sequence[Report], named: tuple[str, str], where: Callable[[CaseResult], bool]
) -> list[tuple[str, ...]]:
    """The row of some cases, or nothing where no report has any."""
    shares = [passed_share(report, where) for report in reports]
    most = max((found.cases for found in shares), default=0)
    if not most:
        return []
    alike = asked_alike(reports)
    return [(*named, *((str(most),) if alike else ()), *(_said(found, alike) for found in shares))]


def _said(found: Share, alike: bool) -> str:
    """A share, with its number of cases where no column of their own tells it."""
    return str(found) if alike or not found.cases else f"{found}, n = {found.cases}"


def _median(values: Sequence[float | int | None]) -> str:
    middle = percentile([value for value in values if value is not None], 50)
    return "–" if middle is None else f"{middle:.0f}"


def _seconds(report: Report, moment: str) -> str:
    found = [getattr(case.times, moment) for case in report.cases if case.times is not None]
    return median_and_most(found)


def median_and_most(values: Sequence[float | None]) -> str:
    """The median and the 95th percentile of what is known; a dash where nothing is."""
    known = [value for value in values if value is not None]
    middle, most = percentile(known, 50), percentile(known, 95)
    return "–" if middle is None or most is None else f"{middle:.3g} / {most:.3g}"


def _cell(text: str) -> str:
    return text.replace("|", r"\|").replace("\n", " ")


def _is_figure(cell: str) -> bool:
    return cell[:1].isdigit() or cell == "–"
