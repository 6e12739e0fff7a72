"""How a question asks for something else about the same: its time, its reason, another count, one of its items."""

import re
from collections.abc import Sequence

from assistant.conversations.follow_up_forms import ASKING, WHY_EN
from assistant.conversations.pointing import counted_before
from assistant.questions.phrases import (
    ASKED_WITH,
    INTERROGATIVE,
    PARTICIPLE,
    TIME,
    YEAR_PHRASE,
    chinese_subject,
    entity_of,
    has_han,
    subject_of,
)
from assistant.words.question_words import COUNTERS_ZH
from index.terms import tagged_words

ASKED_ZH = re.compile(r"(?:是|有|为|达|约|共|了|在|占)*(?:多少|几|多大|多高|多长|哪|什么|谁|何时).*$")
COUNTED_LAST = re.compile(
    rf"(?P<who>.{{2,}}?)(?:一?共|总共)?有?(?:多少|几)[{COUNTERS_ZH}架]?(?P<noun>[\u3400-\u9fff]+)$"
)
# Which of two was first, after a question for when something was done.
_FIRST_ZH = re.compile(r"^(?:哪一?[个座家条种所位届]|谁)(?:更|最|在)?[早先晚后](?P<doing>[\u3400-\u9fff]{2})?的?$")
_DONE_WHEN_ZH = re.compile(
    r"(?:(?P<before>[\u3400-\u9fff]{2})于)?(?:是|在)*(?:哪一?年|何时|什么时候|什么时间)(?P<doing>[\u3400-\u9fff]{2})?的?[？?]?$"
)
_DONE_WHEN_EN = re.compile(
    rf"when (?P<aux>was|were|did|will) (?P<who>.+?) (?P<doing>{PARTICIPLE}|[a-z]+)(?: in \d{{4}})?[?. ]*$",
    re.IGNORECASE,
)
_FIRST_EN = re.compile(
    r"\b(?:first|earlier|earliest|older|oldest|(?P<late>last|later|latest|newer|newest|younger))\b", re.IGNORECASE
)
# A Chinese question that asks by one word for who or when has another such word in its place: 是谁筑的, 是哪一年筑的.
_ONE_ASKED = re.compile(r"谁|哪一?年|什么时候|什么时间|何时|哪里|哪儿|何处|什么地方")
_FOR_ANOTHER = re.compile(r"(?:是|在)*(?P<asks>谁|哪一?年|什么时候|什么时间|何时|哪里|哪儿|何处|什么地方)$")
_NAMED_ALONE = re.compile(r"[^,;]+'s [a-z -]+[.?! ]*$")
_ROLE = re.compile(
    r"\b(?:director|head|president|chair\w*|manager|mayor|governor|chief|leader|founder|owner|author|editor|boss)$"
)
# Which asks for the reason of what was told, however it is put.
_AS_WHY = re.compile(
    r"^(?:(?:这|那)?(?:又?是)?(?:为什么|为何|怎么会?)会?(?:这样|如此|那样)?|(?:这)?(?:是)?(?:因为什么|什么原因)|(?:主要)?原因(?:是什么|何在|有哪些)?"
    rf"|{WHY_EN})$",
    re.IGNORECASE,
)
_BY_ITSELF = re.compile(
    r"^(?:when|where|why|how|(?:by|in|for|to|from|with) (?:what|which|whom)(?: [a-z]+)?)$", re.IGNORECASE
)
_COUNTED_EN = re.compile(r"(?:how (?P<many>many|much)|what|which) (?!of\b)(?P<noun>[a-z -]+)$", re.IGNORECASE)


def asked_otherwise(bare: str, topic: str) -> str:
    """The earlier question asked for a time, a place, a person or a reason instead."""
    if _AS_WHY.match(bare):
        bare = "为什么" if has_han(bare) else "why"
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
    """An English question with another interrogative, its verb and nouns kept; "" where that takes a grammar."""
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


def _asked_otherwise_zh(bare: str, topic: str) -> str:
    """A Chinese question asked for its time, place, person or reason: 日本何时发布了战略？."""
    asks = re.sub(r"^(?:这|那)?(?:是|又|因)|(?:呢|的)$|的?(?:数据|数字|统计|情况)$", "", bare)
    if not has_han(topic):
        return f"{topic.rstrip('?. ')}, {bare}？"
    another = _FOR_ANOTHER.match(asks)
    told = _ONE_ASKED.findall(topic)
    if another and len(told) == 1 and (another["asks"] != "谁" or re.search(f"是[由在]?{told[0]}.+的", topic)):
        return _with_asked(another["asks"], topic)
    body = re.sub(r"[吗呢的]?[？?。 ]*$", "", topic)
    body = re.sub(r"(?:是|在)?为(?:什么|何)|怎么会?", "", INTERROGATIVE.sub("", body))
    about = chinese_subject(body)
    predicate = body[body.find(about) + len(about) :] if about and about in body else ""
    if len(predicate) < 2 or not ASKING.search(topic):
        return f"{body}，{asks}？"
    if asks.startswith("谁"):
        return f"{body}的是谁？"
    return f"{body[: body.find(about) + len(about)]}{asks}{predicate}？"


def _with_asked(asks: str, topic: str) -> str:
    """The topic with the one word that it asks by replaced: 由谁管理 asked for 什么时候 drops its 由."""
    if asks != "谁":
        topic = re.sub(r"(?<![自理])[由被](?=谁)", "", topic)
    return _ONE_ASKED.sub(asks, topic, count=1)


def which_of(bare: str, topic: str) -> str:
    """The earlier question for a list, asked for one of its items."""
    body = topic.rstrip("？?。. ")
    if has_han(bare):
        return f"{body}，{bare if '是' in bare else bare + '是什么'}？"
    asks = bare[:1].lower() + bare[1:]
    return f"{body}, and {asks if asks.startswith(('what', 'which', 'who')) else 'what is ' + asks}?"


def counting(counts: re.Match[str], topic: str, answer: str) -> str:
    """What a bare "How much revenue?" asks of the earlier question; "" where it cannot take it."""
    body = topic.rstrip("?. ")
    asked = ASKED_WITH.match(body)
    asks, noun = counts["asks"].capitalize(), counts["noun"]
    if re.fullmatch(PARTICIPLE, noun) and (counted := counted_before(topic, answer)):
        return f"{asks} of the {counted} {noun}?"
    if asked is None or not re.match(r"how (?:many|much) |which |what [a-z]", asked["asks"], re.IGNORECASE):
        return f"{asks} {noun} ({entity_of(topic)})?" if entity_of(topic) else ""
    single = {"are": "is", "were": "was", "have": "has", "do": "does"} if asks == "How much" else {}
    aux = asked["aux"].lower()
    return f"{asks} {noun} {single.get(aux, aux)} {asked['rest']}?"


def compared(bare: str, topic: str, alike: Sequence[str]) -> str:
    """Which of those that took each other's place has more: the measure of the topic for all of them."""
    last = alike[-1]
    # Those that were asked for together count as one.
    joined = "|".join(map(re.escape, alike[:-1]))
    topic = re.sub(rf"(?:{joined})(?:、|和|与|及|,? and |, )(?=(?:{joined}|{re.escape(last)}))", "", topic)
    if has_han(bare):
        all_of = "和".join(filter(None, ("、".join(alike[:-1]), last)))
        if in_time := _FIRST_ZH.match(bare):
            when = _DONE_WHEN_ZH.search(topic)
            doing = in_time["doing"] or (when and (when["doing"] or when["before"])) or ""
            if doing or when:
                return f"{all_of}哪个{doing}更{'晚' if re.search('[晚后]', bare) else '早'}？"
        named = re.search(r"(?:哪|谁).*$", bare)
        body = ASKED_ZH.sub("", topic.rstrip("？?。 ")).replace(last, all_of, 1)
        return f"{body}{named.group() if named else bare}？"
    if (done := _DONE_WHEN_EN.match(topic)) and last in done["who"] and (way := _FIRST_EN.search(bare)):
        listed = " or ".join(filter(None, (", ".join(alike[:-1]), last)))
        verb = {"did": "", "was": "was ", "were": "were "}.get(done["aux"].lower(), f"{done['aux']} ")
        return f"Which {verb}{done['doing'] if verb else 'came'} {'later' if way['late'] else 'earlier'}, {listed}?"
    whole = subject_of(topic)
    asks = re.sub(r"^(which|who) (?:one|of (?:them|these|those|the \w+))", r"\1", bare, flags=re.IGNORECASE)
    if (
        noun := re.match(
            r"how (?:many|much) ([a-z][a-z -]*?) (?:did|do|does|has|have|had|is|was|are|were)\b", topic, re.IGNORECASE
        )
    ) and re.search(r"\b(?:more|most|less|least|fewer|fewest)$", asks):
        asks = f"{asks} {noun[1]}"
    parts = [whole.replace(last, name) if last in whole else name for name in alike]
    year = YEAR_PHRASE.search(topic)
    listed = " or ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))
    return f"{asks}, {listed}{f' in {year.group()}' if year else ''}?"


def as_so_many_times(asked: str, other: str) -> str:
    """What a question asks the amount of as so many times another: 乙港的吞吐量是甲港的几倍？."""
    if has_han(asked):
        return f"{ASKED_ZH.sub('', asked.rstrip('？?。 '))}是{other}的几倍？"
    return f"{asked.rstrip('?. ')}, how many times {other}?"


def asked_why_of(topic: str, about: str) -> str:
    """What a Chinese question asks the amount of, as a whole where its `about` ends before its last noun: 外送电量."""
    body = YEAR_PHRASE.sub("", ASKED_ZH.sub("", topic.rstrip("？?。 "))).strip("，, ")
    goes_on = body.startswith(about) and len(body) > len(about) and ASKED_ZH.search(topic)
    return body if goes_on and tagged_words(body)[-1][1].startswith("n") else about


def as_a_question(told: str) -> str:
    """What a follow-up only names, asked for: the mill's director. is who that is."""
    if has_han(told) or ASKING.search(told) or not _NAMED_ALONE.match(told):
        return told
    return f"{'Who' if _ROLE.search(told.rstrip('?. ')) else 'What'} is {told.rstrip('?. ')}?"
