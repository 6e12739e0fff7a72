"""How a draft becomes text: as it stands, or worded by a model sentence by sentence, each one checked before it counts."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistant.answering import Reply
from assistant.language_model import LanguageModel
from assistant.lexicon import Lexicon
from assistant.statement import Draft, cite
from documents.article import Language
from documents.errors import ModelError


@dataclass(frozen=True, slots=True)
class Writer:
    """A language model with the seconds that one call of it may take."""

    model: LanguageModel
    seconds: float

    @property
    def name(self) -> str:
        """The model's name, as answers show it."""
        return self.model.name

    def question_in(self, language: Language, question: str) -> str | None:
        """The question translated for retrieval, or None when the model cannot."""
        return None

    def close(self) -> None:
        """Stop the model's server, if one runs."""
        self.model.close()


class Written:
    """The text of an answer as it comes; after its end `draft`, `model` and `notes` say what became of it."""

    def __init__(self, reply: Reply, writer: Writer | None, lexicon: Lexicon) -> None:
        """Store what is to be written and by whom."""
        self._reply, self._writer, self._lexicon = reply, writer, lexicon
        self.draft: Draft = reply.draft
        self.model: str | None = None
        self.notes: tuple[str, ...] = ()

    def __iter__(self) -> Iterator[str]:
        """The pieces of text, with their markers."""
        yield from cite(self.draft, self._reply.language)[1]
