"""What there is for each of those that one sentence counts beside the whole: 1,250 sacks, worth €8,750."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from assistant.calculations.arithmetic import divided_by
from assistant.calculations.cell import Cell
from assistant.calculations.cells import cells_of, last_clause
from assistant.calculations.divided import COUNTERS, is_plain_amount, tells_of_each
from assistant.calculations.operands import Ask, Missing, Operand, sources_of
from assistant.calculations.per_each import PHRASE_END, are_in_one_part, is_one_of_several
from assistant.calculations.proving import counted_alike, title_of
from assistant.questions.asked_units import CURRENCIES, CURRENCY_ZH
from assistant.questions.question import Question
from assistant.statement import Statement
from assistant.words.lexicon import Lexicon
from assistant.words.telling import VERB, has, name_terms, terms_of
from documents.figures import CALENDAR, Figure
from documents.units import BY_NAME, BY_WORD, Unit
from index.terms import tagged_words

_SIZES = r"value|size|cost|price|worth|amount|sum|length|weight|area|grant|payment|spending"
_ENDS = r"(?=$|[,?;]| (?:of|from|in|by|under|at|for|that|which|on|to|is|was|does|did|has|have|will|be)\b)"
_UNIT = rf"(?P<u>(?!cent\b|year|month|day|week|hour|annum|head\b|capita\b)[a-z][\w-]*(?: [\w-]+){{0,3}}?){_ENDS}"
_EACH_EN = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:average|mean) (?:{_SIZES}) (?:of|for|paid for|per) (?:(?:an?|each|every|one|the) )?{_UNIT}",
        rf"\bfor (?:an?|each|every|one) {_UNIT}(?=.*\bon average\b)",
        r"\b(?:average|mean)\b.* for an? (?P<a>[a-z][\w -]*)$",
        rf"\bhow (?:large|big|much|long)\b.*?\b(?:an?|each|every|one) {_UNIT}.*\bon average\b",
        rf"\b(?:per|each|every) (?:single )?{_UNIT}",
    )
)
_COUNTERS = f"{COUNTERS}户辆笔"
_EACH_ZH = re.compile(
    rf"(?:平均|摊|均)[^，。？?]{{0,8}}?[，,]?(?:每(?:[\u3400-\u9fff]{{1,4}}?一|一)?|一)(?P<c>[{_COUNTERS}])(?P<r>[^，。？?]*)"
)
_MONEY = re.compile(
    rf"多少钱|值多少|(?:多少|几)[百千万亿]*(?:{CURRENCY_ZH})"
    r"|\b(?:value|worth|costs?|price|money|grant|payment|spending|spent|spend|paid|pay)\b",
    re.IGNORECASE,
)
# What says how much is asked for says nothing of what it is of.
_NOISE = re.compile(
    rf"\b(?:{_SIZES}|average|mean|works? out|each|money|way|much|per|so many|so much|cent)\b"
    r"|平均|多少|钱|每|摊[到下]?来?|[投花]了",
    re.IGNORECASE,
)
_DONE_ZH = re.compile(r"([\u3400-\u9fff])[了到出过掉]*(?:多少|几)")
_IN_UNIT = re.compile(r"\bhow (?:many|much) (?P<en>[a-z]+)\b|(?:多少|几)(?P<zh>[\u3400-\u9fff]{1,4})", re.IGNORECASE)
_TOLD, _LOOKED_AT = 0.75, 3


def of_those_counted(question: Question, ask: Ask, lexicon: Lexicon) -> Statement | Missing | None:
    """The quotient with its working; None where no sentence gives both, `Missing` where one gives several wholes."""
    wanted = tuple(_each_of(question))
    units = question.units or (CURRENCIES if _MONEY.search(question.text) else frozenset())
    if not wanted or not units or question.confirms or question.asks_why:
        return None
    found = ask(question)
    # A mean that is told is quoted.
    if found.answered and tells_of_each(found):
        return None
    for source in sources_of(found)[:_LOOKED_AT]:
        row = [cell for cell in cells_of((source,), question, lexicon) if not cell.column]
        counts = [cell for cell in row if any(_counts(cell, *each) for each in wanted)]
        if len(counts) != 1 or is_one_of_several(counts[0]) or not _is_of_it(counts[0], question):
            continue
        wholes = [c for c in row if c.figure.unit in units and is_plain_amount(c) and are_in_one_part((c, counts[0]))]
        wholes = wholes if len(wholes) == 1 else [whole for whole in wholes if _is_done(whole, question)]
        if len(wholes) > 1:
            return Missing("")
        if wholes:
            return _worked(wholes[0], counts[0], question)
    return None


def _each_of(question: Question) -> Iterator[tuple[list[str], str]]:
    """The nouns of what there may be so much for each of, and its Chinese measure word."""
    text = question.text.strip(" ？?。.！!")
    if question.language == "zh":
        if match := _EACH_ZH.search(text):
            words = takewhile(lambda word: word[1][0] in "nbj", tagged_words(match["r"]))
            yield [word for word, _ in words], match["c"]
        return
    for found in filter(None, (pattern.search(text) for pattern in _EACH_EN)):
        said = next(group for group in found.groups() if group)
        if nouns := [term for term, weight in terms_of(said) if weight >= 1]:
            yield nouns, ""


def _counts(cell: Cell, nouns: Sequence[str], counter: str) -> bool:
    """Whether a figure is the number of those that are asked about."""
    figure = cell.figure
    if figure.kind in CALENDAR or figure.unit or figure.value <= 1 or cell.is_change:
        return False
    if not counter:
        return any(has(PHRASE_END.split(cell.text[figure.end :])[0], noun) for noun in nouns)
    if not figure.counted or not counted_alike([figure.counted, counter]):
        return False
    return all(has(cell.own, noun) for noun in nouns)


def _is_of_it(cell: Cell, question: Question) -> bool:
    """Whether what is asked about is told: every name, and most of the nouns."""
    told = f"{cell.text} {cell.around} {cell.elsewhere} {title_of(cell)}"
    bare = _NOISE.sub(" ", _IN_UNIT.sub(" ", question.text) if _unit_named(question.text) else question.text)
    nouns = [term for term, weight in terms_of(bare) if weight >= 1]
    said = sum(bool(has(told, noun)) for noun in nouns)
    return said >= _TOLD * len(nouns) and all(has(told, name) for name in name_terms(bare))


def _is_done(whole: Cell, question: Question) -> bool:
    """Whether the clause of a figure has a verb of the question: 已投出3.6亿元, not 总规模8亿元."""
    clause = f"{last_clause(whole.before)} {whole.behind}"
    if question.language == "zh":
        return any(verb in clause for verb in _DONE_ZH.findall(question.text))
    return any(has(clause, term) for term, weight in terms_of(_NOISE.sub(" ", question.text)) if VERB <= weight < 1)


def _worked(whole: Cell, among: Cell, question: Question) -> Statement | None:
    operands = [Operand.of("", whole), Operand.of("", among)]
    operands[0] = replace(operands[0], figure=_in_asked_unit(whole.figure, question))
    made = divided_by(operands[0], operands[1], question.language, question.decimals)
    return made.told_of(operands, question.language) if made else None


def _in_asked_unit(figure: Figure, question: Question) -> Figure:
    """A figure in the unit that is asked for, where that measures the same: kilometres in metres."""
    unit, own = _unit_named(question.text), BY_NAME.get(figure.unit)
    if unit is None or own is None or unit.base != own.base or unit.base in CURRENCIES:
        return figure
    return replace(figure, value=figure.value * own.factor / unit.factor, unit=unit.name)


def _unit_named(text: str) -> Unit | None:
    """The unit in which a result is asked for: how many metres, 多少米."""
    match = _IN_UNIT.search(text)
    if match is None:
        return None
    if said := match["en"]:
        return BY_WORD.get(said.lower()) or BY_WORD.get(said.lower().removesuffix("s"))
    return next((BY_WORD[said] for n in range(4, 0, -1) if (said := match["zh"][:n]) in BY_WORD), None)
