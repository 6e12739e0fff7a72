"""A visitor's question from the page: streamed, stored as it goes, stopped when asked."""

import logging
import re
from collections.abc import AsyncGenerator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import aclosing, suppress
from dataclasses import asdict, dataclass, field
from typing import Any, Final

from assistant.answers import Answer, Evidence, Turn
from assistant.web.library import SHIPPED, Library
from assistant.web.protocols import Choice
from assistant.web.reader import said_view
from assistant.web.speaking import WebError, told, word
from assistant.web.store import Conversation, ConversationStore
from assistant.web.streaming import Waiting, in_thread
from documents.article import Article, Language
from documents.errors import AssistantError

REMEMBERED_TURNS: Final = 8
FOLLOW_UPS: Final = 3

Event = dict[str, Any]

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as the page sends it: in which conversation, about which article, to be answered in which way.

    `replaces` is the turn that a retry or an edit starts again from; it and what follows are dropped.
    """

    question: str
    language: Language
    conversation: str | None = None
    article: str = SHIPPED
    choice: Choice = Choice()
    replaces: str | None = None


@dataclass(frozen=True, slots=True)
class FollowUps:
    """Questions to go on with, found once the answer is there."""

    questions: tuple[str, ...]


@dataclass(slots=True)
class _Underway:
    """An answer under way: whose, to what, in which conversation and turn, and what has been streamed of it so far."""

    visitor: str
    asked: Asked
    question: str
    conversation: str
    turn: str
    articles: tuple[Article, ...] = ()
    evidence: Evidence | None = None
    text: list[str] = field(default_factory=list)
    answer: dict[str, Any] = field(default_factory=dict)


class Chat:
    """Answers visitors' questions and keeps what was said."""

    def __init__(
        self, library: Library, store: ConversationStore, executor: ThreadPoolExecutor, most_characters: int
    ) -> None:
        """`executor` lends the threads that answers are made in; a question has at most `most_characters`."""
        self._library = library
        self._store = store
        self._executor = executor
        self._most_characters = most_characters
        self._asking: dict[str, str] = {}
        self._stopping: set[str] = set()

    async def ask(self, visitor: str, asked: Asked) -> AsyncGenerator[Event]:
        """What happens, as it happens: `begun`, `evidence`, `text` …, `answer`, `follow_ups`; or `failed`.

        `waiting` comes while nothing else does. A stream that is closed or stopped early is stored as far as it came;
        after a stop `stopped` comes last, with the answer that was stored, if anything was said.
        """
        try:
            question = checked_question(asked.question, self._most_characters)
            underway = _Underway(visitor, asked, question, *self._begin(visitor, asked, question))
        except AssistantError as error:
            yield failed(error, asked.language)
            return
        yield {"type": "begun", "conversation": underway.conversation, "turn": underway.turn}
        self._asking[underway.turn] = visitor
        try:
            async with aclosing(self._answering(underway)) as events:
                async for event in events:
                    yield event
            if partial := self._keep_partial(underway):
                yield {"type": "stopped", "answer": partial}
        except AssistantError as error:
            yield failed(error, asked.language)
        except Exception:
            log.exception("an answer failed")
            yield {"type": "failed", "message": word("internal", asked.language)}
        finally:
            self._asking.pop(underway.turn, None)
            self._stopping.discard(underway.turn)
            # Where it cannot be kept, the failure before it was told already.
            with suppress(WebError):
                self._keep_partial(underway)

    def stop(self, visitor: str, turn: str) -> None:
        """Ends the stream of a visitor's turn within half a second; nothing where it is another's, or over."""
        if self._asking.get(turn) == visitor:
            self._stopping.add(turn)

    def _begin(self, visitor: str, asked: Asked, question: str) -> tuple[str, str]:
        return self._store.begin_turn(
            visitor,
            asked.conversation,
            question,
            article=asked.article,
            settings={**asdict(asked.choice), "article": asked.article},
            replaces=asked.replaces,
        )

    async def _answering(self, underway: _Underway) -> AsyncGenerator[Event]:
        visitor, asked, question = underway.visitor, underway.asked, underway.question
        history = _history(self._store.conversation(visitor, underway.conversation), underway.turn)

        def start() -> Iterator[Evidence | str | Answer | FollowUps]:
            assistant = self._library.open(visitor, asked.article, asked.choice)
            underway.articles = assistant.articles
            for item in assistant.stream(question, history=history):
                yield item
                if isinstance(item, Answer):
                    before = {item.standalone_question, question, *(turn.question for turn in history)}
                    found = assistant.follow_ups(item, FOLLOW_UPS + len(before))
                    yield FollowUps(tuple(q for q in found if q not in before)[:FOLLOW_UPS])

        async with aclosing(in_thread(start, self._executor)) as items:
            async for item in items:
                if underway.turn in self._stopping:
                    return
                yield self._event(underway, item)

    def _event(self, underway: _Underway, item: Waiting | Evidence | str | Answer | FollowUps) -> Event:
        """What the page is told of one item of the stream, once it is stored."""
        if isinstance(item, Waiting):
            return {"type": "waiting"}
        if isinstance(item, Evidence):
            underway.evidence = item
            return {"type": "evidence", "evidence": said_view(item, underway.articles)}
        if isinstance(item, Answer):
            underway.answer = said_view(item, underway.articles)
            self._store.finish_turn(underway.visitor, underway.turn, underway.answer)
            return {"type": "answer", "answer": underway.answer}
        if isinstance(item, FollowUps):
            answer = {**underway.answer, "follow_ups": item.questions}
            self._store.finish_turn(underway.visitor, underway.turn, answer)
            return {"type": "follow_ups", "questions": item.questions}
        underway.text.append(item)
        return {"type": "text", "text": item}

    def _keep_partial(self, underway: _Underway) -> dict[str, Any]:
        """Stores what was said of an answer that did not come; gives it, empty where there is nothing to store."""
        text, evidence, asked = "".join(underway.text).strip(), underway.evidence, underway.asked
        if underway.answer or not text or evidence is None:
            return {}
        cited = {int(number) for number in re.findall(r"\[(\d+)\]", text)}
        partial = Answer(
            question=underway.question,
            standalone_question=evidence.standalone_question,
            language=evidence.language,
            text=text,
            answered=evidence.answered,
            citations=tuple(c for c in evidence.citations if c.number in cited),
            # Quotations come all at once: what can be stopped is being worded.
            mode="quote" if asked.choice.mode == "quote" else "model",
            notes=(word("stopped", asked.language),),
        )
        underway.answer = said_view(partial, underway.articles)
        self._store.finish_turn(underway.visitor, underway.turn, underway.answer, stopped=True)
        return underway.answer


def checked_question(question: str, most: int) -> str:
    """The question, of at most `most` characters, without what no one typed.

    Raises:
        WebError: it is empty or too long.
    """
    question = question.encode("utf-8", "ignore").decode("utf-8").replace("\0", "").strip()
    if not question:
        raise WebError("question_empty")
    if len(question) > most:
        raise WebError("question_long", length=str(len(question)), limit=str(most))
    return question


def failed(error: AssistantError, language: Language) -> Event:
    """An error raised on purpose, as an event that tells the visitor."""
    return {"type": "failed", "message": told(error, language)}


def _history(conversation: Conversation | None, before: str) -> tuple[Turn, ...]:
    turns = [t for t in conversation.turns if t.id != before] if conversation else []
    return tuple(Turn(t.question, t.answer["text"]) for t in turns if t.answer)[-REMEMBERED_TURNS:]
