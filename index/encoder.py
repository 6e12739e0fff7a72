"""How texts become vectors: the protocol that every embedding model is used through, and the choice of one."""

from collections.abc import Sequence
from typing import Protocol, TypeAlias

import numpy as np
import numpy.typing as npt

Vectors: TypeAlias = npt.NDArray[np.float32]

PACKAGED = "packaged"


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


def open_encoder(model: str = PACKAGED) -> Encoder:
    """The embedding model of that name.

    Args:
        model: "packaged" for the 4-bit multilingual-e5-small that comes with the project, the address of an
            OpenAI-compatible server with the model's name behind a #, else the name or the folder of any
            sentence-transformers model.

    Raises:
        ModelError: the model cannot be loaded.
    """
    if model.startswith(("http://", "https://")):
        from index.server_encoder import ServerEncoder

        return ServerEncoder.open(model)
    if model == PACKAGED:
        from index.packaged_encoder import PackagedEncoder

        return PackagedEncoder()
    from index.sentence_transformers_encoder import SentenceTransformersEncoder

    return SentenceTransformersEncoder(model)
