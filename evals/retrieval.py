"""How well sentences are found, measured on its own, without any language model."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import log2
from typing import Any, Protocol

from assistant.texts import Text
from documents import Article, Language
from evals import labels
from evals.fact import LANGUAGES, Fact
from evals.gold_spans import Span, gold_sentences
from evals.statistics import Share, share
from evals.table import Table
from index import Hit

DEPTH = 10
CUTS = (1, 3, 5)

_MEASURES = {
    **{f"recall@{cut}": Text(f"前 {cut} 句命中率", f"recall@{cut}") for cut in CUTS},
    "mrr": Text("平均倒数排名", "MRR"),
    "ndcg": Text(f"nDCG@{DEPTH}", f"nDCG@{DEPTH}"),
}


class Searching(Protocol):
    """What finds sentences: an Assistant, or anything with its `search`."""

    def search(self, question: str, k: int = DEPTH) -> Sequence[Hit]:
        """The `k` best sentences, best first."""
        ...


@dataclass(frozen=True, slots=True)
class GoldRanks:
    """Where the gold sentences of one question stand among the sentences found: ranks from 1, in order.

    `gold` is how many there are; a rank is missing where the search did not bring the sentence.
    """

    id: str
    language: Language
    question: str
    gold: int
    ranks: tuple[int, ...]

    def recall(self, cut: int) -> float:
        """1 if a gold sentence is among the first `cut`, else 0."""
        return float(bool(self.ranks) and self.ranks[0] <= cut)

    @property
    def reciprocal_rank(self) -> float:
        """1 through the rank of the first gold sentence; 0 where none was found."""
        return 1 / self.ranks[0] if self.ranks else 0.0

    @property
    def ndcg(self) -> float:
        """Discounted cumulative gain of all gold sentences among the first DEPTH, 1 for the best order."""
        best = sum(1 / log2(rank + 1) for rank in range(1, min(self.gold, DEPTH) + 1))
        return sum(1 / log2(rank + 1) for rank in self.ranks) / best if best else 0.0


@dataclass(frozen=True, slots=True)
class Retrieval:
    """The ranks of all questions."""

    found: tuple[GoldRanks, ...]

    def measure(self, name: str, language: Language | None = None) -> Share:
        """One of `recall@1`, `recall@3`, `recall@5`, `mrr` and `ndcg`, in one language or in both."""
        score = _SCORES[name]
        return share([score(found) for found in self.found if language in (None, found.language)])

    def floor(self, name: str) -> float:
        """A measure by the name that `--fail-under` takes: `recall@1`, or `recall@1.zh` for one language."""
        bare, _, asked = name.partition(".")
        return self.measure(bare, next((one for one in LANGUAGES if one == asked), None)).value

    def table(self, language: Language = "en") -> Table:
        """One line a measure, one column a language."""
        rows = tuple(
            (text.say(language), *(_decimal(self.measure(name, asked), name) for asked in (*LANGUAGES, None)))
            for name, text in _MEASURES.items()
        )
        heads = [
            f"{labels.LANGUAGE_NAMES[asked].say(language)} ({self.measure('mrr', asked).cases})" for asked in LANGUAGES
        ]
        return Table((labels.MEASURE.say(language), *heads, labels.ALL.say(language)), rows)

    def to_dict(self) -> dict[str, Any]:
        """The measures by language and every question's ranks, ready for JSON."""
        return {
            "measures": {
                asked or "all": {name: round(self.measure(name, asked).value, 4) for name in _SCORES}
                for asked in (*LANGUAGES, None)
            },
            "questions": [
                {"id": f.id, "language": f.language, "question": f.question, "gold": f.gold, "ranks": list(f.ranks)}
                for f in self.found
            ],
        }


def measure_retrieval(search: Searching, facts: Sequence[Fact], articles: Sequence[Article]) -> Retrieval:
    """Search for every fact that has a quotation and needs no earlier question, and note the ranks."""
    found: list[GoldRanks] = []
    for fact in facts:
        gold = gold_sentences(fact, articles)
        if not gold or fact.after or not fact.answerable:
            continue
        hits = search.search(fact.question, DEPTH)
        spans = [Span(hit.article.name, hit.sentence.start, hit.sentence.end) for hit in hits[:DEPTH]]
        ranks = tuple(rank for rank, span in enumerate(spans, start=1) if span in gold)
        found.append(GoldRanks(fact.id, fact.language, fact.question, len(gold), ranks))
    return Retrieval(tuple(found))


def _recall(cut: int) -> Callable[[GoldRanks], float]:
    return lambda found: found.recall(cut)


_SCORES: dict[str, Callable[[GoldRanks], float]] = {
    **{f"recall@{cut}": _recall(cut) for cut in CUTS},
    "mrr": lambda found: found.reciprocal_rank,
    "ndcg": lambda found: found.ndcg,
}


def _decimal(found: Share, name: str) -> str:
    return str(found) if name.startswith("recall") else f"{found.value:.3f}" if found.cases else "–"
