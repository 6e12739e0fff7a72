"""What is sent first: Gradio's page with the room's script, styles and first data in it, each file once."""

import gc
import gzip
import json
import re
import weakref
from concurrent.futures import ThreadPoolExecutor

import pytest
from web_fixtures import QUESTIONS, ScriptedAssistant, Visitor, fetched, served

from assistant.web import endpoints
from assistant.web.bundle import bundled
from assistant.web.front import written_into
from assistant.web.starters import Starters
from assistant.web.static_files import FOREVER, Static

GRADIO = (
    '<html><head><link rel="stylesheet" crossorigin href="./assets/a.css">'
    '<script type="module" crossorigin src="./assets/a.js"></script></head>'
    '<body style="margin: 0"><p>…</p></body></html>'
)


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    with served(ScriptedAssistant(), tmp_path_factory.mktemp("front")) as found:
        yield found


def first_of(page):
    return json.loads(re.search(r'id="first">(.*?)</script>', page, re.DOTALL)[1])


# ---- the page as it is sent


def test_the_room_comes_first_and_gradios_script_and_styles_are_left_to_it():
    page = written_into(GRADIO, "<title>a</title>", {"shown": "</script>"})
    assert page.startswith('<html><head>\n<title>a</title></head><body style="margin: 0">\n<div class="room"></div>')
    assert page.endswith("<p>…</p></body></html>")
    assert "a.css" not in page.split("<body")[0]
    assert first_of(page) == {"shown": "</script>", "gradio": {"script": "./assets/a.js", "styles": "./assets/a.css"}}


def test_a_page_that_gradio_writes_otherwise_keeps_its_own_script():
    page = written_into("<head><script src='x.js'></script></head><body></body>", "", {})
    assert "<script src='x.js'></script>" in page
    assert first_of(page) == {"gradio": {}}


def test_gradios_real_page_is_read(address):
    assert set(first_of(fetched(address)[2])["gradio"]) == {"script", "styles"}


def test_article_shelf_and_starters_come_with_the_page_in_the_visitors_language(address):
    Visitor(address).call("starters", article="shipped")
    shown = first_of(fetched(address, Accept_Language="en-US")[2])["shown"]
    assert shown["language"] == "en"
    assert shown["starters"] == list(QUESTIONS["en"])
    assert shown["articles"][0]["id"] == shown["article"]["id"] == "shipped"
    assert shown["article"] == Visitor(address).call("article", article="shipped")
    assert shown["conversations"] == []


def test_a_visitors_own_conversations_come_with_the_page_and_no_others(address):
    ann, bob = Visitor(address), Visitor(address)
    ann.stream("ask_quote", question=QUESTIONS["en"][0], mode="quote")
    (kept,) = first_of(fetched(address, Cookie=ann.cookie)[2])["shown"]["conversations"]
    assert kept["title"] == QUESTIONS["en"][0][:60].strip()
    assert first_of(fetched(address, Cookie=bob.cookie)[2])["shown"]["conversations"] == []


def test_an_article_too_long_to_come_with_the_page_is_left_to_be_asked_for(address, monkeypatch):
    monkeypatch.setattr(endpoints, "FIRST_CHARACTERS", 100)
    assert "article" not in first_of(fetched(address)[2])["shown"]


def test_what_fails_is_left_to_be_asked_for(address, monkeypatch):
    def fail(*_):
        raise RuntimeError("a secret detail")

    monkeypatch.setattr(endpoints.Page, "first", fail)
    status, _, page = fetched(address)
    assert (status, first_of(page)["shown"]) == (200, {})
    assert "secret" not in page


# ---- files


def test_scripts_and_styles_are_sent_compressed_and_kept_for_good(address):
    page = fetched(address)[2]
    for path in re.findall(r'"(page/[0-9a-f]{12}/[^"]+)"', page):
        _, headers, _ = fetched(f"{address}{path}")
        assert headers["Cache-Control"] == FOREVER
    script = re.search(r'src="(page/[0-9a-f]{12}/room.js)"', page)[1]
    assert fetched(f"{address}{script}")[1]["Content-Type"] == "text/javascript; charset=utf-8"
    assert fetched(f"{address}{first_of(page)['gradio']['script'][2:]}")[1]["Cache-Control"] == FOREVER


def test_another_version_of_the_files_is_not_there(address):
    assert fetched(f"{address}page/000000000000/room.js")[0] == 404


async def test_a_file_is_compressed_for_whoever_takes_that(tmp_path):
    (tmp_path / "a.js").write_text("1;" * 99, encoding="utf-8")
    static = Static.of_folder(tmp_path)
    assert await asked(static, "/a.js") == (200, b"1;" * 99)
    assert gzip.decompress((await asked(static, "/a.js", b"br, gzip"))[1]) == b"1;" * 99
    assert (await asked(static, "/b.js"))[0] == 404


def test_the_version_changes_with_any_file():
    assert Static({"a": "1", "b": "2"}).version() == Static({"a": "1", "b": "2"}).version()
    assert Static({"a": "1", "b": "2"}).version() != Static({"a": "1", "b": "3"}).version()


async def asked(static, path, accepted=b""):
    sent = []

    async def send(message):
        sent.append(message)

    scope = {"type": "http", "method": "GET", "path": path, "headers": [(b"accept-encoding", accepted)]}
    await static(scope, None, send)
    return sent[0]["status"], sent[1]["body"]


# ---- one script of many


def test_modules_become_one_script_each_after_what_it_imports(tmp_path):
    (tmp_path / "one.js").write_text('import { two } from "./two.js";\n\ntwo();\n', encoding="utf-8")
    (tmp_path / "two.js").write_text("const many = 2;\nexport function two() {\n  return many;\n}\n", encoding="utf-8")
    assert bundled(tmp_path, "one") == (
        "const $two = (() => {\nconst many = 2;\nfunction two() {\n  return many;\n}\nreturn { two };\n})();\n\n"
        "const $one = (() => {\nconst { two } = $two;\n\ntwo();\nreturn {  };\n})();\n"
    )


@pytest.mark.parametrize(
    ("script", "complaint"),
    [
        ('import { a } from "./one.js";\n', "one imports one: no module can come first."),
        ('import all from "./one.js";\n', "one.js: cannot bundle 'import all from \"./one.js\";'."),
        ("export default 3;\n", "one.js: cannot bundle 'export default 3;'."),
    ],
)
def test_what_cannot_be_bundled_is_told(tmp_path, script, complaint):
    (tmp_path / "one.js").write_text(script, encoding="utf-8")
    with pytest.raises(ValueError, match=re.escape(complaint)):
        bundled(tmp_path, "one")


# ---- questions to begin with


class Slow(ScriptedAssistant):
    looked = 0

    def suggestions(self, language, k=6):
        Slow.looked += 1
        if Slow.looked == 1:
            raise RuntimeError("not now")
        return super().suggestions(language, k)


def test_questions_to_begin_with_are_looked_for_once_and_again_after_a_failure_or_a_change():
    with ThreadPoolExecutor(1) as executor:
        starters, assistant = Starters(executor), Slow()
        assert isinstance(starters.find(assistant, "en").exception(), RuntimeError)
        for _ in range(3):
            assert starters.find(assistant, "en").result() == list(QUESTIONS["en"])
        assert Slow.looked == 2
        assistant.articles = ()
        starters.find(assistant, "en").result()
        assert Slow.looked == 3


def test_an_assistant_that_was_closed_is_not_kept_for_its_questions():
    with ThreadPoolExecutor(1) as executor:
        starters, assistant = Starters(executor), ScriptedAssistant()
        starters.find(assistant, "en").result()
        kept = weakref.ref(assistant)
        del assistant
        executor.submit(int).result()  # the thread lets go of its last work
        gc.collect()
        assert kept() is None
