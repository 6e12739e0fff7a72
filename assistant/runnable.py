"""The assistant as a LangChain Runnable."""

from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from langchain_core.runnables import Runnable, RunnableGenerator

from assistant.answers import Answer, History

if TYPE_CHECKING:
    from assistant.assistant import Assistant

Asked: TypeAlias = str | dict[str, Any]


def runnable(assistant: "Assistant") -> Runnable[Asked, Answer]:
    """A Runnable that takes a question, or {"question", "history"}, and gives an Answer.

    Its async methods do not block the event loop.
    """

    def answers(inputs: Iterator[Asked]) -> Iterator[Answer]:
        for given in inputs:
            yield assistant.answer(*_read(given))

    async def aanswers(inputs: AsyncIterator[Asked]) -> AsyncIterator[Answer]:
        async for given in inputs:
            yield await assistant.aanswer(*_read(given))

    return cast("Runnable[Asked, Answer]", RunnableGenerator(answers, aanswers))


def _read(given: Asked) -> tuple[str, History | None]:
    return (given, None) if isinstance(given, str) else (given["question"], given.get("history"))
