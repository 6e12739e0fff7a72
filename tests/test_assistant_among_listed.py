"""What lists come to without a member, what part one is of all, and how far an end of the list is from one."""

import pytest
from computing_articles import MORE, MORE_EN
from working_out import told

from assistant.calculations.calculation import calculations
from assistant.questions.question import analyse
from assistant.words.place_runs import with_places_in_full

YARDS = "2021年上海的船厂产量为50吨，高于杭州的40吨、南京的30吨和合肥的20吨。" + MORE
YARDS_EN = (
    "In 2021 the output of the yards in Hull reached 50 tonnes, above Leith's 40 tonnes, Dover's 25 tonnes and Cork's "
    "20 tonnes." + MORE_EN
)
BOOKS_GIVEN = "馆藏图书超过30万册，近三年接收了12个共4.8万图书的捐赠项目。" + MORE
RACKS = "三年里支持了27个共8.1万机架的新建数据项目。" + MORE


@pytest.mark.parametrize(
    ("article", "question", "answer"),
    [
        (
            YARDS_EN,
            "Leaving Hull out, what do the other three ports add up to in 2021 output of the yards?",
            "**85 tonnes** in all (40 tonnes + 25 tonnes + 20 tonnes = 85 tonnes).",
        ),
        (YARDS, "除去上海，其余三城2021年船厂产量加起来是多少？", "合计**90吨**（40吨 + 30吨 + 20吨 = 90吨）。"),
        (
            YARDS,
            "2021年四城的船厂产量总量里，上海一家占百分之几？",
            "上海相当于上海、杭州、南京、合肥之和的**35.71%**"
            "（50吨 + 40吨 + 30吨 + 20吨 = 140吨；50吨 ÷ 140吨 ≈ 35.71%）。",
        ),
        (
            YARDS_EN,
            "Which of the four ports had the smallest output of the yards in 2021, and how far behind Leith was it?",
            "Leith is **20 tonnes** above Cork (40 tonnes − 20 tonnes = 20 tonnes).",
        ),
        (
            YARDS_EN,
            "Would Dover and Cork together have outdone Hull in 2021 output of the yards? By how much?",
            "Hull is **5 tonnes** above Dover and Cork together (25 tonnes + 20 tonnes = 45 tonnes; "
            "50 tonnes − 45 tonnes = 5 tonnes).",
        ),
        (YARDS, "论2021年的船厂产量，一个上海顶得上几个合肥？", "上海是合肥的**2.5倍**（50吨 ÷ 20吨 = 2.5）。"),
        (BOOKS_GIVEN, "捐赠项目平均每个多少图书？", "平均每个**4000**（4.8万 ÷ 12个 = 4000）。"),
        (RACKS, "那27个新建数据项目，平均每个项目有多少机架？", "平均每个**3000**（8.1万 ÷ 27个 = 3000）。"),
    ],
)
def test_members_of_a_list_are_told_apart(article, question, answer):
    assert told(article, question) == answer


@pytest.mark.parametrize(
    ("question", "operation", "things"),
    [
        ("Are there more berths or cranes, and how many times as many?", "ratio", ("berths", "cranes")),
        ("泊位和吊机哪个多，是另一个的几倍？", "ratio", ("泊位", "吊机")),
        ("Output in 2021 was what multiple of the 2012 figure?", "ratio", ("", "")),
        ("海港条例跟航运条例，发布时间中间隔了几年？", "years", ("海港条例发布", "航运条例发布")),
    ],
)
def test_what_is_asked_in_two_clauses_is_one_calculation(question, operation, things):
    made = next(calculations(analyse(question, "en" if question.isascii() else "zh")))
    assert (made.operation, tuple(thing.words for thing in made.things)) == (operation, things)


@pytest.mark.parametrize(
    "question",
    ["What were the length and the total cost of the north bridge?", "Give the area and average rent of the hall."],
)
def test_a_total_of_what_stands_last_adds_up_nothing(question):
    assert not list(calculations(analyse(question, "en")))


def test_the_greater_is_told_by_the_lesser_where_it_is_asked_which_that_is():
    assert next(
        calculations(analyse("Are there more berths or cranes, and how many times as many?", "en"))
    ).greater_first


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("沪苏杭三城的规模", "上海、苏州、杭州三城的规模"),
        ("苏浙两省的规模", "江苏、浙江两省的规模"),
        ("沪宁两城的规模", "沪宁两城的规模"),
        ("相关的两家企业", "相关的两家企业"),
    ],
)
def test_places_of_one_character_are_put_in_full_where_the_articles_have_them(text, whole):
    assert with_places_in_full(text, "上海、苏州、杭州三地，江苏与浙江") == whole


AIMED = (
    "2023年货运量为38万吨，参保率为86%，没有达到90%的年度目标。\n\n2025年的目标是：货运量达到44万吨，参保率达到95%。"
    + MORE
)
AIMED_EN = (
    "Crews made 940 safety visits; the plan had been 1,000. Primary fires fell from 17 to 15, secondary from 36 to 20."
)
STAFF_EN = "In 2023 the number of staff required was 90. The plan is for 120 staff by 2030." + MORE_EN
TEACHERS = "2023年全市教师为90人。\n\n2030年的目标是：教师达到120人。" + MORE
NEW_EN = "In 2023 the town had 90 libraries. The plan is to open 12 new libraries by 2030." + MORE_EN
NEW = "2023年有图书馆90座。计划到2030年新建图书馆12座。" + MORE
WAIT = "2023年平均等候天数为12天，没有达到10天的年度目标。" + MORE
RATED_EN = "There are 412 cars per 1,000 inhabitants, fewer than in Bexford, where the figure is 530." + MORE_EN


@pytest.mark.parametrize(
    ("article", "question", "answer"),
    [
        (AIMED, "2023年货运量距2025年的目标还差多少万吨？", "离目标还差**6万吨**（44万吨 − 38万吨 = 6万吨）。"),
        (AIMED, "2023年的参保率离年度目标差几个百分点？", "离目标还差**4个百分点**（90% − 86% = 4个百分点）。"),
        (
            AIMED_EN,
            "How many more safety visits would have been needed to reach the plan?",
            "**60** short of the target (1,000 − 940 = 60).",
        ),
        (
            AIMED_EN,
            "How many times as many secondary fires were there as primary fires?",
            "secondary fires are **1.33 times** primary fires (20 ÷ 15 ≈ 1.33).",
        ),
    ],
)
def test_what_is_reached_is_set_against_its_target_and_no_former_level(article, question, answer):
    assert told(article, question) == answer


@pytest.mark.parametrize(
    ("article", "question", "answer"),
    [
        (STAFF_EN, "How many staff are required under the plan?", ""),
        (STAFF_EN, "How many more staff are required to reach the plan?", "**30** short of the target"),
        (TEACHERS, "按目标，2030年教师还剩多少人？", ""),
        (TEACHERS, "2023年的教师距2030年的目标还差多少人？", "离目标还差**30人**"),
        (NEW_EN, "How many more libraries are needed to reach the plan?", ""),
        (NEW, "2023年图书馆离目标还差多少座？", ""),
        (WAIT, "2023年的平均等候天数离年度目标还差多少天？", "比目标高**2天**"),
    ],
)
def test_only_a_gap_that_is_asked_for_is_worked_out_and_to_no_mere_addition(article, question, answer):
    made = told(article, question)
    assert made.startswith(answer) and bool(made) == bool(answer)


def test_what_a_rate_is_told_per_is_no_operand():
    assert "1,000 −" not in told(RATED_EN, "Cars per 1,000 inhabitants: how many fewer than Bexford?")


DOCKS_EN = (
    "4 large dry docks are under construction, 5 have been completed. The plan reached 212 of the 240 ships." + MORE_EN
)
PROGRAMMES_EN = "Shanghai led 929 projects under the Harbour Major Plan and 554 projects under the Key Plan." + MORE_EN
DRUGS = "仅2021年I类新药就获批8个，占全国总数的四分之一。电动车达到2.4万辆，占全部车辆的60%。" + MORE


@pytest.mark.parametrize(
    ("article", "question", "answer"),
    [
        (DOCKS_EN, "Finished or under construction, how many large dry docks are there altogether?", "**9** in all"),
        (DRUGS, "照文中的占比倒推，2021年全国大概批了多少个一类新药？", "总数为**32个**（8个 ÷ 1/4 = 32个"),
        (DRUGS, "照文中的占比倒推，全部车辆大概有多少万辆？", "总数约为**4万"),
        (DRUGS, "2021年获批的一类新药有多少个？", ""),
        (DOCKS_EN, "What share of the 240 ships did the plan not reach?", ""),
        (PROGRAMMES_EN, "What fraction of the projects Shanghai led were Key Plan ones?", ""),
        (
            YARDS_EN,
            "Which port had the largest output of the yards in 2021, and by how much did it lead the next?",
            "Hull is **10",
        ),
    ],
)
def test_loosely_asked_results_are_worked_out_or_left(article, question, answer):
    made = told(article, question)
    assert made.startswith(answer) and bool(made) == bool(answer)


GROWN = "甲县松茸寄出86万件，销售额4亿元；乙县脐橙寄出40万件，销售额12亿元；丙县螃蟹寄出9万件，销售额15亿元。" + MORE
OFFICES = "港口有本地办事处60家，外地办事处40家。" + MORE


BOUNDED = "机架总数超过20万个，新增机架9万个。" + MORE
BOUNDED_EN = "In 2021 the output of Hull exceeded 50 tonnes, above Leith's 40 tonnes and Cork's 20 tonnes." + MORE_EN


@pytest.mark.parametrize(
    ("article", "question", "answer"),
    [
        (BOUNDED, "新增机架占机架总数的百分之几？", "新增机架相当于机架的**不到45%**（9万个 ÷ 20万个 = 45%）。"),
        (
            BOUNDED_EN,
            "How many times Cork's 2021 output was Hull's?",
            "Hull is **more than 2.5 times** Cork (50 tonnes ÷ 20 tonnes = 2.5).",
        ),
    ],
)
def test_a_quotient_is_as_exact_as_its_figures(article, question, answer):
    assert told(article, question) == answer


@pytest.mark.parametrize(
    ("article", "question", "answer"),
    [
        (
            OFFICES,
            "本地办事处和外地办事处加起来，外地办事处占百分之几？",
            "外地办事处相当于外地办事处、本地办事处之和的**40%**（40家 + 60家 = 100家；40家 ÷ 100家 = 40%）。",
        ),
        (
            GROWN,
            "松茸、脐橙、螃蟹三样的销售额合计中，松茸占百分之几？",
            "松茸相当于松茸、脐橙、螃蟹之和的**12.9%**（4亿元 + 12亿元 + 15亿元 = 31亿元；4亿元 ÷ 31亿元 ≈ 12.9%）。",
        ),
        (
            YARDS,
            "杭州加南京2021年的船厂产量，比上海多多少吨？",
            "杭州、南京之和比上海多**20吨**（40吨 + 30吨 = 70吨；70吨 − 50吨 = 20吨）。",
        ),
        (
            YARDS,
            "南京和合肥2021年船厂产量加起来，有没有超过杭州？差多少吨？",
            "是的：南京、合肥之和比杭州多**10吨**（30吨 + 20吨 = 50吨；50吨 − 40吨 = 10吨）。",
        ),
        (
            YARDS_EN,
            "Would Leith plus Dover have beaten Hull in 2021 output of the yards? By what margin?",
            "Leith and Dover together are **15 tonnes** above Hull (40 tonnes + 25 tonnes = 65 tonnes; "
            "65 tonnes − 50 tonnes = 15 tonnes).",
        ),
    ],
)
def test_a_sum_is_set_against_another_or_one_of_its_own(article, question, answer):
    assert told(article, question) == answer
