"""The gap to a target that the next sentence gives, or one of a later year than that of what is reached."""

import pytest
from computing_articles import MORE, MORE_EN
from working_out import told

CATCH_EN = (
    "The survival rate was 31% in 2016 and 45% in 2021. The county wants to reach 60% by 2030. The share of "
    "herring was 12% in 2021. The cod fleet aims to reach 30% by 2030." + MORE_EN
)
PORT = "2021年石塘渔获量为240万吨。按照规划，到2027年石塘渔获量将达到350万吨。" + MORE


@pytest.mark.parametrize(
    ("article", "question", "result"),
    [
        (
            CATCH_EN,
            "How many more percentage points must the survival rate gain to reach the 2030 goal?",
            "15 percentage",
        ),
        (CATCH_EN, "How far short of its 2030 goal was the survival rate in 2021?", "15 percentage points"),
        (PORT, "2021年石塘渔获量距离2027年目标还有多少差距？", "110万吨"),
    ],
)
def test_the_gap_to_a_target_of_the_next_sentence_is_worked_out(article, question, result):
    assert result in told(article, question)


def test_no_target_of_others_is_taken_for_that_of_what_is_told_before():
    assert told(CATCH_EN, "How far short of its 2030 goal was the share of herring in 2021?") == ""


def test_a_change_is_that_of_the_measure_and_not_of_what_else_is_told_of_the_same_things():
    article = (
        "2018年渔业产业规模为1184亿元，2023年跃升至2416亿元。\n\n2018年渔业产业从业人员为21.4万人，2023年增至38.6万人。"
        + MORE
    )
    assert "**104.05%**" in told(article, "2023年渔业产业规模比2018年增长了百分之几？")
