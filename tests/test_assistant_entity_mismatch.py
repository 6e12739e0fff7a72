"""What is told of another place, event or count than the one asked about does not answer."""

import pytest
from core_fixtures import found

BUDGETS = (
    "2021年厦门的投资为18亿元，投资强度为4.2%。与之相比，海口、湛江的投资强度较低，2021年仅为2.9%、3.1%。"
    "港口修了一条路。船员住在城里。渔民种茶。学校在山上。工厂停工了。码头很长。"
)
SPENDING = (
    "In 2021 London spent 18 million euros on roads. By comparison, Paris built fewer roads. The harbour is deep."
    " Fishermen grow tea. The school is old. Ships come at night. Gulls sleep on the pier. The mill has stopped."
)
FORUMS = (
    "The Northern Tea Forum gathers many growers. The Coastal Salt Conference has since its founding in 2018 met each"
    " spring. The pier is long."
)
TEAS = (
    "# 茶叶报告\n\n2018年浙江茶叶产值为90亿元。浙江有茶园。\n\n福建也种茶。港口修了一条路。船员住在城里。渔民种菜。"
    "学校在山上。工厂停工了。码头很长。"
)
PARKS = "全市有大学科技园14家、博物馆9座。"
PARKS_EN = "The city has 14 university science parks and 9 museums."
BASES = "全省有省级实验室27家、医院后勤服务公司11家。"
SIDE_BY_SIDE = (
    "2020年厦门产值为90亿元，高于福州的50亿元和湛江的40亿元。2021年厦门服务业产值为70亿元，高于福州的30亿元和珠海的20亿元。"
    "港口修了一条路。船员住在城里。渔民种茶。学校在山上。工厂停工了。码头很长。山上有雪。海边有鸟。"
)
RESPECTIVELY_EN = (
    "By comparison, Paris and Lyon spend far more than London on roads but less on each of them, at only 2 and 3"
    " million euros respectively in 2021. The harbour is deep. Fishermen grow tea. The school is old."
)
SIDES_ABROAD = (
    "2020年湛江种菜12亩，渔船多。在全国百佳渔港名单中，厦门有9座渔港入围，福州有14座，海口有8座，珠海有17座。码头很长。"
)
REST = "码头很长。船员住在城里。渔民种茶。学校在山上。工厂停工了。山上有雪。海边有鸟。"
NATION = "根据中国信息研究院的《中国城市白皮书》，2020年厦门产值为90亿元，位居全国首位。" + REST
NATION_EN = (
    "By the China Academy, the output of London was 90 million euros in 2020, the first in China. The harbour is deep. "
    "Fishermen grow tea. The school is old. Ships come at night. Gulls sleep on the pier. The mill has stopped."
)
TOWERS = "全市有7座水塔建成投用。港口修了一条路。渔民种茶。"
TOWERS_EN = "The city has 7 water towers in use. The pier is long. Growers drink tea."
HALLS_EN = "The hall is a place for readers, and a new hall opens soon. The pier has 40 boats. Growers drink tea."
CLINICS_EN = "The trust operates four clinics and an ambulance service. The pier is long. Growers drink tea."
GROWTH = "In 2021 the tea trade reached 12 million euros."
GROWTH_ZH = "2021年茶叶产值为12亿元。"

NURSES = "全县护士缺口约860人，护士学校有5所。" + REST
EDITIONS = "厦门每年办灯会。第六届园区占地8公顷，参观者38万人次，而上一届为29万人次。" + REST


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (SPENDING, "How much did Paris spend on roads in 2021?"),
        (BUDGETS, "湛江2021年的投资是多少亿元？"),
        (FORUMS, "When was the Northern Tea Forum founded?"),
        (PARKS, "全市有多少所大学？"),
        (PARKS_EN, "How many universities are there in the city?"),
        (BASES, "全省有多少家医院？"),
        (PARKS_EN, "How many people live in the city?"),
        (GROWTH, "What was the growth rate of the tea trade in 2021?"),
        (GROWTH_ZH, "2021年茶叶产值的增速是多少？"),
        (SIDE_BY_SIDE, "湛江2021年的服务业产值是多少？"),
        (RESPECTIVELY_EN, "How much did London spend on roads in 2021?"),
        (TOWERS, "全市有多少座水塔在建？"),
        (TOWERS_EN, "How many water towers are under construction in the city?"),
        (HALLS_EN, "How many readers does the hall have?"),
        (GROWTH_ZH, "2021年茶叶产值增加了多少倍？"),
        (GROWTH, "By how many times did the tea trade grow in 2021?"),
        (CLINICS_EN, "How many ambulances does the trust have?"),
        (NURSES, "全县有多少护士？"),
        (EDITIONS, "第四届灯会有多少人参观？"),
        (TEAS, "How large was the tea output of Fujian in 2018?"),
        (NATION, "2020年全中国的产值是多少？"),
        (NATION, "2020年全国产值是多少？"),
        (SIDES_ABROAD, "全国百佳渔港里湛江有几座渔港？"),
        (SIDES_ABROAD, "How many of Zhanjiang's fishing harbours made the national top 100?"),
        (NATION_EN, "How large was the output of the whole of China in 2020?"),
    ],
)
def test_what_is_told_of_another_thing_is_no_answer(text, question):
    assert not found(text, question).answered


@pytest.mark.parametrize(
    ("text", "question", "figure"),
    [
        (SPENDING, "How much did London spend on roads in 2021?", "18 million euros"),
        (TEAS, "How large was the tea output of Zhejiang in 2018?", "90亿元"),
        (NATION, "2020年厦门的产值是多少？", "90亿元"),
        ("2020年全国产值为900亿元。\n\n中国很大。" + REST, "2020年全中国的产值是多少？", "900亿元"),
        (BUDGETS, "湛江2021年的投资强度是多少？", "3.1%"),
        (FORUMS, "When was the Coastal Salt Conference founded?", "2018"),
        (PARKS, "全市有多少家大学科技园？", "14家"),
        (PARKS_EN, "How many science parks are there in the city?", "14"),
        (PARKS_EN, "How many museums are there in the city?", "9"),
        (BASES, "全省有多少家公司？", "11家"),
        (SIDE_BY_SIDE, "珠海2021年的服务业产值是多少？", "20亿元"),
        ("瘟疫早在1519年就传到了厦门和湛江。湛江很大。", "瘟疫什么时候传到的厦门和湛江？", "1519年"),
        (TOWERS, "全市有多少座水塔建成投用？", "7座"),
        (CLINICS_EN, "How many clinics does the trust have?", "four"),
        (TOWERS_EN, "How many water towers are in use in the city?", "7"),
        ("1466年，或许 40,000 人死于瘟疫。港口修了一条路。", "1466年有多少人死于瘟疫？", "40,000人"),
        ("全市立项课题项目31项。", "全市立项了多少项课题？", "31项"),
        ("The club has 40 reading rooms online.", "How many rooms does the club have online?", "40"),
    ],
)
def test_what_is_told_of_the_asked_thing_is(text, question, figure):
    assert found(text, question).figures[0].text == figure


def test_a_name_in_quotation_marks_that_the_article_never_has_is_missing():
    text = "“一窗快办”累计办件2.97亿件。港口修了一条路。渔民种茶。学校在山上。"
    assert found(text, "“百事通达”累计办件多少？").missing == "百事通达"
    assert found(text, "“一窗快办”累计办件多少？").figures[0].text == "2.97亿件"


def test_of_several_places_that_an_article_is_about_a_sentence_that_names_one_is_not_of_another():
    text = "# 沈阳与长春渔业比较\n\n沈阳的捕捞天数由68天减少到51天。长春以养殖为主。\n"
    assert not found(text, "长春的捕捞天数减少了多少天？").answered
    assert found(text, "沈阳的捕捞天数减少了多少天？").answered
