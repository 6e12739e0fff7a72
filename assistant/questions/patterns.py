"""Rules as they are written: a name beside the pattern that a question has when it is meant."""

import re
from collections.abc import Iterable
from typing import TypeVar

Name = TypeVar("Name")


def compiled(rows: Iterable[tuple[Name, str]]) -> tuple[tuple[Name, re.Pattern[str]], ...]:
    """The rules with their patterns made, capitals or not."""
    return tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in rows)
