"""What a question in one language asks of a text in the other: changes, shares, and which figure of a sentence."""

from dataclasses import replace

import pytest
from core_fixtures import PLAIN_RANKER, hits_of

from assistant.calculations.computing import compute
from assistant.evidence.finding import find
from assistant.evidence.pinpoint import pinpoint
from assistant.questions.question import analyse
from assistant.statement import Statement
from assistant.words.lexicon import Lexicon
from documents import article_from_text

# Whatever is found is taken to be likely enough.
RANKER = replace(PLAIN_RANKER, thresholds={"zh": 0.0, "en": 0.0, "across": 0.0})


def told(text, question):
    article = article_from_text(text, name="a")
    lexicon = Lexicon((article,))

    def looked_up(part):
        return find(part, lambda _: hits_of(article, part.language), lexicon, RANKER)

    made = compute(analyse(question, "zh"), looked_up, lexicon)
    return made.said("zh") if isinstance(made, Statement) else ""


@pytest.mark.parametrize(
    ("text", "question", "result"),
    [
        (
            "Water use fell from 8.0 litres in 2010 to 6.0 litres in 2022.",
            "用水从2010年到2022年降了百分之几？",
            "**25%**",
        ),
        (
            "Income rose from £2.0 million in 2021 to £2.5 million in 2022.",
            "2022年收入比上一年增长了百分之几？",
            "**25%**",
        ),
        (
            "Sales to Canada rose from 4 million dollars in 2021 to 5 million dollars in 2022.",
            "对加拿大的销售额2022年比2021年涨了百分之多少？",
            "**25%**",
        ),
    ],
)
def test_a_change_in_per_cent_is_worked_out_of_an_english_sentence_that_has_both_ends(text, question, result):
    assert result in told(text, question)


def test_a_change_of_something_else_is_not():
    text = "Water use per sheet of paper fell from 8.0 litres in 2010 to 6.0 litres in 2022."
    assert not told(f"The mill makes boxes.\n\n{text}", "盒子的价格从2010年到2022年降了百分之几？")


@pytest.mark.parametrize(
    ("text", "question", "result"),
    [
        (
            "The county has 46 libraries, of which 12 open on Sundays.",
            "周日开放的图书馆占百分之几？",
            "**26.09%**",
        ),
        (
            "Some 50,000 residents hold a library card, yet only 20,000 borrowed a book.",
            "持有借书证的居民中，借过书的占百分之几？",
            "40%**",
        ),
        (
            "Of the county's 180 schools, 171 have a garden.",
            "有花园的学校占百分之几？",
            "**95%**",
        ),
        (
            "协会共有会员企业200家，其中150家已完成改造。",
            "已完成改造的会员企业占百分之几？",
            "**75%**",
        ),
    ],
)
def test_a_share_is_worked_out_of_a_sentence_that_counts_the_part_and_the_whole(text, question, result):
    assert result in told(text, question)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The county has 46 libraries, of which 12 open on Sundays.", "周六开放的图书馆占百分之几？"),
        ("Some 50,000 residents hold a library card, yet only 20,000 read.", "持有借书证的教师中，读书的占百分之几？"),
        ("Video meetings rose from 38 in 2020 to 126 in 2023.", "视频会议的费用从2020年到2023年增加了百分之几？"),
    ],
)
def test_what_tells_of_others_or_of_another_measure_is_not_worked_out(text, question):
    assert not told(text, question)


def test_no_share_is_made_of_counts_that_are_no_part_of_each_other():
    assert not told("The county has 46 libraries and 12 museums.", "博物馆占百分之几？")


HEATING = "Heating a hall in the valley costs £900; in the hills it is £1,350, and on the coast it is £780."
LEXICON = Lexicon((article_from_text(HEATING, name="a"),))


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("在海边给礼堂供暖要花多少钱？", "£780"),
        ("在山丘给礼堂供暖要花多少钱？", "£1,350"),
        ("在山谷给礼堂供暖要花多少钱？", "£900"),
    ],
)
def test_the_figure_that_alone_stands_with_an_asked_noun_is_taken_of_an_english_sentence(question, figure):
    assert [f.text for f in pinpoint(analyse(question, "zh"), HEATING, LEXICON).figures] == [figure]
