"""The browser in which the page is measured and pictured, and what it is asked there."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from playwright.sync_api import Browser as Browser
    from playwright.sync_api import Page as Page

CHROMIUM: Final = "/usr/bin/chromium"
FLAGS: Final = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_LOCALES: Final = {"zh": "zh-CN", "en": "en-US"}
SIZES: Final = {"wide": (1280, 800), "narrow": (390, 844)}
ASKED: Final = {
    "zh": ("“一网通办”累计办件量是多少？", "2020年苏州数字经济规模是多少？", "卫星互联网用户有多少？"),
    "en": (
        "How many cases had Yiwang Tongban handled by the end of 2022?",
        "How large was Suzhou's digital economy in 2020?",
        "How many satellite internet users are there?",
    ),
}


@contextmanager
def chromium() -> "Iterator[Browser]":
    """The browser, closed afterwards."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield browser
        browser.close()


def new_visitor(browser: "Browser", language: str, size: str = "wide", **more: Any) -> "Page":  # noqa: ANN401
    """An empty page of a visitor who was never there, reads `language` and has a screen `wide` or `narrow`.

    `more` goes to Playwright's `new_context`; close the page's context when the visitor leaves.
    """
    width, height = SIZES[size]
    context = browser.new_context(locale=_LOCALES[language], viewport={"width": width, "height": height}, **more)
    return context.new_page()
