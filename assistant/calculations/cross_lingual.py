"""Changes that an article tells in a language that the question is not in: by unit, place and words of the figure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.calculations.aims import AIM, is_aimed
from assistant.calculations.calculation import Calculation
from assistant.calculations.cell import Cell
from assistant.calculations.cells import last_clause
from assistant.calculations.movements import Movement, movements
from assistant.calculations.own_figures import is_in_unit
from assistant.calculations.proving import title_of
from assistant.evidence.finding import Found
from assistant.evidence.rows import asked_words, meant_in
from assistant.questions.asked_units import SHARES_AND_POINTS
from assistant.words.lexicon import Lexicon
from assistant.words.measures import measures_of
from assistant.words.telling import has, names_in, terms_of
from documents.figures import CALENDAR
from documents.scripts import HANZI
from documents.years import YEAR
from index.terms import tagged_words

_TIMES_ASKED = re.compile(
    r"\bhow (?:many (?P<en>minute|hour|day|week|month)s?|much (?:time|shorter|longer|faster|quicker))\b"
    r"|(?:多少|几)个?(?P<zh>分钟|小时|天|周|月|时间)",
    re.IGNORECASE,
)
_OF_TIMES = {"分钟": "minute", "小时": "hour", "天": "day", "周": "week", "月": "month"}
_SHARE_WORDS = frozenset({"份额", "比重", "占比", "比例", "占", "share", "proportion", "percentage"})
# What an aim says besides what is measured: 并力争把…提高到.
_AROUND = re.compile(
    r"^.*(?:把|将|使|让)|^[并且还]+|(?:提高|提升|增加|上升|扩大|降低|下降|减少|缩短|压缩|增|降|达)(?:到|至)?[^\u3400-\u9fff]*$"
)
# So much of the question the words beside a figure have to mean.
_MEANT = 0.5
# Such a share of all likelihood tells the one sentence that was meant.
_LIKELY = 0.5
# In the sentence that was found to answer less is enough.
_FOUND = 0.4


def moved_abroad(calculation: Calculation, found: Found, cells: Sequence[Cell], lexicon: Lexicon) -> Movement | None:
    """The one change of what is measured, in the asked unit if any, that a sentence in another language tells.

    In the asker's it is the one that was found to answer, where a unit is asked for. Of the sentence that was found it
    is enough that the unit and a word are told, or most words; another one has to tell them all.
    """
    if calculation.operation != "growth" and not _of_two_years(calculation):
        return None
    words = asked_words(calculation.shared)
    units = _units_of(calculation, found.question.text)
    # That it is a share, its unit says.
    if units and units <= SHARES_AND_POINTS:
        words = [word for word in words if word not in _SHARE_WORDS]
    answering = answering_sentence(found)
    told: list[Movement] = []
    for key in dict.fromkeys(cell.source.key for cell in cells):
        own = [cell for cell in cells if cell.source.key == key]
        if found.question.told_by(own[0].source.sentence) is not None:
            # In its own language a sentence says what it is of, unless it was found for the unit that is asked for.
            is_meant = key == answering and bool(units) and _tells_most(calculation.shared, own[0].text)
        else:
            is_meant = _means(own[0], words, lexicon, is_found=key == answering, in_unit=bool(units))
        if not is_meant:
            continue
        headed = [cell for cell in own if cell.column and meant_in(cell.column, words, lexicon)]
        if move := _one_move(calculation, headed or own, units):
            told.append(move)
    values = {(move.before.figure.value, move.after.figure.value) for move in told}
    return told[0] if told and (len(values) == 1 or told[0].after.source.key == answering) else None


def _means(cell: Cell, words: Sequence[str], lexicon: Lexicon, *, is_found: bool, in_unit: bool) -> bool:
    """Whether a sentence in another language means what is measured: all, or of the one found enough of the words."""
    meant = meant_in(f"{cell.text}\n{title_of(cell)}", words, lexicon)
    if _lacks_the_measure(words, meant, cell.text):
        return False
    held = sum(word in meant or bool(measures_of(word) & measures_of(cell.text)) for word in words)
    least = len(words) * (_MEANT if is_found else 1)
    return held >= least > 0 or (is_found and in_unit and held > 0)


def _lacks_the_measure(words: Sequence[str], meant: frozenset[str], text: str) -> bool:
    """Whether a text has not what a Chinese question ends with, which is measured: 费用 of 会议的费用."""
    last = next((word for word in reversed(words) if len(word) > 1), "")
    return bool(HANZI.match(last)) and last not in meant and not measures_of(last) & measures_of(text)


def is_thing(word: str) -> bool:
    """Whether a Chinese word is a noun, or says when or where."""
    return all(tag.startswith(("n", "t", "s")) for _, tag in tagged_words(word))


def answering_sentence(found: Found) -> tuple[str, int] | None:
    """The sentence that tells what is asked, or that of whose figures it is to be worked out: it lacks the result."""
    if found.answered:
        return found.sources[0].key
    lacks_the_result = found.lacks_the_asked_form and found.ranked.shares[0] >= _LIKELY
    return found.ranked.hits[0].key if lacks_the_result else None


def _tells_most(words: str, text: str) -> bool:
    """Whether a text has most of the words of a measure, and every name."""
    terms = terms_of(words)
    named = all(has(text, t) for name in names_in(words) for t, _ in terms_of(name))
    return named and sum(w * has(text, t) for t, w in terms) >= _MEANT * sum(w for _, w in terms)


def _one_move(calculation: Calculation, own: Sequence[Cell], units: frozenset[str]) -> Movement | None:
    """The one change in the asked units, if any, that a sentence tells, of the asked years."""
    alike = [cell for cell in own if cell.figure.unit in units] if units else list(own)
    told = list(movements(alike))
    if len(calculation.years) == 2 and (ends := _of_both_years(calculation.years, alike)):
        return ends
    if len(told) != 1:
        return None
    move = told[0]
    dated = {year for year in (move.before.year, move.after.year) if year is not None}
    if len(calculation.years) == 2 and len(dated) == 2 and dated != calculation.years:
        return None
    # The growth of a year is none of the five that end with it.
    told_of = sorted(int(year) for year in dated if year.isdigit())
    if len(told_of) == 2 and told_of[0] + 1 < told_of[1] and calculation.years == {str(told_of[1])}:
        return None
    return move if calculation.years <= {move.before.year, move.after.year, *move.years} else None


def _of_both_years(years: frozenset[str], own: Sequence[Cell]) -> Movement | None:
    """The figures of two years where a sentence gives but one for each, of one unit."""
    first, last = (
        [cell for cell in own if cell.year == year and not cell.is_change and cell.figure.kind not in CALENDAR]
        for year in sorted(years)
    )
    if len(first) != 1 or len(last) != 1 or first[0].figure.unit != last[0].figure.unit:
        return None
    return Movement(first[0], last[0])


def _units_of(calculation: Calculation, asked: str) -> frozenset[str]:
    if (times := _TIMES_ASKED.search(asked)) is None:
        return calculation.units
    unit = _OF_TIMES.get(times["zh"] or "", (times["en"] or "").lower())
    return frozenset({unit} if unit else _OF_TIMES.values())


def _of_two_years(calculation: Calculation) -> bool:
    """Whether a difference is that of two years."""
    years_only = not any(thing.words for thing in calculation.things)
    return calculation.operation == "difference" and years_only and len(calculation.years) == len(calculation.things)


def in_their_words(calculation: Calculation, found: Found, cells: Sequence[Cell]) -> Iterator[Calculation]:
    """A change to what is aimed at, with what is measured in the Chinese words of the aim that mean those asked."""
    if calculation.operation != "growth" or len(calculation.things) != 2 or HANZI.search(calculation.shared):
        return
    if not (terms := terms_of(calculation.shared)):
        return
    for cell in cells:
        beside = last_clause(cell.before)
        if not HANZI.search(beside) or not is_aimed(cell) or not is_in_unit(calculation, cell):
            continue
        held = sum(w * has(beside, t) for t, w in terms)
        least = _MEANT * sum(w for _, w in terms)
        if found.answered and cell.source.sentence == found.sources[0].sentence:
            least *= _FOUND
        if held >= least and (words := _AROUND.sub("", AIM.sub("", YEAR.sub("", beside)))):
            yield replace(calculation, shared=words)
