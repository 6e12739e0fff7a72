"""Which tokens a text is searched by: Chinese characters and their pairs, English stems, figures and names whole."""

import re
import threading
from functools import lru_cache

import snowballstemmer  # type: ignore[import-untyped]

from documents.article import Language

HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]+")
_WORD = re.compile(r"\d+(?:[.,]\d+)+|[\da-zA-ZÀ-ɏ]+")
_NUMBER = re.compile(r"\d+")
_POSSESSIVE = re.compile(r"['’]s\b")
_STEMMER = snowballstemmer.stemmer("english")
_STEMMING = threading.Lock()  # the stemmer keeps the word that it is working on

# What British and American spelling write in two ways, between what stands before and behind it.
SPELT_TWO_WAYS = (
    ("(?<=[a-z]{2})(?<!prec|conc)", "is", "iz", "(?:e[ds]?|ers?|ing|ations?|ational)"),
    ("(?<=[a-z]{2})", "ys", "yz", "(?:e[ds]?|ers?|ing)"),
    ("(?<=[a-z]{2})", "our", "or", "(?:s|ed|ing|ers?|able|ites?|al|hoods?|ful)?"),
    # centre and fibre, but tires are no tiers
    ("(?<=[a-z][bt])", "re", "er", "s?"),
    ("(?<=[a-z]{2})", "ogue", "og", "s?"),
    ("(?<=ra)", "mme", "m", "s?"),
    ("(?:(?<=^def|^off|^lic)|(?<=^pret))", "ence", "ense", "s?"),
)
# They are one to a search: the dictionary is American, and a question need not be spelt as its article.
_BRITISH = tuple(
    (re.compile(f"{before}{british}(?={behind}$)"), american) for before, british, american, behind in SPELT_TWO_WAYS
)
_SHORTEST = 5

STOP_WORDS = frozenset(
    re.findall(
        r"\w+",
        "a an the of in on at to for by from with and or is are was were be been do does did has have had "
        "what which who whom whose when where why how many much that this these those it its as their his her "
        "he she they i we you not no than then there can could would will into about ",
    )
)


def tokens(text: str, language: Language) -> list[str]:
    """The tokens of a text in the order they stand.

    Chinese runs give every character and every pair of neighbours: measured, they find more than the
    words of a segmenter and need no dictionary. Latin words and figures in either language are kept
    whole, lower-cased; English words are stemmed, without stop words.
    """
    words = latin_tokens(text)
    return han_tokens(text) + words if language == "zh" else words


def han_tokens(text: str) -> list[str]:
    """The single characters of the text's Chinese runs, then the pairs within each run."""
    runs = HAN.findall(text)
    return [character for run in runs for character in run] + [
        run[i : i + 2] for run in runs for i in range(len(run) - 1)
    ]


def latin_tokens(text: str) -> list[str]:
    """English stems without stop words, and figures without thousands separators.

    A word with a figure in it ("5G", "1990s", "EFLOPS2") is there whole and as its figure.
    """
    return [token for word in latin_words(text) for token in _word_tokens(word)]


def latin_words(text: str) -> list[str]:
    """The English words and figures of a text, lower-cased, without stop words."""
    found = (match.lower() for match in _WORD.findall(_POSSESSIVE.sub("", text)))
    return [word for word in found if word not in STOP_WORDS]


def _word_tokens(word: str) -> tuple[str, ...]:
    if word[0].isdigit() and not word.isalnum():
        return (word.replace(",", ""),)
    if word.isdigit():
        return (word,)
    return (stem(word), *_NUMBER.findall(word))


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The English stem of a lower-case word, however British or American English spells it."""
    if len(word) >= _SHORTEST:
        for british, american in _BRITISH:
            word = british.sub(american, word)
    with _STEMMING:
        return str(_STEMMER.stemWord(word))
