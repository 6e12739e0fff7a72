"""Serves the page: Gradio behind the gate, uploads and static files beside it, on one port of this machine."""

import asyncio
import logging
import socket
import webbrowser
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

from assistant.settings import Settings
from assistant.web import endpoints
from assistant.web.chat import Chat
from assistant.web.choices import Choices
from assistant.web.library import Library
from assistant.web.opener import AssistantOpener, Opener
from assistant.web.page import LANGUAGES, build_blocks, settings_of
from assistant.web.protocols import Answering, Choice, FactsPanel
from assistant.web.serving import Serving, prepare_gradio
from assistant.web.starters import Starters
from assistant.web.store import CONVERSATIONS, ConversationStore
from assistant.web.visitors import language_of, new_visitor, visitor_of
from documents.errors import SettingsError

if TYPE_CHECKING:
    import gradio as gr
    import uvicorn
    from fastapi import FastAPI
    from starlette.requests import Request

Made = TypeVar("Made")

WORKERS: Final = 256

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Built:
    """The page with what it holds open; `close` lets go of it."""

    blocks: "gr.Blocks"
    page: endpoints.Page
    settings: dict[str, Any]
    own_opener: AssistantOpener

    def first(self, request: "Request") -> dict[str, Any]:
        """What the page's script begins with, for the visitor of a request."""
        visitor = visitor_of(request.cookies) or new_visitor()
        language = language_of(request.cookies, request.headers.get("accept-language", ""))
        try:
            shown = self.page.first(visitor, language)
        except Exception:
            # The page asks for each part itself then, and tells of what fails.
            log.exception("the first data of the page failed")
            shown = {}
        may = self.page.choices.within(request.headers)
        choices = {**self.settings["choices"], "any_model": may.any_model}
        return {"settings": {**self.settings, "choices": choices}, "shown": shown}

    def close(self) -> None:
        """Closes uploads, conversations and threads; assistant and opener are closed by whoever opened them."""
        self.page.executor.shutdown(wait=False, cancel_futures=True)
        self.page.library.close()
        self.page.store.close()
        self.own_opener.close()


def build(
    assistant: Answering,
    *,
    folder: Path | None = None,
    opener: Opener | None = None,
    facts_panel: FactsPanel | None = None,
    upload_limit: int | None = None,
    choice: Choice | None = None,
    any_model: bool = False,
) -> Built:
    """The page around an assistant.

    Args:
        assistant: answers about what the server was started with.
        folder: where conversations, feedback and uploads are kept; None: a folder of the user's.
        opener: opens uploads and what a visitor chose; None: `Assistant.open`.
        facts_panel: runs the known facts; None: the page says that there are none.
        upload_limit: the largest upload, in bytes; None: the largest file that is read.
        choice: how `assistant` answers, where that is not as the environment sets.
        any_model: whether a visitor may name any language model, where the request comes through no proxy; only for
            whoever sits at the server.
    """
    settings = Settings.from_environment()
    own_opener = AssistantOpener(settings=settings)
    folder = folder or settings.data
    store = ConversationStore.open(folder / CONVERSATIONS)
    largest = upload_limit or int(1e6 * settings.file_megabytes)
    library = Library(
        assistant,
        folder=folder / "articles",
        opener=opener or own_opener,
        max_bytes=largest,
        most=settings.uploads,
    )
    executor = ThreadPoolExecutor(WORKERS, thread_name_prefix="answer")
    choices = Choices.of(choice or Choice(), settings, any_model=any_model)
    chat = Chat(library, store, executor, settings.question_characters)
    page = endpoints.Page(
        library, store, chat, facts_panel, executor, choices, Starters(executor), replace(settings, data=folder)
    )
    for language in LANGUAGES:
        page.starters.find(assistant, language)  # the first visitor finds them ready
    return Built(_in_loop(lambda: build_blocks(assistant, page)), page, settings_of(page), own_opener)


def application(built: Built, serving: Serving = Serving()) -> "FastAPI":  # noqa: B008 - frozen
    """The whole server as an ASGI application: gate, static files, uploads, Gradio."""
    import gradio as gr
    from fastapi import FastAPI
    from gradio.route_utils import BUILD_PATH_LIB

    from assistant.web import one_session, tools, uploads
    from assistant.web.front import Front, head, own_files, warmed_up
    from assistant.web.guard import Guard
    from assistant.web.static_files import Static
    from assistant.web.visitors import Doorkeeper

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        await warmed_up(app, serving.host)
        yield
        built.close()

    app = FastAPI(lifespan=lifespan, docs_url=None, redoc_url=None, openapi_url=None)
    uploads.register(app, built.page.library)
    own = own_files()
    base = f"page/{own.version()}"
    app.mount(f"/{base}", own)
    app.mount("/assets", Static.of_folder(Path(BUILD_PATH_LIB)))
    _in_loop(
        lambda: gr.mount_gradio_app(
            app, built.blocks, path="/", server_name=serving.host, server_port=serving.port,
            root_path=serving.root_path, footer_links=[], run_history=False, show_error=False, ssr_mode=False,
            enable_monitoring=False, mcp_server=serving.mcp,
            theme=gr.themes.Base(font=["system-ui"], font_mono=["monospace"]),
            max_file_size=built.page.library.max_bytes,
        )
    )  # fmt: skip
    one_session.share(app, built.blocks)
    if serving.mcp and not built.blocks.mcp_server:
        raise SettingsError(
            f"{built.blocks.mcp_error}. Install what MCP needs: make install",
            f"MCP 不能提供：{built.blocks.mcp_error}。请安装它所需的包：make install",
        )
    data = built.page.settings.data
    doorkeeper = Doorkeeper.from_folder(serving.password, data) if serving.password else None
    if serving.mcp and doorkeeper:
        tools.let_in(built.blocks, serving.address, doorkeeper.inside_key)
    app.add_middleware(Front, head=head(base), first=built.first)
    app.add_middleware(Guard, hosts=serving.hosts, doorkeeper=doorkeeper, cookie_path=serving.cookie_path)
    return app


def launch(
    assistant: Answering,
    serving: Serving = Serving(),  # noqa: B008 - frozen
    *,
    open_browser: bool = False,
    facts_panel: FactsPanel | None = None,
    folder: Path | None = None,
    opener: Opener | None = None,
    choice: Choice | None = None,
    ready: Callable[[str], None] | None = None,
) -> None:
    """Serves the page until it is interrupted, in a process that is prepared for that.

    Args:
        assistant: answers about what the server was started with.
        serving: where the page is served and to whom.
        open_browser: open the page in the user's browser.
        facts_panel: runs the known facts of the page.
        folder: where conversations, feedback and uploads are kept; None: a folder of the user's.
        opener: opens uploads and what a visitor chose; None: `Assistant.open`.
        choice: how `assistant` answers, where that is not as the environment sets.
        ready: called with the page's address once it can be opened.

    Raises:
        SettingsError: the port is taken or the host is none of this machine's.
    """
    prepare_gradio()
    listening = serving.listen()
    serving = replace(serving, port=listening.getsockname()[1])
    address = serving.address + (serving.root_path or "")
    built = build(
        assistant, folder=folder, opener=opener, facts_panel=facts_panel, choice=choice, any_model=serving.is_private
    )
    server = _server(application(built, serving), lambda: _ready(address, ready, open_browser))
    try:
        server.run([listening])
    finally:
        listening.close()


def _server(app: "FastAPI", begun: Callable[[], None]) -> "uvicorn.Server":
    """A server that calls `begun` once it can be asked."""
    import uvicorn

    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", timeout_graceful_shutdown=2))
    started = server.startup

    async def startup(sockets: list[socket.socket] | None = None) -> None:
        await started(sockets)
        begun()

    server.startup = startup  # type: ignore[method-assign]
    return server


def _in_loop(build: Callable[[], Made]) -> Made:
    """What `build` makes. Gradio wants a running event loop for that, and leaves open those that it makes itself."""

    async def running() -> Made:
        return build()

    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(running())
    return build()


def _ready(address: str, ready: Callable[[str], None] | None, open_browser: bool) -> None:
    if ready:
        ready(address)
    if open_browser:
        webbrowser.open(address)
