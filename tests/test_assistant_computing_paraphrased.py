"""Results asked for in other words: of two, the first or the later; a share that comes from something."""

import pytest
from computing_articles import MORE, MORE_EN
from working_out import told, told_of_a_file

from assistant.rewording.two_clauses import TWO_CLAUSES
from assistant.words.patterns import reworded

_PILOTS = "The hourly cost of a pilot averages €14 in Hull and €25 in Leith, but €31 in Ostend." + MORE_EN
_SHARES = "Hull handles 47% of all cargo, while Leith, which joined in 2020, handles 18%." + MORE_EN
_CITIES = "2019年江城游客为32万人次，海城游客为48万人次。" + MORE
_TABLE = """# The harbour

**Table 1. Landings by kind of fish (thousand)**

| Kind | 2018 | 2022 |
|---|---|---|
| Herring | 12 | 31 |
| Cod | 20 | 26 |
| Total | 32 | 57 |
"""


@pytest.mark.parametrize(
    ("article", "question", "answer"),
    [
        (
            _PILOTS,
            "A pilot costs so much an hour in Leith and less in Hull; the first is how many times the second?",
            "**1.79 times** Hull (25 euros ÷ 14 euros ≈ 1.79).",
        ),
        (
            _SHARES,
            "If you put Hull together with Leith, they handle what share of all cargo?",
            "**65%** in all (47% + 18% = 65%).",
        ),
        (
            "Membership of the club reached 5,400 in 2022, up from 3,000 in 2018." + MORE_EN,
            "Membership has gone up since 2018. By what percentage, as of 2022?",
            "(5,400 − 3,000 = **2,400**; 2,400 ÷ 3,000 = 80%).",
        ),
        (
            "Pay on the ferries averages 900 shillings, and on the tugs 1,300 shillings." + MORE_EN,
            "How much higher is pay on the tugs than on the ferries?",
            "(1,300 shillings − 900 shillings = 400 shillings).",
        ),
        (
            "Monthly pay of a pilot averaged €62 in Leith and €118 in Hull, but €340 in Ostend." + MORE_EN,
            "How many times as much is the pay of a pilot a month in Hull as in Leith?",
            "Hull is **1.9 times** Leith (118 euros ÷ 62 euros ≈ 1.9).",
        ),
        (_CITIES, "2019年江城和海城的游客相比，后者是前者的几倍？", "**1.5倍**（48万人次 ÷ 32万人次 = 1.5）。"),
        (_CITIES, "2019年海城和江城的游客，前者是后者的几倍？", "**1.5倍**（48万人次 ÷ 32万人次 = 1.5）。"),
    ],
)
def test_a_result_is_asked_for_in_other_words(article, question, answer):
    assert told(article, question).endswith(answer)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("What percentage of all landings in 2022 came from herring?", "(31,000 ÷ 57,000 ≈ 54.39%)."),
        ("Out of all landings in 2018, what percentage is down to cod?", "(20,000 ÷ 32,000 = 62.5%)."),
        ("What was the percentage growth in landings of herring from 2018 to 2022?", "19,000 ÷ 12,000 ≈ 158.33%)."),
        ("Cod: take the landings of 2018 and those of 2022, and the later is how many times the earlier?", "= 1.3)."),
    ],
)
def test_a_part_of_a_column_of_a_year_is_a_share_of_its_total(tmp_path, question, answer):
    assert told_of_a_file(tmp_path, _TABLE, question).endswith(answer)


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        (
            "Membership has gone up since 2018. By how many members?",
            "by how many members did Membership grow since 2018",
        ),
        ("Membership has risen since 2018, by how much?", "by how much did Membership grow since 2018"),
        # How many there are is no question for how many more there are.
        ("The town has grown since 2000. How many people live there?", None),
        ("What was the 2022 figure as a multiple of the earlier one?", None),
    ],
)
def test_what_grew_in_one_clause_and_by_how_much_in_the_other_is_one_question(question, asked):
    bare = question.rstrip("?")
    assert reworded(bare, TWO_CLAUSES) == (asked or bare)


def test_what_has_no_row_has_no_share(tmp_path):
    assert "÷" not in told_of_a_file(tmp_path, _TABLE, "What percentage of all landings in 2022 came from eels?")
