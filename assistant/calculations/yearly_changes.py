"""By how much something changed each year on average between two of its figures."""

import re
from decimal import Decimal

from assistant.calculations.operands import Operand, written
from assistant.calculations.rounding import rounded
from assistant.calculations.worked import Worked
from assistant.texts import GROWTH_YEARLY
from documents.article import Language
from documents.figures import Figure, parse
from documents.years import YEAR_DIGITS


def changed_yearly(before: Operand, after: Operand, language: Language, places: int | None = None) -> Worked | None:
    """The change from one figure to another over the years between them, where both have a year."""
    first, last = _year(before), _year(after)
    if first is None or last is None or last <= first:
        return None
    change = after.figure.value - before.figure.value
    if not change:
        return None
    value, sign = rounded(abs(change) / (last - first), places)
    unit = "pp" if after.figure.unit == "%" else after.figure.unit
    result = Figure("", 0, 0, Decimal(value), unit, after.figure.kind, after.figure.counted)
    high, low = (after, before) if change > 0 else (before, after)
    shown = written(result, language)
    working = f"({written(high.figure, language)} − {written(low.figure, language)}) ÷ {last - first} {sign} {shown}"
    words = ("减少", "增加") if language == "zh" else ("a decrease", "an increase")
    text = GROWTH_YEARLY.say(
        language,
        before=before.name,
        after=after.name,
        direction=words[change > 0],
        result=shown,
        working=working,
    )
    return Worked(text, (result, *parse(str(last - first))))


def _year(operand: Operand) -> int | None:
    found = re.search(YEAR_DIGITS, operand.cell.year or operand.name)
    return int(found[0]) if found else None
