"""How a command line says what it takes and what is wrong with it: argparse in the language of a terminal."""

import argparse
import re
from collections.abc import Callable, Iterable
from typing import Any, NoReturn

from assistant.cli import messages
from assistant.texts import Text
from documents.article import Language


class Parser(argparse.ArgumentParser):
    """A parser whose help and errors are in one language."""

    def __init__(self, language: Language = "en", **how: Any) -> None:  # noqa: ANN401 - handed on to argparse
        """A parser that takes `--help` and no abbreviations; `how` is argparse's."""
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=_formatter(language), **how)
        self.language: Language = language
        self._commands: argparse._SubParsersAction[Parser]
        self.add_argument("-h", "--help", action="help", help=messages.HELP["help"].say(language))

    def take_commands(self, name: str, **how: Any) -> None:  # noqa: ANN401
        """Take one of the commands that `command` adds, and keep its name as `name`."""
        title = messages.COMMANDS_TITLE.say(self.language)
        self._commands = self.add_subparsers(dest=name, metavar="COMMAND", title=title, parser_class=Parser, **how)

    def command(self, name: str, text: Text) -> "Parser":
        """The parser of one more command, which `text` describes."""
        said = text.say(self.language)
        return self._commands.add_parser(name, language=self.language, help=self.told(text), description=said)

    @property
    def commands(self) -> "dict[str, Parser]":
        """The parsers of the commands by their names."""
        return {**self._commands.choices}

    def option(self, name: str, text: Text, **how: Any) -> None:  # noqa: ANN401
        """Take `--name VALUE`."""
        self.add_argument(f"--{name.replace('_', '-')}", help=self.told(text), **how)

    def flag(self, name: str, text: Text, **how: Any) -> None:  # noqa: ANN401
        """Take `--name`."""
        self.add_argument(f"--{name}", action="store_true", help=self.told(text), **how)

    def told(self, text: Text) -> str:
        """A text as argparse takes it for help."""
        return text.say(self.language).replace("%", "%%")

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and where to read how it is done; exit status 2."""
        if self.language == "zh":
            message = _in_chinese(message)
        said = messages.USAGE_ERROR.say(self.language, message=message)
        self.exit(2, f"{said}\n{messages.SEE_HELP.say(self.language, program=self.prog)}\n")


def _in_chinese(message: str) -> str:
    for pattern, said in messages.USAGE_MESSAGES:
        if re.fullmatch(pattern, message):
            return re.sub(pattern, said, message)
    return message


def _formatter(language: Language) -> Callable[..., argparse.HelpFormatter]:
    headings = {
        "positional arguments": messages.ARGUMENTS.say(language),
        "options": messages.OPTIONS.say(language),
    }

    class Formatter(argparse.HelpFormatter):
        """Headings in the terminal's language."""

        def start_section(self, heading: str | None) -> None:
            """Begin a section under its heading."""
            super().start_section(headings.get(heading or "", heading))

        def format_help(self) -> str:
            """The whole help; argparse itself puts a half-width colon behind each heading."""
            text = super().format_help()
            return re.sub(r"(?m)^(\S*[\u3400-\u9fff]):$", r"\1：", text)

        def add_usage(
            self,
            usage: str | None,
            actions: Iterable[argparse.Action],
            groups: Iterable["argparse._MutuallyExclusiveGroup"],
            prefix: str | None = None,
        ) -> None:
            """Add the line of usage."""
            super().add_usage(usage, actions, groups, messages.USAGE.say(language) if prefix is None else prefix)

    return Formatter
