"""How a question becomes a checked answer.

The way: language → conversation → question → evidence → draft → wording → checking → Answer.

    from assistant import Assistant, answer

    found = answer("2020年上海数字经济规模是多少？")          # of the article that comes with the project
    print(found.text, found.citations[0].quote)

    with Assistant.open("report.pdf", mode="quote") as opened:
        found = opened.answer("How many people does the port employ?")

`answer` and `Assistant` raise `AssistantError` alone on purpose; its text names the value and the next command.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from assistant.answers import Answer, AnswerFigure, Citation, Considered, Evidence, Turn
from documents.errors import AssistantError

if TYPE_CHECKING:
    from assistant.answers import History
    from assistant.assistant import Assistant

__all__ = [
    "Answer",
    "AnswerFigure",
    "Assistant",
    "AssistantError",
    "Citation",
    "Considered",
    "Evidence",
    "Turn",
    "answer",
]


def answer(question: str, history: "History | None" = None) -> Answer:
    """The checked answer to a question about the shipped article, which is opened on first use and kept open.

    Args:
        question: in Chinese or English.
        history: earlier turns, oldest first: (question, answer) pairs, Turns or role messages.

    Raises:
        AssistantError: the question is too long or no text, the history cannot be read, or the index cannot
            be opened.
    """
    return import_module("assistant.shipped_assistant").shipped_assistant().answer(question, history)  # type: ignore[no-any-return]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - what is slow to import is imported when it is first used
    if name == "Assistant":
        return import_module("assistant.assistant").Assistant
    raise AttributeError(f"module 'assistant' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
