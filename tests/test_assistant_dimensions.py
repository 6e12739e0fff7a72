"""Whether a length is told along another dimension than the asked one."""

import pytest
from core_fixtures import checked

from assistant.evidence.dimensions import is_along_another_dimension


@pytest.mark.parametrize(
    ("text", "question", "is_another"),
    [
        ("The river is 47 kilometres long.", "How deep is the river?", True),
        ("The river is 47 kilometres long.", "What is the length of the river?", False),
        ("The lake is 12 metres deep.", "How deep is the lake?", False),
        ("河长47公里。", "河深多少米？", True),
        ("河长47公里。", "河有多长？", False),
    ],
)
def test_a_length_tells_no_depth(text, question, is_another):
    assert checked(is_along_another_dimension, text, question) is is_another
