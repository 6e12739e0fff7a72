"""Opens articles for the page: uploads, and the server's own documents answered in another way."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Protocol

from assistant.settings import Settings
from assistant.web.protocols import Answering, Choice

if TYPE_CHECKING:
    from assistant.models.language_model import LanguageModel

Embedded = Callable[[int, int], None]
"""Called with (texts embedded, texts in all) while an index is built."""


class Opener(Protocol):
    """Opens a file of a visitor, or (None) what the server was started with, in the way that a visitor chose."""

    def __call__(self, path: Path | None, choice: Choice, progress: Embedded | None = None) -> Answering:
        """The assistant; the index of a file lies beside it."""


@dataclass(frozen=True, slots=True)
class AssistantOpener:
    """Opens with what the server was started with, so that a choice changes nothing else.

    Assistants that name the same language model share it: each on its own would load it again. So none of them closes
    it; `close` does, at the end. `shared` are models that others opened, and will close.
    """

    documents: Path | None = None
    index_path: Path | None = None
    choice: Choice = Choice()
    only: tuple[str, ...] = ()
    shared: "Mapping[str, LanguageModel]" = field(default_factory=dict)
    settings: Settings = field(default_factory=Settings.from_environment)
    _models: "dict[str, LanguageModel]" = field(default_factory=dict, init=False, repr=False)
    _lock: Lock = field(default_factory=Lock, init=False, repr=False)

    def __call__(self, path: Path | None, choice: Choice, progress: Embedded | None = None) -> Answering:
        """The assistant for a visitor's file or for the server's documents.

        Raises:
            AssistantError: the file cannot be read or indexed, or the model's name means nothing.
        """
        from assistant.assistant import Assistant

        passages = choice.passages or self.choice.passages or self.settings.passages
        settings = replace(self.settings, passages=passages)
        mode = choice.mode or self.choice.mode or settings.mode
        model = None if mode == "quote" else self._model(choice.model or self.choice.model or settings.model, settings)
        opened = Assistant.open(
            self.documents if path is None else path,
            self.index_path if path is None else path.parent / "index",
            mode,
            model or "none",
            settings=settings,
            progress=progress,
            only=self.only if path is None else (),
        )
        if path is None:
            # Like the assistant that the server was started with: its documents may change while it is served.
            opened.watch()
        return opened

    def close(self) -> None:
        """Close the language models that were opened for the assistants; these need them no longer."""
        with self._lock:
            while self._models:
                self._models.popitem()[1].close()

    def _model(self, name: str, settings: Settings) -> "LanguageModel | None":
        from assistant.models.named_model import open_model

        with self._lock:
            known = self.shared.get(name) or self._models.get(name)
            if known is None and (known := open_model(name, settings)) is not None:
                self._models[name] = known
            return known
