"""Documents that change while they are open: noticed, read again, and only what is new in them embedded."""

import logging
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from assistant.document_sets import DocumentSet, named
from assistant.opened import Opened
from documents.errors import AssistantError
from index import Encoder, Index
from index.embedding import Progress

_log = logging.getLogger(__name__)

WATCH_SECONDS = 2.0


class Renewal:
    """Opens a set of documents, and tells when they have changed since."""

    def __init__(
        self, documents: DocumentSet, path: Path, encoder: Encoder, chroma_url: str | None, only: Sequence[str] = ()
    ) -> None:
        """Store; `only` names the documents that are asked, of all that are there."""
        self._documents = documents
        self._path = path
        self._encoder = encoder
        self._chroma_url = chroma_url
        self._only = tuple(only)
        self._stamp: str | None = None

    def opened(self, progress: Progress | None = None) -> Opened:
        """The documents as they are now, those that are asked among them.

        Raises:
            AssistantError: there is no document, one cannot be read, or the index cannot be built.
        """
        stamp = self._documents.stamp()
        articles = self._documents.articles()
        names = named(articles, self._only) if self._only else None
        index = Index.open(self._path, articles, self._encoder, progress, chroma_url=self._chroma_url)
        self._stamp = stamp
        return Opened.of(index, self._encoder, names)

    def changed(self) -> bool:
        """Whether a document was added, changed or removed since `opened`.

        Raises:
            AssistantError: the documents cannot be reached.
        """
        return self._documents.stamp() != self._stamp

    def emptied(self) -> bool:
        """Whether no document is left.

        Raises:
            AssistantError: the documents cannot be reached.
        """
        return not self._documents.names()


def watch(refresh: Callable[[], bool], stop: threading.Event, seconds: float = WATCH_SECONDS) -> threading.Thread:
    """Call `refresh` every so many seconds in the background until `stop` is set; failures are logged."""

    def run() -> None:
        said = ""
        while not stop.wait(seconds):
            try:
                refresh()
                said = ""
            except AssistantError as error:
                # Once for each reason: a server that is down would otherwise fill the log.
                if str(error) != said:
                    said = str(error)
                    _log.warning("The documents are asked as they were: %s", error)

    thread = threading.Thread(target=run, daemon=True, name="documents-watch")
    thread.start()
    return thread
