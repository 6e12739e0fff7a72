"""The years or months between two events whose dates two sentences tell: 帮办制度创建之后隔了几年才有国际版."""

import re
from collections.abc import Iterator, Sequence

from assistant.calculations.calculation import Calculation
from assistant.calculations.cell import Cell
from assistant.calculations.operands import Operand
from assistant.calculations.proving import title_of
from assistant.words.telling import VERB, has, name_terms, terms_of
from documents.figures import CALENDAR, parse
from documents.scripts import HANZI

# What happens to a thing: how it begins to be there, is begun to be built, ends. Other words for one kind are alike.
_KINDS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"开工|动工|始建|奠基|\b(?:construction (?:began|start\w*)|broke ground|breaking ground)\b",
        r"创[建立办设]|成立|建[立成]|设立|推出|上线|启[动用]|开[通放业园馆办播]|发[布行]|出台|颁布|诞生|问世|投[产用运]|通车|落成|竣工"
        r"|首[次届发]|出现|弄出来|搞出来|办起来|有了|才有|面世"
        r"|\b(?:launch\w*|creat\w+|found(?:ed|ing|ation)|establish\w*|introduc\w+"
        r"|set(?:ting)? up|start\w*|open\w*|publish\w*"
        r"|issu\w+|releas\w+|enact\w*|adopt\w*|c[ao]me (?:online|into|out)|go(?:es)? (?:online|live)"
        r"|went (?:online|live)|complet\w+|inaugurat\w+|debut\w*|appear\w*|first|beg[aiu]n\w*)\b",
        r"结束|关闭|停[产办刊运]|撤销|废止|退役|拆除|去世"
        r"|\b(?:clos\w+|end(?:ed|s)?|abolish\w*|retir\w+|shut|demolish\w*|died)\b",
    )
)
# What leads to a date at the head of a sentence or a part, and what follows it up to its first words.
_LEADS = re.compile(
    r"\s*(?:自|从|在|于|到|至|截至|早在|in|on|by|since|from|and in|at|by the end of)?\s*", re.IGNORECASE
)
_OPENS = re.compile(r"^\s*(?:年?[末底初]|起|以来|开始)?[，,]?\s*")
# By when so much was done is no date of what did it.
_AS_OF = re.compile(r"(?:截至|截止)[^，。；]{0,4}$|\bas of(?: the)?(?: (?:end|close|middle) of)? *$", re.IGNORECASE)
_BY = re.compile(r"\bby(?: the)?(?: (?P<end>end|close|middle) of)? *$", re.IGNORECASE)
_HARD = re.compile(r"[；。]|[;](?=\s|$)|\b(?:while|whereas|and in)\b")
_CLAUSE = re.compile(r"[，；。]|[;.](?=\s|$)|,(?!\d{3})")
_BEGINS = re.compile(
    r"开工|动工|始建|启动|奠基|开始|\b(?:began|begun|begin|start\w*|broke ground|launch\w*|under way)\b", re.IGNORECASE
)
_ENDS = re.compile(
    r"建成|完工|竣工|投产|投用|通车|启用|投入使用|结束|完成"
    r"|\b(?:finish\w*|complet\w+|open(?:ed|s)?|end(?:ed|s)?|conclud\w+|enter\w* service)\b",
    re.IGNORECASE,
)
# What is asked of a beginning, no date tells that says of nothing begun.
_IS_BEGUN = re.compile(r"\bfounding of\b", re.IGNORECASE)
_NOISE = re.compile(r"弄出来|搞出来|办起来|\b(?:its|their|the|big|large|famous|annual|set up)\b", re.IGNORECASE)
# 迁到 and 迁至 are one word.
_REACHED = re.compile(r"(?<=[\u3400-\u9fff])[到至了成为]$")
_NOUN, _ALIKE, _PART, _SOME = 1.0, 0.8, 0.85, 0.1


def between_events(calculation: Calculation, cells: Sequence[Cell]) -> tuple[Operand, ...] | None:
    """The dates of both events, where for each there is one year that a sentence tells of it."""
    if calculation.operation != "years" or len(calculation.things) != 2:
        return None
    parts = 2 if calculation.in_months else 1
    dated = [cell for cell in cells if all((cell.figure.calendar or (None,))[:parts])]
    words = [thing.words for thing in calculation.things]
    found: list[Operand] = []
    for own, other in (words, words[::-1]):
        told = list(_told(own, other, dated))
        # What is told of both is of the narrower one: the international version of the service.
        wider = {cell.key for _, cell in _told(other, own, dated)}
        told = [fit for fit in told if fit[1].key not in wider] or told
        best = [cell for held, cell in told if held == max(h for h, _ in told)]
        if len({cell.figure.calendar[:parts] for cell in best if cell.figure.calendar}) != 1:
            return None
        found.append(Operand.of(best[0].figure.text, best[0]))
    first, second = found
    return tuple(found) if first.figure.calendar != second.figure.calendar else None


def of_a_span(calculation: Calculation, cells: Sequence[Cell]) -> tuple[Operand, ...] | None:
    """The dates between which something was made, where one sentence gives its beginning, its end and no other year."""
    if calculation.operation != "years" or len(calculation.things) > 1:
        return None
    terms = [t for thing in calculation.things for t, w in terms_of(thing.words) if w >= 1]
    sentences: dict[tuple[str, int], list[Cell]] = {}
    for cell in cells:
        if cell.figure.calendar is not None and _BEGINS.search(cell.text) and _ENDS.search(cell.text):
            sentences.setdefault(cell.source.key, []).append(cell)
    for row in sentences.values():
        if len(row) == 2 and terms and all(has(row[0].text, term) for term in terms):
            return tuple(Operand.of(cell.figure.text, cell) for cell in row)
    return None


def _told(own: str, other: str, dated: Sequence[Cell]) -> Iterator[tuple[float, Cell]]:
    """The dates that sentences tell of an event, each with how much of its words stands with the date."""
    terms = _nouns(own)
    telling = [t for t, _ in terms if not any(has(t, o) or has(o, t) for o, _ in _nouns(other))] or [
        t for t, _ in terms
    ]
    kinds = _kinds(own)
    for cell in dated:
        beside = _beside(cell)
        if not terms or not all(_has(beside, t) for t in telling):
            continue
        if not _says(cell, terms):
            continue
        said = _kinds(beside)
        if _is_as_of(cell):
            continue
        if kinds and not kinds & said and (said or _IS_BEGUN.search(own)):
            continue
        yield sum(w * bool(has(beside, t)) for t, w in terms), cell


def are_told(calculation: Calculation, cells: Sequence[Cell]) -> bool:
    """Whether the sentence of each date says most of what its event is called."""
    if any(_is_as_of(cell) for cell in cells):
        return False
    return all(_says(cell, _nouns(thing.words)) for thing, cell in zip(calculation.things, cells, strict=True))


def _says(cell: Cell, terms: Sequence[tuple[str, float]]) -> bool:
    around = f"{cell.text} {cell.elsewhere} {title_of(cell)}"
    return sum(w * _has(around, t) for t, w in terms) >= _ALIKE * sum(w for _, w in terms)


def _nouns(words: str) -> list[tuple[str, float]]:
    """The words that say what an event is of; what happened, its kind tells."""
    bare = _NOISE.sub(" ", words)
    names = name_terms(bare)
    terms = [(_REACHED.sub("", t), w) for t, w in terms_of(bare) if w >= VERB]
    left = [(t, w) for t, w in terms if t in names or (w >= _NOUN and not _kinds(t))]
    return left or terms


def _has(text: str, term: str) -> bool:
    """Whether a text has a word: a Chinese one itself, for what an event is called is no matter of meaning."""
    return has(text, term) >= (_PART if HANZI.search(term) else _SOME)


def _is_as_of(cell: Cell) -> bool:
    """Whether a date only says by when so much was done."""
    head = cell.text[: cell.figure.start]
    by = _BY.search(head)
    beside = _beside(cell)
    return bool(_AS_OF.search(head)) or bool(by and not _kinds(beside.replace(by.group(), " ")))


def _kinds(text: str) -> set[int]:
    return {number for number, kind in enumerate(_KINDS) if kind.search(text)}


def _beside(cell: Cell) -> str:
    """What stands with a date: all since the date before it, and its clause; at the head of a sentence the next too."""
    head = cell.text[: cell.figure.start]
    since = [f.end for f in parse(head) if f.kind in CALENDAR]
    before = _HARD.split(head[max(since, default=0) :])[-1]
    rest = cell.text[cell.figure.end :]
    if _LEADS.fullmatch(before) and (opening := _OPENS.match(rest)):
        rest = rest[opening.end() :]
    return f"{before} {_CLAUSE.split(rest)[0]} {cell.twin}"
