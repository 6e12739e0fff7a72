"""The assistant as a LangChain Runnable."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import Any, TypeAlias, cast

from langchain_core.runnables import Runnable, RunnableGenerator

from assistant.answers import Answer, History

Asked: TypeAlias = str | dict[str, Any]


def runnable(
    answer: Callable[[str, History | None], Answer], aanswer: Callable[[str, History | None], Awaitable[Answer]]
) -> Runnable[Asked, Answer]:
    """A Runnable that takes a question, or {"question", "history"}, and gives an Answer.

    Its async methods do not block the event loop: they call `aanswer`.
    """

    def answers(inputs: Iterator[Asked]) -> Iterator[Answer]:
        for given in inputs:
            yield answer(*_read(given))

    async def aanswers(inputs: AsyncIterator[Asked]) -> AsyncIterator[Answer]:
        async for given in inputs:
            yield await aanswer(*_read(given))

    return cast("Runnable[Asked, Answer]", RunnableGenerator(answers, aanswers))


def _read(given: Asked) -> tuple[str, History | None]:
    return (given, None) if isinstance(given, str) else (given["question"], given.get("history"))
