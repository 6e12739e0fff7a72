"""What is refused although figures stand near: of another thing, another whole, another kind than is asked for."""

import pytest
from computing_articles import HILLS, HILLS_ZH
from working_out import told, worked

from assistant.calculations.operands import Missing

FERRIES = "The harbour runs 40 ferries, of which 22 are electric and 8 run on gas, and the rest run on diesel." + HILLS
SHOPS = "Wages made up 48 percent of spending in 2022, rent took 7 percent of the 2023 budget." + HILLS
GOATS = "Of 200 goats fed with the new hay, 150 recovered." + HILLS
FORMS_ZH = "茶场发出问卷3000份，收回1200份。" + HILLS_ZH
SENT_ZH = "茶场发出问卷2000份，东山分场收回问卷450份。" + HILLS_ZH
BUDGET_ZH = "茶场预算900万元，其中工资500万元，仓库200万元（含屋顶40万元），其余用于运输。" + HILLS_ZH
NESTED_ZH = "茶场预算900万元，其中工资500万元，仓库200万元，包括屋顶40万元，其余用于运输。" + HILLS_ZH
BOATS_ZH = "电动船200艘，帆船100艘。" + HILLS_ZH
TREES_ZH = "2021年茶树400棵，梨树250棵；2024年茶树460棵。" + HILLS_ZH
PAPER_ZH = "2027年茶叶产量的目标是700吨。" + HILLS_ZH


@pytest.mark.parametrize(
    ("article", "question"),
    [
        (FERRIES, "What share of the ferries run on diesel?"),
        (GOATS, "What was the recovery rate of goats with the old hay?"),
        (GOATS, "What was the recovery rate of mountain sheep?"),
        (FORMS_ZH, "教师问卷的回收率是多少？"),
        (SENT_ZH, "茶场的问卷回收率是多少？"),
        (NESTED_ZH, "预算中用于运输的有多少？"),
        (SHOPS, "Wages and rent together make up what percentage of spending?"),
        (BOATS_ZH, "电动船和帆船一共占百分之几？"),
        (TREES_ZH, "梨树2021到2024年均增长率是多少？"),
        (TREES_ZH, "2021年到2024年梨树增加了多少棵？"),
        (PAPER_ZH, "茶叶产量距离2027年的目标还差多少吨？"),
    ],
)
def test_what_is_of_another_is_not_worked_out(article, question):
    made = worked(article, question)
    assert made is None or isinstance(made, Missing)


def test_how_far_a_target_is_and_a_yearly_rate_are_not_quoted_of_less():
    assert isinstance(worked(PAPER_ZH, "茶叶产量距离2027年的目标还差多少吨？"), Missing)
    assert isinstance(worked(TREES_ZH, "梨树2021到2024年均增长率是多少？"), Missing)


@pytest.mark.parametrize(
    ("article", "question", "result"),
    [
        (GOATS, "What was the recovery rate of goats with the new hay?", "75%"),
        (FORMS_ZH, "茶场问卷的回收率是多少？", "40%"),
        (BUDGET_ZH, "预算中用于运输的有多少？", "200万元"),
        (TREES_ZH, "茶树2021到2024年均增长率是多少？", "4.77%"),
    ],
)
def test_what_is_told_of_it_still_is(article, question, result):
    assert result in told(article, question)
