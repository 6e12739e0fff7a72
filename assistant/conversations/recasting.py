"""How the question before is asked again as a follow-up wants it: for another year, name, measure or reason."""

import re

from assistant.conversations.asking_more import asked_more, point_asked
from assistant.conversations.asking_otherwise import (
    ASKED_ZH,
    as_a_question,
    asked_otherwise,
    asked_why_of,
    compared,
    counting,
    which_of,
)
from assistant.conversations.follow_up import (
    MANNER,
    OWNER_LEFT_OUT,
    asks_of_one,
    corrects,
    name_alone,
    points_back,
    without_opening,
)
from assistant.conversations.follow_up_forms import (
    ASKING,
    BARE,
    COMPARING,
    COUNT_ALONE,
    ENDING,
    INSTEAD,
    NTH,
    SHARE_OF_THOSE,
)
from assistant.conversations.headless import (
    counted_otherwise,
    noun_counted,
    of_another_kind,
    of_those_before,
    with_head,
)
from assistant.conversations.in_unit import in_unit
from assistant.conversations.named_before import pointed_at
from assistant.conversations.named_first import named_first
from assistant.conversations.next_in_order import next_in_order
from assistant.conversations.of_both import of_both
from assistant.conversations.one_of_two import with_the_one_meant
from assistant.conversations.over_time import beside_another, over_time, which_year
from assistant.conversations.pointing import HOW_MUCH, counted_before, how_many_of, of_the_source, with_pointing
from assistant.conversations.relative_years import between_years, with_relative_year, with_year_alone
from assistant.conversations.replacing import (
    Similarity,
    of_its_kind,
    with_fragment,
    with_measure,
    with_preposition,
    with_years,
)
from assistant.conversations.topic import Topic
from assistant.questions.asking_english import MEASURE as MEASURE_EN
from assistant.questions.phrases import (
    INTERROGATIVE,
    TIME,
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
from assistant.words.superlatives import LEAST_EN, LEAST_ZH, MOST_EN, MOST_ZH
from index.terms import tagged_words

# A follow-up that asks with more content words than this is searched as it stands.
_ENOUGH_OF_ITS_OWN = 2
_BESIDE_OTHERS = re.compile(
    rf"排(?:名|第|在)?第?几|第[一二三四五]名|{MOST_ZH}|{LEAST_ZH}|\brank|\b(?:{MOST_EN}|{LEAST_EN}|most)\b",
    re.IGNORECASE,
)
_WHO_PAYS = re.compile(r"由?谁(?:来)?(?:出|付|掏|给|承担|负担|提供|支付)")
# What it took is asked of what was done, not of what it was done to.
_TAKES = re.compile(r"(?:一共|总共|共)?(?:用|花|耗|历|耗费)(?:了|时|资)(?:多|几)")
_ASKED_BY = re.compile(r"是?(?:由|被)?(?:谁|哪一?年|什么时候|什么时间|何时|在?哪里)|为什么|为何")
_DONE_FIRST = re.compile(r"[\u3400-\u9fff]{2}[到给自往向于]?了?(?:多少|几|什么|哪)")
# With its owner before it, what is pointed at is a thing of its own: 大连的那个水族馆.
_THAT_NAMED = re.compile(r"(?<=的)[那这][个座条家项所部种位届](?=[\u3400-\u9fff]{2,}呢?[？?]?$)")
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
_OWNED_MEASURE = re.compile(r"(?:its|their|his|her) (?P<measure>[\w &-]+)$", re.IGNORECASE)
_MUCH_ALONE = re.compile(r"how much (?=(?:is|was)\b)", re.IGNORECASE)
_COUNTS_NO_NOUN = re.compile(rf"(?:还|又|共|已)*(?:有|是)?(?:多少|几)[{COUNTERS_ZH}](?:[在已正未]|[？?]?$)")
_COUNTS_UNNAMED = re.compile(rf"^(?P<who>[^，。？有]{{2,12}})(?:一?共)?有(?:多少|几)[{COUNTERS_ZH}][？?]?$")
_WHICH_ALL = re.compile(rf"^(?:都|分别|具体|又)*(?:有|是|包括)?(?:哪些|哪几[{COUNTERS_ZH}])[？?]?$")
_COUNT_ZH = re.compile(rf"(?:多少|几)[{COUNTERS_ZH}]?")


def recast(question: str, topic: Topic, similarity: Similarity) -> Topic:
    """The question that stands alone for a follow-up `question` to `topic`."""
    if instead := INSTEAD.match(question):
        old, new = instead["zh_old"] or instead["old"], instead["zh_new"] or instead["new"]
        if old in topic.text:
            return Topic(topic.text.replace(old, new, 1), alike=(old, new))
        question = new
    if whole := _by_its_form(question, topic):
        return whole
    opened = with_year_alone(_THAT_NAMED.sub("", without_opening(question)))
    timed = with_relative_year(opened, topic)
    if opened and not timed:
        # In the question before, it would be answered with that one's own figure.
        return Topic(question)
    rest = between_years(timed, topic.text)
    rest = beside_another(rest, topic)
    if text := next_in_order(rest, topic.single.text):
        return Topic(text, of_one=topic.single.text)
    item = ENDING.sub("", rest)
    if text := which_of(item, topic.text) if NTH.match(item) else of_the_source(rest, topic.text):
        return Topic(text, alike=topic.alike)
    if by_turns := _which_turn(rest, topic):
        return by_turns
    pointed = with_the_one_meant(rest, topic)
    if not corrects(question):
        pointed = pointed_at(rest, topic.text, topic.answer, topic.listed) or pointed
    bare = pointed.rstrip("？?。.! ")
    if several := _of_several(pointed, bare, topic.single, similarity):
        return several
    return _recast_one(pointed, bare, topic, similarity, whole=pointed != rest and not points_back(pointed))


def _recast_one(rest: str, bare: str, topic: Topic, similarity: Similarity, *, whole: bool) -> Topic:
    """A follow-up of one thing, with what it leaves out; it is `whole` where nothing points back in it any more."""
    if whole and ASKING.search(ENDING.sub("", rest)):
        return Topic(rest)
    if text := how_many_of(rest, topic.text) or _asked_anew(rest, bare, topic):
        return Topic(text, of_one=_of_one(bare, topic))
    if ASKING.search(ENDING.sub("", rest)):
        return Topic(_with_own_form(rest, topic), of_one=_of_one(bare, topic))
    return of_its_kind(rest, topic.single) or with_fragment(ENDING.sub("", rest), topic.single, similarity)


def _of_one(bare: str, topic: Topic) -> str:
    """What was asked of one thing, where a follow-up sets it beside others: another is then asked for that alone."""
    return topic.single.text if bare.startswith("比") or _BESIDE_OTHERS.search(bare) else ""


def _by_its_form(question: str, topic: Topic) -> Topic | None:
    """A follow-up that says as a whole what it takes the place of: the second one, what else, on ships, X呢，哪年."""
    asked = question.rstrip("？?。.! ")
    if text := point_asked(asked, topic.points) or asked_more(asked, topic.text) or in_unit(asked, topic.text):
        return Topic(text, alike=topic.alike)
    if text := named_first(question):
        return Topic(text)
    return with_preposition(asked, topic.single)


def _of_several(rest: str, bare: str, topic: Topic, similarity: Similarity) -> Topic | None:
    """A follow-up that asks of those that took each other's place: how far apart, together, which is higher."""
    if changed := over_time(bare, topic):
        return changed
    if (name := name_alone(bare)) and (old := _named_in(topic.text, bare.removeprefix(name))):
        return Topic(topic.text.replace(old, name), alike=(old, name))
    if both := of_both(bare, topic, similarity):
        return both
    return _compared(bare, topic) if COMPARING.match(rest) and len(topic.alike) > 1 else None


def _which_turn(rest: str, topic: Topic) -> Topic | None:
    """Which of those or of the years that were asked for in turn has more, and none of a list in an answer."""
    bare, names = rest.rstrip("？?。.! "), topic.single.alike
    if by_year := which_year(bare, topic.single):
        return by_year
    in_turn = len(names) > 1 and names[-1] in topic.single.text and COMPARING.match(rest)
    return _compared(bare, topic) if in_turn else None


def _compared(bare: str, topic: Topic) -> Topic:
    one = topic.single
    return Topic(compared(bare, one.text, one.alike), alike=one.alike, of_one=one.text)


def _named_in(topic: str, end: str) -> str:
    """The name that stands before the end of a Chinese question: 贵州 before 出多少; "" where there is none."""
    whole = topic.rstrip("？?")
    words = tagged_words(whole.removesuffix(end)) if whole.endswith(end) else []
    return words[-1][0] if words and is_name(words[-1][0]) else ""


def _asked_anew(rest: str, bare: str, topic: Topic) -> str:
    """A follow-up whose form says by itself what it leaves out: Why?, How many?, its, 比去年; "" for all others."""
    if BARE.match(bare):
        return asked_otherwise(bare, topic.text)
    if text := of_those_before(bare, topic):
        return text
    if SHARE_OF_THOSE.match(bare):
        return rest
    counts = COUNT_ALONE.match(rest)
    if counts and (text := counting(counts, topic.text, topic.answer)):
        return text
    if re.match("[这那]?比|同比|环比", rest):
        return f"{ASKED_ZH.sub('', topic.text.rstrip('？?。 '))}{rest.lstrip('这那')}"
    if points_back(rest):
        owned = (
            None if ASKING.search(ENDING.sub("", rest)) or has_han(rest) else _OWNED_MEASURE.match(TIME.sub("", bare))
        )
        if (
            owned
            and is_measure(owned["measure"])
            and (text := with_measure(owned["measure"], with_years(rest, topic.text)[0]))
        ):
            return text
        return as_a_question(with_pointing(rest, topic.text, topic.answer))
    return with_head(rest, topic)


def _with_own_form(rest: str, before: Topic) -> str:
    """A follow-up that asks by itself but leaves out of what: 海拔多少？, "How many are finished?"."""
    topic = before.text
    if has_han(rest[:1]) and not has_han(topic) and not _WHICH_ALL.match(rest):
        about = re.sub(r"^(?:the|an?) ", "", entity_of(topic), flags=re.IGNORECASE)
        return _led_by(about, rest) if about else rest
    if has_han(rest):
        if _WHICH_ALL.match(rest) and _COUNT_ZH.search(topic):
            return _COUNT_ZH.sub("哪些", topic, count=1)
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
