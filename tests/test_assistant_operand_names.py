import pytest

from assistant.calculations.operand_names import may_be_said


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("Marlow Infirmary treat", "What share of the county's patients did Marlow Infirmary treat?"),
        ("regional offices banks", "How many more regional offices of banks than mills are there?"),
        ("wood paper", "What percentage of the parks are wood and paper parks?"),
        ("Ashby's", "How many more homes has Corrie than Ashby's?"),
        ("Marlow built stone mills", "Why has Marlow built more stone mills than barns?"),
        ("Marlow built stone mills", "Marlow has built more stone mills than barns, right?"),
        ("mill sell rice", "Does the mill sell more rice than wheat?"),
    ],
)
def test_a_piece_of_an_english_question_is_no_name(name: str, asked: str) -> None:
    assert not may_be_said(name, asked, "en")


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("Ashby", "How many homes did Ashby have?"),
        ("Marlow licensed taxis", "How many more Marlow licensed taxis than buses are there?"),
        ("brown cows", "How many more brown cows than red cows are there?"),
        ("domestic tourists", "How many more domestic than foreign tourists came?"),
    ],
)
def test_a_noun_phrase_of_an_english_question_is_a_name(name: str, asked: str) -> None:
    assert may_be_said(name, asked, "en")


@pytest.mark.parametrize(
    ("name", "is_name"),
    [("农场的奶牛", True), ("在建码头", True), ("青山 的 码头", False), ("工资比的房租", False), ("码头和", False)],
)
def test_a_chinese_name_is_without_holes_and_joints(name: str, is_name: bool) -> None:
    assert may_be_said(name, "", "zh") is is_name
