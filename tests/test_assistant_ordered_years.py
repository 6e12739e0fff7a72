"""In which year something was at an end of its order is worked out of the figures of the years."""

import pytest
from working_out import told

TEA = "2021年全县茶叶产量为1.8万吨，2022年增至2.4万吨，2023年回落到2.1万吨。全县茶农有5.2万人。"
FERRIES = "The ferries carried 58,000 people in 2021, 74,000 in 2022 and 69,000 in 2023. The largest boat is the Heron."
TOLD = "2021年客流为8万人次，2022年为9万人次，2023年为7万人次，2022年为历年最高。"
TWO = "2021年客流为8万人次，2022年为9万人次。"


@pytest.mark.parametrize(
    ("text", "question", "said"),
    [
        (TEA, "哪一年茶叶产量最高？", "**2022年**：从高到低：2022年2.4万吨 > 2023年2.1万吨 > 2021年1.8万吨。"),
        (TEA, "2021年和2023年，哪一年茶叶产量最低？", "**2021年**：从低到高：2021年1.8万吨 < 2023年2.1万吨。"),
        (TEA, "2021到2023年哪一年茶叶产量最高？", "**2022年**："),
        (FERRIES, "Which year had the most people carried by the ferries?", "**2022**: "),
        (FERRIES, "In which year did the ferries carry the fewest people?", "**2021**: "),
    ],
)
def test_the_year_of_the_most_or_the_least_is_told_with_the_order(text, question, said):
    assert told(text, question).startswith(said)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (TOLD, "哪一年客流最高？"),
        (TWO, "哪一年客流最高？"),
        (TEA, "2019年、2021年和2022年，哪一年茶叶产量最高？"),
        (TEA, "哪一年苹果产量最高？"),
        (TEA, "哪一年茶叶价格最高？"),
        (TEA, "哪一年茶叶增长率最高？"),
        (FERRIES, "Which year had the largest area of ferries?"),
    ],
)
def test_what_is_told_or_not_told_for_every_year_is_put_in_no_order(text, question):
    assert told(text, question) == ""
