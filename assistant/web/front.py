"""Gradio's page with the room's styles, scripts and first data in it, so that it is drawn before Gradio has started.

Gradio adds a page's `head` and its components only once its own scripts run in the browser.
"""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assistant.web.bundle import bundled
from assistant.web.static_files import Static

# In the order in which later ones override earlier ones.
STYLES: Final = ("reset.css", "chat.css", "reader.css", "parts.css", "style.css")
FOLDER: Final = Path(__file__).parent / "static"
THEME: Final = """<script>
  const chosen = document.cookie.match(/article_theme=(light|dark)/);
  document.documentElement.dataset.theme =
    chosen ? chosen[1] : matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
</script>"""
# Gradio's component takes the room in, with focus and scrolling; where a browser cannot move it so, it stays outside.
TAKEN_IN: Final = """
const room = document.querySelector(".room");
if (element.moveBefore && !element.contains(room)) element.moveBefore(room, null);
"""
GRADIO: Final = {
    "script": re.compile(r'<script type="module"[^>]* src="([^"]+)"></script>'),
    "styles": re.compile(r'<link rel="stylesheet"[^>]* href="([^"]+)">'),
}


def own_files() -> Static:
    """What the page's head names: one script, one sheet of styles, and the mark."""
    styles = "\n".join((FOLDER / name).read_text(encoding="utf-8") for name in STYLES)
    return Static({"room.js": bundled(FOLDER, "start"), "room.css": styles, "mark.svg": FOLDER / "mark.svg"})


def head(base: str) -> str:
    """What the page's head begins with; `base` is where the own files are served."""
    return f"""<link rel="icon" href="{base}/mark.svg" type="image/svg+xml">
<link rel="stylesheet" href="{base}/room.css">
{THEME}
<script type="module" src="{base}/room.js"></script>"""


class Front:
    """ASGI middleware that writes into Gradio's page, and changes nothing else."""

    def __init__(self, app: ASGIApp, *, head: str, first: Callable[[Request], dict[str, Any]]) -> None:
        """`first` is what the page's script begins with, for the visitor of a request."""
        self._app = app
        self._head = head
        self._first = first

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hands on all requests; holds the answer to one for the page until it is whole."""
        if scope["type"] != "http" or scope["path"] != "/" or scope["method"] != "GET":
            await self._app(scope, receive, send)
            return
        messages: list[Message] = []

        async def hold(message: Message) -> None:
            messages.append(message)

        await self._app(scope, receive, hold)
        started = messages[0]
        body = b"".join(message.get("body", b"") for message in messages[1:])
        if started["status"] == 200:
            first = await run_in_threadpool(self._first, Request(scope))
            body = written_into(body.decode("utf-8"), self._head, first).encode("utf-8")
            kept = [(name, value) for name, value in started["headers"] if name.lower() != b"content-length"]
            started["headers"] = [*kept, (b"content-length", str(len(body)).encode())]
        await send(started)
        await send({"type": "http.response.body", "body": body})


def written_into(page: str, head: str, first: dict[str, Any]) -> str:
    """A page of Gradio's with `head` before its own, and the room with its first data before its own frame.

    Gradio's script and styles are left to the room's script, which fetches them once the room is drawn.
    """
    later = {}
    for name, way in GRADIO.items():
        if found := way.search(page):
            page = page.replace(found[0], "", 1)
            later[name] = found[1]
    # Within a script element only "<" could end it.
    data = json.dumps({**first, "gradio": later}, ensure_ascii=False).replace("<", "\\u003c")
    room = f'\n<div class="room"></div>\n<script type="application/json" id="first">{data}</script>'
    page = re.sub(r"<head>", lambda found: f"{found[0]}\n{head}", page, count=1)
    return re.sub(r"<body[^>]*>", lambda found: found[0] + room, page, count=1)


async def warmed_up(app: ASGIApp, host: str) -> None:
    """Sends the page to nobody, since what is made for the first visit alone takes longer than all of the next."""

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(_: Message) -> None:
        return None

    scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": "GET", "scheme": "http",
        "path": "/", "raw_path": b"/", "root_path": "", "query_string": b"", "server": (host, None), "client": None,
        "headers": [(b"host", host.encode())],
    }  # fmt: skip
    await app(scope, receive, send)
