"""The stretch of a text that a figure stands in: the clause between two marks, the statement, what is around it."""

import re
from typing import Final

from assistant.words.lexicon import Lexicon
from documents.article import Language
from documents.figures import Figure
from index.hit import Hit
from index.terms import question_terms

STATEMENT: Final = re.compile(r"[；;。]")
CLAUSE: Final = re.compile(r"[,;.()](?!\d)|[，。；：、（）“”]")


TAKES_UP: Final = re.compile(
    r"^(?:这|该|此|其|它|他|她|上述|同时|随着其)|^(?:This|These|That|Those|It|Its|They|Their|He|His|She"
    r"|Her|Such|Together they|The latter|The former)\b"
)
"""How a sentence opens that takes up the one before by a word for it: it, the latter, 该."""


def takes_up(statement: str) -> bool:
    """Whether a statement within a sentence opens in the same way: … opened in 2023; its budget rose."""
    return bool(TAKES_UP.match(statement.strip().capitalize()))


def around(hit: Hit, lexicon: Lexicon) -> str:
    """The paragraph of a sentence and the headings above it, in every language that they can be read in."""
    return f"{lexicon.paragraph_text(hit.article, hit.sentence)}\n{lexicon.heading_text(hit.article, hit.sentence)}"


def led_by(hit: Hit, lexicon: Lexicon) -> str:
    """The sentence before one in its paragraph and the headings above, in every language that they can be read in."""
    before = lexicon.before(hit.article, hit.sentence)
    return f"{before.wordings if before else ''}\n{lexicon.heading_text(hit.article, hit.sentence)}"


def with_the_next(hit: Hit, language: Language, lexicon: Lexicon) -> str:
    """A sentence and the one after it in its paragraph, in `language` where they can be read in it."""
    after = lexicon.after(hit.article, hit.sentence)
    return " ".join(lexicon.matching_text(each, language) for each in (hit.sentence, after) if each)


def stretch_about(asked: str, text: str, mark: re.Pattern[str]) -> str:
    """The first of the stretches between two marks in `text` that share most words with a question."""
    terms = frozenset(question_terms(asked))
    return max(mark.split(text), key=lambda part: len(terms.intersection(question_terms(part))))


def stretch_of(figure: Figure, text: str, mark: re.Pattern[str]) -> tuple[int, str]:
    """Where the stretch between two marks begins in `text` that `figure` stands in, and the stretch itself."""
    start = max((match.end() for match in mark.finditer(text) if match.end() <= figure.start), default=0)
    end = mark.search(text, figure.end)
    return start, text[start : end.start() if end else None]
