"""By how much something changed each year on average between two of its figures."""

from decimal import Decimal

from assistant.calculations.operands import Operand, written
from assistant.calculations.rounding import rounded
from assistant.calculations.worked import Worked, change_like, told_change
from assistant.texts import GROWTH_YEARLY
from documents.article import Language
from documents.figures import parse


def changed_yearly(before: Operand, after: Operand, language: Language, places: int | None = None) -> Worked | None:
    """The change from one figure to another over the years between them, where both have a year."""
    first, last = before.year, after.year
    if first is None or last is None or last <= first:
        return None
    change = after.figure.value - before.figure.value
    if not change:
        return None
    value, sign = rounded(abs(change) / (last - first), places)
    result = change_like(Decimal(value), after.figure)
    high, low = (after, before) if change > 0 else (before, after)
    shown = written(result, language)
    working = f"({written(high.figure, language)} − {written(low.figure, language)}) ÷ {last - first} {sign} {shown}"
    text = told_change(GROWTH_YEARLY, before, after, language, rises=change > 0, result=shown, working=working)
    return Worked(text, (result, *parse(str(last - first))))
