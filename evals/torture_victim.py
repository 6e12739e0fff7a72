"""What is killed in the middle of its work: `python -m evals.torture_victim TASK JSON` says when it begins and ends."""

import json
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

BEGUN, DONE = "begun", "done"


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


TASKS: dict[str, Callable[[dict[str, Any]], None]] = {"build": build, "words": words, "join": join, "store": store}

if __name__ == "__main__":
    TASKS[sys.argv[1]](json.loads(sys.argv[2]))
    say(DONE)
