"""A conversation in the terminal: asked line by line, earlier turns remembered, left with /quit, Ctrl-D or Ctrl-C."""

import locale
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Protocol

from assistant.answers import Answer, Evidence, History, Turn
from assistant.cli import messages
from assistant.cli.printing import show_stream, show_suggestions
from assistant.cli.terminal import Terminal
from documents.article import Article, Language
from documents.errors import AssistantError

_LEAVE = frozenset({"/quit", "/exit", "/q"})


class Answering(Protocol):
    """The part of `Assistant` that a conversation needs."""

    @property
    def articles(self) -> tuple[Article, ...]:
        """The opened articles."""

    def stream(self, question: str, history: History | None = ...) -> Iterator[Evidence | str | Answer]:
        """Evidence first, then pieces of text, last the Answer."""

    def suggestions(self, language: Language, k: int = ...) -> tuple[str, ...]:
        """Questions to start with."""

    def follow_ups(self, answer: Answer, k: int = ...) -> tuple[str, ...]:
        """Questions to go on with."""


def talk(assistant: Answering, terminal: Terminal) -> None:
    """Answer line after line of the standard input until it ends or is left."""
    language = terminal.language
    _edit_lines()
    terminal.say(messages.ABOUT_ARTICLES.say(language, titles=_titles(assistant.articles, language)))
    terminal.say(messages.CHAT_HELP.say(language))
    show_suggestions(assistant.suggestions(language, 3), terminal, language)
    turns: list[Turn] = []
    while (line := _line(terminal)) is not None:
        if line.startswith("/"):
            if line in _LEAVE:
                return
            _command(line, turns, terminal)
        elif line:
            _answer(line, turns, assistant, terminal)


def _edit_lines() -> None:
    """Give `input` its history and its editing keys, where the locale lets them tell Chinese characters from bytes."""
    for name in ("", "C.UTF-8"):
        with suppress(ImportError, AttributeError, locale.Error):
            locale.setlocale(locale.LC_CTYPE, name)
            if locale.nl_langinfo(locale.CODESET) == "UTF-8":
                import readline  # noqa: F401 - what it is imported for it does by being imported

                return


def _line(terminal: Terminal) -> str | None:
    """The next line without its white space; None when there is none or the user leaves."""
    prompt = f"\n{messages.YOU.say(terminal.language)}" if sys.stdin.isatty() else ""
    try:
        return input(prompt).strip()
    except (EOFError, KeyboardInterrupt):
        if prompt:
            terminal.write("")
        return None


def _command(line: str, turns: list[Turn], terminal: Terminal) -> None:
    if line == "/new":
        turns.clear()
        terminal.say(messages.CHAT_NEW.say(terminal.language))
        return
    if line != "/help":
        terminal.say(messages.CHAT_UNKNOWN.say(terminal.language, command=line))
    terminal.say(messages.CHAT_HELP.say(terminal.language))


def _answer(question: str, turns: list[Turn], assistant: Answering, terminal: Terminal) -> None:
    """Show the answer and remember it; Ctrl-C stops this answer alone."""
    items = assistant.stream(question, turns)
    try:
        answer = show_stream(items, terminal, assistant.articles)
    except KeyboardInterrupt:
        terminal.say(messages.CHAT_STOPPED.say(terminal.language))
        return
    except AssistantError as error:
        terminal.say(error.in_language(terminal.language), style="red")
        return
    if not answer.answered:
        show_suggestions(assistant.follow_ups(answer), terminal, answer.language)
    turns.append(Turn(question, answer.text))


def _titles(articles: Sequence[Article], language: Language) -> str:
    """The first title in `language`, and how many more there are."""
    first = articles[0]
    title = first.title_in(language)
    more = messages.MORE_ARTICLES.say(language, count=len(articles)) if len(articles) > 1 else ""
    return (f"《{title}》" if language == "zh" else title) + more
