"""The frozen values that an article is made of; every later step points into them."""

from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal

Language = Literal["zh", "en"]
Role = Literal["title", "author", "abstract", "keywords", "heading", "columns", "body"]
# What tells about a document, and nothing of what it tells about.
METADATA: Final = frozenset[Role](("title", "author", "keywords"))


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of an article, exactly as its clean text has it.

    `article.text[start:end] == text`. `section` is the path of headings above the sentence,
    outermost first, without the sentence itself. `rendering` is the sentence in the other
    language, or None. `page` counts from 1 and is None where the file has no pages. `reading` is a
    row of a table in words, each cell under its column's header; None for any other sentence.
    `running` is Chinese text without the blanks that mark-up left in it; None where it has none.
    """

    number: int
    text: str
    start: int
    end: int
    paragraph: int
    section: tuple[str, ...] = ()
    role: Role = "body"
    language: Language = "zh"
    rendering: str | None = None
    section_rendering: tuple[str, ...] = ()
    page: int | None = None
    reading: str | None = None
    running: str | None = None

    @property
    def wording(self) -> str:
        """What the sentence says in its own language: the row of a table in words, any other in running text."""
        return self.reading or self.running or self.text

    @property
    def indexed(self) -> str:
        """What is searched and counted of it: the row of a table in words, any other as it stands."""
        return self.reading or self.text

    def indexed_in(self, language: Language) -> str | None:
        """What is searched of it in `language`: its own text or row, its rendering, or None."""
        return self.indexed if language == self.language else self.rendering

    @property
    def texts(self) -> tuple[str, ...]:
        """What it says in every language that it can be read in."""
        return (self.wording, self.rendering) if self.rendering else (self.wording,)

    @property
    def wordings(self) -> str:
        """What it says in every language that it can be read in, a line for each."""
        return "\n".join(self.texts)

    def wording_in(self, language: Language) -> str | None:
        """What it says in `language`: its own wording, its rendering, or None."""
        return self.wording if language == self.language else self.rendering

    def in_language(self, language: Language) -> str | None:
        """The sentence in `language`: its own text, its rendering, or None."""
        return self.text if language == self.language else self.rendering

    def __str__(self) -> str:
        """`§ heading / heading: text`, for a log or a terminal."""
        return f"{' / '.join(self.section)}: {self.text}" if self.section else self.text


@dataclass(frozen=True)
class Article:
    """A document with its clean text and the sentences it is made of, in reading order.

    `text` is what offsets count in (Unicode code points) and what citations quote.
    `name` is how answers call the document: unique among the opened ones, usually the file's name.
    """

    name: str
    text: str
    sentences: tuple[Sentence, ...]
    language: Language
    title: str
    author: str | None = None
    keywords: tuple[str, ...] = ()
    title_rendering: str | None = None
    author_rendering: str | None = None
    source: str | None = None

    @cached_property
    def paragraphs(self) -> tuple[tuple[Sentence, ...], ...]:
        """The sentences grouped by paragraph, in reading order."""
        groups: dict[int, list[Sentence]] = {}
        for sentence in self.sentences:
            groups.setdefault(sentence.paragraph, []).append(sentence)
        return tuple(tuple(group) for group in groups.values())

    def title_in(self, language: Language) -> str:
        """The title in `language`, where it is known there; else as it stands."""
        return self.title if language == self.language else self.title_rendering or self.title

    def author_in(self, language: Language) -> str | None:
        """The author in `language`, where the name is known there; else as it stands."""
        return self.author if language == self.language else self.author_rendering or self.author

    def with_role(self, role: Role) -> tuple[Sentence, ...]:
        """The sentences of one role, such as the abstract's."""
        return tuple(s for s in self.sentences if s.role == role)
