"""What an article says, and in which words: loading, structure, renderings, figures."""

from documents.article import Article, Language, Role, Sentence
from documents.errors import AssistantError, DocumentError
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
