"""How soon the page can be used, and how soon evidence and answers stand on it: `python -m evals.browser.timing`."""

import argparse
import json
import os
import platform
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

from evals.browser.chromium import ASKED, chromium, new_visitor

if TYPE_CHECKING:
    from evals.browser.chromium import Browser, Page

_ROUNDS = 5
_VISITS = 7
# Times, within the page, from Enter to the first evidence and to the line under the finished answer.
_WATCH = """() => { const begun = performance.now(); window.told = {};
  const look = () => {
    for (const [name, selector] of [["evidence", ".turn:last-child .evidence-item"],
                                    ["answer", ".turn:last-child .underneath"]])
      if (!(name in window.told) && document.querySelector(selector)) window.told[name] = performance.now() - begun;
  };
  new MutationObserver(look).observe(document.querySelector(".turns"), { childList: true, subtree: true }); }"""


def measure() -> dict[str, Any]:
    """Seconds to the page's being usable, the server just up and later; seconds from Enter to what stands there."""
    first: dict[str, list[float]] = {language: [] for language in ASKED}
    later: dict[str, list[float]] = {}
    asked: dict[str, dict[str, float]] = {}
    with chromium() as browser:
        for language in list(ASKED) * _VISITS:
            with _server() as address:
                first[language].append(_visit(browser, address, language))
        with _server() as address:
            for language in ASKED:
                later[language] = [_visit(browser, address, language) for _ in range(_VISITS)]
                page = _opened(browser, address, language)
                asked[language] = _asked(page, ASKED[language][0])
                page.context.close()
    return {
        "machine": f"{platform.machine()}, {os.cpu_count()} cores",
        "load_average": round(os.getloadavg()[0], 1) if hasattr(os, "getloadavg") else None,
        "visits": _VISITS,
        "rounds": _ROUNDS,
        "seconds_to_usable_first_visit": {language: _summed_up(seconds) for language, seconds in first.items()},
        "seconds_to_usable_later_visits": {language: _summed_up(seconds) for language, seconds in later.items()},
        "seconds_from_enter": asked,
    }


@contextmanager
def _server() -> Iterator[str]:
    """A server of its own process, as a user starts it; gives its address at the moment in which it tells that."""
    with tempfile.TemporaryDirectory() as data:
        server = subprocess.Popen(
            [sys.executable, "-m", "assistant", "web", "--port", "0", "--mode", "quote"],
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            env={**os.environ, "ASSISTANT_DATA": data, "PYTHONUNBUFFERED": "1"},
        )
        try:
            yield next(found[0] for told in server.stderr or () if (found := re.search(r"http://[\w.:]+", told)))
        finally:
            server.send_signal(signal.SIGINT)
            server.communicate()


def _visit(browser: "Browser", address: str, language: str) -> float:
    """Seconds of a new visitor with an empty cache."""
    begun = time.perf_counter()
    page = _opened(browser, address, language)
    seconds = time.perf_counter() - begun
    page.context.close()
    return seconds


def _summed_up(seconds: list[float]) -> dict[str, float]:
    return {"median": round(median(seconds), 2), "worst": round(max(seconds), 2)}


def _opened(browser: "Browser", address: str, language: str) -> "Page":
    """The page once a question can be typed and the article be read."""
    page = new_visitor(browser, language)
    page.goto(address, wait_until="commit")
    page.wait_for_selector("#question")
    page.wait_for_selector(".sentence")
    return page


def _asked(page: "Page", question: str) -> dict[str, float]:
    told: dict[str, list[float]] = {"evidence": [], "answer": []}
    for _ in range(_ROUNDS):
        page.click(".rail-new")
        page.fill("#question", question)
        page.evaluate(_WATCH)
        page.keyboard.press("Enter")
        page.wait_for_function("window.told.answer !== undefined")
        for name, milliseconds in page.evaluate("window.told").items():
            told[name].append(milliseconds / 1000)
        page.wait_for_selector(".send:not(.stopping)")
    return {name: round(median(seconds), 3) for name, seconds in told.items()}


def main() -> int:
    """Measures the shipped article's page, with quotations."""
    parser = argparse.ArgumentParser(prog="python -m evals.browser.timing", description=__doc__)
    parser.add_argument("--out", type=Path, metavar="FILE", help="write the JSON there too")
    out = parser.parse_args().out

    text = json.dumps(measure(), ensure_ascii=False, indent=2) + "\n"
    sys.stdout.write(text)
    if out:
        out.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
