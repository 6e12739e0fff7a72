"""Whether a figure stands with another thing of the kind than the named one: 鹿鸣湖水库 for 石匣水库."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from assistant.evidence.demands import is_general
from assistant.evidence.going_on import led_up_to
from assistant.evidence.reasons import REASON
from assistant.evidence.stretches import STATEMENT, stretch_of
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from documents.figures import Figure
from documents.scripts import HANZI
from index.hit import Hit
from index.terms import english_terms, is_done, is_stop_word, tagged_words

_NAMES: Final = frozenset({"ns", "nr", "nz", "nt", "nrt", "nrfg"})
_KINDS: Final = ("n", "vn", "b", "j")
_CLAUSE: Final = re.compile(r"[，,；;](?!\d)|\band\b")
_PAIR_EN: Final = re.compile(r"\b(?P<name>[A-Z][a-z][\w-]+)(?= (?P<head>[A-Za-z][\w-]+))")
_OF_EN: Final = re.compile(r"\b(?P<head>[A-Za-z]\w+) (?:of|at|in) (?P<name>[A-Z][a-z][\w-]+)")
# The one character that says what kind of place or work a name is of: 青山港, 柳溪村.
_KIND_OF_PLACE: Final = re.compile(r"[港村镇乡湖河江桥山岛站寺塔坝闸矿厂井]")
_WHO: Final = re.compile(r"谁|哪[家位所]|\bwho(?:m|se)?\b", re.IGNORECASE)
_SHORTEST: Final = 2


def is_of_a_named_sibling(question: Question, hit: Hit, lexicon: Lexicon, found: Sequence[Figure]) -> bool:
    """Whether a statement tells its figure, or who it was, of another named thing, and not of the one that is asked."""
    text = question.told_by(hit.sentence)
    if text is None or not (question.wants_figure or question.asks_why or _WHO.search(question.text)):
        return False
    asked = [
        (name, head)
        for name, head, joined in _named(question.text)
        if not lexicon.is_subject(name) and (lexicon.mentions(joined) or _is_proper(name, question.text))
    ]
    if not asked or (question.wants_figure and not found):
        return False
    start, statement = stretch_of(found[0], text, STATEMENT) if found else (0, text)
    # Most statements have the name where the figure is: nothing else has to be read then.
    asked = [(name, head) for name, head in asked if not _is_with(name, statement, found, start)]
    if not asked:
        return False
    siblings = [(name, head) for name, head, _ in _named(statement) if name not in question.text]
    if question.asks_why:
        # A reason may lie in another of its kind, unless it is of that one that the reason is given.
        siblings = [(name, head) for name, head in siblings if statement.startswith(name) and REASON.search(statement)]
    return any(
        any(head == kind and _is_before(other, name, statement, found, start) for other, kind in siblings)
        and not _is_told_above(name, question, hit, lexicon)
        for name, head in asked
    )


def _is_with(name: str, statement: str, found: Sequence[Figure], start: int) -> bool:
    """Whether a statement has a name before the end of its figure, or at all where no figure is asked for."""
    told = statement.lower().find(name.lower())
    return told >= 0 and (not found or told <= found[0].end - start)


def _is_before(other: str, name: str, statement: str, found: Sequence[Figure], start: int) -> bool:
    """Whether a statement does not have a name, or only in a clause behind the figure, which another goes before."""
    told = statement.lower().find(name.lower())
    if told < 0 or not found:
        return told < 0
    first, end = found[0].start - start, found[0].end - start
    return told > end and statement.find(other) < first and bool(_CLAUSE.search(statement, end, told))


def _named(text: str) -> Iterator[tuple[str, str, str]]:
    """Each name with the noun behind it, and the two together: 石匣 with 水库, Kelso with the stem of dam."""
    if not HANZI.search(text):
        for match in _OF_EN.finditer(text):
            if (heads := english_terms(match["head"])) and not is_general(match["head"]):
                yield match["name"], heads[-1], match.group()
        for match in _PAIR_EN.finditer(text):
            heads = english_terms(match["head"])
            # Any word may open a sentence.
            opens = not match.start() and match["head"].islower()
            if heads and not (opens or is_general(match["head"]) or is_stop_word(match["name"].lower())):
                yield match["name"], heads[-1], f"{match['name']} {match['head']}"
        return
    words = tuple(_apart(tagged_words(text)))
    for (name, kind), (head, tag) in zip(words, words[1:], strict=False):
        if kind in _NAMES and len(name) >= _SHORTEST and _KIND_OF_PLACE.fullmatch(head):
            yield name, head, f"{name}{head}"
        special = (kind in _NAMES or kind.startswith(_KINDS)) and tag == "n" and min(len(name), len(head)) >= _SHORTEST
        if special and not (is_general(head) or is_stop_word(head) or is_general(name)):
            yield name, head, f"{name}{head}"


def _apart(words: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Words with what kind of place a name is of apart from it."""
    for word, kind in words:
        if kind in _NAMES and len(word) > _SHORTEST and _KIND_OF_PLACE.fullmatch(word[-1]):
            yield from ((word[:-1], kind), (word[-1], "n"))
        else:
            yield word, kind


def _is_proper(name: str, text: str) -> bool:
    """Whether a Chinese name is no noun, which tells what kind of thing something is, and nothing done: 登月."""
    if not HANZI.match(name) or is_done(name):
        return False
    return any(word == name and tag in _NAMES for word, tag in _apart(tagged_words(text)))


def _is_told_above(name: str, question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether a heading has the name, or what a sentence goes on from does."""
    above = lexicon.heading_text(hit.article, hit.sentence)
    return name.lower() in f"{above}\n{led_up_to(hit, question.language, lexicon)}".lower()
