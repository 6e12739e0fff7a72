"""The words of the opened articles: which sentence has which, how rare each is, and which names a text holds."""

import math
import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache

from assistant.words.sounds import Sounds
from assistant.words.spelling import Spelling, written_out
from documents.article import Article, Language, Sentence
from documents.scripts import HANZI, question_language
from documents.units import MEASURE_WORDS
from documents.years import BARE_YEAR
from index.place_names import country_of, names_abroad
from index.term_memory import TermMemory
from index.terms import (
    gloss_terms,
    is_known_word,
    is_place,
    is_proper_name,
    joined_senses,
    question_terms,
    senses,
    tagged_words,
    word_meanings,
    words_meaning,
)

_ENGLISH_NAME = re.compile(
    r"\b[A-Z]{2,}[A-Za-z0-9-]*\b|\b[A-Za-z]+\d[A-Za-z0-9-]*\b"
    r"|(?:(?<=[a-z0-9,;:'’)] )|(?<=[(“\"‘-]))[A-Z][A-Za-zÀ-ÿ]*[A-Za-zÀ-ÿ-]*\b(?!&[A-Z])"
)
# A short name that a number opens: 6G, 4K.
_NUMBERED = re.compile(r"(?<![A-Za-z0-9.,])\d[A-Z](?![A-Za-z0-9%])")
_LATIN_IN_CHINESE = re.compile(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ0-9.&·-]+")
_SHORTEST_CUT = 3
_COUNTED_LENGTH = 2
_SUBJECT = 0.15
_REGIONS = ("帝国", "王国", "共和国", "省", "市", "区", "县", "州")
_NAME_TAGS = frozenset({"nr", "ns", "nt", "nz", "nrt", "nrfg"})
_NOT_NAMES = frozenset(
    ("摄氏", "华氏", "I", "A", "The", "In", "Of", "How", "What", "Which", "When", "Where", "Who", "Why")
    + ("Is", "Are", "Was", "Were", "Do", "Does", "Did", "And", "Or")
)


def without_region(name: str) -> str:
    """A Chinese name without 省, 市 or 帝国 at its end: 浙江省 is spoken of where 浙江 is."""
    kind = next((region for region in _REGIONS if name.endswith(region)), "")
    return name.removesuffix(kind) if len(name) > len(kind) + 1 else name


@lru_cache(maxsize=4096)
def names(text: str) -> frozenset[str]:
    """The proper names of a text: capitals inside an English sentence; in a Chinese one Latin and tagged words."""
    tagged = frozenset(
        word for word, tag in (tagged_words(text) if HANZI.search(text) else ())
        if len(word) > 1 and word not in _NOT_NAMES
        and (tag in _NAME_TAGS or (tag[0] in "nt" and is_proper_name(word)))
    )  # fmt: skip
    if question_language(text) == "zh":
        return frozenset(_LATIN_IN_CHINESE.findall(text)) | frozenset(_NUMBERED.findall(text)) | tagged
    bare = text.replace("’s", "").replace("'s", "")
    return (
        frozenset(name for name in _ENGLISH_NAME.findall(bare) if name not in _NOT_NAMES)
        | frozenset(_NUMBERED.findall(text))
        | tagged
    )


class Lexicon:
    """Terms of the articles opened together, in all the languages that each sentence can be read in.

    A term is a stemmed English word, a Chinese word, a figure or a Latin name. A sentence has the terms of its text, of
    its rendering and, where it has no English, of its glosses; so one question may mix languages.
    """

    def __init__(self, articles: Sequence[Article], memory: TermMemory | None = None) -> None:
        """Read the words of `articles` once; those that `memory` knows are not looked up."""
        self._articles = tuple(articles)
        self._memory = TermMemory.of(self._articles, memory)
        self._positions: dict[str, dict[int, int]] = {}
        # Where the sentences of each article begin among those of all.
        self._firsts: dict[str, int] = {}
        self._size = 0
        for article in self._articles:
            self._positions[article.name] = {s.number: i for i, s in enumerate(article.sentences)}
            self._firsts[article.name] = self._size
            self._size += len(article.sentences)
        self._beginnings = tuple(self._firsts.values())
        self._shares: dict[str, float] = {}
        self._counts = self._memory.frequencies()
        self._all_meanings = self._memory.all_meanings()
        self.heaviest = self._weight_of(0)
        texts = [_whole_text(article) for article in self._articles]
        written = "\n".join(texts)
        self._text = written.lower()
        years = {year for article in self._articles for year in BARE_YEAR.findall(article.title)}
        # The one year that the titles name: what a report tells without a year is of it.
        self.reported_year = int(years.pop()) if len(years) == 1 else None
        self._spelling = Spelling(written, self._counts, Sounds(texts))
        self._readable: dict[Language, float] = {
            language: sum(s.in_language(language) is not None for a in self._articles for s in a.sentences)
            / max(1, self._size)
            for language in ("zh", "en")
        }

    def written(self, most: int) -> str:
        """All that the articles say, as it is written; nothing where it is more than `most` characters."""
        return "\n".join(map(_whole_text, self._articles)) if len(self._text) <= most else ""

    def spelled(self, text: str) -> str:
        """`text` with what is mistyped or typed in pinyin written as the articles write it."""
        return self._spelling.spelled(text)

    def sounding(self, pinyin: str) -> str | None:
        """The Chinese that stands in the articles and sounds like `pinyin`; None where there is none."""
        return self._spelling.sounding(pinyin)

    def expanded(self, text: str) -> str:
        """`text` with what is cut short put in full where the articles write it in full: 高新区, GDP."""
        return self._spelling.expanded(text)

    def weight(self, term: str) -> float:
        """How rare `term` is in the articles: its BM25 inverse document frequency, highest when absent."""
        return self._weight_of(self._counts.get(term, 0))

    def share(self, terms: Iterable[str], held: Collection[str]) -> float:
        """The share of `terms`, by their weight, that are among `held`; 0 where there are none."""
        weights = {term: self.weight(term) for term in terms}
        whole = sum(weights.values())
        return sum(weight for term, weight in weights.items() if term in held) / whole if whole else 0.0

    def occurs(self, term: str) -> bool:
        """Whether any sentence has `term`."""
        return term in self._counts

    def mentions(self, text: str) -> bool:
        """Whether `text` stands somewhere in the articles, in any language they can be read in."""
        return text.lower() in self._text

    def together(self, first: str, second: str) -> bool:
        """Whether some paragraph has all the content words of two phrases, in any language that it can be read in."""
        terms = {*question_terms(first), *question_terms(second)}
        return any(terms <= self.paragraph_terms(*self._sentence_at(i)) for i in self._memory.having(terms))

    def share_naming(self, name: str) -> float:
        """The share of the sentences that have `name`, in any language they can be read in."""
        if name not in self._shares:
            having = sum(name.lower() in s.wordings.lower() for a in self._articles for s in a.sentences)
            self._shares[name] = having / max(1, self._size)
        return self._shares[name]

    def is_subject(self, name: str) -> bool:
        """Whether so many sentences name a place that the articles are about it: a sentence need not repeat it."""
        return self.share_naming(name) >= _SUBJECT

    def readable(self, language: Language) -> bool:
        """Whether the articles can be read in `language`, at least mostly."""
        return self._readable.get(language, 0.0) > 0.5

    def knows_name(self, name: str) -> bool:
        """Whether the articles speak of a name, be it inflected, misspelt or spelt by its sound.

        Where they cannot be read in its language it is taken as known, unless it is spelt by a sound that they lack.
        """
        if not self.readable("zh" if HANZI.search(name) else "en"):
            return not self._spelling.is_strange(name)
        if self.mentions(name):
            return True
        if HANZI.search(name):
            return self.mentions(without_region(name)) or not is_proper_name(name) or self._names_abroad(name)
        terms = question_terms(name)
        # A place that is only meant by some Chinese word is not spoken of: its own name would stand in the English.
        among = self._counts if is_place(name) else self._all_meanings
        if terms and all(term in self._counts or term in among for term in terms):
            return True
        if self._spelling.nearest(name) is not None or any(map(self.mentions, country_of(name))):
            return True
        return not name.isupper() and is_known_word(name) and not is_place(name)

    def _names_abroad(self, name: str) -> bool:
        """Whether the articles have the short or the full name that a Chinese name has elsewhere: NASA, 美国宇航局."""
        told = [other.lower() for other in names_abroad(name) if other.isupper() or " " in other]
        if any(re.search(rf"(?<![a-z0-9]){re.escape(other)}(?![a-z0-9])", self._text) for other in told):
            return True
        return any(self.mentions(other) for short in told if " " not in short for other in words_meaning(short))

    def is_counted(self, noun: str) -> bool:
        """Whether the articles count something by the last character of a Chinese noun: 5缸 for 气缸."""
        last = noun[-1:]
        if len(noun) != _COUNTED_LENGTH or not HANZI.match(last) or last in MEASURE_WORDS:
            return False
        return re.search(rf"[\d一二三四五六七八九十两双]\s*{last}", self._text) is not None

    def sentence_terms(self, article: Article, sentence: Sentence) -> frozenset[str]:
        """The terms of one sentence."""
        return self._memory.terms(self._position(article, sentence))

    def meanings(self, article: Article, sentences: Sequence[Sentence]) -> frozenset[str]:
        """The terms of sentences and what their words mean in English: a synonym of a question's term may be there."""
        return frozenset().union(*(self._memory.meanings(self._position(article, s)) for s in sentences))

    def text_meanings(self, text: str) -> frozenset[str]:
        """What the words of a Chinese text mean in English."""
        return frozenset(gloss_terms(text)) if HANZI.search(text) else frozenset()

    def is_meant(self, term: str, meanings: frozenset[str] | None = None) -> bool:
        """Whether `term` or a word of its meaning is among `meanings`, those of all articles if None."""
        among = self._all_meanings if meanings is None else meanings
        return term in among or any(word in among for word in word_meanings(term))

    def is_spoken_of(self, term: str, meanings: frozenset[str] | None = None, text: str | None = None) -> bool:
        """Like `is_meant`, but a word counts only by one of its senses as a whole: 董事长 is not meant by a board.

        `text` is where `meanings` are from; the whole of the articles if None.
        """
        among = self._all_meanings if meanings is None else meanings
        if term in among or any(sense <= among for sense in senses(term)):
            return True
        # Only where nothing is in Chinese are its compounds read by their parts.
        if not self.readable("zh") and any(sense <= among for sense in joined_senses(term)):
            return True
        where = self._text if text is None else text.lower()
        if written_out(term, where) is not None:
            return True
        if any(word in where for word in words_meaning(term)):
            return True
        # A word cut short: labs for laboratories, tech for technology.
        return len(term) >= _SHORTEST_CUT and term.isascii() and re.search(rf"\b{re.escape(term)}", where) is not None

    def before(self, article: Article, sentence: Sentence) -> Sentence | None:
        """The sentence before, within the same paragraph."""
        position = self._positions[article.name][sentence.number]
        previous = article.sentences[position - 1] if position else None
        return previous if previous is not None and previous.paragraph == sentence.paragraph else None

    def after(self, article: Article, sentence: Sentence) -> Sentence | None:
        """The sentence after, within the same paragraph."""
        position = self._positions[article.name][sentence.number]
        following = article.sentences[position + 1 : position + 2]
        return next((s for s in following if s.paragraph == sentence.paragraph), None)

    def paragraph_terms(self, article: Article, sentence: Sentence) -> frozenset[str]:
        """The terms of the whole paragraph that the sentence stands in."""
        return frozenset().union(*(self.sentence_terms(article, s) for s in self.paragraph(article, sentence)))

    def paragraph(self, article: Article, sentence: Sentence) -> tuple[Sentence, ...]:
        """The sentences of the paragraph that `sentence` stands in."""
        position = self._positions[article.name][sentence.number]
        first = last = position
        sentences = article.sentences
        while first and sentences[first - 1].paragraph == sentence.paragraph:
            first -= 1
        while last + 1 < len(sentences) and sentences[last + 1].paragraph == sentence.paragraph:
            last += 1
        return sentences[first : last + 1]

    def paragraph_text(self, article: Article, sentence: Sentence) -> str:
        """The paragraph in every language it can be read in, and the headings above it."""
        parts = [s.wordings for s in self.paragraph(article, sentence)]
        return "\n".join([*parts, *sentence.section, *sentence.section_rendering])

    def heading_terms(self, article: Article, sentence: Sentence) -> frozenset[str]:
        """The terms of the headings above the sentence and of the article's title."""
        return _heading_terms(_headings(article, sentence))

    def heading_text(self, article: Article, sentence: Sentence) -> str:
        """The headings above the sentence and the article's title, in every language, a line for each."""
        return "\n".join(_headings(article, sentence))

    def matching_text(self, sentence: Sentence, language: Language) -> str:
        """The sentence in `language` where it can be read in it, else as it stands."""
        return sentence.wording_in(language) or sentence.wording

    def _position(self, article: Article, sentence: Sentence) -> int:
        """The position of a sentence among those of all articles."""
        return self._firsts[article.name] + self._positions[article.name][sentence.number]

    def _sentence_at(self, position: int) -> tuple[Article, Sentence]:
        number = bisect_right(self._beginnings, position) - 1
        article = self._articles[number]
        return article, article.sentences[position - self._beginnings[number]]

    def _weight_of(self, count: int) -> float:
        return math.log(1 + (self._size - count + 0.5) / (count + 0.5))


def _headings(article: Article, sentence: Sentence) -> tuple[str, ...]:
    return (*sentence.section, *sentence.section_rendering, article.title, article.title_rendering or "")


@lru_cache(maxsize=4096)
def _heading_terms(texts: tuple[str, ...]) -> frozenset[str]:
    return frozenset(term for text in texts for term in question_terms(text))


def _whole_text(article: Article) -> str:
    return "\n".join([article.name, article.title, *(s.wordings for s in article.sentences)])
