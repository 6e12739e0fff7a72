"""Every word of the page in the visitor's language, and errors that speak it."""

from pathlib import Path
from typing import Final

from assistant.web.complaints import COMPLAINTS
from assistant.web.words import PAGE
from documents.article import Language
from documents.errors import AssistantError
from documents.unreadable import UnreadableError

WORDS: Final = PAGE | COMPLAINTS


def word(name: str, language: Language, /, **values: str) -> str:
    """One text of the page in `language`, its placeholders filled."""
    return WORDS[name][0 if language == "zh" else 1].format(**values)


def words(language: Language) -> dict[str, str]:
    """All texts of the page in `language`, placeholders unfilled, as the page's script takes them."""
    return {name: pair[0 if language == "zh" else 1] for name, pair in WORDS.items()}


class WebError(AssistantError):
    """Something the visitor can mend; its text exists in both languages.

    `str()` gives both, for logs and programs; the page shows `in_language`.
    """

    def __init__(self, name: str, /, **values: str) -> None:
        """`name` is a text of `WORDS`, `values` fill its placeholders."""
        self.name = name
        self.values = values
        super().__init__(f"{self.in_language('en')} / {self.in_language('zh')}")

    def in_language(self, language: Language) -> str:
        """The text in the visitor's language."""
        return word(self.name, language, **self.values)


def told(error: AssistantError, language: Language) -> str:
    """What a visitor is told of an error raised on purpose; files by their names, since folders are the server's."""
    if isinstance(error, UnreadableError):
        named = {**error.values, "file": Path(error.values["file"]).name}
        return UnreadableError(error.reason, **named).in_language(language)
    return error.in_language(language)
