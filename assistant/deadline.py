"""A hard time limit round an iterator that may hang: it is read in a thread of its own."""

import contextvars
import queue
import threading
import time
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Item(Generic[T]):
    value: T


@dataclass(frozen=True, slots=True)
class _End:
    error: BaseException | None = None


def within(seconds: float, source: Callable[[], Iterator[T]]) -> Generator[T]:
    """The items of `source()` as they come, for at most `seconds` in all.

    When the time is up, or the reader stops early, the source is closed at its next item; one that
    hangs is left behind in its thread. What the source raises is raised here.

    Raises:
        TimeoutError: the source had not ended after `seconds`.
    """
    end = time.monotonic() + seconds
    news: queue.SimpleQueue[_Item[T] | _End] = queue.SimpleQueue()
    given_up = threading.Event()
    context = contextvars.copy_context()
    reader = threading.Thread(target=context.run, args=(_read, source, news, given_up), daemon=True, name="model-call")
    reader.start()
    try:
        while (left := end - time.monotonic()) > 0:
            try:
                new = news.get(timeout=left)
            except queue.Empty:
                break
            if isinstance(new, _Item):
                yield new.value
            elif new.error is not None:
                raise new.error
            else:
                return
        raise TimeoutError(f"not done after {seconds:g} seconds")
    finally:
        given_up.set()


def _read(
    source: Callable[[], Iterator[T]], news: "queue.SimpleQueue[_Item[T] | _End]", given_up: threading.Event
) -> None:
    try:
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
