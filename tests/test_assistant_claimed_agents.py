"""Whose work something is said to be before a question asks: told apart, put right, denied, or left as it is."""

import pytest
from core_fixtures import PLAIN_RANKER, ask, hits_of

from assistant.drafts.claimed_agents import agent_put_right
from assistant.evidence.finding import find
from assistant.questions.attributed import attributed_in
from assistant.words.lexicon import Lexicon
from documents import article_from_text
from documents.scripts import question_language

ZH = article_from_text(
    "石桥剧场始建于1931年，由林工设计院设计，有座位820个。城西书会的“书香卡”是河口市率先提出的读书品牌。报告由市统计局编制。",
    name="a",
)
TWO_ZH = article_from_text("疫苗由长江研究院研发。疫苗由黄山公司生产，有3万剂。", name="a")
TWO_EN = article_from_text("The vaccine was developed by Alpha. The vaccine was manufactured by Beta.", name="a")
EN = article_from_text(
    "The Stonebridge theatre, designed by Marlow Partners, was opened in 1931 and has 820 seats. "
    "The West Bank book fair was founded on 3 May 2006 by the poet Anna Reed. "
    "The ticket system was supplied by the Danish firm Kortvakt.",
    name="a",
)


def put_right(article, question):
    lexicon = Lexicon((article,))

    def looked_up(part):
        return find(part, lambda _: hits_of(article, part.language), lexicon, PLAIN_RANKER)

    told = agent_put_right(ask(question), looked_up, lexicon)
    return [statement.said(question_language(question)) for statement in told]


@pytest.mark.parametrize(
    ("question", "what", "who", "doing", "asked"),
    [
        ("剧场是王建国设计的，有多少座位？", "剧场", "王建国", "设计", "有多少座位？"),
        ("由王建国设计的剧场有多少座位？", "剧场", "王建国", "设计", "剧场有多少座位？"),
        ("杭州率先提出“书香卡”之后，河口哪年跟进？", "“书香卡”", "杭州", "提出", "河口哪年跟进？"),
        ("The theatre was designed by Foster; when was it opened?", "The theatre", "Foster", "designed",
         "when was The theatre opened?"),
        ("The theatre, designed by Foster, has how many seats?", "The theatre", "Foster", "designed",
         "The theatre has how many seats?"),
        ("The ticket system by Siemens - what did it cost?", "The ticket system", "Siemens", "",
         "what did The ticket system cost?"),
        ("Foster designed the theatre; how many seats does it have?", "the theatre", "Foster", "designed",
         "how many seats does the theatre have?"),
    ],
)  # fmt: skip
def test_whose_work_it_is_said_to_be_is_told_from_what_is_asked(question, what, who, doing, asked):
    said = attributed_in(question, question_language(question))
    assert (said.what, said.who, said.doing, said.asked) == (what, who, doing, asked)


@pytest.mark.parametrize(
    "question", ["剧场是谁设计的？", "剧场有多少座位？", "Who designed the theatre?", "How many seats are there?"]
)
def test_what_only_asks_says_of_nobody_that_it_is_his_work(question):
    assert attributed_in(question, question_language(question)) is None


@pytest.mark.parametrize(
    ("article", "question", "opening"),
    [
        (ZH, "石桥剧场是王建国设计的，哪年始建？", "并非如此："),
        (ZH, "“书香卡”是杭州率先提出来的，河口市哪年跟进？", "并非如此："),
        (ZH, "石桥剧场是王建国设计的吗？", "并非如此："),
        (EN, "The Stonebridge theatre was designed by Norman Foster; who paid for it?", "That is not so: "),
        (EN, "The ticket system by Siemens - what did it cost?", "That is not so: "),
        (EN, "Was the West Bank book fair founded by Peter Osei?", "No: "),
    ],
)
def test_another_whose_work_it_is_is_put_right(article, question, opening):
    assert put_right(article, question)[0].startswith(opening)


@pytest.mark.parametrize(
    ("article", "question"),
    [
        (TWO_ZH, "疫苗是由黄山公司生产的，有多少剂？"),
        (TWO_ZH, "疫苗是由秦岭公司制造的，有多少剂？"),
        (TWO_EN, "The vaccine was manufactured by Beta; how many doses are there?"),
        (TWO_EN, "The vaccine was made by Gamma; how many doses are there?"),
        (ZH, "石桥剧场是林工设计院设计的，哪年始建？"),
        (ZH, "城西图书馆是王建国设计的，哪年始建？"),
        (ZH, "石桥剧场是王建国出资的，哪年始建？"),
        (EN, "The Stonebridge theatre was designed by Marlow; when was it opened?"),
        (EN, "The Stonebridge theatre was renamed by Foster; when was it opened?"),
        (EN, "Was the West Bank book fair founded by Anna Reed?"),
    ],
)
def test_whose_work_it_is_or_what_is_not_told_is_left_as_it_is(article, question):
    assert put_right(article, question) == []
