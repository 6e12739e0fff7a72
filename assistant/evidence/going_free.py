"""Who goes free has no price of his own among the figures: what is told beside it is the price of others."""

import re
from collections.abc import Sequence

from assistant.questions.asked_units import CURRENCIES
from assistant.questions.question import Question
from documents.figures import Figure
from documents.scripts import HANZI
from index.terms import english_terms, question_terms, tagged_words

_FREE = re.compile(
    r"(?<!非)免[费票收交]|\bfree\b(?! (?:trade|market|port|zone|time))|\bnothing\b|\bat no (?:cost|charge)\b",
    re.IGNORECASE,
)
_BREAK = re.compile(r"[，；;。]|, |\. |\b(?:and|but|while|whereas)\b|而(?=[\u3400-\u9fff])")
# What everybody does, whether he pays or not.
_DOINGS = re.compile(
    r"\b(?:rid(?:e|es|ing)|travel\w*|go|goes|enter\w*|pay\w*|visit|visits|admi\w+|entry|entrance|tickets?|get|gets|in)\b",
    re.IGNORECASE,
)
_MARK = re.compile(r"[，；;。]|, |\. ")


def goes_free(question: Question, text: str, figures: Sequence[Figure]) -> bool:
    """Whether who is asked about is told to pay nothing, and the sums of a text are what others pay."""
    sums = [figure for figure in figures if figure.unit in CURRENCIES]
    if not sums or (len(sums) < len(figures) and "money" not in question.forms):
        return False
    asked = set(question_terms(question.text))
    for free in _FREE.finditer(text):
        start, end = _stretch(free, text, sums)
        told = _who(text[start:end]) - set(question_terms(free.group()))
        others = set(question_terms(f"{text[:start]} . {text[end:]}"))
        if asked & told - others:
            return True
    return False


def _who(text: str) -> set[str]:
    """The nouns of a clause, who it speaks of among them."""
    if HANZI.search(text):
        return {word for word, tag in tagged_words(text) if tag.startswith(("n", "l")) and len(word) > 1}
    return set(english_terms(_DOINGS.sub(" ", text)))


def _stretch(free: re.Match[str], text: str, sums: Sequence[Figure]) -> tuple[int, int]:
    """From where to where a text speaks of those who go free: from the break behind one sum to that before the next."""
    start = max((figure.end for figure in sums if figure.end <= free.start()), default=0)
    after = min((figure.start for figure in sums if figure.start >= free.end()), default=len(text))
    if start and (behind := _BREAK.search(text, start, free.start())):
        start = behind.end()
    if mark := _MARK.search(text, free.end(), after):
        return start, mark.start()
    breaks = [match.start() for match in _BREAK.finditer(text, free.end(), after)] if after < len(text) else []
    return start, breaks[-1] if breaks else after
