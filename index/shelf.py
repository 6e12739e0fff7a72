"""Documents kept on a Chroma server beside their vectors, so that every process that uses it sees the same ones."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from typing import Any

from documents.article import Article
from documents.errors import ArticleIndexError
from documents.serialising import from_json, to_json
from index.vector_store import connected

_COLLECTION = "article-assistant-documents"
_PIECE = 50_000  # characters: servers bound the size of one record
_AT_ONCE = 50
# The server wants a vector with every record; nobody searches these.
_NO_VECTOR = [1.0, 0.0]


def put(url: str, article: Article) -> None:
    """Keep an article on the server, in the place of one of the same name.

    Raises:
        ArticleIndexError: the server cannot be reached or does not take it.
    """
    text = to_json(article)
    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:20]
    pieces = [text[start : start + _PIECE] for start in range(0, len(text), _PIECE)]
    with _kept_at(url) as kept:
        before = kept.get(where={"name": article.name}, include=[])["ids"]
        ids = [f"{digest}:{number}:{article.name}" for number in range(len(pieces))]
        # The first piece is what makes the document seen: it comes last, when the others are there.
        order = [*range(1, len(pieces)), 0]
        for start in range(0, len(order), _AT_ONCE):
            some = order[start : start + _AT_ONCE]
            kept.upsert(
                ids=[ids[i] for i in some],
                embeddings=[_NO_VECTOR] * len(some),
                documents=[pieces[i] for i in some],
                metadatas=[{"name": article.name, "digest": digest, "piece": i, "of": len(pieces)} for i in some],
            )
        _delete(kept, [identity for identity in before if identity not in ids])


def remove(url: str, name: str) -> bool:
    """Take an article off the server; whether it was there.

    Raises:
        ArticleIndexError: the server cannot be reached.
    """
    with _kept_at(url) as kept:
        ids = kept.get(where={"name": name}, include=[])["ids"]
        _delete(kept, ids)
        return bool(ids)


def digests(url: str) -> Mapping[str, str]:
    """The names of the articles on the server, each with a digest that changes with anything in it.

    Raises:
        ArticleIndexError: the server cannot be reached.
    """
    with _kept_at(url) as kept:
        found = kept.get(where={"piece": 0}, include=["metadatas"])["metadatas"]
        return {str(each["name"]): str(each["digest"]) for each in sorted(found, key=lambda each: str(each["name"]))}


def articles(url: str) -> tuple[Article, ...]:
    """All articles on the server, in order of their names.

    Raises:
        ArticleIndexError: the server cannot be reached, or holds half of an article.
    """
    with _kept_at(url) as kept:
        found = kept.get(include=["metadatas", "documents"])
    pieces: dict[tuple[str, str], dict[int, str]] = {}
    wanted: dict[tuple[str, str], int] = {}
    for metadata, text in zip(found["metadatas"], found["documents"], strict=True):
        key = str(metadata["name"]), str(metadata["digest"])
        pieces.setdefault(key, {})[int(metadata["piece"])] = text
        wanted[key] = int(metadata["of"])
    # Without its first piece an article is being put there or taken away at this moment.
    whole = {key: parts for key, parts in pieces.items() if 0 in parts}
    for name, digest in whole:
        if len(whole[name, digest]) != wanted[name, digest]:
            raise ArticleIndexError(
                f"The Chroma server at {url} holds only a part of '{name}'. "
                "Add it again with: article-assistant index add FILE",
                f"Chroma 服务 {url} 上的“{name}”不完整。请重新加入：article-assistant index add 文件",
            )
    texts = {name: "".join(text for _, text in sorted(parts.items())) for (name, _), parts in whole.items()}
    return tuple(from_json(texts[name]) for name in sorted(texts))


@contextmanager
def _kept_at(url: str) -> Iterator[Any]:
    """What the server keeps the articles in."""
    with connected(url) as server:
        yield server.get_or_create_collection(_COLLECTION, embedding_function=None)


def _delete(kept: Any, ids: list[str]) -> None:  # noqa: ANN401
    if ids:
        kept.delete(ids=ids)
