"""What one sentence sets against a capacity or a budget: how much of it is used or left, or was spent beyond it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from assistant.calculations.aims import is_aimed
from assistant.calculations.another_thing import is_of_another_thing
from assistant.calculations.arithmetic import quotient, worked_out
from assistant.calculations.asked_of_each import figure_found
from assistant.calculations.calculation import Calculation, bare_words
from assistant.calculations.cell import Cell
from assistant.calculations.cells import cells_of, last_clause
from assistant.calculations.operands import Ask, Missing, Operand, sources_of
from assistant.calculations.proving import are_in_one_unit, title_of
from assistant.calculations.things import Thing
from assistant.evidence.designations import designations
from assistant.evidence.finding import Found
from assistant.questions.asked_units import CURRENCIES, SHARES_AND_POINTS
from assistant.questions.question import Question
from assistant.statement import Statement
from assistant.texts import RATE
from assistant.words.lexicon import Lexicon
from assistant.words.question_words import SHARE_EN
from assistant.words.telling import VERB, has, name_terms, terms_of
from documents.article import Language
from documents.figures import CALENDAR
from documents.scripts import HANZI
from documents.years import YEAR

# What there is room for is used by doing what it can: it can treat so much, and treated so much.
_DOES = (
    ("take", "took|taken"), ("hold", "held"), ("handle", "handled"), ("carry", "carried"), ("seat", "seated"),
    ("store", "stored"), ("treat", "treated"), ("produce", "produced"), ("process", "processed"),
    ("accommodate", "accommodated"), ("park", "parked"), ("house", "housed"), ("moor", "moored"),
)  # fmt: skip
_DOES_ZH = "容纳|停[放泊靠]?|存[放储]|储存|处理|加工|生产|装载|承载|收治"
_CAPACITY = re.compile(
    rf"设计|产能|容量|能力|[可能](?:{_DOES_ZH})|核定|额定|定员|总床位"
    rf"|\b(?:capacity|designed|rated|room for|(?:can|could) (?:{'|'.join(can for can, _ in _DOES)})|seats|holds)\b",
    re.IGNORECASE,
)
# Of the places that something has some may be told as taken.
_PLACES = re.compile(r"[车座床泊机铺]位|库容")
_BUDGET = re.compile(
    r"预算|概算|原(?:来|先)?计划|原定|计划投资|批复|批准|拨款"
    r"|\b(?:budget\w*|estimate[ds]?|set aside|earmarked|allocated|allotted|planned|foreseen|approved|put aside)\b",
    re.IGNORECASE,
)
_ASKS_USE = re.compile(
    r"(?P<zh>(?:产能|设备|能力|运力|库容|床位|座位)?(?:利用|使用|占用|负荷|上座|入住)率)"
    r"|(?:占|达到|相当于|用了|利用了)[^，。？]{0,16}(?:设计|产能|容量|能力)[^，。？]{0,8}(?:百分|几成|多少|比[例重])"
    r"|\b(?P<en>(?:capacity )?(?:utili[sz]ation|usage|occupancy|load)(?: rate| factor)?)\b"
    rf"|\b(?:{SHARE_EN}|much) of (?:its|their|the)(?: own)?"
    r"(?: (?:design(?:ed)?|rated|full|maximum|annual|total|yearly|daily|whole))* capacity\b(?! of| (?:is|was|lies) in)",
    re.IGNORECASE,
)
_UNUSED_EN = r"left|remain\w*|unused|spare|free|unoccupied|empty"
_ASKS_REST = re.compile(
    r"剩余|还剩|剩下|还[有能可](?!多[久长])|空余|余量|未用|没(?:有)?用|闲置"
    rf"|\b(?:{_UNUSED_EN}|still (?:take|hold|fit|available))\b",
    re.IGNORECASE,
)
_LEFT = re.compile(rf"剩|余|空|未|\b(?:{_UNUSED_EN}|available|rest|unsold)\b", re.IGNORECASE)
_OVER_ZH = "超支|超出|[高多]出|节[省约]|低于|少[花用]"
_OVER_EN = r"over\w*|exceed\w*|above|beyond|under\w*|below|more than|less than|save[ds]?|saving"
_IS_OVER = re.compile(rf"{_OVER_ZH}|\b(?:{_OVER_EN})\b", re.IGNORECASE)
_ASKS_EXCESS = re.compile(rf"{_OVER_ZH}|超|比|\b(?:{_OVER_EN}|higher|lower|cheaper|than|difference)\b", re.IGNORECASE)
# What is asked is how far something is from its budget, and nothing else.
_ASKS_OVER = re.compile(
    rf"超支|[比较超][出过了]*[^，。？]{{0,8}}?(?:{_BUDGET.pattern})"
    rf"|\b(?:over|above|below|under|beyond|than|exceed\w*|between)\b(?: [\w’']+){{0,4}}? (?:{_BUDGET.pattern})",
    re.IGNORECASE,
)
# What says how the figures are related says nothing of whose they are.
_NOISE = re.compile(
    rf"{_BUDGET.pattern}|{_CAPACITY.pattern}|{_ASKS_REST.pattern}|超支|超出?|[高多少][出花用]|节[省约]|实际|花费|费用|成本|投资|比例|比|平均"
    r"|\b(?:cost\w*|spen[dt]\w*|actual\w*|final\w*|price|bill|use[ds]?|rates?|amount|original\w*|over\w*|exceed\w*"
    r"|room|space|place|money|council|government|board|official\w*|much|peak|maximum)\b",
    re.IGNORECASE,
)
# What a bound was before is nothing that it bounds.
_AN_EARLIER = re.compile(
    r"\b(?:from|than|with|against|to)(?: (?:about|only|some|an?|the))*\s?[£$€]?$|(?:由|从|比|较)[^，。；]{0,8}$",
    re.IGNORECASE,
)
_USED = re.compile(
    rf"已|[使利占]用|用[了去掉]|实际|占|住|售|{_DOES_ZH}"
    rf"|\b(?:used?|occupied|filled|let|sold|booked|{'|'.join(did for _, did in _DOES)})\b",
    re.IGNORECASE,
)
_IT = re.compile(r"^(?:It|They|Its|Their|This|These)\b|^(?:它|该|其(?!中|余))")
_ABROAD, _LOOKED_AT = 0.5, 3


@dataclass(frozen=True, slots=True)
class _Pair:
    """What was reached, and the capacity or the budget that it is set against."""

    reached: Cell
    bound: Cell


def set_against(question: Question, ask: Ask, lexicon: Lexicon) -> Statement | Missing | None:
    """The share, the rest or the excess that is asked for; None where no one sentence gives both figures.

    What is missing where what is left is asked for and the sentence found speaks of nothing that is.
    """
    mark = _mark_of(question)
    if mark is None or question.confirms or question.asks_why or question.wants_list:
        return None
    found = ask(question)
    if found.answered and any(figure.unit in SHARES_AND_POINTS for figure in found.figures):
        return None
    sources = sources_of(found)[:_LOOKED_AT]
    rows = [cells_of((source,), question, lexicon) for source in sources]
    rows = [row for row in rows if row]
    pairs = [pair for row in rows if (pair := _pair(row, mark, question)) is not None]
    pairs += _of_two_sentences(rows, question) if mark is _BUDGET and not pairs else []
    for pair in pairs:
        if all(
            _is_of_it(cell, question, is_first=cell.source.key == sources[0].key)
            and not is_of_another_thing(question, _NOISE.sub(" ", question.text), found, cell, lexicon)
            for cell in (pair.reached, pair.bound)
        ):
            return _told(pair, mark, question)
    if any(pair.reached.source.key == sources[0].key for pair in pairs):
        return Missing("")
    is_budget = mark is _BUDGET
    is_told = _tells_the_excess(found, question, lexicon) if is_budget else _tells_what_is_left(found, rows, question)
    return None if is_told else Missing("")


def _of_two_sentences(rows: Sequence[Sequence[Cell]], question: Question) -> list[_Pair]:
    """What is told in one sentence of the budget and in the next of what was spent, or the other way round."""
    made = []
    for first, second in pairwise(sorted(rows, key=lambda row: row[0].source.key)):
        if second[0].follows(first[0]):
            made.append(_pair([*first, *second], _BUDGET, question))
    return [pair for pair in made if pair is not None]


def _tells_the_excess(found: Found, question: Question, lexicon: Lexicon) -> bool:
    """Whether something else is asked for than how far a budget was missed, or the one figure found is that."""
    if len(question.years) > 1 or not _ASKS_OVER.search(question.text):
        return True
    cell = figure_found(found, question, lexicon, any_will_do=True)
    return cell is not None and (cell.is_change or bool(_IS_OVER.search(f"{last_clause(cell.before)} {cell.behind}")))


def _tells_what_is_left(found: Found, rows: Sequence[Sequence[Cell]], question: Question) -> bool:
    """Whether something else is asked for than what is left of a room, or the sentence found speaks of what is left."""
    if not _ASKS_REST.search(question.text) or not found.answered or not rows:
        return True
    if any(map(_LEFT.search, found.sources[0].sentence.texts)):
        return True
    is_of_room = bool(_CAPACITY.search(question.text) or _PLACES.search(question.text))
    return not is_of_room and not any(_is_bound(cell, _CAPACITY) for cell in rows[0])


def _mark_of(question: Question) -> re.Pattern[str] | None:
    """By which words the bound is told that a question sets something against."""
    text = question.text
    if _BUDGET.search(text) or "超支" in text:
        return _BUDGET if _ASKS_EXCESS.search(text) and question.wants_amount else None
    if _ASKS_USE.search(text):
        return _CAPACITY
    return _CAPACITY if _ASKS_REST.search(text) and question.wants_amount and not question.asks_share else None


def _pair(row: Sequence[Cell], mark: re.Pattern[str], question: Question) -> _Pair | None:
    """The one figure of a sentence that is told as the bound, and the one other of its kind that is of the year."""
    cells = [
        cell
        for cell in row
        if cell.figure.kind not in CALENDAR
        and not any(d.start <= cell.figure.start < d.end for d in designations(cell.text))
        and cell.figure.unit not in SHARES_AND_POINTS
        and not cell.column
    ]
    bounds = [cell for cell in cells if _is_bound(cell, mark)]
    if mark is _BUDGET:
        bounds = [cell for cell in bounds if cell.figure.unit in CURRENCIES or not question.units & CURRENCIES]
    if len(bounds) != 1:
        return None
    bound = bounds[0]
    if mark is _BUDGET and not (bound.figure.unit or bound.figure.counted):
        # A currency is often said once: 3.9 million euros against a budget of 3.5 million.
        units = {cell.figure.unit for cell in cells if cell is not bound} & CURRENCIES
        bound = replace(bound, figure=replace(bound.figure, unit=units.pop())) if len(units) == 1 else bound
    others = [cell for cell in cells if cell is not bounds[0] and are_in_one_unit(cell, bound)]
    if question.years and len(others) > 1:
        others = [cell for cell in others if cell.year in question.years]
    if len(others) != 1 or others[0].is_change or not others[0].is_of(question.years):
        return None
    reached, clause = others[0], last_clause(others[0].before)
    if is_aimed(replace(reached, earlier="", before=clause)) or _AN_EARLIER.search(reached.before) or bound.is_former:
        return None
    if mark is _CAPACITY and reached.figure.value > bound.figure.value:
        return None
    # What came is no use of what there is room for, unless it is told so.
    if _ASKS_REST.search(question.text) and mark is _CAPACITY and not _USED.search(f"{clause} {reached.behind}"):
        return None
    return _Pair(reached, bound)


def _is_bound(cell: Cell, mark: re.Pattern[str]) -> bool:
    told = f"{last_clause(cell.before)} {cell.behind}"
    are_places = mark is _CAPACITY and _PLACES.search(told) and not (_USED.search(told) or _LEFT.search(told))
    return not cell.is_change and bool(mark.search(told) or are_places)


def _is_of_it(cell: Cell, question: Question, *, is_first: bool) -> bool:
    """Whether a sentence, or what stands before it, says of what the question is, and the sentence a word of it.

    In another language less is enough of the one that is likeliest to answer.
    """
    asked = bare_words(_NOISE.sub(" ", _ASKS_USE.sub(" ", YEAR.sub(" ", question.text))), question.language)
    terms = [(t, w) for t, w in terms_of(asked) if w >= VERB]
    if not terms:
        return is_first
    own = f"{cell.text} {cell.elsewhere}"
    told = f"{own} {cell.around} {title_of(cell)}"
    is_chinese = bool(HANZI.search(cell.text))
    # A name that is written in the other script may have been put in words.
    names = [name for name in name_terms(asked) if bool(HANZI.search(name)) == is_chinese]
    if any(not has(told, name) for name in names):
        return False
    nouns = [t for t, w in terms if w >= 1]
    is_abroad = is_chinese != (question.language == "zh")
    if is_abroad and not is_first and not (names and all(has(own, name) for name in names)):
        return False
    if not is_abroad and not any(has(own, t) for t in nouns) and not _IT.match(cell.text):
        return False
    held = sum(bool(has(told, t)) for t in nouns)
    return bool(nouns) and held >= len(nouns) * (_ABROAD if is_abroad else 1)


def _told(pair: _Pair, mark: re.Pattern[str], question: Question) -> Statement | None:
    language = question.language
    reached, bound = (Operand.of(name, cell) for name, cell in _named(pair, mark, language))
    asked = _ASKS_USE.search(question.text)
    if mark is _CAPACITY and asked:
        name = asked["zh"] or asked["en"] or ("比例" if language == "zh" else "share")
        made = quotient(Operand.of(name, pair.reached), bound, language, RATE, question.decimals)
    elif mark is _CAPACITY:
        made = worked_out(Calculation("remainder", ()), [bound, reached], language)
    else:
        percent = "percent" in question.forms
        things = (Thing(reached.name), Thing(bound.name))
        calculation = Calculation("excess" if percent else "difference", things, percent=percent)
        made = worked_out(calculation, [reached, bound], language)
    return made.told_of((reached, bound), language) if made else None


def _named(pair: _Pair, mark: re.Pattern[str], language: Language) -> tuple[tuple[str, Cell], tuple[str, Cell]]:
    told = ("实际花费", "预算") if language == "zh" else ("The cost", "the budget")
    names = told if mark is _BUDGET else ("", "")
    return (names[0], pair.reached), (names[1], pair.bound)
