"""Whether a sentence goes on about what was told before it."""

import pytest

from assistant.evidence.going_on import points_back, stays_on


@pytest.mark.parametrize(
    ("text", "pointing", "staying"),
    [
        ("It stood at 40 in 2015.", True, True),
        ("At the end of 2024 it reached 60.", True, True),
        ("There were 430 in 2021.", True, True),
        ("In the hamlets the share was 41%.", True, True),
        ("The builder is Hale.", False, True),
        ("The mill at Orr will grind rye.", False, False),
        ("Hollow Mill grinds rye.", False, False),
        ("该馆有藏品三千件。", True, True),
        ("2014年为3.2万亩。", True, True),
        ("其他磨坊磨黑麦。", False, False),
        ("造价为4亿元。", False, True),
        ("承建单位为江川公司。", False, True),
        ("科里的医生大半辞职。", False, True),
        ("全市磨坊共有40座。", False, False),
        ("影像平台供各院使用。", False, False),
    ],
)
def test_a_sentence_goes_on_by_a_pronoun_or_with_a_subject_without_a_name(text, pointing, staying):
    assert (points_back(text), stays_on(text)) == (pointing, staying)
