"""The assistant over the article that comes with the project, for whoever opens none."""

import threading

from assistant.assistant import Assistant

_shipped: Assistant | None = None
_opening = threading.Lock()


def shipped_assistant() -> Assistant:
    """The assistant over the shipped article, opened once and kept open."""
    global _shipped  # noqa: PLW0603 - the module keeps one assistant open between calls
    with _opening:
        if _shipped is None:
            _shipped = Assistant.open()
    return _shipped
