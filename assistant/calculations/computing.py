"""Differences, ratios, shares, totals and growth over the article's figures, worked out in code and shown."""

import re
from dataclasses import replace

from assistant.calculations.among_listed import of_listed
from assistant.calculations.asked_of_each import asked_of_each, figure_found, shares_added
from assistant.calculations.backwards import worked_back
from assistant.calculations.balances import balance_of
from assistant.calculations.calculation import calculations
from assistant.calculations.cells import cells_of
from assistant.calculations.counted_over import counted_over
from assistant.calculations.divided import divided, is_of_another, tells_of_each
from assistant.calculations.earlier_of_two import earlier_of_two
from assistant.calculations.excluded import asks_what_is_undone, is_left_out
from assistant.calculations.extremes import between_ranks
from assistant.calculations.from_cells import Material, worked_from
from assistant.calculations.gaps import asks_for_a_gap, tells_a_gap
from assistant.calculations.of_grids import is_only_a_row, of_a_grid
from assistant.calculations.operands import Ask, Missing, sources_for
from assistant.calculations.ordered_changes import asks_by_change, by_change
from assistant.calculations.ordering import put_in_order
from assistant.calculations.parts_of_wholes import part_of_whole
from assistant.calculations.rates import rate_of
from assistant.calculations.rest import the_rest
from assistant.calculations.set_against import set_against
from assistant.calculations.targets import gap_to_target
from assistant.calculations.told_counts import of_those_counted
from assistant.calculations.wholes import whole_of
from assistant.calculations.yearly import asked_each_year
from assistant.evidence.demands import MONTH_NAMED
from assistant.evidence.entity_mismatch import NATIONAL
from assistant.evidence.finding import Found
from assistant.questions.asked_units import RELATIVE, SHARES
from assistant.questions.question import SUPERLATIVE, Question
from assistant.rewording.steps import reword
from assistant.statement import Statement
from assistant.words.lexicon import Lexicon
from assistant.words.question_words import SHARE_EN
from assistant.words.telling import VERB, has, terms_of
from documents.figures import CALENDAR

# The operations that a question asks for in so many words; nothing else answers it.
_DEFINITE = frozenset({"difference", "excess", "ratio", "share", "growth", "total"})
_OF_CHANGES = frozenset({"difference", "excess", "growth"})
# A figure that is a change itself: 84% less, cut by 12%, 减少了12%.
_CHANGE_BEHIND = re.compile(r"\s?(?:less|more|fewer|lower|higher|cheaper|dearer|faster|slower|longer|shorter)\b")
_CHANGE_BEFORE = re.compile(
    r"\b(?:cut|cuts|cutting|reduc\w+|lower\w*|rais\w+|sav\w+|shorten\w*|lengthen\w*)[^,;.\d]{0,40}"
    r" by (?:about |nearly |over )?$"
    r"|(?:减少|降低|提高|节省|节约|缩短|延长)(?:了|约|近|达)*$"
)
_ADDED = re.compile(r"\b(?:add(?:s|ed|ing)?|by|another)(?: (?:about|nearly|over|some|around))? ?[£$€]?$", re.IGNORECASE)
_TWO_THINGS = re.compile(r"\bthan\b|\bbetween\b|\band\b|比|和|与")
# What share of some is or does something may be told, and be worked out.
_SHARE_OF_SOME = re.compile(rf"\bwhat {SHARE_EN} of\b", re.IGNORECASE)
# How much more there is than something that is not named is no difference of two figures.
_NO_MORE_THAN = re.compile(r"\bhow (?:much|many) more\b(?!.*\bthan\b)", re.IGNORECASE)
_SIDE_CLAUSE = re.compile(r"\b(?:after|because|since|although|while|as|when) [^,;]*(?=,)", re.IGNORECASE)
_MEAN_ASKED = re.compile(
    r"平均每|\bon average\b.*\b(?:per|each|every)\b|\baverage (?:number|count)\b.*\bper\b"
    r"|\baverage (?:value|size|amount|price) (?:of|paid for)\b",
    re.IGNORECASE,
)
_YEARS_ASKED = re.compile(
    r"\bhow (?:many (?:years|months)|long) (?:after|before|between)\b"
    r"|(?:[隔晚早过]|(?<![此之以今其])后)(?:了)?(?:几|多少)(?:年|个月)",
    re.IGNORECASE,
)
_OF_AN_ORDER = (put_in_order,)
_OF_ITS_OWN_FORM = (
    of_those_counted, shares_added, rate_of, set_against, the_rest, worked_back, whole_of, part_of_whole, balance_of,
    counted_over,
)  # fmt: skip


def compute(question: Question, ask: Ask, lexicon: Lexicon) -> Statement | Missing | None:
    """What `question` asks to be worked out of the figures that `ask` finds, or why it cannot be.

    A statement with its working and the sentences that hold its figures; `Missing` where so much is asked in so many
    words that nothing else answers, with the words of what the articles lack, if it is known; None where nothing is
    asked to be worked out, or what was found says it already, and is quoted.

    The ways are tried from the narrowest to the widest, as a wider one reads less of the question. A gap to a target is
    nothing else, whatever figures there are. What sets members of a list or ranks of an order against each other goes
    before the whole order, and a figure that no sentence states but another leads to before the operations, of which
    the likeliest reading comes first. Of one reading, what a sentence states itself goes before what is worked out,
    figures of one sentence before those of several, and what is looked up for each thing on its own comes last.
    """
    # The day on which something was at its highest is told, and so may the month be.
    if question.asks_day or (question.asks_month and _tells_the_month(ask(question))):
        return None
    if told := of_a_grid(question, ask, lexicon):
        return told
    said = reword(question.text, "computing", question.language)
    usual = question if said == question.text else question.asking(said)
    # What is asked in other words has been looked up as it was asked.
    made = _computed(usual, lambda other: ask(question if other == usual else other), lexicon)
    # What asks for a result in other words alone may be told, and is quoted.
    is_definite = question.operation in _DEFINITE or usual.operation in _OF_CHANGES or asks_for_a_gap(question.text)
    is_definite |= asks_what_is_undone(question.text)
    made = None if isinstance(made, Missing) and usual != question and not is_definite else made
    # What is asked for as a change in other words alone may be told as one: it added 12 kilometres, rose by 8%.
    is_reworded = usual != question and question.operation not in _DEFINITE
    if is_reworded and not isinstance(made, Statement) and _tells_a_change(question, ask(question), lexicon):
        return None
    is_refused = _is_of_another_kind(made, question, ask) or (
        made is None
        and (
            _is_one_side(replace(question, operation=usual.operation), ask, lexicon)
            or _is_of_a_side_clause(question, ask)
            or is_only_a_row(question, ask)
            or _is_no_such_result(question, ask)
        )
    )
    return Missing("") if is_refused else made


def _is_of_another_kind(made: Statement | Missing | None, question: Question, ask: Ask) -> bool:
    """Whether an amount was worked out where a share is asked for, or nothing where a rate of each year is."""
    if isinstance(made, Statement):
        units = {figure.unit for figure in made.derived}
        return question.asks_share and bool(units) and not units & RELATIVE
    if made is not None or not asked_each_year(question.text).compounds:
        return False
    return not any(figure.unit in SHARES for figure in ask(question).figures)


def _is_one_side(question: Question, ask: Ask, lexicon: Lexicon) -> bool:
    """Whether what was found is a figure that the asked change or gap would be worked out of, and not that itself."""
    if question.operation not in _OF_CHANGES or question.confirms or question.asks_why:
        return False
    if _NO_MORE_THAN.search(question.text):
        return False
    found = ask(question)
    cell = figure_found(found, question, lexicon, any_will_do=True)
    if cell is None or cell.is_change or cell.figure.unit in RELATIVE:
        return False
    return not (_tells_it_itself(question, found, lexicon) or tells_a_gap(found))


def _is_of_a_side_clause(question: Question, ask: Ask) -> bool:
    """Whether the change that was found is only told in passing, of something else: after wages had risen by 8%."""
    found = ask(question)
    if question.confirms or len(found.figures) != 1 or not found.sources or found.figures[0].unit not in RELATIVE:
        return False
    text, at = question.told_by(found.sources[0].sentence) or "", found.figures[0].start
    clause = next((part for part in _SIDE_CLAUSE.finditer(text) if part.start() <= at < part.end()), None)
    if clause is None or all(calculation.operation != "growth" for calculation in calculations(question)):
        return False
    terms = [term for term, weight in terms_of(question.text) if weight >= VERB]
    rest = f"{text[: clause.start()]} {text[clause.end() :]}"
    return sum(bool(has(clause.group(), t)) for t in terms) < sum(bool(has(rest, t)) for t in terms)


def _is_no_such_result(question: Question, ask: Ask) -> bool:
    """Whether a mean, or the years between two things, is asked for, and what is found is called no such thing."""
    found = ask(question)
    if not found.figures:
        return False
    if _YEARS_ASKED.search(question.text):
        dates = sum(figure.kind in CALENDAR for figure in found.figures)
        return dates < 2 and not any(figure.kind == "duration" for figure in found.figures)
    return bool(_MEAN_ASKED.search(question.text)) and not tells_of_each(found)


def _computed(question: Question, ask: Ask, lexicon: Lexicon) -> Statement | Missing | None:
    # What is missing of a target is told by no figure of the target alone.
    if asks_for_a_gap(question.text):
        is_plain = question.asks_why or question.confirms or tells_a_gap(ask(question))
        return gap_to_target(question, ask, lexicon) or (None if is_plain else Missing(""))
    # What changed most is told by no order of what there was in one of the years.
    if asks_by_change(question):
        return by_change(question, ask, lexicon)
    ways = (
        earlier_of_two,
        of_listed,
        between_ranks,
        *(_OF_AN_ORDER if question.operation == "ranking" else _OF_ITS_OWN_FORM),
    )
    told = next(filter(None, (way(question, ask, lexicon) for way in ways)), None)
    if told is not None or question.operation == "ranking":
        return told
    made = _by_rules(question, ask, lexicon)
    if isinstance(made, Statement) or (apart := divided(question, ask, lexicon)) is None:
        return Missing("") if made is None and is_of_another(question, ask(question)) else made
    return apart


def _by_rules(question: Question, ask: Ask, lexicon: Lexicon) -> Statement | Missing | None:
    """What the likeliest calculation comes to that the words of a question are read as."""
    likely = tuple(calculations(question))
    if not likely or (_is_a_told_share(question, found := ask(question)) and likely[0].operation != "growth"):
        return None
    # A share of the nation that is told of something else is worked out of no other two figures.
    if question.asks_share and found.tells_of_another and NATIONAL.search(question.text):
        return Missing("")
    cells = cells_of(sources_for(question, found, lexicon), question, lexicon)
    made = worked_from(Material(question, ask, lexicon, cells), likely)
    if not isinstance(made, Statement):
        made = asked_of_each(likely, question, ask, lexicon) or made
    if not isinstance(made, Statement) and is_left_out(likely, found, cells):
        return Missing("")
    if not isinstance(made, Missing) or question.operation not in _DEFINITE:
        return made if isinstance(made, Statement) else None
    if _tells_it_itself(question, found, lexicon):
        return None
    is_absent = made.term in question.text and not all(lexicon.is_spoken_of(t) for t, _ in terms_of(made.term))
    return made if is_absent else Missing("")


def _is_a_told_share(question: Question, found: Found) -> bool:
    """Whether only a share can answer, and the sentence found tells the one that is asked for."""
    shares = found.unambiguous and all(figure.unit in SHARES for figure in found.figures)
    may_be_told = question.operation is None or _SHARE_OF_SOME.search(question.text)
    return bool(may_be_told) and question.asks_share and shares


def _tells_the_month(found: Found) -> bool:
    """Whether the sentence found, no row of a table, says of some month that it is the busiest or the like."""
    text = found.sources[0].sentence if found.sources else None
    if text is None or text.reading is not None:
        return False
    return any(MONTH_NAMED.search(told) and SUPERLATIVE.search(told) for told in text.texts)


def _tells_a_change(question: Question, found: Found, lexicon: Lexicon) -> bool:
    """Whether the one figure of the sentence found is said in English to be what was added, or what it moved by."""
    if len(found.figures) != 1 or not found.sources:
        return False
    text = lexicon.matching_text(found.sources[0].sentence, question.language)
    return bool(_ADDED.search(text[: found.figures[0].start]) or _CHANGE_BEHIND.match(text, found.figures[0].end))


def _tells_it_itself(question: Question, found: Found, lexicon: Lexicon) -> bool:
    """Whether the sentence found has one figure that is the asked change itself, in either language."""
    if len(found.figures) != 1 or not found.sources:
        return False
    figure, text = found.figures[0], lexicon.matching_text(found.sources[0].sentence, question.language)
    if question.operation not in _OF_CHANGES or question.years or _TWO_THINGS.search(question.text):
        return False
    return bool(_CHANGE_BEHIND.match(text, figure.end) or _CHANGE_BEFORE.search(text[: figure.start]))
