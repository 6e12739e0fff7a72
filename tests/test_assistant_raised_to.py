"""A change told by what something came to alone, where what it was before stands before it."""

import pytest
from computing_articles import MORE, MORE_EN
from working_out import told, worked

_HARBOUR = (
    "The Harbour Works programme was approved in May 2019. It was given €2.4 million. In 2021, after wages had risen "
    "by 8%, the council raised the grant to €3.0 million. A crossing takes 12 days; when the canal silted up in 2022, "
    "the voyage lengthened to 31 days."
) + MORE_EN
_BRIDGE = "大桥工程于2019年获批，预算为3亿元。2022年，市政府把大桥工程的预算追加到4.5亿元。" + MORE


@pytest.mark.parametrize(
    ("article", "question", "answer"),
    [
        (
            _HARBOUR,
            "By what percentage was the Harbour Works grant increased in 2021?",
            "600,000 euros ÷ 2.4 million euros = 25%).",
        ),
        (
            _HARBOUR,
            "How many days did the silted canal add to the voyage?",
            "(31 days − 12 days = 19 days, about 158.33%).",
        ),
        (_BRIDGE, "2022年大桥工程的预算增加了百分之几？", "1.5亿元 ÷ 3亿元 = 50%）。"),
    ],
)
def test_a_change_is_reckoned_from_what_was_told_before(article, question, answer):
    assert told(article, question).endswith(answer)


@pytest.mark.parametrize(
    ("article", "question"),
    [
        (_HARBOUR, "By what percentage was the Harbour Works grant cut in 2021?"),
        (_HARBOUR, "By what percentage was the Castle Works grant increased in 2021?"),
        (_HARBOUR, "How many days did the strike of the pilots add to the voyage?"),
        (_BRIDGE, "2022年地铁工程的预算增加了百分之几？"),
    ],
)
def test_what_went_the_other_way_or_is_of_something_else_is_no_such_change(article, question):
    assert told(article, question) == ""


@pytest.mark.parametrize(
    "question",
    ["How much did tourism add to regional output in 2022?", "How many kilometres does the detour add to the trip?"],
)
def test_what_was_added_is_left_to_be_quoted_where_it_is_told(question):
    article = (
        "Tourism added €120 million to regional output in 2022. The detour adds 12 kilometres to the trip." + MORE_EN
    )
    assert worked(article, question) is None
