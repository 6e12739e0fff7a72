"""A question written as the articles write: mistyped words and pinyin put right, what is cut short put in full."""

import re
from collections.abc import Container
from functools import cached_property

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from assistant.words.other_words import in_other_words
from assistant.words.place_runs import with_places_in_full
from assistant.words.sounds import Sounds, latin_runs
from assistant.words.transliterations import foreign_places, in_latin, sounds_like_none, strange_names
from documents.scripts import HANZI
from index.place_names import country_of
from index.terms import chinese_words, is_geographic, is_known_word, is_place, question_terms
from index.tokens import SPELT_TWO_WAYS

_ALL_HAN = re.compile(r"[\u3400-\u9fff]+")
_ENGLISH_WORD = re.compile(r"[A-Za-z]{5,}")
_ENGLISH_PAIR = re.compile(r"\b([A-Za-z]{3,}) ([A-Za-z]{3,})\b")
_INITIALS = re.compile(r"(?<![A-Za-z0-9])([A-Z]{3,6})s?(?![A-Za-z0-9])")
_INNER_CAPITALS = r"(?<=[a-z,(] )[A-Z][A-Za-z&]+[A-Za-z](?![A-Za-z])"
_CAPITALISED = r"(?=(\b[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,})?\b))"
_CAPITAL_ALONE = r"(?<=[a-z,] )[A-Z][A-Za-z]{2,}(?=(?:['’]s)? [a-z])"
_SMALL = re.compile(r"(?<![A-Za-z&])[a-z][a-z&]+[a-z](?![A-Za-z])")
_SMALL_LETTER = re.compile(r"[a-z]")
_PLURAL_INITIALS = re.compile(r"\b([A-Z]{2,6})s\b")
# In either spelling of English, and what the other has instead.
_SPELT_OTHERWISE = tuple(
    (re.compile(f"{before}{one}(?={behind}$)"), other)
    for before, british, american, behind in (*SPELT_TWO_WAYS, ("", "ll", "l", "(?:ed|ing|ers?)"))
    for one, other in ((british, american), (american, british))
)
# Words as they are said, and as they are written; each only where the articles have the second and not the first.
_SAID = {
    "hq": "headquarters", "lab": "laboratory", "uni": "university", "govt": "government", "dept": "department",
    "info": "information", "avg": "average", "max": "maximum", "min": "minimum", "approx": "approximate",
    "yr": "year", "hr": "hour", "temp": "temperature", "pop": "population", "exec": "executive",
    "admin": "administration", "prof": "professor", "co2": "carbon dioxide", "ch4": "methane",
    "n2o": "nitrous oxide", "so2": "sulphur dioxide", "nh3": "ammonia",
}  # fmt: skip
_SAID_WORD = re.compile(rf"(?<![A-Za-z0-9])({'|'.join(_SAID)})(s?)(?![A-Za-z0-9])", re.IGNORECASE)
# Bodies and fields by their two or three letters, which too many words begin with to be looked for.
_LETTERS = {
    "US": "United States", "USA": "United States", "UK": "United Kingdom", "EU": "European Union",
    "UN": "United Nations", "UAE": "United Arab Emirates", "AI": "artificial intelligence",
    "EV": "electric vehicle", "PV": "photovoltaic",
}  # fmt: skip
_LETTERED = re.compile(rf"(?<![A-Za-z0-9])(?:the )?({'|'.join(_LETTERS)})(s?)(?![A-Za-z0-9$])")
_CAPITALS = re.compile(r"(?<![A-Za-z])[A-Z]{2,}s?(?![A-Za-z$])")
_COUNTRYMEN = re.compile(r"\b[A-Z][a-z]{3,}\b")
_OFFICE = re.compile(r"([\u3400-\u9fff]{2})([省市县区州]长)(?=[^\u3400-\u9fff]|[是叫由]|$)")
# Where the article is spoken of, nothing is cut short: 文中说.
_ITSELF = re.compile(r"(?:文[中里内]|[本原全该此]文)")
_SHORT_YEAR = re.compile(
    r"(?<![\d用花近去过满达共长续历了第约超有整每])([0-2]\d)年(?!多(?!少)|[代来间内前后之时历以半增累期里的？?])"
)
_WITH_SUFFIX = re.compile(r"[\u3400-\u9fff]{2,}[省市县区]")
_BOTH_WAYS = "进出口"
# 第十届 is not short for 第十二届.
_NUMBERED = re.compile(r"第[一二三四五六七八九十百]")
_MOST_PINYIN_WORDS = 4
_LONGEST_GAP = 6
_SHORTEST_MISSPELT = 5
_CLOSE = 0.75


class Spelling:
    """How the articles write."""

    def __init__(self, written: str, terms: Container[str], sounds: Sounds) -> None:
        """Take the whole text of the articles, their terms, and the sounds of their Chinese."""
        text = self._text = written.lower()
        self._terms = terms
        self._sounds = sounds
        self._has_han = bool(HANZI.search(text))
        self._words = frozenset(re.findall(r"[a-z]{4,}", text))
        self._vocabulary = sorted(self._words)
        small = frozenset(re.findall(r"(?<![A-Za-z])[a-z]{3,}", written))
        # Part of no longer name: "ahead, Hunan should", not the last word of a Central University.
        self._capitalised = tuple(dict.fromkeys(re.findall(_CAPITALISED, written)))
        self._initials = frozenset(match.group().removesuffix("s") for match in _CAPITALS.finditer(written))
        self._alone = frozenset(name.lower() for name in re.findall(_CAPITAL_ALONE, written))
        # Not what opens a sentence, which has its capital from that.
        self._names: dict[str, str] = {
            name.lower(): name for name in re.findall(_INNER_CAPITALS, written) if name.lower() not in small
        }

    def spelled(self, text: str) -> str:
        """`text` with misspelt English words put right by the words of the articles; words of a dictionary stay."""
        text = in_latin(text, self._strange_names, self._text) if HANZI.search(text) else text
        if self._has_han:
            text = self._sounds.corrected(self._from_pinyin(text))
        text = _ENGLISH_WORD.sub(lambda match: self._nearest_word(match.group()), text)
        text = _ENGLISH_PAIR.sub(self._joined, text)
        return _SMALL.sub(self._named, text)

    @cached_property
    def _strange_names(self) -> tuple[str, ...]:
        """The Latin names of the articles that a Chinese question may spell by their sound, single and in pairs."""
        return strange_names(dict.fromkeys(part for name in self._capitalised for part in (name, *name.split())))

    def is_strange(self, place: str) -> bool:
        """Whether a foreign place in Chinese is none that the articles, all in Latin letters, have a name for."""
        if self._has_han or place not in foreign_places(place):
            return False
        return sounds_like_none(place, {part for name in self._capitalised for part in (name, *name.split())})

    def sounding(self, pinyin: str) -> str | None:
        """The Chinese of the articles that sounds like `pinyin`."""
        return self._sounds.written(pinyin)

    def _named(self, match: re.Match[str]) -> str:
        """A name in small letters with the capitals that the articles give it: hefei, r&d, waic."""
        word = match.group()
        if word not in self._names or (is_known_word(word) and not is_place(word) and word not in self._alone):
            return word
        return self._names[word]

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
        if len(word) < _SHORTEST_MISSPELT or self._mentions(word):
            return word
        if other := self._spelt_otherwise(word.lower()):
            return other
        if any(term in self._terms for term in question_terms(word)):
            return word
        return word if is_known_word(word) else self.nearest(word) or word

    def _spelt_otherwise(self, word: str) -> str | None:
        """A word in the other of the two spellings of English, where the articles have that."""
        for pattern, other in _SPELT_OTHERWISE:
            spelt = pattern.sub(other, word)
            if spelt != word and self._mentions(spelt):
                return spelt
        return None

    def nearest(self, word: str) -> str | None:
        """The English word of the articles that is spelt nearly like `word`."""
        close = process.extractOne(
            word.lower(), self._vocabulary, scorer=DamerauLevenshtein.normalized_similarity, score_cutoff=_CLOSE
        )
        return str(close[0]) if close else None

    def expanded(self, text: str) -> str:
        """`text` with Chinese abbreviations that the articles write out put in full, and 南京市 as they say: 南京."""
        text = with_places_in_full(_SHORT_YEAR.sub(self._whole_year, _OFFICE.sub(_apart, text)), self._text)
        for word in dict.fromkeys(w for w in chinese_words(text) if len(w) <= 5 and not self._mentions(w)):
            if short := self._in_short(word):
                text = re.sub(f"{word}(?![省市县区长委政])", short, text)
            elif not _ITSELF.match(word) and (full := written_out(word, self._text)):
                text = text.replace(word, full)
        text = _COUNTRYMEN.sub(self._country, _LETTERED.sub(self._of_letters, text))
        text = _PLURAL_INITIALS.sub(self._singular, text)
        text = in_other_words(_SAID_WORD.sub(self._as_written, text), self._speaks_of, self._writes)
        return _INITIALS.sub(self._spelt_out, text)

    def _of_letters(self, match: re.Match[str]) -> str:
        """What two letters stand for, where the articles have that and not the letters: the US, EVs."""
        full = _LETTERS[match[1]]
        if match[1] in self._initials or not self._mentions(full):
            return match.group()
        the = "the " if match.group().startswith("the ") else ""
        return f"{the}{full}{match[2]}"

    def _country(self, match: re.Match[str]) -> str:
        """The country where the articles have no word for its people: the Netherlands bought for the Dutch bought."""
        word = match.group()
        names = () if self._has_word(word) else country_of(word)
        return next((name.title() for name in names if self._has_word(name)), word)

    def _singular(self, match: re.Match[str]) -> str:
        """The plural of initials as the articles have them: SMEs, or SME."""
        return match[1] if self._mentions(match[1]) and not self._mentions(match.group()) else match.group()

    def _as_written(self, match: re.Match[str]) -> str:
        """A word that is cut short in talk as the articles write it: labs as laboratories."""
        said, written = match[1].lower(), _SAID[match[1].lower()]
        if self._has_word(match.group()) or self._has_word(said) or not self._mentions(written[:-1]):
            return match.group()
        many = bool(match[2]) and not written.endswith("s")
        return _plural(written) if many else written

    def _has_word(self, word: str) -> bool:
        return _stands_alone(word.lower(), self._text)

    def _speaks_of(self, words: str) -> bool:
        """Whether the articles have words of either language, a single English one in any of its forms."""
        terms = () if " " in words else question_terms(words)
        return self._writes(words) or (bool(terms) and all(term in self._terms for term in terms))

    def _writes(self, words: str) -> bool:
        """Whether the articles have just these words, or their plural."""
        if HANZI.search(words):
            return self._mentions(words)
        return any(_stands_alone(f"{words}{ending}", self._text) for ending in ("", "s", "es"))

    def _whole_year(self, match: re.Match[str]) -> str:
        """A year of two digits as the articles write it: 22年 as 2022年, not where it is how long something took."""
        year = f"20{match[1]}"
        return f"{year}年" if year in self._text and match[0] not in self._text.replace(f"{year}年", "") else match[0]

    def _in_short(self, place: str) -> str | None:
        """The name of a place without its suffix, where the articles have only that."""
        name = place[:-1]
        return name if _WITH_SUFFIX.fullmatch(place) and is_geographic(place) and self._mentions(name) else None

    def _spelt_out(self, match: re.Match[str]) -> str:
        """The words that English initials stand for, where the articles have them but not the initials: GDP, SMEs."""
        if self._mentions(match[1]):
            return match.group()
        joint = r"[\w’'-]*[ -](?:of |and |the |for )?"
        written = re.search(rf"\b{joint.join(match[1].lower())}[\w’'-]*", self._text)
        return written.group() if written else match.group()

    def _mentions(self, text: str) -> bool:
        return text.lower() in self._text


def _stands_alone(words: str, text: str) -> bool:
    """Whether small English letters stand in a text as whole words; a pattern for each word would be slow to make."""
    at = text.find(words)
    while at >= 0:
        around = text[at - 1 : at] + text[at + len(words) : at + len(words) + 1]
        if not _SMALL_LETTER.search(around):
            return True
        at = text.find(words, at + 1)
    return False


def _plural(word: str) -> str:
    return f"{word[:-1]}ies" if word.endswith("y") else f"{word}s"


def _apart(match: re.Match[str]) -> str:
    """A place and its office apart, where they share a character: 浙江省长 as 浙江的省长."""
    return f"{match[1]}的{match[2]}" if is_geographic(match[1]) else match.group()


def written_out(word: str, text: str) -> str | None:
    """What a Chinese abbreviation of three characters or more stands for in `text`; trade one way not for both ways."""
    if len(word) < 3 or not _ALL_HAN.fullmatch(word) or _NUMBERED.match(word):
        return None
    if not all(character in text for character in word):
        return None
    match = re.search(f"[\u3400-\u9fff]{{0,{_LONGEST_GAP}}}?".join(word), text)
    if match is None or (_BOTH_WAYS in match.group() and _BOTH_WAYS not in word):
        return None
    return match.group()
