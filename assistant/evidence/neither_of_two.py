"""Whether a sentence tells which of two alternatives it is that a question sets beside each other: owned or leased."""

import re
from collections.abc import Sequence

from assistant.evidence.absence import content_words
from assistant.evidence.coverage import RELATED, is_met, levels_in
from assistant.evidence.stretches import led_by
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon, names
from assistant.words.opposites import WAYS
from assistant.words.question_words import AUXILIARY_EN, WH_EN
from documents.article import Language
from documents.figures import parse
from documents.scripts import HANZI
from index.hit import Hit

_ASKED_ZH = re.compile(r"(?P<one>[^，。？?]{1,24}?)[，,]?(?<!不管)还是(?P<other>[^，。？?]{1,16})[呢啊]?[？?]?$")
# What is asked of something opens with a verb, or behind a first phrase: is the hall owned, or …
_ASKED_EN = re.compile(
    rf"^(?:(?!{WH_EN}\b)[^?]*?, )?(?!{WH_EN}\b){AUXILIARY_EN}\b(?P<one>[^?]+?),? or (?P<other>[^?]+?)\??$",
    re.IGNORECASE,
)
# What is asked is one of a list or an amount, whatever stands beside it.
_ASKS_ELSE_ZH = re.compile(r"哪|谁|什么|多少|几|为何|怎么|如何|吗[？?]?$")
# More or less, before or after, and whether or not are told by figures, dates and words of many kinds.
_TOLD_OTHERWISE = re.compile(
    r"[增涨升降减跌低多少早晚快慢长短前后先强弱好坏贵]|高(?![校铁速中层])|大(?![学厅楼厦陆棚])|小(?![学区组])|没|不|未|是否|扩|缩"
    r"|\b(?:or not|more|less|fewer|\w+er than|before|after|earlier|later|rise[ns]?|rose|fall\w*|fell|grow\w*|grew"
    r"|increas\w*|decreas\w*|declin\w*|shr[aiu]nk|up|down|above|below|over|under|bigger|larger|smaller|higher|lower"
    r"|better|worse|longer|shorter|faster|slower|still|already|just|only|any|other|never|always|anyone|anything)\b",
    re.IGNORECASE,
)
_AND_SO_ON = re.compile(r"是|的|了|来|主要|大多|基本|究竟|到底|都")


def tells_neither_of_two(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether a question asks which of two it is and a sentence tells neither, or tells it of something else."""
    sides = _sides(question.text, question.language)
    if sides is None:
        return False
    other = _words(sides[1])
    # Of an English one that stands behind its subject, as many words as the other has.
    one = _words(sides[0])[-len(other) :] if question.language == "en" else _words(sides[0])
    if ways := [way for way in WAYS if all(way.search(side) for side in sides)]:
        if not any(way.search(hit.sentence.wordings) for way in ways):
            return True
        return _is_of_another(sides[0], ways, question, hit, lexicon)
    # Which of two names or figures it is may be told by a third.
    if _TOLD_OTHERWISE.search(" ".join(sides)) or parse(" ".join(sides)) or names(f"it is {sides[1]}"):
        return False
    return bool(one and other) and not any(_is_told(word, hit, lexicon) for word in (*one, *other))


def _is_of_another(about: str, ways: Sequence[re.Pattern[str]], question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether hardly a word of what a question is about is said by a sentence, the one before it or a heading."""
    words = [word for word in content_words(about) if not any(way.search(word) for way in ways)]
    if question.told_by(hit.sentence) is None:
        return bool(words) and not any(is_met(word, hit, lexicon) for word in words)
    told = f"{hit.sentence.wordings}\n{led_by(hit, lexicon)}"
    met = sum(level >= RELATED for level in levels_in(words, told, lexicon))
    return 2 * met < len(words) + (len(words) > 1)


def _sides(text: str, language: Language) -> tuple[str, str] | None:
    """What a question sets beside each other; None where it asks for something else."""
    if language == "zh":
        match = None if _ASKS_ELSE_ZH.search(text) else _ASKED_ZH.search(text)
    else:
        match = _ASKED_EN.match(text)
    return (match["one"], match["other"]) if match else None


def _words(side: str) -> tuple[str, ...]:
    """The words that carry what an alternative is."""
    if HANZI.search(side):
        return content_words(_AND_SO_ON.sub(" ", side.split("是")[-1]))
    return content_words(side)


def _is_told(word: str, hit: Hit, lexicon: Lexicon) -> bool:
    own = hit.sentence.wordings
    return is_met(word, hit, lexicon) or bool(HANZI.match(word) and any(sign in own for sign in word))
