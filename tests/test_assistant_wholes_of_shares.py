"""What something is a share of is not told by the share."""

import pytest
from core_fixtures import checked

from assistant.evidence.wholes_of_shares import names_it_as_a_whole_alone

BAKERY = "The bakery spent €2 million on flour in 2024, or 6.3% of its operating costs."
CINEMA = "影院2024年零食收入4.1亿元，占影院营业收入的13%。"


@pytest.mark.parametrize(
    ("question", "text", "whole"),
    [
        ("What were the operating costs of the bakery in 2024?", BAKERY, True),
        ("面包店2024年的成本是多少？", BAKERY, True),
        ("What share of its operating costs did the bakery spend on flour?", BAKERY, False),
        ("How much of its costs goes on flour?", BAKERY, False),
        ("What did the bakery spend on flour?", BAKERY, False),
        ("影院2024年的营业收入是多少？", CINEMA, True),
        ("影院2024年的零食收入是多少？", CINEMA, False),
        ("零食占营业收入的多少？", CINEMA, False),
        ("What was the revenue?", "Revenue was €5 million, 10% of the revenue of all bakeries.", False),
    ],
)
def test_a_measure_that_something_is_a_share_of_is_not_told_by_it(question, text, whole):
    assert checked(names_it_as_a_whole_alone, text, question) == whole
