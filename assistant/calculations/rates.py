"""A rate that is named by what was done with a part: how many of the forms sent out came back, 合格率."""

import re
from collections.abc import Sequence

from assistant.calculations.arithmetic import quotient, worked_out
from assistant.calculations.calculation import Calculation
from assistant.calculations.cell import Cell
from assistant.calculations.cells import cells_of
from assistant.calculations.operands import Ask, Operand, sources_of
from assistant.calculations.proving import counted_alike, title_of
from assistant.evidence.finding import Found
from assistant.questions.asked_units import SHARES_AND_POINTS
from assistant.questions.question import Question
from assistant.statement import Statement
from assistant.texts import RATE
from assistant.words.lexicon import Lexicon
from assistant.words.question_words import SHARE_EN
from assistant.words.telling import VERB, has, name_terms, terms_of
from documents.figures import CALENDAR
from documents.scripts import HANZI
from documents.years import YEAR, years_in

_RATE = re.compile(
    r"(?:有效)?(?P<zh>回收|回复|应答|答复|合格|达标|录取|通过|完成|就业|出勤|到会|签约|入住|成活|中标|获批|及格"
    r"|治愈|命中|准点|上座)率"
    r"|\b(?P<en>response|return|pass|completion|success|acceptance|approval|admission|survival|attendance|graduation"
    r"|recovery|occupancy) rate\b",
    re.IGNORECASE,
)
# The same said by what was done, and what was not: what share of the firms answered, how many did not.
_ANSWERED = r"(?:answer|repl(?:y|i)|respond|return|come back|came back|sent? back|fill)\w*"
_SHARE_DID = re.compile(
    rf"\bwhat {SHARE_EN} of (?=[^?]*\b{_ANSWERED}\b)(?!.*\bnot\b)"
    r"|(?:收回|回收|回复|作答|返回)了?的[^，。？?]{0,8}占(?:发放|发出|全部)?[^，。？?]{0,8}(?:百分|几成|多大比例)",
    re.IGNORECASE,
)
_DID_NOT = re.compile(
    rf"\bhow many\b[^?]*?\b(?:(?:did|have|had|has) not|never|failed to) (?=(?:\w+ )?{_ANSWERED}\b)"
    r"|多少[^，。？?]{0,12}(?:没有?|未(?:能)?)(?:被)?(?=收回|回收|回复|作答|返回)",
    re.IGNORECASE,
)
# How a part is told to be so, where its verb is another than that of the rate.
_TOLD = {
    "完成": "完成|建成|做完",
    "通过": "通过",
    "response": r"[收返]回|回收|[答回]复|return\w*|respon\w+|repl\w+|answer\w*|c[ao]me back|completed?"
    r"|received|collected|filled",
    "return": r"[收返]回|回收|return\w*|c[ao]me back|received|collected",
    "pass": r"通过|合格|pass\w*",
    "completion": r"完成|建成|complet\w+|finish\w+",
    "success": r"succe\w+",
    "acceptance": r"accept\w*|admitted",
    "approval": r"approv\w+",
    "admission": r"admit\w*",
    "survival": r"surviv\w+",
    "attendance": r"attend\w*|came|turned up",
    "graduation": r"graduat\w+",
    "recovery": r"recover\w*",
    "occupancy": r"occup\w+|filled|let",
}
_TOLD |= dict.fromkeys(("回收", "回复", "应答", "答复"), _TOLD["response"])
# What is asked of any rate says not of what it is.
_GENERIC = re.compile(
    r"有效|实际|总体|整体|总|最终|结果|份|调查|情况|数字?|本次|这次|此次"
    r"|\b(?:overall|total|surveys?|study|studies|people|authors?|researchers?|team|percent(?:age)?|figures?|numbers?|valid|actual|final)\b",
    re.IGNORECASE,
)
_ANOTHER = re.compile(r"另[一外有]|别的|其他|\banother\b|\bother\b|\belsewhere\b", re.IGNORECASE)
_LOOKED_AT, _LONG = 3, 3


def rate_of(question: Question, ask: Ask, lexicon: Lexicon) -> Statement | None:
    """The rate that one sentence gives both counts of, or how many are left of the whole; None where none is sure."""
    asked = _RATE.search(question.text) if question.operation is None else None
    if question.operation in {None, "share"}:
        asked = asked or _SHARE_DID.search(question.text) or _DID_NOT.search(question.text)
    if asked is None or question.confirms or question.asks_why:
        return None
    is_named = asked.re is _RATE
    verb = (asked["zh"] or asked["en"]).lower() if is_named else "response"
    told = re.compile(_TOLD.get(verb, verb), re.IGNORECASE)
    found = ask(question)
    if _tells_it(found, verb):
        return None
    rest = (_RATE if is_named else told).sub(" ", question.text)
    least = 1 if is_named else VERB
    for source in sources_of(found)[:_LOOKED_AT]:
        row = cells_of((source,), question, lexicon)
        pair = _part_and_whole(row, told)
        if pair is not None and _is_of_it(row[0], rest, least) and _is_of_then(pair, question.years):
            return _worked(asked, pair, question)
    return None


def _worked(asked: re.Match[str], pair: Sequence[Cell], question: Question) -> Statement | None:
    """The share that a part is of its whole, or how many beside it there are."""
    language = question.language
    name = asked.group() if asked.re is _RATE else ("比例" if language == "zh" else "share")
    operands = [Operand.of(name, cell) for cell in pair]
    if asked.re is _DID_NOT:
        made = worked_out(Calculation("remainder", ()), operands[::-1], language)
    else:
        made = quotient(operands[0], operands[1], language, RATE, question.decimals)
    return made.told_of(operands, language) if made else None


def _is_of_it(cell: Cell, asked: str, least: float) -> bool:
    """Whether a sentence, or the title above it, says all that a rate is asked of: not of another thing's."""
    bare = _GENERIC.sub(" ", YEAR.sub(" ", asked))
    nouns = [term for term, weight in terms_of(bare) if weight >= least]
    told = f"{cell.text} {cell.elsewhere} {title_of(cell)}"
    return all(_says(told, noun) for noun in {*nouns, *name_terms(bare)})


def _is_of_then(pair: Sequence[Cell], asked: frozenset[str]) -> bool:
    """Whether both counts are of the asked years: those told with them, or all that are told about them."""
    for cell in pair if asked else ():
        told = frozenset({cell.year}) if cell.year else frozenset(years_in(cell.text)) or cell.years_around
        if not told <= asked:
            return False
    return True


def _says(told: str, noun: str) -> bool:
    """Whether a text has a noun, or a part of a long Chinese one: 问卷 of 问卷调查."""
    parts = (noun[:2], noun[-2:]) if len(noun) > _LONG and not noun.isascii() else ()
    return bool(has(told, noun)) or any(part in told for part in parts)


def _tells_it(found: Found, verb: str) -> bool:
    """Whether a sentence tells such a rate itself."""
    texts = (text for source in sources_of(found)[:_LOOKED_AT] for text in source.sentence.texts)
    return any(f"{verb}率" in text or f"{verb} rate" in text.lower() for text in texts)


def _part_and_whole(row: Sequence[Cell], told: re.Pattern[str]) -> tuple[Cell, Cell] | None:
    """The only count of a sentence that is told to be so, and the one larger count of the same before it."""
    counts = [c for c in row if c.figure.kind not in CALENDAR and c.figure.unit not in SHARES_AND_POINTS]
    counts = [c for c in counts if not c.is_change and not c.column]
    parts = [c for c in counts if told.search(c.own)]
    wholes = [c for c in counts if parts and _is_whole_of(c, parts[0])]
    if len(parts) != 1 or len(wholes) != 1 or _is_of_another(parts[0], wholes[0], told):
        return None
    return parts[0], wholes[0]


def _is_of_another(part: Cell, whole: Cell, told: re.Pattern[str]) -> bool:
    """Whether a part is told of somebody or something else than its whole: sent out by one, received by another."""
    if part.figure.start < whole.figure.end:
        return False
    between = told.sub(" ", YEAR.sub(" ", part.text[whole.figure.end : part.figure.start]))
    head = part.text[: whole.figure.end]
    owners = {term for term, weight in terms_of(between) if weight >= 1} if HANZI.search(between) else set()
    owners = {*owners, *name_terms(between)} - {term for term in owners if _GENERIC.fullmatch(term)}
    return bool(_ANOTHER.search(between)) or any(not _says(head, owner) for owner in owners)


def _is_whole_of(cell: Cell, part: Cell) -> bool:
    figures = cell.figure, part.figure
    if figures[0].unit != figures[1].unit or figures[0].value <= figures[1].value:
        return False
    counted = [figure.counted for figure in figures]
    if all(each.isascii() for each in counted):
        return not part.figure.unit
    return counted_alike(counted)
