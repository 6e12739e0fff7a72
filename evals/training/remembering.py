"""What training looks up again and again, looked up once: vectors of texts and glosses of sentences."""

from collections.abc import Sequence
from functools import cached_property, lru_cache

import numpy as np

from documents import Language
from index import Encoder
from index.encoder import Vectors
from index.glossary import Glossary


class Remembering:
    """An encoder that embeds every text once, however many indexes it is in."""

    def __init__(self, encoder: Encoder) -> None:
        """Store the encoder that does the work."""
        self.name, self.dimensions = encoder.name, encoder.dimensions
        self._encoder = encoder
        self.queries: dict[str, Vectors] = {}
        self.passages: dict[str, Vectors] = {}

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Vectors of questions, shape (texts, dimensions)."""
        fresh = [text for text in dict.fromkeys(texts) if text not in self.queries]
        self.queries.update(zip(fresh, self._encoder.encode_queries(fresh) if fresh else (), strict=True))
        return np.stack([self.queries[text] for text in texts])

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Vectors of sentences, clauses and paragraphs, shape (texts, dimensions)."""
        fresh = [text for text in dict.fromkeys(texts) if text not in self.passages]
        self.passages.update(zip(fresh, self._encoder.encode_passages(fresh) if fresh else (), strict=True))
        return np.stack([self.passages[text] for text in texts])


class _RememberingGlossary(Glossary):
    """A dictionary that looks every sentence up once, however many indexes it is in."""

    @cached_property
    def _known(self) -> dict[tuple[str, Language], list[str]]:
        return {}

    def tokens(self, text: str, language: Language) -> list[str]:
        """The tokens in `language` for a text of the other language."""
        if (text, language) not in self._known:
            self._known[text, language] = super().tokens(text, language)
        return self._known[text, language]


@lru_cache(maxsize=1)
def remembering_glossary() -> Glossary:
    """The dictionary, read once."""
    return _RememberingGlossary.load()
