"""A predictable assistant and a running page for the tests of the page."""

import json
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from assistant.answers import Answer, AnswerFigure, Citation, Considered, Evidence
from documents.article import Article, Language, Sentence
from documents.figures import parse
from documents.scripts import language_of
from documents.shipped import load_shipped

QUESTIONS = {
    "zh": (
        "“一网通办”累计办件量是多少？",
        "2020年上海数字经济规模是多少？",
        "文章的主要观点是什么？",
        "上海有哪些优势？",
    ),
    "en": (
        "How many cases had Yiwang Tongban handled by the end of 2022?",
        "How large was Shanghai’s digital economy in 2020?",
        "What are the main points of the article?",
        "Which advantages does Shanghai have?",
    ),
}


@dataclass(eq=False)
class ScriptedAssistant:
    """Answers with the sentence that shares most character pairs with the question; words slowly when asked to.

    A question with "量子" or "governor" is refused. One with "总结" or "summarise" is worded by a "model",
    a piece every `pause` seconds. One with "list" quotes three sentences, with "all of" nine. One with "boom" fails.
    """

    articles: tuple[Article, ...] = field(default_factory=lambda: (load_shipped(),))
    pause: float = 0.01
    asked: list[tuple[str, tuple[Any, ...]]] = field(default_factory=list)
    closed: bool = False

    def answer(self, question: str, history: Iterable[Any] = ()) -> Answer:
        *_, last = self.stream(question, history)
        assert isinstance(last, Answer)
        return last

    def stream(self, question: str, history: Iterable[Any] = ()) -> Iterator[Evidence | str | Answer]:
        self.asked.append((question, tuple(history)))
        if "boom" in question:
            raise RuntimeError("a secret detail")
        language = language_of(question)
        ranked = sorted(self._sentences(), key=lambda pair: -_shared(question, pair[1], language))
        if any(word in question for word in ("governor", "省长")):
            yield Evidence(question, question, language, (), answered=False)
            yield self._refusal(question, language, ranked)
            return
        worded = any(
            word in question.lower() for word in ("总结", "观点", "优势", "summarise", "main points", "advantages")
        )
        count = 9 if "all of" in question.lower() else 3 if worded or "list" in question.lower() else 1
        citations = tuple(_citation(n, *ranked[n - 1]) for n in range(1, count + 1))
        considered = tuple(
            Considered(s.text, " / ".join(s.section), 0.9 - 0.1 * n, used=n < len(citations))
            for n, (_, s) in enumerate(ranked[:5])
        )
        yield Evidence(question, question, language, citations, answered=True, considered=considered, seconds=0.02)
        text = " ".join(f"{_said(ranked[n - 1][1], language)} [{n}]" for n in range(1, len(citations) + 1))
        for piece in _pieces(text):
            if worded:
                time.sleep(self.pause)
            yield piece
        figures = tuple(
            AnswerFigure(found.text, float(found.value), found.unit, citation.number)
            for citation in citations
            for found in parse(citation.quote if language == "zh" else citation.translation or citation.quote)
        )
        yield Answer(
            question, question, language, text, True, citations, figures, "model" if worded else "quote", 0.03,
            considered, model="qwen2.5-coder-1.5b" if worded else None,
        )  # fmt: skip

    def suggestions(self, language: Language, k: int = 6) -> tuple[str, ...]:
        return QUESTIONS[language][:k]

    def follow_ups(self, answer: Answer, k: int = 3) -> tuple[str, ...]:
        return QUESTIONS[answer.language][1 : k + 1]

    def close(self) -> None:
        self.closed = True

    def _sentences(self) -> list[tuple[Article, Sentence]]:
        return [(a, s) for a in self.articles for s in a.sentences if s.role in {"body", "abstract"}]

    def _refusal(self, question: str, language: Language, ranked: list[tuple[Article, Sentence]]) -> Answer:
        text = "文中没有说到这一点。" if language == "zh" else "The article does not say this."
        considered = tuple(Considered(s.text, " / ".join(s.section), 0.2, used=False) for _, s in ranked[:3])
        return Answer(question, question, language, text, False, seconds=0.02, considered=considered
        )  # fmt: skip


def _pieces(text: str) -> list[str]:
    """The text in small pieces, of a long one not more than about sixty."""
    size = max(6, len(text) // 60)
    return [text[at : at + size] for at in range(0, len(text), size)]


def _said(sentence: Sentence, language: Language) -> str:
    return sentence.in_language(language) or sentence.text


def _shared(question: str, sentence: Sentence, language: Language) -> int:
    text = _said(sentence, language).lower()
    asked = question.lower()
    return sum(asked[i : i + 3] in text for i in range(len(asked) - 2)) + sum(
        asked[i : i + 2] in text for i in range(len(asked) - 1)
    )


def _citation(number: int, article: Article, sentence: Sentence) -> Citation:
    return Citation(
        number, sentence.text, sentence.start, sentence.end, " / ".join(sentence.section), article.name,
        sentence.rendering, 0.9, sentence.page,
    )  # fmt: skip


@contextmanager
def served(assistant: Any, folder: Path, **options: Any) -> Iterator[str]:
    """The page, running on a free port; gives its address."""
    import uvicorn

    from assistant.web import server as web
    from assistant.web.serving import Serving, prepare_gradio

    prepare_gradio()
    listening = Serving(port=0).listen()
    port = listening.getsockname()[1]
    names = ("opener", "facts_panel", "upload_limit", "any_model")
    building = {"any_model": True} | {name: options.pop(name) for name in names if name in options}
    app = web.application(web.build(assistant, folder=folder, **building), Serving(port=port, **options))
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", timeout_graceful_shutdown=1))
    thread = threading.Thread(target=server.run, args=([listening],))
    thread.start()
    while not server.started:
        time.sleep(0.01)
    try:
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.should_exit = True
        thread.join()
        listening.close()


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


def fetched(url, data=None, **headers):
    """Status, headers and body of one request."""
    if isinstance(data, dict):
        data = json.dumps(data).encode()
        headers["Content-Type"] = "application/json"
    request = urllib.request.Request(url, data=data, headers={k.replace("_", "-"): v for k, v in headers.items()})
    try:
        with urllib.request.build_opener(NoRedirect).open(request) as response:
            return response.status, response.headers, response.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers, error.read().decode()


class Visitor:
    """A browser's part of the page's functions: a cookie and nothing else."""

    def __init__(self, address, language="en"):
        self.address = address
        mark = fetched(address)[1]["Set-Cookie"].split(";")[0]
        self.cookie = f"{mark}; article_language={language}"

    def call(self, name, *, headers=None, **given):
        address = f"{self.address}gradio_api/run/page_{name}"
        _, _, body = fetched(address, {"data": [given]}, Cookie=self.cookie, **(headers or {}))
        return json.loads(body)["data"][0]

    def stream(self, name, **given):
        _, _, body = fetched(f"{self.address}gradio_api/call/page_{name}", {"data": [given]}, Cookie=self.cookie)
        event_id = json.loads(body)["event_id"]
        _, _, body = fetched(f"{self.address}gradio_api/call/page_{name}/{event_id}", Cookie=self.cookie)
        messages = [m.split("\ndata: ", 1) for m in body.strip().split("\n\n")]
        return [json.loads(data)[0] for event, data in messages if event == "event: generating"]

    def upload(self, name, content):
        status, _, body = fetched(f"{self.address}page/upload?name={name}", content, Cookie=self.cookie)
        return status, json.loads(body)
