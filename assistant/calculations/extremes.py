"""How far the figures of two ranks of an order are apart: the largest and the smallest, 第一名和第二名."""

import re

from assistant.calculations.arithmetic import worked_out
from assistant.calculations.calculation import Calculation
from assistant.calculations.cells import cells_of
from assistant.calculations.operands import Ask, Operand, sources_of
from assistant.calculations.series import series_of
from assistant.calculations.things import Thing, number_said
from assistant.questions.operations import Operation
from assistant.questions.question import Question
from assistant.statement import Statement
from assistant.words.lexicon import Lexicon
from assistant.words.patterns import compiled
from assistant.words.question_words import POSITIONS
from assistant.words.superlatives import FIRST_ZH, LAST_ZH, LEAST_EN, LEAST_ZH, MOST_EN, MOST_ZH

_PERIODS = (
    r"(?:half|quarter|phase|stage|batch|year|month|week|day|period|time|class|term|generation|step|round|edition|floor"
    r"|decade|century|dose|wave|sector|industr|line|lot|group)"
)
_RANK = re.compile(
    rf"""
      (?P<first> {MOST_ZH} | 第一[大高] | {FIRST_ZH}
        | \b(?:{MOST_EN}|most|first(?!\ {_PERIODS})|top|leading|best|leader)\b )
    | (?P<last> {LEAST_ZH} | {LAST_ZH} | \b(?:{LEAST_EN}|least|last|bottom|worst)\b )
    | 第(?P<nth>[二三四五六七八])(?=[名位高大多小低])
    | \b(?P<nth_en>second|third|fourth|fifth|sixth|seventh|eighth)(?=[ -]|$)(?!\ of)(?!\ {_PERIODS})
    """,
    re.IGNORECASE | re.VERBOSE,
)
_BESIDE = re.compile(
    r"^[^，。？]{0,16}(?:[，？]\s?)?(?:和|与|跟|同|及|比|是|为|离|到|至|、|领先|超过?|高于?)[^，。？]{0,10}$|\b(?:and|than|over|from|to|of|ahead|behind)\b"
)
OPERATIONS: tuple[tuple[Operation, re.Pattern[str]], ...] = compiled(
    (
        ("ratio", r"倍|比值|之比|\bhow many times\b|\bratio\b|\bfactor\b"),
        (
            "difference",
            r"差|(?:[高多大长重少低小短轻]|领先|落后|超)(?:出|了)?(?:多少|几)"
            r"|\b(?:difference|gap|margin|spread|differ|apart|range|how (?:much|many|far)|by how)\b",
        ),
        ("total", r"合计|总和|之和|加起来|一共|\b(?:sum|combined|together|total)\b"),
    )
)
# What was added is no member of an order.
ADDED = re.compile(r"(?:新增|增加|减少|比上年[^，。]*)$")
_LEAST = 3


def between_ranks(question: Question, ask: Ask, lexicon: Lexicon) -> Statement | None:
    """What two ranks of an order differ by, or come to; None where no two are asked for or there is no order."""
    operation = next((name for name, pattern in OPERATIONS if pattern.search(question.text)), None)
    ranks = _asked_ranks(question.text)
    if operation is None or len(ranks) != 2 or question.asks_why or question.confirms:
        return None
    series = series_of(question, cells_of(sources_of(ask(question)), question, lexicon))
    said = number_said(question.text)
    if series is None or len(series) < min(said or _LEAST, _LEAST) or (said or 0) > max(2, len(series)):
        return None
    if any(ADDED.search(cell.before) for _, cell in series):
        return None
    order = sorted(series, key=lambda pair: -pair[1].figure.value)
    if any(not -len(order) <= rank < len(order) for rank in ranks):
        return None
    operands = [Operand.of(*order[rank]) for rank in ranks]
    calculation = Calculation(operation, tuple(Thing(o.name) for o in operands), decimals=question.decimals)
    result = worked_out(calculation, operands, question.language)
    return result.told_of(operands, question.language) if result else None


def ranks_said(text: str) -> list[tuple[int, re.Match[str]]]:
    """The ranks of an order that a text says, counted from 0, or from the end as -1, and where it says them."""
    found = list(_RANK.finditer(text))
    ranks: list[int] = []
    for number, match in enumerate(found):
        if match["nth_en"] and re.match(r"[ -](?:\w+est|most)\b", text[match.end() :]):
            found[number + 1 : number + 2] = []
        if match["first"]:
            ranks.append(0)
        elif match["last"]:
            ranks.append(-1)
        else:
            ranks.append(POSITIONS[(match["nth"] or match["nth_en"]).lower()])
    return list(zip(ranks, found, strict=True))


def _asked_ranks(text: str) -> list[int]:
    """The two ranks that a text sets side by side."""
    said = ranks_said(text)
    if len(said) != 2 or said[0][0] == said[1][0]:
        return []
    return [rank for rank, _ in said] if _BESIDE.search(text[said[0][1].end() : said[1][1].start()]) else []
