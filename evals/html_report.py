"""Reports as one self-contained HTML page: tables, plots, filters, and both texts side by side for what failed."""

import json
from collections.abc import Sequence
from html import escape
from importlib.resources import files
from string import Template
from typing import Any

from documents import Language
from evals import labels
from evals.fact import KINDS, LANGUAGES
from evals.plots import Series, shares_plot
from evals.report import CaseResult, Report
from evals.table import Table, kinds_table, measures_table, names, passed_share
from evals.verdicts import VERDICT_NAMES


def page(reports: Sequence[Report], language: Language = "en") -> str:
    """The page of some reports; it needs no network and no other file."""
    template = Template((files("evals") / "page_template.html").read_text(encoding="utf-8"))
    title = labels.REPORT_TITLE.say(language, name=", ".join(names(reports, language)))
    return template.substitute(
        language=language,
        title=escape(title),
        summary=escape(_summary(reports)),
        kinds=_html(kinds_table(reports, language)),
        measures=_html(measures_table(reports, language)),
        plot=_plot(reports, language),
        intervals=escape(labels.INTERVALS.say(language)),
        measure_title=escape(labels.MEASURE.say(language)),
        failures_title=escape(labels.FAILURES.say(language)),
        kind_title=escape(labels.KIND.say(language)),
        asked_in=escape(labels.ASKED_IN.say(language)),
        verdicts_title=escape(labels.VERDICTS.say(language)),
        only_failures=escape(labels.ONLY_FAILURES.say(language)),
        filter=escape(labels.FILTER.say(language)),
        data=_data(reports, language),
    )


def _summary(reports: Sequence[Report]) -> str:
    return " · ".join(
        f"{report.name}: {report.passed}, {report.settings.get('model') or '–'}, "
        f"{report.environment.get('commit') or '–'}"
        for report in reports
    )


def _html(table: Table) -> str:
    head = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in table.head)
    rows = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in table.rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _plot(reports: Sequence[Report], language: Language) -> str:
    groups = [
        (kind, asked)
        for kind in KINDS
        for asked in LANGUAGES
        if any((case.kind, case.language) == (kind, asked) for report in reports for case in report.cases)
    ]
    rows = [
        f"{labels.KIND_NAMES[kind].say(language)}, {labels.LANGUAGE_NAMES[asked].say(language)}"
        for kind, asked in groups
    ]
    series = [
        Series(
            name,
            tuple(
                passed_share(report, lambda case, g=group: (case.kind, case.language) == g)  # type: ignore[misc]
                for group in groups
            ),
        )
        for name, report in zip(names(reports, language), reports, strict=True)
    ]
    return shares_plot(rows, series, labels.REPORT_TITLE.say(language, name=""))


def _data(reports: Sequence[Report], language: Language) -> str:
    """Everything that the filters show, safe inside a script element."""
    verdicts = {name: labels.MEASURES[name].say(language) for name in VERDICT_NAMES if name in labels.MEASURES}
    found: dict[str, Any] = {
        "kinds": {kind: labels.KIND_NAMES[kind].say(language) for kind in KINDS},
        "languages": {asked: labels.LANGUAGE_NAMES[asked].say(language) for asked in LANGUAGES},
        "verdicts": {**verdicts, "answered": labels.MEASURES["wrongly_refused"].say(language)},
        "labels": {
            "earlier": labels.EARLIER.say(language),
            "expected": labels.EXPECTED.say(language),
            "answer": labels.ANSWER.say(language),
            "gold": labels.ARTICLE_SAYS.say(language),
        },
        "reports": [
            {"name": name, "cases": [_case(case) for case in report.cases]}
            for name, report in zip(names(reports, language), reports, strict=True)
        ],
    }
    return json.dumps(found, ensure_ascii=False).replace("<", "\\u003c")


def _case(case: CaseResult) -> dict[str, Any]:
    citations = case.answer.citations if case.answer and case.failures else ()
    return {
        "id": case.id,
        "kind": case.kind,
        "language": case.language,
        "question": case.question,
        "after": case.after,
        "expected": case.expected,
        "gold": case.gold,
        "passed": case.passed,
        "answer": case.answer.text if case.answer else case.error or "",
        "failures": [[failure.name, failure.reason] for failure in case.failures],
        "citations": [[citation.quote, citation.translation] for citation in citations],
    }
