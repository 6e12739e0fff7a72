"""The articles that a visitor can ask: those the server was started with, and the visitor's own uploads."""

import re
import secrets
import shutil
import threading
import time
from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path

from assistant.web.opener import Embedded, Opener
from assistant.web.protocols import Answering, Choice
from assistant.web.speaking import WebError
from documents.errors import AssistantError
from documents.formats import ENDINGS, USUAL

SHIPPED = "shipped"
OPENED_AT_ONCE = 8
FORSAKEN_SECONDS = 86_400.0
ARTICLE_ID = re.compile(r"[0-9a-f]{16}")

_AS_SET = Choice()


@dataclass(frozen=True, slots=True)
class Shelved:
    """An article that can be asked: its id on the page, its title, and whether the visitor may delete it."""

    id: str
    title: str
    own: bool


class Library:
    """Opens articles when they are first asked and keeps the last few open."""

    def __init__(self, shipped: Answering, *, folder: Path, opener: Opener, max_bytes: int, most: int) -> None:
        """`shipped` is what the server was started with; uploads live below `folder`, a folder for each visitor.

        An upload has at most `max_bytes`, a visitor at most `most` of them.
        """
        self.max_bytes = max_bytes
        self._most = most
        self._shipped = shipped
        self._folder = folder
        self._opener = opener
        self._opened: OrderedDict[tuple[str, str, Choice], Answering] = OrderedDict()
        self._opening: dict[tuple[str, str, Choice], threading.Lock] = {}
        self._lock = threading.Lock()

    def shelf(self, visitor: str) -> tuple[Shelved, ...]:
        """What a visitor can ask, the server's own first."""
        articles = self._shipped.articles
        title = articles[0].title if articles else ""
        if len(articles) > 1:
            title += f" (+{len(articles) - 1})"
        own = sorted(self._visitor_folder(visitor).glob("*/*.*"), key=lambda path: path.stat().st_mtime)
        shelved = (
            Shelved(path.parent.name, path.stem, own=True) for path in own if ARTICLE_ID.fullmatch(path.parent.name)
        )
        return (Shelved(SHIPPED, title, own=False), *shelved)

    def open(self, visitor: str, article: str, choice: Choice = _AS_SET, progress: Embedded | None = None) -> Answering:
        """The assistant for one article of a visitor, answering as chosen; others are not kept waiting meanwhile.

        Raises:
            WebError: there is no such article, or it is another visitor's.
            AssistantError: the file cannot be read or indexed.
        """
        if article == SHIPPED and choice == _AS_SET:
            return self._shipped
        key = (SHIPPED if article == SHIPPED else visitor, article, choice)
        path = None if article == SHIPPED else self._file(visitor, article)
        with self._lock:
            opening = self._opening.setdefault(key, threading.Lock())
        with opening:
            with self._lock:
                if key in self._opened:
                    self._opened.move_to_end(key)
                    return self._opened[key]
            try:
                opened = self._opener(path, choice, progress)
            except BaseException:
                with self._lock:
                    self._opening.pop(key, None)
                raise
            with self._lock:
                self._opening.pop(key, None)
                self._opened[key] = opened
                while len(self._opened) > OPENED_AT_ONCE:
                    self._opened.popitem(last=False)[1].close()
            return opened

    def receive(self, visitor: str, name: str) -> Path:
        """Where to write an upload of a visitor before it is added: a new folder of its own, outside the shelf.

        Raises:
            WebError: the file is of an unknown kind, or the visitor's shelf is full.
        """
        safe = safe_name(name)
        if Path(safe).suffix.lower() not in ENDINGS:
            raise WebError("upload_type", name=safe, types=" ".join(USUAL))
        if len(self.shelf(visitor)) - 1 + self._incoming(visitor) >= self._most:
            raise WebError("upload_full", limit=str(self._most))
        folder = self._visitor_folder(visitor) / f"incoming-{secrets.token_hex(8)}"
        folder.mkdir(parents=True)
        return folder / safe

    def add(self, visitor: str, upload: str, progress: Embedded | None = None) -> str:
        """Shelves a received file and opens it once; returns its id. What cannot be opened is not kept.

        Args:
            visitor: whose file it is.
            upload: the name of the folder that `receive` made.
            progress: called with (texts embedded, texts in all) while the index is built.

        Raises:
            WebError: there is no such upload, or it is empty.
            AssistantError: the file cannot be read or indexed.
        """
        incoming = self._visitor_folder(visitor) / upload
        if not re.fullmatch(r"incoming-[0-9a-f]{16}", upload) or not incoming.is_dir():
            raise WebError("no_article")
        article = upload.removeprefix("incoming-")
        folder = incoming.rename(incoming.with_name(article))
        try:
            path = self._file(visitor, article)
            if not path.stat().st_size:
                raise WebError("upload_empty", name=path.name)
            self.open(visitor, article, progress=progress)
        except (AssistantError, OSError):
            shutil.rmtree(folder, ignore_errors=True)
            raise
        return article

    def remove(self, visitor: str, article: str) -> None:
        """Closes and deletes one of a visitor's own articles, with its index.

        Raises:
            WebError: there is no such article, or it is not the visitor's own.
        """
        folder = self._file(visitor, article).parent
        with self._lock:
            for key in [key for key in self._opened if key[:2] == (visitor, article)]:
                self._opened.pop(key).close()
        shutil.rmtree(folder)

    def close(self) -> None:
        """Closes what this library opened; `shipped` is closed by whoever opened it."""
        with self._lock:
            while self._opened:
                self._opened.popitem()[1].close()

    def _visitor_folder(self, visitor: str) -> Path:
        return self._folder / re.sub(r"[^A-Za-z0-9_-]", "_", visitor)

    def _incoming(self, visitor: str) -> int:
        """How many uploads of a visitor are on their way; those of which nothing came for a day are removed."""
        coming = 0
        for folder in self._visitor_folder(visitor).glob("incoming-*"):
            if folder.stat().st_mtime < time.time() - FORSAKEN_SECONDS:
                shutil.rmtree(folder, ignore_errors=True)
            else:
                coming += 1
        return coming

    def _file(self, visitor: str, article: str) -> Path:
        if ARTICLE_ID.fullmatch(article):
            for path in (self._visitor_folder(visitor) / article).glob("*.*"):
                return path
        raise WebError("no_article")


def safe_name(name: str) -> str:
    """A file's name without folders, control characters or a leading dot, at most 200 bytes, its ending kept."""
    last = re.split(r"[/\\]", name)[-1]
    last = "".join(c for c in last if c.isprintable() and c not in '<>:"|?*\0').strip().lstrip(".") or "article"
    stem, ending = Path(last).stem, Path(last).suffix
    return stem.encode("utf-8")[: 200 - len(ending.encode("utf-8"))].decode("utf-8", "ignore") + ending
