"""Many askers at once, through the page's own queue: what each waits for evidence and for the end."""

import json
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from time import perf_counter
from typing import Any
from urllib.error import URLError
from urllib.request import Request, urlopen

_SECONDS = 900.0


@dataclass(frozen=True, slots=True)
class Waits:
    """What `askers` at once waited: seconds to the evidence and to the end of each answer, and how many failed."""

    askers: int
    evidence: tuple[float, ...]
    end: tuple[float, ...]
    failed: int
    seconds: float

    @property
    def per_second(self) -> float:
        """Answers a second."""
        return len(self.end) / self.seconds if self.seconds else 0.0


def ask_at_once(address: str, questions: Sequence[str], askers: int, each: int) -> Waits:
    """Let `askers` ask `each` questions, one after the other, all at the same time."""
    started = perf_counter()
    with ThreadPoolExecutor(askers) as pool:
        tours = [[questions[(asker * each + turn) % len(questions)] for turn in range(each)] for asker in range(askers)]
        found = [wait for waits in pool.map(lambda tour: [_ask(address, one) for one in tour], tours) for wait in waits]
    good = [wait for wait in found if wait is not None]
    return Waits(
        askers,
        tuple(evidence for evidence, _ in good),
        tuple(end for _, end in good),
        len(found) - len(good),
        perf_counter() - started,
    )


def _ask(address: str, question: str) -> tuple[float, float] | None:
    """Seconds to the evidence and to the end of one answer; None where it failed."""
    started = perf_counter()
    evidence = None
    try:
        for event in _events(address, question):
            if event.get("type") == "evidence" and evidence is None:
                evidence = perf_counter() - started
            if event.get("type") == "answer":
                end = perf_counter() - started
                return evidence if evidence is not None else end, end
    except (URLError, OSError, ValueError, KeyError):
        return None
    return None


def _events(address: str, question: str) -> Iterator[dict[str, Any]]:
    """The events of the page's `/stream` for one question.

    Raises:
        ValueError: the page says that it failed.
    """
    url = f"{address}/gradio_api/call/stream"
    body = json.dumps({"data": [question, []]}).encode()
    with urlopen(Request(url, body, {"Content-Type": "application/json"}), timeout=_SECONDS) as reply:
        identity = json.load(reply)["event_id"]
    kind = ""
    with urlopen(f"{url}/{identity}", timeout=_SECONDS) as lines:
        for raw in lines:
            line = raw.decode("utf-8").rstrip("\n")
            if line.startswith("event: "):
                kind = line.removeprefix("event: ")
            elif line.startswith("data: ") and kind in ("generating", "complete"):
                yield from (item for item in json.loads(line.removeprefix("data: ")) or () if isinstance(item, dict))
            elif line.startswith("data: ") and kind == "error":
                raise ValueError(line)
