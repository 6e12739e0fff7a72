"""`python -m assistant`: the command line without the evaluation."""

import sys

from assistant.cli.command import main

if __name__ == "__main__":
    sys.exit(main())
