"""The command `article-assistant`: web, ask, chat, index, model, settings, feedback."""

import argparse
import getpass
import json
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.cli import messages
from assistant.cli.ending import DONE, NOT_SAID, WRONG_USAGE, ended
from assistant.cli.feedback import run_feedback
from assistant.cli.on_disk import prepare_model, run_index, run_model
from assistant.cli.parser import build_parser
from assistant.cli.printing import show_stream, show_suggestions
from assistant.cli.talking import talk
from assistant.cli.terminal import Terminal
from assistant.observing import log_requests
from assistant.settings import SECRETS, Settings, described
from assistant.texts import EMPTY
from documents.errors import AssistantError, ModelError, SettingsError

if TYPE_CHECKING:
    from assistant.answers import Turn
    from assistant.assistant import Assistant
    from assistant.web.opener import AssistantOpener
    from assistant.web.protocols import Choice

__all__ = ["build_parser", "main", "run"]


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        argv: the words after the program's name; None: those of this process.

    Returns:
        0 done, 1 it failed and said why, 2 nothing was asked, 3 the article does not say. Other wrong usage leaves
        with 2.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    parser = build_parser()
    if words[:1] == ["evals"]:
        parser.error(messages.EVALS_APART.say(parser.language))
    return run(parser.parse_args(words or ["--help"]))


def run(args: argparse.Namespace) -> int:
    """Run the command that `build_parser` has read; what goes wrong is said in one line on the error output."""
    terminal = Terminal.open()
    return ended(lambda: _RUN[args.command](args, terminal), terminal, debug=args.debug)


def _ask(args: argparse.Namespace, terminal: Terminal) -> int:
    question = " ".join(args.question)
    if not question:
        question = sys.stdin.read() if not sys.stdin.isatty() else input(messages.YOU.say(terminal.language))
    if not any(map(str.isalnum, question)):
        terminal.say(EMPTY.say(terminal.language), style="red")
        return WRONG_USAGE
    history = read_history_file(args.history) if args.history else ()
    with _open(args, terminal, joins_model=args.mode == "model") as assistant:
        if args.json:
            answer = assistant.answer(question.strip(), history)
            terminal.json(answer.to_dict())
        else:
            items = assistant.stream(question.strip(), history)
            answer = show_stream(items, terminal, assistant.articles)
            if answer.notes and answer.model is None and (args.model or args.mode == "model"):
                terminal.say(messages.OTHER_MODEL.say(terminal.language))
            if not answer.answered:
                show_suggestions(assistant.follow_ups(answer), terminal, answer.language)
    return DONE if answer.answered else NOT_SAID


def _chat(args: argparse.Namespace, terminal: Terminal) -> int:
    with _open(args, terminal) as assistant:
        assistant.warm_up()
        talk(assistant, terminal)
    return DONE


def _web(args: argparse.Namespace, terminal: Terminal) -> int:
    from assistant.web.protocols import Choice
    from assistant.web.server import launch
    from assistant.web.serving import Serving
    from index.servers import LOOPBACK

    password = _password(terminal) if args.password else None
    if password is None and args.host not in LOOPBACK:
        raise SettingsError(
            f"Anyone who reaches {args.host} could read and ask. "
            f"Give visitors a password: article-assistant web --host {args.host} --password",
            f"能连到 {args.host} 的人都可以阅读和提问。"
            f"请设访客密码：article-assistant web --host {args.host} --password",
        )
    choice = Choice(args.mode, args.model)
    # Ctrl-C is how the page is closed.
    with (
        _open(args, terminal) as assistant,
        closing(_opener(args, choice, assistant)) as opener,
        suppress(KeyboardInterrupt),
    ):
        assistant.watch()
        assistant.warm_up()
        launch(
            assistant,
            Serving(args.host, args.port, args.root_path, password, args.mcp),
            opener=opener,
            choice=choice,
            open_browser=args.open and _has_display(),
            facts_panel=getattr(args, "facts_panel", None),
            ready=lambda address: terminal.say(messages.SERVING.say(terminal.language, address=address), style="bold"),
        )
    return DONE


def _opener(args: argparse.Namespace, choice: "Choice", assistant: "Assistant") -> "AssistantOpener":
    """Opens what visitors bring and choose like `assistant`, with the same language model where they name that."""
    from assistant.web.opener import AssistantOpener

    settings = Settings.from_environment()
    model = args.model or settings.model
    shared = {model: assistant.language_model} if assistant.language_model else {}
    return AssistantOpener(args.documents, args.index_path, choice, tuple(args.document or ()), shared, settings)


def _settings(args: argparse.Namespace, terminal: Terminal) -> int:
    Settings.from_environment()
    rows = [
        {
            "variable": name,
            "meaning": meaning.say(terminal.language),
            "default": default or None,
            "value": "***" if name in SECRETS and os.environ.get(name) else os.environ.get(name),
        }
        for name, default, meaning in described()
    ]
    if args.json:
        terminal.json(rows)
        return DONE
    for row in rows:
        value = f" = {row['value']}" if row["value"] else ""
        default = messages.DEFAULT_OF.say(terminal.language, value=row["default"]) if row["default"] else ""
        terminal.write(f"**{row['variable']}**{value}{default}")
        terminal.write(row["meaning"] or "", indent=4)
    return DONE


_RUN: dict[str, Callable[[argparse.Namespace, Terminal], int]] = {
    "web": _web,
    "ask": _ask,
    "chat": _chat,
    "index": run_index,
    "model": run_model,
    "settings": _settings,
    "feedback": run_feedback,
}


def read_history_file(path: Path) -> "tuple[Turn, ...]":
    """The earlier turns that a JSON file holds.

    Raises:
        AssistantError: it cannot be read or holds something else.
    """
    from assistant.conversations.conversation import read_history

    try:
        given: Any = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise AssistantError(
            f"'{path}' cannot be read as JSON. Write [[question, answer], …] into it.",
            f"“{path}”不能作为 JSON 读取。请写入 [[问题, 回答], …]。",
        ) from error
    if not isinstance(given, list):
        raise AssistantError(
            f"'{path}' holds no list. Write [[question, answer], …] into it.",
            f"“{path}”里不是列表。请写入 [[问题, 回答], …]。",
        )
    return read_history(given)


def _open(args: argparse.Namespace, terminal: Terminal, joins_model: bool = True) -> "Assistant":
    """The assistant that the options ask for, with a bar for what is made on first use.

    `joins_model`: make the packaged model's file ready now, not when an answer first wants it.
    """
    from assistant.assistant import Assistant

    settings = Settings.from_environment()
    log_requests(settings.log)
    mode = args.mode or settings.mode
    if joins_model and (args.model or settings.model) == "local" and mode != "quote":
        try:
            prepare_model(settings, terminal)
        except ModelError:
            # Quotations need no model, and whoever asks for one is told when it is used.
            if mode == "model":
                raise
    with terminal.bar(messages.BUILDING.say(terminal.language)) as report:
        return Assistant.open(
            args.documents,
            args.index_path,
            args.mode,
            args.model,
            settings=settings,
            progress=report,
            only=args.document,
        )


def _password(terminal: Terminal) -> str:
    given = os.environ.get("ASSISTANT_PASSWORD") or ""
    if not given:
        with suppress(EOFError):
            given = getpass.getpass(messages.PASSWORD_PROMPT.say(terminal.language))
    if not given.strip():
        raise SettingsError(
            "The password is empty. Set it: ASSISTANT_PASSWORD=… article-assistant web --password",
            "密码为空。请设密码：ASSISTANT_PASSWORD=… article-assistant web --password",
        )
    return given


def _has_display() -> bool:
    """Whether a browser can show itself; elsewhere one for terminals would take this one over."""
    return sys.platform in {"darwin", "win32"} or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


if __name__ == "__main__":
    sys.exit(main())
