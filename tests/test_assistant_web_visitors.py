"""Who is asking, in which language, and with which password."""

import pytest

from assistant.web import visitors
from assistant.web.visitors import Doorkeeper, language_of, new_visitor, visitor_of


@pytest.mark.parametrize(
    ("cookies", "accepted", "language"),
    [
        ({}, "zh-CN,zh;q=0.9,en;q=0.8", "zh"),
        ({}, "en-GB,zh;q=0.5", "en"),
        ({}, "fr-FR,zh-TW;q=0.8,en;q=0.5", "zh"),
        ({}, "fr", "en"),
        ({}, "", "en"),
        ({"article_language": "zh"}, "en", "zh"),
        ({"article_language": "<b>"}, "zh", "zh"),
    ],
)
def test_the_language_is_chosen_or_the_browsers(cookies, accepted, language):
    assert language_of(cookies, accepted) == language


def test_a_visitors_mark_is_long_and_never_twice_the_same():
    marks = {new_visitor() for _ in range(100)}
    assert len(marks) == 100
    assert all(visitor_of({"article_visitor": mark}) == mark for mark in marks)


@pytest.mark.parametrize("mark", ["", "x", "../" * 10 + "ab", "a" * 31 + "\n", "a" * 64])
def test_a_mark_that_was_not_made_here_is_none(mark):
    assert visitor_of({"article_visitor": mark}) is None


@pytest.fixture
def clock(monkeypatch):
    now = [1000.0]
    monkeypatch.setattr(visitors.time, "monotonic", lambda: now[0])
    return now


def test_five_wrong_tries_a_minute_and_no_more(clock):
    keeper = Doorkeeper("open sesame", b"secret")
    for _ in range(5):
        assert keeper.may_try("1.2.3.4")
        assert not keeper.opens("guess", "1.2.3.4")
    assert not keeper.may_try("1.2.3.4")
    assert keeper.may_try("5.6.7.8")
    clock[0] += 61
    assert keeper.may_try("1.2.3.4")


def test_the_right_password_opens():
    assert Doorkeeper("芝麻开门", b"secret").opens("芝麻开门", "1.2.3.4")


def test_a_session_holds_after_a_restart_and_not_with_another_password(tmp_path):
    session = Doorkeeper.from_folder("one", tmp_path).new_session()
    assert Doorkeeper.from_folder("one", tmp_path).knows(session)
    assert not Doorkeeper.from_folder("two", tmp_path).knows(session)


@pytest.mark.parametrize("session", ["", ".", "9999999999.x.y", "9999999999999.abc." + "0" * 64])
def test_a_session_that_was_not_signed_here_is_unknown(session):
    assert not Doorkeeper("one", b"secret").knows(session)


def test_a_session_ends_by_itself(monkeypatch):
    keeper = Doorkeeper("one", b"secret")
    session = keeper.new_session()
    later = visitors.time.time() + visitors.SESSION_SECONDS + 1
    monkeypatch.setattr(visitors.time, "time", lambda: later)
    assert not keeper.knows(session)


def test_the_secret_is_for_its_owner_only(tmp_path):
    Doorkeeper.from_folder("one", tmp_path)
    assert (tmp_path / "session-secret").stat().st_mode & 0o077 == 0


def test_half_of_a_secret_is_made_anew(tmp_path):
    (tmp_path / "session-secret").write_bytes(b"half")
    Doorkeeper.from_folder("one", tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["session-secret"]
    assert (tmp_path / "session-secret").stat().st_size == 32


def test_addresses_that_one_visitor_has_without_number_count_as_one():
    keeper = Doorkeeper("open sesame", b"secret")
    for n in range(5):
        assert not keeper.opens("guess", f"2001:db8:0:1::{n}")
    assert not keeper.may_try("2001:db8:0:1:ffff::9")
    assert keeper.may_try("2001:db8:0:2::1")
    for _ in range(5):
        assert not keeper.opens("guess", "::ffff:1.2.3.4")
    assert not keeper.may_try("1.2.3.4")
