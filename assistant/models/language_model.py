"""The language model behind every step that words or translates: any LangChain chat model, on a time limit."""

import re
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, nullcontext, suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from assistant.models.deadline import Begun, within
from assistant.models.failure import ModelFailure
from assistant.models.waiting_line import LongLineError, WaitingLine
from assistant.observing import step
from documents.errors import ModelError

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

# A model that no max_tokens holds is stopped here: no tokenizer makes pieces this long on average.
_CHARACTERS_PER_TOKEN = 8
_PATIENCE = 0.9
# Reading what stands before every question may take so long where nobody waits for it.
_WARM_SECONDS = 300.0


@dataclass(frozen=True, slots=True)
class Connection:
    """An opened chat model, and how it takes what LangChain has no common word for.

    `arguments` gives the call's extra arguments for a number of tokens and a grammar (or None);
    `takes_grammar` says whether a grammar holds its output; `says_end`, whether its last chunk
    gives the reason for ending, so that a stream without one was cut off; `alive` is False when
    the server behind it has gone and must be opened anew; `close` ends it. `line` is where calls wait for one
    of the few that it makes at once; a call that is given up there never reaches the server.
    """

    chat: "BaseChatModel"
    arguments: Callable[[int, str | None], Mapping[str, Any]] = lambda max_tokens, grammar: {}
    takes_grammar: bool = False
    says_end: bool = False
    alive: Callable[[], bool] = lambda: True
    close: Callable[[], None] = lambda: None
    line: WaitingLine | None = None


@dataclass(slots=True)
class LanguageModel:
    """One language model, opened when it is first needed, safe to call from many threads.

    A grammar is left out of the call where its connection takes none. `on_this_machine` says whether
    opening it loads it into this machine's memory, so that it is worth opening beforehand.
    """

    name: str
    connect: Callable[[], Connection] = field(repr=False)
    on_this_machine: bool = False
    _connection: Connection | None = field(default=None, init=False, repr=False)
    _lock: threading.Lock = field(default_factory=threading.Lock, init=False, repr=False)

    @classmethod
    def from_chat(cls, chat: "BaseChatModel", name: str | None = None) -> "LanguageModel":
        """A language model made of any LangChain chat model object."""
        shown = name or str(getattr(chat, "model_name", None) or getattr(chat, "model", None) or chat.get_name())
        # The name that most integrations share; the others write until they are stopped by `stream`.
        bounded = "max_tokens" in type(chat).model_fields
        return cls(shown, lambda: Connection(chat, lambda most, _: {"max_tokens": most} if bounded else {}))

    def stream(
        self, system: str, user: str, *, max_tokens: int, grammar: str | None = None, seconds: float
    ) -> Iterator[str]:
        """The model's words as they come. A reasoning model's thoughts are left out.

        `seconds` bounds the whole call, with the opening of the model in it; where calls stand in line, it bounds the
        wait and then the call. What was streamed before an error is the caller's to keep. Stopping early stops the
        model.

        Raises:
            ModelFailure: the model was too slow, has too many before this call, cannot be reached, refused, failed or
                said nothing.
            ModelError: the model cannot be opened at all.
        """
        written = 0
        try:
            call = closing(within(seconds, lambda: self._pieces(system, user, max_tokens, grammar, seconds)))
            with step("model", model=self.name), call as pieces:
                for piece in _without_thoughts(pieces):
                    written += len(piece)
                    if written > max_tokens * _CHARACTERS_PER_TOKEN:
                        raise ModelFailure("endless", self.name)
                    yield piece
        except ModelError:
            raise
        except LongLineError as error:
            raise ModelFailure("busy", self.name) from error
        except Exception as error:
            raise ModelFailure.of(error, self.name) from error
        if not written:
            raise ModelFailure("empty", self.name)

    def complete(self, system: str, user: str, *, max_tokens: int, grammar: str | None = None, seconds: float) -> str:
        """The whole of what `stream` gives, without white space at either end."""
        return "".join(self.stream(system, user, max_tokens=max_tokens, grammar=grammar, seconds=seconds)).strip()

    def warm(self, systems: Sequence[str] = ()) -> threading.Thread:
        """Open the model in the background and let it read the `systems` prompts, so that it knows them when asked."""

        def run() -> None:
            # Whoever asks first is told what is wrong; nobody reads it here.
            with suppress(ModelError):
                opened = self._opened()
                for system in systems:
                    # Closed meanwhile, it is not opened again for nothing.
                    if self._connection is not opened:
                        return
                    self.complete(system, "OK", max_tokens=1, seconds=_WARM_SECONDS)

        thread = threading.Thread(target=run, daemon=True, name="model-warm-up")
        thread.start()
        return thread

    def close(self) -> None:
        """Give back what the model holds; it is opened again when it is asked again."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def _opened(self) -> Connection:
        with self._lock:
            if self._connection is not None and not self._connection.alive():
                self._connection.close()
                self._connection = None
            if self._connection is None:
                try:
                    self._connection = self.connect()
                except ModelError:
                    raise
                except Exception as error:
                    raise ModelFailure.of(error, self.name) from error
            return self._connection

    def _pieces(
        self, system: str, user: str, max_tokens: int, grammar: str | None, seconds: float
    ) -> Iterator[str | Begun]:
        connection = self._opened()
        held = grammar if connection.takes_grammar else None
        messages = [("system", system), ("user", user)]
        ended = False
        # A little less than the time there is, so that it can be told why the turn did not come.
        with connection.line.turn(_PATIENCE * seconds) if connection.line else nullcontext():
            if connection.line:
                yield Begun()
            for chunk in connection.chat.stream(messages, **connection.arguments(max_tokens, held)):
                ended = ended or "finish_reason" in chunk.response_metadata
                if text := str(chunk.text):
                    yield text
        if connection.says_end and not ended:
            raise ConnectionError("the answer was cut off")


def _without_thoughts(pieces: Iterator[str]) -> Iterator[str]:
    """`pieces` without a leading <think>…</think>, and without the white space before the first word."""
    held = ""
    for piece in pieces:
        held += piece
        start = held.lstrip()
        if not start or "<think>".startswith(start):
            continue
        if start.startswith("<think>"):
            held = re.sub(r"^<think>.*?</think>\s*", "", start, flags=re.DOTALL)
            if held.startswith("<think>") or not held:
                continue
            start = held
        yield start
        yield from pieces
        return
    if held.strip() and not held.lstrip().startswith("<think>"):
        yield held.lstrip()
