"""A stream that blocks, read from asyncio, with a sign of life while nothing comes."""

import asyncio
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Final, Generic, TypeVar

Item = TypeVar("Item")

HEARTBEAT_SECONDS: Final = 0.5


class Waiting:
    """Stands in a stream for half a second in which nothing came; lets a reader that left be noticed."""


class _End:
    """Says that a stream is over."""


class _Source(Generic[Item]):
    """The thread's side: puts what the stream gives where the event loop finds it."""

    def __init__(self, start: Callable[[], Iterator[Item]]) -> None:
        self._start = start
        self._loop = asyncio.get_running_loop()
        self.items: asyncio.Queue[Item | _End | Exception] = asyncio.Queue()
        self.left = threading.Event()

    def run(self) -> None:
        """Everything that the stream gives, then its end; nothing more once the reader has left."""
        try:
            for item in self._start() if not self.left.is_set() else ():
                self._put(item)
                if self.left.is_set():
                    return
        except Exception as error:  # noqa: BLE001 - handed to the reader, who raises it
            self._put(error)
        else:
            self._put(_End())

    def _put(self, item: Item | _End | Exception) -> None:
        if not self.left.is_set():
            self._loop.call_soon_threadsafe(self.items.put_nowait, item)


async def in_thread(
    start: Callable[[], Iterator[Item]], executor: ThreadPoolExecutor, *, heartbeat: float = HEARTBEAT_SECONDS
) -> AsyncIterator[Item | Waiting]:
    """The items of `start()`, which runs in a thread of `executor`.

    When the reader closes this generator, the thread stops at its next item. What `start` raises is raised here.
    """
    source = _Source(start)
    executor.submit(source.run)
    try:
        while True:
            try:
                item = await asyncio.wait_for(source.items.get(), heartbeat)
            except TimeoutError:
                yield Waiting()
                continue
            if isinstance(item, _End):
                return
            if isinstance(item, Exception):
                raise item
            yield item
    finally:
        source.left.set()
