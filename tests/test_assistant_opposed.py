"""What is told of the opposite of what is asked about is not answered, in either language."""

import pytest
from core_fixtures import checked

from assistant.evidence.opposed import is_of_an_opposite

FARMERS = "全县茶农有5.2万人，女性占61%。"
TEA = "去年进口茶叶300吨。"
PORT = "The port handled 40,000 tonnes of imported steel."
BOTH = "The port imported 40,000 tonnes of steel and exported 9,000 tonnes."


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (FARMERS, "茶农中男性占百分之多少？"),
        (FARMERS, "What share of the tea farmers are men?"),
        (TEA, "去年出口茶叶多少吨？"),
        (TEA, "How many tonnes of tea were exported last year?"),
        ("The theatre ended 2023 with a surplus of 2 million euros.", "What was the theatre's deficit in 2023?"),
        ("剧院2023年盈余200万元。", "剧院2023年亏损多少？"),
        (PORT, "How much steel was exported?"),
        (PORT, "港口出口的钢材有多少吨？"),
        ("学院派出教师120人。", "来京交流的教师有多少人？"),
        ("来粤交流的教师有120人。", "出国交流的教师有多少人？"),
        ("来粤交流的教师有120人。", "到国外交流的教师有多少人？"),
    ],
)
def test_a_figure_of_the_opposite_is_none_of_what_is_asked_about(text, question):
    assert checked(is_of_an_opposite, text, question)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (FARMERS, "茶农中女性占百分之多少？"),
        (FARMERS, "How many tea farmers are there?"),
        (TEA, "How many tonnes of tea were imported last year?"),
        (BOTH, "How many tonnes of steel were exported?"),
        (BOTH, "进口与出口的钢材各有多少吨？"),
        ("出国交流的教师有120人。", "到国外交流的教师有多少人？"),
    ],
)
def test_a_figure_of_what_is_asked_about_itself_stays(text, question):
    assert not checked(is_of_an_opposite, text, question)
