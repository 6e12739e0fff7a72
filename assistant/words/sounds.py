"""Chinese words of the articles found by their sound: typed in pinyin, or with a character mistyped."""

import re
import unicodedata
from collections.abc import Iterable

from index.glossary import syllables
from index.terms import chinese_words, is_stop_word, senses

_NUMERALS = "零一二三四五六七八九十百千万亿两"
_ASKS = re.compile(r"几[成倍个家分年次项座名位条种类大百千万亿]")
_HAN_RUN = re.compile(r"[\u3400-\u9fff]{2,}")
_LATIN_RUN = re.compile(r"[A-Za-zÀ-ÿĀ-ǜ]+(?:[ '’-][A-Za-zÀ-ÿĀ-ǜ]+)*")
_LONGEST = 6
_SHORTEST_MISTYPED = 3
_SHORTEST_PINYIN = 4
# Beyond this much text the sounds of all words would take too long to read.
_MOST_CHARACTERS = 400_000


class Sounds:
    """The runs of two to six characters of Chinese texts by their pinyin without tones."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Keep the texts; their sounds are read when first asked for."""
        self._text = "\n".join(texts)
        self._runs: dict[str, str] | None = None

    def written(self, pinyin: str) -> str | None:
        """The Chinese that stands in the texts and sounds like `pinyin`, spaces and tone marks aside."""
        sound = _plain(pinyin)
        return self._known().get(sound) if len(sound) >= _SHORTEST_PINYIN else None

    def corrected(self, text: str) -> str:
        """`text` with characters that were mistyped for others of their sound put right by the words of the texts."""
        return _HAN_RUN.sub(lambda match: self._corrected_run(match.group()), text)

    def _corrected_run(self, run: str) -> str:
        read = syllables(run)
        for size in range(min(_LONGEST, len(run)), _SHORTEST_MISTYPED - 1, -1):
            for start in range(len(run) - size + 1):
                part = run[start : start + size]
                if part in self._text:
                    continue
                meant = self._known().get("".join(read[start : start + size]))
                if meant and len(meant) == size and _is_mistyped(part, meant) and not self._stands(run, start, meant):
                    run = run[:start] + meant + run[start + size :]
                    read = syllables(run)
        return run

    def _stands(self, run: str, start: int, meant: str) -> bool:
        """Whether the character that would be corrected is part of what the texts say: 机 of 造雪机, before 的."""
        at = start + next(i for i, character in enumerate(meant) if character != run[start + i])
        first = max(0, at - _SHORTEST_MISTYPED + 1)
        around = (run[i : i + _SHORTEST_MISTYPED] for i in range(first, at + 1))
        return any(len(part) == _SHORTEST_MISTYPED and part in self._text for part in around)

    def _known(self) -> dict[str, str]:
        if self._runs is None:
            self._runs = {}
            for run in _HAN_RUN.findall(self._text if len(self._text) <= _MOST_CHARACTERS else ""):
                read = syllables(run)
                for size in range(2, _LONGEST + 1):
                    for start in range(len(run) - size + 1):
                        self._runs.setdefault("".join(read[start : start + size]), run[start : start + size])
        return self._runs


def latin_runs(text: str) -> list[str]:
    """The runs of Latin words of a text that may be pinyin."""
    return _LATIN_RUN.findall(text)


def _is_mistyped(part: str, meant: str) -> bool:
    """Whether two runs differ in one character, which is in no word as it was typed and in one as it is meant."""
    differing = [offset for offset in range(len(part)) if part[offset] != meant[offset]]
    if len(differing) != 1:
        return False
    # What asks is no slip: 几成 is not 集成.
    if _ASKS.match(part, differing[0]):
        return False
    typed, word = _word_at(part, differing[0]), _word_at(meant, differing[0])
    is_word = is_stop_word(typed) or typed in _NUMERALS or (len(typed) > 1 and bool(senses(typed)))
    return not is_word and len(word) > 1


def _word_at(text: str, offset: int) -> str:
    """The word that holds the character at `offset`."""
    end = 0
    for word in chinese_words(text):
        end += len(word)
        if offset < end:
            return word
    return ""


def _plain(pinyin: str) -> str:
    bare = "".join(c for c in unicodedata.normalize("NFD", pinyin) if not unicodedata.combining(c))
    return re.sub(r"[^a-z]", "", bare.lower())
