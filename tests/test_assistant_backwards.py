"""What was a year before and what a figure is set against, worked back from it and the change that is told."""

import pytest
from computing_articles import MORE, MORE_EN
from working_out import told, worked

_YEAR = (
    "年报\n\n2023年末全市有雨量站312处、水位站58处，其中雨量站比上年末新增26处。2023年游客为60万人，比上年增长20%。"
    "2023年营业收入10亿元，利润比上年增加2亿元。2023年空气优良率为92.7%，比2022年提高4.9个百分点。"
    "2023年用水量为8.4亿立方米，比上年减少0.6亿立方米。"
) + MORE
_LEVEL = "年报\n\n6月12日，河口站水位涨至42.18米，超过警戒水位1.68米。全年完成投资14.5亿元，超过计划12亿元。" + MORE
_YEAR_EN = (
    "Report\n\nIn 2023 the town had 312 lockers, 26 more than in 2022. "
    "In 2023 revenue was 63 million euros, up 5% from 2022. "
    "The river stood at 42.5 metres, 1.5 metres above the warning level."
) + MORE_EN


@pytest.mark.parametrize(
    ("article", "question", "answer"),
    [
        (_YEAR, "2022年末雨量站有多少处？", "2022年推算为**286处**（312处 − 26处 = 286处）。"),
        (_YEAR, "2022年游客推算下来是多少？", "2022年推算为**约50万人**（60万人 ÷ (1 + 20%) ≈ 50万人）。"),
        (_YEAR, "2022年空气优良率是多少？", "2022年推算为**87.8%**（92.7% − 4.9个百分点 = 87.8%）。"),
        (_YEAR, "2022年用水量是多少？", "2022年推算为**9亿立方米**（8.4亿立方米 + 6000万立方米 = 9亿立方米）。"),
        (_LEVEL, "按文中说的倒推，警戒水位是多少米？", "警戒水位推算为**40.5米**（42.18米 − 1.68米 = 40.5米）。"),
        (
            _YEAR_EN,
            "How many lockers were there in 2022?",
            "2022: **286**, worked back from the change (312 − 26 = 286).",
        ),
        (
            _YEAR_EN,
            "What was the revenue in 2022?",
            "2022: **about 60 million euros**, worked back from the change "
            "(63 million euros ÷ (1 + 5%) ≈ 60 million euros).",
        ),
        (
            _YEAR_EN,
            "What is the warning level?",
            "warning level: **41 metres**, worked back from the change (42.5 metres − 1.5 metres = 41 metres).",
        ),
    ],
)
def test_a_figure_is_worked_back_from_a_later_one_and_the_change(article, question, answer):
    assert told(article, question) == answer


@pytest.mark.parametrize(
    ("article", "question"),
    [
        (_YEAR, "2021年末雨量站有多少处？"),
        (_YEAR, "2022年末水位站有多少处？"),
        (_YEAR, "2022年营业收入是多少？"),
        (_YEAR, "2022年利润是多少？"),
        (_LEVEL, "计划投资多少亿元？"),
        ("年报\n\n2023年火灾事故为0起，比上年下降100%。" + MORE, "2022年火灾事故有多少起？"),
        (_YEAR + "2022年末雨量站有290处。", "2022年末雨量站有多少处？"),
    ],
)
def test_nothing_is_worked_back_that_is_of_another_year_or_thing_or_stated(article, question):
    assert "推算" not in getattr(worked(article, question), "text", "")


def test_what_is_counted_is_worked_back_to_a_whole_number():
    article = "年报\n\n2023年共有企业8家，比上年增长20%。" + MORE
    assert told(article, "2022年有企业多少家？") == "2022年推算为**约7家**（8家 ÷ (1 + 20%) ≈ 7家）。"


@pytest.mark.parametrize(
    ("question", "decimals", "length"),
    [
        ("2022年河堤长多少公里？", None, "29.6公里"),
        ("2022年河堤长多少公里？", 2, "29.63公里"),
        ("全国的绿道有多少公里？", None, "661.54公里"),
        ("全国的绿道有多少公里？", 0, "662公里"),
        ("2022年企业有多少家？", 2, "7家"),
        ("2022年用气量是多少？", 0, "7.85亿立方米"),
    ],
)
def test_what_is_measured_is_worked_back_to_as_many_decimals_as_are_asked_for(question, decimals, length):
    article = (
        "年报\n\n2023年绿道长86公里，占全国总数的13%。2023年用气量为8.4亿立方米，比上年增长7%。"
        "2023年河堤长31.7公里，比上年增长7%。2023年共有企业8家，比上年增长20%。"
    ) + MORE
    assert f"{length}**（" in told(article, question, decimals)
