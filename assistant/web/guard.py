"""The gate before every request: Host and Origin, open paths, password, visitor's mark, security headers."""

import re
from http.cookies import CookieError, SimpleCookie
from typing import Final
from urllib.parse import parse_qs, urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assistant.web.door import login_page
from assistant.web.visitors import (
    SESSION_COOKIE,
    SESSION_SECONDS,
    VISITOR_COOKIE,
    Doorkeeper,
    language_of,
    new_visitor,
    visitor_of,
)

VISITOR_SECONDS: Final = 400 * 24 * 3600
_LARGEST_FORM: Final = 4096

# What the page, its API and MCP need of Gradio; everything else (files, proxies, monitoring) stays shut.
OPEN_PATHS: Final = re.compile(
    r"/(|page/.*|config/?|theme\.css|assets/.*|static/.*|favicon\.ico|manifest\.json|pwa_icon.*|robots\.txt"
    r"|gradio_api/(info|openapi\.json|startup-events|app_id|heartbeat/.*|cancel|reset|queue/(join|data|status)"
    r"|call/.*|run/.*|api/.*|mcp.*)/?)"
)

POLICY: Final = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self' 'unsafe-inline' 'unsafe-eval'",  # Gradio's own page needs both
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)

SECURITY_HEADERS: Final = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # Not "no-referrer": with that, browsers send the form of the password as from nowhere.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), browsing-topics=()",
}


class Guard:
    """ASGI middleware; plain ASGI, so that streams and broken connections pass through it untouched."""

    def __init__(
        self, app: ASGIApp, *, hosts: frozenset[str] | None, doorkeeper: Doorkeeper | None, cookie_path: str
    ) -> None:
        """`hosts` are the names that the server answers to, None for any; `doorkeeper` asks for a password."""
        self._app = app
        self._hosts = hosts
        self._doorkeeper = doorkeeper
        self._cookie_path = cookie_path

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers what must not pass; hands on the rest, with headers and the visitor's mark on the way out."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        cookies = read_cookies(headers.get("cookie", ""))
        refused = self._refused(scope, headers)
        response = refused or await self._at_the_door(scope, receive, cookies)
        app: ASGIApp = response if response is not None else self._app
        await app(scope, receive, self._sending(scope, cookies, send))

    def _refused(self, scope: Scope, headers: Headers) -> Response | None:
        host = urlsplit("//" + headers.get("host", "")).hostname or ""
        if self._hosts is not None and host not in self._hosts:
            return PlainTextResponse(f"This server does not answer to the name {host!r}.", 421)
        origin = headers.get("origin")
        if origin and urlsplit(origin).netloc not in {headers.get("host"), headers.get("x-forwarded-host")}:
            return PlainTextResponse("Requests from other sites are not answered.", 403)
        if not OPEN_PATHS.fullmatch(scope["path"]):
            return PlainTextResponse("There is nothing here.", 404)
        return None

    async def _at_the_door(self, scope: Scope, receive: Receive, cookies: dict[str, str]) -> Response | None:
        """The page that asks for the password, or None when there is none to ask for."""
        keeper = self._doorkeeper
        if scope["path"] == "/page/login" and scope["method"] == "GET":
            # Loaded anew after a wrong password, which leaves the browser there.
            return RedirectResponse("..", 303)
        if keeper is None or keeper.knows(cookies.get(SESSION_COOKIE, "")):
            return None
        request = Request(scope, receive)
        address = request.client.host if request.client else ""
        language = language_of(cookies, request.headers.get("accept-language", ""))
        bearer = request.headers.get("authorization", "").removeprefix("Bearer ")
        if bearer and keeper.may_try(address):
            return None if keeper.opens(bearer, address) else PlainTextResponse("That is not the password.", 401)
        if scope["path"] == "/page/login" and request.method == "POST":
            given = parse_qs((await _small_body(request)).decode("utf-8", "replace")).get("password", [""])[0]
            # Asked only now that nothing is awaited any more: tries that are sent at once are counted one by one.
            if not keeper.may_try(address):
                return HTMLResponse(login_page(language, "password_wait"), 429)
            if not keeper.opens(given, address):
                return HTMLResponse(login_page(language, "password_wrong"), 401)
            entered = RedirectResponse("..", 303)
            self._set_cookie(entered, scope, SESSION_COOKIE, keeper.new_session(), SESSION_SECONDS)
            return entered
        if scope["path"] == "/":
            return HTMLResponse(login_page(language), 401)
        return PlainTextResponse("This server wants a password.", 401)

    def _sending(self, scope: Scope, cookies: dict[str, str], send: Send) -> Send:
        new = scope["path"] == "/" and scope["method"] == "GET" and visitor_of(cookies) is None

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                out = MutableHeaders(scope=message)
                for name, value in SECURITY_HEADERS.items():
                    out[name] = value
                if scope["path"] == "/":
                    out["Cache-Control"] = "no-store"
                if new:
                    mark = Response()
                    self._set_cookie(mark, scope, VISITOR_COOKIE, new_visitor(), VISITOR_SECONDS)
                    out.append("set-cookie", mark.headers["set-cookie"])
            await send(message)

        return sending

    def _set_cookie(self, response: Response, scope: Scope, name: str, value: str, seconds: int) -> None:
        headers = Headers(scope=scope)
        secure = scope["scheme"] == "https" or headers.get("x-forwarded-proto", "") == "https"
        response.set_cookie(
            name, value, max_age=seconds, path=self._cookie_path, secure=secure, httponly=True, samesite="lax"
        )


def read_cookies(header: str) -> dict[str, str]:
    """A Cookie header as names and values; one that cannot be read gives none."""
    jar = SimpleCookie()
    try:
        jar.load(header)
    except CookieError:
        return {}
    return {name: morsel.value for name, morsel in jar.items()}


async def _small_body(request: Request) -> bytes:
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > _LARGEST_FORM:
            return b""
    return body
