"""Questions to begin with: finding them takes a while, so it is done before they are asked for, and once."""

from concurrent.futures import Future, ThreadPoolExecutor
from threading import Lock
from typing import Final, TypeAlias
from weakref import WeakKeyDictionary

from assistant.web.protocols import Answering
from documents.article import Article, Language

STARTERS: Final = 6

_Found: TypeAlias = "Future[list[str]]"


class Starters:
    """Questions to begin with about the articles of each assistant that is open, in either language."""

    def __init__(self, executor: ThreadPoolExecutor) -> None:
        """`executor` lends the threads in which they are found."""
        self._executor = executor
        # Without keeping an assistant alive that was closed to make room for another.
        self._found: WeakKeyDictionary[Answering, dict[Language, tuple[tuple[Article, ...], _Found]]]
        self._found = WeakKeyDictionary()
        self._lock = Lock()

    def find(self, assistant: Answering, language: Language) -> _Found:
        """Those about the articles as they now are, once they are found; only the first call begins to look."""
        articles = assistant.articles
        with self._lock:
            of_assistant = self._found.setdefault(assistant, {})
            known = of_assistant.get(language)
            if known and known[0] == articles and not _failed(known[1]):
                return known[1]
            found = self._executor.submit(lambda: list(assistant.suggestions(language, STARTERS)))
            of_assistant[language] = articles, found
            return found


def _failed(found: _Found) -> bool:
    return found.done() and (found.cancelled() or found.exception() is not None)
