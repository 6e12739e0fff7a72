"""The command `article-assistant`: the assistant's own subcommands with `evals` beside them."""

import os
import sys
from collections.abc import Sequence

from assistant.cli.messages import UNEXPECTED
from assistant.cli.terminal import interface_language
from documents.errors import AssistantError
from evals.labels import EVALS

INTERRUPTED = 130  # what shells give a command that Ctrl-C ended


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
    from evals.showing import complain

    args = build_parser(interface_language()).parse_args(words)
    try:
        status = run(args)
        sys.stdout.flush()
        return status
    except AssistantError as error:
        if debug:
            raise
        complain(error.in_language(interface_language()))
        return 1
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read the output has enough; Python would complain once more when it closes it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        if debug:
            raise
        complain(UNEXPECTED.say(interface_language(), kind=type(error).__name__, error=error))
        return 1


if __name__ == "__main__":
    sys.exit(main(["evals", *sys.argv[1:]]))
