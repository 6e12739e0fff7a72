"""The figures that a question wants set side by side or added: by their names, their years, or each asked for alone."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import permutations

from assistant.belonging import local_names, year_of
from assistant.evidence import Found, Source
from assistant.lexicon import Lexicon
from assistant.pinpoint import pinpoint, score_of
from assistant.question import Question, analyse
from documents.article import Language
from documents.figures import Figure, parse, write

Ask = Callable[[Question], Found]
_HAN = re.compile(r"[\u3400-\u9fff]")
_OPERATORS = re.compile(
    r"相差|相比|比较|对比|之差|之和|总和|合计|总共|一共|加起来|差距|差额"
    r"|(?:多|少|高|低|大|小)(?:出|了)?(?=多少|几)|(?:增加|增长|上升|提高|下降|减少)(?:了|到了)?(?=多少|几)"
    r"|增幅|涨幅|倍|百分之几|百分之多少|几分之几|为什么|为何"
    r"|(?:高于|超过|多于|大于|低于|少于|小于|赶超|反超)"
    r"|(?<=[\u3400-\u9fff])(?<![占对百])比(?![例重率值])(?=[\u3400-\u9fff])"
    r"|(?:更|还)?(?<!多)(?:高|大|多|低|小|少)(?=[？?吗]|$)"
    r"|\b(?:how (?:much|many)|what(?: is| was|'s)?(?: the)?|by how (?:much|many)|difference (?:between|in)"
    r"|gap between|combined|in all|altogether|ratio (?:of|between)"
    r"|(?:more|less|fewer|larger|bigger|higher|lower|greater|smaller) than|more|less|larger|bigger|higher"
    r"|lower|greater|smaller|than|times|percentage|share|why did|why was|why|exceed(?:ed|s)?"
    r"|surpass(?:ed|es)?|compared? (?:to|with)|did|does|was|were|is|are|grow|increase[d]?|rise|from"
    r"|between|to|and)\b",
    re.IGNORECASE,
)
_JOINED_ZH = re.compile(
    r"([\u3400-\u9fffA-Za-z0-9]{2,16}?)(?:[和跟、]|(?<!参)与|(?<!普)及"
    r"|(?<![占对百])比(?![例重率值]))([\u3400-\u9fffA-Za-z0-9]{2,16}?)(?=，|相差|合计|总共"
    r"|总数|一共|加起来|[多少高低大小](?=多少|几|出|了|于|$)|之|的|共|分别|$)"
)
_LISTED_ZH = re.compile(
    r"(?:^|，)([\u3400-\u9fffA-Za-z0-9]{2,16}(?:、[\u3400-\u9fffA-Za-z0-9]{2,16})+和[\u3400-\u9fffA-Za-z0-9]{2,16}?)"
    r"(?=合计|总共|一共|加起来|共有|共计|总数)"
)
_SHARED_ZH = re.compile(
    r"(?:^|，)(?P<part>[^，。？]{2,20}?)(?:占|是|相当于)(?P<whole>[^，。？]{2,20}?)的?(?:百分之|几分之|多大比例|比例)"
)
_SHARED_EN = re.compile(
    r"\b(?:percentage|share|fraction|proportion) of (?P<whole>.{3,60}?) (?:is|are|was|were) (?P<part>[^?.]{3,60})",
    re.IGNORECASE,
)
_JOINED_EN = re.compile(
    r"(?<![\w&'’-])(?:how many |more |fewer |the )*([\w&'’-]+(?: (?!and\b|than\b)[\w&'’-]+){0,4})"
    r" (?:and|than|with|versus|to) (?:the |of )?"
    r"([\w&'’-]+(?: (?!did|does|do|is|are|was|were|in|that|altogether|combined)[\w&'’-]+){0,3})",
    re.IGNORECASE,
)
# What stands after a figure that is the whole of those that follow.
_WHOLE = re.compile(
    r"[^，。；,;]{0,24}(?:中，|中包括|包括|其中)|[^,;.]{0,60}\b(?:includ(?:ed|ing|es)|of which"
    r"|comprising)\b"
)
ADDS_UP = re.compile(
    r"加起来|之和|总和|相加|\b(?:add(?:s|ed)? up|sum|combined|altogether|put together)\b", re.IGNORECASE
)
_COUNT_OF: dict[Language, str] = {"zh": "{}有多少？", "en": "How many {} are there?"}
_MOST_PARTS = 6
_MOST_FIGURES = 8
_TOLD_APART = 2.0
_AND = re.compile(r"[、和与跟及]")
_YEARS: dict[Language, re.Pattern[str]] = {
    "zh": re.compile(
        r"[从比较和与跟及到至、]?(?<!\d)(?:1[5-9]|20)\d{2}(?![\d.亿万元家个项%])(?:年底?|年末)?[到至比较、\-–—~]?"
    ),
    "en": re.compile(
        r"\b(?:(?:from|to|between|and|than|as|of|during|by|in|with)\s+)*(?:1[5-9]|20)\d{2}\b", re.IGNORECASE
    ),
}
# A conjunction beside what was taken out.
_DANGLING = re.compile(r"(?<=[\u3400-\u9fff])[比较和与跟及、] | [比较和与跟及、](?=[\u3400-\u9fff])")
_ASKS_NUMBER = re.compile(r"(?:是|有|为|达|共有?)?(?:多少|几)([个家项件名人位座种条所台次吨元]?)倍?[？?]?")


@dataclass(frozen=True, slots=True)
class Operand:
    """A figure of the article with what it is of and the sentence that holds it."""

    name: str
    figure: Figure
    source: Source


def operands_of(question: Question, ask: Ask, lexicon: Lexicon) -> tuple[Operand, ...]:
    """The figures that the question sets side by side: by names or years within a sentence, else what it joins."""
    years = frozenset[str]() if len(question.years) > 1 else question.years
    # A share is worked out from figures that are none.
    asked = analyse(_plainly(question.text, question.language), question.language) if question.asks_share else question
    found = ask(replace(asked, years=years))
    if not found.answered and (keys := _keys(question)):
        found = ask(analyse(_COUNT_OF[question.language].format(keys[0]), question.language))
    for source in found.sources:
        text = lexicon.matching_text(source.sentence, question.language)
        by_name = {
            name: Operand(name, figure, source)
            for name, figure in series_of(text, question.years)
            if name in question.text
        }
        if len(by_name) >= 2:
            return tuple(sorted(by_name.values(), key=lambda o: question.text.find(o.name)))
        by_year = _by_year(question, text, source, lexicon)
        if len(by_year) >= 2:
            return by_year
    if len(question.years) > 1:
        return _each_year(question, ask)
    joined = _joined(question, ask)
    if len({operand.figure.unit for operand in joined}) == 1:
        return joined
    for source in found.sources:
        text = lexicon.matching_text(source.sentence, question.language)
        if listed := _side_by_side(question, text, source, lexicon):
            return listed
    return ()


def parts_of(question: Question, ask: Ask, lexicon: Lexicon) -> tuple[Operand, ...]:
    """The parts that a sentence lists in one measure, as many as the question says where it does."""
    found = ask(question)
    for source in found.sources[:1]:
        text = lexicon.matching_text(source.sentence, question.language)
        figures = [f for f in parse(text) if f.kind == "quantity" and not _WHOLE.match(text[f.end :])]
        measures = Counter((f.unit, f.counted if question.language == "zh" else "") for f in figures)
        if not measures:
            return ()
        measure = measures.most_common(1)[0][0]
        parts = [f for f in figures if (f.unit, f.counted if question.language == "zh" else "") == measure]
        said = _number_said(question.text)
        if said is None and not ADDS_UP.search(question.text):
            return ()
        if len({year_of(f, text) for f in parts}) > 1:
            return ()
        if len(parts) == (said or len(parts)) and 2 <= len(parts) <= _MOST_PARTS:
            return tuple(Operand(f.text, f, source) for f in parts)
    return ()


def _number_said(text: str) -> int | None:
    """How many things the question says it wants added: 三类, the three kinds."""
    match = re.search(r"([两二三四五六七八九])[个类种项家]|\b(two|three|four|five|six)\b", text, re.IGNORECASE)
    if match is None:
        return None
    return (
        "_一二三四五六七八九".index(match[1].replace("两", "二"))
        if match[1]
        else ("two", "three", "four", "five", "six").index(match[2].lower()) + 2
    )


def _by_year(question: Question, text: str, source: Source, lexicon: Lexicon) -> tuple[Operand, ...]:
    operands = []
    for year in sorted(question.years):
        point = pinpoint(replace(question, years=frozenset({year})), text, lexicon)
        if point.figures and year_of(point.figures[0], text) == year:
            operands.append(Operand(year if question.language == "en" else f"{year}年", point.figures[0], source))
    return tuple(operands) if len({o.figure.unit for o in operands}) == 1 else ()


def _each_year(question: Question, ask: Ask) -> tuple[Operand, ...]:
    """The figures of the years that the question names, each asked for on its own."""
    found: list[Operand] = []
    for year in sorted(question.years):
        name = year if question.language == "en" else f"{year}年"
        rest = _YEARS[question.language].sub(" ", question.text)
        figure = _asked_alone(f"{rest} in {year}" if question.language == "en" else name + rest, question.language, ask)
        if figure is None:
            return ()
        found.append(Operand(name, *figure))
    return tuple(found) if _are_distinct(found) else ()


def _side_by_side(question: Question, text: str, source: Source, lexicon: Lexicon) -> tuple[Operand, ...]:
    """The figures of one sentence for the things that a conjunction joins, each its own and all in one measure."""
    keys = _keys(question)
    if len(keys) < 2:
        return ()
    figures = [f for f in parse(text) if f.kind not in {"year", "date", "ordinal"}][:_MOST_FIGURES]
    scores = [
        [
            score_of(replace(question, text=_less(question.text, keys, key)), figure, text, figures, lexicon)
            for figure in figures
        ]
        for key in keys
    ]
    choices = [
        chosen
        for chosen in permutations(range(len(figures)), len(keys))
        if len({(figures[i].unit, figures[i].counted if question.language == "zh" else "") for i in chosen}) == 1
        and all(scores[k][i] > 0 for k, i in enumerate(chosen))
    ]
    if not choices:
        return ()
    sums = sorted(((sum(scores[k][i] for k, i in enumerate(chosen)), chosen) for chosen in choices), reverse=True)
    # When another choice comes as near, they were not told apart.
    if len(sums) > 1 and sums[0][0] - sums[1][0] < _TOLD_APART:
        return ()
    best = sums[0][1]
    return tuple(Operand(key, figures[i], source) for key, i in zip(keys, best, strict=True))


def _keys(question: Question) -> list[str]:
    """The things that a conjunction joins, where the question computes with them."""
    zh = question.language == "zh"
    match = (_JOINED_ZH if zh else _JOINED_EN).search(question.text)
    if question.operation == "share" and (shared := (_SHARED_ZH if zh else _SHARED_EN).search(question.text)):
        return [shared["part"], shared["whole"]]
    if question.operation == "total" and zh and (listed := _LISTED_ZH.search(question.text)):
        return re.split(r"[、和]", listed[1])
    if match is None or question.operation is None or question.text[: match.start()].endswith((", ", "、")):
        return []
    return [match[1], *_AND.split(match[2])] if question.operation == "total" else [match[1], match[2]]


def _less(text: str, keys: Sequence[str], key: str) -> str:
    """A question without the other things that it joins."""
    for other in keys:
        text = text if other == key else text.replace(other, " ")
    return text


def _joined(question: Question, ask: Ask) -> tuple[Operand, ...]:
    """The figures of the things that a conjunction joins, each asked for on its own."""
    keys = _keys(question)
    found: list[Operand] = []
    for key in keys:
        figure = _asked_alone(_less(question.text, keys, key), question.language, ask)
        if figure is None:
            return ()
        found.append(Operand(key, *figure))
    return tuple(found) if _are_distinct(found) else ()


def _asked_alone(text: str, language: Language, ask: Ask) -> tuple[Figure, Source] | None:
    """The figure that a question gets when what compares or adds is taken out of it."""
    result = ask(analyse(_plainly(text, language), language))
    # No need to be sure: two things that are asked for apart and get figures of their own confirm each other.
    return (result.figures[0], result.sources[0]) if result.figures else None


def _plainly(text: str, language: Language) -> str:
    """The question for one figure that is left of `text` without what compares or adds."""
    left = _ASKS_NUMBER.sub(" ", _OPERATORS.sub(" ", _DANGLING.sub(" ", text)))
    left = re.sub(r"(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])", "", re.sub(r"\s+", " ", left)).strip(
        " ？?，,、和与跟及的"
    )
    if language == "en":
        return f"{left}: how many?"
    measure = _ASKS_NUMBER.search(text)
    return f"{left}有多少{measure[1]}？" if measure and measure[1] else f"{left}是多少？"


def _are_distinct(operands: Sequence[Operand]) -> bool:
    places = {(o.source.article.name, o.source.sentence.number, o.figure.start) for o in operands}
    return len(places) == len(operands) > 1


def series_of(text: str, years: frozenset[str]) -> list[tuple[str, Figure]]:
    """The figures of one unit in a sentence, each with the name that stands before it."""
    figures = [f for f in parse(text) if f.kind not in {"year", "date", "ordinal"}]
    units = Counter(f.unit for f in figures)
    if not units:
        return []
    unit = units.most_common(1)[0][0]
    series: list[tuple[str, Figure]] = []
    for figure in (f for f in figures if f.unit == unit):
        own = local_names(figure, text, figures)
        year = year_of(figure, text)
        if own and (not years or year is None or year in years):
            start = max((f.end for f in figures if f.end <= figure.start), default=0)
            series.append((max(own, key=lambda name: text.rfind(name, start, figure.start)), figure))
    return series if len({name for name, _ in series}) == len(series) else []


def written(figure: Figure, language: Language) -> str:
    """The value of a figure in `language`, with its Chinese measure word: 42人."""
    exact = replace(figure, approximation="")
    return write(exact, language) + (figure.counted if language == "zh" and _HAN.match(figure.counted) else "")
