"""What an article says, and in which words: loading, structure, renderings, figures."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from documents.article import Article, Language, Role, Sentence
from documents.errors import AssistantError, DocumentError

if TYPE_CHECKING:
    from documents.loading import article_from_text, load
    from documents.recalling import recall
    from documents.sentences import clauses
    from documents.shipped import load_shipped, shipped_memory

__all__ = [
    "Article",
    "AssistantError",
    "DocumentError",
    "Language",
    "Role",
    "Sentence",
    "article_from_text",
    "clauses",
    "load",
    "load_shipped",
    "recall",
    "shipped_memory",
]

_HOMES = {
    "article_from_text": "loading",
    "load": "loading",
    "recall": "recalling",
    "clauses": "sentences",
    "load_shipped": "shipped",
    "shipped_memory": "shipped",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - what reads documents is imported when it is first used
    if name in _HOMES:
        return getattr(import_module(f"documents.{_HOMES[name]}"), name)
    raise AttributeError(f"module 'documents' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
