"""Which of two was first, or later: each is asked for its time, and the times are compared."""

import re

from assistant.calculations.operands import Ask
from assistant.evidence.finding import Found
from assistant.questions.phrases import PARTICIPLE
from assistant.questions.question import Question
from assistant.rewording.steps import reword
from assistant.statement import Statement, ended
from assistant.texts import RELATION_EARLIER
from assistant.words.lexicon import Lexicon
from documents.figures import CALENDAR, Figure, parse
from index.terms import question_terms

_EARLY, _LATE = "first|earlier|earliest|older|oldest|sooner|before", "last|later|latest|newer|newest|younger|youngest"
_ASKED_EN = re.compile(
    r"^(?:which|who|what)(?: (?!(?:was|were|is|are|did|will|does|has|have|came)\b)[a-z]+){0,2}?"
    r"(?: of (?:the two|these|them|those))?(?: (?P<aux>was|were|is|are|did|will|does|has|have))?"
    rf"(?: (?P<verb>(?!(?:the|more|less)\b)[a-z]+(?: up)?))? (?:the )?(?:(?P<late>{_LATE})|{_EARLY})"
    r"[,:]? (?P<a>[^,?]+?),? or (?P<b>[^,?]+)$",
    re.IGNORECASE,
)
# Was the marina or the lido opened first, did either open first: the two stand before what they did.
_EITHER_EN = re.compile(
    r"^(?P<aux>(?P<did>did|does|will)|was|were|is|are) (?P<a>[^,?]+?),? or (?P<b>[^,?]+?)"
    rf"(?P<rest> (?(did)[a-z]+ |(?:{PARTICIPLE} )?)(?:the )?(?:{_LATE}|{_EARLY}))$",
    re.IGNORECASE,
)
_ASKED_ZH = re.compile(
    r"^(?P<a>[^，。？]{2,20}?)(?:和|与|跟|、|还是)(?P<b>[^，。？]{2,20}?)(?:相比)?[，,]?(?:是)?(?:哪一?[个家座条种项所部届]|谁)"
    r"(?P<verb>[\u3400-\u9fff]{2})?(?:得|的时间|时间)?(?:更|较|比较|最|在)?(?:[早先老]|(?P<late>[晚后新]))(?P<after>[\u3400-\u9fff]{2})?的?$"
)
_THE = re.compile(r"^the ", re.IGNORECASE)
# How things come to be, each asked for where the one before is told of no time.
_BEGUN = {"zh": ("成立", "建成", "始建"), "en": ("founded", "built", "opened")}
_PARTS = re.compile(r"[，；,;]")
_OF_NO_DOING = {"came", "come", "comes"}


def earlier_of_two(question: Question, ask: Ask, lexicon: Lexicon) -> Statement | None:
    """Which of the two that a question names was the earlier or the later one, where the time of each is told."""
    asked = _asked(question)
    if asked is None:
        return None
    names = [_THE.sub("", asked[side]) for side in ("a", "b")]
    doing = asked["verb"] or (question.language == "zh" and asked["after"]) or ""
    begun = [_begun(name, _tries(asked, name, doing, question), doing, ask, lexicon) for name in names]
    times, founds = [time for time, _ in begun], [found for _, found in begun]
    order = sorted(((t, name) for t, name in zip(times, names, strict=True) if t), key=lambda pair: _place(pair[0]))
    if len(order) < len(names) or not _is_before(order[0][0], order[1][0]):
        return None
    (first_time, first), (second_time, second) = order
    text = RELATION_EARLIER.say(
        question.language, first=first, first_figure=first_time.text, second=second, second_figure=second_time.text
    )
    sources = tuple(dict.fromkeys(found.sources[0] for found in founds))
    return Statement(ended(text, question.language), sources, lead=second if asked["late"] else first, composed=True)


def _asked(question: Question) -> re.Match[str] | None:
    """What is asked, in the form that names the two last."""
    text = question.text.strip(" ？?。.")
    if question.language == "zh":
        return _ASKED_ZH.match(text)
    either = _EITHER_EN.sub(r"which \g<aux>\g<rest>, \g<a> or \g<b>", text)
    return _ASKED_EN.match(reword(either, "list", question.language))


def _begun(
    name: str, tries: dict[str, Question], doing: str, ask: Ask, lexicon: Lexicon
) -> tuple[Figure | None, Found]:
    """The time of one of the two by the first question that finds one, with what was found."""
    first, words = next(iter(tries)), frozenset(question_terms(name))
    for verb, when in tries.items():
        found = ask(when)
        time = _time_of(name, doing, found, lexicon)
        if time is None:
            continue
        text = lexicon.matching_text(found.sources[0].sentence, when.language)
        told = when.told_by(found.sources[0].sentence) is None or bool(words & frozenset(question_terms(text)))
        # What is asked for a second time, by another verb, must be told of just this and in just that verb.
        if (told and verb == first) or any(
            time.text in part and verb in part and words <= frozenset(question_terms(part))
            for part in _PARTS.split(text)
        ):
            return time, found
    return None, found


def _time_of(name: str, doing: str, found: Found, lexicon: Lexicon) -> Figure | None:
    """The time that was found, or the first behind the name where a sentence tells those of several in turn."""
    if not found.sources:
        return None
    only = found.figures[0] if found.unambiguous and len(found.figures) == 1 else None
    text = lexicon.matching_text(found.sources[0].sentence, found.question.language)
    at = text.find(name)
    # What the part with the name tells goes before a figure of another part.
    if only and (at < 0 or any(name in part and only.text in part for part in _PARTS.split(text))):
        return only if only.kind in CALENDAR else None
    time = next((f for f in parse(text) if at >= 0 and f.start > at and f.kind in CALENDAR), None)
    clause = _PARTS.split(text[at : time.start])[-1] + _PARTS.split(text[time.end :])[0] if time else ""
    if only and name not in clause:
        return only if only.kind in CALENDAR else None
    return time if name in clause or (doing and doing in clause) else None


def _tries(asked: re.Match[str], name: str, doing: str, question: Question) -> dict[str, Question]:
    """The questions for the time of one of the two, by the verb: of what it did, or else of how it came to be."""
    if question.language == "zh":
        verbs = (doing,) if doing else _BEGUN["zh"]
        return {verb: question.asking(f"{name}是哪一年{verb}的？") for verb in verbs}
    if not doing or doing.lower() in _OF_NO_DOING:
        return {verb: question.asking(f"When was {name} {verb}?") for verb in _BEGUN["en"]}
    # What happened by itself is told by the past tense alone: opened.
    return {doing: question.asking(f"When {(asked['aux'] or 'was').lower()} {name} {doing}?")}


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
