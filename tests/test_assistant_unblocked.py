"""A stream that blocks, read from asyncio: it can be left and cancelled at any time, and is then closed."""

import asyncio
import threading

import pytest

from assistant.models.deadline import abandoned
from assistant.unblocked import unblocked


async def read(items, seen):
    async for item in items:
        seen.append(item)


async def test_all_items_come_in_order():
    seen = []
    await read(unblocked(n for n in range(3)), seen)
    assert seen == [0, 1, 2]


async def test_what_the_stream_raises_is_raised():
    def failing():
        yield 1
        raise ValueError("no more")

    seen = []
    with pytest.raises(ValueError, match="no more"):
        await read(unblocked(failing()), seen)
    assert seen == [1]


async def test_cancelled_amid_an_item_the_stream_learns_of_it_and_is_closed():
    begun, closed = threading.Event(), threading.Event()

    def slow():
        try:
            yield 1
            begun.set()
            while not abandoned():
                threading.Event().wait(0.001)
            yield 2
        finally:
            closed.set()

    seen = []
    reading = asyncio.create_task(read(unblocked(slow()), seen))
    await asyncio.to_thread(begun.wait, 10)
    reading.cancel()
    with pytest.raises(asyncio.CancelledError):
        await reading
    assert (seen, closed.is_set()) == ([1], True)


async def test_a_reader_who_leaves_closes_the_stream():
    closed = []

    def endless():
        try:
            while True:
                yield 1
        finally:
            closed.append(True)

    items = unblocked(endless())
    assert await anext(items) == 1
    await items.aclose()
    assert closed == [True]
