"""Which of the sentences found may answer: what tells of the article itself, or its date, does so for nothing else."""

from collections.abc import Callable, Sequence

from assistant.evidence.wholes_of_shares import names_it_as_a_whole_alone
from assistant.questions.about_itself import (
    asks_about_itself,
    asks_of_publication,
    is_byline,
    is_dateline,
    tells_about_itself,
)
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from documents.article import METADATA
from index.hit import Hit


def hits_that_may_answer(question: Question, found: Sequence[Hit], lexicon: Lexicon) -> list[Hit]:
    """The sentences found that may answer: those that tell about the article only where it is asked about."""
    # What a document is called, who wrote it and its keywords tell about it, and of what it tells about, nothing.
    hits = [hit for hit in found if hit.sentence.role not in METADATA]
    published = asks_of_publication(question.text)
    if published and (bylines := [hit for hit in hits if _is_above_all(hit, is_byline)]):
        return bylines
    if asks_about_itself(question.text):
        return [hit for hit in hits if _tells_about_itself(hit, published)]
    hits = [hit for hit in hits if not _is_above_all(hit, is_dateline)] or hits
    return [hit for hit in hits if not names_it_as_a_whole_alone(question, hit, lexicon)] or hits


def _is_above_all(hit: Hit, is_such: Callable[[str], bool]) -> bool:
    """Whether a line of some sort stands above all headings."""
    return not hit.sentence.section and any(map(is_such, hit.sentence.texts))


def _tells_about_itself(hit: Hit, published: bool) -> bool:
    authors = (hit.article.author, hit.article.author_rendering)
    return any(tells_about_itself(t, author, published) for t in hit.sentence.texts for author in authors)
