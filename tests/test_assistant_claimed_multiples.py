"""Whether one thing is so many times another is worked out, and said with yes or no."""

import pytest
from computing_articles import MORE, MORE_EN
from working_out import told

_FERRY = "A crossing costs €6 in winter; in spring the price is €21, and in summer it climbs to €48." + MORE_EN
_PERMITS = "办一张渔业许可证，江城平均需要24天，而海城已缩短到8天。" + MORE


@pytest.mark.parametrize(
    ("article", "question", "answer"),
    [
        (_FERRY, "Is a crossing in summer more than seven times as expensive as in winter?", "Yes: "),
        (_FERRY, "Is it more than three times as expensive to make a crossing in spring as in winter?", "Yes: "),
        (_FERRY, "Is a crossing in spring at least four times as expensive as in winter?", "No: "),
        (_FERRY, "Is a crossing in summer less than twice as expensive as in spring?", "No: "),
        (_PERMITS, "办一张渔业许可证，江城的时间是不是比海城的两倍还多？", "是的："),
        (_PERMITS, "办一张渔业许可证，江城的时间有没有超过海城的四倍？", "并非如此："),
        (_PERMITS, "办一张渔业许可证，江城的时间是海城的三倍以上吗？", "是的："),
        # The price in summer is eight times that in winter; the time in 江城 three times that in 海城.
        (_FERRY, "Is a crossing in summer no less than seven times as expensive as in winter?", "Yes: "),
        (_FERRY, "Is a crossing in summer not more than seven times as expensive as in winter?", "No: "),
        (_PERMITS, "办一张渔业许可证，江城的时间是不是不超过海城的四倍？", "是的："),
        (_PERMITS, "办一张渔业许可证，江城的时间不低于海城的四倍吗？", "并非如此："),
        (_PERMITS, "办一张渔业许可证，江城的时间是海城的三倍左右吗？", "是的："),
        (_PERMITS, "办一张渔业许可证，江城的时间是海城的至少四倍吗？", "并非如此："),
    ],
)
def test_a_claimed_multiple_is_held_against_the_quotient(article, question, answer):
    said = told(article, question)
    assert said.startswith(answer)
    assert "÷" in said


@pytest.mark.parametrize(
    ("article", "question"),
    [
        (_FERRY, "Is a crossing in autumn more than three times as expensive as in winter?"),
        (_PERMITS, "办一张渔业许可证，湖城的时间是不是比海城的两倍还多？"),
    ],
)
def test_what_has_no_figure_is_no_multiple(article, question):
    assert "÷" not in told(article, question)
