"""What a list comes to without one of its members, what part of it one is, and how far its last is from one."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.calculations.arithmetic import worked_out
from assistant.calculations.calculation import Calculation
from assistant.calculations.cell import Cell
from assistant.calculations.cells import cells_of
from assistant.calculations.extremes import ADDED, OPERATIONS, ranks_said
from assistant.calculations.operand_compatibility import may_go_together
from assistant.calculations.operands import Ask, Operand, sources_of
from assistant.calculations.series import Series, series_of
from assistant.calculations.things import Thing, number_said
from assistant.questions.operations import Operation
from assistant.questions.question import Question
from assistant.statement import Statement
from assistant.words.lexicon import Lexicon
from assistant.words.question_words import AUXILIARY_EN, SHARE_EN

_WITHOUT = re.compile(
    r"(?:不算|不计|不含|不包括|除去?了?|除开|去掉|撇开|抛开|刨[去掉]|剔除|扣除|排除)(?P<zh>[^，。？?]{1,16}?)"
    r"(?:之外|以外|外|后|不[算计谈]|[，,]|的话)"
    r"|\b(?:leav(?:e|ing)|set(?:ting)?|put(?:ting)?|tak(?:e|ing)) (?P<en>[^,?]{2,40}?) (?:out|aside|to one side|away)\b"
    r"|\b(?:leaving (?:out|aside)|excluding|without|apart from|aside from|not counting|except(?: for)?"
    r"|other than|besides|ignoring|minus) (?P<en2>[^,?]{2,40}?)(?=,|[?]|$| (?:what|how|in \d)\b)",
    re.IGNORECASE,
)
_SUM = re.compile(
    r"加起来|总和|之和|合计|合共|总共|一共|共计|总计|相加|加在一起|总[量额数值]|总规模|这[两二三四五六七八九十][大]?[类种项个座家][^，。？?]{2,}[中里]"
    r"|\b(?:add(?:s|ed)? up|sum|total|together|combined|altogether|in all|make up)\b",
    re.IGNORECASE,
)
_MEAN = re.compile(r"平均|均值|\b(?:average|mean)\b", re.IGNORECASE)
_PART_ZH = re.compile(
    r"(?:(?<=[，,里中内])|^)(?P<a>[^，,。？?里]{1,16}?)(?:一[家城市地省国个]|独自|单独|自己)?(?:就|能|要|又"
    r"|独)?(?:(?:所)?占"
    r"(?=[^，。？?]{0,8}(?:百分|多少|几|比|份额|多大))|的?(?:比[重例]|占比|份额)(?=(?:是|为|有)?(?:多少|几|多大|百分|$)))"
)
_PART_EN = re.compile(
    rf"\b(?:what|which) {SHARE_EN} of (?P<w>.+?) (?:{AUXILIARY_EN}|comes? from|came from|belongs? to"
    rf"|goes? to) (?P<a>[^?]+)$"
    rf"|^(?:in [^,]+, )?(?P<a2>[^,?]+?)['’]s? (?:is|was|makes? up|made up|accounts? for"
    rf"|accounted for) what {SHARE_EN} of (?P<w2>[^?]+)$"
    rf"|\bwhat (?:is|was) (?P<a3>[^,?]+?)['’]s? {SHARE_EN} (?:of|in) (?P<w3>[^?]+)$",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"其[他余它]|另外|剩|余下|别的|\b(?:others?|rest|remaining|remainder)\b", re.IGNORECASE)
_NEXT = re.compile(r"其次|(?:后面|下)一[个名位家座]|\bnext\b|\brunner-?up\b", re.IGNORECASE)
_LEAST, _LONG = 3, 3
_GAP = frozenset({"difference", "ratio"})
_ASKS_WHICH = re.compile(r"哪|谁|\b(?:which|who)\b", re.IGNORECASE)


def of_listed(question: Question, ask: Ask, lexicon: Lexicon) -> Statement | None:
    """What is worked out of the members of a list that a question tells apart from one of them."""
    if question.asks_why or question.confirms:
        return None
    bare = replace(question, text=question.text.strip(" ？?。."))
    ways = [way for way, is_asked in _WAYS if is_asked(bare.text)]
    if not ways:
        return None
    # Asked as it stands: it has been looked up already.
    cells = cells_of(sources_of(ask(question)), bare, lexicon)
    return next(filter(None, (way(bare, cells) for way in ways)), None)


def _without_some(question: Question, cells: Sequence[Cell]) -> Statement | None:
    """What the other members of a list add up to, or are on average: leaving Shanghai out, the other four cities."""
    left_out = _WITHOUT.search(question.text)
    said = question.text.replace(left_out.group(), " ") if left_out else ""
    series = series_of(replace(question, text=said), cells) if left_out else None
    if left_out is None or series is None:
        return None
    out = left_out["zh"] or left_out["en"] or left_out["en2"]
    rest = [(name, cell) for name, cell in series if name not in out]
    number = number_said(said)
    if len(rest) in {len(series), 0, 1} or (number or len(rest)) not in {len(rest), len(series)}:
        return None
    if number is None and not _OTHERS.search(said):
        return None
    operation: Operation = "average" if _MEAN.search(said) else "total"
    return _told(Calculation(operation, _things(rest), decimals=question.decimals), rest, question)


def _part_of_all(question: Question, cells: Sequence[Cell]) -> Statement | None:
    """What part of the sum of a list one of its members is, where all members or so many are named."""
    asked = (_PART_ZH if question.language == "zh" else _PART_EN).search(question.text)
    least = max(2, number_said(question.text) or 3) if asked else 0
    series = series_of(question, cells, least) if asked else None
    if asked is None or series is None:
        return None
    said = {name[0]: text for name, text in asked.groupdict().items() if text}
    part, whole = said["a"], said.get("w") or question.text[: asked.start("a")]
    own = [(name, cell) for name, cell in series if name in part or (len(part) > _LONG and part in name)]
    named = [(name, cell) for name, cell in series if name in whole]
    others = [pair for pair in named or series if pair not in own]
    number = number_said(whole)
    if len(own) != 1 or not others or (named and own[0] not in named and number != len(others) + 1):
        return None
    if number != len(others) + 1 and not named:
        return None
    members = [*own, *others]
    return _told(Calculation("share", _things(members), decimals=question.decimals, within=True), members, question)


def _beside_one(question: Question, cells: Sequence[Cell]) -> Statement | None:
    """How far the member of a rank is from one that is named: which was the smallest, and how far behind Hull."""
    operation = next((name for name, pattern in OPERATIONS if pattern.search(question.text)), None)
    series = series_of(question, cells)
    ranks = ranks_said(question.text)
    if series is None or operation not in _GAP or len(ranks) != 1:
        return None
    rank, said = ranks[0]
    order = sorted(series, key=lambda pair: -pair[1].figure.value)
    before, behind = question.text[: said.start()], question.text[said.end() :]
    among = [pair for pair in order if pair[0] in before]
    order = among if len(among) >= _LEAST else order
    number = number_said(question.text)
    if (number or len(order)) != len(order) or not -len(order) <= rank < len(order):
        return None
    if _NEXT.search(behind) and rank in {0, -1}:
        named = [order[1 if rank == 0 else -2]]
    else:
        # Whom it is set against stands with the gap; all may be named before.
        named = [pair for pair in order if pair[0] in behind] or among
    if len(named) != 1 or named[0] == order[rank] or any(ADDED.search(cell.before) for _, cell in order):
        return None
    if len(among) > 1 and order[rank] not in among:
        return None
    pair = [order[rank], named[0]]
    greater = operation == "ratio"
    made = Calculation(operation, _things(pair), greater_first=greater, decimals=question.decimals)
    return _told(made, pair, question)


def _things(members: Series) -> tuple[Thing, ...]:
    return tuple(Thing(name) for name, _ in members)


def _told(calculation: Calculation, members: Series, question: Question) -> Statement | None:
    """What the members of a list come to."""
    cells = tuple(cell for _, cell in members)
    if not may_go_together(cells, replace(calculation, operation="total")):
        return None
    operands = [Operand.of(*member) for member in members]
    result = worked_out(calculation, operands, question.language)
    return result.told_of(operands, question.language) if result else None


_Way = Callable[[Question, Sequence[Cell]], Statement | None]
_WAYS: tuple[tuple[_Way, Callable[[str], bool]], ...] = (
    (_without_some, lambda text: bool(_WITHOUT.search(text) and (_SUM.search(text) or _MEAN.search(text)))),
    (_part_of_all, lambda text: bool(_SUM.search(text) and (_PART_ZH.search(text) or _PART_EN.search(text)))),
    (_beside_one, lambda text: bool(_ASKS_WHICH.search(text) and len(ranks_said(text)) == 1)),
)
