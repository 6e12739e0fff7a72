"""Whether what some company or school is called is asked, and a text in another language names none: a Danish firm."""

import re
from typing import Final

from assistant.evidence.asked_names import NAME_TAGS
from assistant.evidence.named_kinds import is_common
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon, names
from documents.scripts import HANZI
from index.hit import Hit
from index.place_names import country_of
from index.terms import is_done, is_geographic, is_known_word, tagged_words

_CALLED: Final = re.compile(
    r"[那哪这]一?[家所个][\u3400-\u9fff]{0,8}(?:公司|企业|集团|超市|银行|大学|学校|工厂|厂商)[^，。？]{0,4}(?:叫|名)"
    r"|\bwhat (?:is|was) the (?:[\w-]+ ){1,4}(?:called|named)\b"
    r"|\bnames? of the (?:[\w-]+ ){0,3}(?:company|firm|chain|bank|school|university)\b",
    re.IGNORECASE,
)
_WATERS: Final = frozenset(("Lake", "River", "Mount", "Bay", "Valley"))
_SET_OFF: Final = re.compile(r"《[^》]*》|“[^”]*”|[A-Za-z]{2,}")


def names_nobody_abroad(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether the name of a company or school is asked for, and a text in another language has none but of places."""
    if question.told_by(hit.sentence) is not None or question.translated or not _CALLED.search(question.text):
        return False
    text = lexicon.matching_text(hit.sentence, question.language)
    if HANZI.search(text):
        named = (word for word, tag in tagged_words(text) if tag in NAME_TAGS and not is_done(word))
        return not _SET_OFF.search(text) and all(is_geographic(word) for word in named)
    # The first word is no name of its own accord, unless no dictionary has it.
    if (first := re.match(r"[A-Z][a-z]+", text)) and not (
        is_known_word(first.group()) or first.group() in question.text
    ):
        return False
    return all(is_common(name) or _is_of_a_place(name) or name in question.text for name in names(text))


def _is_of_a_place(name: str) -> bool:
    """Whether an English name is that of a place, with what it is or without, or of a country: Lake Como, Danish."""
    return any(is_geographic(word) or country_of(word) or word in _WATERS for word in name.split())
