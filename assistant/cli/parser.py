"""The command line: every command with its options, described in the terminal's language."""

import argparse
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from assistant.cli import messages
from assistant.cli.terminal import interface_language
from assistant.cli.usage import Parser
from assistant.settings import MODES, UnfitError, read_model
from documents.article import Language

PROGRAM = "article-assistant"


def build_parser(language: Language | None = None) -> Parser:
    """The parser of all commands, which names the chosen one `command`.

    Args:
        language: what the help is written in; None: the terminal's.
    """
    language = language or interface_language()
    parser = Parser(language, prog=PROGRAM, description=messages.ABOUT.say(language))
    parser.add_argument("--version", action="version", version=_version(), help=parser.told(messages.HELP["version"]))
    _flag(parser, "debug")
    parser.take_commands("command", required=True)
    _add_asking(parser)
    _add_keeping(parser)
    return parser


def _add_asking(parser: Parser) -> None:
    web = _command(parser, "web")
    _option(web, "host", default="127.0.0.1")
    _option(web, "port", type=_port, default=7860)
    _option(web, "root_path", metavar="PATH")
    for flag in ("password", "mcp", "open"):
        _flag(web, flag)
    ask = _command(parser, "ask")
    ask.add_argument("question", nargs="*", help=ask.told(messages.HELP["question"]))
    _flag(ask, "json")
    _option(ask, "history", type=Path, metavar="FILE")
    chat = _command(parser, "chat")
    for each in (web, ask, chat):
        _paths(each)
        _option(each, "document", action="append", default=[], metavar="NAME")
        _option(each, "mode", choices=MODES)
        _option(each, "model", type=_model(parser.language), metavar="MODEL")


def _add_keeping(parser: Parser) -> None:
    index = _command(parser, "index")
    _paths(index)
    _flag(index, "json")
    index.take_commands("index_command")
    for name in ("add", "list", "remove", "rebuild", "stats", "translate", "build", "cache"):
        kind = index.command(name, messages.COMMANDS[f"index {name}"])
        # What was given before the subcommand stays unless it is given again.
        _flag(kind, "json", default=argparse.SUPPRESS)
        if name in {"build", "rebuild", "stats"}:
            _paths(kind, default=argparse.SUPPRESS)
        elif name in {"list", "translate"}:
            _option(kind, "documents", type=Path, metavar="PATH", default=argparse.SUPPRESS)
    index.commands["add"].add_argument("paths", nargs="+", type=Path, help=index.told(messages.HELP["paths"]))
    index.commands["remove"].add_argument("names", nargs="+", help=index.told(messages.HELP["names"]))
    translate = index.commands["translate"]
    _option(translate, "model", type=_model(parser.language), metavar="MODEL")
    _option(translate, "limit", type=_count, metavar="N")
    _flag(translate, "again")
    index.set_defaults(index_command="build")
    model = _command(parser, "model")
    _flag(model, "json")
    model.take_commands("model_command")
    for name in ("show", "fetch"):
        kind = model.command(name, messages.COMMANDS[f"model {name}"])
        _flag(kind, "json", default=argparse.SUPPRESS)
    model.set_defaults(model_command="show")
    _flag(_command(parser, "settings"), "json")
    feedback = _command(parser, "feedback")
    _flag(feedback, "json")
    _option(feedback, "fact", type=_count, metavar="N", action="append")


def _command(parser: Parser, name: str) -> Parser:
    return parser.command(name, messages.COMMANDS[name])


def _paths(parser: Parser, **how: Any) -> None:  # noqa: ANN401 - handed on to argparse
    _option(parser, "documents", type=Path, metavar="PATH", **how)
    _option(parser, "index_path", type=Path, metavar="FOLDER", **how)


def _option(parser: Parser, name: str, **how: Any) -> None:  # noqa: ANN401
    parser.option(name, messages.HELP[name], **how)


def _flag(parser: Parser, name: str, **how: Any) -> None:  # noqa: ANN401
    parser.flag(name, messages.HELP[name], **how)


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65535:
        raise argparse.ArgumentTypeError(f"'{text}' must be a whole number from 0 to 65535")
    return int(text)


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"'{text}' must be a whole number of at least 1")
    return int(text)


def _model(language: Language) -> Callable[[str], str]:
    """A reader of a language model's name; a file that it names must be there."""

    def read(text: str) -> str:
        try:
            name = read_model(text)
        except UnfitError as error:
            said = messages.UNFIT.say(language, text=f"'{text}'", allowed=error.allowed.say(language))
            raise argparse.ArgumentTypeError(said) from None
        if name.lower().endswith(".gguf") and "://" not in name and not Path(name).expanduser().is_file():
            raise argparse.ArgumentTypeError(messages.NO_MODEL_FILE.say(language, text=f"'{text}'"))
        return name

    return read


def _version() -> str:
    try:
        return f"{PROGRAM} {version(PROGRAM)}"
    except PackageNotFoundError:
        return PROGRAM
