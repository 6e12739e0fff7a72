"""A line before something that only a few can use at once: first come, first served, and left by whoever gives up."""

import math
import threading
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager

from assistant.models.deadline import LOOK_SECONDS, abandoned

# How much of what one turn is thought to take comes from the last one: the first ones only read the fixed prompts.
_NEWEST = 0.5


class LeftError(Exception):
    """Whoever wanted a turn went away before it came."""


class LongLineError(Exception):
    """A turn would not come, or did not come, within the time that one is ready to wait."""


class WaitingLine:
    """At most `width` have a turn at once; the others wait in the order in which they came."""

    def __init__(self, width: int) -> None:
        """`width` is how many may have a turn at once."""
        self._free = self._width = width
        self._usual = 0.0
        self._waiting: deque[threading.Event] = deque()
        self._lock = threading.Lock()

    @contextmanager
    def turn(self, patience: float = math.inf) -> Iterator[None]:
        """Wait for a turn and have it.

        Raises:
            LongLineError: it would come later than in `patience` seconds, as long as turns take, or did not come.
            LeftError: nobody reads any more what this thread makes.
        """
        mine, until = threading.Event(), time.monotonic() + patience
        with self._lock:
            # Better told at once than after a wait that leads to nothing.
            if self._usual * len(self._waiting) / self._width > patience:
                raise LongLineError
            self._waiting.append(mine)
            self._call()
        began = math.inf
        try:
            while not mine.wait(min(LOOK_SECONDS, max(0.0, until - time.monotonic()))):
                if abandoned():
                    raise LeftError
                if time.monotonic() >= until:
                    raise LongLineError
            began = time.monotonic()
            yield
        finally:
            with self._lock:
                if mine.is_set():
                    self._free += 1
                else:
                    self._waiting.remove(mine)
                if took := max(0.0, time.monotonic() - began):
                    self._usual += (took - self._usual) * (_NEWEST if self._usual else 1)
                self._call()

    def _call(self) -> None:
        while self._free and self._waiting:
            self._waiting.popleft().set()
            self._free -= 1
