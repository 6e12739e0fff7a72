"""Conversations, answers and feedback in one SQLite file; every row belongs to a visitor."""

import json
import logging
import secrets
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

from assistant.web.speaking import WebError

Thumb = Literal["up", "down"]

SCHEMA = """
CREATE TABLE IF NOT EXISTS conversation (
    id TEXT PRIMARY KEY, visitor TEXT NOT NULL, title TEXT NOT NULL, article TEXT NOT NULL,
    created REAL NOT NULL, updated REAL NOT NULL);
CREATE INDEX IF NOT EXISTS conversation_of_visitor ON conversation (visitor, updated DESC);
CREATE TABLE IF NOT EXISTS turn (
    id TEXT PRIMARY KEY, conversation TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    position INTEGER NOT NULL, question TEXT NOT NULL, answer TEXT, stopped INTEGER NOT NULL DEFAULT 0,
    settings TEXT NOT NULL, created REAL NOT NULL, UNIQUE (conversation, position));
CREATE TABLE IF NOT EXISTS feedback (
    id TEXT PRIMARY KEY, visitor TEXT NOT NULL, turn TEXT NOT NULL UNIQUE,
    thumb TEXT NOT NULL CHECK (thumb IN ('up', 'down')), reason TEXT NOT NULL,
    question TEXT NOT NULL, answer TEXT NOT NULL, settings TEXT NOT NULL,
    article TEXT NOT NULL, created REAL NOT NULL);
"""

CONVERSATIONS = "conversations.sqlite3"
TITLE_LENGTH = 60
MOST_LISTED = 200

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class StoredTurn:
    """One question of a conversation; `answer` is `Answer.to_dict()`, None while nothing came yet."""

    id: str
    question: str
    answer: dict[str, Any] | None
    stopped: bool
    settings: dict[str, Any]
    created: float
    thumb: Thumb | None = None


@dataclass(frozen=True, slots=True)
class Conversation:
    """A conversation of one visitor with one article; `turns` is empty in a listing."""

    id: str
    title: str
    article: str
    created: float
    updated: float
    turns: tuple[StoredTurn, ...] = ()


@dataclass(frozen=True, slots=True)
class Feedback:
    """A thumb with its reason, and what it was given for, kept apart from the conversation."""

    id: str
    thumb: Thumb
    reason: str
    question: str
    answer: dict[str, Any]
    settings: dict[str, Any]
    article: str
    created: float


class ConversationStore:
    """What visitors asked, were answered and thought of it, at `path`; safe from several threads and processes."""

    def __init__(self, database: sqlite3.Connection) -> None:
        """Keeps one connection, which its lock lends to one thread at a time."""
        self._connection = database
        self._lock = threading.RLock()

    @classmethod
    def open(cls, path: Path) -> "ConversationStore":
        """The store at `path`, made when missing.

        Raises:
            WebError: the file cannot be written, or it is damaged; nothing in it is changed then.
        """
        database = None
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            database = sqlite3.connect(path, timeout=30, isolation_level=None, check_same_thread=False)
            database.execute("PRAGMA journal_mode = WAL")
            database.execute("PRAGMA synchronous = FULL")
            database.execute("PRAGMA foreign_keys = ON")
            database.executescript(SCHEMA)
        except (OSError, sqlite3.Error) as error:
            if database is not None:
                database.close()
            damaged = getattr(error, "sqlite_errorcode", None) in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT)
            told = "store_damaged" if damaged else "store_unusable"
            raise WebError(told, file=str(path), reason=str(error)) from error
        return cls(database)

    def begin_turn(
        self,
        visitor: str,
        conversation: str | None,
        question: str,
        *,
        article: str,
        settings: dict[str, Any],
        replaces: str | None = None,
    ) -> tuple[str, str]:
        """Stores a question before it is answered; returns (conversation id, turn id).

        A conversation that is missing or another visitor's is begun anew, never written to. The turn `replaces` and all
        that follow it are deleted in the same step.
        """
        now = time.time()
        with self._transaction() as database:
            if replaces:
                _drop_from(database, visitor, replaces)
            if conversation is None or not self._owns(database, visitor, conversation):
                conversation = _new_id()
                title = " ".join(question.split())[:TITLE_LENGTH]
                database.execute(
                    "INSERT INTO conversation VALUES (?, ?, ?, ?, ?, ?)",
                    (conversation, visitor, title, article, now, now),
                )
            position = database.execute(
                "SELECT COALESCE(MAX(position), -1) + 1 FROM turn WHERE conversation = ?", (conversation,)
            ).fetchone()[0]
            turn = _new_id()
            database.execute(
                "INSERT INTO turn VALUES (?, ?, ?, ?, NULL, 0, ?, ?)",
                (turn, conversation, position, question, _dump(settings), now),
            )
            database.execute("UPDATE conversation SET updated = ? WHERE id = ?", (now, conversation))
        return conversation, turn

    def finish_turn(self, visitor: str, turn: str, answer: dict[str, Any], *, stopped: bool = False) -> None:
        """Stores the answer of a turn."""
        with self._transaction() as database:
            database.execute(
                "UPDATE turn SET answer = ?, stopped = ? WHERE id = ? AND conversation IN "
                "(SELECT id FROM conversation WHERE visitor = ?)",
                (_dump(answer), int(stopped), turn, visitor),
            )

    def drop_turns_from(self, visitor: str, turn: str) -> None:
        """Deletes a turn and all that follow it in its conversation; the conversation stays."""
        with self._transaction() as database:
            _drop_from(database, visitor, turn)

    def conversations(self, visitor: str, *, search: str = "") -> tuple[Conversation, ...]:
        """A visitor's conversations, newest first; `search` keeps those whose title or turns hold the words."""
        pattern = "%" + search.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
        rows = self._rows(
            "SELECT id, title, article, created, updated FROM conversation c WHERE visitor = ? AND "
            "(title LIKE ? ESCAPE '\\' OR EXISTS (SELECT 1 FROM turn t WHERE t.conversation = c.id AND "
            "(t.question LIKE ? ESCAPE '\\' OR json_extract(t.answer, '$.text') LIKE ? ESCAPE '\\'))) "
            "ORDER BY updated DESC LIMIT ?",
            (visitor, pattern, pattern, pattern, MOST_LISTED),
        )
        return tuple(Conversation(*row) for row in rows)

    def conversation(self, visitor: str, conversation: str) -> Conversation | None:
        """One conversation with its turns; None when it is missing or another visitor's."""
        found = self._rows(
            "SELECT id, title, article, created, updated FROM conversation WHERE id = ? AND visitor = ?",
            (conversation, visitor),
        )
        if not found:
            return None
        turns = self._rows(
            "SELECT t.id, t.question, t.answer, t.stopped, t.settings, t.created, f.thumb FROM turn t "
            "LEFT JOIN feedback f ON f.turn = t.id WHERE t.conversation = ? ORDER BY t.position",
            (conversation,),
        )
        return replace(Conversation(*found[0]), turns=tuple(_turn(row) for row in turns))

    def rename(self, visitor: str, conversation: str, title: str) -> None:
        """Gives a conversation another title."""
        with self._transaction() as database:
            database.execute(
                "UPDATE conversation SET title = ? WHERE id = ? AND visitor = ?",
                (" ".join(title.split())[:200], conversation, visitor),
            )

    def delete(self, visitor: str, conversation: str) -> None:
        """Deletes a conversation with its turns; feedback given in it is kept."""
        with self._transaction() as database:
            database.execute("DELETE FROM conversation WHERE id = ? AND visitor = ?", (conversation, visitor))

    def give_feedback(self, visitor: str, turn: str, thumb: Thumb | None, reason: str = "") -> bool:
        """Keeps one thumb a turn, the last one given; None takes it back. False: no such answered turn."""
        with self._transaction() as database:
            found = database.execute(
                "SELECT t.question, t.answer, t.settings, c.article FROM turn t "
                "JOIN conversation c ON c.id = t.conversation "
                "WHERE t.id = ? AND c.visitor = ? AND t.answer IS NOT NULL",
                (turn, visitor),
            ).fetchone()
            if found is None:
                return False
            database.execute("DELETE FROM feedback WHERE turn = ?", (turn,))
            if thumb is not None:
                database.execute(
                    "INSERT INTO feedback VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    (_new_id(), visitor, turn, thumb, reason.strip()[:2000], *found, time.time()),
                )
        return True

    def feedback(self) -> tuple[Feedback, ...]:
        """All feedback of all visitors, oldest first, for whoever runs the server."""
        rows = self._rows(
            "SELECT id, thumb, reason, question, answer, settings, article, created FROM feedback ORDER BY created"
        )
        return tuple(
            Feedback(i, thumb, reason, question, json.loads(answer), json.loads(settings), article, created)
            for i, thumb, reason, question, answer, settings, article, created in rows
        )

    def close(self) -> None:
        """Closes the file."""
        with self._lock:
            self._connection.close()

    def _rows(self, query: str, values: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
        with self._lock, _told():
            return self._connection.execute(query, values).fetchall()

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with self._lock, _told():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                # On a full disk SQLite has often done so itself.
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    @staticmethod
    def _owns(database: sqlite3.Connection, visitor: str, conversation: str) -> bool:
        found = database.execute("SELECT 1 FROM conversation WHERE id = ? AND visitor = ?", (conversation, visitor))
        return found.fetchone() is not None


@contextmanager
def _told() -> Iterator[None]:
    """What SQLite cannot do becomes one sentence for the visitor; whoever runs the server finds the reason logged."""
    try:
        yield
    except sqlite3.Error as error:
        _log.warning("The conversations cannot be read or written: %s", error)
        raise WebError("not_stored") from error


def _turn(row: tuple[Any, ...]) -> StoredTurn:
    turn, question, answer, stopped, settings, created, thumb = row
    return StoredTurn(
        turn,
        question,
        None if answer is None else json.loads(answer),
        bool(stopped),
        json.loads(settings),
        created,
        thumb,
    )


def _drop_from(database: sqlite3.Connection, visitor: str, turn: str) -> None:
    found = database.execute(
        "SELECT t.conversation, t.position FROM turn t JOIN conversation c ON c.id = t.conversation "
        "WHERE t.id = ? AND c.visitor = ?",
        (turn, visitor),
    ).fetchone()
    if found:
        database.execute("DELETE FROM turn WHERE conversation = ? AND position >= ?", tuple(found))


def _new_id() -> str:
    return secrets.token_urlsafe(12)


def _dump(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False)
