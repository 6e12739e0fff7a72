"""Two runs of the same questions: which cases changed, and whether the difference is more than chance."""

from dataclasses import dataclass

from assistant.texts import Text
from documents import Language
from evals.report import CaseResult, Report
from evals.statistics import Share, mcnemar, share
from evals.table import Table

_CHANCE = Text(
    "{first}：{before}；{second}：{after}。共同的 {cases} 题中新通过 {gained} 题、新失败 {lost} 题，"
    "p = {p:.3g}（麦克尼马尔精确检验）：{verdict}",
    "{first}: {before}; {second}: {after}. Of {cases} cases in both, {gained} gained and {lost} lost, "
    "p = {p:.3g} (McNemar, exact): {verdict}",
)
_MORE = Text("不能用偶然解释。", "more than chance explains.")
_LESS = Text("偶然即可解释。", "chance may explain it.")
_GAINED = Text("新通过", "gained")
_LOST = Text("新失败", "lost")
_HEAD = (Text("变化", "change"), Text("编号", "id"), Text("问题", "question"), Text("原因", "reason"))


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changed from one report to another, among the cases that both have."""

    before: Share
    after: Share
    gained: tuple[CaseResult, ...]
    lost: tuple[CaseResult, ...]
    p: float
    names: tuple[str, str]

    def sentence(self, language: Language = "en") -> str:
        """The whole comparison in one sentence."""
        verdict = (_MORE if self.p < 0.05 else _LESS).say(language)
        return _CHANCE.say(
            language,
            first=self.names[0],
            second=self.names[1],
            before=self.before,
            after=self.after,
            cases=self.before.cases,
            gained=len(self.gained),
            lost=len(self.lost),
            p=self.p,
            verdict=verdict,
        )

    def table(self, language: Language = "en") -> Table:
        """The changed cases, lost ones first."""
        rows = [
            (name.say(language), case.id, case.question, "; ".join(failure.reason for failure in case.failures))
            for name, cases in ((_LOST, self.lost), (_GAINED, self.gained))
            for case in cases
        ]
        return Table(tuple(text.say(language) for text in _HEAD), tuple(rows))


def compare(first: Report, second: Report) -> Comparison:
    """Pair the cases of two reports by id and repeat, and test the difference."""
    earlier = {(case.id, case.repeat): case for case in first.cases}
    pairs = [(earlier[case.id, case.repeat], case) for case in second.cases if (case.id, case.repeat) in earlier]
    gained = tuple(after for before, after in pairs if after.passed and not before.passed)
    lost = tuple(after for before, after in pairs if before.passed and not after.passed)
    return Comparison(
        share([float(before.passed) for before, _ in pairs]),
        share([float(after.passed) for _, after in pairs]),
        gained,
        lost,
        mcnemar(len(gained), len(lost)),
        (first.name, second.name),
    )
