"""Sentences that tell a change by both its ends: from 19 to 12 million, 由60万提升到110万."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, groupby

from assistant.calculations.cell import Cell
from assistant.calculations.cells import NEAR, SAID, last_clause, tie
from assistant.calculations.proving import title_of
from assistant.evidence.stretches import TAKES_UP
from assistant.words.measures import measures_of
from assistant.words.telling import VERB, has, terms_of
from documents.figures import CALENDAR, parse
from documents.units import MONTHS
from documents.years import YEAR

_FROM = re.compile(r"(?:由|从)[^，。；]{0,14}$|\bfrom (?:about |around |nearly |over |just )?$", re.IGNORECASE)
_TO = re.compile(
    r"^[^，。；\d]{0,8}(?:到|至|为)(?:\d{4}年|\d{1,2}世纪(?:\d{2}年代)?的?)?[^，。；\d]{0,6}$"
    r"|^[^,.;\d]{0,30}(?:\bin (?:\w+ )?\d{4},?)? to (?:about |around |nearly |over |just )?$",
    re.IGNORECASE,
)
_TO_FIRST = re.compile(r"(?<!from )\bto (?:about |around |nearly |over |just )?$", re.IGNORECASE)
_FROM_THEN = re.compile(
    r"^(?:[^.;\d]{0,20}|[^.;\d]{0,12}\b(?:in|by|for) \d{4},? )\bfrom (?:about |around |nearly |over |just )?[£$€]?$",
    re.IGNORECASE,
)
# The later figure stands first: 31%, up from 26% in 2021.
_AGAINST = re.compile(
    r"^(?:(?!\b(?:and|but|while)\b)(?:[^.;\d]|\bin \d{4}\b)){0,40}?,?"
    r" (?:up|down|compared (?:with|to)|against|versus)(?: from)?"
    r" (?:about |around |nearly |over |just |only |some )?[£$€]?$",
    re.IGNORECASE,
)
# What it is and what it is to become: 签约率为38.5%，力争到2025年提高到75%.
_AIM_NEXT = re.compile(
    r"^，(?:力争|计划|目标|预计|拟)[^，。；]{0,16}(?:提高|提升|增加|上升|扩大|降低|下降|减少|缩短|压缩)(?:到|至)$"
    r"|^[^,.;\d]{0,12},? (?:and )?(?:aims?|plans?|is (?:expected|planned|due)) to [^,.;\d]{3,30} to $",
    re.IGNORECASE,
)
_YEAR_EARLIER = re.compile(
    r" (?:(?:a|one|the) (?:year|twelvemonth)|(?:twelve|12) months) (?:earlier|before)"
    r"| in the (?:previous|preceding) year"
)
# What stands with a further figure of a series only says of when it is, or that it is set against the first.
_OF_WHEN = re.compile(
    rf"{YEAR.pattern}|[年月日底末初]|其后|随后|此后|再|又|进一步|而|则|仅|只|约|为|是|有|达|[增升提降减涨跌回][\u3400-\u9fff]{{0,2}}[到至]"
    rf"|\b(?:{'|'.join(MONTHS)}|spring|summer"
    r"|autumn|winter|end|beginning|peak|low|high|record|level|total|further)\b",
    re.IGNORECASE,
)
_MOVED = measures_of("grew")
# What it came to in a later year, with other figures between: 投入42.6亿元，强度2.15%，到2022年投入增加到138.9亿元.
_RISEN_TO = re.compile(
    r"(?:增加|增长|上升|提高|提升|扩大|上涨|增|升|涨|减少|下降|降低|缩短|缩减|降|减)(?:到|至)(?:了)?$"
    r"|\b(?:risen|rose|grown|grew|increased|climbed|up|fallen|fell|dropped|declined|decreased|down) to"
    r" (?:about |around |nearly |over |just )?[£$€]?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Movement:
    """The two ends of a change that one sentence tells."""

    before: Cell
    after: Cell

    @property
    def years(self) -> tuple[str, ...]:
        """The years that the sentence gives, the earliest first."""
        found = {str(f.calendar[0]) for f in parse(self.before.text) if f.calendar is not None and f.calendar[0]}
        return tuple(sorted(found))

    def are_the_years(self, years: frozenset[str], *, since: bool) -> bool:
        """Whether its ends are told of just the asked years, or of the asked one and the last that is told."""
        ends = {self.before.year, self.after.year}
        return ends == years or (since and years == {self.before.year} and self.after.year == self.years[-1])

    def named(self, end: Cell) -> str:
        """What an end is called: its year, else nothing."""
        own = end.year if self.before.year != self.after.year else None
        if own is None and len(self.years) == 2:
            own = self.years[end is self.after]
        return own or ""


def movement_of(words: str, years: frozenset[str], cells: Sequence[Cell], *, since: bool = False) -> Movement | None:
    """The one change that a sentence tells of what `words` say, to the last of `years`, or `since` the one of them."""
    said = terms_of(words)
    # Words that tell little by themselves tell enough together: average handling time.
    terms = [(t, w) for t, w in said if w >= VERB] or list(said[:-1] and said)
    told = (*movements(cells), *(move for move in _in_time(cells) if move.are_the_years(years, since=since)))
    found = [move for move in told if terms and _is_of(move, terms) and _is_dated(move, years, since=since)]
    found = [move for move in found if not _is_of_another(move, terms)]
    # What tells little tells two changes of one thing apart: 总额 from 收入.
    light = [t for t, _ in said if t not in {term for term, _ in terms}]
    # Where it is beside a figure of what is asked, a change told without it is of something else: 规模, not 从业人员.
    needed = [t for t in light if any(has(c.own, t) and all(tie(n, c) >= SAID for n, _ in terms) for c in cells)]
    found = [move for move in found if all(has(move.after.text, t) for t in needed)]
    beside = [
        (
            sum(w * (tie(t, _first(move), strict=True) >= SAID) for t, w in terms),
            sum(tie(t, _first(move), strict=True) >= SAID for t in light),
        )
        for move in found
    ]
    best = [move for move, held in zip(found, beside, strict=True) if held == max(beside)]
    values = {(move.before.figure.value, move.after.figure.value) for move in best}
    return best[0] if len(values) == 1 else None


def movements(cells: Sequence[Cell]) -> Iterator[Movement]:
    """The changes that sentences tell by both their ends."""
    measured = [cell for cell in cells if cell.figure.kind not in CALENDAR]
    for first, second in zip(measured, measured[1:], strict=False):
        if first.source.key != second.source.key or first.figure.unit != second.figure.unit:
            continue
        before, between = first.text[: first.figure.start], first.text[first.figure.end : second.figure.start]
        if (_FROM.search(before) and _TO.search(between)) or _AIM_NEXT.search(between):
            yield Movement(first, second)
        elif (
            _AGAINST.match(between)
            and (second.year is not None or _YEAR_EARLIER.match(second.text, second.figure.end))
            or _TO_FIRST.search(before)
            and _FROM_THEN.search(between)
        ):
            yield Movement(second, first)
    yield from _risen_to(measured)


def _in_time(cells: Sequence[Cell]) -> Iterator[Movement]:
    """Any two figures of a sentence that tells one measure year by year: 84 in 2024, 79 in 2023 and 61."""
    rows = groupby((c for c in cells if c.figure.kind not in CALENDAR), lambda c: (c.source.key, c.text))
    for _, group in rows:
        row = [cell for cell in group if not cell.column]
        for unit in {cell.figure.unit for cell in row}:
            alike = [cell for cell in row if cell.figure.unit == unit and not cell.is_change]
            dated = {cell.year for cell in alike}
            if len(alike) < 2 or None in dated or len(dated) < len(alike) or any(map(_names_another, alike[1:])):
                continue
            yield from (Movement(*sorted(pair, key=lambda c: c.year or "")) for pair in combinations(alike, 2))


def _names_another(cell: Cell) -> bool:
    """Whether a figure of a series stands with a noun of its own, so that it may be of something else."""
    return any(weight >= 1 for _, weight in terms_of(_own_words(cell)))


def _own_words(cell: Cell) -> str:
    """What a figure stands behind in its clause, without what only says when."""
    return _OF_WHEN.sub(" ", last_clause(cell.before))


def _risen_to(measured: Sequence[Cell]) -> Iterator[Movement]:
    """The changes whose later end is told with its year after other figures, in the words of the earlier one."""
    for at, after in enumerate(measured):
        if after.year is None or not _RISEN_TO.search(after.before):
            continue
        nouns = [t for t, w in terms_of(YEAR.sub(" ", _RISEN_TO.sub("", after.before))) if w >= 1]
        # Without a noun of its own, the figure right before it has come to so much: 2019年为7.2亿元，2023年增至9亿元.
        candidates = measured[:at] if nouns else measured[max(at - 1, 0) : at]
        before = next(
            (
                cell
                for cell in reversed(candidates)
                if cell.source.key == after.source.key
                and cell.figure.unit == after.figure.unit
                and cell.year is not None
                and cell.year < after.year
                and all(has(cell.own, t) for t in nouns)
            ),
            None,
        )
        if before is not None:
            yield Movement(before, after)


def _first(move: Movement) -> Cell:
    """The end that its sentence gives first, with the words of what changes."""
    return min((move.before, move.after), key=lambda cell: cell.figure.start)


def _is_of(move: Movement, terms: Sequence[tuple[str, float]]) -> bool:
    """Whether the sentence has every word of the measure before its figures, or the paragraph a name of it.

    Beside another that it says, a word of the same measure will do, and where it goes on from the one before it, that
    may say all of them.
    """
    first = _first(move)
    told = f"{first.earlier} {first.own}"
    ties = [(tie(t, first), t) for t, _ in terms]
    # Its unit says nothing of what is measured: 分钟.
    says_one = any(held >= SAID for held, t in ties if t not in first.figure.text)
    alike = {t for _, t in ties if says_one and measures_of(t) & measures_of(told)}
    if not all(held >= NEAR or has(title_of(first), t) or t in alike for held, t in ties):
        return False
    back = TAKES_UP.match(first.text)
    if says_one or back is None:
        return says_one
    # What it names itself is of that, unless it only says how it moved: it called for a cut in emissions.
    own = terms_of(_OF_WHEN.sub(" ", f"{first.earlier} {first.before}"[back.end() :]))
    return not any(w >= 1 and not t.endswith("li") and not measures_of(t) & _MOVED for t, w in own)


def _is_of_another(move: Movement, terms: Sequence[tuple[str, float]]) -> bool:
    """Whether a change is told behind another figure of its unit, with a noun of its own and none that is asked for."""
    first = _first(move)
    before = parse(first.text[: first.figure.start])
    if not any(f.unit == first.figure.unit for f in before) or any(has(_own_words(first), t) for t, _ in terms):
        return False
    return _names_another(first)


def _is_dated(move: Movement, years: frozenset[str], *, since: bool) -> bool:
    if since and move.years:
        return years == {move.years[0]}
    told = {move.before.year, move.after.year} - {None}
    if len(years) > 1 and len(told) > 1 and told != years:
        return False
    said = set(move.years) or set(move.before.years_around)
    return not years or not said or (years <= said and (not move.years or max(years) == move.years[-1]))
