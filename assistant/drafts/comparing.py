"""Claims that one thing is more than another, decided by both figures, or by a sentence that sets them side by side."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.calculations.arithmetic import related, worked_out
from assistant.calculations.asked_of_each import operands_asked
from assistant.calculations.bounds import decide
from assistant.calculations.calculation import Calculation
from assistant.calculations.cell import Cell
from assistant.calculations.contrast import contrasted
from assistant.calculations.operands import Ask, Operand, as_named, operands_of, with_each_looked_up
from assistant.calculations.proving import title_of
from assistant.calculations.sums import MARK, Sum, summed
from assistant.calculations.things import readings, things_with_years
from assistant.drafts.claims import AND_HOW_MUCH, CLAIMS, EARLIER, LESS, agree, figure_in, plain, without_figures
from assistant.evidence.citing import Source
from assistant.questions.question import Question
from assistant.rewording.rule_words import with_plus_said
from assistant.statement import Statement, ended
from assistant.texts import CONFIRMED, DENIED, PREMISE_NO
from assistant.words.lexicon import Lexicon
from assistant.words.superlatives import GRADED_ZH
from assistant.words.telling import VERB, has, names_in, terms_of
from documents.article import Language
from documents.figures import CALENDAR, Figure
from documents.years import YEAR, years_in

_COMPARES = re.compile(
    rf"(?<![占对百])比(?!例|重(?![点庆型大要])|[率值亚赛如])(?=[^，。？]{{1,30}}{GRADED_ZH})"
    r"|高于|超过|超出|多于|大于|低于|少于|小于|不如|不及|赶超|反超|领先|落后|早于|晚于|比[得不]?[上过]|一样|相同|相等|持平"
    r"|\bthan\b|\b(?:exceed|surpass|outstrip|outnumber|outweigh|outdo|outdid|outperform|overt[ao]+k)\w*"
    r"|\b(?:ahead of|behind)\b"
    r"|\bas [a-z]+ as\b|\b(?:equal|same)\b",
    re.IGNORECASE,
)
_THAN_YEAR = re.compile(
    r"比(?:\d{4}|上(?:一?年|季|期)|去年|前)"
    r"|\bthan (?:(?:in|it|the|that|a|of|was|had) )*(?:\d{4}|year|last|previous|preceding|before)\b",
    re.IGNORECASE,
)
# What is denied of a comparison that is claimed; a question may open with it and deny nothing: isn't A larger than B.
_NOT = re.compile(
    r"(?:并不|并没有|不|没有|并非)$|(?<=\w) (?:(?:is|are|was|were|do|does|did|has|have|had)n['’]t|not|no(?!\.? ?\d))\b"
)
_NO_SUCH = re.compile(rf"(?P<a>[^，。？]+?)没有?(?P<b>[^，。？]{{2,}}?)(?:那么|这么|来得)?(?P<c>{GRADED_ZH})(?P<t>)$")
_SUMMED = re.compile(
    r"之和|总和|合计|[加合]起来|相加|[加合][在到]?一起|\b(?:combined|together|sum of|altogether)\b", re.IGNORECASE
)
_CLAUSES = re.compile(r"[，；。]|[,;.](?= |$)")
# By how much it is claimed to be more: exceeds Hull by 3 km, is 3 km longer than Hull.
BY = re.compile(r"\bby (?P<by>[^,]*\d[^,]*)$", re.IGNORECASE)
_OF_THOSE = re.compile(r"\b(?:those|that|these|the ones?)\b", re.IGNORECASE)
_BOTH = 2
_POINTS = frozenset({"pp", "%"})


@dataclass(frozen=True, slots=True)
class _Claim:
    """What is claimed of two sides: that the first is more, or `less`, by `by` if that is set; `negated` if not so."""

    sides: tuple[str, str]
    tail: str
    less: bool
    earlier: bool
    negated: bool
    by: Figure | None = None


def compares(text: str) -> bool:
    """Whether a text sets one thing against another, neither of them a figure: a year of one is no proof of that."""
    return bool(_COMPARES.search(text)) and figure_in(text) is None


def compares_years(text: str) -> bool:
    """Whether what a text sets something against is an earlier year of it."""
    return bool(_THAN_YEAR.search(text))


def compared(question: Question, text: str, cells: Sequence[Cell], ask: Ask, lexicon: Lexicon) -> Statement | None:
    """Whether what a claim says of two things is so."""
    plus = with_plus_said(text) if question.language == "zh" else text
    if (several := summed(plus, question.language)) is not None:
        return _compared_with_sum(question, several, cells, ask, lexicon)
    claim = _claim(text, question.language)
    if claim is None or _SUMMED.search(text):
        return None
    claimed = frozenset(years_in(text))
    for calculation in _sided(claim, question):
        operands = operands_of(calculation, cells, question.language)
        if not isinstance(operands, tuple):
            wider = with_each_looked_up(cells, calculation, question, ask, lexicon)
            operands = operands_of(calculation, wider, question.language)
        if not isinstance(operands, tuple) and len(calculation.things) == _BOTH and not claim.earlier:
            operands = operands_asked(calculation, question, ask, lexicon) or operands
        if isinstance(operands, tuple) and _are_of_one_time(operands, question.years or claimed):
            return _relation(question, calculation, operands, claim)
    return _told(question, claim, [cell.source for cell in cells])


def _claim(text: str, language: Language) -> _Claim | None:
    patterns = (*CLAIMS[language], _NO_SUCH) if language == "zh" else CLAIMS[language]
    for pattern in patterns:
        match = pattern.search(text)
        if match is None:
            continue
        groups = match.groupdict(default="")
        first, negated = groups["a"], pattern is _NO_SUCH
        if found := _NOT.search(first):
            first, negated = f"{first[: found.start()]} {first[found.end() :]}", True
        tail, second = groups.get("t", ""), groups["b"]
        by = figure_in(tail)
        if said := BY.search(second):
            by, second = figure_in(said["by"]), second[: said.start()]
        elif (stated := figure_in(first)) is not None and not first[stated.end :].strip():
            by, first = stated, first[: stated.start]
        less, earlier = (bool(pattern.search(groups["c"])) for pattern in (LESS, EARLIER))
        return _Claim((f"{first} {groups.get('x', '')}", second), without_figures(tail), less, earlier, negated, by)
    return None


def _sided(claim: _Claim, question: Question) -> Iterator[Calculation]:
    """The two sides of a claim as things; a year that one side has is meant for both."""
    language = question.language
    options = [(claim.sides, claim.tail)]
    cut = re.search(r"\s(?P<shared>(?:is|are|was|were|does|do|did|has|have|had|in)\s)", claim.sides[1])
    if language == "en" and cut:
        options.insert(0, ((claim.sides[0], claim.sides[1][: cut.start()]), claim.sides[1][cut.start("shared") :]))
    for parts, shared in options:
        told = things_with_years((plain(parts[0], language), plain(parts[1], language)), plain(shared, language))
        if told is not None:
            yield Calculation("which", *told, asked=question.text)


def _compared_with_sum(
    question: Question, several: Sum, cells: Sequence[Cell], ask: Ask, lexicon: Lexicon
) -> Statement | None:
    """Whether what a claim says of the sum of several things and one other thing is so."""
    claim = _claim(several.text, question.language)
    if claim is None or claim.by is not None:
        return None
    language = question.language
    sides = [plain(side, language) for side in claim.sides]
    marked = [MARK in side for side in sides]
    if sum(marked) != 1:
        return None
    # What stands with the sum is what is measured of all.
    at = marked.index(True)
    shared = f"{_OF_THOSE.sub(' ', sides[at].replace(MARK, ' '))} {plain(claim.tail, language)}".strip()
    parts = (*several.things, sides[1 - at]) if at == 0 else (sides[0], *several.things)
    for things, measured in readings(parts, shared, elided=True, split=True):
        calculation = Calculation(
            "difference", things, measured, asked=question.text, first=len(several.things) if at == 0 else 1
        )
        wider = with_each_looked_up(cells, calculation, question, ask, lexicon)
        for operands in (operands_of(calculation, wider, language), contrasted(calculation, wider, language)):
            if isinstance(operands, tuple):
                return _relation_of_sum(question, calculation, operands, claim)
    return None


def _relation_of_sum(
    question: Question, calculation: Calculation, operands: Sequence[Operand], claim: _Claim
) -> Statement | None:
    figures = [o.figure for o in operands]
    first, second = figures[: calculation.first], figures[calculation.first :]
    result = worked_out(calculation, operands, question.language)
    is_more = decide(first, second)
    # Where neither is surely more, a bound may decide it either way.
    if result is None or not (is_more or decide(second, first)):
        return None
    holds = is_more != claim.less
    sources = [operand.cell.source for operand in operands]
    return decided(question, result.text, sources, result.figures, holds=holds != claim.negated)


def _relation(
    question: Question, calculation: Calculation, operands: Sequence[Operand], claim: _Claim
) -> Statement | None:
    first, second = operands[0].figure, operands[1].figure
    operands = as_named(operands, question)
    result = related(operands, question.language)
    if result is None:
        return None
    timed = first.kind in CALENDAR
    less = claim.less or (timed and claim.earlier)
    holds = (first.value < second.value) if less else (first.value > second.value)
    if claim.by is not None:
        gap = abs(first.value - second.value)
        if timed or not (claim.by.unit == first.unit or {claim.by.unit, first.unit} <= _POINTS):
            return None
        holds = holds and agree(replace(claim.by, unit=first.unit), replace(first, value=gap))
    if not timed and (claim.by is not None or AND_HOW_MUCH.search(question.text)):
        result = worked_out(replace(calculation, operation="difference"), operands, question.language) or result
    elif not all(operand.name for operand in operands):
        result = replace(result, text=_as_told(operands, question.language))
    sources = [operand.cell.source for operand in operands]
    return decided(question, result.text, sources, result.figures, holds=holds != claim.negated)


def _as_told(operands: Sequence[Operand], language: Language) -> str:
    """The sentences that figures are from, said where the figures have no name."""
    told = dict.fromkeys(operand.cell.source.sentence for operand in operands)
    return " ".join(sentence.in_language(language) or sentence.text for sentence in told)


def _are_of_one_time(operands: Sequence[Operand], years: frozenset[str]) -> bool:
    """Whether figures are of the years that are claimed of them, or, where none is claimed, not of different ones."""
    cells = [operand.cell for operand in operands]
    if not years:
        told = {cell.year for cell in cells if cell.year is not None}
        beside = (cell.years_around for cell in cells if cell.year is None)
        return len(told) < _BOTH and (len({cell.source.key for cell in cells}) == 1 or all(told <= y for y in beside))
    return all(
        cell.year is not None or cell.years_around & years or set(years_in(title_of(cell))) & years for cell in cells
    )


def _told(question: Question, claim: _Claim, sources: Sequence[Source]) -> Statement | None:
    """What a clause that sets the same two names side by side says of the claim."""
    language = question.language
    names = [names_in(side) for side in claim.sides]
    if not all(names) or names[0] & names[1] or claim.by is not None:
        return None
    named = {t for name in names[0] | names[1] for t, _ in terms_of(name)}
    words = plain(" ".join((*claim.sides, claim.tail)), language)
    measure = [t for t, w in terms_of(YEAR.sub(" ", words)) if w >= VERB and t not in named]
    years = years_in(question.text)
    for source in dict.fromkeys(sources):
        shown = source.sentence.in_language(language) or ""
        for clause in _CLAUSES.split(shown):
            if not all(has(clause, t) for t in measure) or not all(year in shown for year in years):
                continue
            told = _claim(clause, language)
            if told is None or told.by is not None:
                continue
            ahead = [_sides_of(told, side) for side in names]
            if ahead not in ([0, 1], [1, 0]):
                continue
            is_more = (told.less == told.negated) == (ahead == [0, 1])
            return decided(question, shown, [source], holds=is_more == (claim.less == claim.negated))
    return None


def _sides_of(told: _Claim, names: frozenset[str]) -> int | None:
    """On which side of what is told all names stand; None where on none."""
    return next((at for at, side in enumerate(told.sides) if all(name in side for name in names)), None)


def decided(
    question: Question, text: str, sources: Sequence[Source], derived: tuple[Figure, ...] = (), *, holds: bool
) -> Statement | None:
    """What decides a claim after yes or no; a premise that holds is left to be explained."""
    if question.asks_why and holds:
        return None
    opening = PREMISE_NO if question.asks_why else CONFIRMED if holds else DENIED
    said = ended(opening.say(question.language) + text, question.language)
    return Statement(said, tuple(dict.fromkeys(sources)), derived, composed=True)
