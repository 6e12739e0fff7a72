"""A line before something that only a few can use at once."""

import threading

import pytest

from assistant.models.deadline import read_until
from assistant.models.waiting_line import LeftError, LongLineError, WaitingLine


def in_line(line, name, done, left=None):
    """A thread that waits for its turn and says so when it has had it; given back once it stands in the line."""
    standing = len(line._waiting)

    def wait():
        try:
            with read_until(left or threading.Event()), line.turn():
                done.append(name)
        except LeftError:
            done.append(f"{name} left")

    thread = threading.Thread(target=wait)
    thread.start()
    while len(line._waiting) == standing:
        threading.Event().wait(0.001)
    return thread


def test_who_came_first_is_served_first():
    line, done = WaitingLine(1), []
    with line.turn():
        threads = [in_line(line, name, done) for name in "abc"]
        assert done == []
    for thread in threads:
        thread.join()
    assert done == ["a", "b", "c"]


def test_who_gives_up_leaves_the_line_to_the_others():
    line, done, left = WaitingLine(1), [], threading.Event()
    with line.turn():
        first, second = in_line(line, "a", done, left), in_line(line, "b", done)
        left.set()
        first.join()
        assert done == ["a left"]
    second.join()
    assert done == ["a left", "b"]


def test_as_many_as_fit_have_a_turn_at_once():
    line = WaitingLine(2)
    with line.turn(), line.turn():
        assert line._free == 0
    assert line._free == 2


def test_a_turn_is_given_back_when_what_is_done_in_it_fails():
    line = WaitingLine(1)
    with pytest.raises(KeyError), line.turn():
        raise KeyError
    with line.turn():
        pass


def test_who_would_wait_too_long_is_told_at_once():
    line, done = WaitingLine(1), []
    line._usual = 10
    with line.turn():
        # One stands before: ten seconds.
        thread = in_line(line, "a", done)
        with pytest.raises(LongLineError), line.turn(9):
            done.append("b")
    thread.join()
    assert done == ["a"]


def test_who_has_waited_too_long_leaves_the_line():
    line = WaitingLine(1)
    with line.turn():
        with pytest.raises(LongLineError), line.turn(0):
            pass
        assert not line._waiting
