"""Quantities, dates and ranks in Chinese and English: read, compared and written. Every check of a figure uses this."""

from documents.figures.reading import parse
from documents.figures.several_units import in_all_its_units
from documents.figures.value import CALENDAR, Approximation, Figure, FigureKind, same, supports
from documents.figures.writing import write
from documents.numerals import normalise_width

__all__ = [
    "CALENDAR",
    "Approximation",
    "Figure",
    "FigureKind",
    "in_all_its_units",
    "normalise_width",
    "parse",
    "same",
    "supports",
    "write",
]
