"""The four abilities of the RGB benchmark, shown side by side from the runs that measure them."""

from collections.abc import Sequence

from assistant.texts import Text
from documents import Language
from evals import labels
from evals.fact import LANGUAGES
from evals.report import CaseResult, Report
from evals.statistics import share
from evals.table import Table, names

# What cannot be answered from one sentence alone.
INTEGRATING = ("several", "list", "summary", "computed")

_NOISE = Text("抗噪：混入 {paragraphs} 段", "noise robustness, among {paragraphs} paragraphs")
_REJECTION = Text("该拒则拒", "negative rejection")
_INTEGRATION = Text("信息整合", "information integration")
_COUNTERFACTUAL = Text("反事实：改动 {figures} 个数字", "counterfactual robustness, {figures} figures changed")
_HEAD = (Text("能力", "ability"), Text("运行", "run"))


def abilities_table(reports: Sequence[Report], language: Language = "en") -> Table:
    """One line for each ability that a report measures, with the share in each language and in both.

    A run of the noise trial measures the answers among other paragraphs, one of the counterfactual trial those about
    changed figures; every other run measures refusals and the answers that join several sentences.
    """
    rows: list[tuple[str, ...]] = []
    for report, name in zip(reports, names(reports, language), strict=True):
        for ability, cases in _measured(report, language):
            if cases:
                found = [
                    share([float(case.passed) for case in cases if asked in (None, case.language)])
                    for asked in (*LANGUAGES, None)
                ]
                rows.append((ability, name, str(len(cases)), *map(str, found)))
    named = [labels.LANGUAGE_NAMES[asked].say(language) for asked in LANGUAGES]
    head = (
        *(text.say(language) for text in _HEAD),
        labels.CASES.say(language),
        *named,
        labels.ALL.say(language),
    )
    return Table(head, tuple(rows))


def _measured(report: Report, language: Language) -> list[tuple[str, list[CaseResult]]]:
    """The abilities that a report measures, each with its cases."""
    suite = report.settings.get("suite")
    answerable = [case for case in report.cases if case.answerable]
    if suite == "noise":
        return [(_NOISE.say(language, paragraphs=report.settings["paragraphs"]), answerable)]
    if suite == "counterfactual":
        return [(_COUNTERFACTUAL.say(language, figures=len(report.settings["changes"])), answerable)]
    return [
        (_REJECTION.say(language), [case for case in report.cases if not case.answerable]),
        (_INTEGRATION.say(language), [case for case in answerable if case.kind in INTEGRATING]),
    ]
