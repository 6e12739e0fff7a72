"""Short names for what is indexed, by which the work that went into an earlier index is found again."""

from collections import defaultdict
from collections.abc import Sequence
from hashlib import blake2b

import numpy as np
import numpy.typing as npt

from documents.article import Sentence
from index.passages import Passage

Keys = npt.NDArray[np.uint64]


def key_of(*parts: str) -> int:
    """A 64-bit key of some texts; never 0."""
    text = "\x1f".join(parts).encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(text, digest_size=8).digest(), "little") or 1


def sentence_key(sentence: Sentence) -> int:
    """The key of a sentence as it can be read: where it stands does not matter."""
    return key_of(sentence.language, sentence.indexed, sentence.rendering or "")


def pooled_rows(passages: Sequence[Passage]) -> list[int]:
    """The rows of paragraphs that are there in both languages: their vectors are means, not embeddings."""
    rows: dict[int, list[int]] = defaultdict(list)
    for row, passage in enumerate(passages):
        if passage.kind == "paragraph":
            rows[passage.ordinal].append(row)
    return [row for both in rows.values() if len(both) > 1 for row in both]


def vector_keys(passages: Sequence[Passage]) -> Keys:
    """The keys of all embedded texts, in the order of the passages; 0 where the vector is a mean."""
    keys = np.array([key_of(p.text) for p in passages], dtype=np.uint64)
    keys[pooled_rows(passages)] = 0
    return keys


def record_keys(passages: Sequence[Passage]) -> Keys:
    """The keys of the passages as records of a store: each tells what, where and how it was embedded."""
    pooled = set(pooled_rows(passages))
    records = (
        (p.kind, p.language, p.article, p.section, str(p.start), str(p.end), "mean" * (row in pooled), p.text)
        for row, p in enumerate(passages)
    )
    return np.array([key_of(*record) for record in records], dtype=np.uint64)
