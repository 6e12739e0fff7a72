"""`pytest --facts suite.yaml`: every case of a suite as a test of its own."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from assistant import Assistant
    from evals.fact import Fact, Suite
    from evals.report import CaseResult

# Beside right and refused, what makes a case fail: each of these is a promise that has no exceptions.
MUST_HOLD = ("verbatim", "markers", "figures_supported", "language")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add --facts and what goes with it."""
    group = parser.getgroup("article-assistant")
    group.addoption("--facts", metavar="SUITE", help="run the known facts of this suite (YAML), one test a case")
    group.addoption("--facts-part", choices=("dev", "test"), help="only this part of the suite")
    group.addoption("--facts-mode", choices=("quote", "auto", "model"), default="quote", help="the assistant's mode")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(session: pytest.Session, config: pytest.Config, items: list[pytest.Item]) -> None:
    """With --facts and no other path asked for, run the facts alone; else run them behind the other tests."""
    path = config.getoption("facts")
    if not path:
        return
    suite = FactsFile.from_parent(session, path=Path(path).resolve())
    found = list(suite.collect())
    items[:] = found if config.args_source is not pytest.Config.ArgsSource.ARGS else [*items, *found]


class FactsFile(pytest.File):
    """A suite of facts, as a collector of tests; its assistant is opened with the first test."""

    def collect(self) -> Iterator["FactItem"]:
        """One test for each case."""
        from documents.errors import FactsError
        from evals.facts import load_suite

        try:
            self.suite: Suite = load_suite(self.path)
        except FactsError as error:
            raise pytest.UsageError(str(error)) from error
        self._assistant: Assistant | None = None
        for fact in self.suite.facts:
            if self.config.getoption("facts_part") in (None, fact.part):
                yield FactItem.from_parent(self, name=fact.id, fact=fact)

    def assistant(self) -> "Assistant":
        """The assistant over the suite's document, opened once."""
        if self._assistant is None:
            from assistant import Assistant

            self._assistant = Assistant.open(self.suite.documents, mode=self.config.getoption("facts_mode"))
            self.session.addfinalizer(self._assistant.close)
        return self._assistant


class FactItem(pytest.Item):
    """One case of a suite."""

    def __init__(self, *, fact: "Fact", **rest: Any) -> None:  # noqa: ANN401 - what pytest gives every item
        """Store the case."""
        super().__init__(**rest)
        self.fact = fact

    def runtest(self) -> None:
        """Ask the question and judge the answer.

        Raises:
            WrongAnswer: a verdict does not hold.
        """
        from evals.running import evaluate

        parent = self.getparent(FactsFile)
        assert parent is not None
        report = evaluate(parent.assistant(), [self.fact], articles=parent.suite.articles)
        case = report.cases[0]
        if not case.passed or any(failure.name in MUST_HOLD for failure in case.failures):
            raise WrongAnswerError(case)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> str:  # noqa: ANN401
        """The question, what was expected and said, and the verdicts that do not hold."""
        if isinstance(excinfo.value, WrongAnswerError):
            return str(excinfo.value)
        return str(super().repr_failure(excinfo, style))

    def reportinfo(self) -> tuple[Path, int, str]:
        """Where the case stands in its suite."""
        return self.path, self.fact.line - 1, self.fact.id


class WrongAnswerError(AssertionError):
    """A case whose answer is not what it should be."""

    def __init__(self, case: "CaseResult") -> None:
        """Tell the case in a few lines."""
        said = case.answer.text if case.answer else case.error
        lines = [f"question: {case.question}", f"expected: {case.expected}", f"answer: {said}"]
        super().__init__("\n".join(lines + [str(failure) for failure in case.failures]))
