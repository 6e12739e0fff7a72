"""Whether a figure is told of the opposite of what is asked about: of women where men are, of imports for exports."""

from assistant.evidence.stretches import around
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from assistant.words.opposites import opposites_in
from index.hit import Hit


def is_of_an_opposite(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether a sentence speaks of the opposite of what is asked about, and nothing around it of that itself."""
    if not question.wants_figure:
        return False
    told = hit.sentence.wordings
    return any(
        any(opposite.search(told) for opposite in opposites) and not asked.search(f"{told}\n{around(hit, lexicon)}")
        for asked, opposites in opposites_in(question.text)
    )
