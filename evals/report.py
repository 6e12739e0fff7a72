"""What a run yields: Report with its CaseResults, as values and as one JSON file."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from assistant.answers import Answer, AnswerFigure, Citation
from documents.errors import FactsError
from evals.asking import Times
from evals.fact import Fact
from evals.statistics import Share, share
from evals.verdicts import Verdict

FORMAT = 1


@dataclass(frozen=True, slots=True)
class CaseResult:
    """One question, the answer that it got, and what every check says of it.

    `answer` is None where the assistant gave up; `error` then says why. `characters_before` is how many
    characters come before the asked figure. `repeat` counts from 1 where a question is asked several times.
    """

    id: str
    group: str
    kind: str
    language: str
    part: str
    question: str
    after: tuple[str, ...]
    answerable: bool
    expected: str
    gold: tuple[str, ...]
    repeat: int
    answer: Answer | None
    error: str | None
    verdicts: tuple[Verdict, ...]
    times: Times | None
    characters_before: int | None

    def score(self, name: str) -> float | None:
        """The score of one verdict; None where it does not apply."""
        return next((verdict.score for verdict in self.verdicts if verdict.name == name), None)

    @property
    def passed(self) -> bool:
        """Whether the answer is right, or rightly refused."""
        score = self.score("right" if self.answerable else "refused")
        return score is not None and score == 1

    @property
    def failures(self) -> tuple[Verdict, ...]:
        """The verdicts that are less than good."""
        return tuple(verdict for verdict in self.verdicts if verdict.score is not None and verdict.score < 1)


@dataclass(frozen=True, slots=True)
class Report:
    """A run of a suite: its settings, where it ran, and every case in the order of the suite.

    `complete` is False where a run was interrupted.
    """

    name: str
    settings: dict[str, Any]
    environment: dict[str, Any]
    cases: tuple[CaseResult, ...]
    complete: bool = True

    def share(self, verdict: str, where: Callable[[CaseResult], bool] = lambda _: True) -> Share:
        """The share of one verdict among the cases that it applies to and that fulfil `where`."""
        return share([case.score(verdict) for case in self.cases if where(case)])

    @property
    def passed(self) -> Share:
        """The share of cases that are right or rightly refused."""
        return share([float(case.passed) for case in self.cases])

    @property
    def refusal_precision(self) -> Share:
        """The share of refusals that were right."""
        refusals = [case for case in self.cases if case.answer is not None and not case.answer.answered]
        return share([float(not case.answerable) for case in refusals])

    @property
    def wrongly_refused(self) -> Share:
        """The share of answerable questions that were refused."""
        scores = [case.score("answered") for case in self.cases]
        return share([1 - score for score in scores if score is not None])

    def of_part(self, part: str) -> "Report":
        """The report with the cases of one part of the suite only.

        Raises:
            FactsError: no case of the part was asked.
        """
        cases = tuple(case for case in self.cases if case.part == part)
        if not cases:
            raise FactsError(
                f"The run '{self.name}' asked no case of the part '{part}'. Leave out --part",
                f"“{self.name}”这次运行没有问过 {part} 部分的题。请去掉 --part",
            )
        return replace(self, cases=cases)

    def save(self, path: Path) -> None:
        """Write the report as one JSON file, one case a line."""
        head = {
            "format": FORMAT,
            "name": self.name,
            "complete": self.complete,
            "settings": self.settings,
            "environment": self.environment,
        }
        lines = ",\n".join(json.dumps(case_to_dict(case), ensure_ascii=False) for case in self.cases)
        text = json.dumps(head, ensure_ascii=False, indent=1)[:-2] + f',\n "cases": [\n{lines}\n ]\n}}\n'
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def load_report(path: str | Path) -> Report:
    """The report that a result file holds.

    Raises:
        FactsError: the file is missing, or no result file.
    """
    try:
        found = json.loads(Path(path).read_text(encoding="utf-8"))
        cases = tuple(case_from_dict(case) for case in found["cases"])
        return Report(found["name"], found["settings"], found["environment"], cases, found["complete"])
    except OSError as error:
        raise FactsError(
            f"'{path}' cannot be read. Make a result file with: article-assistant evals run",
            f"“{path}”读不出来。生成结果文件：article-assistant evals run",
        ) from error
    except (ValueError, KeyError, TypeError) as error:
        raise FactsError(
            f"'{path}' is no result file. Make one with: article-assistant evals run",
            f"“{path}”不是结果文件。生成一个：article-assistant evals run",
        ) from error


def parts_of(reports: Sequence[Report], part: str | None) -> list[Report]:
    """The reports with the cases of one part of the suite only; None leaves all.

    Raises:
        FactsError: a run asked no case of the part.
    """
    return [report.of_part(part) for report in reports] if part else list(reports)


def case_result(
    fact: Fact, repeat: int, verdicts: Iterable[Verdict], answered: tuple[Answer, Times] | str, before: int | None
) -> CaseResult:
    """The result of one case; `answered` is the answer with its times, or the error in its place."""
    answer, times, error = (None, None, answered) if isinstance(answered, str) else (*answered, None)
    return CaseResult(
        id=fact.id,
        group=fact.group,
        kind=fact.kind,
        language=fact.language,
        part=fact.part,
        question=fact.question,
        after=tuple(turn.question for turn in fact.after),
        answerable=fact.answerable,
        expected=expectation(fact),
        gold=tuple(alternatives[0] for alternatives in fact.quotes),
        repeat=repeat,
        answer=answer,
        error=error,
        verdicts=tuple(verdicts),
        times=times,
        characters_before=before,
    )


def expectation(fact: Fact) -> str:
    """What a fact expects, in one line for a person."""
    if not fact.answerable:
        return "a refusal"
    figures = [" / ".join(map(str, alternatives)) for alternatives in fact.figures]
    words = [" / ".join(group) for group in fact.words]
    return "; ".join(figures + words) or "a polite answer"


def case_to_dict(case: CaseResult) -> dict[str, Any]:
    """A case as plain data; to keep files small, faultless answers come without quotations and reasons."""
    plain = {field.name: getattr(case, field.name) for field in fields(case)}
    plain["answer"] = _plain_answer(case.answer, bool(case.failures)) if case.answer else None
    plain["verdicts"] = {
        verdict.name: [verdict.score, verdict.reason] if verdict.score < 1 else verdict.score
        for verdict in case.verdicts
        if verdict.score is not None
    }
    plain["times"] = {name: _rounded(value) for name, value in asdict(case.times).items()} if case.times else None
    return plain


def case_from_dict(plain: dict[str, Any]) -> CaseResult:
    """The case that `case_to_dict` made plain."""
    verdicts = tuple(
        Verdict(name, said[0], said[1]) if isinstance(said, list) else Verdict(name, said, "")
        for name, said in plain["verdicts"].items()
    )
    values = {
        **plain,
        "after": tuple(plain["after"]),
        "gold": tuple(plain["gold"]),
        "answer": _answer(plain["answer"], plain["question"]) if plain["answer"] else None,
        "verdicts": verdicts,
        "times": Times(**plain["times"]) if plain["times"] else None,
    }
    return CaseResult(**values)


def _plain_answer(answer: Answer, whole: bool) -> dict[str, Any]:
    plain = answer.to_dict()
    for name in ("question", "considered"):
        plain.pop(name, None)
    plain["seconds"] = _rounded(answer.seconds)
    for citation in plain["citations"]:
        citation["score"] = round(citation["score"], 3)
        if not whole:
            # Verbatim, as the verdict says: the offsets tell them.
            citation.update(quote="", section="", translation=None)
    if not whole:
        plain["figures"] = []
    return plain


def _answer(plain: dict[str, Any], question: str) -> Answer:
    values = {
        **plain,
        "question": question,
        "citations": tuple(Citation(**citation) for citation in plain["citations"]),
        "figures": tuple(AnswerFigure(**figure) for figure in plain["figures"]),
        "notes": tuple(plain["notes"]),
    }
    return Answer(**values)


def _rounded(seconds: float | None) -> float | None:
    return None if seconds is None else round(seconds, 5)
