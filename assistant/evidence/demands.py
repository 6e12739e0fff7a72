"""What a question demands of its answer: the noun it asks for, the places it names, a month or a day."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon, names, without_region
from assistant.words.question_words import AUXILIARY_EN
from documents.article import Language
from documents.numerals import listed
from documents.scripts import HANZI
from documents.units import MEASURE_WORDS
from index.hit import Hit
from index.place_names import adjectives_of, is_named_abroad, names_abroad
from index.terms import (
    english_terms,
    glosses_of,
    is_geographic,
    is_proper_name,
    question_terms,
    tagged_words,
    words_meaning,
)

DEMANDS = (
    "noun_here", "noun_nearby", "noun_somewhere", "noun_is_general",
    "places_here", "places_nearby", "month_nearby", "other_name_here",
    "asks_person", "asks_place", "asks_time", "asks_quantity", "asks_reason", "asks_which",
)  # fmt: skip

# Nouns that a question may ask for although the answer does not use them: a city is named, not called a city.
_GENERAL = frozenset(
    listed(
        "国家 城市 地区 省 省份 市 区 县 州 公司 企业 人 人物 人们 时间 年 年份 月 月份 世纪 地方 东西 方面 "
        "类型 种类 名字 名称 事 事情 事件 部分 原因 条件 时候 时期 组织 机构 大学 学校 单位 语言 领域 因素 问题 "
        "方法 方式 措施 数 情况 结果 内容 特点 影响 作用 物质 地点 位置 群体 团体 颜色 规模 总数 总量 数量 比例 "
        "比重 百分比 占比 金额 数额 总额 水平 程度 量级 数量级 级别 目的 意义 观点 看法 见解 大洲 大陆 "
        "摄氏 华氏 degree degrees celsius fahrenheit "
        "country city state place region province county area district company year date day month century decade "
        "time kind type sort part person people folk folks group organization institution university school "
        "language field factor reason way thing percentage percent number event method two three four five one other "
        "name color colour amount size scale total value share proportion fraction level rate extent purpose effect "
        "measure continent"
    )
)
_ASKING = re.compile(r"多少|几|哪|什么|何")
_BETWEEN_ZH = frozenset(("q", "m", "uj"))
_MEASURES = frozenset("个家条座些种位一名所类项件款部")
_BEFORE_ZH = frozenset(("v", "d", "p", "uj", "ul", "zg", "c", "x", "vshi", "vyou", "r", "ad", "t"))
_HOLDING = frozenset(("有", "是", "为", "达", "达到", "共", "的", "共有", "约为", "约"))
_AUXILIARY = rf"{AUXILIARY_EN}|may|might"
_ASKED_EN = re.compile(
    rf"\b(?:which|what) ((?:[A-Za-z'’-]+ ){{0,2}}?[A-Za-z'’-]+)(?= (?:{_AUXILIARY})\b)"
    r"|\b(?:which|what) ((?:[A-Za-z'’-]+ ){0,2}?[A-Za-z'’-]+)(?= [a-z]+(?:ed|s)\b)"
    r"|\bhow many ((?:[A-Za-z0-9'’-]+ ){0,3}?"
    r"(?:(?!(?:does|was|has|is)\b)[A-Za-z'’-]+s(?!['’])|people|children|men|women))\b"
    rf"|\bhow many ([A-Za-z0-9'’ -]{{2,40}}?)(?=\s+(?:{_AUXILIARY}|in|at|on|by|of|from|that|which|to|for)\b|[?,.]|$)"
    rf"|\bhow much ([a-z]+)(?= (?:{_AUXILIARY})\b)"
    r"|\b(?:what|who)(?:'s| is| was| were| are) the ((?:\w+ ){0,2}?\w+)(?= (?:of|in|for|at|behind)\b)",
    re.IGNORECASE,
)
_NO_NOUN = re.compile(rf"^(?:{_AUXILIARY}|kind|type|sort|part|of|the|a)\b", re.IGNORECASE)
# How many more of them is told by how many there are.
_COMPARED_EN = frozenset({"more", "fewer", "less"})
MONTH_NAMED = re.compile(
    r"\d\s*[月日]|[一二三四五六七八九十]月|月[初中底末]|星期|周[一二三四五六日末]|春节|端午|中秋|国庆|清明|元旦|除夕"
    r"|\b(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)
_QUOTED = re.compile(r"《[^》]+》|“[^”]+”|\"[^\"]+\"")
_WHICH = re.compile(r"哪(?!里|儿)|什么名|叫什么|谁|\b(?:which|who|whose|whom|names? of|called|named)\b", re.IGNORECASE)
# In Chinese the nation is seldom called by its name.
_NATIONAL_ZH = re.compile(r"全国|我国|国[内产]")
_WHOLE_ZH = re.compile(r"全国(?!\d)|我国")
# What is made at home is said in Chinese without the country.
_MADE_EN = re.compile(r"\b(?:made|produced|manufactured|built|sourced) in China\b", re.IGNORECASE)
# A part of a country, which is another place than the whole: Northeast China, southern Italy, but no South Korea.
_PART_EN = re.compile(
    r"\b(?P<part>(?:[Nn]orth|[Ss]outh)(?:east|west)(?:ern)?|(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est)ern|[Cc]entral)"
    r" (?P<whole>(?!Ireland|Australia|Cyprus|Sahara|Territory|Cape|Asia|African)[A-Z][a-z]+)"
)
# What only says which part of something: California's Central Valley.
_PARTS_EN = frozenset(listed("Central North South East West Northern Southern Eastern Western Upper Lower Inner Outer"))
# The direction that stands before a place in Chinese: 南加州.
_WAYS_ZH = {"north": "北", "south": "南", "east": "东", "west": "西", "central": "中"}
_WORD_EN = re.compile(r"\b[A-Za-z]{4,}\b")
_DESCENT = re.compile(r"[\u3400-\u9fff]{2}裔")
# How the dictionary tells a name that persons have: Darwin (1809-1882), Lincoln (name).
_OF_A_PERSON = re.compile(r"\(name\)|\(\d{4}")
_NO_PART = frozenset({"ns", "nr", "nt"})
_WHO = frozenset({"谁", "哪位"})


def demands(question: Question, hit: Hit, lexicon: Lexicon) -> tuple[float, ...]:
    """How far the sentence and its paragraph meet each of DEMANDS: 1 yes, -1 no, 0 where nothing of it is asked.

    The last six tell which kinds of answer are asked for: 1 or 0.
    """
    nouns = asked_nouns(question.text, question.language)
    special = [noun for noun in nouns if not is_general(noun)]
    readable = hit.sentence.in_language(question.language) is not None
    checked = special if readable and not question.translated else []
    article, sentence = hit.article, hit.sentence
    tagged = _places_tagged(question)
    own = sentence.wordings
    nearby = lexicon.paragraph_text(article, sentence)
    here = lexicon.meanings(article, (sentence,))
    around = lexicon.meanings(article, lexicon.paragraph(article, sentence)) | lexicon.heading_terms(article, sentence)
    return (
        _met(_is_noun_spoken_of(noun, lexicon, here, own) for noun in checked),
        _met(_is_noun_spoken_of(noun, lexicon, around, nearby) for noun in checked),
        _met(_is_noun_spoken_of(noun, lexicon) for noun in checked),
        float(bool(nouns) and not special),
        *(_met(names_place(place, hit, text, lexicon) for place in tagged) for text in (own, nearby)),
        _met([bool(MONTH_NAMED.search(nearby))] if question.asks_month else []),
        _met([_has_other_name(question, hit, lexicon)] if _asks_which(question) else []),
        *(float(form in question.forms) for form in ("person", "place", "time", "quantity", "reason")),
        float(_asks_which(question)),
    )


def is_general(noun: str) -> bool:
    """Whether a noun may be asked for although the answer does not use it."""
    return noun.lower() in _GENERAL


@lru_cache(maxsize=4096)
def asked_nouns(text: str, language: Language) -> tuple[str, ...]:
    """The heads of what a question asks for: 展馆 in 在哪个展馆, 员工 in 员工有多少, mayor in "who is the mayor of"."""
    if language == "en":
        phrases = (next(group for group in match.groups() if group) for match in _ASKED_EN.finditer(text))
        ends = (phrase.split()[-1] for phrase in phrases if not _NO_NOUN.match(phrase))
        return tuple(end for end in ends if end.lower() not in _COMPARED_EN)
    words = tagged_words(text)
    asking = [i for i, (word, _) in enumerate(words) if _ASKING.match(word)]
    heads = [_noun_after(words, i) or (_noun_before(words, i) if words[i][0][0] in "多几" else None) for i in asking]
    heads += [_noun_before(words, i) for i, (word, _) in enumerate(words) if word in _WHO and i]
    heads += [_last_noun(words[i + 2 :]) for i, (word, _) in enumerate(words) if word in _WHO and _is(words, i + 1)]
    return tuple(dict.fromkeys(head for head in heads if head))


def places(question: Question) -> frozenset[str]:
    """The places that a question names, be they tagged as a person, or in an English sentence as any word."""
    words = {word for word, _ in tagged_words(_DESCENT.sub(" ", question.text)) if len(word) > 1}
    named = frozenset(word for word in words if _is_no_person(word) and (is_geographic(word) or adjectives_of(word)))
    return _places_tagged(question) | named


def _places_tagged(question: Question) -> frozenset[str]:
    """The places that a tagger finds in a question, which the ranker was trained on; whose descent it is, is none."""
    text = _DESCENT.sub(" ", question.text)
    tagged = {word for word, tag in tagged_words(text) if tag == "ns" and len(word) > 1}
    named = {name for name in names(text) if name.isascii() and name not in _PARTS_EN}
    small = _in_small_letters(question.text) if question.language == "en" else frozenset()
    parts = {match.group(): match["whole"] for match in _PART_EN.finditer(question.text)}
    geographic = {name for name in tagged | named if is_geographic(name)}
    within = {part for part, whole in parts.items() if whole in geographic}
    return small | frozenset((geographic - {parts[part] for part in within}) | within)


def lacks_a_place(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether not even the paragraph names a place that the question names, which the article is not about."""
    if question.translated:
        return False
    nearby = lexicon.paragraph_text(hit.article, hit.sentence)
    own = hit.sentence.wordings
    made_at_home = {"China"} if _MADE_EN.search(question.text) and "国产" in own else frozenset()
    return any(not names_place(place, hit, nearby, lexicon) for place in places(question) - made_at_home)


def names_places(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether the sentence itself names each place that the question names, but what the articles are about."""
    own = hit.sentence.wordings
    return all(names_place(place, hit, own, lexicon) for place in places(question))


def _is_noun_spoken_of(
    noun: str, lexicon: Lexicon, meanings: frozenset[str] | None = None, text: str | None = None
) -> bool:
    """Whether `text`, with its `meanings`, speaks of what is asked for; the whole of the articles if None."""
    if (text is None and lexicon.mentions(noun)) or (text is not None and noun.lower() in text.lower()):
        return True
    terms = question_terms(noun)
    return not terms or lexicon.is_spoken_of(terms[-1], meanings, text)


def _is_no_person(word: str) -> bool:
    """Whether a Chinese word is a name, and none that persons have as well: 达尔文 is a biologist and a city."""
    return is_proper_name(word) and not any(map(_OF_A_PERSON.search, glosses_of(word)))


@lru_cache(maxsize=4096)
def _in_small_letters(text: str) -> frozenset[str]:
    """The places that an English question writes small, or begins with, where that is no other word: hefei."""
    words = {word for word in _WORD_EN.findall(text) if word[0].islower() or text.startswith(word)}
    return frozenset(
        word.capitalize() for word in words if is_geographic(word.capitalize()) and not _is_a_word(word.lower())
    )


def _is_a_word(word: str) -> bool:
    """Whether a dictionary writes a word small in what it says of a Chinese one: turkey, china."""
    written = re.compile(rf"\b{re.escape(word)}\b")
    told = (gloss for term in english_terms(word) for other in words_meaning(term) for gloss in glosses_of(other))
    return any(written.search(gloss) for gloss in told)


def _noun_after(words: Sequence[tuple[str, str]], position: int) -> str | None:
    at = position + 1
    while at < len(words) and (words[at][1] in _BETWEEN_ZH or words[at][0] in _MEASURES):
        at += 1
    if at + 1 < len(words) and words[at][1] in {"v", "vn", "b", "a"} and words[at + 1][1][0] == "n":
        at += 1
    head = None
    while at < len(words) and (words[at][1][0] in "nlij" or (head is None and words[at][1] in {"vn", "an", "b"})):
        head = words[at][0]
        at += 1
    # A measure word may be cut with its noun: 多少|幅画.
    is_glued = head and at == position + 2 and head[0] in MEASURE_WORDS and not glosses_of(head)
    return head[1:] if head and is_glued and len(head) > 1 else head


def _is(words: Sequence[tuple[str, str]], position: int) -> bool:
    """Whether 是 stands there: 谁是校长."""
    return position < len(words) and words[position][0] == "是"


def _last_noun(words: Sequence[tuple[str, str]]) -> str | None:
    """The head of the noun phrase that `words` begin with, whatever holds it: 省长 in 浙江省的省长."""
    head = None
    for word, tag in words:
        if tag[0] == "n" and tag not in _NO_PART:
            head = word
        elif tag[0] not in "nsba" and tag not in {"uj", "j"}:
            break
    return head


def _noun_before(words: Sequence[tuple[str, str]], position: int) -> str | None:
    at = position - 1
    while at >= 0 and (words[at][1] in _BEFORE_ZH or words[at][0] in _HOLDING):
        at -= 1
    if at < 0:
        return None
    word, tag = words[at]
    return word if tag in {"vn", "an"} or (tag[0] in "nli" and tag not in _NO_PART) else None


def names_place(place: str, hit: Hit, text: str, lexicon: Lexicon) -> bool:
    """Whether a text or the title of its article names a place, or may by a name that nobody knows, or is about it."""
    short = without_region(place)
    short = short[:-1] if len(short) > 2 and short[-1] == "国" else short
    told = f"{text}\n{hit.article.title}\n{hit.article.title_rendering or ''}"
    if short.lower() in told.lower() or lexicon.is_subject(short):
        return True
    if place == "中国" and _NATIONAL_ZH.search(told):
        return True
    # In English the country is named: only what the sentence itself says of the whole of it may be meant.
    if place == "China" and _WHOLE_ZH.search(hit.sentence.wordings):
        return True
    if part := _PART_EN.fullmatch(place):
        way = part["part"].lower().removesuffix("ern")
        before = _WAYS_ZH.get(way, "")
        if before and any(f"{before}{name}" in told for name in names_abroad(part["whole"])):
            return True
        return way in told.lower() or any(word in told for word in words_meaning(way) if HANZI.match(word))
    if any(name in told for name in adjectives_of(place)):
        return True
    if hit.sentence.in_language("zh" if HANZI.match(place) else "en") is not None:
        return False
    # A sentence that cannot be read in the place's language calls it otherwise, often in a way that nobody knows.
    if is_named_abroad(place, told) is not False or any(map(lexicon.is_subject, names_abroad(place))):
        return True
    # A name that stands nowhere in its dictionary form may be another of the same sound: 西岭 for Xiling.
    sound = lexicon.sounding(place) if place.isascii() else None
    return sound is not None and (sound in told or lexicon.is_subject(sound))


def _asks_which(question: Question) -> bool:
    return bool(_WHICH.search(question.text))


def _has_other_name(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    text = lexicon.matching_text(hit.sentence, question.language)
    asked = question.text.lower()
    found = (*names(text), *_QUOTED.findall(text))
    return any(name.strip('《》“”"').lower() not in asked for name in found)


def _met(checks: Iterable[bool]) -> float:
    results = list(checks)
    return 0.0 if not results else (1.0 if all(results) else -1.0)
