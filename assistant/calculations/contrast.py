"""Figures that the words of a question tell apart: each stands with the words of one thing and not of the others."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import product

from assistant.calculations.calculation import Calculation
from assistant.calculations.cell import Cell
from assistant.calculations.cells import tie
from assistant.calculations.operand_compatibility import may_go_together
from assistant.calculations.operand_names import told_apart
from assistant.calculations.operands import MOST_THINGS, Operand
from assistant.calculations.own_figures import may_be_figure_of
from assistant.calculations.proving import has_its_parts, strange_words, title_of
from assistant.calculations.rivals import counts_another, is_anothers, narrower
from assistant.evidence.qualifiers import state_of
from assistant.words.measures import measures_of
from assistant.words.telling import VERB, has, name_terms, terms_of
from documents.article import Language
from index.terms import question_terms

_WORD = re.compile(r"[A-Za-z][\w'’-]*")
# Less weight hardly tells one thing from another.
_TELLS, _NOUN = 0.3, 1.0
# How surely a word stands with a figure: by its measure, and at least for the words that tell a thing from others.
_BY_MEASURE, _TOLD, _BESIDE = 0.8, 0.6, 0.8
_ABOVE, _TOGETHER, _PHRASE, _CLEAR = 0.4, 0.3, 0.25, 0.1
_STRANGE, _NARROWER, _MOST_STRANGE = 0.12, 0.05, 3
_MOST_EACH = 6
# Words that say whether something is done or still to come mean that alone: built, finished, 已建, 在建.
_STATES = {1: 1001, -1: 1002}
_OF_A_STATE = re.compile(
    r"(?:已经?|没|未|在|正在)?建(?:成|好|完|设)?|竣工|完工|投用|在用|用"
    r"|(?:under|built|build|being|complet\w*|finish\w*|unfinish\w*|construct\w*|use|open\w*|oper\w*)",
)
# Nouns of English that may be said of things of any kind.
_ANY_KIND = frozenset(question_terms("sites facilities units items things pieces installations points places"))

_ANY_KIND_ZH = re.compile(r"^(?:[A-Za-z\d]+)?(?:站点|设施|设备|网点|点位|场所)$")

Told = tuple[tuple[str, float, frozenset[int]], ...]


def contrasted(calculation: Calculation, cells: Sequence[Cell], language: Language) -> tuple[Operand, ...] | None:
    """The figure of every thing, where the words of the things alone tell one choice from all others."""
    things = calculation.things
    told = [_told(thing.words) for thing in things]
    others = [[t for n, other in enumerate(told) if n != at for t in other] for at in range(len(told))]
    telling = [_telling(own, rest) for own, rest in zip(told, others, strict=True)]
    if not 2 <= len(things) <= MOST_THINGS or not all(telling):
        return None
    common = [t for own in told for t in own if sum(t in other for other in told) > 1]
    said = tuple(dict.fromkeys((*_told(calculation.shared), *common)))
    shared = tuple(told for told in said if not _sums_up(told[0], calculation))
    asked = {t for t, _, _ in (*shared, *(t for own in told for t in own))}
    lines = frozenset[int]().union(*(m for _, _, m in (*shared, *(t for own in told for t in own))))
    measure = [t for t, w, _ in shared if w >= _NOUN]
    nouns = {*measure, *(t for own in telling for t, w, _ in own if w >= VERB)}
    beside_some = frozenset(t for t in nouns if any(has(cell.own, t) >= _BESIDE for cell in cells))
    tops = []
    for at, thing in enumerate(things):
        fits = [
            (points - _against(cell, asked), cell)
            for cell in cells
            if may_be_figure_of(thing, calculation, cell)
            and not is_anothers(cell, thing, asked)
            and not (shared == said and counts_another(cell, asked) and not lines & measures_of(cell.figure.counted))
            and not any(_is_told_of_others(t, cell, cells) for t in measure)
            and (points := _contrast(calculation, telling, at, cell, beside_some)) > 0
        ]
        tops.append(sorted(fits, key=lambda fit: -fit[0])[:_MOST_EACH])
    chosen = _best(list(_choices(calculation, tops, shared, beside_some)))
    if chosen is None:
        return None
    names = told_apart(things, chosen, language)
    return tuple(Operand.of(name, cell) for name, cell in zip(names, chosen, strict=True))


def _choices(
    calculation: Calculation,
    tops: Sequence[Sequence[tuple[float, Cell]]],
    shared: Told,
    beside_some: frozenset[str],
) -> Iterator[tuple[float, tuple[Cell, ...]]]:
    for fits in product(*tops):
        cells = tuple(cell for _, cell in fits)
        if not may_go_together(cells, calculation) or not has_its_parts(cells, calculation):
            continue
        if not _is_said(calculation, cells, shared, beside_some):
            continue
        measured = sum(w * min(_tied(t, lines, cell) for cell in cells) for t, w, lines in shared)
        together = _TOGETHER * (len({cell.source.key for cell in cells}) == 1)
        phrase = _PHRASE * sum(_phrases(calculation.shared, cell.text) for cell in cells) / len(cells)
        yield sum(points for points, _ in fits) + measured + together + phrase, cells


def _best(choices: Sequence[tuple[float, tuple[Cell, ...]]]) -> tuple[Cell, ...] | None:
    """The choice that is clearly better than all that come to something else."""
    if not choices:
        return None
    points, best = max(choices, key=lambda choice: choice[0])
    values = [cell.figure.value for cell in best]
    rivals = [p for p, cells in choices if [cell.figure.value for cell in cells] != values]
    return best if not rivals or points - max(rivals) >= _CLEAR else None


def _against(cell: Cell, asked: set[str]) -> float:
    """What speaks against a figure: words beside it, or in its clause, that the question does not have."""
    return _STRANGE * min(_MOST_STRANGE, strange_words(cell, asked)) + _NARROWER * narrower(cell, asked)


def _is_told_of_others(term: str, cell: Cell, cells: Sequence[Cell]) -> bool:
    """Whether a sentence says a word of other figures than this one."""
    if tie(term, cell) >= _ABOVE or has(title_of(cell), term):
        return False
    return any(has(other.own, term) >= _BESIDE for other in cells if other.source.key == cell.source.key)


@lru_cache(maxsize=2048)
def _told(text: str) -> Told:
    """The words of a text with what they weigh and which measures they mean."""
    words: dict[str, str] = {}
    for word in _WORD.findall(text):
        for stem in question_terms(word):
            words.setdefault(stem, word)
    state = frozenset(filter(None, [_STATES.get(state_of(text))]))
    return tuple(
        (t, w, measures_of(words.get(t, t)) | (state if _OF_A_STATE.fullmatch(t) else frozenset()))
        for t, w in terms_of(text)
        if w >= _TELLS
    )


def _telling(own: Told, others: Sequence[tuple[str, float, frozenset[int]]]) -> Told:
    states = frozenset(_STATES.values())
    return tuple(
        (t, w, lines)
        for t, w, lines in own
        if not any(
            (has(other, t) or has(t, other)) and not (lines & states and theirs & states and lines ^ theirs >= states)
            for other, _, theirs in others
        )
    )


def _tied(term: str, lines: frozenset[int], cell: Cell) -> float:
    """How closely a word, or one for the same measure, stands with a figure."""
    told = state_of(cell.own)
    if _STATES.get(-told) in lines:
        return 0.0
    state = frozenset(filter(None, [_STATES.get(told)]))
    return max(tie(term, cell, strict=True), _BY_MEASURE * bool(lines & (measures_of(cell.own) | state)))


def _contrast(
    calculation: Calculation, telling: Sequence[Told], at: int, cell: Cell, beside_some: frozenset[str]
) -> float:
    """How much more a figure stands with the words of one thing than with those of the others.

    A part may stand with the words of its whole: 公共充电桩中，快充桩1.8万个.
    """
    own = telling[at]
    heaviest = max(w for _, w, _ in own)
    if any(_tied(t, lines, cell) < _ABOVE for t, w, lines in own if w >= VERB and t in beside_some):
        return 0.0
    if min(_tied(t, lines, cell) for t, w, lines in own if w >= min(heaviest, _NOUN)) < _TOLD:
        return 0.0
    mine = sum(w * _tied(t, lines, cell) for t, w, lines in own) / sum(w for _, w, _ in own)
    words = calculation.things[at].words
    mine += _PHRASE * (not words.isascii() and words in cell.own)
    is_part = {"share": at < calculation.first, "remainder": at > 0}.get(calculation.operation, False)
    if is_part:
        return mine + 0.001
    theirs = max(
        sum(w * (held if (held := _tied(t, lines, cell)) >= _TOLD else 0) for t, w, lines in other)
        / sum(w for _, w, _ in other)
        for n, other in enumerate(telling)
        if n != at
    )
    return mine - theirs + 0.001


def _is_said(calculation: Calculation, cells: Sequence[Cell], shared: Told, beside_some: frozenset[str]) -> bool:
    """Whether every noun of the question that names no figure is said of all of them.

    Above them it may be said if it is no measure: none of a known kind, and none that other figures have beside
    them.
    """
    texts = dict.fromkeys(cell.source.key for cell in cells)
    whole = {key: next(c for c in cells if c.source.key == key) for key in texts}
    for term, weight, lines in shared:
        if weight < VERB:
            continue
        for cell in whole.values():
            entitled = not lines and has(title_of(cell), term)
            held = entitled or has(cell.text, term) or has(cell.elsewhere, term)
            if held or lines & measures_of(f"{cell.text} {cell.elsewhere}"):
                continue
            if has(cell.around, term) and not lines and term not in beside_some:
                continue
            return False
    proper = {t for thing in calculation.things for t in name_terms(thing.words)}
    return all(any(tie(t, cell) >= _ABOVE or has(title_of(cell), t) for cell in cells) for t in proper)


def _sums_up(term: str, calculation: Calculation) -> bool:
    """Whether a word is for all that is added up: 站点 of 基站 and 小站, outdoor and indoor sites."""
    if calculation.operation != "total":
        return False
    if term.isascii():
        return term in _ANY_KIND
    if _ANY_KIND_ZH.search(term):
        return True
    return len(term) > 1 and all(set(term) & set(thing.words) for thing in calculation.things)


def _phrases(words: str, text: str) -> int:
    """How many pairs of words that stand together in `words` stand together in `text`."""
    terms, said = [t for t, _ in terms_of(words)], text.lower()
    pairs = zip(terms, terms[1:], strict=False)
    if not words.isascii():
        return sum(f"{a}{b}" in said for a, b in pairs)
    stems = " ".join(question_terms(said))
    return sum(f"{a} {b}" in stems for a, b in pairs)
