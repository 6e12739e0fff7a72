"""Whether a sentence tells the same of another one: it opens with another name, or counts other things."""

import re
from collections.abc import Sequence
from typing import Final

from assistant.evidence.coverage import is_met_nearby, levels_in
from assistant.evidence.demands import asked_nouns, is_general
from assistant.evidence.given_forms import new_amounts
from assistant.evidence.going_on import led_up_to, points_back
from assistant.evidence.named_kinds import is_common
from assistant.evidence.rows import headers_of
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from documents.figures import Figure
from documents.scripts import HANZI
from index.hit import Hit
from index.terms import english_terms, is_geographic, tagged_words

# Chinese may stand right behind a name.
_SIGNS: Final = r"[A-Za-zÀ-ÿ\d’&-]*"
_NAME: Final = rf"[A-Z]{_SIGNS}(?: (?:(?:of|the|for) )*[A-Z]{_SIGNS})*"
_ASKED: Final = re.compile(rf"(?<=[a-z,] )(?:the )?({_NAME})")
_LATIN: Final = re.compile(rf"({_NAME})")
_OPENING: Final = re.compile(rf"(?:The )?({_NAME})(?=['’]s\b| (?!(?:and|or|of|to)\b)[a-z]|, )")
_LABEL: Final = re.compile(rf"({_NAME})(?= \|)")
# Within the Union: what stands before the name is none of its words.
_BEFORE_A_NAME: Final = re.compile(r"[A-Z][a-z]+ the ")
# For whom something is, at the end of a clause.
_FOR: Final = re.compile(
    r"\bfor (?:the |its |their |all )?(?:[a-z-]+ )?(?P<whom>[a-z-]+)(?= in \d| by \d|[?.,;:]|$| and\b)"
)
_CAUSE: Final = re.compile(
    r"\b(?:because of|(?<!was )(?<!is )(?<!are )due to|owing to|as a result of|on account of) (?:the |its |their |a )?"
    r"(?:[a-z-]+ ){0,2}?(?P<cause>(?!(?:in|it|them|this|that|us|him|her)\b)[a-z-]{2,})(?= in \d| by \d|[?.,;:]|$)"
)
_CAUSE_ZH: Final = re.compile(
    r"(?:由于|因为|(?<![原起内外诱成病基])因(?![子素果特此地人材公应故为])|受(?=[^，。；]{1,16}影响))"
    r"(?P<cause>[\u3400-\u9fff]{1,16})"
)
_MANY: Final = re.compile(r"\bhow many (?!times\b|of\b)", re.IGNORECASE)
_NUMBER: Final = re.compile(r"\d[\d,.]*(?: (?:million|billion|thousand|trillion|hundred|dozen))?")
# The plural that stands behind a number, with the words that narrow it.
_COUNTED: Final = re.compile(
    r"\s*(?:(?!(?:of|in|and|or|to|for|with|by|at|on|from|is|are|was|were|has|have|had|more|fewer|less|who|that|which"
    r"|than|as|per|a|an|the)\b)[a-z’'-]+ ){0,3}?(?P<noun>[a-z-]+(?<!s)s|people|men|women|children|staff)\b(?!['’])"
)
_SHARE_OF: Final = re.compile(r"\s*(?:of|%)? ?of (?P<noun>(?!(?:the|them|these|those|all|its|whom|which)\b)[a-z-]+s)\b")
_PERSONS: Final = re.compile(
    r"(?:people|men|women|children|staff|residents|inhabitants|students|pupils|members|crews?"
    r"|(?!numb|pap|riv|comput|tow)\w+(?:ers|ors|ists|ees|ians|ants|ents))$"
)
_ANY_PERSONS: Final = re.compile(
    r"(?:people|persons|staff|employees|workers|inhabitants|residents|members|men|visitors|customers|users|folk)$"
)
# What a sort of things may be called, whatever they are.
_ANY_THINGS: Final = re.compile(
    r"(?:birds|animals|plants|species|vehicles|vessels|boats|ships|enterprises|compan(?:y|ies)|firms|businesses|items"
    r"|units|pieces|products|sites|places|projects|jobs|posts|positions|entries|works|buildings|points|cases|examples"
    r"|others|ones|sorts|kinds|types|countries|bodies|institutions|organi[sz]ations|facilities|things)$"
)


def is_of_another_subject(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether a sentence opens with another name than the one asked about, which it does not have at all."""
    if not question.wants_amount:
        return False
    sentence = lexicon.matching_text(hit.sentence, question.language)
    text = f"{led_up_to(hit, question.language, lexicon)}{sentence}"
    if HANZI.search(text) or points_back(text):
        return False
    # A Chinese question about an English article has its names as they are written there.
    asked = _LATIN if HANZI.search(question.text) else _ASKED
    written = asked.findall(re.sub(r"['’]s\b", "", question.text))
    named = [name for name in written if lexicon.mentions(name) and not is_geographic(name)]
    told = _OPENING.match(text) if hit.sentence.reading is None else _LABEL.match(hit.sentence.text)
    if not named or told is None or is_common(told[1]) or is_geographic(told[1]) or _BEFORE_A_NAME.match(told[1]):
        return False
    # What both names have tells none from the other; any other word may be the short form of the asked one.
    own = {word.lower() for name in named for word in name.split()} - set(told[1].lower().split())
    if hit.sentence.reading is not None:
        text = f"{text}\n{headers_of(hit.article, hit.sentence)}"
    return bool(own) and not any(word in text.lower() for word in own) and told[1].lower() not in question.text.lower()


def is_by_another_cause(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether an amount by some cause is asked for and told of another, and nothing near speaks of the asked one."""
    text = question.told_by(hit.sentence)
    if not question.wants_amount or text is None:
        return False
    asked, told = _causes(question.text), _causes(text)
    is_another = bool(told) and not any(cause in question.text for cause in told)
    return is_another and bool(asked) and not any(is_met_nearby(cause, hit, lexicon) for cause in asked)


def _causes(text: str) -> tuple[str, ...]:
    """What a text says that something comes from; in Chinese the first word of it: 大风 of 因大风停航."""
    if not HANZI.search(text):
        return tuple(match["cause"] for match in _CAUSE.finditer(text))
    return tuple(_first_noun(tagged_words(match["cause"])) for match in _CAUSE_ZH.finditer(text))


def _first_noun(words: Sequence[tuple[str, str]]) -> str:
    """The first word, or where it is an adjective the noun behind it: 严重旱情, but 干旱 of 干旱减产."""
    told = next((i for i, (_, tag) in enumerate(words) if tag[0] not in "ad"), len(words))
    is_noun = told < len(words) and words[told][1][0] == "n"
    return words[told if is_noun or not told else told - 1][0]


def is_for_others(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether an amount is asked for some, as children, and told for others alone, as adults."""
    text = question.told_by(hit.sentence)
    asked = _FOR.search(question.text) if text is not None and question.wants_amount else None
    if asked is None or text is None or HANZI.search(text) or is_general(asked["whom"]):
        return False
    told = [match["whom"] for match in _FOR.finditer(text)]
    return (
        bool(told)
        and not any(_is_alike(asked["whom"].lower(), whom, lexicon) for whom in told)
        and not is_met_nearby(asked["whom"], hit, lexicon)
    )


def counts_other_things(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether how many there are is asked in English, and all figures stand with the names of other things."""
    text = question.told_by(hit.sentence)
    if text is None or question.language != "en" or question.forms != {"quantity"}:
        return False
    asked = asked_nouns(question.text, "en") if _MANY.search(question.text) else ()
    if hit.sentence.reading is not None or not asked or is_general(asked[0]) or is_general(asked[0].removesuffix("s")):
        return False
    nouns = [asked[0].lower(), *re.findall(rf"\b{re.escape(asked[0])} (?!does|has|was|is)([a-z]+s)\b", question.text)]
    if any(map(_ANY_THINGS.match, nouns)):
        return False
    figures = new_amounts(question, hit, lexicon)
    return bool(figures) and not any(_may_count(n, f, text, lexicon) for n in nouns for f in figures)


def _may_count(asked: str, figure: Figure, text: str, lexicon: Lexicon) -> bool:
    """Whether a figure may count what is asked: its own noun says so, or is left out."""
    number = _NUMBER.search(text, figure.start, figure.end)
    end = number.end() if number else figure.start + len(text[figure.start : figure.end].split(" ")[0])
    if figure.unit == "%":
        return _is_alike(asked, share["noun"], lexicon) if (share := _SHARE_OF.match(text, figure.end)) else True
    told = _COUNTED.match(text, end)
    if told is None:
        return not figure.unit
    return _is_alike(asked, told.group().strip(), lexicon)


def _is_alike(asked: str, told: str, lexicon: Lexicon) -> bool:
    stems, noun = set(english_terms(asked)), told.split()[-1]
    if not stems or stems & set(english_terms(told)) or _ANY_THINGS.match(noun):
        return True
    if _PERSONS.match(noun) and (_ANY_PERSONS.match(asked) or _ANY_PERSONS.match(noun)):
        return bool(_PERSONS.match(asked))
    return any(level > 0 for level in levels_in(tuple(stems), told, lexicon))
