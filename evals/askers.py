"""Many askers at once, through the page's own queue: what each waits for evidence and for the end."""

import json
from collections.abc import Generator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from time import monotonic, perf_counter
from typing import Any
from urllib.error import URLError
from urllib.request import Request, urlopen

_SECONDS = 900.0


@dataclass(frozen=True, slots=True)
class Waits:
    """What `askers` at once waited: seconds to the evidence and to the end of each answer that came.

    `failed` counts the answers that failed, `left` those that an asker did not wait for to their end.
    """

    askers: int
    evidence: tuple[float, ...]
    end: tuple[float, ...]
    failed: int
    seconds: float
    left: int = 0

    @property
    def per_second(self) -> float:
        """Answers a second."""
        return len(self.end) / self.seconds if self.seconds else 0.0


@dataclass(slots=True)
class _Asked:
    evidence: float | None = None
    end: float | None = None
    left: bool = False


def ask_at_once(address: str, questions: Sequence[str], askers: int, each: int, patience: float = _SECONDS) -> Waits:
    """Let `askers` ask `each` questions, one after the other, all at the same time; each leaves after `patience` s."""
    started = perf_counter()
    with ThreadPoolExecutor(askers) as pool:
        tours = [[questions[(asker * each + turn) % len(questions)] for turn in range(each)] for asker in range(askers)]
        waited = pool.map(lambda tour: [_ask(address, one, patience) for one in tour], tours)
        found = [one for tour in waited for one in tour]
    return Waits(
        askers,
        tuple(one.evidence for one in found if one.evidence is not None),
        tuple(one.end for one in found if one.end is not None),
        sum(one.end is None and not one.left for one in found),
        perf_counter() - started,
        sum(one.left for one in found),
    )


def _ask(address: str, question: str, patience: float) -> _Asked:
    """Seconds to the evidence and to the end of one answer, as far as they came."""
    asked = _Asked()
    started = perf_counter()
    try:
        for event in events_of(address, question, patience):
            passed = perf_counter() - started
            if event.get("type") in ("evidence", "answer") and asked.evidence is None:
                asked.evidence = passed
            if event.get("type") == "answer":
                asked.end = passed
                break
            if passed > patience:
                asked.left = True
                break
    except (URLError, OSError, ValueError, KeyError):
        asked.left = perf_counter() - started >= patience
    return asked


def events_of(address: str, question: str, seconds: float) -> Generator[dict[str, Any]]:
    """The events of the page's `/stream` for one question.

    Raises:
        ValueError: the page says that it failed.
        TimeoutError: it was not done after `seconds`.
    """
    url = f"{address}/gradio_api/call/stream"
    until = monotonic() + seconds
    body = json.dumps({"data": [question, []]}).encode()
    with urlopen(Request(url, body, {"Content-Type": "application/json"}), timeout=min(seconds, _SECONDS)) as reply:
        identity = json.load(reply)["event_id"]
    kind = ""
    with urlopen(f"{url}/{identity}", timeout=min(seconds, _SECONDS)) as lines:
        for raw in lines:
            if monotonic() > until:
                # The page sends a sign of life all the while, so that no single read takes too long.
                raise TimeoutError(f"no answer after {seconds:g} seconds")
            line = raw.decode("utf-8").rstrip("\n")
            if line.startswith("event: "):
                kind = line.removeprefix("event: ")
            elif line.startswith("data: ") and kind in ("generating", "complete"):
                yield from (item for item in json.loads(line.removeprefix("data: ")) or () if isinstance(item, dict))
            elif line.startswith("data: ") and kind == "error":
                raise ValueError(line)
