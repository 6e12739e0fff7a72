"""How finely a result is told."""

from decimal import ROUND_HALF_UP, Decimal

_TWO_DECIMALS = Decimal("0.01")
# Of so much and more, two decimals of the large unit that it is told in: 446.67 billion, not 446,666,666,666.67.
_FINEST = ((Decimal(100_000_000), Decimal(1_000_000)), (Decimal(1_000_000), Decimal(100)))


def rounded(value: Decimal, decimals: int | None = None) -> tuple[str, str]:
    """A result to two decimals, or to two of the large unit that it is told in, and whether it is exact: = or ≈.

    `decimals` are how many are asked for; of what is told in a large unit they would be too fine.
    """
    smallest = _TWO_DECIMALS if decimals is None else Decimal(1).scaleb(-decimals)
    shown = _in_steps(value, _fine(value) or smallest).normalize()
    return f"{shown:f}", "=" if shown == value else "≈"


def to_decimals(value: Decimal, unit: str, decimals: int | None) -> Decimal | None:
    """What was measured in a unit to the decimals that are asked for; None where they are not asked for or do not fit.

    What has no unit is counted whole, and what is told in a large unit is told less finely.
    """
    if decimals is None or not unit or _fine(value) is not None:
        return None
    return _in_steps(value, Decimal(1).scaleb(-decimals))


def _fine(value: Decimal) -> Decimal | None:
    """The steps in which so large a value is told; None of any other."""
    return next((fine for least, fine in _FINEST if abs(value) >= least), None)


def _in_steps(value: Decimal, step: Decimal) -> Decimal:
    return (value / step).quantize(Decimal(1), ROUND_HALF_UP) * step
