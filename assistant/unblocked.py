"""An iterator that blocks, read from asyncio without keeping the event loop waiting."""

import asyncio
import threading
from collections.abc import AsyncGenerator, Generator
from typing import TypeVar, cast

from assistant.models.deadline import read_until

Item = TypeVar("Item")

_END = object()


async def unblocked(items: Generator[Item]) -> AsyncGenerator[Item]:
    """The items, each made in a thread; whoever leaves early, or is cancelled, stops the work and closes `items`."""
    left = threading.Event()
    running: asyncio.Future[object] | None = None

    def following() -> object:
        with read_until(left):
            return next(items, _END)

    try:
        while True:
            running = asyncio.ensure_future(asyncio.to_thread(following))
            # A thread cannot be cancelled: it goes on with the item that it has begun.
            item = await asyncio.shield(running)
            if item is _END:
                return
            yield cast(Item, item)
    finally:
        left.set()
        await asyncio.shield(asyncio.ensure_future(_close(items, running)))


async def _close(items: Generator[Item], running: "asyncio.Future[object] | None") -> None:
    """Close a generator in a thread, once the item that is being made has come: one that runs cannot be closed."""
    if running is not None:
        await asyncio.wait([running])
    await asyncio.to_thread(items.close)
