"""Why a found sentence cannot be the answer: the checks that it is held against, in the order in which they count."""

from collections.abc import Callable
from typing import Literal

from assistant.another import counts_another, is_of_another_name, is_of_another_place
from assistant.asked_names import lacks_the_name
from assistant.compounds import is_of_another_compound
from assistant.dating import is_of_another_year
from assistant.demands import lacks_a_place
from assistant.extents import is_of_another_extent
from assistant.given_forms import lacks_the_form, lacks_the_quantity, only_tells_in_words
from assistant.lexicon import Lexicon
from assistant.members import only_counts_members
from assistant.occasions import is_of_another_occasion
from assistant.question import Question
from assistant.rows import is_of_another_row
from index.hit import Hit

Fault = Literal["form", "figure", "year", "place", "names"]
Check = Callable[[Question, Hit, Lexicon], bool]

_CHECKS: tuple[tuple[Check, Fault], ...] = (
    (lacks_a_place, "place"),
    (only_counts_members, "names"),
    (lacks_the_form, "form"),
    (is_of_another_row, "form"),
    (lacks_the_name, "form"),
    (is_of_another_place, "place"),
    (is_of_another_name, "form"),
    (counts_another, "form"),
    (is_of_another_compound, "form"),
    (is_of_another_occasion, "form"),
    (is_of_another_extent, "form"),
    (lacks_the_quantity, "form"),
    (only_tells_in_words, "figure"),
    (is_of_another_year, "year"),
)


def fault_of(question: Question, hit: Hit, lexicon: Lexicon) -> Fault | None:
    """Why a sentence cannot be the answer: it lacks the form that is asked for, or has it for another year or place."""
    if question.confirms:
        return None
    return next((fault for check, fault in _CHECKS if check(question, hit, lexicon)), None)
