"""The functions that other programs call: `/answer`, `/stream` and `/documents`; the same as MCP tools."""

from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from typing import Any, Final

from assistant.answer import Answer, Evidence
from assistant.web.chat import checked_question
from assistant.web.protocols import Answering
from assistant.web.streaming import Waiting, in_thread
from documents.errors import AssistantError

LANE: Final = "api"
LANE_WIDTH: Final = 8


def register(assistant: Answering, executor: ThreadPoolExecutor) -> None:
    """Adds the functions to the Blocks that are being built."""
    from gradio.events import api

    async def answer(question: str, history: list[Any] | None = None) -> dict[str, Any]:
        """Answers a question about the opened articles from their own sentences, with citations.

        Args:
            question: The question, in Chinese or English.
            history: Earlier (question, answer) pairs or chat messages, oldest first.

        Returns:
            The answer: text with markers [1], whether it was answered, citations with verbatim quotations, figures.
        """
        last: dict[str, Any] = {}
        async for event in _events(assistant, executor, question, history):
            last = event
        return dict(last["answer"])

    async def stream(question: str, history: list[Any] | None = None) -> AsyncIterator[dict[str, Any]]:
        """Answers like `answer`, as it goes.

        Args:
            question: The question, in Chinese or English.
            history: Earlier (question, answer) pairs or chat messages, oldest first.

        Returns:
            Events: first {"type": "evidence", "evidence": …}, then {"type": "text", "text": …} for each piece,
            last {"type": "answer", "answer": …}.
        """
        async for event in _events(assistant, executor, question, history):
            yield event

    def documents() -> list[dict[str, Any]]:
        """Lists the articles that can be asked.

        Returns:
            Name, title, author, language, number of sentences and characters of each.
        """
        return [
            {
                "name": article.name,
                "title": article.title,
                "author": article.author,
                "language": article.language,
                "sentences": len(article.sentences),
                "characters": len(article.text),
            }
            for article in assistant.articles
        ]

    api(answer, api_name="answer", concurrency_id=LANE, concurrency_limit=LANE_WIDTH)
    api(stream, api_name="stream", concurrency_id=LANE, concurrency_limit=LANE_WIDTH)
    api(documents, api_name="documents", queue=False)


async def _events(
    assistant: Answering, executor: ThreadPoolExecutor, question: str, history: list[Any] | None
) -> AsyncIterator[dict[str, Any]]:
    import gradio as gr

    def start() -> Iterator[Evidence | str | Answer]:
        pairs = [tuple(turn) if isinstance(turn, list) else turn for turn in history or []]
        return assistant.stream(checked_question(question), history=pairs)

    try:
        async for item in in_thread(start, executor):
            if isinstance(item, Answer):
                yield {"type": "answer", "answer": item.to_dict()}
            elif isinstance(item, Evidence):
                yield {"type": "evidence", "evidence": asdict(item)}
            elif not isinstance(item, Waiting):
                yield {"type": "text", "text": item}
    except AssistantError as error:
        raise gr.Error(str(error), print_exception=False) from error
