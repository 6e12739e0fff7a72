"""Which figure of a sentence a question asks for: each figure is tied to the words, names and year that stand next to it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.lexicon import Lexicon
from assistant.question import Question
from documents.figures import Figure, parse, same

_CUT = re.compile(r"[，,；;。：:、（）()]|\s(?:and|while|whereas|but|with)\s|(?<=[\u3400-\u9fff0-9])[和与及](?=[\u3400-\u9fff])")
_ASKED_NOUN = re.compile(
    r"(?:多少|几)(?:个|家|项|类|件|名|位|座|种|条|所|批|只|台|款|万|亿)?(?P<zh>[\u3400-\u9fffA-Za-z0-9]{1,10})"
    r"|\bhow many (?P<en>[A-Za-z0-9 '’-]{2,40}?)(?=\s+(?:is|are|was|were|did|does|do|has|have|had|can|could|will|would|in|at|on|by|of|from|that|which|to|for)\b|[?,.]|$)",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"分别|各(?:自|是|有|为|占|多少)|\brespectively\b|\beach\b|\bboth\b|以及|\bhow many .{1,60}\band (?:how many|of)\b|多少.{1,24}(?:多少|几)", re.IGNORECASE)
_UNITS: tuple[tuple[re.Pattern[str], frozenset[str]], ...] = (
    (re.compile(r"百分|比例|占比|比重|强度|percent|proportion|share|fraction|intensity|\brate\b", re.I), frozenset({"%", "ratio"})),
    (re.compile(r"多少[^，。？]{0,2}元|多少钱|金额|奖金|\bmoney\b|\bfund|yuan|dollar|\bcost\b|\bspend|\bspent\b|\bworth\b", re.I), frozenset({"yuan", "usd", "eur", "gbp", "jpy", "hkd"})),
    (re.compile(r"[多几]少?倍|\btimes\b|\bfold\b", re.I), frozenset({"times"})),
)  # fmt: skip
_NEAR, _BESIDE, _FAR = 1.0, 0.45, 0.15
_NOUN_BONUS, _UNIT_BONUS, _YEAR_PENALTY = 4.0, 3.0, 12.0


@dataclass(frozen=True, slots=True)
class Pinpoint:
    """The figures of a sentence that a question asks for, best first; `sure` when no other one comes near."""

    figures: tuple[Figure, ...]
    sure: bool


def pinpoint(question: Question, text: str, lexicon: Lexicon) -> Pinpoint:
    """The figures of `text` that `question` asks for; none when it does not ask for a figure."""
    asked = parse(question.text)
    figures = [f for f in parse(text) if _can_answer(f, question) and not any(_restates(a, f) for a in asked)]
    if not figures:
        return Pinpoint((), sure=False)
    scores = [_score(question, figure, text, figures, lexicon) for figure in figures]
    order = sorted(range(len(figures)), key=lambda i: (-scores[i], figures[i].start))
    best = scores[order[0]]
    if _SEVERAL.search(question.text):
        chosen = [i for i in order if scores[i] >= 0.6 * best] if best > 0 else order
        return Pinpoint(tuple(figures[i] for i in sorted(chosen)), sure=best > 0)
    sure = len(order) == 1 or best - scores[order[1]] > 0.1 * abs(best) + 0.2
    return Pinpoint((figures[order[0]],), sure=sure)


def _can_answer(figure: Figure, question: Question) -> bool:
    calendar = figure.kind in {"year", "date"}
    if question.forms & {"quantity", "percent", "money"}:
        return not calendar and figure.kind != "ordinal" or ("time" in question.forms and calendar)
    return calendar if "time" in question.forms else False


def _restates(asked: Figure, figure: Figure) -> bool:
    return same(asked, figure) and asked.kind == figure.kind


def _score(question: Question, figure: Figure, text: str, rivals: Sequence[Figure], lexicon: Lexicon) -> float:
    terms = lexicon.question_terms(question.text)
    segments = _segments(text)
    home = next((i for i, (start, end) in enumerate(segments) if start <= figure.start < end), 0)
    held = [frozenset(lexicon.question_terms(text[start:end])) for start, end in segments]
    owned = [any(start <= r.start < end for r in rivals) for start, end in segments]
    score = 0.0
    for term in terms:
        score += lexicon.weight(term) * max((_nearness(i, home, owned) for i, h in enumerate(held) if term in h), default=0.0)
    score += _noun_bonus(question.text, figure, text)
    score += sum(_UNIT_BONUS if figure.unit in units else -_UNIT_BONUS for pattern, units in _UNITS if pattern.search(question.text))
    year = year_of(figure, text)
    if question.years and year is not None and year not in question.years:
        score -= _YEAR_PENALTY
    return score


def _nearness(segment: int, home: int, owned: Sequence[bool]) -> float:
    """How much the words of one segment say about the figure in another: words go with the figure they stand beside."""
    if segment == home:
        return _NEAR
    between = range(min(segment, home), max(segment, home) + 1)
    others = sum(owned[i] for i in between if i != home)
    if owned[segment] or others > 1:
        return _FAR
    return _BESIDE if segment < home else _FAR * 2


def _segments(text: str) -> list[tuple[int, int]]:
    cuts = [0]
    for match in _CUT.finditer(text):
        inside_number = match.group() in ",，" and text[match.start() - 1 : match.start()].isdigit() and text[match.end() : match.end() + 3].isdigit()
        if not inside_number:
            cuts += [match.start(), match.end()]
    cuts.append(len(text))
    return [(start, end) for start, end in zip(cuts[::2], cuts[1::2], strict=True) if end > start]


def _noun_bonus(question: str, figure: Figure, text: str) -> float:
    """The counted noun of the question against the words right after the figure."""
    match = _ASKED_NOUN.search(question)
    if match is None:
        return 0.0
    noun = (match["zh"] or match["en"] or "").strip().lower()
    after = text[figure.start : figure.end + 24].lower()
    if match["zh"]:
        pairs = {noun[i : i + 2] for i in range(len(noun) - 1)} or {noun}
        return _NOUN_BONUS * sum(pair in after for pair in pairs) / len(pairs)
    words = [w[:5] for w in re.findall(r"[a-z]{3,}", noun)]
    after = text[figure.start : figure.end + 60].lower()
    return _NOUN_BONUS * sum(word in after for word in words) / len(words) if words else 0.0


def year_of(figure: Figure, text: str) -> str | None:
    """The year that governs a figure: the last one named before it in the sentence, else the first one after it."""
    years = [f for f in parse(text) if f.kind == "year"]
    before = [f for f in years if f.end <= figure.start]
    chosen = before[-1] if before else (years[0] if years else None)
    return str(int(chosen.value)) if chosen is not None else None
