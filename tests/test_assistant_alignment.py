"""Which name each figure of an ordered list is of."""

import pytest

from assistant.evidence.alignment import listed
from documents.figures import parse


def names_by_figure(text):
    figures = parse(text)
    found = listed(figures, text)
    return {figure.text: found[figure.start].name for figure in figures if figure.start in found}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Coal, oil and gas supplied 20%, 35% and 45% of the heat respectively.",
            {"20%": "Coal", "35%": "oil", "45%": "gas supplied"},
        ),
        (
            "The prices of wheat, barley and oats were 30 euros, 40 euros and 50 euros, respectively.",
            {"30 euros": "wheat", "40 euros": "barley", "50 euros": "oats"},
        ),
        ("Lind and Holm have 4 and 9 mills.", {"4": "Lind", "9": "Holm"}),
        ("小麦、大麦的价格分别为30元、40元。", {"30元": "小麦", "40元": "大麦"}),
        ("They were sold for 30 and 40 euros, and the rest was kept.", {}),
    ],
)
def test_each_figure_of_an_ordered_list_is_of_the_name_at_its_place(text, names):
    assert names_by_figure(text) == names
