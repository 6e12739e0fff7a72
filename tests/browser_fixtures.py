"""The page in Chromium for the tests in a browser: one server for all of them, a new visitor for each."""

from pathlib import Path

import pytest
from web_fixtures import ScriptedAssistant, served

from assistant.web.protocols import FactsFailure, FactsResult, FactsRow
from documents import load
from evals.browser.chromium import CHROMIUM, FLAGS

WIDE = {"width": 1280, "height": 800}
NARROW = {"width": 390, "height": 844}

IN_A_BROWSER = [
    pytest.mark.browser,
    pytest.mark.skipif(not Path(CHROMIUM).exists(), reason=f"needs {CHROMIUM}: make browser"),
]


class Facts:
    """Two facts, one of them wrong."""

    def run(self, assistant, progress):
        progress(1, 2, "办件量")
        progress(2, 2, "<b>2500</b>")
        failure = FactsFailure("<b>2021？</b>", "2500亿元", "25亿元", "another value")
        return FactsResult((FactsRow("figure", "zh", 2, 1, 0),), (failure,), (0.01, 0.03))


class OwnArticle(ScriptedAssistant):
    """Answers from an uploaded file; without a rendering, what it suggests is in the file's language."""

    def __init__(self, path):
        super().__init__(articles=load(path))

    def suggestions(self, language, k=6):
        return super().suggestions(self.articles[0].language, k)


@pytest.fixture(scope="session")
def scripted():
    """What answers on the page; remembers what it was asked."""
    return ScriptedAssistant(pause=0.03)


@pytest.fixture(scope="session")
def page_address(scripted, tmp_path_factory):
    """Where the page is served."""

    def opener(path, choice, progress=None):
        if path and progress:
            progress(1, 2)
        return OwnArticle(path) if path else scripted

    with served(scripted, tmp_path_factory.mktemp("web"), opener=opener, facts_panel=Facts()) as found:
        yield found


# For a module and not for all: playwright's event loop runs as long, and other tests want one of their own.
@pytest.fixture(scope="module")
def browser():
    """Chromium."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as started:
        chromium = started.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield chromium
        chromium.close()


@pytest.fixture
def visit(browser, page_address):
    """Opens the page as a new visitor; fails the test on a request to elsewhere or an error in a script."""
    contexts, complaints = [], []

    def opening(language="en-US", size=WIDE, theme="light", path="", ready=".starter", **more):
        context = browser.new_context(
            locale=language, viewport=size, color_scheme=theme, reduced_motion="reduce", **more
        )
        contexts.append(context)
        # Also on the pages that a test opens itself.
        context.on("page", watch)
        page = context.new_page()
        page.goto(page_address + path)
        page.wait_for_selector(ready)
        return page

    def watch(page):
        local = (page_address, "data:", "blob:")
        page.on("request", lambda r: None if r.url.startswith(local) else complaints.append(f"asked {r.url}"))
        page.on("pageerror", lambda error: complaints.append(f"script: {error}"))
        page.on("console", lambda m: complaints.append(f"console: {m.text}") if m.type == "error" else None)

    yield opening
    for context in contexts:
        context.close()
    assert complaints == []


def ask(page, question):
    """Asks, and waits for the whole answer."""
    page.fill("#question", question)
    page.keyboard.press("Enter")
    page.wait_for_selector(".turn:last-child .underneath")


def bring(page, file, title):
    """Adds a file as an article of the visitor's own, and waits until it can be asked."""
    page.click(".top .picker")
    page.click(".menu >> text=/Add an article|添加文章/")
    page.set_input_files("#article-file", str(file))
    page.wait_for_function(f"document.querySelector('.picker-title').textContent === {title!r}", timeout=60_000)


def in_view(page, selector):
    """Whether all of an element can be seen in the frame that scrolls it."""
    return page.eval_on_selector(
        selector,
        """e => { const box = e.getBoundingClientRect();
                  const frame = e.closest('.reader-body, .thread').getBoundingClientRect();
                  return box.top >= frame.top && box.bottom <= frame.bottom; }""",
    )


def text_of(page, selector):
    """What an element says."""
    return page.text_content(selector).strip()
