"""Whether one figure may be divided by another: what each of the things of one body, place and year has."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import product

from assistant.calculations.calculation import Calculation
from assistant.calculations.cell import Cell
from assistant.calculations.cells import last_clause, tie
from assistant.calculations.operand_compatibility import in_one_clause
from assistant.calculations.proving import counted_alike, is_counted, strange_words, title_of
from assistant.calculations.rivals import counts_another, strangers
from assistant.evidence.finding import Found
from assistant.questions.asked_units import CURRENCIES, CURRENCY_ZH
from assistant.words.telling import VERB, has, terms_of
from documents.scripts import HANZI

_BESIDE, _SAID, _NOUN = 0.8, 0.7, 1.0
_NEXT = 1
_EACH = re.compile(r"每一?([\u3400-\u9fff])")
_MONEY = re.compile(rf"(?:多少|几)[百千万亿]*(?:{CURRENCY_ZH})|多少钱")
_ADVERB = re.compile(r"\b(?!(?:family|supply|assembly|monopoly|ally)\b)[a-z]+ly\b")
_OF_IT = re.compile(r" (?:of|in|for|on|at) ")
# Where the phrase of what is counted ends.
PHRASE_END = re.compile(r"[,;.:(]|\d|\b(?:with|of|in|for|on|at|by|from|to|that|which|have|has|had|were|was|are|is)\b")
_ENDS = re.compile("[；;]")
# Another figure right before, with no noun of its own: 5, 3 and 2 galleries.
_LISTED = re.compile(r"(?<![\d.,])(?!(?:19|20)\d\d\b)\d[\d.]*(?:, (?:and )?| and |[、和])$")
_LISTED_ON = re.compile(r"(?:, \d[\d.]*)*,? and \d|(?:、\d[\d.]*)*[、和]\d")
_SCALE = re.compile(r"^[\s万亿千百多余]+")


def may_be_divided(cells: Sequence[Cell], calculation: Calculation) -> bool:
    """Whether the second figure counts what is named after "per", and the first is said of nothing else."""
    whole, among = cells
    asked = {t for text in calculation.texts for t, _ in terms_of(text)}
    divided, divisor = calculation.things
    each, counted = _EACH.search(calculation.asked), among.figure.counted[:1]
    if each and not counted.isascii() and not counted_alike([counted, each[1]]):
        return False
    # What is counted in the same way is what it was in another year: 人次.
    of_one_kind = whole.figure.counted == among.figure.counted == "人次"
    if of_one_kind or (_MONEY.search(calculation.asked) and whole.figure.unit not in CURRENCIES):
        return False
    if whole.figure.counted and HANZI.search(calculation.asked) and not is_counted(whole.figure, calculation.asked):
        return False
    if whole.source.article is not among.source.article or not _stands_with(divisor.words, among):
        return False
    if not (HANZI.search(divisor.words) or HANZI.search(among.text) or says_all(divisor.words, among)):
        return False
    if is_one_of_several(whole):
        return False
    if counts_another(whole, asked) or not _stands_with(divided.words, whole) or _counts(divided.words, among):
        return False
    if whole.source.key == among.source.key:
        return not is_of_others(whole, asked)
    sentences = (whole.source.sentence, among.source.sentence)
    apart = sentences[0].paragraph != sentences[1].paragraph or abs(sentences[0].number - sentences[1].number) > _NEXT
    if apart and (whole.year is None or whole.year != among.year):
        return False
    return not any(is_of_others(cell, asked) or strangers(cell, asked) for cell in cells)


def is_one_of_several(cell: Cell) -> bool:
    """Whether a figure stands in a list of such, each of one of the members, and so is no whole."""
    before, behind = cell.text[: cell.figure.start], cell.text[cell.figure.end :]
    return not cell.column and bool(_LISTED.search(before) or _LISTED_ON.match(behind))


def by_their_nouns(calculation: Calculation, found: Found, cells: Sequence[Cell]) -> tuple[Cell, Cell] | None:
    """The two figures of the sentence that answers, one for the last noun of each thing: labs for each platform.

    None where it has several for a noun, or where what is asked is not in English.
    """
    if HANZI.search(calculation.asked) or not found.answered or len(calculation.things) != 2:
        return None
    own = [cell for cell in cells if cell.source.key == found.sources[0].key and not cell.figure.unit]
    # What narrows a noun has to be told in the sentence: pupils per female teacher.
    if not own or not all(says_all(text, own[0]) for text in calculation.texts):
        return None
    counting = [[cell for cell in own if is_counted_by(cell, thing.words)] for thing in calculation.things]
    pairs = [(one, other) for one, other in product(*counting) if one.key != other.key]
    pairs = pairs if len(pairs) == 1 else [pair for pair in pairs if in_one_clause(pair)]
    if len(pairs) != 1 or any(map(is_one_of_several, pairs[0])):
        return None
    asked = {t for text in calculation.texts for t, _ in terms_of(text)}
    return pairs[0] if are_in_one_part(pairs[0]) or not is_of_others(pairs[0][0], asked) else None


def says_all(words: str, cell: Cell) -> bool:
    """Whether a sentence or the title has every word, but how something is done: newly supported."""
    terms = (t for t, w in terms_of(_ADVERB.sub(" ", words)) if w >= VERB)
    return all(has(cell.text, t) or has(title_of(cell), t) for t in terms)


def is_counted_by(cell: Cell, words: str) -> bool:
    """Whether what stands right behind a figure ends with the noun that some words end with: 27 new data projects."""
    noun = _OF_IT.split(words)[0].split()[-1:]
    phrase = PHRASE_END.split(cell.text[cell.figure.end :])[0]
    return bool(noun) and any(has(phrase, term) for term, _ in terms_of(noun[0]))


def are_in_one_part(cells: Sequence[Cell]) -> bool:
    """Whether two figures stand in one sentence, and no part of it ends between them."""
    start, end = sorted(cell.figure.end for cell in cells)
    return cells[0].source.key == cells[1].source.key and not _ENDS.search(cells[0].text[start:end])


def is_of_others(cell: Cell, asked: set[str]) -> bool:
    """Whether a noun that is not asked for leads to a figure: 景区接待游客, but not 奶牛存栏量."""
    clause = last_clause(cell.before)
    at = (
        min((clause.find(t) for t in asked if t in clause), default=len(clause))
        if HANZI.search(clause)
        else len(clause)
    )
    return strange_words(replace(cell, before=clause[:at], behind=cell.behind if not at else ""), asked) > 0


def _counts(words: str, cell: Cell) -> bool:
    """Whether a figure counts what some words name: 8.8万 in 27个共8.8万机架的项目 counts racks, not projects."""
    behind = _SCALE.sub("", cell.behind)
    return any(behind.startswith(t) for t, w in terms_of(words) if w >= _NOUN)


def _stands_with(words: str, cell: Cell) -> bool:
    """Whether a noun of some words stands beside a figure, and its sentence or the title has all of them."""
    nouns = [t for t, w in terms_of(words) if w >= _NOUN] or [t for t, w in terms_of(words) if w >= VERB]
    beside = any(tie(t, cell, strict=True) >= _BESIDE for t in nouns)
    return beside and all(tie(t, cell) >= _SAID or has(title_of(cell), t) for t in nouns)
