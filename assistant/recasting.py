"""How the question before is asked again the way a follow-up wants it: another year, another name, another measure."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from assistant.follow_up import (
    ASKING,
    BARE,
    COMPARING,
    CORRECTION,
    COUNT_ALONE,
    ENDING,
    INSTEAD,
    NTH,
    POINTING,
    without_opening,
)
from assistant.named_before import items_of, pointed_at
from assistant.phrases import (
    ASKED_WITH,
    INTERROGATIVE,
    PARTICIPLE,
    TIME,
    YEAR,
    chinese_subject,
    content_of,
    entity_of,
    has_han,
    is_measure,
    is_name,
    pieces_of,
    spans_of,
    subject_of,
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
_ASKED_ZH = re.compile(r"(?:是|有|为|达|约|共|了|在|占)*(?:多少|几|多大|多高|多长|哪|什么|谁|何时).*$")
_BY_ITSELF = re.compile(
    r"^(?:when|where|why|how|(?:by|in|for|to|from|with) (?:what|which|whom)(?: [a-z]+)?)$", re.IGNORECASE
)
_COUNTED_EN = re.compile(r"(?:how (?P<many>many|much)|what|which) (?!of\b)(?P<noun>[a-z -]+)$", re.IGNORECASE)
_HEADLESS = re.compile(
    r"^(?:其中)?(?P<which>[^，。？]{1,6})的(?:呢|有?(?:多少|几)[\u3400-\u9fff]?|共?有(?:多少|几)[\u3400-\u9fff]?)?[？?]?$"
)
_COUNTS_ALONE = re.compile(
    r"how many (?:of (?:them|these|those) )?(?=(?:is|are|was|were|have|has|had|did|do|can|will)\b)", re.IGNORECASE
)
_COUNTS_NO_NOUN = re.compile(r"(?:还|又|共|已)*(?:有|是)?(?:多少|几)[个家座条项名位种所台艘辆列](?:[在已正未]|[？?]?$)")
_PREDICATE = re.compile(rf"(?:(?:already|still|not|being|been) )*(?:{PARTICIPLE}|under \w+|in \w+|planned|open|closed)")
_WHICH_ALL = re.compile(r"^(?:都|分别|具体|又)*(?:有|是|包括)?(?:哪些|哪几[个家座条项名位种所])[？?]?$")
_COUNT_ZH = re.compile(r"(?:多少|几)[个家座条项名位种所台艘辆列]?")
_COUNTED_ZH = re.compile(
    r"(?P<verb>[\u3400-\u9fff]{0,3}?)(?P<asks>(?:多少|几)(?P<unit>[个家座条项名位种所台艘辆列])?)(?P<noun>[\u3400-\u9fff]{1,8})[？?]?$"
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
    corrects = CORRECTION.match(question)
    if NTH.match(ENDING.sub("", rest)):
        return Topic(_which_of(ENDING.sub("", rest), topic.text))
    if not (corrects and corrects.group().strip()):
        rest = pointed_at(rest, topic.text, topic.answer, topic.listed) or rest
    bare = rest.rstrip("？?。.! ")
    if COMPARING.match(rest) and len(topic.alike) > 1:
        return Topic(_compared(bare, topic), alike=topic.alike)
    if BARE.match(bare):
        return Topic(_asked_otherwise(bare, topic.text))
    if (counts := COUNT_ALONE.match(rest)) and (text := _counting(counts, topic)):
        return Topic(text)
    if POINTING.search(rest):
        return Topic(with_pointing(rest, topic.text, topic.answer))
    if rest.startswith("比"):
        return Topic(f"{_ASKED_ZH.sub('', topic.text.rstrip('？?。 '))}{rest}")
    if has_han(rest) and (headless := _HEADLESS.match(rest)) and (text := _with_head(headless["which"], topic.text)):
        return Topic(text)
    if ASKING.search(ENDING.sub("", rest)):
        return Topic(_with_own_form(rest, topic))
    return _with_fragment(ENDING.sub("", rest), topic, similarity)


def _between_years(rest: str, topic: str) -> str:
    """ "Compared with 2021" in a follow-up to a question for 2022: from 2021 to 2022."""
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


def _counting(counts: re.Match[str], topic: Topic) -> str:
    """ "How much revenue?" of what the earlier question asks; "" where its form has no place for it."""
    body = topic.text.rstrip("?. ")
    asked = ASKED_WITH.match(body)
    asks, noun = counts["asks"].capitalize(), counts["noun"]
    if re.fullmatch(PARTICIPLE, noun) and (counted := counted_before(topic.text, topic.answer)):
        return f"{asks} of the {counted} {noun}?"
    if asked is None or not re.match(r"how (?:many|much) |which |what [a-z]", asked["asks"], re.IGNORECASE):
        return f"{asks} {noun} ({entity_of(topic.text)})?" if entity_of(topic.text) else ""
    single = {"are": "is", "were": "was", "have": "has", "do": "does"} if asks == "How much" else {}
    aux = asked["aux"].lower()
    return f"{asks} {noun} {single.get(aux, aux)} {asked['rest']}?"


def _asked_otherwise(bare: str, topic: str) -> str:
    """The earlier question asked for a time, a place, a person or a reason instead."""
    return _asked_otherwise_zh(bare, topic) if has_han(bare) else _asked_otherwise_en(bare, topic)


def _asked_otherwise_en(bare: str, topic: str) -> str:
    asking = bare[:1].upper() + bare[1:]
    body = topic.rstrip("？?。. ")
    if has_han(body):
        return f"{body}，{bare}?"
    if re.match(r"how (?:high|tall|old|big|large|deep|wide|heavy|fast|long|far)$", bare, re.IGNORECASE):
        about = entity_of(topic)
        return f"{asking} {'are' if about.endswith('s') else 'is'} {about}?" if about else f"{body}, and {bare}?"
    return _inverted(asking, body) or f"{body}, and {bare[:1].lower() + bare[1:]}?"


def _inverted(asking: str, body: str) -> str:
    """An English question with its interrogative replaced, its verb and its nouns kept; "" where that takes a grammar."""
    asked = ASKED_WITH.match(body)
    if asked and _BY_ITSELF.match(asked["asks"]):
        return f"{asking} {asked['aux']} {asked['rest']}?"
    if asked and (counted := _COUNTED_EN.match(asked["asks"])):
        noun, rest = counted["noun"], asked["rest"]
        if re.match(rf"(?:{PARTICIPLE}|under|being|been)\b", rest):
            return f"{asking} {asked['aux']} {noun} {rest}?"
        time = TIME.search(rest)
        end = time.start() if time else len(rest)
        joint = "" if counted["many"] else "the "
        return f"{asking} {asked['aux']} {rest[:end]} {joint}{noun}{rest[end:]}?"
    own = re.match(r"how (?:many|much) (?P<noun>[a-z-]+) (?P<verb>[a-z]+(?<!s)) (?P<object>.+)", body, re.IGNORECASE)
    if own and not asked:
        done = re.fullmatch(PARTICIPLE, own["verb"])
        return "" if done else f"{asking} do {own['noun']} {own['verb']} {own['object']}?"
    done = re.match(
        rf"(?:who|what|which(?: [a-z]+){{1,3}}?) (?P<verb>{PARTICIPLE})"
        r" (?P<object>(?!(?:in|on|at|to|from|by|for|with|under)\b).+)$",
        body,
        re.IGNORECASE,
    )
    return f"{asking} was {done['object']} {done['verb']}?" if done else ""


def _which_of(bare: str, topic: str) -> str:
    """The earlier question for a list, asked for one of its items."""
    body = topic.rstrip("？?。. ")
    if has_han(bare):
        return f"{body}，{bare if '是' in bare else bare + '是什么'}？"
    return f"{body}, and {bare if bare.lower().startswith(('what', 'which', 'who')) else 'what is ' + bare}?"


def _asked_otherwise_zh(bare: str, topic: str) -> str:
    """日本发布了什么战略？ asked for its time: 日本何时发布了战略？"""
    asks = re.sub(r"^(?:是|又|因)|(?:呢|的)$", "", bare)
    if not has_han(topic):
        return f"{topic.rstrip('?. ')}, {bare}？"
    body = re.sub(r"[吗呢的]?[？?。 ]*$", "", topic)
    body = re.sub(r"(?:是|在)?为(?:什么|何)|怎么会?", "", INTERROGATIVE.sub("", body))
    about = chinese_subject(body)
    predicate = body[body.find(about) + len(about) :] if about and about in body else ""
    if len(predicate) < 2 or not ASKING.search(topic):
        return f"{body}，{asks}？"
    if asks.startswith("谁"):
        return f"{body}的是谁？"
    return f"{body[: body.find(about) + len(about)]}{asks}{predicate}？"


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


def _compared(bare: str, topic: Topic) -> str:
    """Which of those that took each other's place has more: the measure of the topic for all of them."""
    last = topic.alike[-1]
    if has_han(bare):
        all_of = "和".join(filter(None, ("、".join(topic.alike[:-1]), last)))
        asks = re.search(r"(?:哪|谁).*$", bare)
        body = _ASKED_ZH.sub("", topic.text.rstrip("？?。 ")).replace(last, all_of, 1)
        return f"{body}{asks.group() if asks else bare}？"
    whole = subject_of(topic.text)
    parts = [whole.replace(last, name) if last in whole else name for name in topic.alike]
    year = YEAR.search(topic.text)
    listed = " or ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))
    asks = re.sub(r"^(which) (?:one|of (?:them|these|those|the \w+))", r"\1", bare, flags=re.I)
    return f"{asks}, {listed}{f' in {year.group()}' if year else ''}?"


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
    """`topic` with the span that `piece` is the counterpart of replaced by it, and that span; else `piece` added, ""."""
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
    """Whether a span can be replaced: no measure by a name, no part of a longer name by a name, no verb of a question."""
    if is_name(piece) and is_measure(span) and not is_measure(piece):
        return False
    if not has_han(span):
        cut = re.search(
            rf"(?:(?<=[a-z’'] )|(?<=[A-Z] )|[A-Z][\w-]* ){re.escape(span)}\b|\b{re.escape(span)} [A-Z]", topic
        )
        inside = cut is not None and bool(
            re.search(rf"[A-Z][\w-]* {re.escape(span)}\b|\b{re.escape(span)} [A-Z]", topic)
        )
        if inside and span[:1].isupper() and not topic.startswith(span):
            return False
        last = topic.rstrip("?. ").split()[-1]
        asked = ASKED_WITH.match(topic.rstrip("?. "))
        if asked and asked["aux"].lower() in {"do", "does", "did"} and span.split()[-1] == last:
            return False
    return True


def _kinship(span: str, piece: str, topic: str) -> float:
    """What speaks for `piece` taking the place of `span` besides their meaning: both are names, or whole phrases."""
    is_phrase = span in pieces_of(topic) and len(content_of(span)) > 1 and len(content_of(piece)) > 1
    names = is_name(span) and is_name(piece) and (has_han(span) or span.isupper() == piece.isupper())
    return _NAME_BONUS * names + _PHRASE_BONUS * is_phrase
