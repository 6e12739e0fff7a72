"""A hard time limit round an iterator that may hang, read in a thread of its own; and whether anybody still reads."""

import contextvars
import queue
import threading
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

T = TypeVar("T")

# How often one who waits looks whether anybody still waits for it.
LOOK_SECONDS: Final = 0.2

_left: ContextVar[threading.Event | None] = ContextVar("left", default=None)


@dataclass(frozen=True, slots=True)
class _Item(Generic[T]):
    value: T


@dataclass(frozen=True, slots=True)
class _End:
    error: BaseException | None = None


class Begun:
    """Given by a source that had to wait before it could begin: its time counts from here."""


@contextmanager
def read_until(left: threading.Event) -> Iterator[None]:
    """What is done inside is done for a reader who is gone once `left` is set."""
    token = _left.set(left)
    try:
        yield
    finally:
        _left.reset(token)


def abandoned() -> bool:
    """Whether nobody reads any more what this thread makes."""
    left = _left.get()
    return left is not None and left.is_set()


def _go_on() -> None:
    if abandoned():
        raise TimeoutError("nobody reads it any more")


def within(seconds: float, source: Callable[[], Iterator[T | Begun]]) -> Generator[T]:
    """The items of `source()` as they come, for at most `seconds` in all, or after it has `Begun`.

    When the time is up, or the reader stops early, the source is closed at its next item; one that
    hangs is left behind in its thread. What the source raises is raised here.

    Raises:
        TimeoutError: the source had not ended after `seconds`, or nobody reads any more what this thread makes.
    """
    _go_on()
    end = time.monotonic() + seconds
    news: queue.SimpleQueue[_Item[T | Begun] | _End] = queue.SimpleQueue()
    given_up = threading.Event()
    context = contextvars.copy_context()
    reader = threading.Thread(target=context.run, args=(_read, source, news, given_up), daemon=True, name="model-call")
    reader.start()
    try:
        while (left := end - time.monotonic()) > 0:
            # Also while items come: what they make may be held back from the reader all the while.
            _go_on()
            try:
                new = news.get(timeout=min(left, LOOK_SECONDS))
            except queue.Empty:
                continue
            if isinstance(new, _Item):
                if isinstance(new.value, Begun):
                    end = time.monotonic() + seconds
                else:
                    yield new.value
            elif new.error is not None:
                raise new.error
            else:
                return
        raise TimeoutError(f"not done after {seconds:g} seconds")
    finally:
        given_up.set()


def _read(
    source: Callable[[], Iterator[T | Begun]],
    news: "queue.SimpleQueue[_Item[T | Begun] | _End]",
    given_up: threading.Event,
) -> None:
    try:
        with read_until(given_up):
            iterator = source()
            try:
                for value in iterator:
                    news.put(_Item(value))
                    if given_up.is_set():
                        return
            finally:
                # A generator that is closed at once gives back its connection, so that a server stops writing.
                close = getattr(iterator, "close", None)
                if close is not None:
                    close()
        news.put(_End())
    except BaseException as error:
        news.put(_End(error))
