"""Who goes free is given no price of others."""

import pytest
from core_fixtures import LIGHTS, PORTS, ask

from assistant.evidence.pinpoint import pinpoint
from assistant.words.lexicon import Lexicon

LEXICON = Lexicon((PORTS, LIGHTS))


@pytest.mark.parametrize(
    ("question", "text", "figures"),
    [
        ("儿童品茶多少钱？", "品茶每人50元，儿童免费。", []),
        ("成人品茶多少钱？", "品茶成人50元，儿童免费。", ["50元"]),
        ("How much do pensioners pay for a ride?", "A ride costs adults 3 euros; pensioners travel free.", []),
        ("How much do adults pay for a ride?", "Children ride free and adults pay 3 euros.", ["3 euros"]),
    ],
)
def test_who_goes_free_is_given_no_price_of_others(question, text, figures):
    found = pinpoint(ask(question, "en" if question.isascii() else "zh"), text, LEXICON)
    assert [figure.text for figure in found.figures] == figures
