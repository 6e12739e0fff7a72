"""Which of two was first: the time of each is looked up, and the times are compared."""

import pytest
from working_out import told

BRIDGES = "The Kolby Bridge was opened in 1951. The Marn Bridge was opened in 1987. The Odder Bridge carries trams."
SHORE = (
    "The marina opened in 1998. The lido was opened in 1934. The pier has two cafés. The mill was built in 1820. "
    "The tannery burned down in 1902."
)
LAKES = "青河水库建成于2003年5月。白水水库建成于1998年。云溪水库有9个闸门。"


@pytest.mark.parametrize(
    ("text", "question", "said"),
    [
        (BRIDGES, "Which was opened earlier, the Marn Bridge or the Kolby Bridge?",
         "**Kolby Bridge**: Kolby Bridge (1951) came before Marn Bridge (1987)."),
        (BRIDGES, "Which opened later, the Marn Bridge or the Kolby Bridge?",
         "**Marn Bridge**: Kolby Bridge (1951) came before Marn Bridge (1987)."),
        (BRIDGES, "Which was opened earlier, the Marn Bridge or the Odder Bridge?", ""),
        (SHORE, "Was the marina or the lido opened first?", "**lido**: lido (1934) came before marina (1998)."),
        (SHORE, "Which of the lido and the marina opened later?", "**marina**: lido (1934) came before marina (1998)."),
        (SHORE, "Did the marina or the lido open first?", "**lido**: lido (1934) came before marina (1998)."),
        (SHORE, "Is the lido or the mill older?", "**mill**: mill (1820) came before lido (1934)."),
        (SHORE, "Was the marina or the pier opened first?", ""),
        (SHORE, "Which is older, the mill or the tannery?", ""),
        (LAKES, "青河水库和云溪水库哪个先建成？", ""),
    ],
)  # fmt: skip
def test_the_times_of_two_tell_which_was_first_and_nothing_where_one_has_none(text, question, said):
    assert told(text, question) == said
