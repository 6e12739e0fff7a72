"""Which figure of a sentence a question asks for: each is tied to the words, names and year that stand next to it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.lexicon import Lexicon, names
from assistant.question import Question
from documents.figures import Figure, parse, same
from index.glossary import spelling
from index.terms import placed_terms, question_terms

_BREAK = re.compile(r"[，,；;。：:()（）]|\s(?:while|whereas|but)\s")
_ASKED_NOUN = re.compile(
    r"(?:多少|几)(?P<measure>[个家项类件名位座种条所批只台款次场层倍]?)(?P<noun>[\u3400-\u9fff]{1,6})"
)
_ENGLISH_COUNTED = re.compile(
    r"\bhow many ([A-Za-z0-9&'’ -]{3,90}?)"
    r"(?=\s+(?:is|are|was|were|did|does|do|has|have|had|can|could|will|would|took|take)\b|[?,.]|$)",
    re.IGNORECASE,
)
# What a figure counts: the words after it, up to a break, a figure or the words that say where and when.
_PHRASE = re.compile(r"[^,;.()0-9]{0,90}?(?=[,;.()]|\d|\b(?:in|by|at|from|for|under|with|which|that|had|were|was)\b|$)")
_SEVERAL = re.compile(
    r"分别|各(?:自|是|有|为|占|多少)|\brespectively\b|\beach\b|\bboth\b|以及"
    r"|\bhow many .{1,60}\band (?:how many|of)\b|多少.{1,24}(?:多少|几)",
    re.IGNORECASE,
)
CURRENCIES = frozenset({"yuan", "usd", "eur", "gbp", "jpy", "hkd"})
_UNITS: tuple[tuple[re.Pattern[str], frozenset[str]], ...] = (
    (
        re.compile(
            r"百分|比例|占比|比重|投入强度|研发强度|percent|proportion|share|fraction"
            r"|(?:R&D|research|spending) intensity|\brate\b",
            re.I,
        ),
        frozenset({"%", "ratio"}),
    ),
    (
        re.compile(
            r"多少[^，。？]{0,2}元|多少钱|金额|奖金|\bmoney\b|\bfund|yuan|dollar|\bcost\b|\bspend|\bspent\b|\bworth\b",
            re.I,
        ),
        CURRENCIES,
    ),
    (re.compile(r"[多几]少?倍|\btimes\b|\bfold\b", re.I), frozenset({"times"})),
)  # fmt: skip
_HAN = re.compile(r"[\u3400-\u9fff]")
_LIST_MARK = re.compile(r"\s*(?:[、,，和与及]|\band\b|, and\b)\s*")
# What follows a link belongs to the next figure: 3588项、累计办件量2.97亿件; 929 projects and 554 others.
_LINK = re.compile(r"[、和与及]|\b(?:and|plus)\b(?=[^,;.]{0,30}\d)")
# How much a word says about a figure: right beside it; before it, past other figures; after it, past a break or
# another figure.
_BEFORE_PAST_FIGURE, _BEFORE_PAST_BREAK = 0.8, 0.92
_AFTER, _AFTER_PAST_BREAK, _AFTER_PAST_FIGURE = 0.95, 0.3, 0.05
_PAIR = 1.0
_ASKING_PAIRS = frozenset({"是多", "多少", "有多", "少个", "少家", "几个", "是几", "少亿", "亿元", "多大"})
_COUNTED_BONUS, _UNIT_BONUS, _NAME_BONUS, _WRONG_YEAR = 4.0, 3.0, 6.0, 12.0
_PAST_LINK = 20


_CALENDAR = frozenset({"year", "date"})
_MEASURE_ASKED = re.compile(
    r"(?<!第)(?:多少|几)(?!个(?:百分点|小时|月|星期|世纪|钟头))"
    r"(人次|[人个家项件名位座种类条款部台套辆架艘所处间栋幢层户份篇场次届回轮批组支枚])"
)
# Measure words that count the same things: five 家 may also be written as five 个.
_COUNT_ALIKE = tuple(
    frozenset(group)
    for group in (
        "人名位员口个", "家个所间座处", "项条款件个份种类", "次届场回轮", "座栋幢处个所", "台辆架艘部个套", "支枚个根",
        "篇份部个", "批组个",
    )
)  # fmt: skip
_MEASURE_WORDS = frozenset().union(*_COUNT_ALIKE)
# What a question that counts things may be answered with besides a plain number: half of them, 20 %.
_OF_A_COUNT = frozenset({"", "%", "ratio", "times"})


@dataclass(frozen=True, slots=True)
class Pinpoint:
    """The figures of a sentence that a question asks for, best first; `sure` when no other one comes near."""

    figures: tuple[Figure, ...]
    sure: bool


def pinpoint(question: Question, text: str, lexicon: Lexicon) -> Pinpoint:
    """The figures of `text` that `question` asks for; none when it does not ask for a figure."""
    asked = parse(question.text)
    figures = [f for f in parse(text) if can_answer(f, question) and not any(_restates(a, f) for a in asked)]
    if not figures:
        return Pinpoint((), sure=False)
    scores = [score_of(question, figure, text, figures, lexicon) for figure in figures]
    order = sorted(range(len(figures)), key=lambda i: (-scores[i], figures[i].start))
    best = scores[order[0]]
    if _SEVERAL.search(question.text):
        chosen = [i for i in order if scores[i] >= 0.6 * best] if best > 0 else order
        return Pinpoint(tuple(figures[i] for i in sorted(chosen)), sure=best > 0)
    sure = len(order) == 1 or best - scores[order[1]] > 0.2 * abs(best) + 1.0
    return Pinpoint((figures[order[0]],), sure=sure)


def asks_count(question: Question) -> bool:
    """Whether a Chinese question says by its measure word what it wants counted: 多少人, 几家."""
    return bool(_MEASURE_ASKED.search(question.text))


def can_answer(figure: Figure, question: Question) -> bool:
    """Whether a figure is of the kind that `question` asks for: a count for how many, a date for when."""
    calendar = figure.kind in _CALENDAR
    if question.forms & {"quantity", "percent", "money"}:
        if calendar or figure.kind == "ordinal":
            return calendar and "time" in question.forms
        return question.forms != {"quantity"} or _counts(figure, question)
    return calendar if "time" in question.forms else False


def _counts(figure: Figure, question: Question) -> bool:
    """Whether a figure counts as the question counts: no sum of money for 多少人, no 300 mm for how many people."""
    if english := _ENGLISH_COUNTED.search(question.text):
        if figure.unit in _OF_A_COUNT or english[1].lower().startswith("times"):
            return True
        return figure.kind == "duration" or figure.unit in question.units
    measure = _MEASURE_ASKED.search(question.text)
    if measure is None:
        return True
    if figure.unit not in _OF_A_COUNT:
        return False
    counted = figure.counted
    return (
        counted not in _MEASURE_WORDS
        or counted == measure[1]
        or measure[1] == "个"
        or any({counted, measure[1][0]} <= group for group in _COUNT_ALIKE)
    )


def _restates(asked: Figure, figure: Figure) -> bool:
    return same(asked, figure) and asked.kind == figure.kind


def score_of(question: Question, figure: Figure, text: str, rivals: Sequence[Figure], lexicon: Lexicon) -> float:
    """How much speaks for `figure` of `text` being what `question` asks for; `rivals` are all figures there."""
    asked = {term for term in lexicon.question_terms(question.text) if term not in question.years}
    pairs = character_pairs(question.text)
    best: dict[str, float] = {}
    for term, start, end in (*placed_terms(text), *((text[i : i + 2], i, i + 2) for i in range(len(text) - 1))):
        # A word inside a figure is its measure: 481家 says nothing for or against 771家.
        if (term in asked or term in pairs) and not any(rival.start <= start < rival.end for rival in rivals):
            best[term] = max(best.get(term, 0.0), _nearness(start, end, figure, text, rivals))
    score = sum((lexicon.weight(term) if term in asked else _PAIR) * nearness for term, nearness in best.items())
    score += _COUNTED_BONUS * _counts_what_is_asked(question.text, figure, text)
    score += sum(
        _UNIT_BONUS if figure.unit in units else -_UNIT_BONUS
        for pattern, units in _UNITS
        if pattern.search(question.text)
    )
    score += 2 * _NAME_BONUS * _in_parallel(question.text, figure, text, rivals)
    score += _NAME_BONUS * _belongs(question.text, figure, text, rivals)
    year = year_of(figure, text)
    if question.years and year is not None and year not in question.years:
        score -= _WRONG_YEAR
    return score


def character_pairs(text: str) -> frozenset[str]:
    """Every two neighbouring Chinese characters of a text: they tell 在用 from 在建, however they are segmented."""
    runs = re.findall(r"[\u3400-\u9fff]{2,}", text)
    return frozenset(run[i : i + 2] for run in runs for i in range(len(run) - 1)) - _ASKING_PAIRS


def _nearness(start: int, end: int, figure: Figure, text: str, rivals: Sequence[Figure]) -> float:
    """How much a word at [start, end) says about a figure: words go with the figure after them, or right before."""
    if end <= figure.start:
        between = text[end : figure.start]
        broken = bool(_BREAK.search(between))
        if any(rival.end <= start for rival in rivals) and (broken or _linked(text, end, figure.start)):
            # It stands with an earlier figure, and a new part of the sentence begins before this one.
            return _AFTER_PAST_BREAK
        past = sum(end <= rival.start and rival.end <= figure.start for rival in rivals)
        return float(_BEFORE_PAST_FIGURE**past) * (_BEFORE_PAST_BREAK if broken else 1.0)
    between = text[figure.end : start]
    if any(figure.end <= rival.start < start for rival in rivals):
        return _AFTER_PAST_FIGURE
    return _AFTER_PAST_BREAK if _BREAK.search(between) or _linked(text, figure.end, start) else _AFTER


def _linked(text: str, start: int, end: int) -> bool:
    """Whether a link to another figure stands between two places of a text."""
    return any(start <= match.start() < end for match in _LINK.finditer(text))


def _belongs(question: str, figure: Figure, text: str, rivals: Sequence[Figure]) -> int:
    """1 when the name that stands with the figure is asked about, -1 when that of another one is, else 0.

    Names tell figures apart in a series: figures of one unit, each with a name of its own before it.
    """
    asked = _spelled(names(question))
    owners = [
        _spelled(local_names(rival, text, rivals))
        for rival in rivals
        if rival.unit == figure.unit and rival.kind not in _CALENDAR
    ]
    named = [owner for owner in owners if owner]
    if not asked or len(named) < 2 or len(named) < len(owners) or frozenset.intersection(*named):
        return 0
    if asked & _spelled(local_names(figure, text, rivals)):
        return 1
    return -1 if any(asked & owner for owner in named) else 0


def _spelled(found: frozenset[str]) -> frozenset[str]:
    """Names as they are compared across languages."""
    return frozenset(spelling(name) for name in found)


def local_names(figure: Figure, text: str, figures: Sequence[Figure]) -> frozenset[str]:
    """The proper names between a figure and the one before it: whose figure it is."""
    start = max((other.end for other in figures if other.end <= figure.start), default=0)
    segment = text[start : figure.start].lstrip()
    return names(
        segment
        if re.search(r"[\u3400-\u9fff]", segment[:40]) and not re.search(r"[a-z]{3} [a-z]{2}", segment)
        else f"x {segment}"
    )


def _counts_what_is_asked(question: str, figure: Figure, text: str) -> float:
    """How far the figure counts, or is measured in, what the question names."""
    counted = _ENGLISH_COUNTED.search(question)
    if counted is not None:
        asked = set(question_terms(counted[1]))
        phrase = _PHRASE.match(text[figure.start + len(figure.text.split(" ")[0]) :])
        told = set(question_terms(phrase.group())) if phrase else set()
        return 1.5 * len(asked & told) / len(asked) if asked else 0.0
    head = _ASKED_NOUN.search(question)
    if head is not None:
        after = text[figure.start : figure.end + 8]
        pairs = [head["noun"][i : i + 2] for i in range(max(1, len(head["noun"]) - 1))]
        measure = float(bool(figure.counted) and head["measure"] == figure.counted)
        return 0.5 * measure + sum(pair in after for pair in pairs) / len(pairs)
    unit = re.sub(
        r"^[^A-Za-z\u3400-\u9fff]*(?:[万亿千百]|trillion|billion|million|thousand)*\s*", "", figure.text[-24:]
    )
    return float(len(unit) > 1 and unit.lower() in question.lower())


def year_of(figure: Figure, text: str) -> str | None:
    """The year that governs a figure: the nearest one in its own clause, else the last one before, else the next."""
    years = [f for f in parse(text) if f.kind == "year" and f.unit == "year"]
    beside = [f for f in years if not _BREAK.search(_between(f, figure, text))]
    before = [f for f in years if f.end <= figure.start]
    nearest = min(beside, key=lambda f: _distance(_between(f, figure, text)), default=None)
    chosen = nearest or (before[-1] if before else next(iter(years), None))
    return str(int(chosen.value)) if chosen is not None else None


def _between(first: Figure, second: Figure, text: str) -> str:
    return text[min(first.end, second.end) : max(first.start, second.start)]


def _distance(between: str) -> int:
    """How far two figures are apart; a link sets them further apart than words do: 80 in 2015 and 95 in 2019."""
    return len(between) + _PAST_LINK * bool(_LINK.search(between))


def _in_parallel(question: str, figure: Figure, text: str, rivals: Sequence[Figure]) -> int:
    """1 or -1 where a list of figures answers a list of names in the same order (浙江、江苏……2.94%、2.95%), else 0."""
    run = next((r for r in _runs(rivals, text) if figure in r), ())
    if len(run) < 2:
        return 0
    for listed in reversed(_name_lists(text[: run[0].start])):
        if len(listed) == len(run):
            asked = [name for name in listed if name.lower() in question.lower() or spelling(name) in question.lower()]
            if len(asked) != 1:
                return 0
            return 1 if run.index(figure) == listed.index(asked[0]) else -1
    return 0


def _runs(figures: Sequence[Figure], text: str) -> list[tuple[Figure, ...]]:
    """Figures of one unit that stand one after the other with nothing but a list mark between them."""
    runs: list[tuple[Figure, ...]] = []
    for figure in sorted(figures, key=lambda f: f.start):
        last = runs[-1][-1] if runs else None
        if last is not None and last.unit == figure.unit and _LIST_MARK.fullmatch(text[last.end : figure.start]):
            runs[-1] = (*runs[-1], figure)
        else:
            runs.append((figure,))
    return runs


def _name_lists(text: str) -> list[tuple[str, ...]]:
    """The runs of two or more names that are joined as a list."""
    found = sorted(
        (m.start(), m.end())
        for name in names(text if _HAN.search(text) else f"x {text}")
        for m in re.finditer(re.escape(name), text)
    )
    lists: list[list[tuple[int, int]]] = []
    for start, end in found:
        if lists and _LIST_MARK.fullmatch(text[lists[-1][-1][1] : start]):
            lists[-1].append((start, end))
        else:
            lists.append([(start, end)])
    return [tuple(text[a:b] for a, b in run) for run in lists if len(run) > 1]
