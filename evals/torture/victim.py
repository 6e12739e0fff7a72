"""What is killed at its work: `python -m evals.torture.victim TASK`, given JSON, says when it begins and ends."""

import json
import sys
from collections.abc import Callable
from importlib import import_module
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from assistant.web.library import Library

BEGUN, DONE = "begun", "done"
ADDED, REMOVING, REMOVED = "added", "removing", "removed"
VISITOR = "visitor"


def say(word: str) -> None:
    """Print a word at once."""
    sys.stdout.write(word + "\n")
    sys.stdout.flush()


def begun() -> dict[str, Any]:
    """Wait for what is given to work with, and say that the work begins: all that it needs is loaded."""
    given: dict[str, Any] = json.loads(sys.stdin.readline())
    say(BEGUN)
    return given


def _read_one() -> None:
    """Read a document, so that what reading loads is loaded."""
    from documents import load

    with TemporaryDirectory() as folder:
        (Path(folder) / "0.txt").write_text(added_text("0"), encoding="utf-8")
        load(folder)


def build() -> None:
    """Open the index of a folder of documents, building what is missing; `anew` builds all of it."""
    from documents import load
    from index import Index, open_encoder

    import_module("chromadb")
    encoder = open_encoder()
    encoder.encode_queries(["ready"])
    task = begun()
    (Index.build if task.get("anew") else Index.open)(task["index"], load(task["documents"]), encoder)


def words() -> None:
    """Write the wordbook."""
    from index.wordbook import Wordbook

    Wordbook.open(Path(begun()["folder"]))


def join() -> None:
    """Join the parts of a model that lie in a folder of packages."""
    from assistant.models.weights import Weights, model_file
    from assistant.settings import Settings

    task = begun()
    sys.path.insert(0, task["site"])
    model_file(Settings(cache=Path(task["cache"])), weights=Weights(**task["weights"]))


def store() -> None:
    """Write conversations and feedback without end, telling of each turn when it is said to be stored."""
    from assistant.web.store import ConversationStore

    conversations = ConversationStore.open(Path(begun()["file"]))
    while True:
        _, turn = conversations.begin_turn("visitor", None, "question", article="shipped", settings={})
        conversations.finish_turn("visitor", turn, {"text": "answer " * 300, "citations": []})
        conversations.give_feedback("visitor", turn, "up", "reason")
        say(turn)


def added_text(name: str) -> str:
    """What the document of that name says: long enough to be written in more than one go."""
    return "\n".join(f"{name}的第{line}个泊位是空的。" for line in range(400))


def documents() -> None:
    """Add documents without end and remove every third, telling of each when it is done."""
    from assistant.document_sets import AddedFiles

    _read_one()
    folder = Path(begun()["folder"])
    kept = AddedFiles(folder / "added", folder / "renderings.jsonl")
    for number in count():
        name = f"{number}.txt"
        (folder / name).write_text(added_text(name), encoding="utf-8")
        kept.add(folder / name)
        say(f"{ADDED} {name}")
        if number % 3 == 0:
            say(f"{REMOVING} {name}")
            kept.remove(name)
            say(f"{REMOVED} {name}")


def library_of(folder: Path) -> "Library":
    """The shelves of a page that reads what is brought and does no more with it."""
    from assistant.web.library import Library
    from assistant.web.protocols import Choice
    from documents import load

    def reading(path: Path | None, choice: Choice, progress: object = None) -> Any:  # noqa: ANN401 - an assistant
        return SimpleNamespace(articles=load(path) if path else (), close=lambda: None)

    return Library(reading(None, Choice()), folder=folder, opener=reading, max_bytes=1_000_000, most=100_000)


def uploads() -> None:
    """Bring articles to the page's shelf without end, telling of each when the page would."""
    _read_one()
    library = library_of(Path(begun()["folder"]))
    for number in count():
        path = library.receive(VISITOR, f"{number}.txt")
        path.write_text(added_text(str(number)), encoding="utf-8")
        article = library.add(VISITOR, path.parent.name)
        say(f"{article} {number}")


TASKS: dict[str, Callable[[], None]] = {
    "build": build,
    "words": words,
    "join": join,
    "documents": documents,
    "store": store,
    "uploads": uploads,
}

if __name__ == "__main__":
    TASKS[sys.argv[1]]()
    say(DONE)
