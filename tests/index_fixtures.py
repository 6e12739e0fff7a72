"""A predictable encoder and small articles, so that the tests of the index state exact values."""

from dataclasses import replace
from zlib import crc32

import numpy as np

from documents.article import Article, Sentence


class BigramEncoder:
    """A text's vector counts its character pairs in 64 buckets: what looks alike is near. Counts its texts."""

    name = "character pairs"
    dimensions = 64

    def __init__(self, name="character pairs"):
        self.name = name
        self.passages = []
        self.queries = []

    def encode_queries(self, texts):
        self.queries += texts
        return _vectors(texts)

    def encode_passages(self, texts):
        self.passages += texts
        return _vectors(texts)


def _vectors(texts):
    vectors = np.zeros((len(texts), BigramEncoder.dimensions), dtype=np.float32)
    for row, text in enumerate(texts):
        for first, second in zip(text, text[1:] + " ", strict=True):
            vectors[row, crc32(f"{first}{second}".encode()) % BigramEncoder.dimensions] += 1.0
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def article(*paragraphs, name="report", language="zh", renderings=None):
    """An article of paragraphs, each a tuple of sentences (a text, or (text, role)); offsets are right."""
    sentences, text = [], ""
    for number, paragraph in enumerate(paragraphs):
        for part in paragraph:
            words, role = part if isinstance(part, tuple) else (part, "body")
            place = len(sentences)
            sentences.append(
                Sentence(place, words, len(text), len(text) + len(words), number, role=role, language=language)
            )
            text += words + ("" if language == "zh" else " ")
        text += "\n"
    if renderings is not None:
        sentences = [replace(s, rendering=r) for s, r in zip(sentences, renderings, strict=True)]
    return Article(name, text, tuple(sentences), language, title=name)


CITIES = article(
    ("上海数字经济规模达20590亿元。", "杭州的核心产业增加值为4905亿元。"),
    ("一网通办累计办件量2.97亿件。",),
    ("苏州发展人工智能；南京发展软件业。",),
    name="cities",
)
CITIES_BOTH = article(
    ("上海数字经济规模达20590亿元。", "杭州的核心产业增加值为4905亿元。"),
    ("一网通办累计办件量2.97亿件。",),
    ("苏州发展人工智能；南京发展软件业。",),
    name="cities",
    renderings=(
        "Shanghai's digital economy reached 2.059 trillion yuan.",
        "The core industries of Hangzhou added 490.5 billion yuan.",
        "Yiwang Tongban has handled 297 million cases.",
        "Suzhou develops artificial intelligence; Nanjing develops software.",
    ),
)
