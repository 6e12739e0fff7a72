"""What in a question another thing could take the place of: a name of a name, sea freight of air freight."""

import re
from collections.abc import Sequence
from itertools import accumulate

from assistant.questions.phrases import (
    ASKED_WITH,
    INTERROGATIVE,
    PARTICIPLE,
    content_of,
    english_subject,
    has_han,
    is_measure,
    is_name,
    names_in,
    pieces_of,
    spans_of,
    words_of,
)
from assistant.words.question_words import COUNTERS_ZH
from documents.scripts import HANZI
from index.terms import chinese_words, tagged_words

_PAIR = 2
# Names stand in for names: more than any difference that the embeddings of single words show.
_NAME_BONUS = 0.2
_PHRASE_BONUS = 0.05
OWNER = re.compile(r"['’]s?$")
"""What ends the name of an owner."""
_ENDS_PHRASE = (
    r"(?:is|are|was|were|did|do|does|has|have|had|can|will|in|on|at|of|for|from|by|to|with|and|or|there|\w+ed)\b"
)
# That something changed takes the place of nothing in a question after a level.
_CHANGES_ZH = re.compile("(?:增加|减少|增长|下降|上升|提高|降低|上涨|下跌|增多|变多|变少|扩大|缩小|缩减)")
_COUNTS_DOERS = re.compile(
    r"how many (?P<words>[a-z-]+(?: (?!(?:in|on|at|of|for|from|by|to|with)\b)[a-z-]+)+)", re.IGNORECASE
)
_TELLS_APART = re.compile(
    r"inner|outer|upper|lower|\w+ern|north|south|east|west|left|right|old|new|first|second|third|last"
)
_PLURAL_EN = r"(?:[a-z-]+ )*[a-z-]+[^s\W]s"
_MANY = frozenset(("people", "men", "women", "children", "staff"))
_PARTICLES = frozenset(("up", "out", "off", "down"))
# What words for a sort end with: 示范性, 国家级.
_SORTS = frozenset("性级型式类")
_BODIES = "校院馆所厂司局部市省县区镇乡村会站行社团处科组队园场店库楼室寺港"
_COUNTS_IN_A_BODY = re.compile(
    rf"[\u3400-\u9fff\d]*[{_BODIES}](?:里|内|中)?(?:现|目前|一共|总共|共)*有(?:多少|几)[{COUNTERS_ZH}张本册处件架]?"
    r"(?P<noun>[\u3400-\u9fff]{2,6})[？?]?$"
)


def counterparts(held: str, piece: str, topic: str) -> list[str]:
    """The runs of words of `held`, which is most of the question `topic`, that `piece` could stand in for."""
    whole = names_in(held) if is_name(piece) and not has_han(piece) else []
    spans = [
        span
        for span in dict.fromkeys((*spans_of(held, piece), *whole))
        if place_of(span, topic) >= 0 and _fits(span, piece, topic)
    ]
    if _CHANGES_ZH.fullmatch(piece) and not _CHANGES_ZH.search(topic):
        return []
    if counted := _counted_in_a_body(piece, topic):
        return [counted]
    spans = _of_whole_subject(spans, piece, topic)
    return _of_one_head(spans, piece) or _without_asked(spans, piece)


def _counted_in_a_body(piece: str, topic: str) -> str:
    """What a Chinese question counts in a body such as a school, where `piece` is no body; "" elsewhere."""
    counts = _COUNTS_IN_A_BODY.match(topic)
    # A year or a state is nothing to be counted.
    is_thing = has_han(piece) and all(tag in {"n", "l", "vn"} for _, tag in tagged_words(piece))
    return counts["noun"] if counts and is_thing and not is_measure(piece) and piece[-1] not in _BODIES else ""


def place_of(span: str, topic: str) -> int:
    """Where a span stands in a question by itself: not in a longer Chinese word, nor in a figure; -1 where nowhere."""
    found = [match.start() for match in re.finditer(re.escape(span), topic)]
    found = [at for at in found if not (span[0].isdigit() and re.search(r"\d[,.]?$", topic[:at]))]
    if not has_han(span) or len(found) < _PAIR:
        return found[0] if found else -1
    # 图书 of 图书馆 is not the 图书 that it lends.
    ends = list(accumulate(map(len, chinese_words(topic)))) if "".join(chinese_words(topic)) == topic else []
    return next((at for at in found if at in {0, *ends} and at + len(span) in ends), found[0])


def _is_infinitive(word: str, topic: str) -> bool:
    """Whether a word is what an English question with do, does or did has after its subject: did the city pay for."""
    asked = ASKED_WITH.match(topic.rstrip("?. "))
    if not asked or asked["aux"].lower() not in {"do", "does", "did"} or not word.islower():
        return False
    subject = english_subject(topic)
    after = asked["rest"].partition(subject)[2].split() if subject else []
    return word in {asked["rest"].split()[-1], *after[:1]}


def _of_whole_subject(spans: list[str], piece: str, topic: str) -> list[str]:
    """The spans without the halves of an English subject, where `piece` is another thing: the chimney, the bell tower.

    A word that tells one of a kind from another takes the place of its like: the south, the north pier.
    """
    if not re.fullmatch("[a-z]+", piece) or _TELLS_APART.fullmatch(piece) or has_han(topic):
        return spans
    whole = re.sub(r"^(?:the|an?) ", "", english_subject(topic), flags=re.IGNORECASE)
    if whole not in spans or is_measure(whole) or not re.fullmatch("[a-z]+(?: [a-z]+)+", whole):
        return spans
    return [span for span in spans if span == whole or f" {span} " not in f" {whole} "]


def _asks_or_does(span: str, piece: str, topic: str) -> bool:
    """Whether an English span has how something is, or what those do who are counted: how high, how many keep.

    Those who are counted give their place only to others who can be.
    """
    within = span.split()
    if re.match(rf"how {re.escape(span)} (?:is|are|was|were)\b", topic, re.IGNORECASE):
        return True
    counts = None if ASKED_WITH.match(topic.rstrip("?. ")) else _COUNTS_DOERS.match(topic)
    if counts is None or " " in piece:
        return False
    words = counts["words"].split()
    who = next((at for at, word in enumerate(words) if word.endswith("s") or word in _MANY), len(words) - 1)
    if who == len(words) - 1:
        return words[who - 1] in within
    return words[who + 1] in within or (words[who] in within and not piece.endswith("s") and piece not in _MANY)


def _is_verb_for_noun(piece: str, span: str) -> bool:
    """Whether a Chinese piece is only what is done, and a span only a thing."""
    return (
        has_han(piece)
        and has_han(span)
        and all(tag == "v" for _, tag in tagged_words(piece))
        and all(tag == "n" for _, tag in tagged_words(span))
    )


def _fits(span: str, piece: str, topic: str) -> bool:
    """Whether a span can be replaced: no measure by a name, no part of a longer name, no verb of a question."""
    if is_name(piece) and is_measure(span) and not is_measure(piece):
        return False
    if re.search(r"['’]s? ", span) and not re.search(r"['’]s? ", piece):
        return False
    if has_han(span) and (len(span) == 1 < len(piece) or INTERROGATIVE.search(span)):
        return False
    if re.search(rf"[“「\"]{re.escape(span)}", topic) and not is_name(piece):
        return False
    if not has_han(span):
        if (
            re.search(r"\bper\b", span)
            or re.search(rf"\b{re.escape(span)} \d", topic)
            or _asks_or_does(span, piece, topic)
            or span.split()[-1] in _PARTICLES
            or (re.fullmatch(PARTICIPLE, span) and not re.fullmatch(PARTICIPLE, piece))
        ):
            return False
        # Things in the plural do not stand before a noun as what it is made of.
        does = re.match(rf"how many (?:[a-z-]+ )*{re.escape(span)} ", topic, re.IGNORECASE) and not ASKED_WITH.match(
            topic
        )
        if (
            not does
            and re.fullmatch(r"[a-z]+[^s\W]s", piece)
            and re.search(rf"\b{re.escape(span)} (?!{_ENDS_PHRASE})[a-z]+", topic)
        ):
            return False
        goes_on = "" if OWNER.search(span) else rf"|\b{re.escape(span)} [A-Z]"
        inside = re.search(rf"[A-Z][\w-]* {re.escape(span)}\b{goes_on}", topic)
        if inside and span[:1].isupper() and not topic.startswith(span):
            return False
        return not _is_infinitive(span.split()[-1], topic)
    return not _is_verb_for_noun(piece, span)


def _of_one_head(spans: Sequence[str], piece: str) -> list[str]:
    """The longest of the spans that are named like `piece`: sea freight for air freight, 青山茶叶研究所 for 松溪茶叶站.

    They end with its last word, or have one of its inner words where both begin with a name.
    """
    first, *others = _words(piece) or [""]
    if not others:
        return []
    named = is_name(first)
    alike = [
        span
        for span in spans
        if len(words := _words(span)) > 1
        and (
            (words[-1] == others[-1] and (named or not any(map(is_name, words[:-1]))))
            or (named and has_han(span) and is_name(words[0]) and not _goes_on(span) and set(words[1:]) & set(others))
        )
    ]
    return [max(alike, key=len)] if alike else []


def _without_asked(spans: Sequence[str], piece: str) -> list[str]:
    """The spans but those that go on from a thing to what is asked of it, where `piece` is a thing: 高速全长."""
    if not has_han(piece) or is_measure(piece):
        return list(spans)
    kept = [span for span in spans if not has_han(span) or not _goes_on(span)]
    return kept or list(spans)


def _goes_on(span: str) -> bool:
    words = tagged_words(span)
    return len(words) > 1 and (is_measure(words[-1][0]) or words[-1][1] == "v")


def _words(text: str) -> list[str]:
    return [word for word, _ in words_of(text)]


def kinship(span: str, piece: str, topic: str) -> float:
    """What speaks for `piece` taking the place of `span` besides their meaning: both are names, or whole phrases."""
    is_phrase = span in pieces_of(topic) and len(content_of(span)) > 1 and len(content_of(piece)) > 1
    bare = OWNER.sub("", span)
    both = is_name(bare) and is_name(piece)
    names = both and (has_han(span) or _shape(bare) == _shape(OWNER.sub("", piece)))
    # Chinese words left in an English question by the turn before took a name's place there.
    across = has_han(span) and is_name(piece) and not has_han(piece)
    names = names or (across and not has_han(topic.replace(span, "")))
    # The meanings of words in two languages lie too far apart to tell which is meant.
    bonus = _NAME_BONUS * (1 + across) if names else _NAME_BONUS / 2 * both
    # Several take the place of several.
    plural = bool(re.fullmatch(_PLURAL_EN, piece) and re.fullmatch(_PLURAL_EN, span))
    return bonus + _PHRASE_BONUS * (is_phrase + plural)


def _shape(name: str) -> tuple[bool, bool]:
    """How a name is written: all in capitals, every word with one."""
    return name.isupper(), all(word[:1].isupper() or word.isdigit() for word in name.split())


def told_apart_by(which: str, topic: str) -> str | None:
    """The word of a question that differs from `which` in one half: 室外 for 室内, 省级 for 市级."""
    if which[-1:] in _SORTS:
        kinds = (word for word, _ in tagged_words(topic) if word[-1] in _SORTS and len(word) == len(which))
        return next((word for word in kinds if word != which), None)
    if len(which) != _PAIR:
        return None
    words = (word for word, _ in tagged_words(topic) if len(word) == _PAIR and HANZI.match(word))
    return next((w for w in words if (w[0] == which[0]) != (w[1] == which[1])), None)
