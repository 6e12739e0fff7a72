"""Of which year a figure is told, and which figure of a sentence is that of the asked year."""

import pytest

from assistant.evidence.pinpoint import pinpoint
from assistant.evidence.years_of_figures import says_year, told_year, year_of
from assistant.questions.question import analyse
from assistant.words.lexicon import Lexicon
from documents import article_from_text
from documents.figures import parse
from documents.scripts import question_language

SHARE = "公共交通分担率为54.7%，2022年这一比例为51.2%。"
EMPLOYEES = "There were 1,320 employees at the end of 2024; a year earlier there were 1,275."
PRINCIPLES = 'The "14 Principles", adopted in 2017, and the "9 Principles" on ethics, adopted in 2020, guide all work.'


@pytest.mark.parametrize(
    ("text", "years"),
    [
        (SHARE, [None, "2022"]),
        ("专用道由2022年的205公里增至248公里。", ["2022", None]),
        ("2023年，专用道由2022年的205公里增至248公里。", ["2022", "2023"]),
        ("The lanes grew from 205 km in 2022 to 248 km.", ["2022", None]),
        ("全年发生事故17起，比2022年减少6起。", [None, None]),
        ("It sold 15 ships, and in 2019 it sold 17 ships.", [None, "2019"]),
        (PRINCIPLES, ["2017", "2020"]),
        ("2021—2023年产茶依次为2吨、3吨和5吨。", ["2021", "2022", "2023"]),
        ("从2019年到2020年，产茶分别为2吨和3吨。", ["2019", "2020"]),
        ("From 2021 to 2023 it made 2%, 3% and 5% respectively.", ["2021", "2022", "2023"]),
        ("2021—2023年产茶分别为2吨和3吨。", ["2023", "2023"]),
        ("2022年产茶3吨，三年累计9吨。", ["2022", "2022", None]),
    ],
)
def test_a_year_is_that_of_the_figure_it_is_told_with(text, years):
    assert [year_of(figure, text) for figure in parse(text) if figure.kind != "year"] == years


@pytest.mark.parametrize(
    ("question", "text", "figures"),
    [
        ("2022年分担率是多少？", SHARE, ["51.2%"]),
        ("2023年分担率是多少？", SHARE, ["54.7%"]),
        ("上一年分担率是多少？", SHARE, ["51.2%"]),
        ("How many principles does the 2017 document have?", PRINCIPLES, ["14"]),
        ("How many principles does the 2020 document have?", PRINCIPLES, ["9"]),
        ("上年厂用电率是多少？", "厂用电率为0.82%，上年为0.91%。", ["0.91%"]),
        ("What was the share the year before?", "The share was 23.6%, up from 21.4% the year before.", ["21.4%"]),
        ("What was the share the year before?", "In 2022 the share was 21.4%, and in 2023 it was 23.6%.", ["21.4%"]),
        ("What was the share the year before?", "The share was 23.6%.", ["23.6%"]),
        ("2023年正点率是多少？", "2024年正点率为93.4%，上年为91.8%。", ["91.8%"]),
        ("2024年正点率是多少？", "2024年正点率为93.4%，上年为91.8%。", ["93.4%"]),
        ("How many employees were there in 2023?", EMPLOYEES, ["1,275"]),
        ("How many employees were there in 2024?", EMPLOYEES, ["1,320"]),
        ("2022年产茶多少吨？", "2021—2023年产茶依次为2吨、3吨和5吨。", ["3吨"]),
        ("第五届灯会有多少人参观？", "第六届园区占地8公顷，参观者38万人次，而上一届为29万人次。", ["29万人次"]),
        ("第六届灯会有多少人参观？", "第六届园区占地8公顷，参观者38万人次，而上一届为29万人次。", ["38万人次"]),
        ("全县还缺多少护士？", "全县护士缺口约860人，护士学校有5所。", ["约860人"]),
        ("勐安的机采率是多少？", "云岭、普和、勐安的机采率分别为36.8%、33.2%和29.5%。", ["29.5%"]),
        ("1998年的平均水位是多少？", "2007年平均水位为7.2米，比1998年的9.1米低。", ["9.1米"]),
    ],
)
def test_the_figure_of_the_asked_year_is_found(question, text, figures):
    lexicon = Lexicon((article_from_text(text, name="a"),))
    found = pinpoint(analyse(question, question_language(question)), text, lexicon)
    assert [figure.text for figure in found.figures] == figures


@pytest.mark.parametrize(
    ("text", "reported", "years"),
    [
        ("住院日为6.2天，前一年为6.8天。", 2024, [None, "2023"]),
        ("住院日为6.2天，前一年为6.8天。", None, [None, None]),
        ("收入为48亿元，比上年增长6.4%。", 2024, [None, None]),
        ("目前年产能30万吨。", 2023, [None]),
        ("2022年产值与上年相比增长5%。", 2023, ["2022"]),
        ("Punctuality was 93.4%, up 2 % on the previous year.", 2024, [None, None]),
        ("Punctuality was 93.4%, up from 91.8% the year before.", 2024, [None, "2023"]),
    ],
)
def test_the_year_before_is_the_one_before_the_reported_one(text, reported, years):
    figures = [figure for figure in parse(text) if figure.kind not in {"year", "date"}]
    assert [told_year(figure, text, reported) for figure in figures] == years


@pytest.mark.parametrize(
    ("year", "text", "says"),
    [
        ("2021", "2022年借出图书46万册，上年借出41万册。", True),
        ("2022", "2022年借出图书46万册，上年借出41万册。", True),
        ("2020", "2022年借出图书46万册，上年借出41万册。", False),
        ("2021", "2022年借出图书46万册，比上年增长5%。", False),
        ("2021", "In 2022 it lent 46 books, and 41 the year before.", True),
    ],
)
def test_a_year_is_said_by_the_one_that_follows_it(year, text, says):
    assert says_year(year, text, None) is says
