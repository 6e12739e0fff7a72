"""The command line: every command with its options, described in the terminal's language."""

import argparse
import re
from collections.abc import Callable, Iterable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, NoReturn

from assistant import cli_texts as texts
from assistant.cli_terminal import interface_language
from assistant.settings import MODES, read_model
from documents.article import Language

PROGRAM = "article-assistant"


class Parser(argparse.ArgumentParser):
    """A parser that speaks the terminal's language; `commands` takes further subcommands."""

    commands: "argparse._SubParsersAction[Parser]"
    language: Language = "en"

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and where to read how it is done; exit status 2."""
        if self.language == "zh":
            message = _in_chinese(message)
        said = texts.USAGE_ERROR.say(self.language, message=message)
        self.exit(2, f"{said}\n{texts.SEE_HELP.say(self.language, program=self.prog)}\n")


def build_parser(language: Language | None = None) -> Parser:
    """The parser of all commands, which names the chosen one `command`.

    Args:
        language: what the help is written in; None: the terminal's.
    """
    language = language or interface_language()
    parser = _parser(language, prog=PROGRAM, description=texts.ABOUT.say(language))
    parser.add_argument("--version", action="version", version=_version(), help=_help("version", language))
    parser.add_argument("--debug", action="store_true", help=_help("debug", language))
    parser.commands = parser.add_subparsers(
        dest="command", metavar="COMMAND", required=True, title=texts.COMMANDS_TITLE.say(language), parser_class=Parser
    )
    _add_asking(parser, language)
    _add_keeping(parser, language)
    return parser


def _add_asking(parser: Parser, language: Language) -> None:
    web = _command(parser.commands, "web", language)
    _option(web, "host", language, default="127.0.0.1")
    _option(web, "port", language, type=_port, default=7860)
    _option(web, "root_path", language, metavar="PATH")
    for flag in ("password", "mcp", "open"):
        _flag(web, flag, language)
    ask = _command(parser.commands, "ask", language)
    ask.add_argument("question", nargs="*", help=_help("question", language))
    _flag(ask, "json", language)
    _option(ask, "history", language, type=Path, metavar="FILE")
    chat = _command(parser.commands, "chat", language)
    for each in (web, ask, chat):
        _places(each, language)
        _option(each, "document", language, action="append", default=[], metavar="NAME")
        _option(each, "mode", language, choices=MODES)
        _option(each, "model", language, type=_model)


def _add_keeping(parser: Parser, language: Language) -> None:
    index = _command(parser.commands, "index", language)
    _places(index, language)
    _flag(index, "json", language)
    kinds = _subcommands(index, "index_command", language)
    for name in ("add", "list", "remove", "rebuild", "stats", "translate", "build", "cache"):
        kind = _command(kinds, name, language, described="index " + name)
        # What was given before the subcommand stays unless it is given again.
        _flag(kind, "json", language, default=argparse.SUPPRESS)
        if name in {"build", "rebuild", "stats"}:
            _places(kind, language, default=argparse.SUPPRESS)
        elif name in {"list", "translate"}:
            _option(kind, "documents", language, type=Path, metavar="PATH", default=argparse.SUPPRESS)
    kinds.choices["add"].add_argument("paths", nargs="+", type=Path, help=_help("paths", language))
    kinds.choices["remove"].add_argument("names", nargs="+", help=_help("names", language))
    translate = kinds.choices["translate"]
    _option(translate, "model", language, type=_model)
    _option(translate, "limit", language, type=_count, metavar="N")
    _flag(translate, "again", language)
    index.set_defaults(index_command="build")
    model = _command(parser.commands, "model", language)
    _flag(model, "json", language)
    kinds = _subcommands(model, "model_command", language)
    for name in ("show", "fetch"):
        _flag(_command(kinds, name, language, described="model " + name), "json", language, default=argparse.SUPPRESS)
    model.set_defaults(model_command="show")
    _flag(_command(parser.commands, "settings", language), "json", language)
    feedback = _command(parser.commands, "feedback", language)
    _flag(feedback, "json", language)
    _option(feedback, "fact", language, type=_count, metavar="N", action="append")


def _parser(language: Language, **how: Any) -> Parser:  # noqa: ANN401 - handed on to argparse
    parser = Parser(add_help=False, allow_abbrev=False, formatter_class=_formatter(language), **how)
    parser.language = language
    parser.add_argument("-h", "--help", action="help", help=_help("help", language))
    return parser


def _command(
    commands: "argparse._SubParsersAction[Parser]", name: str, language: Language, described: str | None = None
) -> Parser:
    text = texts.COMMANDS[described or name].say(language)
    parser = commands.add_parser(
        name, help=text, description=text, add_help=False, allow_abbrev=False, formatter_class=_formatter(language)
    )
    parser.language = language
    parser.add_argument("-h", "--help", action="help", help=_help("help", language))
    return parser


def _subcommands(parser: Parser, name: str, language: Language) -> "argparse._SubParsersAction[Parser]":
    return parser.add_subparsers(
        dest=name, metavar="COMMAND", title=texts.COMMANDS_TITLE.say(language), parser_class=Parser
    )


def _places(parser: Parser, language: Language, **how: Any) -> None:  # noqa: ANN401
    _option(parser, "documents", language, type=Path, metavar="PATH", **how)
    _option(parser, "index_path", language, type=Path, metavar="FOLDER", **how)


def _option(parser: Parser, name: str, language: Language, **how: Any) -> None:  # noqa: ANN401
    parser.add_argument(f"--{name.replace('_', '-')}", help=_help(name, language), **how)


def _flag(parser: Parser, name: str, language: Language, **how: Any) -> None:  # noqa: ANN401
    parser.add_argument(f"--{name}", action="store_true", help=_help(name, language), **how)


def _help(name: str, language: Language) -> str:
    return texts.HELP[name].say(language).replace("%", "%%")


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65535:
        raise argparse.ArgumentTypeError(f"'{text}' must be a whole number from 0 to 65535")
    return int(text)


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"'{text}' must be a whole number of at least 1")
    return int(text)


def _model(text: str) -> str:
    try:
        return read_model(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"'{text}' must be {error}") from None


def _version() -> str:
    try:
        return f"{PROGRAM} {version(PROGRAM)}"
    except PackageNotFoundError:
        return PROGRAM


def _in_chinese(message: str) -> str:
    for pattern, said in texts.USAGE_MESSAGES:
        if re.fullmatch(pattern, message):
            return re.sub(pattern, said, message)
    return message


def _formatter(language: Language) -> Callable[..., argparse.HelpFormatter]:
    headings = {"positional arguments": texts.ARGUMENTS.say(language), "options": texts.OPTIONS.say(language)}

    class Formatter(argparse.HelpFormatter):
        """Headings in the terminal's language."""

        def start_section(self, heading: str | None) -> None:
            """Begin a section under its heading."""
            super().start_section(headings.get(heading or "", heading))

        def add_usage(
            self,
            usage: str | None,
            actions: Iterable[argparse.Action],
            groups: Iterable["argparse._MutuallyExclusiveGroup"],
            prefix: str | None = None,
        ) -> None:
            """Add the line of usage."""
            super().add_usage(usage, actions, groups, texts.USAGE.say(language) if prefix is None else prefix)

    return Formatter
