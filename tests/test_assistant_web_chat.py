"""A question from the page: its events, what is stored, and what happens when it is stopped or fails."""

import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import pytest
from web_fixtures import QUESTIONS, ScriptedAssistant

from assistant.models.deadline import abandoned
from assistant.web.chat import Asked, Chat, failed
from assistant.web.library import Library
from assistant.web.store import ConversationStore
from assistant.web.streaming import Waiting, in_thread
from documents.unreadable import UnreadableError


@pytest.fixture
def executor():
    with ThreadPoolExecutor(4) as pool:
        yield pool


@dataclass
class Room:
    assistant: ScriptedAssistant
    store: ConversationStore
    chat: Chat
    visitor: str = "ann"
    events: list[dict] = field(default_factory=list)

    async def ask(self, question, **given):
        self.events = [e async for e in self.chat.ask(self.visitor, Asked(question, "en", **given))]
        return self.events

    def turns(self):
        return self.store.conversation(self.visitor, self.events[0]["conversation"]).turns


@pytest.fixture
def room(tmp_path, executor):
    assistant = ScriptedAssistant()
    store = ConversationStore.open(tmp_path / "c.sqlite3")
    library = Library(
        assistant, folder=tmp_path, opener=lambda path, choice, progress=None: assistant, max_bytes=1000, most=3
    )
    yield Room(assistant, store, Chat(library, store, executor, 2000))
    store.close()


async def test_evidence_comes_before_the_first_word_and_the_answer_after_the_last(room):
    events = await room.ask(QUESTIONS["zh"][0])
    kinds = [e["type"] for e in events if e["type"] != "waiting"]
    assert kinds[:2] == ["begun", "evidence"]
    assert set(kinds[2:-2]) == {"text"}
    assert kinds[-2:] == ["answer", "follow_ups"]
    assert "".join(e["text"] for e in events if e["type"] == "text") == events[-2]["answer"]["text"]


async def test_the_answer_is_stored_as_it_was_shown(room):
    events = await room.ask(QUESTIONS["zh"][0])
    (turn,) = room.turns()
    assert turn.answer == {**_as_json(events[-2]["answer"]), "follow_ups": list(QUESTIONS["zh"][1:4])}
    assert not turn.stopped


def _as_json(value):
    import json

    return json.loads(json.dumps(value))


async def test_a_follow_up_is_asked_with_what_was_said_before(room):
    await room.ask(QUESTIONS["zh"][0])
    await room.ask("那健康云呢？", conversation=room.events[0]["conversation"])
    _, history = room.assistant.asked[-1]
    assert [turn.question for turn in history] == [QUESTIONS["zh"][0]]
    assert len(room.turns()) == 2


async def test_asking_again_replaces_the_turn(room):
    await room.ask(QUESTIONS["zh"][0])
    conversation, turn = room.events[0]["conversation"], room.events[0]["turn"]
    await room.ask(QUESTIONS["zh"][1], conversation=conversation, replaces=turn)
    assert [t.question for t in room.turns()] == [QUESTIONS["zh"][1]]
    assert room.assistant.asked[-1][1] == ()


async def test_a_turn_that_cannot_be_replaced_stays(room, monkeypatch):
    await room.ask(QUESTIONS["zh"][0])
    conversation, turn = room.events[0]["conversation"], room.events[0]["turn"]
    taken = room.store.begin_turn("bob", None, "?", article="shipped", settings={})[1]
    monkeypatch.setattr("assistant.web.store._new_id", lambda: taken)
    (event,) = [e async for e in room.chat.ask("ann", Asked("?", "en", conversation=conversation, replaces=turn))]
    assert event["type"] == "failed"
    assert [t.id for t in room.turns()] == [turn]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("  \n ", "Please write a question first."),
        ("?" * 2001, "The question is too long: 2001 characters; the limit is 2000."),
    ],
)
async def test_what_is_no_question_is_refused_before_it_is_stored(room, question, said):
    assert await room.ask(question) == [{"type": "failed", "message": said}]
    assert room.store.conversations("ann") == ()


async def test_a_failure_is_told_without_its_details_and_the_question_kept(room, caplog):
    events = await room.ask("boom")
    assert events[-1] == {"type": "failed", "message": "The server failed. Please try again; its log says more."}
    assert "boom" not in caplog.messages[0]
    assert [(t.question, t.answer) for t in room.turns()] == [("boom", None)]


async def test_a_stopped_stream_keeps_what_was_said_with_what_it_cites(room):
    room.assistant.pause = 0.05
    seen = []
    async for event in room.chat.ask("ann", Asked("文章的主要观点是什么？", "en")):
        seen.append(event)
        if "[1]" in "".join(e["text"] for e in seen if e["type"] == "text"):
            room.chat.stop(room.visitor, seen[0]["turn"])
    room.events = seen
    (turn,) = room.turns()
    assert turn.stopped
    assert "[1]" in turn.answer["text"]
    assert [c["number"] for c in turn.answer["citations"]] == [1]
    assert (seen[-1]["type"], _as_json(seen[-1]["answer"])) == ("stopped", turn.answer)


async def test_a_visitor_who_leaves_is_as_good_as_a_stop(room):
    room.assistant.pause = 0.05
    stream = room.chat.ask("ann", Asked("文章的主要观点是什么？", "en"))
    room.events = [await anext(stream) for _ in range(6)]
    await stream.aclose()
    assert room.turns()[0].stopped


async def test_another_visitor_cannot_stop_a_stream_and_one_that_is_over_leaves_nothing(room):
    seen = []
    async for event in room.chat.ask("ann", Asked("文章的主要观点是什么？", "en")):
        seen.append(event)
        room.chat.stop("bob", seen[0]["turn"])
    assert seen[-1]["type"] == "follow_ups"
    room.chat.stop("ann", seen[0]["turn"])
    assert room.chat._stopping == set()


async def test_another_visitors_conversation_is_not_history(room):
    await room.ask(QUESTIONS["zh"][0])
    theirs = room.events[0]["conversation"]
    room.visitor = "bob"
    await room.ask(QUESTIONS["zh"][1], conversation=theirs)
    assert room.events[0]["conversation"] != theirs
    assert room.assistant.asked[-1][1] == ()


async def test_a_silent_stream_shows_a_sign_of_life(executor):
    go_on = threading.Event()

    def slow():
        go_on.wait(5)
        yield "late"

    seen = []
    async for item in in_thread(slow, executor, heartbeat=0.01):
        seen.append(item)
        go_on.set()
    assert isinstance(seen[0], Waiting)
    assert seen[-1] == "late"


async def test_a_thread_stops_at_its_next_item_when_the_reader_leaves(executor):
    made = []
    closed = threading.Event()

    def endless():
        try:
            while True:
                made.append(1)
                yield len(made)
        finally:
            closed.set()

    stream = in_thread(endless, executor)
    await anext(stream)
    await stream.aclose()
    assert await asyncio.to_thread(closed.wait, 5)


async def test_pieces_of_text_that_wait_together_come_as_one(executor):
    def pieces():
        yield from ("a", "b", 1, "c", "d")

    reading = in_thread(pieces, executor)
    first = await anext(reading)
    await asyncio.to_thread(executor.shutdown)
    rest = [item async for item in reading]
    assert first + "".join(map(str, rest)) == "ab1cd"
    assert rest[-2:] == [1, "cd"]


async def test_the_thread_learns_that_the_reader_left_while_it_waits(executor):
    learnt = threading.Event()

    def slow():
        try:
            yield "first"
            while not abandoned():
                time.sleep(0.001)
        finally:
            learnt.set()

    stream = in_thread(slow, executor)
    await anext(stream)
    await stream.aclose()
    assert await asyncio.to_thread(learnt.wait, 30)


def test_a_document_that_is_refused_is_told_in_the_visitors_language():
    error = UnreadableError("password", file="a.pdf")
    assert failed(error, "zh")["message"].startswith("“a.pdf”有密码保护。")
    assert failed(error, "en")["message"].startswith("'a.pdf' is protected by a password.")
