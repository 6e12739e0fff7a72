"""The values of a suite: Fact (one question with what must be said), ExpectedFigure, Earlier, Suite."""

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Literal, get_args

from documents import Article, Language
from documents.figures import Figure

FactKind = Literal[
    "single",
    "several",
    "near-miss",
    "list",
    "explanation",
    "summary",
    "computed",
    "conversation",
    "phrasing",
    "false-premise",
    "metadata",
    "greeting",
    "unanswerable-near",
    "unanswerable-far",
    "off-task",
]
Part = Literal["dev", "test"]

KINDS: tuple[FactKind, ...] = get_args(FactKind)
PARTS: tuple[Part, ...] = get_args(Part)
LANGUAGES: tuple[Language, ...] = get_args(Language)
UNANSWERABLE: tuple[FactKind, ...] = ("unanswerable-near", "unanswerable-far", "off-task")


@dataclass(frozen=True, slots=True)
class ExpectedFigure:
    """A figure that an answer must say, in any unit and language that comes to the same value.

    `year`: where the answer's sentence names years, this must be among them. `within` is how far off
    the value may be, in whole units.
    """

    figure: Figure
    year: int | None = None
    within: Decimal | None = None

    def __str__(self) -> str:
        """The figure as the suite writes it."""
        return f"{self.figure.text} ({self.year})" if self.year else self.figure.text


@dataclass(frozen=True, slots=True)
class Earlier:
    """A question asked before; with no `answer` the assistant is asked and its own answer counts."""

    question: str
    answer: str | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """One question about a document with what a right answer says.

    `group` is the id of the fact that the question asks for: the same in both languages and every
    wording. `figures`, `words` and `quotes` hold alternatives: one of each inner tuple is enough. Of `words`
    at least `needed` groups must be met. `quotes` are words of the document that hold the answer.
    A fact that is not `answerable` expects a refusal.
    """

    id: str
    group: str
    language: Language
    kind: FactKind
    part: Part
    question: str
    answer_in: Language
    after: tuple[Earlier, ...] = ()
    figures: tuple[tuple[ExpectedFigure, ...], ...] = ()
    words: tuple[tuple[str, ...], ...] = ()
    needed: int = 0
    must_not: tuple[str, ...] = ()
    wrong_figures: tuple[Figure, ...] = ()
    quotes: tuple[tuple[str, ...], ...] = ()
    answerable: bool = True
    file: str = ""
    line: int = 0

    def __str__(self) -> str:
        """`id: question`, for a log or a terminal."""
        return f"{self.id}: {self.question}"


@dataclass(frozen=True, slots=True)
class Suite:
    """A suite file: its facts, the articles they are about, and where those come from.

    `documents` is None for the shipped article.
    """

    name: str
    facts: tuple[Fact, ...]
    articles: tuple[Article, ...]
    documents: Path | None
