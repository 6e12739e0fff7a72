"""Follow-ups that tell only which of those are meant that were counted: 在建的呢？, 种粮的呢？."""

import re

from assistant.conversations.counterparts import told_apart_by
from assistant.conversations.follow_up import WHICH_ALONE_ZH
from assistant.conversations.follow_up_forms import COUNTED_WHERE, SHARE_ALONE, SHARE_OF_THOSE
from assistant.conversations.pointing import counted_before
from assistant.conversations.replacing import with_preposition
from assistant.conversations.topic import Topic
from assistant.questions.phrases import INTERROGATIVE, TIME, YEAR_PHRASE, entity_of, has_han, is_name, subject_of
from assistant.words.opposites import opposites_in
from assistant.words.question_words import COUNTERS_ZH
from index.terms import tagged_words

_HEADLESS = re.compile(
    r"^(?:其中)?(?P<which>[^，。？]{1,6})的(?:呢|有?(?:多少|几)[\u3400-\u9fff]?"
    r"|共?有(?:多少|几)[\u3400-\u9fff]?)?[？?]?$"
)
_COUNTED_ZH = re.compile(rf"(?P<asks>(?:多少|几)[{COUNTERS_ZH}户]?)(?P<noun>[\u3400-\u9fffA-Za-z0-9]{{1,12}})[？?]?$")
_COUNTED_EN = re.compile(r"how (?:many|much) \w", re.IGNORECASE)
_MORE_OF = re.compile(r"^(?:more|fewer) ", re.IGNORECASE)
_HOW_MANY = re.compile(r"^how many (?!of\b)", re.IGNORECASE)
_SAID = re.compile(r"\*\*([\d,]+)\*\*")
# A part of so many: 30座水库中，大型水库有几座, how many of the 42 parishes, how many parishes are there.
_PART_OF_COUNTED_ZH = re.compile(
    r"(?P<part>.*\d[\u3400-\u9fff]{2,12}(?:里面?|[之当]?中)[，,]?[^，,]+?)(?:一?共)?(?:有|是)?(?:多少|几)[\u3400-\u9fff]?[？?]?$"
)
_PART_OF_COUNTED_EN = re.compile(
    r"how many (?:of (?=(?:the|its|(?:the )?[\w -]{2,30}['’]s?) \d)"
    r"|(?!(?:of|more|fewer)\b))",
    re.IGNORECASE,
)
# Who is counted by what they do alone: 养羊的有多少户.
_COUNTS_DOERS = re.compile(
    r"(?:[\u3400-\u9fff]*[村镇乡县市省校厂里内中])?(?P<doing>[\u3400-\u9fff]{2,6})的(?:一?共)?[有是占]?(?:多少|几)"
    r"[\u3400-\u9fff]?[？?]?$"
)

_WHICH_KIND = re.compile(rf"(?:哪些|哪[几两三四五六][{COUNTERS_ZH}款部])(?P<noun>[\u3400-\u9fff]{{1,4}})(?=[？?]?$)")
_COUNTS_IN_A_STATE = re.compile(
    r"^(?:其中|还|又|共)*(?:有|是)?"
    rf"(?P<asks>(?:多少|几)[{COUNTERS_ZH}])(?P<state>[在已正未][^，。？?]{{1,4}})[？?]?$"
)
_COUNTED_BEFORE = re.compile(
    r"(?:[成有立设了](?P<before>[\u3400-\u9fff]{2,5}))?"
    rf"(?:多少|几)[{COUNTERS_ZH}](?P<after>[\u3400-\u9fff]{{1,20}}?)?(?:[在已正未][\u3400-\u9fff]{{1,4}})?[？?]?$"
)
_DONE_ALREADY = re.compile(
    "(?:(?:已经?|正在)?(?:建成|落成|投[产用运]|投入|通车|开[工业园通放]|竣工|完[工成]|启用|使用|运[营行]|上市|并网))*了?$"
)


def of_those_before(bare: str, topic: Topic) -> str:
    """As a percentage, what share are women, how many abroad: of what was counted before; "" for all others."""
    if has_han(bare) != has_han(topic.text):
        return ""
    if SHARE_ALONE.match(bare):
        return _as_a_share(topic.text)
    if share := SHARE_OF_THOSE.match(bare):
        return _share_of_those(share, topic.text)
    counted = COUNTED_WHERE.match(bare)
    return _counted_where(counted["where"], topic) if counted else ""


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


def _counted_where(where: str, topic: Topic) -> str:
    """How many because of fog, how many abroad: what was counted before, counted there; "" where nothing was."""
    if not _COUNTED_EN.match(topic.text):
        return ""
    for said, others in opposites_in(where):
        for held in filter(None, (other.search(topic.text) for other in others)):
            own = said.search(where)
            return f"{topic.text[: held.start()]}{own.group() if own else where}{topic.text[held.end() :]}"
    if placed := with_preposition(where, topic):
        return placed.text
    told = _SAID.match(topic.answer)
    # Of so many: else the number of all of them would do as well.
    counts = _HOW_MANY.sub(f"How many of the {told[1]} ", topic.text) if told else topic.text
    return f"{counts.rstrip('?. ')} {where}?"


def _share_of_those(share: re.Match[str], topic: str) -> str:
    """What share are women, after a count of employees: of these; "" where nothing was counted."""
    if share["zh"]:
        counts, about = _COUNTED_ZH.search(topic), entity_of(topic)
        return f"{about}{counts['noun']}中{share['zh']}？" if counts and about not in counts["noun"] else ""
    noun = _MORE_OF.sub("", counted_before(topic, ""))
    # People says nothing of whose share is asked for, nor does a part of them.
    tells = bool(noun) and noun != "people" and not noun.startswith("of ")
    return f"What {share['share']} of the {noun} {share['en']}?" if tells else ""


def _as_a_share(topic: str) -> str:
    """The share of a whole that the question before counts a part of; "" where it tells neither."""
    if zh := _PART_OF_COUNTED_ZH.match(topic):
        return f"{zh['part']}占百分之几？"
    if _PART_OF_COUNTED_EN.match(topic):
        return _PART_OF_COUNTED_EN.sub("What percentage of ", topic)
    whole, year = subject_of(topic), TIME.search(topic)
    return f"What percentage is {whole}{year.group() if year else ''}?" if whole and not has_han(topic) else ""


def of_another_kind(rest: str, topic: str) -> str:
    """哪些国家？ after 主要来自哪些省: the same asked for another kind of thing; "" for all others."""
    which = WHICH_ALONE_ZH.match(rest.rstrip("？?。 "))
    held = _WHICH_KIND.search(topic)
    if which is None or held is None or which["noun"] == held["noun"]:
        return ""
    return f"{topic[: held.start()]}哪些{which['noun']}{topic[held.end() :]}"


def noun_counted(topic: str) -> str:
    """What a Chinese question counts; "" where it counts nothing."""
    counts = _COUNTED_ZH.search(topic)
    return counts["noun"] if counts else ""


def counted_otherwise(rest: str, topic: str) -> str:
    """还有多少座在建？ after a count of stations: how many of those are under construction; "" for all others."""
    counts, counted = _COUNTS_IN_A_STATE.match(rest), _COUNTED_BEFORE.search(topic)
    if counts is None or counted is None:
        return ""
    noun = _DONE_ALREADY.sub("", counted["after"] or "") or counted["before"]
    if not noun:
        return ""
    about = entity_of(topic)
    return f"{about if about not in noun else ''}{counts['state']}的{noun}有{counts['asks']}？"
