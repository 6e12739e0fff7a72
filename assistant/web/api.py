"""The functions that other programs call: `/answer`, `/stream` and `/documents`; the same as MCP tools."""

from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import aclosing
from dataclasses import asdict
from functools import partial
from typing import Any, Final

from assistant.answers import Answer, Evidence
from assistant.web.chat import checked_question
from assistant.web.leaving import client_left
from assistant.web.protocols import Answering
from assistant.web.streaming import Waiting, in_thread
from documents.article import Article
from documents.errors import AssistantError

LANE: Final = "api"
# As wide as a crowd: whoever waits for a language model in it has the evidence already.
LANE_WIDTH: Final = 96


def register(assistant: Answering, executor: ThreadPoolExecutor, most_characters: int) -> None:
    """Adds the functions to the Blocks that are being built; a question has at most `most_characters`."""
    from gradio.events import api

    def start(question: str, history: list[Any] | None) -> Iterator[Evidence | str | Answer]:
        pairs = [tuple(turn) if isinstance(turn, list) else turn for turn in history or []]
        return assistant.stream(checked_question(question, most_characters), history=pairs)

    async def answer(question: str, history: list[Any] | None = None) -> dict[str, Any]:
        """Answers a question about the opened articles from their own sentences, with citations.

        Args:
            question: The question, in Chinese or English.
            history: Earlier (question, answer) pairs or chat messages, oldest first.

        Returns:
            The answer: text with markers [1], whether it was answered, citations with verbatim quotations, figures.
        """
        last: dict[str, Any] = {}
        async for event in _events(partial(start, question, history), executor):
            last = event
        return dict(last.get("answer", {}))

    async def stream(question: str, history: list[Any] | None = None) -> AsyncIterator[dict[str, Any]]:
        """Answers like `answer`, as it goes.

        Args:
            question: The question, in Chinese or English.
            history: Earlier (question, answer) pairs or chat messages, oldest first.

        Returns:
            Events: first {"type": "evidence", "evidence": …}, then {"type": "text", "text": …} for each piece,
            last {"type": "answer", "answer": …}.
        """
        async with aclosing(_events(partial(start, question, history), executor)) as events:
            async for event in events:
                yield event

    def documents() -> list[dict[str, Any]]:
        """Lists the articles that can be asked.

        Returns:
            Name, title, author, language, number of sentences and characters of each.
        """
        return [_described(article) for article in assistant.articles]

    api(answer, api_name="answer", concurrency_id=LANE, concurrency_limit=LANE_WIDTH)
    api(stream, api_name="stream", concurrency_id=LANE, concurrency_limit=LANE_WIDTH)
    api(documents, api_name="documents", queue=False)


def _described(article: Article) -> dict[str, Any]:
    return {
        "name": article.name,
        "title": article.title,
        "author": article.author,
        "language": article.language,
        "sentences": len(article.sentences),
        "characters": len(article.text),
    }


async def _events(
    start: Callable[[], Iterator[Evidence | str | Answer]], executor: ThreadPoolExecutor
) -> AsyncGenerator[dict[str, Any]]:
    import gradio as gr

    left = client_left()
    try:
        async with aclosing(in_thread(start, executor)) as items:
            async for item in items:
                if isinstance(item, Answer):
                    yield {"type": "answer", "answer": item.to_dict()}
                elif isinstance(item, Evidence):
                    yield {"type": "evidence", "evidence": asdict(item)}
                elif not isinstance(item, Waiting):
                    yield {"type": "text", "text": item}
                elif left():
                    return
    except AssistantError as error:
        raise gr.Error(str(error), print_exception=False) from error
