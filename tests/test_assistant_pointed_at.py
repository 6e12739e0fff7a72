"""A sentence that goes on about another thing than the one asked about."""

import pytest
from core_fixtures import checked

from assistant.evidence.pointed_at import points_at_another

LAMPS = "中医院规模较小。该院2023年收入3.1亿元。第二医院在河边。树多。桥新。鱼多。水清。"
MUSEUMS = "The Lamp Museum has grown. It had 900 guests in 2020. The Rope Museum is new. " + "Tea grows. " * 9


@pytest.mark.parametrize(
    ("text", "question", "at", "is_another"),
    [
        (LAMPS, "第二医院2023年收入多少？", 1, True),
        (LAMPS, "中医院2023年收入多少？", 1, False),
        (MUSEUMS, "How many guests did the Rope Museum have in 2020?", 1, True),
        (MUSEUMS, "How many guests did the Lamp Museum have in 2020?", 1, False),
        ("全市医院收入9亿元。第一医院在河边。", "第一医院收入多少？", 0, True),
        ("The fleet as a whole had 90 guests. The Orr ferry is new.", "How many guests did the Orr have?", 0, True),
    ],
)
def test_what_was_named_before_is_what_a_sentence_is_of(text, question, at, is_another):
    assert checked(points_at_another, text, question, at) is is_another
