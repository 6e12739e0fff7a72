"""Questions of key words, written in full."""

import pytest

from assistant.rewording.asked_in_full import asked_in_full


@pytest.mark.parametrize(
    ("typed", "full"),
    [
        ("price of the ferry ticket", "What is the price of the ferry ticket?"),
        (
            "gap in output between Dalian and Norvik 2021",
            "What is the gap in output between Dalian and Norvik in 2021?",
        ),
        ("Dalian port size in 2021", "What is the Dalian port size in 2021?"),
        ("no of ferries and tugs", "how many ferries and how many tugs?"),
        ("Dalian vs Norvik 2020, how many times bigger", "How many times bigger is Dalian than Norvik in 2020?"),
        ("Does the report say anything about tugs?", "What does it say about tugs?"),
        ("Is there anything about tugs in the report?", "What does it say about tugs?"),
        ("budget of the port for 2020", "What is the budget of the port for 2020?"),
        ("How many berths are there?", "How many berths are there?"),
        ("Number of cranes at the port?", "How many cranes at the port?"),
        ("tugs in Dalian, how many?", "How many tugs in Dalian?"),
        ("The number of tugs rose, why?", "The number of tugs rose, why?"),
        ("number of tugs already built and in service", "How many tugs already built and in service"),
        ("Tugs outnumber ferries by how many?", "Tugs outnumber ferries by how many?"),
        ("What is the total number of tugs and ferries?", "What is the total number of tugs and ferries?"),
        ("number of the quay", "What is the number of the quay?"),
        ("number of tugs compared to ferries", "What is the number of tugs compared to ferries?"),
        ("number of tugs against ferries", "What is the number of tugs against ferries?"),
        ("What is the number of tugs versus ferries?", "What is the number of tugs versus ferries?"),
    ],
)
def test_english_key_words_become_a_question(typed, full):
    assert asked_in_full(typed, "en") == full


@pytest.mark.parametrize(
    ("typed", "full"),
    [
        ("港口的吞吐量、进口额", "港口的吞吐量、进口额分别是多少？"),
        ("吞吐量，大连和青岛谁高，高多少", "大连和青岛的吞吐量相差多少"),
        ("港口吞吐量 2021", "2021年港口吞吐量是多少？"),
        ("港口有几个泊位？", "港口有几个泊位？"),
    ],
)
def test_chinese_key_words_become_a_question(typed, full):
    assert asked_in_full(typed, "zh") == full
