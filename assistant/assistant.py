"""The assistant: articles opened once, questions answered from them, as a whole or as a stream."""

import asyncio
import hashlib
import re
import threading
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from assistant.answer import Answer, Evidence, History
from assistant.answering import Reader, Reply
from assistant.conversation import read_history
from assistant.lexicon import Lexicon
from assistant.models import ModelChoice, open_model
from assistant.question import Question
from assistant.ranking import default_ranker
from assistant.settings import Mode, Settings, read_mode
from assistant.statement import cite, figures_held
from assistant.suggesting import follow_ups, starters
from assistant.wording import Writer, Written, rendered
from documents import load, load_shipped
from documents.article import Article, Language
from documents.errors import AssistantError, SettingsError
from index import Encoder, Hit, Index, open_encoder

if TYPE_CHECKING:
    from langchain_core.retrievers import BaseRetriever
    from langchain_core.runnables import Runnable

_LONGEST_QUESTION = 2000
_FOUND = 20


class Assistant:
    """Answers questions about articles. Safe from many threads; use `open`."""

    def __init__(self, index: Index, encoder: Encoder, writer: Writer | None, mode: Mode, settings: Settings) -> None:
        """Store what `open` has opened."""
        self._index = index
        self._encoder = encoder
        self._writer = writer
        self._settings = settings
        self.mode: Mode = mode
        self._reader = Reader(index.articles, self._search, Lexicon(index.articles), default_ranker(), self._similarity)

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
        progress: Any = None,  # noqa: ANN401 - index.embedding.Progress
    ) -> "Assistant":
        """Open articles, building their index when there is none that fits.

        Args:
            documents: a .txt, .md, .html, .pdf or .docx file or a folder of them; None for the shipped article.
            index_path: the folder of the index; None for one in the per-user cache, one for each set of documents.
            mode: "quote", "model" or "auto"; None for the settings'.
            model: a language model's name, a LangChain chat model, or None for the settings'.
            settings: None for those of the environment.
            encoder: an embedding model; None for the settings'.
            progress: called with (texts done, texts in all) while an index is built.

        Raises:
            AssistantError: a document cannot be read, the index is held by another process, or a setting is wrong.
        """
        settings = settings or Settings.from_environment()
        try:
            chosen = read_mode(mode) if mode is not None else settings.mode
        except ValueError as error:
            raise SettingsError(f"mode={mode!r} is not understood. Set it to {error}.") from None
        articles = (load_shipped(),) if documents is None else load(documents)
        encoder = encoder or open_encoder(settings.embedding)
        path = Path(index_path) if index_path is not None else settings.index or _default_path(settings, documents)
        index = Index.open(path, articles, encoder, progress, chroma_url=settings.chroma_url)
        language_model = None if chosen == "quote" else open_model(model, settings)
        writer = Writer(language_model, settings.model_seconds) if language_model is not None else None
        return cls(index, encoder, writer, chosen, settings)

    @property
    def articles(self) -> tuple[Article, ...]:
        """The opened articles."""
        return self._index.articles

    @property
    def model_name(self) -> str | None:
        """The language model that may word answers, or None."""
        return self._writer.name if self._writer else None

    def answer(self, question: str, history: History | None = None) -> Answer:
        """The checked answer to `question`.

        Args:
            question: in Chinese or English.
            history: earlier turns, oldest first: (question, answer) pairs, Turns or role messages.
        """
        last: Answer | None = None
        for item in self.stream(question, history):
            if isinstance(item, Answer):
                last = item
        if last is None:
            raise AssistantError(f"No answer came for {question!r:.80}. Ask again: article-assistant ask")
        return last

    def stream(self, question: str, history: History | None = None) -> Iterator[Evidence | str | Answer]:
        """Evidence first, then the pieces of the text, last the Answer; the pieces joined are its text."""
        started = time.perf_counter()
        question, turns = _checked(question), read_history(history)
        reply = self._reader.reply(question, turns)
        reply = self._across(reply)
        citations, pieces = cite(reply.draft, reply.language)
        yield Evidence(
            question,
            reply.asked.text,
            reply.language,
            citations,
            reply.answered,
            reply.considered,
            time.perf_counter() - started,
        )
        if reply.said:
            yield reply.said
            yield self._finished(reply, reply.said, started)
            return
        text = ""
        written = Written(reply, self._writer if self._words(reply) else None, self._reader.lexicon)
        for piece in written:
            text += piece
            yield piece
        yield self._finished(replace(reply, draft=written.draft), text, started, written.model, written.notes)

    async def aanswer(self, question: str, history: History | None = None) -> Answer:
        """Like `answer`, without blocking the event loop."""
        return await asyncio.to_thread(self.answer, question, history)

    async def astream(self, question: str, history: History | None = None) -> AsyncIterator[Evidence | str | Answer]:
        """Like `stream`, without blocking the event loop; leaving early stops the work."""
        items = self.stream(question, history)
        end = object()
        try:
            while (item := await asyncio.to_thread(next, items, end)) is not end:
                yield item  # type: ignore[misc]
        finally:
            items.close()  # type: ignore[attr-defined]

    def search(self, question: str, k: int = 10) -> tuple[Hit, ...]:
        """The `k` sentences that retrieval finds for `question`, best first."""
        return self._index.search(_checked(question), "zh" if re.search(r"[\u3400-\u9fff]", question) else "en", k)

    def suggestions(self, language: Language, k: int = 4) -> tuple[str, ...]:
        """Questions to start with, in `language`, that the articles answer."""
        return starters(self._reader, language, k)

    def follow_ups(self, answer: Answer, k: int = 3) -> tuple[str, ...]:
        """Questions to go on with after `answer` that the articles answer; after a refusal, the nearest ones."""
        return follow_ups(self._reader, answer.standalone_question, answer.language, k)

    @property
    def retriever(self) -> "BaseRetriever":
        """A LangChain retriever over the sentences."""
        from index.retriever import ArticleRetriever

        return ArticleRetriever(index=self._index)

    def as_runnable(self) -> "Runnable[str | dict[str, Any], Answer]":
        """A LangChain Runnable: a question, or {"question", "history"}, in; an Answer out."""
        from assistant.runnable import runnable

        return runnable(self)

    def close(self) -> None:
        """Stop the language model's server, if one runs, and forget what was asked."""
        if self._writer is not None:
            self._writer.close()
        self._index.close()

    def __enter__(self) -> "Assistant":
        """The assistant itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()

    def _search(self, asked: Question) -> Sequence[Hit]:
        return self._index.search(asked.text, asked.language, _FOUND)

    def _similarity(self, first: Sequence[str], second: Sequence[str]) -> Any:  # noqa: ANN401
        return self._encoder.encode_queries(list(first)) @ self._encoder.encode_queries(list(second)).T

    def _words(self, reply: Reply) -> bool:
        """Whether a model words this answer: always in model mode, in auto mode only what has to be composed."""
        if self._writer is None or self.mode == "quote":
            return False
        return self.mode == "model" or reply.asked.kind == "summary"

    def _across(self, reply: Reply) -> Reply:
        """A reply over sentences that cannot be read in its language: looked up in theirs, translated by the model."""
        if self._writer is None or reply.found is None or not reply.found.ranked.hits:
            return reply
        best = reply.found.ranked.hits[0].sentence
        if best.in_language(reply.asked.language) is None:
            text = self._writer.translated_question(reply.asked.text)
            reply = self._reader.across(reply, text, best.language) if text else reply
        return rendered(reply, self._writer) if reply.answered else reply

    def _finished(
        self, reply: Reply, text: str, started: float, model: str | None = None, notes: tuple[str, ...] = ()
    ) -> Answer:
        citations, _ = cite(reply.draft, reply.language)
        computed = tuple(f for s in reply.draft.statements for f in s.computed)
        return Answer(
            question=reply.question,
            standalone_question=reply.asked.text,
            language=reply.language,
            text=text,
            answered=reply.answered,
            citations=citations if reply.answered else (),
            figures=figures_held(text, citations, computed) if reply.answered else (),
            mode="model" if model else "quote",
            considered=reply.considered,
            notes=(*reply.draft.notes, *notes),
            model=model,
            seconds=time.perf_counter() - started,
        )


def _checked(question: str) -> str:
    if not isinstance(question, str):
        raise AssistantError(f"A question is a text, not {type(question).__name__}. Ask with: answer('…')")
    if len(question) > _LONGEST_QUESTION:
        raise AssistantError(
            f"The question has {len(question)} characters; the most is {_LONGEST_QUESTION}. Ask a shorter one."
        )
    return question


def _default_path(settings: Settings, documents: str | Path | None) -> Path:
    """A folder in the cache for each set of documents."""
    if documents is None:
        return settings.cache / "indexes" / "shipped"
    place = Path(documents).expanduser().resolve()
    key = hashlib.sha256(str(place).encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return settings.cache / "indexes" / f"{re.sub(r'[^A-Za-z0-9_-]+', '-', place.stem)[:40]}-{key}"


_shipped: Assistant | None = None
_opening = threading.Lock()


def shipped_assistant() -> Assistant:
    """The assistant over the shipped article, opened once and kept open."""
    global _shipped  # noqa: PLW0603 - the module keeps one assistant open between calls
    with _opening:
        if _shipped is None:
            _shipped = Assistant.open()
    return _shipped
