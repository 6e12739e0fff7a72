"""What a follow-up asks of two that were asked for in turn: how far apart they are, what they make together."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.conversations.asking_otherwise import ASKED_ZH, COUNTED_LAST, as_so_many_times
from assistant.conversations.counterparts import OWNER
from assistant.conversations.follow_up_forms import APART, BESIDE, BEYOND, POINTING, THAN, TIMES, TOGETHER
from assistant.conversations.replacing import Similarity, with_fragment
from assistant.conversations.topic import Topic
from assistant.questions.phrases import TIME, has_han, is_name, subject_of
from assistant.words.question_words import AUXILIARY_EN, COUNTERS_ZH

_PAIR = ("first", "second")
_WHEN_ZH = re.compile(r"(?:是|在|于)*(?:哪一?年|何时|什么时候|什么时间)的?")
_WHEN_EN = re.compile(r"(?:when|(?:in )?(?:which|what) year) (?P<aux>was|were|did|will|does) ", re.IGNORECASE)
_MEASURED_EN = re.compile(r"what (?:is|was|are|were) (?P<what>the [^,?]+ (?:of|in) [^,?]+)$", re.IGNORECASE)
_TIMES_ZH = re.compile(r"(?P<name>[^，,。？]{2,8})(?:是|有|相当于)(?:它|那|后者|前者)的?(?:几|多少)倍$")
_COSTS_EN = re.compile(
    r"(?:what|how much) (?:do|does|did|will|is|are|was|were) .+ "
    r"(?:cost|(?P<sells>sell (?:for|at)|fetch)|(?P<worth>worth))(?P<rest>(?: .*)?)$",
    re.IGNORECASE,
)
_DONE_TO_MANY_ZH = re.compile(rf"(?P<who>.+?)[了过着]?(?:多少|几)[{COUNTERS_ZH}]?$")
_COUNTED_EN = re.compile(
    rf"how many (?P<noun>[a-z0-9][\w& -]*?)(?: in total)?(?P<rest> (?:{AUXILIARY_EN}|in|on|at|of|for|from|with)\b.*)?$",
    re.IGNORECASE,
)
_THE = re.compile(r"^the ", re.IGNORECASE)


def of_both(bare: str, topic: Topic, similarity: Similarity) -> Topic | None:
    """The difference or the sum of what was asked last and before; None where a follow-up asks for neither."""
    if than := THAN.match(bare):
        return _than(than, topic, similarity)
    if beside := BESIDE.match(bare):
        other = _than_that(beside["other"].strip(), topic, similarity)
        return _which_of(beside["which"], other) if other and beside["which"] else other
    if (times := _TIMES_ZH.match(bare)) and has_han(topic.text):
        put = with_fragment(times["name"], topic, similarity)
        text = as_so_many_times(put.text, put.alike[-2]) if len(put.alike) > 1 else ""
        return Topic(text, alike=put.alike, of_one=put.text) if text and is_name(times["name"]) else None
    if beyond := BEYOND.match(bare):
        return _than_that(OWNER.sub("", _THE.sub("", beyond["beyond"])), topic, similarity)
    if len(topic.alike) < 2:
        return _counted_together(topic) if TOGETHER.match(bare) else None
    if TIMES.match(bare):
        before, last = topic.alike[-2:]
        text = as_so_many_times(topic.text, before)
        return Topic(text, alike=topic.alike, of_one=topic.text) if last in topic.text else None
    if APART.match(bare):
        return _joined(topic, topic.alike[-2:], apart=True)
    return _joined(topic, topic.alike, apart=False) if TOGETHER.match(bare) else None


def _counted_together(topic: Topic) -> Topic | None:
    """The sum of two counts that were asked for in turn: how many vans, and how many lorries."""
    form = COUNTED_LAST if has_han(topic.text) else _COUNTED_EN
    first, last = (form.match(asked.rstrip("？?。. ")) for asked in (topic.before, topic.text))
    if first is None or last is None or first["noun"] == last["noun"]:
        return None
    if has_han(topic.text):
        return Topic(f"{first['who']}的{first['noun']}和{last['noun']}一共有多少？", of_one=topic.text)
    rest = first["rest"] or last["rest"] or ""
    return Topic(f"How many {first['noun']} and {last['noun']}{rest} together?", of_one=topic.text)


def _than(than: re.Match[str], topic: Topic, similarity: Similarity) -> Topic | None:
    """How much more one is than that: what was asked last, beside the one that is named now."""
    if than["zh_first"]:
        sides = list(than.group("zh_first", "zh_second"))
        named = [side for side in sides if not POINTING.fullmatch(side)]
        return _than_that(named[0], topic, similarity) if len(named) == 1 else _joined(topic, sides, apart=True)
    sides = [
        _as_asked(OWNER.sub("", _THE.sub("", side.strip())), topic) for side in (than["first"], than["second"] or "it")
    ]
    named = [side for side in sides if not POINTING.fullmatch(side)]
    if len(named) == len(_PAIR) and all(side in topic.alike for side in named):
        return _joined(topic, named, apart=True)
    if not named and len(topic.alike) > 1:
        return _joined(topic, topic.alike[-2:], apart=True)
    if len(named) != 1 or not (is_name(named[0]) or named[0] in topic.alike) or has_han(topic.text):
        return None
    other = next((name for name in reversed(topic.alike) if name in topic.text and name != named[0]), "")
    if not other:
        topic = with_fragment(named[0], topic, similarity)
        other = topic.alike[-2] if len(topic.alike) > 1 else ""
    pair = (named[0], other) if named[0] == sides[0] else (other, named[0])
    return _joined(topic, pair, apart=True) if other and other != named[0] else None


def _as_asked(side: str, topic: Topic) -> str:
    """What one was asked for as, without the verb that a question ends with: how many more did Oslo sell."""
    without = side.rpartition(" ")[0]
    return without if side not in topic.alike and without in topic.alike else side


def _than_that(other: str, topic: Topic, similarity: Similarity) -> Topic | None:
    """How far what was asked last is from another that is named now: 和合肥比差多少."""
    put = with_fragment(other, topic, similarity)
    if len(put.alike) < len(_PAIR) or not is_name(other):
        return None
    return _joined(topic, put.alike[-2:], apart=True)


def _which_of(asks: str, apart: Topic) -> Topic:
    """The question for how far two are apart asked for which of them is more: 和崇礼比哪个多."""
    return replace(apart, text=apart.text.replace("相差多少", asks))


def _joined(topic: Topic, alike: Sequence[str], apart: bool) -> Topic | None:
    """The topic asked of all that took each other's place, for how far apart they are or what they make together."""
    held = next((name for name in (*reversed(topic.alike), *alike) if name in topic.text), None)
    if held is None:
        return None
    names = [OWNER.sub("", _THE.sub("", name)) for name in alike]
    if timed := _times_apart(topic, held, names):
        return Topic(timed, alike=topic.alike, of_one=topic.text) if apart else None
    if has_han(topic.text):
        text = topic.text.rstrip("？?。 ")
        if held in text and held not in ASKED_ZH.sub("", text):
            # What is counted stands behind the word that asks: 建了多少座桥.
            text = _DONE_TO_MANY_ZH.sub(r"\g<who>的", text[: text.rfind(held)]) + held
        body = ASKED_ZH.sub("", text).replace(held, "和".join(names), 1)
        return Topic(f"{body}{'相差' if apart else '合计'}多少？", alike=topic.alike, of_one=topic.text)
    whole, year = subject_of(topic.text), TIME.search(topic.text)
    if held not in whole and (measured := _MEASURED_EN.match(topic.text.rstrip("?. "))):
        whole = TIME.sub("", measured["what"])
    when = year.group() if year else ""
    if held not in whole:
        listed = " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
        # What nobody is said to have done: how much was spent on wages.
        text = f"{topic.text.rstrip('?. ').replace(held, listed, 1)} together?"
        return None if apart else Topic(text, alike=topic.alike, of_one=topic.text)
    counted = re.match(r"how (?:many|much) ([a-z -]+?) (?:did|does|do|has|have|had) (.+)$", topic.text, re.IGNORECASE)
    own = OWNER.sub("", _THE.sub("", held))
    parts = [whole.replace(own, name, 1) for name in names]
    if counted:
        verb = counted[2].rstrip("?. ").replace(when, "").removeprefix(whole).strip()
        if apart:
            text = f"How many more {counted[1]} did {parts[0]} {verb} than {parts[-1]}{when}?"
        else:
            text = f"How many {counted[1]} did {' and '.join(parts)} {verb} together{when}?"
        return Topic(text, alike=topic.alike, of_one=topic.text)
    if apart and (costs := _COSTS_EN.match(topic.text.rstrip("?. "))):
        measure = "price" if costs["sells"] else "value" if costs["worth"] else "cost"
        text = f"What is the difference in {measure} between {parts[0]} and {parts[-1]}{costs['rest']}?"
        return Topic(text, alike=topic.alike, of_one=topic.text)
    asks = "difference between" if apart else "sum of"
    return Topic(f"What is the {asks} {' and '.join(parts)}{when}?", alike=topic.alike, of_one=topic.text)


def _times_apart(topic: Topic, held: str, names: Sequence[str]) -> str:
    """How many years lie between what was asked for when it was; "" where the topic asks for no time."""
    body = topic.text.rstrip("？?。. ")
    if has_han(body):
        return f"{_WHEN_ZH.sub('', body).replace(held, '和'.join(names), 1)}相差几年？" if _WHEN_ZH.search(body) else ""
    if (when := _WHEN_EN.match(body)) is None:
        return ""
    asks = body[when.end() :]
    return f"How many years after {asks[: asks.find(held)]}{names[0]} {when['aux']} {asks.replace(held, names[-1], 1)}?"
