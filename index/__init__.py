"""How a sentence is found: compared with every vector (Chroma keeps them) and by BM25, fused, the scores kept."""

from index.encoder import Encoder
from index.hit import Hit, Scores
from index.index import Index
from index.named_encoder import PACKAGED, open_encoder

__all__ = ["PACKAGED", "Encoder", "Hit", "Index", "Scores", "open_encoder"]


def __dir__() -> list[str]:
    return sorted(__all__)
