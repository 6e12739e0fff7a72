"""One size of the growth measurement, in a process of its own: its memory is that of this size alone."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter, process_time
from typing import Any
from zlib import crc32

import numpy as np

from documents import Article, article_from_text
from evals.bench.worker import peak_megabytes
from evals.noise import generated_paragraphs
from evals.statistics import percentile
from index import Encoder, Index, open_encoder
from index.encoder import Vectors

PLANTED = 20
_ROUNDS = 5
_NAMES = "鹳岭雁滩鹭洲鸥汀鹤坪隼崖鸢谷鸦山鸽岩鹃峰鹂坞鹞冈鸫园鹬湾鹮泽鹇林鹛坡鹡溪鹎丘鸲台"
_PLANT = "{name}天文台的主望远镜口径为{millimetres}毫米。"
_MORE = "凤凰山气象站建于1988年。站里有三名观测员。\n"
_ASK = ("{name}天文台的主望远镜口径是多少？", "请问{name}天文台那台主望远镜有多大口径？", "{name}天文台 主望远镜 口径")


class PairsEncoder:
    """Stands in for an embedding model where embedding would take hours: counts of character pairs, 384 buckets.

    As long as the packaged model's vectors and almost free, so time, disk and memory of everything but the
    embedding are those of the real one.
    """

    name = "character pairs, 384 buckets"
    dimensions = 384

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Vectors of questions, shape (texts, dimensions)."""
        return self.encode_passages(texts)

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Vectors of passages, shape (texts, dimensions)."""
        vectors = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        for row, text in enumerate(texts):
            buckets = [crc32(text[i : i + 2].encode()) % self.dimensions for i in range(len(text))]
            np.add.at(vectors[row], buckets, np.float32(1))
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
        return np.asarray(vectors / np.maximum(lengths, 1e-12), dtype=np.float32)


def planted_articles(documents: int) -> tuple[tuple[Article, ...], dict[str, str]]:
    """`documents` generated articles of about ten sentences, and the planted sentences by the name they are about."""
    counts = [2 + number % 2 for number in range(documents)]
    paragraphs = iter(generated_paragraphs(sum(counts), seed=1))
    texts = [[next(paragraphs) for _ in range(count)] for count in counts]
    plants = {}
    for number in range(PLANTED):
        name = _NAMES[2 * number : 2 * number + 2]
        plants[name] = _PLANT.format(name=name, millimetres=310 + 37 * number)
        texts[number * documents // PLANTED].append(plants[name])
    articles = [
        article_from_text("\n\n".join(parts) + "\n", name=f"document-{number:05}.txt")
        for number, parts in enumerate(texts)
    ]
    return tuple(articles), plants


def measure(documents: int, folder: Path, encoder: Encoder) -> dict[str, Any]:
    """Index so many documents and search them; seconds, megabytes and the share of planted sentences found.

    One more document is added before the index is searched, while the one without it is open, as on a page.
    """
    started = perf_counter()
    articles, plants = planted_articles(documents)
    read, worked = perf_counter(), process_time()
    index = Index.open(folder, articles, encoder)
    built, worked = perf_counter(), process_time() - worked
    index.close()
    index = Index.open(folder, articles, encoder)
    opened = perf_counter()
    more = article_from_text(_MORE, name="one-more.txt")
    index.close()
    index = Index.open(folder, (*articles, more), encoder)
    added = perf_counter()
    seconds, found = _searched(index, plants)
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    return {
        "documents": documents,
        "sentences": sum(len(article.sentences) for article in articles),
        "encoder": encoder.name,
        "read_seconds": round(read - started, 2),
        "index_seconds": round(built - read, 2),
        # On a machine that has other work to do, this is the honest one of the two.
        "index_processor_seconds": round(worked, 2),
        "open_seconds": round(opened - built, 3),
        "add_seconds": round(added - opened, 2),
        "disk_megabytes": round(size / 1e6, 1),
        "peak_megabytes": round(peak_megabytes(), 1),
        "p50_seconds": percentile(seconds, 50),
        "p95_seconds": percentile(seconds, 95),
        "searches": len(seconds),
        "questions": len(found),
        "recall@1": sum(rank == 1 for rank in found) / len(found),
        "recall@5": sum(rank is not None for rank in found) / len(found),
    }


def _searched(index: Index, plants: dict[str, str]) -> tuple[list[float], list[int | None]]:
    """The seconds of each search, and the rank of the planted sentence for each question.

    Each question is asked for the first time, its embedding included.
    """
    index.search("热身", "zh")
    seconds: list[float] = []
    found: list[int | None] = []
    for name, sentence in plants.items():
        for way in _ASK:
            for turn in range(_ROUNDS):
                asked = way.format(name=name) + "？" * turn
                before = perf_counter()
                hits = index.search(asked, "zh", 5)
                seconds.append(perf_counter() - before)
                if not turn:
                    ranks = (rank for rank, hit in enumerate(hits, start=1) if hit.sentence.text == sentence)
                    found.append(next(ranks, None))
    return seconds, found


def main(words: list[str]) -> int:
    """Measure what the one word, JSON, asks for; one line of JSON on the output."""
    task = json.loads(words[0])
    encoder = open_encoder() if task["embedded"] else PairsEncoder()
    sys.stdout.write(json.dumps(measure(task["documents"], Path(task["folder"]), encoder)) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
