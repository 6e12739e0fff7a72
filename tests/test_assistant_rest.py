"""What a sentence calls the rest of a whole."""

import pytest
from computing_articles import MORE, MORE_EN
from working_out import told, worked

from assistant.calculations.operands import Missing

FLEET_EN = (
    "The line, which had 88 ferries in 2021, ran 101 in 2024. Of these, hydrogen drives 14 and methanol 37, and the "
    "rest still burn oil. Of its 52,400 trips, 1,310 were late by an hour: strikes were to blame for 415, fog for 620, "
    "and engines for the remainder." + MORE_EN
)
MONEY_EN = (
    "The museum cost €29.4 million in 2024, compared with €26.2 million in 2023. Tickets brought in €18.2 million and "
    "sponsors €5.1 million; the county covered the remainder.\n\nOf those who answered, 62% were pleased and 14% "
    "displeased; the others had no opinion." + MORE_EN
)
TEA = "2020年果园面积为10.5万亩，2024年扩大到12.6万亩，其中梨园3.15万亩，其余为桃园。" + MORE
EXPORTS = "出口鱼干1134吨，主要销往临港（420吨）、青岚（315吨）和安泰（105吨），其余销往山区。" + MORE


@pytest.mark.parametrize(
    ("article", "question", "result"),
    [
        (FLEET_EN, "How many ferries burn oil?", "**50** remain (101 − 14 − 37 = 50)."),
        (FLEET_EN, "How many trips were late because of engines?", "**275** remain (1,310 − 415 − 620 = 275)."),
        (FLEET_EN, "How many ferry trips were late because of engines?", "**275** remain (1,310 − 415 − 620 = 275)."),
        (
            MONEY_EN,
            "How much did the county cover?",
            "**6.1 million euros** remain (29.4 million euros − 18.2 million euros − 5.1 million euros = 6.1 million "
            "euros).",
        ),
        (
            MONEY_EN,
            "What share of those who answered had no opinion?",
            "**24%** remain (100% − 62% − 14% = 24%).",
        ),
        (TEA, "桃园有多少万亩？", "其余为**9.45万亩**（12.6万亩 − 3.15万亩 = 9.45万亩）。"),
        (EXPORTS, "销往山区的鱼干有多少吨？", "其余为**294吨**（1134吨 − 420吨 − 315吨 − 105吨 = 294吨）。"),
    ],
)
def test_the_rest_is_taken_from_the_whole_that_is_told_last(article, question, result):
    assert told(article, question) == result


def test_no_part_is_given_for_the_rest_where_its_whole_is_not_told():
    article = "Tickets brought in €18.2 million and sponsors €5.1 million; the county covered the remainder." + MORE_EN
    assert worked(article, "How much did the county cover?") == Missing("")


FORMS_EN = (
    "In 2021 the harbour sent out 6,400 forms, and 4,160 of them were returned.\n\nTin made up 9,800 tonnes of what "
    "was melted, lead 15,400 tonnes and zinc 4,200 tonnes." + MORE_EN
)


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("How many forms were not returned?", "**2,240** remain (6,400 − 4,160 = 2,240)."),
        # Neither the next of a list nor what all are parts of is the whole of what is asked.
        ("What percentage of the tin was melted?", ""),
    ],
)
def test_a_part_that_stands_before_of_them_is_taken_from_its_whole_and_no_sibling_is_one(question, result):
    assert told(FORMS_EN, question) == result


CLUBS_EN = "Club 2 has 540 members, of whom 200 row and the rest are swimmers." + MORE_EN
MILLS_EN = "The county has 85 mills, of which 20 grind rye, 33 saw timber and the rest are ruins." + MORE_EN
CREWS = "甲船有船员90人，其中女船员30人，其余为男船员。" + MORE


@pytest.mark.parametrize(
    ("article", "question", "result"),
    [
        (CLUBS_EN, "How many swimmers does Club 2 have?", "340"),
        (MILLS_EN, "How many mills are ruins?", "32"),
        (CREWS, "甲船有多少男船员？", "60人"),
    ],
)
def test_a_noun_that_a_part_shares_is_told_of_the_rest_with_what_tells_it_apart(article, question, result):
    assert f"**{result}**" in told(article, question)


@pytest.mark.parametrize(
    ("article", "question"),
    [
        (CLUBS_EN, "How many swimmers does Club 1 have?"),
        (MILLS_EN, "How many mills are paper mills?"),
        (CREWS, "乙船有多少男船员？"),
    ],
)
def test_no_rest_is_told_of_another_than_what_is_parted(article, question):
    assert told(article, question) == ""
