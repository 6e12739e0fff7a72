"""A stream that blocks, read from asyncio, with a sign of life while nothing comes."""

import asyncio
import threading
from collections.abc import AsyncGenerator, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Final, Generic, TypeVar, cast

from assistant.models.deadline import read_until

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
        self._items: asyncio.Queue[Item | _End | Exception] = asyncio.Queue()
        self._after: Item | _End | Exception | None = None
        self.left = threading.Event()

    def run(self) -> None:
        """Everything that the stream gives, then its end; nothing more once the reader has left."""
        try:
            with read_until(self.left):
                for item in self._start() if not self.left.is_set() else ():
                    self._put(item)
                    if self.left.is_set():
                        return
        except Exception as error:  # noqa: BLE001 - handed to the reader, who raises it
            self._put(error)
        else:
            self._put(_End())

    async def next(self) -> Item | _End | Exception:
        """The next item. Each costs the one thread that serves everybody milliseconds, so text that waits is joined."""
        item, self._after = self._after or await self._items.get(), None
        if not isinstance(item, str):
            return item
        text: str = item
        while not self._items.empty():
            self._after = self._items.get_nowait()
            if not isinstance(self._after, str):
                break
            text, self._after = text + self._after, None
        return cast(Item, text)

    def _put(self, item: Item | _End | Exception) -> None:
        if not self.left.is_set():
            self._loop.call_soon_threadsafe(self._items.put_nowait, item)


async def in_thread(
    start: Callable[[], Iterator[Item]], executor: ThreadPoolExecutor, *, heartbeat: float = HEARTBEAT_SECONDS
) -> AsyncGenerator[Item | Waiting]:
    """The items of `start()`, which runs in a thread of `executor`; pieces of text that are there together come as one.

    When the reader closes this generator, the thread stops at its next item. What `start` raises is raised here.
    """
    source = _Source(start)
    executor.submit(source.run)
    try:
        while True:
            try:
                item = await asyncio.wait_for(source.next(), heartbeat)
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
