"""The one exception tree of the project; its base is public as `assistant.AssistantError`."""

from typing import Literal, Self


class AssistantError(Exception):
    """Base of every error raised on purpose, by whichever package.

    AssistantError
    ├── DocumentError      a file cannot be read as an article
    ├── FigureError        a quantity cannot be read
    ├── ArticleIndexError  the index is missing, locked, or was built otherwise
    ├── ModelError         a language or embedding model is missing, silent or wrong
    ├── SettingsError      a setting has a value that nothing can be made of
    └── FactsError         a suite of known facts is not well formed

    The text of every error names the value and the next command.
    """

    def __init__(self, text: str = "", in_chinese: str = "") -> None:
        """`text` in English, which `str()` gives, and the same in Chinese where a user of a terminal may meet it."""
        super().__init__(text)
        self._in_chinese = in_chinese

    def in_language(self, language: Literal["zh", "en"]) -> str:
        """The text in the language of the user, where it exists in both; else the English one."""
        return self._in_chinese if language == "zh" and self._in_chinese else str(self)

    def again(self) -> Self:
        """Another error that says the same: one that several threads raised would collect the traceback of each."""
        other = type(self).__new__(type(self), *self.args)
        other.__dict__.update(self.__dict__)
        return other


class DocumentError(AssistantError):
    """A file is missing, unreadable, empty, too large or of an unknown kind."""


class FigureError(AssistantError):
    """A piece of text that should be one quantity is not."""


class ArticleIndexError(AssistantError):
    """The index is missing, locked by another process, or was built with something else."""


class ModelError(AssistantError):
    """A language or embedding model is missing, does not answer, or is not what it should be."""


class SettingsError(AssistantError):
    """A setting has a value that nothing can be made of."""


class FactsError(AssistantError):
    """A suite of known facts is not well formed; the text names file, line and reason."""
