"""Results of figures that a plain question finds: for each, for a day, the rest of a whole, rates, each of two."""

import pytest
from computing_articles import HILLS, HILLS_ZH
from working_out import told, worked

from assistant.calculations.operands import Missing

ORCHARD = (
    "The Pell orchard cost £6.3 million, while the council had approved a budget of £5.5 million. "
    "The Pell orchard was open for 92 days and received 55,200 visitors; on its busiest day 1,410 people came.\n\n"
    "Of its 412 workers, 268 are pickers and 97 are packers; the rest are apprentices.\n\n"
    "In its survey 1,500 forms were sent out and 1,230 came back.\n\n"
    "Apples took 46% of sales, pears 31% and plums 4%." + HILLS
)
ORCHARD_ZH = (
    "佩尔果园展历时5天，接待观众6.5万人次，签约项目26个，签约金额13亿元；单日最高人流为2.1万人次。\n\n"
    "果园现有大棚316座，其中玻璃大棚48座、薄膜大棚203座，其余为竹木大棚。\n\n"
    "果园发放问卷800份，收回问卷728份。\n\n苹果占销售额的23%，梨占51%，李子占9%。" + HILLS_ZH
)
YEARS = "Cider output rose from 310,000 litres in 2021 to 740,000 litres in 2024." + HILLS
YEARS_ZH = "苹果产量由2020年的2.4万吨增至2024年的5.1万吨。" + HILLS_ZH


@pytest.mark.parametrize(
    ("article", "question", "answer"),
    [
        # 55,200 ÷ 92 = 600
        (
            ORCHARD,
            "On average, how many visitors a day did the Pell orchard receive?",
            "**600** on average (55,200 ÷ 92 days = 600).",
        ),
        (ORCHARD_ZH, "果园展平均每天接待多少观众？", "平均**1.3万人次**（6.5万人次 ÷ 5天 = 1.3万人次）。"),
        (ORCHARD_ZH, "果园展平均每个签约项目金额是多少？", "平均**5000万元**（13亿元 ÷ 26个 = 5000万元）。"),
        # 346,000,000 ÷ 4,212 = 82,146.249
        (
            "A total of 4,212 presses bottled 346 million bottles." + HILLS,
            "On average, how many bottles were bottled per press?",
            "**82,146.25** for each (346 million ÷ 4,212 ≈ 82,146.25).",
        ),
        # 412 − 268 − 97 = 47
        (ORCHARD, "How many apprentices are there?", "**47** remain (412 − 268 − 97 = 47)."),
        (ORCHARD_ZH, "竹木大棚有多少座？", "其余为**65座**（316座 − 48座 − 203座 = 65座）。"),
        # 1,230 ÷ 1,500 = 82 %
        (ORCHARD, "What was the response rate of the survey?", "The response rate is **82%** (1,230 ÷ 1,500 = 82%)."),
        (ORCHARD_ZH, "问卷的回收率是多少？", "回收率为**91%**（728份 ÷ 800份 = 91%）。"),
        (ORCHARD, "Taken together, what share of sales goes to apples and plums?", "**50%** in all (46% + 4% = 50%)."),
        (ORCHARD_ZH, "苹果和李子加起来占销售额的百分之几？", "合计**32%**（23% + 9% = 32%）。"),
        # (740 ÷ 310)^(1/3) = 1.3365; (5.1 ÷ 2.4)^(1/4) = 1.2074
        (
            YEARS,
            "What was the compound annual growth rate of cider output between 2021 and 2024?",
            "From 2021 to 2024: an increase of **33.65%** a year on average "
            "((740,000 litres ÷ 310,000 litres)^(1/3) − 1 ≈ 33.65%).",
        ),
        (
            YEARS_ZH,
            "苹果产量2020年到2024年的年均增长率是多少？",
            "从2020年到2024年，平均每年增加**20.74%**（(5.1万吨 ÷ 2.4万吨)^(1/4) − 1 ≈ 20.74%）。",
        ),
    ],
)
def test_what_plain_questions_find_is_worked_out(article, question, answer):
    assert told(article, question) == answer


def test_what_something_cost_is_set_against_its_budget():
    said = told(ORCHARD, "By how many pounds did the Pell orchard overshoot its approved budget?")
    assert "**800,000 pounds** above" in said
    assert "(6.3 million pounds − 5.5 million pounds = 800,000 pounds)" in said


@pytest.mark.parametrize(
    ("article", "question"),
    [
        # What is told of the rest by a figure of its own is quoted, and a part is no rest.
        (ORCHARD, "How many pickers are there?"),
        (ORCHARD_ZH, "玻璃大棚有多少座？"),
        # Neither how many weeks nor how many nights it was is told.
        (ORCHARD, "On average, how many visitors a week did the Pell orchard receive?"),
        # What another one cost, and a rate of something else.
        ("冷库批准预算为1.5亿元，实际花费1.83亿元。\n\n推广站成立于1998年。" + HILLS_ZH, "推广站超支了多少？"),
        (ORCHARD_ZH, "玻璃大棚的回收率是多少？"),
        # A rate whose counts are not told.
        (ORCHARD, "What was the survival rate of the trees?"),
        (ORCHARD_ZH, "果树的成活率是多少？"),
        (ORCHARD, "Taken together, what share of sales goes to apples and cherries?"),
    ],
)
def test_what_is_not_told_is_not_worked_out(article, question):
    made = worked(article, question)
    assert made is None or isinstance(made, Missing)


MILLS = "The valley has drawn 634 mills of weavers and 352 dye works of foreign owners." + HILLS


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "Why does the valley hold more dye works of owners than mills of weavers?",
            "634 mills of weavers and 352 dye works",
        ),
        ("Why does the valley hold more mills of weavers than dye works of owners?", ""),
    ],
)
def test_a_claim_in_other_words_is_decided_by_what_plain_questions_find(question, said):
    assert said in told(MILLS, question)
    assert said or told(MILLS, question) == ""
