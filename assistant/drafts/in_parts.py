"""What the parts of a question find in other sentences than those that the question as a whole is answered with."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.evidence.citing import Source
from assistant.evidence.finding import Found
from assistant.evidence.pinpoint import pinpoint
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from documents.figures import Figure
from index.terms import question_terms

# A part is answered with a sentence of its own when that is this likely to be the one, and says so much more of it.
_LIKELY, _MORE = 0.5, 0.1
# The one cell of its row that is asked for is surer than a sentence that is as likely.
_LIKELY_CELL = 0.3


def found_by_part(
    parts: Sequence[Question], found: Found, ask: Callable[[Question], Found], lexicon: Lexicon
) -> tuple[Found, ...]:
    """What is found for each of `parts`, where one is answered by another sentence than `found` begins with.

    Parts that one sentence answers are one of them, with all their figures; `found` stands for those that find nothing
    better. Empty where no part finds more, and where one finds nothing of a question that found nothing as a whole.
    """
    each: dict[tuple[str, int], Found] = {}
    for part in parts:
        told = ask(part)
        is_cell = told.unambiguous and told.sources[0].sentence.reading is not None
        least = _LIKELY_CELL if is_cell else _LIKELY
        likely = told.answered and told.ranked.probability >= least and (told.unambiguous or not part.wants_figure)
        if not likely and not found.answered:
            return ()
        own = likely and (not found.answered or _begins_with(told, found.sources))
        if not (own or (likely and _says_more(part, told.sources[0], found, lexicon))):
            told = replace(found, figures=_figures_of(part, found, lexicon))
        first = told.sources[0]
        known = each.get(first.key)
        figures = (*(known.figures if known else ()), *(f for f in told.figures if not known or f not in known.figures))
        each[first.key] = replace(told, sources=(first,), figures=figures, unambiguous=bool(figures))
    return tuple(each.values()) if len(each) > 1 or not found.answered else ()


def _begins_with(told: Found, sources: Sequence[Source]) -> bool:
    return any(source.key == told.sources[0].key for source in sources)


def _figures_of(part: Question, found: Found, lexicon: Lexicon) -> tuple[Figure, ...]:
    """The figures that a part asks for in the sentence that answers the whole question, where they are sure."""
    text = lexicon.matching_text(found.sources[0].sentence, part.language)
    point = pinpoint(part, text, lexicon) if part.wants_figure else None
    return point.figures if point and point.unambiguous else ()


def _says_more(part: Question, source: Source, found: Found, lexicon: Lexicon) -> bool:
    """Whether a sentence says clearly more of the words of a part than each one that answers the whole question."""
    known = max((_covered(part, other, lexicon) for other in found.sources), default=0.0)
    return _covered(part, source, lexicon) > known + _MORE


def _covered(part: Question, source: Source, lexicon: Lexicon) -> float:
    terms = question_terms(part.text)
    held = lexicon.sentence_terms(source.article, source.sentence)
    return lexicon.share(terms, held)
