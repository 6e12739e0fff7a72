"""Which figure of a sentence a question asks for: each is tied to the words, names and year that stand next to it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.evidence.answer_type import can_answer, telling_figures
from assistant.evidence.belonging import of_asked_names
from assistant.evidence.counting_beside import BEFORE_FIGURE, NOUN
from assistant.evidence.going_free import goes_free
from assistant.evidence.items import of_the_item
from assistant.evidence.kinds_of_doing import of_the_doing
from assistant.evidence.named_bare import named_alone
from assistant.evidence.numbered import of_the_number
from assistant.evidence.parallel import asked_of_a_list
from assistant.evidence.qualifiers import parts_of_a_whole, without_earlier, without_qualifying
from assistant.evidence.scoring import scores_of
from assistant.evidence.shared_words import shared_words
from assistant.evidence.years_of_figures import may_be_of, year_of
from assistant.questions.forms import AMOUNTS
from assistant.questions.parts import parts_of
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from assistant.words.nearness import nearness
from documents.figures import CALENDAR, Figure, parse, same
from documents.scripts import HANZI
from index.hit import Hit
from index.terms import is_geographic, question_terms, terms_with_offsets

_SEVERAL = re.compile(
    r"分别|各(?:自|是|有|为|占|达|多少|几)|\brespectively\b|\beach\b|\bboth\b|以及"
    r"|\b(?:how|what|which)\b.{1,60}\band (?:how|of|what|which)\b|[多几][少大高长].{1,24}(?:多少|几)"
    r"|\bthe (?:[a-z]+ ){0,2}[a-z]+ and (?:the |how )(?:[a-z]+ ){0,2}[a-z]+ of\b",
    re.IGNORECASE,
)
# Of one measure asked for once the figures have one unit: 在用和在建算力规模分别是多少.
_ASKED_TWICE = re.compile(
    r"(?:多少|几|多[大高长]).+(?:多少|几|多[大高长])|以及|\b(?:how|what|which)\b.+\b(?:how|what|which)\b", re.IGNORECASE
)
_JOINED = re.compile(
    r"([\u3400-\u9fffA-Za-z0-9]{2,8}?)(?:和|与|及|、)([\u3400-\u9fffA-Za-z0-9]{2,8})"
    r"|\b([\w-]{3,}) and (?:the )?([\w-]{3,})\b"
)
# The year is asked for in which something was so much.
_YEAR_ASKED = re.compile(r"哪一?年|何年|\b(?:which|what) year\b", re.IGNORECASE)
_HAD = re.compile(
    r"(?:[为是]|达到?了?|等于)(?:[约近超仅只]过?)?$"
    r"|\b(?:was|were|stand at|stood at|reach(?:ed)?|hit|c[ao]me to|amount(?:ed)? to|total(?:led|ed)?|exceed(?:ed)?)"
    r" (?:(?:only|about|just|at|some) )?$",
    re.IGNORECASE,
)
_WAS = re.compile(r"\byear (?:was|were) ", re.IGNORECASE)
_TOLD_APART = 1.5
_NAME_BEFORE = re.compile(r"[A-Z][A-Za-z/&-]*[ -]?$")
_OF = re.compile(r"的")
_PAUSE = re.compile(r"[^\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Pinpoint:
    """The figures of a sentence that a question asks for, best first; `unambiguous` when no other one comes near."""

    figures: tuple[Figure, ...]
    unambiguous: bool


def pinpoint(question: Question, text: str, lexicon: Lexicon) -> Pinpoint:
    """The figures of `text` that `question` asks for; none when it does not ask for a figure."""
    asked = parse(question.text)
    given = _given_of_a_year(question.text, asked)
    return _pinpointed(question, text, asked, lexicon) if given is None else _dated(given, text)


def lacks_the_given_amount(question: Question, hit: Hit, lexicon: Lexicon, found: Sequence[Figure]) -> bool:
    """Whether the year is asked for in which something was so much, and a sentence dates no such amount."""
    return not found and _given_of_a_year(question.text, parse(question.text)) is not None


def _pinpointed(question: Question, text: str, asked: Sequence[Figure], lexicon: Lexicon) -> Pinpoint:
    figures = [
        f
        for f in telling_figures(text)
        if can_answer(f, question)
        and not any(same(a, f) and a.kind == f.kind for a in asked)
        and not _is_in_a_name(f, text, question.text)
    ]
    numbered = [f for f in figures if of_the_number(question.text, f, text, figures) > 0]
    figures = without_qualifying(question.text, text, numbered or figures)
    figures = without_earlier(question, figures, text)
    figures = of_the_item(question, figures, text)
    if question.forms == {"time"} and all(f.kind in CALENDAR for f in figures):
        figures = of_the_doing(question.text, text, figures)
    if not figures or goes_free(question, text, figures):
        return Pinpoint((), unambiguous=False)
    if not _SEVERAL.search(question.text) and (alone := named_alone(question, text, figures)):
        return Pinpoint((alone,), unambiguous=True)
    if parts := parts_of_a_whole(question, text, figures):
        return Pinpoint(parts, unambiguous=True)
    if each := _asked_in_turn(question, text, figures, lexicon) or _of_each_year(question, text, figures):
        return Pinpoint(each, unambiguous=True)
    scores = scores_of(question, figures, text, figures, lexicon)
    order = sorted(range(len(figures)), key=lambda i: (-scores[i], figures[i].start))
    best = scores[order[0]]
    if _SEVERAL.search(question.text):
        chosen = tuple(f for f, score in zip(figures, scores, strict=True) if score >= 0.6 * best) if best > 0 else ()
        owners = _of_a_series(question, text, figures) or _owners(question, text, figures)
        alike = tuple(f for f in owners if (f.unit, f.kind) == (figures[order[0]].unit, figures[order[0]].kind))
        if len(alike) > 1 and not _ASKED_TWICE.search(question.text):
            owners = alike
        unambiguous = len(owners) > 1
        return Pinpoint(owners if unambiguous else chosen or tuple(figures), unambiguous)
    if question.operation is None and not question.confirms and _JOINED.search(question.text):
        owners = _of_a_series(question, text, figures) or _of_each(question, text, figures)
        if len(owners) > 1:
            return Pinpoint(owners, unambiguous=True)
    unambiguous = len(order) == 1 or best - scores[order[1]] > _TOLD_APART or _is_named(question, order, figures, text)
    unambiguous = unambiguous and not _is_anothers(question.text, figures[order[0]], text)
    return Pinpoint((figures[order[0]],), unambiguous=unambiguous)


def _given_of_a_year(text: str, asked: Sequence[Figure]) -> Figure | None:
    """The amount that a question says something had in the year that it asks for: in which year was it 7.5%."""
    given = [f for f in asked if f.kind not in CALENDAR and f.kind != "ordinal"]
    if len(given) != 1 or not _YEAR_ASKED.search(text):
        return None
    before, behind = text[: given[0].start], text[given[0].end :]
    return given[0] if _HAD.search(before) or (_WAS.search(before) and not behind.strip(" ?.")) else None


def _dated(given: Figure, text: str) -> Pinpoint:
    """The one date of a text that an amount is of; none where the text has no such amount."""
    told = telling_figures(text)
    years = {year_of(f, text) for f in told if f.kind not in CALENDAR and same(given, f)}
    dates = [f for f in told if f.calendar and str(f.calendar[0]) in years]
    return Pinpoint(tuple(dates[:1]), unambiguous=len(years) == 1)


def _is_in_a_name(figure: Figure, text: str, asked: str) -> bool:
    """Whether a figure is the number in a name that a question gives as it stands: KS 1758."""
    name = _NAME_BEFORE.search(text[: figure.start])
    return name is not None and f"{name[0]}{figure.text}" in asked


def _is_anothers(asked: str, figure: Figure, text: str) -> bool:
    """Whether what is asked stands right before a figure of another kind, and none of it before this one."""
    if len(_asked_before(asked, figure, text)) >= NOUN:
        return False
    others = (f for f in parse(text) if f.unit != figure.unit and f.kind not in CALENDAR)
    return any(len(_asked_before(asked, other, text)) > 2 * NOUN - 1 for other in others)


def _of_a_series(question: Question, text: str, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures of a series whose names a question gives."""
    return asked_of_a_list(question.text, text, figures) or of_asked_names(question.text, text, figures)


def _asked_in_turn(question: Question, text: str, figures: Sequence[Figure], lexicon: Lexicon) -> tuple[Figure, ...]:
    """A figure for each part of a question that asks for one after the other: how large, and what share.

    Empty where fewer than two parts find one, or two of them the same.
    """
    found: list[Figure] = []
    for part in parts_of(question.text):
        asked = question.asking(part)
        fitting = [f for f in figures if can_answer(f, asked)]
        if not asked.wants_figure or not fitting:
            continue
        if (question.years and not asked.years) or asked.operation is not None:
            asked = replace(asked, years=question.years, operation=None)
        scores = scores_of(asked, fitting, text, figures, lexicon)
        best = max(scores)
        if scores.count(best) > 1 and len(fitting) > 1:
            return ()
        found.append(fitting[scores.index(best)])
    return tuple(found) if len(set(found)) == len(found) > 1 else ()


def _of_each_year(question: Question, text: str, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figure of each of several years that a question names, where a text has one for each; empty where not."""
    # In another language any row of a table has a figure for each of them.
    is_read = bool(HANZI.search(text)) == (question.language == "zh")
    if len(question.years) < 2 or question.operation is not None or not is_read:
        return ()
    if not question.forms & AMOUNTS:
        return ()
    dated = [(f, year_of(f, text)) for f in figures if f.kind not in CALENDAR]
    found = [(f, year) for f, year in dated if year in question.years]
    alike = len({(f.unit, f.kind) for f, _ in found}) == 1
    each_once = {year for _, year in found} == question.years and len(found) == len(question.years)
    return tuple(f for f, _ in found) if alike and each_once else ()


def _of_each(question: Question, text: str, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures of two things that a question joins, each nearest to one of them: cod and haddock stocks.

    Empty where one of them stands with no figure, or both with the same.
    """
    pair = _JOINED.search(question.text)
    # What stands so in the text is one thing there, or has one figure: Bosnia and Herzegovina.
    if pair is not None and pair.group().lower() in text.lower():
        return ()
    sides = [frozenset(question_terms(side)) for side in pair.groups() if side] if pair else []
    if len(sides) != 2 or not all(sides) or sides[0] & sides[1]:
        return ()
    found: list[Figure] = []
    for side in sides:
        near = [
            (nearness(start, end, figure, text, figures), figure)
            for word, start, end in terms_with_offsets(text)
            if word in side and not any(f.start <= start < f.end for f in figures)
            for figure in figures
        ]
        if not near:
            return ()
        best = max(score for score, _ in near)
        alike = {figure for score, figure in near if score == best}
        if len(alike) > 1:
            return ()
        found += alike
    same_kind = len({(f.unit, f.kind) for f in found}) == 1
    return tuple(found) if len(set(found)) == len(found) and same_kind else ()


def _is_named(question: Question, order: Sequence[int], figures: Sequence[Figure], text: str) -> bool:
    """Whether the best figure alone has an asked noun right beside it: 客运泊位 before 18个, 骨干船员 after 40名."""
    asked = _OF.sub("", question.text)
    # A figure of another year is no rival.
    order = [i for i in order if i == order[0] or may_be_of(question.years, figures[i], text)]
    first, *others = (_asked_before(asked, figures[i], text) for i in order)
    # Another may have the end of the same noun, 网络零售额 beside 农产品网络零售额, or stand behind a mere place.
    shorter = all(
        len(o) < NOUN or is_geographic(o) or (first.endswith(o) and len(o) <= len(first) - NOUN) for o in others
    )
    if len(first) >= NOUN and shorter:
        return True
    after, *behind = (_asked_after(asked, figures[i], text) for i in order)
    # What happened on a day is said right behind it: 2017年12月26日开通.
    long_enough = len(after) > NOUN or (len(after) == NOUN and figures[order[0]].kind in CALENDAR)
    return long_enough and all(len(b) < NOUN for b in behind)


def _asked_before(question: str, figure: Figure, text: str) -> str:
    """The Chinese characters right before a figure that stand so in the question."""
    before = BEFORE_FIGURE.sub("", text[: figure.start])
    length = 0
    while length < len(before) and HANZI.match(before[-length - 1]) and before[-length - 1 :] in question:
        length += 1
    return before[len(before) - length :]


def _asked_after(question: str, figure: Figure, text: str) -> str:
    """The Chinese phrase right behind a figure, up to the next mark, where the whole of it stands in the question."""
    end = _PAUSE.search(text, figure.end)
    phrase = text[figure.end : end.start() if end else None].removeprefix("的")
    return phrase if phrase in question else ""


def _owners(question: Question, text: str, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures that an asked word stands nearer to than to any other figure."""
    owners: set[int] = set()
    for _, start, end in shared_words(question, text):
        near = [nearness(start, end, figure, text, figures) for figure in figures]
        best = max(near)
        if near.count(best) == 1 and not any(f.start <= start < f.end for f in figures):
            owners.add(near.index(best))
    return tuple(figures[i] for i in sorted(owners) if may_be_of(question.years, figures[i], text))
