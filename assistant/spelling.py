"""A question written as the articles write: mistyped words and pinyin put right, what is cut short put in full."""

import re
from collections.abc import Container

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from assistant.sounds import Sounds, latin_runs
from documents.language import HANZI
from index.terms import chinese_words, is_geographic, is_known_word, is_place, question_terms

_ALL_HAN = re.compile(r"[\u3400-\u9fff]+")
_ENGLISH_WORD = re.compile(r"[A-Za-z]{5,}")
_ENGLISH_PAIR = re.compile(r"\b([A-Za-z]{3,}) ([A-Za-z]{3,})\b")
_INITIALS = re.compile(r"\b[A-Z]{3,6}\b")
_OFFICE = re.compile(r"([\u3400-\u9fff]{2})([省市县区州]长)(?=[^\u3400-\u9fff]|[是叫由]|$)")
_RANKED = re.compile(r"[\u3400-\u9fff]{2,}[省市县区]")
_MOST_PINYIN_WORDS = 4
_LONGEST_GAP = 6
_SHORTEST_MISSPELT = 5
_CLOSE = 0.75


class Spelling:
    """How the articles write."""

    def __init__(self, text: str, terms: Container[str], sounds: Sounds) -> None:
        """Take the whole text of the articles in small letters, their terms, and the sounds of their Chinese."""
        self._text = text
        self._terms = terms
        self._sounds = sounds
        self._has_han = bool(HANZI.search(text))
        self._words = frozenset(re.findall(r"[a-z]{4,}", text))
        self._vocabulary = sorted(self._words)

    def spelled(self, text: str) -> str:
        """`text` with misspelt English words put right by the words of the articles; words of a dictionary stay."""
        if self._has_han:
            text = self._sounds.corrected(self._from_pinyin(text))
        text = _ENGLISH_WORD.sub(lambda match: self._nearest_word(match.group()), text)
        return _ENGLISH_PAIR.sub(self._joined, text)

    def _from_pinyin(self, text: str) -> str:
        """`text` with what is typed in pinyin as the articles write it; words of theirs or of a dictionary stay."""
        for run in latin_runs(text):
            words = run.split(" ")
            for size in range(min(_MOST_PINYIN_WORDS, len(words)), 0, -1):
                for start in range(len(words) - size + 1):
                    part = words[start : start + size]
                    if all(map(self._is_word, part)):
                        continue
                    if found := self._sounds.written(" ".join(part)):
                        text = text.replace(" ".join(part), found)
        return text

    def _is_word(self, word: str) -> bool:
        return self._mentions(word) or (is_known_word(word) and not is_place(word))

    def _joined(self, match: re.Match[str]) -> str:
        """Two words written as one in the articles: maker spaces, data base."""
        one = (match[1] + match[2]).lower()
        return one if one in self._words and f"{match[1]} {match[2]}".lower() not in self._text else match.group()

    def _nearest_word(self, word: str) -> str:
        if (
            len(word) < _SHORTEST_MISSPELT
            or self._mentions(word)
            or any(term in self._terms for term in question_terms(word))
        ):
            return word
        if is_known_word(word):
            return word
        return self.nearest(word) or word

    def nearest(self, word: str) -> str | None:
        """The English word of the articles that is spelt nearly like `word`."""
        close = process.extractOne(
            word.lower(), self._vocabulary, scorer=DamerauLevenshtein.normalized_similarity, score_cutoff=_CLOSE
        )
        return str(close[0]) if close else None

    def expanded(self, text: str) -> str:
        """`text` with Chinese abbreviations that the articles write out put in full, and 南京市 as they say: 南京."""
        text = _OFFICE.sub(_apart, text)
        for word in dict.fromkeys(w for w in chinese_words(text) if len(w) <= 5 and not self._mentions(w)):
            if short := self._in_short(word):
                text = re.sub(f"{word}(?![省市县区长委政])", short, text)
            elif full := written_out(word, self._text):
                text = text.replace(word, full)
        return _INITIALS.sub(lambda match: self._spelt_out(match.group()), text)

    def _in_short(self, place: str) -> str | None:
        """The name of a place without its rank, where the articles have only that."""
        name = place[:-1]
        return name if _RANKED.fullmatch(place) and is_geographic(place) and self._mentions(name) else None

    def _spelt_out(self, initials: str) -> str:
        """The words that English initials stand for, where the articles have them but not the initials: GDP."""
        if self._mentions(initials):
            return initials
        joint = r"[\w’'-]*[ -](?:of |and |the |for )?"
        match = re.search(rf"\b{joint.join(initials.lower())}[\w’'-]*", self._text)
        return match.group() if match else initials

    def _mentions(self, text: str) -> bool:
        return text.lower() in self._text


def _apart(match: re.Match[str]) -> str:
    """A place and its office apart, where they share a character: 浙江省长 as 浙江的省长."""
    return f"{match[1]}的{match[2]}" if is_geographic(match[1]) else match.group()


def written_out(word: str, text: str) -> str | None:
    """What a Chinese abbreviation of three characters or more stands for in `text`."""
    if len(word) < 3 or not _ALL_HAN.fullmatch(word):
        return None
    match = re.search(f"[\u3400-\u9fff]{{0,{_LONGEST_GAP}}}?".join(word), text)
    return match.group() if match else None
