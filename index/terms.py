"""The terms of a text, for coverage and BM25: Chinese words, English stems, figures, English glosses of the Chinese."""

import re
from functools import lru_cache
from typing import Any

from documents.article import Sentence
from documents.numerals import listed
from documents.scripts import HANZI
from index.glossary import Glossary, shared_wordbook
from index.segmenter import Segmenter
from index.tokens import stem

_GEOGRAPHIC = re.compile(
    r"\b(?:city|cities|province|provincial|capital|country|county|district|prefecture|municipality|state|island|river"
    r"|region|continent|republic|town|kingdom|peninsula)\b"
)
_WORD = re.compile(r"[A-Za-zÀ-ÿ0-9]+(?:[.,][0-9]+)*")
_ENGLISH_STOP = frozenset(
    listed(
        "a an the of in on at to for by from with and or is are was were be been being do does did has have "
        "had what which who whom whose when where why how many much that this these those it its as their "
        "his her he she they i we you not no than then there can could would will shall should may might "
        "must into about between during over under also some any all both each more most other such only own "
        "same so too very just me my our your us them him s t tell please give list name according article "
        "say says said mention mentions mentioned author authors paper text document"
    )
)
_CHINESE_STOP = frozenset(
    listed(
        "的 了 在 是 和 与 及 或 也 都 就 而 着 被 把 对 为 以 于 由 到 从 向 什么 哪 哪个 哪些 哪里 谁 多少 "
        "几 几个 何 何时 吗 呢 如何 怎么 怎样 为什么 这 那 这个 那个 其 之 有 个 一个 它 他 她 他们 它们 请 "
        "请问 是否 以及 中 上 下 年 月 日 哪一 一种 名 位 让 使 将 并 等 我 你 吧 啊 所 是什么 有没有 有多少 "
        "告诉 介绍 根据 文章 文中 本文 说到 提到 提及 谈到 作者"
    )
)


@lru_cache(maxsize=1)
def _segmenter() -> Segmenter:
    return Segmenter(shared_wordbook())


def english_terms(text: str) -> list[str]:
    """Stemmed English words and figures of `text`, without stop words."""
    words = (word.lower() for word in _WORD.findall(re.sub(r"['’]s\b", "", text)))
    return [stem(word) for word in words if word not in _ENGLISH_STOP]


def chinese_terms(text: str) -> list[str]:
    """Chinese words of `text`, long ones also by their parts."""
    return [word for word in _segmenter().words_and_parts(text) if HANZI.match(word) and word not in _CHINESE_STOP]


def chinese_words(text: str) -> list[str]:
    """The words of a Chinese text, one after the other."""
    return _segmenter().words(text)


@lru_cache(maxsize=8192)
def tagged_words(text: str) -> tuple[tuple[str, str], ...]:
    """The words of a Chinese text with their part of speech: n… nouns, ns places, nr persons, v… verbs."""
    return tuple(_segmenter().tagged(text))


def is_stop_word(word: str) -> bool:
    """Whether a word of either language only holds a sentence together."""
    return word in _CHINESE_STOP or word in _ENGLISH_STOP


@lru_cache(maxsize=8192)
def question_terms(text: str) -> tuple[str, ...]:
    """The content terms of a question in either language or both, each once."""
    terms = (chinese_terms(text) if HANZI.search(text) else []) + english_terms(text)
    return tuple(dict.fromkeys(terms))


def passage_terms(sentence: Sentence) -> frozenset[str]:
    """The terms of a sentence in all the languages that it can be read in; glosses stand in for a missing rendering."""
    terms = set(question_terms(sentence.indexed))
    if sentence.rendering:
        terms.update(question_terms(sentence.rendering))
    elif sentence.language == "zh":
        terms.update(gloss_terms(sentence.indexed))
    return frozenset(terms)


@lru_cache(maxsize=8192)
def gloss_terms(text: str) -> tuple[str, ...]:
    """The stemmed words of the English glosses of the Chinese words of `text`."""
    return tuple(_glossary().tokens(text, "en"))


def meanings_of(sentence: Sentence) -> frozenset[str]:
    """The stemmed English words that the Chinese of a sentence may stand for."""
    chinese = sentence.indexed if sentence.language == "zh" else sentence.rendering or ""
    return frozenset(gloss_terms(chinese))


@lru_cache(maxsize=65536)
def word_meanings(term: str) -> frozenset[str]:
    """The stemmed English words that one Chinese word may stand for; none for other terms."""
    return frozenset(gloss_terms(term)) if HANZI.match(term) else frozenset()


@lru_cache(maxsize=65536)
def senses(word: str) -> tuple[frozenset[str], ...]:
    """The English glosses of one Chinese word, each as its stems; none for other words."""
    return _glossary().senses(word) if HANZI.match(word) else ()


@lru_cache(maxsize=65536)
def joined_senses(word: str) -> tuple[frozenset[str], ...]:
    """The senses of the parts of a Chinese compound that the dictionary lacks, together; none for other words."""
    return _glossary().joined_senses(word) if HANZI.match(word) and not senses(word) else ()


@lru_cache(maxsize=65536)
def words_meaning(term: str) -> tuple[str, ...]:
    """The common Chinese words of two characters or more that one English stem is a gloss of."""
    return () if HANZI.match(term) else tuple(word for word in _glossary().words_for(term) if len(word) > 1)


@lru_cache(maxsize=65536)
def synonyms(term: str) -> frozenset[str]:
    """English stems that share a Chinese word with one English stem (founded, established); none for other terms."""
    return frozenset(
        other
        for word in words_meaning(term)
        if {term} in senses(word)
        for sense in senses(word)
        if len(sense) == 1
        for other in sense
        if not _are_listed(term, other, word)
    ) - {term}


def _are_listed(one: str, other: str, word: str) -> bool:
    """Whether a Chinese word lists two things that are not one: 东南西北 is east and south, 大小 large and small."""
    having_one = {character for character in word if {one} in senses(character)}
    having_other = {character for character in word if {other} in senses(character)}
    return bool(having_one) and bool(having_other) and not having_one & having_other


def is_proper_name(word: str) -> bool:
    """Whether a Chinese word is a proper name and nothing else."""
    return _glossary().is_name(word)


def glosses_of(word: str) -> tuple[str, ...]:
    """The English entries of a Chinese word as the dictionary has them, each with its glosses between slashes."""
    return _glossary().glosses(word)


def is_done(word: str) -> bool:
    """Whether a dictionary has a Chinese word as something done, whatever a tagger takes it for: 容纳 is no name."""
    return any(gloss.startswith("to ") for gloss in glosses_of(word))


def is_place(name: str) -> bool:
    """Whether the dictionary has an English name as that of a place, a person or a body: London, Shenzhen."""
    return _glossary().is_english_name(name)


@lru_cache(maxsize=1)
def _glossary() -> Glossary:
    return Glossary.load()


@lru_cache(maxsize=8192)
def is_geographic(name: str) -> bool:
    """Whether a name of either language is that of a place by the dictionary: 杭州, Hangzhou, France."""
    if HANZI.match(name):
        return is_proper_name(name) and (
            [tag for _, tag in tagged_words(name)] == ["ns"]
            or any(_GEOGRAPHIC.search(gloss) for gloss in _glossary().glosses(name))
        )
    words = {word for stemmed in english_terms(name) for word in words_meaning(stemmed) if HANZI.match(word)}
    return any(
        is_geographic(word) and any(gloss.lower().startswith(name.lower()) for gloss in _glossary().glosses(word))
        for word in words
    )


def is_known_word(word: str) -> bool:
    """Whether a word stands in a general English dictionary; only then is it no misspelling."""
    return bool(_dictionary().known([word.lower()]))


@lru_cache(maxsize=1)
def _dictionary() -> Any:  # noqa: ANN401 - pyspellchecker is imported only when a strange word is met
    from spellchecker import SpellChecker

    return SpellChecker(language="en")


@lru_cache(maxsize=4096)
def terms_with_offsets(text: str) -> tuple[tuple[str, int, int], ...]:
    """The content terms of a text with their offsets, in the order they start."""
    found: list[tuple[str, int, int]] = []
    if HANZI.search(text):
        found += [
            (word, start, end)
            for word, start, end in _segmenter().words_with_offsets(text)
            if HANZI.match(word) and word not in _CHINESE_STOP
        ]
    for match in _WORD.finditer(text):
        word = match.group().lower()
        if word not in _ENGLISH_STOP:
            found.append((stem(word), match.start(), match.end()))
    return tuple(sorted(found, key=lambda term: term[1]))
