"""The years between two events, and how far the ends of an order are apart."""

import pytest
from computing_articles import MORE, MORE_EN
from working_out import told, worked

_EVENTS = (
    "城市服务\n\n服务台创建于2018年，是全省首个。2020年，江城上线的服务台国际版，提供65类事项。"
    "东桥于1974年开工，西桥于1986年通车。"
) + MORE
_EVENTS_EN = (
    "Services\n\nThe city desk was created in 2018. In 2021, Lanzhu launched the international version of the city "
    "desk, which has 65 topics."
) + MORE_EN
_RAIN = (
    "三市\n\n三市中，岷阳市降水量最大，为1604毫米，谷宁市为1391毫米，沙渚市只有1122毫米。"
    "全市有水位站58处、雨量站312处，其中雨量站新增26处。"
) + MORE


@pytest.mark.parametrize(
    ("article", "question", "answer"),
    [
        (_EVENTS, "服务台创建之后隔了几年才有国际版？", "相隔**2年**（2020 − 2018 = 2年）。"),
        (
            _EVENTS_EN,
            "How long after the creation of the city desk did its international version launch?",
            "**3 years** apart (2021 − 2018 = 3 years).",
        ),
        (
            _EVENTS_EN,
            "How many years separated the creation of the city desk and the launch of its international version?",
            "**3 years** apart (2021 − 2018 = 3 years).",
        ),
        (
            "The mill was founded in 1971. The kiln, established in 1980, is red." + MORE_EN,
            "How many years after the mill was the kiln set up?",
            "**9 years** apart (1980 − 1971 = 9 years).",
        ),
    ],
)
def test_the_years_between_two_events_are_told_apart_by_their_own_words(article, question, answer):
    assert told(article, question) == answer


_MONTHS = "东市场成立于2015年4月，西市场于2016年3月成立，夜市创办于2020年。" + MORE
_MONTHS_EN = "The mill was opened in March 2017. The kiln was founded in January 2020, the forge in 2021." + MORE_EN


@pytest.mark.parametrize(
    ("article", "question", "answer"),
    [
        (
            _MONTHS,
            "从东市场成立，到西市场成立，一共过了多少个月？",
            "相隔**11个月**（2016年3月 − 2015年4月 = 11个月）。",
        ),
        (
            _MONTHS,
            "先有了东市场，西市场后来才成立，中间隔了几个月？",
            "相隔**11个月**（2016年3月 − 2015年4月 = 11个月）。",
        ),
        (
            _MONTHS_EN,
            "How many months after the mill was opened was the kiln founded?",
            "**34 months** apart (January 2020 − March 2017 = 34 months).",
        ),
        (
            _MONTHS_EN,
            "The mill was opened first, and the kiln was founded later. How many months lie between?",
            "**34 months** apart (January 2020 − March 2017 = 34 months).",
        ),
    ],
)
def test_the_months_between_two_events_are_counted_where_both_are_told(article, question, answer):
    assert told(article, question) == answer


@pytest.mark.parametrize(
    ("article", "question"),
    [
        (_MONTHS, "从东市场成立，到夜市创办，一共过了多少个月？"),
        (_MONTHS_EN, "How many months after the mill was opened was the forge founded?"),
    ],
)
def test_a_year_alone_gives_no_months(article, question):
    assert told(article, question) == ""


def test_an_event_without_a_date_gives_no_span():
    assert "−" not in getattr(worked(_EVENTS, "服务台创建之后隔了几年才有手机版？"), "text", "")


@pytest.mark.parametrize(
    "question",
    [
        "三市里谁雨下得最少？跟最多的那个差多少？",
        "三市里降水量谁最少，比最多的少多少？",
        "降水量最大的和最小的相差多少？",
    ],
)
def test_the_ends_of_an_order_are_set_apart(question):
    assert told(_RAIN, question) == "岷阳市比沙渚市多**482毫米**（1604毫米 − 1122毫米 = 482毫米）。"


def test_an_order_is_of_as_many_as_the_question_says():
    assert "−" not in getattr(worked(_RAIN, "五市降水量最大的和最小的相差多少？"), "text", "")
