"""A figure of a sentence with the words that it is told by."""

import re
from dataclasses import dataclass
from decimal import Decimal

from assistant.evidence.citing import Source
from documents.figures import Figure

_FROM = re.compile(r"(?:由|从|自)[约近]?$|\bfrom (?:about |nearly |some |around |just |over )?$", re.IGNORECASE)
_TO = re.compile(
    r"^\s*(?:人次|以上|左右)?(?:[增升提降减扩涨跌上下回拓延缩压翻][\u3400-\u9fff]{0,3})?(?:到|至|为"
    r"|成)[约近]?\d|^ to (?:[a-z]+ ){0,2}[£$€]?\d"
)


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

    @property
    def is_former(self) -> bool:
        """Whether it is what the figure behind it came from, of a time that is not told: fell from 9 to 7."""
        return bool(_FROM.search(self.before)) and bool(_TO.match(self.text[self.figure.end :]))

    def follows(self, other: "Cell") -> bool:
        """Whether its sentence is the one right behind that of another figure, in the same paragraph."""
        own, before = self.source.sentence, other.source.sentence
        is_next = self.source.article.name == other.source.article.name and own.number == before.number + 1
        return is_next and own.paragraph == before.paragraph

    def is_of(self, years: frozenset[str]) -> bool:
        """Whether the figure may be that of one of `years`: it says so, or says no year where one of them is named."""
        if not years:
            return True
        if self.year is not None:
            return self.year in years
        return not self.years_around or bool(self.years_around & years)


EMPTY = Cell(Figure("", 0, 0, Decimal(0), "", "quantity"), None, "", "", "", "", "", "", "", None, frozenset(), False)  # type: ignore[arg-type]
