"""The vectors of record in Chroma: on disk beside the index, or on a Chroma server."""

import logging
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import numpy as np

from documents.errors import ArticleIndexError
from index.encoder import Vectors
from index.keys import Keys
from index.passages import Passage

_log = logging.getLogger(__name__)

# Servers bound how much they take and give at once.
_PAGE = 5_000


def write(location: Path | str, collection: str, keys: Keys, passages: Sequence[Passage], vectors: Vectors) -> None:
    """Put those of the passages into a collection that are not there yet.

    Args:
        location: a folder for Chroma's files, or the address of a Chroma server.
        collection: the collection's name; it is made when there is none.
        keys: the passages' keys (see `keys.record_keys`), by which they are told to be there.
        passages: what the vectors stand for.
        vectors: shape (passages, dimensions), each of length 1.

    Raises:
        ArticleIndexError: Chroma cannot be reached or does not take them.
    """
    with connected(location) as client:
        kept = client.get_or_create_collection(
            collection, embedding_function=None, configuration={"hnsw": {"space": "cosine"}}
        )
        # A clause that a sentence says twice is one record.
        rows = {key: row for row, key in enumerate(_named(keys))}
        present = {found for page in _pages(list(rows)) for found in kept.get(ids=page, include=[])["ids"]}
        new = [(key, row) for key, row in rows.items() if key not in present]
        size = min(_PAGE, client.get_max_batch_size())
        for start in range(0, len(new), size):
            batch = new[start : start + size]
            kept.upsert(
                ids=[key for key, _ in batch],
                embeddings=vectors[[row for _, row in batch]],
                documents=[_whole(passages[row].text) for _, row in batch],
                metadatas=[_metadata(passages[row]) for _, row in batch],
            )


def read(location: Path | str, collection: str, keys: Keys) -> dict[int, Vectors]:
    """The vectors of those of the keys that a collection has.

    Raises:
        ArticleIndexError: Chroma cannot be reached.
    """
    with connected(location) as client:
        kept = _collection(client, collection)
        vectors: dict[int, Vectors] = {}
        for page in _pages(_named(keys)) if kept is not None else ():
            found = kept.get(ids=page, include=["embeddings"])
            rows = np.asarray(found["embeddings"], dtype=np.float32)
            vectors.update(zip((int(key, 16) for key in found["ids"]), rows, strict=True))
        return vectors


def keep_only(location: Path | str, collection: str, keys: Keys) -> None:
    """Delete all records but those of the keys, and all other collections.

    Raises:
        ArticleIndexError: Chroma cannot be reached.
    """
    with connected(location) as client:
        for other in client.list_collections():
            if other.name != collection:
                client.delete_collection(other.name)
        kept = _collection(client, collection)
        if kept is not None:
            _delete(kept, sorted({*kept.get(include=[])["ids"]} - {*_named(keys)}))


def drop(location: Path | str, collection: str, keys: Keys) -> None:
    """Delete those of the keys that a collection has.

    Raises:
        ArticleIndexError: Chroma cannot be reached.
    """
    with connected(location) as client:
        kept = _collection(client, collection)
        if kept is not None:
            _delete(kept, _named(keys))


def _collection(client: Any, name: str) -> Any:  # noqa: ANN401
    """The collection of that name, or None."""
    if name not in {c.name for c in client.list_collections()}:
        return None
    return client.get_collection(name, embedding_function=None)


def _delete(kept: Any, names: Sequence[str]) -> None:  # noqa: ANN401
    for page in _pages(names):
        kept.delete(ids=page)


def _pages(names: Sequence[str]) -> Iterator[list[str]]:
    return (list(names[start : start + _PAGE]) for start in range(0, len(names), _PAGE))


def _named(keys: Keys) -> list[str]:
    """The keys as Chroma has them, each once."""
    return list(dict.fromkeys(f"{key:016x}" for key in keys.tolist()))


def _metadata(passage: Passage) -> dict[str, str | int]:
    return {
        "article": _whole(passage.article),
        "kind": passage.kind,
        "language": passage.language,
        "section": _whole(passage.section),
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
        raise _failure(location, error) from error


def _close(client: Any) -> None:  # noqa: ANN401
    # Chroma leaves the connections to its server open, its own and those of its inner admin client.
    servers = [getattr(part, "_server", None) for part in (client, getattr(client, "_admin_client", None))]
    client.close()
    for session in (getattr(server, "_session", None) for server in servers):
        if session is not None:
            session.close()


def _files(folder: Path) -> Callable[[], Any]:
    import chromadb
    from chromadb.config import Settings as ChromaSettings

    folder.mkdir(parents=True, exist_ok=True)
    # Chroma takes UTF-8 alone; under another locale Python gives the bytes of a name that it cannot read as it likes.
    path = os.fsencode(folder).decode("utf-8", "surrogateescape")
    return lambda: chromadb.PersistentClient(path=path, settings=ChromaSettings(anonymized_telemetry=False))


def _server(url: str) -> Callable[[], Any]:
    import chromadb
    from chromadb.config import Settings as ChromaSettings

    parts = urlsplit(url if "//" in url else f"//{url}")
    if not parts.hostname:
        raise ArticleIndexError(
            f"'{url}' is no address of a Chroma server. Give one such as http://localhost:8000",
            f"“{url}”不是 Chroma 服务的地址。请写成 http://localhost:8000 这样",
        )
    secure = parts.scheme == "https"
    port = parts.port or (443 if secure else 8000)
    host = parts.hostname
    return lambda: chromadb.HttpClient(
        host=host, port=port, ssl=secure, settings=ChromaSettings(anonymized_telemetry=False)
    )


def _failure(location: Path | str, error: Exception) -> ArticleIndexError:
    if isinstance(location, str):
        return ArticleIndexError(
            f"The Chroma server at {location} failed ({error}). Start it with: chroma run, or unset its address",
            f"Chroma 服务 {location} 出错：{error}。请启动它：chroma run，或不设它的地址",
        )
    return ArticleIndexError(
        f"Chroma cannot write '{location}' ({error}). "
        "Make room or see to the folder's rights, or choose another with --index-path",
        f"Chroma 写不进“{location}”：{error}。请腾出空间或检查权限，或用 --index-path 换一个文件夹",
    )
