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
            r"|\b(?:fees?|fares?|tolls?|tuition|rent\w*|charg\w+|pric\w+|cost\w*|pa(?:y|ys|id|ying)|free|tickets?|each|per)\b",
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


def tells_other_money(question: Question, hit: Hit, _: Lexicon) -> bool:
    """Whether it is asked what is paid, and a sentence, in the asker's language, tells of no such payment."""
    text = question.told_by(hit.sentence)
    if text is None or "money" not in question.forms:
        return False
    return any(asked.search(question.text) and not told.search(text) for asked, told in _PAID)
