"""How much of a document is read: whatever is larger is refused with a sentence."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that is read.

    `megabytes` of a file, `unpacked_megabytes` of a Word document, `pages` of a PDF, `seconds` for reading it or a
    Word document, `files` of a folder, `levels` of HTML elements in one another.
    """

    megabytes: float = 20.0
    unpacked_megabytes: float = 200.0
    pages: int = 5_000
    seconds: float = 120.0
    files: int = 20_000
    # Real pages have a few dozen; the time that a parser takes grows with their square.
    levels: int = 400


LIMITS = Limits()
