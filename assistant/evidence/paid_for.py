"""Whether money is asked for that is paid for something, and a sentence tells only of other money: no fee, no wage."""

import re
from typing import Final

from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from index.hit import Hit

# What is asked for, and the words that tell of it.
_PAID: Final = (
    (
        re.compile(
            r"收费|票价|学费|租金|会费|手续费|服务费"
            r"|\b(?:fees?|fares?|tolls?|tuition|rent)\b|\bhow much (?:do|does|did) .+ charge\b",
            re.IGNORECASE,
        ),
        re.compile(
            r"费|价|免|票|租|[每/][\u3400-\u9fff]{0,4}\d*[\d.]+元|元[/每]|付|缴"
            r"|\b(?:fees?|fares?|tolls?|tuition|rent\w*|charg\w+|pric\w+|cost\w*|pa(?:y|ys|id|ying)|free|tickets?|each|per"
            r"|rides?|pass(?:es)?|travel\w*|for (?=[\d.]+ (?!(?:day|week|month|year)s)))\b",
            re.IGNORECASE,
        ),
    ),
    (
        re.compile(r"工资|薪[资水酬]|[月年]薪|\b(?:salar(?:y|ies)|wages?)\b", re.IGNORECASE),
        re.compile(
            r"工资|薪|收入|待遇|报酬|津贴|拿|领(?=[取到约近]|\d)|\b(?:salar\w+|wages?|pa(?:y|ys|id)|earn\w*|receiv\w*|incomes?|remunerat\w+|compensat\w+)\b",
            re.IGNORECASE,
        ),
    ),
)


_PRICE: Final = re.compile(
    r"(?:坐|乘|搭|买|进|租|住|吃|看|上|门票|车票|一[次张杯碗晚趟盒份])[^，,。？]{0,12}(?:多少钱|几块钱|多少元)"
    r"|\bhow much (?:is|are|does|do|did|was) .+ (?:tickets?|rides?|cost)\b",
    re.IGNORECASE,
)
# What is earned is no price, if nothing else there is.
_WAGE: Final = re.compile(r"工资|薪|\b(?:salar(?:y|ies)|wages?|earn(?:s|ed)?)\b", re.IGNORECASE)
_PRICED: Final = re.compile(
    r"费|价|免|票|租|卖|售|\b(?:fees?|fares?|pric\w+|cost\w*|charg\w+|tickets?)\b", re.IGNORECASE
)


def tells_other_money(question: Question, hit: Hit, _: Lexicon) -> bool:
    """Whether it is asked what is paid, and a sentence, in the asker's language, tells of no such payment."""
    text = question.told_by(hit.sentence)
    if text is None or "money" not in question.forms:
        return False
    priced = _PRICE.search(question.text) and not _WAGE.search(question.text)
    if priced and _WAGE.search(text) and not _PRICED.search(text):
        return True
    return any(asked.search(question.text) and not told.search(text) for asked, told in _PAID)
