import threading
import time

import pytest

from assistant.deadline import within


def test_the_items_come_in_order():
    assert list(within(5, lambda: iter("abc"))) == ["a", "b", "c"]


def test_what_hangs_is_left_behind_and_what_came_before_is_kept():
    release = threading.Event()

    def hang():
        yield "a"
        release.wait(30)
        yield "b"

    came = []
    with pytest.raises(TimeoutError):
        for item in within(0.2, hang):
            came.append(item)
    release.set()
    assert came == ["a"]


def test_what_never_ends_is_stopped_too():
    def endless():
        while True:
            yield "a"
            time.sleep(0.001)

    with pytest.raises(TimeoutError):
        for _ in within(0.1, endless):
            pass


def test_the_sources_own_error_is_raised():
    def fail():
        yield 1
        raise KeyError("x")

    items = within(5, fail)
    assert next(items) == 1
    with pytest.raises(KeyError):
        next(items)


def test_a_reader_who_stops_early_closes_the_source():
    closed = threading.Event()

    def source():
        try:
            while True:
                yield 1
                time.sleep(0.001)
        finally:
            closed.set()

    items = within(5, source)
    next(items)
    items.close()
    assert closed.wait(5)
