"""Where the figures of an answer stand in the sentences that it cites, in either language."""

from collections.abc import Iterable
from math import isclose

from assistant.answers import AnswerFigure
from documents.figures import Figure, parse


def figure_spans(text: str, figures: Iterable[AnswerFigure]) -> list[tuple[int, int]]:
    """The spans of `text` that say one of `figures`, in reading order; 297 million is found as 2.97亿件."""
    wanted = tuple(figures)
    if not wanted or not text:
        return []
    return [(found.start, found.end) for found in parse(text) if any(_says(found, figure) for figure in wanted)]


def _says(found: Figure, figure: AnswerFigure) -> bool:
    units = {found.unit, figure.unit}
    return isclose(float(found.value), figure.value, rel_tol=1e-9) and (len(units) == 1 or "" in units)
