"""Whether something rose or fell in a year is held against the last level before it."""

import pytest
from working_out import told

TEA = "2021年全县茶叶产量为1.8万吨，2022年增至2.4万吨，2023年回落到2.1万吨。"
BERTHS = "The number of berths rose from 620 in 2020 to 700 in 2022 and fell to 660 in 2024."
ENGLISH = "Output was 18 tonnes in 2021, 24 tonnes in 2022 and 21 tonnes in 2023."


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (TEA, "2023年茶叶产量为什么下降了？"),
        (ENGLISH, "Why did output fall in 2023?"),
        (BERTHS, "Why did the number of berths fall in 2024?"),
    ],
)
def test_what_fell_from_the_year_before_is_not_denied_by_an_earlier_year(text, question):
    assert not told(text, question).startswith(("并非如此", "That is not so"))


@pytest.mark.parametrize(
    ("text", "question", "said"),
    [
        (TEA, "2022年茶叶产量为什么下降了？", "**1.8万吨**"),
        (BERTHS, "Why did the number of berths rise in 2024?", "it fell from **700** in 2022 to **660** in 2024"),
        (ENGLISH, "Why did output rise in 2023?", "it fell from **24 tonnes** in 2022 to **21 tonnes** in 2023"),
    ],
)
def test_what_moved_the_other_way_is_put_right(text, question, said):
    assert said in told(text, question)
