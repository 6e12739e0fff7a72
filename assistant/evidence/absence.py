"""Whether the articles speak of what a question asks for: in its own word, in another one, or not at all."""

import re
from functools import lru_cache

from assistant.evidence.demands import asked_nouns, is_general
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon, names, without_region
from assistant.words.transliterations import foreign_places
from documents.numerals import listed
from documents.scripts import HANZI
from index.hit import Hit
from index.terms import (
    chinese_terms,
    chinese_words,
    english_terms,
    is_stop_word,
    question_terms,
    synonyms,
    tagged_words,
    words_meaning,
)

_LATIN = re.compile(r"(?:\d+(?=[A-Za-z]))?[A-Za-zÀ-ÿ][A-Za-z0-9À-ÿ'’-]*")
# What is only said of speaking, and of the article that speaks.
_REPORTING = re.compile(
    r"文章|本文|全文|文中|这篇|原文|作者|报告|关于|有关|提到|提及|谈到|讲到|说到|涉及|介绍|评价|看待|说|讲|谈|写"
    r"|\b(?:articles?|texts?|papers?|reports?|authors?|documents?|writers?|say|says|said|tell|tells|told|talk|talks"
    r"|mention|mentions|mentioned|discuss|discusses|discussed|describe|describes|described|write|writes|think|thinks"
    r"|about|regarding|concerning)\b",
    re.IGNORECASE,
)
# Kinds of question that ask for something told, not for a part of the article.
_ABOUT_THINGS = frozenset({"fact", "list", "explanation", "comparison", "computation"})
# A name that the asker sets off, which may be in no dictionary.
_SET_OFF = re.compile(r"[“《「]([\u3400-\u9fff]{3,})[”》」]")
ASKING = re.compile(r"多少|多[大高长远久快重深宽]|几|哪|什么|何|谁|怎")
_CONTENT_TAGS = frozenset("nvaijlb")
_LIGHT = frozenset(
    listed(
        "是 有 为 达 达到 共 在 位于 属于 叫 叫做 做 做成 做出 办成 搞成 够得上 算得上 称得上 用 可以 能 "
        "会 要 需要 来 去 到 得 于 每 一共 总共 多大 多高 多长 "
        "多远 多久 多快 多重 多深 多宽 占 约 该 后 前 时 里 内 号 进行 作为 成为 具有 拥有 位 钱 "
        "have has had get got make made take took go went come came become became located use used using per through "
        "long far large big high much many year years time times now currently want wants wanted"
    )
)
# What kind of thing a Chinese noun is of may be left out: 多数 for 多数票, 特大都市 for 特大都市区.
_KINDS_ZH = frozenset("区网票者种类型式级层圈带群系体界业")
_SIZES_ZH = "大小新老旧"
# How much of something there is each week is told by what is done a week.
_EACH = re.compile(r"^(?:hourly|daily|weekly|monthly|yearly|annual)\b", re.IGNORECASE)
_EACH_TOLD = {
    "hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month", "yearly": "year", "annual": "year"
}  # fmt: skip
# What is counted may be named in the sentence before or behind.
_BESIDE = 1
_AT_WORK = re.compile(r"^(?:员工|职工|工人|雇员|人手|worker|workforc|staff|employe|personnel|headcount|payrol|manpow)")
_WORK = re.compile(r"\b(?:employ|staff|work|people|crew|personnel|hands)|[员工人]", re.IGNORECASE)
_EMPLOYED = ("employ", "staff", "work", "workforc", "从业", "就业", "员工", "职工", "雇用")
_LONG = 3
_SCORE_ASKED = re.compile(r"比分$|\bscores?$", re.IGNORECASE)
_SCORE = re.compile(r"(?<![\d年月])\d{1,3}\s?(?:[–—:：-]|比)\s?\d{1,3}(?![\d年月])")
_MADE = re.compile(r"^(?:output|product|产[量出值])$")
_MAKING = ("produc", "generat", "manufactur", "yield", "生产", "产出", "发电")
# Characters of so many words that sharing one tells nothing.
_SIGNS_OF_MUCH = frozenset("人员者家生们的子头儿天大小物品事业地方点体学年日月水上下中长")
# When something was has an end or a start, and is not what has it.
_WHEN = re.compile(r"\b(?:at|by|since|until|from|in) the (?:end|start|beginning|middle|close|turn) of\b", re.IGNORECASE)
POSSESSED = re.compile(
    r"['’]s? ((?:[A-Za-z-]+ ){0,3}?[A-Za-z-]+)(?= (?:in|at|on|of|for|during|is|was|were|are)\b|[?.,]|$)"
)

# What is said to be so big is asked about: how big is the pay gap.
_SIZE_OF = re.compile(
    r"^how (?:big|large|high|great|wide|strong|deep|long|severe) (?:is|was|are|were) (?:the |its |their )"
    r"((?:[\w-]+ ){0,3}?[\w-]+)(?= (?:in|at|on|of|for|between|among|within)\b|[?.,]|$)",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def content_words(text: str) -> tuple[str, ...]:
    """The words that an answer has to be about: no stop words, no light ones, no figures; in English stems."""
    tagged = tagged_words(text) if HANZI.search(text) else ()
    chinese = [word for word, tag in tagged if HANZI.match(word) and carries(word, tag)]
    kept = [word for word in chinese if not is_general(word) and not ASKING.search(word)]
    english = [
        term
        for word in _LATIN.findall(text)
        if word.lower() not in _LIGHT and not is_general(word)
        for term in english_terms(word)
    ]
    return tuple(dict.fromkeys([*kept, *english]))


def absent_word(question: Question, lexicon: Lexicon) -> str | None:
    """The noun that is asked for, as the question writes it, when the articles never speak of it."""
    if question.translated or not lexicon.readable(question.language):
        return None
    nouns = (*question.asked_about, *asked_nouns(question.text, question.language))
    possessed = [_telling(phrase) for phrase in POSSESSED.findall(_WHEN.sub(" ", question.text))]
    possessed += [_telling(phrase) for phrase in _SIZE_OF.findall(question.text)]
    absent = (noun for noun in (*nouns, *possessed) if _is_absent(noun, lexicon))
    strange = (noun for noun in absent if not _is_told_by_a_doing(noun, lexicon))
    return next((noun for noun in strange if not is_cut_wrong(noun, question.text, lexicon)), None)


def _telling(phrase: str) -> str:
    """The last word of a phrase that tells something: phone of a phone number."""
    words = phrase.split()
    return next((word for word in reversed(words) if not is_placeholder(word)), words[-1])


def missing_term(question: Question, lexicon: Lexicon) -> str | None:
    """A name that the question asks about, or what it wants counted or told, when the articles never speak of it."""
    if question.translated:
        return None
    unknown = (name for name in (*names(question.text), *foreign_places(question.text)) if not lexicon.knows_name(name))
    absent = [name for name in unknown if not is_cut_wrong(name, question.text, lexicon)]
    absent += [name for name in _SET_OFF.findall(question.text) if _is_strange(name, lexicon)]
    if absent:
        # The longest, of several the one named first: names come in no order, and a refusal is the same every time.
        return min(absent, key=lambda name: (-len(name), question.text.find(name), name))
    if not lexicon.readable(question.language):
        return None
    topic = content_words(_REPORTING.sub(" ", question.text)) if question.kind in _ABOUT_THINGS else ()
    # One verb says little of whom a question is about: who runs it is told by who its director is.
    says_little = len(topic) == 1 and "person" in question.forms
    if topic and not says_little and not any(is_said(word, lexicon) or lexicon.is_meant(word) for word in topic):
        return as_written(topic[0], question.text)
    for noun in question.asked_about:
        terms = question_terms(noun)
        if lexicon.is_spoken_of(noun) or is_placeholder(noun) or lexicon.is_counted(noun):
            continue
        if is_cut_wrong(noun, question.text, lexicon) or lexicon.mentions(_without_kind(noun)):
            continue
        if _is_told_by_a_doing(noun, lexicon):
            continue
        # A Chinese compound is as absent as any of its words; of an English phrase the last word is the head.
        words = set(chinese_words(noun)) if question.language == "zh" else set(terms[-1:])
        parts = [term for term in terms if term in words] or terms
        if not all(_is_written(t, lexicon) or lexicon.is_spoken_of(t) or is_meant_otherwise(t, lexicon) for t in parts):
            return noun
    return None


def _without_kind(noun: str) -> str:
    return noun[:-1] if len(noun) >= _LONG and noun[-1] in _KINDS_ZH else noun


def _is_written(word: str, lexicon: Lexicon) -> bool:
    """Whether a long Chinese word stands in the articles, however they are cut: 都市区 in 国际大都市区."""
    return len(word) >= _LONG and bool(HANZI.match(word)) and lexicon.mentions(word)


def _is_told_by_a_doing(noun: str, lexicon: Lexicon) -> bool:
    """Whether the articles tell what somebody does, of which a noun is the sum: employs for staff, makes for output."""
    terms = question_terms(noun)
    return bool(terms) and any(
        asked.search(terms[-1]) and any(map(lexicon.occurs, doing))
        for asked, doing in ((_AT_WORK, _EMPLOYED), (_MADE, _MAKING))
    )


def is_cut_wrong(noun: str, asked: str, lexicon: Lexicon) -> bool:
    """Whether a Chinese noun is of a size, and the articles have it without: 大雪场, which is cut as 大雪 and 场."""
    whole = asked[asked.find(noun) :][: len(noun) + 1]
    return noun[0] in _SIZES_ZH and any(len(bare) > 1 and lexicon.mentions(bare) for bare in (noun[1:], whole[1:]))


def _is_strange(name: str, lexicon: Lexicon) -> bool:
    """Whether the articles, read in Chinese, have hardly two characters together of a name in quotation marks."""
    pairs = [name[i : i + 2] for i in range(len(name) - 1)]
    return lexicon.readable("zh") and 2 * sum(map(lexicon.mentions, pairs)) < len(pairs)


def as_written(term: str, text: str) -> str:
    """The word of a text that a term is of."""
    words = (match.group() for match in _LATIN.finditer(text))
    return next((word for word in words if term in english_terms(word)), term)


def uncounted(question: Question, hit: Hit, lexicon: Lexicon) -> str | None:
    """The noun that the question wants counted when neither the sentence nor those beside it speak of it."""
    abroad = question.told_by(hit.sentence) is None
    # What an English noun is called in Chinese the dictionary knows better than the other way round.
    if question.translated or (abroad and not (question.language == "en" and question.wants_amount)):
        return None
    around = [
        sentence
        for sentence in lexicon.paragraph(hit.article, hit.sentence)
        if abs(sentence.number - hit.sentence.number) <= _BESIDE
    ]
    nearby = lexicon.meanings(hit.article, around) | lexicon.heading_terms(hit.article, hit.sentence)
    text = "\n".join([*(sentence.wordings for sentence in around), lexicon.heading_text(hit.article, hit.sentence)])
    for noun in question.asked_about:
        terms = question_terms(noun)
        if not terms or is_placeholder(noun) or lexicon.is_counted(noun) or lexicon.is_spoken_of(noun, nearby, text):
            continue
        if (
            _is_told_by_score(noun, text)
            or _is_told_each_time(noun, text)
            or _without_kind(noun) in text
            or _is_told_by_work(terms[-1], text)
            or (abroad and _may_be_said_abroad(terms[-1], hit.sentence.wordings))
        ):
            continue
        if not (lexicon.is_spoken_of(terms[-1], nearby, text) or is_meant_otherwise(terms[-1], lexicon, nearby)):
            return noun
    return None


def _is_told_by_score(noun: str, told: str) -> bool:
    """Whether a score is asked for and told by its two numbers alone: 以3比1获胜, won 20–18."""
    return bool(_SCORE_ASKED.search(noun)) and bool(_SCORE.search(told))


def _is_told_each_time(noun: str, told: str) -> bool:
    """Whether so much a week is told where the weekly output of something is asked for."""
    each = _EACH.match(noun)
    return each is not None and bool(
        re.search(rf"\d[^,;.]*\b(?:a|per|each|every) {_EACH_TOLD[each.group().lower()]}\b", told)
    )


def _is_told_by_work(term: str, told: str) -> bool:
    """Whether people at work are asked about and told by what they do: employs 640 people."""
    return bool(_AT_WORK.search(term)) and bool(_WORK.search(told))


def _may_be_said_abroad(term: str, told: str) -> bool:
    """Whether a Chinese text may speak of an English noun in a word that the dictionary has not for it.

    It may where the dictionary does not know the noun, and where one of its characters is said: 客 for passengers.
    """
    words = words_meaning(term)
    return not words or any(sign in told for word in words for sign in word if sign not in _SIGNS_OF_MUCH)


def _is_absent(noun: str, lexicon: Lexicon) -> bool:
    words = content_words(noun)
    return (
        bool(words)
        and len(noun) > 1
        and not is_placeholder(noun)
        and not (lexicon.is_counted(noun) or lexicon.mentions(_without_kind(noun)))
        and not any(is_said(word, lexicon) for word in words)
    )


def is_placeholder(noun: str) -> bool:
    """Whether the head of what is asked for is a light noun: the maximum number, how many kinds."""
    head = noun.split()[-1].lower()
    return is_general(head) or is_general(head.removesuffix("s"))


def is_meant_otherwise(term: str, lexicon: Lexicon, meanings: frozenset[str] | None = None) -> bool:
    """Whether a word of the same meaning is among `meanings`, those of all articles if None."""
    return any(lexicon.is_meant(other, meanings) for other in synonyms(term))


def carries(word: str, tag: str) -> bool:
    """Whether a Chinese word with its tag says something of its own."""
    return tag[0] in _CONTENT_TAGS and word not in _LIGHT and not is_stop_word(word)


def is_said(word: str, lexicon: Lexicon) -> bool:
    """Whether the articles speak of a word, or of all of its parts."""
    short = without_region(word)
    if lexicon.occurs(short) or (HANZI.match(short) and lexicon.mentions(short)):
        return True
    if parts := words_within(word):
        return all(is_said(part, lexicon) for part in parts)
    return lexicon.is_spoken_of(word) or is_meant_otherwise(word, lexicon)


def words_within(word: str) -> list[str]:
    """The words that a longer Chinese one is made of; none where they do not make up the whole of it."""
    parts = [part for part in chinese_terms(word) if part != word] if len(word) > 2 and HANZI.match(word) else []
    return parts if sum(map(len, parts)) >= len(word) else []
