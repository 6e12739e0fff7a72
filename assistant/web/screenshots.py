"""Pictures of the page's main states, in both languages, light and dark, wide and narrow (needs Chromium, playwright).

`python -m assistant.web.screenshots FOLDER`; `--only en-light-wide-citation` takes no more than is named.
"""

import argparse
import sys
import tempfile
import threading
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from assistant.web.server import launch
from assistant.web.serving import Serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from assistant.web.protocols import Answering

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
SIZES: Final = {"wide": (1280, 800), "narrow": (390, 844)}
ASKED: Final = {
    "zh": ("“一网通办”累计办件量是多少？", "2020年苏州数字经济规模是多少？", "卫星互联网用户有多少？"),
    "en": (
        "How many cases had Yiwang Tongban handled by the end of 2022?",
        "How large was Suzhou's digital economy in 2020?",
        "How many satellite internet users are there?",
    ),
}


@dataclass(frozen=True, slots=True)
class Look:
    """One way to look at the page; gives the pictures their names."""

    language: str
    theme: str
    size: str

    def name(self, state: str) -> str:
        """The picture's file name, such as `zh-light-wide-citation.png`."""
        return f"{self.language}-{self.theme}-{self.size}-{state}.png"


def take(assistant: "Answering", folder: Path, only: Collection[str] = ()) -> tuple[Path, ...]:
    """Serves the page for a while and takes every picture, or `only` those of some names; gives their files."""
    from playwright.sync_api import sync_playwright

    folder.mkdir(parents=True, exist_ok=True)
    looks = [Look(lang, theme, size) for lang in ASKED for theme in ("light", "dark") for size in SIZES]
    taken: list[Path] = []
    with tempfile.TemporaryDirectory() as data, sync_playwright() as started:
        address = serve(assistant, Path(data))
        browser = started.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        for look in looks:
            if not only or any(name.startswith(look.name("").removesuffix(".png")) for name in only):
                taken += _take_one(browser, address, look, folder, only)
        browser.close()
    return tuple(taken)


def serve(assistant: "Answering", data: Path) -> str:
    """Starts the page in a thread that ends with the program."""
    addresses: list[str] = []
    there = threading.Event()

    def ready(address: str) -> None:
        addresses.append(address)
        there.set()

    def serve() -> None:
        launch(assistant, Serving(port=0), folder=data, ready=ready)

    threading.Thread(target=serve, daemon=True).start()
    there.wait(120)
    return addresses[0]


def _take_one(browser: "Browser", address: str, look: Look, folder: Path, only: Collection[str]) -> Iterator[Path]:
    width, height = SIZES[look.size]
    context = browser.new_context(
        locale={"zh": "zh-CN", "en": "en-US"}[look.language],
        color_scheme="dark" if look.theme == "dark" else "light",
        viewport={"width": width, "height": height},
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(address)
    page.wait_for_selector(".starter")
    for state in _states(page, look.language):
        path = folder / look.name(state)
        if only and path.stem not in only:
            continue
        page.wait_for_timeout(400)
        page.screenshot(path=path)
        yield path
    context.close()


def _states(page: "Page", language: str) -> Iterator[str]:
    """Brings the page into one state after the other."""
    first, second, refused = ASKED[language]
    yield "start"
    _ask(page, first)
    page.click(".cite")
    yield "citation"
    page.click(".back-button")
    page.click(".how summary")
    yield "how"
    _ask(page, second)
    yield "follow-up"
    _ask(page, refused)
    yield "refusal"
    page.evaluate("document.querySelector('.reader-open')?.click()")
    page.click(".segmented button:last-child")
    yield "both-languages"
    page.evaluate("document.querySelector('.reader-close')?.click()")
    page.click(".settings-open")
    yield "settings"
    page.keyboard.press("Escape")
    page.evaluate("document.querySelector('.rail-open[aria-expanded=false]')?.click()")
    yield "conversations"


def _ask(page: "Page", question: str) -> None:
    page.fill("#question", question)
    page.press("#question", "Enter")
    page.wait_for_selector(".turn:last-child .underneath", timeout=60_000)
    page.wait_for_selector(".send:not(.stopping)")
    page.wait_for_timeout(1000)


def main() -> int:
    """Takes the pictures of the shipped article's page."""
    parser = argparse.ArgumentParser(prog="python -m assistant.web.screenshots", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the pictures go")
    parser.add_argument("--only", nargs="+", default=(), metavar="NAME", help="such as en-light-wide-citation")
    given = parser.parse_args()

    from assistant import Assistant

    with Assistant.open(mode="quote") as opened:
        taken = take(opened, given.folder, given.only)
    sys.stdout.write(f"{len(taken)} pictures in {given.folder}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
