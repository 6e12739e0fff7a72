"""Names that an English rendering says although its Chinese sentence leaves them to those around it."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from documents.article import Article, Sentence

_NAME = re.compile(r"\b[A-Z][a-z]+\b")
_WORD = re.compile(r"\b[a-z]+\b")
_HAN = re.compile(r"[\u3400-\u9fff]{2,}")
# In fewer sentences, nothing tells which Chinese word a name stands for.
_FEWEST, _TOGETHER = 3, 0.6


@dataclass(frozen=True, slots=True)
class Implied:
    """The Chinese word for a name that only the rendering says; whether its paragraph has it, or just the article."""

    word: str
    nearby: bool

    def holds(self, paragraph: str, article: str) -> bool:
        """Whether these texts still speak of it."""
        return self.word in (paragraph if self.nearby else article)


def implied_names(article: Article) -> Mapping[int, tuple[Implied, ...]]:
    """By sentence number, what its rendering names and its own text does not."""
    sides = {s.number: pair for s in article.sentences if (pair := _sides(s))}
    words = _words_for_names(tuple(sides.values()))
    found: dict[int, tuple[Implied, ...]] = {}
    for paragraph in article.paragraphs:
        text = "".join(s.text for s in paragraph)
        for sentence in paragraph:
            chinese, english = sides.get(sentence.number, ("", ""))
            missing = {words[name] for name in _NAME.findall(english) if name in words} - _pairs(chinese)
            if missing:
                found[sentence.number] = tuple(Implied(word, word in text) for word in sorted(missing))
    return found


def _sides(sentence: Sentence) -> tuple[str, str] | None:
    """The Chinese and the English of a sentence that is Chinese with a rendering."""
    if sentence.language != "zh" or sentence.rendering is None:
        return None
    return sentence.text, sentence.rendering


def _words_for_names(sides: Sequence[tuple[str, str]]) -> dict[str, str]:
    """For each name the two characters that stand in most of the sentences that it stands in, and in few others."""
    common = {word for _, english in sides for word in _WORD.findall(english)}
    names: dict[str, list[frozenset[str]]] = {}
    everywhere: Counter[str] = Counter()
    for chinese, english in sides:
        pairs = _pairs(chinese)
        everywhere.update(pairs)
        for name in set(_NAME.findall(english)):
            if name.lower() not in common:
                names.setdefault(name, []).append(pairs)
    words: dict[str, str] = {}
    for name, around in names.items():
        together = Counter(pair for pairs in around for pair in pairs)
        share, word = max(
            ((2 * count / (everywhere[pair] + len(around)), pair) for pair, count in together.items()),
            default=(0.0, ""),
        )
        if len(around) >= _FEWEST and share >= _TOGETHER:
            words[name] = word
    return words


def _pairs(text: str) -> frozenset[str]:
    return frozenset(run[i : i + 2] for run in _HAN.findall(text) for i in range(len(run) - 1))
