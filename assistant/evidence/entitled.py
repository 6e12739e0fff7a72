"""Whether a sentence is about the work, the body or the event that a question calls by its title, name or letters."""

import re
from collections.abc import Iterator
from typing import Final

from assistant.evidence.absence import content_words
from assistant.evidence.coverage import RELATED, levels_in
from assistant.evidence.going_on import gone_on_from, points_back, stays_on
from assistant.evidence.stretches import around, led_by
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from index.hit import Hit
from index.terms import english_terms, is_geographic

_TITLE_ZH: Final = re.compile(r"《([^《》]{3,})》")
_NAME_EN: Final = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+(?:(?: (?:of|for|on|and|the))* [A-Z][A-Za-z-]+)+")
_HEADED: Final = re.compile(rf"{_NAME_EN.pattern} (?P<head>[a-z]{{3,}})\b")
_LETTERS: Final = re.compile(r"(?<![A-Za-z0-9&-])[A-Z]{3,6}(?![A-Za-z0-9&-])")
_OF: Final = re.compile(r" (?:of|for|on|and) ")


def is_about_another(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether a question names a work, body or event, and neither the sentence nor what it goes on from does."""
    own = question.told_by(hit.sentence)
    if own is None:
        return False
    titles, letters = _TITLE_ZH.findall(question.text), list(_letters_of(question.text, lexicon))
    called = _NAME_EN.findall(question.text) if question.language == "en" else []
    named = [name for name in called if lexicon.mentions(name)]
    if not (titles or letters or named):
        return False
    told = _told(question, own, hit, lexicon)
    return (
        any(not _speaks_of(title, told) for title in titles)
        or any(short not in told and min(levels_in((short.lower(),), told, lexicon)) < RELATED for short in letters)
        or any(name not in told and not _names(name, told, lexicon) for name in named)
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


def _told(question: Question, own: str, hit: Hit, lexicon: Lexicon) -> str:
    """The sentence with the one before and the headings; all the paragraph where it points back or a reason is asked.

    What gives a reason need not name what it is the reason of.
    """
    before = lexicon.before(hit.article, hit.sentence)
    nearby = before.wordings if before else ""
    if stays_on(own):
        nearby = "\n".join(s.wordings for s in gone_on_from(hit.article, hit.sentence, lexicon, stays_on))
    if points_back(own) or "reason" in question.forms or _takes_up(question.text, own):
        nearby = lexicon.paragraph_text(hit.article, hit.sentence)
    return "\n".join((hit.sentence.wordings, nearby, lexicon.heading_text(hit.article, hit.sentence)))


def _takes_up(asked: str, own: str) -> bool:
    """Whether a sentence calls what a question calls by its name by its noun alone: the line, for Elm Street line."""
    heads = (match["head"] for match in _HEADED.finditer(asked))
    return any(re.search(rf"\b[Tt]he {head}\b", own) for head in heads)


def _speaks_of(title: str, told: str) -> bool:
    """Whether a text has a title, be it shorter, longer or in another order: 《上海市条例》 for 《上海条例》."""
    if title in told:
        return True
    return any(
        _is_within(title, other) or _is_within(other, title) or sorted(title) == sorted(other)
        for other in _TITLE_ZH.findall(told)
    )


def _is_within(short: str, long: str) -> bool:
    """Whether the characters of a title stand in another one, in their order."""
    signs = iter(long)
    return all(sign in signs for sign in short)


def _letters_of(text: str, lexicon: Lexicon) -> Iterator[str]:
    """The names in capital letters that the articles write so."""
    return (letters for letters in _LETTERS.findall(text) if lexicon.mentions(letters))


def _names(name: str, told: str, lexicon: Lexicon) -> bool:
    """Whether a text has the head of an English name, or more than half of its words."""
    head = _OF.split(name)[0].split()[-1]
    words = [word for word in re.findall(r"[A-Z][\w-]+", name) if not is_geographic(word)]
    terms = [term for word in words for term in english_terms(word)]
    if not terms or any(level >= RELATED for level in levels_in(english_terms(head), told, lexicon)):
        return True
    met = sum(level >= RELATED for level in levels_in(terms, told, lexicon)) / len(terms)
    return met > 0.5 or (met == 0.5 and bool(_OF.search(name)))
