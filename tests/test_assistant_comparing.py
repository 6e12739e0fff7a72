"""Claims that one thing is more than another: decided by both figures, by a sentence that compares, or not at all."""

import pytest
from computing_articles import CROPS_EN, MORE, MORE_EN, TWO_YEARS
from core_fixtures import PORTS
from working_out import told, worked

from assistant.statement import Statement

INTENSITIES = "2021年，威海、烟台研发投入远低于青岛，但研发强度较高，为5.9%、6.9%。青岛研发强度为3.3%。" + MORE
INTENSITIES_EN = (
    "In 2021 Dalby and Yaxley spent more on research than Quorn, but their research intensity was lower, at 2.9% and "
    "3.1%. The research intensity of Quorn was 4.2%." + MORE_EN
)


@pytest.mark.parametrize(
    ("article", "question", "opening"),
    [
        (PORTS, "2021年烟台港货物吞吐量比大连港还高，是真的吗？", "并非如此：大连港（**5.2亿吨**）高于烟台港"),
        (PORTS, "2021年大连港货物吞吐量比烟台港要高，没错吧？", "是的：大连港（**5.2亿吨**）高于烟台港"),
        (PORTS, "2021年大连港货物吞吐量没有烟台港高，对吗？", "并非如此：大连港（**5.2亿吨**）高于烟台港"),
        (PORTS, "2021年烟台港货物吞吐量并不比大连港高，真的？", "是的：大连港（**5.2亿吨**）高于烟台港"),
        (PORTS, "2021年大连港货物吞吐量比烟台港多1.6亿吨，对吗？", "是的：大连港比烟台港多**1.6亿吨**"),
        (PORTS, "2021年大连港货物吞吐量比烟台港多2.6亿吨，对吗？", "并非如此：大连港比烟台港多**1.6亿吨**"),
        (TWO_YEARS, "游客2021年比2019年少，是真的吗？", "并非如此：2021年（**10万人**）高于2019年（**8万人**）"),
        (INTENSITIES, "威海的研发强度比青岛低，真的吗？", "并非如此：威海（**5.9%**）高于青岛（**3.3%**）"),
        (INTENSITIES, "威海的研发投入比青岛大吗？", "并非如此：2021年，威海、烟台研发投入远低于青岛"),
        (INTENSITIES, "青岛的研发投入比烟台大，对吗？", "是的：2021年，威海、烟台研发投入远低于青岛"),
        (CROPS_EN, "Isn't the farm's wheat more than its rice?", "Yes: "),
        (PORTS, "Yantai did not handle more cargo than Dalian in 2021, right?", "Yes: Dalian (**520 million tonnes**)"),
        (INTENSITIES_EN, "Dalby's research intensity exceeds Quorn's, right?", "No: Quorn (**4.2%**) is above Dalby"),
    ],
)
def test_a_claim_of_more_is_decided_by_both_sides(article, question, opening):
    assert told(article, question).startswith(opening)


@pytest.mark.parametrize(
    ("article", "question"),
    [
        (PORTS, "2021年大连港货物吞吐量和烟台港一样，对吗？"),
        (PORTS, "2021年大连港的工资比伦敦港还高，是真的吗？"),
        (INTENSITIES_EN, "Yaxley's research spending was larger than Dalby's in 2021, right?"),
    ],
)
def test_what_no_figures_decide_is_not_confirmed(article, question):
    assert not isinstance(worked(article, question), Statement)
