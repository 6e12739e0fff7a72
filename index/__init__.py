"""How a sentence is found: embeddings in Chroma, BM25 beside them, both fused with their scores kept."""

from index.encoder import PACKAGED, Encoder, open_encoder
from index.hit import Hit, Scores
from index.index import Index

__all__ = ["PACKAGED", "Encoder", "Hit", "Index", "Scores", "open_encoder"]


def __dir__() -> list[str]:
    return sorted(__all__)
