"""Whether a sentence tells how much there is for each of something where that is asked: an hour, a hectare, a head."""

import re

from assistant.evidence.given_forms import new_amounts
from assistant.evidence.going_on import gone_on_from
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from index.hit import Hit

# A period or measure that is asked for, and what tells anything for each of that.
_MEASURES = tuple(
    (re.compile(asked, re.IGNORECASE), re.compile(told, re.IGNORECASE))
    for asked, told in (
        (
            r"每(?:一?个)?(?:小时|钟头)|一个?(?:小时|钟头)[^，。？]{0,8}(?:多少|几)|时薪"
            r"|\b(?:per|an|each|every) hour\b|\bhourly\b",
            r"小时|钟头|时薪|\bhour|/h\b|\bmph\b",
        ),
        (
            r"每一?[天日](?!都)|(?<!有)一天[^，。？]{0,8}(?:多少|几)|日均"
            r"|\b(?:per|a|each|every) day\b",
            r"天|每日|日[均产接处运输供客发吞销收用耗薪班]|单日|[次年]/日|\bda(?:y|ys|ily)\b|/d\b",
        ),
        (
            r"每一?个?(?:周(?![一二三四五六日末年])|星期(?![一二三四五六日天]))|一个?(?:周|星期)[^，。？]{0,8}(?:多少|几)"
            r"|\b(?:per|a|each|every) week\b|\bweekly\b",
            r"周(?![边围期年转])|星期|礼拜|\bweek",
        ),
        (
            r"每一?个?月(?![初底末\d])|月均|月薪|\b(?:per|a|each|every) month\b|\bmonthly\b",
            r"每一?个?月|月[均薪收产租费工销供]|个月|/月|\bmonth",
        ),
        (r"每一?分钟|\b(?:per|a|each|every) minute\b", r"分钟|\bminute|/min\b|\brpm\b|bpm"),
        (
            r"每(?:平方(?:公里|千米|米)|公顷|亩|公里|千米|米|吨|公斤|升)"
            r"|\bper (?:square \w+|hectare|acre|kilomet\w+|mile|lit(?:er|re)|tonne|ton|kilo\w*)\b",
            r"[每/]|平均|密度|率|\b(?:per|each|every|density|average|rate)\b"
            r"|\ban? (?:square|hectare|acre|kilomet\w+|mile|lit\w+|tonne|ton|kilo\w*)\b",
        ),
    )
)
_ASKS_HEAD = re.compile(
    r"平摊|摊(?:到|下来)|人均|每[百千万]人|每(?:一?[个名位])?(?:人(?!次)|居民|市民|村民|职工|员工|工人|游客|学生)"
    r"|\bper (?:[\d,.]+ |hundred |thousand |million )?(?:capita|head|people|persons?|inhabitants?|residents?|employees?"
    r"|workers?|visitors?|pupils?|students?|households?)\b"
    r"|\bfor (?:each|every) [a-z]+\b|\bto (?:each|every) (?:inhabitant|resident|person|household)\b",
    re.IGNORECASE,
)
_TOLD_EACH = re.compile(
    r"每|均|单位|[亩单户人]产|单价|\b(?:per|each|every|apiece|average|mean|an? (?:head|person|piece|unit))\b|/"
    # So much a cup; but no mill that a year leads to: in 2021 a mill.
    r"|(?:(?<!\b19\d)(?<!\b20\d)\d|\b(?:cents?|pence|yuan|euros?|dollars?|pounds?|crowns?|shillings?)) an? [a-z]",
    re.IGNORECASE,
)
# What something weighs, covers or lasts is another reckoning than by the piece or the head.
_BY_MEASURE = re.compile(
    r"每(?:公斤|千克|吨|克|升|亩|公顷|平方[米公千]|立方|公里|千米|度|千瓦|小时|[天日周月年])"
    r"|\b(?:per|an?|each|every) (?:kilogram|kg|tonne|ton|gram|lit(?:re|er)|hectare|acre|square|cubic|kilomet|km|mile"
    r"|kilowatt|megawatt|hour|day|week|month|year|annum|cent)\w*",
    re.IGNORECASE,
)
# What one ticket costs is told as its price.
_PRICED = re.compile(
    r"票|价|(?<![运消经])费(?!用)|\b(?:tickets?|fares?|fees?|prices?|admission|tolls?)\b", re.IGNORECASE
)


def lacks_the_rate(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether an amount is asked for each of something and a sentence tells a whole, or one for each of another."""
    if question.asks_why:
        return False
    asked = question.text
    measured = [told for asking, told in _MEASURES if asking.search(asked)] if question.wants_amount else []
    by_head = _ASKS_HEAD.search(asked) and not (_PRICED.search(asked) or _BY_MEASURE.search(asked))
    if not (measured or by_head):
        return False
    # With those that it goes on from: That is far below what a cook earns.
    text = "\n".join(sentence.wordings for sentence in gone_on_from(hit.article, hit.sentence, lexicon))
    if not all(told.search(text) for told in measured):
        return bool(new_amounts(question, hit, lexicon))
    return bool(by_head) and not _TOLD_EACH.search(_BY_MEASURE.sub(" ", text))
