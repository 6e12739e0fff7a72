"""What visitors leave is kept, kept apart, and found again."""

import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.web.speaking import WebError
from assistant.web.store import ConversationStore

ANSWER = {
    "text": "2.97亿件。[1]",
    "citations": [{"number": 1, "quote": "累计办件量2.97亿件。", "section": "二", "document": "文"}],
}


@pytest.fixture
def store(tmp_path):
    opened = ConversationStore.open(tmp_path / "conversations.sqlite3")
    yield opened
    opened.close()


def asked(store, question="累计办件量是多少？", visitor="ann", conversation=None):
    return store.begin_turn(visitor, conversation, question, article="shipped", settings={"mode": "quote"})


def answered(store, **given):
    conversation, turn = asked(store, **given)
    store.finish_turn(given.get("visitor", "ann"), turn, ANSWER)
    return conversation, turn


def test_turns_come_back_in_order_with_their_answers(store):
    conversation, _ = answered(store, question="first")
    asked(store, question="second", conversation=conversation)
    kept = store.conversation("ann", conversation)
    assert [(t.question, t.answer) for t in kept.turns] == [("first", ANSWER), ("second", None)]
    assert kept.title == "first"


def test_everything_is_there_after_reopening(store, tmp_path):
    conversation, _ = answered(store)
    reopened = ConversationStore.open(tmp_path / "conversations.sqlite3")
    assert reopened.conversation("ann", conversation) == store.conversation("ann", conversation)
    reopened.close()


def test_another_visitor_sees_nothing(store):
    conversation, _ = answered(store)
    assert store.conversations("bob") == ()
    assert store.conversation("bob", conversation) is None


def test_another_visitor_changes_nothing(store):
    conversation, turn = answered(store)
    before = store.conversation("ann", conversation)
    store.rename("bob", conversation, "mine")
    store.drop_turns_from("bob", turn)
    store.finish_turn("bob", turn, {"text": "changed"})
    store.delete("bob", conversation)
    assert not store.give_feedback("bob", turn, "up")
    assert store.conversation("ann", conversation) == before


def test_a_question_in_anothers_conversation_begins_a_new_one(store):
    theirs, _ = answered(store)
    mine, _ = asked(store, visitor="bob", conversation=theirs)
    assert mine != theirs
    assert len(store.conversation("ann", theirs).turns) == 1


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("办件量", True),
        ("2.97亿", True),
        ("YIWANG", False),
        ("%", False),
        ("_", False),
        ("", True),
        ("'; DROP TABLE turn", False),
    ],
)
def test_search_looks_into_questions_and_answers_and_takes_every_character_as_itself(store, search, found):
    answered(store)
    assert bool(store.conversations("ann", search=search)) is found


def test_the_conversation_asked_last_is_listed_first(store):
    first, _ = asked(store, question="first")
    asked(store, question="second")
    asked(store, question="third", conversation=first)
    assert [c.title for c in store.conversations("ann")] == ["first", "second"]


def test_a_new_title_is_kept_on_one_line(store):
    conversation, _ = asked(store)
    store.rename("ann", conversation, "  办件\n量 ")
    assert store.conversation("ann", conversation).title == "办件 量"


def test_starting_again_from_a_turn_drops_it_and_what_follows(store):
    conversation, _ = answered(store, question="first")
    _, second = asked(store, question="second", conversation=conversation)
    asked(store, question="third", conversation=conversation)
    store.drop_turns_from("ann", second)
    assert [t.question for t in store.conversation("ann", conversation).turns] == ["first"]


def test_feedback_keeps_what_it_was_given_for_when_the_conversation_is_deleted(store):
    conversation, turn = answered(store)
    assert store.give_feedback("ann", turn, "down", " wrong year ")
    store.delete("ann", conversation)
    assert store.conversations("ann") == ()
    (kept,) = store.feedback()
    assert (kept.thumb, kept.reason, kept.question, kept.answer, kept.settings) == (
        "down", "wrong year", "累计办件量是多少？", ANSWER, {"mode": "quote"},
    )  # fmt: skip


def test_the_last_thumb_counts_and_can_be_taken_back(store):
    conversation, turn = answered(store)
    store.give_feedback("ann", turn, "up")
    store.give_feedback("ann", turn, "down")
    assert store.conversation("ann", conversation).turns[0].thumb == "down"
    store.give_feedback("ann", turn, None)
    assert store.feedback() == ()


def test_a_turn_without_an_answer_takes_no_feedback(store):
    _, turn = asked(store)
    assert not store.give_feedback("ann", turn, "up")


WRITER = """
import sys
from pathlib import Path
from assistant.web.store import ConversationStore
store = ConversationStore.open(Path(sys.argv[1]))
while True:
    conversation, turn = store.begin_turn("ann", None, "q", article="shipped", settings={})
    store.finish_turn("ann", turn, {"text": "a" * 2000, "citations": []})
    print(turn, flush=True)
"""


def test_what_was_said_to_be_stored_survives_kill_9(tmp_path):
    path = tmp_path / "conversations.sqlite3"
    root = Path(__file__).parent.parent
    for _ in range(3):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True, cwd=root
        )
        stored = [writer.stdout.readline().strip() for _ in range(20)]
        os.kill(writer.pid, signal.SIGKILL)
        stored += writer.stdout.read().split("\n")[:-1]
        writer.wait()
        writer.stdout.close()
        database = sqlite3.connect(path)
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        kept = {row[0] for row in database.execute("SELECT id FROM turn WHERE answer IS NOT NULL")}
        database.close()
        assert set(stored) <= kept


def test_a_full_disk_is_told_and_what_comes_after_it_is_kept(store):
    _, turn = answered(store)
    store._connection.execute("PRAGMA max_page_count = 1")  # to SQLite the same as a disk without room
    for _ in range(3):
        with pytest.raises(WebError, match="could not be saved: the server’s disk is full"):
            store.finish_turn("ann", turn, {"text": "a" * 100_000})
    store._connection.execute("PRAGMA max_page_count = 100000")
    answered(store)
    assert len(store.conversations("ann")) == 2


def test_a_file_that_is_none_or_damaged_is_named_and_left_as_it_is(tmp_path):
    path = tmp_path / "conversations.sqlite3"
    path.write_bytes(b"garbage" * 1000)
    with pytest.raises(WebError, match=r"conversations\.sqlite3.*is damaged.*\.recover"):
        ConversationStore.open(path)
    assert path.read_bytes() == b"garbage" * 1000
    (tmp_path / "folder").mkdir()
    with pytest.raises(WebError, match="cannot be read or written.*ASSISTANT_DATA"):
        ConversationStore.open(tmp_path / "folder")


def test_a_clock_that_is_set_back_changes_no_order_within_a_conversation(store, monkeypatch):
    times = iter(range(9_000, 0, -500))
    monkeypatch.setattr("assistant.web.store.time.time", lambda: float(next(times)))
    conversation, _ = asked(store, question="one")
    for question in ("two", "three"):
        asked(store, question=question, conversation=conversation)
    assert [t.question for t in store.conversation("ann", conversation).turns] == ["one", "two", "three"]
