"""A follow-up that gives a year, a name or a measure alone: it takes the place of its like in the question before."""

import re
from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from assistant.conversations.asking_otherwise import ASKED_ZH
from assistant.conversations.counterparts import OWNER, counterparts, kinship
from assistant.conversations.follow_up_forms import NOW
from assistant.conversations.put_in import COUNTED, counted_anew, counted_whole, put_in, with_its_place
from assistant.conversations.topic import Topic
from assistant.questions.phrases import (
    ASKED_WITH,
    INTERROGATIVE,
    PARTICIPLE,
    TIME,
    YEAR_PHRASE,
    entity_of,
    has_han,
    is_measure,
    is_name,
    pieces_of,
)
from assistant.words.question_words import COUNTERS_ZH
from documents.years import LIKELY_YEAR_DIGITS
from index.terms import chinese_words, is_stop_word, tagged_words

Similarity = Callable[[Sequence[str], Sequence[str]], npt.NDArray[np.float32]]

_LAST_BONUS = 0.1
_SERIES = re.compile(r"[、，,和与及]|\band\b", re.IGNORECASE)
_FIELD = re.compile(
    r"^其中[，,]?|(?<=[\u3400-\u9fff]{2})(?:这?方面|这一?[块点项])的?$"
    r"|^(?:同年|当年|同期)的?|,? (?:in|for|over) (?:the same|that) (?:year|period)[?. ]*$",
    re.IGNORECASE,
)
_ONE = re.compile(r"^(?:the )?ones? (?P<joint>to|in|at|from|of|for|on|near|by|with) (?P<other>.+)$", re.IGNORECASE)
_YEAR_ZH = re.compile(rf"(?<!\d){LIKELY_YEAR_DIGITS}(?!\d)年?(?:[底末初])?[，,]?")
_PER_ONE = re.compile("[人户亩地车年月日]均")
_SHARE_OF = re.compile(r"占[\u3400-\u9fff]{1,8}的?(?:比重|比例|份额|百分比)")
_AROUND_YEAR = re.compile(rf"(?:before|until|after|since|up to) {LIKELY_YEAR_DIGITS}", re.IGNORECASE)
# More than a year: 2022—2023赛季, the 2022–2023 season.
_SEASON = re.compile(
    rf"(?: in)?(?: the)? ?{LIKELY_YEAR_DIGITS}\s?[—–~/-]+\s?\d{{2,4}}"
    r"(?:年?[\u3400-\u9fff]?[季届]|[学财]?年度?| (?:[a-z]+ )?(?:season|year))?"
)
_JOINTS = "because of|due to|on|in|from|for|by|at|to|with|about|under"
_NO_PHRASE = rf"(?:{_JOINTS}|of|during|since|is|are|was|were|did|do|does|has|have)\b"
_AFTER_PREPOSITION = re.compile(
    rf"^(?:(?:and|but|so|then|what about|how about)\b[, ]*)*(?P<joint>{_JOINTS}) "
    r"(?P<phrase>(?!(?:total|all|sum|general|fact|particular|detail|short|english|chinese|both|it|that|this"
    r"|them)\b)[^,?]+)$",
    re.IGNORECASE,
)
_MORE_THAN = re.compile(
    r"^(?:is|was) (?:that|this|it) (?:more|less|[a-z]+er)(?: [a-z]+)? than (?=in |at )", re.IGNORECASE
)
_PREPOSITIONAL = re.compile(
    rf"\b(?P<joint>{_JOINTS}) (?P<phrase>(?!{_NO_PHRASE})[^\s,?]++(?: (?!{_NO_PHRASE})[^\s,?]++)*+)",
    re.IGNORECASE,
)
# Only who does it stands before: how much do growers in.
_SUBJECT_BEFORE = re.compile(r"\b(?:do|does|did) (?:(?:the|an?) )?[a-z-]+ $", re.IGNORECASE)
_NAME_FIRST = re.compile(r"(?:the )?[A-Z][\w-]*(?: [A-Z][\w-]*)*")
_REMAINDER = re.compile(r"the (?:rest|remainder)", re.IGNORECASE)
_THEN = re.compile(r" (?:then|at (?:that|the) time)(?=[?. ]*$)|当时|那时", re.IGNORECASE)
_OF_ITS_KIND = re.compile(r"^(?:the |an? )?(?P<which>(?!other|first|second|last|next)[\w'-]+(?: [\w'-]+)?) ones?$")
_NAMED_THING = re.compile(r"\b(?:[A-Z][\w'’-]* (?:(?:of|and) )?)+(?P<head>[A-Z][\w-]*)$")
# Two states of the same: 在建 for 在用.
_STATE = re.compile(r"([在已未待拟])[\u3400-\u9fff]")
_ASKED_KIND = re.compile(rf"(?:什么|哪些|哪一?[{COUNTERS_ZH}部])(?P<noun>[\u3400-\u9fff]+)")
_ONES = re.compile(
    r"^(?:the )?ones (?:that are |which are )?((?:being|under|in|out of|planned|abroad)\b[^,?.]*)$", re.IGNORECASE
)
# Which of its kind is meant: 最差的情景.
_QUALIFIED = re.compile(r"(?P<which>[\u3400-\u9fff]{1,6})的(?P<noun>[\u3400-\u9fff]{2,4})")
_MEASURE_LIKE = re.compile(r"[\u3400-\u9fff]{1,6}(?:度|率|额|量|数|值|费|价格|占比|比例|比重|装机)")
_MEASURED_LAST = re.compile(r"(?P<asks>(?:是|有|为|达|约|占)*(?:多少|几|多[大高长]))[^，。？]{0,3}[？?]?$")
_ALSO = re.compile(r"^(?:and|but|so|then),? ", re.IGNORECASE)
_PREDICATE = re.compile(rf"(?:(?:already|still|not|being|been) )*(?:{PARTICIPLE}|under \w+|in \w+|planned|open|closed)")


def with_fragment(fragment: str, topic: Topic, similarity: Similarity) -> Topic:
    """The earlier question with a year, a name or a measure of it replaced by those that a fragment gives."""
    # 财政方面 takes the place of 人才培养方面, and of 人才 alone only without its last word.
    fragment = fragment if "方面" in topic.text else _FIELD.sub("", fragment)
    if whole := _by_its_words(fragment.strip(" ，,"), topic.text):
        return Topic(whole)
    merged, left = with_years(fragment, topic.text)
    pieces = pieces_of(left)
    if len(pieces) == 1 and left.strip(" ，,") == f"{pieces[0]}所":
        # What a particle is written with also ends the name of a place: 在建初制所.
        pieces = [left.strip(" ，,")]
    if text := _with_one(left, merged) or _with_predicate(left.strip(" ,"), merged):
        return Topic(text)
    if len(pieces) == 1 and is_measure(pieces[0]) and (text := with_measure(left.strip(" ，,"), merged)):
        return Topic(text)
    if len(pieces) == 1 and (text := _with_measures(pieces[0], merged)):
        return Topic(text, alike=topic.alike)
    return _with_pieces(pieces, left, Topic(merged, alike=topic.alike), similarity)


def _by_its_words(fragment: str, topic: str) -> str:
    """What is asked by a fragment that tells where it goes: now, before 2020, 人均, 占全省的比重; "" elsewhere."""
    if (ones := _ONES.match(fragment)) and (counted := COUNTED.match(topic)):
        return f"How many {counted[1]} are {ones[1]}?"
    if _REMAINDER.fullmatch(fragment):
        # What is left when others are told is none of them: no word of the question before stands for it.
        return fragment
    if NOW.fullmatch(fragment):
        return _now(fragment, topic)
    if not has_han(topic):
        return f"{TIME.sub('', topic).rstrip('?. ')} {fragment}?" if _AROUND_YEAR.fullmatch(fragment) else ""
    about = entity_of(topic) if _PER_ONE.fullmatch(fragment) else ""
    if about and about in topic:
        return topic.replace(about, f"{about}{fragment}", 1)
    return f"{ASKED_ZH.sub('', topic.rstrip('？?。 '))}{fragment}是多少？" if _SHARE_OF.fullmatch(fragment) else ""


def of_its_kind(rest: str, topic: Topic) -> Topic | None:
    """The Carrick one, after a question about the Harrow Bridge: the Carrick Bridge; None for all others."""
    kin, whole = _OF_ITS_KIND.match(rest.rstrip("?. ")), _NAMED_THING.search(entity_of(topic.text))
    if kin is None or whole is None or kin["which"].isupper():
        return None
    named = f"{kin['which']} {whole['head']}"
    return Topic(topic.text.replace(whole.group(), named, 1), alike=(whole.group(), named))


def _with_predicate(left: str, topic: str) -> str:
    """What is done in the place of what was: how many stations are planned, after "are finished"; "" elsewhere."""
    asked = ASKED_WITH.match(_ALSO.sub("", topic.rstrip("?. ")))
    if not asked or asked["aux"].lower() not in {"is", "are", "was", "were"} or not _PREDICATE.fullmatch(left):
        return ""
    kept = re.match(rf"(?:the |[A-Z]).*?(?= (?:{PARTICIPLE}|under)\b)", asked["rest"])
    return f"{asked['asks']} {asked['aux']} {kept.group() + ' ' if kept else ''}{left}?"


def _with_measures(left: str, topic: str) -> str:
    """Another measure in the place of the one that a Chinese question asks for: 满意度 for 旅游收入; "" elsewhere."""
    held = _MEASURED_LAST.search(topic) if _MEASURE_LIKE.fullmatch(left) else None
    words = tagged_words(topic[: held.start("asks")]) if held else []
    last = next((n for n in range(1, len(words)) if is_measure("".join(w for w, _ in words[-n:]))), 0)
    while last and last < len(words) and words[-last - 1][1] in {"n", "vn"}:
        last += 1
    measure = "".join(w for w, _ in words[len(words) - last :]) if last else ""
    # A measure that opens the question is what it is about: the other one is then a thing of its own.
    return topic.replace(measure, left, 1) if measure and not topic.startswith(measure) else ""


def _with_pieces(pieces: list[str], left: str, topic: Topic, similarity: Similarity) -> Topic:
    """The topic with each piece of a fragment in the place of its like, or with all of them where they are a list."""
    merged, alike = topic.text, topic.alike
    if len(pieces) > 1 and len(_SERIES.split(left)) == len(pieces):
        # Together, or the second would take the place of the first.
        merged, taken = _replace_alike(pieces[0], merged, similarity)
        all_of = (*(alike if taken in alike else (taken,)), *pieces) if taken else alike
        return Topic(merged.replace(pieces[0], left.strip(" ，,"), 1), alike=all_of)
    if len(pieces) > 1 and not has_han(left):
        pieces = [re.sub(r"^(?:the|a|an) ", "", left.strip(" ,"), flags=re.IGNORECASE)]
    if (whole := _QUALIFIED.fullmatch(left.strip(" ，,"))) and (held := _qualified_like(whole["noun"], merged)):
        return Topic(merged.replace(held, left.strip(" ，,"), 1), alike=(*alike, left.strip(" ，,")))
    last = alike[-1] if alike else ""
    for piece in pieces:
        across = has_han(last) != has_han(piece) and (has_han(last) != has_han(merged) or is_name(piece))
        if last and last in merged and across:
            # A name that the talk brought in another writing stands where the next one goes.
            merged, taken = merged.replace(last, piece, 1), last
        else:
            merged, taken = _replace_alike(piece, merged, similarity, last)
        if taken:
            taken, piece = OWNER.sub("", taken), OWNER.sub("", piece)
            alike = (*(alike if taken in alike else (taken,)), piece)
    return Topic(merged, alike=alike)


def _qualified_like(noun: str, topic: str) -> str:
    """The words of a question that end with a noun and say which is meant, as 基准情景 for 情景; "" without any."""
    words = chinese_words(topic)
    at = next((i for i, word in enumerate(words) if word == noun and i), None)
    if at is None:
        return ""
    begin = at - 2 if words[at - 1] == "的" and at > 1 else at - 1
    return "" if is_stop_word(words[begin]) or not has_han(words[begin]) else "".join(words[begin : at + 1])


def _now(word: str, topic: str) -> str:
    """The earlier question asked for today instead of its year."""
    if has_han(topic):
        return f"{word if has_han(word) else '现在'}{_THEN.sub('', _YEAR_ZH.sub('', topic))}"
    return f"{_THEN.sub('', TIME.sub('', topic)).rstrip('?. ')} {'now' if has_han(word) else word}?"


def with_preposition(asked: str, topic: Topic) -> Topic | None:
    """The earlier question with what an English follow-up puts after a preposition in the place of what stood after it.

    None where it does not begin with one, or the earlier question has nothing after that one.
    """
    unnamed = not any(map(is_name, pieces_of(topic.text)))
    new = _AFTER_PREPOSITION.match(_MORE_THAN.sub("", asked) if unnamed else asked)
    if new is None or YEAR_PHRASE.search(new["phrase"]) or has_han(topic.text) or INTERROGATIVE.match(new["phrase"]):
        return None
    held = [m for m in _PREPOSITIONAL.finditer(topic.text) if m["joint"].lower() == new["joint"].lower()]
    if not held or YEAR_PHRASE.match(held[-1]["phrase"]):
        placed = unnamed and is_name(new["phrase"]) and new["joint"].lower() in {"in", "at"}
        text = f"{topic.text.rstrip('?. ')} {new['joint'].lower()} {new['phrase']}?"
        return Topic(text, alike=topic.alike) if placed else None
    old = held[-1]
    if is_name(new["phrase"]) and not is_name(old["phrase"]) and any(map(is_name, pieces_of(topic.text))):
        # A name takes the place of a name, whatever stands before it: in Turku after "visitors to Oslo".
        return None
    phrase = _within_subject(old, topic.text)
    text = f"{topic.text[: old.start('phrase')]}{new['phrase']}{topic.text[old.start('phrase') + len(phrase) :]}"
    alike = topic.alike if phrase in topic.alike else (phrase,)
    return Topic(text, alike=(*alike, new["phrase"]))


def _within_subject(held: re.Match[str], topic: str) -> str:
    """What stands after a preposition, without the verb that may come behind it: growers in Norway pay."""
    phrase = held["phrase"]
    if not _SUBJECT_BEFORE.search(topic[: held.start()]) or held.end() == len(topic.rstrip("?. ")):
        return phrase
    whole = _NAME_FIRST.match(phrase)
    return whole.group() if whole else phrase.rpartition(" ")[0] or phrase


def _with_one(fragment: str, topic: str) -> str:
    """The one to Cawdale in the place of the section to Stonebeck; "" where the question has no such joint."""
    one = _ONE.match(fragment)
    held = re.search(rf" {one['joint']} (?:the )?[A-Z][\w-]*(?: [A-Z][\w-]*)*", topic) if one else None
    return f"{topic[: held.start()]} {one['joint']} {one['other']}{topic[held.end() :]}" if one and held else ""


def with_measure(measure: str, topic: str) -> str:
    """The earlier question asked for another measure of the same thing; "" where what it is about is not known."""
    if has_han(topic) != has_han(measure):
        return ""
    about = entity_of(_SEASON.sub("", topic))
    if not about or is_measure(about) or measure in topic:
        return ""
    year = _SEASON.search(topic) or YEAR_PHRASE.search(topic)
    if has_han(topic):
        when = year.group() if year else ""
        return f"{when}{about}{measure}是多少？"
    measure = re.sub(r"^(?:the|its|their) ", "", measure, flags=re.IGNORECASE)
    return f"What was the {measure} of {about}{f' in {year.group().strip()}' if year else ''}?"


def with_years(fragment: str, topic: str) -> tuple[str, str]:
    """`topic` with its year replaced by the fragment's, and what the fragment says besides."""
    years = YEAR_PHRASE.findall(fragment)
    if not years:
        return topic, fragment
    left = re.sub(r"\b(?:in|by|since)\s*$", "", YEAR_PHRASE.sub(" ", fragment).strip(" ，,"))
    if YEAR_PHRASE.search(topic):
        said = years[-1]
        if has_han(topic) and not has_han(said) and not re.search(r"\d{4}(?!年)", topic):
            said = f"{said}年"
        if not has_han(topic):
            said = said[:4]
        return YEAR_PHRASE.sub(said, topic, count=1), left
    if has_han(topic):
        return f"{years[-1]}{'' if years[-1].endswith(('年', '底', '末')) else '年'}{topic}", left
    return f"{topic.rstrip('?. ')} in {years[-1][:4]}?", left


def _replace_alike(piece: str, topic: str, similarity: Similarity, last: str = "") -> tuple[str, str]:
    """`topic` with the counterpart of `piece` replaced by it, and that counterpart; else with it added, and "".

    What was put there `last` is the likeliest one.
    """
    if re.search(re.escape(piece) if has_han(piece) else rf"(?<!\w){re.escape(piece)}", topic, re.IGNORECASE):
        return topic, ""
    state = _STATE.fullmatch(piece)
    if state and (other := re.search(rf"已(?:建成|投产|投用|完成)|{state[1]}(?=[\u3400-\u9fff])[^{piece[1]}]", topic)):
        return topic.replace(other.group(), piece, 1), other.group()
    # What kind of thing is asked for is no name in the question: 哪个单位.
    asked = _ASKED_KIND.search(topic)
    held = topic.replace(asked["noun"], " ", 1) if asked and asked.start() else topic
    if spans := counterparts(held, piece, topic):
        alike = similarity([piece], spans)[0] + np.array(
            [kinship(span, piece, topic) + _LAST_BONUS * (OWNER.sub("", span) == last) for span in spans]
        )
        span = counted_whole(spans[int(np.argmax(alike))], piece, topic)
        span = with_its_place(span, piece, topic)
        if piece[0] in "在已未待拟" and f"{piece[0]}{span}" in topic:
            span = f"{piece[0]}{span}"
        # A Latin word beside a year takes a space: Yongping 2022年.
        owner = OWNER.search(span)
        put = f"{piece}{owner.group()}" if owner and not OWNER.search(piece) else piece
        text = counted_anew(put, put_in(put, span, topic))
        return (text if has_han(put[-1]) else re.sub(rf"({re.escape(put)})(?=\d)", r"\1 ", text)), span
    body = topic.rstrip("？?。. ")
    return (f"{body}（{piece}）？" if has_han(body) else f"{body} ({piece})?"), ""
