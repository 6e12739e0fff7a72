"""Where the articles come from: the shipped one, files where they lie, files taken in, or a Chroma server."""

import hashlib
import os
import re
import shutil
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from assistant.settings import Settings
from assistant.texts import Text
from documents import Article, load, load_shipped
from documents.errors import DocumentError
from documents.limits import LIMITS, Limits
from documents.loading import files_of
from documents.renderings import Renderings

ADDED = "added"
"""Instead of a path: the documents that `article-assistant index add` took in."""

NOTHING_ADDED = Text(
    "还没有加入文档。加入：article-assistant index add 文件",
    "No document has been added. Add one with: article-assistant index add FILE",
)


class DocumentSet(Protocol):
    """A set of documents that may change while it is open."""

    def stamp(self) -> str:
        """A text that differs whenever a document was added, changed or removed; cheap to ask for.

        Raises:
            AssistantError: the documents cannot be reached.
        """

    def articles(self) -> tuple[Article, ...]:
        """The documents as they are now, with the renderings that were made for them.

        Raises:
            AssistantError: there is none, or one cannot be read.
        """

    def names(self) -> tuple[str, ...]:
        """What the documents are called; reads none of them."""


@dataclass(frozen=True, slots=True)
class Shipped:
    """The article that comes with the project; it never changes."""

    def stamp(self) -> str:
        """Always the same."""
        return ""

    def articles(self) -> tuple[Article, ...]:
        """The one article."""
        return (load_shipped(),)

    def names(self) -> tuple[str, ...]:
        """Its title."""
        return (load_shipped().name,)


@dataclass(frozen=True, slots=True)
class Files:
    """A file, or a folder of them."""

    path: Path
    renderings: Path
    limits: Limits = LIMITS

    def stamp(self) -> str:
        """Made of names, sizes and times; no file is read."""
        digest = hashlib.sha256()
        for file in files_of(self.path):
            # One that has gone since it was listed is no longer among them.
            with suppress(FileNotFoundError):
                found = file.stat()
                digest.update(f"{file}\0{found.st_size}\0{found.st_mtime_ns}\n".encode("utf-8", "surrogatepass"))
        if self.renderings.is_file():
            digest.update(str(self.renderings.stat().st_size).encode())
        return digest.hexdigest()

    def articles(self) -> tuple[Article, ...]:
        """Read anew."""
        known = Renderings.open(self.renderings)
        return tuple(known.fill(article) for article in load(self.path, limits=self.limits))

    def names(self) -> tuple[str, ...]:
        """The paths inside the folder, or the file's name."""
        root = self.path if self.path.is_dir() else self.path.parent
        return tuple(file.relative_to(root).as_posix() for file in files_of(self.path))


@dataclass(frozen=True, slots=True)
class AddedFiles:
    """Copies of files in the user's own folder."""

    folder: Path
    renderings: Path
    limits: Limits = LIMITS

    @property
    def _files(self) -> Files:
        return Files(self.folder, self.renderings, self.limits)

    def stamp(self) -> str:
        """Like that of a folder."""
        return self._files.stamp()

    def articles(self) -> tuple[Article, ...]:
        """Read anew.

        Raises:
            DocumentError: nothing was added.
        """
        if not any(files_of(self.folder)):
            raise DocumentError(NOTHING_ADDED.en, NOTHING_ADDED.zh)
        return self._files.articles()

    def add(self, path: Path) -> tuple[Article, ...]:
        """Copy a file, or all of a folder, in the place of files of the same name; returns what was read.

        Raises:
            DocumentError: there is nothing that can be read; then nothing is copied.
        """
        articles = load(path, limits=self.limits)
        root = path if path.is_dir() else path.parent
        for article in articles:
            target = self.folder / article.name
            target.parent.mkdir(parents=True, exist_ok=True)
            _put(root / article.name, target)
        return articles

    def remove(self, name: str) -> bool:
        """Delete the copy of that name; whether it was there."""
        if name not in self.names():
            return False
        (self.folder / name).unlink()
        return True

    def names(self) -> tuple[str, ...]:
        """The names of the copies."""
        return self._files.names()


def _put(file: Path, target: Path) -> None:
    """Copy a file beside its path first: whoever reads meanwhile, and a power cut, find the old one or the new."""
    beside = target.with_name(f".{target.name}.new")
    try:
        shutil.copyfile(file, beside)
        with beside.open("rb+") as written:
            os.fsync(written.fileno())
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class OnServer:
    """Documents on a Chroma server, the same for every process that uses it."""

    url: str
    renderings: Path
    limits: Limits = LIMITS

    def stamp(self) -> str:
        """Made of the digests that the server keeps."""
        from index import shelf

        return repr(dict(shelf.digests(self.url)))

    def articles(self) -> tuple[Article, ...]:
        """Read from the server.

        Raises:
            DocumentError: nothing was added.
        """
        from index import shelf

        found = shelf.articles(self.url)
        if not found:
            raise DocumentError(NOTHING_ADDED.en, NOTHING_ADDED.zh)
        return found

    def add(self, path: Path) -> tuple[Article, ...]:
        """Read a file or a folder here and keep its articles on the server, with their renderings."""
        from index import shelf

        known = Renderings.open(self.renderings)
        articles = tuple(known.fill(article) for article in load(path, limits=self.limits))
        for article in articles:
            shelf.put(self.url, article)
        return articles

    def update(self, article: Article) -> None:
        """Keep the article as it is now, in the place of the one on the server."""
        from index import shelf

        shelf.put(self.url, article)

    def remove(self, name: str) -> bool:
        """Take an article off the server; whether it was there."""
        from index import shelf

        return shelf.remove(self.url, name)

    def names(self) -> tuple[str, ...]:
        """The names of the articles on the server."""
        from index import shelf

        return tuple(shelf.digests(self.url))


def document_set(documents: str | Path | None, settings: Settings) -> DocumentSet:
    """The documents that were asked for: a path, ADDED, or None for those of the settings, else the shipped article."""
    chosen = documents if documents is not None else settings.documents
    if chosen is None:
        return Shipped()
    if str(chosen) == ADDED:
        return added(settings)
    return Files(Path(chosen).expanduser(), renderings_file(settings), settings.limits)


def added(settings: Settings) -> AddedFiles | OnServer:
    """The documents that were added: on the Chroma server where one is set, else in the user's folder."""
    if settings.chroma_url:
        return OnServer(settings.chroma_url, renderings_file(settings), settings.limits)
    return AddedFiles(settings.data / "documents", renderings_file(settings), settings.limits)


def renderings_file(settings: Settings) -> Path:
    """Where renderings that were made for the user's documents are kept."""
    return settings.data / "renderings.jsonl"


def named(articles: Sequence[Article], wanted: Sequence[str]) -> tuple[str, ...]:
    """The names of the articles that `wanted` names, by name, by name without ending, or by title.

    Raises:
        DocumentError: a name fits none of them; tells those that there are.
    """
    found: dict[str, None] = {}
    for name in wanted:
        fitting = [a.name for a in articles if name in (a.name, Path(a.name).name, Path(a.name).stem, a.title)]
        if not fitting:
            known = ", ".join(f"'{article.name}'" for article in articles)
            raise DocumentError(
                f"No document is called '{name}'. Name one of: {known}", f"没有名为“{name}”的文档。可选：{known}"
            )
        found.update(dict.fromkeys(fitting))
    return tuple(found)


def index_folder(settings: Settings, documents: str | Path | None) -> Path:
    """The folder in the cache for the index of each set of documents."""
    documents = documents if documents is not None else settings.documents
    if documents is None:
        return settings.cache / "indexes" / "shipped"
    if str(documents) == ADDED:
        return settings.cache / "indexes" / ADDED
    path = Path(documents).expanduser().resolve()
    key = hashlib.sha256(str(path).encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return settings.cache / "indexes" / f"{re.sub(r'[^A-Za-z0-9_-]+', '-', path.stem)[:40]}-{key}"
