"""Questions to begin with: finding them takes a while, so it is done before they are asked for, and once."""

from concurrent.futures import Future, ThreadPoolExecutor
from threading import Lock
from typing import Final, TypeAlias

from assistant.web.protocols import Answering
from documents.article import Article, Language

STARTERS: Final = 6
KEPT: Final = 32

_Found: TypeAlias = "Future[list[str]]"


class Starters:
    """Questions to begin with about each of the articles that were asked last, in either language."""

    def __init__(self, executor: ThreadPoolExecutor) -> None:
        """`executor` lends the threads in which they are found."""
        self._executor = executor
        self._found: dict[tuple[Answering, Language], tuple[tuple[Article, ...], _Found]] = {}
        self._lock = Lock()

    def find(self, assistant: Answering, language: Language) -> _Found:
        """Those about the articles as they now are, once they are found; only the first call begins to look."""
        key, articles = (assistant, language), assistant.articles
        with self._lock:
            known = self._found.get(key)
            if known and known[0] == articles and not _failed(known[1]):
                return known[1]
            if len(self._found) >= KEPT:
                self._found.clear()
            found = self._executor.submit(lambda: list(assistant.suggestions(language, STARTERS)))
            self._found[key] = articles, found
            return found


def _failed(found: _Found) -> bool:
    return found.done() and (found.cancelled() or found.exception() is not None)
