"""How the question before is asked again as a follow-up wants it: for another year, name, measure or reason."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from assistant.asking_otherwise import ASKED_ZH, asked_otherwise, compared, counting, which_of
from assistant.follow_up import (
    ASKING,
    BARE,
    COMPARING,
    COUNT_ALONE,
    ENDING,
    INSTEAD,
    NTH,
    corrects,
    points_back,
    without_opening,
)
from assistant.named_before import items_of, pointed_at
from assistant.phrases import (
    ASKED_WITH,
    INTERROGATIVE,
    PARTICIPLE,
    YEAR,
    chinese_subject,
    content_of,
    entity_of,
    has_han,
    is_measure,
    is_name,
    pieces_of,
    spans_of,
)
from assistant.pointing import counted_before, with_pointing
from assistant.relative_years import with_relative_year

Similarity = Callable[[Sequence[str], Sequence[str]], npt.NDArray[np.float32]]

# A follow-up that asks with more content words than this is searched as it stands.
_ENOUGH_OF_ITS_OWN = 2
# Names stand in for names: more than any difference that the embeddings of single words show.
_NAME_BONUS = 0.2
_PHRASE_BONUS = 0.05
_SERIES = re.compile(r"[、，,和与及]|\band\b", re.IGNORECASE)
_HEADLESS = re.compile(
    r"^(?:其中)?(?P<which>[^，。？]{1,6})的(?:呢|有?(?:多少|几)[\u3400-\u9fff]?"
    r"|共?有(?:多少|几)[\u3400-\u9fff]?)?[？?]?$"
)
_COUNTS_ALONE = re.compile(
    r"how many (?:of (?:them|these|those) )?(?=(?:is|are|was|were|have|has|had|did|do|can|will)\b)", re.IGNORECASE
)
_COUNTS_NO_NOUN = re.compile(r"(?:还|又|共|已)*(?:有|是)?(?:多少|几)[个家座条项名位种所台艘辆列](?:[在已正未]|[？?]?$)")
_PREDICATE = re.compile(rf"(?:(?:already|still|not|being|been) )*(?:{PARTICIPLE}|under \w+|in \w+|planned|open|closed)")
_WHICH_ALL = re.compile(r"^(?:都|分别|具体|又)*(?:有|是|包括)?(?:哪些|哪几[个家座条项名位种所])[？?]?$")
_COUNT_ZH = re.compile(r"(?:多少|几)[个家座条项名位种所台艘辆列]?")
_COUNTS_IN_A_STATE = re.compile(
    r"^(?:其中|还|又|共)*(?:有|是)?"
    r"(?P<asks>(?:多少|几)[个家座条项名位种所台艘辆列])(?P<state>[在已正未][^，。？?]{1,4})[？?]?$"
)
_COUNTED_BEFORE = re.compile(
    r"(?:[成有立设了](?P<before>[\u3400-\u9fff]{2,5}))?"
    r"(?:多少|几)[个家座条项名位种所台艘辆列](?P<after>[\u3400-\u9fff]{1,8})?[？?]?$"
)
_COUNTED_ZH = re.compile(
    r"(?P<verb>[\u3400-\u9fff]{0,3}?)"
    r"(?P<asks>(?:多少|几)(?P<unit>[个家座条项名位种所台艘辆列])?)(?P<noun>[\u3400-\u9fff]{1,8})[？?]?$"
)


@dataclass(frozen=True, slots=True)
class Topic:
    """What is talked of: a question that stands alone, its answer, and the names that took each other's place in it.

    `listed` are the items of the last list that was answered, which "the second" and "the others" point at.
    `ended` once thanks or a greeting came after it.
    """

    text: str
    answer: str = ""
    alike: tuple[str, ...] = ()
    listed: tuple[str, ...] = ()
    ended: bool = False

    def answered(self, answer: str, earlier: tuple[str, ...] = ()) -> "Topic":
        """The same with the answer that it got; a list of which it names a part stays the `earlier` one."""
        items = tuple(items_of(answer))
        is_part = len(items) < 2 or set(items) < set(earlier)
        return replace(self, answer=answer, listed=earlier if is_part else items)

    def closed(self) -> "Topic":
        """The same after thanks: what is whole is asked anew from now on."""
        return replace(self, ended=True)


def recast(question: str, topic: Topic, similarity: Similarity) -> Topic:
    """The question that stands alone for a follow-up `question` to `topic`."""
    if instead := INSTEAD.match(question):
        old, new = instead["zh_old"] or instead["old"], instead["zh_new"] or instead["new"]
        if old in topic.text:
            return Topic(topic.text.replace(old, new, 1), alike=(old, new))
        question = new
    rest = _between_years(with_relative_year(without_opening(question), topic.text), topic.text)
    item = ENDING.sub("", rest)
    if NTH.match(item):
        return Topic(which_of(item, topic.text))
    if not corrects(question) and (pointed := pointed_at(rest, topic.text, topic.answer, topic.listed)):
        if ASKING.search(ENDING.sub("", rest)):
            return Topic(pointed)
        rest = pointed
    bare = rest.rstrip("？?。.! ")
    if COMPARING.match(rest) and len(topic.alike) > 1:
        return Topic(compared(bare, topic.text, topic.alike), alike=topic.alike)
    if text := _asked_anew(rest, bare, topic):
        return Topic(text)
    if ASKING.search(ENDING.sub("", rest)):
        return Topic(_with_own_form(rest, topic))
    return _with_fragment(ENDING.sub("", rest), topic, similarity)


def _asked_anew(rest: str, bare: str, topic: Topic) -> str:
    """A follow-up whose form says by itself what it leaves out: Why?, How many?, its, 比去年; "" for all others."""
    if BARE.match(bare):
        return asked_otherwise(bare, topic.text)
    counts = COUNT_ALONE.match(rest)
    if counts and (text := counting(counts, topic.text, topic.answer)):
        return text
    if re.match("[这那]?比", rest):
        return f"{ASKED_ZH.sub('', topic.text.rstrip('？?。 '))}{rest.lstrip('这那')}"
    if points_back(rest):
        return with_pointing(rest, topic.text, topic.answer)
    headless = _HEADLESS.match(rest) if has_han(rest) else None
    return _with_head(headless["which"], topic.text) if headless else ""


def _between_years(rest: str, topic: str) -> str:
    """A year that the earlier one is compared with: "compared with 2021" after 2022 is "from 2021 to 2022"."""
    named = YEAR.search(topic)
    if named is None or has_han(topic):
        return rest
    return re.sub(
        r"(?:compared (?:with|to)|over|since) ((?:19|20)\d{2})(?=[?. ]*$)",
        rf"from \1 to {named.group()}",
        rest,
        flags=re.I,
    )


def _with_own_form(rest: str, before: Topic) -> str:
    """A follow-up that asks by itself but leaves out of what: 海拔多少？, "How many are finished?"."""
    topic = before.text
    if has_han(rest[:1]) and not has_han(topic) and not _WHICH_ALL.match(rest):
        about = re.sub(r"^(?:the|an?) ", "", entity_of(topic), flags=re.IGNORECASE)
        return _led_by(about, rest) if about else rest
    if has_han(rest):
        if _WHICH_ALL.match(rest) and _COUNT_ZH.search(topic):
            return _COUNT_ZH.sub("哪些", topic, count=1)
        if text := _counted_otherwise(rest, topic):
            return text
        own = chinese_subject(rest)
        about = entity_of(topic)
        if (
            about
            and about not in rest
            and not _COUNTS_NO_NOUN.match(rest)
            and (not own or is_measure(own) or own in topic)
        ):
            return _led_by(about, rest)
    merged, left = _with_years(rest, topic)
    if len(content_of(rest)) > _ENOUGH_OF_ITS_OWN:
        return rest
    form = INTERROGATIVE.search(rest)
    return _with_form(merged if left != rest else topic, rest, form.group() if form else "", before.answer)


def _counted_otherwise(rest: str, topic: str) -> str:
    """还有多少座在建？ after a count of stations: how many of those are under construction; "" for all others."""
    counts, counted = _COUNTS_IN_A_STATE.match(rest), _COUNTED_BEFORE.search(topic)
    if counts is None or counted is None:
        return ""
    noun = counted["after"] or counted["before"]
    about = entity_of(topic)
    return f"{about if about not in noun else ''}{counts['state']}的{noun}有{counts['asks']}？"


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
        if count and counted:
            joint = "of the " if counted[0].isdigit() else ""
            return f"How many {joint}{counted} {rest[count.end() :]}"
        if about and about.lower() not in rest.lower():
            return f"{rest.rstrip('?. ')} ({about})?"
        return rest
    context = INTERROGATIVE.sub(" | ", merged).strip("？?。. ")
    kept = [piece for piece in pieces_of(context) if piece.lower() not in rest.lower()]
    if not kept:
        return rest
    return f"{''.join(kept) if has_han(''.join(kept)) else ' '.join(kept)}，{rest}"


def _with_head(which: str, topic: str) -> str:
    """在建的呢？ after a count of berths: how many berths are under construction; "" where the topic counts nothing."""
    counts = _COUNTED_ZH.search(topic)
    if counts is None or YEAR.search(which) or is_name(which):
        return ""
    if which in topic:
        return ""
    about = entity_of(topic)
    about = about if about and about not in counts["noun"] else ""
    return f"{about}{which}的{counts['noun'].removeprefix('的')}有{counts['asks']}？"


def _with_fragment(fragment: str, topic: Topic, similarity: Similarity) -> Topic:
    """The earlier question with a year, a name or a measure of it replaced by those that a fragment gives."""
    merged, left = _with_years(fragment, topic.text)
    pieces = pieces_of(left)
    if len(pieces) == 1 and is_measure(pieces[0]) and (text := _with_measure(left.strip(" ，,"), merged)):
        return Topic(text)
    asked = ASKED_WITH.match(merged.rstrip("?. "))
    if asked and asked["aux"].lower() in {"is", "are", "was", "were"} and _PREDICATE.fullmatch(left.strip(" ,")):
        kept = re.match(rf"(?:the |[A-Z]).*?(?= (?:{PARTICIPLE}|under)\b)", asked["rest"])
        return Topic(f"{asked['asks']} {asked['aux']} {kept.group() + ' ' if kept else ''}{left.strip(' ,')}?")
    alike = topic.alike
    if len(pieces) > 1 and len(_SERIES.split(left)) == len(pieces):
        # Together, or the second would take the place of the first.
        merged, _ = _replace_alike(pieces[0], merged, similarity)
        return Topic(merged.replace(pieces[0], left.strip(" ，,"), 1))
    if len(pieces) > 1 and not has_han(left):
        pieces = [re.sub(r"^(?:the|a|an) ", "", left.strip(" ,"), flags=re.I)]
    for piece in pieces:
        merged, taken = _replace_alike(piece, merged, similarity)
        if taken:
            alike = (*(alike if taken in alike else (taken,)), piece)
    return Topic(merged, alike=alike)


def _with_measure(measure: str, topic: str) -> str:
    """The earlier question asked for another measure of the same thing; "" where what it is about is not known."""
    if has_han(topic) != has_han(measure):
        return ""
    about = entity_of(topic)
    if not about or is_measure(about) or measure in topic:
        return ""
    year = YEAR.search(topic)
    if has_han(topic):
        years = re.search(r"(?:19|20)\d{2}年?(?:底|末)?", topic)
        when = years.group() if years else ""
        return f"{when}{about}{measure}是多少？"
    measure = re.sub(r"^(?:the|its|their) ", "", measure, flags=re.I)
    return f"What was the {measure} of {about}{f' in {year.group()}' if year else ''}?"


def _with_years(fragment: str, topic: str) -> tuple[str, str]:
    years = YEAR.findall(fragment)
    if not years:
        return topic, fragment
    left = re.sub(r"\b(?:in|by|since)\s*$", "", YEAR.sub(" ", fragment).strip(" ，,"))
    if YEAR.search(topic):
        said = years[-1]
        if has_han(topic) and not has_han(said) and not re.search(r"\d{4}(?!年)", topic):
            said = f"{said}年"
        if not has_han(topic):
            said = said[:4]
        return YEAR.sub(said, topic, count=1), left
    if has_han(topic):
        return f"{years[-1]}{'' if years[-1].endswith(('年', '底', '末')) else '年'}{topic}", left
    return f"{topic.rstrip('?. ')} in {years[-1][:4]}?", left


def _replace_alike(piece: str, topic: str, similarity: Similarity) -> tuple[str, str]:
    """`topic` with the counterpart of `piece` replaced by it, and that counterpart; else with it added, and ""."""
    if piece.lower() in topic.lower():
        return topic, ""
    spans = [span for span in spans_of(topic, piece) if _fits(span, piece, topic)]
    if spans:
        alike = similarity([piece], spans)[0] + np.array([_kinship(span, piece, topic) for span in spans])
        span = spans[int(np.argmax(alike))]
        # A Latin word beside a year takes a space: Yongping 2022年.
        return re.sub(rf"({re.escape(piece)})(?=\d)", r"\1 ", topic.replace(span, piece, 1)), span
    body = topic.rstrip("？?。. ")
    return (f"{body}（{piece}）？" if has_han(body) else f"{body} ({piece})?"), ""


def _fits(span: str, piece: str, topic: str) -> bool:
    """Whether a span can be replaced: no measure by a name, no part of a longer name, no verb of a question."""
    if is_name(piece) and is_measure(span) and not is_measure(piece):
        return False
    if not has_han(span):
        inside = re.search(rf"[A-Z][\w-]* {re.escape(span)}\b|\b{re.escape(span)} [A-Z]", topic)
        if inside and span[:1].isupper() and not topic.startswith(span):
            return False
        last = topic.rstrip("?. ").split()[-1]
        asked = ASKED_WITH.match(topic.rstrip("?. "))
        if asked and asked["aux"].lower() in {"do", "does", "did"} and span.split()[-1] == last and last.islower():
            return False
    return True


def _kinship(span: str, piece: str, topic: str) -> float:
    """What speaks for `piece` taking the place of `span` besides their meaning: both are names, or whole phrases."""
    is_phrase = span in pieces_of(topic) and len(content_of(span)) > 1 and len(content_of(piece)) > 1
    names = is_name(span) and is_name(piece) and (has_han(span) or _shape(span) == _shape(piece))
    return _NAME_BONUS * names + _PHRASE_BONUS * is_phrase


def _shape(name: str) -> tuple[bool, bool]:
    """How a name is written: all in capitals, every word with one."""
    return name.isupper(), all(word[:1].isupper() or word.isdigit() for word in name.split())
