"""The highest, the lowest and the mean of what is measured again and again are told apart."""

import pytest

from assistant.evidence.told_apart import of_the_reading
from documents.figures import parse

TELLS = "日均客流92.3万人次，12月31日创下单日168.4万人次的最高纪录。"


@pytest.mark.parametrize(
    ("question", "signs"),
    [("最高的一天有多少客流？", [-1, 1]), ("日均客流是多少？", [1, -1]), ("客流有多少？", [0, 0])],
)
def test_a_reading_is_told_by_the_words_of_its_clause(question, signs):
    counts = [figure for figure in parse(TELLS) if figure.kind == "quantity"]
    assert [of_the_reading(question, figure, TELLS, counts) for figure in counts] == signs


def test_where_all_are_of_one_kind_none_is_preferred():
    text = "The highest tide was 4 metres and the highest wave 6 metres."
    figures = parse(text)
    assert [of_the_reading("What was the highest tide?", figure, text, figures) for figure in figures] == [0, 0]
