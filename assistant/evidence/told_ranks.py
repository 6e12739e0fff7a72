"""Whether a sentence tells a rank that is asked for or claimed: one at all, of the asked thing, measure and field."""

import re

from assistant.evidence.absence import content_words
from assistant.evidence.coverage import is_met, levels_in
from assistant.questions.question import SUPERLATIVE, Question
from assistant.words.lexicon import Lexicon, names
from assistant.words.measures import measures_of
from assistant.words.superlatives import FIRST_ZH, LAST_ZH, LEAST_EN, LEAST_ZH, MOST_EN, MOST_ZH
from documents.figures import CALENDAR, parse
from documents.scripts import HANZI
from index.hit import Hit
from index.terms import is_stop_word

_NUMBERED = r"[一二三四五六七八九十百\d]+"
_TOLD = re.compile(
    rf"第{_NUMBERED}(?:[位名大]|(?=[，。；、）]|$))|前{_NUMBERED}|前列|{FIRST_ZH}|{LAST_ZH}|{MOST_ZH}|{LEAST_ZH}|首位|之首"
    r"|名列|位[列居]|排名|仅次于|仅有?[^，。；]{1,12}(?:超过|高于|多于)|(?<!最)领[先跑]|冠军|倒数"
    rf"|\b(?:{MOST_EN}|{LEAST_EN}|rank\w*|(?<!a )(?<!one[ -])(?:second|third|fourth|fifth"
    r"|sixth|seventh|eighth|ninth|tenth)"
    # The first pilot zone, or the most advanced one, is no rank of it.
    r"|(?:comes?|came|is|was|stands?|stood|in|at) (?:the )?first|first (?:in|among|of|place|by)"
    r"|the (?:last|top)|the (?:most|least)(?! [a-z]+(?:ed|ive|al|ent|ant|able|ful|ous|ete|ic)\b)|top[- ](?:\w+|\d+)"
    r"|lead(?:s|ing|er)?|led|\d+(?:st|nd|rd|th)|no\. ?\d+|number (?:one|two|three|\d+)|ahead of|behind"
    r"|only [^,;.]{2,60}\bmore|runner-up|place[ds]?|oldest|largest-\w+)\b",
    re.IGNORECASE,
)
# What is the most of something with others has no rank by it: 最强的基地之一, among the largest ports.
_ONE_OF_SEVERAL = re.compile(
    r"最[^，。；]*之一|\b(?:one of|among) (?!(?:the )?(?:top|first|last|leading)\b)[^.;]*", re.IGNORECASE
)
# The wider field among which a rank is asked, and the fields of ranks that are told.
_FIELDS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"全球|世界|\b(?:world\w*|global(?:ly)?|international(?:ly)?)\b",
        r"全国|国内|各省|中国|\b(?:nation(?:al(?:ly)?|wide)?|country|countries|in china|china['’]s|chinese)\b",
        r"全省|省内|全区|各[市县]|(?<!-)\b(?:provinc\w+|state(?:wide)?|count(?:y|ies)|region\w*)\b",
        r"全市|市内|各区|\b(?:city|citywide|districts?)\b",
    )
)
# The rank in all the country is not the rank among those that a sentence sets side by side.
_WIDE = re.compile(
    r"全[国球省市]|世界|国内|各省"
    r"|\b(?:nation(?:al(?:ly)?|wide)?|worldwide|global(?:ly)?|in (?:the world|china|europe|the country)"
    r"|(?:world|europe|china|country)['’]s|chinese|european|of the (?:country|state|province|world))\b",
    re.IGNORECASE,
)
_STATEMENT = re.compile(r"[；;。]|[，,](?!\d)|\.(?= |$)")
_OWNER_EN = re.compile(
    r"\b(?P<who>(?-i:[A-Z])[\w-]+(?: (?-i:[A-Z])[\w-]+)*)['’]s? (?:[\w-]+ ){0,2}?(?:rank|place|position)"
    r"|\b(?:does|do|did|would) (?P<does>(?-i:[A-Z])[\w-]+(?: (?-i:[A-Z])[\w-]+)*)"
    r" (?:rank|stand|come|take|hold|occupy)\b",
    re.IGNORECASE,
)
_OWNER_ZH = re.compile(r"^(?P<who>[\u3400-\u9fff]{2,8}?)(?:在|的)")
_LARGEST = re.compile(r"最大|\b(?:largest|biggest)\b", re.IGNORECASE)
_MOST = re.compile(rf"{MOST_ZH}|\b{MOST_EN}\b", re.IGNORECASE)
_BY = re.compile(
    r"\bby (?:its |their |the )?(?P<en>[a-z ]+?)\W*$|按照?(?P<zh>[\u3400-\u9fff]{2,6}?)(?:来)?[排算计看]", re.IGNORECASE
)
_ENOUGH = 2
# What is said to be of a rank, and what ranks anything.
_CLAIMED = re.compile(
    rf"{MOST_ZH}|最[早好新]|第一(?![批期次届代轮章节条季个名])|首[位屈]|\b(?:{MOST_EN}|oldest"
    r"|number one|the most|the best"
    r"|the first(?! (?:phase|batch|half|quarter|stage|round|time|day|week|month|year|part|section|chapter|line|unit"
    r"|plant)s?))\b",
    re.IGNORECASE,
)
_RANKED = re.compile(
    rf"{SUPERLATIVE.pattern}|第[一二三四五六七八九十\d]|\brank|\b(?:second|third|fourth|fifth)\b", re.IGNORECASE
)


def asks_rank_among_all(question: Question) -> bool:
    """Whether a rank is asked in all the country or the world, which is none among those that are set side by side."""
    return question.asks_rank and bool(_WIDE.search(question.text))


def lacks_the_asked_rank(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether a rank is asked for and a sentence tells none, or one of another thing, measure or field."""
    if not question.asks_rank or question.asks_why:
        return False
    # What a table is of is no rank of a row.
    text = hit.sentence.wordings if hit.sentence.reading is None else hit.sentence.text
    clauses = [clause for clause in _STATEMENT.split(_ONE_OF_SEVERAL.sub(" ", text)) if _TOLD.search(clause)]
    if not clauses:
        # Among those that a sentence or a table sets side by side a rank is worked out.
        return asks_rank_among_all(question) or not _may_be_ordered(hit, text)
    return (
        _is_of_another_field(question.text, text)
        or _is_of_another_measure(question.text, text)
        or _is_by_something_else(question, hit, lexicon)
        or _is_of_another_name(question, hit, lexicon)
    )


def lacks_the_claimed_rank(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether something is said to be the largest or first of its kind, and a sentence ranks nothing."""
    if not (question.confirms and _CLAIMED.search(question.text)):
        return False
    text = question.told_by(hit.sentence)
    return text is not None and not _RANKED.search(text)


def _may_be_ordered(hit: Hit, text: str) -> bool:
    amounts = [figure for figure in parse(text) if figure.kind not in CALENDAR]
    units = [figure.unit for figure in amounts]
    return hit.sentence.reading is not None or any(units.count(unit) >= _ENOUGH for unit in units)


def _is_of_another_field(asked: str, told: str) -> bool:
    meant, said = ({i for i, field in enumerate(_FIELDS) if field.search(text)} for text in (asked, told))
    return bool(meant and said) and not meant & said


def _is_of_another_measure(asked: str, told: str) -> bool:
    """Whether a rank is asked by one measure and each that a sentence speaks of is another; the largest has none."""
    if _LARGEST.search(told):
        return False
    meant, said = measures_of(asked), measures_of(told)
    return bool(meant and said) and not meant & said


def _is_by_something_else(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether a sentence says nothing of that by which a rank is asked for; the most of anything has its own word."""
    asked, told = _BY.search(question.text), question.told_by(hit.sentence)
    if asked is None or told is None or _MOST.search(told):
        return False
    words = content_words(asked["en"] or asked["zh"])
    return bool(words) and not any(level > 0 for level in levels_in(words, told, lexicon))


def _is_of_another_name(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether the one whose rank is asked for is named neither by a sentence nor by what stands around it."""
    match = (_OWNER_ZH if question.language == "zh" else _OWNER_EN).search(question.text)
    owner = next(filter(None, match.groups()), "") if match else ""
    if not owner or owner not in names(f"{owner}。" if HANZI.search(owner) else f"it is {owner}"):
        return False
    words = (owner,) if HANZI.search(owner) else tuple(w for w in owner.lower().split() if not is_stop_word(w))
    if lexicon.is_subject(owner) or any(level > 0 for level in levels_in(words, hit.sentence.wordings, lexicon)):
        return False
    # Where a sentence names others, what stands before it tells of whom it is no more.
    others = any(names(text) - names(question.text) for text in hit.sentence.texts)
    return others or not any(is_met(word, hit, lexicon) for word in words)
