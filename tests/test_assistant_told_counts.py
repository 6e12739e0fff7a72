"""What there is for each of those that one sentence counts beside the whole."""

import pytest
from computing_articles import MORE, MORE_EN
from working_out import told, worked

_MILL = (
    "The mill\n\nIn all 1,250 sacks were mended, for which thread worth €8,750 was bought. The crew of the mill laid "
    "36 kilometres of rope and moored 450 boats."
) + MORE_EN
_FUND = (
    "2020年设立总规模8亿元的渔业基金，到2023年底已投出3.6亿元，支持项目24个。社员自己修了54公里水渠，浇上了1200户的果园。"
    + MORE
)


@pytest.mark.parametrize(
    ("article", "question", "answer"),
    [
        (
            _MILL,
            "What was the average value of thread for a mended sack?",
            "**7 euros** on average (8,750 euros ÷ 1,250 = 7 euros).",
        ),
        (
            _MILL,
            "How many metres of rope does that work out to per boat?",
            "**80 metres** on average (36,000 metres ÷ 450 = 80 metres).",
        ),
        (_FUND, "渔业基金平均给每个项目投了多少钱？", "平均**1500万元**（3.6亿元 ÷ 24个 = 1500万元）。"),
        (_FUND, "社员修的水渠，摊下来一户多少米？", "平均**45米**（5.4万米 ÷ 1,200户 = 45米）。"),
    ],
)
def test_a_whole_is_divided_by_the_count_of_its_own_sentence(article, question, answer):
    assert told(article, question) == answer


@pytest.mark.parametrize(
    ("article", "question"),
    [
        (_MILL, "What was the average value of thread for a mended sail?"),
        (_MILL, "How many metres of chain does that work out to per barge?"),
        (_FUND, "渔业基金平均给每个学校投了多少钱？"),
        (_FUND, "渔业基金平均每个项目多少钱？"),
    ],
)
def test_what_is_not_counted_or_of_which_whole_is_not_sure_has_no_mean(article, question):
    assert told(article, question) == ""


def test_a_mean_that_is_told_is_left_to_be_quoted():
    article = "The fund made 14 loans worth €350,000. The average value of a loan of the fund was €27,000." + MORE_EN
    assert worked(article, "What was the average value of a loan of the fund?") is None
