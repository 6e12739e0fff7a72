"""What the articles have for the figure or the year of a claim: by its words, or by asking for it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.calculations.calculation import Calculation
from assistant.calculations.cell import Cell
from assistant.calculations.cells import cells_of
from assistant.calculations.operands import Ask, operands_of
from assistant.calculations.proving import title_of
from assistant.calculations.things import Thing
from assistant.drafts.claimed_cells import (
    counting_the_same,
    counts_fewer_kinds,
    is_told_with,
    may_be_claimed,
    tells_the_doing,
)
from assistant.drafts.claims import FALLS, RISES, agree, figure_in, keeps_the_bound, of_the_measure, plain
from assistant.evidence.kinds_of_doing import clauses_of, kinds_of_doing, without_doings
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from assistant.words.telling import VERB, has, terms_of
from documents.article import Language
from documents.figures import CALENDAR, Figure, parse
from documents.scripts import HANZI
from documents.years import YEAR, years_in
from index.terms import tagged_words

_NUMBER_ZH = re.compile(r"^[约近超]?(?:[\d.,]+|[一二三四五六七八九十百千万亿两]+)")
_NUMBER_EN = re.compile(r"^.*\d[\d.,]*(?: (?:hundred|thousand|million|billion|trillion))*\s*", re.IGNORECASE)
_NOT_ZH = re.compile(r"(?:并不|不|并非|没有?|并没有?|未|并未)(?!但|仅|只|同|少|足|到|如)")
# What is told for each of something is not told of all of it.
_EACH = re.compile(r"[每各][\u3400-\u9fff]|\b(?:per|each) [a-z]+")
_WHEN = re.compile(r"[以之]?[来前后时]$|期间")
_SET_OFF = re.compile(r"[《“\"]([^》”\"]{2,})[》”\"]")
_RHETORICAL = re.compile(r"不是[^，,]*[吗么][？?]?$|难道")
_NOT_EN = re.compile(r"(?<=\w )(?:not|never)\b(?! only)|(?<=[a-z])n['’]t\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Judged:
    """The figure of the articles that decides a claim, and whether the claim holds."""

    cell: Cell
    holds: bool


def is_of_a_change(text: str) -> bool:
    """Whether a claim is that something rose or fell; what was expanded in a year was done then."""
    return bool(RISES.search(text) or FALLS.search(text)) and not kinds_of_doing(text)


def _claimed_in(text: str) -> Figure | None:
    """The figure that a claim states, else its year."""
    return figure_in(text) or next((f for f in parse(text) if f.kind in CALENDAR), None)


def judged(question: Question, text: str, cells: Sequence[Cell], ask: Ask, lexicon: Lexicon) -> Judged | None:
    """Whether the figure or the year that a claim states is the one that the articles have for it."""
    claim = _claimed_in(text)
    if claim is None:
        return None
    dated = claim.kind in CALENDAR
    if dated and is_of_a_change(text):
        return None
    words = plain(YEAR.sub(" ", text), question.language) if dated else text.replace(claim.text, " ")
    alike = may_be_claimed([c for c in cells if of_the_measure(c.figure, claim)], question)
    alike = [c for c in alike if _is_of_the_named(c, text)]
    alike = [c for c in alike if tells_the_doing(c, text)] if dated else counting_the_same(alike, claim, text)
    cell = best_of(words, [c for c in alike if agree(claim, c.figure)], question) or best_of(words, alike, question)
    if dated and cell is None:
        of_language = [c for c in alike if bool(HANZI.search(c.text)) == (question.language == "zh")]
        cell = _tied(question, text, of_language)
    cell = cell or _asked_for(question, text, claim, ask, lexicon)
    if cell is None:
        return None
    agreed = agree(claim, cell.figure) or (not dated and keeps_the_bound(claim, cell.figure))
    if dated and not agreed and not is_of_all(cell, text, question, cell.around):
        return None
    # Put off from 2024 to 2025: what is claimed is told beside what it is held against.
    if dated and not agreed and any(agree(claim, f) and _is_of_it(f, cell.text, text) for f in parse(cell.text)):
        return None
    if not agreed and counts_fewer_kinds(cell, claim, text):
        return None
    return Judged(cell, agreed != _is_denied(question, text))


def best_of(words: str, cells: Sequence[Cell], question: Question) -> Cell | None:
    """The one figure that the words of a claim are about."""
    years = frozenset(years_in(words))
    told = plain(YEAR.sub(" ", words), question.language)
    calendar = bool(cells) and cells[0].figure.kind in CALENDAR
    if not told:
        return None
    calculation = Calculation("years" if calendar else "which", (Thing(told, years),))
    operands = operands_of(calculation, cells, question.language)
    return operands[0].cell if isinstance(operands, tuple) else None


def _is_denied(question: Question, text: str) -> bool:
    """Whether a claim says that something is not so; 不是…吗 says that it is."""
    if question.language == "zh":
        return bool(_NOT_ZH.search(text)) and not _RHETORICAL.search(question.text)
    return bool(_NOT_EN.search(text))


def _tied(question: Question, text: str, cells: Sequence[Cell]) -> Cell | None:
    """The one year that is told with the doing of a claim, in a sentence that speaks of all that it names."""
    told = [c for c in cells if c.figure.kind in CALENDAR and is_told_with(c, text) and is_of_all(c, text, question)]
    return told[0] if len(told) == 1 else None


def _is_of_it(date: Figure, told: str, text: str) -> bool:
    """Whether the clause of a date names nothing but what a claim is about."""
    if date.kind not in CALENDAR:
        return False
    clause = YEAR.sub(" ", clauses_of(date, told)[0].replace(date.text, " "))
    if any(figure.kind == "ordinal" and figure.text not in text for figure in parse(clause)):
        return False
    return all(has(text, term) for term, weight in terms_of(without_doings(clause)) if weight >= 1)


def _is_of_the_named(cell: Cell, text: str) -> bool:
    """Whether what a claim sets off as a name is told in a sentence as it stands, or within a name that is set off."""
    if bool(HANZI.search(cell.text)) != bool(HANZI.search(text)):
        return True
    told = _SET_OFF.findall(f"{cell.text} {cell.elsewhere} {cell.around}")
    return all(
        any(all(has(other, term) for term, _ in terms_of(name)) for other in told)
        for name in _SET_OFF.findall(text)
        if name.lower() not in f"{cell.text} {cell.elsewhere} {cell.around}".lower()
    )


def is_of_all(cell: Cell, text: str, question: Question, around: str = "") -> bool:
    """Whether a sentence, or what is `around` it, speaks of every noun of a claim; in another language it may not."""
    if bool(HANZI.search(cell.text)) != (question.language == "zh"):
        return bool(kinds_of_doing(text))
    told = f"{cell.text} {cell.elsewhere} {title_of(cell)} {around}"
    words = plain(without_doings(YEAR.sub(" ", text)), question.language)
    # 南岸 of 南岸图书馆 is as much of a name as a noun is; 以来 is none.
    tags = {word: tag for word, tag in tagged_words(words) if not _WHEN.search(word)} if HANZI.search(words) else {}
    nouns = (t for t, weight in terms_of(words) if weight >= 1 or (weight >= VERB and tags.get(t, "d")[0] in "fsa"))
    return all(has(told, noun) for noun in nouns) and all(each in told.lower() for each in _EACH.findall(words.lower()))


def _asked_for(question: Question, text: str, claim: Figure, ask: Ask, lexicon: Lexicon) -> Cell | None:
    """The figure that is found where the claimed one is asked for instead, if it is surely the asked one."""
    asked = replace(question.asking(_asking(text, claim, question.language)), confirms=False)
    if not asked.wants_figure:
        return None
    found = ask(asked)
    cells = may_be_claimed(cells_of(found.sources[:1], question, lexicon), question)
    if claim.kind in CALENDAR:
        surely = [c for c in cells if found.unambiguous and c.figure in found.figures]
        return _tied(question, text, surely or cells)
    if not found.unambiguous or len(found.figures) != 1:
        return None
    alike = [c for c in cells if c.figure == found.figures[0] and of_the_measure(c.figure, claim)]
    return next(iter(counting_the_same(alike, claim, text)), None)


def _asking(text: str, claim: Figure, language: Language) -> str:
    """A claim as the question for what it states."""
    is_share = claim.unit == "%"
    if language == "zh":
        asks = "百分之多少" if is_share else f"多少{_NUMBER_ZH.sub('', claim.text)}"
        return f"{text.replace(claim.text, '哪一年' if claim.kind in CALENDAR else asks, 1)}？"
    asks = "what percentage" if is_share else f"how many {_NUMBER_EN.sub('', claim.text)}".strip()
    return f"{text.replace(claim.text, 'which year' if claim.kind in CALENDAR else asks, 1)}?"
