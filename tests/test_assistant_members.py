"""Whether a sentence names what is asked for by name, or only counts it."""

import pytest
from core_fixtures import checked

from assistant.evidence.members import only_counts_members

FERRIES = "The fleet had 4 ferries and 6 tugs in 2020."


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("船队有4艘渡轮、6艘拖船。", "四艘渡轮分别叫什么名字？"),
        ("船队有4艘渡轮、6艘拖船。", "船队的渡轮是哪几艘？"),
        ("港口有三大货种，吞吐量居全国前列。", "三大货种是哪三种？"),
        ("全市有63个园区，包括国家级园区6个，省级园区57个。", "6个国家级园区是哪些？"),
        (FERRIES, "What are the four ferries called?"),
        (FERRIES, "Which tugs did the fleet have?"),
        (FERRIES, "Name the ferries."),
        ("蜂协先后与“花路”沿线17个村庄合作。", "合作的17个“花路”村庄是哪些？"),
        ("到2025年建成200家智能工厂。", "200家智能工厂分布在哪些区？"),
        (
            "It has 84 stalls and contracts with more than 30 local bakers.",
            "Which local bakers contract with it?",
        ),
        ("磨坊与30多个本地面包师签了供粉合同。", "与磨坊签合同的本地面包师有哪些？"),
        ("In all, 6 retired bakers have moved to Linton.", "Who are the retired bakers who moved?"),
        ("It sells to 31 inns along the Oak and Elm Trail.", "Which 31 inns does it sell to?"),
        ("The testing of old boats goes on, with 12 passed.", "Which twelve old boats passed? Name them."),
        ("3 mills have opened, and tasks such as hiring are done.", "What are the 3 mills called?"),
        ("老渔行8家，木船厂5家。", "What are the eight old fish dealers called?"),
        ("镇上另有木船厂5家、老渔行8家。", "镇上的8家老渔行分别叫什么？"),
        ("The port has agreements with nine foreign harbours.", "那九个外国港口叫什么名字？"),
        ("蜂协涵盖蜜、蜡、胶，向“花路”沿线17个县供货。", "供货的17个县是哪些？"),
        ("In 2020 it was grown in nine countries, and trials showed more.", "In which nine countries was it grown?"),
    ],
)
def test_a_number_names_nobody(text, question):
    assert checked(only_counts_members, text, question)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("公司开通了银河、长风两条直达航线，班次很多。", "公司有哪几条直达航线？"),
        ("船队有安娜号、碧吉号等4艘渡轮。", "四艘渡轮分别叫什么名字？"),
        ("船队有4艘渡轮，分别是安娜号、碧吉号、辰光号和大雁号。", "船队的渡轮是哪几艘？"),
        ("The fleet had 4 ferries, namely Anna, Birgit, Clara and Dora.", "What are the four ferries called?"),
        ("船队有安娜号、碧吉号和辰光号三艘渡轮。", "船队的三艘渡轮是哪几艘？"),
        ("船队要做三项工作：修好渡轮，更换所有拖船的发动机，招聘船员。", "船队要做哪三项工作？"),
        (
            "The main buyers of 54 countries were India (4,150 packets) and Peru (1,740).",
            "Which countries were the buyers?",
        ),
        ("船队有安娜号、碧吉号和辰光号三艘渡轮。", "What are the three ferries called?"),
        ("Anna, Birgit and Clara are the 3 ferries of the fleet.", "Which ferries does the fleet have?"),
        ("The fleet lacks 26 sailors, above all in Orr and Tamsin.", "Name the two towns where sailors are lacking."),
        ("船队与12国的港口合作，港口分布于亚、欧两洲。", "这12国的港口分布在哪些地方？"),
    ],
)
def test_names_beside_the_number_answer(text, question):
    assert not checked(only_counts_members, text, question)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("全市有63个园区，包括国家级园区6个，省级园区57个。", "63个园区包括哪些？"),
        ("The fleet had 10 ships, including 4 ferries and 6 tugs.", "What are the ships of the fleet?"),
        ("全市有国家级园区6个。", "全市有多少个国家级园区？"),
        ("3个国家实验室成立运行，队伍组建等重点任务已落实。", "3个国家实验室有哪些任务已落实？"),
        (FERRIES, "How many ferries did the fleet have?"),
        (FERRIES, "In which year did the fleet have 6 tugs?"),
        (FERRIES, "Which figure is missing: the fleet had ____ ferries and 6 tugs?"),
    ],
)
def test_parts_of_a_whole_and_questions_for_a_number_are_answered_by_counts(text, question):
    assert not checked(only_counts_members, text, question)
