"""The command `article-assistant`: the assistant's own subcommands with `evals` beside them."""

import sys
from collections.abc import Sequence

from assistant.cli.ending import ended
from assistant.cli.terminal import Terminal
from evals.labels import EVALS


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; 0 done, 1 failed, 2 wrong usage, 3 the article does not say."""
    words = sys.argv[1:] if argv is None else list(argv)
    command = next((position for position, word in enumerate(words) if not word.startswith("-")), len(words))
    if words[command : command + 1] == ["evals"]:
        return run_evals(words[command + 1 :], debug="--debug" in words[:command])
    from assistant.cli import command as cli

    parser = cli.build_parser()
    # Only its name, for the help: its options cost imports that other commands should not wait for.
    parser.command("evals", EVALS)
    args = parser.parse_args(words or ["--help"])
    if args.command == "web":
        from assistant.settings import Settings
        from evals.panel import FactsPanel

        args.facts_panel = FactsPanel(lambda: Settings.from_environment().data)
    return cli.run(args)


def run_evals(words: Sequence[str], debug: bool = False) -> int:
    """Run `article-assistant evals` with the given words; what is wrong is said on the error output."""
    from evals.commands import run
    from evals.options import build_parser

    terminal = Terminal.open()
    args = build_parser(terminal.language).parse_args(words)
    return ended(lambda: run(args), terminal, debug=debug)


if __name__ == "__main__":
    sys.exit(main(["evals", *sys.argv[1:]]))
