"""The command `article-assistant`: the assistant's own subcommands with `evals` beside them."""

import argparse
import sys
from collections.abc import Sequence

from documents.errors import AssistantError
from evals.texts import EVALS, interface_language


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; 0 done, 1 failed, 2 wrong usage, 3 the article does not say."""
    from assistant import cli

    words = sys.argv[1:] if argv is None else list(argv)
    parser = cli.build_parser()
    add_to(parser, words[:1] == ["evals"])
    args = parser.parse_args(words)
    if getattr(args, "is_evals", False):
        return run_evals(args)
    return int(cli.run(args))


def add_to(parser: argparse.ArgumentParser, with_options: bool = True) -> None:
    """Add `evals` to the subcommands of a parser that keeps them as `parser.commands`.

    Its options cost imports that other commands should not wait for: leave them out where nobody asks.
    """
    text = EVALS.say(interface_language())
    evals = parser.commands.add_parser("evals", help=text, description=text)  # type: ignore[attr-defined]
    evals.set_defaults(is_evals=True)
    if with_options:
        from evals.options import add_commands

        add_commands(evals, interface_language())


def run_evals(args: argparse.Namespace) -> int:
    """Run a subcommand of `evals`; what is wrong is said on the error output, without a traceback."""
    from evals.commands import run
    from evals.showing import complain

    try:
        return run(args)
    except AssistantError as error:
        complain(str(error))
        return 1
    except KeyboardInterrupt:
        return 1


if __name__ == "__main__":
    sys.exit(main(["evals", *sys.argv[1:]]))
