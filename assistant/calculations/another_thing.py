"""Whether a sentence whose figures are to be worked with tells them of another thing than the one asked about."""

import re

from assistant.calculations.calculation import bare_words
from assistant.calculations.cell import Cell
from assistant.evidence.finding import Found
from assistant.evidence.named_siblings import is_of_a_named_sibling
from assistant.evidence.numbered import tells_another_number
from assistant.evidence.opposed import is_of_an_opposite
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from assistant.words.telling import has, terms_of
from documents.scripts import HANZI
from documents.years import YEAR

# What stands between an article, or whose it is, and a noun says which of its kind is meant.
_WORD_EN = r"(?:(?!(?:of|in|at|for|on|by|to|and|or|the|are|were|is|was)\b)[\w-]+(?:['’]s?)? )"
_LED_EN = re.compile(
    rf"\b(?:(?:the|an?|its|their) (?P<words>{_WORD_EN}{{1,3}})|(?:many|are|were) (?P<word>{_WORD_EN}))$", re.IGNORECASE
)
_BARE = r"(?:^|[，。；、]|\b(?:the|this|its|their) |\d )"
_NOUN, _SLIGHT = 1.0, 0.15


def is_of_another_thing(question: Question, asked: str, found: Found, cell: Cell, lexicon: Lexicon) -> bool:
    """Whether the sentence of a cell tells of another by its number, its name, its opposite or what it is called.

    `asked` is the text of the question without what says how figures are related.
    """
    source = cell.source
    if tells_another_number(question, source.article, source.sentence, lexicon):
        return True
    hit = next((hit for hit in found.ranked.hits if hit.key == source.key), None)
    if hit is not None and (
        is_of_an_opposite(question, hit, lexicon) or is_of_a_named_sibling(question, hit, lexicon, [cell.figure])
    ):
        return True
    return _lacks_what_tells_apart(asked, f"{cell.text} {cell.elsewhere}", cell.around)


def _lacks_what_tells_apart(asked: str, told: str, around: str) -> bool:
    """Whether a noun of a question is told, and a word is not that stands before it and says which is meant.

    What is told by the noun alone may have been told apart before: the library, of the old library.
    """
    asked, is_chinese = YEAR.sub(" ", asked), bool(HANZI.search(asked))
    if bool(HANZI.search(told)) != is_chinese:
        return False
    for word, noun in _leading_zh(asked, told) if is_chinese else _leading_en(asked, told):
        is_bare = re.search(rf"{_BARE}{re.escape(noun)}", told, re.IGNORECASE)
        where = f"{told} {around}" if is_bare else told
        if not _says(where, word, noun, is_chinese=is_chinese):
            return True
    return False


def _says(told: str, word: str, noun: str, *, is_chinese: bool) -> bool:
    # A single character is found in any word.
    return (f"{word}{noun}" if len(word) == 1 else word) in told if is_chinese else bool(has(told, word))


def _leading_zh(asked: str, told: str) -> list[tuple[str, str]]:
    terms = [term for term, _ in terms_of(bare_words(asked, "zh"))]
    return [(term, noun) for noun in terms if noun in told for term in terms if f"{term}{noun}" in asked]


def _leading_en(asked: str, told: str) -> list[tuple[str, str]]:
    words = list(re.finditer(r"[A-Za-z][\w-]*", asked))
    nouns = [word for word in words if any(w >= _NOUN and has(told, t) for t, w in terms_of(word[0].lower()))]
    led = [
        (match["words"] or match["word"], noun[0]) for noun in nouns if (match := _LED_EN.search(asked[: noun.start()]))
    ]
    return [(term, noun) for words, noun in led for term, weight in terms_of(words) if weight > _SLIGHT]
