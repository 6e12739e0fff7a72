"""In which words a text gives a reason."""

import pytest

from assistant.evidence.reasons import explains, goes_on_to_explain, names_the_cause


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("The mill closed because the river dried up.", True),
        ("Growth was driven by exports.", True),
        ("It has been open since 2019.", False),
        ("Catches are the highest since the port was dredged in 1974.", False),
        ("The council put it down to a broken pump.", True),
        ("销量上升，得益于新店开张。", True),
        ("受暴雨影响，客流下降。", True),
        ("客流从9万增至12万。", False),
        ("后者因雨水过多，收成不好。", True),
        ("船队小得多，关键在于港口太浅。", True),
        ("这是为接济灾民而设的粥厂。", True),
        ("村子被称为石头城而闻名。", False),
        ("起因、成因和各种因素都在表中。", False),
    ],
)
def test_a_text_that_may_give_a_reason_is_told_from_one_that_gives_none(text, says):
    assert explains(text) is says


@pytest.mark.parametrize(
    ("text", "goes_on"),
    [
        ("The cause was never found.", True),
        ("Inspectors traced it to a worn cable.", True),
        ("Nobody knows why it burnt.", True),
        ("Police traced it to a candle.", True),
        ("The inquiry found that a spark had caused it.", True),
        ("The owner of the mill blamed the wind.", True),
        ("The keepers put it down to the cold.", True),
        ("A late frost in April caused most of the loss.", True),
        ("A new tax was to blame for the fall.", True),
        ("The frost caused alarm in the village.", False),
        ("The council found the result pleasing.", False),
        ("Inspectors came on Monday.", False),
        ("Nobody was hurt.", False),
        ("经调查，事故由电缆老化导致。", True),
        ("调查持续了三天。", False),
    ],
)
def test_what_goes_on_to_explain_is_told_from_what_only_goes_on(text, goes_on):
    assert goes_on_to_explain(text) is goes_on


def test_the_cause_of_what_was_told_before_opens_a_sentence():
    assert names_the_cause("The cause of the fire is unknown.") and not names_the_cause("It had no cause.")
