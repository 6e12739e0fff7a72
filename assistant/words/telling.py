"""The words of a part of a question, how much each tells, and how surely a text has one."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from os.path import commonprefix

from assistant.words.lexicon import names
from documents.scripts import HANZI
from index.terms import chinese_words, is_stop_word, question_terms, senses, tagged_words, words_meaning

# How surely a text has a word: itself, as part of a longer one, by its meaning.
_TIED, _PART, _MEANT = 1.0, 0.85, 0.8
_MOSTLY = 0.75
_LONG_END, _FEW, _PAIR = 4, 6, 2
_NO_SENSE = frozenset({"abbr", "former"})
# 总收入 is 收入.
_TOTAL = re.compile(r"^(?:总|全)(?=.{2})|(?<=..)数$|(?<=.[客户众者员])量$")
_SLIGHT, _SINGLE, _SOME, VERB = 0.15, 0.3, 0.4, 0.5
# What a character of a word that no dictionary has is tagged as: a noun, an adjective, a preposition.
_OF_A_NAME = frozenset("nap")
_NOUN_TAGS = ("n", "s", "t", "b", "l", "i", "j", "eng", "vn", "an", "x", "v")
# Words that say how much of a thing is meant, or only that it is there; they tell no figure from another.
_LIGHT = frozenset(
    question_terms(
        "whole entire overall all total number numbers amount size figure figures value level volume year years"
        " yearly"
        " annual get make makes made hold holds held contribute bring brings brought come comes came go goes"
        " went live"
        " lives lived employ employs employed receive received handle handled take takes took taken pay pays use uses"
        " used account accounts spend spent spending generate generated reach reached pass passed lie lies elapse"
        " elapsed there every each share percentage proportion fraction average add adds added cut cuts time times"
        " report include includes included including end beginning lead leads led add output production weight"
        " still below above ahead behind over under only just about nearly almost recorded compared against versus also"
        " price length height depth width gap difference toward towards across among count counts tally"
    )
)
# Words for what an article is about as a whole.
_SUBJECT = frozenset(question_terms("company country city province firm region area nation state people group"))
_LIGHT_ZH = re.compile(
    r"^(?:全[市省国县区州部体球年场港校院馆厂园镇村]|地区|总[数量额计]?|共有?|所有|全|截至|年底|年末|月底|底|末|目前|现在|同期"
    r"|累计|共计|分|数量?|人数|数|额|值|量|规模|水平|公司|报告|各|其中|人|年度|当年|一年"
    r"|创造|贡献|带来|接待|占比?|比例|比重|份额|产量|年产量?|价格|售价|重量|长度|高度|还|有|是|达|达到|为|拥有|实现|完成"
    r"|高于|低于|超过|多于|少于|大于|小于|不足|接近|相比|相较"
    r"|情况|大小|高低|多少|国内|本[市省]|市|省|区|县|之)$"
)


@lru_cache(maxsize=8192)
def terms_of(text: str) -> tuple[tuple[str, float], ...]:
    """The content words of a part of a question, each with how much it tells."""
    if not HANZI.search(text):
        return tuple((t, _english_weight(t)) for t in question_terms(text))
    tags = dict(tagged_words(text))
    said = (w for w in _unparted(chinese_words(text)) if not is_stop_word(w.lower()) and re.search(r"[\w]", w))
    words = dict.fromkeys(_TOTAL.sub("", word) for word in said)
    return tuple((word, _weight(word, tags.get(word, "n"))) for word in words)


def _unparted(words: Iterable[str]) -> Iterator[str]:
    """The words, where two single characters that tell something are one word that no dictionary has: 同城."""
    for alone, run in groupby(words, key=_is_single):
        single = list(run)
        yield from ("".join(single),) if alone and len(single) == _PAIR else single


def _is_single(word: str) -> bool:
    if len(word) != 1 or not HANZI.match(word) or is_stop_word(word) or _LIGHT_ZH.match(word):
        return False
    return tagged_words(word)[0][1][0] in _OF_A_NAME


@lru_cache(maxsize=8192)
def _english_weight(term: str) -> float:
    """A verb tells less than a noun; which it is, the Chinese words for it say."""
    if term in _LIGHT:
        return _SLIGHT
    tags = [tag for word in words_meaning(term)[:_FEW] for _, tag in tagged_words(word)[:1]]
    if term in _SUBJECT:
        return _SOME
    return VERB if sum(tag[0] in "vd" for tag in tags) * 2 > len(tags) else 1.0


def _weight(word: str, tag: str) -> float:
    if _LIGHT_ZH.match(word):
        return _SLIGHT
    if len(word) == 1 and HANZI.match(word):
        return _SINGLE
    return 1.0 if tag.startswith(_NOUN_TAGS) and not tag.startswith(("vshi", "vyou")) else VERB


@lru_cache(maxsize=8192)
def names_in(text: str) -> frozenset[str]:
    """The proper names of a part of a sentence."""
    return names(text if HANZI.search(text) else f"x {text}")


@lru_cache(maxsize=65536)
def has(text: str, term: str) -> float:
    """How surely a text has a word: itself, as part of a longer one, inflected, or by its meaning; 0 if not."""
    low, term = text.lower(), term.lower()
    if HANZI.match(term):
        if term in low:
            return _TIED if len(term) > 2 or term in _words(text) else _PART
        # A name is no other name that a dictionary explains alike: 非洲, 欧洲.
        if HANZI.search(text) and term in names(term):
            return 0.0
        told = _told_meanings(_nameless(text))
        return _MEANT if any(sense <= one for sense in senses(term) if sense - _NO_SENSE for one in told) else 0.0
    stems = _stems(text)
    if term in stems or (len(term) > 1 and term in _initials(text)):
        return _TIED
    if any(_is_inflected(term, stem) for stem in stems):
        return _PART
    if not HANZI.search(text):
        return 0.0
    return _MEANT if any(len(word) > 1 and word in low for word in words_meaning(term)) else 0.0


def meets(term: str, others: Iterable[str]) -> bool:
    """Whether a word says what one of `others` says, or the other way round."""
    return any(has(term, other) or has(other, term) for other in others)


def name_terms(text: str) -> frozenset[str]:
    """The words of the names in a text."""
    return frozenset(term for name in names_in(text) for term, _ in terms_of(name))


def spelled_out(term: str, text: str) -> frozenset[str]:
    """The words of a text whose initials a term is: gross, domestic, product for gdp."""
    if not term.isascii() or not 1 < len(term) <= _LONG_END:
        return frozenset()
    words = re.findall(r"[A-Za-z]+", text)
    runs = (words[i : i + len(term)] for i in range(len(words) - len(term) + 1))
    return frozenset(
        stem for run in runs if "".join(w[0] for w in run).lower() == term.lower() for w in run for stem in _stems(w)
    )


def _is_inflected(first: str, second: str) -> bool:
    """Whether two words begin alike and differ in their ends: asia, asian."""
    if min(len(first), len(second)) > 2 and (f"{first}e" == second or f"{second}e" == first):
        # A plural in -es leaves one of its letters: bus, buses.
        return True
    alike = len(commonprefix((first, second)))
    return alike >= _LONG_END and alike >= _MOSTLY * max(len(first), len(second))


@lru_cache(maxsize=8192)
def _words(text: str) -> frozenset[str]:
    return frozenset(chinese_words(text))


@lru_cache(maxsize=8192)
def _stems(text: str) -> frozenset[str]:
    return frozenset(question_terms(text))


@lru_cache(maxsize=8192)
def _told_meanings(text: str) -> tuple[frozenset[str], ...]:
    """What each Chinese word of a text means, of more than one character as those mean too much; its other words."""
    words = {word for word in _words(text) if len(word) > 1 and HANZI.match(word)} if HANZI.search(text) else ()
    return (_stems(text), *(sense for word in words for sense in senses(word)))


@lru_cache(maxsize=8192)
def _nameless(text: str) -> str:
    """A text without the names of places, which a dictionary explains by their population."""
    for word, tag in tagged_words(text) if HANZI.search(text) else ():
        if tag == "ns":
            text = text.replace(word, " ")
    return text


@lru_cache(maxsize=8192)
def _initials(text: str) -> frozenset[str]:
    """The abbreviations that words next to each other may have: gdp of gross domestic product."""
    words = [word.lower() for word in re.findall(r"[A-Za-z]+", text)]
    firsts = "".join(word[0] for word in words)
    return frozenset(firsts[i : i + size] for size in (2, 3, 4) for i in range(len(firsts) - size + 1))
