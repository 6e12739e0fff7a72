"""Whether a length is told along another dimension than the asked one: no depth in 47 kilometres long."""

from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from assistant.words.measures import DIMENSIONS, measures_of
from index.hit import Hit


def is_along_another_dimension(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether a length is asked for along one dimension, and a sentence speaks of others alone."""
    text = question.told_by(hit.sentence)
    if text is None or not question.wants_amount or not question.units:
        return False
    asked, told = measures_of(question.text) & DIMENSIONS, measures_of(text) & DIMENSIONS
    return bool(asked) and bool(told) and not asked & told
