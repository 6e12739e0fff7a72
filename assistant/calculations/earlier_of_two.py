"""Which of two was first, or later: each is asked for its time, and the times are compared."""

import re

from assistant.calculations.operands import Ask
from assistant.evidence.finding import Found
from assistant.questions.question import Question
from assistant.statement import Statement, ended
from assistant.texts import RELATION_EARLIER
from assistant.words.lexicon import Lexicon
from documents.figures import CALENDAR, Figure, parse

_EARLY, _LATE = "first|earlier|earliest|older|oldest|sooner|before", "last|later|latest|newer|newest|younger|youngest"
_ASKED_EN = re.compile(
    r"^(?:which|who|what)(?: (?!(?:was|were|is|are|did|will|does|has|have|came)\b)[a-z]+){0,2}?"
    r"(?: of (?:the two|these|them|those))?(?: (?P<aux>was|were|is|are|did|will|does|has|have))?"
    rf"(?: (?P<verb>(?!(?:the|more|less)\b)[a-z]+(?: up)?))? (?:the )?(?:(?P<late>{_LATE})|{_EARLY})"
    r"[,:]? (?P<a>[^,?]+?),? or (?P<b>[^,?]+)$",
    re.IGNORECASE,
)
_ASKED_ZH = re.compile(
    r"^(?P<a>[^，。？]{2,20}?)(?:和|与|跟|、|还是)(?P<b>[^，。？]{2,20}?)(?:相比)?[，,]?(?:是)?(?:哪一?[个家座条种项所部届]|谁)"
    r"(?P<verb>[\u3400-\u9fff]{2})?(?:得|的时间|时间)?(?:更|较|比较|最|在)?(?:[早先老]|(?P<late>[晚后新]))(?P<after>[\u3400-\u9fff]{2})?的?$"
)
_THE = re.compile(r"^the ", re.IGNORECASE)
_OF_NO_DOING = {"came", "come", "comes"}


def earlier_of_two(question: Question, ask: Ask, lexicon: Lexicon) -> Statement | None:
    """Which of the two that a question names was the earlier or the later one, where the time of each is told."""
    asked = (_ASKED_ZH if question.language == "zh" else _ASKED_EN).match(question.text.strip(" ？?。."))
    if asked is None:
        return None
    names = [_THE.sub("", asked[side]) for side in ("a", "b")]
    founds = [ask(question.asking(_when(asked, name, question))) for name in names]
    doing = asked["verb"] or (question.language == "zh" and asked["after"]) or ""
    times = [_time_of(name, doing, found, lexicon) for name, found in zip(names, founds, strict=True)]
    order = sorted(((t, name) for t, name in zip(times, names, strict=True) if t), key=lambda pair: _place(pair[0]))
    if len(order) < len(names) or not _is_before(order[0][0], order[1][0]):
        return None
    (first_time, first), (second_time, second) = order
    text = RELATION_EARLIER.say(
        question.language, first=first, first_figure=first_time.text, second=second, second_figure=second_time.text
    )
    sources = tuple(dict.fromkeys(found.sources[0] for found in founds))
    return Statement(ended(text, question.language), sources, lead=second if asked["late"] else first)


def _time_of(name: str, doing: str, found: Found, lexicon: Lexicon) -> Figure | None:
    """The time that was found, or the first behind the name where a sentence tells those of several in turn."""
    if not found.sources:
        return None
    if found.unambiguous and len(found.figures) == 1:
        return found.figures[0] if found.figures[0].kind in CALENDAR else None
    text = lexicon.matching_text(found.sources[0].sentence, found.question.language)
    at = text.find(name)
    time = next((f for f in parse(text) if at >= 0 and f.start > at and f.kind in CALENDAR), None)
    if time is None:
        return None
    clause = re.split(r"[，；,;]", text[at : time.start])[-1] + re.split(r"[，；,;]", text[time.end :])[0]
    return time if name in clause or (doing and doing in clause) else None


def _when(asked: re.Match[str], name: str, question: Question) -> str:
    """The question for the time of one of the two."""
    if question.language == "zh":
        return f"{name}是哪一年{asked['verb'] or asked['after'] or '成立'}的？"
    verb, aux = asked["verb"], (asked["aux"] or "").lower()
    if not verb or verb.lower() in _OF_NO_DOING:
        return f"When was {name} founded?"
    # What happened by itself is told by the past tense alone: opened.
    return f"When {aux or 'was'} {name} {verb}?"


def _place(time: Figure) -> tuple[int, ...]:
    return tuple(part or 0 for part in time.calendar or ())


def _is_before(first: Figure, second: Figure) -> bool:
    """Whether a time is surely before another: in an earlier year, or in the same by what both tell."""
    for one, other in zip(first.calendar or (), second.calendar or (), strict=False):
        if one is None or other is None:
            return False
        if one != other:
            return one < other
    return False
