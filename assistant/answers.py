"""The values that leave the assistant: Evidence first, then the Answer with its citations and checked figures."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal, TypeAlias

from documents.article import Language

AnswerMode = Literal["quote", "model"]


@dataclass(frozen=True, slots=True)
class Turn:
    """One earlier question with the answer that it got."""

    question: str
    answer: str


History: TypeAlias = Iterable[Turn | tuple[str, str] | Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Citation:
    """A sentence that an answer rests on: the article's own characters and where they stand.

    `document_text[start:end] == quote`. `section` is the path of headings above it, outermost first, "" where
    there is none; `document` the name of the document. `translation` is the sentence in the other language, or
    None. `score` is the relevance between 0 and 1 that the sentence was chosen with. `page` counts from 1 and is
    None where the file has no pages. `reading` is the row of a table in words, each cell under its column's header;
    None for any other sentence.
    """

    number: int
    quote: str
    start: int
    end: int
    section: str
    document: str
    translation: str | None = None
    score: float = 0.0
    page: int | None = None
    reading: str | None = None


@dataclass(frozen=True, slots=True)
class AnswerFigure:
    """A figure that an answer says, and the citation that holds it.

    One that was worked out is in no sentence: `citation` is then the first of those that it was worked out of.
    `value` is in base units: 2.059 trillion yuan and 20590亿元 are both 2059000000000.0 "yuan".
    """

    text: str
    value: float
    unit: str
    citation: int


@dataclass(frozen=True, slots=True)
class Considered:
    """A sentence that was looked at, with its score and whether the answer used it."""

    text: str
    section: str
    score: float
    used: bool


@dataclass(frozen=True, slots=True)
class Evidence:
    """What was found before a word is said; the first item of a stream.

    `answered` False: the article does not say it, `citations` is then empty.
    """

    question: str
    standalone_question: str
    language: Language
    citations: tuple[Citation, ...]
    answered: bool
    considered: tuple[Considered, ...] = ()
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Answer:
    """A checked answer.

    `text` carries markers [1], [2] in reading order; every marker has a citation and every citation a marker.
    `answered` False: the article does not say it, or the question asks for nothing that it could say; the text then
    says so and there are no citations. A greeting is `answered` without citations. `standalone_question` is the
    question as it was looked up: a follow-up in full, mistypings and padding gone. `figures` are those of the text,
    `considered` the sentences that were looked at, best first. `mode` is "model" where `model`, a language model's
    name, worded the text. `seconds` is the wall time from question to end. `notes` says in plain words what of a
    language model's words was replaced or given up; a refusal has none.
    """

    question: str
    standalone_question: str
    language: Language
    text: str
    answered: bool
    citations: tuple[Citation, ...] = ()
    figures: tuple[AnswerFigure, ...] = ()
    mode: AnswerMode = "quote"
    seconds: float = 0.0
    considered: tuple[Considered, ...] = ()
    notes: tuple[str, ...] = ()
    model: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """The answer as plain dicts and lists, ready for JSON."""
        return asdict(self)
