"""Rules as they are written: a name beside the pattern that a question has when it is meant, or other words for it."""

import re
from collections.abc import Iterable
from typing import TypeAlias, TypeVar

Name = TypeVar("Name")
Rewordings: TypeAlias = tuple[tuple[re.Pattern[str], str], ...]


def compiled(rows: Iterable[tuple[Name, str]]) -> tuple[tuple[Name, re.Pattern[str]], ...]:
    """The rules with their patterns made, capitals or not."""
    return tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in rows)


def rewordings(*pairs: tuple[str, str]) -> Rewordings:
    """What is said in one way, capitals or not, each with what it is put into."""
    return tuple((re.compile(pattern, re.IGNORECASE), said) for pattern, said in pairs)


def reworded(text: str, rules: Rewordings) -> str:
    """`text` with what it says in one way put into the other words, rule by rule."""
    for pattern, said in rules:
        text = pattern.sub(said, text)
    return text
