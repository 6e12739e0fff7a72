"""What tells the figures of one sentence apart besides near words: done or still to come, a whole or its parts."""

import re
from collections.abc import Sequence

from assistant.evidence.answer_type import asks_for_things
from assistant.evidence.years_of_figures import year_of
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from assistant.words.opposites import DONE, KINDS, LACKING, PENDING, STATES, opposites_in
from assistant.words.superlatives import LEAST_EN, LEAST_ZH, MOST_EN, MOST_ZH
from documents.figures import CALENDAR, Approximation, Figure
from documents.years import LIKELY_YEAR_DIGITS, YEAR_BEFORE_EN, YEAR_BEFORE_ZH
from index.hit import Hit
from index.terms import question_terms

PLANS_ZH, PLANS_EN = (
    "将|拟|力争|计划|规划|预计|目标",
    r"will|would|plan(?:s|ned)?|planning(?! of\b)|aim\w*|target\w*|expect\w*",
)
# What tells how many are lacking, as a count of those there are does not.
_LACK = re.compile(
    r"缺|差|不足|不够|短|空|需|欠|少|低于|补充|\b(?:lack|short|vacan|unfilled|gap|miss|need|deficit|want|few|less|below|more)\w*",
    re.IGNORECASE,
)
# The highest, the lowest and the mean of what is measured again and again.
_READINGS = (
    re.compile(rf"{MOST_ZH}|峰值|纪录|顶峰|\b(?:{MOST_EN}|peak|record|maximum|most)\b", re.IGNORECASE),
    re.compile(rf"{LEAST_ZH}|谷底|\b(?:{LEAST_EN}|minimum|least)\b", re.IGNORECASE),
    re.compile(r"平均|[日月年]均|\b(?:average|mean)\b", re.IGNORECASE),
)
# A bound that is asked for, and how it is given.
_ROUNDINGS: tuple[tuple[re.Pattern[str], Approximation], ...] = (
    (
        re.compile(
            r"(?:超|超过|突破|不止|不少于)了?(?:多少|几)|\b(?:more than|over|above) how (?:many|much)\b", re.IGNORECASE
        ),
        "over",
    ),
    (re.compile(r"(?:不到|不足|低于)(?:多少|几)|\b(?:less|fewer) than how (?:many|much)\b", re.IGNORECASE), "under"),
    (re.compile(r"(?<![最远附新])接?近多少|\bnearly how (?:many|much)\b", re.IGNORECASE), "nearly"),
)
_BREAK = re.compile(
    r"[，；;。：]|[.,:](?!\d)|\b(?:and|while|but|instead of|rather than|against|versus|compared (?:with|to))\b"
)
_NOT_SAID_BEFORE = 0.5
# Characters between "and" and the figure that it adds: "and another 4".
_LEADS = 20
_RIGHT_BEHIND = 8
_ASKS_PARTS = re.compile(
    r"哪[几些][类种级个项]|[分有]哪[几些]|各类|分别|各有?多少|\b(?:kinds?|types?|categories|classes|each"
    r"|break ?down)\b",
    re.IGNORECASE,
)
_ASKS_WHOLE = re.compile(r"[总共]|合计|\b(?:total|in all|altogether)\b", re.IGNORECASE)
_PARTS = re.compile(
    r"其中|包括|分为|分别为|\b(?:includ(?:es?|ed|ing)|of (?:which|whom|these)|consist\w* of)\b", re.IGNORECASE
)
_ASKS_ALL = re.compile(
    r"一共|总共|共有|合计|总计|总数|总量|\b(?:in total|in all|altogether|total number|overall)\b", re.IGNORECASE
)
_IN_ALL = re.compile(r"^(?:，?(?:共|总计|合计|共计))$")
_QUALIFIES = re.compile(r"(?P<noun>[\u3400-\u9fff]{1,6}?)的(?=[\u3400-\u9fff])")
# What an amount is reckoned for, and a question for that: 每十年上升0.38℃, 35 of every 100.
_PER = re.compile(r"每|\b(?:per|every|each) ", re.IGNORECASE)
_ASKS_PER = re.compile(
    r"每(?:隔|逢|几|多)|多久|多少年|几[年天]|\bhow (?:often|long|far)\b|\bhow many \w+s\b", re.IGNORECASE
)
_OUT_OF = re.compile(r"\bout of (?:a total of |the |some |about |nearly |over )?$", re.IGNORECASE)
_OF_HOW_MANY = re.compile(
    r"\bof how many\b|\b(?:in total|in all|altogether|overall|total|all)\b|[总共]|全部", re.IGNORECASE
)

_YEAR_BEFORE = re.compile(f"{YEAR_BEFORE_ZH}|{YEAR_BEFORE_EN}|上一?[次回]|首次|第一次", re.IGNORECASE)
_HELD_AGAIN = (
    "edition|season|festival|quarter|fair|forum|expo|exhibition|congress|conference|summit|games|tournament|round|term"
)
# Of the one before: 而上一届仅为127万, 61,000 the season before.
_EDITION_BEFORE = re.compile(
    r"上一?个?(?:届|[雪赛旺淡]?季度?|期)|\bthe (?:(?:previous|preceding|last) (?:[a-z-]+ ){0,3}"
    rf"(?:{_HELD_AGAIN})|(?:{_HELD_AGAIN}) before)\b",
    re.IGNORECASE,
)
# Before a figure of another year that only tells what the same was then; 继1953年之后 is of another time.
_EARLIER = re.compile(
    rf"[；;，,]而?{LIKELY_YEAR_DIGITS}年[末底]?的?(?:这一|该|其)?(?:占比|比[例重率]|份额|数[字量]|水平|同期)?(?:则?[为是]|仅为|只有)约?$|继$"
    rf"|[;,] (?:in )?{LIKELY_YEAR_DIGITS} (?:it|the (?:share|figure|number|rate|proportion)) (?:was|stood at|had been) "
    r"(?:only |just |about )?$",
    re.IGNORECASE,
)


def without_qualifying(question: str, text: str, figures: Sequence[Figure]) -> list[Figure]:
    """The figures without those that only describe what another one counts: 12个共600套住房的小区 counts 12."""
    kept = [f for f in figures if not _qualifies(question, f, text, figures)]
    if not _OF_HOW_MANY.search(question):
        # Of a part out of so many, these are the whole.
        kept = [f for f in kept if not _OUT_OF.search(text[: f.start])] or kept
    if _ASKS_PER.search(question):
        return kept
    of_them = [f for f in kept if not any(m.end() == f.start for m in _PER.finditer(text[: f.start]))]
    return of_them or kept


def without_earlier(question: Question, figures: Sequence[Figure], text: str) -> list[Figure]:
    """The figures without what the same was in another year, where no year is asked for: 61%; 2022年的占比为48%."""
    meant = bool(_EDITION_BEFORE.search(question.text))
    figures = [f for f in figures if bool(_EDITION_BEFORE.search(_clause(f, text, figures))) == meant] or figures
    if LACKING.search(question.text):
        figures = [f for f in figures if LACKING.search(_clause(f, text, figures))] or figures
    if question.years or question.operation not in {None, "share"} or question.confirms:
        return list(figures)
    if _YEAR_BEFORE.search(question.text):
        return list(figures)
    kept = [figure for figure in figures if not _EARLIER.search(text[: figure.start])]
    kinds = {_kind_of(f) for f in kept}
    return [f for f in figures if f in kept or _kind_of(f) not in kinds]


def _kind_of(figure: Figure) -> tuple[str, ...]:
    """What figures share that are alike: a year and a day of one both say when."""
    return ("when",) if figure.kind in CALENDAR else (figure.unit, figure.kind)


def _qualifies(question: str, figure: Figure, text: str, figures: Sequence[Figure]) -> bool:
    before = next((f for f in reversed(figures) if f.end <= figure.start), None)
    behind = _QUALIFIES.match(text, figure.end)
    if before is None or behind is None or not before.counted:
        return False
    return bool(_IN_ALL.match(text[before.end : figure.start])) and behind["noun"] not in question


def of_the_state(question: str, figure: Figure, text: str, rivals: Sequence[Figure]) -> float:
    """1 or -1 where a question asks for one of opposites and a figure is told of it, or of another of them; else 0.

    What is in use and what is being built, what is planned and what came of it, men and women. It says less for a
    figure where none is told of an opposite: 40 boats, 6 of them in use.
    """
    alike = [rival for rival in rivals if (rival.kind in CALENDAR) == (figure.kind in CALENDAR)]
    for asked, opposites in opposites_in(question, (*STATES, *KINDS)) if len(alike) > 1 else ():
        clauses = {rival.start: _clause(rival, text, rivals) for rival in alike}
        told = {
            start: bool(asked.search(clause)) - any(opposite.search(clause) for opposite in opposites)
            for start, clause in clauses.items()
        }
        if len(set(told.values())) > 1 and -1 in told.values():
            return told[figure.start]
        before = (f for f in alike if f.start < figure.start and (f.unit, f.kind) == (figure.unit, figure.kind))
        if told[figure.start] and any(not told[f.start] for f in before):
            return _NOT_SAID_BEFORE
    return 0


def of_the_rounding(question: str, figure: Figure) -> int:
    """1 where a question takes its answer for a bound, and the figure is given as that one: over how many."""
    return int(any(asked.search(question) and figure.approximation == given for asked, given in _ROUNDINGS))


def of_the_reading(question: str, figure: Figure, text: str, rivals: Sequence[Figure]) -> int:
    """1 or -1 where a question asks for the highest, the lowest or the mean, and one of like figures is it; else 0."""
    asked = [reading for reading in _READINGS if reading.search(question)]
    alike = [rival for rival in rivals if (rival.unit, rival.kind) == (figure.unit, figure.kind)]
    if len(asked) != 1 or len(alike) < 2:
        return 0
    # Of another year it is of the same reading: 平均为7.2米，比1998年的9.1米低.
    year = year_of(figure, text)
    alike = [rival for rival in alike if year_of(rival, text) == year]
    told = {rival.start for rival in alike if asked[0].search(_clause(rival, text, rivals))}
    if not 0 < len(told) < len(alike):
        return 0
    return 1 if figure.start in told else -1


def is_of_another_state(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether what is still to come is asked for and the sentence only tells what is done, or the other way round."""
    if not question.wants_amount or question.operation is not None or question.translated:
        return False
    text = question.told_by(hit.sentence)
    # In another language only what is counted can be missed: how far short of its target it is takes two figures.
    counted = text is not None or asks_for_things(question)
    if counted and LACKING.search(question.text) and not _LACK.search(hit.sentence.wordings if text is None else text):
        return True
    if text is None:
        return False
    if not (asked := state_of(question.text)):
        return False
    states = [state_of(clause) for clause in _BREAK.split(text)]
    return -asked in states and asked not in states


def is_a_lack(figure: Figure, text: str) -> bool:
    """Whether a figure is how much is lacking: 缺口约860人, short of 30."""
    said = [match.end() for match in LACKING.finditer(text, 0, figure.end) if match.end() <= figure.start]
    return bool(said) and not _BREAK.search(text, said[-1], figure.start) and figure.start - said[-1] <= _RIGHT_BEHIND


def state_of(text: str) -> int:
    """1 for what is done, -1 for what is still to come, 0 where a text says neither or both."""
    return bool(DONE.search(text)) - bool(PENDING.search(text))


def _clause(figure: Figure, text: str, rivals: Sequence[Figure]) -> str:
    """What is said of a figure: up to the marks around it, or up to the word that leads to the next figure."""
    marks = [
        mark
        for mark in _BREAK.finditer(text)
        if mark.group() != "and" or any(0 < rival.start - mark.end() < _LEADS for rival in rivals)
    ]
    before = [mark.end() for mark in marks if mark.end() <= figure.start]
    after = [mark.start() for mark in marks if mark.start() >= figure.end]
    return text[before[-1] if before else 0 : after[0] if after else len(text)]


def whole_asked(question: str, text: str, figures: Sequence[Figure]) -> Figure | None:
    """The figure of the whole where all of something is asked for and a text has parts of it behind: 其中, of which."""
    mark = _PARTS.search(text)
    if mark is None or not _ASKS_ALL.search(question):
        return None
    before = [f for f in figures if f.end <= mark.start() and f.kind not in CALENDAR]
    parts = [f for f in figures if f.start >= mark.end()]
    wholes = [f for f in before if any((part.unit, part.kind) == (f.unit, f.kind) for part in parts)]
    return wholes[-1] if wholes else None


def is_of_an_unasked_part(question: str, figure: Figure, text: str, rivals: Sequence[Figure]) -> bool:
    """Whether a figure is of a part, and only its whole is spoken of: 1,120 of 2,640 people, of whom 1,120 teach."""
    mark = next((m for m in reversed(list(_PARTS.finditer(text))) if m.end() <= figure.start), None)
    if mark is None or not any(rival.end <= mark.start() for rival in rivals):
        return False
    end = _BREAK.search(text, figure.end)
    own = f"{text[mark.end() : figure.start]} {text[figure.end : end.start() if end else None]}"
    terms = frozenset(question_terms(own))
    return bool(terms) and not terms & frozenset(question_terms(question))


def parts_of_a_whole(question: Question, text: str, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures of the parts where a question asks for each kind of a whole; empty where the text has no such."""
    mark = _PARTS.search(text)
    if mark is None or not _ASKS_PARTS.search(question.text) or _ASKS_WHOLE.search(question.text):
        return ()
    parts = [f for f in figures if f.start >= mark.end()]
    alike = tuple(f for f in parts if (f.unit, f.kind) == (parts[0].unit, parts[0].kind))
    return alike if len(alike) > 1 else ()
