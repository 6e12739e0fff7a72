"""What the pronouns of a follow-up stand for: the thing or the person of the question before, or of its answer."""

import re

from assistant.conversations.follow_up_forms import ASKING, MANY_OF, POINTING
from assistant.conversations.named_before import foremost_in, lead_in, named_in, person_in, title_in
from assistant.questions.phrases import (
    TIME,
    YEAR_PHRASE,
    content_of,
    entity_of,
    has_han,
    is_measure,
    is_name,
    pieces_of,
    subject_of,
)
from assistant.questions.question import analyse
from assistant.words.question_words import AUXILIARY_EN, COUNTERS_ZH
from documents.scripts import question_language

_PERSON = frozenset({"he", "she", "his", "her", "him", "他", "她"})
_OF_SOMEONE = re.compile(r"(?:[Ww]hat|[Ww]here) (?:is|was|are|were) (?P<thing>[A-Z].+?['’]s? [a-z][a-z ]*)\?*$")
_TOLD_OF_SOMEONE = re.compile(r"\b(?:he|she|his|her)\b", re.IGNORECASE)
_OWNING = frozenset({"its", "their", "his", "her"})
_THAT_YEAR = re.compile(r"当年|同年|\bthat year\b|那一?年|这一?年", re.IGNORECASE)
_WITH_NOUN_EN = re.compile(
    r"\b(?:that|this|those|these) (?P<noun>(?!(?:is|was|has|had|did|does|were|are|year)\b)[a-z]{3,})\b", re.IGNORECASE
)
_WITH_NOUN_ZH = re.compile(
    r"(?:该|这|那|此)(?:个|条|座|家|项|部|所|届|种|些|位|一|笔)*(?P<noun>[\u3400-\u9fff]{1,4}?)(?=总|的|是|有|在|由|何|什|多|哪|共|占|通|建|成|开|还"
    r"|，|位|比|投|全|创|提|规|公|$)"
)
# After these words a noun is not what is pointed at.
_THINGS = re.compile(r"one|ones|too|also|have|had|can|will|cost|比|里")
_DOES = re.compile(r"\b(?:do|does|did|will|would|can|could|should) $", re.IGNORECASE)
_MOST_WORDS = 3
_THERE = re.compile(r"\bthere(?=[?. ]*$| in \d)", re.IGNORECASE)
_FROM_THERE = re.compile(r"\b(?:from|in|at|to|near|of|around|over|out) $", re.IGNORECASE)
_OF_THEM = re.compile(r"\bhow many of (?:them|these|those)\b", re.IGNORECASE)
_AUX = rf"{AUXILIARY_EN}\b"
# What is counted ends with its first plural: how many people | work at the institute.
_COUNTED = re.compile(
    rf"how many ((?:(?!{_AUX})[\w-]+ )*?(?:[\w-]+[^s\W]s|people|men|women|children|staff|(?:[\w-]+)(?= {_AUX})) )",
    re.IGNORECASE,
)
# Where so many are, and not they, is what "it" stands for: how many people work at the institute.
_WHERE_COUNTED = re.compile(
    rf"how many (?:(?!{_AUX})[a-z-]+ )+?(?:at|in|for|on) (?P<where>(?:the )?(?:(?!in \d)[^?,])+?)(?: in \d{{4}})?[?]?$",
    re.IGNORECASE,
)
HOW_MUCH = re.compile(r"how much (?P<noun>[a-z-]+(?: [a-z-]+)?) (?:is|was|did|does|do|has|have|had)\b", re.IGNORECASE)
_WHAT_DID = re.compile(
    r"(?:what|which) (?P<noun>[a-z-]+(?: [a-z-]+){0,2}) (?:did|does|do|has|have|had) ", re.IGNORECASE
)
_CHOSEN = re.compile(
    r"which (?!year|month|day|date)[a-z]+ "
    r"|(?:[^，。？]*(?:里面?|[之当]?中)[，,]?)?(?:哪|谁)",
    re.IGNORECASE,
)
_SHARE_IS = re.compile(r"\b(?:what|how much|how large a) .*\b(?:is|are|was|were|does|do) $", re.IGNORECASE)
_WHEN_MADE = re.compile(
    r"(?:when|where|in what year|in which year|who) (?:was|were|did|does|do|is|will) ", re.IGNORECASE
)
_ACTION = re.compile(
    r"^(?:the )?(?:[a-z]+ )?(?:\w+(?:tion|ment|ing|sion|al)|work|start|end|launch|head|director|chair\w*|mayor"
    r"|author|leader|chief) of\b",
    re.IGNORECASE,
)
_PART_OF_IT = re.compile(
    r"\b(?:how much|what (?:share|part|percentage|proportion)|how many|most|half|part|some|all|the rest) of $",
    re.IGNORECASE,
)
# After a part of it comes what is done: how much of that comes from the county.
_DONE_WITH_IT = re.compile(r" (?:from|to|on|in|for|by|into|towards?)\b", re.IGNORECASE)
_ASKS_THING_EN = re.compile(
    r"(?:what|which) (?!(?:is|are|was|were|do|does|did|has|have|had|will|can|of)\b)(?P<noun>[a-z]+) ", re.IGNORECASE
)
_FIGURES_TOLD = re.compile(
    r"(?P<zh>(?:(?:这|那|上述|以上)(?:个|些|组|项)?|^)(?:数据|数字|数值|统计|统计数据|排名|结果))(?:是|来|出|由|的|谁|从)"
    r"|\b(?P<en>(?:these|those|this|that|the) (?:numbers?|figures?|data|statistics|estimates?|rankings?))\b",
    re.IGNORECASE,
)
_OF_A_SOURCE = re.compile(
    r"谁|哪|来源|出处|\b(?:who|where|which|what) .*?(?:from|published?|releas\w+|compil\w+|issu\w+|collect\w+|"
    r"|estimat\w+|calculat\w+|source)\b|\bsources?\b",
    re.IGNORECASE,
)
COUNT_ZH = re.compile(rf"(?:多少|几)[{COUNTERS_ZH}]?")
_ASKED_TO_THE_END = re.compile(r"的?(?:是|有|为|达|约|共|了|在|占)*(?:多少|几|多大|多高|多长|哪|什么|谁|何时).*$")
_ASKS_THING_ZH = re.compile(
    r"(?:多[大长高少]的|什么(?!时候|时间|地方)样?的?|哪[些种个项部条])(?P<noun>(?![更最较])[\u3400-\u9fff]{2,8})[？?]?$"
)


def with_pointing(rest: str, topic: str, answer: str) -> str:
    """`rest` with its pronoun replaced by what it stands for."""
    if _THAT_YEAR.search(rest) and (years := YEAR_PHRASE.findall(topic) or YEAR_PHRASE.findall(answer)):
        year = years[0] if not has_han(rest) or years[0].endswith(("年", "底", "末")) else f"{years[0]}年"
        return _THAT_YEAR.sub(year, rest)
    if (of_them := _OF_THEM.search(rest)) and (counted := counted_before(topic, answer)):
        return rest[: of_them.start()] + f"{of_them.group().rsplit(' ', 1)[0]} the {counted}" + rest[of_them.end() :]
    if (named := _with_named(rest, topic, answer)) is not None:
        return named
    match = POINTING.search(rest)
    if match is None:
        return rest
    pointer = match.group().lower()
    if (there := _THERE.search(rest)) and pointer in {"it", "that", "there"}:
        # How deep is it there?
        match, pointer = there, "there"
    about = _amount_meant(pointer, rest[: match.start()], topic) or _antecedent(pointer, topic, answer)
    if not about:
        return f"{rest}（{topic.rstrip('？?')}）"
    if pointer == "there" and not _FROM_THERE.search(rest[: match.start()]):
        about = f"at {about}"
    if has_han(rest):
        return _replaced(rest, match, about)
    owner = f"{about}'s" if pointer in _OWNING and not rest[match.end() :].startswith("?") else about
    return rest[: match.start()] + owner + rest[match.end() :]


def _with_named(rest: str, topic: str, answer: str) -> str | None:
    """`rest` with "that law" or 这条铁路 as what it is called; None where it has no such, or it is not known which."""
    for pattern in (_WITH_NOUN_EN, _WITH_NOUN_ZH):
        named = pattern.search(rest)
        if named and (
            _DOES.search(rest[: named.start()])
            or (_PART_OF_IT.search(rest[: named.start()]) and _DONE_WITH_IT.match(rest, named.end()))
        ):
            # What "did that start" asks of that is what it does.
            continue
        if (named := pattern.search(rest)) and (full := _named_by(named["noun"], topic, answer)):
            return rest[: named.start()] + full + rest[named.end() :]
        if named and not _THINGS.fullmatch(named["noun"]):
            whole = entity_of(topic)
            fits = not named["noun"].endswith("s") and is_name(whole) and len(content_of(rest)) <= _MOST_WORDS
            return rest[: named.start()] + whole + rest[named.end() :] if fits else rest
    return None


def _amount_meant(pointer: str, before: str, topic: str) -> str:
    """What was counted or measured before, where a share is asked of that: how much of it; what share is that."""
    if pointer in {"that", "this", "it"} and _SHARE_IS.search(before) and (told := _COUNTED.match(topic)):
        return f"the {told[1].strip()}"
    if _PART_OF_IT.search(before) and (whole := subject_of(topic)) != entity_of(topic):
        # Of a budget, and not of whose it is.
        return whole
    if not _PART_OF_IT.search(before):
        return ""
    amount, asked = HOW_MUCH.match(topic), _WHAT_DID.match(topic)
    return f"the {amount['noun']}" if amount else f"the {asked['noun']}" if asked else ""


def of_the_source(rest: str, topic: str) -> str:
    """Who published these figures? after a question that a figure answered: the figures on what; "" for all others."""
    told = _FIGURES_TOLD.search(rest)
    if told is None or not _OF_A_SOURCE.search(rest) or has_han(topic) != has_han(rest):
        return ""
    if told["zh"]:
        body = _ASKED_TO_THE_END.sub("", topic.rstrip("？?。 "))
        return f"{rest[: told.start()]}{body}的{told['zh'][-2:]}{rest[told.end('zh') :]}"
    year = YEAR_PHRASE.search(topic)
    about = re.sub(r"^the (?:difference between|sum of) ", "", subject_of(topic))
    when = f" in {year.group()}" if year else ""
    return f"{rest[: told.start()]}the {told['en'].split()[-1]} on {about}{when}{rest[told.end() :]}" if about else ""


def _replaced(rest: str, match: re.Match[str], about: str) -> str:
    """A Chinese question with what its pronoun stands for in the place of it."""
    after = rest[match.end() :]
    joint = "的" if match.group() == "其" and after and has_han(after[0]) else ""
    return f"{rest[: match.start()]}{about}{joint}{after}"


def how_many_of(rest: str, topic: str) -> str:
    """How many does Millgate have, with what was counted before; "" for all others."""
    asked, noun = MANY_OF.match(rest), _COUNTED.match(topic)
    if asked is None or noun is None:
        return ""
    year = TIME.search(topic) if not YEAR_PHRASE.search(rest) else None
    return f"How many {noun[1].strip()} {asked['rest'].rstrip('?. ')}{year.group() if year else ''}?"


def counted_before(topic: str, answer: str) -> str:
    """What the question before counted, with the number that it got: 212 passengers."""
    noun = _COUNTED.search(topic)
    if noun is None:
        return ""
    put_forward = re.match(r"\*\*([\d,]+)\*\*", answer)
    return f"{put_forward[1]} {noun[1].strip()}" if put_forward else noun[1].strip()


def _named_by(noun: str, topic: str, answer: str) -> str:
    """The whole name of what "that law" or 这条铁路 points at, by the noun that both end with."""
    subject = entity_of(topic)
    whole = noun.lower() in subject.lower() and subject.lower() != noun.lower()
    kind = re.search(rf"(?<!^)\b(?:[A-Z][\w-]* (?:and |of |the )*)+{re.escape(noun)}\b", topic)
    if kind and not has_han(noun) and not (whole and subject.lower().endswith(noun.lower())):
        # Not what the question before was about, but named in it: those countries.
        return f"the {kind.group()}"
    if whole:
        return subject
    if named := named_in(answer, noun):
        return named if has_han(named) else f"the {named}"
    if re.search(rf"(?:\b(?:what|which) |什么|哪[部项个]){re.escape(noun)}", topic, re.IGNORECASE):
        return title_in(answer, topic)
    return ""


def _antecedent(pointer: str, topic: str, answer: str) -> str:
    if pointer in {"one", "ones"}:
        return _one_of(topic)
    if pointer in _PERSON:
        return _person(pointer, topic, answer)
    if (chosen := lead_in(answer) or foremost_in(answer)) and _CHOSEN.match(topic):
        return chosen
    if not ASKING.search(topic):
        # One of the points that an answer counted.
        return topic.rstrip("?？. ")
    asked = _ASKS_THING_ZH.search(topic)
    if asked and has_han(pointer):
        return title_in(answer, topic) or asked["noun"]
    if pointer in {"they", "them", "their", "these", "those"} and (noun := _COUNTED.search(topic)):
        return f"the {noun[1].strip()}"
    if (
        (thing := _ASKS_THING_EN.match(topic))
        and not is_measure(thing["noun"])
        and pointer in {"it", "its", "that", "this"}
        and (named := title_in(answer, topic))
    ):
        return named
    if pointer in {"it", "its", "there", "that", "this"} and (place := _WHERE_COUNTED.match(topic)):
        return place["where"]
    if pointer in {"it", "its"} and (owned := _OF_SOMEONE.match(topic)) and _TOLD_OF_SOMEONE.search(answer):
        return owned["thing"]
    return (
        _made_or_done(topic) or entity_of(topic) or max(pieces_of(YEAR_PHRASE.sub(" | ", topic)), key=len, default="")
    )


def _made_or_done(topic: str) -> str:
    """What an English question asks when or by whom it was made, as a whole: the audio edition of the chronicle.

    What was only done to it, as the opening of the bridge, and a part or a measure of it, are not meant; "" for these.
    """
    whole = subject_of(topic)
    if has_han(topic) or not _WHEN_MADE.match(topic) or is_measure(whole.split(" of ")[0]):
        return ""
    return "" if _ACTION.search(whole) else whole


def _one_of(topic: str) -> str:
    """What was counted before, of which one is asked about."""
    counted = _COUNTED.search(topic)
    if counted is None:
        return max(pieces_of(COUNT_ZH.sub(" | ", topic)), key=len, default="")
    return re.sub(r"^of (?:the|these|those) (?:\d\S* )?", "", counted[1].strip())


def _person(pointer: str, topic: str, answer: str) -> str:
    """The person that "she" stands for: the author, the one that an answer names, or whom the question was about."""
    if analyse(topic, question_language(topic)).kind == "author":
        return "作者" if has_han(pointer) else "the author"
    if re.search(r"\bwho\b|谁|哪位|校长|院长", topic, re.IGNORECASE) and not re.match(r"who (?:is|was) [A-Z]", topic):
        return person_in(answer, topic) or subject_of(topic)
    return subject_of(topic)
