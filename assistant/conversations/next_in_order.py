"""What comes next, after a question for the first of an order: who came second, 第二呢."""

import re

from assistant.conversations.follow_up_forms import ENDING, NEXT
from assistant.questions.phrases import has_han
from assistant.words.superlatives import LEAST_EN, LEAST_ZH, MOST_EN, MOST_ZH

_FIRST_EN = re.compile(
    rf"\b(?P<the>the )?(?:(?P<most>most|fewest|least) |(?P<way>{MOST_EN}|{LEAST_EN})\b)", re.IGNORECASE
)
_IS_SO = re.compile(r"\b(?:is|are|was|were|remains?|by far) $", re.IGNORECASE)
_FIRST_ZH = re.compile(rf"(?={MOST_ZH}|{LEAST_ZH})最")
_CHOOSES = re.compile(r"\b(?:which|who|what)\b|哪|谁", re.IGNORECASE)


def next_in_order(rest: str, topic: str) -> str:
    """The earlier question for the first of an order asked for the one after it; "" for all others."""
    asked = NEXT.match(ENDING.sub("", rest).rstrip("？?。. "))
    if asked is None or not _CHOOSES.search(topic) or has_han(rest) != has_han(topic):
        return ""
    if has_han(topic):
        first = _FIRST_ZH.search(topic)
        return f"{topic[: first.start()]}第{asked['zh'] or '二'}{topic[first.end() :]}" if first else ""
    first = _FIRST_EN.search(topic)
    if first is None:
        return ""
    nth, before = asked["en"].lower(), topic[: first.start()]
    if first["way"]:
        way = f"{nth} {first['way']}"
    elif _IS_SO.search(before):
        way = f"{nth} {first['most']} "
    else:
        # How many there are is what they are ordered by.
        way = f"{nth} {'highest' if first['most'].lower() == 'most' else 'lowest'} number of "
    besides = asked["besides"] or ""
    return f"{before}{first['the'] or ''}{way}{topic[first.end() :].rstrip('?. ')}{besides}?"
