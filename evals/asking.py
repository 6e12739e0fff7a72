"""One question put to an assistant, with the earlier ones of its conversation and a watch beside it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from time import perf_counter
from typing import Any, Protocol, runtime_checkable

from assistant.answers import Answer, Evidence, History, Turn
from evals.fact import Fact


@runtime_checkable
class Answering(Protocol):
    """What can be evaluated: anything that answers a question after a history."""

    def answer(self, question: str, history: History = ()) -> Answer:
        """The answer to `question`."""
        ...


@runtime_checkable
class Streaming(Protocol):
    """What can also tell when evidence and first words are there."""

    def stream(self, question: str, history: History = ()) -> Iterator[Any]:
        """The Evidence first, then pieces of text, last the Answer."""
        ...


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds from the question to the evidence, to the first word and to the end; None where nothing streams."""

    evidence: float | None
    first: float | None
    end: float


def ask(assistant: Answering, question: str, history: Sequence[Turn] = ()) -> tuple[Answer, Times]:
    """The answer to one question, and how long it took.

    Raises:
        AssistantError: the assistant could not answer.
    """
    started = perf_counter()
    if not isinstance(assistant, Streaming):
        answer = assistant.answer(question, history)
        return answer, Times(None, None, perf_counter() - started)
    evidence = first = None
    said: Answer | None = None
    for item in assistant.stream(question, history):
        passed = perf_counter() - started
        if isinstance(item, Evidence):
            evidence = passed
        elif isinstance(item, Answer):
            said = item
        elif first is None and item:
            first = passed
    if said is None:
        raise TypeError(f"{type(assistant).__name__}.stream must end with an Answer.")
    end = perf_counter() - started
    return said, Times(evidence, first if first is not None else end, end)


def ask_fact(assistant: Answering, fact: Fact) -> tuple[Answer, Times]:
    """The answer to a fact's question at the end of its conversation; only the last question is timed."""
    history: list[Turn] = []
    for turn in fact.after:
        said = turn.answer if turn.answer is not None else assistant.answer(turn.question, tuple(history)).text
        history.append(Turn(turn.question, said))
    return ask(assistant, fact.question, tuple(history))


def trimmed(answer: Answer) -> Answer:
    """The answer without the sentences that were only looked at: what a result file keeps."""
    return replace(answer, considered=())
