"""The assistant: articles opened once, questions answered from them, as a whole or as a stream."""

import asyncio
import threading
import time
from collections.abc import AsyncGenerator, Generator, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from assistant.answering import LOOKING_UP, Pipeline, checked_question
from assistant.answers import Answer, Evidence, History
from assistant.conversations.conversation import read_history
from assistant.document_sets import document_set, index_folder
from assistant.models.language_model import LanguageModel
from assistant.models.named_model import ModelChoice, open_model
from assistant.observing import observed, step
from assistant.opened import Opened
from assistant.renewal import WATCH_SECONDS, Renewal, watch
from assistant.reply import Reply
from assistant.settings import Mode, Settings, UnfitError, read_mode
from assistant.suggesting import follow_ups, starters
from assistant.unblocked import unblocked
from assistant.wording.wording import Writer, is_unread, write
from documents.article import Article, Language
from documents.errors import AssistantError
from documents.scripts import question_language
from index import Encoder, Hit, open_encoder
from index.embedding import Progress

if TYPE_CHECKING:
    from langchain_core.retrievers import BaseRetriever
    from langchain_core.runnables import Runnable


class Assistant:
    """Answers questions about articles. Safe from many threads; use `open`."""

    def __init__(
        self,
        opened: Opened,
        writer: Writer | None,
        mode: Mode,
        settings: Settings,
        *,
        renewal: Renewal | None = None,
        closes_model: bool = True,
    ) -> None:
        """Store what `open` has opened; the model of another is not closed with this."""
        self._writer = writer
        self._settings = settings
        self.mode: Mode = mode
        self._renewal = renewal
        self._closes_model = closes_model
        self._refreshing = threading.Lock()
        self._closed = threading.Event()
        self._gone: AssistantError | None = None
        self._opened = opened

    @classmethod
    def open(
        cls,
        documents: str | Path | None = None,
        index_path: str | Path | None = None,
        mode: Mode | None = None,
        model: ModelChoice = None,
        *,
        settings: Settings | None = None,
        encoder: Encoder | None = None,
        progress: Progress | None = None,
        only: Sequence[str] = (),
    ) -> "Assistant":
        """Open articles, building their index when there is none that fits.

        Args:
            documents: a .txt, .md, .html, .pdf or .docx file or a folder of them, or "added" for what
                `article-assistant index add` took in; None for the settings', else the shipped article.
            index_path: the folder of the index; None for one in the per-user cache, one for each set of documents.
            mode: "quote", "model" or "auto"; None for the settings'.
            model: a language model's name, a LangChain chat model, or None for the settings'. A `LanguageModel`
                stays open when the assistant is closed: whoever opened it closes it.
            settings: None for those of the environment.
            encoder: an embedding model; None for the settings'.
            progress: called with (texts done, texts in all) while an index is built.
            only: names of the documents to ask, of all that are there; empty for all.

        Raises:
            AssistantError: a document cannot be read, the index is held by another process, or a setting is wrong.
        """
        settings = settings or Settings.from_environment()
        try:
            chosen = read_mode(mode) if mode is not None else settings.mode
        except UnfitError as error:
            raise error.of("mode", str(mode)) from None
        asked = document_set(documents, settings)
        encoder = encoder or open_encoder(settings.embedding)
        path = Path(index_path) if index_path is not None else settings.index or index_folder(settings, documents)
        renewal = Renewal(asked, path, encoder, settings.chroma_url, tuple(only))
        opened = renewal.opened(progress)
        language_model = None if chosen == "quote" else open_model(model, settings)
        writer = Writer(language_model, settings.model_seconds, settings.passages) if language_model else None
        return cls(opened, writer, chosen, settings, renewal=renewal, closes_model=language_model is not model)

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles that are asked."""
        return self._opened.articles

    @property
    def model_name(self) -> str | None:
        """The language model that may word answers, or None."""
        return self._writer.name if self._writer else None

    @property
    def language_model(self) -> LanguageModel | None:
        """The language model that may word answers, to be shared with another assistant; None where there is none."""
        return self._writer.model if self._writer else None

    def answer(self, question: str, history: History | None = None) -> Answer:
        """The checked answer to `question`.

        Args:
            question: in Chinese or English.
            history: earlier turns, oldest first: (question, answer) pairs, Turns or role messages.

        Raises:
            AssistantError: the question is too long or no text, the history cannot be read, or no document is left.
        """
        return [item for item in self.stream(question, history) if isinstance(item, Answer)][-1]

    def stream(self, question: str, history: History | None = None) -> Generator[Evidence | str | Answer]:
        """Evidence first, then the pieces of the text, last the Answer; the pieces joined are its text.

        Args:
            question: in Chinese or English.
            history: as for `answer`.

        Raises:
            AssistantError: as for `answer`, once the first item is asked for.
        """
        return observed(question, self._items(question, history))

    def _items(self, question: str, history: History | None) -> Generator[Evidence | str | Answer, None, str]:
        started = time.perf_counter()
        question, turns = checked_question(question, self._settings.question_characters), read_history(history)
        if (gone := self._gone) is not None:
            raise gone.again()
        # The documents may be renewed meanwhile; an answer ends with those that it began with.
        opened = self._opened
        with LOOKING_UP, step("reply"):
            reply = opened.reply_to(question, turns)
        reply = self._across(reply, opened.pipeline)
        yield reply.evidence(time.perf_counter() - started)
        written = yield from write(reply, self._writer if self._words(reply) else None, opened.pipeline.lexicon)
        yield reply.answer(written, time.perf_counter() - started)
        return reply.refused_by

    async def aanswer(self, question: str, history: History | None = None) -> Answer:
        """Like `answer`, without blocking the event loop.

        Raises:
            AssistantError: as for `answer`.
        """
        return await asyncio.to_thread(self.answer, question, history)

    def astream(self, question: str, history: History | None = None) -> AsyncGenerator[Evidence | str | Answer]:
        """Like `stream`, without blocking the event loop; leaving early, or being cancelled, stops the work.

        Raises:
            AssistantError: as for `stream`.
        """
        return unblocked(self.stream(question, history))

    def search(self, question: str, k: int = 10) -> tuple[Hit, ...]:
        """The `k` sentences that retrieval finds for `question`, best first.

        Raises:
            AssistantError: the question is too long or no text.
        """
        question, opened = checked_question(question, self._settings.question_characters), self._opened
        return opened.index.search(question, question_language(question), k, documents=opened.names)

    def suggestions(self, language: Language, k: int = 4) -> tuple[str, ...]:
        """Questions to start with, in `language`, that the articles answer."""
        return starters(self._opened.pipeline, language, k)

    def follow_ups(self, answer: Answer, k: int = 3) -> tuple[str, ...]:
        """Questions to go on with after `answer` that the articles answer; after a refusal, the nearest ones."""
        return follow_ups(self._opened.pipeline, answer.standalone_question, answer.language, k)

    @property
    def retriever(self) -> "BaseRetriever":
        """A LangChain retriever over the sentences."""
        from index.retriever import ArticleRetriever

        opened = self._opened
        return ArticleRetriever(index=opened.index, documents=opened.names)

    def as_runnable(self) -> "Runnable[str | dict[str, Any], Answer]":
        """A LangChain Runnable: a question, or {"question", "history"}, in; an Answer out."""
        from assistant.runnable import runnable

        return runnable(self.answer, self.aanswer)

    def refresh(self) -> bool:
        """Take in what was added, changed or removed since the documents were opened; whether anything was.

        Only what is new is embedded. When no document is left, questions raise an error until there is one again.

        Raises:
            AssistantError: the documents cannot be read; the ones that were opened are asked on.
        """
        with self._refreshing:
            if self._renewal is None or not self._renewal.changed():
                return False
            try:
                self._opened = self._renewal.opened()
            except AssistantError as error:
                if self._renewal.emptied():
                    self._gone = error
                raise
            self._gone = None
            return True

    def watch(self, seconds: float = WATCH_SECONDS) -> None:
        """Call `refresh` in the background every so many seconds until the assistant is closed."""
        watch(self.refresh, self._closed, seconds)

    def warm_up(self) -> None:
        """Load the packaged model or a GGUF file in the background, where one may word answers, before anyone asks.

        A model that answers elsewhere is left alone: calling it may cost.
        """
        if self._writer is not None:
            self._writer.warm_up()

    def close(self) -> None:
        """Stop the language model that was opened for it, if one was, and forget what was asked."""
        self._closed.set()
        if self._writer is not None and self._closes_model:
            self._writer.model.close()
        self._opened.close()

    def __enter__(self) -> "Assistant":
        """The assistant itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()

    def _words(self, reply: Reply) -> bool:
        """Whether a model may word this answer: any in model mode, in auto mode a summary and what is to be translated.

        What code worked out, and what else `write` says as it is, no mode gives to a model.
        """
        if self._writer is None or self.mode == "quote":
            return False
        return self.mode == "model" or reply.asked.kind == "summary" or is_unread(reply)

    def _across(self, reply: Reply, pipeline: Pipeline) -> Reply:
        """A reply over sentences that cannot be read in its language: looked up again in theirs.

        A refusal stays: what the articles lack is translated as well, to words that they have about something else.
        """
        best = [found.ranked.hits[0].sentence for found in reply.found if found.ranked.hits]
        is_read = any(sentence.in_language(reply.asked.language) is not None for sentence in best)
        if self._writer is None or not reply.answered or not best or is_read:
            return reply
        if not (text := self._writer.translated_question(reply.asked.text)):
            return reply
        with LOOKING_UP, step("reply"):
            return pipeline.across(reply, text, best[0].language)
