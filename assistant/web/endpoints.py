"""The functions that the page itself calls; each knows its visitor by the cookie and answers in plain values."""

import logging
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import aclosing
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Final

from assistant.settings import Settings
from assistant.web import export, long_work
from assistant.web.api import LANE_WIDTH
from assistant.web.chat import Asked, Chat, failed
from assistant.web.choices import Choices
from assistant.web.leaving import client_left
from assistant.web.library import SHIPPED, Library
from assistant.web.protocols import Choice, FactsPanel
from assistant.web.reader import article_view
from assistant.web.speaking import WebError, told, word
from assistant.web.starters import Starters
from assistant.web.store import ConversationStore
from assistant.web.visitors import language_of, new_visitor, visitor_of
from documents.article import Language
from documents.errors import AssistantError

if TYPE_CHECKING:
    from gradio import Request

FIRST_CHARACTERS: Final = 300_000

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Page:
    """What the page's functions work with; `settings` are those that the server was started with."""

    library: Library
    store: ConversationStore
    chat: Chat
    facts: FactsPanel | None
    executor: ThreadPoolExecutor
    choices: Choices
    starters: Starters
    settings: Settings

    def first(self, visitor: str, language: Language) -> dict[str, Any]:
        """What the page shows a visitor who opens it; what is too much for that, or not there yet, it asks for."""
        assistant = self.library.open(visitor, SHIPPED)
        shown = {"language": language, **self.shelf(visitor), **self.conversations(visitor, "")}
        if sum(len(article.text) for article in assistant.articles) <= FIRST_CHARACTERS:
            shown["article"] = self.article(visitor, SHIPPED)
        starters = self.starters.find(assistant, language)
        if starters.done():
            shown["starters"] = starters.result()
        return shown

    def shelf(self, visitor: str) -> dict[str, Any]:
        """The articles that the visitor can ask."""
        return {"articles": [asdict(shelved) for shelved in self.library.shelf(visitor)]}

    def article(self, visitor: str, article: str) -> dict[str, Any]:
        """The documents of one article, for the reader."""
        assistant = self.library.open(visitor, article)
        return {"id": article, "documents": [article_view(document) for document in assistant.articles]}

    def begin_with(self, visitor: str, language: Language, article: str) -> dict[str, Any]:
        """Questions to begin with about one article."""
        return {"starters": self.starters.find(self.library.open(visitor, article), language).result()}

    def remove_article(self, visitor: str, article: str) -> dict[str, Any]:
        """Deletes one of the visitor's own articles."""
        self.library.remove(visitor, article)
        return self.shelf(visitor)

    def conversations(self, visitor: str, search: str) -> dict[str, Any]:
        """The visitor's conversations, newest first."""
        return {"conversations": [asdict(c) for c in self.store.conversations(visitor, search=search)]}

    def conversation(self, visitor: str, conversation: str) -> dict[str, Any]:
        """One conversation with its turns."""
        found = self.store.conversation(visitor, conversation)
        if found is None:
            raise WebError("no_conversation")
        return asdict(found)

    def exported(self, visitor: str, language: Language, conversation: str, kind: str) -> dict[str, Any]:
        """One conversation as the text of a file."""
        found = self.store.conversation(visitor, conversation)
        if found is None:
            raise WebError("no_conversation")
        if kind == "json":
            return {"name": export.file_name(found, "json"), "text": export.as_json(found)}
        return {"name": export.file_name(found, "md"), "text": export.as_markdown(found, language)}

    def feedback(self, visitor: str, turn: str, thumb: str, reason: str) -> dict[str, Any]:
        """Keeps or takes back a thumb."""
        kept: Any = thumb if thumb in {"up", "down"} else None
        if not self.store.give_feedback(visitor, turn, kept, reason):
            raise WebError("no_turn")
        return {"thumb": kept}


def register(page: Page) -> None:
    """Adds the page's functions to the Blocks that are being built."""
    import gradio as gr
    from gradio.events import api

    def direct(name: str, function: Callable[[str, Language, dict[str, Any]], dict[str, Any] | None]) -> None:
        def call(given: dict[str, Any], request: gr.Request) -> dict[str, Any]:
            visitor, language = who(request)
            return _politely(lambda: function(visitor, language, given) or {}, language)

        api(call, api_name=name, queue=False, api_visibility="undocumented")

    direct("page_shelf", lambda visitor, language, given: page.shelf(visitor))
    direct("page_article", lambda visitor, language, given: page.article(visitor, _text(given, "article")))
    direct(
        "page_starters", lambda visitor, language, given: page.begin_with(visitor, language, _text(given, "article"))
    )
    direct(
        "page_remove_article", lambda visitor, language, given: page.remove_article(visitor, _text(given, "article"))
    )
    direct("page_conversations", lambda visitor, language, given: page.conversations(visitor, _text(given, "search")))
    direct("page_conversation", lambda visitor, language, given: page.conversation(visitor, _text(given, "id")))
    direct(
        "page_rename",
        lambda visitor, language, given: page.store.rename(visitor, _text(given, "id"), _text(given, "title")),
    )
    direct("page_delete", lambda visitor, language, given: page.store.delete(visitor, _text(given, "id")))
    direct("page_undo", lambda visitor, language, given: page.store.drop_turns_from(visitor, _text(given, "turn")))
    direct("page_stop", lambda visitor, language, given: page.chat.stop(visitor, _text(given, "turn")))
    direct(
        "page_export",
        lambda visitor, language, given: page.exported(visitor, language, _text(given, "id"), _text(given, "kind")),
    )
    direct(
        "page_feedback",
        lambda visitor, language, given: page.feedback(
            visitor, _text(given, "turn"), _text(given, "thumb"), _text(given, "reason")
        ),
    )
    _register_check(page)
    _register_asking(page)
    long_work.register(
        page.library, page.facts, page.executor, who, lambda given, request: chosen(page, given, request)
    )


def _register_check(page: Page) -> None:
    import gradio as gr
    from gradio.events import api

    def check_choice(given: dict[str, Any], request: gr.Request) -> dict[str, Any]:
        return _politely(lambda: asdict(chosen(page, given, request)), who(request)[1])

    api(check_choice, api_name="page_check_choice", queue=False, api_visibility="undocumented")


def _register_asking(page: Page) -> None:
    import gradio as gr
    from gradio.events import api

    async def ask(given: dict[str, Any], request: gr.Request) -> AsyncIterator[dict[str, Any]]:
        visitor, language = who(request)
        try:
            choice = chosen(page, given, request)
        except WebError as error:
            yield failed(error, language)
            return
        asked = Asked(
            question=_text(given, "question"),
            language=language,
            conversation=_text(given, "conversation") or None,
            article=_text(given, "article") or SHIPPED,
            choice=choice,
            replaces=_text(given, "replaces") or None,
        )
        left = client_left()
        async with aclosing(page.chat.ask(visitor, asked)) as events:
            async for event in events:
                if event["type"] != "waiting":
                    yield event
                elif left():
                    return

    # Two lanes: quoting takes milliseconds and must never stand behind a model that words an answer.
    # Both are wide: each asker is shown the evidence at once, and only then waits in the model's own line.
    for name, lane in (("page_ask", "wording"), ("page_ask_quote", "quoting")):
        api(ask, api_name=name, concurrency_id=lane, concurrency_limit=LANE_WIDTH, api_visibility="undocumented")


def who(request: "Request") -> tuple[str, Language]:
    """The visitor and the language of a request to Gradio."""
    cookies = dict(request.cookies or {})
    language = language_of(cookies, request.headers.get("accept-language", ""))
    return visitor_of(cookies) or new_visitor(), language


def chosen(page: Page, given: dict[str, Any], request: "Request") -> Choice:
    """How a request wants to be answered, of what it may choose.

    Raises:
        WebError: it names what there is not, or what it may not choose.
    """
    return page.choices.within(request.headers).read(given)


def _text(given: dict[str, Any], name: str) -> str:
    value = given.get(name)
    return value if isinstance(value, str) else ""


def _politely(work: Callable[[], dict[str, Any]], language: Language) -> dict[str, Any]:
    """What `work` gives, or {"error": a text for the visitor}."""
    try:
        return work()
    except AssistantError as error:
        return {"error": told(error, language)}
    except Exception:
        log.exception("a function of the page failed")
        return {"error": word("internal", language)}
