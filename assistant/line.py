"""A line before something that only a few can use at once: first come, first served, and left by whoever gives up."""

import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager

from assistant.deadline import LOOK_SECONDS, abandoned


class LeftError(Exception):
    """Whoever wanted a turn went away before it came."""


class Line:
    """At most `width` have a turn at once; the others wait in the order in which they came."""

    def __init__(self, width: int) -> None:
        """`width` is how many may have a turn at once."""
        self._free = width
        self._waiting: deque[threading.Event] = deque()
        self._lock = threading.Lock()

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Wait for a turn and have it.

        Raises:
            LeftError: nobody reads any more what this thread makes.
        """
        mine = threading.Event()
        with self._lock:
            self._waiting.append(mine)
            self._call()
        try:
            while not mine.wait(LOOK_SECONDS):
                if abandoned():
                    raise LeftError
            yield
        finally:
            with self._lock:
                if mine.is_set():
                    self._free += 1
                else:
                    self._waiting.remove(mine)
                self._call()

    def _call(self) -> None:
        while self._free and self._waiting:
            self._waiting.popleft().set()
            self._free -= 1
