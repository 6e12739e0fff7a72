"""Whether what is told in place of the first sentence is of something else than this."""

from typing import Final

from assistant.evidence.absence import content_words
from assistant.evidence.asked_names import tells_the_name
from assistant.evidence.coverage import levels_in
from assistant.evidence.ranking import Ranked
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon, names

# From this probability of an answer on, a figure may be told in other words than those of the question.
_ANSWER_DOUBTFUL: Final = 0.3
# How well a sentence that replaces the first one has to meet the words of a question else, on the average.
_LEAST_MET: Final = 0.4
# So many words of a question that the first sentence has and another lacks say that this is of something else.
_MOST: Final = 3


def is_stray(question: Question, ranked: Ranked, i: int, lexicon: Lexicon) -> bool:
    """Whether what is told in place of the first sentence lacks what this has, or is of hardly a word asked."""
    if not i:
        return False
    hit = ranked.hits[i]
    abroad = question.told_by(hit.sentence) is None
    told_alike = question.forms == {"person"} or (tells_the_name(question, hit) and not abroad)
    if not (question.wants_figure or told_alike):
        return False
    before = lexicon.before(hit.article, hit.sentence)
    told = f"{lexicon.matching_text(hit.sentence, question.language)} {before.wordings if before else ''}"
    above = lexicon.heading_text(hit.article, hit.sentence)
    first = ranked.hits[0].sentence.wordings
    if any(n in first and n not in f"{told}\n{above}" and not lexicon.is_subject(n) for n in names(question.text)):
        return True
    # In the other language a word that is said in its own way seems to be missing.
    if abroad and not question.wants_figure:
        return False
    if not abroad and not question.wants_list and _is_of_another(question, first, told, lexicon):
        return True
    if question.wants_figure and ranked.probability >= _ANSWER_DOUBTFUL:
        return False
    levels = levels_in(content_words(question.text), told, lexicon)
    return bool(levels) and sum(levels) / len(levels) < _LEAST_MET


def _is_of_another(question: Question, first: str, told: str, lexicon: Lexicon) -> bool:
    """Whether the first sentence has most words of what is asked about, and what replaces it hardly one."""
    words = content_words(question.text)
    of_first, of_other = (
        {word for word, level in zip(words, levels_in(words, text, lexicon), strict=True) if level}
        for text in (first, told)
    )
    return len(of_first - of_other) >= _MOST and len(of_other - of_first) <= 1
