"""Which figures a claim may be held against: those of just the thing, the time and the whole that it speaks of."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from assistant.calculations.cell import Cell
from assistant.drafts.claims import plain
from assistant.evidence.counting_beside import BEFORE_FIGURE
from assistant.evidence.kinds_of_doing import clauses_of, doings_by, is_an_aim, is_as_of, kinds_of_doing
from assistant.evidence.numbered import of_the_number, tells_another_number
from assistant.evidence.qualifiers import is_of_an_unasked_part, of_the_state
from assistant.evidence.years_of_figures import is_of_another_time, year_of
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from assistant.words.telling import VERB, has, terms_of
from documents.article import Language
from documents.figures import CALENDAR, Figure, parse
from documents.scripts import HANZI
from documents.years import YEAR, years_in
from index.terms import tagged_words

# In so many characters beside a figure stands what it counts.
_LONGEST = 12
_SLIGHT = 0.3
_SLIGHT_VERBS = frozenset({"截至", "截止", "没有", "成为", "作为", "属于", "位于", "达到", "进行"})


def of_the_thing(cells: Sequence[Cell], question: Question, lexicon: Lexicon) -> list[Cell]:
    """The cells without those of another of the things that are told apart by number: of line 5 for line 4."""
    return [cell for cell in cells if not _is_anothers(cell, question, lexicon)]


def may_be_claimed(cells: Sequence[Cell], question: Question) -> list[Cell]:
    """The cells without those that are of another time or state, or of a part of which the claim does not speak."""
    return [
        cell for cell in cells if not (_is_of_another_case(cell, cells, question) or _is_of_the_past(cell, question))
    ]


def tells_the_doing(cell: Cell, text: str) -> bool:
    """Whether a year is that of just what a claim says was done: when it was founded, not when it was moved."""
    if is_as_of(cell.figure, cell.text) or is_an_aim(cell.figure, cell.text):
        return False
    if claimed := kinds_of_doing(text):
        return bool(claimed & doings_by(cell.figure, cell.text))
    told = f"{cell.text} {cell.elsewhere} {cell.around}"
    language: Language = "zh" if HANZI.search(text) else "en"
    return all(has(told, term) for term, weight in terms_of(plain(YEAR.sub(" ", text), language)) if weight >= VERB)


def is_told_with(cell: Cell, text: str) -> bool:
    """Whether a date stands with what a claim says was done: its kind of doing, or its own verb."""
    if kinds_of_doing(text):
        return tells_the_doing(cell, text)
    beside = " ".join(clauses_of(cell.figure, cell.text))
    return not is_as_of(cell.figure, cell.text) and any(has(beside, verb) for verb in verbs_in(text))


def verbs_in(text: str) -> list[str]:
    """The verbs of a claim that say what was done."""
    if HANZI.search(text):
        return [word for word, tag in tagged_words(text) if tag == "v" and len(word) > 1 and word not in _SLIGHT_VERBS]
    return [term for term, weight in terms_of(plain(YEAR.sub(" ", text), "en")) if weight == VERB]


def counting_the_same(cells: Sequence[Cell], claim: Figure, text: str) -> list[Cell]:
    """The cells that count the noun that a claim counts, those with all its words alone where there are any."""
    terms = [term for term, _ in terms_of(_counted(claim, text))]
    if claim.unit or claim.kind in CALENDAR or not terms:
        return list(cells)
    alike = [cell for cell in cells if _counts(cell, terms[-1])]
    return [cell for cell in alike if all(has(_counted(cell.figure, cell.text), term) for term in terms)] or alike


def _counts(cell: Cell, noun: str) -> bool:
    """Whether a figure counts a noun: 20 districts are no 20 governments."""
    told = _counted(cell.figure, cell.text)
    if not told:
        return bool(has(f"{cell.own} {cell.earlier} {cell.twin}", noun))
    if not (HANZI.match(noun) and HANZI.search(told)):
        return bool(has(told, noun))
    # A single character is part of many a word: 区 of 开发区.
    return has(told, noun) == 1 if len(noun) == 1 else noun in told


def counts_fewer_kinds(cell: Cell, claim: Figure, text: str) -> bool:
    """Whether a count is of some of what a claim counts: 3 national laboratories say nothing of 12 laboratories."""
    told = _counted(cell.figure, cell.text)
    if claim.unit or not _counted(claim, text) or bool(HANZI.search(told)) != bool(HANZI.search(text)):
        return False
    return not all(has(text, term) for term, weight in terms_of(told) if weight > _SLIGHT)


def _counted(figure: Figure, text: str) -> str:
    """The noun that a figure counts: behind it, or, where nothing is, in front of it: 实验室9个."""
    if not HANZI.search(text):
        return figure.counted
    behind = _nouns(tagged_words(text[figure.end : figure.end + _LONGEST]))
    if behind or re.match(r"[\u3400-\u9fff]", text[figure.end :]):
        return "".join(behind)
    front = tagged_words(BEFORE_FIGURE.sub("", text[max(0, figure.start - _LONGEST) : figure.start]))
    return "".join(reversed(_nouns(list(reversed(front)))))


def _nouns(words: Sequence[tuple[str, str]]) -> list[str]:
    """The nouns that words begin with, and what qualifies them."""
    return [word for word, _ in takewhile(lambda told: told[1] == "vn" or told[1][0] in "nbsjlia", words)]


def _is_anothers(cell: Cell, question: Question, lexicon: Lexicon) -> bool:
    rivals = parse(cell.text)
    source = cell.source
    return (
        tells_another_number(question, source.article, source.sentence, lexicon)
        or of_the_number(question.text, cell.figure, cell.text, rivals) < 0
    )


def _is_of_another_case(cell: Cell, cells: Sequence[Cell], question: Question) -> bool:
    """Whether a figure is of another year, of a part, or of what is done where what is to come is claimed."""
    rivals = [c.figure for c in cells if (c.source, c.text) == (cell.source, cell.text)]
    if of_the_state(question.text, cell.figure, cell.text, rivals) < 0:
        return True
    if cell.figure.kind in CALENDAR:
        return False
    figures = _alike(cell)
    # A claimed year narrows what a claimed amount may be held against.
    dated = replace(question, years=frozenset(years_in(question.text)))
    if dated.years and is_of_another_time(dated, cell.figure, cell.text, figures):
        return True
    return is_of_an_unasked_part(question.text, cell.figure, cell.text, figures)


def _is_of_the_past(cell: Cell, question: Question) -> bool:
    """Whether a claim names no year and a sentence has the figure of one that is over: rose from 198 in 2022."""
    if YEAR.search(question.text) or cell.figure.kind in CALENDAR:
        return False
    year = year_of(cell.figure, cell.text)
    others = [year_of(figure, cell.text) for figure in _alike(cell) if figure != cell.figure]
    return year is not None and any(other is None or other > year for other in others)


def _alike(cell: Cell) -> list[Figure]:
    """The figures of the sentence that measure the same."""
    return [f for f in parse(cell.text) if (f.unit, f.kind) == (cell.figure.unit, cell.figure.kind)]
