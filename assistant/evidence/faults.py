"""Why a found sentence cannot be the answer: the checks that it is held against, in the order in which they count."""

from collections.abc import Callable
from typing import Literal

from assistant.evidence.agentless import tells_no_agent
from assistant.evidence.asked_names import lacks_the_name
from assistant.evidence.compounds import is_of_another_compound
from assistant.evidence.counting_else import counts_something_else
from assistant.evidence.dated_otherwise import dates_another
from assistant.evidence.dating import is_of_another_year
from assistant.evidence.demands import lacks_a_place
from assistant.evidence.doings import lacks_the_doing
from assistant.evidence.ends_of_orders import lacks_the_measure
from assistant.evidence.entitled import is_about_another
from assistant.evidence.entity_mismatch import counts_another, is_of_another_name, is_of_another_place
from assistant.evidence.extents import is_of_another_extent
from assistant.evidence.given_forms import lacks_the_form, lacks_the_quantity, only_tells_in_words
from assistant.evidence.items import is_of_another_item
from assistant.evidence.joint_figures import is_of_no_listed_part, is_of_several
from assistant.evidence.members import only_counts_members
from assistant.evidence.named_siblings import is_of_a_named_sibling
from assistant.evidence.no_such_end import tells_of_no_such_end
from assistant.evidence.numbered import is_of_another_number, is_of_another_role
from assistant.evidence.occasions import is_of_another_occasion, lacks_the_claimed_doing
from assistant.evidence.opposed import is_of_an_opposite
from assistant.evidence.other_subjects import (
    counts_other_things,
    is_by_another_cause,
    is_for_others,
    is_of_another_subject,
)
from assistant.evidence.paid_for import tells_other_money
from assistant.evidence.properties import lacks_the_property
from assistant.evidence.qualifiers import is_of_another_state
from assistant.evidence.rows import is_of_another_row
from assistant.evidence.siblings import is_of_a_sibling
from assistant.evidence.suborganisations import is_of_a_part
from assistant.evidence.subsets import is_of_no_such_part
from assistant.evidence.unexplained import tells_no_reason
from assistant.evidence.untold import lacks_the_rank
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from index.hit import Hit

Fault = Literal["form", "figure", "year", "names"]
_HasFault = Callable[[Question, Hit, Lexicon], bool]

_CHECKS: tuple[tuple[_HasFault, Fault], ...] = (
    (lacks_a_place, "form"),
    (only_counts_members, "names"),
    (lacks_the_form, "form"),
    (tells_other_money, "form"),
    (lacks_the_property, "form"),
    (is_of_another_row, "form"),
    (lacks_the_name, "form"),
    (is_of_another_place, "form"),
    (is_of_another_name, "form"),
    (is_about_another, "form"),
    (is_of_an_opposite, "form"),
    (is_of_a_sibling, "form"),
    (is_of_a_named_sibling, "form"),
    (counts_another, "form"),
    (counts_something_else, "form"),
    (counts_other_things, "form"),
    (is_of_another_subject, "form"),
    (is_by_another_cause, "form"),
    (is_for_others, "form"),
    (is_of_no_such_part, "form"),
    (is_of_several, "form"),
    (is_of_no_listed_part, "form"),
    (is_of_another_compound, "form"),
    (is_of_another_number, "form"),
    (is_of_another_role, "form"),
    (is_of_a_part, "form"),
    (is_of_another_item, "form"),
    (lacks_the_doing, "form"),
    (tells_no_agent, "form"),
    (tells_of_no_such_end, "form"),
    (tells_no_reason, "form"),
    (is_of_another_occasion, "form"),
    (dates_another, "form"),
    (lacks_the_measure, "form"),
    (is_of_another_state, "form"),
    (is_of_another_extent, "form"),
    (lacks_the_quantity, "form"),
    (only_tells_in_words, "figure"),
    (is_of_another_year, "year"),
)


# What a claim that is to be confirmed is held against: its figures and years are what it asks about.
_CHECKS_OF_CLAIMS: tuple[tuple[_HasFault, Fault], ...] = (
    (lacks_a_place, "form"),
    (is_of_another_number, "form"),
    (lacks_the_rank, "form"),
    (lacks_the_claimed_doing, "form"),
)


def fault_of(question: Question, hit: Hit, lexicon: Lexicon) -> Fault | None:
    """Why a sentence cannot be the answer: it lacks the form that is asked for, or has it for another year or place."""
    checks = _CHECKS_OF_CLAIMS if question.confirms else _CHECKS
    return next((fault for check, fault in checks if check(question, hit, lexicon)), None)
