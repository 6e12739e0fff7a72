"""By how much something changed each year on average between two of its figures."""

from decimal import Decimal

from assistant.calculations.operands import Operand, written
from assistant.calculations.rounding import rounded
from assistant.calculations.worked import Worked, change_like, told_change
from assistant.questions.asked_units import SHARES_AND_POINTS
from assistant.texts import GROWTH_YEARLY
from documents.article import Language
from documents.figures import parse


def changed_yearly(
    before: Operand, after: Operand, language: Language, decimals: int | None = None, *, compounds: bool = False
) -> Worked | None:
    """The change from one figure to another over the years between them, where both have a year.

    In per cent of what it was in the year before where it `compounds`.
    """
    first, last = before.year, after.year
    if first is None or last is None or last <= first:
        return None
    if compounds:
        return _compounded(before, after, last - first, language, decimals)
    change = after.figure.value - before.figure.value
    if not change:
        return None
    value, sign = rounded(abs(change) / (last - first), decimals)
    result = change_like(Decimal(value), after.figure)
    high, low = (after, before) if change > 0 else (before, after)
    shown = written(result, language)
    working = f"({written(high.figure, language)} − {written(low.figure, language)}) ÷ {last - first} {sign} {shown}"
    text = told_change(GROWTH_YEARLY, before, after, language, rises=change > 0, result=shown, working=working)
    return Worked(text, (result, *parse(str(last - first))))


def _compounded(before: Operand, after: Operand, years: int, language: Language, decimals: int | None) -> Worked | None:
    """The rate by which one figure becomes another in so many years, the same in each."""
    low, high = before.figure.value, after.figure.value
    if low <= 0 or high <= 0 or low == high or before.figure.unit in SHARES_AND_POINTS:
        return None
    rate = ((high / low) ** (Decimal(1) / years) - 1) * 100
    value, _ = rounded(abs(rate), decimals)
    sign = "−" if rate < 0 else ""
    written_ends = f"{written(after.figure, language)} ÷ {written(before.figure, language)}"
    working = f"({written_ends})^(1/{years}) − 1 ≈ {sign}{value}%"
    text = told_change(GROWTH_YEARLY, before, after, language, rises=rate > 0, result=f"{value}%", working=working)
    return Worked(text, (*parse(f"{value}%"), *parse(f"{sign}{value}%"), *parse(str(years)), *parse("1")))
