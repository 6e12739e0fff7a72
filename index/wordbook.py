"""The words of both dictionaries in one SQLite file: made once from the packages, then each read by its key."""

import os
import sqlite3
import threading
import uuid
from collections.abc import Iterable
from contextlib import suppress
from functools import cache, lru_cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import filelock

from index.layout import cache_folder, digest_of
from index.wordbook_rows import (
    COUNTED,
    DICTIONARY,
    Count,
    Entry,
    count_rows,
    english_names,
    entry_rows,
    packaged_counts,
    packaged_entries,
    translation_rows,
)

# Raised whenever what is written, or how words are cut and stemmed, changes.
FORMAT = 3
_LOCK_SECONDS = 120.0
_KEPT = 100_000
_SCHEMA = """
CREATE TABLE counts(word BLOB PRIMARY KEY, count INTEGER, tag TEXT) WITHOUT ROWID;
CREATE TABLE entries(word BLOB PRIMARY KEY, initials TEXT, glosses TEXT) WITHOUT ROWID;
CREATE TABLE names(name BLOB PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE translations(stems BLOB PRIMARY KEY, words TEXT) WITHOUT ROWID;
CREATE TABLE totals(total INTEGER);
"""


class Wordbook:
    """Chinese words with their counts, parts of speech and English glosses; English stems with their Chinese words.

    Safe from many threads.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Store a connection to a written wordbook; use `open` or `of`."""
        self._connection = connection
        self._reading = threading.Lock()
        self.count = lru_cache(_KEPT)(self._count)
        self.total = int(connection.execute("SELECT total FROM totals").fetchone()[0])

    @classmethod
    def open(cls, folder: Path | None = None) -> "Wordbook":
        """The wordbook of the installed dictionaries; written to `folder` (None: the user's cache) if it is not there.

        Where nothing can be written it is kept in memory, which costs some seconds at every start.

        Raises:
            ArticleIndexError: a package with a dictionary is missing.
        """
        folder = cache_folder() if folder is None else folder
        file = folder / f"words-{wordbook_name()}.sqlite"
        try:
            if not _is_whole(file):
                folder.mkdir(parents=True, exist_ok=True)
                with filelock.FileLock(folder / ".words.lock", timeout=_LOCK_SECONDS):
                    if not _is_whole(file):
                        _write(file)
            uri = f"{file.absolute().as_uri()}?mode=ro&immutable=1"
            return cls(sqlite3.connect(uri, uri=True, check_same_thread=False))
        except (OSError, sqlite3.DatabaseError, filelock.Timeout):
            return cls.of(packaged_entries(), packaged_counts())

    @classmethod
    def of(cls, entries: Iterable[Entry], counts: Iterable[Count] = ()) -> "Wordbook":
        """A wordbook in memory."""
        connection = sqlite3.connect(":memory:", check_same_thread=False)
        _fill(connection, entries, counts)
        return cls(connection)

    def _count(self, word: str) -> int | None:
        """How common a Chinese word is; 0 for what only begins words, None for what does not even that."""
        row = self._row("SELECT count FROM counts WHERE word = ?", word)
        return None if row is None else int(row[0])

    def tag(self, word: str) -> str:
        """The part of speech of a Chinese word, "" where it is not known."""
        row = self._row("SELECT tag FROM counts WHERE word = ?", word)
        return "" if row is None else str(row[0])

    def glosses(self, word: str) -> tuple[str, ...]:
        """The glosses of a Chinese word, for each of its entries those between slashes."""
        row = self._row("SELECT glosses FROM entries WHERE word = ?", word)
        return () if row is None else tuple(row[0].split("\n"))

    def initials(self, word: str) -> str:
        """The first letters of the spellings of a Chinese word: a capital where it is a name."""
        row = self._row("SELECT initials FROM entries WHERE word = ?", word)
        return "" if row is None else str(row[0])

    def is_english_name(self, name: str) -> bool:
        """Whether a name in small letters heads the gloss of a Chinese proper name, or spells one."""
        return self._row("SELECT 1 FROM names WHERE name = ?", name) is not None

    def translations(self, stems: Iterable[str]) -> tuple[str, ...]:
        """The Chinese words that up to three English stems are a gloss of, the most common first."""
        row = self._row("SELECT words FROM translations WHERE stems = ?", " ".join(stems))
        return () if row is None else tuple(row[0].split(" "))

    def _row(self, query: str, key: str) -> tuple[Any, ...] | None:
        with self._reading:
            found: tuple[Any, ...] | None = self._connection.execute(query, (_key(key),)).fetchone()
        return found


def _key(word: str) -> bytes:
    # A question may hold half a surrogate pair, which SQLite does not take as text.
    return word.encode("utf-8", "surrogatepass")


def _fill(connection: sqlite3.Connection, entries: Iterable[Entry], counts: Iterable[Count]) -> None:
    entries = tuple(entries)
    counted, total = count_rows(counts)
    tables: dict[str, Iterable[tuple[Any, ...]]] = {
        "counts": ((_key(word), *row) for word, row in sorted(counted.items())),
        "entries": ((_key(word), *row) for word, row in sorted(entry_rows(entries).items())),
        "names": ((_key(name),) for name in sorted(english_names(entries))),
        "translations": ((_key(stems), words) for stems, words in sorted(translation_rows(entries, counted).items())),
        "totals": ((total,),),
    }
    connection.executescript(_SCHEMA)
    for table, rows in tables.items():
        columns = {"counts": 3, "entries": 3, "translations": 2}.get(table, 1)
        connection.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * columns)})", rows)
    connection.commit()


def _write(file: Path) -> None:
    """Write the wordbook beside its path, then rename it to it; call it while the lock is held."""
    for old in file.parent.glob("words-*"):
        with suppress(OSError):
            old.unlink()
    building = file.with_name(f"words-{uuid.uuid4().hex[:8]}.building")
    connection = sqlite3.connect(building)
    try:
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        _fill(connection, packaged_entries(), packaged_counts())
        connection.close()
        with building.open("rb+") as written:
            os.fsync(written.fileno())
        _digest_file(file).write_text(digest_of(building), encoding="ascii")
        building.replace(file)
    except BaseException:
        connection.close()
        building.unlink(missing_ok=True)
        raise


def _is_whole(file: Path) -> bool:
    """Whether the file is there as it was written, to the last byte."""
    try:
        return _digest_file(file).read_text(encoding="ascii") == digest_of(file)
    except (OSError, ValueError):
        return False


def _digest_file(file: Path) -> Path:
    return file.with_suffix(".sha256")


@cache
def wordbook_name() -> str:
    """A short name that differs whenever the format or a dictionary does."""
    parts = [str(FORMAT), *(f"{package} {_version(package)}" for package in (DICTIONARY, COUNTED, "snowballstemmer"))]
    return sha256("\n".join(parts).encode()).hexdigest()[:16]


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
