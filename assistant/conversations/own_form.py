"""A follow-up that asks by itself, with the thing that it leaves out: 海拔多少？, "How many are finished?"."""

import re

from assistant.conversations.asking_otherwise import asked_why_of
from assistant.conversations.follow_up import MANNER, OWNER_LEFT_OUT, asks_of_one
from assistant.conversations.follow_up_forms import COMPARING
from assistant.conversations.headless import counted_otherwise, noun_counted, of_another_kind
from assistant.conversations.pointing import COUNT_ZH, HOW_MUCH, counted_before
from assistant.conversations.replacing import with_years
from assistant.conversations.topic import Topic
from assistant.questions.asking_english import MEASURE as MEASURE_EN
from assistant.questions.phrases import (
    INTERROGATIVE,
    chinese_subject,
    content_of,
    entity_of,
    has_han,
    is_measure,
    is_name,
    pieces_of,
    subject_of,
)
from assistant.words.question_words import COUNTERS_ZH
from index.terms import tagged_words

# A follow-up that asks with more content words than this is searched as it stands.
_ENOUGH_OF_ITS_OWN = 2
_WHO_PAYS = re.compile(r"由?谁(?:来)?(?:出|付|掏|给|承担|负担|提供|支付)")
# What it took is asked of what was done, not of what it was done to.
_TAKES = re.compile(r"(?:一共|总共|共)?(?:用|花|耗|历|耗费)(?:了|时|资)(?:多|几)")
_ASKED_BY = re.compile(r"是?(?:由|被)?(?:谁|哪一?年|什么时候|什么时间|何时|在?哪里)|为什么|为何")
_DONE_FIRST = re.compile(r"[\u3400-\u9fff]{2}[到给自往向于]?了?(?:多少|几|什么|哪)")
_COUNTS_ALONE = re.compile(
    r"how many (?:of (?:them|these|those) |(?P<besides>(?:more|others?) ))?"
    r"(?=(?:is|are|was|were|have|has|had|did|do|can|will)\b)",
    re.IGNORECASE,
)
_OF_WHAT = re.compile(rf"what (?:is|was|are|were) (?:the )(?:[a-z]+ )?(?:{MEASURE_EN})[?. ]*$", re.IGNORECASE)
_WHY_ZH = re.compile(r"为什么|为何|怎么")
_WHO_FIRST = re.compile(
    r"^由?谁(?:来|会|要|能)?(?:当|担任|出任|任|做|负责|主持|领导|管理|主办|承办|建设|运营|经营)[了过]?(?P<about>[^，。？?]{2,}?)的?[？?]?$"
)
_MUCH_ALONE = re.compile(r"how much (?=(?:is|was)\b)", re.IGNORECASE)
_COUNTS_NO_NOUN = re.compile(rf"(?:还|又|共|已)*(?:有|是)?(?:多少|几)[{COUNTERS_ZH}](?:[在已正未]|[？?]?$)")
_COUNTS_UNNAMED = re.compile(rf"^(?P<who>[^，。？有]{{2,12}})(?:一?共)?有(?:多少|几)[{COUNTERS_ZH}][？?]?$")
_WHICH_ALL = re.compile(rf"^(?:都|分别|具体|又)*(?:有|是|包括)?(?:哪些|哪几[{COUNTERS_ZH}])[？?]?$")


def with_own_form(rest: str, before: Topic) -> str:
    """A follow-up that asks by itself but leaves out of what: 海拔多少？, "How many are finished?"."""
    topic = before.text
    if has_han(rest[:1]) and not has_han(topic) and not _WHICH_ALL.match(rest):
        about = re.sub(r"^(?:the|an?) ", "", entity_of(topic), flags=re.IGNORECASE)
        return _led_by(about, rest) if about else rest
    if has_han(rest):
        if _WHICH_ALL.match(rest) and COUNT_ZH.search(topic):
            return COUNT_ZH.sub("哪些", topic, count=1)
        if (counted := _COUNTS_UNNAMED.match(rest)) and (noun := noun_counted(topic)) and is_name(counted["who"]):
            return f"{rest.rstrip('？?。 ')}{noun}？"
        if text := counted_otherwise(rest, topic) or of_another_kind(rest, topic):
            return text
        if _TAKES.match(rest):
            return f"{_ASKED_BY.sub('', topic.rstrip('？? 。')).removesuffix('的')}{rest}"
        own = chinese_subject(MANNER.sub("", rest))
        # 灌溉多少农田: what opens it is what is done, though the segmenter takes it for a noun.
        own = "" if _DONE_FIRST.match(rest) and tagged_words(rest)[0][1] in {"v", "vn"} else own
        one_each = rest[0] in "一每" and all(tag == "m" for _, tag in tagged_words(own))
        own = "" if one_each or OWNER_LEFT_OUT.match(rest) else own
        about = entity_of(topic) if _asks_own_measure(rest) else subject_of(topic)
        about = asked_why_of(topic, about) if _WHY_ZH.match(rest) else about or _done_by_whom(topic)
        if (
            about
            and about not in rest
            and not _COUNTS_NO_NOUN.match(rest)
            and (not own or is_measure(own) or own in topic or own in before.answer or asks_of_one(rest))
        ):
            return _led_by(about, rest)
    merged, left = with_years(rest, topic)
    if len(content_of(rest)) > _ENOUGH_OF_ITS_OWN:
        return rest
    form = INTERROGATIVE.search(rest)
    return _with_form(merged if left != rest else topic, rest, form.group() if form else "", before.answer)


def _done_by_whom(topic: str) -> str:
    """What a Chinese question that opens with who asks of: 谁来当联盟的主席."""
    asked = _WHO_FIRST.match(topic)
    return asked["about"] if asked else ""


def _asks_own_measure(rest: str) -> bool:
    """Whether a Chinese follow-up says what it wants told of a thing; else that is what was asked before: 谁出？."""
    return not (COMPARING.match(rest) or OWNER_LEFT_OUT.match(rest) or _WHO_PAYS.match(rest))


def _led_by(about: str, rest: str) -> str:
    """A Chinese question with its subject put first; the person who did something is then asked for with 是."""
    return f"{about}是{rest}" if re.match(r"谁.+的[？?]?$", rest) else f"{about}{rest}"


def _with_form(merged: str, rest: str, form: str, answer: str) -> str:
    """The merged topic, asked the way the follow-up asks."""
    if not form or (form.lower() in merged.lower() and not content_of(rest)):
        return merged
    if not has_han(rest):
        about = entity_of(merged)
        count = _COUNTS_ALONE.match(rest)
        counted = counted_before(merged, answer)
        much, amount = _MUCH_ALONE.match(rest), HOW_MUCH.match(merged)
        if much and amount:
            return f"How much {amount['noun']} {rest[much.end() :]}"
        if count and counted:
            if count["besides"]:
                # Those are none of the ones that were counted.
                return f"How many {re.sub(r'^[0-9,]+ ', '', counted)} {rest[count.end() :]}"
            joint = "of the " if counted[0].isdigit() else ""
            return f"How many {joint}{counted} {rest[count.end() :]}"
        if about and about.lower() not in rest.lower():
            if _OF_WHAT.match(rest):
                return f"{rest.rstrip('?. ')} of {about}?"
            return f"{rest.rstrip('?. ')} ({about})?"
        return rest
    context = INTERROGATIVE.sub(" | ", merged).strip("？?。. ")
    kept = [piece for piece in pieces_of(context) if piece.lower() not in rest.lower()]
    if not kept:
        return rest
    return f"{''.join(kept) if has_han(''.join(kept)) else ' '.join(kept)}，{rest}"
