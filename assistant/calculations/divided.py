"""What there is for each of something, or each day, where one figure is asked for by itself and divided by another."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.calculations.arithmetic import divided_by
from assistant.calculations.asked_of_each import figure_found
from assistant.calculations.cell import Cell
from assistant.calculations.cells import cells_of
from assistant.calculations.operand_compatibility import in_one_clause
from assistant.calculations.operands import Ask, Operand, sources_of
from assistant.calculations.per_each import are_in_one_part, is_counted_by, is_of_others, is_one_of_several, says_all
from assistant.calculations.proving import counted_alike
from assistant.calculations.row_cells import with_all_rows
from assistant.calculations.tables import is_of_an_unasked_row
from assistant.evidence.finding import Found
from assistant.evidence.grids import is_total
from assistant.evidence.qualifiers import state_of
from assistant.questions.asked_units import SHARES_AND_POINTS
from assistant.questions.question import Question
from assistant.statement import Statement
from assistant.words.lexicon import Lexicon
from assistant.words.question_words import AUXILIARY_EN, FEW_EN
from assistant.words.superlatives import LEAST_EN, LEAST_ZH, MOST_EN, MOST_ZH
from assistant.words.telling import VERB, has, terms_of
from documents.figures import CALENDAR
from documents.units import BY_WORD
from index.terms import tagged_words

COUNTERS = "个家座项所台套件条只艘架张间名位支份"
_ON_AVERAGE = re.compile(
    r"(?:^|,? )on average,?(?= |$)|\b(?:about|roughly|approximately|around) (?=how|what)"
    r"|(?<=how many )(?:about|roughly|approximately) ",
    re.IGNORECASE,
)
_LEADING_EN = "on|in|at|by|for|of|from|to|during|over"
_UNIT_EN = (
    r"(?P<u>(?!cent\b|the\b|of\b|year\b|annum\b)[a-z][\w-]*"
    rf"(?: (?!(?:{_LEADING_EN})\b)[a-z][\w-]*){{0,2}}?)"
)
_BEHIND_EN = rf"(?=$|,| (?:{_LEADING_EN}|{AUXILIARY_EN})\b)"
_PER_EN = re.compile(
    rf"^(?P<h>(?:how (?:many|much) |what (?:is|was) the (?:average|mean) ).+?) "
    rf"(?:(?:per|each|every|for (?:each|every)) (?:single )?{_UNIT_EN}{_BEHIND_EN}"
    rf"|an? (?P<t>day|week|month|hour|night)\b)(?P<r>.*)$",
    re.IGNORECASE,
)
_EACH_EN = re.compile(
    rf"^(?P<h>how (?:many|much)(?: .+?)?) (?P<x>{AUXILIARY_EN}) (?:each|every|an?|one)(?: single)?(?: of)?(?: the| its"
    rf"| these)? (?:(?:\d[\d,]*|{FEW_EN}|eleven|twelve) )?"
    r"(?P<u>[a-z][^,?]*?) (?P<r>[a-z]+(?: for| of| in| at)?(?: (?:in|by|during|since) [^,?]+)?)$",
    re.IGNORECASE,
)
_AVERAGE_EN = re.compile(r"^what (?P<x>is|was) the (?:average|mean) (?:(?P<n>number|amount) of )?", re.IGNORECASE)
_LOOSE_ZH = re.compile(r"大概|大约|大致|差不多|约莫|(?<=均)约")
_PER_ZH = re.compile(
    rf"[，,]?(?:平均(?:到|下来|算下来|摊到)?[，,]?)?(?:每(?:一)?|(?<=平均)一)(?P<c>[{COUNTERS}]?)(?P<u>(?:人次"
    rf"|小时|平方米|公里|公顷"
    r"|[天日周月亩吨人户])(?![\u3400-\u9fff]{0,1}级))?"
)
_PEAK = re.compile(
    rf"{MOST_ZH}|{LEAST_ZH}|单日|峰值|高峰|\b(?:{MOST_EN}|{LEAST_EN}|peak|record|maximum|minimum|single)\b",
    re.IGNORECASE,
)
_MEAN = re.compile(r"平均|均|每|\b(?:average|mean)\b", re.IGNORECASE)
_MEAN_BEHIND = re.compile(
    r"^[^,;，；]{0,20}\b(?:(?:per|each|every) \w+|an? (?:day|week|month|year|hour|head))\b", re.IGNORECASE
)
_MEAN_ASKED = re.compile(r"平均|\b(?:average|mean)\b|\bper\b|\beach\b", re.IGNORECASE)
_TOLD_OF_EACH = re.compile(
    r"平均|均|每|单位|\b(?:average|mean|per|each|every|apiece|hourly|daily|weekly|monthly)\b"
    r"|\ban? (?:day|week|month|year|hour|head)\b|/",
    re.IGNORECASE,
)
# Of things that are named, each has a figure of its own: how much did the town and the state each pay.
_EACH_OF_SEVERAL = re.compile(r"\band [^,?]{2,40}? each\b", re.IGNORECASE)
_DOES_EACH = re.compile(rf"\b{AUXILIARY_EN} each\b", re.IGNORECASE)
_SERIES = re.compile(r"(?<![\d.,])(?!(?:19|20)\d\d\b)\d[\d.]*(?:, (?:and )?| and )\d")


@dataclass(frozen=True, slots=True)
class Divided:
    """The question for what is divided, and the noun or unit of what it is divided by."""

    asked: str
    unit: str
    counter: str = ""


def is_of_another(question: Question, found: Found) -> bool:
    """Whether something is asked for each of others, or each day, and what was found is no such figure but a whole."""
    if not question.wants_amount or not found.answered or not found.figures or not _MEAN_ASKED.search(question.text):
        return False
    if next(_wanted(question), None) is None:
        return False
    if len(found.figures) > 1 and _EACH_OF_SEVERAL.search(question.text):
        return False
    # One for each of them, told one by one.
    if _DOES_EACH.search(question.text) and any(map(_SERIES.search, found.sources[0].sentence.texts)):
        return False
    return not tells_of_each(found)


def tells_of_each(found: Found) -> bool:
    """Whether the sentence found speaks of a mean, or of each of something."""
    return any(map(_TOLD_OF_EACH.search, found.sources[0].sentence.texts))


def divided(question: Question, ask: Ask, lexicon: Lexicon) -> Statement | None:
    """The quotient with its working; None where no such is asked for, or either figure is not sure."""
    if question.confirms or question.asks_why:
        return None
    for wanted in _wanted(question):
        found = ask(question.asking(wanted.asked))
        whole = _asked_figure(found, question, lexicon)
        if whole is None:
            continue
        among = _among(wanted, whole, question, ask, lexicon)
        if among is None:
            continue
        operands = [Operand.of("", whole), Operand.of(wanted.unit, among)]
        made = divided_by(operands[0], operands[1], question.language, question.decimals)
        return made.told_of(operands, question.language) if made else None
    return None


def _wanted(question: Question) -> Iterator[Divided]:
    text = question.text.strip(" ？?。.！!")
    return _wanted_zh(text) if question.language == "zh" else _wanted_en(text)


def _wanted_en(text: str) -> Iterator[Divided]:
    bare = re.sub(r"\s+", " ", _ON_AVERAGE.sub(" ", text)).strip()
    if (match := _EACH_EN.match(bare)) and (bare != text or re.search(r"\beach\b", text)):
        yield Divided(f"{match['h']} {match['x']} the {match['u']} {match['r']}?", match["u"])
    elif match := _PER_EN.match(bare):
        head = _AVERAGE_EN.sub(lambda led: "how many " if led["n"] else f"what {led['x']} the ", match["h"])
        yield Divided(f"{head}{match['r']}?", match["u"] or match["t"])
        if match["u"]:
            yield Divided(f"{head} in the {match['u']}{match['r']}?", match["u"])


def _wanted_zh(text: str) -> Iterator[Divided]:
    bare = _LOOSE_ZH.sub("", text)
    match = _PER_ZH.search(bare)
    bare = f"{bare[: match.end()]}{bare[match.end() :].replace('平均', '')}" if match else bare
    if match is None or not (match["c"] or match["u"]) or "多少" not in bare and "几" not in bare:
        return
    rest = bare[match.end() :]
    if match["u"]:
        yield Divided(f"{bare[: match.start()]}{rest}？", match["u"])
        return
    noun = ""
    for word, tag in tagged_words(rest):
        if tag[0] not in "nabjlv" or tag in {"vshi", "vyou"} or word in {"有", "是", "能", "可", "可以"}:
            break
        noun += word
    if noun:
        yield Divided(f"{bare[: match.start()]}{rest}？", noun, match["c"])


def _asked_figure(found: Found, question: Question, lexicon: Lexicon) -> Cell | None:
    """The one figure that a plain question finds: an amount, and itself no mean and no peak."""
    cell = figure_found(found, question, lexicon)
    if cell is not None and is_of_an_unasked_row(cell, question.text):
        # Of no row that is asked for, that of all of them is meant.
        rows = cells_of(with_all_rows((cell.source,)), question, lexicon)
        cell = next((c for c in rows if is_total(c.name) and c.column == cell.column), None)
    if cell is None:
        return None
    # What is still to come is none of what there is.
    if state_of(cell.own) < 0 <= state_of(question.text):
        return None
    return cell if is_plain_amount(cell) else None


def is_plain_amount(cell: Cell) -> bool:
    """Whether a figure is an amount, no mean, no peak and no member of a list."""
    if cell.figure.kind in CALENDAR or cell.figure.unit in SHARES_AND_POINTS or cell.is_change:
        return False
    if is_one_of_several(cell):
        return False
    clause = re.split(r"[，；,;](?!\d)", cell.text[: cell.figure.start])[-1]
    if _PEAK.search(clause) or (not cell.column and _MEAN.search(clause)):
        return False
    return not _MEAN_BEHIND.match(cell.text[cell.figure.end :])


def _among(wanted: Divided, whole: Cell, question: Question, ask: Ask, lexicon: Lexicon) -> Cell | None:
    """The one figure that counts what it is divided by: of the same sentence or row, else one that is asked for."""
    beside = [
        cell
        for cell in cells_of(with_all_rows((whole.source,)), question, lexicon)
        if cell.key != whole.key and _counts(wanted, cell) and _stands_by(cell, whole)
    ]
    asked = {t for t, _ in terms_of(question.text)}
    own = _only(beside)
    # What a count of them leads to is of them, whatever else is said of them.
    is_led = own is not None and own.figure.end <= whole.figure.start and in_one_clause((own, whole))
    if not whole.column and not is_led and is_of_others(whole, asked):
        return None
    if own or wanted.unit in BY_WORD:
        return own
    is_english = question.language == "en"
    text = f"how many {wanted.unit}s are there?" if is_english else f"{wanted.unit}有多少{wanted.counter}？"
    found = ask(question.asking(text))
    cell = _asked_figure(found, question, lexicon)
    # Where there are several counts of them, which is meant is not sure.
    told = {c.figure.value for c in cells_of(sources_of(found), question, lexicon) if _counts(wanted, c)}
    if (
        cell is None
        or len(told) > 1
        or cell.key == whole.key
        or not _counts(wanted, cell)
        or cell.column
        or whole.column
    ):
        return None
    apart = abs(cell.source.sentence.number - whole.source.sentence.number) > 1
    return None if cell.year != whole.year or (apart and cell.year is None) or is_of_others(cell, asked) else cell


def _stands_by(cell: Cell, whole: Cell) -> bool:
    """Whether a figure is of the same part of a sentence, the same row, or the same column of a table."""
    in_a_row = bool(cell.column) and cell.source.key == whole.source.key
    return in_a_row or are_in_one_part((cell, whole)) or _is_below(cell, whole)


def _is_below(cell: Cell, whole: Cell) -> bool:
    """Whether a figure stands in the column of another, in another row."""
    columns = [c.column.split()[:1] for c in (cell, whole)]
    return bool(columns[0]) and columns[0] == columns[1] and cell.name != whole.name


def _only(cells: Sequence[Cell]) -> Cell | None:
    return cells[0] if len({cell.figure.value for cell in cells}) == 1 else None


def _counts(wanted: Divided, cell: Cell) -> bool:
    """Whether a figure is so many of the noun or unit that something is divided by."""
    figure = cell.figure
    if figure.kind in CALENDAR or figure.value <= 1 or cell.is_change or figure.unit in SHARES_AND_POINTS:
        return False
    if wanted.unit in BY_WORD:
        return figure.unit == BY_WORD[wanted.unit].name
    nouns = [t for t, w in terms_of(wanted.unit) if w >= VERB] or [t for t, _ in terms_of(wanted.unit)]
    if figure.unit or not nouns:
        return False
    if wanted.unit in {"人", "户", "人次"} and not cell.column:
        return counted_alike([figure.counted, wanted.unit])
    told = cell.column or cell.own
    if figure.counted.isascii() and figure.counted and not cell.column:
        return is_counted_by(cell, wanted.unit) and says_all(wanted.unit, cell)
    alike = not wanted.counter or not figure.counted or counted_alike([figure.counted, wanted.counter])
    return alike and any(has(told, noun) for noun in nouns)
