"""Whether a sentence that goes on about something goes on about another thing than the one asked about."""

import re
from itertools import dropwhile
from typing import Final

from assistant.evidence.going_on import gone_on_from, points_back
from assistant.questions.phrases import chinese_subject
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon, names
from index.hit import Hit
from index.terms import is_geographic, is_known_word, tagged_words

_PHRASE: Final = re.compile(r"(?<=[a-z,] )[A-Z][\w’-]*(?:(?: (?:of|for|the|and))* [A-Z][\w’-]*)*")
# What all there is has, one of it has not.
_OF_ALL: Final = re.compile(
    r"^(?:In \d{4},? )?(?:The|All) (?:whole|entire) |\bas a whole\b|^(?:\d{4}年[底末]?)?[，,]?全[市县省国区州镇乡球]",
    re.IGNORECASE,
)
_ALL_ASKED: Final = re.compile(r"全[市县省国区州镇乡球体部]|总体|\b(?:whole|entire|overall|all|total)\b", re.IGNORECASE)
# What has so many of the sentences is what all is about.
_SUBJECT: Final = 0.15
_NAMES_ZH: Final = frozenset({"nr", "ns", "nt", "nz", "nrt", "nrfg", "m", "eng"})
_SHORTEST_ZH: Final = 3


def points_at_another(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether a sentence is of what was named before it, or of all there is, and that is not what is asked about."""
    text = question.told_by(hit.sentence)
    if text is None or question.confirms or question.asks_why or hit.sentence.reading is not None:
        return False
    if (whole := _OF_ALL.search(text)) and not _asks_for_all(question.text, whole.group()):
        named = [name for name in _named(question) if lexicon.mentions(name)]
        return bool(named) and not any(name in text for name in named)
    if not points_back(text):
        return False
    paragraph = lexicon.paragraph(hit.article, hit.sentence)
    led = "\n".join(s.wordings for s in paragraph if s.number <= hit.sentence.number)
    told = f"{led}\n{lexicon.heading_text(hit.article, hit.sentence)}".lower()
    return any(_is_elsewhere(name, told, lexicon) for name in _named(question))


def _asks_for_all(asked: str, whole: str) -> bool:
    """Whether a question is about all of it, by its name as well: 青岚区 for 全区."""
    return bool(_ALL_ASKED.search(asked)) or bool(re.search(rf"[\u3400-\u9fff]{{2}}{re.escape(whole[-1])}", asked))


def unnamed(question: Question, hit: Hit, lexicon: Lexicon) -> frozenset[str]:
    """The names, else the years, of a question that neither a sentence with a figure nor what it goes on from has."""
    if not question.wants_figure:
        return frozenset()
    told = "\n".join(s.wordings for s in gone_on_from(hit.article, hit.sentence, lexicon)).lower()
    readable = question.told_by(hit.sentence) is not None
    named = [name.lower() for name in names(question.text) if lexicon.mentions(name)] if readable else []
    if lacking := frozenset(name for name in named if name not in told):
        return lacking
    return frozenset() if any(year in told for year in question.years) else question.years


def _named(question: Question) -> tuple[str, ...]:
    """What a question calls by its name: 第二医院, the Textile Museum."""
    if question.language == "en":
        return tuple(_PHRASE.findall(re.sub(r"['’]s\b", "", question.text)))
    # Where it is, is none of its name: 全省 is 山东.
    words = list(dropwhile(lambda word: is_geographic(word[0]), tagged_words(chinese_subject(question.text))))
    if not words or not (words[0][1] in _NAMES_ZH or words[0][0].startswith("第")):
        return ()
    # What of it is asked for is no part of its name: 第二医院 of 第二医院收入.
    longer = ("".join(word for word, _ in words[: i + 1]) for i in range(len(words)))
    return tuple(name for name in longer if len(name) >= _SHORTEST_ZH)[:1]


def _is_elsewhere(name: str, told: str, lexicon: Lexicon) -> bool:
    """Whether the articles tell of a name, and a text has not all of its words, or none that is no common word."""
    if not lexicon.mentions(name) or lexicon.share_naming(name) >= _SUBJECT:
        return False
    words = re.findall(r"[A-Z][\w-]*", name) or [name]
    own = [
        word for word in words
        if not (word.isascii() and is_known_word(word.lower())) and lexicon.share_naming(word) < _SUBJECT
    ]  # fmt: skip
    return not any(word.lower() in told for word in own) if own else any(word.lower() not in told for word in words)
