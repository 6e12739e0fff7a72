"""A result that is ordered in another language than its question's is worked out all the same."""

import pytest
from core_fixtures import pipeline_of

from documents import article_from_text

CATCH = (
    "2021年宁海渔获量达4860吨，高于青岚的3120吨和石塘的2240吨。2019年开了一家医院。渔民种茶。山很绿。羊在磨坊里睡觉。"
)
CATCH_EN = (
    "In 2021 Velsund's catch reached 48,600 tonnes, ahead of Torhavn with 31,200 tonnes. A hospital opened in 2019. "
    "Growers drink tea. The hills are green. Sheep sleep in the mill."
)


@pytest.mark.parametrize(
    ("text", "question", "said"),
    [
        (
            CATCH,
            "2021年宁海的渔获量比青岚多多少？请用英文回答。",
            "The result is **1,740 tonnes** (4,860 tonnes − 3,120 tonnes = 1,740 tonnes).",
        ),
        (
            CATCH_EN,
            "How much larger was Velsund's catch than Torhavn's in 2021? Answer in Chinese.",
            "结果是**1.74万吨**（4.86万吨 − 3.12万吨 = 1.74万吨）。",
        ),
    ],
)
def test_a_result_is_said_in_the_language_that_is_ordered(tmp_path, text, question, said):
    reply = pipeline_of(tmp_path / "index", article_from_text(text, name="a")).reply(question)
    assert [statement.text for statement in reply.draft.statements] == [said]


def test_what_cannot_be_worked_out_is_refused_in_that_language_too(tmp_path):
    reply = pipeline_of(tmp_path / "index", article_from_text(CATCH, name="a")).reply(
        "2021年宁海的渔获量比安泰多多少？请用英文回答。"
    )
    assert not reply.answered
