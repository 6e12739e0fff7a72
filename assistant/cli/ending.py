"""How a command ends: its exit status, and one line on the error output for what went wrong."""

import os
import sys
from collections.abc import Callable
from typing import Final

from assistant.cli import messages
from assistant.cli.terminal import Terminal
from documents import Language
from documents.errors import AssistantError

DONE: Final = 0
FAILED: Final = 1
WRONG_USAGE: Final = 2
NOT_SAID: Final = 3
# What shells give a command that Ctrl-C ended.
INTERRUPTED: Final = 130


def ended(command: Callable[[], int], terminal: Terminal, *, debug: bool) -> int:
    """Run `command` and give its exit status; with `debug`, what goes wrong is raised instead of said."""
    try:
        status = command()
        sys.stdout.flush()
        return status
    except AssistantError as error:
        if debug:
            raise
        terminal.say(error.in_language(terminal.language), style="red")
        return FAILED
    except KeyboardInterrupt:
        terminal.say(messages.INTERRUPTED.say(terminal.language))
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read the output has enough; Python would complain once more when it closes it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except Exception as error:
        if debug:
            raise
        terminal.say(_unexpected(error, terminal.language), style="red")
        return FAILED


def _unexpected(error: Exception, language: Language) -> str:
    if isinstance(error, OSError) and error.filename is not None:
        # A full disk, a folder that may not be written to: nothing that a look at the code would help with.
        return messages.UNUSABLE.say(language, file=error.filename2 or error.filename, reason=error.strerror)
    return messages.UNEXPECTED.say(language, kind=type(error).__name__, error=error)
