"""A sentence speaks of all that is asked in its own words, or in those of what it takes up."""

import pytest
from core_fixtures import checked

from assistant.evidence.spoken_of import speaks_of_all


@pytest.mark.parametrize(
    ("place", "speaks"),
    [("Elm Street line", True), ("Oak Hill line", False), ("Elm Street depot", False)],
)
def test_what_is_called_by_its_noun_alone_is_named_further_up_in_its_paragraph(place, speaks):
    text = "They dug as far as Elm Street for years. It rained a lot. The line cost £3 million."
    assert checked(speaks_of_all, text, f"How much did the {place} cost?", at=-1) is speaks
