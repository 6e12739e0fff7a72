"""What the page needs from the outside: something that answers, and something that checks known facts."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from assistant.answers import Answer, Evidence, History
from assistant.settings import Mode
from documents.article import Article, Language

Progress = Callable[[int, int, str], None]
"""Called with (steps done, steps in all, what is being done)."""


@dataclass(frozen=True, slots=True)
class Choice:
    """How a visitor wants answers made; None leaves it to the server."""

    mode: Mode | None = None
    model: str | None = None
    passages: int | None = None


class Answering(Protocol):
    """The part of `Assistant` that the page uses."""

    @property
    def articles(self) -> tuple[Article, ...]:
        """The opened articles."""

    def answer(self, question: str, history: History = ...) -> Answer:
        """The checked answer to one question."""

    def stream(self, question: str, history: History = ...) -> Iterator[Evidence | str | Answer]:
        """Evidence first, then pieces of text, last the Answer."""

    def suggestions(self, language: Language, k: int = ...) -> tuple[str, ...]:
        """Up to `k` questions that the articles can answer."""

    def follow_ups(self, answer: Answer, k: int = ...) -> tuple[str, ...]:
        """Up to `k` questions near an answer that the articles can answer."""

    def close(self) -> None:
        """Lets go of the index."""


@dataclass(frozen=True, slots=True)
class FactsRow:
    """How many facts of one kind and language were asked and answered rightly; `names` call the kind."""

    kind: str
    language: Language
    asked: int
    right: int
    previously_right: int | None = None
    names: Mapping[Language, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FactsFailure:
    """A fact that was answered wrongly: what was expected, what was said, and why it does not hold."""

    question: str
    expected: str
    said: str
    reason: str


@dataclass(frozen=True, slots=True)
class FactsResult:
    """One run of the suite of known facts; `seconds` are the answers' times, one a fact."""

    rows: tuple[FactsRow, ...]
    failures: tuple[FactsFailure, ...]
    seconds: tuple[float, ...]


class FactsPanel(Protocol):
    """Runs the known facts; given to the page by whoever may import the evaluation."""

    def run(self, assistant: Answering, progress: Progress) -> FactsResult:
        """All facts, with `progress` called after each."""
