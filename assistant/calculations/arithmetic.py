"""What figures come to: differences, ratios, shares, growth, totals, averages and spans, in words with the working."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from assistant.calculations.bounds import added, bounded, bounded_sum
from assistant.calculations.calculation import OF_SIDES, Calculation
from assistant.calculations.operand_names import verb_of
from assistant.calculations.operands import Operand, written
from assistant.calculations.rounding import rounded
from assistant.calculations.worked import Worked, change_like, figure_like, told_change
from assistant.calculations.yearly_changes import changed_yearly
from assistant.texts import (
    AVERAGE,
    DIFFERENCE,
    GROWTH,
    PER,
    RATE,
    RATIO,
    RELATION_EARLIER,
    RELATION_MORE,
    REMAINDER,
    RESULT,
    SHARE,
    TOTAL,
    YEARS,
    Text,
)  # fmt: skip
from documents.article import Language
from documents.figures import Figure, parse


def worked_out(calculation: Calculation, operands: Sequence[Operand], language: Language) -> Worked | None:
    """What the figures of a calculation come to; None where that is nothing."""
    if (len(operands) > 2 or calculation.within) and calculation.operation in (*OF_SIDES, "share"):
        return _of_sums(calculation, operands, language)
    if calculation.operation in {"total", "remainder"}:
        return (total_of if calculation.operation == "total" else _remainder)(operands, language)
    if calculation.operation == "average":
        return average_of(operands, language, calculation.decimals)
    return _of_two(calculation, operands, language)


def _of_two(calculation: Calculation, operands: Sequence[Operand], language: Language) -> Worked | None:
    first, second = operands[0], operands[1]
    decimals = calculation.decimals
    match calculation.operation:
        case "share":
            part, whole = sorted((first, second), key=lambda o: o.figure.value)
            return quotient(part, whole, language, SHARE, decimals)
        case "ratio":
            if calculation.greater_first:
                second, first = sorted((first, second), key=lambda o: o.figure.value)
            return quotient(first, second, language, RATIO, decimals)
        case "multiple":
            return _multiplied(first, second, language, decimals)
        case "growth" if calculation.each_year:
            return changed_yearly(first, second, language, decimals, compounds=calculation.percent)
        case "growth":
            return changed(first, second, calculation, language)
        case "which":
            return related(operands, language, less=calculation.shrinks)
        case "excess":
            return _excess(first, second, language, decimals)
        case "per":
            return divided_by(first, second, language, decimals, PER)
        case _:
            time = _months if calculation.in_months else _years
            return (time if calculation.operation == "years" else _difference)(first, second, language)


def _of_sums(calculation: Calculation, operands: Sequence[Operand], language: Language) -> Worked | None:
    """What the sum of several comes to beside one other figure, with the adding up before the working."""
    # A part of a sum is one of what is added up.
    sides = operands[: calculation.first], operands[0 if calculation.within else calculation.first :]
    result = worked_out(replace(calculation, within=False), [_together(side, language) for side in sides], language)
    if result is None:
        return None
    several = max(sides, key=len)
    working_of_sum = f"{_added(several, language)} = {written(_together(several, language).figure, language)}"
    opening, gap = ("（", "；") if language == "zh" else (" (", "; ")
    head, _, working = result.text.rpartition(opening)
    figures = (_together(several, language).figure, *result.figures)
    return replace(result, text=f"{head}{opening}{working_of_sum}{gap}{working}", figures=figures)


def _added(operands: Sequence[Operand], language: Language) -> str:
    return " + ".join(written(o.figure, language) for o in operands)


def _together(operands: Sequence[Operand], language: Language) -> Operand:
    """Several operands as one that is their sum."""
    if len(operands) == 1:
        return operands[0]
    names = [o.name for o in operands]
    joined = f"{'、'.join(names)}之和" if language == "zh" else f"{', '.join(names[:-1])} and {names[-1]} together"
    joined = joined if all(names) else ""
    total = figure_like(sum((o.figure.value for o in operands), Decimal(0)), operands[0].figure)
    total = replace(total, approximation=added([o.figure for o in operands]))
    return replace(operands[0], name=joined, figure=total)


def related(operands: Sequence[Operand], language: Language, *, less: bool = False) -> Worked | None:
    """Which of two is more: the one that is asked for first; more than two are put in order elsewhere."""
    if len(operands) > 2:
        return None
    first, second = sorted(operands[:2], key=lambda o: o.figure.value, reverse=True)
    if first.figure.value == second.figure.value:
        return None
    timed = first.cell.figure.kind in {"year", "date"}
    if timed:
        first, second = second, first
    relation = RELATION_EARLIER if timed else RELATION_MORE
    text = relation.say(
        language,
        first=first.name,
        first_figure=first.figure.text if timed else f"**{written(first.figure, language)}**",
        verb=verb_of(first.name),
        second=second.name,
        second_figure=second.figure.text if timed else f"**{written(second.figure, language)}**",
    )  # fmt: skip
    winner = (second if less else first).name
    return Worked(text, lead=winner)


def difference_of(first: Operand, second: Operand, language: Language) -> tuple[str, str, tuple[Figure, ...]]:
    """What the larger of two figures is above the smaller: as it is shown, its working, and the figures shown."""
    larger, smaller = sorted((first, second), key=lambda o: o.figure.value, reverse=True)
    result = change_like(larger.figure.value - smaller.figure.value, larger.figure)
    working = f"{written(larger.figure, language)} − {written(smaller.figure, language)} = {written(result, language)}"
    shown = bounded(written(result, language), larger.figure, smaller.figure, language)
    return shown, working, tuple(parse(shown)) if shown != written(result, language) else (result,)


def _difference(first: Operand, second: Operand, language: Language) -> Worked:
    larger, smaller = sorted((first, second), key=lambda o: o.figure.value, reverse=True)
    shown, working, figures = difference_of(larger, smaller, language)
    return Worked(_beside(larger, smaller, language, DIFFERENCE, shown, working), figures)


def _beside(first: Operand, second: Operand, language: Language, say: Text, result: str, working: str) -> str:
    """A result in a sentence that names both figures, or the result alone where one has no name to be said."""
    if say is not RATE and not (first.name and second.name):
        return RESULT.say(language, result=result, working=working)
    return say.say(
        language, first=first.name, verb=verb_of(first.name), second=second.name, result=result, working=working
    )


def _excess(first: Operand, second: Operand, language: Language, decimals: int | None) -> Worked | None:
    """How much more the larger is in per cent of the smaller."""
    larger, smaller = sorted((first, second), key=lambda o: o.figure.value, reverse=True)
    if not smaller.figure.value:
        return None
    shown, sign = rounded((larger.figure.value / smaller.figure.value - 1) * 100, decimals)
    more, less = (written(o.figure, language) for o in (larger, smaller))
    working = f"({more} − {less}) ÷ {less} {sign} {shown}%"
    return Worked(_beside(larger, smaller, language, DIFFERENCE, f"{shown}%", working), tuple(parse(f"{shown}%")))


def quotient(first: Operand, second: Operand, language: Language, say: Text, decimals: int | None) -> Worked | None:
    """How many times one figure is another, or what share of it, as it is to be said."""
    if not second.figure.value:
        return None
    share = say is not RATIO
    value = first.figure.value / second.figure.value
    shown, sign = rounded(value * 100 if share else value, decimals)
    if not Decimal(shown):
        return None
    unit = "%" if share else ""
    working = f"{written(first.figure, language)} ÷ {written(second.figure, language)} {sign} {shown}{unit}"
    told = f"{shown}%" if share else f"{shown}倍" if language == "zh" else f"{shown} times"
    result = bounded(told, first.figure, second.figure, language)
    text = _beside(first, second, language, say, result, working)
    return Worked(text, (*parse(result), *parse(f"{shown}%" if share else f"{shown}倍"), *parse(shown)))


def _multiplied(before: Operand, after: Operand, language: Language, decimals: int | None) -> Worked | None:
    """By how many times its own amount something grew; English says how many times as much it became."""
    if not before.figure.value or after.figure.value <= before.figure.value or language == "en":
        return quotient(after, before, language, RATIO, decimals)
    times, sign = rounded(after.figure.value / before.figure.value, decimals)
    more = f"{Decimal(times) - 1:f}"
    working = (
        f"{written(after.figure, language)} ÷ {written(before.figure, language)} {sign} {times}，{times} − 1 = {more}"
    )
    text = told_change(GROWTH, before, after, language, rises=True, result=f"**{more}倍**", working=working)
    return Worked(text, (*parse(f"{more}倍"), *parse(more), *parse(times)))


def changed(before: Operand, after: Operand, calculation: Calculation, language: Language) -> Worked | None:
    """How much one figure became more or less than another, in per cent too where that says something."""
    if not before.figure.value:
        return None
    change = after.figure.value - before.figure.value
    result = change_like(abs(change), after.figure)
    high, low = (after, before) if change >= 0 else (before, after)
    working = f"{written(high.figure, language)} − {written(low.figure, language)} = {written(result, language)}"
    computed: tuple[Figure, ...] = (result,)
    shown = f"**{written(result, language)}**"
    if result.unit != "pp":
        percent, sign = rounded(abs(change) / before.figure.value * 100, calculation.decimals)
        base = written(before.figure, language)
        computed += tuple(parse(f"{percent}%"))
        if calculation.percent:
            shown = f"**{percent}%**"
            working = working.removesuffix(written(result, language)) + f"**{written(result, language)}**"
            working += f"{'；' if language == 'zh' else '; '}{written(result, language)} ÷ {base} {sign} {percent}%"
        else:
            about = {"≈": "约", "=": "即"}[sign] if language == "zh" else {"≈": "about ", "=": ""}[sign]
            working += f"{'，' if language == 'zh' else ', '}{about}{percent}%"
    text = told_change(GROWTH, before, after, language, rises=change >= 0, result=shown, working=working)
    return Worked(text, computed)


def total_of(operands: Sequence[Operand], language: Language) -> Worked:
    """What several figures add up to."""
    result = figure_like(sum((o.figure.value for o in operands), Decimal(0)), operands[0].figure)
    working = " + ".join(written(o.figure, language) for o in operands) + f" = {written(result, language)}"
    shown = bounded_sum(written(result, language), [o.figure for o in operands], language)
    figures = tuple(parse(shown)) if shown != written(result, language) else (result,)
    return Worked(TOTAL.say(language, result=shown, working=working), figures)


def average_of(operands: Sequence[Operand], language: Language, decimals: int | None = None) -> Worked:
    """What several figures come to on average."""
    value, sign = rounded(sum((o.figure.value for o in operands), Decimal(0)) / len(operands), decimals)
    result = figure_like(Decimal(value), operands[0].figure)
    summed = " + ".join(written(o.figure, language) for o in operands)
    working = f"({summed}) ÷ {len(operands)} {sign} {written(result, language)}"
    text = AVERAGE.say(language, result=written(result, language), working=working)
    return Worked(text, (result, *parse(str(len(operands)))))


def divided_by(
    whole: Operand, among: Operand, language: Language, decimals: int | None, say: Text = AVERAGE
) -> Worked | None:
    """What there is of one figure for each of another."""
    if not among.figure.value:
        return None
    value, sign = rounded(whole.figure.value / among.figure.value, decimals)
    if not Decimal(value):
        return None
    result = figure_like(Decimal(value), whole.figure)
    shown = written(result, language)
    working = f"{written(whole.figure, language)} ÷ {written(among.figure, language)} {sign} {shown}"
    return Worked(say.say(language, result=shown, working=working), (result,))


def _remainder(operands: Sequence[Operand], language: Language) -> Worked | None:
    whole, *parts = operands
    left = whole.figure.value - sum((o.figure.value for o in parts), Decimal(0))
    if left < 0:
        return None
    result = figure_like(left, whole.figure)
    working = " − ".join(written(o.figure, language) for o in operands) + f" = {written(result, language)}"
    return Worked(REMAINDER.say(language, result=written(result, language), working=working), (result,))


def _years(first: Operand, second: Operand, language: Language) -> Worked | None:
    if first.year is None or second.year is None or first.year == second.year:
        return None
    early, late = sorted((first.year, second.year))
    span = str(late - early)
    unit = "年" if language == "zh" else (" year" if late - early == 1 else " years")
    text = YEARS.say(language, result=f"{span}{unit}", working=f"{late} − {early} = {span}{unit}")
    return Worked(text, (*parse(f"{span}{unit}"), *parse(span)))


def _months(first: Operand, second: Operand, language: Language) -> Worked | None:
    """The months between two dates; None where one is told by its year alone."""
    counted = [_month_of(operand.figure) for operand in (first, second)]
    if None in counted or counted[0] == counted[1]:
        return None
    (start, early), (end, late) = sorted(zip(counted, (first, second), strict=True), key=lambda pair: pair[0] or 0)
    span = str((end or 0) - (start or 0))
    unit = "个月" if language == "zh" else (" month" if span == "1" else " months")
    working = f"{written(late.figure, language)} − {written(early.figure, language)} = {span}{unit}"
    return Worked(YEARS.say(language, result=f"{span}{unit}", working=working), tuple(parse(f"{span}{unit}")))


def _month_of(figure: Figure) -> int | None:
    year, month, _ = figure.calendar or (None, None, None)
    return 12 * year + month if year and month else None
