"""Which thing is asked about of those that a sentence tells of one by one: A, for so much, in 2026; B, for so much."""

import re
from collections.abc import Sequence

from assistant.evidence.answer_type import can_answer, telling_figures
from assistant.evidence.coverage import levels_in, nouns_of
from assistant.evidence.demands import names_place, places
from assistant.evidence.shared_words import shared_words
from assistant.evidence.stretches import CLAUSE, takes_up
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from documents.figures import CALENDAR, Figure, parse
from index.hit import Hit
from index.terms import is_geographic, question_terms

_ITEM = re.compile(r"[^；;]+")
# An item begins with the name of what it tells of: no figure, nothing done, and a comma behind it.
_HEAD = re.compile(
    r"""
    (?: [^；;]*? [：:] )? \s*  # what leads in to the first item
    (?: and\ | the\ )*
    (?P<name> [^\d，,；;：:是为将在有]{4,40} )
    (?: ， | ,\  ) (?= [^，,；;]* \d )  # a figure before the next comma
    """,
    re.VERBOSE,
)

# A statement that says so many words tells of something itself; one with fewer may go on about what another names.
_OF_ITS_OWN = 6
# What a share is asked of, and the words for a share itself, tell nothing of what it is of.
_OF_A_SHARE = re.compile(
    r"全[国省市县区州镇乡村]|我国|国[内家]|比[重例]|份额|countri|nation|share|percentag|proport|fraction"
)
_SAYS, _HINTS = 0.8, 0.3


def item_asked(question: Question, text: str) -> tuple[int, int] | None:
    """Where the one item stands whose name has most of a question; None where there is none."""
    items = [match.span() for match in _ITEM.finditer(text)]
    heads = [head.span("name") if (head := _HEAD.match(text, start, end)) else None for start, end in items]
    named = [head for head in heads if head is not None]
    if len(named) < 2 or len(named) < len(items):
        return None
    said = shared_words(question, text)
    own = [{word for word, start, _ in said if first <= start < last} for first, last in named]
    telling = [len(words.difference(*(other for other in own if other is not words))) for words in own]
    best = max(telling)
    return items[telling.index(best)] if best > 1 and telling.count(best) == 1 else None


def of_the_item(question: Question, figures: Sequence[Figure], text: str) -> list[Figure]:
    """The figures of the one item that a question names; all where it names none."""
    item = item_asked(question, text)
    return [f for f in figures if item is None or item[0] <= f.start < item[1]]


def is_of_another_item(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether a sentence tells the figure that is asked for of other items than the one that the question names."""
    if not question.wants_figure:
        return False
    text = lexicon.matching_text(hit.sentence, question.language)
    figures = [figure for figure in telling_figures(text) if can_answer(figure, question)]
    return bool(figures) and not of_the_item(question, figures, text)


def is_of_another_statement(question: Question, hit: Hit, lexicon: Lexicon, figures: Sequence[Figure]) -> bool:
    """Whether the statement that tells the figures has no noun of the question, and another of the sentence has most.

    A (for so much; B is growing, with a quarter of the total): the quarter is none of A.
    """
    text = question.told_by(hit.sentence)
    if text is None or not figures or hit.sentence.reading is not None:
        return False
    statements = [match.span() for match in _ITEM.finditer(text)]
    telling = {next((s for s in statements if s[0] <= figure.start < s[1]), None) for figure in figures}
    own = telling.pop() if len(telling) == 1 else None
    statement = text[slice(*own)] if own else ""
    if own is None or len(set(question_terms(statement))) < _OF_ITS_OWN:
        return False
    others = [text[slice(*span)] for span in statements if span != own]
    if _is_placed_elsewhere(question, hit, statement, others, lexicon):
        return True
    nouns = [noun for noun in nouns_of(question) if not (_OF_A_SHARE.match(noun) or is_geographic(noun))]
    if nouns and _is_named_behind(nouns, figures, statement, own[0], lexicon):
        return True
    told = levels_in(nouns, statement, lexicon)
    if len(nouns) < 2 or min(told) >= _HINTS:
        return False
    if max(told) >= _HINTS:
        # Where one statement has some of it and another all, the figures of the one are of something else.
        return any(min(levels_in(nouns, other, lexicon)) >= _SAYS for other in others)
    return any(sum(level >= _SAYS for level in levels_in(nouns, other, lexicon)) > len(nouns) / 2 for other in others)


def _is_placed_elsewhere(question: Question, hit: Hit, own: str, others: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a statement lacks a place of the question that another one of the sentence has with its own figures."""
    if takes_up(own):
        return False
    asked = [place for place in places(question) if not names_place(place, hit, own, lexicon)]
    return any(parse(other) and names_place(place, hit, other, lexicon) for place in asked for other in others)


def _is_named_behind(
    nouns: Sequence[str], figures: Sequence[Figure], statement: str, start: int, lexicon: Lexicon
) -> bool:
    """Whether a statement tells the figures before it names what is asked about, and has no figure for that.

    8 boats were sold, and the number of nets has grown too: none of the 8 is a net.
    """
    # A date leads to what follows it: since its founding in 2008, the fair has grown.
    if any(figure.kind in CALENDAR for figure in figures):
        return False
    last = CLAUSE.search(statement, max(figure.end for figure in figures) - start)
    if last is None or max(levels_in(nouns, statement[: last.start()], lexicon)) >= _HINTS:
        return False
    behind = CLAUSE.split(statement[last.end() :])
    return any(
        not parse(clause) and min(levels_in(nouns, clause, lexicon)) >= _SAYS for clause in behind if clause.strip()
    )
