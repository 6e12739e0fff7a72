"""The stretch of a text that a figure stands in: the clause between two marks, or the statement of several."""

import re
from typing import Final

from documents.figures import Figure

STATEMENT: Final = re.compile(r"[；;。]")
CLAUSE: Final = re.compile(r"[,;.()](?!\d)|[，。；：、（）“”]")


def stretch_of(figure: Figure, text: str, mark: re.Pattern[str]) -> tuple[int, str]:
    """Where the stretch between two marks begins in `text` that `figure` stands in, and the stretch itself."""
    start = max((match.end() for match in mark.finditer(text) if match.end() <= figure.start), default=0)
    end = mark.search(text, figure.end)
    return start, text[start : end.start() if end else None]
