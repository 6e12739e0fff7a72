"""What a share comes to of the whole that its sentence gives: the women of 152,000 people, 62% of them women."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from assistant.calculations.calculation import bare_words
from assistant.calculations.cell import Cell
from assistant.calculations.cells import cells_of
from assistant.calculations.left_of_wholes import asks_share_or_elsewhere, left_of_whole, part_words
from assistant.calculations.operands import Ask, sources_of, written
from assistant.calculations.proving import title_of
from assistant.calculations.rounding import rounded
from assistant.calculations.worked import figure_like
from assistant.evidence.answer_type import can_answer
from assistant.questions.asked_units import CURRENCIES, SHARES, SHARES_AND_POINTS
from assistant.questions.question import Question
from assistant.statement import Statement, ended
from assistant.texts import PART_ABOUT
from assistant.words.lexicon import Lexicon
from assistant.words.measures import measures_of
from assistant.words.telling import VERB, has, name_terms, terms_of
from documents.figures import CALENDAR, parse
from documents.scripts import HANZI
from documents.years import YEAR

# What follows is told as parts of the figure before it, in front of the first share or right behind it.
_OF_IT_AHEAD = re.compile(
    r"其中|[，,]\s*(?:and )?(?:of (?:which|whom|these|those|them)|including)\b|中[，,]", re.IGNORECASE
)
_OF_IT_BEHIND = re.compile(r"^\s*(?:of (?:which|whom|these|those|them)|were|are)\b", re.IGNORECASE)
_IT = re.compile(r"(?:It|They|Its|Their|This|These|Those)\b|其(?!中)|它|该|这|此", re.IGNORECASE)
_TOLD_AS = re.compile(r"^(?:其中|由|而|另)|(?:出资|承担|投入|支付|负担|提供|所?占|为|约|达到?|的)+$")
# That money is meant says its unit.
_MONEY = re.compile(r"\b(?:money|amount)\b|[资金钱款]+额?(?=[？?]|$)|的?金额", re.IGNORECASE)
# How long something takes is no share of what is counted, nor is what there is on average.
_NO_SHARE = re.compile(
    r"(?:几|多少)个?(?:天|年|月|小时|分钟|周|星期|岁)|多久|多长时间"
    r"|平均|年均|\bon average\b|\bhow (?:long|many (?:years|months|weeks|days|hours|minutes))\b",
    re.IGNORECASE,
)
_NOUN, _SAID, _MEANT, _SLIGHT = 1.0, 0.85, 0.5, 0.2


@dataclass(frozen=True, slots=True)
class _Share:
    """A share of a figure that stands before it in its sentence."""

    whole: Cell
    part: Cell
    others: tuple[Cell, ...]


def part_of_whole(question: Question, ask: Ask, lexicon: Lexicon) -> Statement | None:
    """How much a share of a whole comes to, the women of 152,000 people, 62% of them women; or what is left beside."""
    if question.asks_why or question.wants_list:
        return None
    if asks_share_or_elsewhere(question.text):
        return left_of_whole(question, ask, lexicon)
    if not question.forms & {"quantity", "money"} or question.operation is not None or _NO_SHARE.search(question.text):
        return None
    sources = sources_of(ask(question))
    if not any(_may_tell_a_share(lexicon.matching_text(s.sentence, question.language)) for s in sources):
        return None
    cells = cells_of(sources, question, lexicon)
    text = _MONEY.sub(" ", YEAR.sub(" ", question.text))
    terms = [(t, w) for t, w in terms_of(bare_words(text, question.language)) if w > _SLIGHT]
    asked = {t for t, _ in terms}
    found = [share for share in _shares(cells) if _is_asked(share, terms, question)]
    values = {(share.whole.figure.value, share.part.figure.value) for share in found}
    if len(values) != 1 or any(_tells_it(cell, asked, found[0]) for cell in cells):
        return None
    whole, part = found[0].whole, found[0].part
    value = whole.figure.value * part.figure.value / 100
    shown, sign = rounded(value, question.decimals)
    result = figure_like(Decimal(shown), whole.figure)
    if not whole.figure.unit and value < Decimal(1000):
        result = figure_like(value.to_integral_value(), whole.figure)
    if not can_answer(result, question) or (question.units and result.unit not in question.units):
        return None
    language = question.language
    told = written(result, language)
    working = f"{written(whole.figure, language)} × {part.figure.text} {sign} {told}"
    text = PART_ABOUT.say(language, result=told, working=working)
    return Statement(ended(text, language), (whole.source,), (result,))


def _may_tell_a_share(text: str) -> bool:
    """Whether a share stands right behind another figure, told as a part of one: reading its cells takes longer."""
    figures = [figure for figure in parse(text) if figure.kind not in CALENDAR]
    behind = [b for a, b in pairwise(figures) if b.unit == "%" and a.unit not in SHARES_AND_POINTS]
    return bool(behind) and (
        bool(_OF_IT_AHEAD.search(text)) or any(_OF_IT_BEHIND.match(text[share.end :]) for share in behind)
    )


def _shares(cells: Sequence[Cell]) -> Iterator[_Share]:
    """Every share that its sentence tells of the figure before it: 152,000 people, 62% of them women."""
    rows: dict[tuple[str, int], list[Cell]] = defaultdict(list)
    for cell in cells:
        if cell.figure.kind not in CALENDAR and not cell.column:
            rows[cell.source.key].append(cell)
    for row in rows.values():
        for at, whole in enumerate(row[:-1]):
            follows = row[at + 1 :]
            shares = [cell for cell in follows if cell.figure.unit == "%"]
            if whole.figure.unit in SHARES_AND_POINTS or whole.is_change or follows[0].figure.unit != "%":
                continue
            between = whole.text[whole.figure.end : shares[0].figure.start]
            behind = whole.text[shares[0].figure.end :]
            if _OF_IT_AHEAD.search(between):
                # Up to another figure that is none.
                last = next((n for n, cell in enumerate(follows) if cell.figure.unit != "%"), len(follows))
                parts = follows[:last]
            elif _OF_IT_BEHIND.match(behind):
                parts = shares[:1]
            else:
                continue
            for part in parts:
                if not part.is_change:
                    yield _Share(whole, part, tuple(other for other in parts if other is not part))


def _is_asked(share: _Share, terms: Sequence[tuple[str, float]], question: Question) -> bool:
    """Whether what tells a part from its whole and the other parts is asked, and its sentence tells all that is."""
    part, whole = share.part, share.whole
    if not whole.is_of(question.years) or ("money" in question.forms and whole.figure.unit not in _moneys(whole)):
        return False
    own = part_words(share.part)
    abroad = question.told_by(part.source.sentence) is None
    told = [t for t, _ in terms if _says(own, t, abroad=abroad)]
    told = [t for t in told if not any(_says(part_words(other), t, abroad=abroad) for other in share.others)]
    if _label(part) in question.text and not any(_label(other) in question.text for other in share.others):
        told = told or [_label(part)]
    named = [t for t in name_terms(own) if not has(whole.before, t)]
    if not told or any(not has(question.text, t) for t in named):
        return False
    if all(has(whole.own.replace(part.own, " "), t) for t in told):
        return False
    rest = [t for t, w in terms if t not in told and w >= _NOUN]
    if not _is_of_its_sentence(part, rest, name_terms(question.text), abroad=abroad):
        return False
    text = f"{part.text} {part.elsewhere} {part.around} {title_of(part)}"
    held = [(t, w) for t, w in terms if has(text, t) or measures_of(t) & measures_of(part.text)]
    if abroad:
        return sum(w for _, w in held) >= _MEANT * sum(w for _, w in terms)
    missing = [w for t, w in terms if (t, w) not in held and w >= VERB]
    return not any(w >= _NOUN for w in missing) and len(missing) < 2


def _is_of_its_sentence(part: Cell, nouns: Sequence[str], names: frozenset[str], *, abroad: bool) -> bool:
    """Whether a sentence says itself of what it tells a part, or leaves that to the one before: it costs so much."""
    said = [t for t in nouns if _says(f"{part.text} {title_of(part)}", t, abroad=abroad) or measures_of(t)]
    named = [t for t in nouns if t in names and t not in said]
    return bool(_IT.match(part.text)) or not nouns or (bool(said) and not named)


def _label(part: Cell) -> str:
    """What a Chinese part is called; a mark that no question has where it is told in another way."""
    own = re.split(r"[，,；;]", part.before)[-1]
    return _TOLD_AS.sub("", own.strip()) if HANZI.search(own) and _TOLD_AS.sub("", own.strip()) else "\0"


def _says(text: str, term: str, *, abroad: bool) -> bool:
    """Whether a text has a word; in another language also one for the same measure or role."""
    # In one language what only means something alike tells no part: 住宿 is no 游客.
    return bool(has(text, term) >= (_SLIGHT if abroad else _SAID) or (abroad and measures_of(term) & measures_of(text)))


def _moneys(whole: Cell) -> frozenset[str]:
    """The units of money, with that of a figure that counts money by a name that is no unit: kroner."""
    is_money = bool(
        re.search(r"\b(?:cost|budget|invest|fund|worth|spen)|投资|耗资|造价|预算|资金|经费", whole.own, re.IGNORECASE)
    )
    return CURRENCIES | ({whole.figure.unit} if is_money or whole.figure.unit not in SHARES else frozenset())


def _tells_it(cell: Cell, asked: set[str], share: _Share) -> bool:
    """Whether an article tells the amount itself, so that it is found as any other figure is."""
    if cell.figure.unit != share.whole.figure.unit or cell.figure.kind in CALENDAR or cell.key == share.whole.key:
        return False
    own = [t for t in asked if has(part_words(share.part), t)]
    return (
        bool(own) and all(has(cell.own, t) for t in own) and sum(bool(has(cell.text, t)) for t in asked) == len(asked)
    )
