import itertools
import threading
import time

import pytest

from assistant.models.deadline import Begun, abandoned, read_until, within
from assistant.models.waiting_line import WaitingLine


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


def test_what_nobody_reads_any_more_is_given_up_while_it_hangs():
    release, left = threading.Event(), threading.Event()

    def hang():
        yield "a"
        release.wait(30)

    with read_until(left):
        items = within(30, hang)
        assert next(items) == "a"
        left.set()
        with pytest.raises(TimeoutError, match="nobody reads"):
            next(items)
    release.set()


def test_what_nobody_reads_any_more_is_given_up_while_items_come_without_end():
    left = threading.Event()
    with read_until(left):
        items = within(30, lambda: iter("a" * 1_000_000))
        next(items)
        left.set()
        with pytest.raises(TimeoutError, match="nobody reads"):
            next(items)


def test_what_nobody_reads_any_more_is_not_begun():
    left, begun = threading.Event(), []
    left.set()
    with read_until(left), pytest.raises(TimeoutError, match="nobody reads"):
        next(within(30, lambda: iter(begun.append(1) or ())))
    assert begun == []


def test_a_source_learns_that_its_reader_has_gone():
    learnt = threading.Event()

    def source():
        yield 1
        while not abandoned():
            time.sleep(0.001)
        learnt.set()

    items = within(30, source)
    next(items)
    items.close()
    assert learnt.wait(30)
    assert not abandoned()


def test_the_time_of_a_source_that_waits_counts_from_its_beginning():
    waited, begun = threading.Event(), threading.Event()

    def source():
        waited.wait(0.3)
        yield Begun()
        begun.wait(0.3)
        yield "a"

    # Neither half takes half a second, both together do.
    assert list(within(0.5, source)) == ["a"]


def test_a_clock_that_jumps_moves_no_time_limit(monkeypatch):
    days = itertools.cycle((0.0, 1e9, -1e9))
    monkeypatch.setattr(time, "time", lambda: next(days))
    assert list(within(60, lambda: iter("abc"))) == ["a", "b", "c"]
    with WaitingLine(1).turn(60):
        pass
    with pytest.raises(TimeoutError, match="not done after"):
        list(within(0.01, lambda: iter(lambda: threading.Event().wait(0.05), None)))
