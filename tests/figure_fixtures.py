"""The one figure of a text."""

from documents.figures import Figure, parse


def one(text: str) -> Figure:
    figures = parse(text)
    assert len(figures) == 1, figures
    return figures[0]
