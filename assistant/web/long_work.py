"""Work that takes the visitor's patience, with its progress: reading an upload, checking the known facts."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from queue import SimpleQueue
from threading import Thread
from typing import Any, TypeAlias

from assistant.web.chat import Event, failed
from assistant.web.library import SHIPPED, Library
from assistant.web.protocols import Answering, Choice, FactsPanel
from assistant.web.speaking import WebError, word
from assistant.web.streaming import Waiting, in_thread
from documents.article import Language
from documents.errors import AssistantError

Who: TypeAlias = Callable[[Any], tuple[str, Language]]
Chooser: TypeAlias = Callable[[dict[str, Any], Any], Choice]
Tell: TypeAlias = Callable[[Event], None]

log = logging.getLogger(__name__)


def register(
    library: Library, facts: FactsPanel | None, executor: ThreadPoolExecutor, who: Who, choose: Chooser
) -> None:
    """Adds the two long functions of the page to the Blocks that are being built."""
    import gradio as gr
    from gradio.events import api

    async def add_article(given: dict[str, Any], request: gr.Request) -> AsyncIterator[dict[str, Any]]:
        visitor, language = who(request)

        def start() -> Iterator[Event]:
            yield from added_events(library, visitor, str(given.get("upload")))

        async for event in _told(start, executor, language):
            yield event

    async def check_facts(given: dict[str, Any], request: gr.Request) -> AsyncIterator[dict[str, Any]]:
        visitor, language = who(request)

        def start() -> Iterator[Event]:
            if facts is None:
                raise WebError("facts_absent")
            return facts_events(facts, library.open(visitor, SHIPPED, choose(given, request)))

        async for event in _told(start, executor, language):
            yield event

    api(
        add_article,
        api_name="page_add_article",
        concurrency_id="uploads",
        concurrency_limit=2,
        api_visibility="undocumented",
    )
    api(
        check_facts, api_name="page_check_facts", concurrency_id="facts", concurrency_limit=1,
        api_visibility="undocumented",
    )  # fmt: skip


def facts_events(facts: FactsPanel, assistant: Answering) -> Iterator[Event]:
    """`progress` after each fact, last `facts` with the whole result."""

    def run(tell: Tell) -> Event:
        result = facts.run(assistant, lambda done, total, what: tell(_progress(done, total, what)))
        return {"type": "facts", **asdict(result)}

    return _events(run)


def added_events(library: Library, visitor: str, upload: str) -> Iterator[Event]:
    """`progress` while the upload's index is built, last `added` with the article's id."""

    def run(tell: Tell) -> Event:
        return {
            "type": "added",
            "article": library.add(visitor, upload, lambda done, total: tell(_progress(done, total))),
        }

    return _events(run)


def _progress(done: int, total: int, what: str = "") -> Event:
    return {"type": "progress", "done": done, "all": total, "what": what}


def _events(run: Callable[[Tell], Event]) -> Iterator[Event]:
    """What `run` tells while it works in a thread of its own, then what it gives; what it raises is raised here."""
    queue: SimpleQueue[Event | BaseException | None] = SimpleQueue()

    def work() -> None:
        try:
            queue.put(run(queue.put))
            queue.put(None)
        except BaseException as error:  # noqa: BLE001 - handed to the reader, who raises it
            queue.put(error)

    Thread(target=work, daemon=True).start()
    while (item := queue.get()) is not None:
        if isinstance(item, BaseException):
            raise item
        yield item


async def _told(
    start: Callable[[], Iterator[Event]], executor: ThreadPoolExecutor, language: Language
) -> AsyncIterator[Event]:
    try:
        async for item in in_thread(start, executor):
            yield {"type": "waiting"} if isinstance(item, Waiting) else item
    except AssistantError as error:
        yield failed(error, language)
    except asyncio.CancelledError:
        raise
    except Exception:
        log.exception("long work failed")
        yield {"type": "failed", "message": word("internal", language)}
