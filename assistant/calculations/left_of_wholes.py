"""What is left of a whole beside the parts that a question leaves out, as an amount or in per cent."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from assistant.calculations.calculation import bare_words
from assistant.calculations.cell import Cell
from assistant.calculations.cells import cells_of
from assistant.calculations.operands import Ask, sources_of, written
from assistant.calculations.proving import title_of
from assistant.calculations.wholes import whole_told
from assistant.calculations.worked import figure_like
from assistant.questions.question import Question
from assistant.statement import Statement, ended
from assistant.texts import REMAINDER
from assistant.words.lexicon import Lexicon
from assistant.words.measures import measures_of
from assistant.words.telling import VERB, has, terms_of
from documents.figures import parse
from documents.scripts import HANZI
from documents.years import YEAR

_PER_CENT = re.compile(
    r"(?:percentage|per ?cent|share|proportion|fraction)\b|百分|比[例重]|占比|几成|份额", re.IGNORECASE
)
_ELSEWHERE = re.compile(
    r"(?:(?:in|to|by|from|at) )?(?:places|cities|towns|regions|areas|countries|provinces|parts|somewhere|anywhere"
    r"|others?)? ?\b(?:other than|outside(?: of)?|elsewhere than|apart from|except(?: for)?|besides|beyond"
    r"|not (?:in|from)) (?:in )?(?-i:(?P<en>(?:the )?[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*))"
    r"|(?P<zh>[\u3400-\u9fff]{2,6}?)(?:以外|之外)的?(?:其他|其它|别的)?(?:地区|地方|省市|城市|省份|国家|企业|单位|机构)?",
    re.IGNORECASE,
)
_LEFT_OUT = re.compile(
    r"\b(?:leaving (?:aside|out)|setting aside|apart from|aside from|besides|excluding|not counting|except(?: for)?"
    r"|other than) (?P<en>[^?]+?),? (?=what|how)"
    r"|(?:除去?了?|撇开|抛开|刨[去掉]|去掉|剔除|扣除|不算|不计)(?P<zh>[^，。？?]+?)(?:之外|以外|外)?[，,]",
    re.IGNORECASE,
)
_LEFT = re.compile(
    r"其[余他它]|剩|余下|别的|\b(?:left(?: over)?|remain(?:s|ing|der)?|the rest|others?|everything else)\b",
    re.IGNORECASE,
)
_SPLIT = re.compile(r",? (?:and|or) |, |[、和与及]")
_NUMBERED = re.compile(
    r"(?:这|那)?[两二三四五六七八九十\d][大]?[类项种者个样]$|^(?:the )?(?:both|two|three|four|five) "
)
_OF_A_WHOLE = re.compile(r"占|\b(?:ma[dk]es? up|account\w*|of|share)\b", re.IGNORECASE)
_NOUN = 1.0


def asks_share_or_elsewhere(text: str) -> bool:
    """Whether a text asks for per cent or for all that is elsewhere, which the amount of one part does not answer."""
    return bool(_PER_CENT.search(text) or _ELSEWHERE.search(text))


def left_of_whole(question: Question, ask: Ask, lexicon: Lexicon) -> Statement | None:
    """What is left of a whole beside what a question leaves out."""
    if _PER_CENT.search(question.text):
        return _per_cent_left(question, ask, lexicon)
    beside = _ELSEWHERE.search(question.text)
    return _rest(question, beside, ask, lexicon) if beside and question.forms & {"quantity", "money"} else None


def _rest(question: Question, beside: re.Match[str], ask: Ask, lexicon: Lexicon) -> Statement | None:
    """What is left of a whole for all but the one whose part and share are told."""
    name = beside["en"] or beside["zh"]
    bare = re.sub(r"(?<=[\u3400-\u9fff])[中里内](?=[，,])", "", question.text.replace(beside.group(), " "))
    said = replace(question, text=bare, operation=None)
    told = whole_told(said, ask, lexicon)
    if told is None or not all(has(f"{told.part.text} {title_of(told.part)}", t) for t, _ in terms_of(name)):
        return None
    language, whole, part = question.language, told.whole, told.part
    result = figure_like(whole.value - part.figure.value, part.figure)
    share = told.share_text
    working = (
        f"{written(part.figure, language)} ÷ {share} = {written(whole, language)}; "
        f"{written(whole, language)} − {written(part.figure, language)} = {written(result, language)}"
    )
    text = REMAINDER.say(language, result=written(result, language), working=working)
    return Statement(ended(text, language), (part.source,), (whole, result, *parse(share)))


def _per_cent_left(question: Question, ask: Ask, lexicon: Lexicon) -> Statement | None:
    """What per cent of a whole is left beside the parts that a question leaves out, where one sentence tells each."""
    out = _LEFT_OUT.search(question.text)
    if out is None or not _LEFT.search(question.text.replace(out.group(), " ")):
        return None
    names = [_NUMBERED.sub("", name).strip() for name in _SPLIT.split(out["en"] or out["zh"])]
    rest = bare_words(_LEFT.sub(" ", _PER_CENT.sub(" ", question.text.replace(out.group(), " "))), question.language)
    terms = [t for t, w in terms_of(YEAR.sub(" ", rest)) if w >= _NOUN]
    rows: dict[tuple[str, int], list[Cell]] = defaultdict(list)
    for cell in cells_of(sources_of(ask(question)), question, lexicon):
        if cell.figure.unit == "%" and cell.is_of(question.years) and not cell.is_change:
            rows[cell.source.key].append(cell)
    found = [taken for row in rows.values() if (taken := _named(names, row)) and _is_of_one_whole(taken, terms)]
    left = {Decimal(100) - sum(cell.figure.value for cell in taken) for taken in found}
    if len(left) != 1 or min(left) <= 0:
        return None
    language = question.language
    result = figure_like(left.pop().normalize(), found[0][0].figure)
    parts = " − ".join(written(cell.figure, language) for cell in found[0])
    working = f"100% − {parts} = {written(result, language)}"
    hundred = replace(result, value=Decimal(100))
    text = REMAINDER.say(language, result=written(result, language), working=working)
    return Statement(ended(text, language), (found[0][0].source,), (hundred, result))


def _named(names: Sequence[str], row: Sequence[Cell]) -> tuple[Cell, ...] | None:
    """The one share of a sentence for each name."""
    taken = []
    for name in names:
        terms = [t for t, w in terms_of(name) if w >= VERB] or [t for t, _ in terms_of(name)]
        fits = [cell for cell in row if HANZI.search(name) and name in part_words(cell)]
        fits = fits or [cell for cell in row if terms and any(has(part_words(cell), t) for t in terms)]
        if len(fits) != 1:
            return None
        taken.append(fits[0])
    return tuple(taken) if len({cell.key for cell in taken}) == len(names) else None


def _is_of_one_whole(taken: Sequence[Cell], terms: Sequence[str]) -> bool:
    """Whether a sentence tells shares of what is asked of."""
    first = taken[0]
    said = f"{first.text} {first.elsewhere} {' '.join(first.source.sentence.section)} {title_of(first)}"
    return bool(_OF_A_WHOLE.search(first.text)) and all(
        has(said, t) or measures_of(t) & measures_of(said) for t in terms
    )


def part_words(part: Cell) -> str:
    """The words of a part: what stands with its share since the last comma."""
    before = re.split(r"[，,；;]|\band\b", part.before)[-1]
    behind = re.split(r"[，,；;。.]|\band\b", part.text[part.figure.end :])[0]
    return f"{before} {behind if not HANZI.search(part.text) or not before.strip() else ''}"
