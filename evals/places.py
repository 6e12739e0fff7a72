"""Where quotations stand: from the words of a quotation to offsets and sentences of the documents."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.answers import Citation
from documents import Article
from evals.fact import Fact
from evals.folding import without_space


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a document's text: `text[start:end]` of the article named `document`."""

    document: str
    start: int
    end: int

    def overlaps(self, other: "Place") -> bool:
        """Whether the two share at least one character."""
        return self.document == other.document and self.start < other.end and other.start < self.end


def place_of(citation: Citation) -> Place:
    """Where a citation says that it stands."""
    return Place(citation.document, citation.start, citation.end)


def gold_places(fact: Fact, articles: Sequence[Article]) -> tuple[tuple[Place, ...], ...]:
    """For each quotation of a fact the places that hold one of its wordings."""
    return tuple(
        tuple(place for quote in alternatives for article in articles for place in find(quote, article))
        for alternatives in fact.quotes
    )


def sentences_at(place: Place, article: Article) -> tuple[Place, ...]:
    """The sentences of an article that a place touches."""
    spans = (Place(article.name, sentence.start, sentence.end) for sentence in article.sentences)
    return tuple(span for span in spans if span.overlaps(place))


def gold_sentences(fact: Fact, articles: Sequence[Article]) -> tuple[Place, ...]:
    """The sentences that the quotations of a fact stand in, each once, in reading order."""
    by_name = {article.name: article for article in articles}
    found = {
        span
        for places in gold_places(fact, articles)
        for place in places
        for span in sentences_at(place, by_name[place.document])
    }
    return tuple(sorted(found, key=lambda place: (place.document, place.start)))


def find(quote: str, article: Article) -> tuple[Place, ...]:
    """Every place of an article that says `quote`, white space ignored."""
    compact, offsets = _compact(article.text)
    wanted = without_space(quote)
    places: list[Place] = []
    position = compact.find(wanted)
    while wanted and position >= 0:
        places.append(Place(article.name, offsets[position], offsets[position + len(wanted) - 1] + 1))
        position = compact.find(wanted, position + 1)
    return tuple(places)


@lru_cache(maxsize=64)
def _compact(text: str) -> tuple[str, tuple[int, ...]]:
    offsets = tuple(position for position, character in enumerate(text) if not character.isspace())
    return "".join(text[position] for position in offsets), offsets
