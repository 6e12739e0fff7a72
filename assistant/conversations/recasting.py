"""How the question before is asked again as a follow-up wants it: for another year, name, measure or reason."""

import re

from assistant.conversations.asking_more import asked_more, point_asked
from assistant.conversations.asking_otherwise import (
    ASKED_ZH,
    as_a_question,
    asked_otherwise,
    compared,
    counting,
    which_of,
)
from assistant.conversations.follow_up import corrects, has_dangling_pronoun, name_alone, without_opening
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
from assistant.conversations.headless import of_those_before, with_head
from assistant.conversations.in_unit import in_unit
from assistant.conversations.named_before import pointed_at
from assistant.conversations.named_first import named_first
from assistant.conversations.next_in_order import next_in_order
from assistant.conversations.of_both import of_both
from assistant.conversations.one_of_two import with_the_one_meant
from assistant.conversations.over_time import beside_another, over_time, which_year
from assistant.conversations.own_form import with_own_form
from assistant.conversations.pointing import how_many_of, of_the_source, with_pointing
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
from assistant.questions.phrases import TIME, has_han, is_measure, is_name
from assistant.words.superlatives import LEAST_EN, LEAST_ZH, MOST_EN, MOST_ZH
from index.terms import tagged_words

_BESIDE_OTHERS = re.compile(
    rf"排(?:名|第|在)?第?几|第[一二三四五]名|{MOST_ZH}|{LEAST_ZH}|\brank|\b(?:{MOST_EN}|{LEAST_EN}|most)\b",
    re.IGNORECASE,
)
# With its owner before it, what is pointed at is a thing of its own: 大连的那个水族馆.
_THAT_NAMED = re.compile(r"(?<=的)[那这][个座条家项所部种位届](?=[\u3400-\u9fff]{2,}呢?[？?]?$)")
_OWNED_MEASURE = re.compile(r"(?:its|their|his|her) (?P<measure>[\w &-]+)$", re.IGNORECASE)


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
    return _recast_one(pointed, bare, topic, similarity, whole=pointed != rest and not has_dangling_pronoun(pointed))


def _recast_one(rest: str, bare: str, topic: Topic, similarity: Similarity, *, whole: bool) -> Topic:
    """A follow-up of one thing, with what it leaves out; it is `whole` where nothing points back in it any more."""
    if whole and ASKING.search(ENDING.sub("", rest)):
        return Topic(rest)
    if text := how_many_of(rest, topic.text) or _asked_anew(rest, bare, topic):
        return Topic(text, of_one=_of_one(bare, topic))
    if ASKING.search(ENDING.sub("", rest)):
        return Topic(with_own_form(rest, topic), of_one=_of_one(bare, topic))
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
    if has_dangling_pronoun(rest):
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
