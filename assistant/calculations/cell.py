"""A figure of a sentence with the words that it is told by."""

from dataclasses import dataclass
from decimal import Decimal

from assistant.evidence.citing import Source
from documents.figures import Figure


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure with `own`, the words beside it, `earlier`, those before in its sentence, and `around`, its paragraph.

    `taken` are the words of `earlier` that belong to other figures of its measure, `elsewhere` is the sentence in the
    other language and `twin` its words beside the figure there, `name` what it is of in a list of names that a list of
    figures follows, or in a row of a table, where `column` is what the header says.
    """

    figure: Figure
    source: Source
    text: str
    before: str
    behind: str
    earlier: str
    taken: str
    around: str
    elsewhere: str
    year: str | None
    years_around: frozenset[str]
    is_change: bool
    name: str = ""
    twin: str = ""
    column: str = ""

    @property
    def own(self) -> str:
        """The words that belong to this figure alone."""
        return f"{self.before} {self.behind}"

    @property
    def key(self) -> tuple[str, int, int]:
        """Where the figure stands."""
        return *self.source.key, self.figure.start

    def is_of(self, years: frozenset[str]) -> bool:
        """Whether the figure may be that of one of `years`: it says so, or says no year where one of them is named."""
        if not years:
            return True
        if self.year is not None:
            return self.year in years
        return not self.years_around or bool(self.years_around & years)


EMPTY = Cell(Figure("", 0, 0, Decimal(0), "", "quantity"), None, "", "", "", "", "", "", "", None, frozenset(), False)  # type: ignore[arg-type]
