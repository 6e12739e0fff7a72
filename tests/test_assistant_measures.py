"""Which measures a text speaks of, whichever its language."""

import pytest

from assistant.words.measures import measures_of, shared_measures


@pytest.mark.parametrize(
    ("asked", "told", "shared"),
    [
        ("运河有多深？", "运河全长134公里。", 0.0),
        ("运河有多长？", "运河全长134公里。", 1.0),
        ("How deep is the canal?", "The canal is 134 km long.", 0.0),
        ("What do drivers earn?", "The lorries cost 4 million euros.", 0.0),
        ("司机的工资是多少？", "Drivers' wages rose to 2,000 euros.", 1.0),
        ("What was exported?", "进口12亿元。", 0.0),
        ("第几？", "第三。", 1.0),
    ],
)
def test_a_measure_is_shared_by_its_meaning(asked, told, shared):
    assert shared_measures(asked, told) == shared


def test_a_text_may_speak_of_several_measures():
    assert len(measures_of("出口12亿元，进口9亿元")) == 2
