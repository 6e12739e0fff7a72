"""Whether a sentence speaks of all that a question does."""

import re
from typing import Final

from assistant.evidence.absence import content_words
from assistant.evidence.coverage import levels_in
from assistant.evidence.stretches import around, led_by
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from index.hit import Hit

# What is called by a name with a noun behind it: Elm Street line.
_HEADED: Final = re.compile(
    r"(?<=[a-z,] )[A-Z][a-z]+(?:(?: (?:of|for|on|and|the))* [A-Z][A-Za-z-]+)+ (?P<head>[a-z]{3,})\b"
)


def speaks_of_all(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether the asker can read a sentence, and it, the one before or a heading speaks of all that is asked.

    All its paragraph may where it calls by its noun alone what is called by its name there.
    """
    own = question.told_by(hit.sentence)
    if own is None:
        return False
    told = around(hit, lexicon) if _takes_up(question.text, own) else f"{own}\n{led_by(hit, lexicon)}"
    return all(levels_in(content_words(question.text), told, lexicon))


def _takes_up(asked: str, own: str) -> bool:
    """Whether a sentence calls what a question calls by its name by its noun alone: the line, for Elm Street line."""
    heads = (match["head"] for match in _HEADED.finditer(asked))
    return any(re.search(rf"\b[Tt]he {head}\b", own) for head in heads)
