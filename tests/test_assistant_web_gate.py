"""Who is let in over a real port: host and origin, paths and headers, the password."""

import asyncio

import pytest
from web_fixtures import ScriptedAssistant, fetched, served

from assistant.web.guard import Guard
from assistant.web.visitors import Doorkeeper


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    with served(ScriptedAssistant(), tmp_path_factory.mktemp("web")) as found:
        yield found


@pytest.fixture(scope="module")
def locked(tmp_path_factory):
    with served(ScriptedAssistant(), tmp_path_factory.mktemp("locked"), password="open sesame") as found:
        yield found


def test_another_host_name_is_not_answered(address):
    assert fetched(address, Host="evil.example")[0] == 421


def test_another_sites_script_is_not_answered(address):
    url = f"{address}gradio_api/run/page_conversations"
    assert fetched(url, {"data": [{}]}, Origin="http://evil.example")[0] == 403
    assert fetched(url, {"data": [{}]}, Origin="null")[0] == 403
    assert fetched(url, {"data": [{}]}, Origin=address.rstrip("/"))[0] == 200


@pytest.mark.parametrize(
    "path",
    [
        "gradio_api/file=/etc/passwd", "gradio_api/file/etc/passwd", "gradio_api/proxy=http://127.0.0.1/", "monitoring",
        "gradio_api/upload", "gradio_api/deep_link", "gradio_api/component_server", "gradio_api/vibe-code", "login",
        "page/..%2f..%2fserver.py", "page/%2e%2e/server.py", "docs", "openapi.json",
    ],
)  # fmt: skip
def test_other_doors_of_the_framework_are_shut(address, path):
    assert fetched(address + path)[0] == 404


def test_security_headers_are_on_every_response(address):
    for path in ("", "page/style.css", "gradio_api/info", "nothing"):
        headers = fetched(address + path)[1]
        assert "connect-src 'self'" in headers["Content-Security-Policy"]
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["X-Frame-Options"] == "DENY"


def test_without_the_password_there_is_only_the_door(locked):
    status, headers, body = fetched(locked)
    assert status == 401
    assert 'name="password"' in body
    assert fetched(f"{locked}gradio_api/info")[0] == 401
    assert fetched(f"{locked}config")[0] == 401
    assert fetched(f"{locked}page/app.js")[0] == 401
    assert fetched(f"{locked}gradio_api/run/page_conversations", {"data": [{}]})[0] == 401


def test_the_password_opens_the_door_and_a_session_keeps_it_open(locked):
    status, headers, _ = fetched(f"{locked}page/login", b"password=open+sesame")
    assert status == 303
    session = headers["Set-Cookie"].split(";")[0]
    assert "HttpOnly" in headers["Set-Cookie"]
    assert fetched(locked, Cookie=session)[0] == 200


def test_programs_give_the_password_as_a_bearer(locked):
    assert fetched(f"{locked}gradio_api/info", Authorization="Bearer open sesame")[0] == 200


def test_after_five_wrong_tries_the_door_stays_shut_a_while(locked):
    said = [fetched(f"{locked}page/login", b"password=guess", Accept_Language="zh")[0] for _ in range(6)]
    assert said == [401] * 5 + [429]
    assert fetched(f"{locked}page/login", b"password=open+sesame")[0] == 429
    assert fetched(f"{locked}gradio_api/info", Authorization="Bearer open sesame")[0] == 401


async def test_tries_that_are_sent_at_once_are_counted_one_by_one():
    """Every request has begun before the first has its body, so that each of them may still try."""
    guard = Guard(None, hosts=None, doorkeeper=Doorkeeper("open sesame", b"secret"), cookie_path="/")
    arrived, said = [], []

    async def one():
        async def receive():
            arrived.append(1)
            while len(arrived) < 20:
                await asyncio.sleep(0)
            return {"type": "http.request", "body": b"password=guess"}

        async def send(message):
            said.append(message.get("status"))

        scope = {"type": "http", "method": "POST", "path": "/page/login", "scheme": "http", "query_string": b""}
        await guard({**scope, "headers": [(b"host", b"x")], "client": ("1.2.3.4", 5)}, receive, send)

    await asyncio.gather(*(one() for _ in range(20)))
    assert (said.count(401), said.count(429)) == (5, 15)
