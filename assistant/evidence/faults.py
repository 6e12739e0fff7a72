"""Why a found sentence cannot be the answer: the checks that it is held against, in the order in which they count."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from assistant.evidence.agentless import tells_no_agent
from assistant.evidence.asked_names import lacks_the_name
from assistant.evidence.compounds import is_of_another_compound
from assistant.evidence.counting_else import counts_something_else
from assistant.evidence.dated_otherwise import dates_another
from assistant.evidence.dating import is_of_another_year
from assistant.evidence.demands import lacks_a_place
from assistant.evidence.dimensions import is_along_another_dimension
from assistant.evidence.doings import lacks_the_doing
from assistant.evidence.entity_mismatch import counts_another, is_of_another_place
from assistant.evidence.given_forms import lacks_the_form, lacks_the_quantity, only_tells_in_words
from assistant.evidence.grids import without_lead
from assistant.evidence.hours import lacks_the_hours
from assistant.evidence.items import is_of_another_item, is_of_another_statement
from assistant.evidence.joint_figures import is_of_no_listed_part, is_of_several
from assistant.evidence.members import only_counts_members
from assistant.evidence.named_siblings import is_of_a_named_sibling
from assistant.evidence.neither_of_two import tells_neither_of_two
from assistant.evidence.numbered import is_of_another_number, is_of_another_role
from assistant.evidence.occasions import is_only_planned, lacks_the_plan
from assistant.evidence.opposed import is_of_an_opposite
from assistant.evidence.other_subjects import (
    counts_other_things,
    is_by_another_cause,
    is_for_others,
    is_of_another_subject,
)
from assistant.evidence.paid_for import is_other_money, tells_other_money
from assistant.evidence.per_what import lacks_the_rate
from assistant.evidence.pinpoint import Pinpoint, lacks_the_given_amount, pinpoint
from assistant.evidence.pointed_at import points_at_another
from assistant.evidence.properties import lacks_the_property
from assistant.evidence.qualifiers import is_of_another_state
from assistant.evidence.rows import is_of_another_column, is_of_another_row
from assistant.evidence.running_totals import is_a_running_total
from assistant.evidence.subsets import is_of_no_such_part
from assistant.evidence.told_elsewhere import lacks_a_name_told_elsewhere
from assistant.evidence.told_ranks import lacks_the_asked_rank, lacks_the_claimed_rank
from assistant.evidence.unexplained import tells_no_reason
from assistant.evidence.unnamed_abroad import names_nobody_abroad
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from documents.figures import Figure
from index.hit import Hit

_Check = Callable[[Question, Hit, Lexicon], bool]
_FigureCheck = Callable[[Question, Hit, Lexicon, Sequence[Figure]], bool]


@dataclass(frozen=True, slots=True)
class Fault:
    """The check that a sentence fails, by its name, and what is told otherwise than asked where a refusal says so."""

    check: str
    lacks: Literal["figure", "names", "year"] | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A found sentence held against a question: what is wrong with it, and the asked figures where they were sought."""

    fault: Fault | None
    point: Pinpoint | None = None


_CHECKS: tuple[_Check, ...] = (
    lacks_a_place,
    only_counts_members,
    lacks_the_form,
    tells_neither_of_two,
    lacks_the_asked_rank,
    lacks_the_rate,
    lacks_the_plan,
    lacks_the_hours,
    tells_other_money,
    lacks_the_property,
    is_of_another_row,
    lacks_the_name,
    names_nobody_abroad,
    is_of_another_place,
    lacks_a_name_told_elsewhere,
    points_at_another,
    is_of_an_opposite,
    counts_other_things,
    is_of_another_subject,
    is_by_another_cause,
    is_for_others,
    is_of_another_number,
    is_of_another_role,
    is_of_another_item,
    lacks_the_doing,
    tells_no_agent,
    tells_no_reason,
    dates_another,
    is_of_another_state,
    is_along_another_dimension,
    lacks_the_quantity,
)
# What reads the asked figures of a sentence, which are found for those alone that the others leave.
_CHECKS_OF_FIGURES: tuple[_FigureCheck, ...] = (
    lacks_the_given_amount,
    is_other_money,
    is_of_a_named_sibling,
    is_of_another_statement,
    counts_another,
    counts_something_else,
    is_of_no_such_part,
    is_of_several,
    is_of_no_listed_part,
    is_of_another_compound,
    is_only_planned,
    is_a_running_total,
)
# What a claim that is to be confirmed is held against: its figures and years are what it asks about.
_CHECKS_OF_CLAIMS: tuple[_Check, ...] = (
    lacks_a_place,
    is_of_another_number,
    lacks_the_claimed_rank,
)


def candidate(question: Question, hit: Hit, lexicon: Lexicon) -> Candidate:
    """A found sentence with the first check that it fails: it lacks the asked form, or is of another year."""
    checks = _CHECKS_OF_CLAIMS if question.confirms else _CHECKS
    if failed := next((check for check in checks if check(question, hit, lexicon)), None):
        return Candidate(Fault(failed.__name__, "names" if failed is only_counts_members else None))
    text = lexicon.matching_text(hit.sentence, question.language)
    if hit.sentence.reading is not None:
        # What leads a row belongs to all of its cells, and a number in it is none of them.
        text = without_lead(text)
    point = pinpoint(question, text, lexicon) if question.wants_figure or question.wants_amount else None
    return Candidate(None if question.confirms else _fault_of_figures(question, hit, lexicon, point), point)


def _fault_of_figures(question: Question, hit: Hit, lexicon: Lexicon, point: Pinpoint | None) -> Fault | None:
    figures = point.figures if point else ()
    if failed := next((check for check in _CHECKS_OF_FIGURES if check(question, hit, lexicon, figures)), None):
        return Fault(failed.__name__)
    if only_tells_in_words(question, hit, lexicon):
        return Fault(only_tells_in_words.__name__, "figure")
    of_the_year = (is_of_another_column, is_of_another_year)
    failed = next((check for check in of_the_year if check(question, hit, lexicon, figures)), None)
    return Fault(failed.__name__, "year") if failed else None
