"""Amounts told in several units, one after the other."""

import pytest

from documents.figures import in_all_its_units, parse


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The ferry takes 7 minutes 22 seconds.", "7 minutes 22 seconds"),
        ("The ferry takes 1 hour and 20 minutes.", "1 hour and 20 minutes"),
        ("渡轮全程用时7分22秒。", "7分22秒"),
        ("The ferry takes 20 minutes and 4 boats sail.", "20 minutes"),
        ("The ferry takes 20 minutes, 2 hours less than before.", "20 minutes"),
    ],
)
def test_an_amount_told_in_two_units_is_told_whole(text, told):
    assert in_all_its_units(parse(text)[0], text) == told


def test_a_cent_of_the_euro_is_no_euro():
    (figure,) = parse("It sold for 24 euro cents.")
    assert (figure.text, figure.unit) == ("24 euro cents", "euro cent")
