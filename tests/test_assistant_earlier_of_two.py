"""Which of two was first: the time of each is looked up, and the times are compared."""

import pytest
from working_out import told

BRIDGES = "The Kolby Bridge was opened in 1951. The Marn Bridge was opened in 1987. The Odder Bridge carries trams."
LAKES = "青河水库建成于2003年5月。白水水库建成于1998年。云溪水库有9个闸门。"


@pytest.mark.parametrize(
    ("text", "question", "said"),
    [
        (BRIDGES, "Which was opened earlier, the Marn Bridge or the Kolby Bridge?",
         "**Kolby Bridge**: Kolby Bridge (1951) came before Marn Bridge (1987)."),
        (BRIDGES, "Which opened later, the Marn Bridge or the Kolby Bridge?",
         "**Marn Bridge**: Kolby Bridge (1951) came before Marn Bridge (1987)."),
        (BRIDGES, "Which was opened earlier, the Marn Bridge or the Odder Bridge?", ""),
        (LAKES, "青河水库和云溪水库哪个先建成？", ""),
    ],
)  # fmt: skip
def test_the_times_of_two_tell_which_was_first_and_nothing_where_one_has_none(text, question, said):
    assert told(text, question) == said
