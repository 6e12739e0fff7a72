"""The words that a text shares with a question, as they stand or in the other language, with their places."""

from assistant.questions.question import Question
from assistant.words.nearness import character_pairs
from documents.scripts import HANZI
from index.terms import question_terms, terms_with_offsets, word_meanings
from index.tokens import stem

_DERIVED = tuple(
    (stem(word), stem(measure))
    for word, measure in (
        ("long", "length"), ("wide", "width"), ("deep", "depth"), ("high", "height"), ("tall", "height"),
        ("fast", "speed"), ("heavy", "weight"), ("old", "age"), ("grew", "grow"), ("rose", "rise"), ("fell", "fall"),
        ("lost", "lose"), ("cut", "reduce"), ("made", "make"), ("built", "build"), ("sold", "sell"), ("spent", "spend"),
        ("found", "find"), ("discovered", "find"), ("opened", "start"), ("began", "start"), ("began", "begin"),
    )
)  # fmt: skip


def shared_words(question: Question, text: str) -> list[tuple[str, int, int]]:
    """The words of a text that the question has too, or has in the other language, with their offsets."""
    asked = frozenset(term for term in question_terms(question.text) if term not in question.years)
    asked |= _derived(asked)
    pairs = character_pairs(question.text)
    with_offsets = terms_with_offsets(text)
    found = [word for word in with_offsets if word[0] in asked]
    found += [(text[i : i + 2], i, i + 2) for i in range(len(text) - 1) if text[i : i + 2] in pairs]
    chinese = bool(HANZI.search(text))
    if question.language == "en" and chinese:
        return found + [word for word in with_offsets if word_meanings(word[0]) & asked]
    if question.language == "zh" and not chinese:
        meant = frozenset().union(*(word_meanings(term) for term in asked))
        return found + [word for word in with_offsets if word[0] in meant]
    return found


def _derived(terms: frozenset[str]) -> frozenset[str]:
    """The adjectives that measures are told with: a length is how long something is."""
    return frozenset(word for word, measure in _DERIVED if measure in terms) | frozenset(
        measure for word, measure in _DERIVED if word in terms
    )
