"""Whether a figure stands with another thing of the kind than the named one: 鹿鸣湖水库 for 石匣水库."""

import re
from collections.abc import Iterator
from typing import Final

from assistant.evidence.another import POINTS_BACK
from assistant.evidence.demands import is_general
from assistant.evidence.pinpoint import pinpoint
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from documents.figures import Figure
from documents.scripts import HANZI
from index.hit import Hit
from index.terms import english_terms, is_stop_word, tagged_words

_NAMES: Final = frozenset({"ns", "nr", "nz", "nt", "nrt", "nrfg"})
_STATEMENT: Final = re.compile(r"[；;。]")
_PAIR_EN: Final = re.compile(r"(?<![.?!] )(?<!^)\b(?P<name>[A-Z][a-z][\w-]+)(?= (?P<head>[A-Za-z][\w-]+))")
_SHORTEST: Final = 2


def is_of_a_named_sibling(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether a statement tells its figure of another named thing, and never speaks of the named one that is asked."""
    text = question.told_by(hit.sentence)
    if text is None or not question.wants_figure:
        return False
    asked = list(_named(question.text))
    found = pinpoint(question, text, lexicon).figures if asked else ()
    if not found:
        return False
    statement = _statement(found[0], text)
    told = list(_named(statement))
    return any(
        name.lower() not in statement.lower()
        and not lexicon.is_subject(name)
        and any(other not in question.text and head == kind for other, kind in told)
        and not _is_told_above(name, text, hit, lexicon)
        for name, head in asked
    )


def _named(text: str) -> Iterator[tuple[str, str]]:
    """Each name with the noun behind it: 石匣 with 水库, Kelso with the stem of dam."""
    if not HANZI.search(text):
        for match in _PAIR_EN.finditer(text):
            heads = english_terms(match["head"])
            if heads and not is_general(match["head"]):
                yield match["name"], heads[-1]
        return
    words = tagged_words(text)
    for (name, kind), (head, tag) in zip(words, words[1:], strict=False):
        special = kind in _NAMES and tag == "n" and min(len(name), len(head)) >= _SHORTEST
        if special and not (is_general(head) or is_stop_word(head)):
            yield name, head


def _statement(figure: Figure, text: str) -> str:
    starts = [0, *(match.end() for match in _STATEMENT.finditer(text) if match.end() <= figure.start)]
    end = _STATEMENT.search(text, figure.end)
    return text[starts[-1] : end.start() if end else None]


def _is_told_above(name: str, text: str, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether a heading has the name, or the sentence before does and this one points back to it."""
    before = lexicon.before(hit.article, hit.sentence)
    back = before.wordings if before and POINTS_BACK.match(text) else ""
    return name.lower() in f"{lexicon.heading_text(hit.article, hit.sentence)}\n{back}".lower()
