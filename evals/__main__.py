"""The command `article-assistant`: the assistant's own subcommands with `evals` beside them."""

import argparse
import sys
from collections.abc import Sequence

from documents.errors import AssistantError
from evals.texts import EVALS, interface_language


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; 0 done, 1 failed, 2 wrong usage, 3 the article does not say."""
    words = sys.argv[1:] if argv is None else list(argv)
    if words[:1] == ["evals"]:
        return run_evals(words[1:])
    from assistant import cli

    parser = cli.build_parser()
    # Only its name, for the help: its options cost imports that other commands should not wait for.
    text = EVALS.say(interface_language())
    parser.commands.add_parser("evals", help=text, description=text, add_help=False)
    return int(cli.run(parser.parse_args(words)))


def run_evals(words: Sequence[str]) -> int:
    """Run `article-assistant evals` with the given words; what is wrong is said on the error output."""
    from evals.commands import run
    from evals.options import add_commands
    from evals.showing import complain

    language = interface_language()
    parser = argparse.ArgumentParser(prog="article-assistant evals", description=EVALS.say(language))
    add_commands(parser, language)
    args = parser.parse_args(words)
    try:
        return run(args)
    except AssistantError as error:
        complain(str(error))
        return 1
    except KeyboardInterrupt:
        return 1


if __name__ == "__main__":
    sys.exit(main(["evals", *sys.argv[1:]]))
