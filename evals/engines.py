"""What is put to the test: the assistant in one of its modes, or a baseline, over some documents."""

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Self

from assistant import Assistant
from assistant.document_sets import document_set
from assistant.models.language_model import LanguageModel
from assistant.models.named_model import open_model
from assistant.settings import Settings, read_mode
from documents import Article
from evals.asking import Answering
from evals.baselines import TutorialChain, WholeArticle
from index import Encoder, open_encoder
from index.embedding import Progress

BASELINES = (TutorialChain.name, WholeArticle.name)


@dataclass(slots=True)
class Engines:
    """Opens engines that share one embedding model and one language model; `with` stops the models at the end."""

    settings: Settings = field(default_factory=Settings.from_environment)
    model: str | None = None
    progress: Progress | None = None
    _encoder: Encoder | None = field(default=None, init=False)
    _language_model: LanguageModel | None = field(default=None, init=False)
    _local_model: LanguageModel | None = field(default=None, init=False)

    def open(self, engine: str, documents: Path | None = None, index_path: Path | None = None) -> Answering:
        """The engine of that name: a mode of the assistant, or a baseline.

        Raises:
            AssistantError: the documents, the index or a model cannot be opened.
        """
        if engine in BASELINES:
            articles = articles_of(documents)
            model = self.language_model()
            if engine == TutorialChain.name:
                return TutorialChain(articles, self.encoder(), model)
            return WholeArticle(articles, model)
        return Assistant.open(
            documents,
            index_path,
            read_mode(engine),
            "none" if engine == "quote" else self.language_model_or_none() or "none",
            settings=self._own_settings(),
            encoder=self.encoder(),
            progress=self.progress,
        )

    def searching(self, documents: Path | None) -> Assistant:
        """What finds the sentences of some documents, without any language model."""
        return Assistant.open(
            documents,
            mode="quote",
            model="none",
            settings=self._own_settings(),
            encoder=self.encoder(),
            progress=self.progress,
        )

    def _own_settings(self) -> Settings:
        """The settings but for the documents: a suite says itself what it is about."""
        return replace(self.settings, documents=None)

    def encoder(self) -> Encoder:
        """The embedding model of the settings, opened once."""
        if self._encoder is None:
            self._encoder = open_encoder(self.settings.embedding)
        return self._encoder

    def language_model(self) -> LanguageModel:
        """The language model, opened once; the packaged one for "none", since a baseline is nothing without."""
        model = self.language_model_or_none() or self._local_model
        if model is None:
            model = self._local_model = open_model("local", self.settings)
        return model  # type: ignore[return-value]

    def language_model_or_none(self) -> LanguageModel | None:
        """The language model that the settings or `model` name, opened once; None for "none"."""
        if self._language_model is None:
            self._language_model = open_model(self.model, self.settings)
        return self._language_model

    def model_name(self, engine: str) -> str | None:
        """The language model that an engine words answers with; None where it uses none."""
        if engine in BASELINES:
            return self.language_model().name
        model = None if engine == "quote" else self.language_model_or_none()
        return model.name if model else None

    def __enter__(self) -> Self:
        """Itself; nothing is opened before it is asked for."""
        return self

    def __exit__(self, *_: object) -> None:
        """Stop the language models."""
        for model in (self._language_model, self._local_model):
            if model is not None:
                model.close()


def articles_of(documents: Path | None) -> tuple[Article, ...]:
    """The articles of a path, or the shipped one."""
    return document_set(documents, replace(Settings.from_environment(), documents=None)).articles()
