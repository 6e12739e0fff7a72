"""The value type Figure: one quantity, date or rank that a text states, and when two of them say the same."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from documents.units import BY_NAME

FigureKind = Literal["quantity", "percent", "ratio", "multiple", "year", "date", "duration", "ordinal"]
# Kinds that say when, not how much.
CALENDAR: frozenset[FigureKind] = frozenset({"year", "date"})
Approximation = Literal["", "about", "over", "nearly", "under"]


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as one language writes it, with the value that every language shares.

    `text` is as written, with its approximation, unit or measure word; `start` and `end` are its
    offsets in the text that was parsed. `value` is in whole units: 20590亿元 is 2059000000000 of `unit` "yuan".
    `unit` is "" for a plain count. `counted` is the measure word or noun that follows, as written,
    or "". A fraction has the unit "ratio": 四分之一 is 0.25.

    Calendar figures: kind "year" has the unit "year", "decade" (1990 for the 1990s) or "century"; kind
    "date" packs year, month and day in one number with zeros for what is not said, 19430107 with the unit "day",
    199104 with the unit "month", 107 for 7 January. An ordinal has the unit "".
    """

    text: str
    start: int
    end: int
    value: Decimal
    unit: str
    kind: FigureKind
    counted: str = ""
    approximation: Approximation = ""

    @property
    def calendar(self) -> tuple[int | None, int | None, int | None] | None:
        """Year, month and day, None for what is not said; None if this is no year and no date."""
        number = int(self.value)
        if self.kind == "year" and self.unit == "year":
            return number, None, None
        if self.kind != "date":
            return None
        year, month, day = (number // 100, number % 100, 0)
        if self.unit == "day":
            year, month, day = number // 10000, number // 100 % 100, number % 100
        return year or None, month or None, day or None


def same(a: Figure, b: Figure) -> bool:
    """Whether two figures state one value, in whichever language and unit of the same dimension.

    Approximation and counted noun are ignored. 25 % is a quarter; 1 km is 1000 m; 3 years are not the year 3.
    """
    if {a.unit, b.unit} == {"times", ""} and {a.kind, b.kind} == {"multiple", "quantity"}:
        plain = a if a.unit == "" else b
        return a.value == b.value and plain.counted in ("times", "time")
    return _measured(a) == _measured(b)


def supports(evidence: Figure, claim: Figure) -> bool:
    """Whether `evidence` states what `claim` says.

    It does with the same value, with a date that lies in the claimed year or month, and with a number that one
    side writes as a rank and the other bare: Route 99, the 99 freeway, 99号公路.
    """
    if same(evidence, claim):
        return True
    if {evidence.kind, claim.kind} == {"ordinal", "quantity"} and not evidence.unit + claim.unit:
        bare = evidence if evidence.kind == "quantity" else claim
        return evidence.value == claim.value and bare.counted in _RANKING_MEASURES
    whole, part = evidence.calendar, claim.calendar
    if whole is None or part is None:
        return False
    return all(said is None or said == known for said, known in zip(part, whole, strict=True))


_RANKING_MEASURES = ("", "级", "期", "届", "页")


def _measured(figure: Figure) -> tuple[str, Decimal]:
    if figure.kind in ("year", "date", "ordinal"):
        return f"{figure.kind} {figure.unit}", figure.value
    if figure.unit == "ratio":
        return "%", figure.value * 100
    unit = BY_NAME.get(figure.unit)
    return (unit.base, figure.value * unit.factor) if unit else (figure.unit, figure.value)
