"""Where quotations stand: from the words of a quotation to offsets and sentences of the documents."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.answers import Citation
from documents import Article
from evals.fact import Fact
from evals.folding import without_space


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a document's text: `text[start:end]` of the article named `document`."""

    document: str
    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return self.document == other.document and self.start < other.end and other.start < self.end


def span_of(citation: Citation) -> Span:
    """Where a citation says that it stands."""
    return Span(citation.document, citation.start, citation.end)


def gold_spans(fact: Fact, articles: Sequence[Article]) -> tuple[tuple[Span, ...], ...]:
    """For each quotation of a fact the spans that hold one of its wordings."""
    return tuple(
        tuple(span for quote in alternatives for article in articles for span in find(quote, article))
        for alternatives in fact.quotes
    )


def sentences_at(span: Span, article: Article) -> tuple[Span, ...]:
    """The sentences of an article that a span touches."""
    sentences = (Span(article.name, sentence.start, sentence.end) for sentence in article.sentences)
    return tuple(sentence for sentence in sentences if sentence.overlaps(span))


def gold_sentences(fact: Fact, articles: Sequence[Article]) -> tuple[Span, ...]:
    """The sentences that the quotations of a fact stand in, each once, in reading order."""
    by_name = {article.name: article for article in articles}
    found = {
        sentence
        for spans in gold_spans(fact, articles)
        for span in spans
        for sentence in sentences_at(span, by_name[span.document])
    }
    return tuple(sorted(found, key=lambda sentence: (sentence.document, sentence.start)))


def find(quote: str, article: Article) -> tuple[Span, ...]:
    """Every span of an article that says `quote`, white space ignored."""
    compact, offsets = _compact(article.text)
    wanted = without_space(quote)
    spans: list[Span] = []
    position = compact.find(wanted)
    while wanted and position >= 0:
        spans.append(Span(article.name, offsets[position], offsets[position + len(wanted) - 1] + 1))
        position = compact.find(wanted, position + 1)
    return tuple(spans)


@lru_cache(maxsize=64)
def _compact(text: str) -> tuple[str, tuple[int, ...]]:
    offsets = tuple(position for position, character in enumerate(text) if not character.isspace())
    return "".join(text[position] for position in offsets), offsets
