"""How finely a result is told."""

from decimal import ROUND_HALF_UP, Decimal

_TWO_PLACES = Decimal("0.01")
# Of so much and more, two places of the large unit that it is told in: 446.67 billion, not 446,666,666,666.67.
_PLACES = ((Decimal(100_000_000), Decimal(1_000_000)), (Decimal(1_000_000), Decimal(100)))


def rounded(value: Decimal, places: int | None = None) -> tuple[str, str]:
    """A result to two places, or to two of the large unit that it is told in, and whether it is exact: = or ≈.

    `places` are how many are asked for; of what is told in a large unit they would be too fine.
    """
    smallest = _TWO_PLACES if places is None else Decimal(1).scaleb(-places)
    shown = _in_steps(value, _fine(value) or smallest).normalize()
    return f"{shown:f}", "=" if shown == value else "≈"


def to_places(value: Decimal, unit: str, places: int | None) -> Decimal | None:
    """What was measured in a unit to the places that are asked for; None where they are not asked for or do not fit.

    What has no unit is counted whole, and what is told in a large unit is told less finely.
    """
    if places is None or not unit or _fine(value) is not None:
        return None
    return _in_steps(value, Decimal(1).scaleb(-places))


def _fine(value: Decimal) -> Decimal | None:
    """The steps in which so large a value is told; None of any other."""
    return next((fine for least, fine in _PLACES if abs(value) >= least), None)


def _in_steps(value: Decimal, step: Decimal) -> Decimal:
    return (value / step).quantize(Decimal(1), ROUND_HALF_UP) * step
