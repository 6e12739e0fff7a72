"""In which year something was the highest or the lowest: whether it is asked, and a sentence is about that measure."""

import re
from typing import Final

from assistant.evidence.stretches import around
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from assistant.words.measures import measures_of
from assistant.words.superlatives import LEAST_EN, LEAST_ZH, MOST_EN, MOST_ZH
from assistant.words.telling import terms_of
from documents.years import YEAR
from index.hit import Hit

_WHICH_YEAR: Final = re.compile(r"哪一?个?年|\b(?:which|what) year\b", re.IGNORECASE)
_LATIN_WORD: Final = re.compile(r"[A-Za-z]+")
# How fast something grew is in no figure of its years.
_CHANGE: Final = re.compile(
    r"增[长幅量速]|[涨降]幅|\b(?:growth|increase|rise|decline|decrease|drop|fall|jump)\b", re.IGNORECASE
)
END: Final = re.compile(
    rf"{MOST_ZH}|{LEAST_ZH}|\b(?:{MOST_EN}|{LEAST_EN}|most|least)\b|新高|新低|\brecord\b", re.IGNORECASE
)
"""What says that something is at an end of its order."""


def asks_for_a_year(question: Question) -> bool:
    """Whether it is asked in which year something was at an end of its order."""
    asks = _WHICH_YEAR.search(question.text) and END.search(question.text)
    return bool(asks) and not question.asks_growth and not _CHANGE.search(question.text)


def measured_in(question: Question) -> str:
    """What is measured and of what, as the question says it without the year and the end that are asked for."""
    return END.sub(" ", _WHICH_YEAR.sub(" ", YEAR.sub(" ", question.text)))


def tells_the_measure(measured: str, text: str) -> bool:
    """Whether a text has every word for a measure or another one for the same: a price is no output."""
    words = _LATIN_WORD.findall(measured) or [term for term, _ in terms_of(measured)]
    return all(measures_of(word) & measures_of(text) for word in words if measures_of(word))


def lacks_the_measure(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether it is asked in which year a measure was at its end, and a sentence with its headings tells of no such."""
    if not asks_for_a_year(question):
        return False
    return not tells_the_measure(measured_in(question), f"{hit.sentence.wordings}\n{around(hit, lexicon)}")
