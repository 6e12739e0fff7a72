"""What is killed in the middle of its work: `python -m evals.torture_victim TASK JSON` says when it begins and ends."""

import json
import sys
from collections.abc import Callable
from importlib import import_module
from itertools import count
from pathlib import Path
from typing import Any

BEGUN, DONE = "begun", "done"
ADDED, REMOVING, REMOVED = "added", "removing", "removed"


def say(word: str) -> None:
    """Print a word at once."""
    sys.stdout.write(word + "\n")
    sys.stdout.flush()


def build(task: dict[str, Any]) -> None:
    """Open the index of a folder of documents, building what is missing; `anew` builds all of it."""
    from documents import load
    from index import Index, open_encoder

    # Loaded before the work that is killed begins.
    import_module("chromadb")
    articles, encoder = load(task["documents"]), open_encoder()
    encoder.encode_queries(["ready"])
    say(BEGUN)
    (Index.build if task.get("anew") else Index.open)(task["index"], articles, encoder)


def words(task: dict[str, Any]) -> None:
    """Write the wordbook."""
    from index.wordbook import Wordbook

    say(BEGUN)
    Wordbook.open(Path(task["folder"]))


def join(task: dict[str, Any]) -> None:
    """Join the parts of a model that lie in a folder of packages."""
    sys.path.insert(0, task["site"])
    from assistant.settings import Settings
    from assistant.weights import Weights, model_file

    say(BEGUN)
    model_file(Settings(cache=Path(task["cache"])), weights=Weights(**task["weights"]))


def store(task: dict[str, Any]) -> None:
    """Write conversations and feedback without end, telling of each turn when it is said to be stored."""
    from assistant.web.store import ConversationStore

    conversations = ConversationStore.open(Path(task["file"]))
    say(BEGUN)
    while True:
        _, turn = conversations.begin_turn("visitor", None, "question", article="shipped", settings={})
        conversations.finish_turn("visitor", turn, {"text": "answer " * 300, "citations": []})
        conversations.give_feedback("visitor", turn, "up", "reason")
        say(turn)


def added_text(name: str) -> str:
    """What the document of that name says: long enough to be written in more than one go."""
    return "\n".join(f"{name}的第{line}个泊位是空的。" for line in range(400))


def documents(task: dict[str, Any]) -> None:
    """Add documents without end and remove every third, telling of each when it is done."""
    from assistant.sources import AddedFiles

    folder = Path(task["folder"])
    place = AddedFiles(folder / "added", folder / "renderings.jsonl")
    say(BEGUN)
    for number in count():
        name = f"{number}.txt"
        (folder / name).write_text(added_text(name), encoding="utf-8")
        place.add(folder / name)
        say(f"{ADDED} {name}")
        if number % 3 == 0:
            say(f"{REMOVING} {name}")
            place.remove(name)
            say(f"{REMOVED} {name}")


TASKS: dict[str, Callable[[dict[str, Any]], None]] = {
    "build": build,
    "words": words,
    "join": join,
    "documents": documents,
    "store": store,
}

if __name__ == "__main__":
    TASKS[sys.argv[1]](json.loads(sys.argv[2]))
    say(DONE)
