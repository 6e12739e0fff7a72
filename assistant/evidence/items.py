"""Which thing is asked about of those that a sentence tells of one by one: A, for so much, in 2026; B, for so much."""

import re
from collections.abc import Sequence

from assistant.evidence.answer_type import can_answer, telling_figures
from assistant.evidence.shared_words import shared_words
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from documents.figures import Figure
from index.hit import Hit

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
