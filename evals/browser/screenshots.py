"""Pictures of the page's main states, in both languages, light and dark, wide and narrow (needs Chromium, playwright).

`python -m evals.browser.screenshots FOLDER`; `--only en-light-wide-citation` takes no more than is named.
"""

import argparse
import sys
import tempfile
import threading
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.web.server import launch
from assistant.web.serving import Serving
from evals.browser.chromium import ASKED, SIZES, chromium, new_visitor

if TYPE_CHECKING:
    from assistant.web.protocols import Answering
    from evals.browser.chromium import Browser, Page


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
    folder.mkdir(parents=True, exist_ok=True)
    looks = [Look(lang, theme, size) for lang in ASKED for theme in ("light", "dark") for size in SIZES]
    taken: list[Path] = []
    with tempfile.TemporaryDirectory() as data, chromium() as browser:
        address = serve(assistant, Path(data))
        for look in looks:
            if not only or any(name.startswith(look.name("").removesuffix(".png")) for name in only):
                taken += _take_one(browser, address, look, folder, only)
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
    page = new_visitor(browser, look.language, look.size, color_scheme=look.theme, reduced_motion="reduce")
    page.goto(address)
    page.wait_for_selector(".starter")
    for state in _states(page, look.language):
        path = folder / look.name(state)
        if only and path.stem not in only:
            continue
        page.wait_for_timeout(400)
        page.screenshot(path=path)
        yield path
    page.context.close()


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
    parser = argparse.ArgumentParser(prog="python -m evals.browser.screenshots", description=__doc__)
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
