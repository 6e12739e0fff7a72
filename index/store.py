"""The vectors of record in Chroma: on disk beside the index, or on a Chroma server."""

import logging
import os
import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import numpy as np

from documents.errors import ArticleIndexError
from index.encoder import Vectors
from index.passages import Passage

_log = logging.getLogger(__name__)


def write(location: Path | str, collection: str, passages: Sequence[Passage], vectors: Vectors) -> None:
    """Write all passages with their vectors as one new collection; half of one is never seen under its name.

    Args:
        location: a folder for Chroma's files, or the address of a Chroma server.
        collection: the collection's name; one that is there already is replaced.
        passages: what the vectors stand for.
        vectors: shape (passages, dimensions), each of length 1.

    Raises:
        ArticleIndexError: Chroma cannot be reached or does not take them.
    """
    with connected(location) as client:
        # Named for this process: two machines that build the same at once do not meet.
        building = f"{collection}-{uuid.uuid4().hex[:8]}"
        made = client.create_collection(
            building,
            embedding_function=None,
            configuration={"hnsw": {"space": "cosine"}},
            metadata={_BEGUN: time.time()},
        )
        size = client.get_max_batch_size()
        for start in range(0, len(passages), size):
            batch = passages[start : start + size]
            made.add(
                ids=[str(start + i) for i in range(len(batch))],
                embeddings=vectors[start : start + size],
                documents=[_whole(p.text) for p in batch],
                metadatas=[_metadata(p) for p in batch],
            )
        _delete(client, [collection, *_forsaken(client)])
        made.modify(name=collection, metadata={"passages": len(passages)})


def read(location: Path | str, collection: str) -> Vectors | None:
    """The vectors of a collection in the order of its passages, or None when it is not there.

    Raises:
        ArticleIndexError: Chroma cannot be reached.
    """
    with connected(location) as client:
        if collection not in {c.name for c in client.list_collections()}:
            return None
        found = client.get_collection(collection, embedding_function=None)
        count = found.count()
        vectors: Vectors | None = None
        for offset in range(0, count, _PAGE):
            page = found.get(include=["embeddings"], limit=_PAGE, offset=offset)
            rows = np.asarray(page["embeddings"], dtype=np.float32)
            if vectors is None:
                vectors = np.empty((count, rows.shape[1]), dtype=np.float32)
            vectors[[int(i) for i in page["ids"]]] = rows
        return vectors


def delete(location: Path | str, collections: Sequence[str]) -> None:
    """Delete those of the collections that are there.

    Raises:
        ArticleIndexError: Chroma cannot be reached.
    """
    with connected(location) as client:
        _delete(client, collections)


def _delete(client: Any, collections: Sequence[str]) -> None:  # noqa: ANN401
    present = {c.name for c in client.list_collections()}
    for name in collections:
        if name in present:
            client.delete_collection(name)


def _forsaken(client: Any) -> list[str]:  # noqa: ANN401
    """The collections that a process began so long ago that it cannot still be at it."""
    begun = {c.name: (c.metadata or {}).get(_BEGUN) for c in client.list_collections()}
    return [name for name, at in begun.items() if at is not None and at < time.time() - _A_DAY]


_PAGE = 5_000
_BEGUN = "begun"
_A_DAY = 86_400.0


def _metadata(passage: Passage) -> dict[str, str | int]:
    return {
        "article": _whole(passage.article),
        "kind": passage.kind,
        "language": passage.language,
        "section": _whole(passage.section),
        "ordinal": passage.ordinal,
        "start": passage.start,
        "end": passage.end,
    }


def _whole(text: str) -> str:
    """Without halves of surrogate pairs, which Chroma does not take."""
    return text.encode("utf-8", "replace").decode("utf-8")


@contextmanager
def connected(location: Path | str) -> Iterator[Any]:
    """A client of Chroma, closed afterwards; whatever Chroma raises becomes an ArticleIndexError."""
    opening: Callable[[], Any] = _server(location) if isinstance(location, str) else _files(location)
    try:
        client = opening()
        try:
            yield client
        finally:
            _close(client)
    except ArticleIndexError:
        raise
    except Exception as error:  # noqa: BLE001 - Chroma raises its own, its server's and its Rust core's kinds
        _log.debug("Chroma failed", exc_info=True)
        raise ArticleIndexError(_failure(location, error)) from error


def _close(client: Any) -> None:  # noqa: ANN401
    # Chroma leaves the connections to its server open, its own and those of its inner admin client.
    servers = [getattr(part, "_server", None) for part in (client, getattr(client, "_admin_client", None))]
    client.close()
    for session in (getattr(server, "_session", None) for server in servers):
        if session is not None:
            session.close()


def _files(folder: Path) -> Callable[[], Any]:
    import chromadb
    from chromadb.config import Settings

    folder.mkdir(parents=True, exist_ok=True)
    # Chroma takes UTF-8 alone; under another locale Python gives the bytes of a name that it cannot read as it likes.
    path = os.fsencode(folder).decode("utf-8", "surrogateescape")
    return lambda: chromadb.PersistentClient(path=path, settings=Settings(anonymized_telemetry=False))


def _server(url: str) -> Callable[[], Any]:
    import chromadb
    from chromadb.config import Settings

    parts = urlsplit(url if "//" in url else f"//{url}")
    if not parts.hostname:
        raise ArticleIndexError(f"'{url}' is no address of a Chroma server. Give one such as http://localhost:8000")
    secure = parts.scheme == "https"
    port = parts.port or (443 if secure else 8000)
    host = parts.hostname
    return lambda: chromadb.HttpClient(host=host, port=port, ssl=secure, settings=Settings(anonymized_telemetry=False))


def _failure(location: Path | str, error: Exception) -> str:
    if isinstance(location, str):
        return f"The Chroma server at {location} failed ({error}). Start it with: chroma run, or unset its address"
    return f"Chroma cannot use '{location}' ({error}). Remove that folder and build again: article-assistant index"
