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
from assistant.web.protocols import Answering, FactsPanel, FactsResult
from assistant.web.streaming import Waiting, in_thread
from assistant.web.texts import WebError, word
from documents.article import Language
from documents.errors import AssistantError

Who: TypeAlias = Callable[[Any], tuple[str, Language]]

log = logging.getLogger(__name__)


def register(library: Library, facts: FactsPanel | None, executor: ThreadPoolExecutor, who: Who) -> None:
    """Adds the two long functions of the page to the Blocks that are being built."""
    import gradio as gr
    from gradio.events import api

    async def add_article(given: dict[str, Any], request: gr.Request) -> AsyncIterator[dict[str, Any]]:
        visitor, language = who(request)

        def start() -> Iterator[Event]:
            yield {"type": "added", "article": library.add(visitor, str(given.get("upload")))}

        async for event in _told(start, executor, language):
            yield event

    async def check_facts(given: dict[str, Any], request: gr.Request) -> AsyncIterator[dict[str, Any]]:
        visitor, language = who(request)

        def start() -> Iterator[Event]:
            if facts is None:
                raise WebError("facts_absent")
            mode = given.get("mode")
            assistant = library.open(visitor, SHIPPED, mode if isinstance(mode, str) and mode else None)
            return facts_events(facts, assistant)

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
    queue: SimpleQueue[Event | FactsResult | BaseException] = SimpleQueue()

    def progress(done: int, total: int, what: str) -> None:
        queue.put({"type": "progress", "done": done, "all": total, "what": what})

    def run() -> None:
        try:
            queue.put(facts.run(assistant, progress))
        except BaseException as error:  # noqa: BLE001 - handed to the reader, who raises it
            queue.put(error)

    Thread(target=run, daemon=True).start()
    while True:
        item = queue.get()
        if isinstance(item, BaseException):
            raise item
        if isinstance(item, FactsResult):
            yield {"type": "facts", **asdict(item)}
            return
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
