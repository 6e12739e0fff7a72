"""What a question states before it asks: told apart from what it asks, and put right."""

import pytest
from core_fixtures import PLAIN_RANKER, ask, hits_of

from assistant.drafts.put_right import check_premise
from assistant.evidence.finding import find
from assistant.questions.taken_for_granted import stated_in
from assistant.words.lexicon import Lexicon
from documents import article_from_text
from documents.scripts import question_language

ZH = article_from_text(
    "石桥剧场始建于1931年。截至2022年底，剧场有座位820个。城西书会自2006年创办以来，已举办15届。2021年，书会签约新书312种，占全市的41%。",
    name="a",
)
PLANS = article_from_text("剧场计划2030年建成12家书店，评选出90个优秀场景。", name="a")
STAFF = article_from_text(
    "The bank employs 86 people, 31 of them botanists, and some 240 volunteers. The staff carried out 900 tests.",
    name="a",
)
OFF = article_from_text("原定2024年开工的铁路基地因审批没有完成，改到2025年开工。", name="a")
EN = article_from_text(
    "The Stonebridge theatre was opened in 1931. By the end of 2022 the theatre had 820 seats. The West Bank book fair "
    "was first held in 2006 and has 15 editions. In 2021 the book fair signed 312 books, 41% of those in the county.",
    name="a",
)


def left_and_said(article, question):
    lexicon = Lexicon((article,))

    def looked_up(part):
        return find(part, lambda _: hits_of(article, part.language), lexicon, PLAIN_RANKER)

    checked = check_premise(ask(question), looked_up, lexicon)
    return checked.left.text, [statement.said(question_language(question)) for statement in checked.corrections]


@pytest.mark.parametrize(
    ("question", "claim", "asked", "rest"),
    [
        ("既然书会2012年就创办了，办了多少届？", "书会2012年就创办了", "办了多少届？", "既然书会创办了，办了多少届？"),
        ("新书2021年签了18种，占全市多少？", "新书2021年签了18种", "占全市多少？", "新书2021年签了，占全市多少？"),
        ("凭借12个舞台，剧场有座位多少个？", "剧场有12个舞台", "剧场有座位多少个？", "凭借舞台，剧场有座位多少个？"),
        (
            "Since the fair began in 2012, who runs it?",
            "the fair began in 2012",
            "who runs it?",
            "Since the fair began, who runs it?",
        ),
        (
            "The fair has 20 halls, so which is old?",
            "The fair has 20 halls",
            "which is old?",
            "The fair has  halls, so which is old?",
        ),
        (
            "2012年《石桥条例》颁布以后办了多少届？",
            "2012年《石桥条例》颁布",
            "办了多少届？",
            "《石桥条例》颁布以后办了多少届？",
        ),
        (
            "2012年上线的“云书”平台有多少用户？",
            "“云书”平台2012年上线",
            "“云书”平台有多少用户？",
            "“云书”平台有多少用户？",
        ),
        (
            "After its founding in 1985, how was the fair paid for?",
            "the fair was founded in 1985",
            "how was the fair paid for?",
            "how was the fair paid for?",
        ),
        (
            "What did the Hill report, published in 1985, propose?",
            "the Hill report was published in 1985",
            "What did the Hill report propose?",
            "What did the Hill report propose?",
        ),
        (
            "Who hosted the fair when it started in 1985?",
            "the fair started in 1985",
            "Who hosted the fair",
            "Who hosted the fair",
        ),
        (
            "Since it opened in 1985, who has the theatre been meant to serve?",
            "the theatre opened in 1985",
            "who has the theatre been meant to serve?",
            "who has the theatre been meant to serve?",
        ),
        (
            "How many towns took part in the Linton fair after it was founded in 1985?",
            "the Linton fair was founded in 1985",
            "How many towns took part in the Linton fair",
            "How many towns took part in the Linton fair",
        ),
        (
            "With its 12 stages, how old is the theatre?",
            "the theatre has 12 stages",
            "how old is the theatre?",
            "With its  stages, how old is the theatre?",
        ),
    ],
)
def test_what_is_stated_is_told_from_what_is_asked(question, claim, asked, rest):
    stated = stated_in(question, question_language(question))
    assert (stated.claim, stated.asked, stated.rest) == (claim, asked, rest)


@pytest.mark.parametrize(
    "question",
    [
        "截至2022年底，剧场有多少座位？",
        "By the end of 2022, how many seats were there?",
        "剧场有多少座位，占多少？",
        "How many seats are there, and how many stages?",
        "Which is older, the theatre or the fair?",
        "与2012年相比，2021年书会签约增加了多少？",
        "和2012年比起来，签约多了多少？",
    ],
)
def test_what_only_asks_states_nothing(question):
    assert stated_in(question, question_language(question)) is None


@pytest.mark.parametrize(
    ("article", "question", "opening"),
    [
        (ZH, "石桥剧场是1950年始建的，现在有座位多少个？", "并非如此：**1931年**"),
        (ZH, "城西书会是1998年创办的，到现在办了多少届？", "并非如此：**2006年**"),
        (ZH, "书会2021年签约了500种新书，占全市多少？", "并非如此：**312种**"),
        (PLANS, "剧场计划建成90家书店，什么时候开业？", "并非如此：**12家**"),
        (EN, "Since the Stonebridge theatre opened in 1950, how many seats does it have?", "That is not so: **1931**"),
        (
            EN,
            "The book fair signed 500 books in 2021, what share of those in the county is that?",
            "That is not so: **312**",
        ),
    ],
)
def test_what_is_stated_wrongly_is_put_right(article, question, opening):
    _, told = left_and_said(article, question)
    assert told[0].startswith(opening)


def test_what_is_asked_is_told_after_what_is_put_right():
    _, told = left_and_said(ZH, "书会2021年签约了500种新书，占全市多少？")
    assert told[0] == "并非如此：**312种**。**41%**：2021年，书会签约新书312种，占全市的41%。"


def test_a_name_that_is_asked_for_is_told_after_what_is_put_right():
    ports = article_from_text("大连港共有泊位126个，青岛港有泊位92个，烟台港有泊位61个。", name="a")
    _, told = left_and_said(ports, "大连港有泊位130个，三个港口中哪个港口泊位最多？")
    order = "从高到低：大连港126个 > 青岛港92个 > 烟台港61个。"
    assert told == [f"并非如此：**126个**。**大连港**：{order}"]


@pytest.mark.parametrize(
    ("article", "question", "left"),
    [
        (ZH, "石桥剧场是1931年始建的，有座位多少个？", "石桥剧场始建的，有座位多少个？"),
        (ZH, "石桥剧场1950年停办了，有座位多少个？", "石桥剧场1950年停办了，有座位多少个？"),
        (
            EN,
            "Since the theatre opened in 1931, how many seats does it have?",
            "Since the theatre opened, how many seats does it have?",
        ),
    ],
)
def test_a_year_that_is_so_asks_for_no_figure_of_that_year(article, question, left):
    assert left_and_said(article, question) == (left, [])


@pytest.mark.parametrize(
    ("article", "question"),
    [
        (ZH, "剧场的座位超过800个，书会办了多少届？"),
        (OFF, "基地改到2025年开工，谁来建？"),
        (STAFF, "How many of the 86 employees are botanists?"),
        (STAFF, "How many botanists are among the 86 staff?"),
        (ZH, "剧场的座位不到900个，书会办了多少届？"),
        (ZH, "城西有5000个学生，剧场有座位多少个？"),
        (ZH, "剧场有500名员工，座位有多少个？"),
        (EN, "The theatre has more than 800 seats, how many editions has the fair?"),
    ],
)
def test_what_is_so_or_of_something_else_is_not_put_right(article, question):
    assert left_and_said(article, question) == (question, [])


def test_a_bound_that_is_not_kept_is_put_right():
    _, told = left_and_said(ZH, "剧场的座位超过900个，书会办了多少届？")
    assert told[0].startswith("并非如此：**820个**")
