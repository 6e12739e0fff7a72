"""What is left of an income after what was spent, where one sentence gives both of one body: 结余, a deficit."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from assistant.calculations.arithmetic import difference_of
from assistant.calculations.calculation import bare_words
from assistant.calculations.cell import Cell
from assistant.calculations.cells import cells_of, last_clause
from assistant.calculations.operands import Ask, Operand, sources_of
from assistant.calculations.proving import title_of
from assistant.calculations.worked import Worked
from assistant.questions.asked_units import CURRENCIES
from assistant.questions.question import Question
from assistant.statement import Statement
from assistant.texts import BALANCE_LEFT, BALANCE_MISSING
from assistant.words.lexicon import Lexicon
from assistant.words.telling import VERB, has, terms_of
from documents.scripts import HANZI
from documents.years import YEAR

_BALANCE = re.compile(
    r"(?:收支)?(?:结余|盈余|赤字|亏损|盈利|盈亏|亏空|亏了|赚了|净利润|利润(?!率))(?!率)(?:[是还或]+(?:盈利|亏损))?|收支(?:差额?|缺口|相抵)"
    r"|\b(?:surplus|deficit|shortfall|loss|profit)\b(?! (?:margin|rate|ratio))",
    re.IGNORECASE,
)
_INCOME = re.compile(r"收入|营收|进账|\b(?:revenues?|income|receipts|takings|earn(?:ed|ings)|took in)\b", re.IGNORECASE)
_SPENDING = re.compile(
    r"支出|开支|总成本|\b(?:expenditures?|expenses|spending|spent|outlays?|total costs)\b", re.IGNORECASE
)
# How much is asked of it, not why or when.
_AMOUNT = re.compile(
    r"多少|几[百千万亿]|多大|\b(?:what|how (?:much|many|big|large|great|high))\b|是.{0,12}[？?]?$", re.IGNORECASE
)
_CHANGE = re.compile(
    r"比|增|减(?!去)|率|倍|\b(?:than|grow\w*|grew|rise|rose|fall|fell|change|compared|rate|times)\b", re.IGNORECASE
)
_MONEY = re.compile(
    r"金额|数额|收支|减去?|扣除|相抵|\b(?:make|made|run|ran|record(?:ed)?|big|large|amount|minus|after|less)\b",
    re.IGNORECASE,
)
_MEANT = 0.6


def balance_of(question: Question, ask: Ask, lexicon: Lexicon) -> Statement | None:
    """What income and spending of one body and year differ by, where that is asked for and no sentence says it."""
    asked = _BALANCE.search(question.text)
    if asked is None or question.asks_why or not _AMOUNT.search(question.text) or _CHANGE.search(question.text):
        return None
    language = question.language
    text = YEAR.sub(" ", _MONEY.sub(" ", _BALANCE.sub(" ", question.text)))
    terms = [(t, w) for t, w in terms_of(bare_words(text, language)) if w >= VERB]
    cells = cells_of(sources_of(ask(question)), question, lexicon)
    said = [cell for cell in cells if _BALANCE.search(cell.text) and _is_of(cell, terms)]
    pairs = [pair for pair in _pairs(cells, question.years) if all(_is_of(cell, terms) for cell in pair)]
    if said or not terms or len({tuple(cell.figure.value for cell in pair) for pair in pairs}) != 1:
        return None
    income, spent = (Operand.of("", cell) for cell in pairs[0])
    shown, working, figures = difference_of(income, spent, language)
    say = BALANCE_LEFT if income.figure.value >= spent.figure.value else BALANCE_MISSING
    return Worked(say.say(language, result=shown, working=working), figures).told_of((income, spent), language)


def _pairs(cells: Sequence[Cell], years: frozenset[str]) -> Iterator[tuple[Cell, Cell]]:
    """The income and the spending of every sentence that gives each once, of one unit and year."""
    rows: dict[tuple[str, int], list[Cell]] = defaultdict(list)
    for cell in cells:
        if cell.figure.unit in CURRENCIES and not cell.is_change and cell.is_of(years):
            rows[cell.source.key].append(cell)
    for row in rows.values():
        income = [cell for cell in row if _is_said(_INCOME, cell) and not _is_said(_SPENDING, cell)]
        spent = [cell for cell in row if _is_said(_SPENDING, cell) and not _is_said(_INCOME, cell)]
        if len(income) == len(spent) == 1 and (income[0].figure.unit, income[0].year) == (
            spent[0].figure.unit,
            spent[0].year,
        ):
            yield income[0], spent[0]


def _is_said(words: re.Pattern[str], cell: Cell) -> bool:
    return bool(words.search(last_clause(cell.before)))


def _is_of(cell: Cell, terms: Sequence[tuple[str, float]]) -> bool:
    """Whether the sentence or the article's title has the words of the body: all, or most in another language."""
    text = f"{cell.text} {cell.elsewhere} {title_of(cell)}"
    abroad = bool(terms) and terms[0][0].isascii() and HANZI.search(cell.text) and not cell.elsewhere
    least = _MEANT if abroad else 1.0
    return sum(w * bool(has(text, t)) for t, w in terms) >= least * sum(w for _, w in terms)
