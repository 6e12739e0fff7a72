"""How texts become vectors: the protocol that every embedding model is used through."""

from collections.abc import Sequence
from typing import Protocol, TypeAlias

import numpy as np
import numpy.typing as npt

Vectors: TypeAlias = npt.NDArray[np.float32]


class Encoder(Protocol):
    """An embedding model. Vectors are float32, shape (texts, dimensions), each of length 1.

    `name` identifies model and prompts: an index built with one name is not read with another.
    """

    @property
    def name(self) -> str:
        """What the index remembers it was built with."""

    @property
    def dimensions(self) -> int:
        """The length of a vector."""

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Vectors of questions."""

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Vectors of sentences, clauses and paragraphs."""
