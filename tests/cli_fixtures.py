"""A predictable assistant for the tests of the commands, and lines said to them."""

import io
import sys

from assistant.answers import Answer, Citation, Evidence
from assistant.assistant import Assistant
from documents.errors import AssistantError
from documents.shipped import load_shipped

QUOTE = "“一网通办”累计办件量达2.97亿件。"
ENGLISH = "Yiwang Tongban had handled 297 million cases."
CITATION = Citation(1, QUOTE, 0, len(QUOTE), "二、现状 / （一）政务", "文章", ENGLISH, 0.9)


class ScriptedAssistant:
    """Answers in English with one citation; "governor" is refused, "boom" fails, "stop" is interrupted."""

    articles = (load_shipped(),)

    def __init__(self):
        self.opened_with = ()
        self.turns = []
        self.text = f"**297 million cases**: {ENGLISH} [1]"

    def open(self, *given, **named):
        self.opened_with = (given, named)
        return self

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    language_model = None

    def watch(self):
        self.watched = True

    def warm_up(self):
        self.warmed = True

    def suggestions(self, language, k=4):
        return ("How many?",)[:k]

    def follow_ups(self, answer, k=3):
        return ("How many?",)

    def answer(self, question, history=None):
        *_, answer = self.stream(question, history)
        return answer

    def stream(self, question, history=None):
        self.turns = list(history or ())
        if "boom" in question:
            raise AssistantError("Nothing at '/nowhere'. Make it with: article-assistant index")
        yield Evidence(question, question, "en", (CITATION,), answered=True)
        if "stop" in question:
            raise KeyboardInterrupt
        if "governor" in question:
            yield "The article does not say this."
            yield Answer(question, question, "en", "The article does not say this.", False)
            return
        yield self.text[:5]
        yield self.text[5:]
        yield Answer(question, question, "en", self.text, True, (CITATION,), seconds=0.02)


def opened_in_place(monkeypatch):
    """What the commands open in place of an assistant."""
    assistant = ScriptedAssistant()
    monkeypatch.setattr(Assistant, "open", assistant.open)
    return assistant


def say_to(monkeypatch, *lines):
    monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
