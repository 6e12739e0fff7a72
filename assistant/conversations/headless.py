"""Follow-ups that tell only which of those are meant that were counted: 在建的呢？, 种粮的呢？."""

import re

from assistant.conversations.counterparts import told_apart_by
from assistant.conversations.topic import Topic
from assistant.questions.phrases import INTERROGATIVE, YEAR_PHRASE, entity_of, has_han, is_name
from index.terms import tagged_words

_HEADLESS = re.compile(
    r"^(?:其中)?(?P<which>[^，。？]{1,6})的(?:呢|有?(?:多少|几)[\u3400-\u9fff]?"
    r"|共?有(?:多少|几)[\u3400-\u9fff]?)?[？?]?$"
)
_COUNTED_ZH = re.compile(r"(?P<asks>(?:多少|几)[个户家座条项名位种所台艘辆列]?)(?P<noun>[\u3400-\u9fff]{1,8})[？?]?$")
# Who is counted by what they do alone: 养羊的有多少户.
_COUNTS_DOERS = re.compile(
    r"(?:[\u3400-\u9fff]*[村镇乡县市省校厂里内中])?(?P<doing>[\u3400-\u9fff]{2,6})的(?:一?共)?[有是占]?(?:多少|几)"
    r"[\u3400-\u9fff]?[？?]?$"
)


def with_head(rest: str, topic: Topic) -> str:
    """A follow-up that tells only which are meant, with what was counted before; "" for all others."""
    headless = _HEADLESS.match(rest) if has_han(rest) else None
    if headless is None or INTERROGATIVE.search(headless["which"]):
        return ""
    return _of_those(headless["which"], topic.text)


def _of_those(which: str, topic: str) -> str:
    """在建的呢？ after a count of berths: how many berths are under construction; "" where the topic counts nothing."""
    if which in topic:
        return ""
    if doers := _COUNTS_DOERS.match(topic):
        words = [word for word, _ in tagged_words(doers["doing"])]
        # Where they do it stays.
        place = words[0] if len(words) > 1 and is_name(words[0]) else ""
        return f"{topic[: doers.start('doing')]}{place}{which}{topic[doers.end('doing') :]}"
    counts = _COUNTED_ZH.search(topic)
    if counts is None or YEAR_PHRASE.search(which) or is_name(which):
        return ""
    if (other := told_apart_by(which, topic)) is not None:
        return topic.replace(other, which, 1)
    about = entity_of(topic)
    about = about if about and about not in counts["noun"] else ""
    if len(counts["noun"]) == 1:
        return f"{which}{about}有{counts['asks']}{counts['noun']}？" if about else ""
    return f"{about}{which}的{counts['noun'].removeprefix('的')}有{counts['asks']}？"
