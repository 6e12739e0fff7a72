"""In which words a text gives a reason."""

import pytest

from assistant.evidence.reasons import BECAUSE, explains


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("The mill closed because the river dried up.", True),
        ("Growth was driven by exports.", True),
        ("It has been open since 2019.", False),
        ("销量上升，得益于新店开张。", True),
        ("受暴雨影响，客流下降。", True),
        ("客流从9万增至12万。", False),
        ("后者因雨水过多，收成不好。", True),
        ("船队小得多，关键在于港口太浅。", True),
        ("起因、成因和各种因素都在表中。", False),
    ],
)
def test_a_text_that_may_give_a_reason_is_told_from_one_that_gives_none(text, says):
    assert explains(text) is says


def test_what_only_led_to_something_is_no_sure_reason():
    assert BECAUSE.search("due to the drought") and not BECAUSE.search("which led to the closure")
