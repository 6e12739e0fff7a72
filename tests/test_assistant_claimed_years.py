"""Claims of when something was done, and of how many there are: held against the year of just that doing and thing."""

import pytest
from working_out import told, worked

from assistant.evidence.kinds_of_doing import doings_by, is_as_of, of_the_doing
from assistant.statement import Statement
from documents.figures import CALENDAR, parse

ZH = (
    "石桥剧场始建于1931年，2009年完成改建后重新开放。截至2022年底，剧场有座位820个、排练厅4个。"
    "城西书会自2006年创办以来，已举办15届。2018年推出的夜读计划覆盖9个社区。1931年，商队进驻北门。"
)
EN = (
    "The Stonebridge theatre was opened in 1931 and was rebuilt in 2009. By the end of 2022 the theatre had 820 seats "
    "and 4 rehearsal rooms. The West Bank book fair was first held in 2006. The night reading scheme, put into use in "
    "2018, reaches 9 parishes."
)


@pytest.mark.parametrize(
    ("article", "question", "opening"),
    [
        (ZH, "石桥剧场是1950年始建的，对吗？", "并非如此：**1931年**"),
        (ZH, "石桥剧场是2009年重新开放的，对吗？", "是的：**2009年**"),
        (ZH, "城西书会创办于2012年，对吗？", "并非如此：**2006年**"),
        (ZH, "城西书会不是2012年创办的，对吗？", "是的：**2006年**"),
        (ZH, "夜读计划是2015年上线的，对吗？", "并非如此：**2018年**"),
        (ZH, "夜读计划覆盖12个社区，对吗？", "并非如此：**9个**"),
        (ZH, "商队1928年进驻北门，对吗？", "并非如此：**1931年**"),
        (EN, "The Stonebridge theatre opened in 1950, right?", "No: **1931**"),
        (EN, "The Stonebridge theatre was rebuilt in 2009, right?", "Yes: **2009**"),
        (EN, "The West Bank book fair did not start in 2012, right?", "Yes: **2006**"),
        (EN, "The night reading scheme was launched in 2015, right?", "No: **2018**"),
        (EN, "The Stonebridge theatre was expanded in 2012, right?", "No: **2009**"),
        (EN, "The night reading scheme reaches 12 parishes, right?", "No: **9**"),
    ],
)
def test_a_claim_of_a_year_or_a_count_is_confirmed_or_put_right(article, question, opening):
    assert told(article, question).startswith(opening)


@pytest.mark.parametrize(
    ("article", "question"),
    [
        (ZH, "城西书会2010年停办了，对吗？"),
        (ZH, "城西书会2006年搬到城东，对吗？"),
        (ZH, "东岸书会是2012年创办的，对吗？"),
        (ZH, "石桥剧场有20个社区，对吗？"),
        (EN, "The West Bank book fair was cancelled in 2010, right?"),
        (EN, "The West Bank book fair moved in 2006, right?"),
        (EN, "The Stonebridge theatre has 20 parishes, right?"),
    ],
)
def test_what_is_told_of_another_doing_or_thing_decides_nothing(article, question):
    assert not isinstance(worked(article, question), Statement)


@pytest.mark.parametrize(
    ("text", "kinds", "as_of"),
    [
        ("The tower was opened in 1989 and was rebuilt in 2012.", [{"begin"}, {"renew"}], [False, False]),
        ("In 2020, the town launched a ferry.", [{"begin", "issue"}], [False]),
        ("By the end of 2022, the portal held 3 maps.", [set()], [True]),
        ("By the end of 2025 the line will be completed.", [{"build"}], [False]),
        ("公园于2017年开园，截至2022年底有树328棵。", [{"begin"}, set()], [False, True]),
        ("书会由市里主办，自2018年创办以来，已有名气", [{"begin"}], [False]),
    ],
)
def test_a_date_is_told_with_the_doing_of_its_own_clause(text, kinds, as_of):
    dates = [figure for figure in parse(text) if figure.kind in CALENDAR]
    assert [set(doings_by(date, text)) for date in dates] == kinds
    assert [is_as_of(date, text) for date in dates] == as_of


@pytest.mark.parametrize(
    ("asked", "text", "left"),
    [
        ("When was the tower rebuilt?", "The tower was opened in 1989 and was rebuilt in 2012.", ["2012"]),
        ("When was the tower painted?", "The tower was opened in 1989 and was rebuilt in 2012.", ["1989", "2012"]),
        ("公园什么时候开园？", "公园于2017年开园，截至2022年底有树328棵。", ["2017年"]),
        ("公园的树什么时候达到328棵？", "公园于2017年开园，截至2022年底有树328棵。", ["2017年", "2022年"]),
    ],
)
def test_of_several_dates_the_one_of_the_asked_doing_is_meant(asked, text, left):
    dates = [figure for figure in parse(text) if figure.kind in CALENDAR]
    assert [date.text for date in of_the_doing(asked, text, dates)] == left
