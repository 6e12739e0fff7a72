"""The terms of the sentences of some articles, found when their index is built, so that opening it looks up no word."""

import json
from collections.abc import Iterable, Mapping
from hashlib import blake2b
from pathlib import Path

from documents.article import Article, Sentence
from index.terms import meanings_of, passage_terms

Terms = tuple[frozenset[str], frozenset[str]]


class TermMemory:
    """The terms and the meanings of sentences: remembered ones at once, others looked up."""

    def __init__(self, known: Mapping[str, Terms] | None = None) -> None:
        """Store terms and meanings by the key of their sentence."""
        self._known = known or {}

    @classmethod
    def of(cls, articles: Iterable[Article]) -> "TermMemory":
        """The terms of all sentences of the articles."""
        sentences = (sentence for article in articles for sentence in article.sentences)
        return cls({_key(sentence): (passage_terms(sentence), meanings_of(sentence)) for sentence in sentences})

    def terms(self, sentence: Sentence) -> frozenset[str]:
        """See `terms.passage_terms`."""
        known = self._known.get(_key(sentence))
        return known[0] if known else passage_terms(sentence)

    def meanings(self, sentence: Sentence) -> frozenset[str]:
        """See `terms.meanings_of`."""
        known = self._known.get(_key(sentence))
        return known[1] if known else meanings_of(sentence)

    def save(self, file: Path) -> None:
        """Write the terms as JSON."""
        listed = {key: (sorted(terms), sorted(meanings)) for key, (terms, meanings) in self._known.items()}
        file.write_text(json.dumps(listed, ensure_ascii=False), encoding="utf-8", errors="surrogatepass")

    @classmethod
    def load(cls, file: Path) -> "TermMemory":
        """Read what `save` wrote.

        Raises:
            OSError, ValueError: the file is missing or damaged.
        """
        listed = json.loads(file.read_text(encoding="utf-8", errors="surrogatepass"))
        return cls({key: (frozenset(terms), frozenset(meanings)) for key, (terms, meanings) in listed.items()})


def _key(sentence: Sentence) -> str:
    text = "\x1f".join((sentence.language, sentence.text, sentence.rendering or ""))
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
