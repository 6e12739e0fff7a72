"""The noun that narrows an English question and that no article has: the castle, where only a market has gates."""

import re
from collections.abc import Iterator
from typing import Final

from assistant.evidence.absence import content_words, is_placeholder
from assistant.evidence.coverage import is_met_nearby
from assistant.evidence.demands import is_general
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from assistant.words.telling import VERB, terms_of
from documents.numerals import listed
from index.hit import Hit
from index.terms import english_terms, is_geographic, tagged_words, words_meaning

# Below this probability of an answer a noun that nobody speaks of is taken for what is not told.
_DOUBTFUL: Final = 0.5
_TOKEN: Final = re.compile(r"[A-Za-z][\w’'-]*|\d[\d,.]*|[^\w\s]")
# What a noun phrase begins with, and what may follow its head.
_OPENS: Final = frozenset(
    listed(
        "the a an of in for from by with per at on and or its their his her our many much any each to among no "
        "do does did can could will would should"
    )
)
_ENDS: Final = frozenset(
    listed(
        "of in for from by with per at on and or to is are was were did does do has have had can could will would when "
        "who that which there among during before after between than as"
    )
)
_OWNER: Final = re.compile(r"['’]s?$")
# A word with such an end is seldom what is asked about.
_NO_NOUN: Final = re.compile(r"(?:ed|ing|est|ly|er than)$|^[a-z]$")
_SHORTEST: Final = 3
_SHORT: Final = 4
_FEW: Final = 6
_MOSTLY: Final = 0.7
# Behind these stands a verb, or what kind of thing is asked for.
_NO_NOUN_BEHIND: Final = frozenset({"which", "what", "who", "whom", "to", "not", ""})
# Behind these, and a noun phrase, stands the verb: can sit, could 90 guests sit.
_AUXILIARIES: Final = frozenset(listed("do does did can could will would should"))
# Words that a question has of its own accord: of what sort, on what terms, how long.
_OF_THE_ASKER: Final = frozenset(
    listed(
        "age term terms point points problem problems base top worth start end middle beginning use need look lot bit "
        "idea question answer role job chance case example aspect basis unit site spot today moment while extra deal "
        "money citizen citizens folk town place type style nature grounds cause causes reason figure figures thing "
        "new old final long short big small high low late early extra main good bad cheap full whole fast "
        "people person persons worker workers employee employees staff customer customers user users member members "
        "resident residents inhabitant inhabitants visitor visitors men women researcher researchers author authors "
        "study survey report business sector industry market field trade"
    )
)


def uncovered_noun(question: Question, hit: Hit, probability: float, lexicon: Lexicon) -> str | None:
    """The noun of an English question that no article has, nor the paragraph a like one; asked where in doubt alone."""
    if probability >= _DOUBTFUL or question.operation is not None or question.confirms or question.wants_list:
        return None
    text = question.told_by(hit.sentence)
    if text is None or question.language != "en" or not question.forms:
        return None
    for noun, phrase in _narrowing(question.text):
        if any(map(lexicon.occurs, english_terms(noun))) or is_met_nearby(noun, hit, lexicon):
            continue
        if noun == phrase or not _is_told_bare(phrase, question.text, text):
            return phrase
    return None


def _is_told_bare(phrase: str, asked: str, text: str) -> bool:
    """Whether a sentence has the head of a phrase without any other word that narrows it: racks for server racks."""
    head = re.escape(phrase.split()[-1].lower().removesuffix("s"))
    told = [match["before"] or "" for match in re.finditer(rf"(?:(?P<before>[a-z-]+) )?\b{head}s?\b", text.lower())]
    narrowed = [word for word in told if content_words(word) and word not in asked.lower()]
    return bool(told) and not narrowed


def _narrowing(text: str) -> Iterator[tuple[str, str]]:
    """The nouns of an English question that narrow what it asks about, each with the phrase that it goes on to."""
    content = set(content_words(text))
    # Who asks in many words says much in words of his own.
    is_short = len([word for word in content if not is_general(word)]) <= _SHORT
    written = _TOKEN.findall(text)
    tokens = [_OWNER.sub("", token) for token in written]
    for i, token in enumerate(tokens):
        low = token.lower()
        before, behind = tokens[i - 1].lower() if i else "", tokens[i + 1].lower() if i + 1 < len(tokens) else "?"
        stems = english_terms(token)
        if len(low) < _SHORTEST or not stems or not set(stems) <= content or _NO_NOUN.search(low):
            continue
        if not is_short and token == low:
            continue
        if low in _OF_THE_ASKER or is_general(low) or is_placeholder(low) or is_geographic(token):
            continue
        # What kind of thing is asked for need not be said: which disease is told by typhoid.
        if before in _NO_NOUN_BEHIND or not all(weight >= 1 for _, weight in terms_of(token)):
            continue
        is_head = behind in _ENDS or not behind[0].isalpha() or token != written[i] or _is_verb(behind)
        if (is_head and _stands_in_phrase(tokens, i)) or (not is_head and _is_noun(stems[-1])):
            yield token, " ".join(tokens[i : _head_of(tokens, i) + 1])


def _head_of(tokens: list[str], i: int) -> int:
    """Where the noun phrase ends that goes on from a token."""
    behind = (k for k in range(i, len(tokens) - 1) if tokens[k + 1].lower() in _ENDS or not tokens[k + 1][0].isalpha())
    end = next(behind, i)
    return i if end - i >= _SHORTEST or any(map(_is_verb, tokens[i + 1 : end + 1])) else end


def _stands_in_phrase(tokens: list[str], i: int) -> bool:
    """Whether a word ends a noun phrase, and is no verb at the end of a clause."""
    start = max((k for k in range(i) if tokens[k].lower() in _OPENS), default=-1)
    if start >= 0 and _is_behind_auxiliary(tokens, start, i):
        return False
    return start >= 0 and i - start <= _SHORTEST and (_is_noun(english_terms(tokens[i])[-1]) or i - start == 1)


def _is_behind_auxiliary(tokens: list[str], start: int, i: int) -> bool:
    """Whether a word is the verb that can, could or did wait for: can sit in it, can the hall seat in May."""
    if tokens[start].lower() in _AUXILIARIES:
        return i - start == 1
    helped = start > 0 and tokens[start - 1].lower() in _AUXILIARIES and i - start > 1
    return helped and any(tag.startswith("v") for tag in _tags(english_terms(tokens[i])[-1]))


def _is_verb(word: str) -> bool:
    """Whether an English word tells what is done, and no thing."""
    return word.endswith("ed") or any(weight == VERB for _, weight in terms_of(word))


def _is_noun(stem: str) -> bool:
    """Whether the Chinese words for an English one are nouns, nearly all."""
    tags = _tags(stem)
    return bool(tags) and sum(tag.startswith(("n", "vn")) for tag in tags) >= _MOSTLY * len(tags)


def _tags(stem: str) -> list[str]:
    return [tag for word in words_meaning(stem)[:_FEW] for _, tag in tagged_words(word)[:1]]
