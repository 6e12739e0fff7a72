"""What was done within a year is told by no count of all that was done until then."""

import pytest
from core_fixtures import checked_figures

from assistant.evidence.running_totals import is_a_running_total

PILOTS = "By the end of 2022, the port had built 14 berths and trained a cumulative 2,300 pilots and clerks."
FERRY = "In 2023, the ferry carried 410,000 passengers in total."
FLOCK = "牧场2016年卖毛收入90万元，累计剪羊7000只。"


@pytest.mark.parametrize(
    ("text", "question", "runs_on"),
    [
        (PILOTS, "How many pilots did the port train in 2022?", True),
        (PILOTS, "How many pilots were trained in 2022 alone?", True),
        (PILOTS, "How many berths did the port build in 2022 alone?", True),
        (PILOTS, "How many pilots had the port trained by the end of 2022?", False),
        (PILOTS, "How many pilots has the port trained?", False),
        (PILOTS, "How many berths did the port have in 2022?", False),
        (FERRY, "How many passengers did the ferry carry in 2023?", False),
        (FERRY, "How many passengers were carried in 2023 alone?", False),
        ("The port has attracted a cumulative 120 lines.", "How many new lines came to the port in 2022?", True),
        ("The port gained 12 new lines, a cumulative 120.", "How many new lines came to the port in 2022?", False),
        ("The club has 430 boats in total.", "How many boats were newly bought in 2021?", True),
        ("The club bought 12 new boats.", "How many boats were newly bought in 2021?", False),
        ("截至2022年底，码头累计建成泊位14个。", "2022年码头新建了多少个泊位？", True),
        ("截至2022年底，码头累计建成泊位14个。", "2022年全年码头建了多少个泊位？", True),
        ("截至2022年底，码头累计建成泊位14个。", "截至2022年底码头建了多少个泊位？", False),
        ("2022年，码头累计接待游客14万人次。", "2022年全年码头接待了多少人次？", False),
        (FLOCK, "2016年全年牧场卖毛收入是多少？", False),
        (FLOCK, "2016年牧场剪了多少只羊？", True),
    ],
)
def test_a_count_until_a_day_is_none_of_a_year(text, question, runs_on):
    assert checked_figures(is_a_running_total, text, question) == runs_on
