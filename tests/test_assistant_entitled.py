"""What is told of one title, name or abbreviation does not answer for another."""

import pytest
from core_fixtures import checked

from assistant.evidence.entitled import is_about_another, speaks_of_all

LAWS = "2017年出台《青州市促进科技成果转化条例》，支持企业。" + "《青州市数据条例》随后也通过了。"
EXCHANGE = (
    "The port had 200 cranes in 2022. Nobody counted them twice. The Linton Data Exchange sold 40 products. "
    "It opened in 2021. The Forum on Seas, held by IOSC, drew 300 guests."
)


@pytest.mark.parametrize(
    ("text", "question", "another"),
    [
        (LAWS, "《青州数据条例》是哪年出台的？", True),
        (LAWS, "《青州市促进科技成果转化条例》哪年出台？", False),
        (LAWS, "《促进科技成果转化条例》哪年出台？", False),
        (LAWS, "青州哪年出台了条例？", False),
        (LAWS, "《促进青州市科技成果转化条例》哪年出台？", False),
        (EXCHANGE, "How many cranes did the Linton Data Exchange have in 2022?", True),
        (EXCHANGE, "How many cranes does IOSC have?", True),
        (EXCHANGE, "Why did IOSC buy cranes?", False),
        (EXCHANGE, "How many cranes did the port have?", False),
        ("They dug up to Elm Street. Then it rained. The line cost £3.", "What did the Elm Street line cost?", False),
        ("The Linton Exchange sold 40 products.", "How much did the Linton Data Exchange sell?", False),
        ("The course at Linton cost 40 pounds.", "What did the University of Linton charge?", False),
    ],
)
def test_a_sentence_has_to_be_about_what_is_named(text, question, another):
    assert checked(is_about_another, text, question) is another


@pytest.mark.parametrize(
    ("place", "speaks"),
    [("Elm Street line", True), ("Oak Hill line", False), ("Elm Street depot", False)],
)
def test_what_is_called_by_its_noun_alone_is_named_further_up_in_its_paragraph(place, speaks):
    text = "They dug as far as Elm Street for years. It rained a lot. The line cost £3 million."
    assert checked(speaks_of_all, text, f"How much did the {place} cost?", at=-1) is speaks
