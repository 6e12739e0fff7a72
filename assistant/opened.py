"""The articles that are asked at a time: renewed documents take their place at once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from assistant.answering import Pipeline
from assistant.answers import Turn
from assistant.evidence.ranking import default_ranker
from assistant.observing import step
from assistant.questions.question import Question
from assistant.reply import Reply
from assistant.words.lexicon import Lexicon
from documents.article import Article
from index import Encoder, Hit, Index

_FOUND = 20
# Of a crowd, many ask the same.
_REPLIES_KEPT = 256


@dataclass(frozen=True, slots=True)
class Opened:
    """An index, the names of those of its articles that are asked (None: all), and what replies from them.

    `reply_to` is the pipeline's `reply`, which remembers its last replies; `forget` empties that memory.
    """

    index: Index
    names: tuple[str, ...] | None
    pipeline: Pipeline
    reply_to: Callable[[str, tuple[Turn, ...]], Reply]
    forget: Callable[[], None]

    @classmethod
    def of(cls, index: Index, encoder: Encoder, names: tuple[str, ...] | None = None) -> "Opened":
        """All articles of an index, or those of them that `names` names."""

        def search(asked: Question) -> Sequence[Hit]:
            with step("retrieval"):
                return index.search(asked.text, asked.language, _FOUND, documents=names)

        def similarity(first: Sequence[str], second: Sequence[str]) -> Any:  # noqa: ANN401
            return encoder.encode_queries(list(first)) @ encoder.encode_queries(list(second)).T

        articles = tuple(article for article in index.articles if names is None or article.name in names)
        pipeline = Pipeline(articles, search, Lexicon(articles, index.terms), default_ranker(), similarity)
        reply_to = lru_cache(_REPLIES_KEPT)(pipeline.reply)
        return cls(index, names, pipeline, reply_to, reply_to.cache_clear)

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles that are asked."""
        return self.pipeline.articles

    def close(self) -> None:
        """Forget what was asked."""
        self.forget()
        self.index.close()
