"""What a user would build instead, with the same models and no checks: the tutorial chain, the article as prompt."""

import re
from collections.abc import Iterator, Sequence
from time import perf_counter
from typing import Any, Protocol

import numpy as np

from assistant.answers import Answer, Citation, Evidence, History
from assistant.conversations.conversation import read_history
from documents import Article, Sentence
from documents.scripts import language_of
from index import Encoder

# The prompt of LangChain's own retrieval tutorial.
TUTORIAL_PROMPT = (
    "You are an assistant for question-answering tasks. Use the following pieces of retrieved context to answer the "
    "question. If you don't know the answer, just say that you don't know. Use three sentences maximum and keep the "
    "answer concise. Answer in the language of the question."
)
PARAGRAPHS = 3
_MAX_TOKENS = 256
_SECONDS = 600.0  # a long prompt takes minutes to read on a CPU
_REFUSAL = re.compile(
    r"(?i)don't know|do not know|not (?:been )?(?:mention|provid|specif|stat|availab|contain)"
    r"|no (?:information|mention)|cannot (?:answer|provide)|can't (?:answer|provide)|unable to"
    r"|不知道|不清楚|(?:没有|未|并未|没)(?:被|有)?(?:明确)?(?:提及|提到|提供|说明|给出|涉及)|无法(?:回答|提供|确定)|抱歉"
)


class Wording(Protocol):
    """The language model of a baseline: `assistant.models.language_model.LanguageModel`."""

    @property
    def name(self) -> str:
        """What the model is called."""

    def stream(
        self, system: str, user: str, *, max_tokens: int, grammar: str | None = None, seconds: float
    ) -> Iterator[str]:
        """The model's words as they come."""


class TutorialChain:
    """The chain of the tutorials: the three paragraphs nearest by cosine, one prompt, the model's answer as it is."""

    name = "tutorial"

    def __init__(self, articles: Sequence[Article], encoder: Encoder, model: Wording) -> None:
        """Embed every paragraph of `articles`."""
        self._model = model
        self._encoder = encoder
        self._paragraphs = [(article, paragraph) for article in articles for paragraph in article.paragraphs]
        self._texts = [article.text[p[0].start : p[-1].end] for article, p in self._paragraphs]
        self._vectors = encoder.encode_passages(self._texts)

    def stream(self, question: str, history: History = ()) -> Iterator[Any]:
        """The Evidence, the pieces of text, the Answer."""
        started = perf_counter()
        cosines = self._vectors @ self._encoder.encode_queries([question])[0]
        nearest = [int(row) for row in np.argsort(-cosines)[:PARAGRAPHS]]
        citations = tuple(
            _citation(number, self._texts[row], *self._paragraphs[row], float(cosines[row]))
            for number, row in enumerate(nearest, start=1)
        )
        context = "\n\n".join(self._texts[row] for row in nearest)
        yield from _worded(self._model, context, question, history, citations, started)

    def answer(self, question: str, history: History = ()) -> Answer:
        """The Answer that `stream` ends with."""
        return _last(self.stream(question, history))


class WholeArticle:
    """No retrieval: everything the articles say stands in the prompt, which the server may keep between questions."""

    name = "whole"

    def __init__(self, articles: Sequence[Article], model: Wording) -> None:
        """Join the texts of `articles`."""
        self._model = model
        self._context = "\n\n".join(article.text for article in articles)

    def stream(self, question: str, history: History = ()) -> Iterator[Any]:
        """The Evidence, the pieces of text, the Answer."""
        yield from _worded(self._model, self._context, question, history, (), perf_counter())

    def answer(self, question: str, history: History = ()) -> Answer:
        """The Answer that `stream` ends with."""
        return _last(self.stream(question, history))


def is_refusal(text: str) -> bool:
    """Whether a model's free words say that it does not know."""
    return _REFUSAL.search(text) is not None


def _worded(
    model: Wording,
    context: str,
    question: str,
    history: History,
    citations: tuple[Citation, ...],
    started: float,
) -> Iterator[Any]:
    language = language_of(question)
    yield Evidence(question, question, language, citations, answered=True, seconds=perf_counter() - started)
    earlier = "".join(f"Question: {turn.question}\nAnswer: {turn.answer}\n\n" for turn in read_history(history))
    # What never changes comes first, so that the server reads a whole article only once.
    user = f"Context:\n{context}\n\n{earlier}Question: {question}\nAnswer:"
    pieces: list[str] = []
    for piece in model.stream(TUTORIAL_PROMPT, user, max_tokens=_MAX_TOKENS, seconds=_SECONDS):
        pieces.append(piece)
        yield piece
    text = "".join(pieces).strip()
    known = not is_refusal(text)
    yield Answer(
        question,
        question,
        language,
        text,
        answered=known,
        citations=citations if known else (),
        mode="model",
        seconds=perf_counter() - started,
        model=model.name,
    )


def _citation(number: int, text: str, article: Article, paragraph: Sequence[Sentence], score: float) -> Citation:
    first, last = paragraph[0], paragraph[-1]
    return Citation(number, text, first.start, last.end, " / ".join(first.section), article.name, None, score)


def _last(items: Iterator[Any]) -> Answer:
    *_, answer = items
    assert isinstance(answer, Answer)
    return answer
