"""The assistant as a LangChain Runnable."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, cast

from langchain_core.runnables import Runnable, RunnableGenerator

from assistant.answer import Answer

if TYPE_CHECKING:
    from assistant.assistant import Assistant


def runnable(assistant: "Assistant") -> Runnable[str | dict[str, Any], Answer]:
    """A Runnable that takes a question, or {"question", "history"}, and gives an Answer."""

    def answers(inputs: Iterator[str | dict[str, Any]]) -> Iterator[Answer]:
        for given in inputs:
            if isinstance(given, str):
                yield assistant.answer(given)
            else:
                yield assistant.answer(given["question"], given.get("history"))

    return cast("Runnable[str | dict[str, Any], Answer]", RunnableGenerator(answers))
